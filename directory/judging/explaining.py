"""Explains a verdict to a patient: the evidence in order, and what would change it; for terminal and pages alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directory.facts import SPECIALISTS
from directory.models import Clinic, Evidence, Practitioner
from directory.registries import REGISTRIES, SANCTIONS, find_registry
from directory.showing.language import say
from directory.showing.wording import country_name, registry_spoken, specialty_words, verdict_of

GROUPS: dict[str, str] = {
    "supports": "Found in favour",
    "contradicts": "Found against",
    "neutral": "Also found",
    "rival": "Records that fit equally well",
}
"""Headings under which evidence is told, in this order."""

ABOUT: dict[str, str] = {
    "identity": "who it is",
    "specialty": "specialty",
    "certification": "certification",
    "profession": "profession",
    "standing": "standing",
    "licence": "licence to practise",
    "place": "place of practice",
    "exosomes": "exosomes",
    "salon": "salon or spa",
}
"""What a piece of evidence speaks to, for readers."""


def is_rival(evidence: Evidence) -> bool:
    """Whether it is one of several records that fit a name equally well."""
    return evidence.claim == "identity" and evidence.says == "neutral" and evidence.source not in ("site", "review")


def about_words(evidence: Evidence) -> str:
    """What a piece of evidence speaks to."""
    return say("may be this record") if is_rival(evidence) else say(ABOUT.get(evidence.claim, evidence.claim))


def in_groups(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """The evidence under its headings, the weightiest first; headings without any are left out."""
    ordered = sorted(evidence, key=lambda e: (-abs(e.weight), e.source == "site", e.evidence_id))
    groups: dict[str, list[Evidence]] = {key: [] for key in GROUPS}
    for row in ordered:
        groups["rival" if is_rival(row) else row.says].append(row)
    return {say(GROUPS[key]): rows for key, rows in groups.items() if rows}


def what_would_change(person: Practitioner, country: str) -> str:
    """One to three sentences: what would change the verdict about a practitioner."""
    said = _BY_STATUS[person.status](person, country) if person.status in _BY_STATUS else ""
    return f"{said} {_to_count_here(person)}".strip()


def _certified(person: Practitioner, _country: str) -> str:
    registry = registry_spoken(person.registry_name)
    if person.grade == "A":
        return say(
            "It would be lost if %(registry)s no longer listed it, or with a licence that is not in force.",
            registry=registry,
        )
    return say(
        "A certifying board's own list would make it “confirmed”. It would be lost if the clinic no longer stated it,"
        " if %(registry)s put another specialty first, or with a licence that is not in force.",
        registry=registry,
    )


def _specialist(person: Practitioner, _country: str) -> str:
    if "restricted" in person.flags:
        return say("It can become “certified” when the restriction recorded with the licence is lifted.")
    if "trainee" in person.flags:
        return say("It can become “certified” when a full licence shows that training is over.")
    return say(
        "A statement of board certification in %(specialty)s on the clinic's site, or a certifying board's list, would"
        " make it “certified”.",
        specialty=specialty_words(person.specialty or person.kind),
    )


def _claimed(_person: Practitioner, country: str) -> str:
    return say(
        "A record of this name in %(registries)s with the clinic's telephone or address, or a registry number on the"
        " clinic's site, would confirm it. So would a certifying board's list.",
        registries=_listing(country),
    )


def _other(person: Practitioner, _country: str) -> str:
    said = say("If the record is somebody else's, or out of date, tell us: a person will look.")
    if person.kind != "other_physician":
        return said
    return f"{said} " + say(
        "A certifying board's list in dermatology, plastic surgery or facial plastic surgery would change it."
    )


def _barred(person: Practitioner, _country: str) -> str:
    registry = find_registry(person.registry_name)
    if registry and registry.proves in SANCTIONS:
        return say(
            "A newer release of %(registry)s without the entry would change it. If the entry is somebody else's, tell"
            " us: a person will look.",
            registry=registry_spoken(person.registry_name),
        )
    return say(
        "A newer release of %(registry)s without the entry, or with it in force again, would change it. If the entry is"
        " somebody else's, tell us: a person will look.",
        registry=registry_spoken(person.registry_name),
    )


def _ambiguous(person: Practitioner, _country: str) -> str:
    if "contradiction" in person.flags:
        return say("It is settled when site and registry name the same profession, or when a person has looked.")
    if "review" in person.flags and "possible" not in person.flags:
        return say(
            "Anything on the clinic's site that tells the records apart would settle it: a registry or licence number,"
            " a middle name, or the telephone or address that one of them has."
        )
    return say("A person has to look first. A registry number or a document from whoever is listed would help.")


def _not_found(_person: Practitioner, country: str) -> str:
    return say(
        "A record of this name in %(registries)s with the clinic's telephone or address would change it. A registry"
        " number, or the name as registered, on the clinic's site would help to find it.",
        registries=_listing(country),
    )


def _unchecked(_person: Practitioner, country: str) -> str:
    if not country:
        return say(
            "It changes as soon as a register can be looked into. Until then only the clinic's own words are known."
        )
    return say(
        "It changes as soon as a register of %(country)s can be looked into. Until then only the clinic's own words are"
        " known.",
        country=country_name(country),
    )


_BY_STATUS = {
    "certified": _certified,
    "specialist": _specialist,
    "claimed": _claimed,
    "other_profession": _other,
    "barred": _barred,
    "ambiguous": _ambiguous,
    "not_found": _not_found,
    "unchecked": _unchecked,
}


def _to_count_here(person: Practitioner) -> str:
    if person.treats_here or not person.current:
        return ""
    if person.relation == "medical_director":
        return say("To count for this clinic, a registry has to show its address as a place of practice.")
    return say("To count for this clinic, its site has to name this person among those who treat there.")


def _listing(country: str) -> str:
    """The registries that list such people of a country, as a reader calls them."""
    named = [
        say(r.spoken)
        for r in REGISTRIES.values()
        if r.country == country and r.proves in ("certification", "specialty") and not r.by_person
    ]
    return say(" or ").join(named) or say("an official register")


def what_would_change_there(clinic: Clinic, practitioners: Sequence[Practitioner]) -> str:
    """One sentence: what would change the verdict about a clinic."""
    verdict = verdict_of(clinic)
    if verdict == "certified":
        named = [p.name for p in practitioners if p.treats_here and p.status == "certified" and p.kind in SPECIALISTS]
        who = named[0] if len(named) == 1 else say("every one of them") if named else say("the specialist")
        return say("It would be lost if %(who)s no longer treated here, or were no longer certified.", who=who)
    if verdict == "specialist":
        return say("It becomes “certified” when the certification of a specialist who treats here is confirmed.")
    if verdict == "salon":
        return say(
            "A licensed clinician named on the site as treating here would change it. If this is no salon, or a licence"
            " is another business's, tell us: a person will look."
        )
    return say(
        "A certified dermatologist, plastic surgeon or facial plastic surgeon named on the site as treating here would"
        " change it."
    )
