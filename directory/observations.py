"""What a visit to a site brought home, and the one way it enters the store."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from directory import clinics
from directory.facts import Observed
from directory.failures import FAILURES, FailureName
from directory.models import Observation, Page, Site, VisitLog


@dataclass(frozen=True)
class PageSeen:
    """One page as fetched, with the facts read from it."""

    url: str
    status: int  # of HTTP; 0 when no answer came
    kind: str  # facts.PageKind
    digest: str  # SHA-256 of the body
    bytes: int
    fetched_at: datetime
    etag: str = ""
    last_modified: str = ""
    reader: str = ""  # version of the readers
    unchanged: bool = False  # the same as at the last visit, so it was not read again and states what it stated
    observed: tuple[Observed, ...] = ()

    @property
    def failed(self) -> bool:
        """The page could not be had this time, which says nothing about what it states."""
        return self.status == 0 or self.status == 429 or self.status >= 500


@dataclass(frozen=True)
class Visit:
    """One finished visit to one site; `failure` says why there are no pages."""

    site: str
    start_url: str
    run_id: str
    finished_at: datetime
    pages: tuple[PageSeen, ...] = ()
    failure: FailureName = ""  # a class of failures.FAILURES
    reason: str = ""
    pages_fetched: int = 0
    complete: bool = True  # false when the visit broke off: pages it did not come to keep what they stated
    name_hint: str = ""
    country_hint: str = ""
    seconds: float = 0.0  # it took
    refused: tuple[tuple[str, str], ...] = ()  # addresses not asked for, each with the rule of robots.txt
    problems: tuple[str, ...] = ()  # pages that could not be had or read, each with its reason


def save_visit(session: Session, visit: Visit) -> None:
    """Store a visit and derive the site's clinics anew; the caller commits, so a site enters whole or not at all.

    A failed visit keeps everything that an earlier one saw and changes the outcome and its reason only; a page that
    could not be had this time keeps what it stated before.
    """
    site = session.get(Site, visit.site) or Site(
        site=visit.site, start_url=visit.start_url, first_run=visit.run_id, last_visit=visit.finished_at
    )
    site.start_url = visit.start_url
    site.name = visit.name_hint or site.name
    site.country = visit.country_hint or site.country
    site.last_run = visit.run_id
    site.last_visit = visit.finished_at
    site.pages_fetched = visit.pages_fetched
    site.reason = visit.reason
    session.add(site)
    session.flush()
    site.failure = visit.failure
    if visit.failure:
        site.outcome = FAILURES[visit.failure].outcome
        site.failures += 1
        session.merge(_log(visit, site.outcome, {}))
        return
    _save_pages(session, visit)
    changes = _save_observations(session, visit)
    session.flush()
    clinics.rebuild(session, visit.site, now=visit.finished_at)
    if visit.reason:
        site.reason = f"{site.reason} {visit.reason}.".strip()
    site.failures = 0
    site.unchanged = 0 if changes else site.unchanged + 1
    session.merge(_log(visit, site.outcome, changes))


def save_reading(session: Session, site: Site, pages: tuple[PageSeen, ...]) -> None:
    """Store what today's readers find on pages of a site's last visit, and derive its clinics anew.

    Nothing but what is read changes: outcome of a failed visit, run and dates stay, and so does what was read on pages
    that are not given.
    """
    assert site.last_visit is not None
    before = (site.outcome, site.reason)
    visit = Visit(
        site=site.site,
        start_url=site.start_url,
        run_id=site.last_run,
        finished_at=site.last_visit,
        pages=pages,
        complete=False,
    )
    _save_pages(session, visit)
    _save_observations(session, visit)
    session.flush()
    clinics.rebuild(session, site.site, now=site.last_visit)
    log = session.get(VisitLog, (site.last_run, site.site))
    if site.failure:
        site.outcome, site.reason = before
    elif log and log.reason:
        site.reason = f"{site.reason} {log.reason}.".strip()


def _log(visit: Visit, outcome: str, changes: dict[str, list[int]]) -> VisitLog:
    return VisitLog(
        run_id=visit.run_id,
        site=visit.site,
        at=visit.finished_at,
        outcome=outcome,
        failure=visit.failure,
        reason=visit.reason,
        pages=visit.pages_fetched,
        bytes=sum(page.bytes for page in visit.pages),
        seconds=round(visit.seconds, 3),
        changes=changes,
        refused=[list(one) for one in visit.refused],
        problems=list(visit.problems),
    )


def _save_pages(session: Session, visit: Visit) -> None:
    urls = [seen.url for seen in visit.pages]
    known = {page.url: page for page in session.exec(select(Page).where(col(Page.url).in_(urls)))}
    for seen in visit.pages:
        page = known.get(seen.url)
        if page is None:
            page = known[seen.url] = Page(url=seen.url, site=visit.site, status=0, fetched_at=seen.fetched_at)
        elif seen.failed:
            continue
        elif seen.unchanged:
            page.fetched_at = seen.fetched_at
            session.add(page)
            continue
        page.site, page.status, page.kind = visit.site, seen.status, seen.kind
        page.digest, page.bytes, page.fetched_at = seen.digest, seen.bytes, seen.fetched_at
        page.etag, page.last_modified, page.reader = seen.etag, seen.last_modified, seen.reader
        session.add(page)


def _save_observations(session: Session, visit: Visit) -> dict[str, list[int]]:
    """Store what was read; gives, for each kind of fact that changed, how many were current before and are now."""
    known = {o.observation_id: o for o in session.exec(select(Observation).where(Observation.site == visit.site))}
    before = Counter(old.kind for old in known.values() if old.current)
    changed: dict[str, bool] = defaultdict(bool)
    stated: set[str] = set()
    unchanged = {seen.url: seen.fetched_at for seen in visit.pages if seen.unchanged}
    for key, kept in known.items():
        if kept.current and kept.url in unchanged:
            stated.add(key)
            kept.fetched_at = kept.last_seen = unchanged[kept.url]
            kept.last_run = visit.run_id
            session.add(kept)
    for seen in visit.pages:
        for observed in seen.observed:
            value = observed.fact.model_dump(mode="json")
            key = observation_id(visit.site, seen.url, value)
            stated.add(key)
            old = known.get(key)
            if old is None:
                old = known[key] = Observation(
                    observation_id=key,
                    site=visit.site,
                    url=seen.url,
                    kind=observed.fact.kind,
                    value=value,
                    fetched_at=seen.fetched_at,
                    first_seen=seen.fetched_at,
                    last_seen=seen.fetched_at,
                )
            changed[old.kind] |= not old.current or old.last_run == ""
            old.quote = observed.quote
            old.digest = seen.digest
            old.fetched_at = old.last_seen = seen.fetched_at
            old.last_run = visit.run_id
            old.current = True
            session.add(old)
    read = {seen.url for seen in visit.pages if not seen.failed}
    failed = {seen.url for seen in visit.pages if seen.failed}
    for key, one in known.items():
        gone = one.url in read or (visit.complete and one.url not in failed)
        if key not in stated and one.current and gone:
            one.current = False
            changed[one.kind] = True
            session.add(one)
    after = Counter(old.kind for old in known.values() if old.current)
    return {kind: [before[kind], after[kind]] for kind, was in sorted(changed.items()) if was}


def observation_id(site: str, url: str, value: dict[str, object]) -> str:
    """The id of a fact on a page: the same words on the same page give the same id in every run."""
    content = json.dumps([site, url, value], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:24]
