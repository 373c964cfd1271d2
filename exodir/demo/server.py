"""A small web on loopback: answers, as an HTTP proxy, for every host that has a folder; nothing is ever forwarded."""

from __future__ import annotations

import json
import mimetypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PLAY = ".play.json"
"""Suffix of the side file that tells how a page misbehaves, as JSON: status, headers, redirect, delay (see Play)."""


@dataclass(frozen=True)
class Play:
    """What the answer for one page should be, besides its body."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    redirect: str = ""  # path or URL; the status is then 301 unless told otherwise
    delay: float = 0.0  # seconds before the answer


def read_play(page: Path) -> Play:
    """The side file of a page, or the plain answer when it has none."""
    side = page.with_name(page.name + PLAY)
    if not side.is_file():
        return Play()
    told = json.loads(side.read_text(encoding="utf-8"))
    return Play(**{"status": 301, **told} if "redirect" in told else told)


def find_page(root: Path, host: str, path: str) -> Path | None:
    """The file for a URL, or None: as it stands, with `.html` added, or a folder's index; `www.` is the same host."""
    base = find_site(root, host)
    if base is None:
        return None
    target = (base / unquote(path).lstrip("/")).resolve()
    if not target.is_relative_to(base):
        return None
    if target.name.endswith(PLAY):
        return None
    named: tuple[Path, ...] = () if path.endswith("/") else (target, target.with_name(target.name + ".html"))
    for candidate in (*named, target / "index.html"):
        if candidate.is_file() or candidate.with_name(candidate.name + PLAY).is_file():
            return candidate
    return None


def find_site(root: Path, host: str) -> Path | None:
    """The folder of a host, with or without `www.`; None for a host that does not exist."""
    for name in (host, host.removeprefix("www.")):
        folder = (root / name).resolve()
        if name and folder.parent == root.resolve() and folder.is_dir():
            return folder
    return None


class _Answer(BaseHTTPRequestHandler):
    """One request: proxy form (`GET http://host/path`) or direct form with a Host header."""

    protocol_version = "HTTP/1.1"
    root: Path

    def do_GET(self) -> None:
        self._answer(body_wanted=True)

    def do_HEAD(self) -> None:
        self._answer(body_wanted=False)

    def do_CONNECT(self) -> None:
        self.send_error(502, "this small web has no TLS")

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the crawler reports what it met."""

    def _answer(self, *, body_wanted: bool) -> None:
        parts = urlsplit(self.path)
        host = (parts.hostname or self.headers.get("Host", "").split(":")[0]).lower()
        if find_site(self.root, host) is None:
            self.close_connection = True  # a host that does not exist: hang up without a word
            return
        page = find_page(self.root, host, parts.path)
        play = read_play(page) if page else Play(status=404)
        body = page.read_bytes() if page and page.is_file() else b"<!doctype html><title>Not found</title><p>Not found."
        time.sleep(play.delay)
        self.send_response(play.status)
        for name, value in self._headers(page, play).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if body_wanted:
            self.wfile.write(body)

    @staticmethod
    def _headers(page: Path | None, play: Play) -> dict[str, str]:
        kind = (mimetypes.guess_type(page.name)[0] if page else None) or "text/html"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        if play.redirect:
            headers["Location"] = play.redirect
        return headers | play.headers


class _Server(ThreadingHTTPServer):
    """A server that takes a crawler's hanging up (Ctrl-C in the middle of the demo) for what it is."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent about a broken connection; say everything else."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve(root: Path) -> Iterator[str]:
    """Serve `root/<host>/<path>` on a free loopback port while the block runs; gives the address for `http_proxy`."""
    handler = type("Answer", (_Answer,), {"root": root})
    server = _Server(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
