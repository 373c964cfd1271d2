"""Index files on a server: found by a list, read as byte ranges, gone on with, within a budget; damage costs a part."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from crawler.discovery.common_crawl import finds
from crawler.discovery.index_files import Budget, index_files, scan_any
from crawler.discovery.index_scan import WORDS, Scan, Wanted, scan
from crawler.discovery.ranges import REFUSALS, RangeFetcher, SlowDownError
from crawler.updating.downloads import FetchError
from directory.errors import ExodirError
from tests.crawler.discovery.indexes import index, row
from tests.crawler.discovery.range_server import RangeServer, serve_ranges

PATHS = [f"cc-index/table/cc-main/warc/crawl=CC-MAIN-2026-40/subset=warc/part-0000{number}.c000.gz.parquet"
         for number in range(2)]  # fmt: skip
OTHER = "cc-index/table/cc-main/warc/crawl=CC-MAIN-2026-40/subset=robotstxt/part-00000.c000.gz.parquet"
LIST = "crawl-data/CC-MAIN-2026-40/cc-index-table.paths.gz"
PARTS, A_PART = 4, 2_000


@pytest.fixture
def web(tmp_path: Path) -> Iterator[RangeServer]:
    """Two files of four parts each; in each part one page names exosomes, and the hosts are sorted."""
    files = {LIST: gzip.compress("\n".join([*PATHS, OTHER, ""]).encode())}
    for number, path in enumerate(PATHS):
        rows = [
            row(f"h{number}-{at:05d}.example", "/exosomes" if at % A_PART == 7 else f"/services/{at * 7919}")
            for at in range(PARTS * A_PART)
        ]
        files[path] = index(tmp_path, *rows, name=f"part-0000{number}", part=A_PART).read_bytes()
    with serve_ranges(files) as running:
        yield running


def budget(web: RangeServer, tmp_path: Path, most: int = 1_000_000_000) -> Budget:
    fetcher = RangeFetcher(tmp_path / "downloads", server=web.address, sleep=lambda _: None)
    return Budget(most, fetcher)


def pages(scanned: Scan) -> object:
    return pq.read_table(scanned.result).sort_by("url").to_pylist()


def url(web: RangeServer, number: int = 0) -> str:
    return f"{web.address}{PATHS[number]}"


def test_a_list_names_the_files_that_hold_pages(web: RangeServer, tmp_path: Path) -> None:
    fetcher = budget(web, tmp_path).fetcher
    expected = [url(web, 0), url(web, 1)]
    assert index_files(f"{web.address}{LIST}", fetcher) == expected
    (tmp_path / "mine.paths").write_text("\n".join(PATHS))
    assert index_files(str(tmp_path / "mine.paths"), fetcher) == expected
    assert index_files(expected[0], fetcher) == expected[:1]
    assert index_files("part.parquet", fetcher) == ["part.parquet"]


LISTS = [
    pytest.param(b"<html>busy</html>", "neither an index file", id="a page"),
    pytest.param(gzip.compress(b"x\n" * 9_000)[:30], "cut off or damaged", id="a list cut in the middle"),
    pytest.param(b"", "neither an index file", id="nothing"),
]


@pytest.mark.parametrize(("body", "said"), LISTS)
def test_what_is_no_list_is_said(web: RangeServer, tmp_path: Path, body: bytes, said: str) -> None:
    (tmp_path / "list.gz").write_bytes(body)
    with pytest.raises(ExodirError, match=said):
        index_files(str(tmp_path / "list.gz"), budget(web, tmp_path).fetcher)


def test_a_file_on_a_server_gives_what_the_same_file_gives_here(web: RangeServer, tmp_path: Path) -> None:
    here = scan(tmp_path / "part-00000.c000.gz.parquet", tmp_path / "here")
    there = scan_any(url(web), tmp_path / "there", budget=budget(web, tmp_path))
    assert (there.rows, there.pages, there.problems) == (here.rows, here.pages, ()) == (8_000, 4, ())
    assert pages(there) == pages(here)
    assert there.result.name == here.result.name


def test_only_the_columns_that_are_needed_are_fetched(web: RangeServer, tmp_path: Path) -> None:
    spent = budget(web, tmp_path)
    scan_any(url(web), tmp_path / "out", budget=spent)
    columns = len(WORDS.columns)
    assert len(web.asked) <= 1 + PARTS * columns
    assert spent.spent < len(web.files[PATHS[0]])


def test_a_file_that_was_read_is_not_asked_for_again(web: RangeServer, tmp_path: Path) -> None:
    first = scan_any(url(web), tmp_path / "out", budget=budget(web, tmp_path))
    asked = len(web.asked)
    assert scan_any(url(web), tmp_path / "out", budget=budget(web, tmp_path)) == first
    assert len(web.asked) == asked


def test_a_scan_that_was_ended_inside_a_file_goes_on_with_the_next_part(web: RangeServer, tmp_path: Path) -> None:
    whole = budget(web, tmp_path)
    scan_any(url(web), tmp_path / "whole", budget=whole)
    web.asked.clear()
    small = budget(web, tmp_path, most=whole.spent // 2)
    scans = [scan_any(url(web), tmp_path / "out", budget=small)]
    assert scans[0].left
    assert small.spent <= small.most
    scans.append(scan_any(url(web), tmp_path / "out", budget=budget(web, tmp_path)))
    assert (scans[1].rows, scans[1].pages, scans[1].left) == (8_000, 4, 0)
    ranges = [wanted for _, wanted in web.asked if not wanted.startswith("bytes=-")]
    assert len(ranges) == len(set(ranges))  # no part was fetched twice


def test_a_server_that_breaks_off_costs_the_part_under_way(web: RangeServer, tmp_path: Path) -> None:
    refusing = budget(web, tmp_path)
    web.after = 12
    with pytest.raises(SlowDownError, match=f"refuses {REFUSALS} times in a row"):
        scan_any(url(web), tmp_path / "out", budget=refusing)
    assert list((tmp_path / "out").glob("*.parts/*.parquet"))
    web.after = None
    assert scan_any(url(web), tmp_path / "out", budget=budget(web, tmp_path)).pages == 4
    assert not list((tmp_path / "out").glob("*.parts"))


def damaged(body: bytes, part: int) -> bytes:
    """The file with one column of one part written over."""
    metadata = pq.read_metadata(BytesIO(body))
    column = next(c for at in range(metadata.num_columns) if (c := metadata.row_group(part).column(at))
                  .path_in_schema == "url_path")  # fmt: skip
    begin = int(column.dictionary_page_offset or column.data_page_offset)
    end = begin + int(column.total_compressed_size)
    return body[:begin] + b"\xff" * (end - begin) + body[end:]


@pytest.mark.parametrize("there", [True, False])
def test_damage_inside_a_file_costs_one_part_and_is_named(web: RangeServer, tmp_path: Path, there: bool) -> None:
    web.files[PATHS[0]] = damaged(web.files[PATHS[0]], 2)
    file = tmp_path / "part-00000.c000.gz.parquet"
    file.write_bytes(web.files[PATHS[0]])
    found = scan_any(url(web) if there else str(file), tmp_path / "out", budget=budget(web, tmp_path))
    assert (found.rows, found.pages) == (8_000, 3)
    (problem,) = found.problems
    assert "part 3 of 4: 2,000 rows cannot be read and are skipped" in problem


@pytest.mark.parametrize("there", [True, False])
def test_a_file_cut_in_the_middle_is_named_and_leaves_nothing(web: RangeServer, tmp_path: Path, there: bool) -> None:
    web.files[PATHS[0]] = web.files[PATHS[0]][:-50_000]
    file = tmp_path / "part-00000.c000.gz.parquet"
    file.write_bytes(web.files[PATHS[0]])
    with pytest.raises(ExodirError, match=r"part-00000\.c000\.gz\.parquet cannot be read as an index .* cut off"):
        scan_any(url(web) if there else str(file), tmp_path / "out", budget=budget(web, tmp_path))
    assert not list((tmp_path / "out").rglob("*.parquet"))


def test_a_file_that_changes_while_it_is_read(web: RangeServer, tmp_path: Path) -> None:
    web.changes = True
    with pytest.raises(FetchError, match="has changed while it was read"):
        scan_any(url(web), tmp_path / "out", budget=budget(web, tmp_path))


def test_pages_of_known_hosts_are_found_without_reading_the_parts_that_cannot_hold_them(
    web: RangeServer, tmp_path: Path
) -> None:
    wanted = Wanted(frozenset({"h0-02100.example", "nowhere.example"}))
    spent = budget(web, tmp_path)
    found = scan_any(url(web), tmp_path / "out", wanted, budget=spent)
    assert (found.rows, found.pages) == (8_000, 1)
    assert len(web.asked) == 1 + len(wanted.columns)
    here = scan(tmp_path / "part-00000.c000.gz.parquet", tmp_path / "here", wanted)
    assert pages(here) == pages(found)
    assert list(finds(found.result, tmp_path / "out", {})) == []  # its address does not name exosomes: to be read first


def test_scans_for_words_and_for_hosts_do_not_stand_in_for_each_other(web: RangeServer, tmp_path: Path) -> None:
    scans: list[Scan] = [
        scan_any(url(web), tmp_path / "out", wanted, budget=budget(web, tmp_path))
        for wanted in (WORDS, Wanted(frozenset({"h0-00001.example"})), Wanted(frozenset({"h0-00002.example"})), WORDS)
    ]
    assert [one.pages for one in scans] == [4, 1, 1, 4]
