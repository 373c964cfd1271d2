"""All published clinics in memory, in ranking order, as sets of bits: search, filters and counts without a scan."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import func, select
from sqlmodel import Session, col

from directory.models import Clinic, Practitioner, Review
from directory.names import fold, fold_key
from directory.rows import is_practitioner, is_stale, published_clinics
from directory.showing.wording import SPECIALTIES, VERDICTS, country_name, region_name, verdict_of

FACETS = ("verdict", "country", "region", "city", "specialty", "procedure", "product")
"""What one can filter by, in the order shown."""

RANKING = (
    "certified clinics first, those confirmed by a register or board before those that state it themselves",
    "then by what is known: specialist named, other physician, nurse or other clinician, not enough known, salon",
    "among equals, a fresh verdict before a stale one",
    "then by name, from A to Z",
)
"""The ranking rule as printed on the page; ranking() is the same in code. Nothing can be paid for."""

_READ = tuple(
    getattr(Clinic, name)
    for name in (
        "clinic_id", "name", "site", "city", "region", "postal_code", "country", "certified", "grade", "provider_kind",
        "certified_specialties", "paired_procedures", "exosome_products", "verified_at", "stale_reason", "current",
    )
)  # fmt: skip
_ORDER = {verdict: place for place, verdict in enumerate(VERDICTS)}
_MAX_WORDS = 8
_ALIASES = {"GB": "uk britain england", "US": "usa america", "AE": "uae emirates"}


@dataclass(frozen=True)
class Search:
    """What a reader asks for; empty means no restriction. Values of one facet are alternatives, facets add up."""

    text: str = ""
    verdict: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    procedure: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    page: int = 1

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The values chosen in one facet."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    def without(self, *names: str) -> Search:
        """The same search with some of its parts taken away, from the first page."""
        emptied: dict[str, Any] = {name: "" if name == "text" else () for name in names}
        return replace(self, **(emptied | {"page": 1}))


@dataclass(frozen=True)
class FacetValue:
    """One value one can filter by, and how many clinics it leaves."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass
class Catalogue:
    """An immutable picture of the published clinics; row n is the clinic of rank n."""

    ids: list[str] = field(default_factory=list)
    masks: dict[str, dict[str, int]] = field(default_factory=dict)  # facet -> value -> bits of the rows
    words: list[str] = field(default_factory=list)  # all words, sorted
    rows_of: list[tuple[int, ...]] = field(default_factory=list)  # for each word
    place_of: list[tuple[str, str, str]] = field(default_factory=list)  # country, region, city of each row
    row_of: dict[str, int] = field(default_factory=dict)
    stamp: tuple[Any, ...] = ()

    @property
    def everything(self) -> int:
        """The bits of all rows."""
        return (1 << len(self.ids)) - 1

    def find(self, search: Search, *, leave_out: str = "") -> int:
        """The bits of the rows that fit, leaving one facet out of account."""
        found = self._with_text(search.text)
        for facet in FACETS:
            chosen = search.chosen(facet)
            if chosen and facet != leave_out:
                of = self.masks.get(facet, {})
                found &= _union(of.get(value, 0) for value in chosen)
        return found

    def facet(self, name: str, search: Search) -> list[FacetValue]:
        """The values of a facet that lead somewhere, with counts under all the other filters."""
        found = self.find(search, leave_out=name)
        chosen = search.chosen(name)
        values = [
            FacetValue(value, label_of(name, value, search), (mask & found).bit_count(), value in chosen)
            for value, mask in self.masks.get(name, {}).items()
        ]
        kept = [v for v in values if v.count or v.chosen]
        if name == "verdict":
            return sorted(kept, key=lambda v: _ORDER[v.value])
        return sorted(kept, key=lambda v: (-v.count, v.label.casefold(), v.value))

    def page_ids(self, found: int, first: int, size: int) -> list[str]:
        """The ids of `size` rows among the bits `found`, from the `first` on (counted from 0)."""
        return [self.ids[row] for row in _bits(found, first, size)]

    def after(self, found: int, clinic_id: str) -> int:
        """How many of the bits `found` rank at or before a clinic; raises KeyError when it is not published."""
        return (found & ((2 << self.row_of[clinic_id]) - 1)).bit_count()

    def _with_text(self, text: str) -> int:
        found = self.everything
        for word in fold(text).split()[:_MAX_WORDS]:
            found &= self._with_word(word)
        return found

    def _with_word(self, word: str) -> int:
        start = bisect_left(self.words, word)
        matching = []
        while start < len(self.words) and self.words[start].startswith(word):
            matching.append(start)
            start += 1
        if not matching and len(word) >= 4:
            alike = process.extract(word, self.words, scorer=fuzz.ratio, score_cutoff=79, limit=5)
            matching = [index for _, _, index in alike]
        return _mask((row for index in matching for row in self.rows_of[index]), len(self.ids))


