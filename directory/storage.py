"""The one way to a database session: opens the store and brings its schema up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlmodel import Session, SQLModel, create_engine

import directory.models  # noqa: F401  (registers the tables)
from directory.errors import ExodirError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


class Store:
    """An opened database whose schema is the present one."""

    def __init__(self, engine: Engine) -> None:
        """Wrap an engine; use open_store() to get one that is migrated."""
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The database."""
        return self._engine

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls back when it does not."""
        with Session(self.engine, expire_on_commit=False) as session:
            try:
                yield session
                session.commit()
            except BaseException:
                session.rollback()
                raise

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Open the database at a SQLAlchemy URL, creating or migrating it; ExodirError when that cannot be done."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
            Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare_sqlite)
        _migrate(engine)
    except (ArgumentError, ModuleNotFoundError, OSError) as error:
        raise ExodirError(f"The database {url} cannot be opened: {error}. Give --db as a database URL.") from error
    except DatabaseError as error:
        raise ExodirError(
            f"The database {url} cannot be used: {error.orig}. If the file is damaged, move it away and run again; "
            "the archived pages can be read into a new one."
        ) from error
    return Store(engine)


def open_copy(file: Path) -> Engine:
    """Open and migrate a copy of an SQLite database that may be taken away at any moment: it is never created."""
    engine = create_engine(f"sqlite:///file:{quote(str(file.absolute()))}?mode=rw&uri=true")
    event.listen(engine, "connect", _prepare_copy)
    _migrate(engine)
    return engine


def file_of(engine: Engine) -> Path | None:
    """The file of an SQLite database; None for one in memory or of another kind."""
    database = engine.url.database
    in_file = engine.dialect.name == "sqlite" and database not in (None, "", ":memory:")
    return Path(str(database)) if in_file else None


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy an SQLite file whole, with what its journal still holds, also while another process writes."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new, pages=10_000)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Readers never wait for the writer, and a killed run leaves a whole database."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_copy(connection: Any, _record: Any) -> None:
    """No write-ahead log, whose files would outlive a copy that is taken away."""
    for pragma in ("foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def pending_migrations(present: str) -> list[str]:
    """What an upgrade of a database with this schema would do, oldest first; ExodirError when it is from a newer
    version. Empty text: a database without a schema."""
    from alembic.script import ScriptDirectory

    newest_first = list(ScriptDirectory.from_config(_alembic()).walk_revisions())
    if present and present not in {script.revision for script in newest_first}:
        raise ExodirError(
            f"The database was written by a newer exodir (schema {present}; this one knows "
            f"{newest_first[0].revision}). Use that version, or another --data folder."
        )
    pending: list[str] = []
    for script in newest_first:
        if script.revision == present:
            break
        pending.insert(0, f"{script.revision} {script.doc}")
    return pending


def _alembic() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def _migrate(engine: Engine) -> None:
    """Bring the schema up to date; of an SQLite file that holds something a copy is left as it was."""
    from alembic import command
    from alembic.runtime.migration import MigrationContext

    with engine.begin() as connection:
        present = MigrationContext.configure(connection).get_current_revision() or ""
        if not pending_migrations(present):
            return
        file = file_of(engine)
        if present and file and file.exists():
            copy_sqlite(file, file.with_name(f"{file.name}.schema-{present}"))
        config = _alembic()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


metadata = SQLModel.metadata
"""The tables as the models describe them; migrations must lead to exactly these."""
