"""Asks an ASGI application without a server, for the tests of the live directory."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx


def ask(app: Any, path: str, **given: Any) -> httpx.Response:
    """The answer to one request (GET unless told otherwise); redirects are not followed."""

    async def request() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://directory.example") as client:
            return await client.request(given.pop("method", "GET"), path, **given)

    return asyncio.run(request())
