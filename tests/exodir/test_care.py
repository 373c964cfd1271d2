"""Back-up, restore and doctor: nothing gathered is lost, and what is wrong is said with the way to mend it."""

from __future__ import annotations

import json
import sqlite3
import tarfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from directory.models import Site
from directory.released import keep
from directory.storage import open_store
from tests.exodir.conftest import Exodir

BOARDS_HEADER = "board,family_name,given_names,city,region,country,status,valid_from,valid_to\n"
BOARDS_ROW = "American Board of Dermatology,Quillfeather,Mara,Dover,DE,US,active,2019-05-01,\n"


@pytest.fixture
def data(exodir: Exodir, tmp_path: Path) -> Path:
    """A data folder with one site in its database, a run report, a registry and an archived page."""
    folder = tmp_path / "data"
    store = open_store(f"sqlite:///{folder / 'exodir.db'}")
    with store.session() as session:
        session.add(Site(site="glow.example", start_url="https://glow.example/", outcome="offers"))
    store.close()
    (tmp_path / "boards.csv").write_text(BOARDS_HEADER + BOARDS_ROW)
    assert exodir("registry", "add", "boards", "boards.csv").status == 0
    for name in ("reports/r1.json", "archive/r1-00001.warc.gz"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name)
    return folder


def sites(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "exodir.db")) as connection:
        return [site for (site,) in connection.execute("SELECT site FROM site")]


def test_a_backup_brings_back_the_database_and_the_reports(exodir: Exodir, data: Path, tmp_path: Path) -> None:
    assert exodir("backup", "b.tar.gz").status == 0
    said = exodir("restore", "b.tar.gz", "--data", "other")
    assert said.status == 0, said.err
    assert "Registries were not in it" in said.err
    assert sites(tmp_path / "other") == ["glow.example"]
    assert (tmp_path / "other/reports/r1.json").read_text() == "reports/r1.json"
    assert not (tmp_path / "other/registries").exists()


def test_everything_brings_back_registries_and_archives(exodir: Exodir, data: Path, tmp_path: Path) -> None:
    assert exodir("backup", "--everything", "b.tar.gz").status == 0
    said = exodir("restore", "b.tar.gz", "--data", "other")
    assert "Registries were not in it" not in said.err
    assert (tmp_path / "other/archive/r1-00001.warc.gz").exists()
    assert "boards" in exodir("registry", "list", "--data", "other").err


