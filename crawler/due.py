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


def is_within(hours: str, now: datetime) -> bool:
    """Whether visits may begin now: `22-6` is from ten in the evening until six, '' is always."""
    if not hours:
        return True
    begin, end = map(int, hours.split("-"))
    return begin <= now.hour < end if begin < end else not end <= now.hour < begin


def is_due(site: Site, *, now: datetime, revisit_days: float, url: str = "") -> bool:
    """Whether a site is to be visited now; with `revisit_days` 0 every site is, and so is one of another start URL."""
    if url and url != site.start_url:
        return True
    due = next_visit(site, revisit_days=revisit_days) if revisit_days else None
    return due is None or due <= now
