"""How long an answer is waited for: counted so that our own work, or a busy machine, costs no server its chance."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from math import ceil
from typing import TypeVar

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Response

BEAT = 0.5
"""Seconds. While pages are read nobody looks at the sockets: such a while counts as one beat, however long it was."""

_T = TypeVar("_T")


async def within(seconds: float, work: Awaitable[_T]) -> _T:
    """The result of the work; DownloadTimeoutError when it was waited for so long, counted in beats, without one."""
    task = asyncio.ensure_future(work)
    try:
        for _ in range(ceil(seconds / BEAT)):
            if (await asyncio.wait({task}, timeout=BEAT))[0]:
                return task.result()
        raise DownloadTimeoutError(f"no answer in {seconds:g} seconds")
    finally:
        if task.cancel():
            await asyncio.wait({task})


class PatientHandler(HTTP11DownloadHandler):
    """Waits for each answer as long as EXODIR_PATIENCE says; Scrapy's own limit is by the clock, and only the last."""

    async def download_request(self, request: Request) -> Response:
        """Fetch as the handler behind does."""
        return await within(self.crawler.settings.getfloat("EXODIR_PATIENCE"), super().download_request(request))
