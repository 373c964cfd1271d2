"""Reads published registry files, zipped or not, into clean text rows, in bounded memory; bad rows are named."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

import pyarrow as pa
import pyarrow.csv

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

    def open(self) -> IO[bytes]:
        """The file's bytes, unpacked on the way."""
        if self.member:
            stream: IO[bytes] = zipfile.ZipFile(self.path).open(self.member)  # noqa: SIM115 (closed by the caller)
        else:
            stream = self.path.open("rb")
        start = stream.read(4)
        stream.seek(0)
        if start[:2] == b"\x1f\x8b":
            return cast(IO[bytes], gzip.open(stream))
        if start == b"PK\x03\x04":  # a workbook: its first sheet as CSV
            return _sheet_as_csv(self, stream)
        return stream


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


@dataclass(slots=True)
class Tally:
    """What was met while one file was read."""

    rows: int = 0  # all rows below the header that are not blank
    blank: int = 0
    mended: int = 0  # lines that were not UTF-8 and were read as Windows-1252
    refused: list[Refused] = field(default_factory=list)
    digest: str = ""


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


class _Lines:
    """Whole lines of a published file as clean UTF-8, block by block."""

    def __init__(self, published: Published, tally: Tally, progress: Progress | None) -> None:
        self._published = published
        self._tally = tally
        self._progress = progress
        self._hash = hashlib.sha256()
        self._done = 0
        self._total = published.size
        self._rest = b""
        self._codec = ""
        self._only_cr = False
        self._stream = published.open()

    def blocks(self, quote: str) -> Iterator[bytes]:
        """Blocks that end at a line end (but for the last one, which ends as the file does)."""
        first = True
        while piece := self._read():
            if first:
                piece, first = self._first(piece), False
            held = self._rest + piece
            cut = _cut(held, quote)
            if cut:
                self._rest = held[cut:]
                yield self._clean(held[:cut])
            else:
                self._rest = held
        self._tally.digest = self._hash.hexdigest()
        if self._rest:
            yield self._clean(self._rest)

    def _read(self) -> bytes:
        try:
            piece = self._stream.read(BLOCK)
        except _BROKEN_ZIP as error:
            raise ExodirError(
                f"{self._published}: the packed file is cut off or damaged ({error}). Download it again."
            ) from error
        self._hash.update(piece)
        self._done += len(piece)
        if self._progress:
            self._progress(self._done, max(self._total, self._done))
        if piece and self._codec:
            return piece.decode(self._codec, "replace").encode()
        return piece.replace(b"\r", b"\n") if self._only_cr else piece

    def _first(self, piece: bytes) -> bytes:
        if piece[:2] in _UTF16:
            rest = b"".join(iter(lambda: self._stream.read(BLOCK), b""))
            self._hash.update(rest)
            piece = (piece + rest).decode("utf-16", "replace").encode()
        while mark := next((mark for mark in _BOMS if piece.startswith(mark)), b""):
            piece = piece[len(mark) :]
        if b"\r" in piece and b"\n" not in piece:
            self._only_cr = True
            piece = piece.replace(b"\r", b"\n")
        return piece

    def _clean(self, block: bytes) -> bytes:
        """The block as UTF-8; lines in another encoding are read as Windows-1252, and counted."""
        if block.isascii() or _is_utf8(block):
            return block
        lines = block.split(b"\n")
        for number, line in enumerate(lines):
            if not _is_utf8(line):
                lines[number] = _from_windows(line)
                self._tally.mended += 1
        return b"\n".join(lines)


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
        raise ExodirError(
            f"{published}: the packed file is cut off or damaged ({error}). Download it again."
        ) from error
    tally = Tally()
    piece = _Lines(published, tally, None)
    text = piece._clean(piece._first(start)).decode("utf-8", "replace")
    return re.split(r"\r\n|\n|\r", text)[:count]


