"""Who is compared: a person as a clinic's site names her, and a person behind the records of a registry. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from directory.addresses import region_code
from directory.facts import Claim, Kind, RegistryNumber
from directory.judging.numbers import Number, numbers_of, printed_number
from directory.judging.readings import COMPATIBLE, Profession, profession_of, read_record
from directory.names import PersonName, family_keys, fold_key
from directory.records import Record, RecordPlace
from directory.specialties import kind_of_credentials, read_credentials

SEX_OF_TITLE = {"mr": "M", "sir": "M", "herr": "M", "mrs": "F", "ms": "F", "miss": "F", "dame": "F", "frau": "F"}


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


@dataclass(eq=False)
class Person:
    """The person behind a number of a registry: her rows there, and rows of other registries with the same number."""

    own: tuple[Record, ...]
    lent: tuple[Record, ...] = ()
    former: frozenset[Number] = frozenset()  # numbers of hers that another has replaced
    records: tuple[Record, ...] = field(init=False)  # all rows about her

    def __post_init__(self) -> None:
        self.records = (*self.own, *self.lent) if self.lent else self.own

    @cached_property
    def numbers(self) -> frozenset[Number]:
        """All numbers that are hers."""
        return self.former.union(*(numbers_of(r) for r in self.records))

    @property
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
