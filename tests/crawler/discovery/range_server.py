"""A server of archives on loopback that answers byte ranges as RFC 9110 has them, and refuses when it is told to."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class RangeServer:
    """The running server."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    refusals: list[int] = field(default_factory=list)  # statuses given instead of the next answers
    robots: bytes = b""
    whole: bool = False  # knows no ranges
    after: int | None = None  # refuses after so many answers
    pause: float = 0.0  # seconds before each answer
    changes: bool = False  # says another size each time
    asked: list[tuple[str, str]] = field(default_factory=list)  # (path, range)


@contextmanager
def serve_ranges(files: dict[str, bytes]) -> Iterator[RangeServer]:
    """Serve files by their paths until the block ends."""
    web = RangeServer(files=files)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, wanted = self.path.lstrip("/"), self.headers.get("Range", "")
            if path == "robots.txt":
                self._send(200, web.robots, {})
                return
            web.asked.append((path, wanted))
            time.sleep(web.pause)
            if web.after is not None and len(web.asked) > web.after:
                self._send(403, b"", {})
            elif web.refusals:
                self._send(web.refusals.pop(0), b"slow down", {"Retry-After": "0"})
            elif path not in web.files:
                self._send(404, b"", {})
            elif web.whole or not (parts := re.fullmatch(r"bytes=(\d*)-(\d+)", wanted)):
                self._send(200, web.files[path], {})
            else:
                size = len(web.files[path])
                first, last = int(parts[1] or max(0, size - int(parts[2]))), int(parts[2]) if parts[1] else size - 1
                if first >= size:
                    self._send(416, b"", {"Content-Range": f"bytes */{size}"})
                    return
                last = min(last, size - 1)
                told = size + len(web.asked) if web.changes else size
                said = {"Content-Range": f"bytes {first}-{last}/{told}"}
                self._send(206, web.files[path][first : last + 1], said)

        def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