def split_line(line: str, layout: Layout) -> list[str]:
    """The fields of one line; raises csv.Error when its quotation marks do not close."""
    if not layout.quote:
        return line.split(layout.delimiter)
    rows = list(csv.reader([line], delimiter=layout.delimiter, strict=True, skipinitialspace=True))
    return rows[0] if rows else []


def read_rows(
    published: Published,
    layout: Layout,
    columns: Sequence[str],
    *,
    wanted: dict[str, int],
    skip: int,
    tally: Tally,
    progress: Progress | None = None,
) -> pa.RecordBatchReader:
    """The wanted columns (name -> position) of a file with these columns, all as text, as a stream of Arrow batches.

    The first `skip` lines (up to and with the header) are left out. A row with too few or too many fields or an open
    quotation mark is refused and named in `tally`; blank lines are counted. A file that ends within a row is cut off.
    """
    schema = pa.schema([(name, pa.string()) for name in wanted] + [(LINE, pa.int64())])
    reader = _Rows(published, layout, [f"c{i}" for i in range(len(columns))], wanted, schema, tally)
    return pa.RecordBatchReader.from_batches(schema, reader.batches(skip, progress))


@dataclass(slots=True)
class _Rows:
    """Parses the blocks of one file, two at a time, in order."""

    published: Published
    layout: Layout
    columns: list[str]
    wanted: dict[str, int]
    schema: pa.Schema
    tally: Tally

    def batches(self, skip: int, progress: Progress | None) -> Iterator[pa.RecordBatch]:
        """All batches in the order of the file."""
        lines = _Lines(self.published, self.tally, progress)
        first_line = 1
        waiting: deque[Future[tuple[pa.RecordBatch, list[Refused], int]]] = deque()
        ends_well = True
        with ThreadPoolExecutor(2) as pool:
            for block in lines.blocks(self.layout.quote):
                ends_well = block.endswith(b"\n")
                while skip and block:
                    block = block[(block.find(b"\n") + 1) or len(block) :]
                    skip -= 1
                    first_line += 1
                if block:
                    waiting.append(pool.submit(self._parse, block, first_line))
                    first_line += block.count(b"\n")
                if len(waiting) > 2:
                    yield self._take(waiting.popleft())
            while waiting:
                yield self._take(waiting.popleft())
        last_line = first_line if not ends_well else first_line - 1
        if not ends_well and self.tally.refused and self.tally.refused[-1].line == last_line:
            raise ExodirError(
                f"{self.published}, line {last_line}: the file ends in the middle of a row: it is cut off. "
                "Download it again."
            )

    def _take(self, future: Future[tuple[pa.RecordBatch, list[Refused], int]]) -> pa.RecordBatch:
        batch, refused, blank = future.result()
        self.tally.refused += refused
        self.tally.blank += blank
        self.tally.rows += batch.num_rows + len(refused)
        return batch

    def _parse(self, block: bytes, first_line: int) -> tuple[pa.RecordBatch, list[Refused], int]:
        """One block as a batch; a block with odd quotation marks is read once more, line by line."""
        bad: dict[int, tuple[int, str]] = {}

        def refuse(row: pyarrow.csv.InvalidRow) -> str:
            bad[row.number] = (row.actual_columns, row.text)
            return "skip"

        needed = sorted(set(self.wanted.values()))
        names = [self.columns[i] for i in needed]
        try:
            table = pyarrow.csv.read_csv(
                io.BytesIO(block),
                read_options=pyarrow.csv.ReadOptions(
                    column_names=self.columns, block_size=len(block) + 1, use_threads=False
                ),
                parse_options=pyarrow.csv.ParseOptions(
                    delimiter=self.layout.delimiter,
                    quote_char=self.layout.quote or False,
                    newlines_in_values=self.layout.multiline,
                    ignore_empty_lines=False,
                    invalid_row_handler=refuse,
                ),
                convert_options=pyarrow.csv.ConvertOptions(
                    include_columns=names,
                    column_types=dict.fromkeys(names, pa.string()),
                    strings_can_be_null=False,
                    check_utf8=False,
                ),
            )
        except pa.ArrowInvalid:
            return self._parse_slowly(block, first_line)
        lines = block.count(b"\n") + (not block.endswith(b"\n"))
        if table.num_rows + len(bad) != lines:
            return self._parse_slowly(block, first_line)
        numbers = [n for n in range(lines) if n + 1 not in bad] if bad else range(lines)
        line = (
            pa.array(range(first_line, first_line + lines))
            if not bad
            else pa.array([first_line + n for n in numbers], pa.int64())
        )
        arrays = [table.column(self.columns[i]).combine_chunks() for i in self.wanted.values()]
        refused, blank = [], 0
        for number, (found, text) in sorted(bad.items()):
            if text.strip(self.layout.delimiter + '" \t\r'):
                refused.append(self._refusal(first_line + number - 1, found, text))
            else:
                blank += 1
        batch = pa.RecordBatch.from_arrays([*arrays, line], schema=self.schema)
        return self._without_blank(batch, block, refused, blank)

    def _without_blank(
        self, batch: pa.RecordBatch, block: bytes, refused: list[Refused], blank: int
    ) -> tuple[pa.RecordBatch, list[Refused], int]:
        """Drop lines with nothing on them (pyarrow reads an empty line as a row of empty values)."""
        empty = {self.layout.delimiter.encode() * (len(self.columns) - 1), b""}
        if not any(
            b"\n" + one + end in block or block.startswith(one + end) for one in empty for end in (b"\n", b"\r")
        ):
            return batch, refused, blank
        import pyarrow.compute as pc

        keep = None
        for name in self.wanted:
            filled = pc.not_equal(batch.column(name), "")
            keep = filled if keep is None else pc.or_(keep, filled)
        kept = batch.filter(keep)
        return kept, refused, blank + batch.num_rows - kept.num_rows

    def _refusal(self, line: int, found: int, text: str) -> Refused:
        reason = f"{found} fields instead of {len(self.columns)}"
        return Refused(self.published.name, line, reason, text[:40])

    def _parse_slowly(self, block: bytes, first_line: int) -> tuple[pa.RecordBatch, list[Refused], int]:
        """A block whose quotation marks are odd, row by row with the strict reader of the standard library."""
        values: list[list[str]] = []
        numbers: list[int] = []
        refused: list[Refused] = []
        blank = 0
        for number, text in self._rows_of(block.decode(), first_line):
            try:
                fields = (
                    split_line(text, self.layout)
                    if "\n" not in text
                    else next(csv.reader(io.StringIO(text), delimiter=self.layout.delimiter, strict=True))
                )
            except (csv.Error, StopIteration):
                refused.append(Refused(self.published.name, number, "a quotation mark is not closed", text[:40]))
                continue
            if not any(field.strip() for field in fields):
                blank += 1
            elif len(fields) != len(self.columns):
                refused.append(self._refusal(number, len(fields), text))
            else:
                values.append([fields[i] for i in self.wanted.values()])
                numbers.append(number)
        arrays = [pa.array([row[i] for row in values], pa.string()) for i in range(len(self.wanted))]
        batch = pa.RecordBatch.from_arrays([*arrays, pa.array(numbers, pa.int64())], schema=self.schema)
        return batch, refused, blank

    def _rows_of(self, text: str, first_line: int) -> Iterator[tuple[int, str]]:
        """(line, text) of each row; rows run over line ends only where the layout allows it and the quotes close."""
        lines = text.split("\n")
        if lines and not lines[-1]:
            lines.pop()
        at = 0
        while at < len(lines):
            end = at + 1
            if self.layout.multiline:
                quotes = lines[at].count('"')
                while quotes % 2 and end < len(lines) and end - at < 100:
                    quotes += lines[end].count('"')
                    end += 1
                if quotes % 2:
                    end = at + 1
            yield first_line + at, "\n".join(lines[at:end]).rstrip("\r")
            at = end
