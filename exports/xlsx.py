"""Writes one workbook: a sheet a table with typed columns and a frozen header, and the data dictionary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from directory.batches import Batch
from directory.cells import SEPARATOR, moment_of
from directory.tables import TABLES, Table, Type
from exports.about import TITLE
from exports.dictionary import COLUMNS, dictionary_rows
from exports.written import Written

NAME = "exosome-directory.xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_ROWS = 1_048_576
"""Of a sheet, with its header; a longer table goes on in a second sheet."""
MAX_CHARACTERS = 32_767
"""Of a cell; Excel counts in UTF-16. A longer text ends in CUT."""
CUT = " […]"

_EMPTY = (None, "", ())
_EPOCH = datetime(2000, 1, 1)
_WIDTHS: dict[Type, int] = {"boolean": 10, "integer": 10, "number": 12, "moment": 19, "list": 30, "json": 40}
_WIDE = ("quote", "reason", "meaning", "exosome_quote")


class _Sheet:
    """One sheet and the row that comes next."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.row = 1


class XlsxWriter:
    """exosome-directory.xlsx."""

    def __init__(self, folder: Path, *, tables: Sequence[Table] = TABLES) -> None:
        """Begin the workbook; rows go to disk as they come."""
        self._path = folder / NAME
        options = {"constant_memory": True, "tmpdir": str(folder), "use_zip64": True, "strings_to_urls": False}
        self._book = Workbook(str(self._path), options)
        self._book.set_properties({"title": TITLE, "created": _EPOCH})
        self._bold = self._book.add_format({"bold": True, "bottom": 1})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._rows: Counter[str] = Counter({table.name: 0 for table in tables})
        self._sheets: dict[str, _Sheet] = {}
        self._write_dictionary()
        for table in tables:
            self._sheets[table.name] = self._begin(table, table.name)

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        table = batch.table
        writers = [_cell_writer(column.type, self._moment) for column in table.columns]
        there = self._sheets[table.name]
        for row in zip(*batch.columns, strict=True):
            if there.row == MAX_ROWS:
                there = self._continue(table)
            sheet, number = there.sheet, there.row
            for place, (write, value) in enumerate(zip(writers, row, strict=True)):
                if value not in _EMPTY:
                    write(sheet, number, place, value)
            there.row += 1
        self._rows[table.name] += len(batch)

    def close(self) -> list[Written]:
        """Finish the workbook."""
        try:
            self._book.close()
        except FileCreateError as error:
            raise (error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error))) from error
        finally:
            for sheet in self._book.worksheets():  # the library leaves its drafts open when the disk is full
                with suppress(OSError):
                    sheet.row_data_fh.close()
        return [Written(self._path, dict(self._rows), "All tables as a workbook", MEDIA_TYPE)]

    def _begin(self, table: Table, name: str) -> _Sheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, 60 if column.name in _WIDE else _WIDTHS.get(column.type, 24))
        sheet.write_row(0, 0, table.names, self._bold)
        return _Sheet(sheet)

    def _continue(self, table: Table) -> _Sheet:
        number = 2 + sum(1 for name in self._book.sheetnames if name.startswith(f"{table.name} "))
        self._sheets[table.name] = self._begin(table, f"{table.name} {number}")
        return self._sheets[table.name]

    def _write_dictionary(self) -> None:
        sheet = self._book.add_worksheet("dictionary")
        sheet.freeze_panes(1, 2)
        for place, name in enumerate(COLUMNS):
            sheet.set_column(place, place, 60 if name in _WIDE else 18)
        sheet.write_row(0, 0, COLUMNS, self._bold)
        for number, row in enumerate(dictionary_rows(), start=1):
            for place, text in enumerate(row):
                sheet.write_string(number, place, text)


def _cell_writer(kind: Type, moment: Format) -> Callable[[Worksheet, int, int, Any], object]:
    """How a value of this type is put into a cell; text is never taken for a formula, a number or a link."""
    if kind in ("integer", "number"):
        return lambda sheet, row, place, value: sheet.write_number(row, place, value)
    if kind == "boolean":
        return lambda sheet, row, place, value: sheet.write_boolean(row, place, value)
    if kind == "moment":
        return lambda sheet, row, place, value: sheet.write_datetime(
            row, place, moment_of(value).replace(tzinfo=None), moment
        )
    if kind == "list":
        return lambda sheet, row, place, value: _write_text(sheet, row, place, SEPARATOR.join(value))
    return _write_text


def _write_text(sheet: Worksheet, row: int, place: int, text: str) -> None:
    sheet.write_string(row, place, text if len(text) * 2 <= MAX_CHARACTERS else fitting(text))


def fitting(text: str) -> str:
    """Text that a cell can hold: whole, or cut where it is too long."""
    if len(text.encode("utf-16-le")) // 2 <= MAX_CHARACTERS:
        return text
    units = (text.encode("utf-16-le"))[: 2 * (MAX_CHARACTERS - len(CUT))]
    return units.decode("utf-16-le", "ignore") + CUT
