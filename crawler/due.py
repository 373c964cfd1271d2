"""When a site is to be visited again: by age, by how often it changed, and by how often it failed. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from directory.failures import pause_after
from directory.models import Site

LONGEST_FACTOR = 4
"""A site that stays the same is left in peace up to so many times longer."""

SLACK = 0.1
"""Part of the interval by which a schedule may be early: a weekly run must not miss by minutes what is due weekly."""


def next_visit(site: Site, *, revisit_days: float) -> datetime | None:
    """When a site is due; None for one that was never visited. Every visit that finds nothing new doubles the interval,
    up to four times; one that finds something sets it back."""
    if site.last_visit is None:
        return None
    if site.failure:
        interval = pause_after(site.failure, site.failures)
    else:
        interval = timedelta(days=revisit_days * min(2 ** max(site.unchanged - 1, 0), LONGEST_FACTOR))
    return site.last_visit + interval * (1 - SLACK)


def is_due(site: Site, *, now: datetime, revisit_days: float) -> bool:
    """Whether a site is to be visited now; with `revisit_days` 0 every site is."""
    due = next_visit(site, revisit_days=revisit_days) if revisit_days else None
    return due is None or due <= now
