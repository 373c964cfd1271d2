"""What passes between fetching, visiting and storing: an answer of a server, and the progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered to one request, decompressed."""

    url: str
    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes
    fetched_at: datetime

    @property
    def content_type(self) -> str:
        """The declared type with its parameters, in lower case; '' when undeclared."""
        return self.headers.get("content-type", "").lower()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a crawl is, told after each finished site."""

    sites_done: int  # in this run, former parts of it included
    sites_total: int
    pages: int
    clinics: int  # sites found to offer exosome therapy
    site: str = ""  # the last one finished
    outcome: str = ""


@dataclass(slots=True)
class CrawlSummary:
    """What one crawl did; sites that an earlier part of the same run finished are `skipped`,
    those whose time has not come are `not_due`."""

    sites_total: int = 0
    skipped: int = 0
    not_due: int = 0  # visited not long ago, or failing and left in peace for a while
    finished: int = 0
    pages: int = 0
    bytes: int = 0
    clinics: int = 0
    refused: int = 0  # addresses that robots.txt refused
    seconds: float = 0.0
    interrupted: bool = False
    spent: str = ""  # why the crawl ended before all sites were visited
    outcomes: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)  # one sentence each, with the site

    @property
    def left(self) -> int:
        """Sites that still wait for the next run."""
        return self.sites_total - self.skipped - self.not_due - self.finished
