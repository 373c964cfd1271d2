"""Reads archived pages anew with the present parsers, without asking any server."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic

from crawler.archive import index_archive, read_at
from crawler.items import Answer, CrawlSummary, Progress
from crawler.reading import SiteReader
from crawler.saving import save_site
from crawler.visiting import is_html, page_seen
from directory.errors import ExodirError
from directory.models import Site
from directory.observations import PageSeen, Visit
from directory.storage import Store

Place = tuple[Path, int]
"""A file and the offset of a record in it."""


def replay(
    files: Iterable[Path],
    *,
    store: Store,
    run_id: str,
    progress: Callable[[Progress], None] = lambda _: None,
) -> CrawlSummary:
    """Read the pages of WARC files as if they had been fetched when they were; each site is stored as it ends.

    Of a page that is archived several times the last counts. ExodirError when a file is missing or holds no page.
    """
    began = monotonic()
    sites: dict[str, list[Place]] = {}
    for path in files:
        found = _indexed(path)
        for site, offsets in found.items():
            sites.setdefault(site, []).extend((path, offset) for offset in offsets)
    summary = CrawlSummary(sites_total=len(sites))
    for site, places in sites.items():
        progress(save_site(store, summary, _visit_again(store, run_id, site, places)))
    summary.seconds = monotonic() - began
    return summary


def _indexed(path: Path) -> dict[str, list[int]]:
    try:
        found = index_archive(path)
    except OSError as error:
        raise ExodirError(f"{path} cannot be read: {error.strerror}.") from error
    if not found:
        raise ExodirError(f"{path} is no WARC file, or holds no page. Archives are in the data folder under archive/.")
    return found


def _visit_again(store: Store, run_id: str, site: str, places: list[Place]) -> Visit:
    with store.session() as session:
        known = session.get(Site, site)
    pages, problems = _pages(places, SiteReader(known.country if known else ""))
    newest = max(pages.values(), key=lambda page: page.fetched_at)
    return Visit(
        site=site,
        start_url=known.start_url if known else next(iter(pages)),
        run_id=run_id,
        finished_at=newest.fetched_at,
        pages=tuple(pages.values()),
        pages_fetched=len(pages),
        reason=f"Read from the archive of {newest.fetched_at:%Y-%m-%d}",
        problems=tuple(problems),
    )


def _pages(places: list[Place], reader: SiteReader) -> tuple[dict[str, PageSeen], list[str]]:
    pages: dict[str, PageSeen] = {}
    problems: list[str] = []
    for answer in _newest(places):
        read = reader.read(answer)
        pages[answer.url] = page_seen(answer, read, hashlib.sha256(answer.body).hexdigest())
        if read.problem:
            problems.append(f"{answer.url}: {read.problem}")
    return pages, problems


def _newest(places: list[Place]) -> Iterator[Answer]:
    """Each page of a site in its newest version, in the order of the visit."""
    last: dict[str, Answer] = {}
    for place in places:
        answer = read_at(*place)
        if is_html(answer) and answer.status == 200:
            last[answer.url] = answer
    yield from last.values()
