"""The loopback web: answers for invented hosts, plays bad sites, forwards nothing."""

from __future__ import annotations

import http.client
import socket
import struct
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from exodir.demo.server import PLAY, serve


@pytest.fixture
def small_web(tmp_path: Path) -> Iterator[str]:
    site = tmp_path / "fernhollow.example"
    (site / "team").mkdir(parents=True)
    (site / "index.html").write_text("home", encoding="utf-8")
    (site / "team" / "index.html").write_text("team", encoding="utf-8")
    (site / "team.html").write_text("team page", encoding="utf-8")
    (site / "prices.html").write_text("busy", encoding="utf-8")
    (site / f"prices.html{PLAY}").write_text('{"status": 503, "headers": {"Retry-After": "7"}}', encoding="utf-8")
    (site / f"old.html{PLAY}").write_text('{"redirect": "/team/"}', encoding="utf-8")
    (site / f"slow.html{PLAY}").write_text('{"delay": 0.2}', encoding="utf-8")
    (tmp_path / "secret.txt").write_text("not of the web", encoding="utf-8")
    with serve(tmp_path) as address:
        yield address


def ask(address: str, url: str, method: str = "GET") -> tuple[int, http.client.HTTPMessage, bytes]:
    """One request through the proxy, without following redirects."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=5)
    try:
        connection.request(method, url)
        answer = connection.getresponse()
        return answer.status, answer.msg, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("url", "status", "body"),
    [
        ("http://fernhollow.example/", 200, b"home"),
        ("http://www.fernhollow.example/", 200, b"home"),
        ("http://fernhollow.example/team", 200, b"team page"),
        ("http://fernhollow.example/team/", 200, b"team"),
        ("http://fernhollow.example/team?utm=x", 200, b"team page"),
        ("http://fernhollow.example/prices", 503, b"busy"),
    ],
    ids=["home", "www", "without a suffix", "a folder", "a query", "a page that fails"],
)
def test_a_page_is_served(small_web: str, url: str, status: int, body: bytes) -> None:
    assert ask(small_web, url)[::2] == (status, body)


def test_what_is_not_there_is_404(small_web: str) -> None:
    for path in ("/nothing", "/../secret.txt", "/%2e%2e/secret.txt", f"/old.html{PLAY}"):
        assert ask(small_web, f"http://fernhollow.example{path}")[0] == 404


def test_a_host_that_does_not_exist_hangs_up(small_web: str) -> None:
    for host in ("nowhere.example", "..", ""):
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            ask(small_web, f"http://{host}/")


def test_a_side_file_plays_redirect_headers_and_delay(small_web: str) -> None:
    status, headers, _ = ask(small_web, "http://fernhollow.example/old.html")
    assert (status, headers["Location"]) == (301, "/team/")
    assert ask(small_web, "http://fernhollow.example/prices")[1]["Retry-After"] == "7"
    began = time.monotonic()
    ask(small_web, "http://fernhollow.example/slow.html")
    assert time.monotonic() - began >= 0.2


def test_head_gives_no_body(small_web: str) -> None:
    status, headers, body = ask(small_web, "http://fernhollow.example/", "HEAD")
    assert (status, headers["Content-Length"], body) == (200, "4", b"")


def test_it_works_as_an_http_proxy(small_web: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": small_web}))
    with opener.open("http://fernhollow.example/old.html", timeout=5) as answer:
        assert answer.read() == b"team"


def test_a_crawler_that_hangs_up_leaves_no_traceback(small_web: str, capsys: pytest.CaptureFixture[str]) -> None:
    host, port = small_web.removeprefix("http://").split(":")
    for _ in range(3):
        connection = socket.create_connection((host, int(port)))
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close with a reset
        connection.close()
    assert ask(small_web, "http://fernhollow.example/")[0] == 200
    time.sleep(0.2)
    assert capsys.readouterr().err == ""
