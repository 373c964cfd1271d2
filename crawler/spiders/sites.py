"""The spider `sites`: visits each site of a seeds file, many side by side, and yields each visit as it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from sqlmodel import select

from crawler.answers import KnownPage
from crawler.archive import Archive
from crawler.arriving import VisitRules
from crawler.due import is_due, is_within
from crawler.items import Answer, CrawlSummary, Progress
from crawler.manners import check_contact, proxy_for
from crawler.middlewares import PolitenessMiddleware
from crawler.reading import SiteReader, readers_version
from crawler.rendering import led_elsewhere, render_meta
from crawler.robots import Robots
from crawler.seeds import Seed, Seeds, read_seeds
from crawler.visiting import SiteVisit
from directory.models import Page, Site
from directory.observations import Visit
from directory.storage import Store, open_store

_NEVER = datetime.min.replace(tzinfo=UTC)


class SitesSpider(Spider):
    """Visits the sites of the seeds; `scrapy crawl sites -a seeds=seeds.csv [-a run_id=NAME]`."""

    name = "sites"

    def __init__(
        self,
        seeds: Seeds,
        *,
        store: Store,
        run_id: str,
        progress: Callable[[Progress], None],
        summary: CrawlSummary,
    ) -> None:
        """Prepare a run; from_crawler makes what the command line of Scrapy cannot pass."""
        super().__init__()
        self.seeds = seeds
        self.store = store
        self.run_id = run_id
        self.progress = progress
        self.summary = summary
        self._owners = {seed.site: seed.site for seed in seeds.rows}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Make the spider from objects (crawl.crawl) or from the words of Scrapy's command line."""
        seeds = kwargs.get("seeds")
        if not isinstance(seeds, Seeds):
            if not seeds:
                raise ValueError("give the seeds file: scrapy crawl sites -a seeds=seeds.csv")
            data = Path(crawler.settings["EXODIR_DATA"])
            seeds = read_seeds(Path(seeds))
            check_contact(seeds, crawler.settings["EXODIR_CONTACT"])
            kwargs = {
                "seeds": seeds,
                "store": open_store(f"sqlite:///{data / 'exodir.db'}"),
                "run_id": kwargs.get("run_id") or datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),
                "progress": lambda _: None,
                "summary": CrawlSummary(),
            }
        return super().from_crawler(crawler, *args, **kwargs)

    async def start(self) -> AsyncIterator[Visit]:
        """Keep as many visits under way as the settings say, and yield each when it ends."""
        self._begun = monotonic()
        settings = self.crawler.settings
        at_once = settings.getint("EXODIR_SITES_AT_ONCE")
        archive = Archive(Path(settings["EXODIR_DATA"]) / "archive", self.run_id)
        rules = VisitRules(
            run_id=self.run_id,
            max_pages=settings.getint("EXODIR_MAX_PAGES"),
            delay=settings.getfloat("DOWNLOAD_DELAY"),
            claim=self._claim,
            elsewhere=frozenset(self._owners),
            reader=SiteReader,
            keep=archive.put if settings.getbool("EXODIR_ARCHIVE") else None,
        )
        web = ScrapyWeb(self.crawler)
        waiting = iter(self._unfinished())
        under_way: set[asyncio.Task[Visit]] = set()
        try:
            while True:
                for seed in islice(waiting, 0 if self._is_spent() else at_once - len(under_way)):
                    visit = SiteVisit(seed, web, rules, self._known_pages(seed.site))
                    under_way.add(asyncio.create_task(self._visit(visit)))
                if not under_way:
                    return
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        finally:
            for task in under_way:
                task.cancel()
            archive.close()

    def _is_spent(self) -> bool:
        """Whether the run's hours, time, pages or bytes are over; visits under way are finished, no other is begun."""
        settings, summary = self.crawler.settings, self.summary
        budgets = (
            ("minutes", settings.getfloat("EXODIR_BUDGET_MINUTES"), (monotonic() - self._begun) / 60),
            ("pages", settings.getfloat("EXODIR_BUDGET_PAGES"), summary.pages),
            ("megabytes", settings.getfloat("EXODIR_BUDGET_MEGABYTES"), summary.bytes / 1e6),
        )
        summary.spent = next(
            (f"The budget of {limit:g} {what} is used up" for what, limit, used in budgets if limit and used >= limit),
            "",
        )
        if not is_within(hours := settings["EXODIR_HOURS"], datetime.now().astimezone()):
            summary.spent = f"Visits are made between {hours.replace('-', ' and ')} o'clock only"
        return bool(summary.spent)

    async def _visit(self, visit: SiteVisit) -> Visit:
        """One visit; it has ended only when its pages are in the archive."""
        done = await visit.run()
        await asyncio.gather(*(asyncio.wrap_future(write) for write in visit.writes))
        return done

    def _unfinished(self) -> list[Seed]:
        """The seeds without those that an earlier part of this run finished, and those that are not due; what waited
        longest comes first, so that a run that must end early leaves out another part each time."""
        days = self.settings.getfloat("EXODIR_REVISIT_DAYS")
        now = datetime.now(UTC)
        with self.store.session() as session:
            known = {site.site: site for site in session.exec(select(Site))}
        last = {site.site: site.last_visit for site in known.values() if site.last_visit}
        finished = {site.site for site in known.values() if site.last_run == self.run_id}
        left = [
            seed
            for seed in self.seeds.rows
            if seed.site not in finished
            and (seed.site not in known or is_due(known[seed.site], now=now, revisit_days=days, url=seed.url))
        ]
        left.sort(key=lambda seed: last.get(seed.site, _NEVER))
        self.summary.sites_total = len(self.seeds)
        self.summary.skipped = sum(seed.site in finished for seed in self.seeds.rows)
        self.summary.not_due = len(self.seeds) - len(left) - self.summary.skipped
        return left

    def _known_pages(self, site: str) -> dict[str, KnownPage]:
        """The pages of a site that the readers of today read at the last visit."""
        wanted = (Page.site == site, Page.status == 200, Page.reader == readers_version())
        with self.store.session() as session:
            rows = session.exec(select(Page.url, Page.digest, Page.etag, Page.last_modified).where(*wanted))
            return {row[0]: KnownPage(*row) for row in rows}

    def _claim(self, domain: str, site: str) -> bool:
        """Let a site be visited under a new domain unless another seed is, or was, visited there."""
        return self._owners.setdefault(domain, site) == site


