"""What a careless verifier gets wrong, case by case: the tables of tests/directory/cases, judged."""

from __future__ import annotations

import re
from datetime import date

import pytest

from crawler.extraction.read import read_page
from crawler.registries.nppes_api import AnswerError, read_answer
from directory.facts import PersonFact
from directory.judging.clinic_verdict import ClinicFacts, judge_clinic
from directory.matching import Link
from directory.persons import Mention, merge_mentions
from directory.verdict import PractitionerVerdict, judge_practitioner, treats_here
from tests.directory.cases import abroad, clinics, identity, numbers, pages, places, record_says, standing, titles
from tests.directory.cases.clinics import Place
from tests.directory.cases.given import SEOUL, STATES, Given
from tests.directory.cases.pages import Page
from tests.directory.invented import (
    CLINIC,
    ELSEWHERE,
    TODAY,
    cms,
    judge,
    leie,
    loaded,
    npi,
    nppes,
    who,
)

CHAPTERS = (identity, numbers, record_says, standing, places, titles, abroad)
CASES: tuple[Given, ...] = tuple(case for chapter in CHAPTERS for case in chapter.CASES)


@pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])
def test_case(case: Given) -> None:
    verdict = judge(case.subject, *case.records)
    assert (verdict.status, verdict.kind, verdict.grade) == (case.status, case.kind, case.grade), verdict.reason


@pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])
def test_85_the_order_of_records_changes_nothing(case: Given) -> None:
    assert judge(case.subject, *reversed(case.records)) == judge(case.subject, *case.records)


@pytest.mark.parametrize("case", clinics.CASES, ids=[c.id for c in clinics.CASES])
def test_clinic(case: Place) -> None:
    facts = ClinicFacts(case.name, CLINIC, case.presents_as)
    verdict = judge_clinic(facts, case.members, at_place=case.at_place)
    assert (verdict.provider_kind, verdict.certified) == (case.kind, case.certified), verdict.reason
    assert (tuple(row.says for row in verdict.evidence), verdict.flags) == (case.says, case.flags)


@pytest.mark.parametrize("case", pages.CASES, ids=[c.id for c in pages.CASES])
def test_page(case: Page) -> None:
    url = f"https://quillby.example/{case.path}"
    read = read_page(f"<title>Quillby Spa</title><main>{case.html}</main>", url)
    mentions = [Mention(o.fact, o.quote, url) for o in read.observed if isinstance(o.fact, PersonFact)]
    treating = [p for p in merge_mentions(mentions) if p.relation in ("staff", "owner")]
    assert {p.name.display: p.kind for p in treating} == case.treating


def test_44_who_works_for_an_excluded_company_keeps_the_verdict() -> None:
    company = clinics.EXCLUDED[1]
    assert judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), company).status == "certified"


def test_45_absence_from_the_exclusion_list_is_not_shown() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), leie("a", "VANTONGEREN, PIA"))
    assert "leie" not in {row.source for row in verdict.evidence}


def test_47_the_reason_shows_when_the_record_was_last_touched() -> None:
    old = nppes(1, "RYE, JANE", updated_on=date(2007, 7, 8))
    assert "last updated 2007-07-08" in judge(who("Jane Rye, MD", says=STATES), old).reason


def test_48_a_release_older_than_its_limit_makes_the_verdict_stale() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), released={"nppes": date(2026, 1, 5)})
    assert (verdict.status, "2026-01-05" in verdict.stale_reason) == ("certified", True)


def test_49_an_absent_director_is_told_of() -> None:
    verdict = judge_clinic(ClinicFacts("Quillby Spa", CLINIC, "salon"), [clinics.DIRECTOR, clinics.AESTHETICIAN])
    assert "registry locations are elsewhere" in verdict.reason


def test_60_a_location_of_a_former_practice_puts_nobody_here() -> None:
    row = cms(1, "RYE, JANE", "DERMATOLOGY", places=[ELSEWHERE])
    assert not treats_here("medical_director", placed="unsaid", here=CLINIC, others=[], locations=row.places)


def test_62_the_doctor_of_two_clinics_counts_where_the_registry_places_her() -> None:
    where = {"placed": "unsaid", "locations": [CLINIC]}
    assert treats_here("staff", here=CLINIC, others=[ELSEWHERE], **where)  # type: ignore[arg-type]
    assert not treats_here("staff", here=ELSEWHERE, others=[CLINIC], **where)  # type: ignore[arg-type]


def test_72_the_two_grades_never_read_alike() -> None:
    by_site = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE")).reason
    by_board = next(judge(c.subject, *c.records).reason for c in titles.CASES if c.id.startswith("72 "))
    assert ("the clinic states board certification" in by_site, "confirmed" in by_site) == (True, False)
    assert "certified: confirmed by the American Board of Dermatology" in by_board


def test_76c_where_only_specialists_are_counted_a_named_doctor_stays_claimed() -> None:
    named = judge(who("김도윤", kind="dermatologist", place=SEOUL), also_loaded=["hira"])
    assert (named.status, named.kind) == ("claimed", "dermatologist")
    assert "counts specialists" in named.reason
    assert judge(who("김도윤", place=SEOUL), also_loaded=["hira"]).status == "unchecked"


def test_76d_specialists_counted_at_the_institution_are_evidence_of_the_clinic_only() -> None:
    verdict = judge_clinic(ClinicFacts("별빛의원", SEOUL), [], at_place=[clinics.COUNTED])
    assert [(row.claim, row.says, row.quote) for row in verdict.evidence] == [
        ("specialty", "supports", "별빛의원, 의원, 피부과 2")
    ]
    assert (verdict.provider_kind, verdict.certified) == ("unknown", False)


def _asked(links: dict[str, Link]) -> PractitionerVerdict:
    """The verdict where the NPI Registry is asked person by person and has answered with these links."""
    subject = who("Jane Rye, MD", says=STATES)
    registries = loaded("nppes-api")
    return judge_practitioner(subject, links, registries, country="US", region="TX", today=TODAY)


def test_80_an_answer_that_is_cut_off_is_unknown() -> None:
    cut_off = read_answer(b'{"result_count": 200, "results": []}', "http://npi.example")
    verdict = _asked({})
    assert not cut_off.whole
    assert verdict.status == "unchecked"
    assert "has more of it than it shows" in verdict.reason


def test_81_an_errors_answer_is_an_error_and_not_nobody() -> None:
    body = b'{"Errors": [{"description": "No valid search criteria provided", "number": "04"}]}'
    with pytest.raises(AnswerError, match="No valid search criteria provided"):
        read_answer(body, "http://npi.example")
    assert _asked({}).status == "unchecked"


def test_82_the_list_of_deactivations_knows_a_number_that_the_service_does_not() -> None:
    subject = who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))])
    never_issued = judge(subject, also_loaded=["nppes"])
    deactivated = judge(subject, nppes(1, "", standing="lapsed", entity=""))
    assert (never_issued.status, deactivated.status) == ("claimed", "claimed")
    assert ("review" in never_issued.flags, "review" in deactivated.flags) == (False, True)


def test_every_row_of_the_table_has_a_case() -> None:
    tables = [c.id for c in CASES] + [c.id for c in clinics.CASES] + [c.id for c in pages.CASES]
    ids = tables + [name.removeprefix("test_") for name in globals()]
    told = {int(found[0]) for one in ids if (found := re.match(r"\d+", one))}
    assert told == set(range(1, 86))
