"""Puts finished sites into the store, each in a transaction of its own."""

from __future__ import annotations

import logging
from dataclasses import replace

from scrapy.crawler import Crawler

from crawler.items import CrawlSummary, Progress, SiteDone
from crawler.spiders.sites import SitesSpider
from directory.models import Site
from directory.observations import Visit, save_visit
from directory.storage import Store

logger = logging.getLogger(__name__)


class StorePipeline:
    """Saves each visit as it ends, so that a killed run loses only the sites that were under way."""

    def __init__(self, crawler: Crawler) -> None:
        """Write to the store of the crawler's spider."""
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Scrapy's way to make a pipeline."""
        return cls(crawler)

    def process_item(self, item: SiteDone) -> SiteDone:
        """Save the visit, count it, and tell how far the run is."""
        spider = self._crawler.spider
        assert isinstance(spider, SitesSpider)
        item, outcome = _save_or_mark(spider.store, item)
        _count(spider.summary, item, outcome)
        spider.progress(_progress_of(spider.summary, item, outcome))
        return item


def _save_or_mark(store: Store, item: SiteDone) -> tuple[SiteDone, str]:
    """Save a visit; one that cannot be saved is stored as failed, so that the site is neither lost nor asked again."""
    try:
        return item, _saved(store, item.visit)
    except Exception as error:
        logger.exception("The visit to %s could not be stored", item.visit.site)
        words = str(error).splitlines() or [""]
        reason = f"what was read could not be stored: {type(error).__name__}: {words[0][:200]}"
        failed = replace(item, visit=replace(item.visit, pages=(), failure="error", reason=reason))
        return failed, _saved(store, failed.visit)


def _saved(store: Store, visit: Visit) -> str:
    with store.session() as session:
        save_visit(session, visit)
        session.flush()
        site = session.get(Site, visit.site)
        return site.outcome if site else ""


def _count(summary: CrawlSummary, item: SiteDone, outcome: str) -> None:
    summary.finished += 1
    summary.pages += item.visit.pages_fetched
    summary.refused += len(item.refused)
    summary.clinics += outcome == "offers"
    summary.outcomes[outcome] = summary.outcomes.get(outcome, 0) + 1
    if item.visit.failure:
        summary.problems.append(f"{item.visit.site}: {item.visit.reason}")
    summary.problems += [f"{item.visit.site}: {problem}" for problem in item.problems]


def _progress_of(summary: CrawlSummary, item: SiteDone, outcome: str) -> Progress:
    return Progress(
        sites_done=summary.skipped + summary.finished,
        sites_total=summary.sites_total,
        pages=summary.pages,
        clinics=summary.clinics,
        site=item.visit.site,
        outcome=outcome,
    )
