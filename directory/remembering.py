"""Answers given before are given again from memory, as long as nothing in the store has changed; a bounded few."""

from __future__ import annotations

import sqlite3
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import NamedTuple, cast

from sqlalchemy import Engine
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from directory.showing.language import spoken
from directory.storage import Store, file_of

MOST_BYTES = 32_000_000
"""So much is remembered by each process."""

_LARGEST = 300_000  # bytes; a larger answer is not remembered


class _Answer(NamedTuple):
    etag: str
    start: Message
    body: Message


class StoreVersion:
    """Tells whether an SQLite store has changed, at the cost of some microseconds; of others nothing is known."""

    def __init__(self, store: Store) -> None:
        """Nothing is opened before the first question."""
        self._store = store
        self._engine: Engine | None = None
        self._connection: sqlite3.Connection | None = None
        self._opened = 0
        self._lock = Lock()

    def __call__(self) -> Hashable:
        """Another value whenever something was committed or another database is read, and each minute, for not all that
        is shown lies in the store; None where it is not known. SQLite's `data_version` tells what others have
        committed; this connection commits nothing."""
        engine = self._store.engine
        if file_of(engine) is None:
            return None
        with self._lock:
            known = self._connection if engine is self._engine else None
            try:
                version = (known or self._open(engine)).execute("PRAGMA data_version").fetchone()[0]
            except sqlite3.OperationalError:  # a copy that was taken away just now
                return None
            return self._opened, version, int(time.time() // 60)

    def close(self) -> None:
        """Give the connection back."""
        with self._lock:
            self._close()

    def _open(self, engine: Engine) -> sqlite3.Connection:
        self._close()
        arguments, options = engine.dialect.create_connect_args(engine.url)
        self._connection = cast("sqlite3.Connection", engine.dialect.connect(*arguments, **options))
        self._engine, self._opened = engine, self._opened + 1
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Remembering:
    """Wraps the application: an answer with an ETag is given again to who asks the same."""

    def __init__(self, app: ASGIApp, version: Callable[[], Hashable], *, most_bytes: int = MOST_BYTES) -> None:
        """`version`: what the answers rest on; all are forgotten when it changes, none is kept where it is None."""
        self.app = app
        self._version = version
        self._most = most_bytes
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._bytes = 0
        self._rests_on: Hashable = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or as the wrapped application does."""
        version = self._version() if scope["type"] == "http" and scope["method"] == "GET" else None
        if version is None:
            await self.app(scope, receive, send)
            return
        if version != self._rests_on:
            self._answers.clear()
            self._bytes, self._rests_on = 0, version
        headers = Headers(scope=scope)
        asked = (spoken(), scope["scheme"], headers.get("host"), scope["path"], scope["query_string"])
        answer = self._answers.get(asked)
        if answer is None:
            await self.app(scope, receive, _Listener(send, lambda told: self._keep(asked, told, version)))
        elif answer.etag in headers.get("if-none-match", ""):
            self._answers.move_to_end(asked)
            await Response(status_code=304, headers=_validators(answer))(scope, receive, send)
        else:
            self._answers.move_to_end(asked)
            await send({**answer.start, "headers": list(answer.start["headers"])})
            await send(answer.body)

    def _keep(self, asked: Hashable, answer: _Answer, version: Hashable) -> None:
        if version != self._rests_on or asked in self._answers:
            return
        self._answers[asked] = answer
        self._bytes += len(answer.body.get("body", b""))
        while self._bytes > self._most:
            _, oldest = self._answers.popitem(last=False)
            self._bytes -= len(oldest.body.get("body", b""))


class _Listener:
    """Passes an answer on and keeps it, where it is whole, good and has a fingerprint."""

    def __init__(self, send: Send, keep: Callable[[_Answer], None]) -> None:
        self._send = send
        self._keep = keep
        self._start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = {**message, "headers": list(message["headers"])} if message["status"] == 200 else None
        elif self._start is not None and not message.get("more_body") and len(message.get("body", b"")) <= _LARGEST:
            etag = Headers(raw=self._start["headers"]).get("etag")
            if etag:
                self._keep(_Answer(etag, self._start, message))
            self._start = None
        else:
            self._start = None
        await self._send(message)


def _validators(answer: _Answer) -> dict[str, str]:
    headers = Headers(raw=answer.start["headers"])
    return {name: headers[name] for name in ("etag", "cache-control") if name in headers}
