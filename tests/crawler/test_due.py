"""When a site is visited again: a case table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.due import is_due, is_within
from directory.failures import FAILURES
from directory.models import Site

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

CASES = [
    # days since the last visit, failure, failures in a row, visits in a row without news, due
    pytest.param(0, "", 0, 0, False, id="visited just now"),
    pytest.param(6.99, "", 0, 0, True, id="a weekly schedule that begins some minutes early"),
    pytest.param(7, "", 0, 1, True, id="nothing new once: still weekly"),
    pytest.param(8, "", 0, 2, False, id="nothing new twice: every other week"),
    pytest.param(15, "", 0, 2, True, id="nothing new twice, two weeks later"),
    pytest.param(27, "", 0, 40, True, id="however long nothing changes, every four weeks"),
    pytest.param(0, "dns", 1, 0, True, id="failed once: at the next run"),
    pytest.param(0.5, "timeout", 2, 0, False, id="failed twice: not on the same day"),
    pytest.param(1, "timeout", 2, 0, True, id="failed twice: a day later"),
    pytest.param(20, "server_error", 9, 0, False, id="failed nine times: every four weeks"),
    pytest.param(0, "challenge", 1, 0, True, id="needs a person: asked once more, it may have passed"),
    pytest.param(15, "not_found", 2, 0, False, id="needs a person: not asked every time"),
    pytest.param(28, "not_found", 2, 0, True, id="needs a person: looked at every four weeks"),
    pytest.param(100, "gone", 1, 0, False, id="gone for good: retired"),
    pytest.param(180, "parked", 3, 0, True, id="retired, and looked at twice a year"),
]


@pytest.mark.parametrize(("days", "failure", "failures", "unchanged", "due"), CASES)
def test_when_a_site_is_due(days: float, failure: str, failures: int, unchanged: int, due: bool) -> None:
    site = Site(
        site="glow.example",
        start_url="https://glow.example/",
        last_visit=NOW - timedelta(days=days),
        failure=failure,
        failures=failures,
        unchanged=unchanged,
    )
    assert is_due(site, now=NOW, revisit_days=7) is due


def test_a_site_that_was_never_visited_is_due() -> None:
    assert is_due(Site(site="new.example", start_url="https://new.example/"), now=NOW, revisit_days=7)


def test_a_new_start_url_is_visited_at_once() -> None:
    site = Site(site="glow.example", start_url="https://glow.example/old", last_visit=NOW, failure="gone", failures=3)
    assert is_due(site, now=NOW, revisit_days=7, url="https://glow.example/")
    assert not is_due(site, now=NOW, revisit_days=7, url=site.start_url)


@pytest.mark.parametrize(
    ("hours", "at", "within"),
    [
        ("", 12, True),
        ("22-6", 23, True),
        ("22-6", 5, True),
        ("22-6", 6, False),
        ("1-5", 3, True),
        ("1-5", 5, False),
        ("0-24", 12, True),
        ("18-24", 23, True),
        ("18-24", 0, False),
    ],
)
def test_visits_begin_in_the_hours_that_are_set_only(hours: str, at: int, within: bool) -> None:
    assert is_within(hours, NOW.replace(hour=at)) is within


@given(st.sampled_from(sorted(FAILURES)), st.integers(1, 50))
def test_every_further_failure_lengthens_the_pause_and_none_is_forever(failure: str, failures: int) -> None:
    def due_after(days: float, failures: int) -> bool:
        last = NOW - timedelta(days=days)
        site = Site(site="x", start_url="x", last_visit=last, failure=failure, failures=failures)
        return is_due(site, now=NOW, revisit_days=7)

    assert due_after(180, failures)
    for days in (0, 1, 3, 7, 14, 28):
        assert due_after(days, failures) or not due_after(days, failures + 1)
