"""Reads a release back: its index, and the rows of its CSV files in the order of their keys."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from directory.batches import Batch
from directory.cells import armed, read_cell
from directory.errors import ExodirError
from directory.tables import SCHEMA_VERSION, Table
from exports.index import INDEX, read_index

Cells = list[str]
Key = tuple[Any, ...]
_BATCH = 5000

csv.field_size_limit(1 << 30)  # a page may state a passage of any length


def open_release(folder: Path) -> dict[str, Any]:
    """The index of a release; ExodirError when there is none, or one whose tables this program does not know."""
    index = read_index(folder)
    if not index:
        raise ExodirError(f"{folder} holds no release ({INDEX} is missing or of something else).")
    stated = str(index.get("schema_version", ""))
    if stated.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise ExodirError(f"{folder}: schema {stated or 'unknown'}; this program reads {SCHEMA_VERSION}.")
    return index


def has_bom(path: Path) -> bool:
    """Whether a file begins with a byte order mark."""
    with path.open("rb") as file:
        return file.read(3) == b"\xef\xbb\xbf"


def read_cells(path: Path, table: Table) -> Iterator[Cells]:
    """The rows of a CSV file as cells of the table's columns; a column the file does not have yet is empty.

    ExodirError names the line that cannot be read or stands out of order.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _ordered(csv.reader(file, strict=True), path, table)
    except FileNotFoundError as error:
        raise ExodirError(f"{path} is missing: the release needs its CSV files (exodir export csv ...).") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ExodirError(f"{path} cannot be read as a release's CSV file: {error}.") from error


def _ordered(reader: Any, path: Path, table: Table) -> Iterator[Cells]:
    header: Cells = next(reader, [])
    arrange = _arrange(header, table, path)
    key, last = key_of(table), None
    for row in reader:
        if len(row) != len(header):
            raise ExodirError(f"{path}, line {reader.line_num}: {len(row)} cells instead of {len(header)}.")
        cells = arrange(row)
        here = key(cells)
        if last is not None and here <= last:
            raise ExodirError(f"{path}, line {reader.line_num}: not in the order of {', '.join(table.key)}.")
        last = here
        yield cells


def _arrange(header: Sequence[str], table: Table, path: Path) -> Callable[[Cells], Cells]:
    """How a row of the file becomes one of the table."""
    if tuple(header) == table.names:
        return lambda row: row
    unknown = [name for name in header if name not in table.names]
    missing = [name for name in table.key if name not in header]
    if unknown or missing:
        named = f"unknown: {', '.join(unknown)}" if unknown else f"missing: {', '.join(missing)}"
        raise ExodirError(f"{path}: these are not the columns of {table.name} ({named}).")
    places = [header.index(name) if name in header else None for name in table.names]
    return lambda row: ["" if place is None else row[place] for place in places]


def key_of(table: Table) -> Callable[[Cells], Key]:
    """What tells the rows of a table apart, in the order in which they are written."""
    places = [(table.place(name), table.columns[table.place(name)].type == "integer") for name in table.key]
    return lambda cells: tuple(int(cells[place]) if number else armed(cells[place]) for place, number in places)


def as_batches(table: Table, rows: Iterator[Cells]) -> Iterator[Batch]:
    """Cells of text as typed batches, as a store gives them."""
    waiting: list[Cells] = []
    for cells in rows:
        waiting.append(cells)
        if len(waiting) == _BATCH:
            yield _batch(table, waiting)
            waiting = []
    if waiting:
        yield _batch(table, waiting)


def _batch(table: Table, rows: list[Cells]) -> Batch:
    columns = zip(*rows, strict=True)
    return Batch(
        table,
        tuple(
            [read_cell(cell, column.type) for cell in cells]
            for cells, column in zip(columns, table.columns, strict=True)
        ),
    )
