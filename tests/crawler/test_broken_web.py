"""Sites broken in every way among sound ones: each ends with its outcome, the others as if nothing had happened."""

from __future__ import annotations

import pytest

from benchmarks import broken_web
from benchmarks.broken_web import FAULTS, Crawl, clinic, crawl_web, rudeness
from directory.failures import FAILURES

DELAY = 0.05
OWN_ERRORS = {"reading", "storing", "no_contact"}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Crawl, dict[str, str]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(broken_web, "TIMEOUT", 5)
        return crawl_web(2 * len(FAULTS), folder=tmp_path_factory.mktemp("data"), every=2, delay=DELAY)


def test_every_class_of_failure_that_a_server_can_bring_about_is_tried() -> None:
    assert {fault.failure for fault in FAULTS.values()} - {""} == FAILURES.keys() - OWN_ERRORS


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_site_ends_with_its_outcome(crawled: tuple[Crawl, dict[str, str]], fault: str) -> None:
    crawl, faulty = crawled
    site = next(name for name, its in faulty.items() if its == fault)
    assert crawl.sites[site][:2] == (FAULTS[fault].outcome, FAULTS[fault].failure)


def test_sound_sites_among_them_are_read_whole(crawled: tuple[Crawl, dict[str, str]]) -> None:
    crawl, faulty = crawled
    sound = crawl.sites.keys() - faulty.keys()
    pages = len(clinic(1)) - 1  # all but robots.txt
    assert {crawl.sites[site] for site in sound} == {("offers", "", pages)}
    assert len({len(crawl.facts[site]) for site in sound}) == 1


def test_no_host_is_asked_twice_at_once_or_too_soon(crawled: tuple[Crawl, dict[str, str]]) -> None:
    assert rudeness(crawled[0].asked, DELAY) == []
