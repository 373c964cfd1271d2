"""The named comparisons between a person on a site and the records of a registry: each a weight with its reason. Pure.

A weight is a log-odds: how much more often the fact holds for the same person than for another of that name. The
docstrings are the public explanation of what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from directory.addresses import PlaceMatch, compare_places, region_code
from directory.facts import SPECIALISTS, Claim, Kind, RegistryNumber
from directory.judging.numbers import Number, numbers_of, printed_number
from directory.judging.readings import Profession, profession_of, read_record
from directory.names import NameMatch, PersonName, compare_names, family_keys, fold_key, name_of_record
from directory.records import Record, RecordName, RecordPlace
from directory.registries import Registry
from directory.specialties import kind_of_credentials, read_credentials

PHYSICIAN_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame"})
"""Titles that doctors of a register use (UK surgeons are Mr or Miss)."""

SEX_OF_TITLE = {"mr": "M", "sir": "M", "herr": "M", "mrs": "F", "ms": "F", "miss": "F", "dame": "F", "frau": "F"}

COMPATIBLE = ({"nurse", "nurse_practitioner"}, {"nurse", "aesthetician"})
"""Professions of which one does not exclude the other: a nurse practitioner holds a nurse's licence too."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison that said something: its name, its weight, and why in words."""

    fact: str
    weight: float
    reason: str


@dataclass(frozen=True)
class Subject:
    """Who is looked for: a person as a clinic's site names her, with the places where she may treat."""

    subject_id: str
    name: PersonName
    credentials: tuple[str, ...] = ()
    kind: Kind = "unknown"  # what the site says she is; never used to choose among records
    numbers: tuple[RegistryNumber, ...] = ()
    places: tuple[RecordPlace, ...] = ()  # the clinics of the site at which she is listed
    country: str = ""
    region: str = ""
    claims: tuple[Claim, ...] = ()

    @cached_property
    def regions(self) -> frozenset[str]:
        """Regions of the clinics, as codes."""
        found = {region_code(p.region, p.country or self.country) for p in self.places}
        return frozenset(r for r in (*found, region_code(self.region, self.country)) if r)

    @cached_property
    def profession(self) -> Profession:
        """The profession her degrees say; empty when none is printed. What the site calls her does not count."""
        return profession_of(kind_of_credentials((*self.credentials, *self.name.credentials)))

    @cached_property
    def called(self) -> Profession:
        """The non-physician profession that the site gives her in words (nurse, aesthetician), else as her degrees
        say."""
        by_role = profession_of(self.kind)
        return self.profession or (by_role if by_role != "physician" else "")

    @cached_property
    def sex(self) -> str:
        """M or F where a title before the name says so."""
        said = {SEX_OF_TITLE[k] for t in self.name.titles if (k := fold_key(t)) in SEX_OF_TITLE}
        return said.pop() if len(said) == 1 else ""

    @cached_property
    def printed_numbers(self) -> frozenset[Number]:
        """The usable registry numbers printed on the site for this person."""
        return frozenset(n for number in self.numbers if (n := printed_number(number)))

    def knowing(self, records: Sequence[Record]) -> Subject:
        """The same subject with what her own records add: middle name, suffix, profession, places."""
        if not records:
            return self
        names = [n for r in records for n in r.names if n.use == "legal"]
        middle = next((n.middle for n in names if n.middle), "")
        suffix = next((n.suffix for n in names if n.suffix), "")
        name = replace(self.name, middle=self.name.middle or middle, suffix=self.name.suffix or suffix)
        credentials = self.credentials or next((c for r in records if (c := read_credentials(r.credentials))), ())
        return replace(
            self, name=name, credentials=credentials, places=(*self.places, *(p for r in records for p in r.places))
        )


@dataclass(frozen=True)
class Person:
    """The person behind a number of a registry: her rows there, and rows of other registries with the same number."""

    own: tuple[Record, ...]
    lent: tuple[Record, ...] = ()
    former: frozenset[Number] = frozenset()  # numbers of hers that another has replaced

    @cached_property
    def numbers(self) -> frozenset[Number]:
        """All numbers that are hers."""
        return self.former.union(*(numbers_of(r) for r in self.records))

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """All rows about her."""
        return (*self.own, *self.lent)

    @cached_property
    def dead(self) -> bool:
        """Whether every row of this registry says lapsed (a deactivated number, an expired licence)."""
        return all(r.standing == "lapsed" for r in self.own)

    def carries(self, numbers: frozenset[Number]) -> bool:
        """Whether one of these numbers is hers."""
        return bool(numbers) and not numbers.isdisjoint(self.numbers)

    @cached_property
    def profession(self) -> Profession:
        """Her profession by the strongest of her records that names one."""
        found = [(reading.strength, reading.profession) for r in self.records if (reading := read_record(r)).profession]
        return max(found)[1] if found else ""


def same_bearer(one: Record, other: Record) -> bool:
    """Whether two records that share a number can be about one person: the surname agrees, and so does the profession.

    A record that has lost its name (a deactivated NPI) is taken at its number.
    """
    mine, theirs = (frozenset(k for n in r.names for k in family_keys(n.family)) for r in (one, other))
    if mine and theirs and not mine & theirs:
        return False
    a, b = read_record(one).profession, read_record(other).profession
    by_licence = not any(not scheme.startswith("licence") for scheme, _ in numbers_of(one) & numbers_of(other))
    return not by_licence or not a or not b or a == b or {a, b} in COMPATIBLE


# --- comparisons --------------------------------------------------------------------------------------------------


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
    theirs = dict.fromkeys(p for r in person.records for p in r.places)
    return [compare_places(mine, their) for mine in subject.places for their in theirs]


def same_practice(one: RecordPlace, other: RecordPlace) -> bool:
    """Whether two places are one practice: the same telephone, or the same street address and no other suite."""
    match = compare_places(one, other)
    return match.same_phone or (match.same_street and match.same_suite is not False)


def same_phone(matches: Sequence[PlaceMatch]) -> Finding | None:
    """The clinic's telephone number is that of a practice location. Placeholder numbers never count."""
    hit = any(m.same_phone for m in matches)
    return Finding("same_phone", 7.0, "the same telephone number as a practice location") if hit else None


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
