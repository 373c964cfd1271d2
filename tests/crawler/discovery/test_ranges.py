"""Pages of the index fetched as byte ranges from a server that answers, refuses and breaks as real ones do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.archive import index_archive
from crawler.discovery.common_crawl import Place
from crawler.discovery.ranges import FIRST_PAUSE, PER_SITE, Ledger, RangeFetcher, chosen, fetch_pages
from crawler.updating.downloads import FetchError
from crawler.warc import Damage
from tests.crawler.discovery.range_server import RangeServer, serve_ranges
from tests.crawler.discovery.warcs import OFFERING, OTHER, member

ARCHIVE = "crawl-data/CC-MAIN-2026-40/segments/1/warc/CC-MAIN-20261001000000-00000.warc.gz"
MEMBERS = {
    "https://a.example/exosomes": member("https://a.example/exosomes", OFFERING),
    "https://b.example/exosomes": member("https://b.example/exosomes", OTHER),
    "https://c.example/exosomes": member("https://c.example/exosomes", OFFERING),
}


def places() -> list[Place]:
    found, at = [], 0
    for url, packed in MEMBERS.items():
        found.append(Place(url, ARCHIVE, at, len(packed)))
        at += len(packed)
    return found


@pytest.fixture
def web() -> Iterator[RangeServer]:
    with serve_ranges({ARCHIVE: b"".join(MEMBERS.values())}) as running:
        yield running


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def fetcher(web: RangeServer, slept: list[float], tmp_path: Path) -> RangeFetcher:
    return RangeFetcher(tmp_path / "downloads", server=web.address, sleep=slept.append)


def test_pages_come_as_ranges_and_those_that_name_exosomes_are_kept(
    web: RangeServer, fetcher: RangeFetcher, slept: list[float], tmp_path: Path
) -> None:
    ledger = Ledger(tmp_path / "pages")
    done = fetch_pages(places(), fetcher, ledger)
    assert (done.wanted, done.fetched, done.naming, done.problems) == (3, 3, 2, [])
    assert done.bytes == sum(map(len, MEMBERS.values()))
    assert web.asked[0] == (ARCHIVE, f"bytes=0-{len(MEMBERS['https://a.example/exosomes']) - 1}")
    kept = tmp_path / "pages/CC-MAIN-2026-40.exosomes.warc.gz"
    assert set(index_archive(kept, Damage())) == {"a.example", "c.example"}
    assert [one.stance for one in ledger.sightings()] == ["offered", "offered"]
    assert len(slept) == 3  # one pause before each but the first
    assert all(0.5 < pause <= 1 for pause in slept)


def test_what_was_fetched_is_not_fetched_again(web: RangeServer, fetcher: RangeFetcher, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "pages")
    fetch_pages(places(), fetcher, ledger, most_bytes=len(MEMBERS["https://a.example/exosomes"]) + 1)
    with ledger.path.open("a") as file:
        file.write('{"archive": "torn')
    done = fetch_pages(places(), fetcher, ledger)
    assert (done.before, done.fetched, done.left) == (1, 2, 0)
    assert len(web.asked) == 3


def test_a_server_that_refuses_is_left_in_peace_longer_and_longer(
    web: RangeServer, fetcher: RangeFetcher, slept: list[float], tmp_path: Path
) -> None:
    web.refusals = [403, 403, 403]
    assert fetch_pages(places(), fetcher, Ledger(tmp_path / "pages")).fetched == 3
    assert [pause for pause in slept if pause > 10] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]


def test_a_server_that_goes_on_refusing_is_asked_no_more(
    web: RangeServer, fetcher: RangeFetcher, tmp_path: Path
) -> None:
    web.refusals = [503] * 100
    done = fetch_pages(places(), fetcher, Ledger(tmp_path / "pages"))
    assert (done.fetched, done.left) == (0, 3)
    assert "refuses 5 times in a row (status 503)" in done.problems[0]
    web.refusals = []
    assert fetch_pages(places(), fetcher, Ledger(tmp_path / "pages")).fetched == 3


def test_a_record_with_a_wrong_place_or_length_costs_itself_alone(fetcher: RangeFetcher, tmp_path: Path) -> None:
    first, second, third = places()
    wrong = [
        Place(first.url, ARCHIVE, first.offset, first.length - 9),
        Place(second.url, ARCHIVE, third.offset, third.length),
        third,
        Place("https://d.example/exosomes", ARCHIVE, 10**9, 500),
        Place("https://e.example/exosomes", ARCHIVE, 0, 10**9),
        Place("https://f.example/exosomes", "no/such.warc.gz", 0, 100),
    ]
    done = fetch_pages(wrong, fetcher, Ledger(tmp_path / "pages"))
    assert done.naming == 1
    assert done.failed == {"broken": 2, "not given": 2, "a length that cannot be": 1}
    assert any("another page there (https://c.example/exosomes)" in problem for problem in done.problems)
    assert any("no/such.warc.gz" in problem for problem in done.problems)


def test_a_server_without_ranges_gives_nothing(web: RangeServer, fetcher: RangeFetcher) -> None:
    web.whole = True
    with pytest.raises(FetchError, match="gives the whole file in place of a part"):
        fetcher.member(places()[0])


def test_robots_of_the_server_counts(web: RangeServer, fetcher: RangeFetcher, tmp_path: Path) -> None:
    web.robots = b"User-agent: *\nDisallow: /crawl-data/"
    done = fetch_pages(places(), fetcher, Ledger(tmp_path / "pages"))
    assert web.asked == []
    assert "robots.txt does not allow" in done.problems[0]


def test_each_site_gets_its_turn_with_its_shortest_addresses() -> None:
    urls = [f"https://{site}.example/exosomes{'x' * n}" for site in "ab" for n in (4, 3, 0, 1, 2)]
    wanted = chosen(Place(url, ARCHIVE, number, 9) for number, url in enumerate([*urls, urls[0] + "/"]))
    assert [place.url.removeprefix("https://") for place in wanted[:3]] == [
        "a.example/exosomes",
        "b.example/exosomes",
        "a.example/exosomesx",
    ]
    assert len(wanted) == 2 * PER_SITE
