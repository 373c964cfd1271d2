"""The read side of the registries: which snapshots are loaded, and their records by name, phone, number or place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from directory.errors import ExodirError
from directory.records import (
    TABLES,
    Record,
    RecordLicence,
    RecordName,
    RecordPlace,
    RecordSpecialty,
    Standing,
)
from directory.registries import Registry, find_registry

FORMAT = 1
"""Version of the snapshot layout; a snapshot of another version has to be loaded anew."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of file inside a snapshot (`npidata`, `pl_pfile` ...): its three tables, its date and its counts."""

    name: str
    released_on: date
    dated_by: str  # what told the date: name, contents, time
    rows_in: int
    rows_kept: int
    rows_refused: int
    files: tuple[str, ...]  # names of the published files it was read from
    tables: dict[str, Path]  # records, names, places -> Parquet file; only the tables the part fills


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One release of one registry as it was loaded; never changed once written."""

    name: str
    released_on: date
    loaded_at: datetime
    digest: str
    folder: Path
    parts: tuple[Part, ...]

    @property
    def rows(self) -> int:
        """Rows kept, over all its files."""
        return sum(part.rows_kept for part in self.parts)

    @property
    def registry(self) -> Registry:
        """What this registry is and proves."""
        found = find_registry(self.name)
        if found is None:
            raise ExodirError(f"{self.folder}: a snapshot of '{self.name}', a registry this version does not know.")
        return found

    def age_days(self, today: date) -> int:
        """Days since the release (not since the loading)."""
        return (today - self.released_on).days

    def stale(self, today: date) -> bool:
        """True when the release is older than this registry allows."""
        return self.age_days(today) > self.registry.max_age_days

    def files(self, table: str) -> list[str]:
        """The Parquet files that make up one of the three tables."""
        return [str(part.tables[table]) for part in self.parts if table in part.tables]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to look for. All keys are made by names.fold_key and addresses.*_key; empty sets are simply not looked up.

    A record is a candidate when its number is asked for, when a family key and a given name agree (as a whole, as an
    initial or as a beginning; the middle name stands in for the given one), when an organization's key is equal, or
    when phone, or postal key and house number, are equal together with a family key or a given name.
    """

    key: str
    families: frozenset[str] = frozenset()
    givens: frozenset[str] = frozenset()  # all variants; a single letter is an initial
    organizations: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    houses: frozenset[tuple[str, str]] = frozenset()  # (postal key, house number)
    numbers: frozenset[str] = frozenset()  # record ids, or a number of another registry that the record states
    regions: frozenset[str] = frozenset()  # codes; of namesakes whose places are all elsewhere only a few are given


def open_duckdb(folder: Path, *, memory: str = "1GB") -> duckdb.DuckDBPyConnection:
    """A DuckDB connection that stays within `memory`, spills into `folder` and never fetches an extension."""
    folder.mkdir(parents=True, exist_ok=True)
    return duckdb.connect(
        config={
            "memory_limit": memory,
            "temp_directory": str(folder),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "preserve_insertion_order": "false",
        }
    )


def read_snapshot(folder: Path) -> Snapshot:
    """The description of the snapshot in this folder; ExodirError when it is missing or from another version."""
    path = folder / "snapshot.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ExodirError(f"{path}: this snapshot cannot be read ({error}); load the registry file again.") from error
    if data.get("format") != FORMAT:
        raise ExodirError(f"{path}: written by another version of exodir; load the registry file again.")
    parts = tuple(
        Part(
            name=part["name"],
            released_on=date.fromisoformat(part["released_on"]),
            dated_by=part["dated_by"],
            rows_in=part["rows_in"],
            rows_kept=part["rows_kept"],
            rows_refused=part["rows_refused"],
            files=tuple(part["files"]),
            tables={table: folder / part["name"] / f"{table}.parquet" for table in part["tables"]},
        )
        for part in data["parts"]
    )
    return Snapshot(
        name=data["name"],
        released_on=date.fromisoformat(data["released_on"]),
        loaded_at=datetime.fromisoformat(data["loaded_at"]),
        digest=data["digest"],
        folder=folder,
        parts=parts,
    )


