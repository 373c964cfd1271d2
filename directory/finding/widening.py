"""Where a search that finds nothing leads on to: wider searches that do find something, the nearest first. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from directory.finding.catalogue import Catalogue, Search
from directory.showing.wording import country_name, region_name


@dataclass(frozen=True)
class Alternative:
    """A wider search that does find something, for when the asked one finds nothing."""

    search: Search
    words: str
    count: int


def widen(known: Catalogue, wanted: Search) -> list[Alternative]:
    """Wider searches, the least changed first: each gives up one thing, the last gives up all but the verdict."""
    steps = (
        (("verdict",), "whatever their verdict"),
        (("procedure", "product", "specialty"), "whatever the specialty, procedure or product"),
        (("city",), "in the whole region"),
        (("city", "region"), "in the whole country"),
        (("text",), "without the words you typed"),
        (("text", "country", "region", "city", "specialty", "procedure", "product"), "anywhere"),
        (
            ("text", "verdict", "country", "region", "city", "specialty", "procedure", "product"),
            "anywhere and whatever their verdict",
        ),
    )
    wider = [*_nearby(known, wanted), *((wanted.without(*parts), words) for parts, words in steps)]
    found: dict[Search, Alternative] = {}
    for asked, words in wider:
        count = known.find(asked).bit_count() if asked != wanted.without() else 0
        if count and asked not in found:
            found[asked] = Alternative(asked, words, count)
    return list(found.values())


def _nearby(known: Catalogue, wanted: Search) -> Iterator[tuple[Search, str]]:
    """The same verdict in the region and the country of what fits but for its verdict."""
    fitting = known.find(wanted.without("verdict"))
    if not wanted.verdict or not fitting:
        return
    country, region, _ = known.place_of[known.row_of[known.page_ids(fitting, 0, 1)[0]]]
    if region:
        yield (
            Search(verdict=wanted.verdict, country=(country,), region=(region,)),
            f"with that verdict in {region_name(region, country)}",
        )
    if country:
        yield Search(verdict=wanted.verdict, country=(country,)), f"with that verdict in {country_name(country)}"
