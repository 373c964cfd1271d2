"""Runs: one at a time in a data folder, each with a row in the store; an interrupted one is gone on with."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from sqlmodel import Session, col, select

from directory.errors import ExodirError
from directory.models import Run
from directory.reports import Figures
from directory.storage import Store


def open_run(store: Store, command: str, seeds_digest: str) -> tuple[Run, bool]:
    """The run to work in, and whether it goes on from an interrupted one with the same seeds."""
    with store.session() as session:
        unfinished = session.exec(
            select(Run)
            .where(Run.command == command, Run.seeds == seeds_digest, Run.finished_at == None)  # noqa: E711
            .order_by(col(Run.started_at).desc())
        ).first()
        if unfinished:
            return unfinished, True
        now = datetime.now(UTC)
        run = Run(
            run_id=f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(2)}", command=command, seeds=seeds_digest, started_at=now
        )
        session.add(run)
        return run, False


def close_run(store: Store, run_id: str, outcome: str, counts: dict[str, Any]) -> None:
    """Mark a run as finished, with its figures."""
    with store.session() as session:
        run = session.get_one(Run, run_id)
        run.finished_at = datetime.now(UTC)
        run.outcome = outcome
        run.counts = counts
        session.add(run)


def last_published(session: Session) -> Figures | None:
    """The figures of the last run whose files were put in front of readers."""
    runs = session.exec(select(Run).where(Run.finished_at != None).order_by(col(Run.started_at).desc()))  # noqa: E711
    return next((Figures(**run.counts["figures"]) for run in runs if run.counts.get("published")), None)


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    """Hold the data folder's lock, which a killed process lets go by itself; ExodirError when another exodir has it."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / "exodir.lock").open("a+") as file:
        if not _lock(file):
            raise ExodirError(f"Another exodir is at work in {data}. Wait for it to end, or use another --data folder.")
        yield


def at_work(data: Path) -> bool:
    """Whether another exodir holds the data folder's lock just now."""
    path = data / "exodir.lock"
    if not path.exists():
        return False
    with path.open("a+") as file:
        return not _lock(file)


def _lock(file: IO[str]) -> bool:
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
