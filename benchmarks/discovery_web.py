"""The generated web of the benchmark of discovery: clinics, salons, shops, magazines, and what they say of exosomes."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from crawler.discovery.locator_asking import Asker, Reply
from crawler.discovery.search_api import Hit
from crawler.updating.downloads import FetchError

NOW = datetime(2026, 10, 1, tzinfo=UTC)
SITES = 6_000
IN_ARCHIVE = 0.6  # of pages
IN_PLACE_FILE = 0.7  # of clinics and salons
HAS_SITEMAP = 0.5  # of sites
AT_BRAND = 0.25  # of the clinics that offer exosomes; and
AT_BRAND_ALL_THE_SAME = 0.01  # of the other clinics
FOUND_BY_SEARCH = 0.3  # of the pages whose address names exosomes

TREATMENT_PAGES = ("/exosome-therapy", "/services/exosomes", "/services/skin/exosome-facial", "/tratamientos/exosomas",
                   "/exosome-hair-restoration", "/what-is-exosome-therapy")  # fmt: skip
JOURNAL_PAGES = ("/blog/what-are-exosomes", "/news/exosomes", "/2026/05/exosomes-for-skin", "/exosomes-vs-prp")

OFFER = "<h1>Exosome therapy</h1><p>We offer exosome therapy from $400.</p>"
SENTENCE = "<h1>Microneedling</h1><p>We offer microneedling with exosomes, applied after each session.</p>"
ABOUT = "<h1>What are exosomes?</h1><p>Exosomes are vesicles of cells. Research on exosomes is young.</p>"
CREAM = "<h1>Exosome serum</h1><p>A cream with exosomes. Add to cart.</p>"
WARNING = "<h1>Exosomes</h1><p>The authorities warn: exosome injections are not approved.</p>"
PEEL = "<h1>Chemical peel</h1><p>A chemical peel renews the skin.</p>"

CLINIC = {"/services/chemical-peel": PEEL, "/our-team": "<h1>Our team</h1><p>Doctors.</p>",
          "/contact": "<p>12 Larkin Avenue, Dover</p>"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of site: how many there are, what it is in a place file, and its pages besides the first."""

    weight: int
    listed: str  # tag of OpenStreetMap; empty: not at all
    offers: bool = False
    own: tuple[tuple[Sequence[str], str], ...] = ()  # (addresses one of which it has, what it says there)
    others: dict[str, str] = field(default_factory=dict)


KINDS = {
    "clinic with a page of its own": Kind(6, "clinic", True, ((TREATMENT_PAGES, OFFER),), CLINIC),
    "clinic with a sentence": Kind(8, "clinic", True, ((["/services/microneedling"], SENTENCE),), CLINIC),
    "clinic with a sentence and a journal": Kind(
        4, "clinic", True, ((["/services/microneedling"], SENTENCE), (JOURNAL_PAGES, ABOUT)), CLINIC
    ),
    "clinic with a journal": Kind(4, "clinic", False, ((JOURNAL_PAGES, ABOUT),), CLINIC),
    "clinic that warns": Kind(3, "clinic", False, ((["/exosome-safety", "/news/exosomes"], WARNING),), CLINIC),
    "clinic that sells creams": Kind(3, "clinic", False, ((["/shop/exosome-serum"], CREAM),), CLINIC),
    "shop": Kind(
        6,
        "",
        False,
        ((["/products/exosome-serum", "/exosome-ampoule-30ml", "/exosomes"], CREAM),),
        {"/collections/serums": "<p>Serums</p>", "/contact": "<p>Mail</p>"},
    ),
    "magazine": Kind(5, "", False, ((JOURNAL_PAGES, ABOUT),), {"/about": "<p>A magazine.</p>"}),
    "institute": Kind(2, "", False, ((["/research/exosomes", "/exosomes"], ABOUT),), {"/team": "<p>Scientists.</p>"}),
    "other clinic": Kind(60, "clinic", False, (), CLINIC),
    "salon": Kind(30, "beauty", False, (), {"/services/facials": "<p>Facials</p>"}),
}


