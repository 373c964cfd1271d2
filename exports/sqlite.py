"""Writes one SQLite database with keys, indexes and full-text search, and what Datasette shows beside it."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from directory.batches import Batch
from directory.tables import NEVER, TABLES, Column, Table, Type
from exports.about import DESCRIPTION, LICENCE, TITLE
from exports.written import Written

NAME, METADATA = "exosome-directory.db", "datasette.json"
MEDIA_TYPE = "application/vnd.sqlite3"

_TYPES: dict[Type, str] = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
SEARCHED = {
    "clinics": ("name", "city", "region", "postal_code", "site", "exosome_quote"),
    "practitioners": ("name", "credentials", "role", "quote"),
    "evidence": ("quote",),
}
"""The columns one can search for words, by table."""
FACETS = {
    "clinics": ("country", "region", "provider_kind", "grade", "certified", "stale"),
    "practitioners": ("status", "kind", "grade", "registry", "treats_here"),
    "evidence": ("source", "claim", "says"),
    "sites": ("outcome",),
    "observations": ("kind", "current"),
    "changes": ("field", "cause"),
}
"""The columns whose values are counted beside a table."""
ARRAY_FACETS = {"clinics": ("certified_specialties", "paired_procedures", "exosome_products")}
_LABELS = {"clinics": "name", "practitioners": "name"}


class SqliteWriter:
    """exosome-directory.db and datasette.json."""

    def __init__(self, folder: Path, *, tables: Sequence[Table] = TABLES) -> None:
        """Make the empty tables."""
        self._path, self._draft = folder / NAME, folder / f"{NAME}.draft"
        self._tables = tables
        self._rows: Counter[str] = Counter()
        self._database = sqlite3.connect(self._draft, isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE"):
            self._database.execute(f"PRAGMA {pragma}")  # a draft that is thrown away when anything goes wrong
        self._database.execute("BEGIN")
        for table in tables:
            self._database.execute(_create(table))
        marks = {table.name: ", ".join("?" * len(table.columns)) for table in tables}
        self._insert = {name: f'INSERT INTO "{name}" VALUES ({of})' for name, of in marks.items()}

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        pairs = zip(batch.columns, batch.table.columns, strict=True)
        columns = [_stored(values, column.type) for values, column in pairs]
        self._database.executemany(self._insert[batch.table.name], zip(*columns, strict=True))
        self._rows[batch.table.name] += len(batch)

    def close(self) -> list[Written]:
        """Index the rows, and write them in one order: the same rows make the same file."""
        try:
            for table in self._tables:
                self._index(table)
            self._database.execute("COMMIT")
            self._database.execute("VACUUM INTO ?", (str(self._path),))
            counts = {t.name: self._count(t.name) for t in self._tables}
        finally:
            self._database.close()
            self._draft.unlink(missing_ok=True)
        metadata = self._path.parent / METADATA
        metadata.write_text(json.dumps(datasette_metadata(), indent=1) + "\n", encoding="utf-8", newline="\n")
        return [
            Written(self._path, counts, "All tables as a SQLite database", MEDIA_TYPE),
            Written(metadata, {}, "What Datasette shows of the database", "application/json"),
        ]

    def _count(self, name: str) -> int:
        return int(self._database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])

    def _index(self, table: Table) -> None:
        indexed = dict.fromkeys((*(column for column, _ in table.refers), *FACETS.get(table.name, ())))
        for column in indexed:
            self._database.execute(f'CREATE INDEX "{table.name} by {column}" ON "{table.name}" ("{column}")')
        if searched := SEARCHED.get(table.name):
            names = ", ".join(f'"{name}"' for name in searched)
            self._database.execute(
                f'CREATE VIRTUAL TABLE "{table.name}_fts" USING fts5({names}, content="{table.name}", '
                'tokenize="unicode61 remove_diacritics 2")'
            )
            self._database.execute(f'INSERT INTO "{table.name}_fts" ("{table.name}_fts") VALUES (\'rebuild\')')


def _create(table: Table) -> str:
    """The statement that makes a table, with its key and what it refers to."""
    lines = [f'"{c.name}" {_TYPES.get(c.type, "TEXT")}{_never_empty(c)}' for c in table.columns]
    if table.identity:
        names = ", ".join(f'"{name}"' for name in table.identity)
        lines.append(f"PRIMARY KEY ({names})")
    lines += [f'FOREIGN KEY ("{column}") REFERENCES "{target}" ("{column}")' for column, target in table.refers]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)})'


def _never_empty(column: Column) -> str:
    return " NOT NULL" if column.empty == NEVER else ""


def _stored(values: Iterable[Any], kind: Type) -> Iterable[Any]:
    if kind == "list":
        return map(_list_text, values)
    return [v or None for v in values] if kind in ("text", "json", "moment") else values


@lru_cache(maxsize=65536)
def _list_text(items: tuple[str, ...]) -> str:
    return json.dumps(items, ensure_ascii=False)


def datasette_metadata() -> dict[str, Any]:
    """Titles, descriptions, facets and labels, as `datasette -m` reads them."""
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "license": LICENCE[2],
        "license_url": LICENCE[1],
        "databases": {Path(NAME).stem: {"tables": {table.name: _of_table(table) for table in TABLES}}},
    }


def _of_table(table: Table) -> dict[str, Any]:
    facets = [*FACETS.get(table.name, ()), *({"array": name} for name in ARRAY_FACETS.get(table.name, ()))]
    told: dict[str, Any] = {
        "description": table.meaning,
        "columns": {column.name: _in_a_line(column) for column in table.columns},
        "facets": facets,
    }
    if label := _LABELS.get(table.name):
        told["label_column"] = label
    return told


def _in_a_line(column: Column) -> str:
    empty = "" if column.empty == NEVER else f" Empty: {column.empty}."
    return column.meaning + (f" Unit: {column.unit}." if column.unit else "") + empty