def test_a_backup_is_taken_while_another_process_writes(exodir: Exodir, data: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(data / "exodir.db")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE site SET outcome = 'error'")
        assert exodir("backup", "b.tar.gz").status == 0
        writer.rollback()
    assert exodir("restore", "b.tar.gz", "--data", "other").status == 0
    assert sites(tmp_path / "other") == ["glow.example"]


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def no_archive(file: Path) -> None:
    file.write_text("<html>Not found</html>")


def no_manifest(file: Path) -> None:
    with tarfile.open(file, "w:gz") as tar:
        tar.add(__file__, arcname="exodir.db")


def changed(file: Path) -> None:
    """One byte of the database differs, and the archive is otherwise well."""
    with tarfile.open(file) as tar:
        tar.extractall(file.parent / "unpacked", filter="data")
    database = file.parent / "unpacked/exodir.db"
    database.write_bytes(database.read_bytes()[:-1] + b"\x01")
    with tarfile.open(file, "w:gz") as tar:
        for name in [*json.loads((file.parent / "unpacked/backup.json").read_text())["files"], "backup.json"]:
            tar.add(file.parent / "unpacked" / name, arcname=name)


@pytest.mark.parametrize("harm", [cut, no_archive, no_manifest, changed, Path.unlink], ids=lambda f: f.__name__)
def test_a_harmed_backup_restores_nothing(exodir: Exodir, data: Path, tmp_path: Path, harm: object) -> None:
    exodir("backup", "b.tar.gz")
    assert callable(harm)
    harm(tmp_path / "b.tar.gz")
    said = exodir("restore", "b.tar.gz", "--data", "other")
    assert said.status == 2
    assert "b.tar.gz" in said.err
    assert "Traceback" not in said.err
    assert not list((tmp_path / "other").glob("*"))


def test_a_restore_never_writes_over_a_database(exodir: Exodir, data: Path) -> None:
    exodir("backup", "b.tar.gz")
    said = exodir("restore", "b.tar.gz")
    assert said.status == 2
    assert "Move it away first" in said.err


def test_a_backup_that_cannot_be_written_leaves_the_former_one(exodir: Exodir, data: Path, tmp_path: Path) -> None:
    exodir("backup", "b.tar.gz")
    before = (tmp_path / "b.tar.gz").read_bytes()
    (data / "exodir.db").write_bytes(b"no database" * 1000)
    said = exodir("backup", "b.tar.gz")
    assert said.status == 2
    assert (tmp_path / "b.tar.gz").read_bytes() == before


def test_doctor_finds_nothing_to_mend_where_all_is_well(exodir: Exodir, data: Path) -> None:
    said = exodir("doctor")
    assert said.status == 0
    assert "registry boards" in said.err
    assert "whole" in said.err


def damage(data: Path) -> None:
    database = data / "exodir.db"
    database.write_bytes(database.read_bytes()[:4096] + b"\xff" * 8192)


def lose_registry(data: Path) -> None:
    next(data.glob("registries/boards/*/*/records.parquet")).unlink()


def age_registry(data: Path) -> None:
    path = next(data.glob("registries/boards/*/snapshot.json"))
    said = json.loads(path.read_text())
    said["released_on"] = (datetime.now(UTC).date() - timedelta(days=2_000)).isoformat()
    path.write_text(json.dumps(said))


AILMENTS = [
    pytest.param(damage, "MEND  database", "exodir restore", id="damaged database"),
    pytest.param(lose_registry, "MEND  registry boards", "exodir registry add boards", id="lost registry file"),
    pytest.param(age_registry, "MEND  registry boards", "Load a newer one", id="old registry"),
]


@pytest.mark.parametrize(("harm", "finding", "mend"), AILMENTS)
def test_doctor_names_what_is_wrong_and_how_to_mend_it(
    exodir: Exodir, data: Path, harm: object, finding: str, mend: str
) -> None:
    assert callable(harm)
    harm(data)
    said = exodir("doctor")
    assert said.status == 1
    assert finding in said.err
    assert mend in said.err


def test_what_readers_see_while_a_run_is_held_back_is_told_and_backed_up(exodir: Exodir, data: Path) -> None:
    with closing(open_store(f"sqlite:///{data / 'exodir.db'}")) as store:
        keep(store, data / "released.db")
        with store.session() as session:
            session.add(Site(site="new.example", start_url="https://new.example/"))
    assert "readers: they see the database as it was on" in exodir("doctor").err
    assert exodir("backup", "exodir.tar.gz").status == 0
    assert exodir("restore", "exodir.tar.gz", "--data", "again").status == 0
    with closing(sqlite3.connect("again/released.db")) as seen:
        assert seen.execute("SELECT site FROM site").fetchall() == [("glow.example",)]
    assert "Readers see what was released last" in exodir("export", "csv", "--data", "again").err
    assert "new.example" not in Path("out/sites.csv").read_text()


def test_doctor_tells_what_a_migration_would_do_and_does_nothing(exodir: Exodir, data: Path) -> None:
    with closing(sqlite3.connect(data / "exodir.db")) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
    assert "0001" in exodir("doctor").err
    with closing(sqlite3.connect(data / "exodir.db")) as connection:
        assert connection.execute("SELECT count(*) FROM alembic_version").fetchone() == (0,)


def test_doctor_before_the_first_run(exodir: Exodir) -> None:
    said = exodir("doctor")
    assert said.status == 0
    assert "not there yet" in said.err
    assert not Path("data").exists()
