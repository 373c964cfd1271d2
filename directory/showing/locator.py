"""A small map without tiles: the outline of a country or state, and where in it clinics are. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from directory.geo.locating import Location, locate
from directory.models import Clinic
from directory.queries import Card
from directory.showing.language import say, say_many
from directory.showing.wording import country_name, region_name

OUTLINES = Path(__file__).parent / "outlines.json"
"""Drawn by draw_outlines.py from Natural Earth and the US Census Bureau's boundaries, both public domain."""

MARGIN = 24  # units around the outline
DOT, HERE = 15, 26
_SHOWN = 300  # more dots would make a page heavy


@dataclass(frozen=True)
class Dot:
    """A clinic on a map."""

    x: int
    y: int
    r: int
    certified: bool
    here: bool = False


@dataclass(frozen=True)
class Map:
    """What a template needs to draw a map."""

    box: str
    land: str
    borders: str
    title: str
    caption: str
    dots: list[Dot] = field(default_factory=list)


def clinic_map(clinic: Clinic) -> Map | None:
    """Where a clinic is in its state or country; None where that is not known or not drawn."""
    code = _code(clinic.country, clinic.region)
    where = position_of(clinic)
    dot = _dot(code, where, clinic.certified, here=True)
    if dot is None:
        return None
    name = _name(code)
    exactly = {"address": say("the position the site gives"), "postcode": say("the middle of the postcode")}
    title = say("Where the clinic is in %(place)s", place=name)
    caption = say("%(place)s: %(exactness)s", place=name, exactness=exactly.get(where.precision, say("the city")))
    return _drawn(code, title, caption, [dot])


def place_map(country: str, region: str, cards: Iterable[Card]) -> Map | None:
    """Where the clinics of a country or state are; None where none of them can be shown."""
    code = _code(country, region)
    there = (card.clinic for card in cards if card.clinic.country == country)
    found = (_dot(code, position_of(clinic), clinic.certified) for clinic in there)
    dots = sorted({dot for dot in found if dot}, key=lambda dot: (dot.certified, dot.x, dot.y))[-_SHOWN:]
    if not dots:
        return None
    title = say("Where the clinics are in %(place)s", place=_name(code))
    caption = say_many(
        "%(place)s: %(num)s place; filled: with a certified specialist",
        "%(place)s: %(num)s places; filled: with a certified specialist",
        len(dots),
        place=_name(code),
    )
    return _drawn(code, title, caption, dots)


def results_map(cards: Sequence[Card]) -> Map | None:
    """Where the clinics of a list are, in the country that most of them are in."""
    countries = Counter(card.clinic.country for card in cards)
    if not countries:
        return None
    country = countries.most_common(1)[0][0]
    regions = {card.clinic.region for card in cards if card.clinic.country == country}
    return place_map(country, regions.pop() if len(regions) == 1 else "", cards)


def position_of(clinic: Clinic) -> Location:
    """Where a clinic is: its own position, else its postcode's, else its city's."""
    return locate(
        latitude=clinic.latitude,
        longitude=clinic.longitude,
        city=clinic.city,
        region=clinic.region,
        postal_code=clinic.postal_code,
        country=clinic.country,
    )


def _dot(code: str, where: Location, certified: bool, *, here: bool = False) -> Dot | None:
    outline = _outlines().get(code)
    if outline is None or where.latitude is None or where.longitude is None or where.precision == "area":
        return None
    width, height = outline["size"]
    x = round((where.longitude - outline["west"]) * outline["across"])
    y = round((outline["north"] - where.latitude) * outline["down"])
    inside = -MARGIN <= x <= width + MARGIN and -MARGIN <= y <= height + MARGIN
    return Dot(x, y, HERE if here else DOT, certified, here) if inside else None


def _drawn(code: str, title: str, caption: str, dots: list[Dot]) -> Map:
    outline = _outlines()[code]
    width, height = outline["size"]
    box = f"{-MARGIN} {-MARGIN} {width + 2 * MARGIN} {height + 2 * MARGIN}"
    return Map(box, outline["land"], outline.get("borders", ""), title, caption, dots)


def _code(country: str, region: str) -> str:
    """The smaller outline there is: `US-TX`, else `US`."""
    code = f"{country}-{region}"
    return code if code in _outlines() else country


def _name(code: str) -> str:
    country, _, region = code.partition("-")
    return region_name(region, country) if region else country_name(country)


@cache
def _outlines() -> dict[str, dict[str, Any]]:
    drawn: dict[str, dict[str, Any]] = json.loads(OUTLINES.read_text(encoding="utf-8"))
    return drawn
