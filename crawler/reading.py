"""From an answer to what is read on it: the bridge between fetching and the pure readers."""

from __future__ import annotations

import hashlib
import logging
from functools import cache
from pathlib import Path

import crawler.extraction
import directory.vocabulary
from crawler.answers import PageRead
from crawler.extraction.decoding import decode
from crawler.extraction.exosome_words import LETTERS
from crawler.extraction.links import find_links
from crawler.extraction.page import parse_page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.read import read_page, tells_who_and_where, worth_reading
from crawler.extraction.script_text import drawn
from crawler.items import Answer

logger = logging.getLogger(__name__)

_SPELLED_OUT = 200


@cache
def readers_version() -> str:
    """A digest of all that decides what is read on a page: code and vocabulary."""
    digest = hashlib.sha256()
    for folder in (crawler.extraction.__path__[0], directory.vocabulary.__path__[0]):
        for path in sorted(Path(folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class SiteReader:
    """Reads the pages of one site, and remembers what they share: menus and footers are looked at once."""

    version = property(lambda _self: readers_version())

    def __init__(self, country: str) -> None:
        """Begin a site; `country` is what the seeds say."""
        self._country = country
        self._links: set[str] = set()
        self._passages: set[str] = set()

    def read(self, answer: Answer) -> PageRead:
        """Read one page; an error in a reader is named as the page's problem and costs nothing else."""
        html = drawn(decode(answer.body, content_type=answer.content_type))
        links = tuple(find_links(html, answer.url, self._links))
        if not self._is_worth_it(answer, html):
            return PageRead(kind_of_url(answer.url), links=links)
        try:
            reading = read_page(html, answer.url, content_type=answer.content_type, country=self._country)
        except Exception as error:
            logger.exception("A reader failed on %s", answer.url)
            return PageRead(links=links, problem=f"could not be read: {type(error).__name__}: {error}")
        return PageRead(reading.kind, tuple(reading.observed), links)

    def _is_worth_it(self, answer: Answer, html: str) -> bool:
        """Whether a page can tell anything new: who and where, or words on exosomes that no page before had."""
        if html.count("&#") > _SPELLED_OUT or html.count("\\u") > _SPELLED_OUT:
            return worth_reading(answer.body, answer.url)
        passages = exosome_passages(html)
        new = not passages <= self._passages
        self._passages |= passages
        return new or tells_who_and_where(answer.url)

    @staticmethod
    def text(answer: Answer) -> str:
        """The words a visitor without JavaScript sees on a page."""
        return parse_page(answer.body, answer.url, content_type=answer.content_type).text


def exosome_passages(html: str) -> set[str]:
    """The surroundings of each exosome word; those of a menu or footer are the same on all pages of a site."""
    lowered = html.lower()
    return {lowered[max(0, at - 60) : at + 60] for at in LETTERS.places(lowered, all_of_them=True)}
