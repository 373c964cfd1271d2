"""Embedded and linked maps: the position they show and the address they were asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, unquote_plus, urlsplit

from crawler.extraction.page import Page

_COORDINATES = (
    re.compile(r"!3d(?P<lat>-?\d{1,2}\.\d{3,})!4d(?P<lon>-?\d{1,3}\.\d{3,})"),
    re.compile(r"!2d(?P<lon>-?\d{1,3}\.\d{3,})!3d(?P<lat>-?\d{1,2}\.\d{3,})"),
    re.compile(r"@(?P<lat>-?\d{1,2}\.\d{3,}),(?P<lon>-?\d{1,3}\.\d{3,})"),
    re.compile(
        r"[?&](?:q|ll|center|query|destination|daddr|marker|mlat)=(?P<lat>-?\d{1,2}\.\d{3,})(?:,|%2C|"
        r"&mlon=)\s?(?P<lon>-?\d{1,3}\.\d{3,})",
        re.I,
    ),
)
_MAP_HOST = re.compile(
    r"google\.[a-z.]+/maps|maps\.google|goo\.gl/maps|maps\.app|maps\.apple|openstreetmap|bing\.com/maps|waze|"
    r"here\.com|map\.naver|map\.kakao|yandex\.\w+/map",
    re.I,
)
_ASKED = ("q", "query", "daddr", "destination", "address")


class Map(NamedTuple):
    """A map on a page: what it was asked for, '' when unknown, and its position."""

    asked: str
    position: tuple[float, float] | None


def find_maps(page: Page) -> Iterator[Map]:
    """The maps embedded in a page and linked from it, in their order."""
    targets = [node.attributes.get("src") or node.attributes.get("data-src") or "" for node in page.tree.css("iframe")]
    targets += [link.href for link in page.links]
    for target in targets:
        if _MAP_HOST.search(target[:300]):
            match = next((m for form in _COORDINATES if (m := form.search(target))), None)
            position = degrees(float(match["lat"]), float(match["lon"])) if match else None
            yield Map(_asked(target), position)


def _asked(target: str) -> str:
    try:
        query = parse_qs(urlsplit(target).query)
    except ValueError:
        return ""
    asked = next((query[key][0] for key in _ASKED if query.get(key)), "")
    if not asked and "/maps/place/" in target:
        asked = unquote_plus(target.split("/maps/place/", 1)[1].split("/")[0])
    return asked.replace("+", " ")


def degrees(latitude: float, longitude: float) -> tuple[float, float] | None:
    """A position on earth, None for impossible ones and for the zeros that stand for nothing."""
    real = -90 <= latitude <= 90 and -180 <= longitude <= 180 and (latitude, longitude) != (0, 0)
    return (latitude, longitude) if real else None
