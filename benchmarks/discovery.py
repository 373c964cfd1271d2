"""Discovery on a generated web: for each source, the share of exosome clinics it finds and of visits it wastes.

`python -m benchmarks.discovery [SITES]`. What the web is like is assumed (below), so only the order of the sources is
telling: three in seven clinics that offer exosomes have a page of its own for them, the others name them on a page of
another treatment; an archive holds six pages in ten, a place file lists seven sites in ten.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler.discovery.archived_pages import Sighting, best_of_sites, candidates_of, sight
from crawler.discovery.host_sitemaps import check_host, names_exosomes
from crawler.discovery.locator_asking import Asker, Reply
from crawler.items import Answer
from crawler.seeds import Seed
from crawler.updating.downloads import FetchError
from directory.candidates import Found, promises, save
from directory.storage import open_store

NOW = datetime(2026, 10, 1, tzinfo=UTC)
KINDS = {"own page": 3, "in a sentence": 4, "blog": 5, "creams": 3, "warning": 2, "other": 50}
"""Kinds of sites and how many of each there are; the first two offer exosome therapy."""

OFFERING = ("own page", "in a sentence")
IN_ARCHIVE = 0.6
IN_PLACE_FILE = 0.7
EXOSOMES_IN_NAME = 0.05

SAID = {
    "own page": (
        "/exosome-therapy",
        "<h1>Exosome therapy</h1><p>We offer exosome therapy from $400.</p>",
    ),
    "in a sentence": (
        "/services/microneedling",
        "<h1>Microneedling</h1><p>We offer microneedling with exosomes, applied after each session.</p>",
    ),
    "blog": (
        "/blog/what-are-exosomes",
        "<h1>What are exosomes?</h1><p>Exosomes are vesicles of cells. Research on exosomes is young.</p>",
    ),
    "creams": (
        "/products/exosome-serum",
        "<h1>Exosome serum</h1><p>A cream with exosomes. Add to cart.</p>",
    ),
    "warning": (
        "/news/exosomes",
        "<h1>Exosomes</h1><p>The authorities warn: exosome injections are not approved.</p>",
    ),
    "other": ("/services/chemical-peel", "<h1>Chemical peel</h1><p>A chemical peel renews the skin.</p>"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """One generated site."""

    host: str
    kind: str
    pages: dict[str, bytes]


class Saved(Asker):
    """The generated web as the check of sitemaps sees it."""

    web: dict[str, Made]

    def sitemaps(self, url: str) -> list[str]:
        """robots.txt names none."""
        return []

    def permits(self, url: str) -> bool:
        """robots.txt forbids nothing."""
        return True

    def ask(self, url: str, *, also: tuple[int, ...] = ()) -> Reply:
        """The sitemap; half of the sites have none."""
        parts = urlsplit(url)
        if parts.path != "/sitemap.xml" or sum(map(ord, parts.netloc)) % 2:
            raise FetchError("not there")
        named = "".join(f"<url><loc>https://{parts.netloc}{path}</loc></url>" for path in self.web[parts.netloc].pages)
        return Reply(url, 200, f"<urlset>{named}</urlset>".encode())


def generate(count: int, chance: random.Random) -> list[Made]:
    """The web."""
    kinds = chance.choices(list(KINDS), list(KINDS.values()), k=count)
    web = []
    for number, kind in enumerate(kinds):
        path, said = SAID[kind]
        shell = "<!doctype html><html lang=en><title>Clinic {}</title><body>{}</body></html>"
        pages = {
            "/": "<h1>Our clinic</h1><p>We treat skin.</p>",
            path: said,
            "/contact": "<p>12 Larkin Avenue, Dover</p>",
        }
        made = {at: shell.format(number, text).encode() for at, text in pages.items()}
        web.append(Made(f"site-{number:05d}.example", kind, made))
    return web


def from_places(web: list[Made], chance: random.Random) -> Iterable[Found]:
    """A place file: most clinics, few of which have exosomes in their name."""
    for one in web:
        if chance.random() < IN_PLACE_FILE:
            named = one.kind in OFFERING and chance.random() < EXOSOMES_IN_NAME
            url = f"https://{one.host}/"
            yield Found("openstreetmap", one.host, "listed", "ODbL", site=one.host, url=url, names_exosomes=named)


def main(count: str = "3000") -> None:
    """One line a source, and one for all together."""
    chance = random.Random(1)
    web = generate(int(count), chance)
    archived = [(f"https://{one.host}{path}", body) for one in web for path, body in one.pages.items()
                if chance.random() < IN_ARCHIVE]  # fmt: skip
    by_address = [(url, body) for url, body in archived if names_exosomes(url)]
    asker = Saved(Path(tempfile.mkdtemp()))
    asker.web = {one.host: one for one in web}
    checked = [check_host(Seed(one.host, f"https://{one.host}/"), asker) for one in web]
    found = {
        "place file": list(from_places(web, chance)),
        "index, addresses alone": [
            Found("common-crawl", url, "", "", site=urlsplit(url).netloc, url=url, names_exosomes=True)
            for url, _ in by_address
        ],
        "index, pages fetched": _of_pages(by_address),
        "archives, every page": _of_pages(archived),
        "sitemaps": [one.candidate() for one in checked if one.pages],
    }
    found["all, pages fetched"] = [
        one for name in ("place file", "archives, every page", "sitemaps") for one in found[name]
    ]
    offering = {one.host for one in web if one.kind in OFFERING}
    print(f"{len(web):,} sites, {len(offering):,} of which offer exosome therapy")
    for name, finds in found.items():
        visited = _visited(finds)
        hit = len(visited & offering)
        wasted = 1 - hit / len(visited) if visited else 0.0
        print(f"{name:24} {len(visited):5,} visits, finds {hit / len(offering):4.0%}, wastes {wasted:4.0%}")


def _of_pages(pages: list[tuple[str, bytes]]) -> list[Found]:
    seen = (sight(Answer(url, 200, {"content-type": "text/html"}, body, NOW)) for url, body in pages)
    sightings: list[Sighting] = [one for one in seen if one]
    return list(candidates_of(best_of_sites(sightings), source="archive", archive="an archive", licence=""))


def _visited(finds: Iterable[Found]) -> set[str]:
    """The sites that a run would visit by itself."""
    store = open_store("sqlite://")
    with store.session() as session:
        save(session, finds, now=NOW)
        sites = {one.site for one in promises(session)}
    store.close()
    return sites


if __name__ == "__main__":
    main(*sys.argv[1:])
