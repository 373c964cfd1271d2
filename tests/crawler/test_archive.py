"""The archive gives back what was put in, in files that do not grow without end and survive a kill."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.archive import Archive, forget_old, read_archive
from crawler.items import Answer
from crawler.warc import Damage

AT = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def answer(name: str, body: bytes = b"<p>Hello</p>") -> Answer:
    headers = {"content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "set-cookie": "a=1"}
    return Answer(f"https://elm.example/{name}", 200, headers, body, AT)


def test_what_is_put_in_comes_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path, "run")
    archive.put("elm.example", answer("team", "<p>Ärzte</p>".encode())).result()
    archive.close()
    ((site, back),) = read_archive(tmp_path / "run-00001.warc.gz", Damage())
    assert (site, back.url, back.status, back.fetched_at) == ("elm.example", "https://elm.example/team", 200, AT)
    assert back.body == "<p>Ärzte</p>".encode()
    assert back.content_type == "text/html; charset=utf-8"
    assert "set-cookie" not in back.headers
    assert "content-encoding" not in back.headers


def test_files_rotate_and_a_second_part_of_a_run_begins_its_own(tmp_path: Path) -> None:
    for _ in range(2):
        archive = Archive(tmp_path, "run", rotate_bytes=600)
        for number in range(3):
            archive.put("elm.example", answer(str(number), bytes(range(256)) * 4)).result()
        archive.close()
    files = sorted(tmp_path.glob("run-*.warc.gz"))
    assert len(files) >= 4
    assert sum(1 for file in files for _ in read_archive(file, Damage())) == 6


def test_a_torn_end_costs_only_the_last_record(tmp_path: Path) -> None:
    archive = Archive(tmp_path, "run")
    for number in range(3):
        archive.put("elm.example", answer(str(number))).result()
    archive.close()
    file = tmp_path / "run-00001.warc.gz"
    file.write_bytes(file.read_bytes()[:-50])
    assert [back.url[-1] for _, back in read_archive(file, Damage())][:2] == ["0", "1"]


@pytest.mark.parametrize(
    ("days", "gigabytes", "left"),
    [
        pytest.param(0, 0, "abcd", id="all is kept unless told otherwise"),
        pytest.param(10, 0, "cd", id="by age"),
        pytest.param(0, 2.5e-6, "cd", id="by size, the oldest first"),
        pytest.param(1e-9, 1e-12, "d", id="the newest always stays"),
    ],
)
def test_an_archive_keeps_within_its_bounds(tmp_path: Path, days: float, gigabytes: float, left: str) -> None:
    for weeks, name in enumerate("dcba"):
        path = tmp_path / f"{name}.warc.gz"
        path.write_bytes(bytes(1000))
        moment = (AT - timedelta(weeks=weeks, hours=1)).timestamp()
        os.utime(path, (moment, moment))
    gone = forget_old(tmp_path, days=days, gigabytes=gigabytes, now=AT)
    assert sorted(path.name[0] for path in tmp_path.iterdir()) == list(left)
    assert len(gone) == 4 - len(left)
