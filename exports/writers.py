"""Every format by its name, and the one pass that feeds them all and checks what they say they wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from directory.batches import Batch
from directory.errors import ExodirError
from exports.csv import CsvWriter
from exports.geojson import GeoJsonWriter
from exports.jsonl import JsonlWriter
from exports.numbers import Numbers
from exports.parquet import ParquetWriter
from exports.sqlite import SqliteWriter
from exports.written import Written
from exports.xlsx import XlsxWriter


class Writer(Protocol):
    """What every format offers."""

    def add(self, batch: Batch) -> None:
        """Write some rows."""

    def close(self) -> list[Written]:
        """Finish the files and name them."""


WRITERS: dict[str, Callable[[Path], Writer]] = {
    "csv": CsvWriter,
    "jsonl": JsonlWriter,
    "parquet": ParquetWriter,
    "xlsx": XlsxWriter,
    "geojson": GeoJsonWriter,
    "sqlite": SqliteWriter,
}
"""Every format, by the name it is asked for."""


def open_writers(folder: Path, formats: Iterable[str], *, bom: bool = False) -> list[Writer]:
    """The writers of some formats; `bom`: CSV files begin with a byte order mark."""
    return [CsvWriter(folder, bom=bom) if name == "csv" else WRITERS[name](folder) for name in formats]


def write_all(writers: Sequence[Writer], batches: Iterable[Batch], numbers: Numbers | None = None) -> list[Written]:
    """Give every batch to every writer; ExodirError when one of them has written another number of rows than came."""
    counted = numbers or Numbers()
    closed: dict[int, list[Written]] = {}
    with ExitStack() as stack:
        for place, writer in enumerate(writers):
            stack.callback(_close, writer, closed, place)
        for batch in batches:
            counted.add(batch)
            for writer in writers:
                writer.add(batch)
    files = [file for place in range(len(writers)) for file in closed[place]]
    for file in files:
        for table, rows in file.rows.items():
            if rows != counted.rows[table]:
                raise ExodirError(
                    f"{file.path.name} holds {rows} rows of {table} instead of {counted.rows[table]}; nothing was put "
                    "in place. Please report this."
                )
    return files


def _close(writer: Writer, closed: dict[int, list[Written]], place: int) -> None:
    closed[place] = writer.close()
