"""What the program sees on one page and why: each fact with its block and its reader, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.extraction.blocks import Block
from crawler.extraction.decoding import decode
from crawler.extraction.exosome_words import has_exosome
from crawler.extraction.links import find_links, score_link
from crawler.extraction.page import Page, parse_page
from crawler.extraction.person_spans import find_spans
from crawler.extraction.prefilter import names_exosomes
from crawler.extraction.read import PageReading, read_page, tells_who_and_where
from crawler.urls import page_key, site_key
from directory.facts import Observed

READERS = {
    "name": "clinic_names.py",
    "place": "places.py",
    "phone": "phones.py",
    "exosome": "exosomes.py, stances.py",
    "site_kind": "site_kind.py",
    "person": "people.py",
}
"""The module of crawler/extraction that decides about each kind of fact."""

_UNSEEN = {
    "jsonld": "JSON-LD",
    "microdata": "microdata",
    "og": "og:site_name",
    "title": "title",
    "map": "map",
    "tel": "links",
}
"""What is read from data rather than from text, by the source that a fact names."""

MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """A fact with where it stands on the page."""

    observed: Observed
    where: str  # "block 12, <p> in the footer, class site-info"; '' for what stands in no visible text
    reader: str


@dataclass(frozen=True, slots=True)
class Left:
    """A passage that speaks of a person or of exosomes and states nothing."""

    what: str
    text: str
    where: str
    reader: str


@dataclass(frozen=True, slots=True)
class Look:
    """One page as the program sees it."""

    page: Page
    reading: PageReading
    fate: str  # what a crawl does with the page, and why
    seen: tuple[Seen, ...]
    left: tuple[Left, ...]
    links: tuple[tuple[int, str, str], ...]  # (score, address, words), the most promising first


def look_at(body: bytes, url: str, *, content_type: str = "", country: str = "") -> Look:
    """Read a page as a crawl does, and keep what explains the result."""
    page = parse_page(body, url, content_type=content_type)
    reading = read_page(body, url, content_type=content_type, country=country)
    links = find_links(decode(body, content_type=content_type), url, set())
    own = [link for link in links if site_key(link.url) == site_key(url) and page_key(link.url) != page_key(url)]
    scored = sorted(((score_link(link.url, link.text), link.url, link.text) for link in own), key=lambda one: -one[0])
    return Look(
        page=page,
        reading=reading,
        fate=_fate(body, url),
        seen=tuple(_seen(observed, page) for observed in reading.observed),
        left=tuple(_left(page, reading)),
        links=tuple(scored[:MOST_LINKS]),
    )


def described(number: int, block: Block) -> str:
    """Where a block stands, in a few words."""
    classes = " ".join(dict.fromkeys(block.classes.split()))
    named = f", class {classes[:60]}" if classes else ""
    return f"block {number}, <{block.tag}> in {block.region}{named}"


def _fate(body: bytes, url: str) -> str:
    if tells_who_and_where(url):
        return "read in a crawl, for its address is one of pages that tell who and where"
    if names_exosomes(body):
        return "read in a crawl, for it names exosomes"
    return "not read in a crawl: it names no exosomes, and its address promises nothing about who and where"


def _seen(observed: Observed, page: Page) -> Seen:
    reader = READERS[observed.fact.kind]
    source = getattr(observed.fact, "source", "")
    if source in _UNSEEN:
        return Seen(observed, f"from its {_UNSEEN[source]}", reader)
    lines = [line for line in observed.quote.split("\n") if line.strip()][:1]
    holders = [
        (number, block) for number, block in enumerate(page.blocks) if any(line[:60] in block.text for line in lines)
    ]
    fitting = [
        one for one in holders if one[1].tag != "img" and (source != "copyright" or "©" in one[1].text)
    ] or holders
    where = described(*fitting[-1 if source in ("copyright", "footer") else 0]) if fitting else "not in one block"
    return Seen(observed, where, reader)


def _left(page: Page, reading: PageReading) -> list[Left]:
    """Blocks that name somebody nobody was read from, or exosomes without a stance of their own."""
    people = [observed.fact.name for observed in reading.observed if observed.fact.kind == "person"]
    known = {word for name in people for word in name.split()}
    told = [observed.quote for observed in reading.observed if observed.fact.kind == "exosome"]
    found = []
    for number, block in enumerate(page.blocks):
        where = described(number, block)
        for span in find_spans(block.text[:2_000]):
            if not known & set(span.name.display.split()):
                what = f"somebody, “{span.name.display}”, who was not kept"
                found.append(Left(what, block.text, where, READERS["person"]))
        if has_exosome(block.text) and not any(said in block.text or block.text[:60] in said for said in told):
            found.append(Left("exosomes, which decided nothing here", block.text, where, READERS["exosome"]))
    return found
