"""What readers are shown while the store changes: the copy as last released, whole, and taken away in a moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlmodel import col, create_engine, select

from directory.errors import ExodirError
from directory.models import Change, Run, Site
from directory.released import Shown, held_back, keep, release
from directory.remembering import StoreVersion
from directory.storage import MIGRATIONS, Store, metadata, open_store

DAY = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(f"sqlite:///{tmp_path / 'exodir.db'}")) as opened:
        visit(opened, "before.example")
        yield opened


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "released.db"


def visit(store: Store, site: str) -> None:
    with store.session() as session:
        session.add(Site(site=site, start_url=f"https://{site}/"))


def seen(store: Store) -> list[str]:
    with store.session() as session:
        return sorted(session.exec(select(Site.site)))


def test_readers_see_the_store_until_a_run_begins_and_after_it_is_released(store: Store, copy: Path) -> None:
    with closing(Shown(store, copy)) as shown:
        assert seen(shown) == ["before.example"]
        keep(store, copy)
        visit(store, "during.example")
        assert seen(shown) == ["before.example"]
        assert shown.apart
        release(store, copy)
        assert seen(shown) == ["before.example", "during.example"]
        assert not shown.apart


def test_a_reader_in_the_middle_of_a_page_reads_it_to_its_end(store: Store, copy: Path) -> None:
    keep(store, copy)
    with closing(Shown(store, copy)) as shown, shown.session() as session:
        first = session.exec(select(Site.site)).one()
        visit(store, "during.example")
        release(store, copy)
        assert (first, session.exec(select(Site.site)).one()) == ("before.example", "before.example")


def test_what_an_interrupted_run_kept_is_kept_by_the_next(store: Store, copy: Path) -> None:
    keep(store, copy)
    visit(store, "half.example")
    keep(store, copy)
    with closing(Shown(store, copy)) as shown:
        assert seen(shown) == ["before.example"]


def test_a_copy_that_a_killed_run_left_half_written_is_never_shown(store: Store, copy: Path) -> None:
    copy.with_name(".released.db.part").write_bytes(b"SQLite format 3")
    with closing(Shown(store, copy)) as shown:
        assert seen(shown) == ["before.example"]
        keep(store, copy)
        assert seen(shown) == ["before.example"]


def test_a_journal_that_a_killed_writer_left_is_not_undone_in_the_next_copy(store: Store, copy: Path) -> None:
    copy.with_name("released.db-journal").write_bytes(b"of another copy")
    keep(store, copy)
    assert not copy.with_name("released.db-journal").exists()


def test_no_log_is_left_beside_a_copy(store: Store, copy: Path) -> None:
    keep(store, copy)
    with closing(Shown(store, copy)) as shown:
        visit(shown, "objected.example")
    assert sorted(path.name for path in copy.parent.glob("released*")) == ["released.db"]


def test_a_copy_of_an_older_schema_is_brought_up_to_date(store: Store, copy: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with closing(Store(create_engine(f"sqlite:///{copy}"))) as older, older.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    with closing(Shown(store, copy)) as shown, shown.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_disk_that_refuses_the_copy_ends_the_run_before_it_begins(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExodirError, match="Nothing was changed"):
        keep(store, tmp_path / "file" / "released.db")


def change(store: Store, clinic_id: str, before: str, after: str) -> None:
    with store.session() as session:
        session.add(Change(clinic_id=clinic_id, at=DAY, field="certified", before=before, after=after))


def test_changes_that_came_and_went_unseen_are_forgotten(store: Store, copy: Path) -> None:
    change(store, "c-seen", "true", "false")
    keep(store, copy)
    change(store, "c-seen", "false", "true")
    for before, after in (("true", "false"), ("false", "true")):
        change(store, "c-detour", before, after)
    change(store, "c-fell", "true", "false")
    release(store, copy)
    with store.session() as session:
        kept = [(row.clinic_id, row.after) for row in session.exec(select(Change).order_by(col(Change.change_id)))]
    assert kept == [("c-seen", "false"), ("c-seen", "true"), ("c-fell", "false")]


def test_a_store_that_is_no_file_is_shown_as_it_is(copy: Path) -> None:
    with closing(open_store("sqlite://")) as store:
        keep(store, copy)
        assert not copy.exists()


def test_answers_are_not_remembered_from_one_to_the_other(store: Store, copy: Path) -> None:
    with closing(Shown(store, copy)) as shown, closing(StoreVersion(shown)) as version:
        before = version()
        keep(store, copy)
        during = version()
        release(store, copy)
        assert len({before, during, version()}) == 3


def run(store: Store, number: int, **counts: object) -> None:
    begun = DAY + timedelta(days=7 * number)
    with store.session() as session:
        ended = begun + timedelta(hours=1) if counts else None
        session.add(Run(run_id=str(number), command="run", started_at=begun, finished_at=ended, counts=counts))


PUBLISHED = {"published": True}
HELD = {"published": False, "held_back": ["clinics: 40 before, 3 now (-92%)"]}


@pytest.mark.parametrize(
    ("runs", "since"),
    [
        pytest.param([PUBLISHED], None, id="the last was published"),
        pytest.param([PUBLISHED, HELD], 0, id="the last is held back"),
        pytest.param([PUBLISHED, PUBLISHED, HELD, HELD], 1, id="the last two are"),
        pytest.param([PUBLISHED, HELD, {}], 0, id="the next is under way"),
        pytest.param([PUBLISHED, HELD, PUBLISHED], None, id="the next was published"),
        pytest.param([], None, id="there was none"),
    ],
)
def test_which_run_is_held_back(store: Store, runs: list[dict[str, object]], since: int | None) -> None:
    for number, counts in enumerate(runs):
        run(store, number, **counts)
    held = held_back(store)
    if since is None:
        assert held is None
    else:
        assert held is not None
        assert held.since.date() == (DAY + timedelta(days=7 * since)).date()
        assert held.why == ("clinics: 40 before, 3 now (-92%)",)
