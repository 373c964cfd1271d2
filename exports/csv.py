"""Writes clinics.csv, practitioners.csv, evidence.csv and sites.csv: UTF-8, RFC 4180, one fixed order."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from sqlmodel import Session

from directory.errors import ExodirError
from directory.rows import TABLES, Row, as_text
from exports.written import Written, swapped_in


def write_csv(session: Session, out: Path, *, all_clinics: bool = False, now: datetime | None = None) -> list[Written]:
    """Write the four files into the folder `out`; each takes its place only when it is complete.

    Without `all_clinics` only clinics that offer exosome therapy are written, with their practitioners and evidence;
    sites.csv always lists every site that was asked for. ExodirError when the folder cannot be written.
    """
    moment = now or datetime.now(UTC)
    try:
        return [
            _write(out / f"{table.name}.csv", table.columns, table.rows(session, all_clinics=all_clinics, now=moment))
            for table in TABLES
        ]
    except OSError as error:
        raise ExodirError(f"The CSV files cannot be written to {out}: {error.strerror or error}.") from error


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> Written:
    with swapped_in(path) as file:
        count = _write_rows(file, columns, rows)
    return Written(path=path, rows=count, bytes=path.stat().st_size)


def _write_rows(file: TextIO, columns: tuple[str, ...], rows: Iterable[Row]) -> int:
    writer = csv.writer(file)
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([as_text(row[name]) for name in columns])
        count += 1
    return count
