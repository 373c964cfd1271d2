"""The index of Common Crawl by its list, from the command line: killed, gone on with, within its budget."""

from __future__ import annotations

import gzip
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.discovery.index_scan import WORDS
from tests.crawler.discovery.indexes import index, row
from tests.crawler.discovery.range_server import RangeServer, serve_ranges
from tests.exodir.conftest import Exodir

FOLDER = "cc-index/table/cc-main/warc/crawl=CC-MAIN-2026-40/subset=warc"
PATHS = [f"{FOLDER}/part-0000{number}.c000.gz.parquet" for number in range(2)]
LIST = "crawl-data/CC-MAIN-2026-40/cc-index-table.paths.gz"


@pytest.fixture
def web(tmp_path: Path) -> Iterator[RangeServer]:
    """Two files of five parts; each part has a clinic whose address names exosomes."""
    files = {LIST: gzip.compress("\n".join(PATHS).encode())}
    for number, path in enumerate(PATHS):
        rows = [
            row(f"h{number}-{at:05d}.example", "/exosomes" if at % 2_000 == 9 else f"/services/{at * 7919}")
            for at in range(10_000)
        ]
        files[path] = index(tmp_path, *rows, name=f"made-{number}", part=2_000).read_bytes()
    with serve_ranges(files) as running:
        yield running


def sites(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "data/exodir.db")) as store:
        return {site for (site,) in store.execute("SELECT site FROM candidate")}


EXPECTED = {f"h{number}-{part * 2_000 + 9:05d}.example" for number in range(2) for part in range(5)}


def test_a_scan_that_is_killed_goes_on_where_it_was(exodir: Exodir, tmp_path: Path, web: RangeServer) -> None:
    web.pause = 0.02
    begun = subprocess.Popen(
        [sys.executable, "-m", "exodir", "discover", "common-crawl", f"{web.address}{LIST}"],
        cwd=tmp_path, env=os.environ | {"EXODIR_DELAY": "0"}, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while len(web.asked) < 75 and time.monotonic() < deadline:  # in the second file: the first has 41 and the list
        time.sleep(0.01)
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    before = {one for one in web.asked if "bytes=-" not in one[1]}
    web.asked.clear()
    web.pause = 0.0
    said = exodir("discover", "common-crawl", f"{web.address}{LIST}")
    assert (said.status, sites(tmp_path)) == (0, EXPECTED)
    assert not any(path == PATHS[0] for path, _ in web.asked)
    again = before & set(web.asked)
    assert len(again) <= len(WORDS.columns)  # no more than the part that was under way


def test_the_budget_ends_a_scan_and_says_what_is_left(exodir: Exodir, tmp_path: Path, web: RangeServer) -> None:
    big = [row(f"x{at:06d}.example", f"/services/{os.urandom(60).hex()}") for at in range(20_000)]
    web.files[PATHS[1]] = index(tmp_path, *big, name="big", part=5_000).read_bytes()
    said = exodir("discover", "common-crawl", "--max-megabytes", "2", f"{web.address}{LIST}")
    assert said.status == 1
    assert "1 of 2 index files are left; the same command goes on with them" in " ".join(said.err.split())
    assert len(sites(tmp_path)) == 5
    for _ in range(3):
        said = exodir("discover", "common-crawl", "--max-megabytes", "2", f"{web.address}{LIST}")
    assert said.status == 0


def test_pages_of_clinics_that_wait_are_looked_up(exodir: Exodir, tmp_path: Path, web: RangeServer) -> None:
    nobody = exodir("discover", "common-crawl", "--waiting", f"{web.address}{PATHS[0]}")
    assert nobody.status == 2
    assert "exodir discover places" in nobody.err
    (tmp_path / "places.json").write_text(
        '{"elements": [{"type": "node", "id": 1, "lat": 39.1, "lon": -75.5, "tags": {"amenity": "clinic", '
        '"name": "Larkspur Skin", "website": "https://www.h0-04100.example/"}}]}'
    )
    assert exodir("discover", "sitemaps").status == 2  # neither hosts nor --waiting
    exodir("discover", "places", "places.json")
    said = exodir("discover", "common-crawl", "--waiting", f"{web.address}{PATHS[0]}")
    assert said.status == 0
    assert "10,000 rows, 1 pages" in " ".join(said.err.split())
    assert len([one for one in web.asked if "bytes=-" not in one[1]]) == len(WORDS.columns)


def test_a_file_that_is_not_there_is_named_and_the_others_are_read(
    exodir: Exodir, tmp_path: Path, web: RangeServer
) -> None:
    del web.files[PATHS[0]]
    said = exodir("discover", "common-crawl", f"{web.address}{LIST}", f"{web.address}no/such.paths.gz", "gone.parquet")
    assert said.status == 1
    told = " ".join(said.err.split())
    assert f"{PATHS[0]}: the server does not give it (status 404)" in told
    assert "no/such.paths.gz" in told
    assert "gone.parquet" in told
    assert sites(tmp_path) == {site for site in EXPECTED if site.startswith("h1")}
