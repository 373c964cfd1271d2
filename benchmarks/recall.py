"""Recall of facts against pages fetched: what share of a 25-page visit's facts its first 5, 10 and 15 pages have told.

`python -m benchmarks.recall [FOLDER SEEDS]`: saved sites as FOLDER/<host>/<path> and a seeds file; else the demo's.
The visits are those of a crawl, with files in place of the network.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from crawler.arriving import VisitRules
from crawler.items import Answer
from crawler.reading import SiteReader
from crawler.robots import Robots, no_rules, read_robots
from crawler.seeds import read_seeds
from crawler.visiting import SiteVisit
from directory.facts import ExosomeFact, NameFact, Observed, PersonFact, PhoneFact, PlaceFact
from directory.names import fold
from directory.observations import Visit

DEMO = Path(__file__).parents[1] / "exodir" / "demo"
AFTER = (1, 3, 5, 10, 15)
KINDS = ("exosome", "person", "place", "phone", "name")


class SavedWeb:
    """Saved sites as a visit sees the web."""

    renders = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def get(self, url: str, known: object = None, *, rendered: bool = False) -> Answer:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        for base in (self._folder / host, self._folder / f"www.{host}"):
            target = base / unquote(parts.path).strip("/")
            for file in (target, target / "index.html", Path(f"{target}.html"), Path(f"{target}.htm")):
                if base.is_dir() and file.is_file():
                    return Answer(url, 200, {}, file.read_bytes(), datetime.now(UTC))
        return Answer(url, 404, {"content-type": "text/html"}, b"", datetime.now(UTC))

    async def robots(self, url: str) -> Robots:
        found = await self.get(f"{url.split('/', 3)[0]}//{urlsplit(url).netloc}/robots.txt")
        return (
            read_robots(found.body, url, "exosome-directory") if found.status == 200 else no_rules("exosome-directory")
        )


def told_by(observed: Observed) -> tuple[str, str] | None:
    """The fact without its wording, so that one that is told twice counts once."""
    fact = observed.fact
    if isinstance(fact, ExosomeFact) and fact.stance == "offered":
        return "exosome", "offered"
    if isinstance(fact, PersonFact) and fact.relation in ("staff", "owner", "medical_director"):
        return "person", fold(fact.name)
    if isinstance(fact, PlaceFact) and fact.street:
        return "place", f"{fold(fact.street)[:12]} {fact.postal_code}"
    if isinstance(fact, PhoneFact):
        return "phone", fact.phone
    if isinstance(fact, NameFact):
        return "name", "named"
    return None


def visits(folder: Path, seeds: Path) -> Iterator[Visit]:
    """A visit to each seed."""
    rows = read_seeds(seeds).rows
    elsewhere = frozenset(seed.site for seed in rows)
    rules = VisitRules("recall", 25, 0, lambda *_: True, elsewhere, SiteReader)
    for seed in rows:
        yield asyncio.run(SiteVisit(seed, SavedWeb(folder), rules).run())


def main(folder: str = str(DEMO / "web"), seeds: str = str(DEMO / "seeds.csv")) -> None:
    """Measure and print."""
    found = dict.fromkeys(KINDS, 0)
    after = {pages: dict.fromkeys(KINDS, 0) for pages in AFTER}
    sites = complete = pages_read = 0
    for visit in visits(Path(folder), Path(seeds)):
        read = [page for page in visit.pages if page.status == 200]
        told = [{fact for one in page.observed if (fact := told_by(one))} for page in read]
        everything = set().union(*told)
        sites += bool(read)
        pages_read += len(read)
        complete += bool(read) and everything <= set().union(*told[:10])
        for kind, _ in everything:
            found[kind] += 1
        for pages in AFTER:
            for kind, _ in set().union(*told[:pages]):
                after[pages][kind] += 1
        for late in sorted(everything - set().union(*told[:10])):
            number = next(n for n, facts in enumerate(told) if late in facts)
            print(f"  {visit.site}: {late[0]} {late[1]!r} only on page {number + 1}, {read[number].url}")
    print(f"{sites} sites, {pages_read} pages read; all facts told within 10 pages on {complete} of them")
    print("share of facts told " + "".join(f"{kind:>10}" for kind in KINDS))
    for pages in AFTER:
        shares = "".join(f"{after[pages][kind] / max(1, found[kind]):10.2f}" for kind in KINDS)
        print(f"within {pages:3} pages    {shares}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
