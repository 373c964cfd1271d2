"""What is wrong with an installation, and how to mend it: looked at without changing anything."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url

from directory.errors import ExodirError
from exodir.settings import Settings

if TYPE_CHECKING:
    from directory.snapshots import Snapshot

State = Literal["well", "look", "wrong"]

SCARCE = 1_000_000_000
"""Bytes free below which a crawl or a registry may not fit."""

PACKAGES = ("scrapy", "sqlmodel", "duckdb", "beautifulsoup4", "fastapi")
"""Packages whose versions explain most differences between two machines."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    state: State
    says: str
    mend: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything, the ground before what stands on it; a check that fails is a finding itself."""
    checks: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
        _versions,
        _folder,
        _settings,
        _database,
        _registries,
        _work,
    )
    for check in checks:
        try:
            yield from check(settings)
        except (ExodirError, OSError) as error:
            yield Finding(check.__name__.strip("_"), "wrong", str(error))


def _versions(_settings: Settings) -> Iterator[Finding]:
    said = [f"Python {platform.python_version()}"]
    for name in ("exosome-directory", *PACKAGES):
        try:
            said.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Finding(
                "package", "wrong", f"{name} is not installed", "Set .venv up again: make clean, then make test."
            )
    yield Finding("versions", "well", ", ".join(said))
    if sys.version_info < (3, 11):  # noqa: UP036  (an installation by hand may ignore what the project asks for)
        yield Finding("Python", "wrong", "older than 3.11", "Install a newer Python and set .venv up again.")


def _folder(settings: Settings) -> Iterator[Finding]:
    data = settings.data
    if not data.exists():
        yield Finding("data folder", "look", f"{data.resolve()} is not there yet", "The first run makes it.")
        return
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        yield Finding(
            "data folder",
            "wrong",
            f"{data.resolve()} cannot be written to",
            f"Give it to this user: chown -R $(id -un) {data}",
        )
        return
    free = shutil.disk_usage(data).free
    yield Finding("data folder", "well", f"{data.resolve()}, writable")
    yield Finding(
        "disk",
        "well" if free > SCARCE else "wrong",
        f"{free / 1e9:,.1f} GB free",
        "" if free > SCARCE else "Make room: old files in archive/ and older releases in registries/ can go.",
    )


def _settings(settings: Settings) -> Iterator[Finding]:
    if settings.contact:
        yield Finding("contact", "well", settings.contact)
    else:
        yield Finding(
            "contact",
            "look",
            "none is set, so no site but this machine's own is visited",
            'Put contact = "you@example.org" into exodir.toml, or give --contact.',
        )
    if not settings.base_url:
        yield Finding(
            "base_url",
            "look",
            "not set, so the static site has no sitemap",
            'Put base_url = "https://directory.example.org" into exodir.toml.',
        )

    if settings.alert_mail and not settings.smtp:
        yield Finding(
            "alerts",
            "wrong",
            "alert_mail is set and smtp is not, so no mail can be sent",
            'Put smtp = "smtp://name:password@mail.example.org:587" into exodir.toml.',
        )
    elif settings.alert_mail or settings.alert_webhook:
        hosts = (urlsplit(settings.alert_webhook).hostname, settings.alert_mail)
        yield Finding("alerts", "well", f"sent to {' and '.join(filter(None, hosts))}")
    else:
        yield Finding(
            "alerts",
            "look",
            "none is set, so nobody is told of a run that broke off or is held back",
            "Put alert_webhook, or alert_mail and smtp, into exodir.toml.",
        )


def _database(settings: Settings) -> Iterator[Finding]:
    url = make_url(settings.db_url)
    if url.get_backend_name() != "sqlite":
        yield Finding("database", "well", f"{url.render_as_string(hide_password=True)} (not looked into)")
        return
    path = Path(url.database or "")
    if not path.is_file():
        yield Finding("database", "look", f"{path} is not there yet", "The first run makes it.")
        return
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        try:
            says = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
            schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.DatabaseError as error:
            says, schema = str(error), None
    if says != "ok":
        yield Finding(
            "database",
            "wrong",
            f"{path} is damaged ({says})",
            "Move it away and restore a back-up (exodir restore), or read the archived pages (exodir crawl --warc).",
        )
        return
    yield Finding("database", "well", f"{path}, {path.stat().st_size / 1e6:,.1f} MB, whole")
    yield _schema(schema[0] if schema else "")


def _schema(present: str) -> Finding:
    from directory.storage import pending_migrations

    pending = pending_migrations(present)
    if not pending:
        return Finding("schema", "well", f"{present}, the newest")
    return Finding(
        "schema",
        "look",
        f"{present or 'none'}; to come: {', '.join(pending)}",
        "The next command brings it up to date and leaves a copy of the database as it was beside it.",
    )


def _registries(settings: Settings) -> Iterator[Finding]:
    from directory.snapshots import Snapshots

    loaded = Snapshots(settings.data).all()
    yield from map(_registry, loaded)
    if not loaded:
        yield Finding(
            "registries",
            "look",
            "none is loaded, so nobody can be looked up",
            "Load one: exodir registry update, or exodir registry add NAME FILE",
        )


def _registry(snapshot: Snapshot) -> Finding:
    what, today = f"registry {snapshot.name}", datetime.now(UTC).date()
    files = [Path(name) for table in ("records", "names", "places") for name in snapshot.files(table)]
    missing = next((path for path in files if not path.is_file()), None)
    again = f"exodir registry add {snapshot.name} FILE"
    if missing:
        return Finding(what, "wrong", f"{missing} is missing", f"Load it again: {again}")
    if snapshot.stale(today):
        says = f"released {snapshot.released_on}, {snapshot.age_days(today)} days ago: too old for a verdict"
        return Finding(what, "wrong", says, f"Load a newer one: exodir registry update {snapshot.name}, or {again}")
    return Finding(what, "well", f"released {snapshot.released_on}, {snapshot.rows:,} rows")


def _work(settings: Settings) -> Iterator[Finding]:
    from directory.released import NAME
    from exodir.runs import at_work

    copy = settings.data / NAME
    if copy.exists():
        moment = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        yield Finding(
            "readers",
            "look",
            f"they see the database as it was on {moment:%Y-%m-%d %H:%M}: a run is at work, broke off or is held back",
            "exodir status says which. The next run that publishes lets them see what is new.",
        )

    if settings.data.exists() and at_work(settings.data):
        yield Finding("lock", "look", "another exodir is at work in this data folder just now", "Wait for it to end.")
