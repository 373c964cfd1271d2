"""The words a reader sees for verdicts, statuses, kinds and places: one table each, never worded as a fault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from directory.facts import SPECIALISTS
from directory.models import Clinic, Practitioner
from directory.registries import find_registry


@dataclass(frozen=True)
class Words:
    """One verdict or status: short label, one sentence that explains it, and the mark drawn beside it."""

    label: str
    meaning: str
    mark: str


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
    return GRADES[clinic.grade] if clinic.certified and clinic.grade in GRADES else VERDICTS[verdict_of(clinic)]


def status_words(person: Practitioner) -> Words:
    """The words of a practitioner's status; for a certified one those of the grade."""
    if person.status == "certified" and person.grade in GRADES:
        return GRADES[person.grade]
    return STATUSES.get(person.status, STATUSES["unchecked"])


def with_article(noun: str) -> str:
    """`a plastic surgeon`, `an aesthetician`."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def registry_title(name: str) -> str:
    """A registry's name for readers."""
    if name in NOT_REGISTRIES:
        return NOT_REGISTRIES[name]
    registry = find_registry(name)
    return registry.title if registry else name


def registry_short(name: str) -> str:
    """A registry's name without the explanation in brackets."""
    return registry_title(name).split(" (")[0]


def registry_spoken(name: str) -> str:
    """A registry's or board's name inside a sentence: `NPPES`, `the GMC register`, `the American Board of ...`."""
    registry = find_registry(name)
    return registry.spoken if registry else f"the {name}" if name else "a registry"


def specialty_words(value: str) -> str:
    """`dermatology` for the kind `dermatologist`; other words stay as they are."""
    return SPECIALTIES.get(value, value.replace("_", " "))


def clinic_sentence(clinic: Clinic, practitioners: list[Practitioner]) -> str:
    """The verdict in one sentence, naming the person it rests on and who says so."""
    verdict = verdict_of(clinic)
    best = next(
        (p for p in practitioners if p.treats_here and p.status == "certified" and p.grade == clinic.grade), None
    )
    kind = KINDS.get(best.kind if best else clinic.provider_kind, "")
    if verdict == "certified":
        return _certified_sentence(clinic.grade, kind or "specialist", best)
    if verdict == "specialist":
        listing = next((p for p in practitioners if p.status == "specialist" and p.kind == clinic.provider_kind), None)
        who = (
            f"{_capital(registry_spoken(listing.registry_name))} lists"
            if listing and listing.registry_name
            else "The clinic names"
        )
        return f"{who} {with_article(kind)} here; certification is not confirmed."
    if verdict == "other_physician" and any(p.status == "ambiguous" for p in practitioners):
        return "Physicians treat here; the records do not settle in which field."
    return {
        "other_physician": "Physicians treat here; we found no dermatologist or plastic surgeon among them.",
        "non_physician": "Nurses or other licensed clinicians treat here; we found no physician named.",
        "salon": "A licence or the site itself says that this is a salon or spa; no clinician is named.",
    }.get(verdict, "We do not know enough yet to say who treats here.")


def _certified_sentence(grade: str, kind: str, best: Practitioner | None) -> str:
    registry = registry_spoken(best.registry_name) if best else ""
    if grade == "A":
        return f"A certified {kind} treats here, confirmed by {registry or 'a register or board'}."
    listed = f"{registry or 'a registry'} lists"
    who = with_article(kind).capitalize()
    return f"{who} treats here: the clinic states board certification, and {listed} the specialty."


def status_sentence(person: Practitioner) -> str:
    """What is known about one practitioner; grades A and B never read alike."""
    registry = registry_spoken(person.registry_name)
    kind = KINDS.get(person.kind, "")
    specialty = specialty_words(person.specialty or person.kind)
    if person.status == "certified" and person.grade == "A":
        return f"Certified in {specialty}: confirmed by {registry}."
    if person.status == "certified":
        return f"The clinic states board certification; {registry} lists {specialty}."
    if person.status == "specialist":
        return f"{_capital(registry)} lists {specialty}{_why_no_more(person)}."
    if person.status == "other_profession" and kind:
        return f"{_capital(registry)} lists {with_article(kind)}."
    if person.status == "barred":
        return f"Listed on {registry} (see the record)."
    return STATUSES.get(person.status, STATUSES["unchecked"]).meaning


def _why_no_more(person: Practitioner) -> str:
    """Why a listed specialty is not called certified."""
    if "restricted" in person.flags:
        return "; a restriction is recorded with the licence"
    registry = find_registry(person.registry_name)
    declared = "" if registry and registry.proves == "certification" else ", as declared"
    return f"{declared}; we found no statement of certification"


def reason_sentence(person: Practitioner) -> str:
    """The reason of a verdict as a sentence of its own, without the name it starts with."""
    return _capital(person.reason.removeprefix(f"{person.name}: "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """The English name of a country (ISO 3166 alpha-2), or the code itself."""
    import pycountry

    found = pycountry.countries.get(alpha_2=code.upper()) if len(code) == 2 else None
    return str(getattr(found, "common_name", found.name)) if found else code


@lru_cache(maxsize=4096)
def region_name(region: str, country: str) -> str:
    """The full name of a state or province given by its code (`TX` of `US`), or the words as they are."""
    import pycountry

    known = country in ("US", "CA", "AU")
    subdivisions: Any = pycountry.subdivisions
    found = subdivisions.get(code=f"{country}-{region.upper()}") if known and region else None
    return str(found.name) if found else region


def place_words(clinic: Clinic) -> str:
    """City, region and country in one line."""
    parts = (clinic.city, region_name(clinic.region, clinic.country), country_name(clinic.country))
    return ", ".join(part for part in parts if part) or "Place not stated"


def degrees(credentials: list[str]) -> list[str]:
    """Credentials without mere forms of address."""
    return [one for one in credentials if one not in ("Dr", "Prof", "Mr", "Mrs", "Ms", "Miss")]


def who_line(clinic: Clinic, practitioners: list[Practitioner]) -> str:
    """The best supported practitioner and how many more, for a card; empty where no specialist is named."""
    if not practitioners or verdict_of(clinic) not in ("certified", "specialist"):
        return ""
    first = ", ".join([practitioners[0].name, *degrees(practitioners[0].credentials)])
    return first if len(practitioners) == 1 else f"{first} and {len(practitioners) - 1} more"
