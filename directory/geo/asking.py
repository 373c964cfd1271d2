"""The place a reader means by a few words: a postcode, a city, a region or a country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from directory.addresses import country_code, region_code
from directory.geo import gazetteer
from directory.geo.gazetteer import City
from directory.names import fold
from directory.showing.wording import country_name, region_name

_ZIP = re.compile(r"(\d{5})(?:-?\d{4})?")
_REGIONED = ("US", "CA", "AU")
_LARGE = 100_000
"""A city of so many people is meant rather than the region or country of its name."""

EVERYDAY = {
    "new york": "new york city",
    "nyc": "new york city",
    "la": "los angeles",
    "sf": "san francisco",
    "dc": "washington",
    "philly": "philadelphia",
    "vegas": "las vegas",
}
"""What people call cities, where that is no name of theirs or another place's."""


@dataclass(frozen=True)
class Spot:
    """A place: a point with how exact it is, or a whole region or country, which has no point."""

    label: str
    country: str
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    precision: str = "city"  # postcode, area, city; region and country have no point
    guessed: bool = False  # the words were not quite its name


@lru_cache(maxsize=4096)
def find_spot(text: str, country: str = "") -> Spot | None:
    """The place that is meant, within a country where one is given; None when nothing of that name is known."""
    words = EVERYDAY.get(fold(text), " ".join(text.split()))
    return _postcode(words, country) or _named(words, country) or _guess(words, country)


def _postcode(text: str, country: str) -> Spot | None:
    if digits := _ZIP.fullmatch(text):
        found = gazetteer.zip_code(digits[1]) if country in ("", *gazetteer.ZIP_COUNTRIES) else None
        return Spot(digits[1], "US", "", found.latitude, found.longitude, "postcode") if found else None
    if country not in ("", *gazetteer.UK_COUNTRIES):
        return None
    uk = gazetteer.uk_postcode(text)
    if not uk:
        return None
    label = f"{text.upper()} ({uk.name})" if uk.district else f"{uk.name} ({text.upper()})"
    return Spot(label, "GB", "", uk.latitude, uk.longitude, "postcode" if uk.district else "area")


def _named(text: str, country: str) -> Spot | None:
    for name, within in _readings(text):
        if country:
            within = [(c, r) for c, r in within if c == country] if within else [(country, "")]
        fitting = [city for city in gazetteer.cities(name) if _lies_in(city, within)]
        best = max(fitting, key=_weight, default=None)
        wide = _wide(name, within) if name == text else None
        if wide and (best is None or best.abroad or best.population < _LARGE):
            return wide
        if best:
            return _spot(best)
    return None


def _readings(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A name and the regions it may lie in: the whole text, then with its last words taken for a region or country."""
    yield text, []
    words = text.replace(",", " , ").split()
    for cut in range(len(words) - 1, 0, -1):
        within = _regions(" ".join(words[cut:]).strip(" ,"))
        name = " ".join(words[:cut]).strip(" ,")
        if within and name:
            yield name, within


def _regions(text: str) -> list[tuple[str, str]]:
    """The countries and regions a word can name: `CA` is California and Canada; `TX, USA` is Texas."""
    head, _, tail = text.replace(" , ", ",").rpartition(",")
    if head:
        country = country_code(tail)
        code = region_code(head, country) if country in _REGIONED else ""
        return [(country, code)] if code else []
    found = [(country, code) for country in _REGIONED if (code := region_code(text, country))]
    return [*found, *([(country, "")] if (country := country_code(text)) else [])]


def _lies_in(city: City, within: list[tuple[str, str]]) -> bool:
    return not within or any(city.country == c and region in ("", city.region) for c, region in within)


def _weight(city: City) -> float:
    """A foreign name counts for less: Cologne is the city on the Rhine, but a small place may be called Paris."""
    return city.population / (50 if city.abroad else 1)


def _wide(name: str, within: list[tuple[str, str]]) -> Spot | None:
    for country, region in _regions(name):
        if not within or country in {c for c, _ in within}:
            label = region_name(region, country) if region else country_name(country)
            return Spot(label, country, region, precision="region" if region else "country")
    return None


def _guess(text: str, country: str) -> Spot | None:
    for name, within in _readings(text):
        within = within or ([(country, "")] if country else [])
        fitting = [city for city in gazetteer.alike(name) if _lies_in(city, within)]
        if fitting:
            return _spot(fitting[0], guessed=True)
    return None


def _spot(city: City, *, guessed: bool = False) -> Spot:
    region = region_name(city.region, city.country) if city.region else ""
    label = f"{city.name}, {region or country_name(city.country)}"
    return Spot(label, city.country, city.region, city.latitude, city.longitude, "city", guessed)
