"""Writes one CSV file a table: UTF-8, RFC 4180, one fixed order, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from directory.cells import text_column
from directory.published import Batch
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
        self._writers = {name: csv.writer(file) for name, file in self._files.items()}
        for table in tables:
            self._writers[table.name].writerow(table.names)

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        columns = [
            text_column(values, column.type) for values, column in zip(batch.columns, batch.table.columns, strict=True)
        ]
        self._writers[batch.table.name].writerows(zip(*columns, strict=True))
        self._rows[batch.table.name] += len(batch)

    def close(self) -> list[Written]:
        """Finish the files and name them."""
        self._stack.close()
        return [
            Written(path, {name: self._rows[name]}, f"Table {name}", MEDIA_TYPE) for name, path in self._paths.items()
        ]