class ScrapyWeb:
    """The web as a visit sees it, fetched by Scrapy's downloader and its middlewares."""

    def __init__(self, crawler: Crawler) -> None:
        """Fetch with a running crawler."""
        self._engine = crawler.engine
        self._politeness = crawler.get_downloader_middleware(PolitenessMiddleware)
        self.renders = crawler.settings.getbool("EXODIR_BROWSER")

    async def get(self, url: str, known: KnownPage | None = None, *, rendered: bool = False) -> Answer:
        """Fetch one URL without following redirects; of a page that is known only what has changed is wanted."""
        if rendered:
            return await self._shown(url)
        parts = urlsplit(url)
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified} if known else {}
        proxy = proxy_for(parts.scheme, parts.hostname or "")
        response = await self._engine.download_async(
            Request(url, headers={name: value for name, value in asked.items() if value}, meta={"proxy": proxy})
        )
        headers = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        return Answer(url, response.status, headers, response.body, datetime.now(UTC))

    async def _shown(self, url: str) -> Answer:
        """A page as the browser shows it; where it led to another site, that is answered as a redirect."""
        response = await self._engine.download_async(Request(url, meta=render_meta()))
        if led_elsewhere(url, response.url):
            return Answer(url, 302, {"location": response.url}, b"", datetime.now(UTC))
        headers = {"content-type": "text/html; charset=utf-8"}
        return Answer(url, response.status, headers, response.text.encode(), datetime.now(UTC))

    async def robots(self, url: str) -> Robots:
        """The rules of the host of a URL."""
        assert self._politeness is not None
        return await self._politeness.robots(url)
