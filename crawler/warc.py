"""Reads WARC and WET files of anyone: every whole record, around what is damaged; damage is counted and named."""

from __future__ import annotations

import mmap
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from zlib_ng import zlib_ng

from crawler.items import Answer
from directory.errors import ExodirError

MOST = 64 << 20
"""Bytes one record may unpack to; larger ones are films, or bombs."""

NAMED = 20
"""Damaged records that are named before the rest is only counted."""

GZIP = 31
"""What zlib calls gzip, with the largest window."""

_BROKEN: type[Exception] = zlib_ng.error  # type: ignore[assignment]  # its stub declares an instance
_CHUNK = 1 << 14
_LONGEST_HEADER = 1 << 16
_MAGIC = b"\x1f\x8b\x08"
_BEGIN = b"WARC/"
_LENGTH = re.compile(rb"\ncontent-length:\s*(\d{1,12})\s*\n")
_FIELD = re.compile(rb"^([\w-]+):[ \t]*(.*?)[ \t]*\r?$", re.M)


@dataclass
class Damage:
    """What the files held that cannot be read."""

    counts: Counter[str] = field(default_factory=Counter)  # what is wrong -> records
    named: list[str] = field(default_factory=list)  # the first ones, each with its file and place

    def note(self, where: str, what: str) -> None:
        """Count a damaged record, and name the first ones."""
        self.counts[what] += 1
        if len(self.named) < NAMED:
            self.named.append(f"{where}: {what}")

    @property
    def problems(self) -> list[str]:
        """The first damaged records by name, and how many more there are."""
        more = self.counts.total() - len(self.named)
        return [*self.named, *([f"{more:,} further damaged records are left out"] if more else [])]


@dataclass(frozen=True, slots=True)
class Record:
    """One whole record: its header, an empty line, its block."""

    offset: int  # in its file
    data: bytes
    begin: int  # of the block in the data

    @property
    def fields(self) -> dict[str, str]:
        """The header's fields, their names in small letters."""
        found = _FIELD.findall(self.data[: self.begin])
        return {name.decode("ascii", "replace").lower(): value.decode("utf-8", "replace") for name, value in found}

    @property
    def kind(self) -> str:
        """response, request, conversion (text of a page), warcinfo ..."""
        return self.fields.get("warc-type", "").lower()


def read_records(path: Path, damage: Damage) -> Iterator[Record]:
    """The whole records of a file, in their order; gzipped one by one, or not at all.

    fastwarc is twice as fast, but ends at the first broken member, and with a wrong length takes the next records for
    part of the block. ExodirError when the file cannot be read or holds no WARC at all.
    """
    try:
        with path.open("rb") as file:
            if not file.read(1):
                raise ExodirError(f"{path} is empty.")
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                yield from _zipped(data, path, damage) if data[:2] == _MAGIC[:2] else _plain(data, path, damage)
    except OSError as error:
        raise ExodirError(f"{path} cannot be read: {error.strerror}.") from error


def record_in(member: bytes, offset: int = 0) -> Record:
    """The one record of a gzip member, or of plain bytes; ValueError says what is wrong with it."""
    data = _unpacked(member, 0)[0] if member[:2] == _MAGIC[:2] else member
    return _record(data, 0, offset, alone=True)


