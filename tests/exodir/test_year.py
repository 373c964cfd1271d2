"""Weekly runs over a changing web stay sane: little is fetched again, nothing grows without end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_weeks_go_by_without_surprise() -> None:
    words = [sys.executable, "-m", "benchmarks.year", "12", "6"]  # of its own: it stops the clock of its process
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    weeks = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert weeks[-1]["whole"] <= weeks[0]["whole"] / 4
