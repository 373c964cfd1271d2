"""WARC files of anyone, whole and damaged: every whole record comes, every damaged one is counted and named."""

from __future__ import annotations

import gzip
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.warc import Damage, answer_in, read_record, read_records, record_in
from directory.errors import ExodirError

CHUNKED = {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}


def record(number: int, *, body: bytes = b"", **headers: str) -> bytes:
    """One record, not packed."""
    body = body or f"<h1>Page {number}</h1>".encode() + random.Random(number).randbytes(300).hex().encode()
    said = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{said}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://p{number}.example/\r\n"
        "WARC-Date: 2026-10-01T10:00:00.123Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


RECORDS = [record(number) for number in range(6)]


def packed(*records: bytes) -> list[bytes]:
    return [gzip.compress(one, mtime=0) for one in records]


def longer(one: bytes) -> bytes:
    return one.replace(b"Content-Length: ", b"Content-Length: 9", 1)


def shorter(one: bytes) -> bytes:
    before, _, after = one.partition(b"Content-Length: ")
    return before + b"Content-Length: 1" + after[3:]


def numbers(path: Path, damage: Damage) -> list[int]:
    return [int(one.fields["warc-target-uri"][len("https://p")]) for one in read_records(path, damage)]


def broken(member: bytes) -> bytes:
    return member[:100] + b"\0" * 30 + member[130:]


A, B, C, D, E, F = packed(*RECORDS)
a, b, c, d, e, f = RECORDS
DAMAGED = [
    pytest.param([A, B, C], [0, 1, 2], {}, id="whole"),
    pytest.param([a, b, c], [0, 1, 2], {}, id="whole, not packed"),
    pytest.param([A, broken(B), C], [0, 2], {"a broken gzip member": 1}, id="a broken member"),
    pytest.param([broken(A), B, C], [1, 2], {"a broken gzip member": 1}, id="a broken member at the start"),
    pytest.param([A, B[:90], C, D], [0, 2, 3], {"a broken gzip member": 1}, id="a member cut in the middle"),
    pytest.param([A, b"garbage", C], [0, 2], {"a broken gzip member": 1}, id="something else between"),
    pytest.param([A, B[:-40]], [0], {"a gzip member that is cut off": 1}, id="a torn end"),
    pytest.param([A, *packed(longer(b)), C], [0, 2], {"cut off, or a wrong length": 1}, id="a length too long"),
    pytest.param([A, *packed(shorter(b)), C], [0, 2], {"a wrong length": 1}, id="a length too short"),
    pytest.param([a, longer(b), c], [0, 2], {"cut off, or a wrong length": 1}, id="too long, not packed"),
    pytest.param([a, shorter(b), c], [0, 2], {"a wrong length": 1}, id="too short, not packed"),
    pytest.param([a, b, c[:-90]], [0, 1], {"cut off, or a wrong length": 1}, id="a torn end, not packed"),
]


@pytest.mark.parametrize(("parts", "whole", "counted"), DAMAGED)
def test_what_is_damaged_costs_itself_alone(
    tmp_path: Path, parts: list[bytes], whole: list[int], counted: dict[str, int]
) -> None:
    path = tmp_path / "theirs.warc.gz"
    path.write_bytes(b"".join(parts))
    damage = Damage()
    assert numbers(path, damage) == whole
    assert damage.counts == counted
    assert all("theirs.warc.gz, byte " in name for name in damage.named)


def test_each_record_is_found_again_at_its_offset(tmp_path: Path) -> None:
    for name, parts in (("packed", [A, broken(B), C]), ("plain", [a, longer(b), c])):
        path = tmp_path / name
        path.write_bytes(b"".join(parts))
        for one in read_records(path, Damage()):
            assert read_record(path, one.offset) == one


def test_a_file_packed_as_a_whole_is_told_how_to_pack(tmp_path: Path) -> None:
    (tmp_path / "whole.warc.gz").write_bytes(gzip.compress(b"".join(RECORDS)))
    damage = Damage()
    assert numbers(tmp_path / "whole.warc.gz", damage) == []
    assert "pack each by itself" in damage.problems[0]


def test_a_bomb_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "bomb.warc.gz").write_bytes(A + gzip.compress(b"WARC/1.0" + bytes(70 << 20)) + C)
    damage = Damage()
    assert numbers(tmp_path / "bomb.warc.gz", damage) == [0, 2]
    assert damage.counts == {"more than 64 MB in one record": 1}


NONE = [
    pytest.param(b"", "is empty", id="empty"),
    pytest.param(b"these are notes", "no WARC file", id="text"),
    pytest.param(gzip.compress(b"these are notes"), "no WARC file", id="text, packed"),
]


@pytest.mark.parametrize(("content", "says"), NONE)
def test_files_that_are_none(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(ExodirError, match=says):
        list(read_records(tmp_path / "x", Damage()))


def test_an_answer_as_programs_keep_it_unread() -> None:
    zipped = gzip.compress(b"<p>exosomes</p>")
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(zipped), zipped)
    answer = answer_in(record_in(record(1, body=body, **CHUNKED)))
    assert (answer.body, answer.status, answer.url) == (b"<p>exosomes</p>", 200, "https://p1.example/")
    assert answer.fetched_at == datetime(2026, 10, 1, 10, 0, 0, 123_000, tzinfo=UTC)


WRONG = [
    pytest.param(a.replace(b"2026-10-01T", b"yesterday-"), "no date", id="no date"),
    pytest.param(a.replace(b"https://p0.example/", b"ftp://p0.example///"), "no address", id="no address"),
]


@pytest.mark.parametrize(("data", "says"), WRONG)
def test_records_that_are_no_answer(data: bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        answer_in(record_in(data))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(A + B + C + D) - 1), st.binary(min_size=1, max_size=40))
def test_whatever_is_overwritten_the_records_beside_it_come(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes
) -> None:
    data = bytearray(A + B + C + D)
    data[at : at + len(noise)] = noise
    path = tmp_path_factory.mktemp("noise") / "x.warc.gz"
    path.write_bytes(data[: len(A + B + C + D)])
    bounds = [0, len(A), len(A + B), len(A + B + C), len(A + B + C + D)]
    whole = {n for n in range(4) if bounds[n + 1] <= at or bounds[n] >= at + len(noise)}
    try:
        assert whole <= set(numbers(path, Damage()))
    except ExodirError:
        assert at < len(A)
