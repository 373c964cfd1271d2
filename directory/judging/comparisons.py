"""The named comparisons between a person on a site and the records of a registry: each a weight with its reason. Pure.

A weight is a log-odds: how much more often the fact holds for the same person than for another of that name. The
docstrings are the public explanation of what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from directory.addresses import PlaceMatch, compare_places, region_code
from directory.facts import SPECIALISTS
from directory.judging.readings import COMPATIBLE, profession_of, read_record
from directory.judging.subjects import Person, Subject
from directory.names import NameMatch, PersonName, compare_names, fold_key, name_of_record
from directory.records import Record, RecordName, RecordPlace
from directory.registries import Registry

PHYSICIAN_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame"})
"""Titles that doctors of a register use (UK surgeons are Mr or Miss)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison that said something: its name, its weight, and why in words."""

    fact: str
    weight: float
    reason: str


def name_agrees(subject: Subject, person: Person) -> tuple[str, Finding] | None:
    """The name: folded, with recorded nicknames, former and professional names, dropped or swapped middle names.

    None when it cannot be the same person: another surname or given name, a contradicting middle name, Jr against Sr.
    The level says how much of a name agrees: full, variant (nickname, part of a double name), middle_slot, initial,
    half."""
    best: tuple[float, str, Finding] | None = None
    for record in person.records:
        for name in record.names:
            compared = _compare(subject.name, _completed(name, record))
            if compared is None:
                continue
            level, match = compared
            reason = "; ".join(match.reasons) or "the name agrees"
            if name.use != "legal":
                reason += f" ({name.use} name)"
            found = (match.weight, level, Finding("name_agrees", match.weight, reason))
            best = found if best is None else max(best, found, key=lambda b: (LEVELS.index(b[1]), b[0], b[2].reason))
    return (best[1], best[2]) if best else None


LEVELS = ("half", "initial", "middle_slot", "variant", "full")
"""How much of a name agrees, least first."""


def _completed(name: RecordName, record: Record) -> PersonName:
    """A former or other name with the middle name and suffix of the legal one: they speak against just as well."""
    if name.use == "legal":
        return name_of_record(name)
    legal = next((n for n in record.names if n.use == "legal" and fold_key(n.given) == fold_key(name.given)), None)
    if legal is None:
        return name_of_record(name)
    return replace(name_of_record(name), middle=name.middle or legal.middle, suffix=name.suffix or legal.suffix)


def _compare(mine: PersonName, theirs: PersonName) -> tuple[str, NameMatch] | None:
    match = compare_names(mine, theirs)
    if match.contradicts or match.weight <= 0:
        return None
    return ("half" if match.strength == "none" else match.strength), match


def same_registry_number(subject: Subject, person: Person) -> Finding | None:
    """A registry number printed on the site is that of the record. Without the same surname it is no evidence at
    all."""
    printed = {n for n in subject.printed_numbers if not n[0].startswith("licence")}
    shared = printed & person.numbers if printed else printed
    if not shared:
        return None
    scheme, number = min(shared)
    return Finding("same_registry_number", 12.0, f"{scheme.upper()} number {number} is printed on the site")


def same_licence_number(subject: Subject, person: Person) -> Finding | None:
    """A licence number printed on the site is the record's, in the same state. The same digits in two states mean
    nothing."""
    printed = {n for n in subject.printed_numbers if n[0].startswith("licence")}
    shared = printed & person.numbers if printed else printed
    if not shared:
        return None
    state, number = min(shared)
    return Finding("same_licence_number", 10.0, f"{state} {number} is printed on the site")


def compare_locations(subject: Subject, person: Person) -> list[PlaceMatch]:
    """Every clinic of the subject against every practice location of the records; mailing addresses are never there."""
    if len(person.records) == 1:
        theirs = person.records[0].places
    else:
        theirs = tuple(dict.fromkeys(p for r in person.records for p in r.places))
    return [compare_places(mine, their) for mine in subject.places for their in theirs]


def same_practice(one: RecordPlace, other: RecordPlace) -> bool:
    """Whether two places are one practice: the same telephone, or the same street address and no other suite."""
    match = compare_places(one, other)
    return match.same_phone or (match.same_street and match.same_suite is not False)


def same_phone(matches: Sequence[PlaceMatch]) -> Finding | None:
    """The clinic's telephone number is that of a practice location. Placeholder numbers never count."""
    if any(m.same_phone for m in matches):
        return Finding("same_phone", 7.0, "the same telephone number as a practice location")
    return None


