"""All published clinics in memory, in ranking order: search, places, filters and counts without a scan."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from directory.finding.bits import rows_of, union
from directory.finding.columns import Column
from directory.finding.listing import Listing
from directory.finding.nearby import Nearby, Position
from directory.finding.ranking import VERDICT_RANK, Tier
from directory.finding.search import FACETS, Search
from directory.finding.words import WordIndex
from directory.geo.asking import Spot, find_spot
from directory.geo.distance import distance_km
from directory.showing.language import say, spoken
from directory.showing.wording import SPECIALTIES, VERDICTS, country_name, region_name

MOST_VALUES = 100
"""So many values of a facet are offered, those that leave the most clinics."""


@dataclass(frozen=True, slots=True)
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
class Fitting:
    """The rows that fit a search, as bits, together with what they are without one of its filters."""

    base: int  # what its words and its place leave
    chosen: dict[str, int]  # facet -> the rows with any of the values chosen in it

    @property
    def rows(self) -> int:
        """The rows that fit the whole search."""
        return self.but_for("")

    def but_for(self, facet: str) -> int:
        """The rows that fit when one facet is left out of account."""
        found = self.base
        for name, rows in self.chosen.items():
            if name != facet:
                found &= rows
        return found


@dataclass
class Catalogue:
    """An immutable picture of the published clinics; row n is the clinic of rank n."""

    ids: list[str]
    columns: dict[str, Column]
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

    def find(self, search: Search) -> int:
        """The bits of the rows that fit; nothing fits a place that is not known."""
        return self.fitting(search, self.where(search)).rows

    def fitting(self, search: Search, where: Where | None) -> Fitting:
        """The rows that fit; `where`: the place the search is about, as where() tells it."""
        base = self.words.find(search.text) if search.text else self.everything
        if search.near or search.place:
            base &= self._at(where, search.around)
        chosen = {facet: search.chosen(facet) for facet in FACETS}
        return Fitting(
            base,
            {facet: union(map(self.columns[facet].mask, values)) for facet, values in chosen.items() if values},
        )

    def facet(self, name: str, search: Search, fitting: Fitting) -> list[FacetValue]:
        """The values of a facet that lead somewhere, with counts under all the other filters; the first of many."""
        chosen = search.chosen(name)
        counts = self.columns[name].count(fitting.but_for(name))
        kept = counts[:MOST_VALUES]
        if chosen:
            kept += tuple(one for one in counts[MOST_VALUES:] if one[0] in chosen)
            known = {value for value, _ in counts}
            kept += tuple((value, 0) for value in chosen if value not in known and self.columns[name].mask(value))
        country = search.country[0] if len(search.country) == 1 else ""
        values = [FacetValue(v, label_of(name, v, country, spoken()), count, v in chosen) for v, count in kept]
        return sorted(values, key=_verdict_order if name == "verdict" else _count_order)

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


def where_of(spot: Spot | None) -> Where | None:
    """A place out of the tables as the place of a search."""
    if spot is None:
        return None
    position = (spot.latitude, spot.longitude) if spot.latitude is not None and spot.longitude is not None else None
    return Where(spot.label, position, spot.precision, spot.country, spot.region, spot.guessed)


@lru_cache(maxsize=16384)
def label_of(facet: str, value: str, country: str, _language: str) -> str:
    """A facet's value as a reader sees it; `country`: the only one that is searched, which names its regions."""
    if facet == "verdict":
        return VERDICTS[value].label
    if facet == "country":
        return country_name(value)
    if facet == "region" and country:
        return region_name(value, country)
    if facet == "specialty":
        return SPECIALTIES.get(value, value.replace("_", " "))
    return value


def _verdict_order(value: FacetValue) -> int:
    return VERDICT_RANK[value.value]


def _count_order(value: FacetValue) -> tuple[int, str, str]:
    return -value.count, value.label.casefold(), value.value
