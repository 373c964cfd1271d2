"""All published clinics in memory, in ranking order: search, places, filters and counts without a scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from directory.finding.bits import rows_of, union
from directory.finding.columns import ManyColumn, SingleColumn
from directory.finding.listing import Listing
from directory.finding.nearby import Nearby, Position
from directory.finding.search import FACETS, Search
from directory.finding.words import WordIndex
from directory.geo.asking import Spot, find_spot
from directory.geo.distance import distance_km
from directory.models import Clinic, Practitioner, Review
from directory.names import fold, fold_key
from directory.rows import is_practitioner, is_stale, published_clinics
from directory.showing.language import in_all_languages, say
from directory.showing.wording import SPECIALTIES, VERDICTS, country_name, region_name, verdict_of

RANKING = (
    "certified clinics first, those confirmed by a register or board before those that state it themselves",
    "then by what is known: specialist named, other physician, nurse or other clinician, not enough known, salon",
    "among equals, the nearer first where you named a place",
    "then a fresh verdict before a stale one",
    "then by name, from A to Z",
)
"""The ranking rule as printed on the page; ranking() and Catalogue.page() are the same in code. Nothing can be paid."""

MOST_VALUES = 100
"""So many values of a facet are offered, those that leave the most clinics."""

_READ = tuple(
    getattr(Clinic, name)
    for name in (
        "clinic_id", "name", "site", "city", "region", "postal_code", "country", "latitude", "longitude", "certified",
        "grade", "provider_kind", "certified_specialties", "paired_procedures", "exosome_products", "verified_at",
        "stale_reason", "current",
    )
)  # fmt: skip
_ORDER = {verdict: place for place, verdict in enumerate(VERDICTS)}
_ALIASES = {"GB": "uk britain england", "US": "usa america", "AE": "uae emirates"}
_SPECIALISTS = {
    "dermatology": "dermatologist dermatology skin",
    "plastic_surgery": "plastic surgeon surgery",
    "facial_plastic_surgery": "facial plastic surgeon surgery",
}


@dataclass(frozen=True)
class FacetValue:
    """One value one can filter by, and how many clinics it leaves."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Where:
    """The place a search is about: a point, or else a whole region or country."""

    label: str
    position: Position | None
    precision: str  # reader (her own position), postcode, area, city, region, country
    country: str = ""
    region: str = ""
    guessed: bool = False  # the words were not quite its name


@dataclass(frozen=True)
class Tier:
    """The rows that the ranking holds equal but for distance, freshness and name, as bits."""

    verdict: str
    mask: int


