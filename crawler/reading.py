"""From an answer to what is read on it: the bridge between fetching and the pure readers."""

from __future__ import annotations

import logging

from crawler.extraction.decoding import decode
from crawler.extraction.links import find_links
from crawler.extraction.page import parse_page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.read import read_page, worth_reading
from crawler.items import Answer
from crawler.visiting import PageRead

logger = logging.getLogger(__name__)


def read_answer(answer: Answer, country: str, known_links: set[str]) -> PageRead:
    """Read one page; an error in a reader is named as the page's problem and costs nothing else."""
    html = decode(answer.body, content_type=answer.content_type)
    links = tuple(find_links(html, answer.url, known_links))
    if not worth_reading(answer.body, answer.url):
        return PageRead(kind_of_url(answer.url), links=links)
    try:
        reading = read_page(html, answer.url, content_type=answer.content_type, country=country)
    except Exception as error:
        logger.exception("A reader failed on %s", answer.url)
        return PageRead(links=links, problem=f"could not be read: {type(error).__name__}: {error}")
    return PageRead(reading.kind, tuple(reading.observed), links)


def shows_text(answer: Answer) -> bool:
    """Whether a visitor without JavaScript sees any words on a page."""
    page = parse_page(answer.body, answer.url, content_type=answer.content_type)
    return any(char.isalnum() for char in page.text)