class Snapshots:
    """All registry snapshots under one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.root = Path(data_dir) / "registries"
        self._connection: duckdb.DuckDBPyConnection | None = None

    def current(self, name: str) -> Snapshot | None:
        """The snapshot in use of that registry, or None when none is loaded."""
        pointer = self.root / name / "current"
        if not pointer.is_file():
            return None
        return read_snapshot(self.root / name / pointer.read_text(encoding="utf-8").strip())

    def all(self) -> list[Snapshot]:
        """The snapshot in use of every loaded registry, by name."""
        names = sorted(path.parent.name for path in self.root.glob("*/current"))
        return [snapshot for name in names if (snapshot := self.current(name))]

    def former(self, name: str) -> list[Snapshot]:
        """Snapshots of that registry that are no longer in use but still kept, newest first."""
        current = self.current(name)
        folders = sorted((self.root / name).glob("*/snapshot.json"), reverse=True)
        found = [read_snapshot(path.parent) for path in folders]
        return sorted(
            (one for one in found if current is None or one.folder != current.folder),
            key=lambda one: (one.released_on, one.loaded_at),
            reverse=True,
        )

    def loaded_for(self, country: str) -> list[Snapshot]:
        """The snapshots in use that speak about this country, and those of many countries."""
        return [one for one in self.all() if one.registry.country in (country, "")]

    def candidates(self, name: str, wanted: Iterable[Wanted]) -> dict[str, list[Record]]:
        """Records of that registry that could be each of the wanted, by key; one batch, never a scan a person.

        Records that a found one was replaced by are added. Names marked with the use `earlier release` are those that
        a record had before its registry took them away (a deactivated NPI).
        """
        people = list(wanted)
        empty: dict[str, list[Record]] = {one.key: [] for one in people}
        snapshot = self.current(name)
        if snapshot is None or not people:
            return empty
        with self._cursor() as cursor:
            _give_wanted(cursor, people)
            pairs = _find_pairs(cursor, snapshot)
            ids = {record_id for _, record_id in pairs}
            records = _read_records(cursor, snapshot, ids)
            followers = {r.replaced_by for r in records.values() if r.replaced_by} - records.keys()
            records |= _read_records(cursor, snapshot, followers)
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for key, record_id in sorted(pairs):
            for one in (record_id, records[record_id].replaced_by if record_id in records else ""):
                if one in records:
                    found[key][one] = records[one]
        return {key: list(found[key].values()) if key in found else [] for key in empty}

    def at_place(self, name: str, postal_keys: Iterable[str]) -> list[Record]:
        """All records of that registry with a practice location under one of these postal keys."""
        snapshot = self.current(name)
        keys = sorted({key for key in postal_keys if key})
        if snapshot is None or not keys or not snapshot.files("places"):
            return []
        with self._cursor() as cursor:
            query = "SELECT DISTINCT record_id FROM read_parquet(?) WHERE postal_key IN (SELECT unnest(?))"
            ids = {row[0] for row in cursor.execute(query, [snapshot.files("places"), keys]).fetchall()}
            records = _read_records(cursor, snapshot, ids)
        return [records[record_id] for record_id in sorted(records)]

    def family_counts(self, name: str, families: Iterable[str]) -> dict[str, int]:
        """How many people of that registry bear each of these family keys: rare names tell more than common ones."""
        return self._counts(name, "family_key", families)

    def given_counts(self, name: str, givens: Iterable[str]) -> dict[str, int]:
        """How many people of that registry bear each of these given-name keys."""
        return self._counts(name, "given_key", givens)

    def _counts(self, name: str, column: str, keys: Iterable[str]) -> dict[str, int]:
        snapshot = self.current(name)
        asked = sorted({key for key in keys if key})
        if snapshot is None or not asked or not snapshot.files("names"):
            return {}
        query = (
            f"SELECT {column}, count(DISTINCT record_id) FROM read_parquet(?) "
            f"WHERE {column} IN (SELECT unnest(?)) AND organization = '' GROUP BY ALL"
        )
        with self._cursor() as cursor:
            return dict(cursor.execute(query, [snapshot.files("names"), asked]).fetchall())

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own for each call, so that a web server's threads may ask side by side."""
        if self._connection is None:
            self._connection = open_duckdb(self.root / ".spill", memory="500MB")
        return self._connection.cursor()


def _give_wanted(cursor: duckdb.DuckDBPyConnection, people: Sequence[Wanted]) -> None:
    """Hand the wanted to DuckDB as one small table for each way of looking."""
    flat: dict[str, list[tuple[str, ...]]] = {
        "wanted_family": [(w.key, value) for w in people for value in w.families if value],
        "wanted_given": [(w.key, value) for w in people for value in _needed_givens(w.givens)],
        "wanted_organization": [(w.key, value) for w in people for value in w.organizations if value],
        "wanted_phone": [(w.key, value) for w in people for value in w.phones if value],
        "wanted_number": [(w.key, value) for w in people for value in w.numbers if value],
        "wanted_region": [(w.key, value) for w in people for value in w.regions if value],
        "wanted_house": [(w.key, *value) for w in people for value in w.houses if all(value)],
    }
    for table, rows in flat.items():
        columns = ["key", "value", "house"] if table == "wanted_house" else ["key", "value"]
        arrays = [pa.array([row[i] for row in rows], pa.string()) for i in range(len(columns))]
        cursor.register(table, pa.table(arrays, names=columns))
    cursor.execute(
        "CREATE OR REPLACE TEMP TABLE wanted_name AS SELECT key, f.value AS family, g.value AS given, "
        "left(g.value, 1) AS letter FROM wanted_family f JOIN wanted_given g USING (key)"
    )


