"""Asks locators: politely as registries are asked, with robots.txt of each host; refusals and changed shapes apart."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Any

from crawler.extraction.decoding import decode
from crawler.robots import Robots
from crawler.updating.downloads import FetchError
from crawler.updating.fetching import LONGEST_PAGE, Fetcher
from directory.errors import ExodirError

Row = dict[str, Any]
"""One location as its platform gives it."""


class NotPermittedError(FetchError):
    """robots.txt, or the server itself, does not want programs here."""


class ShapeChangedError(ExodirError):
    """An answer is not of the shape the platform is known for: nothing is read rather than something wrong."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    url: str
    status: int
    body: bytes
    content_type: str = ""

    @property
    def text(self) -> str:
        """The answer as text."""
        return decode(self.body, content_type=self.content_type)

    def json(self) -> Any:
        """The answer as JSON; a call around it (`slw({...});`) is taken off. Nothing at all is None."""
        text = self.text.strip().lstrip("\ufeff")
        if not text:
            return None
        if text.startswith("<"):
            raise ShapeChangedError(f"{self.url}: an HTML page came where JSON is expected{_title(text)}. {CHANGED}")
        if call := re.match(r"(?:/\*.*?\*/)?\s*[\w$.]+\s*\(", text):
            text = text[call.end() :].rstrip("; \n\t").removesuffix(")")
        try:
            return json.loads(text)
        except ValueError as error:
            raise ShapeChangedError(f"{self.url}: the answer is no whole JSON ({error}). {CHANGED}") from error

    def rows(self, path: str = "") -> list[Row]:
        """The list of locations at a path of keys ("results.locations"); an empty answer has none."""
        said = self.json()
        for key in filter(None, path.split(".")):
            if not isinstance(said, dict) or key not in said:
                raise ShapeChangedError(f"{self.url}: the answer has no '{path}'{_keys(said)}. {CHANGED}")
            said = said[key]
        if said is None:
            return []
        if not isinstance(said, list):
            raise ShapeChangedError(f"{self.url}: '{path or 'the answer'}' is no list{_keys(said)}. {CHANGED}")
        return said


CHANGED = "The platform has changed or is another: look at the page in a browser, and mend the brand's entry."


class Asker(Fetcher):
    """Asks one locator after the other."""

    def ask(self, url: str, *, also: tuple[int, ...] = ()) -> Reply:
        """The answer to one request, of status 200 or one of `also`.

        NotPermittedError when robots.txt of the host (or of one it sends us on to) or the server forbids it, FetchError
        when it is not given.
        """

        def once() -> Reply:
            with self._get(url) as answer:
                body = answer.body.read(LONGEST_PAGE)
                return Reply(url, answer.status, body, answer.headers.get("Content-Type", ""))

        reply = self._again_and_again(url, once)
        if reply.status == 200 or reply.status in also:
            return reply
        if reply.status in (401, 403, 451):
            raise NotPermittedError(f"{url}: the server does not give it to programs (status {reply.status}).")
        raise FetchError(f"{url}: the server does not give it (status {reply.status}).")

    def check(self, url: str) -> None:
        """Ask robots.txt alone whether an address may be asked for."""
        rules = self._rules(url)
        if rules.unreachable:
            raise FetchError(f"{url}: {rules.unreachable}; nothing is fetched from there.")

    def sitemaps(self, url: str) -> list[str]:
        """The sitemaps that robots.txt of an address's host names; errors as `check`."""
        self.check(url)
        return list(self._rules(url).sitemaps)

    def permits(self, url: str) -> bool:
        """Whether robots.txt of an address's host allows it; a host that cannot be asked does not."""
        try:
            self.check(url)
        except FetchError:
            return False
        return True

    def _rules(self, url: str) -> Robots:
        rules = super()._rules(url)
        if not rules.unreachable and not rules.allows(url):
            raise NotPermittedError(f"{url}: {rules.refusal(url)}.")
        return rules


def _title(text: str) -> str:
    found = re.search(r"<title[^>]*>([^<]{1,80})", text, re.I)
    return f" (titled '{html.unescape(found[1]).strip()}')" if found else ""


def _keys(said: Any) -> str:
    return f" (it has: {', '.join(map(str, list(said)[:8]))})" if isinstance(said, dict) else ""