@dataclass
class Catalogue:
    """An immutable picture of the published clinics; row n is the clinic of rank n."""

    ids: list[str]
    columns: dict[str, SingleColumn | ManyColumn]
    words: WordIndex
    nearby: Nearby
    listing: Listing
    place_of: list[tuple[str, str, str]]  # country, region, city of each row
    positions: list[Position | None]
    tiers: list[Tier]
    stamp: tuple[Any, ...] = ()
    row_of: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare what is looked up often."""
        self.row_of = {clinic_id: row for row, clinic_id in enumerate(self.ids)}
        self._counts = lru_cache(512)(self._count)

    @property
    def everything(self) -> int:
        """The bits of all rows."""
        return (1 << len(self.ids)) - 1

    def verdict_mask(self, verdict: str) -> int:
        """The bits of the rows with a verdict."""
        return self.columns["verdict"].mask(verdict)

    def where(self, search: Search) -> Where | None:
        """The place a search is about; None where it names none, or none that is known."""
        if not search.place:
            return Where(say("your position"), search.near, "reader") if search.near else None
        return where_of(find_spot(search.place, search.country[0] if len(search.country) == 1 else ""))

    def km(self, clinic_id: str, near: Position | None) -> float | None:
        """How far a clinic is from a place as the crow flies; None without a place, or where the clinic has none."""
        position = self.positions[self.row_of[clinic_id]] if near else None
        return distance_km(*near, *position) if near and position else None

    def find(self, search: Search, *, leave_out: str = "") -> int:
        """The bits of the rows that fit, leaving one facet out of account; nothing fits a place that is not known."""
        found = self.words.find(search.text) if search.text else self.everything
        if search.near or search.place:
            found &= self._at(self.where(search), search.around)
        for facet in FACETS:
            chosen = search.chosen(facet)
            if chosen and facet != leave_out:
                found &= union(self.columns[facet].mask(value) for value in chosen)
        return found

    def facet(self, name: str, search: Search) -> list[FacetValue]:
        """The values of a facet that lead somewhere, with counts under all the other filters; the first of many."""
        chosen = search.chosen(name)
        counts = self._counts(name, search.without(name, "sort"))
        kept = [*counts[:MOST_VALUES], *((v, count) for v, count in counts[MOST_VALUES:] if v in chosen)]
        kept += [(value, 0) for value in chosen if value not in dict(counts) and self.columns[name].mask(value)]
        values = [FacetValue(value, label_of(name, value, search), count, value in chosen) for value, count in kept]
        if name == "verdict":
            return sorted(values, key=lambda v: _ORDER[v.value])
        return sorted(values, key=lambda v: (-v.count, v.label.casefold(), v.value))

    def page(self, found: int, first: int, size: int, *, near: Position | None = None, sort: str = "") -> list[str]:
        """The ids of `size` of the rows `found`, from the `first` on (counted from 0), in the order asked for."""
        if near is None:
            rows = rows_of(found, len(self.ids)).slice(first, size).to_pylist()
        elif sort == "distance":
            rows = self._by_distance(found, near, first, size)
        else:
            rows = self._by_tiers(found, near, first, size)
        return [self.ids[row] for row in rows]

    def after(self, found: int, clinic_id: str, *, near: Position | None = None, sort: str = "") -> int:
        """How many of the rows `found` come up to a clinic and itself; raises KeyError when it is not published."""
        row = self.row_of[clinic_id]
        up_to = (2 << row) - 1
        if near is None:
            return (found & up_to).bit_count()
        before, inside = 0, found
        if sort != "distance":
            tier = next(tier.mask for tier in self.tiers if tier.mask >> row & 1)
            before, inside = (found & (tier & -tier) - 1).bit_count(), found & tier
        if self.nearby.known >> row & 1:
            return before + self.nearby.count_up_to(near, inside, row)
        return before + (inside & (self.nearby.known | up_to)).bit_count()

    def _by_tiers(self, found: int, near: Position, first: int, size: int) -> list[int]:
        rows: list[int] = []
        for tier in self.tiers:
            inside = found & tier.mask
            count = inside.bit_count()
            if first < count and len(rows) < size:
                rows += self._by_distance(inside, near, first, size - len(rows))
            first = max(0, first - count)
        return rows

    def _by_distance(self, found: int, near: Position, first: int, size: int) -> list[int]:
        """The nearest first; those whose position is not known last."""
        rows = self.nearby.nearest(near, found, first + size)[first:]
        placed = (found & self.nearby.known).bit_count()
        if len(rows) < size and found & ~self.nearby.known:
            unplaced = rows_of(found & ~self.nearby.known, len(self.ids))
            rows += unplaced.slice(max(0, first - placed), size - len(rows)).to_pylist()
        return rows

    def _at(self, where: Where | None, km: int) -> int:
        if where is None:
            return 0
        if where.position:
            return self.nearby.within(where.position, float(km))
        found = self.columns["country"].mask(where.country)
        return found & self.columns["region"].mask(where.region) if where.region else found

    def _count(self, name: str, search: Search) -> tuple[tuple[str, int], ...]:
        counted = self.columns[name].count(self.find(search))
        return tuple(sorted(counted, key=lambda one: (-one[1], one[0])))


def where_of(spot: Spot | None) -> Where | None:
    """A place out of the tables as the place of a search."""
    if spot is None:
        return None
    position = (spot.latitude, spot.longitude) if spot.latitude is not None and spot.longitude is not None else None
    return Where(spot.label, position, spot.precision, spot.country, spot.region, spot.guessed)


def ranking(clinic: Clinic, now: datetime) -> tuple[int, str, bool, str, str]:
    """The sort key that RANKING puts in words where no place is named: verdict, grade, freshness, name."""
    return *_tier(clinic), is_stale(clinic, now), fold(clinic.name), clinic.clinic_id


def _tier(clinic: Clinic) -> tuple[int, str]:
    return _ORDER[verdict_of(clinic)], clinic.grade or "Z"


def stamp_of(session: Session) -> tuple[Any, ...]:
    """What changes whenever published clinics may have changed; cheap to ask for."""
    seen = select(func.count(), func.max(Clinic.last_seen), func.max(Clinic.verified_at)).select_from(Clinic)
    reviewed = select(func.count(), func.max(Review.at)).select_from(Review)  # who objects is left out at once
    return *session.execute(seen).one(), *session.execute(reviewed).one()


def load_catalogue(session: Session, *, now: datetime) -> Catalogue:
    """Read all published clinics into memory."""
    stamp = stamp_of(session)
    clinics: list[Any] = list(session.execute(select(*_READ).where(published_clinics(all_clinics=False))))
    clinics.sort(key=lambda clinic: ranking(clinic, now))
    names = _people(session)
    words: dict[str, list[int]] = defaultdict(list)
    for row, clinic in enumerate(clinics):
        for word in search_words(clinic, names.get(clinic.clinic_id, ())):
            words[word].append(row)
    positions = [None if c.latitude is None or c.longitude is None else (c.latitude, c.longitude) for c in clinics]
    return Catalogue(
        ids=[clinic.clinic_id for clinic in clinics],
        columns={
            "verdict": SingleColumn([verdict_of(clinic) for clinic in clinics]),
            "country": SingleColumn([clinic.country for clinic in clinics]),
            "region": SingleColumn([clinic.region for clinic in clinics]),
            "city": SingleColumn([clinic.city for clinic in clinics]),
            "specialty": ManyColumn([clinic.certified_specialties for clinic in clinics]),
            "procedure": ManyColumn([clinic.paired_procedures for clinic in clinics]),
            "product": ManyColumn([clinic.exosome_products for clinic in clinics]),
        },
        words=WordIndex(words, len(clinics)),
        nearby=Nearby(positions),
        listing=Listing({clinic_id: len(people) for clinic_id, people in names.items()}),
        place_of=[(clinic.country, clinic.region, clinic.city) for clinic in clinics],
        positions=positions,
        tiers=_tiers(clinics),
        stamp=stamp,
    )


def _tiers(clinics: Sequence[Any]) -> list[Tier]:
    tiers, row = [], 0
    for _, equals in groupby(clinics, key=_tier):
        of = list(equals)
        tiers.append(Tier(verdict_of(of[0]), ((1 << len(of)) - 1) << row))
        row += len(of)
    return tiers


def label_of(facet: str, value: str, search: Search) -> str:
    """A facet's value as a reader sees it."""
    if facet == "verdict":
        return VERDICTS[value].label
    if facet == "country":
        return country_name(value)
    if facet == "region" and len(search.country) == 1:
        return region_name(value, search.country[0])
    if facet == "specialty":
        return SPECIALTIES.get(value, value.replace("_", " "))
    return value


