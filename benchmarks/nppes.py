"""NPPES at size: loading against bare DuckDB reading the same columns, and looking 10,000 people up. Invented people.

`python -m benchmarks.nppes [ROWS ...]` (default 1,000,000): seconds and peak memory of each step, in its own process.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from benchmarks.npidata import GIVEN, HEADER, surname, write_npidata
from crawler.loading.loading import add_registry
from crawler.registries.nppes import NPIDATA
from directory.names import family_keys, fold_key, given_variants
from directory.snapshots import Snapshots, Wanted, open_duckdb

ROWS = 1_000_000
WANTED = 10_000
STEPS = ("bare", "load", "zip", "look-up")


def bare(source: Path, data: Path) -> str:
    """What DuckDB needs at least: the columns we load, from the CSV to Parquet, and nothing else."""
    spellings = {spelling for column in NPIDATA.columns for spelling in NPIDATA.spellings(column)}
    columns = ", ".join(f"'{one}': 'VARCHAR'" for one in HEADER)
    wanted = ", ".join(f'"{one}"' for one in HEADER if fold_key(one) in spellings)
    connection = open_duckdb(data / "spill")
    connection.execute(
        f"COPY (SELECT {wanted} FROM read_csv('{source}', header = true, auto_detect = false, delim = ',', "
        f"quote = '\"', escape = '\"', columns = {{{columns}}})) TO '{data / 'bare.parquet'}' (COMPRESSION zstd)"
    )
    return "bare DuckDB, CSV to Parquet"


def load(source: Path, data: Path) -> str:
    """What `exodir registry add nppes FILE` does."""
    return add_registry(data, "nppes", [source]).sentence


def load_zip(source: Path, data: Path) -> str:
    """The same from the zip it is published in, never unpacked."""
    return add_registry(data, "nppes", [source.with_suffix(".zip")]).sentence


def look_up(data: Path) -> str:
    """Ten thousand people by name, phone and house, in one batch."""
    chance = random.Random(7)
    people = []
    for number in range(WANTED):
        given = frozenset(given_variants(chance.choice(GIVEN)))
        phone = f"{chance.randrange(201, 989)}{chance.randrange(2_000_000, 9_999_999)}"
        people.append(
            Wanted(
                str(number),
                families=family_keys(surname(chance)),
                givens=given,
                phones=frozenset({phone}),
                houses=frozenset({(str(chance.randrange(10000, 99999)), str(chance.randrange(1, 9999)))}),
            )
        )
    found = Snapshots(data).candidates("nppes", people)
    return f"{sum(map(len, found.values())):,} candidates for {len(people):,} people"


def step(name: str, source: Path, data: Path) -> None:
    """Run one step and print its seconds and peak memory."""
    run = {"bare": bare, "load": load, "zip": load_zip}
    start = time.perf_counter()
    said = run[name](source, data) if name in run else look_up(data)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"  {name:8} {seconds:7.1f} s  {cpu:7.1f} s of CPU  {peak:6.0f} MB  {said}", flush=True)


def main(counts: list[int]) -> None:
    """Each step in its own process, so that peak memory is its own."""
    for count in counts or [ROWS]:
        with tempfile.TemporaryDirectory() as folder:
            source = write_npidata(Path(folder) / "npidata_pfile_20050523-20260913.csv", count)
            with zipfile.ZipFile(source.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                archive.write(source, source.name)
            print(f"{count:,} rows, {source.stat().st_size / 1e9:.2f} GB", flush=True)
            for name in STEPS:
                data = Path(folder) / ("zip-data" if name == "zip" else "data")
                data.mkdir(exist_ok=True)
                command = [sys.executable, "-m", "benchmarks.nppes", "--step", name, str(source), str(data)]
                subprocess.run(command, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        step(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main([int(one.replace("_", "").replace(",", "")) for one in sys.argv[1:]])
