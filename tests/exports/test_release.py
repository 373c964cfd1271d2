"""Releases: the same bytes from the same store, every file counted and hashed, and never half of one."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import resource
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlmodel import Session

from directory.errors import ExodirError
from directory.models import Clinic, Observation, Review
from directory.published import Selection
from directory.tables import TABLES
from exports.dictionary import dictionary_page
from exports.index import read_index
from exports.release import write_release
from exports.writers import WRITERS
from tests.directory.published import NOW, SEEN, clinic, evidence, invented_store

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path / "store") as store, store.session() as opened:
        yield opened


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


# --- the same, counted and hashed -------------------------------------------------------------------------------------


def test_the_same_store_gives_the_same_bytes_all_day(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "one", formats=tuple(WRITERS), now=NOW)
    write_release(session, tmp_path / "two", formats=tuple(WRITERS), now=NOW + timedelta(hours=3))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_index_tells_rows_bytes_and_digest_of_every_file(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", formats=tuple(WRITERS), now=NOW)
    index = read_index(tmp_path / "out")
    listed = {file["path"]: file for file in index["files"]}
    found = contents(tmp_path / "out")
    assert set(listed) | {"index.json", "SHA256SUMS"} == set(found)
    for name, file in listed.items():
        assert file["bytes"] == len(found[name])
        assert file["sha256"] == hashlib.sha256(found[name]).hexdigest()
    assert index["rows"]["clinics"] == len(rows(tmp_path / "out", "clinics"))
    assert index["release"] == "2026-11-20"
    assert index["numbers"]["clinics"]["certified"] == {"true": 4, "false": 7}


def test_checksums_are_those_sha256sum_reads(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    lines = (tmp_path / "out" / "SHA256SUMS").read_text().splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    found = contents(tmp_path / "out")
    assert set(sums) == set(found) - {"SHA256SUMS"}
    assert all(hashlib.sha256(found[name]).hexdigest() == digest for name, digest in sums.items())


def test_every_format_holds_the_same_rows(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", formats=tuple(WRITERS), now=NOW)
    for table in TABLES:
        key = table.key[-1]
        in_csv = [row[key] for row in rows(tmp_path / "out", table.name)]
        lines = (tmp_path / "out" / f"{table.name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [str(json.loads(line)[key]) for line in lines] == in_csv
        assert pq.read_table(tmp_path / "out" / f"{table.name}.parquet").num_rows == len(in_csv)


def test_a_writer_that_loses_rows_is_found_out(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.jsonl.JsonlWriter.add", lambda self, batch: None)
    with pytest.raises(ExodirError, match=r"clinics\.jsonl holds 0 rows of clinics instead of 11"):
        write_release(session, tmp_path / "out", formats=["csv", "jsonl"], now=NOW)
    assert contents(tmp_path / "out") == {}


def test_parquet_columns_are_typed_and_described(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", formats=["parquet"], now=NOW)
    table = pq.read_table(tmp_path / "out" / "clinics.parquet")
    first = next(row for row in table.to_pylist() if row["clinic_id"] == "c-derm")
    assert first["certified_specialties"] == ["dermatology"]
    assert first["latitude"] is None
    assert first["first_seen"] == SEEN
    assert b"where people are treated" not in table.schema.field("name").metadata[b"description"]


# --- the dictionary ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_column_has_its_entry(session: Session, tmp_path: Path, table: object) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    described = {r["column"]: r for r in rows(tmp_path / "out", "dictionary") if r["table"] == table.name}  # type: ignore[attr-defined]
    with (tmp_path / "out" / f"{table.name}.csv").open(newline="", encoding="utf-8") as file:  # type: ignore[attr-defined]
        assert list(described) == next(csv.reader(file))
    assert all(row["meaning"].endswith(".") and row["type"] and row["empty"] for row in described.values())


def test_the_documented_columns_are_those_of_the_program() -> None:
    page = (DOCS / "columns.md").read_text(encoding="utf-8")
    assert page == dictionary_page(), "write it anew: python -m exports.dictionary > docs/columns.md"


def test_what_is_never_empty_is_not(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", formats=["jsonl"], selection=Selection(all_clinics=True), now=NOW)
    for table in TABLES:
        required = [column.name for column in table.columns if column.empty == "never empty"]
        for line in (tmp_path / "out" / f"{table.name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            assert [name for name in required if row[name] is None] == [], row


# --- what is published ------------------------------------------------------------------------------------------------


def seen(key: str, site: str, value: dict[str, object], quote: str = "") -> Observation:
    return Observation(
        observation_id=key, site=site, url=f"https://{site}/team", kind=str(value["kind"]), value=value, quote=quote,
        digest="d" * 64, fetched_at=SEEN, first_seen=SEEN, last_seen=SEEN,
    )  # fmt: skip


def test_observations_lead_to_the_page_and_its_place_in_the_archive(session: Session, tmp_path: Path) -> None:
    session.add(seen("o1", "c-derm.example", {"kind": "person", "name": "Jane Reinhard"}, "Dr. Jane Reinhard"))
    session.add(seen("o2", "c-derm.example", {"kind": "phone", "phone": "+15124471180"}))
    session.flush()
    write_release(session, tmp_path / "out", now=NOW)
    person, phone = rows(tmp_path / "out", "observations")
    assert (person["practitioner_id"], person["page_digest"]) == ("p-reinhard", "d" * 64)
    assert person["warc_record"] == "20261118080000/https://c-derm.example/team"
    assert phone["practitioner_id"] == ""


@pytest.mark.parametrize("name", ["Quentin Quoted", "Somebody Else"])
def test_of_people_only_practitioners_observations_are_published(session: Session, tmp_path: Path, name: str) -> None:
    session.add(seen("o1", "c-derm.example", {"kind": "person", "name": name}))
    session.flush()
    write_release(session, tmp_path / "out", now=NOW)
    assert rows(tmp_path / "out", "observations") == []


def test_of_who_objects_nothing_is_published_in_any_table(session: Session, tmp_path: Path) -> None:
    session.add(seen("o1", "c-derm.example", {"kind": "person", "name": "Jane Q. Reinhard"}))
    session.add(seen("o2", "c-derm.example", {"kind": "exosome", "stance": "offered"}, "Ask Jane Q. Reinhard for it"))
    session.add(evidence("e20", "c-derm", source="site", quote="JANE Q. REINHARD applies exosomes"))
    session.add(
        Review(review_id="r1", at=SEEN, who="Ilse Maintainer", site="c-derm.example", decision="hide",
               practitioner_id="p-reinhard", why="she wrote a qualm", name="Jane Q. Reinhard")
    )  # fmt: skip
    session.flush()
    write_release(session, tmp_path / "out", formats=["csv", "jsonl"], now=NOW)
    everything = b"".join(contents(tmp_path / "out").values()).lower()
    for word in (b"reinhard", b"ilse", b"qualm"):
        assert word not in everything
    assert {r["observation_id"] for r in rows(tmp_path / "out", "observations")} == {"o2"}


def test_redirects_lead_to_what_is_there(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    assert [(r["old_id"], r["new_id"]) for r in rows(tmp_path / "out", "redirects")] == [("c-old", "c-derm")]


def test_share_alike_sources_are_named_and_can_be_left_out(session: Session, tmp_path: Path) -> None:
    session.add(evidence("e20", "c-phys", "p-phys", source="licences-il", quote="ACTIVE"))
    session.flush()
    write_release(session, tmp_path / "all", now=NOW)
    write_release(session, tmp_path / "free", selection=Selection(share_alike=False), now=NOW)
    licences = {r["clinic_id"]: r["source_licence"] for r in rows(tmp_path / "all", "clinics")}
    assert "Open Database License (ODbL) 1.0" in licences["c-phys"].split("; ")
    assert licences["c-gmc"].startswith("licensed by the General Medical Council")
    for table in ("clinics", "practitioners", "evidence"):
        left = {r["clinic_id"] for r in rows(tmp_path / "free", table)}
        assert {r["clinic_id"] for r in rows(tmp_path / "all", table)} - left == {"c-phys"}


def test_of_a_registry_that_may_not_be_republished_the_fact_is_told_but_not_its_words(
    session: Session, tmp_path: Path
) -> None:
    write_release(session, tmp_path / "out", formats=tuple(WRITERS), now=NOW)
    told = next(row for row in rows(tmp_path / "out", "evidence") if row["evidence_id"] == "e5")
    assert (told["source"], told["claim"], told["record_id"], told["quote"]) == ("gmc", "certification", "7999991", "")
    assert told["url"] == "https://www.gmc-uk.org/registrants/7999991"
    for name in ("evidence.jsonl", "evidence.csv", "exosome-directory.db"):
        assert b"Specialist Register: Plastic surgery" not in (tmp_path / "out" / name).read_bytes()


def test_only_the_selected_clinics_with_what_belongs_to_them(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", selection=Selection(clinic_ids={"c-gmc", "c-none"}), now=NOW)
    assert [r["clinic_id"] for r in rows(tmp_path / "out", "clinics")] == ["c-gmc"]
    assert [r["practitioner_id"] for r in rows(tmp_path / "out", "practitioners")] == ["p-weir"]
    assert len(rows(tmp_path / "out", "sites")) == 13


def test_every_reference_leads_somewhere(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    for table in TABLES:
        for column, target in table.refers:
            held = {r[column] for r in rows(tmp_path / "out", target)}
            assert {r[column] for r in rows(tmp_path / "out", table.name)} <= held


# --- whole or not at all ----------------------------------------------------------------------------------------------


def test_other_files_in_the_folder_stay_and_former_formats_go(session: Session, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "site").mkdir(parents=True)
    (out / "notes.txt").write_text("mine")
    write_release(session, out, formats=["csv", "parquet"], now=NOW)
    release = write_release(session, out, formats=["csv"], now=NOW)
    assert "clinics.parquet" in release.removed
    assert {"notes.txt", "site", "clinics.csv"} <= {path.name for path in out.iterdir()}
    assert not list(out.glob("*.parquet"))
    assert not list(out.glob(".exodir-*"))


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, RuntimeError])
def test_an_interrupted_export_leaves_the_former_release(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    write_release(session, tmp_path / "out", now=NOW)
    before = contents(tmp_path / "out")
    session.get_one(Clinic, "c-derm").name = "Renamed"
    session.flush()

    def break_off(*_: object) -> None:
        raise error

    monkeypatch.setattr("exports.release.write_sums", break_off)
    with pytest.raises(error):
        write_release(session, tmp_path / "out", formats=tuple(WRITERS), now=NOW)
    assert contents(tmp_path / "out") == before


def test_an_exchange_that_fails_halfway_is_undone(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_release(session, tmp_path / "out", formats=["parquet"], now=NOW)
    before = contents(tmp_path / "out")
    really = os.replace
    moves: list[object] = []

    def fail_at_the_ninth(old: Path, new: Path) -> None:
        moves.append(new)
        if len(moves) == 9:
            raise OSError(5, "Input/output error")
        really(old, new)

    monkeypatch.setattr("os.replace", fail_at_the_ninth)
    with pytest.raises(ExodirError, match="Input/output error"):
        write_release(session, tmp_path / "out", formats=["csv"], now=NOW)
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_is_said_plainly_and_harms_nothing(session: Session, tmp_path: Path, name: str) -> None:
    write_release(session, tmp_path / "out", formats=[name], now=NOW)
    before = contents(tmp_path / "out")
    session.add_all(clinic(f"c-{n}", f"Clinic {n} {os.urandom(400).hex()}") for n in range(400))
    session.flush()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(ExodirError, match="cannot be written"):
            write_release(session, tmp_path / "out", formats=[name], now=NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(tmp_path / "out") == before


def full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_a_killed_export_left_is_mended_by_the_next(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_release(session, out, now=NOW)
    before = contents(out)
    left = out / ".exodir-killed"
    (left / "former").mkdir(parents=True)
    (left / "new").mkdir()
    (out / "clinics.csv").rename(left / "former" / "clinics.csv")
    (out / "clinics.csv").write_text("of the release that was never finished")
    monkeypatch.setattr("exports.release.write_sums", full_disk)
    with pytest.raises(ExodirError, match="No space left"):
        write_release(session, out, now=NOW)
    assert contents(out) == before


def test_a_target_that_is_a_file_is_said_plainly(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExodirError, match="cannot be written"):
        write_release(session, tmp_path / "file", now=NOW)
    assert (tmp_path / "file").read_text() == "in the way"
