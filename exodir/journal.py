"""The log of a run, kept twice: lines for people, and the same as JSON lines for machines."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

KEPT = 400
"""Log files kept: two a run."""


class Journal:
    """Appends to `FOLDER/RUN.log` and `FOLDER/RUN.jsonl`; a run that is gone on with goes on in the same files."""

    def __init__(self, folder: Path, run_id: str) -> None:
        """Begin or go on; the oldest logs make room."""
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("*.*"))[:-KEPT]:
            old.unlink()
        self._run_id = run_id
        self._lines = folder / f"{run_id}.log"
        self._events = folder / f"{run_id}.jsonl"

    def note(self, event: str, text: str, **more: Any) -> None:
        """One event with its words: say, stage, problem, ..."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._lines.open("a", encoding="utf-8") as file:
            file.write(f"{now} {event:8} {text}\n")
        with self._events.open("a", encoding="utf-8") as file:
            said = {"at": now, "run": self._run_id, "event": event, "text": text, **more}
            file.write(json.dumps(said, ensure_ascii=False) + "\n")
