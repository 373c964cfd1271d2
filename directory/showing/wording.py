"""The words a reader sees for verdicts, statuses, kinds and places: one table each, never worded as a fault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from directory.facts import SPECIALISTS
from directory.models import Clinic, Practitioner
from directory.registries import find_registry
from directory.showing.language import names_of_places, say, say_many, spoken


@dataclass(frozen=True)
class Words:
    """One verdict or status: short label, one sentence that explains it, and the mark drawn beside it."""

    label: str
    meaning: str
    mark: str

    def said(self) -> Words:
        """The same in the language spoken now."""
        return Words(say(self.label), say(self.meaning), self.mark)


VERDICTS: dict[str, Words] = {
    "certified": Words(
        "Certified specialist",
        "A certified dermatologist, plastic surgeon or facial plastic surgeon treats at the clinic.",
        "seal",
    ),
    "specialist": Words(
        "Specialist, not confirmed",
        "A dermatologist, plastic surgeon or facial plastic surgeon is named; certification is not confirmed.",
        "half",
    ),
    "other_physician": Words("Other physician", "Physicians of another field treat at the clinic.", "person"),
    "non_physician": Words(
        "Nurse or other clinician",
        "Nurses, physician assistants or other licensed clinicians treat at the clinic.",
        "person",
    ),
    "unknown": Words("Not enough known", "What we found is not enough to say who treats there.", "dots"),
    "salon": Words(
        "Salon or spa", "A salon or aesthetics licence, or the site itself, says it is a salon or spa.", "chair"
    ),
}
"""Verdict groups of clinics, in the order in which they are always shown."""

GRADES: dict[str, Words] = {
    "A": Words("Certified, confirmed", "A specialist register or a certifying board confirms it.", "seal"),
    "B": Words("Certified, as stated", "The clinic states it, and a registry lists the specialty.", "outline"),
}
"""The two grades of `certified`: never the same words, never the same mark."""

STATUSES: dict[str, Words] = {
    "certified": Words(
        "Certified", "A register or board confirms it, or the clinic states it and a registry agrees.", "seal"
    ),
    "specialist": Words(
        "Specialty listed", "A registry lists the specialty; nobody states board certification.", "half"
    ),
    "claimed": Words(
        "Stated by the clinic only", "The clinic's site says so; no registry we may use confirms it.", "quote"
    ),
    "other_profession": Words(
        "Another profession", "A registry lists another profession or field of medicine.", "person"
    ),
    "barred": Words(
        "On a list or not in force", "A registry records an exclusion, or a licence or number not in force.", "bar"
    ),
    "ambiguous": Words("Not settled", "The records leave questions open, so no verdict is shown.", "dots"),
    "not_found": Words(
        "Not found in the registries", "Looked for and not found, for which there are ordinary reasons.", "dots"
    ),
    "unchecked": Words(
        "Not looked up yet", "No registry of the country is loaded, or it has not been asked about this person.", "dots"
    ),
}
"""Statuses of practitioners, in the order of the policy."""

KINDS: dict[str, str] = {
    "dermatologist": "dermatologist",
    "plastic_surgeon": "plastic surgeon",
    "facial_plastic_surgeon": "facial plastic surgeon",
    "other_physician": "physician of another field",
    "nurse_practitioner": "nurse practitioner",
    "physician_assistant": "physician assistant",
    "nurse": "nurse",
    "aesthetician": "aesthetician",
    "other": "other profession",
    "unknown": "",
    "non_physician": "nurse or other licensed clinician",
    "salon": "salon or spa",
}

WITH_ARTICLE: dict[str, str] = {
    "dermatologist": "a dermatologist",
    "plastic_surgeon": "a plastic surgeon",
    "facial_plastic_surgeon": "a facial plastic surgeon",
    "other_physician": "a physician of another field",
    "nurse_practitioner": "a nurse practitioner",
    "physician_assistant": "a physician assistant",
    "nurse": "a nurse",
    "aesthetician": "an aesthetician",
    "other": "another profession",
}

CLINIC_SENTENCES: dict[str, str] = {
    "other_physician": "Physicians treat here; we found no dermatologist or plastic surgeon among them.",
    "non_physician": "Nurses or other licensed clinicians treat here; we found no physician named.",
    "salon": "A licence or the site itself says that this is a salon or spa; no clinician is named.",
    "unknown": "We do not know enough yet to say who treats here.",
}
"""Verdicts that say the same of every clinic."""

SPECIALTIES: dict[str, str] = {
    "dermatologist": "dermatology",
    "plastic_surgeon": "plastic surgery",
    "facial_plastic_surgeon": "facial plastic surgery",
}

SAYS: dict[str, Words] = {
    "supports": Words("supports", "speaks for it", "plus"),
    "contradicts": Words("contradicts", "speaks against it", "minus"),
    "neutral": Words("neutral", "speaks neither for nor against it", "ring"),
}

FIELDS: dict[str, str] = {
    "certified": "certified",
    "grade": "grade",
    "status": "status",
    "kind": "profession",
    "provider_kind": "kind of clinic",
}

VALUES: dict[str, str] = {"true": "yes", "false": "no"}

OUTCOMES: dict[str, str] = {
    "": "not visited yet",
    "offers": "offers exosome therapy",
    "does_not_offer": "does not offer it",
    "not_a_provider": "treats nobody",
    "robots_disallowed": "does not allow robots",
    "unreachable": "could not be reached",
    "error": "ended in an error",
}
"""How the visit of a site ended."""

NOT_REGISTRIES: dict[str, str] = {"site": "the clinic's own site", "review": "a person's review"}
"""Sources of evidence that are no registry."""

CAUSES: dict[str, str] = {
    "source": "the clinic's site changed",
    "registry": "a registry changed",
    "policy": "our policy changed",
    "review": "a person reviewed it",
    "merge": "two entries were one",
}


def verdict_of(clinic: Clinic) -> str:
    """The verdict group of a clinic: certified, specialist, or its provider kind."""
    if clinic.certified:
        return "certified"
    if clinic.provider_kind in SPECIALISTS:
        return "specialist"
    return clinic.provider_kind if clinic.provider_kind in VERDICTS else "unknown"


def verdict_words(clinic: Clinic) -> Words:
    """The words of a clinic's verdict; for a certified one those of its grade."""
    found = GRADES[clinic.grade] if clinic.certified and clinic.grade in GRADES else VERDICTS[verdict_of(clinic)]
    return found.said()


