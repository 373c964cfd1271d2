"""The yardstick: a bare Scrapy spider that fetches a list of pages and parses nothing; prints seconds and pages."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response


class BareSpider(Spider):
    """Fetches; that is all."""

    name = "bare"
    urls: list[str]
    pages = 0

    async def start(self) -> AsyncIterator[Any]:
        for url in self.urls:
            yield Request(url, dont_filter=True)

    def parse(self, response: Response) -> None:
        BareSpider.pages += 1


def main(list_file: str, settings: str) -> None:
    chosen = {"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, **json.loads(settings)}
    process = AsyncCrawlerProcess(chosen)
    process.crawl(BareSpider, urls=Path(list_file).read_text().split())
    began, cpu = time.monotonic(), time.process_time()
    process.start()
    print(
        json.dumps({"seconds": time.monotonic() - began, "cpu": time.process_time() - cpu, "pages": BareSpider.pages})
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
