"""From an answer to what is read on it: the bridge between fetching and the pure readers."""

from __future__ import annotations

import logging

from crawler.extraction.links import find_links
from crawler.extraction.page import parse_page
from crawler.extraction.read import read_page
from crawler.items import Answer
from crawler.visiting import PageRead

logger = logging.getLogger(__name__)


def read_answer(answer: Answer, country: str) -> PageRead:
    """Read one page; an error in a reader is named as the page's problem and costs nothing else."""
    page = parse_page(answer.body, answer.url, content_type=answer.content_type)
    links = tuple(find_links(page))
    length = len(page.text)
    try:
        reading = read_page(answer.body, answer.url, content_type=answer.content_type, country=country)
    except Exception as error:
        logger.exception("A reader failed on %s", answer.url)
        return PageRead(links=links, text_length=length, problem=f"could not be read: {type(error).__name__}: {error}")
    return PageRead(reading.kind, tuple(reading.observed), links, length)
