"""Where a search that finds nothing leads on to: wider searches that find something, and the nearest clinics. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from directory.finding.catalogue import Catalogue, Where
from directory.finding.search import FACETS, RADII, Search
from directory.showing.language import say
from directory.showing.wording import country_name, region_name

_PLACE = ("place", "near", "radius", "sort")
_OTHER_FACETS = tuple(facet for facet in FACETS if facet != "verdict")


STEPS = (
    (("verdict",), "whatever their verdict"),
    (("procedure", "product", "specialty"), "whatever the specialty, procedure or product"),
    (("city",), "in the whole region"),
    (("city", "region"), "in the whole country"),
    (("text",), "without the words you typed"),
    (_PLACE, "wherever they are"),
    (("text", *_PLACE, *_OTHER_FACETS), "anywhere"),
    (("text", *_PLACE, *FACETS), "anywhere and whatever their verdict"),
)
"""What a wider search gives up, and how that is said, the least first."""


@dataclass(frozen=True)
class Alternative:
    """A wider search that does find something, for when the asked one finds nothing."""

    search: Search
    words: str
    count: int


@dataclass(frozen=True)
class Nearest:
    """The clinics nearest to a place where the search for it finds nothing, at any distance, the nearest first."""

    where: Where
    ids: tuple[str, ...]
    certified: bool  # all of them are


def widen(known: Catalogue, wanted: Search) -> list[Alternative]:
    """Wider searches, the least changed first: each gives up one thing, the last gives up all but the verdict."""
    wider = [
        *_farther(known, wanted),
        *_nearby(known, wanted),
        *((wanted.without(*parts), words) for parts, words in STEPS),
    ]
    found: dict[Search, Alternative] = {}
    for asked, words in wider:
        count = known.find(asked).bit_count() if asked != wanted.without() else 0
        if count and asked not in found:
            found[asked] = Alternative(asked, say(words), count)
    return list(found.values())


def nearest(known: Catalogue, wanted: Search, count: int) -> Nearest | None:
    """The clinics nearest to the place a search is about: those that fit it otherwise, else the certified ones.

    None where it names no point, neither as its place nor by its words.
    """
    where = known.where(wanted) or known.where(_words_as_place(wanted))
    if where is None or where.position is None:
        return None
    anywhere = wanted.without(*_PLACE, *(() if known.where(wanted) else ("text",)))
    for asked in (anywhere, Search(verdict=("certified",))):
        ids = known.page(known.find(asked) & known.nearby.known, 0, count, near=where.position, sort="distance")
        if ids:
            return Nearest(where, tuple(ids), certified=asked.verdict == ("certified",))
    return None


def _words_as_place(wanted: Search) -> Search:
    asked_by_place = wanted.place or wanted.near or wanted.region or wanted.city
    return wanted.without() if asked_by_place else replace(wanted, text="", place=wanted.text, page=1)


def _farther(known: Catalogue, wanted: Search) -> Iterator[tuple[Search, str]]:
    """The next wider circle in which something lies; words that name a place are taken for one."""
    asked = wanted if known.where(wanted) else _words_as_place(wanted)
    where = known.where(asked)
    if where is None or (where.guessed and asked != wanted) or where.position is None:
        return
    radii = [km for km in RADII if km > asked.around or asked != wanted]
    for km in radii:
        wider = replace(asked, radius=km, page=1)
        if known.find(wider):
            yield wider, say("within %(km)s km of %(place)s", km=km, place=where.label)
            return


def _nearby(known: Catalogue, wanted: Search) -> Iterator[tuple[Search, str]]:
    """The same verdict in the region and the country of what fits but for its verdict."""
    fitting = known.find(wanted.without("verdict"))
    if not wanted.verdict or not fitting or known.where(wanted):
        return
    country, region, _ = known.place_of[known.row_of[known.page(fitting, 0, 1)[0]]]
    if region:
        yield (
            Search(verdict=wanted.verdict, country=(country,), region=(region,)),
            say("with that verdict in %(place)s", place=region_name(region, country)),
        )
    if country:
        said = say("with that verdict in %(place)s", place=country_name(country))
        yield Search(verdict=wanted.verdict, country=(country,)), said
