"""Deltas: an older release and a delta make the newer one, byte for byte, and every difference has its cause."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from directory.errors import ExodirError
from directory.models import Change, Clinic, ClinicRedirect, Evidence, Observation, Practitioner
from directory.tables import EVIDENCE
from exports.comparing import compare
from exports.delta import apply_delta, write_delta
from exports.reading import key_of
from exports.release import write_release
from exports.writers import WRITERS
from tests.directory.published import NOW, SEEN, clinic, evidence, invented_store, person

LATER = NOW + timedelta(days=3)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path / "store") as store, store.session() as opened:
        for key, page in (("o1", "team"), ("o2", "contact")):
            opened.add(seen(key, "c-derm.example", page))
        opened.flush()
        yield opened


def seen(key: str, site: str, page: str, digest: str = "d1") -> Observation:
    return Observation(
        observation_id=key, site=site, url=f"https://{site}/{page}", kind="phone", digest=digest, fetched_at=SEEN,
        value={"kind": "phone", "phone": "+15124471180", "n": key}, first_seen=SEEN, last_seen=SEEN,
    )  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def told(folder: Path, table: str = "clinics") -> list[tuple[str, str, str, str]]:
    """(op, cause, changed fields, last key column) of every row of a delta."""
    with (folder / f"{table}.delta.csv").open(encoding="utf-8", newline="") as file:
        key = {"clinics": "clinic_id", "evidence": "evidence_id", "practitioners": "practitioner_id"}[table]
        return [(r["op"], r["cause"], r["changed_fields"], r[key]) for r in csv.DictReader(file)]


def between(session: Session, tmp_path: Path, change: Callable[[Session], None], **after: object) -> Path:
    """The delta that a change of the store makes, having checked that it leads from one release to the other."""
    formats = tuple(WRITERS)
    write_release(session, tmp_path / "old", formats=formats, now=NOW)
    change(session)
    session.flush()
    write_release(session, tmp_path / "new", formats=formats, now=LATER, **after)  # type: ignore[arg-type]
    write_delta(tmp_path / "old", tmp_path / "new", tmp_path / "delta")
    apply_delta(tmp_path / "old", tmp_path / "delta", tmp_path / "made")
    assert contents(tmp_path / "made") == contents(tmp_path / "new")
    return tmp_path / "delta"


# --- from one release to the next -------------------------------------------------------------------------------------


def everything_at_once(session: Session) -> None:
    session.get_one(Clinic, "c-derm").name = '=Quarry, "Road"\n皮膚科 عيادة'
    session.delete(session.get_one(Clinic, "c-dunno"))
    session.add(clinic("c-aaa", "First in the order"))
    session.add(clinic("c-zzz", "Last in the order"))
    session.flush()
    session.add(person("p-zz", "c-aaa", "Zoë Zed"))
    session.add(evidence("e99", "c-aaa", "p-zz", quote="'=apostrophes'"))
    session.delete(session.get_one(Evidence, "e2"))


def test_an_older_release_and_a_delta_make_the_newer_one(session: Session, tmp_path: Path) -> None:
    delta = between(session, tmp_path, everything_at_once, bom=True)
    assert {(op, key) for op, _, _, key in told(delta)} >= {
        ("ADD", "c-aaa"), ("ADD", "c-zzz"), ("DEL", "c-dunno"), ("MOD", "c-derm"),
    }  # fmt: skip


def test_nothing_changed_is_an_empty_delta(session: Session, tmp_path: Path) -> None:
    delta = between(session, tmp_path, lambda session: None)
    assert told(delta) == []
    assert json.loads((delta / "delta.json").read_text())["rows"] == []


def test_the_three_formats_of_a_delta_hold_the_same(session: Session, tmp_path: Path) -> None:
    delta = between(session, tmp_path, everything_at_once)
    lines = [json.loads(line) for line in (delta / "clinics.delta.jsonl").read_text(encoding="utf-8").splitlines()]
    table = pq.read_table(delta / "clinics.delta.parquet").to_pylist()
    for name in ("op", "cause", "changed_fields", "clinic_id", "name", "certified"):
        assert [row[name] for row in lines] == [row[name] for row in table]
    assert [(row["op"], row["clinic_id"]) for row in lines] == [(op, key) for op, _, _, key in told(delta)]


def test_a_delta_is_refused_at_another_release(session: Session, tmp_path: Path) -> None:
    between(session, tmp_path, everything_at_once)
    with pytest.raises(ExodirError, match="begins at release 2026-11-20"):
        apply_delta(tmp_path / "new", tmp_path / "delta", tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_a_delta_that_was_damaged_is_refused(session: Session, tmp_path: Path) -> None:
    delta = between(session, tmp_path, everything_at_once)
    with (delta / "clinics.delta.csv").open("a") as file:
        file.write("ADD\r\n")
    with pytest.raises(ExodirError, match=r"clinics\.delta\.csv is not as it was written"):
        apply_delta(tmp_path / "old", delta, tmp_path / "other")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: text.replace("\r\nc-face", "\r\nc-zace"), "not in the order of clinic_id"),
        (lambda text: text + "c-zz,one\r\n", "2 cells instead of"),
        (lambda text: text.replace("clinic_id,", "id,", 1), "not the columns of clinics"),
    ],
)
def test_a_release_that_was_damaged_is_named_with_its_line(
    session: Session, tmp_path: Path, damage: Callable[[str], str], said: str
) -> None:
    write_release(session, tmp_path / "old", now=NOW)
    write_release(session, tmp_path / "new", now=LATER)
    path = tmp_path / "new" / "clinics.csv"
    path.write_bytes(damage(path.read_bytes().decode()).encode())
    with pytest.raises(ExodirError, match=said):
        write_delta(tmp_path / "old", tmp_path / "new", tmp_path / "delta")


def test_a_folder_without_a_release_is_said_plainly(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "old", formats=["parquet"], now=NOW)
    with pytest.raises(ExodirError, match="holds no release"):
        write_delta(tmp_path / "old", tmp_path, tmp_path / "delta")
    with pytest.raises(ExodirError, match="needs its CSV files"):
        write_delta(tmp_path / "old", tmp_path / "old", tmp_path / "delta")


# --- why --------------------------------------------------------------------------------------------------------------


def test_a_page_that_changed_is_the_source(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.get_one(Clinic, "c-derm").phone = "+15124470000"
        session.get_one(Observation, "o1").digest = "d2"
        session.get_one(Observation, "o1").current = False

    assert told(between(session, tmp_path, change)) == [("MOD", "source", "phone", "c-derm")]


def test_somebody_new_on_a_page_is_the_source_of_the_clinics_count(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.add(person("p-new", "c-derm", "Nils Heather", credentials=["RN"]))
        session.get_one(Observation, "o1").digest = "d2"
        session.get_one(Observation, "o1").current = False

    delta = between(session, tmp_path, change)
    assert told(delta) == [("MOD", "source", "practitioner_count", "c-derm")]
    assert told(delta, "practitioners") == [("ADD", "source", "", "p-new")]


def test_the_same_page_read_otherwise_is_the_program(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.get_one(Clinic, "c-derm").phone = "+15124470000"
        session.get_one(Observation, "o1").quote = "read better"

    assert told(between(session, tmp_path, change)) == [("MOD", "policy", "phone", "c-derm")]


def test_looked_at_again_is_only_a_visit(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.get_one(Clinic, "c-derm").last_seen = LATER

    assert told(between(session, tmp_path, change)) == [("MOD", "visit", "last_seen", "c-derm")]


def test_a_verdict_that_only_grew_old(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "old", now=NOW)
    write_release(session, tmp_path / "new", now=NOW + timedelta(days=70))
    write_delta(tmp_path / "old", tmp_path / "new", tmp_path / "delta")
    rows = told(tmp_path / "delta")
    assert {(op, cause, fields) for op, cause, fields, _ in rows} == {("MOD", "time", "stale")}


def test_a_merge_explains_the_clinic_and_all_that_went_with_it(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.delete(session.get_one(Evidence, "e5"))
        session.delete(session.get_one(Practitioner, ("p-weir", "c-gmc")))
        session.flush()
        session.delete(session.get_one(Clinic, "c-gmc"))
        session.add(ClinicRedirect(old_id="c-gmc", new_id="c-face", merged_at=LATER))

    delta = between(session, tmp_path, change)
    assert told(delta) == [("DEL", "merge", "", "c-gmc")]
    assert told(delta, "practitioners") == [("DEL", "merge", "", "p-weir")]
    assert told(delta, "evidence") == [("DEL", "merge", "", "e5")]


@pytest.mark.parametrize("cause", ["registry", "review", "policy"])
def test_what_the_program_noted_itself_explains_a_verdict(session: Session, tmp_path: Path, cause: str) -> None:
    def change(session: Session) -> None:
        row = session.get_one(Clinic, "c-half")
        row.certified, row.grade = True, "B"
        session.add(Change(clinic_id="c-half", at=LATER, field="certified", before="false", after="true", cause=cause,
                           policy_version="test"))  # fmt: skip

    assert told(between(session, tmp_path, change)) == [("MOD", cause, "certified; grade", "c-half")]


def test_evidence_of_a_review_is_the_cause_of_what_follows(session: Session, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        session.get_one(Practitioner, ("p-twin", "c-phys")).status = "certified"
        session.add(evidence("e50", "c-phys", "p-twin", source="review", quote="a person looked"))

    delta = between(session, tmp_path, change)
    assert told(delta, "practitioners")[0][:2] == ("MOD", "review")
    assert told(delta, "evidence") == [("ADD", "review", "", "e50")]


def test_the_page_of_a_release_tells_what_changed_since(session: Session, tmp_path: Path) -> None:
    write_release(session, tmp_path / "old", now=NOW)
    session.get_one(Clinic, "c-half").certified = True
    session.flush()
    write_release(session, tmp_path / "new", now=LATER, since=tmp_path / "old")
    page = (tmp_path / "new" / "RELEASE.md").read_text(encoding="utf-8")
    assert "## What changed since release 2026-11-20" in page
    assert "| clinics | changed |" in page
    assert "| `c-half` | Élan Peau | certified now |" in page


# --- comparing --------------------------------------------------------------------------------------------------------

CELLS = st.dictionaries(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["", "p"]), st.sampled_from("xyz")),
    st.sampled_from("12"),
    max_size=9,
)


def table_of(rows: dict[tuple[str, str, str], str]) -> list[list[str]]:
    made = []
    for (clinic_id, person_id, evidence_id), quote in rows.items():
        cells = dict.fromkeys(EVIDENCE.names, "") | {
            "clinic_id": clinic_id, "practitioner_id": person_id, "evidence_id": evidence_id, "quote": quote,
        }  # fmt: skip
        made.append(list(cells.values()))
    return sorted(made, key=key_of(EVIDENCE))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(CELLS, CELLS)
def test_the_differences_lead_from_any_table_to_any_other(old: dict[object, str], new: dict[object, str]) -> None:
    before, after = table_of(old), table_of(new)  # type: ignore[arg-type]
    key = key_of(EVIDENCE)
    rows = {key(cells): cells for cells in before}
    for difference in compare(EVIDENCE, iter(before), iter(after)):
        assert (difference.changed == ["quote"]) == (difference.op == "MOD")
        if difference.op == "DEL":
            del rows[key(difference.row)]
        else:
            rows[key(difference.row)] = difference.row
    assert [rows[place] for place in sorted(rows)] == after
