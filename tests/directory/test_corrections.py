"""Corrections and removals: a file that says what holds, applied to what the pages say, and never a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from directory import queries
from directory.corrections import unwanted_sites
from directory.facts import ExosomeFact, Fact, NameFact, Observed, PersonFact, PlaceFact
from directory.judging.review_file import COLUMNS, LoadedReviews, load_reviews
from directory.models import Clinic, Review, Site
from directory.observations import PageSeen, Visit, save_reading, save_visit
from directory.published import Selection, stream
from directory.showing.reviewed import published_reviews, removals
from directory.storage import open_store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SITE = "quillmill.example"
HOME = f"http://{SITE}/"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_store(f"sqlite:///{tmp_path / 'exodir.db'}")
    with opened.session() as session:
        yield session
    opened.close()


def visit(session: Session, *streets: str, at: datetime = NOW) -> None:
    """A visit to a site that offers exosomes at these addresses, and names one person."""
    facts: list[tuple[Fact, str]] = [
        (NameFact(name="Quillmill Skin", source="title"), "Quillmill Skin"),
        (ExosomeFact(stance="offered"), "We offer exosome therapy."),
        (PersonFact(name="Mara Quillfeather", credentials=("MD",), page_kind="team"), "Mara Quillfeather, MD"),
        *(
            (PlaceFact(street=s, city="Dover", region="DE", postal_code="19901", country="US", source="jsonld"), s)
            for s in streets
        ),
    ]
    page = PageSeen(
        HOME, status=200, kind="home", digest=str(streets), bytes=9, fetched_at=at,
        observed=tuple(Observed(fact=fact, quote=quote) for fact, quote in facts),
    )  # fmt: skip
    save_visit(
        session, Visit(site=SITE, start_url=HOME, run_id=f"{at}", finished_at=at, pages=(page,), pages_fetched=1)
    )
    session.flush()


def load(session: Session, tmp_path: Path, *rows: dict[str, str]) -> LoadedReviews:
    """Write a file of corrections, load it, and let it take effect on the clinics."""
    file = tmp_path / "corrections.csv"
    base = {"at": "2026-11-19", "who": "Ilse", "site": SITE, "why": "they wrote", "source": "their letter"}
    names = ("at", "who", "site", "clinic_id", "name", "decision", "field", "value", "why", "source")
    lines = [",".join((base | row).get(name, "") for name in names) for row in rows]
    file.write_text("\n".join([",".join(names), *lines]) + "\n")
    report = load_reviews(session, file, keeps=True, now=NOW)
    session.flush()
    if site := session.get(Site, SITE):
        save_reading(session, site, ())
        session.flush()
    return report


def clinics(session: Session) -> list[Clinic]:
    return list(session.exec(select(Clinic).where(Clinic.current).order_by(Clinic.street)))


def published(session: Session) -> str:
    return str(list(stream(session, selection=Selection(all_clinics=True), as_of=NOW)))


def correct(field: str, value: str, **more: str) -> dict[str, str]:
    return {"decision": "correct", "field": field, "value": value, **more}


def test_a_corrected_fact_outlives_visits_and_goes_with_its_line(session: Session, tmp_path: Path) -> None:
    visit(session, "40 Mill Street")
    before = clinics(session)[0].model_dump(exclude={"last_seen"})
    load(session, tmp_path, correct("phone", "+13026783300"), correct("street", "14 Mill Street"))
    assert (clinics(session)[0].phone, clinics(session)[0].street) == ("+13026783300", "14 Mill Street")
    visit(session, "40 Mill Street", at=NOW + timedelta(days=7))
    assert [(c.clinic_id, c.street) for c in clinics(session)] == [(before["clinic_id"], "14 Mill Street")]
    assert {r.said for r in published_reviews(session)} == {"street corrected", "phone corrected"}
    assert load(session, tmp_path).taken_back == 2
    assert clinics(session)[0].model_dump(exclude={"last_seen"}) == before


def test_the_clinics_of_a_site_are_told_apart_by_what_the_pages_say(session: Session, tmp_path: Path) -> None:
    visit(session, "40 Mill Street", "7 Quay Road")
    mill, quay = (c.clinic_id for c in clinics(session))
    load(session, tmp_path, correct("street", "9 Quay Road", clinic_id=quay))
    visit(session, "40 Mill Street", "7 Quay Road", at=NOW + timedelta(days=7))
    assert {(c.clinic_id, c.street) for c in clinics(session)} == {(mill, "40 Mill Street"), (quay, "9 Quay Road")}
    assert len(session.exec(select(Clinic)).all()) == 2


def test_a_file_that_is_there_before_the_first_visit_holds_from_it_on(session: Session, tmp_path: Path) -> None:
    rows = ({"decision": "not-offering"}, {"decision": "hide", "name": "Mara Quillfeather"})
    assert load(session, tmp_path, *rows).homeless == [2, 3]
    visit(session, "40 Mill Street")
    assert load(session, tmp_path, *rows).homeless == []
    assert not clinics(session)[0].offers_exosome_therapy
    assert session.get_one(Site, SITE).outcome == "does_not_offer"
    assert "Quillfeather" not in published(session)


@pytest.mark.parametrize(
    ("row", "told", "visited"),
    [
        ({"decision": "hide", "name": "Mara Quillfeather"}, "a person", True),
        ({"decision": "hide-clinic"}, "a clinic", False),
        ({"decision": "closed"}, "a clinic that has closed", False),
        ({"decision": "hide-site"}, "a whole site", False),
    ],
)
def test_what_is_removed_is_in_nothing_that_is_published(
    session: Session, tmp_path: Path, row: dict[str, str], told: str, visited: bool
) -> None:
    visit(session, "40 Mill Street")
    clinic_id = clinics(session)[0].clinic_id
    load(session, tmp_path, row)
    assert "Quillfeather" not in published(session)
    assert (queries.clinic(session, clinic_id, now=NOW) is not None) is visited
    if row["decision"] != "hide":
        assert "Mill Street" not in published(session)
    assert [removal.what for removal in removals(session)] == [told]
    assert published_reviews(session) == []
    assert (SITE not in unwanted_sites(session)) is visited
    load(session, tmp_path)
    assert removals(session) == []
    assert "Quillfeather" in published(session)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (correct("fame", "great"), "line 2, column field: there is no field 'fame'"),
        (correct("phone", "302 678"), "line 2, column value: the phone"),
        (correct("country", "usa"), "line 2, column value: the country 'usa'"),
        (correct("street", ""), "line 2, column value: it does not say what the street is"),
        (correct("certified", "true"), "column field: there is no field 'certified'"),
        ({"decision": "certify"}, "line 2, column decision: there is no decision 'certify'"),
        ({"decision": "hide"}, "line 2, column name: hide is about a person"),
        ({"decision": "closed", "at": "soon"}, "line 2, column at: 'soon' is no moment"),
        ({"decision": "closed", "why": ""}, "line 2, column why: who decided"),
        ({"decision": "hide-site", "clinic_id": "c-1"}, "line 2, column clinic_id: hide-site is about a whole site"),
    ],
)
def test_a_row_that_cannot_hold_is_named_with_line_and_column(
    session: Session, tmp_path: Path, row: dict[str, str], said: str
) -> None:
    visit(session, "40 Mill Street")
    kept = load(session, tmp_path, {"decision": "closed"})
    report = load(session, tmp_path, row)
    assert (kept.added, report.added, report.taken_back) == (1, 0, 0)  # a faulty file takes nothing back
    assert said in report.problems[0]


def test_no_correction_is_about_a_verdict() -> None:
    assert not {"certified", "grade", "provider_kind", "status"} & set(COLUMNS)


def test_a_line_that_was_taken_back_asks_for_a_new_date(session: Session, tmp_path: Path) -> None:
    visit(session, "40 Mill Street")
    row = {"decision": "closed"}
    load(session, tmp_path, row)
    load(session, tmp_path)
    assert "later moment" in load(session, tmp_path, row).problems[0]
    assert load(session, tmp_path, row | {"at": "2026-11-21"}).added == 1
    assert len(session.exec(select(Review)).all()) == 3
