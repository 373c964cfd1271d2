"""A loopback copy of the publishers, reached as a proxy: conditional requests, ranges, and broken downloads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import formatdate, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Headers = dict[str, str]


@dataclass
class File:
    """One thing a publisher serves."""

    body: bytes = b""
    status: int = 200
    etag: str = ""
    modified: str = ""
    breaks: list[int] = field(default_factory=list)  # each of the next answers ends after so many bytes
    busy: list[Headers] = field(default_factory=list)  # each of the next answers is a 503 with these headers
    headers: Headers = field(default_factory=dict)
    ranges: bool = True


Answer = File | Callable[[str], File]
"""A file, or what makes one of the query."""


@dataclass(frozen=True)
class Asked:
    """One request as a publisher saw it."""

    address: str  # host, path and query, without the scheme
    agent: str
    headers: Headers


@dataclass
class Publishers:
    """The running servers: addresses without scheme -> what is there."""

    web: dict[str, Answer]
    address: str = ""
    asked: list[Asked] = field(default_factory=list)

    def of(self, part: str) -> list[Asked]:
        """The requests whose address has this in it, robots.txt left out."""
        return [one for one in self.asked if part in one.address and "robots.txt" not in one.address]


def day(text: str) -> str:
    """An HTTP date of a day (2026-10-31)."""
    return formatdate(parsedate_to_datetime(f"Sat, {text[8:]} Oct 2026 04:05:06 GMT").timestamp(), usegmt=True)


def csv(text: str, **more: object) -> File:
    """A CSV file."""
    return File(text.encode(), headers={"Content-Type": "text/csv"}, **more)  # type: ignore[arg-type]


@contextmanager
def serve(web: dict[str, Answer]) -> Iterator[Publishers]:
    """Serve these addresses until the block ends."""
    publishers = Publishers(web)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            whole = parts.netloc + parts.path + (f"?{parts.query}" if parts.query else "")
            agent = self.headers.get("User-Agent", "")
            publishers.asked.append(Asked(whole, agent, dict(self.headers.items())))
            found = publishers.web.get(parts.netloc + parts.path, File(status=404, body=b"<p>not here</p>"))
            with suppress(OSError):
                self._give(found if isinstance(found, File) else found(parts.query))

        def _give(self, file: File) -> None:
            if file.busy:
                self._send(503, file.busy.pop(0), b"busy")
                return
            validators = {k: v for k, v in (("ETag", file.etag), ("Last-Modified", file.modified)) if v}
            if self._has(file):
                self._send(304, validators, b"")
                return
            status, body, headers = file.status, file.body, validators | file.headers
            wanted = self.headers.get("Range", "")
            same = self.headers.get("If-Range", "") in (file.etag, file.modified)
            if wanted and file.ranges and same:
                start = int(wanted.removeprefix("bytes=").rstrip("-"))
                if start >= len(body):
                    self._send(416, {"Content-Range": f"bytes */{len(body)}"}, b"")
                    return
                headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
                status, body = 206, body[start:]
            self._send(status, headers, body, upto=file.breaks.pop(0) if file.breaks else None)

        def _has(self, file: File) -> bool:
            asked = self.headers
            if tag := asked.get("If-None-Match"):
                return tag == file.etag
            return bool(file.modified) and asked.get("If-Modified-Since") == file.modified

        def _send(self, status: int, headers: Headers, body: bytes, upto: int | None = None) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.close_connection = True
            self.end_headers()
            self.wfile.write(body if upto is None else body[:upto])

        def log_message(self, *args: object) -> None:
            pass

    class QuietServer(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """A client that goes away is what some tests are about."""

    server = QuietServer(("127.0.0.1", 0), Handler)
    publishers.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield publishers
    finally:
        server.shutdown()
        server.server_close()