def _needed_givens(givens: frozenset[str]) -> list[str]:
    """Given names without the initials that a longer one of them covers: an initial alone would find half a surname."""
    whole = {one for one in givens if len(one) > 1}
    return sorted(whole | {one for one in givens - whole if one and not any(w.startswith(one) for w in whole)})


_GIVEN_AGREES = """(
    (n.given_key <> '' AND (starts_with(n.given_key, g.value) OR starts_with(g.value, n.given_key)))
    OR (length(g.value) > 1 AND regexp_replace(lower(n.middle), '[^a-z0-9]', '', 'g') = g.value)
)"""
_BY_NUMBER = """
    SELECT w.key, r.record_id FROM records r JOIN wanted_number w ON r.record_id = w.value
    UNION
    SELECT w.key, r.record_id FROM records r JOIN wanted_number w ON r.details['npi'] = w.value
    UNION
    SELECT w.key, r.record_id FROM records r JOIN wanted_number w ON r.details['registry_id'] = w.value
"""
NAMESAKES_ELSEWHERE = 5
"""Of people found by name alone, all of whose places and licences are in other regions, so many are given."""

# Joined by family name and first letter at once: common surnames bring few pairs to compare.
_BY_NAME = f"""
    WITH named AS (
        SELECT DISTINCT w.key, n.record_id
        FROM names n JOIN wanted_name w ON n.family_key = w.family AND left(n.given_key, 1) = w.letter
        WHERE starts_with(n.given_key, w.given) OR starts_with(w.given, n.given_key)
        UNION
        SELECT w.key, n.record_id
        FROM (
            SELECT family_key, record_id, regexp_replace(lower(middle), '[^a-z0-9]', '', 'g') AS middle_key
            FROM names WHERE length(middle) > 1
        ) n
        JOIN wanted_name w ON n.family_key = w.family AND n.middle_key = w.given
        WHERE length(w.given) > 1
    ), told AS (
        SELECT DISTINCT record_id, upper(region) AS region FROM places SEMI JOIN named USING (record_id)
        WHERE region <> '' AND length(region) <= 3
        UNION
        SELECT record_id, upper(unnest(licences).state) AS region FROM records SEMI JOIN named USING (record_id)
    ), near AS (
        SELECT DISTINCT named.key, named.record_id
        FROM named JOIN told USING (record_id) JOIN wanted_region w ON w.key = named.key AND w.value = told.region
    ), far AS (
        SELECT key, record_id, row_number() OVER (PARTITION BY key ORDER BY record_id) AS nth
        FROM (FROM named SEMI JOIN told USING (record_id) SEMI JOIN wanted_region USING (key))
        ANTI JOIN near USING (key, record_id)
    )
    SELECT key, record_id FROM named ANTI JOIN (FROM far WHERE nth > {NAMESAKES_ELSEWHERE}) USING (key, record_id)
    UNION
    SELECT o.key, n.record_id FROM names n JOIN wanted_organization o ON n.family_key = o.value WHERE n.given_key = ''
"""
_BY_PLACE = f"""
    WITH near AS (
        SELECT DISTINCT w.key, p.record_id FROM places p JOIN wanted_phone w ON p.phone_key = w.value
        UNION
        SELECT w.key, p.record_id FROM places p JOIN wanted_house w ON p.postal_key = w.value
        WHERE regexp_extract(p.street, '[0-9]+') = w.house
    )
    SELECT DISTINCT near.key, n.record_id
    FROM near JOIN names n ON n.record_id = near.record_id
    WHERE EXISTS (FROM wanted_family f WHERE f.key = near.key AND f.value = n.family_key)
       OR EXISTS (FROM wanted_given g WHERE g.key = near.key AND {_GIVEN_AGREES})
       OR (n.given_key = '' AND EXISTS (FROM wanted_organization o WHERE o.key = near.key))
"""


def _find_pairs(cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot) -> set[tuple[str, str]]:
    """All (key of the wanted, record id) pairs of one snapshot."""
    for table in ("names", "places", "records"):
        _give_table(cursor, snapshot, table)
    return {pair for query in (_BY_NUMBER, _BY_NAME, _BY_PLACE) for pair in cursor.execute(query).fetchall()}


def _give_table(cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, table: str) -> None:
    """A view `table` over the snapshot's files, empty where it has none."""
    files = snapshot.files(table)
    if files:
        listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
        cursor.execute(f"CREATE OR REPLACE TEMP VIEW {table} AS FROM read_parquet([{listed}], union_by_name = true)")
    else:
        columns = ", ".join(f"NULL::{kind} AS {column}" for column, kind in TABLES[table].items())
        cursor.execute(f"CREATE OR REPLACE TEMP VIEW {table} AS SELECT {columns} WHERE false")