def status_words(person: Practitioner) -> Words:
    """The words of a practitioner's status; for a certified one those of the grade."""
    if person.status == "certified" and person.grade in GRADES:
        return GRADES[person.grade].said()
    return STATUSES.get(person.status, STATUSES["unchecked"]).said()


def registry_title(name: str) -> str:
    """A registry's name for readers."""
    if name in NOT_REGISTRIES:
        return say(NOT_REGISTRIES[name])
    registry = find_registry(name)
    return say(registry.title) if registry else name


def registry_short(name: str) -> str:
    """A registry's name without the explanation in brackets."""
    return registry_title(name).split(" (")[0]


def registry_spoken(name: str) -> str:
    """A registry's or board's name inside a sentence: `NPPES`, `the GMC register`, `the American Board of ...`."""
    registry = find_registry(name)
    if registry:
        return say(registry.spoken)
    return say("the %(board)s", board=name) if name else say("a registry")


def kind_words(kind: str) -> str:
    """A kind of practitioner or clinic inside a sentence: `plastic surgeon`; empty where it is not known."""
    return say(KINDS.get(kind, ""))


def specialty_words(value: str) -> str:
    """`dermatology` for the kind `dermatologist`; other words stay as they are."""
    return say(SPECIALTIES.get(value, value.replace("_", " ")))


def certified_in(value: str) -> str:
    """`certified in plastic surgery`."""
    return say("certified in %(specialty)s", specialty=specialty_words(value))


def clinic_sentence(clinic: Clinic, practitioners: list[Practitioner]) -> str:
    """The verdict in one sentence, naming the person it rests on and who says so."""
    verdict = verdict_of(clinic)
    if verdict == "certified":
        here = (p for p in practitioners if p.treats_here and p.status == "certified" and p.grade == clinic.grade)
        return _certified_sentence(clinic, next(here, None))
    if verdict == "specialist":
        kind = say(WITH_ARTICLE[clinic.provider_kind])
        listing = next((p for p in practitioners if p.status == "specialist" and p.kind == clinic.provider_kind), None)
        if listing is None or not listing.registry_name:
            return say("The clinic names %(kind)s here; certification is not confirmed.", kind=kind)
        registry = registry_spoken(listing.registry_name)
        return _capital(
            say("%(registry)s lists %(kind)s here; certification is not confirmed.", registry=registry, kind=kind)
        )
    if verdict == "other_physician" and any(p.status == "ambiguous" for p in practitioners):
        return say("Physicians treat here; the records do not settle in which field.")
    return say(CLINIC_SENTENCES[verdict])


