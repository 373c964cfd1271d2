"""How long an answer is waited for: what keeps us busy is not counted against a server."""

from __future__ import annotations

import asyncio
import time

import pytest
from scrapy.exceptions import DownloadTimeoutError

from crawler import patience
from crawler.patience import within


@pytest.fixture(autouse=True)
def short_beats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "BEAT", 0.02)


async def answer(steps: int) -> str:
    """An answer that comes in so many pieces, each of which the loop has to look for."""
    for _ in range(steps):
        await asyncio.sleep(0)
    return "answer"


async def read_pages(times: int) -> None:
    """Our own work, which keeps the loop from its sockets."""
    for _ in range(times):
        time.sleep(0.05)
        await asyncio.sleep(0)


def test_an_answer_is_given_as_it_comes() -> None:
    assert asyncio.run(within(1, answer(3))) == "answer"


def test_a_server_that_is_silent_is_left() -> None:
    begun = time.monotonic()
    with pytest.raises(DownloadTimeoutError, match=r"0\.1 seconds"):
        asyncio.run(within(0.1, asyncio.sleep(60)))
    assert time.monotonic() - begun < 30


def test_what_went_wrong_is_told() -> None:
    async def refused() -> None:
        raise ConnectionRefusedError

    with pytest.raises(ConnectionRefusedError):
        asyncio.run(within(1, refused()))


def test_our_own_work_is_not_counted_against_a_server() -> None:
    async def both() -> str:
        busy = asyncio.create_task(read_pages(5))  # 0.25 s, more than the server is given
        try:
            return await within(0.2, answer(4))
        finally:
            await busy

    assert asyncio.run(both()) == "answer"


def test_an_answer_that_is_not_waited_for_any_more_is_broken_off() -> None:
    broken_off: list[bool] = []

    async def endless() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            broken_off.append(True)

    with pytest.raises(DownloadTimeoutError):
        asyncio.run(within(0.04, endless()))
    assert broken_off == [True]
