"""Puts finished visits into the store, each in a transaction of its own, and counts them."""

from __future__ import annotations

import logging
from dataclasses import replace

from crawler.items import CrawlSummary, Progress, SiteDone
from directory.models import Site
from directory.observations import Visit, save_visit
from directory.storage import Store

logger = logging.getLogger(__name__)


def save_site(store: Store, summary: CrawlSummary, item: SiteDone) -> Progress:
    """Save a visit, count it, and say how far the run is.

    A visit that cannot be saved is stored as failed, so that the site is neither lost nor asked again.
    """
    try:
        outcome = _saved(store, item.visit)
    except Exception as error:
        logger.exception("The visit to %s could not be stored", item.visit.site)
        words = (str(error).splitlines() or [""])[0][:200]
        reason = f"What was read could not be stored: {type(error).__name__}: {words}"
        item = replace(item, visit=replace(item.visit, pages=(), failure="error", reason=reason))
        outcome = _saved(store, item.visit)
    _count(summary, item, outcome)
    return Progress(
        sites_done=summary.skipped + summary.finished,
        sites_total=summary.sites_total,
        pages=summary.pages,
        clinics=summary.clinics,
        site=item.visit.site,
        outcome=outcome,
    )


def _saved(store: Store, visit: Visit) -> str:
    with store.session() as session:
        save_visit(session, visit)
        session.flush()
        site = session.get(Site, visit.site)
        return site.outcome if site else ""


def _count(summary: CrawlSummary, item: SiteDone, outcome: str) -> None:
    summary.finished += 1
    summary.pages += item.visit.pages_fetched
    summary.refused += len(item.refused)
    summary.clinics += outcome == "offers"
    summary.outcomes[outcome] = summary.outcomes.get(outcome, 0) + 1
    if item.visit.failure:
        summary.problems.append(f"{item.visit.site}: {item.visit.reason}")
    summary.problems += [f"{item.visit.site}: {problem}" for problem in item.problems]