def ranking(clinic: Clinic, now: datetime) -> tuple[int, str, bool, str, str]:
    """The sort key that RANKING puts in words: verdict, grade, freshness, name."""
    return _ORDER[verdict_of(clinic)], clinic.grade or "Z", is_stale(clinic, now), fold(clinic.name), clinic.clinic_id


def stamp_of(session: Session) -> tuple[Any, ...]:
    """What changes whenever published clinics may have changed; cheap to ask for."""
    seen = select(func.count(), func.max(Clinic.last_seen), func.max(Clinic.verified_at)).select_from(Clinic)
    reviewed = select(func.count(), func.max(Review.at)).select_from(Review)  # who objects is left out at once
    return *session.execute(seen).one(), *session.execute(reviewed).one()


def load_catalogue(session: Session, *, now: datetime) -> Catalogue:
    """Read all published clinics into memory."""
    clinics: list[Any] = list(session.execute(select(*_READ).where(published_clinics(all_clinics=False))))
    clinics.sort(key=lambda clinic: ranking(clinic, now))
    names = _people(session)
    rows: dict[str, dict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
    words: dict[str, list[int]] = defaultdict(list)
    for row, clinic in enumerate(clinics):
        for facet, value in _values(clinic):
            rows[facet][value].append(row)
        for word in search_words(clinic, names.get(clinic.clinic_id, ())):
            words[word].append(row)
    ordered = sorted(words)
    return Catalogue(
        ids=[clinic.clinic_id for clinic in clinics],
        masks={f: {v: _mask(found, len(clinics)) for v, found in of.items()} for f, of in rows.items()},
        words=ordered,
        rows_of=[tuple(words[word]) for word in ordered],
        place_of=[(clinic.country, clinic.region, clinic.city) for clinic in clinics],
        row_of={clinic.clinic_id: row for row, clinic in enumerate(clinics)},
        stamp=stamp_of(session),
    )


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


def _values(clinic: Clinic) -> Iterator[tuple[str, str]]:
    yield "verdict", verdict_of(clinic)
    for facet, value in (("country", clinic.country), ("region", clinic.region), ("city", clinic.city)):
        if value:
            yield facet, value
    yield from (("specialty", value) for value in dict.fromkeys(clinic.certified_specialties))
    yield from (("procedure", value) for value in dict.fromkeys(clinic.paired_procedures))
    yield from (("product", value) for value in dict.fromkeys(clinic.exosome_products))


def search_words(clinic: Clinic, people: Sequence[str]) -> set[str]:
    """The folded words by which a clinic is found: its names, its people, its place, its site."""
    country = f"{clinic.country} {country_name(clinic.country)} {_ALIASES.get(clinic.country, '')}"
    region = f"{clinic.region} {region_name(clinic.region, clinic.country)}"
    words = set(_place_words(clinic.city, region, country))
    for part in (clinic.name, *people, clinic.postal_code, clinic.site):
        words.update(fold(part).split())
    words.update(fold_key(part) for part in (clinic.name, clinic.postal_code, clinic.city) if part)
    return words - {""}


@lru_cache(maxsize=65536)
def _place_words(*parts: str) -> frozenset[str]:
    return frozenset(word for part in parts for word in fold(part).split())


def _mask(rows: Iterable[int], size: int) -> int:
    bits = bytearray(size // 8 + 1)
    for row in rows:
        bits[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(bits, "little")


def _union(masks: Iterable[int]) -> int:
    total = 0
    for mask in masks:
        total |= mask
    return total


def _bits(mask: int, first: int, size: int) -> Iterator[int]:
    text = format(mask, "b")[::-1]
    position = -1
    for count in range(first + size):
        position = text.find("1", position + 1)
        if position < 0:
            return
        if count >= first:
            yield position
