"""What people decide: it wins over the machine, says so, is asked again only on other evidence, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select

from directory import queries
from directory.errors import ExodirError
from directory.judging.decisions import DECISIONS, HAND_REGISTERS, find_register
from directory.judging.decisions import standing as standing_of
from directory.judging.settling import Settled, settle_practitioner
from directory.models import Change, Clinic, ClinicRedirect, Evidence, Practitioner, Review
from directory.published import Selection, stream
from directory.review import Ruling, decide, remember_evidence, undo, waiting
from directory.showing.checks import LOOKUPS
from directory.showing.reviewed import published_reviews
from directory.storage import open_store
from directory.verdict import PractitionerVerdict
from tests.directory.invented import CLINIC, ELSEWHERE, FAMILY, cms, leie, licence, npi, nppes
from tests.directory.test_verify import Shelf, clinic, person, run, snapshot_of, store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LINK = "https://board.example/verify?name=rye"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_store(f"sqlite:///{tmp_path / 'exodir.db'}")
    with opened.session() as session:
        yield session
    opened.close()


TWO_OF_A_NAME = (
    nppes(1, "RYE, JANE", places=[replace(CLINIC, street="", phone="", postal_code="")]),
    nppes(2, "RYE, JANE", FAMILY, places=[replace(CLINIC, street="", phone="", postal_code="")]),
)
"""Two physicians of her name and state, of whom nothing on the site singles out one."""


def rule(session: Session, decision: str, *records: Any, about: str = "", at: datetime = NOW, **given: str) -> Review:
    """Decide about Jane Rye (or the clinic `about`), verify, and note the evidence, as the command does."""
    whom = session.get_one(Clinic, about) if about else session.exec(select(Practitioner)).first()
    assert whom is not None
    values = {"who": "Ilse Brandt", "why": "looked at it", "source": LINK} | given
    review = decide(session, whom, Ruling(decision=decision, **values), at=at)
    run(session, *records, now=at)
    remember_evidence(session, review)
    session.commit()
    return review


def jane(session: Session) -> Practitioner:
    return session.exec(select(Practitioner).where(Practitioner.name == "Jane Rye")).one()


def cases(session: Session, now: datetime = NOW) -> list[str]:
    return [reason for case in waiting(session, now=now) for reason in case.reasons]


def everything_published(session: Session) -> str:
    return str(list(stream(session, selection=Selection(all_clinics=True), as_of=NOW)))


# --- each decision ------------------------------------------------------------------------------------------------


def test_same_person_settles_a_tie(session: Session) -> None:
    store(session, clinic(), person())
    run(session, *TWO_OF_A_NAME)
    assert jane(session).status == "ambiguous"
    assert cases(session) == ["several records fit equally well"]
    rule(session, "same-person", *TWO_OF_A_NAME, registry_name="nppes", registry_id=npi(1))
    got = jane(session)
    assert (got.status, got.grade, got.registry_id) == ("certified", "B", npi(1))
    assert "Reviewed by a person on 2026-11-20: record" in got.reason
    assert session.get_one(Clinic, "c-1").certified
    assert cases(session) == []


def test_same_person_holds_under_another_surname_and_in_registries_of_the_same_numbers(session: Session) -> None:
    store(session, clinic(), person())
    records = (nppes(1, "TOLLIVER, JANE", FAMILY, places=[ELSEWHERE]), cms(1, "TOLLIVER, JANE", "DERMATOLOGY"))
    run(session, *records)
    assert jane(session).status == "claimed"
    rule(session, "same-person", *records, registry_name="nppes", registry_id=npi(1))
    assert (jane(session).status, jane(session).registry_name) == ("certified", "cms-clinicians")


def test_other_person_takes_a_record_away(session: Session) -> None:
    store(session, clinic(), person())
    records = (nppes(1, "RYE, JANE"), cms(1, "RYE, JANE", "DERMATOLOGY"))
    run(session, *records)
    assert jane(session).status == "certified"
    rule(session, "other-person", *records, registry_name="cms-clinicians", registry_id=npi(1))
    assert (jane(session).status, session.get_one(Clinic, "c-1").certified) == ("claimed", False)


def test_other_person_clears_a_possible_exclusion_and_never_tells_of_it(session: Session) -> None:
    store(session, clinic(), person())
    records = (nppes(1, "RYE, JANE"), leie("x", "RYE, JANE"))
    run(session, *records)
    assert jane(session).status == "ambiguous"
    assert cases(session) == ["a list of exclusions or discipline has the name, and nothing more"]
    source = "https://exclusions.oig.hhs.gov/"
    rule(session, "other-person", *records, registry_name="leie", registry_id="leie-x", source=source)
    assert jane(session).status == "certified"
    assert cases(session) == []
    told = everything_published(session)
    assert "an open question was settled" in told
    assert "leie" not in told.lower()
    assert "exclusion" not in told.lower()


def test_confirmed_certifies_with_grade_a_and_its_source(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(3, "SOMEBODY, ELSE"))
    rule(session, "confirmed", registry_name="American Board of Dermatology", registry_id="77")
    got, there = jane(session), session.get_one(Clinic, "c-1")
    assert (got.status, got.grade, got.kind, got.specialty) == ("certified", "A", "dermatologist", "dermatology")
    assert (there.certified, there.grade, there.provider_kind) == (True, "A", "dermatologist")
    assert "certified: confirmed by the American Board of Dermatology for dermatology" in got.reason
    row = session.exec(select(Evidence).where(Evidence.source == "review")).one()
    assert (row.record_id, row.url, row.says, row.retrieved_at.date()) == ("77", LINK, "supports", NOW.date())


def test_confirmed_does_not_answer_an_exclusion(session: Session) -> None:
    store(session, clinic(), person())
    sure = (nppes(1, "RYE, JANE"), leie("y", "RYE, JANE", number=1))
    rule(session, "confirmed", *sure, registry_name="American Board of Dermatology")
    assert jane(session).status == "barred"
    possible = (nppes(1, "RYE, JANE"), leie("x", "RYE, JANE"))
    run(session, *possible)
    assert jane(session).status == "ambiguous"
    assert "a list of exclusions or discipline has the name, and nothing more" in cases(session)


def test_what_was_looked_up_grows_old(session: Session) -> None:
    store(session, clinic(), person())
    rule(session, "confirmed", registry_name="abd")
    later = NOW + timedelta(days=400)
    run(session, now=later)
    assert "more than 365 days ago" in session.get_one(Clinic, "c-1").stale_reason
    assert cases(session, later) == ["what a person looked up is more than 365 days old (2026-11-20)"]


def test_withhold_takes_certified_away_and_accuses_nobody(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    rule(session, "withhold", nppes(1, "RYE, JANE"), source="a call to the board", why="licence number disputed")
    got, there = jane(session), session.get_one(Clinic, "c-1")
    assert (got.status, got.grade, there.certified) == ("ambiguous", "", False)
    told = everything_published(session)
    assert "disputed" not in told
    assert "a call to the board" not in told


def test_treats_here_and_not_here(session: Session) -> None:
    director = person(relation="medical_director")
    store(session, clinic(), director)
    records = (nppes(1, "RYE, JANE", places=[ELSEWHERE]),)
    run(session, *records)
    assert not session.get_one(Clinic, "c-1").certified
    rule(session, "treats-here", *records)
    assert (jane(session).treats_here, session.get_one(Clinic, "c-1").certified) == (True, True)
    rule(session, "not-here", *records, at=NOW + timedelta(hours=1), source="she told us")
    assert (jane(session).treats_here, session.get_one(Clinic, "c-1").certified) == (False, False)


def test_at_one_clinic_only(session: Session) -> None:
    store(session, clinic(), clinic("c-2", ELSEWHERE), person(), person(clinic_id="c-2"))
    run(session, nppes(1, "RYE, JANE"))
    rule(session, "not-here", nppes(1, "RYE, JANE"))
    assert not session.get_one(Clinic, "c-1").certified
    assert session.get_one(Clinic, "c-2").certified


@pytest.mark.parametrize(
    ("presents_as", "decision", "kind"), [("clinic", "salon", "salon"), ("salon", "not-a-salon", "unknown")]
)
def test_salon_or_not(session: Session, presents_as: str, decision: str, kind: str) -> None:
    store(session, clinic(presents_as=presents_as))
    run(session)
    rule(session, decision, about="c-1")
    got = session.get_one(Clinic, "c-1")
    assert got.provider_kind == kind
    assert "Reviewed by a person on 2026-11-20" in got.reason


def test_a_decision_goes_along_when_clinics_are_merged(session: Session) -> None:
    store(session, clinic("c-old", ELSEWHERE), clinic())
    rule(session, "salon", about="c-old")
    session.delete(session.get_one(Clinic, "c-old"))
    session.add(ClinicRedirect(old_id="c-old", new_id="c-1", merged_at=NOW))
    run(session)
    assert session.get_one(Clinic, "c-1").provider_kind == "salon"


def test_no_salon_where_a_clinician_treats(session: Session) -> None:
    store(session, clinic(), person())
    rule(session, "salon", nppes(1, "RYE, JANE"), about="c-1")
    assert session.get_one(Clinic, "c-1").provider_kind == "dermatologist"


def test_who_objects_is_left_out_at_once_and_counts_nowhere(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    review = decide(session, jane(session), Ruling("hide", "Ilse", "she objects", "her letter"), at=NOW)
    assert "Jane Rye" not in everything_published(session)
    run(session, nppes(1, "RYE, JANE"))
    assert "Rye" not in everything_published(session)
    assert not session.get_one(Clinic, "c-1").certified
    assert {c.cause for c in session.exec(select(Change))} == {"review"}
    assert queries.practitioner(session, review.practitioner_id) is None
    detail = queries.clinic(session, "c-1", now=NOW)
    assert detail is not None
    assert (detail.practitioners, detail.named) == ([], [])


def test_the_rivals_of_a_tie_are_told(session: Session) -> None:
    store(session, clinic(), person())
    run(session, *TWO_OF_A_NAME)
    rivals = session.exec(select(Evidence).where(Evidence.claim == "identity")).all()
    assert {(e.record_id, e.says) for e in rivals} == {(npi(1), "neutral"), (npi(2), "neutral")}


# --- the list -----------------------------------------------------------------------------------------------------


def test_stands_closes_a_case_until_the_evidence_changes(session: Session) -> None:
    store(session, clinic(), person())
    restricted = licence("TX", "K1", "RYE, JANE", standing="restricted", status="Probation")
    records = (nppes(1, "RYE, JANE", licences=[("K1", "TX")]), restricted)
    run(session, *records)
    assert cases(session) == ["a restriction is recorded with the licence"]
    rule(session, "stands", *records)
    assert cases(session) == []
    run(session, *records, now=NOW + timedelta(days=90))
    assert cases(session) == []
    other = replace(restricted, status="Conditions")
    run(session, records[0], other, now=NOW + timedelta(days=91))
    assert any("changed since it was decided (stands, 2026-11-20)" in words for words in cases(session))


def test_a_correction_asked_for_waits_until_something_is_decided(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    rule(session, "asked", nppes(1, "RYE, JANE"), why="she says she left", source="her mail of 19 November")
    assert cases(session) == ["a correction is asked for (she says she left)"]
    assert "Reviewed" not in jane(session).reason
    rule(session, "not-here", nppes(1, "RYE, JANE"), at=NOW + timedelta(hours=1))
    assert cases(session) == []


def test_what_a_decision_brings_up_waits_too(session: Session) -> None:
    store(session, clinic(), person())
    restricted = licence("TX", "K1", "RYE, JANE", standing="restricted", status="Probation")
    first = replace(TWO_OF_A_NAME[0], licences=nppes(1, "RYE, JANE", licences=[("K1", "TX")]).licences)
    records = (first, TWO_OF_A_NAME[1], restricted)
    rule(session, "same-person", *records, registry_name="nppes", registry_id=npi(1))
    assert cases(session) == ["a restriction is recorded with the licence"]


# --- for good -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("decision", [name for name, d in DECISIONS.items() if d.about in ("person", "both")])
def test_undo_gives_the_verdict_of_the_machine_back(session: Session, decision: str) -> None:
    store(session, clinic(), person())
    records = (nppes(1, "RYE, JANE"), nppes(2, "RYE, JANE", FAMILY, places=[ELSEWHERE]))
    run(session, *records)
    before = [row for row in snapshot_of(session) if "change_id" not in row]
    given = {"registry_name": "gmc", "kind": "dermatologist"} if decision == "confirmed" else {}
    if DECISIONS[decision].question == "record":
        given = {"registry_name": "nppes", "registry_id": npi(2 if decision == "same-person" else 1)}
    review = rule(session, decision, *records, **given)
    undo(session, review.review_id, who="Ilse", why="mistaken", at=NOW + timedelta(minutes=1))
    run(session, *records)
    assert [row for row in snapshot_of(session) if "change_id" not in row] == before
    assert len(session.exec(select(Review)).all()) == 2
    with pytest.raises(ExodirError, match="taken back already"):
        undo(session, review.review_id, who="Ilse", why="again", at=NOW)


def test_verifying_twice_with_reviews_writes_nothing_new(session: Session) -> None:
    store(session, clinic(), person())
    rule(session, "same-person", *TWO_OF_A_NAME, registry_name="nppes", registry_id=npi(1))
    before = snapshot_of(session)
    again = run(session, *reversed(TWO_OF_A_NAME), now=NOW + timedelta(minutes=5))
    assert (again.changes, again.evidence_written, again.evidence_removed) == (0, 0, 0)
    assert snapshot_of(session) == before


def test_changes_name_the_review_as_their_cause(session: Session) -> None:
    store(session, clinic(), person())
    run(session, *TWO_OF_A_NAME)
    review = rule(session, "same-person", *TWO_OF_A_NAME, registry_name="nppes", registry_id=npi(1))
    assert {(c.field, c.cause) for c in session.exec(select(Change))} >= {("status", "review"), ("certified", "review")}
    [told] = published_reviews(session)
    assert (told.name, told.url, told.outcome) == ("Jane Rye", LINK, "Certified, as stated")
    assert "Ilse" not in str(told)
    undo(session, review.review_id, who="Ilse", why="mistaken", at=NOW + timedelta(minutes=1))
    assert published_reviews(session)[0].undone_at == NOW + timedelta(minutes=1)


def test_only_some_sites_can_be_verified(session: Session) -> None:
    store(session, clinic(), person())
    from directory.verify import verify

    assert verify(session, Shelf(), now=NOW, sites=["elsewhere.example"]).practitioners == 0
    assert verify(session, Shelf(), now=NOW, sites=["quillby.example"]).practitioners == 1


# --- what cannot be decided ---------------------------------------------------------------------------------------

REFUSED: list[tuple[str, str, dict[str, str], str]] = [
    ("nothing we know", "approve", {}, "there is no decision 'approve'"),
    ("no reason", "stands", {"why": " "}, "why"),
    ("confirmed by words", "confirmed", {"registry_name": "gmc", "kind": "dermatologist", "source": "heard"}, "link"),
    ("confirmed by a script", "confirmed", {"registry_name": "abd", "source": "javascript:alert(1)"}, "link"),
    ("another board", "confirmed", {"registry_name": "American Board of Cosmetic Surgery"}, "not on the list"),
    ("no specialty", "confirmed", {"registry_name": "gmc"}, "specialty"),
    ("a nurse confirmed", "confirmed", {"registry_name": "gmc", "kind": "nurse"}, "specialty"),
    ("a record without a number", "same-person", {"registry_name": "nppes"}, "number"),
    ("an unknown registry", "other-person", {"registry_name": "nppez", "registry_id": "1"}, "registry"),
    ("a salon on hearsay", "salon", {"source": "somebody said so"}, "about a clinic"),
]  # fmt: skip


@pytest.mark.parametrize(("decision", "given", "words"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refused(session: Session, decision: str, given: dict[str, str], words: str) -> None:
    store(session, clinic(), person())
    with pytest.raises(ExodirError, match=words):
        rule(session, decision, **given)
    assert session.exec(select(Review)).all() == []


def a_review(**given: Any) -> Review:
    values = {
        "review_id": "r-1", "at": NOW, "who": "I", "site": "s.example", "clinic_id": "c-1", "practitioner_id": "p-1",
        "name": "Jane Rye", "decision": "confirmed", "registry_name": "gmc", "registry_id": "1",
        "kind": "dermatologist", "why": "w", "source": LINK,
    }  # fmt: skip
    return Review(**(values | given))


@given(
    decision=st.sampled_from(sorted(DECISIONS)),
    register=st.sampled_from(["gmc", "nppes", "leie", "American Board of Dermatology", "My Own Board", ""]),
    source=st.sampled_from(["", "words", "ftp://board.example/x", "javascript:alert(1)", "http://", LINK]),
    status=st.sampled_from(["specialist", "claimed", "ambiguous", "not_found", "barred", "other_profession"]),
)
def test_no_review_certifies_without_a_link(decision: str, register: str, source: str, status: Any) -> None:
    reviews = standing_of([a_review(decision=decision, registry_name=register, source=source)])
    verdict = settle_practitioner(
        PractitionerVerdict(status, reason="Jane Rye: so."), Settled(tuple(reviews)), name="Jane Rye", clinic_id="c-1",
        today=date(2026, 11, 20),
    )  # fmt: skip
    if verdict.status == "certified":
        assert any(e.url == LINK and e.dated and e.record_id and e.source == "review" for e in verdict.evidence)
        assert find_register(register)[0]
        assert status != "barred"


def test_registers_asked_by_hand_are_those_the_pages_lead_to() -> None:
    assert set(HAND_REGISTERS.items()) <= {(one.title, one.country) for one in LOOKUPS}


def test_undo_of_an_undo_is_refused(session: Session) -> None:
    store(session, clinic(), person())
    back = undo(session, rule(session, "stands").review_id, who="I", why="w", at=NOW)
    with pytest.raises(ExodirError, match="Decide again"):
        undo(session, back.review_id, who="I", why="w", at=NOW)
    with pytest.raises(ExodirError, match="no review 'r-none'"):
        undo(session, "r-none", who="I", why="w", at=NOW)
