"""Who of a registry fits a subject: all comparisons of the two put together, and who else bears the name. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from directory.addresses import PlaceMatch, region_code
from directory.judging.comparisons import (
    Finding,
    compare_locations,
    credential_agrees,
    credential_contradicts,
    name_agrees,
    same_city,
    same_licence_number,
    same_phone,
    same_postal_code,
    same_region,
    same_registry_number,
    same_street,
    sex_contradicts,
    specialty_differs,
    title_agrees,
)
from directory.judging.numbers import SCHEMES, numbers_of
from directory.judging.rarity import NOT_COUNTED, Surnames, rare_surname
from directory.judging.readings import Profession
from directory.judging.subjects import Person, Subject
from directory.records import Record
from directory.registries import Registry


@dataclass(slots=True)
class Candidate:
    """A person of a registry whose name can be the subject's, with all that the comparisons said."""

    person: Person
    name_level: str  # full, variant, middle_slot, initial or half
    findings: tuple[Finding, ...]
    strength: int  # of the best second fact: STRENGTH
    second: str
    same_region: bool
    credential_agrees: bool
    credential_contradicts: bool
    specialty_differs: bool

    @property
    def weight(self) -> float:
        """Sum of all findings."""
        return sum([f.weight for f in self.findings])


STRENGTH = {
    "same_registry_number": 6,
    "same_licence_number": 5,
    "same_phone": 4,
    "same_street": 4,
    "same_postal_code": 3,
    "region_and_credential": 2,
}
"""Second facts in order of strength."""


NEAR = STRENGTH["same_phone"]
"""From this strength on a second fact says more than every fact below it together."""


class Meeting(NamedTuple):
    """A subject held against a person of a registry by places and numbers only, which is quickly done."""

    person: Person
    places: Sequence[PlaceMatch]
    near: tuple[Finding, ...]  # second facts of the strength NEAR and more


def meet(subject: Subject, person: Person) -> Meeting:
    """The comparisons of places and numbers; whoever has nothing `near` gives way to somebody who has."""
    places = compare_locations(subject, person)
    facts = [same_phone(places), same_street(places)]
    if subject.numbers:
        facts = [same_registry_number(subject, person), same_licence_number(subject, person), *facts]
    return Meeting(person, places, tuple([fact for fact in facts if fact]))


def assess(
    subject: Subject, meeting: Meeting, registry: Registry, surnames: Surnames = NOT_COUNTED
) -> Candidate | None:
    """All comparisons of one subject with one person of a registry; None when the name cannot be hers."""
    person = meeting.person
    if all(r.entity == "organization" for r in person.own):
        return None
    named = name_agrees(subject, person)
    if named is None or sex_contradicts(subject, person):
        return None
    level, name = named
    found = list(meeting.near)
    if level == "half" and subject.name.given and subject.name.family and not same_numbers(found):
        return None
    agrees = credential_agrees(subject, person)
    contradicts = credential_contradicts(subject, person)
    if agrees is None and contradicts is None and registry.lists_everybody:
        agrees = title_agrees(subject, person)
    region = same_region(subject, person, registry)
    if contradicts is None and (postal := same_postal_code(meeting.places)):
        found.append(postal)
    if region and agrees:
        found.append(Finding("region_and_credential", 0.0, f"{region.reason} and {agrees.reason}"))
    second = max(found, key=lambda s: STRENGTH[s.fact], default=None)
    rare, city = rare_surname(subject, person, surnames), same_city(meeting.places)
    findings = [name, rare, *found, city, region, agrees, contradicts]
    return Candidate(
        person=person,
        name_level=level,
        findings=tuple([f for f in findings if f]),
        strength=STRENGTH[second.fact] if second else 0,
        second=second.fact if second else "",
        same_region=region is not None,
        credential_agrees=agrees is not None,
        credential_contradicts=contradicts is not None,
        specialty_differs=specialty_differs(subject, person),
    )


def same_numbers(seconds: Iterable[Finding]) -> bool:
    """Whether a number printed on the site is among the second facts."""
    return any(s.fact in ("same_registry_number", "same_licence_number") for s in seconds)


@dataclass(frozen=True, slots=True)
class Namesake:
    """Another person of the same name whom a registry lists: she may be the one that a bare name and state mean."""

    registry: str
    regions: frozenset[str]
    profession: Profession

    def fits(self, records: Sequence[Record]) -> bool:
        """Whether the records, matched by name, region and profession only, could as well be hers."""
        theirs = {region_code(p.region, p.country) for r in records for p in r.places}
        theirs |= {li.state.upper() for r in records for li in r.licences}
        profession = Person(tuple(records)).profession
        same_profession = not profession or not self.profession or profession == self.profession
        return same_profession and (not theirs - {""} or bool(theirs & self.regions))

    @classmethod
    def of(cls, subject: Subject, records: Iterable[Record], sure: Sequence[Record]) -> list[Namesake]:
        """Everybody among the records who bears the subject's name and is not surely she.

        Only registries that give a person one number are asked: a licence file may hold several rows of one person.
        """
        settled = {n for r in sure for n in numbers_of(r)}
        hers = {(r.registry, r.record_id) for r in sure}
        found = []
        for record in sorted(records, key=lambda r: (r.registry, r.record_id)):
            numbers = numbers_of(record)
            known = (record.registry, record.record_id) in hers or numbers & settled
            if known or not numbers or record.entity == "organization" or record.standing == "lapsed":
                continue
            person = Person((record,))
            scheme = SCHEMES.get(record.registry.split("-")[0])
            if scheme and name_agrees(subject, person) and not sex_contradicts(subject, person):
                regions = {region_code(p.region, p.country) for p in record.places} | {
                    li.state for li in record.licences
                }
                found.append(cls(record.registry, frozenset(r for r in regions if r), person.profession))
        return found
