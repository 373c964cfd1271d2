"""One visit to one site, from its start URL to a finished Visit: what to fetch, in which order, and when to stop."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import monotonic
from urllib.parse import urljoin

from crawler.answers import KnownPage, PageRead, is_html, page_seen
from crawler.arriving import Arrival, VisitRules, Web
from crawler.extraction.links import PLAIN, FoundLink, score_link
from crawler.frontier import Frontier
from crawler.health import SiteError
from crawler.items import Answer
from crawler.rendering import needs_javascript
from crawler.robots import Robots
from crawler.seeds import Seed
from crawler.sitemaps import read_sitemap
from crawler.urls import absolute, page_key, site_key
from directory.observations import PageSeen, Visit

logger = logging.getLogger(__name__)

MAX_SITEMAPS = 3
"""Sitemap files read of one site."""

PATIENCE = 3
"""Failures to connect in a row after which a site is left."""

LONGEST_DELAY = 60.0
"""A site that wants a longer pause between two requests is asked for its home page only."""

_OF_TITLES = ("name", "site_kind")
"""Kinds of facts that an empty page states too, by its title."""


@dataclass
class SiteVisit:
    """One site's visit under way."""

    seed: Seed
    web: Web
    rules: VisitRules
    known: dict[str, KnownPage] = field(default_factory=dict)  # by address
    pages: list[PageSeen] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)  # (address, the rule of robots.txt)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # for the reason of the outcome
    writes: list[Future[None]] = field(default_factory=list)
    fetched: int = 0
    complete: bool = True  # all wanted pages were asked for
    _missed: int = 0
    _digests: set[str] = field(default_factory=set)

    async def run(self) -> Visit:
        """Visit the site; never raises but for the end of the whole run."""
        self._begun = monotonic()
        self._reader = self.rules.reader(self.seed.country)
        self._arrival = Arrival(self.seed, self.web, self.rules, self._reader, self.known, self.notes)
        try:
            home = await self._arrival.home()
            self._frontier = Frontier(home.url, elsewhere=self.rules.elsewhere)
            self._take(home)
            self._offer_known()
            await self._rest(home)
        except SiteError as failure:
            return self._done(failure)
        except Exception as error:
            logger.exception("The visit to %s broke off", self.seed.site)
            return self._done(SiteError("reading", f"the visit broke off: {type(error).__name__}: {error}"))
        facts = (observed.fact.kind for page in self.pages for observed in page.observed)
        unchanged = any(page.unchanged for page in self.pages)
        if not unchanged and all(kind in _OF_TITLES for kind in facts) and (why := self._why_empty(home)):
            return self._done(why)
        return self._done(None)

    async def _rest(self, home: Answer) -> None:
        """Fetch the most promising pages until the budget, the time or the site is at its end."""
        rules = await self.web.robots(home.url)
        delay = max(self.rules.delay, rules.delay)
        if delay > LONGEST_DELAY:
            self.notes.append(f"robots.txt asks for {delay:.0f} seconds between two pages, so only one was read")
            self.complete = False
            return
        await self._sitemaps(home.url, rules)
        deadline = monotonic() + 300 + 4 * delay * self.rules.max_pages
        failures = 0
        budget = self.rules.max_pages
        while self.fetched < budget and self._missed < budget and failures < PATIENCE and (url := self._frontier.pop()):
            if monotonic() > deadline:
                self.notes.append("the site is slow, so not all wanted pages were read")
                self.complete = False
                return
            try:
                answer = await self._arrival.follow(url, self._must_stay)
            except SiteError as failure:
                self._miss(url, failure)
                failures += failure.outcome == "unreachable"
                continue
            failures = failures + 1 if answer.status >= 500 else 0
            self._take(answer)
        if failures >= PATIENCE:
            self.notes.append("the server stopped answering before all wanted pages were read")
            self.complete = False

    def _miss(self, url: str, failure: SiteError) -> None:
        """Note a page that could not be fetched; what robots.txt refuses was not asked for."""
        if failure.failure == "robots":
            self.refused.append((url, failure.reason))
            return
        self._missed += 1
        if failure.failure:
            self.problems.append(f"{url}: {failure.reason}")
            self.pages.append(PageSeen(url, status=0, kind="", digest="", bytes=0, fetched_at=datetime.now(UTC)))

    def _must_stay(self, source: str, target: str, status: int) -> None:
        """Let a page redirect within the site only, and to nothing that was read."""
        if not self._frontier.is_ours(target):
            raise SiteError("", f"the page redirects to another site ({site_key(target)})")
        if page_key(source) != page_key(target) and not self._frontier.mark(target):
            raise SiteError("", "the page redirects to one that is known")

    async def _sitemaps(self, home: str, rules: Robots) -> None:
        """Offer the pages of the site's sitemaps to the frontier."""
        waiting = [url for url in rules.sitemaps if self._frontier.is_ours(url)] or [urljoin(home, "/sitemap.xml")]
        read: set[str] = set()
        while waiting and len(read) < MAX_SITEMAPS:
            url = waiting.pop(0)
            if url in read:
                continue
            read.add(url)
            try:
                answer = await self._arrival.follow(url, lambda *_: None)
            except SiteError:
                continue
            if answer.status != 200:
                continue
            pages, further = read_sitemap(answer.body)
            waiting += [target for loc in further if (target := absolute(url, loc)) and self._frontier.is_ours(target)]
            self._offer(FoundLink(target) for loc in pages if (target := absolute(url, loc)))

    def _take(self, answer: Answer) -> None:
        """Read a fetched page, note what it says, and let its links wait."""
        self._frontier.mark(answer.url)
        digest = hashlib.sha256(answer.body).hexdigest() if answer.status == 200 else ""
        page = PageRead()
        known = self.known.get(answer.url)
        if known and (answer.status == 304 or digest == known.digest):
            self.fetched += 1
            self.pages.append(replace(page_seen(answer, page, known.digest), unchanged=True))
            return
        if answer.status != 200 or not is_html(answer):
            self._missed += 1
        else:
            self.fetched += 1
            if digest not in self._digests:
                self._digests.add(digest)
                if self.rules.keep is not None:
                    self.writes.append(self.rules.keep(self.seed.site, answer))
                page = self._reader.read(answer)
                if page.problem:
                    self.problems.append(f"{answer.url}: {page.problem}")
        self.pages.append(replace(page_seen(answer, page, digest), reader=self._reader.version))
        if self._frontier.language is None:
            self._frontier.settle_language([link.url for link in page.links])
        self._offer(page.links)

    def _offer_known(self) -> None:
        """Let the pages of the last visit wait: of an unchanged page nobody reads the links."""
        self._frontier.settle_language(list(self.known))
        for url in self.known:
            if self._frontier.is_new(url):
                self._frontier.add(url, max(score_link(url), PLAIN))

    def _offer(self, links: Iterable[FoundLink]) -> None:
        for link in links:
            if self._frontier.is_new(link.url):
                self._frontier.add(link.url, score_link(link.url, link.text))

    def _why_empty(self, home: Answer) -> SiteError | None:
        """Why a site that answers holds nothing to read, if its first page is empty."""
        text = self._reader.text(home)
        if needs_javascript(home.body, text):
            shown = ", and nothing in a browser either" if self._arrival.rendered else ""
            return SiteError("javascript", f"the site shows nothing without JavaScript{shown}")
        return None if any(map(str.isalnum, text)) else SiteError("empty", "the site's pages are empty")

    def _done(self, failure: SiteError | None) -> Visit:
        reasons = [failure.reason] if failure else []
        start = [(self.seed.url, failure.reason)] if failure and failure.failure == "robots" else []
        if self.refused:
            reasons.append(f"robots.txt refused {len(self.refused)} more page{'s' * (len(self.refused) > 1)}")
        return Visit(
            site=self.seed.site,
            start_url=self.seed.url,
            run_id=self.rules.run_id,
            finished_at=datetime.now(UTC),
            pages=tuple(self.pages),
            failure=(failure.failure or "not_html") if failure else "",
            reason=_sentence([*reasons, *self.notes]),
            pages_fetched=self.fetched,
            complete=self.complete,
            name_hint=self.seed.name,
            country_hint=self.seed.country,
            seconds=monotonic() - self._begun,
            refused=(*start, *self.refused),
            problems=tuple(self.problems),
        )


def _sentence(reasons: list[str]) -> str:
    """The reasons as one line that begins with a capital letter."""
    said = "; ".join(dict.fromkeys(reasons))
    return said[:1].upper() + said[1:]
