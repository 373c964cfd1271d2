"""What goes with the files: validators that are not ours accept it, and Datasette opens the database."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from directory.tables import TABLES
from exports.release import write_release
from exports.sqlite import METADATA, NAME
from exports.writers import WRITERS
from tests.directory.published import NOW, invented_store


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    with invented_store(folder / "store") as store, store.session() as session:
        write_release(session, folder / "out", formats=tuple(WRITERS), now=NOW, base_url="https://directory.example/")
    return folder / "out"


def described(release: Path, name: str) -> Any:
    return json.loads((release / name).read_text(encoding="utf-8"))


# --- Data Package -----------------------------------------------------------------------------------------------------


def frictionless_errors(release: Path) -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries that frictionless brings along
        from frictionless import validate

        report = validate(str(release / "datapackage.json"))
    return report.flatten(["fieldName", "type", "note"])


def test_frictionless_accepts_the_data_package(release: Path) -> None:
    assert frictionless_errors(release) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"provider_kind,certified", b"provider_kind,certfied"),
        (b",dermatologist,true,B,", b",dermatologist,perhaps,B,"),
        (b",dermatologist,true,B,", b",astrologer,true,B,"),
        (b"c-face,", b"c-derm,"),
    ],
)
def test_frictionless_would_see_what_does_not_fit(release: Path, tmp_path: Path, old: bytes, new: bytes) -> None:
    for path in release.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    changed = (release / "clinics.csv").read_bytes().replace(old, new, 1)
    assert changed != (release / "clinics.csv").read_bytes()
    (tmp_path / "clinics.csv").write_bytes(changed)
    (tmp_path / "datapackage.json").write_bytes((release / "datapackage.json").read_bytes())
    assert frictionless_errors(tmp_path) != []


# --- CSV on the Web ---------------------------------------------------------------------------------------------------


def csvw_says(release: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "csvwvalidate"), str(release / "csv-metadata.json")]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_a_csvw_validator_accepts_the_files(release: Path) -> None:
    said = csvw_says(release)
    assert (said.returncode, said.stdout.strip()) == (0, "OK"), said.stdout + said.stderr


def test_a_csvw_validator_would_see_a_wrong_value(release: Path, tmp_path: Path) -> None:
    for path in [*release.glob("*.csv"), release / "csv-metadata.json"]:
        content = path.read_bytes()
        (tmp_path / path.name).write_bytes(content.replace(b",dermatologist,true,", b",dermatologist,perhaps,", 1))
    assert csvw_says(tmp_path).stdout.strip() != "OK"


# --- Croissant --------------------------------------------------------------------------------------------------------


def test_croissant_names_every_file_and_column(release: Path) -> None:
    croissant = described(release, "croissant.json")
    assert croissant["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    files = {one["@id"]: one for one in croissant["distribution"]}
    assert {"clinics.csv", "clinics.parquet", NAME} <= set(files)
    assert all(set(one["sha256"]) <= set("0123456789abcdef") for one in files.values())
    fields = {field["@id"]: field for one in croissant["recordSet"] for field in one["field"]}
    assert set(fields) == {f"{table.name}/{column}" for table in TABLES for column in table.names}
    for field in fields.values():
        assert field["source"]["fileObject"]["@id"] in files
        if "references" in field:
            assert field["references"]["field"]["@id"] in fields
    for one in croissant["recordSet"]:
        assert {key["@id"] for key in one.get("key", ())} <= set(fields)


def test_croissant_uses_only_words_of_its_context(release: Path) -> None:
    croissant = described(release, "croissant.json")
    schema_org = {
        "name", "description", "license", "version", "datePublished", "url", "distribution", "contentUrl",
        "contentSize", "encodingFormat", "sha256",
    }  # fmt: skip
    known = set(croissant["@context"]) | schema_org | {"@context", "@type", "@id"}

    def words(part: Any) -> set[str]:
        if isinstance(part, dict):
            return set(part).union(*(words(value) for name, value in part.items() if name != "@context"))
        return set().union(*(words(one) for one in part)) if isinstance(part, list) else set()

    assert words(croissant) <= known


def test_mlcroissant_accepts_it(release: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant", reason="comes with `make bench`")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        issues = mlcroissant.Dataset(str(release / "croissant.json")).metadata.ctx.issues
    assert issues.errors == set()


# --- Datasette --------------------------------------------------------------------------------------------------------


def ask(release: Path, *paths: str) -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from datasette.app import Datasette

        datasette = Datasette(
            [str(release / NAME)], metadata=described(release, METADATA), settings={"num_sql_threads": 0}
        )

        async def answers() -> list[Any]:
            return [await datasette.client.get(path) for path in paths]

        found = asyncio.run(answers())
    for database in datasette.databases.values():
        database.close()
    return found


def test_datasette_shows_descriptions_facets_and_finds_words(release: Path) -> None:
    table = f"/{Path(NAME).stem}/clinics"
    page, facets, found = ask(
        release, table, f"{table}.json?_shape=objects", f"{table}.json?_search=elan&_shape=objects"
    )
    assert page.status_code == 200
    assert "At least one practitioner who treats there is certified" in page.text
    suggested = facets.json()["facet_results"]
    by_country = {one["value"]: one["count"] for one in suggested["country"]["results"]}
    assert by_country == {"US": 9, "GB": 1, "CA": 1}
    assert "certified_specialties" in suggested
    assert [row["clinic_id"] for row in found.json()["rows"]] == ["c-half"]


def test_the_database_holds_what_it_refers_to(release: Path) -> None:
    database = sqlite3.connect(f"file:{release / NAME}?mode=ro", uri=True)
    try:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        database.close()
