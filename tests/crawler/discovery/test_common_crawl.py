"""The index of Common Crawl in its 30 columns, as generated Parquet."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crawler.discovery.common_crawl import finds, places
from crawler.discovery.index_scan import Scan, scan
from directory.errors import ExodirError
from tests.crawler.discovery.indexes import index, row

PATHS = [
    pytest.param("/exosome-therapy", True, id="English"),
    pytest.param("/tratamientos/EXOSOMAS/", True, id="Spanish, upper case"),
    pytest.param("/zabiegi/egzosomy", True, id="Polish"),
    pytest.param("/%E3%82%A8%E3%82%AF%E3%82%BD%E3%82%BD%E3%83%BC%E3%83%A0", True, id="Japanese, percent-encoded"),
    pytest.param("/%ec%97%91%ec%86%8c%ec%a2%80", True, id="Korean, percent-encoded in lower case"),
    pytest.param("/services/botox", False, id="another treatment"),
    pytest.param("/exotic-skin", False, id="a word that begins alike"),
]


@pytest.mark.parametrize(("path", "named"), PATHS)
def test_addresses_that_name_exosomes(tmp_path: Path, path: str, named: bool) -> None:
    scanned = scan(index(tmp_path, row("glow.example", path)), tmp_path / "out")
    assert (scanned.rows, scanned.pages) == (1, int(named))


def test_a_site_is_found_once_with_its_shortest_address(tmp_path: Path) -> None:
    rows = [row("www.glow.example", path) for path in ("/blog/what-are-exosomes", "/exosomes", "/faq/exosomes-2")]
    scanned = scan(index(tmp_path, *rows), tmp_path / "out")
    (found,) = finds(scanned.result, tmp_path / "out", {})
    assert (found.site, found.url, found.names_exosomes) == ("glow.example", "https://www.glow.example/exosomes", True)
    assert "CC-MAIN-2026-40" in found.why


def test_errors_redirects_and_other_media_are_left_out(tmp_path: Path) -> None:
    rows = [
        row("a.example", "/exosomes", fetch_status=404),
        row("b.example", "/exosomes.pdf", content_mime_detected="application/pdf"),
    ]
    assert scan(index(tmp_path, *rows), tmp_path / "out").pages == 0


def test_a_scanned_file_is_not_read_again(tmp_path: Path) -> None:
    file = index(tmp_path, row("glow.example", "/exosomes"))
    first = scan(file, tmp_path / "out")
    changed = first.result.stat().st_mtime_ns
    assert scan(file, tmp_path / "out") == first == Scan(str(file), first.result, 1, 1)
    assert first.result.stat().st_mtime_ns == changed


def test_a_file_cut_in_the_middle_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    file = index(tmp_path, *(row(f"s{number}.example", "/exosomes") for number in range(500)))
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(ExodirError, match=r"part-00000\.c000\.gz\.parquet cannot be read"):
        scan(file, tmp_path / "out")
    assert not list((tmp_path / "out").glob("*.parquet"))


def test_parquet_that_is_no_index(tmp_path: Path) -> None:
    file = tmp_path / "other.parquet"
    pq.write_table(pa.table({"url": ["x"]}), file)
    with pytest.raises(ExodirError, match="no column content_mime_detected, fetch_status, fetch_time, url_path"):
        scan(file, tmp_path / "out")


HOSTILE = [
    "javascript:alert(1)//exosomes",
    "http://[exosomes",
    "https://a.example:99999/exosomes",
    "https:///exosomes",
    "https://b.example/exosomes'; DROP TABLE candidate; --",
    "ftp://c.example/exosomes",
    "\x00/exosomes",
]


def test_hostile_addresses_break_nothing(tmp_path: Path) -> None:
    rows = [row("x.example", "/exosomes", url=url, warc_filename=url) for url in HOSTILE]
    rows.append(row("y.example", "/exosomes", warc_filename=None, warc_record_offset=None))
    scanned = scan(index(tmp_path, *rows), tmp_path / "out")
    assert scanned.pages == len(rows)
    assert {found.site for found in finds(scanned.result, tmp_path / "out", {})} == {"b.example", "y.example"}
    assert [place.url for place in places([scanned.result], tmp_path / "out")] == [HOSTILE[4]]
