"""Opens published registry files, zipped or not, and reads them as clean lines of UTF-8, block by block."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import IO, cast

from directory.errors import ExodirError

Progress = Callable[[int, int], None]
"""Told (bytes read, bytes in all) while a big file is read."""

BLOCK = 8 << 20
"""Bytes parsed at a time; two blocks are parsed side by side."""

LINE = "line"
"""Name of the column with the number of the line a row begins on."""

_BOMS = ("\ufeff".encode(), "ï»¿".encode())  # the second is a UTF-8 mark that somebody has encoded again
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile)


@dataclass(frozen=True, slots=True)
class Published:
    """One published file: a file on disk, or a member of a zip."""

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """The file's own name, without its folder."""
        return (self.member or str(self.path)).replace("\\", "/").rsplit("/", 1)[-1]

    def __str__(self) -> str:
        return f"{self.path} ({self.member})" if self.member else str(self.path)

    @property
    def size(self) -> int:
        """Bytes when unpacked, as far as known."""
        if not self.member:
            return self.path.stat().st_size
        with zipfile.ZipFile(self.path) as archive:
            return archive.getinfo(self.member).file_size

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The file's bytes, unpacked on the way; workbooks and UTF-16 come as the CSV in UTF-8 that they stand for."""
        with ExitStack() as stack:
            if self.member:
                archive = stack.enter_context(zipfile.ZipFile(self.path))
                stream = stack.enter_context(archive.open(self.member))
            else:
                stream = stack.enter_context(self.path.open("rb"))
            start = stream.read(4)
            stream.seek(0)
            if start[:2] == b"\x1f\x8b":
                stream = stack.enter_context(cast(IO[bytes], gzip.GzipFile(fileobj=stream)))
            elif start == b"PK\x03\x04":
                stream = _sheet_as_csv(self, stream)
            elif start[:2] in _UTF16:
                stream = io.BytesIO(stream.read().decode("utf-16", "replace").encode())
            yield stream