def _certified_sentence(clinic: Clinic, best: Practitioner | None) -> str:
    kind = best.kind if best and best.kind in SPECIALISTS else clinic.provider_kind
    registry = registry_spoken(best.registry_name) if best else ""
    if clinic.grade == "A":
        return say(
            "A certified %(kind)s treats here, confirmed by %(registry)s.",
            kind=kind_words(kind) or say("specialist"),
            registry=registry or say("a register or board"),
        )
    return _capital(
        say(
            "%(kind)s treats here: the clinic states board certification, and %(registry)s lists the specialty.",
            kind=say(WITH_ARTICLE.get(kind, "a specialist")),
            registry=registry or say("a registry"),
        )
    )


def status_sentence(person: Practitioner) -> str:
    """What is known about one practitioner; grades A and B never read alike."""
    registry = registry_spoken(person.registry_name)
    slots = {"registry": registry, "specialty": specialty_words(person.specialty or person.kind)}
    if person.status == "certified" and person.grade == "A":
        return say("Certified in %(specialty)s: confirmed by %(registry)s.", **slots)
    if person.status == "certified":
        return say("The clinic states board certification; %(registry)s lists %(specialty)s.", **slots)
    if person.status == "specialist":
        return _capital(say("%(registry)s lists %(specialty)s%(why)s.", **slots, why=_why_no_more(person)))
    if person.status == "other_profession" and person.kind in WITH_ARTICLE:
        kind = say(WITH_ARTICLE[person.kind])
        return _capital(say("%(registry)s lists %(kind)s.", registry=registry, kind=kind))
    if person.status == "barred":
        return say("Listed on %(registry)s (see the record).", registry=registry)
    return status_words(person).meaning


def _why_no_more(person: Practitioner) -> str:
    """Why a listed specialty is not called certified."""
    if "restricted" in person.flags:
        return say("; a restriction is recorded with the licence")
    registry = find_registry(person.registry_name)
    if registry and registry.proves == "certification":
        return say("; we found no statement of certification")
    return say(", as declared; we found no statement of certification")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def country_name(code: str) -> str:
    """The name of a country (ISO 3166 alpha-2), or the code itself."""
    return _country_name(code, spoken())


@lru_cache(maxsize=1024)
def _country_name(code: str, language: str) -> str:
    import pycountry

    found = pycountry.countries.get(alpha_2=code.upper()) if len(code) == 2 else None
    if found is None:
        return code
    return names_of_places(language, "iso3166-1").gettext(str(getattr(found, "common_name", found.name)))


def region_name(region: str, country: str) -> str:
    """The full name of a state or province given by its code (`TX` of `US`), or the words as they are."""
    return _region_name(region, country, spoken())


@lru_cache(maxsize=4096)
def _region_name(region: str, country: str, language: str) -> str:
    import pycountry

    known = country in ("US", "CA", "AU")
    subdivisions: Any = pycountry.subdivisions
    found = subdivisions.get(code=f"{country}-{region.upper()}") if known and region else None
    return names_of_places(language, "iso3166-2").gettext(str(found.name)) if found else region


def place_words(clinic: Clinic) -> str:
    """City, region and country in one line."""
    parts = (clinic.city, region_name(clinic.region, clinic.country), country_name(clinic.country))
    return ", ".join(part for part in parts if part) or say("Place not stated")


def degrees(credentials: list[str]) -> list[str]:
    """Credentials without mere forms of address."""
    return [one for one in credentials if one not in ("Dr", "Prof", "Mr", "Mrs", "Ms", "Miss")]


def who_line(clinic: Clinic, practitioners: list[Practitioner]) -> str:
    """The best supported practitioner and how many more, for a card; empty where no specialist is named."""
    if not practitioners or verdict_of(clinic) not in ("certified", "specialist"):
        return ""
    first = ", ".join([practitioners[0].name, *degrees(practitioners[0].credentials)])
    more = len(practitioners) - 1
    return (
        first if not more else say_many("%(first)s and %(num)s more", "%(first)s and %(num)s more", more, first=first)
    )
