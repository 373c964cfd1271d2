"""Killed at random moments, then started again: nothing finished is lost, nothing is doubled, the files are the same.

`python -m benchmarks.kills [KILLS]` runs `exodir run` over the sample web and its registries with the clock standing
still, kills it (SIGKILL) at random moments until it comes through, and compares with a run that nobody disturbed.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from exodir.demo.run import REGISTRIES, SEEDS, WEB
from exodir.demo.server import read_play, serve

ROOT = Path(__file__).parents[1]
MOMENT = "2026-11-23T12:00:00"
TABLES = ("site", "visit", "page", "observation", "clinic", "practitioner", "evidence", "change", "review", "run")
STAGES = {"": 2.0, "Loading nppes": 3.0, "Visiting": 9.0, "Verifying": 2.0, " at ": 2.0, "RELEASE.md": 6.0}
"""What a run says when a stage begins (reading, verdicts, files, site), and about how many seconds it takes."""

SLOW = 1.0
"""Sites with a page that takes longer than this many seconds are left out: they would be most of the time."""


@dataclass
class Outcome:
    """What all the killing came to."""

    kills: int = 0
    trials: int = 0
    stages: Counter[str] = field(default_factory=Counter)  # what it was at when it was killed
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0
    undisturbed: float = 0.0


def quick_seeds(folder: Path, *, at_most: int = 1000) -> Path:
    """The seeds of the sample web without the slow sites."""
    header, *rows = SEEDS.read_text(encoding="utf-8").splitlines()
    slow = {
        side.relative_to(WEB).parts[0]
        for side in WEB.rglob("*.play.json")
        if read_play(side.with_name(side.name.removesuffix(".play.json"))).delay > SLOW
    }
    kept = [row for row in rows if not any(site in row for site in slow)][:at_most]
    file = folder / "seeds.csv"
    file.write_text("\n".join([header, *kept]) + "\n", encoding="utf-8")
    return file


def command(seeds: Path, folder: Path, only: str = "") -> list[str]:
    """One run with its registries, in a folder of its own."""
    registries = [
        f"--registry={one.name}={one}" for one in sorted(REGISTRIES.iterdir()) if one.is_dir() and only in one.name
    ]
    return [
        *(sys.executable, "-m", "benchmarks.at_moment", MOMENT, "run", "--seeds", str(seeds), "--delay", "0.02"),
        *("--out", str(folder / "out"), "--data", str(folder / "data"), *registries),
    ]


def run_until(words: list[str], proxy: str, *, moment: tuple[str, float] | None = None) -> tuple[int, str]:
    """Run to the end, or kill so many seconds after a stage has begun; exit status and what was said."""
    env = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    said: list[str] = []
    with subprocess.Popen(
        words, env=env | {"http_proxy": proxy}, cwd=ROOT, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr is not None
        if moment and not moment[0]:
            threading.Timer(moment[1], running.kill).start()
        for line in running.stderr:
            said.append(line)
            if moment and moment[0] and moment[0] in line:
                threading.Timer(moment[1], running.kill).start()
                moment = None
    return running.returncode, "".join(said)


def finished_sites(data: Path) -> set[str]:
    """The sites that are stored as visited."""
    path = data / "exodir.db"
    if not path.exists():
        return set()
    with sqlite3.connect(path) as connection:
        try:
            return {row[0] for row in connection.execute("SELECT site FROM visit")}
        except sqlite3.OperationalError:  # killed before the tables stood
            return set()


def published(folder: Path) -> dict[str, bytes]:
    """Every file in front of readers, by path; without the search index, which Pagefind never makes the same twice."""
    files = (p for p in sorted(folder.rglob("[!.]*")) if p.is_file() and "pagefind" not in p.parts)
    return {str(p.relative_to(folder)): p.read_bytes() for p in files}


def counts(data: Path) -> dict[str, int]:
    """The rows of every table."""
    with sqlite3.connect(data / "exodir.db") as connection:
        return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in TABLES}


def leftovers(folder: Path) -> list[str]:
    """Half-written files that nobody cleared away; loads that were killed are cleared a day later."""
    kept = (".load-", ".current", ".spill", ".pages")
    return [str(p.relative_to(folder)) for p in folder.rglob(".*") if not p.name.startswith(kept)]


def measure(kills: int, *, seed: int = 1, sites: int = 1000, only: str = "") -> Outcome:
    """Kill so many times and say what was wrong afterwards; `only`: with this registry."""
    chance, found = random.Random(seed), Outcome()
    with tempfile.TemporaryDirectory() as name, serve(WEB) as proxy:
        base = Path(name)
        seeds = quick_seeds(base, at_most=sites)
        began = time.monotonic()
        status, said = run_until(command(seeds, base / "calm", only), proxy)
        found.undisturbed = time.monotonic() - began
        if status not in (0, 1):
            found.faults.append(f"the undisturbed run ended with {status}: {said[-500:]}")
            return found
        files, rows = published(base / "calm/out"), counts(base / "calm/data")
        while found.kills < kills and len(found.faults) < 10:
            found.trials += 1
            folder = base / f"trial-{found.trials}"
            _trial(folder, command(seeds, folder, only), proxy, chance, kills, found)
            found.faults += _differences(files, rows, folder, found.trials)
            shutil.rmtree(folder)
        found.seconds = time.monotonic() - began
    return found


def _trial(folder: Path, words: list[str], proxy: str, chance: random.Random, kills: int, found: Outcome) -> None:
    """Start, kill, start again, until it comes through or the kills are used up."""
    done = set[str]()
    while True:
        stage, seconds = chance.choice(list(STAGES.items()))
        undisturbed = found.kills >= kills or (done and chance.random() < 0.3)
        status, said = run_until(words, proxy, moment=None if undisturbed else (stage, chance.uniform(0, seconds)))
        lost = done - finished_sites(folder / "data")
        if lost:
            found.faults.append(f"trial {found.trials}: visits lost: {sorted(lost)[:5]}")
        done = finished_sites(folder / "data")
        if status != -signal.SIGKILL:
            if status not in (0, 1):
                found.faults.append(f"trial {found.trials}: ended with {status}: {said[-500:]}")
            return
        found.kills += 1
        found.stages[stage or "starting"] += 1


def _differences(files: dict[str, bytes], rows: dict[str, int], folder: Path, trial: int) -> list[str]:
    """In what the outcome of a trial differs from that of the undisturbed run."""
    now = published(folder / "out")
    differ = sorted(name for name in files.keys() | now.keys() if files.get(name) != now.get(name))
    other = {t: (n, rows[t]) for t, n in counts(folder / "data").items() if n != rows[t]}
    said = []
    if differ:
        said.append(f"trial {trial}: {len(differ)} files differ, first {differ[:5]}")
    if other:
        said.append(f"trial {trial}: rows (now, calm): {other}")
    if left := leftovers(folder):
        said.append(f"trial {trial}: left over: {left[:5]}")
    return said


def main() -> None:
    """Measure and print."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    found = measure(kills)
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{found.kills} kills in {found.trials} trials, at: {dict(found.stages)}")
    print(
        f"undisturbed run {found.undisturbed:.1f} s; all {found.seconds:.0f} s, {cpu.ru_utime + cpu.ru_stime:.0f} CPU s"
    )
    print("\n".join(found.faults) or "Nothing lost, nothing doubled, every file byte for byte the same.")
    sys.exit(1 if found.faults else 0)


if __name__ == "__main__":
    main()