def _rows_of(
    cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, table: str, ids: Iterable[str]
) -> dict[str, list[dict[str, Any]]]:
    """Rows of one table for these record ids, grouped by id, in the order of the snapshot's parts."""
    _give_table(cursor, snapshot, table)
    cursor.register("asked_ids", pa.table({"record_id": pa.array(sorted(ids), pa.string())}))
    columns = ", ".join(column for column in TABLES[table])
    found = cursor.execute(f"SELECT {columns} FROM {table} SEMI JOIN asked_ids USING (record_id)").fetchall()
    grouped: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for values in found:
        row = dict(zip(TABLES[table], values, strict=True))
        grouped[row["record_id"]].append(row)
    return grouped


def _read_names(
    cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, ids: Iterable[str]
) -> dict[str, tuple[RecordName, ...]]:
    fields = ("family", "given", "middle", "suffix", "organization", "use")
    return {
        record_id: tuple(sorted({RecordName(*(row[one] for one in fields)) for row in rows}, key=_legal_first))
        for record_id, rows in _rows_of(cursor, snapshot, "names", ids).items()
    }


def _legal_first(name: RecordName) -> tuple[bool, str, str, str, str]:
    return (name.use != "legal", name.use, name.family, name.given, name.organization)


def _read_places(
    cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, ids: Iterable[str]
) -> dict[str, tuple[RecordPlace, ...]]:
    fields = ("street", "city", "region", "postal_code", "country", "phone")
    return {
        record_id: tuple(dict.fromkeys(RecordPlace(*(row[one] for one in fields)) for row in rows))
        for record_id, rows in _rows_of(cursor, snapshot, "places", ids).items()
    }


def _read_records(cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Record]:
    """Whole records by id; what several parts of a snapshot say about one id is put together."""
    asked = set(ids)
    if not asked:
        return {}
    rows = _rows_of(cursor, snapshot, "records", asked)
    names = _read_names(cursor, snapshot, asked)
    places = _read_places(cursor, snapshot, asked)
    return {
        record_id: _join_rows(snapshot, rows[record_id], names.get(record_id, ()), places.get(record_id, ()))
        for record_id in asked & rows.keys()
    }


_WORST_FIRST: tuple[Standing, ...] = ("barred", "lapsed", "restricted", "good", "unknown")


def _join_rows(
    snapshot: Snapshot,
    rows: list[dict[str, Any]],
    names: tuple[RecordName, ...],
    places: tuple[RecordPlace, ...],
) -> Record:
    """One record from its row, or from all its rows put together."""
    row = rows[0] if len(rows) == 1 else _merged(rows)
    specialties: dict[tuple[str, str], bool] = {}
    for one in row["specialties"] or ():
        named = (one["code"] or "", one["label"] or "")
        specialties[named] = specialties.get(named, False) or bool(one["is_primary"])
    licences = {RecordLicence(one["number"], one["state"] or "") for one in row["licences"] or ()}
    return Record(
        registry=snapshot.name,
        record_id=row["record_id"],
        entity=row["entity"] or "",
        names=names,
        credentials=row["credentials"] or "",
        sex=row["sex"] or "",
        profession=row["profession"] or "",
        specialties=tuple(
            RecordSpecialty(code, label, primary)
            for (code, label), primary in sorted(specialties.items(), key=lambda one: (not one[1], one[0]))
        ),
        licences=tuple(sorted(licences, key=lambda one: (one.state, one.number))),
        places=places,
        standing=row["standing"] or "unknown",
        status=row["status"] or "",
        replaced_by=row["replaced_by"] or "",
        contact=row["contact"] or "",
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        updated_on=row["updated_on"],
        released_on=snapshot.released_on,
        details=row["details"] or {},
    )


def _merged(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """All rows of one record as one: the first that says something counts, lists are joined.

    The row touched last decides standing, status and end; of rows equally old the worse one does.
    """
    merged = {column: next((row[column] for row in rows if row[column]), None) for column in rows[0]}
    for column in ("specialties", "licences"):
        merged[column] = [one for row in rows for one in row[column] or ()]
    merged["details"] = {name: text for row in rows for name, text in (row["details"] or {}).items()}
    told = [row for row in rows if row["standing"] not in ("", "unknown", None)] or rows
    last = max(told, key=lambda row: (row["updated_on"] or date.min, -_WORST_FIRST.index(row["standing"] or "unknown")))
    merged |= {column: last[column] for column in ("standing", "status", "valid_until")}
    merged["updated_on"] = max((row["updated_on"] for row in rows if row["updated_on"]), default=None)
    return merged
