"""Archives of anyone, sifted for pages that name exosomes."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from crawler.archive import index_archive
from crawler.discovery.archives import Sifted, sift, sift_all
from crawler.extraction.exosomes import find_exosomes
from crawler.extraction.page import Page
from crawler.warc import Damage
from directory.errors import ExodirError
from directory.facts import Observed
from tests.crawler.discovery.warcs import OFFERING, OTHER, member, write

PAGES = [
    pytest.param(member("https://larkspur.example/exosomes", OFFERING), "offered", id="offers"),
    pytest.param(
        member("https://larkspur.example/exosomes", gzip.compress(OFFERING), headers={"Content-Encoding": "gzip"}),
        "offered",
        id="packed once more, as it was sent",
    ),
    pytest.param(
        member("https://larkspur.example/", "<h1>Our menu</h1><p>エクソソーム</p>".encode("cp932")),
        "mentioned",
        id="Japanese in an encoding of its own",
    ),
    pytest.param(
        member("https://larkspur.example/t", b"Exosome therapy\nWe offer exosome therapy in Dover.", kind="conversion"),
        "offered",
        id="a text without its page (WET)",
    ),
]


@pytest.mark.parametrize(("page", "stance"), PAGES)
def test_a_page_that_names_exosomes(tmp_path: Path, page: bytes, stance: str) -> None:
    found = sift(write(tmp_path / "a.warc.gz", member("https://b.example/", OTHER), page), tmp_path / "out")
    assert (found.records, [one.stance for one in found.sightings]) == (2, [stance])
    (candidate,) = found.candidates()
    assert (candidate.site, candidate.names_exosomes) == ("larkspur.example", stance == "offered")
    assert "of 2026-10-01, kept in the archive a.warc.gz" in candidate.why


def test_the_pages_are_kept_as_they_were(tmp_path: Path) -> None:
    file = write(tmp_path / "a.warc.gz", member("https://b.example/", OTHER), member("https://c.example/x", OFFERING))
    assert index_archive(sift(file, tmp_path / "out").pages, Damage()) == {"c.example": [0]}


def test_of_many_pages_of_a_site_the_most_telling_counts(tmp_path: Path) -> None:
    warning = b"<p>The authorities warn about exosome injections, which are not approved.</p>"
    pages = (member("https://c.example/", warning), member("https://c.example/long/address", OFFERING))
    (found,) = sift(write(tmp_path / "a.warc.gz", *pages), tmp_path / "out").candidates()
    assert found.url == "https://c.example/long/address"
    assert "“" in found.why


def test_damage_is_counted_and_named_and_costs_nothing_else(tmp_path: Path) -> None:
    good, other = member("https://c.example/x", OFFERING), member("https://d.example/x", OFFERING)
    broken = good[:120] + bytes(30) + good[150:]
    unreadable = member("https://e.example/x", b"no gzip", headers={"Content-Encoding": "gzip"})
    file = write(tmp_path / "a.warc.gz", good, broken, unreadable, other[:-9], other)
    found = sift(file, tmp_path / "out")
    assert {one.url for one in found.sightings} == {"https://c.example/x", "https://d.example/x"}
    assert found.damaged == len(found.problems) >= 2


def test_a_sifted_archive_is_not_read_again(tmp_path: Path) -> None:
    file = write(tmp_path / "a.warc.gz", member("https://c.example/x", OFFERING), member("https://d.example/", OTHER))
    first = sift(file, tmp_path / "out")
    file.write_bytes(bytes(file.stat().st_size))
    assert sift(file, tmp_path / "out") == first


def test_several_archives_at_a_time_and_one_that_is_none(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{n}.warc.gz", member(f"https://c{n}.example/x", OFFERING)) for n in range(3)]
    files[1].write_bytes(b"notes")
    first, wrong, last = sift_all(files, tmp_path / "out", jobs=2)
    assert isinstance(first, Sifted)
    assert isinstance(last, Sifted)
    assert isinstance(wrong, ExodirError)
    assert [one.url for one in last.sightings] == ["https://c2.example/x"]


def test_a_page_the_readers_fail_on_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(page: Page) -> list[Observed]:
        if "fails" in page.url:
            raise KeyError("odd")
        return find_exosomes(page)

    monkeypatch.setattr("crawler.discovery.archived_pages.find_exosomes", fail)
    pages = (member("https://fails.example/", OFFERING), member("https://c.example/", OFFERING))
    found = sift(write(tmp_path / "a.warc.gz", *pages), tmp_path / "out")
    assert [one.url for one in found.sightings] == ["https://c.example/"]
    assert "the readers fail on https://fails.example/ (KeyError: 'odd')" in found.problems[0]
