"""The archive gives back what was put in, in files that do not grow without end and survive a kill."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from crawler.archive import Archive, read_archive
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
