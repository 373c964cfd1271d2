"""Back-up and restore: the database as it stands, run reports and, if wanted, registries and archives, in one file."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import make_url

from directory.errors import ExodirError
from directory.released import NAME as RELEASED
from directory.storage import copy_sqlite

DATABASE = "exodir.db"
MANIFEST = "backup.json"
SMALL = ("reports",)
"""Folders of the data folder that every back-up holds."""
LARGE = ("registries", "archive")
"""Folders that can be had again: registries from their publishers, archived pages by another crawl."""


@dataclass(frozen=True)
class Backup:
    """What a back-up file holds."""

    path: Path
    made_at: str  # ISO 8601, UTC
    files: dict[str, str]  # name -> SHA-256

    @property
    def has_registries(self) -> bool:
        """Whether registries and archived pages are in it."""
        return any(name.startswith(LARGE) for name in self.files)


def back_up(data: Path, db_url: str, file: Path, *, everything: bool = False) -> Backup:
    """Write a back-up beside `file` and put it in its place when it is whole; a crawl may be under way.

    ExodirError when there is nothing to back up, the database is no SQLite file, or the disk refuses.
    """
    source = sqlite_file(db_url)
    if not source.is_file():
        raise ExodirError(f"There is no database {source}: nothing to back up. Is --data right?")
    digests: dict[str, str] = {}
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as folder:
            part = Path(folder, "part")
            with tarfile.open(part, "w:gz", compresslevel=3) as tar:
                for name, database in ((DATABASE, source), (RELEASED, data / RELEASED)):
                    if database.exists():
                        copy_sqlite(database, Path(folder, name))
                        _add(tar, Path(folder, name), name, digests)
                for path in _files(data, (*SMALL, *(LARGE if everything else ()))):
                    _add(tar, path, path.relative_to(data).as_posix(), digests)
                manifest = json.dumps({"made_at": made_at, "files": digests}, indent=1).encode()
                entry = tarfile.TarInfo(MANIFEST)
                entry.size = len(manifest)
                tar.addfile(entry, io.BytesIO(manifest))
            os.replace(part, file)
    except (OSError, sqlite3.Error) as error:
        raise ExodirError(
            f"The back-up {file} could not be written: {error}. A former one of this name is whole."
        ) from error
    return Backup(file, made_at, digests)


def restore(file: Path, data: Path, db_url: str) -> Backup:
    """Put a back-up into a data folder that has no database yet; checked whole before anything is put in place.

    ExodirError when the file is no back-up or damaged, or when the data folder is in use.
    """
    target = sqlite_file(db_url)
    if target.exists():
        raise ExodirError(f"{target} exists. Move it away first, or restore into another --data folder.")
    if not file.is_file():
        raise ExodirError(f"There is no file {file}.")
    data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=data) as folder:
        with _readable(file):
            with tarfile.open(file) as tar:
                tar.extractall(folder, filter="data")
            said = json.loads(Path(folder, MANIFEST).read_text(encoding="utf-8"))
        backup = Backup(file, said["made_at"], said["files"])
        for name, digest in backup.files.items():
            path = Path(folder, name)
            if not path.is_file() or _digest(path) != digest:
                raise ExodirError(f"{file} is damaged: {name} is not what was backed up. Nothing was restored.")
        taken = next((name for name in backup.files if name != DATABASE and (data / name).exists()), None)
        if taken:
            raise ExodirError(f"{data / taken} exists. Restore into an empty --data folder.")
        for name in sorted(backup.files, key=lambda name: name == DATABASE):  # the database last: it makes it whole
            place = target if name == DATABASE else data / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(folder, name), place)
    return backup


def sqlite_file(db_url: str) -> Path:
    """The file of an SQLite database; ExodirError for a database of another kind, which has tools of its own."""
    url = make_url(db_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise ExodirError(f"Only SQLite databases are backed up; for {url.drivername} use its own tools (pg_dump).")
    return Path(url.database)


def _files(data: Path, folders: tuple[str, ...]) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in sorted((data / folder).rglob("*")) if path.is_file() and not path.is_symlink())


def _add(tar: tarfile.TarFile, path: Path, name: str, digests: dict[str, str]) -> None:
    """Put one file in and note the digest of just what went in: an archive may grow meanwhile."""
    with path.open("rb") as file:
        entry = tar.gettarinfo(arcname=name, fileobj=file)
        through = _Hashed(file)
        tar.addfile(entry, through)
    digests[name] = through.digest.hexdigest()


class _Hashed(io.RawIOBase):
    """A file that hashes what is read of it."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._file.read(size)
        self.digest.update(block)
        return block


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise ExodirError(f"{file} is no back-up of exodir: {error.filename or error} is missing.") from error
    except (tarfile.TarError, EOFError, ValueError, KeyError) as error:
        raise ExodirError(f"{file} is no back-up of exodir, or is cut off: {error}. Nothing was restored.") from error
    except OSError as error:
        raise ExodirError(f"{file} cannot be read: {error}.") from error
