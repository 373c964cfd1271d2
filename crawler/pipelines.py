"""Puts what the spiders find into the store."""

from __future__ import annotations

from typing import Any

from scrapy.crawler import Crawler

from crawler.saving import save_site
from crawler.spiders.sites import SitesSpider
from directory.observations import Visit


class StorePipeline:
    """Saves each visit as it ends, so that a killed run loses only the sites that were under way."""

    def __init__(self, crawler: Crawler) -> None:
        """Write to the store of the crawler's spider."""
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Scrapy's way to make a pipeline."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        """Save a finished visit and tell how far the run is; other items pass."""
        spider = self._crawler.spider
        if isinstance(item, Visit) and isinstance(spider, SitesSpider):
            spider.progress(save_site(spider.store, spider.summary, item))
        return item
