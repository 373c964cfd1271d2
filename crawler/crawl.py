"""Starts a crawl in this process and tells how it went; once a process, for Scrapy's reactor starts once only."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

from crawler.items import CrawlSummary, Progress
from crawler.manners import check_contact
from crawler.rendering import browser_settings, find_browser
from crawler.seeds import Seeds
from directory.errors import ExodirError
from directory.storage import Store

if TYPE_CHECKING:
    from scrapy.settings import Settings


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """What a user may choose about a crawl."""

    data: Path = Path("data")
    delay: float = 1.0  # seconds between two requests to a host
    max_pages: int = 25  # of a site
    contact: str = ""  # for the user agent
    revisit_days: float = 0  # sites visited more recently are left out, those that never change for longer; 0: none
    hours: str = ""  # 22-6: visits begin between these hours only, by this machine's clock
    budget_minutes: float = 0  # of the whole run; 0: no limit
    budget_pages: int = 0
    budget_megabytes: float = 0
    sites_at_once: int = 32
    archive: bool = True  # keep the pages as WARC in DATA/archive
    log_file: Path | None = None  # where warnings and tracebacks go; nowhere when None
    timeout: float = 30.0  # seconds until an answer must have ended
    browser: str | None = None  # a Chromium for sites of scripts; None: the machine's, if the extra is there; "": none

    def settings(self) -> dict[str, Any]:
        """The same as settings of Scrapy."""
        from crawler.settings import user_agent

        return {
            "EXODIR_DATA": str(self.data),
            "EXODIR_CONTACT": self.contact,
            "EXODIR_MAX_PAGES": self.max_pages,
            "EXODIR_REVISIT_DAYS": self.revisit_days,
            "EXODIR_HOURS": self.hours,
            "EXODIR_BUDGET_MINUTES": self.budget_minutes,
            "EXODIR_BUDGET_PAGES": self.budget_pages,
            "EXODIR_BUDGET_MEGABYTES": self.budget_megabytes,
            "EXODIR_SITES_AT_ONCE": self.sites_at_once,
            "EXODIR_ARCHIVE": self.archive,
            "USER_AGENT": user_agent(self.contact),
            "CONCURRENT_REQUESTS": self.sites_at_once,
            "DOWNLOAD_DELAY": self.delay,
            "EXODIR_PATIENCE": self.timeout,
            "LOG_ENABLED": self.log_file is not None,
            "LOG_FILE": str(self.log_file) if self.log_file else None,
            "LOG_LEVEL": "WARNING",
        }


def crawl(
    seeds: Seeds,
    *,
    store: Store,
    run_id: str,
    options: CrawlOptions | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> CrawlSummary:
    """Visit the sites of the seeds that this run has not finished yet; each is stored as it ends.

    Ctrl-C ends the crawl cleanly: what was finished is stored, the summary says `interrupted`, and the same run_id
    goes on with the rest. ContactMissingError when real servers would be visited without a contact.
    """
    from scrapy import signals
    from scrapy.crawler import AsyncCrawlerProcess

    from crawler.spiders.sites import SitesSpider

    options = options or CrawlOptions()
    check_contact(seeds, options.contact)
    summary = CrawlSummary(sites_total=len(seeds))
    process = AsyncCrawlerProcess(_settings(options))
    crawler = process.create_crawler(SitesSpider)
    ended: list[str] = []

    def note_end(spider: Any, reason: str) -> None:
        ended.append(reason)

    crawler.signals.connect(note_end, signal=signals.spider_closed)
    begun = monotonic()
    process.crawl(crawler, seeds=seeds, store=store, run_id=run_id, progress=progress, summary=summary)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    process.start()
    for number, handler in handlers.items():  # Scrapy leaves its own, which would swallow a later Ctrl-C
        signal.signal(number, handler)
    summary.seconds = monotonic() - begun
    summary.interrupted = ended == ["shutdown"]
    if not summary.interrupted and ended != ["finished"]:
        where = f" The details are in {options.log_file}." if options.log_file else ""
        raise ExodirError(f"The crawl broke off. What was finished is stored, and the same run goes on with it.{where}")
    return summary


def _settings(options: CrawlOptions) -> Settings:
    """Scrapy's settings for a crawl: those of the project, then what the user chose."""
    from scrapy.settings import Settings

    if options.log_file:
        options.log_file.parent.mkdir(parents=True, exist_ok=True)
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(options.settings(), priority="cmdline")
    if browser := find_browser() if options.browser is None else options.browser:
        proxy = getproxies().get("http", "")
        rendering = browser_settings(browser, timeout=options.timeout, proxy=proxy)
        settings.setdict(rendering, priority="cmdline")
    return settings
