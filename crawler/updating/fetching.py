"""Fetches what registries publish: one polite request at a time, only what is new, and on from where it broke off."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from crawler.loading.reading import Progress
from crawler.manners import check_url
from crawler.robots import Robots, no_rules, out_of_reach, read_robots
from crawler.settings import ROBOT, user_agent
from crawler.updating.downloads import Answer, Download, FetchError, moment_of, notes_of, read_json, write_json

PAUSE = 1.0
"""Seconds between two requests to one host, unless its robots.txt asks for more."""

TIMEOUT = 60.0
TRIES = 4
LONGEST_WAIT = 300.0
"""Seconds a server may ask us to wait (Retry-After); with a longer wait it is better asked another day."""

LONGEST_PAGE = 64 << 20
MAX_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_BUSY = (429, 500, 502, 503, 504)


T = TypeVar("T")


class NetworkError(FetchError):
    """The server could not be reached, or broke off again and again."""


class _AsItIs(urllib.request.HTTPErrorProcessor):
    """Leaves redirects and errors to the fetcher, which asks robots.txt of each host first."""

    def http_response(self, request: urllib.request.Request, response: Any) -> Any:
        return response

    https_response = http_response


@dataclass
class Fetcher:
    """Asks publishers' servers. `mirror`: a server asked in their place, as a proxy for their plain http addresses."""

    folder: Path  # downloads under way, and what is remembered of those that are in use
    contact: str = ""
    mirror: str = ""
    pause: float = PAUSE
    sleep: Callable[[float], None] = time.sleep
    _robots: dict[str, Robots] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def page(self, url: str) -> bytes:
        """A small page or answer as a whole; FetchError when the server does not give it."""

        def once() -> bytes:
            with self._get(url) as answer:
                if answer.status != 200:
                    raise _refusal(url, answer)
                text = answer.body.read(LONGEST_PAGE)
                told = answer.headers.get("Content-Length", "")
                if told.isdigit() and len(text) < min(int(told), LONGEST_PAGE):
                    raise ConnectionError("the server broke off")
                return text

        return self._again_and_again(url, once)

    def download(
        self, url: str, folder: Path, *, name: str = "", anew: bool = False, progress: Progress | None = None
    ) -> Path | None:
        """Fetch a file into a folder; None when the server says that the one in use is still the newest.

        A download that was broken off goes on where it ended, unless the file has changed since. `anew`: fetch it
        even if it is the one in use. The file's time is the publisher's. FetchError when it is not given whole.
        """
        one = Download(url, folder / (name or urlsplit(url).path.rsplit("/", 1)[-1]), progress)
        folder.mkdir(parents=True, exist_ok=True)

        def once() -> Path | None:
            with self._get(url, one.conditions({} if anew else self.in_use(url))) as answer:
                if answer.status == 304:
                    return one.path if one.path.exists() else None
                if answer.status == 416:
                    one.begin_anew()
                    raise ConnectionError("the file has changed since")
                if answer.status not in (200, 206):
                    raise _refusal(url, answer)
                one.take(answer)
                return one.path

        return self._again_and_again(url, once)

    def in_use(self, url: str) -> Mapping[str, str]:
        """What is remembered of the release in use that came from here: ETag, Last-Modified, version."""
        return self._remembered().get(url, {})

    def remember(self, url: str, path: Path, *, version: str = "") -> None:
        """Note that the file fetched from here is in use now, and remove it. `version`: its name for the publisher."""
        notes = notes_of(path)
        known = {key: value for key, value in read_json(notes).items() if key in ("etag", "last_modified")}
        remembered = self._remembered() | {url: known | ({"version": version} if version else {})}
        write_json(self.folder / "in-use.json", remembered)
        path.unlink(missing_ok=True)
        notes.unlink(missing_ok=True)

    def _remembered(self) -> dict[str, dict[str, str]]:
        return read_json(self.folder / "in-use.json")

    @contextmanager
    def _get(self, url: str, headers: Mapping[str, str] | None = None) -> Iterator[Answer]:
        """The answer to one request, redirects followed; robots.txt of each host is asked first."""
        at = url
        for _ in range(MAX_REDIRECTS):
            rules = self._rules(at)
            if not rules.allows(at):
                why = rules.unreachable or rules.refusal(at)
                raise FetchError(f"{at}: {why}; nothing is fetched from there.")
            with self._open(at, headers or {}, rules.delay) as answer:
                if answer.status not in _REDIRECTS:
                    yield answer
                    return
                target = urljoin(at, answer.headers.get("Location", ""))
            if urlsplit(at).scheme == "https" and urlsplit(target).scheme != "https" and not self.mirror:
                raise FetchError(f"{at}: the server sends us on to {target}, which is not encrypted; not followed.")
            at = target
        raise FetchError(f"{url}: the server sends us on and on.")

    def _rules(self, url: str) -> Robots:
        origin = urljoin(url, "/")
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        return self._robots[origin]

    def _read_robots(self, origin: str) -> Robots:
        address = urljoin(origin, "/robots.txt")

        def once() -> Robots:
            with self._open(address, {}, 0) as answer:
                if answer.status in _BUSY:
                    return out_of_reach(ROBOT, "robots_unreachable", f"robots.txt is answered with {answer.status}")
                if answer.status != 200:
                    return no_rules(ROBOT)
                return read_robots(answer.body.read(LONGEST_PAGE), origin, ROBOT)

        return self._again_and_again(address, once)

    @contextmanager
    def _open(self, url: str, headers: Mapping[str, str], delay: float) -> Iterator[Answer]:
        """One request, after the pause its host is owed; a busy server is asked again when it says."""
        check_url(url, self.contact, via=self.mirror)
        host = urlsplit(url).netloc
        agent = {"User-Agent": user_agent(self.contact), "Accept-Encoding": "identity"}
        request = urllib.request.Request(self._address(url), headers=agent | dict(headers))
        for tried in range(TRIES):
            since = time.monotonic() - self._asked.get(host, -self.pause - delay)
            if (rest := max(self.pause, delay) - since) > 0:
                self.sleep(rest)
            self._asked[host] = time.monotonic()
            with self._opener().open(request, timeout=TIMEOUT) as reply:
                wait = _asked_to_wait(reply.headers, tried)
                if reply.status not in _BUSY or tried == TRIES - 1 or wait > LONGEST_WAIT:
                    yield Answer(url, reply.status, reply.headers, reply)
                    return
            self.sleep(wait)

    def _address(self, url: str) -> str:
        return url.replace("https://", "http://", 1) if self.mirror else url

    def _opener(self) -> urllib.request.OpenerDirector:
        handlers: list[urllib.request.BaseHandler] = [_AsItIs()]
        if self.mirror:
            handlers.append(urllib.request.ProxyHandler({"http": self.mirror}))
        return urllib.request.build_opener(*handlers)

    def _again_and_again(self, url: str, once: Callable[[], T]) -> T:
        """Do it, and once more after a growing pause while the way to the server is bad; NetworkError when it stays."""
        for tried in range(TRIES):
            try:
                return once()
            except (OSError, http.client.HTTPException) as error:
                reason = getattr(error, "reason", error)
                hopeless = isinstance(reason, socket.gaierror | ssl.SSLCertVerificationError)
                if tried < TRIES - 1 and not hopeless:
                    self.sleep(2.0**tried)
                    continue
                said = str(reason) or type(error).__name__
                raise NetworkError(
                    f"{url}: {said}. What has come is kept; the same command goes on from there."
                ) from error
        raise AssertionError("the last try returns or raises")


def _asked_to_wait(headers: Message, tried: int) -> float:
    """Seconds the server asks us to wait, or our own growing pause."""
    told = headers.get("Retry-After", "").strip()
    if told.isdigit():
        return float(told)
    if moment := moment_of(told):
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    return 2.0**tried


def _refusal(url: str, answer: Answer) -> FetchError:
    """What a status that is no file means, and what to do."""
    said = answer.body.read(2000).decode(errors="replace")
    told = ""
    if said.lstrip().startswith("{"):
        try:
            told = str(json.loads(said).get("message", ""))[:200]
        except ValueError:
            told = ""
    if answer.status in (404, 410):
        why = "there is no such file; the publisher has moved it"
    elif answer.status in (401, 403):
        why = "the server does not give it to programs. Download it in a browser and load it with: exodir registry add"
    elif answer.status in _BUSY:
        why = "the server is busy or broken. Try again later"
    else:
        why = "the server does not give it"
    return FetchError(f"{url}: {why} (status {answer.status}{f', {told}' if told else ''}).")
