"""The store: migrated on opening, whole or not at all, clear about what it cannot open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from directory.errors import ExodirError
from directory.models import Site
from directory.storage import metadata, open_store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'deep' / 'exodir.db'}"


def test_migrations_lead_to_the_schema_of_the_models(url: str) -> None:
    store = open_store(url)
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    store.close()


def test_opening_twice_changes_nothing(url: str) -> None:
    first = open_store(url)
    with first.session() as session:
        session.add(Site(site="clinic.example", start_url="http://clinic.example/"))
    first.close()
    second = open_store(url)
    with second.session() as session:
        assert session.get_one(Site, "clinic.example").start_url == "http://clinic.example/"
    second.close()


def test_a_failing_block_leaves_nothing_behind(url: str) -> None:
    store = open_store(url)

    def fail_half_way() -> None:
        with store.session() as session:
            session.add(Site(site="half.example", start_url="http://half.example/"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    with store.session() as session:
        assert session.get(Site, "half.example") is None
    store.close()


def test_moments_keep_their_time_zone(url: str) -> None:
    store = open_store(url)
    with store.session() as session:
        session.add(Site(site="clinic.example", start_url="http://clinic.example/", last_visit=NOW))
    with store.session() as session:
        assert session.get_one(Site, "clinic.example").last_visit == NOW
    store.close()


def test_a_damaged_database_is_named_with_what_to_do(tmp_path: Path) -> None:
    damaged = tmp_path / "exodir.db"
    damaged.write_bytes(b"this is not a database" * 100)
    with pytest.raises(ExodirError, match=r"exodir\.db cannot be used.*move it away"):
        open_store(f"sqlite:///{damaged}")


def test_a_database_of_a_newer_version_is_left_alone(url: str) -> None:
    store = open_store(url)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(ExodirError, match="newer exodir"):
        open_store(url)


def test_an_address_that_is_no_database_is_refused() -> None:
    with pytest.raises(ExodirError, match="Give --db as a database URL"):
        open_store("not a url")
