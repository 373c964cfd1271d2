"""At the door of the data addresses: open to pages of any origin, and a limit on how often one reader may ask."""

from __future__ import annotations

import time
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import NamedTuple

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PER_SECOND = 20.0
"""Requests a second that one reader may make for as long as she likes."""

AT_ONCE = 200
"""Requests she may make at once before that counts."""

_READERS = 10_000  # remembered; the bucket of one who is forgotten is full again
_DATA = (".json", ".csv", ".geojson", ".atom")
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class _Bucket(NamedTuple):
    tokens: float
    at: float


class DataDoor:
    """Wraps the application: CORS headers on data, preflights answered, 429 to who asks too often."""

    def __init__(self, app: ASGIApp, *, per_second: float = PER_SECOND, at_once: float = AT_ONCE) -> None:
        """`per_second`: 0 for no limit. The limit is this process's own: two workers allow twice as much."""
        self.app = app
        self._per_second = per_second
        self._at_once = at_once
        self._buckets: dict[str, _Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, or in its stead."""
        if scope["type"] != "http" or not is_data(scope["path"]):
            await self.app(scope, receive, send)
            return

        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_OPEN)
            await send(message)

        wait = self._take(reader_of(scope))
        if scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=_PREFLIGHT)(scope, receive, send_open)
        elif wait:
            detail = f"Too many requests. Go on in {ceil(wait)} s; all data can be downloaded whole."
            answer = JSONResponse({"detail": detail}, 429, {"Retry-After": str(ceil(wait))})
            await answer(scope, receive, send_open)
        else:
            await self.app(scope, receive, send_open)

    def _take(self, reader: str) -> float:
        """Take a token; the seconds to wait for one where there is none, else 0."""
        if not self._per_second:
            return 0.0
        now = time.monotonic()
        if len(self._buckets) >= _READERS and reader not in self._buckets:
            self._buckets.pop(next(iter(self._buckets)))
        tokens, at = self._buckets.pop(reader, _Bucket(self._at_once, now))
        tokens = min(self._at_once, tokens + (now - at) * self._per_second)
        self._buckets[reader] = _Bucket(tokens - 1 if tokens >= 1 else tokens, now)
        return 0.0 if tokens >= 1 else (1 - tokens) / self._per_second


def is_data(path: str) -> bool:
    """Whether an address is one for programs."""
    return path.startswith("/api/") or path.endswith(_DATA)


def reader_of(scope: Scope) -> str:
    """Who asks: an IPv4 address, or the /64 network of an IPv6 one, which is what one household has."""
    host = scope["client"][0] if scope.get("client") else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(int(address) >> 64) if isinstance(address, IPv6Address) and not address.ipv4_mapped else str(address)
