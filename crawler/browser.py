"""Scrapy's way to the browser: as scrapy-playwright's, but nothing is started before a page needs it."""

from __future__ import annotations

import asyncio

from scrapy.crawler import Crawler
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler


class BrowserHandler(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]
    """Fetches as Scrapy does, and with the browser what asks for it."""

    def __init__(self, crawler: Crawler) -> None:
        """Prepare for a crawler."""
        super().__init__(crawler)
        self._starting = asyncio.Lock()

    async def _launch(self) -> None:
        """Nothing yet: most crawls meet no site that needs a browser."""

    async def _maybe_launch_browser(self) -> None:
        async with self._starting:
            if not hasattr(self, "browser_provider"):
                await super()._launch()
        await super()._maybe_launch_browser()
