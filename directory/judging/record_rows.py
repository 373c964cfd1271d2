"""From the three tables of a snapshot to records: views over its files, and whole records put together from rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from directory.records import TABLES, Record, RecordLicence, RecordName, RecordPlace, RecordSpecialty, Standing

Row = tuple[Any, ...]

_NAME = ("family", "given", "middle", "suffix", "organization", "use")
_PLACE = ("street", "city", "region", "postal_code", "country", "phone")
_RECORD = tuple(column for column in TABLES["records"] if column != "record_id")
_COLUMNS = {"names": _NAME, "places": _PLACE, "records": _RECORD}


def give_tables(cursor: duckdb.DuckDBPyConnection, files: Mapping[str, Sequence[str]]) -> None:
    """Views `names`, `places` and `records` over a snapshot's files, `part` counting these; empty without any."""
    for table, columns in TABLES.items():
        parts = [
            f"SELECT {number} AS part, * FROM read_parquet({_quoted(file)})"
            for number, file in enumerate(files.get(table, ()))
        ]
        nothing = ", ".join(f"NULL::{kind} AS {column}" for column, kind in columns.items())
        union = " UNION ALL BY NAME ".join(parts) or f"SELECT 0 AS part, {nothing} WHERE false"
        cursor.execute(f"CREATE OR REPLACE TEMP VIEW {table} AS {union}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def set_aside(cursor: duckdb.DuckDBPyConnection, wanted: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Copy all rows of these records, and of those that replaced them, to where `read_aside` takes them.

    `wanted`: record id and number of the batch in which it is to be read, each pair once. Gives the record that
    replaced each of them, where one has.
    """
    pairs = list(wanted)
    _copy(cursor, "CREATE OR REPLACE TEMP TABLE aside_{table} AS", pairs)
    query = "SELECT record_id, batch, max(replaced_by) FROM aside_records WHERE replaced_by <> '' GROUP BY ALL"
    replaced = cursor.execute(query).fetchall()
    missing = {(later, batch) for _, batch, later in replaced}.difference(pairs) if replaced else ()
    if missing:
        _copy(cursor, "INSERT INTO aside_{table}", sorted(missing))
    return {record_id: later for record_id, _, later in replaced}


def _copy(cursor: duckdb.DuckDBPyConnection, into: str, pairs: Sequence[tuple[str, int]]) -> None:
    ids, batches = pa.array([pair[0] for pair in pairs], pa.string()), pa.array([pair[1] for pair in pairs], pa.int32())
    cursor.register("given", pa.table({"record_id": ids, "batch": batches}))
    for table, columns in _COLUMNS.items():
        rows = f"SELECT batch, record_id, part, {', '.join(columns)} FROM {table} JOIN given USING (record_id)"
        cursor.execute(f"{into.format(table=table)} {rows}")
    cursor.unregister("given")


def read_aside(cursor: duckdb.DuckDBPyConnection, batch: int, *, registry: str, released_on: date) -> dict[str, Record]:
    """Whole records by id, of one batch set aside; what several parts of a snapshot say about one id is put
    together."""
    names, places, rows = (_rows_of(cursor, table, batch) for table in ("names", "places", "records"))
    return {
        record_id: _record(
            registry,
            record_id,
            rows[record_id],
            names=_names(names.get(record_id, ())),
            places=tuple(dict.fromkeys([RecordPlace(*row[2:]) for row in places.get(record_id, ())])),
            released_on=released_on,
        )
        for record_id in rows
    }


def _rows_of(cursor: duckdb.DuckDBPyConnection, table: str, batch: int) -> dict[str, list[Row]]:
    """Rows of one table (record id, part, the columns) by record id: in the order of the parts, always the same."""
    query = f"SELECT record_id, part, {', '.join(_COLUMNS[table])} FROM aside_{table} WHERE batch = ?"
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in cursor.execute(query, [batch]).fetchall():
        grouped[row[0]].append(row)
    for rows in grouped.values():
        if len(rows) > 1:
            rows.sort(key=_part_and_text)
    return grouped


def _part_and_text(row: Row) -> tuple[int, list[str]]:
    return row[1], [str(value) for value in row[2:]]


def _names(rows: Sequence[Row]) -> tuple[RecordName, ...]:
    if len(rows) == 1:
        return (RecordName(*rows[0][2:]),)
    return tuple(sorted(dict.fromkeys([RecordName(*row[2:]) for row in rows]), key=_legal_first))


def _legal_first(name: RecordName) -> tuple[bool, str, str, str, str]:
    return (name.use != "legal", name.use, name.family, name.given, name.organization)


def _record(
    registry: str,
    record_id: str,
    rows: Sequence[Row],
    *,
    names: tuple[RecordName, ...],
    places: tuple[RecordPlace, ...],
    released_on: date,
) -> Record:
    """One record from its row, or from all its rows put together."""
    said = dict(zip(_RECORD, rows[0][2:], strict=True)) if len(rows) == 1 else _merged(rows)
    return Record(
        registry=registry,
        record_id=record_id,
        entity=said["entity"] or "",
        names=names,
        credentials=said["credentials"] or "",
        sex=said["sex"] or "",
        profession=said["profession"] or "",
        specialties=_specialties(said["specialties"]),
        licences=_licences(said["licences"]),
        places=places,
        standing=said["standing"] or "unknown",
        status=said["status"] or "",
        replaced_by=said["replaced_by"] or "",
        contact=said["contact"] or "",
        valid_from=said["valid_from"],
        valid_until=said["valid_until"],
        updated_on=said["updated_on"],
        released_on=released_on,
        details=said["details"] or {},
    )


def _specialties(said: Sequence[Mapping[str, Any]] | None) -> tuple[RecordSpecialty, ...]:
    """Each specialty once, the primary one first."""
    found: dict[tuple[str, str], bool] = {}
    for one in said or ():
        named = (one["code"] or "", one["label"] or "")
        found[named] = found.get(named, False) or bool(one["is_primary"])
    in_order = sorted(found.items(), key=lambda one: (not one[1], one[0])) if len(found) > 1 else found.items()
    return tuple([RecordSpecialty(code, label, primary) for (code, label), primary in in_order])


def _licences(said: Sequence[Mapping[str, Any]] | None) -> tuple[RecordLicence, ...]:
    found = {(one["state"] or "", one["number"]) for one in said or ()}
    return tuple([RecordLicence(number, state) for state, number in sorted(found)])


_WORST_FIRST: tuple[Standing, ...] = ("barred", "lapsed", "restricted", "good", "unknown")


def _merged(rows: Sequence[Row]) -> dict[str, Any]:
    """All rows of one record as one: the first that says something counts, lists are joined.

    The row touched last decides standing, status and end; of rows equally old the worse one does.
    """
    said = [dict(zip(_RECORD, row[2:], strict=True)) for row in rows]
    merged = {column: next((row[column] for row in said if row[column]), None) for column in _RECORD}
    for column in ("specialties", "licences"):
        merged[column] = [one for row in said for one in row[column] or ()]
    merged["details"] = {name: text for row in said for name, text in (row["details"] or {}).items()}
    told = [row for row in said if row["standing"] not in ("", "unknown", None)] or said
    last = max(told, key=lambda row: (row["updated_on"] or date.min, -_WORST_FIRST.index(row["standing"] or "unknown")))
    merged |= {column: last[column] for column in ("standing", "status", "valid_until")}
    merged["updated_on"] = max((row["updated_on"] for row in said if row["updated_on"]), default=None)
    return merged
