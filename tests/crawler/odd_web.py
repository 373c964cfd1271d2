"""A web of well and badly behaved invented hosts on loopback, reached as a proxy, that notes every request."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Reply = tuple[int, dict[str, str], bytes | Iterator[bytes]]
Host = Callable[[str, int], Reply]
"""A host: from the path (with its query) and how often it was asked for, the reply."""


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it."""

    host: str
    path: str
    agent: str
    cookie: str
    status: int
    began: float
    ended: float


@dataclass
class OddWeb:
    """The running server."""

    address: str
    asked: list[Asked] = field(default_factory=list)

    def of(self, host: str) -> list[Asked]:
        return sorted((a for a in self.asked if a.host == host), key=lambda a: a.began)

    def paths(self, host: str) -> list[str]:
        return [a.path for a in self.of(host)]


def page(body: str, *, charset: str = "utf-8", declared: str = "utf-8", **headers: str) -> Reply:
    text = f"<!doctype html><html lang=en><title>Clinic</title><body>{body}</body></html>"
    return 200, {"Content-Type": f"text/html; charset={declared}", **headers}, text.encode(charset)


def missing() -> Reply:
    return 404, {"Content-Type": "text/html"}, b"<p>not here</p>"


def site(pages: dict[str, str | Reply]) -> Host:
    """A host made of fixed pages; robots.txt and sitemaps are pages as others are."""

    def answer(path: str, _: int) -> Reply:
        found = pages.get(path)
        if found is None:
            return missing()
        return page(found) if isinstance(found, str) else found

    return answer


@contextmanager
def serve(hosts: dict[str, Host]) -> Iterator[OddWeb]:
    """Serve the hosts until the block ends."""
    web = OddWeb("")
    counts: dict[str, int] = {}
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            began = time.monotonic()
            parts = urlsplit(self.path)
            host = (parts.netloc or self.headers.get("Host", "")).lower()
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            with lock:
                counts[host + path] = counts.get(host + path, 0) + 1
            answer = hosts.get(host.removeprefix("www."), lambda *_: missing())
            status, headers, body = answer(path, counts[host + path])
            if "ETag" in headers and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            with suppress(OSError):
                self._send(status, headers, body)
            agent, cookie = self.headers.get("User-Agent", ""), self.headers.get("Cookie", "")
            with lock:
                web.asked.append(Asked(host, path, agent, cookie, status, began, time.monotonic()))

        def _send(self, status: int, headers: dict[str, str], body: bytes | Iterator[bytes]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if isinstance(body, bytes):
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                return
            self.send_header("Connection", "close")
            self.close_connection = True
            self.end_headers()
            for chunk in body:
                self.wfile.write(chunk)
                self.wfile.flush()

        def log_message(self, *args: object) -> None:
            pass

    class QuietServer(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 100

        def handle_error(self, *_: object) -> None:
            """A crawler that goes away in the middle is what some tests are about."""

    server = QuietServer(("127.0.0.1", 0), Handler)
    web.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