def _people(session: Session) -> dict[str, list[str]]:
    statement = select(col(Practitioner.clinic_id), col(Practitioner.name)).where(is_practitioner())
    names: dict[str, list[str]] = defaultdict(list)
    for clinic_id, name in session.execute(statement):
        names[clinic_id].append(name)
    return names


def search_words(clinic: Clinic, people: Sequence[str]) -> set[str]:
    """The folded words by which a clinic is found: its names, people, place, site, and what it is certified for."""
    region = f"{clinic.region} {region_name(clinic.region, clinic.country)}"
    words = set(_phrase_words(clinic.city, region, _country_words(clinic.country)))
    for specialty in clinic.certified_specialties:
        words |= _phrase_words(_SPECIALISTS.get(specialty, specialty.replace("_", " ")))
    words |= _phrase_words(*clinic.paired_procedures, *clinic.exosome_products)
    for part in (clinic.name, *people, clinic.postal_code, clinic.site):
        words.update(fold(part).split())
    words.update(fold_key(part) for part in (clinic.name, clinic.postal_code, clinic.city) if part)
    return words - {""}


@lru_cache
def _country_words(country: str) -> str:
    return " ".join((country, *in_all_languages(country_name, country), _ALIASES.get(country, "")))


@lru_cache(maxsize=65536)
def _phrase_words(*parts: str) -> frozenset[str]:
    return frozenset(word for part in parts for word in fold(part).split())
