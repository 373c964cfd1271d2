"""Parses the clean lines of a published file into Arrow batches, in bounded memory; bad rows are refused and named."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from crawler.loading.reading import LINE, Layout, Lines, Progress, Published, Refused, Tally, split_line
from directory.errors import ExodirError


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

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            yield from reader.batches(skip, progress)
        except ExodirError as error:
            tally.failure = error
            raise

    return pa.RecordBatchReader.from_batches(schema, batches())


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
        lines = Lines(self.published, self.tally, progress)
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
        return self._without_blank(batch, refused, blank)

    def _without_blank(
        self, batch: pa.RecordBatch, refused: list[Refused], blank: int
    ) -> tuple[pa.RecordBatch, list[Refused], int]:
        """Drop lines with nothing on them (pyarrow reads an empty line as a row of empty values)."""
        empty = None
        for name in self.wanted:
            column = pc.equal(pc.utf8_trim_whitespace(batch.column(name)), "")
            empty = column if empty is None else pc.and_(empty, column)
            if not pc.any(empty).as_py():
                return batch, refused, blank
        kept = batch.filter(pc.invert(empty))
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
