"""The index of Common Crawl in its 30 columns, as generated Parquet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crawler.discovery.common_crawl import Scan, finds, places, scan
from directory.errors import ExodirError

TEXTS = (
    "url_surtkey", "url", "url_host_name", "url_host_tld", "url_host_2nd_last_part", "url_host_3rd_last_part",
    "url_host_4th_last_part", "url_host_5th_last_part", "url_host_registry_suffix", "url_host_registered_domain",
    "url_host_private_suffix", "url_host_private_domain", "url_host_name_reversed", "url_protocol", "url_path",
    "url_query", "fetch_redirect", "content_digest", "content_mime_type", "content_mime_detected", "content_charset",
    "content_languages", "content_truncated", "warc_filename", "warc_segment",
)  # fmt: skip
ARCHIVE = "crawl-data/CC-MAIN-2026-40/segments/1/warc/CC-MAIN-20261001000000-00001.warc.gz"


def row(host: str, path: str, **more: Any) -> dict[str, Any]:
    texts = dict.fromkeys(TEXTS, "") | {
        "url": f"https://{host}{path}",
        "url_host_name": host,
        "url_path": path,
        "content_mime_detected": "text/html",
        "warc_filename": ARCHIVE,
    }
    numbers = {"url_port": None, "fetch_status": 200, "warc_record_offset": 5, "warc_record_length": 9}
    return texts | numbers | {"fetch_time": datetime(2026, 10, 1)} | more


def index(tmp_path: Path, *rows: dict[str, Any]) -> Path:
    path = tmp_path / "part-00000.c000.gz.parquet"
    table = pa.Table.from_pylist(list(rows))
    pq.write_table(table.set_column(0, "fetch_status", table["fetch_status"].cast(pa.int16())), path)
    return path


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
    assert scan(file, tmp_path / "out") == Scan(file, 1, 1, first.result)
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
    with pytest.raises(ExodirError, match="no column url_path"):
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
