"""What a page says about exosomes at this clinic: offered, planned, refused, taught or talked about, with the quote."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawler.extraction.exosome_blocks import BOOKING, MAX_PASSAGES, Reader, enter_section, read_block
from crawler.extraction.exosome_words import EXOSOME, EXOSOME_BRAND, has_exosome, products_in
from crawler.extraction.menus import NOT_A_TITLE
from crawler.extraction.offers_in_data import offers_in_data
from crawler.extraction.page import Page
from crawler.extraction.page_kind import find_page_kind
from crawler.extraction.pairings import paired_in
from crawler.extraction.site_kind import find_site_kind
from crawler.extraction.stances import NOT_THIS_WAY, Judgement, judge_sentence
from crawler.extraction.text import quote
from directory.facts import ExosomeFact, Observed, SiteKind, SiteKindFact, Stance

MAX_FACTS = 5


_LISTS = ("named among what is done", "stands in a list of treatments", "named with its price")


_ITEMS = re.compile(r",(?!\d)|;|\s(?:and|&|y|e|et|und|ve|i|en)\s")


_INSTEAD: dict[SiteKind, tuple[Stance, str]] = {
    "training": ("taught", "the site trains practitioners"),
    "shop": ("cream", "the site is a shop"),
    "maker": ("mentioned", "the site is a maker's"),
    "news": ("news", "the site reports news"),
    "directory": ("mentioned", "the site lists other people's clinics"),
    "agency": ("mentioned", "the site is an agency's"),
    "institute": ("mentioned", "the site treats nobody"),
    "veterinary": ("mentioned", "the site treats animals"),
}


def find_exosomes(page: Page) -> list[Observed]:
    """The page's few deciding passages on exosomes, the strongest first; [] when it names none."""
    told = (page.text, page.title, *page.jsonld_texts, *(block.text for block in page.blocks if block.tag == "img"))
    if not any(map(has_exosome, told)):
        return []
    reader = Reader(page, find_page_kind(page), urlsplit(page.url).hostname or "")
    for index, block in enumerate(page.blocks):
        enter_section(reader, block)
        if has_exosome(block.text) and len(reader.found) < MAX_PASSAGES:
            read_block(reader, index, block)
    for judgement, said in offers_in_data(page, reader.kind, reader.cues):
        reader.add(judgement, said)
    _read_about(reader)
    return _chosen(reader, _site_kind(page))


def _read_about(reader: Reader) -> None:
    """A page of the clinic's own services that is about exosomes offers them, even if no sentence says so."""
    page = reader.page
    description = page.meta.get("description", "")
    if has_exosome(description) and reader.kind not in ("blog", "legal"):
        judgement = judge_sentence(description, kind=reader.kind, cues=reader.cues)
        if judgement.stance in ("offered", "planned", "refused", "discontinued"):
            reader.add(judgement, description)
    heading = (
        next((block.text for block in page.blocks if block.level == 1), "") or re.split(r"\s[|–—-]\s", page.title)[0]
    )
    if (
        reader.kind in ("service", "price")
        and has_exosome(heading)
        and not NOT_A_TITLE.search(heading.strip())
        and BOOKING.search(page.text)
    ):
        about = "\n".join(block.text for block in page.blocks if has_exosome(block.text) and len(block.text) > 60)
        reader.add(
            Judgement("offered", "a service page of its own", 3), heading.replace("\n", " "), heading + about[:3000]
        )


def _site_kind(page: Page) -> SiteKind:
    for observed in find_site_kind(page):
        if isinstance(observed.fact, SiteKindFact):
            return observed.fact.presents_as
    return "unclear"


def _chosen(reader: Reader, presents_as: SiteKind) -> list[Observed]:
    """The strongest passage of each stance; weak offers give way to a plain refusal on the same page."""
    ranked = sorted(reader.found, key=lambda one: -one[0].strength)
    against = any(j.stance in ("refused", "planned", "discontinued") and j.strength >= 3 for j, _s, _w in ranked)
    chosen: list[Observed] = []
    stances: list[Stance] = []
    seen: set[str] = set()
    for judgement, said, wider in ranked:
        stance, reason = judgement.stance, judgement.reason
        if stance == "offered" and presents_as in _INSTEAD:
            stance, reason = _INSTEAD[presents_as]
        if stance == "offered" and against and judgement.strength < 4:
            continue
        products, procedures = products_in(wider), _paired(reader, judgement, said, wider)
        news = {*products, *procedures} - seen if stance == "offered" else set()
        # A second offer on the page is kept for what it adds: other procedures and products.
        if len(chosen) >= MAX_FACTS or (stance in stances and (not news or stances.count(stance) >= 4)):
            continue
        stances.append(stance)
        seen |= news
        kind = "other" if reason.startswith("menu item") else reader.kind
        fact = ExosomeFact(
            stance=stance,
            products=products,
            procedures=procedures,
            page_kind=kind,
            reason=reason,
            of_a_way=reason == NOT_THIS_WAY,
        )
        chosen.append(Observed(fact=fact, quote=quote(said, EXOSOME.search(said) or EXOSOME_BRAND.search(said))))
    telling = [one for one, stance in zip(chosen, stances, strict=True) if stance != "mentioned"]
    return telling or chosen[:1]


def _paired(reader: Reader, judgement: Judgement, said: str, wider: str) -> tuple[str, ...]:
    """The procedures exosomes go with: of the same item of a list, else of the passage and the page's service."""
    items = [item for item in _ITEMS.split(said) if item.strip()]
    sentence = judgement.reason == "stands in a price list" and said.rstrip().endswith(".")
    if (judgement.reason in _LISTS or sentence) and len(items) >= 3:
        return paired_in(", ".join(item for item in items if has_exosome(item)))
    title = next((block.text for block in reader.page.blocks if block.level == 1), "")
    if reader.kind == "service" and not has_exosome(title):
        wider = f"{title}. {wider}"
    return paired_in(wider)
