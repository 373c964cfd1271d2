"""Scrapy's way to the browser: as scrapy-playwright's, but started for the first page only, and bound by robots.txt."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from scrapy.crawler import Crawler
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

from crawler.middlewares import PolitenessMiddleware
from crawler.patience import PatientHandler
from crawler.rendering import Unwanted

if TYPE_CHECKING:
    from playwright.async_api import Request


class BrowserHandler(PatientHandler, ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]
    """Fetches as Scrapy does, and with the browser what asks for it."""

    def __init__(self, crawler: Crawler) -> None:
        """Prepare for a crawler."""
        super().__init__(crawler)
        self._starting = asyncio.Lock()
        self._crawler = crawler
        self._unwanted = Unwanted(crawler.settings["EXODIR_CONTACT"])
        self.abort_request = self._is_refused

    async def _is_refused(self, request: Request) -> bool:
        """Whether a page's request is not sent: nothing we want, or nothing that robots.txt of its host allows."""
        if self._unwanted(request):
            return True
        politeness = self._crawler.get_downloader_middleware(PolitenessMiddleware)
        assert politeness is not None
        return not (await politeness.robots(request.url)).allows(request.url)

    async def _launch(self) -> None:
        """Nothing yet: most crawls meet no site that needs a browser."""

    async def _maybe_launch_browser(self) -> None:
        async with self._starting:
            if not hasattr(self, "browser_provider"):
                await super()._launch()
        await super()._maybe_launch_browser()
