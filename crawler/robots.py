"""What one host's robots.txt allows this program to fetch (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from protego import Protego
from scrapy.utils.sitemap import sitemap_urls_from_robots

from crawler.extraction.decoding import decode
from directory.failures import FailureName

MAX_BYTES = 500_000
"""What is read of a robots.txt; RFC 9309 asks for at least 500 KiB."""


@dataclass(frozen=True)
class Robots:
    """The rules of one host."""

    parsed: Protego
    agent: str
    text: str = ""
    sitemaps: tuple[str, ...] = ()
    unreachable: str = ""  # why there are no rules: then nothing may be fetched
    failure: FailureName = ""  # the class of that failure

    def allows(self, url: str) -> bool:
        """Whether a URL may be fetched."""
        return not self.unreachable and bool(self.parsed.can_fetch(url, self.agent))

    @property
    def delay(self) -> float:
        """Seconds the host asks us to leave between two requests; 0 when it does not say."""
        return float(self.parsed.crawl_delay(self.agent) or 0)

    def refusal(self, url: str) -> str:
        """In plain words, why a URL may not be fetched, with the rule that says so."""
        parts = urlsplit(url)
        path = unquote(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        rules = [rule for rule in _disallowed(self.text, self.agent) if _pattern(rule).match(path)]
        rule = f" (Disallow: {max(rules, key=len)})" if rules else ""
        return f"robots.txt does not allow {path}{rule}"


def read_robots(body: bytes, url: str, agent: str) -> Robots:
    """Read a robots.txt; anything that is not one (an HTML error page) allows everything."""
    body = body[:MAX_BYTES]
    if body.lstrip()[:1] == b"<":
        body = b""
    text = decode(body, content_type="text/plain")
    return Robots(Protego.parse(text), agent, text, tuple(sitemap_urls_from_robots(body, url)))


def no_rules(agent: str) -> Robots:
    """A host without robots.txt: everything is allowed."""
    return Robots(Protego.parse(""), agent)


def out_of_reach(agent: str, failure: FailureName, reason: str) -> Robots:
    """A host whose robots.txt cannot be had: nothing is allowed."""
    return Robots(Protego.parse(""), agent, unreachable=reason, failure=failure)


def _disallowed(text: str, agent: str) -> list[str]:
    """The Disallow rules of the group that is meant for us: the one that names us, else the one for everybody."""
    groups: dict[str, list[str]] = {}
    named: list[str] = []
    rules_begun = False
    for line in text.splitlines():
        field, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if field.lower() == "user-agent":
            named = [*named, value.lower()] if not rules_begun else [value.lower()]
            rules_begun = False
        elif field.lower() in ("allow", "disallow"):
            rules_begun = True
            if field.lower() == "disallow" and value:
                for name in named:
                    groups.setdefault(name, []).append(value)
    ours = next((name for name in groups if name != "*" and agent.lower().startswith(name)), "*")
    return groups.get(ours, [])


def _pattern(rule: str) -> re.Pattern[str]:
    """A rule of robots.txt as a regular expression: `*` is anything, a final `$` the end."""
    body = ".*".join(re.escape(part) for part in unquote(rule.removesuffix("$")).split("*"))
    return re.compile(body + ("$" if rule.endswith("$") else ""))