def read_record(path: Path, offset: int) -> Record:
    """The record that begins at an offset; ExodirError when there is none."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            if data[offset : offset + 2] != _MAGIC[:2]:
                return _record(data, offset, offset, alone=False)
            plain = _unpacked(data, offset)[0]
            return _record(plain, 0, offset, alone=True)
        except ValueError as error:
            raise ExodirError(f"{path}, byte {offset:,}: {error}.") from error


def answer_in(record: Record) -> Answer:
    """The answer a response record keeps, transfer and content decoded; ValueError when it is none."""
    url, at = address_of(record), moment_of(record)
    try:
        found = next(ArchiveIterator(BytesIO(record.data)))
        if found.http_headers is None:
            raise ValueError("a response that is none of HTTP")
        said = {name.lower(): value for name, value in found.http_headers.headers}
        body = found.content_stream().read()
        status = int(found.http_headers.get_statuscode() or 0)
    except (ArchiveLoadFailed, StopIteration, OSError, EOFError, zlib.error) as error:
        raise ValueError(f"a response that cannot be read ({error or type(error).__name__})") from error
    return Answer(url, status, said, body, at)


def address_of(record: Record) -> str:
    """The address of the page; ValueError when it is none of the web."""
    url = record.fields.get("warc-target-uri", "").strip("<>")  # wget puts it in brackets
    if not url.lower().startswith(("http://", "https://")):
        raise ValueError(f"no address of the web ({url[:60]!r})")
    return url


def moment_of(record: Record) -> datetime:
    """When the page was fetched; ValueError when the record does not say."""
    said = record.fields.get("warc-date", "")
    try:
        return datetime.fromisoformat(said.replace("Z", "+00:00")).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"no date ({said[:40]!r})") from error


def _zipped(data: mmap.mmap, path: Path, damage: Damage) -> Iterator[Record]:
    at = 0
    while 0 <= at < len(data):
        try:
            plain, after = _unpacked(data, at)
        except ValueError as error:
            damage.note(f"{path}, byte {at:,}", str(error))
            at = _next_member(data, at + 1)
            continue
        if not at and not plain.startswith(_BEGIN):
            raise ExodirError(f"{path} is no WARC file: what it packs does not begin with WARC/.")
        try:
            yield _record(plain, 0, at, alone=True)
        except ValueError as error:
            damage.note(f"{path}, byte {at:,}", str(error))
        at = after


def _plain(data: mmap.mmap, path: Path, damage: Damage) -> Iterator[Record]:
    if data[:5] != _BEGIN:
        raise ExodirError(f"{path} is no WARC file: it does not begin with WARC/.")
    at = 0
    while 0 <= at < len(data):
        try:
            record = _record(data, at, at, alone=False)
        except ValueError as error:
            damage.note(f"{path}, byte {at:,}", str(error))
            found = data.find(b"\n" + _BEGIN + b"1.", at + 1)
            at = found + 1 if found >= 0 else -1
            continue
        yield record
        at += len(record.data)
        while data[at : at + 2] == b"\r\n":
            at += 2


def _record(data: bytes | mmap.mmap, at: int, offset: int, *, alone: bool) -> Record:
    """The record at a place of plain bytes, with a length that is true: the end, or a further record, follows."""
    if data[at : at + 5] != _BEGIN:
        raise ValueError("no WARC record")
    begin = data.find(b"\r\n\r\n", at, at + _LONGEST_HEADER) + 4
    if begin < 4:
        raise ValueError("a header that does not end")
    length = _LENGTH.search(data[at:begin].lower())
    end = begin + int(length[1]) if length else len(data) + 1
    if end > len(data):
        raise ValueError("cut off, or a wrong length")
    rest = data[end : end + 9].strip(b"\r\n")
    if rest and not rest.startswith(_BEGIN):
        raise ValueError("a wrong length")
    if rest and alone:
        raise ValueError("several records in one gzip member; pack each by itself (warcio recompress)")
    return Record(offset, data[at:end], begin - at)


def _unpacked(data: bytes | mmap.mmap, at: int) -> tuple[bytes, int]:
    """A gzip member unpacked, and where the next one begins."""
    unpack = zlib_ng.decompressobj(GZIP)
    parts, size = [], 0
    while not unpack.eof:
        piece = data[at : at + _CHUNK]
        if not piece:
            raise ValueError("a gzip member that is cut off")
        try:
            parts.append(unpack.decompress(piece))
        except _BROKEN as error:
            raise ValueError("a broken gzip member") from error
        at += len(piece)
        size += len(parts[-1])
        if size > MOST:
            raise ValueError(f"more than {MOST >> 20} MB in one record")
    return b"".join(parts), at - len(unpack.unused_data)


def _next_member(data: mmap.mmap, at: int) -> int:
    """Where the next gzip member with a WARC record begins; -1 when there is none."""
    while (at := data.find(_MAGIC, at)) >= 0:
        try:
            if zlib_ng.decompressobj(GZIP).decompress(data[at : at + 512], len(_BEGIN)) == _BEGIN:
                return at
        except _BROKEN:
            pass
        at += 1
    return -1
