"""Reads archived pages anew with the present parsers, without asking any server."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from sqlmodel import Session, col, select

from crawler.answers import is_html, page_seen
from crawler.archive import index_archive, read_at
from crawler.items import Answer, CrawlSummary, Progress
from crawler.reading import SiteReader
from crawler.saving import save_site
from crawler.warc import Damage
from directory.errors import ExodirError
from directory.models import Page, Site
from directory.observations import PageSeen, Visit, save_reading
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

    Of a page that is archived several times the newest counts, unless one that is newer still is known from a visit;
    sites of which the archive holds no page are skipped. ExodirError when a file is missing or holds no page.
    """
    began = monotonic()
    sites: dict[str, list[Place]] = {}
    damage = Damage()
    for path in files:
        found = _indexed(path, damage)
        for site, offsets in found.items():
            sites.setdefault(site, []).extend((path, offset) for offset in offsets)
    summary = CrawlSummary(sites_total=len(sites), problems=damage.problems)
    for site, places in sites.items():
        visit = _visit_again(store, run_id, site, places)
        if visit is not None:
            progress(save_site(store, summary, visit))
            continue
        summary.skipped += 1
    summary.seconds = monotonic() - began
    return summary


def rebuild(folder: Path, *, store: Store, progress: Callable[[Progress], None] = lambda _: None) -> CrawlSummary:
    """Read the pages of every site's last visit anew from the archive, where they lie in the version last seen.

    A page that is not there keeps what was read on it, and is counted as a problem of its site.
    """
    began = monotonic()
    places: dict[str, list[Place]] = {}
    damage = Damage()
    for path in sorted(folder.glob("*.warc.gz")):
        for site, offsets in index_archive(path, damage).items():
            places.setdefault(site, []).extend((path, offset) for offset in offsets)
    with store.session() as session:
        sites = session.exec(select(Site.site).where(col(Site.last_visit).is_not(None)).order_by(Site.site)).all()
    summary = CrawlSummary(sites_total=len(sites), problems=damage.problems)
    for key in sites:
        with store.session() as session:
            missing = _read_again(session, session.get_one(Site, key), places.get(key, []), summary)
        summary.finished += 1
        if missing:
            summary.problems.append(f"{key}: {missing} pages are not in the archive and keep what was read on them")
        progress(Progress(summary.finished, summary.sites_total, summary.pages, 0, key))
    summary.seconds = monotonic() - began
    return summary


def _read_again(session: Session, site: Site, places: list[Place], summary: CrawlSummary) -> int:
    """Read the pages of a site's last visit that the archive holds; gives how many it does not hold."""
    wanted = (Page.site == site.site, Page.status == 200, Page.reader != "")
    waiting = {(page.url, page.digest): page for page in session.exec(select(Page).where(*wanted))}
    reader = SiteReader(site.country)
    pages: list[PageSeen] = []
    met: set[str] = set()
    for place in places:
        try:
            answer = read_at(*place)
        except ValueError as error:
            summary.problems.append(f"{place[0]}, byte {place[1]:,}: {error}")
            continue
        digest = hashlib.sha256(answer.body).hexdigest()
        met.add(digest)  # a page that is the same as another was neither archived nor read
        page = waiting.pop((answer.url, digest), None)
        if page is None:
            continue
        read = reader.read(answer)
        summary.pages += 1
        summary.problems += [f"{answer.url}: {read.problem}"] if read.problem else []
        seen = page_seen(answer, read, page.digest)
        pages.append(replace(seen, fetched_at=page.fetched_at, reader=reader.version))
    save_reading(session, site, tuple(pages))
    return sum(digest not in met for _url, digest in waiting)


def _indexed(path: Path, damage: Damage) -> dict[str, list[int]]:
    found = index_archive(path, damage)
    if not found:
        raise ExodirError(
            f"{path} holds no page that was fetched. Archives of visits are in the data folder under archive/; texts "
            "without pages (WET) are read by: exodir discover archives"
        )
    return found


def _visit_again(store: Store, run_id: str, site: str, places: list[Place]) -> Visit | None:
    """What the archive holds of a site as a visit; None when that is no page, or none as new as what is known."""
    with store.session() as session:
        known = session.get(Site, site)
        seen = {page.url: page.fetched_at for page in session.exec(select(Page).where(Page.site == site))}
    pages, problems = _pages(places, seen, SiteReader(known.country if known else ""))
    if not pages:
        return None
    newest = max(page.fetched_at for page in pages.values())
    return Visit(
        site=site,
        start_url=known.start_url if known else next(iter(pages)),
        run_id=run_id,
        finished_at=max(newest, known.last_visit) if known and known.last_visit else newest,
        pages=tuple(pages.values()),
        pages_fetched=len(pages),
        complete=False,  # an archive may hold one page of many; the others keep what they stated
        reason=f"Read from the archive of {newest:%Y-%m-%d}",
        problems=tuple(problems),
    )


def _pages(places: list[Place], seen: dict[str, datetime], reader: SiteReader) -> tuple[dict[str, PageSeen], list[str]]:
    """Each page in its newest version, unless a newer one was seen; in the order of the visit."""
    last: dict[str, Answer] = {}
    pages: dict[str, PageSeen] = {}
    problems: list[str] = []
    for path, offset in places:
        try:
            answer = read_at(path, offset)
        except ValueError as error:
            problems.append(f"{path}, byte {offset:,}: {error}")
            continue
        before = last[answer.url].fetched_at if answer.url in last else seen.get(answer.url, answer.fetched_at)
        if is_html(answer) and answer.status == 200 and answer.fetched_at >= before:
            last[answer.url] = answer
    for answer in last.values():
        read = reader.read(answer)
        pages[answer.url] = page_seen(answer, read, hashlib.sha256(answer.body).hexdigest())
        if read.problem:
            problems.append(f"{answer.url}: {read.problem}")
    return pages, problems