def same_street(matches: Sequence[PlaceMatch]) -> Finding | None:
    """The clinic's house number and street are those of a practice location, and the postal code or city does not
    differ.

    Another suite of the same building still helps to say who the person is; it is not the same practice.
    """
    hit = [m for m in matches if m.same_street]
    if not hit:
        return None
    if all(m.same_suite is False for m in hit):
        return Finding("same_street", 5.0, "the same building as a practice location, another suite")
    return Finding("same_street", 6.0, "the same street address as a practice location")


def same_postal_code(matches: Sequence[PlaceMatch]) -> Finding | None:
    """The clinic's postal code is that of a practice location."""
    hit = any(m.same_postal for m in matches)
    return Finding("same_postal_code", 4.0, "the same postal code as a practice location") if hit else None


def same_city(matches: Sequence[PlaceMatch]) -> Finding | None:
    """The clinic's city is that of a practice location: orders the candidates, never identifies."""
    hit = any(m.same_city for m in matches)
    return Finding("same_city", 0.5, "the same city as a practice location") if hit else None


def same_region(subject: Subject, person: Person, registry: Registry) -> Finding | None:
    """The state or region of a practice location, of a licence, or of the whole registry is the clinic's."""
    theirs = {region_code(p.region, p.country or registry.country) for r in person.records for p in r.places}
    theirs |= {li.state.upper() for r in person.records for li in r.licences}
    if not {t for t in theirs if t}:
        theirs.add(registry.region)
    hit = subject.regions & {t for t in theirs if t}
    return Finding("same_region", 1.0, f"the same state or region ({min(hit)})") if hit else None


def credential_agrees(subject: Subject, person: Person) -> Finding | None:
    """The degrees printed on the site are of the record's profession (MD, NP, PA, RN ...); a claimed specialty is not
    asked."""
    if subject.profession and subject.profession == person.profession:
        return Finding("credential_agrees", 1.5, f"the credential agrees ({', '.join(subject.credentials[:3])})")
    return None


def title_agrees(subject: Subject, person: Person) -> Finding | None:
    """On a register of doctors only: called doctor by title and role on the site, with no degree that says
    otherwise."""
    titled = {fold_key(t) for t in (*subject.name.titles, *subject.credentials)} & PHYSICIAN_TITLES
    is_doctor = profession_of(subject.kind) == "physician"
    if not subject.profession and person.profession == "physician" and (titled or is_doctor):
        return Finding("title_agrees", 0.5, "called a doctor on the site")
    return None


def credential_contradicts(subject: Subject, person: Person) -> Finding | None:
    """The degrees or the role on the site are of another profession than the record's."""
    mine, theirs = subject.called, person.profession
    if mine and theirs and mine != theirs and {mine, theirs} not in COMPATIBLE:
        return Finding("credential_contradicts", -4.0, f"the site says {mine.replace('_', ' ')}")
    return None


def sex_contradicts(subject: Subject, person: Person) -> Finding | None:
    """A title before the name (Mr, Ms) against the sex code of the record."""
    theirs = {r.sex for r in person.own if r.sex in ("M", "F")}
    if subject.sex and theirs and subject.sex not in theirs:
        return Finding("sex_contradicts", -4.0, "the record's sex code differs from the title")
    return None


def specialty_differs(subject: Subject, person: Person) -> bool:
    """For lists of sanctions only: the record names a specialty, and it is another than the one the site states."""
    theirs = {k for r in person.own if (k := read_record(r).kind) not in ("unknown", "other")}
    mine = subject.kind if subject.kind in SPECIALISTS else "unknown"
    return bool(theirs) and mine != "unknown" and mine not in theirs and bool(theirs & set(SPECIALISTS))
