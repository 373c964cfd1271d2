"""Search APIs: one small interface with a budget, and whether results may be kept; no page of results is ever read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import ClassVar, Protocol
from urllib.parse import urlencode, urlsplit

from crawler.discovery.address_words import evidence_of
from crawler.discovery.locator_asking import Asker, ShapeChangedError
from crawler.seeds import Seed, read_seed
from crawler.updating.downloads import Answer
from directory.candidates import Found
from directory.errors import ExodirError

LICENCE = "terms of the search API"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    url: str
    title: str


class SearchApi(Protocol):
    """One search API; a further one is a class with these."""

    name: ClassVar[str]  # as candidates name their source
    title: ClassVar[str]
    pages: ClassVar[int]  # of results a query may have at the most

    def results(self, query: str, page: int) -> tuple[list[Hit], bool]:
        """The results on one page (from 0), and whether there are more; one request of the budget."""
        ...


@dataclass
class BraveSearch(Asker):
    """Brave's own index. Shape: GET res/v1/web/search?q&count&offset with X-Subscription-Token; web.results[]."""

    key: str = ""
    address: ClassVar[str] = "https://api.search.brave.com/res/v1/web/search"
    name: ClassVar[str] = "search brave"
    title: ClassVar[str] = "Brave Search"
    pages: ClassVar[int] = 10  # `offset` is 9 at the most
    count: ClassVar[int] = 20

    def results(self, query: str, page: int) -> tuple[list[Hit], bool]:
        """The results on one page."""
        reply = self.ask(f"{self.address}?{urlencode({'q': query, 'count': self.count, 'offset': page})}")
        said = reply.json()
        if not isinstance(said, dict) or said.get("type") != "search":
            raise ShapeChangedError(f"{self.address}: the answer is none of a search. {SHAPE}")
        if "web" not in said:
            return [], False
        rows = reply.rows("web.results")
        hits = [
            Hit(str(row["url"]), str(row.get("title", ""))) for row in rows if isinstance(row, dict) and "url" in row
        ]
        if rows and not hits:
            raise ShapeChangedError(f"{self.address}: the results have no 'url'. {SHAPE}")
        asked = said.get("query")
        return hits, bool(isinstance(asked, dict) and asked.get("more_results_available"))

    @contextmanager
    def _open(self, url: str, headers: Mapping[str, str], delay: float) -> Iterator[Answer]:
        """The key goes to the API alone, never to where it may send us on."""
        told = {"X-Subscription-Token": self.key, "Accept": "application/json"}
        ours = urlsplit(url)[:3] == urlsplit(self.address)[:3]
        with super()._open(url, {**headers, **(told if ours else {})}, delay) as answer:
            yield answer


SHAPE = "The API has changed; see docs/discovering.md for the shape that is known."


@dataclass(slots=True)
class Searching:
    """How the searching went."""

    budget: int  # requests
    asked: int = 0
    hits: int = 0
    left: list[str] = field(default_factory=list)  # queries that were not asked to their end
    problems: list[str] = field(default_factory=list)


def search(api: SearchApi, queries: Sequence[str], done: Searching) -> Iterator[tuple[Seed, Hit]]:
    """Each site that the results name, once, with the result that names it first.

    The budget is shared evenly: the first page of every query before the second of any. A query that fails is named,
    and the others are asked all the same.
    """
    seen: set[str] = set()
    waiting = list(dict.fromkeys(query.strip() for query in queries if query.strip()))
    for page in range(api.pages):
        further = []
        for query in waiting:
            if done.asked >= done.budget:
                done.left.append(query)
                continue
            done.asked += 1
            try:
                hits, more = api.results(query, page)
            except ExodirError as error:
                done.problems.append(f"“{query}”: {error}")
                continue
            done.hits += len(hits)
            if more and hits:
                further.append(query)
            for hit in hits:
                seed = read_seed(hit.url)
                if isinstance(seed, Seed) and seed.site not in seen:
                    seen.add(seed.site)
                    yield seed, hit
        waiting = further


def candidate_of(seed: Seed, hit: Hit, api: SearchApi) -> Found:
    """A site as a candidate; only where the results may be kept. What a result says of the page is not taken over."""
    return Found(
        source=api.name,
        key=seed.site,
        why=f"named by {api.title} among the results on exosomes",
        licence=LICENCE,
        site=seed.site,
        url=seed.url,
        names_exosomes=evidence_of(hit.url) == "address",
        evidence=evidence_of(hit.url),
    )
