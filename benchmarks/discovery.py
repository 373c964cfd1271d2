"""Discovery on a generated web: for each source, the share of exosome clinics it finds and of visits it wastes.

`python -m benchmarks.discovery [SITES]`. What the web is like is assumed (`discovery_web`), so only the
order of the sources, and the same source before and after a change, are telling.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.discovery_web import NOW, SITES, Made, SearchOfWeb, WebAsker, archived, generate, place_file
from crawler.discovery.address_words import names_exosomes
from crawler.discovery.archived_pages import Sighting, best_of_sites, candidates_of, sight
from crawler.discovery.common_crawl import Place, by_address
from crawler.discovery.host_sitemaps import check_host
from crawler.discovery.locators import Brand, Outcome, read_locator
from crawler.discovery.place_files import read_places
from crawler.discovery.place_rows import Reading
from crawler.discovery.ranges import chosen
from crawler.discovery.search_api import Searching, candidate_of, search
from crawler.items import Answer
from crawler.seeds import Seed
from directory.candidates import Found, promises, save, waiting
from directory.storage import open_store

MAKER = Brand("Maker", "https://maker.example/", "stockist", exosomes=True, said={"tag": "u1"})


@dataclass(frozen=True, slots=True)
class Result:
    """What one source is worth."""

    visits: list[str]  # in their order
    waiting: set[str]


def main(count: str = str(SITES)) -> None:
    """One line a source, and one for all together."""
    chance = random.Random(1)
    web = generate(int(count), chance)
    offering = {one.host for one in web if one.offers}
    naming = {one.host for one in web if one.names}
    print(f"{len(web):,} sites; {len(naming):,} name exosomes, {len(offering):,} of which offer exosome therapy")
    sources = _sources(web, chance)
    results = {name: _judged(finds) for name, finds in sources.items()}
    results["all together, every address alike"] = _alike(sources["all together"])
    for name, result in results.items():
        visits = len(result.visits)
        hits = [site in offering for site in result.visits]
        wasted = 1 - sum(hits) / visits if visits else 0.0
        late = 1 - sum(hits[: visits // 2]) / (visits // 2) if visits > 1 else 0.0
        print(
            f"{name:44} {visits:6,} visits, finds {sum(hits) / len(offering):4.0%}, wastes {wasted:4.0%} "
            f"(of the first half {late:4.0%}); {len(result.waiting):6,} wait"
        )


def _sources(web: Sequence[Made], chance: random.Random) -> dict[str, list[Found]]:
    pages = archived(web, chance)
    naming = [(url, body) for url, body in pages if names_exosomes(url)]
    asker = WebAsker.of(web, Path(tempfile.mkdtemp()))
    api, listed = SearchOfWeb(web), _places(web, chance)
    known = _judged(listed).waiting
    checked = [check_host(Seed(one.host, f"https://{one.host}/"), asker) for one in web]
    sitemaps = {one.site: one.candidate() for one in checked if one.pages}
    of_waiting = [(url, body) for url, body in pages if url.split("/")[2] in known]
    alone = {
        "place file": listed,
        "brand locator": list(read_locator(MAKER, asker, Outcome(MAKER))),
        "search API": [candidate_of(*one, api) for one in search(api, ["exosome therapy"], Searching(budget=50))],
        "index, addresses alone": [by_address(url.split("/")[2], url, "") for url, _ in naming],
        "index, pages fetched": _of_pages(_chosen(naming)),
        "index, pages of clinics that wait": _of_pages(_chosen(of_waiting)),
        "archives, every page": _of_pages(pages),
        "sitemaps of all hosts": list(sitemaps.values()),
    }
    reading = [*alone["index, pages fetched"], *alone["index, pages of clinics that wait"]]
    joined = {
        "place file, sitemaps of clinics that wait": listed + [sitemaps[site] for site in known if site in sitemaps],
        "the same, and their pages in the archive": listed + [sitemaps[s] for s in known if s in sitemaps] + reading,
        "all together": [found for finds in alone.values() for found in finds],
    }
    return alone | joined


def _places(web: Sequence[Made], chance: random.Random) -> list[Found]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "places.json"
        file.write_text(place_file(web, chance))
        return list(read_places(file, Reading()))


def _chosen(pages: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Those of the pages that would be fetched as ranges."""
    bodies = dict(pages)
    return [(place.url, bodies[place.url]) for place in chosen(Place(url, "", 0, 1) for url in bodies)]


def _of_pages(pages: Iterable[tuple[str, bytes]]) -> list[Found]:
    seen = (sight(Answer(url, 200, {"content-type": "text/html"}, body, NOW)) for url, body in pages)
    sightings: list[Sighting] = [one for one in seen if one]
    return list(candidates_of(best_of_sites(sightings), source="archive", archive="an archive", licence=""))


def _judged(finds: Iterable[Found]) -> Result:
    """The sites that a run would visit by itself, and the clinics that wait."""
    store = open_store("sqlite://")
    with store.session() as session:
        save(session, finds, now=NOW)
        result = Result([one.site for one in promises(session)], {one.site for one in waiting(session)})
    store.close()
    return result


def _alike(finds: Iterable[Found]) -> Result:
    """Every site that any address names with exosomes, wherever it stands, or that is said to offer them."""
    named = {one.site for one in finds if one.names_exosomes or one.evidence in ("address", "aside", "elsewhere")}
    return Result(sorted(named), set())


if __name__ == "__main__":
    main(*sys.argv[1:])
