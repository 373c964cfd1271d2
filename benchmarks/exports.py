"""Exports at scale: seconds and peak memory of every format against the bare writer of the same rows.

`python -m benchmarks.exports [clinics] [folder] [format...]` (100,000 clinics, each with three people and ten rows of
evidence) prints a table. The bare writers get the same cells straight from sqlite3, as they lie there: csv.writer,
json.dumps, one pyarrow.Table per 65,536 rows, xlsxwriter in its constant-memory mode, an INSERT of the same rows. Every
measurement runs in a process of its own; CPU seconds stand beside wall time, for the machine may be shared.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import insert
from sqlmodel import SQLModel

from directory.models import Clinic, Evidence, Observation, Practitioner, Site
from directory.storage import open_store
from directory.tables import TABLES
from exports.parquet import ROWS_A_GROUP
from exports.release import write_release
from exports.writers import WRITERS

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
PEOPLE, PIECES = 3, 10
"""At each clinic."""
CHUNK = 5000
TEXT = "We apply exosomes after microneedling to calm the skin, and tell every patient that no product is approved."


def fill(database: Path, clinics: int) -> None:
    """Write the store: clinics, people, evidence, and two observations a clinic."""
    with open_store(f"sqlite:///{database}").session() as session:
        connection = session.connection()
        for start in range(0, clinics, CHUNK):
            numbers = range(start, min(start + CHUNK, clinics))
            for model, rows in (
                (Site, [_site(n) for n in numbers]),
                (Clinic, [_clinic(n) for n in numbers]),
                (Practitioner, [_person(n, k) for n in numbers for k in range(PEOPLE)]),
                (Evidence, [_evidence(n, k) for n in numbers for k in range(PIECES)]),
                (Observation, [_observation(n, k) for n in numbers for k in range(2)]),
            ):
                connection.execute(insert(model), [ALIKE[model] | row for row in rows])


def _site(n: int) -> dict[str, Any]:
    return {"site": f"s{n:07}.example", "start_url": f"https://s{n:07}.example/"}


def _clinic(n: int) -> dict[str, Any]:
    site = f"s{n:07}.example"
    return {
        "clinic_id": f"c-{n:07}", "site": site, "name": f"Quillby Skin {n}", "website": f"https://{site}/",
        "street": f"{n} Quarry Road", "postal_code": f"{n % 100000:05}", "phone": f"+1512{n:07}",
        "exosome_url": f"https://{site}/exosomes", "certified": n % 3 == 0, "grade": "B" if n % 3 == 0 else "",
    }  # fmt: skip


def _person(n: int, k: int) -> dict[str, Any]:
    return {
        "practitioner_id": f"p-{n:07}-{k}", "clinic_id": f"c-{n:07}", "name": f"Jane Q. Reinhard {n}",
        "registry_id": f"{n:010}", "source_url": f"https://s{n:07}.example/team",
    }  # fmt: skip


def _evidence(n: int, k: int) -> dict[str, Any]:
    from_site = k % 2 == 0
    return {
        "evidence_id": f"e-{n:07}-{k}", "clinic_id": f"c-{n:07}", "practitioner_id": f"p-{n:07}-{k % PEOPLE}",
        "source": "site" if from_site else "nppes", "record_id": "" if from_site else f"{n:010}",
        "url": f"https://s{n:07}.example/team",
    }  # fmt: skip


def _observation(n: int, k: int) -> dict[str, Any]:
    person = {"kind": "person", "name": f"Jane Q. Reinhard {n}", "credentials": ["MD"], "role": "Founder"}
    value = {"kind": "phone", "phone": f"+1512{n:07}"} if k else person
    return {
        "observation_id": f"o-{n:07}-{k}", "site": f"s{n:07}.example", "url": f"https://s{n:07}.example/team",
        "kind": value["kind"], "value": value,
    }  # fmt: skip


_SEEN: dict[str, Any] = {"first_seen": NOW, "last_seen": NOW}
ALIKE: dict[type[SQLModel], dict[str, Any]] = {
    model: one.model_dump()
    for model, one in {
        Site: Site(site="", start_url="", outcome="offers", last_visit=NOW),
        Clinic: Clinic(
            clinic_id="", site="", city="Tallow Springs", region="TX", country="US", latitude=30.1, longitude=-97.7,
            offers_exosome_therapy=True, exosome_quote=TEXT, exosome_products=["Lumisome"],
            paired_procedures=["microneedling", "laser"], provider_kind="dermatologist", verified_at=NOW, reason=TEXT,
            certified_specialties=["dermatology"], policy_version="1", **_SEEN,
        ),
        Practitioner: Practitioner(
            practitioner_id="", clinic_id="", name="", credentials=["MD", "FAAD"], role="Founder", status="certified",
            kind="dermatologist", grade="B", specialty="dermatology", registry_name="nppes", reason=TEXT,
            quote="Dr. Jane Q. Reinhard, FAAD", policy_version="1", verified_at=NOW, **_SEEN,
        ),
        Evidence: Evidence(
            evidence_id="", clinic_id="", claim="specialty", source="", says="supports", weight=3.0, quote=TEXT,
            retrieved_at=NOW,
        ),
        Observation: Observation(
            observation_id="", site="", url="", kind="", quote=TEXT, digest="d" * 64, fetched_at=NOW, **_SEEN
        ),
    }.items()
}  # fmt: skip
"""What all rows of a table have in common."""


# --- the bare writers -------------------------------------------------------------------------------------------------


_PLAIN = {"integer": pa.int64(), "boolean": pa.int64(), "number": pa.float64()}


def bare_rows(release: Path) -> Iterator[tuple[str, tuple[str, ...], sqlite3.Cursor]]:
    """The same rows as a plain SELECT gives them, from the database that the export itself wrote."""
    database = sqlite3.connect(f"file:{release}?mode=ro", uri=True)
    for table in TABLES:
        yield table.name, table.names, database.execute(f'SELECT * FROM "{table.name}"')


def bare_csv(release: Path, folder: Path) -> None:
    for name, columns, rows in bare_rows(release):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(rows)


def bare_jsonl(release: Path, folder: Path) -> None:
    for name, columns, rows in bare_rows(release):
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")


def bare_parquet(release: Path, folder: Path) -> None:
    for table, (name, columns, rows) in zip(TABLES, bare_rows(release), strict=True):
        types = [_PLAIN.get(column.type, pa.string()) for column in table.columns]
        plain = pa.schema(list(zip(columns, types, strict=True)))
        with pq.ParquetWriter(folder / f"{name}.parquet", plain, compression="zstd") as writer:
            while block := rows.fetchmany(ROWS_A_GROUP):
                cells = zip(zip(*block, strict=True), types, strict=True)
                writer.write_table(pa.table([pa.array(values, type=of) for values, of in cells], schema=plain))


def bare_xlsx(release: Path, folder: Path) -> None:
    from xlsxwriter import Workbook

    book = Workbook(
        str(folder / "bare.xlsx"), {"constant_memory": True, "strings_to_urls": False, "tmpdir": str(folder)}
    )
    for name, columns, rows in bare_rows(release):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, columns)
        for number, row in enumerate(rows, start=1):
            for place, value in enumerate(row):
                if value is not None:
                    (sheet.write_string if isinstance(value, str) else sheet.write_number)(number, place, value)
    book.close()


def bare_sqlite(release: Path, folder: Path) -> None:
    database = sqlite3.connect(folder / "bare.db")
    for name, columns, rows in bare_rows(release):
        database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)})')
        database.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', rows)
    database.commit()


def bare_geojson(release: Path, folder: Path) -> None:
    with (folder / "bare.geojson").open("w", encoding="utf-8") as file:
        _, columns, rows = next(iter(bare_rows(release)))
        for row in rows:
            of = dict(zip(columns, row, strict=True))
            place = {"type": "Point", "coordinates": [of.pop("longitude"), of.pop("latitude")]}
            file.write(json.dumps({"type": "Feature", "geometry": place, "properties": of}, ensure_ascii=False) + ",\n")


BARE: dict[str, Callable[[Path, Path], None]] = {
    "csv": bare_csv, "jsonl": bare_jsonl, "parquet": bare_parquet, "xlsx": bare_xlsx, "geojson": bare_geojson,
    "sqlite": bare_sqlite,
}  # fmt: skip


# --- measuring --------------------------------------------------------------------------------------------------------


def work(what: str, name: str, store: Path, release: Path) -> None:
    """One measurement; prints wall seconds, CPU seconds and the peak in megabytes as JSON."""
    with tempfile.TemporaryDirectory(dir=store.parent) as folder:
        began, started = time.perf_counter(), time.process_time()
        if what == "bare":
            BARE[name](release, Path(folder))
        elif what == "ours":
            formats = tuple(WRITERS) if name == "all" else () if name == "nothing" else (name,)
            with open_store(f"sqlite:///{store}").session() as session:
                write_release(session, Path(folder) / "out", formats=formats, now=NOW)
        seconds, cpu = time.perf_counter() - began, time.process_time() - started
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(json.dumps([seconds, cpu, int(peak.split()[1]) / 1024]))


def measured(what: str, name: str, store: Path, release: Path) -> list[float]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.exports", "--work", what, name, str(store), str(release)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout.splitlines()[-1]))


def main(clinics: int, folder: Path, formats: Sequence[str]) -> None:
    """Make the store and measure the formats."""
    store, release = folder / f"store-{clinics}.db", folder / f"release-{clinics}"
    if not store.exists():
        fill(store, clinics)
    if not release.exists():
        with open_store(f"sqlite:///{store}").session() as session:
            write_release(session, release, formats=("sqlite",), now=NOW)
    database = release / "exosome-directory.db"
    print(f"{clinics:,} clinics, {clinics * PEOPLE:,} people, {clinics * PIECES:,} pieces of evidence")
    print(f"{'format':10}{'seconds':>9}{'CPU':>8}{'peak MB':>9}   {'bare':>7}{'CPU':>8}{'peak MB':>9}   times (CPU)")
    for name in formats:
        ours, bare = measured("ours", name, store, database), measured("bare", name, store, database)
        figures = f"{ours[0]:9.1f}{ours[1]:8.1f}{ours[2]:9.0f}   {bare[0]:7.1f}{bare[1]:8.1f}{bare[2]:9.0f}"
        print(f"{name:10}{figures}   {ours[1] / bare[1]:.2f}", flush=True)
    for name in ("nothing", "all"):
        ours = measured("ours", name, store, database)
        print(f"{name:10}{ours[0]:9.1f}{ours[1]:8.1f}{ours[2]:9.0f}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(sys.argv[2], sys.argv[3], Path(sys.argv[4]), Path(sys.argv[5]))
    else:
        wanted = int(sys.argv[1]) if sys.argv[1:] else 100_000
        with tempfile.TemporaryDirectory() as scratch:
            main(wanted, Path(sys.argv[2]) if sys.argv[2:] else Path(scratch), sys.argv[3:] or tuple(WRITERS))
