"""Puts finished visits into the store, each in a transaction of its own, and counts them."""

from __future__ import annotations

import logging
from dataclasses import replace

from crawler.items import CrawlSummary, Progress
from directory.models import Site
from directory.observations import Visit, save_visit
from directory.storage import Store

logger = logging.getLogger(__name__)


def save_site(store: Store, summary: CrawlSummary, visit: Visit) -> Progress:
    """Save a visit, count it, and say how far the run is.

    A visit that cannot be saved is stored as failed, so that the site is neither lost nor asked again.
    """
    try:
        outcome = _saved(store, visit)
    except Exception as error:
        logger.exception("The visit to %s could not be stored", visit.site)
        words = (str(error).splitlines() or [""])[0][:200]
        reason = f"What was read could not be stored: {type(error).__name__}: {words}"
        visit = replace(visit, pages=(), failure="storing", reason=reason)
        outcome = _saved(store, visit)
    _count(summary, visit, outcome)
    return Progress(
        sites_done=summary.skipped + summary.not_due + summary.finished,
        sites_total=summary.sites_total,
        pages=summary.pages,
        clinics=summary.clinics,
        site=visit.site,
        outcome=outcome,
    )


def _saved(store: Store, visit: Visit) -> str:
    with store.session() as session:
        save_visit(session, visit)
        session.flush()
        site = session.get(Site, visit.site)
        return site.outcome if site else ""


def _count(summary: CrawlSummary, visit: Visit, outcome: str) -> None:
    summary.finished += 1
    summary.pages += visit.pages_fetched
    summary.bytes += sum(page.bytes for page in visit.pages)
    summary.refused += len(visit.refused)
    summary.clinics += outcome == "offers"
    summary.outcomes[outcome] = summary.outcomes.get(outcome, 0) + 1
    if visit.failure:
        summary.problems.append(f"{visit.site}: {visit.reason}")
    summary.problems += [f"{visit.site}: {problem}" for problem in visit.problems]