@dataclass(frozen=True, slots=True)
class Made:
    """One generated site."""

    host: str
    kind: Kind
    pages: dict[str, bytes]

    @property
    def offers(self) -> bool:
        """Whether exosome therapy is offered there."""
        return self.kind.offers

    @property
    def names(self) -> bool:
        """Whether it names exosomes at all."""
        return bool(self.kind.own)


def generate(count: int, chance: random.Random) -> list[Made]:
    """The web."""
    kinds = chance.choices(list(KINDS.values()), [kind.weight for kind in KINDS.values()], k=count)
    shell = "<!doctype html><html lang=en><title>Site {}</title><body>{}</body></html>"
    web = []
    for number, kind in enumerate(kinds):
        said = {"/": "<h1>Welcome</h1><p>We care for skin.</p>"} | kind.others
        said |= {chance.choice(addresses): text for addresses, text in kind.own}
        pages = {path: shell.format(number, text).encode() for path, text in said.items()}
        web.append(Made(f"site-{number:05d}.example", kind, pages))
    return web


def archived(web: Sequence[Made], chance: random.Random) -> list[tuple[str, bytes]]:
    """The pages that an archive holds."""
    return [(f"https://{one.host}{path}", body) for one in web for path, body in one.pages.items()
            if chance.random() < IN_ARCHIVE]  # fmt: skip


def place_file(web: Sequence[Made], chance: random.Random) -> str:
    """The answer of Overpass on it."""
    tags = {"clinic": {"amenity": "clinic"}, "beauty": {"shop": "beauty"}}
    elements = [
        {"type": "node", "id": number, "lat": 39.0, "lon": -75.0,
         "tags": {"name": f"Site {number}", "website": f"https://{one.host}/", **tags[one.kind.listed]}}
        for number, one in enumerate(web) if one.kind.listed and chance.random() < IN_PLACE_FILE
    ]  # fmt: skip
    return json.dumps({"elements": elements})


class WebAsker(Asker):
    """The generated web as locators and the check of sitemaps ask it; its choices are made by the hosts' names."""

    web: dict[str, Made]

    @classmethod
    def of(cls, web: Sequence[Made], folder: Path) -> WebAsker:
        """For a web."""
        asker = cls(folder)
        asker.web = {one.host: one for one in web}
        return asker

    def check(self, url: str) -> None:
        """robots.txt forbids nothing."""

    def sitemaps(self, url: str) -> list[str]:
        """robots.txt names none."""
        return []

    def permits(self, url: str) -> bool:
        """robots.txt forbids nothing."""
        return True

    def ask(self, url: str, *, also: tuple[int, ...] = ()) -> Reply:
        """A site's sitemap, or the locator of the maker."""
        parts = urlsplit(url)
        if parts.netloc == "stockist.co":
            rows = [{"id": host, "name": host, "website": f"https://{host}/"} for host, one in self.web.items()
                    if one.kind.listed == "clinic" and
                    _share(host, "brand") < (AT_BRAND if one.offers else AT_BRAND_ALL_THE_SAME)]  # fmt: skip
            return Reply(url, 200, json.dumps(rows).encode())
        if parts.path != "/sitemap.xml" or _share(parts.netloc, "sitemap") > HAS_SITEMAP:
            raise FetchError("not there")
        named = "".join(f"<url><loc>https://{parts.netloc}{path}</loc></url>" for path in self.web[parts.netloc].pages)
        return Reply(url, 200, f"<urlset>{named}</urlset>".encode())


class SearchOfWeb:
    """A search API that knows some of the pages whose address names exosomes."""

    name: ClassVar[str] = "search made-up"
    title: ClassVar[str] = "a made-up search"
    pages: ClassVar[int] = 50

    def __init__(self, web: Sequence[Made]) -> None:
        """Of a web."""
        self._hits = [Hit(f"https://{one.host}{path}", "") for one in web for path in one.pages
                      if "exosom" in path and _share(one.host, "search") < FOUND_BY_SEARCH]  # fmt: skip

    def results(self, query: str, page: int) -> tuple[list[Hit], bool]:
        """Twenty at a time."""
        return self._hits[page * 20 : page * 20 + 20], len(self._hits) > page * 20 + 20


def _share(host: str, what: str) -> float:
    """A number between nought and one that is the same in every run."""
    return random.Random(f"{host} {what}").random()
