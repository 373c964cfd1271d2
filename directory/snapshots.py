"""The read side of the registries: which snapshots are loaded, and their records by name, phone, number or place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import duckdb
import pyarrow as pa

from directory.errors import ExodirError
from directory.judging.blocking import Wanted as Wanted
from directory.judging.blocking import find_pairs
from directory.judging.rarity import Surnames
from directory.judging.record_rows import give_tables, read_aside, set_aside
from directory.records import TABLES, Record
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
    whole: bool = True  # False for an extract, or while there are only updates and files that add to a main one
    read: str = ""  # digest of the files whose loading made it

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
        return found if self.whole else replace(found, lists_everybody=False)

    def age_days(self, today: date) -> int:
        """Days since the release (not since the loading)."""
        return (today - self.released_on).days

    def stale(self, today: date) -> bool:
        """True when the release is older than this registry allows."""
        return self.age_days(today) > self.registry.max_age_days

    def files(self, table: str) -> list[str]:
        """The Parquet files that make up one of the three tables."""
        return [str(part.tables[table]) for part in self.parts if table in part.tables]

    @property
    def tables(self) -> dict[str, list[str]]:
        """The Parquet files of each of the three tables, in the order of the parts."""
        return {table: self.files(table) for table in TABLES}


def open_duckdb(folder: Path, *, memory: str = "1GB") -> duckdb.DuckDBPyConnection:
    """A DuckDB connection that stays within `memory`, spills into `folder` and never fetches an extension."""
    folder.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        config={
            "memory_limit": memory,
            "temp_directory": str(folder),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "preserve_insertion_order": "false",
        }
    )
    connection.execute("SET enable_progress_bar = false")  # it would stand among what is written to stdout
    return connection


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
        whole=data.get("whole", True),
        read=data.get("read", ""),
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

    def holds_all(self, name: str) -> bool:
        """Whether that registry is loaded whole: whoever is not in it is not in the registry."""
        snapshot = self.current(name)
        return snapshot is not None and snapshot.whole

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

    def candidates(self, name: str, wanted: Iterable[Wanted]) -> Mapping[str, list[Record]]:
        """Records of that registry that could be each of the wanted, by key; one batch, never a scan a person.

        Records that a found one was replaced by are added. Names marked with the use `earlier release` are those that
        a record had before its registry took them away (a deactivated NPI). Ask in the order of the wanted: records are
        made as they are asked for, some hundreds of people at a time, and not kept.
        """
        people = list(wanted)
        snapshot = self.current(name)
        if snapshot is None or not people:
            return {one.key: [] for one in people}
        return _Found(self._cursor(), snapshot, people)

    def surnames(self, name: str, families: Iterable[str]) -> Surnames:
        """How many rows of that registry bear each of these surnames (folded keys), and how many rows there are."""
        snapshot = self.current(name)
        keys = sorted(set(families))
        if snapshot is None or not keys or not snapshot.files("names"):
            return Surnames()
        with self._cursor() as cursor:
            give_tables(cursor, snapshot.tables)
            cursor.register("asked", pa.table({"family_key": keys}))
            query = "SELECT family_key, count(*) FROM names SEMI JOIN asked USING (family_key) GROUP BY family_key"
            return Surnames(snapshot.rows, dict(cursor.execute(query).fetchall()))

    def at_place(self, name: str, postal_keys: Iterable[str]) -> list[Record]:
        """All records of that registry with a practice location under one of these postal keys."""
        snapshot = self.current(name)
        keys = sorted({key for key in postal_keys if key})
        if snapshot is None or not keys or not snapshot.files("places"):
            return []
        with self._cursor() as cursor:
            give_tables(cursor, snapshot.tables)
            query = "SELECT DISTINCT record_id FROM places WHERE postal_key IN (SELECT unnest(?)) ORDER BY record_id"
            ids = [row[0] for row in cursor.execute(query, [keys]).fetchall()]
            set_aside(cursor, [(record_id, 0) for record_id in ids])
            records = read_aside(cursor, 0, registry=name, released_on=snapshot.released_on)
        return [records[record_id] for record_id in ids if record_id in records]

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own for each call, so that a web server's threads may ask side by side."""
        if self._connection is None:
            self._connection = open_duckdb(self.root / ".spill", memory="500MB")
        return self._connection.cursor()


class _Found(Mapping[str, list[Record]]):
    """The candidates for each of the wanted, by key: numbers at once, records some hundreds of people at a time."""

    BATCH = 1000
    """People whose records are made at once."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, people: Sequence[Wanted]) -> None:
        self._cursor = cursor
        self._snapshot = snapshot
        self._batches = {one.key: place // self.BATCH for place, one in enumerate(people)}
        self._ids: dict[str, list[str]] = {}
        self._batch = -1  # the one whose records are made
        self._records: dict[str, Record] = {}
        give_tables(cursor, snapshot.tables)
        pairs = find_pairs(cursor, people)
        later = set_aside(cursor, dict.fromkeys((record_id, place // self.BATCH) for place, record_id in pairs))
        for place, record_id in pairs:
            found = (record_id, later[record_id]) if record_id in later else (record_id,)
            self._ids.setdefault(people[place].key, []).extend(found)

    def __getitem__(self, key: str) -> list[Record]:
        batch = self._batches[key]
        if batch != self._batch:
            name, released_on = self._snapshot.name, self._snapshot.released_on
            self._records = read_aside(self._cursor, batch, registry=name, released_on=released_on)
            self._batch = batch
        ids = dict.fromkeys(self._ids.get(key, ()))
        return [self._records[record_id] for record_id in ids if record_id in self._records]

    def __contains__(self, key: object) -> bool:
        return key in self._batches

    def __iter__(self) -> Iterator[str]:
        return iter(self._batches)

    def __len__(self) -> int:
        return len(self._batches)
