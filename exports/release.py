"""One release: the chosen formats from one pass over the store, described, counted, hashed and put in place at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sqlmodel import Session

from directory.errors import ExodirError
from directory.published import Batch, Selection, stream
from directory.snapshots import Snapshots
from exports.about import About, gather
from exports.csv import CsvWriter
from exports.dictionary import write_dictionary
from exports.index import INDEX, SUMS, listed_files, write_index, write_sums
from exports.jsonl import JsonlWriter
from exports.numbers import Numbers
from exports.pages import write_citation, write_page
from exports.parquet import ParquetWriter
from exports.written import Written, swapped_in


class Writer(Protocol):
    """What every format offers."""

    def add(self, batch: Batch) -> None:
        """Write some rows."""

    def close(self) -> list[Written]:
        """Finish the files and name them."""


WRITERS: dict[str, Callable[[Path], Writer]] = {"csv": CsvWriter, "jsonl": JsonlWriter, "parquet": ParquetWriter}
"""Every format, by the name it is asked for."""


@dataclass(frozen=True)
class Release:
    """What was written, and which files of the former release went."""

    folder: Path
    files: list[Written]
    rows: dict[str, int]
    removed: list[str]


def write_release(
    session: Session,
    out: Path,
    *,
    formats: Sequence[str] = ("csv",),
    selection: Selection | None = None,
    snapshots: Snapshots | None = None,
    now: datetime | None = None,
    bom: bool = False,
    contact: str = "",
    base_url: str = "",
) -> Release:
    """Write a release into the folder `out`; its files take the place of the former ones together, or not at all.

    A release is dated to the day: written twice on one day from the same store it is the same, byte for byte.
    ExodirError when it cannot be written.
    """
    chosen = selection or Selection()
    as_of = (now or datetime.now(UTC)).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    former = listed_files(out)
    try:
        with swapped_in(out, last=INDEX, former=former) as folder:
            writers = _writers(folder, formats, bom=bom)
            files, numbers = _write_tables(writers, stream(session, selection=chosen, as_of=as_of))
            about = gather(session, chosen, snapshots, as_of=as_of, contact=contact, base_url=base_url)
            files += _describe(folder, about, numbers)
            write_index(folder, files, about, numbers)
            write_sums(folder, [*(file.path.name for file in files), INDEX])
    except (OSError, sqlite3.Error) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ExodirError(
            f"The files cannot be written to {out}: {said}. What was there before is unchanged."
        ) from error
    names = {file.path.name for file in files} | {INDEX, SUMS}
    placed = [replace(file, path=out / file.path.name) for file in files]
    return Release(out, placed, numbers.rows, [name for name in former if name not in names])


def _writers(folder: Path, formats: Sequence[str], *, bom: bool) -> list[Writer]:
    return [CsvWriter(folder, bom=bom) if name == "csv" else WRITERS[name](folder) for name in formats]


def _write_tables(writers: Sequence[Writer], batches: Iterable[Batch]) -> tuple[list[Written], Numbers]:
    """Give every batch to every writer; ExodirError when one of them has written another number of rows."""
    numbers = Numbers()
    closed: dict[int, list[Written]] = {}
    with ExitStack() as stack:
        for place, writer in enumerate(writers):
            stack.callback(_close, writer, closed, place)
        for batch in batches:
            numbers.add(batch)
            for writer in writers:
                writer.add(batch)
    files = [file for place in range(len(writers)) for file in closed[place]]
    for file in files:
        for table, rows in file.rows.items():
            if rows != numbers.rows[table]:
                raise ExodirError(
                    f"{file.path.name} holds {rows} rows of {table} instead of {numbers.rows[table]}; nothing was put "
                    "in place. Please report this."
                )
    return files, numbers


def _close(writer: Writer, closed: dict[int, list[Written]], place: int) -> None:
    closed[place] = writer.close()


def _describe(folder: Path, about: About, numbers: Numbers) -> list[Written]:
    table, page = write_dictionary(folder)
    return [
        Written(table, {}, "Data dictionary", "text/csv"),
        Written(page, {}, "Data dictionary to read", "text/markdown"),
        write_citation(folder, about),
        write_page(folder, about, numbers),
    ]
