"""What Scrapy writes into the log for each answer and item: nothing, the summary tells it better."""

from __future__ import annotations

from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter


class PlainLogFormatter(LogFormatter):
    """Leaves out the lines per answer and per item; errors stay."""

    def crawled(self, request: Request, response: Response, spider: Spider) -> Any:
        """No line for an answer."""
        return None

    def scraped(self, item: Any, response: Any, spider: Spider) -> Any:
        """No line for a finished site: it would print all that was read."""
        return None
