"""Where a visit begins: the page that a start URL leads to, through redirects, at another address, or in a browser."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from crawler.answers import KnownPage, PageRead, is_html
from crawler.barriers import barrier_of
from crawler.health import SiteError, failure_of, failure_of_status
from crawler.items import Answer
from crawler.rendering import needs_javascript
from crawler.robots import Robots
from crawler.seeds import Seed
from crawler.urls import absolute, registered_domain, site_key

MAX_HOPS = 6
"""Redirects followed for one page."""

_PERMANENT = (301, 308)

MayMove = Callable[[str, str, int], None]
"""Given the address, where it redirects to and the status: raises SiteError where that is not followed."""


class Reader(Protocol):
    """What reads the pages of one site."""

    version: str
    """Of the readers: what another version read is read again."""

    def read(self, answer: Answer) -> PageRead:
        """What a page says, and the links on it that no page before had."""

    def text(self, answer: Answer) -> str:
        """The words a visitor without JavaScript sees on a page."""


class Web(Protocol):
    """What a visit needs of the outside world."""

    renders: bool
    """Whether there is a browser that can show pages of scripts."""

    async def get(self, url: str, known: KnownPage | None = None, *, rendered: bool = False) -> Answer:
        """Fetch a URL, politely and without following redirects; status 304 when it is as it was known.

        `rendered`: as a browser shows it once its scripts have run. Raises what health.failure_of understands.
        """

    async def robots(self, url: str) -> Robots:
        """The rules of the host of a URL."""


@dataclass(frozen=True)
class VisitRules:
    """What all visits of a crawl share."""

    run_id: str
    max_pages: int
    delay: float
    claim: Callable[[str, str], bool]  # (domain or site key, site) -> False when another site's visit owns it
    elsewhere: frozenset[str]  # keys of all sites of the run
    reader: Callable[[str], Reader]  # for a site with this country hint
    keep: Callable[[str, Answer], Future[None]] | None = None  # (site, page) -> archive


@dataclass
class Arrival:
    """The way to the pages of one site, and to the first of them."""

    seed: Seed
    web: Web
    rules: VisitRules
    reader: Reader
    known: dict[str, KnownPage]  # by address
    notes: list[str] = field(default_factory=list)  # for the reason of the outcome
    rendered: bool = False  # its pages are read as a browser shows them

    async def home(self) -> Answer:
        """The first page: where the start URL leads, or else the root of the site."""
        root = urljoin(self.seed.url, "/")
        try:
            return await self._first_page(self.seed.url)
        except SiteError as failure:
            if urlsplit(self.seed.url).path not in ("", "/") and failure.failure != "robots":
                self.notes.append(f"start URL: {failure.reason}")
                return await self._first_page(root)
            if self.seed.url.startswith("http://") and "connection" in failure.reason:
                return await self._first_page(self.seed.url.replace("http://", "https://", 1), or_else=failure)
            raise

    async def _first_page(self, url: str, *, or_else: SiteError | None = None) -> Answer:
        try:
            answer = await self.follow(url, self._may_move)
        except SiteError as failure:
            raise or_else or failure from None
        if answer.status == 304:
            return answer
        text = self.reader.text(answer) if is_html(answer) else ""
        if answer.status == 200 and self.web.renders and needs_javascript(answer.body, text):
            self.rendered = True
            answer = await self.follow(answer.url, self._may_move)
            text = self.reader.text(answer)
        if barrier := barrier_of(answer, text):
            raise barrier
        if answer.status != 200:
            raise failure_of_status(answer.status)
        if not is_html(answer):
            kind = answer.content_type.partition(";")[0] or "something that is no text"
            declared = "" if kind.startswith("text/html") else f" ({kind})"
            raise SiteError("not_html", f"the site answers with data that is no web page{declared}")
        return answer

    def _may_move(self, source: str, target: str, status: int) -> None:
        """Let the start URL lead elsewhere: freely within its domain, for good to another, never into another seed."""
        old, new = registered_domain(site_key(source)), registered_domain(site_key(target))
        key = site_key(target)
        if old == new and (key == self.seed.site or key not in self.rules.elsewhere):
            return
        if key in self.rules.elsewhere and key != self.seed.site:
            raise SiteError("moved", f"the site leads to {key}, which is visited as a site of its own")
        if status not in _PERMANENT:
            raise SiteError("moved", f"the site leads to another domain ({key}) for the time being")
        if not self.rules.claim(new, self.seed.site):
            raise SiteError("moved", f"the site has moved to {new}, which is visited for another seed")
        self.notes.append(f"the site has moved to {key} and was visited there")

    async def follow(self, url: str, may_move: MayMove) -> Answer:
        """Fetch a page through its redirects."""
        been = {url}
        for _ in range(MAX_HOPS):
            answer = await self._get(url)
            location = answer.headers.get("location", "")
            if not (300 <= answer.status < 400 and location):
                return answer
            target = absolute(url, location)
            if not target:
                raise SiteError("redirects", f"the page redirects to {location[:100]!r}, which is no web address")
            if target in been:
                raise SiteError("redirects", "the page redirects in a circle")
            may_move(url, target, answer.status)
            been.add(target)
            url = target
        raise SiteError("redirects", f"the page redirects more than {MAX_HOPS} times")

    async def _get(self, url: str) -> Answer:
        try:
            if self.rendered and not url.endswith(".xml"):
                return await self.web.get(url, rendered=True)
            return await self.web.get(url, self.known.get(url))
        except Exception as error:
            raise failure_of(error) from error
