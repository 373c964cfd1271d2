"""What readers are shown while a run changes the store or is held back: a copy of the store as it was last released."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, func, select

from directory.errors import ExodirError
from directory.models import Change, Run
from directory.storage import Store, copy_sqlite, file_of, open_copy

NAME = "released.db"
"""The copy's name in the data folder. It stands there just as long as the store is not released."""


@dataclass(frozen=True, slots=True)
class Held:
    """A run that a person has to look at before readers see what it found."""

    run: datetime  # when it began
    since: datetime  # when what readers see was released
    why: tuple[str, ...]  # each figure that moved too far, in English


def keep(store: Store, copy: Path) -> None:
    """Let readers see the store as it is now until release(); a copy that an earlier run left is kept, for it is what
    was released last. Only SQLite files are copied. ExodirError when the disk refuses."""
    source = file_of(store.engine)
    if source is None or copy.exists():
        return
    part = copy.with_name(f".{copy.name}.part")
    try:
        part.unlink(missing_ok=True)
        copy_sqlite(source, part)
        with closing(sqlite3.connect(part)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")  # one file, which can be taken away under its readers
        _journal(copy).unlink(missing_ok=True)
        os.replace(part, copy)
    except (OSError, sqlite3.Error) as error:
        raise ExodirError(
            f"The copy that readers see during a run could not be written ({copy}: {error}). Nothing was changed."
        ) from error


def release(store: Store, copy: Path) -> None:
    """Let readers see the store itself again, without the changes that came and went while they did not see it."""
    if copy.exists():
        with closing(Shown(store, copy)) as shown, shown.session() as session:
            seen = session.exec(select(func.max(Change.change_id))).one() or 0
        with store.session() as session:
            _forget_detours(session, seen)
    copy.unlink(missing_ok=True)
    _journal(copy).unlink(missing_ok=True)


def _forget_detours(session: Session, seen: int) -> None:
    """Of what changed after the change `seen`, forget what ended as it had been: nobody was ever told."""
    since: dict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in session.exec(select(Change).where(col(Change.change_id) > seen).order_by(col(Change.change_id))):
        since[change.clinic_id, change.practitioner_id, change.field].append(change)
    for changes in since.values():
        if changes[0].before == changes[-1].after:
            for change in changes:
                session.delete(change)


def held_back(store: Store) -> Held | None:
    """The run that is held back, if the last that came to its end is."""
    with store.session() as session:
        ended = select(Run).where(Run.command == "run", col(Run.finished_at).is_not(None))
        runs = session.exec(ended.order_by(col(Run.started_at).desc()))
        last = next(runs, None)
        if last is None or not last.counts.get("held_back"):
            return None
        released = next((run.finished_at for run in runs if run.counts.get("published")), None)
        return Held(last.started_at, released, tuple(last.counts["held_back"])) if released else None


class Shown(Store):
    """The store as readers see it: its copy while there is one, else the store itself."""

    def __init__(self, store: Store, copy: Path) -> None:
        """`copy`: where keep() puts it."""
        super().__init__(store.engine)
        self._store = store
        self._copy = copy
        self._lock = Lock()
        self._opened: tuple[int, int] | None = None  # device and inode of the copy that is open
        self.engine  # noqa: B018  (opens the copy, so that one of an older schema is brought up to date now)

    @property
    def engine(self) -> Engine:
        """The database to read just now."""
        with self._lock:
            found = _inode(self._copy)
            if found != self._opened:
                if self._opened:
                    self._engine.dispose()
                self._engine, self._opened = (self._open_copy(), found) if found else (self._store.engine, None)
            return self._engine

    def _open_copy(self) -> Engine:
        try:
            return open_copy(self._copy)
        except OperationalError:
            if self._copy.exists():
                raise
            return self._store.engine  # it was taken away just now

    @property
    def apart(self) -> bool:
        """Whether readers see something else than what is in the store."""
        return self.engine is not self._store.engine

    @property
    def held(self) -> Held | None:
        """The run that is held back, while readers see what was before it."""
        return held_back(self._store) if self.apart else None

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()
        self._store.close()


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_dev, stat.st_ino


def _journal(copy: Path) -> Path:
    """What a killed writer leaves, and would undo in the next copy of this name."""
    return copy.with_name(f"{copy.name}-journal")
