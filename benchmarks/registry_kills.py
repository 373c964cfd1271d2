"""`exodir registry add` killed at random moments, then done again: `python -m benchmarks.registry_kills [KILLS]`.

Whatever the moment, one whole release is in use, the former or the new one; and once the load is done again, the
folder holds what it would have held.
"""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from benchmarks.npidata import write_npidata
from directory.snapshots import Snapshots

ROOT = Path(__file__).parents[1]
ROWS = 30_000
TABLES = ("records", "names", "places")


@dataclass
class Outcome:
    """What all the killing came to."""

    kills: int = 0
    in_use: Counter[str] = field(default_factory=Counter)  # the release in use right after a kill
    faults: list[str] = field(default_factory=list)


def add(data: Path, release: Path, *, kill_after: float = 0.0) -> int:
    """Load a release in a process of its own; its exit status."""
    words = [sys.executable, "-m", "exodir", "registry", "add", "nppes", str(release), "--data", str(data), "--quiet"]
    with subprocess.Popen(words, cwd=ROOT, stderr=subprocess.DEVNULL) as loading:
        try:
            return loading.wait(kill_after or None)
        except subprocess.TimeoutExpired:
            loading.kill()
    return -signal.SIGKILL


def content(data: Path) -> tuple[str, tuple[object, ...]]:
    """The release in use and a digest of its rows, in whichever order they stand."""
    snapshot = Snapshots(data).current("nppes")
    if snapshot is None:
        return "", ()
    found: list[object] = []
    for table in TABLES:
        files = list(snapshot.files(table))
        with duckdb.connect() as tables:
            found += tables.execute("SELECT count(*), sum(hash(t)) FROM read_parquet(?) t", [files]).fetchall()
    return snapshot.released_on.isoformat(), tuple(found)


def folders(data: Path) -> list[str]:
    """What the registry's folder holds."""
    return sorted(path.name for path in (data / "registries/nppes").iterdir() if not path.name.startswith(".load-"))


def measure(kills: int, rows: int, *, seed: int = 1) -> Outcome:
    """Kill the second load of two so many times, and say what was wrong afterwards."""
    chance, found = random.Random(seed), Outcome()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        former = write_npidata(base / "npidata_pfile_20050523-20261011.csv", rows, seed=1)
        newer = write_npidata(base / "npidata_pfile_20050523-20261108.csv", rows + 100, seed=2)
        calm = base / "calm"
        add(calm, former)
        whole = {content(calm)[0]: content(calm)}
        began = time.monotonic()
        add(calm, newer)
        seconds = time.monotonic() - began
        whole[content(calm)[0]] = content(calm)
        while found.kills < kills and len(found.faults) < 10:
            data = base / f"trial-{found.kills}"
            add(data, former)
            while add(data, newer, kill_after=chance.uniform(0, seconds)) == -signal.SIGKILL and found.kills < kills:
                found.kills += 1
                released, rows_now = content(data)
                found.in_use[released] += 1
                if whole.get(released) != (released, rows_now):
                    found.faults.append(f"kill {found.kills}: {released or 'no release'} is in use, and is not whole")
            if (status := add(data, newer)) != 0:
                found.faults.append(f"after kill {found.kills} the load ended with {status}")
            if content(data) != content(calm) or folders(data) != folders(calm):
                found.faults.append(f"after kill {found.kills}: {folders(data)} and not {folders(calm)}")
    return found


def main() -> None:
    """Measure and print."""
    found = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20, ROWS)
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{found.kills} kills, in use after them: {dict(found.in_use)}; {cpu.ru_utime + cpu.ru_stime:.0f} CPU s")
    print("\n".join(found.faults) or "One whole release was in use at every moment, and each load ended as if alone.")
    sys.exit(1 if found.faults else 0)


if __name__ == "__main__":
    main()
