"""What is made of one answer: whether it is a web page, what was read on it, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.extraction.links import FoundLink
from crawler.items import Answer
from directory.facts import Observed
from directory.observations import PageSeen

_MAGIC = (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"\x1f\x8b", b"\x00\x00\x00")


@dataclass(frozen=True, slots=True)
class PageRead:
    """What was read on one page."""

    kind: str = ""
    observed: tuple[Observed, ...] = ()
    links: tuple[FoundLink, ...] = ()
    problem: str = ""  # what went wrong in reading


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page as the last visit left it, read by the readers of today."""

    url: str
    digest: str
    etag: str = ""
    last_modified: str = ""


def is_html(answer: Answer) -> bool:
    """Whether an answer is a web page: declared as one or not declared, and not binary whatever it is declared as."""
    declared = answer.content_type.partition(";")[0].strip()
    if declared and declared not in ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"):
        return False
    start = answer.body[:2_048]
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return not start.startswith(_MAGIC) and b"\0" not in start


def page_seen(answer: Answer, page: PageRead, digest: str) -> PageSeen:
    """A fetched page with what was read on it, as it is stored."""
    return PageSeen(
        url=answer.url,
        status=answer.status,
        kind=page.kind,
        digest=digest,
        bytes=len(answer.body),
        fetched_at=answer.fetched_at,
        etag=answer.headers.get("etag", ""),
        last_modified=answer.headers.get("last-modified", ""),
        observed=page.observed,
    )
