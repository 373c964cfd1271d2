"""The CSV files: promised columns, cells and order, and nothing published that must not be."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from directory.cells import armed, defused, read_cell, text_column
from directory.published import Selection
from directory.rows import as_text
from directory.tables import Type
from exports.release import write_release
from tests.directory.published import NOW, invented_store

COLUMNS = {
    "clinics": "clinic_id, name, website, street, city, region, postal_code, country, phone, latitude, longitude, "
    "offers_exosome_therapy, exosome_quote, exosome_url, exosome_products, paired_procedures, provider_kind, "
    "certified, grade, certified_specialties, reason, practitioner_count, first_seen, last_seen, verified_at, stale",
    "practitioners": "practitioner_id, clinic_id, name, credentials, role, treats_here, kind, status, grade, "
    "specialty, registry, registry_id, reason, source_url, verified_at",
    "evidence": "evidence_id, clinic_id, practitioner_id, claim, source, record_id, says, weight, url, quote, "
    "retrieved_at",
    "sites": "site, start_url, outcome, pages_fetched, clinics_found, reason, last_run",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path) as store, store.session() as opened:
        yield opened


def read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_promised(session: Session, tmp_path: Path, name: str) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    header = (tmp_path / "out" / f"{name}.csv").read_bytes().split(b"\r\n")[0].decode()
    assert f"{header},".startswith(COLUMNS[name].replace(", ", ",") + ",")


def test_a_clinic_s_row(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path, now=NOW)
    row = next(r for r in read(tmp_path, "clinics") if r["clinic_id"] == "c-derm")
    assert row["phone"] == "+15124471180"
    assert (row["certified"], row["grade"], row["certified_specialties"]) == ("true", "B", "dermatology")
    assert (row["latitude"], row["practitioner_count"], row["stale"]) == ("", "3", "false")
    assert row["first_seen"] == "2026-11-18T08:00:00Z"


def test_only_clinics_that_offer_unless_all_are_wanted(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "offering", now=NOW)
    write_release(session, tmp_path / "all", selection=Selection(all_clinics=True), now=NOW)
    offering = {r["clinic_id"] for r in read(tmp_path / "offering", "clinics")}
    everything = {r["clinic_id"] for r in read(tmp_path / "all", "clinics")}
    assert everything - offering == {"c-none"}
    assert "e10" not in {r["evidence_id"] for r in read(tmp_path / "offering", "evidence")}
    assert "e10" in {r["evidence_id"] for r in read(tmp_path / "all", "evidence")}
    assert all(r["offers_exosome_therapy"] == "true" for r in read(tmp_path / "offering", "clinics"))


def test_a_clinic_that_its_site_no_longer_shows_stays_as_stale(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path, now=NOW)
    assert {r["clinic_id"]: r["stale"] for r in read(tmp_path, "clinics")}["c-gone"] == "true"


def test_nobody_merely_quoted_and_the_absent_marked(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path, now=NOW)
    people = {r["practitioner_id"]: r for r in read(tmp_path, "practitioners")}
    assert "p-quoted" not in people
    assert people["p-absent"]["treats_here"] == "false"
    assert people["p-reinhard"]["credentials"] == "MD; FAAD"
    assert people["p-new"]["verified_at"] == ""
    assert "e4" not in {r["evidence_id"] for r in read(tmp_path, "evidence")}


def test_a_possible_exclusion_is_not_published_a_sure_one_is(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path, now=NOW)
    shown = {r["evidence_id"] for r in read(tmp_path, "evidence")}
    assert "e6" not in shown
    assert "e7" in shown


def test_every_site_asked_for_has_a_row(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path, now=NOW)
    sites = {r["site"]: r for r in read(tmp_path, "sites")}
    assert len(sites) == 13
    assert sites["shut.example"]["outcome"] == "robots_disallowed"
    assert sites["c-derm.example"]["clinics_found"] == "1"
    assert sites["c-gone.example"]["clinics_found"] == "0"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (-97.74, "-97.74"),
        (["laser", "microneedling"], "laser; microneedling"),
        ([], ""),
        ("+442079460000", "+442079460000"),
        ("+1 (512) 447", "'+1 (512) 447"),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("\tx", "'\tx"),
        ("'=1", "''=1"),
        ("it's", "it's"),
        ("＝1", "'＝1"),
        (["=1", "x"], "'=1; x"),
        (["a; b", " ", "c"], "a, b; c"),
        ("a\x00b\x1f", "ab"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ud800x", "�x"),
    ],
)
def test_cells(value: object, cell: str) -> None:
    assert as_text(value) == cell


@given(st.text())
def test_no_text_becomes_a_formula_and_none_is_lost(text: str) -> None:
    cell = defused(text)
    assert not cell.startswith(("=", "-", "@", "\t", "\r", "\n"))
    assert not cell.startswith("+") or cell[1:].isdigit()
    assert armed(cell) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", "'=1"),
        ("text", "+442079460000"),
        ("integer", -3),
        ("number", -97.74),
        ("boolean", False),
        ("moment", "2026-11-20T09:30:00Z"),
        ("moment", ""),
        ("list", ("=1", "x")),
        ("list", ()),
        ("text", ""),
        ("number", None),
    ],
)
def test_a_cell_can_be_read_back(kind: Type, value: object) -> None:
    (cell,) = text_column([value], kind)
    assert read_cell(cell, kind) == value
