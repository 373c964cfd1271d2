"""Writes one CSV file a table: UTF-8, RFC 4180, one fixed order, nothing a spreadsheet would run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from directory.batches import Batch
from directory.cells import text_column
from directory.tables import TABLES, Table
from exports.written import Written

MEDIA_TYPE = "text/csv"


class CsvWriter:
    """clinics.csv, practitioners.csv and so on."""

    def __init__(self, folder: Path, *, tables: Sequence[Table] = TABLES, bom: bool = False) -> None:
        """Begin the files with their headers; `bom`: with a byte order mark, which old versions of Excel want."""
        self._rows: Counter[str] = Counter()
        self._paths = {table.name: folder / f"{table.name}.csv" for table in tables}
        encoding = "utf-8-sig" if bom else "utf-8"
        self._stack = ExitStack()
        self._files = {
            name: self._stack.enter_context(path.open("w", encoding=encoding, newline=""))
            for name, path in self._paths.items()
        }
        for table in tables:
            self._write(table.name, [[name] for name in table.names])

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        pairs = zip(batch.columns, batch.table.columns, strict=True)
        self._write(batch.table.name, [text_column(values, column.type) for values, column in pairs])
        self._rows[batch.table.name] += len(batch)

    def _write(self, name: str, columns: list[Sequence[str]]) -> None:
        lines = map(",".join, zip(*map(quoted, columns), strict=True))
        self._files[name].write("\r\n".join([*lines, ""]))

    def close(self) -> list[Written]:
        """Finish the files and name them."""
        self._stack.close()
        return [
            Written(path, {name: self._rows[name]}, f"Table {name}", MEDIA_TYPE) for name, path in self._paths.items()
        ]


def quoted(cells: Sequence[str]) -> Sequence[str]:
    """A column's cells as they stand in a file: in quotation marks where they need them (RFC 4180).

    The csv module looks at each character of each cell; most columns need no mark at all, and that is seen at once.
    """
    if not _needs_marks("".join(cells)):
        return cells
    return ['"' + cell.replace('"', '""') + '"' if _needs_marks(cell) else cell for cell in cells]


def _needs_marks(text: str) -> bool:
    return "," in text or '"' in text or "\n" in text or "\r" in text
