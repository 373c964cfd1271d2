"""Explains a verdict to a patient: the evidence in order, and what would change it; for terminal and pages alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directory.facts import SPECIALISTS
from directory.models import Clinic, Evidence, Practitioner
from directory.registries import REGISTRIES
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
    return "may be this record" if is_rival(evidence) else ABOUT.get(evidence.claim, evidence.claim)


def in_groups(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """The evidence under its headings, the weightiest first; headings without any are left out."""
    ordered = sorted(evidence, key=lambda e: (-abs(e.weight), e.source == "site", e.evidence_id))
    groups: dict[str, list[Evidence]] = {key: [] for key in GROUPS}
    for row in ordered:
        groups["rival" if is_rival(row) else row.says].append(row)
    return {GROUPS[key]: rows for key, rows in groups.items() if rows}


def what_would_change(person: Practitioner, country: str) -> str:
    """One to three sentences: what would change the verdict about a practitioner."""
    said = _BY_STATUS[person.status](person, country) if person.status in _BY_STATUS else ""
    return f"{said} {_to_count_here(person)}".strip()


def _certified(person: Practitioner, _country: str) -> str:
    registry = registry_spoken(person.registry_name)
    if person.grade == "A":
        return f"It would be lost if {registry} no longer listed it, or with a licence that is not in force."
    return (
        "A certifying board's own list would make it “confirmed”. It would be lost if the clinic no longer stated it,"
        f" if {registry} put another specialty first, or with a licence that is not in force."
    )


def _specialist(person: Practitioner, _country: str) -> str:
    if "restricted" in person.flags:
        return "It can become “certified” when the restriction recorded with the licence is lifted."
    if "trainee" in person.flags:
        return "It can become “certified” when a full licence shows that training is over."
    field = specialty_words(person.specialty or person.kind)
    return (
        f"A statement of board certification in {field} on the clinic's site, or a certifying board's list, would make"
        " it “certified”."
    )


def _claimed(_person: Practitioner, country: str) -> str:
    return (
        f"A record of this name in {_listing(country)} with the clinic's telephone or address, or a registry number on"
        " the clinic's site, would confirm it. So would a certifying board's list."
    )


def _other(person: Practitioner, _country: str) -> str:
    said = "If the record is somebody else's, or out of date, tell us: a person will look."
    field = "dermatology, plastic surgery or facial plastic surgery"
    board = f" A certifying board's list in {field} would change it." if person.kind == "other_physician" else ""
    return said + board


def _barred(person: Practitioner, _country: str) -> str:
    return (
        f"A newer release of {registry_spoken(person.registry_name)} without the entry, or with it in force again,"
        " would change it. If the entry is somebody else's, tell us: a person will look."
    )


def _ambiguous(person: Practitioner, _country: str) -> str:
    if "contradiction" in person.flags:
        return "It is settled when site and registry name the same profession, or when a person has looked."
    if "review" in person.flags and "possible" not in person.flags:
        return (
            "Anything on the clinic's site that tells the records apart would settle it: a registry or licence number,"
            " a middle name, or the telephone or address that one of them has."
        )
    return "A person has to look first. A registry number or a document from whoever is listed would help."


def _not_found(_person: Practitioner, country: str) -> str:
    return (
        f"A record of this name in {_listing(country)} with the clinic's telephone or address would change it. A"
        " registry number, or the name as registered, on the clinic's site would help to find it."
    )


def _unchecked(_person: Practitioner, country: str) -> str:
    where = f" of {country_name(country)}" if country else ""
    return (
        f"It changes as soon as a register{where} can be looked into. Until then only the clinic's own words are known."
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
        return "To count for this clinic, a registry has to show its address as a place of practice."
    return "To count for this clinic, its site has to name this person among those who treat there."


def _listing(country: str) -> str:
    """The registries that list such people of a country, as a reader calls them."""
    named = [
        r.spoken
        for r in REGISTRIES.values()
        if r.country == country and r.proves in ("certification", "specialty") and not r.by_person
    ]
    return " or ".join(named) or "an official register"


def what_would_change_there(clinic: Clinic, practitioners: Sequence[Practitioner]) -> str:
    """One sentence: what would change the verdict about a clinic."""
    verdict = verdict_of(clinic)
    if verdict == "certified":
        named = [p.name for p in practitioners if p.treats_here and p.status == "certified" and p.kind in SPECIALISTS]
        who = named[0] if len(named) == 1 else "every one of them" if named else "the specialist"
        return f"It would be lost if {who} no longer treated here, or were no longer certified."
    if verdict == "specialist":
        return "It becomes “certified” when the certification of a specialist who treats here is confirmed."
    if verdict == "salon":
        return (
            "A licensed clinician named on the site as treating here would change it. If the licence is another"
            " business's, tell us: a person will look."
        )
    return (
        "A certified dermatologist, plastic surgeon or facial plastic surgeon named on the site as treating here would"
        " change it."
    )
