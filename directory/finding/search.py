"""What a reader asks for, as one value: read from an address and written back into one without loss."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from directory.showing.wording import VERDICTS

FACETS = ("verdict", "country", "region", "city", "specialty", "procedure", "product")
"""What one can filter by, in the order shown."""

RADII = (10, 25, 50, 100, 250, 500)
"""Kilometres around a place that are offered; any whole number up to MAX_RADIUS is understood."""

RADIUS = 50
"""Kilometres around a place where nothing else is asked."""

MAX_RADIUS = 2000
MAX_TEXT = 200
MAX_VALUES = 20
MAX_PAGE = 100_000

SORTS = ("ranking", "distance")
"""`ranking`: the printed rule, by verdict and then distance; `distance`: the nearest first, whatever its verdict."""

_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,12})?")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


@dataclass(frozen=True)
class Search:
    """What a reader asks for; empty means no restriction. Values of one facet are alternatives, facets add up."""

    text: str = ""
    place: str = ""  # a city, postcode, region or country in the reader's words
    near: tuple[float, float] | None = None  # latitude and longitude in degrees; a `place` counts before it
    radius: int = 0  # kilometres around the place; 0: the usual ones
    verdict: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    procedure: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    sort: str = "ranking"
    page: int = 1

    @property
    def around(self) -> int:
        """The kilometres around the place."""
        return self.radius or RADIUS

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The values chosen in one facet."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    def without(self, *names: str) -> Search:
        """The same search with some of its parts taken away, from the first page."""
        emptied: dict[str, Any] = {name: _EMPTY.get(name, ()) for name in names}
        return replace(self, **(emptied | {"page": 1}))


_EMPTY: dict[str, Any] = {"text": "", "place": "", "near": None, "radius": 0, "sort": "ranking"}


def read_search(asked: QueryParams) -> tuple[Search, bool]:
    """The search an address asks for, and whether the verdict is our default: certified, unless something is chosen.

    `verdict=all` asks for every verdict; values that mean nothing are left out.
    """
    chosen = {facet: _values(asked, facet) for facet in FACETS}
    everything = "all" in chosen["verdict"]
    verdicts = tuple(verdict for verdict in VERDICTS if verdict in chosen["verdict"])
    defaulted = not verdicts and not everything
    chosen["verdict"] = () if everything else verdicts or ("certified",)
    place = clean(asked.get("place", ""))
    near = None if place else position(asked.get("lat", ""), asked.get("lon", ""))
    radius = _number(asked.get("radius", ""), MAX_RADIUS) if place or near else 0
    search = Search(
        text=clean(asked.get("q", "")),
        place=place,
        near=near,
        radius=0 if radius == RADIUS else radius,
        sort=asked.get("sort", "") if asked.get("sort") in SORTS else "ranking",
        page=max(_number(asked.get("page", ""), MAX_PAGE), 1),
        **chosen,
    )
    return search, defaulted


def address_of(search: Search, *, everything: bool = True) -> str:
    """The query string of a search; a search for every verdict says so, for nothing means certified ones."""
    pairs = [("q", search.text)] if search.text else []
    pairs += [("place", search.place)] if search.place else []
    pairs += [("lat", _degrees(search.near[0])), ("lon", _degrees(search.near[1]))] if search.near else []
    pairs += [("radius", str(search.radius))] if search.radius else []
    pairs += [(facet, value) for facet in FACETS for value in search.chosen(facet)]
    pairs += [("verdict", "all")] if everything and not search.verdict else []
    pairs += [("sort", search.sort)] if search.sort != "ranking" else []
    pairs += [("page", str(search.page))] if search.page > 1 else []
    return urlencode(pairs)


def clean(text: str) -> str:
    """Words from outside: no control characters, not too long, no space at the ends."""
    return _CONTROLS.sub(" ", text[:MAX_TEXT]).strip()


def position(latitude: str, longitude: str) -> tuple[float, float] | None:
    """Degrees given as text, to three places (a hundred metres: no finer than is needed); None when they are none."""
    if not (_DEGREES.fullmatch(latitude.strip()) and _DEGREES.fullmatch(longitude.strip())):
        return None
    north, east = round(float(latitude), 3), round(float(longitude), 3)
    return (north + 0.0, east + 0.0) if abs(north) <= 90 and abs(east) <= 180 else None


def _values(asked: QueryParams, facet: str) -> tuple[str, ...]:
    values = (clean(value) for value in asked.getlist(facet)[:MAX_VALUES])
    return tuple(dict.fromkeys(value for value in values if value))


def _number(text: str, largest: int) -> int:
    return min(int(text), largest) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _degrees(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
