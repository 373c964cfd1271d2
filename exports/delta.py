"""Deltas: what differs between two releases and why, and a release made of an older one and a delta."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from directory.batches import Batch
from directory.cells import SEPARATOR
from directory.errors import ExodirError
from directory.tables import TABLES, Column, Table
from exports.causes import CAUSES, find_causes
from exports.comparing import Difference, compare
from exports.csv import CsvWriter
from exports.index import INDEX, SUMS, sha256_of
from exports.jsonl import JsonlWriter
from exports.parquet import ParquetWriter
from exports.reading import Cells, as_batches, has_bom, key_of, open_release, read_cells
from exports.writers import WRITERS, open_writers, write_all
from exports.written import swapped_in

DELTA = "delta.json"
_CARRIED = "carried."
"""Before the name of a file that is taken over as it is."""

_BEFORE = (
    Column("op", "text", "What happened to the row.", "program", values=("ADD", "MOD", "DEL")),
    Column("cause", "text", "Why.", "program", values=CAUSES),
    Column("changed_fields", "list", "The columns that differ.", "program", empty="the whole row came or went"),
)
DELTAS = {
    t.name: Table(f"{t.name}.delta", f"What changed in {t.name}.", t.key, t.identity, (*_BEFORE, *t.columns))
    for t in TABLES
}
"""The tables of a delta: those of a release with what happened in front; of a deleted row, what stood there."""


@dataclass
class Changed:
    """What a delta comes to."""

    before: str
    after: str
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # (table, op, cause) -> rows
    verdicts: list[tuple[str, str, str, str]] = field(default_factory=list)  # clinic_id, name, what happened, cause

    def add(self, difference: Difference, cause: str) -> None:
        """Count one row; a clinic that was certified or is now is kept by name."""
        self.counts[difference.table.name, difference.op, cause] += 1
        if difference.table.name == "clinics":
            place = difference.table.place("certified")
            was, now = (row is not None and row[place] == "true" for row in (difference.old, difference.new))
            if was != now:
                said = "certified now" if now else "not certified any more"
                self.verdicts.append((difference.cell("clinic_id"), difference.cell("name"), said, cause))


def differences(
    old: Path, new: Path, before: dict[str, Any], after: dict[str, Any]
) -> Iterator[tuple[Difference, str]]:
    """Every row that differs between the CSV files of two releases, with the cause; table after table."""
    causes = find_causes(old, new, before, after)
    for table in TABLES:
        sides = (read_cells(folder / f"{table.name}.csv", table) for folder in (old, new))
        for difference in compare(table, *sides):
            yield difference, causes.of(difference)


def write_delta(old: Path, new: Path, out: Path) -> Changed:
    """Write what differs between two releases into the folder `out`, as CSV, JSON Lines and Parquet, and delta.json.

    ExodirError when one of the folders holds no release with CSV files, or `out` cannot be written.
    """
    before, after = open_release(old), open_release(new)
    changed = Changed(before["release"], after["release"])
    try:
        with swapped_in(out, last=DELTA) as folder:
            told = _told(changed, differences(old, new, before, after))
            tables = tuple(DELTAS.values())
            write_all([writer(folder, tables=tables) for writer in (CsvWriter, JsonlWriter, ParquetWriter)], told)
            _carry(new, after, folder)
            _describe(folder, old, new, before, after, changed)
    except OSError as error:
        raise ExodirError(f"The delta cannot be written to {out}: {error.strerror or error}.") from error
    return changed


def _told(changed: Changed, found: Iterable[tuple[Difference, str]]) -> Iterator[Batch]:
    """The rows of the delta, counted as they pass."""
    for name, of_table in groupby(found, key=lambda pair: pair[0].table.name):
        yield from as_batches(DELTAS[name], (_row(changed, *pair) for pair in of_table))


def _row(changed: Changed, difference: Difference, cause: str) -> Cells:
    changed.add(difference, cause)
    return [difference.op, cause, SEPARATOR.join(difference.changed), *difference.row]


def _carry(new: Path, after: dict[str, Any], folder: Path) -> None:
    """Take over the files of the new release that hold no rows: descriptions and index."""
    plain = [file["path"] for file in after["files"] if not file["rows"]]
    for name in (*plain, INDEX, SUMS):
        shutil.copyfile(new / name, folder / f"{_CARRIED}{name}")


def _describe(
    folder: Path, old: Path, new: Path, before: dict[str, Any], after: dict[str, Any], changed: Changed
) -> None:
    told = {
        "name": "exosome-directory delta",
        "schema_version": after["schema_version"],
        "from": {"release": before["release"], "sha256": sha256_of(old / INDEX)},
        "to": {"release": after["release"], "sha256": sha256_of(new / INDEX)},
        "byte_order_mark": has_bom(new / "clinics.csv"),
        "formats": after["formats"],
        "rows": [
            {"table": table, "op": op, "cause": cause, "rows": rows}
            for (table, op, cause), rows in sorted(changed.counts.items())
        ],
        "files": {path.name: sha256_of(path) for path in sorted(folder.iterdir())},
    }
    (folder / DELTA).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")


def apply_delta(old: Path, delta: Path, out: Path) -> list[str]:
    """Make the newer release of the older one and the delta between them; the names of the files written.

    Each is compared with the digest the newer release has in its index: ExodirError when one differs, or when the delta
    does not begin at this release, and nothing is written then.
    """
    told = _read_delta(delta)
    open_release(old)
    if sha256_of(old / INDEX) != told["from"]["sha256"]:
        raise ExodirError(f"The delta in {delta} begins at release {told['from']['release']}, not at that in {old}.")
    try:
        with swapped_in(out, last=INDEX) as folder:
            writers = open_writers(folder, [f for f in told["formats"] if f in WRITERS], bom=told["byte_order_mark"])
            write_all(writers, (b for t in TABLES for b in as_batches(t, _replayed(old, delta, t))))
            for path in sorted(delta.glob(f"{_CARRIED}*")):
                shutil.copyfile(path, folder / path.name.removeprefix(_CARRIED))
            for file in open_release(folder)["files"]:
                if sha256_of(folder / file["path"]) != file["sha256"]:
                    raise ExodirError(f"{file['path']} did not become what it is in release {told['to']['release']}.")
            return sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise ExodirError(f"The release cannot be written to {out}: {error.strerror or error}.") from error


def _read_delta(delta: Path) -> dict[str, Any]:
    try:
        told = json.loads((delta / DELTA).read_text(encoding="utf-8"))
        for name, digest in told["files"].items():
            if sha256_of(delta / Path(name).name) != digest:
                raise ExodirError(f"{delta / name} is not as it was written; fetch the delta again.")
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ExodirError(f"{delta} holds no complete delta ({error}).") from error
    return dict(told)


def _replayed(old: Path, delta: Path, table: Table) -> Iterator[Cells]:
    """The rows of a table as they are after the delta."""
    skip, key = len(_BEFORE), key_of(table)
    steps = read_cells(delta / f"{DELTAS[table.name].name}.csv", DELTAS[table.name])
    step = next(steps, None)
    for row in read_cells(old / f"{table.name}.csv", table):
        while step is not None and key(step[skip:]) < key(row):
            yield step[skip:]
            step = next(steps, None)
        if step is not None and key(step[skip:]) == key(row):
            if step[0] != "DEL":
                yield step[skip:]
            step = next(steps, None)
        else:
            yield row
    while step is not None:
        yield step[skip:]
        step = next(steps, None)