@dataclass(frozen=True, slots=True)
class Refused:
    """One row that was not loaded, and why."""

    file: str
    line: int
    reason: str
    begins: str = ""  # its first characters


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of one file are written."""

    delimiter: str = ","
    quote: str = '"'  # empty: quotation marks are text
    multiline: bool = False  # values may hold line ends
    latin_1: bool = False  # the publisher does not write UTF-8: nothing to be told


@dataclass(slots=True)
class Tally:
    """What was met while one file was read."""

    rows: int = 0  # all rows below the header that are not blank
    blank: int = 0
    mended: int = 0  # lines that were not UTF-8 and were read as Windows-1252
    refused: list[Refused] = field(default_factory=list)
    digest: str = ""
    failure: ExodirError | None = None  # why reading had to end (DuckDB hides what a stream raises)


def find_published(path: Path) -> list[Published]:
    """The published files at a path: the file itself, the members of a zip, the files of a folder."""
    if path.is_dir():
        return [one for child in sorted(path.rglob("*")) if child.is_file() for one in _files_in(child)]
    if not path.is_file():
        raise ExodirError(f"{path}: there is no such file or folder.")
    if path.stat().st_size == 0:
        raise ExodirError(f"{path}: the file is empty. Download it again.")
    return _files_in(path)


def _files_in(path: Path) -> list[Published]:
    with path.open("rb") as stream:
        start = stream.read(4)
    if start != b"PK\x03\x04":
        return [] if path.name.startswith(".") else [Published(path)]
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile as error:
        raise ExodirError(f"{path}: this zip is cut off or damaged ({error}). Download it again.") from error
    if "[Content_Types].xml" in names:
        return [Published(path)]
    kept = (name for name in names if not name.endswith("/") and "__MACOSX" not in name)
    return [Published(path, name) for name in kept]


def _sheet_as_csv(published: Published, stream: IO[bytes]) -> IO[bytes]:
    """The first sheet of an Excel workbook as CSV bytes."""
    import openpyxl

    out = io.StringIO()
    try:
        book = openpyxl.load_workbook(io.BytesIO(stream.read()), read_only=True, data_only=True)
        writer = csv.writer(out, lineterminator="\n")
        for row in book.worksheets[0].iter_rows(values_only=True):
            writer.writerow(["" if cell is None else _cell_text(cell) for cell in row])
        book.close()
    except (*_BROKEN_ZIP, KeyError, ValueError, IndexError) as error:
        raise ExodirError(f"{published}: this workbook cannot be read ({error}). Download it again.") from error
    return io.BytesIO(out.getvalue().encode())


def _cell_text(cell: object) -> str:
    moment = getattr(cell, "strftime", None)
    return str(moment("%m/%d/%Y")) if moment else str(cell)


class Lines:
    """Whole lines of a published file as clean UTF-8, block by block."""

    def __init__(self, published: Published, tally: Tally, progress: Progress | None) -> None:
        self._published = published
        self._tally = tally
        self._progress = progress

    def blocks(self, quote: str) -> Iterator[bytes]:
        """Blocks that end at a line end (but for the last one, which ends as the file does)."""
        rest = b""
        with self._published.open() as stream:
            for piece in self._pieces(stream):
                held = rest + piece
                cut = _cut(held, quote)
                if cut:
                    yield self._clean(held[:cut])
                rest = held[cut:]
        if rest:
            yield self._clean(rest)

    def _pieces(self, stream: IO[bytes]) -> Iterator[bytes]:
        """The file piece by piece, without byte-order marks; lines that end in CR alone end in LF."""
        digest, done, total, only_cr = sha256(), 0, self._published.size, False
        while piece := self._read(stream):
            digest.update(piece)
            if not done:
                piece = _without_marks(piece)
                only_cr = b"\r" in piece and b"\n" not in piece
            done += len(piece)
            if self._progress:
                self._progress(done, max(total, done))
            yield piece.replace(b"\r", b"\n") if only_cr else piece
        self._tally.digest = digest.hexdigest()

    def _read(self, stream: IO[bytes]) -> bytes:
        try:
            return stream.read(BLOCK)
        except _BROKEN_ZIP as error:
            raise _cut_off(self._published, error) from error

    def _clean(self, block: bytes) -> bytes:
        """The block as UTF-8; lines in another encoding are read as Windows-1252, and counted."""
        clean, mended = _as_utf8(block)
        self._tally.mended += mended
        return clean


def _cut_off(published: Published, error: Exception) -> ExodirError:
    return ExodirError(f"{published}: the packed file is cut off or damaged ({error}). Download it again.")


def _without_marks(piece: bytes) -> bytes:
    while mark := next((mark for mark in _BOMS if piece.startswith(mark)), b""):
        piece = piece[len(mark) :]
    return piece


def _as_utf8(block: bytes) -> tuple[bytes, int]:
    """The block as UTF-8, and how many of its lines were not."""
    if block.isascii() or _is_utf8(block):
        return block, 0
    lines = block.split(b"\n")
    bad = [number for number, line in enumerate(lines) if not _is_utf8(line)]
    for number in bad:
        lines[number] = _from_windows(lines[number])
    return b"\n".join(lines), len(bad)


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def _from_windows(line: bytes) -> bytes:
    try:
        return line.decode("cp1252").encode()
    except UnicodeDecodeError:
        return line.decode("latin-1").encode()


def _cut(block: bytes, quote: str) -> int:
    """Where to cut a block: behind its last line end outside quotation marks; 0 when it has none."""
    last = cut = block.rfind(b"\n") + 1
    for _ in range(200 if quote else 0):
        if not cut or block.count(b'"', 0, cut) % 2 == 0:
            return cut
        cut = block.rfind(b"\n", 0, cut - 1) + 1
    return last


def first_lines(published: Published, count: int = 12) -> list[str]:
    """The first lines of a file as text, to recognise it by."""
    try:
        with published.open() as stream:
            start = stream.read(1 << 16)
    except _BROKEN_ZIP as error:
        raise _cut_off(published, error) from error
    text = _as_utf8(_without_marks(start))[0].decode()
    return re.split(r"\r\n|\n|\r", text)[:count]


def split_line(line: str, layout: Layout) -> list[str]:
    """The fields of one line; raises csv.Error when its quotation marks do not close."""
    if not layout.quote:
        return line.split(layout.delimiter)
    rows = list(csv.reader([line], delimiter=layout.delimiter, strict=True, skipinitialspace=True))
    return rows[0] if rows else []
