"""From the three tables of a snapshot to records: views over its files, and whole records put together from rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from directory.records import TABLES, Record, RecordLicence, RecordName, RecordPlace, RecordSpecialty, Standing

Row = tuple[Any, ...]

_NAME = ("family", "given", "middle", "suffix", "organization", "use")
_PLACE = ("street", "city", "region", "postal_code", "country", "phone")
_RECORD = tuple(column for column in TABLES["records"] if column != "record_id")
_NESTED = ("specialties", "licences", "details")
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


def set_aside(cursor: duckdb.DuckDBPyConnection, ids: Collection[str]) -> dict[str, str]:
    """Copy all rows of these records, and of those that replaced them, to where `read_aside` takes them.

    Gives the record that replaced each of them, where one has.
    """
    _copy(cursor, "CREATE OR REPLACE TEMP TABLE aside_{table} AS", ids)
    query = "SELECT record_id, max(replaced_by) FROM aside_records WHERE replaced_by <> '' GROUP BY record_id"
    later = dict(cursor.execute(query).fetchall())
    missing = set(later.values()) - set(ids)
    if missing:
        _copy(cursor, "INSERT INTO aside_{table}", missing)
    return later


def _copy(cursor: duckdb.DuckDBPyConnection, into: str, ids: Iterable[str]) -> None:
    cursor.register("given", pa.table({"record_id": pa.array(sorted(ids), pa.string())}))
    for table, columns in _COLUMNS.items():
        rows = f"SELECT record_id, part, {', '.join(columns)} FROM {table} SEMI JOIN given USING (record_id)"
        cursor.execute(f"{into.format(table=table)} {rows}")
    cursor.unregister("given")


def read_aside(
    cursor: duckdb.DuckDBPyConnection, ids: Collection[str], *, registry: str, released_on: date
) -> dict[str, Record]:
    """Whole records by id, of those set aside; what several parts of a snapshot say about one id is put together."""
    if not ids:
        return {}
    names, places, rows = (_rows_of(cursor, table, ids) for table in ("names", "places", "records"))
    return {
        record_id: _record(
            registry,
            record_id,
            rows[record_id],
            names=tuple(sorted({RecordName(*row) for row in names.get(record_id, ())}, key=_legal_first)),
            places=tuple(dict.fromkeys(RecordPlace(*row) for row in places.get(record_id, ()))),
            released_on=released_on,
        )
        for record_id in rows
    }


def _rows_of(cursor: duckdb.DuckDBPyConnection, table: str, ids: Collection[str]) -> dict[str, list[Row]]:
    """Rows of one table by record id, in the order of the snapshot's parts and always in the same one."""
    columns = ("record_id", "part", *_COLUMNS[table])
    order = ", ".join(one for one in columns if one not in _NESTED)
    query = f"SELECT {', '.join(columns)} FROM aside_{table} WHERE record_id IN (SELECT unnest(?)) ORDER BY {order}"
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in cursor.execute(query, [list(ids)]).fetchall():
        grouped[row[0]].append(row[2:])
    return grouped


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
    said = dict(zip(_RECORD, rows[0], strict=True)) if len(rows) == 1 else _merged(rows)
    specialties: dict[tuple[str, str], bool] = {}
    for one in said["specialties"] or ():
        named = (one["code"] or "", one["label"] or "")
        specialties[named] = specialties.get(named, False) or bool(one["is_primary"])
    licences = {(one["state"] or "", one["number"]) for one in said["licences"] or ()}
    return Record(
        registry=registry,
        record_id=record_id,
        entity=said["entity"] or "",
        names=names,
        credentials=said["credentials"] or "",
        sex=said["sex"] or "",
        profession=said["profession"] or "",
        specialties=tuple(
            RecordSpecialty(code, label, primary)
            for (code, label), primary in sorted(specialties.items(), key=lambda one: (not one[1], one[0]))
        ),
        licences=tuple(RecordLicence(number, state) for state, number in sorted(licences)),
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


_WORST_FIRST: tuple[Standing, ...] = ("barred", "lapsed", "restricted", "good", "unknown")


def _merged(rows: Sequence[Row]) -> dict[str, Any]:
    """All rows of one record as one: the first that says something counts, lists are joined.

    The row touched last decides standing, status and end; of rows equally old the worse one does.
    """
    said = [dict(zip(_RECORD, row, strict=True)) for row in rows]
    merged = {column: next((row[column] for row in said if row[column]), None) for column in _RECORD}
    for column in ("specialties", "licences"):
        merged[column] = [one for row in said for one in row[column] or ()]
    merged["details"] = {name: text for row in said for name, text in (row["details"] or {}).items()}
    told = [row for row in said if row["standing"] not in ("", "unknown", None)] or said
    last = max(told, key=lambda row: (row["updated_on"] or date.min, -_WORST_FIRST.index(row["standing"] or "unknown")))
    merged |= {column: last[column] for column in ("standing", "status", "valid_until")}
    merged["updated_on"] = max((row["updated_on"] for row in said if row["updated_on"]), default=None)
    return merged
