"""What archived pages say about exosomes, by the readers of a crawl; a site's best page makes it a candidate."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from crawler.answers import is_html
from crawler.extraction.exosomes import find_exosomes
from crawler.extraction.page import parse_page
from crawler.extraction.prefilter import names_exosomes
from crawler.items import Answer
from crawler.urls import site_key
from directory.candidates import Found
from directory.facts import ExosomeFact, Stance

logger = logging.getLogger(__name__)

STANCES: dict[Stance, str] = {
    "offered": "offers exosome therapy",
    "planned": "announces exosome therapy",
    "mentioned": "mentions exosomes",
    "taught": "teaches exosome therapy",
    "news": "reports on exosomes",
    "researched": "speaks of research on exosomes",
    "cream": "speaks of creams with exosomes",
    "discontinued": "says that exosome therapy has ended",
    "warned": "warns about exosomes",
    "refused": "says that exosomes are not used",
}
"""What a page does, in words; the most telling first."""

PROMISING: tuple[Stance, ...] = ("offered", "planned")

LONGEST_QUOTE = 300

_ORDER = tuple(STANCES)
assert set(_ORDER) == set(get_args(Stance))


@dataclass(frozen=True, slots=True)
class Sighting:
    """One archived page that names exosomes."""

    url: str
    fetched_at: datetime
    stance: Stance
    quote: str

    @property
    def worth(self) -> tuple[int, int, str]:
        """Its place among the pages of its site: the most telling first, then the shortest address."""
        return _ORDER.index(self.stance), len(self.url), self.url


def sight(answer: Answer) -> Sighting | None:
    """What a page says about exosomes; None when it is no page or names none.

    ValueError when the readers fail on it: that costs this page alone.
    """
    if answer.status != 200 or not is_html(answer) or not names_exosomes(answer.body):
        return None
    try:
        found = find_exosomes(parse_page(answer.body, answer.url, content_type=answer.content_type))
    except Exception as error:
        logger.exception("A reader failed on %s", answer.url)
        raise ValueError(f"the readers fail on {answer.url} ({type(error).__name__}: {error})") from error
    said = [(seen.fact.stance, seen.quote) for seen in found if isinstance(seen.fact, ExosomeFact)]
    if not said:
        return None
    stance, quote = min(said, key=lambda one: _ORDER.index(one[0]))
    return Sighting(answer.url, answer.fetched_at, stance, _shortened(quote))


def page_of_text(text: str) -> bytes:
    """A text without its page (WET) as a page, a line a paragraph."""
    lines = (f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<!doctype html><meta charset=utf-8><body>{''.join(lines)}</body>".encode()


def best_of_sites(sightings: Iterable[Sighting]) -> dict[str, Sighting]:
    """The most telling page of each site."""
    best: dict[str, Sighting] = {}
    for one in sightings:
        site = site_key(one.url)
        if site not in best or one.worth < best[site].worth:
            best[site] = one
    return best


def candidates_of(best: dict[str, Sighting], *, source: str, archive: str, licence: str) -> Iterator[Found]:
    """Each site with its most telling page. `archive`: what the pages stand in, for a reader."""
    for site, seen in sorted(best.items()):
        quote = f": “{seen.quote}”" if seen.quote else ""
        yield Found(
            source=source,
            key=site,
            why=f"a page of it of {seen.fetched_at:%Y-%m-%d}, kept in {archive}, {STANCES[seen.stance]}{quote}",
            licence=licence,
            source_url=seen.url,
            site=site,
            url=seen.url,
            names_exosomes=seen.stance in PROMISING,
            evidence="read",
        )


def _shortened(quote: str) -> str:
    line = re.sub(r"\s+", " ", quote).strip()
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"
