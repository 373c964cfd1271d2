"""Verdicts: the words of the grades, evidence, places, clinics, and the invariants that must hold whatever the
facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.facts import SPECIALISTS
from directory.judging.clinic_verdict import ClinicFacts, ClinicVerdict, Member, judge_clinic
from directory.records import Record, RecordPlace
from directory.verdict import PractitionerVerdict, treats_here
from tests.directory.invented import (
    CLINIC,
    DERM,
    ELSEWHERE,
    FAMILY,
    LONDON,
    PEDIATRICS,
    RELEASED,
    TRAINEE,
    board,
    cms,
    gmc,
    judge,
    leie,
    licence,
    member,
    npi,
    nppes,
    who,
)

STATES = "Board-certified dermatologist"


# --- words and evidence -------------------------------------------------------------------------------------------


def test_grade_a_says_who_confirms_it() -> None:
    verdict = judge(
        who("Dr Jonquil Marchbanks, MBBS", place=LONDON), gmc("7990001", "Marchbanks, Jonquil", "Dermatology")
    )
    assert "certified: confirmed by the GMC register" in verdict.reason
    assert "7990001" in verdict.reason
    assert "2026-11-02" in verdict.reason


def test_grade_b_never_reads_like_grade_a() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"))
    assert "the clinic states board certification; NPPES" in verdict.reason
    assert "lists dermatology" in verdict.reason
    assert "confirmed" not in verdict.reason


def test_the_reason_names_licences_of_other_states() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE", licences=[("22", "WI"), ("33", "PA")]))
    assert "licences in PA and WI and none in TX" in verdict.reason


def test_the_reason_tells_a_secondary_specialty() -> None:
    verdict = judge(who("Jane Rye, MD"), nppes(1, "RYE, JANE", FAMILY, DERM))
    assert "also lists dermatology" in verdict.reason


def test_a_certified_practitioner_has_evidence_with_record_date_and_link() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"))
    row = next(e for e in verdict.evidence if e.claim == "specialty" and e.source == "nppes")
    assert (row.record_id, row.dated, row.says) == (npi(1), RELEASED, "supports")
    assert npi(1) in row.url
    assert DERM in row.quote


def test_an_exclusion_found_by_the_number_of_another_registry_says_so() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), leie("a", "RYE, JANE", number=1))
    assert "matched by name and the number shared with another registry" in verdict.reason


def test_an_aesthetician_is_not_looked_for_in_vain() -> None:
    verdict = judge(who("Jane Rye", kind="aesthetician"), also_loaded=["nppes"])
    assert (verdict.status, "not aestheticians" in verdict.reason) == ("not_found", True)


def test_a_possible_exclusion_accuses_nobody() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), leie("a", "RYE, JANE"))
    assert "review" in verdict.flags
    assert "exclu" not in verdict.reason.lower()
    assert "OIG" not in verdict.reason


def test_contradictions_are_shown() -> None:
    verdict = judge(
        who("Jane Rye", says=STATES),
        nppes(1, "RYE, JANE", credentials=""),
        cms(1, "RYE, JANE", "NURSE PRACTITIONER"),
    )
    assert any(e.source == "cms-clinicians" and e.says == "contradicts" for e in verdict.evidence)


def test_a_dead_number_that_nothing_ties_to_the_name_goes_to_review() -> None:
    verdict = judge(
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))]), nppes(1, "", standing="lapsed", entity="")
    )
    assert "review" in verdict.flags
    assert [e.says for e in verdict.evidence if e.source == "nppes"] == ["neutral"]


def test_unchecked_without_a_registry_of_the_country() -> None:
    subject = who("Dr. Hanne Quellmann", kind="dermatologist", place=RecordPlace(city="Quellstadt", country="DE"))
    assert judge(subject, also_loaded=["nppes", "gmc"]).status == "unchecked"


def test_lists_of_exclusions_and_places_check_nobody() -> None:
    subject = who("Dr Jonquil Marchbanks", kind="dermatologist", place=LONDON)
    assert judge(subject, also_loaded=["cqc"]).status == "unchecked"


def test_an_old_release_makes_the_verdict_stale() -> None:
    fresh = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"))
    old = judge(
        who("Jane Rye, MD", says=STATES),
        nppes(1, "RYE, JANE"),
        released={"nppes": date(2026, 1, 5)},
    )
    assert fresh.stale_reason == ""
    assert "2026-01-05" in old.stale_reason
    assert old.status == "certified"


@pytest.mark.parametrize(("released", "grade"), [(date(2025, 3, 1), "B"), (date(2019, 3, 1), "")])
def test_a_consultant_list_carries_grade_b_for_two_years(released: date, grade: str) -> None:
    from tests.directory.invented import consultant

    verdict = judge(
        who("Dr J Marchbanks, MBBS", says="FAAD", place=LONDON, numbers=[("gmc", "7990001")]),
        consultant("7990001", "Marchbanks", "J", "330"),
        released={"nhs-consultants": released},
    )
    assert (verdict.kind, verdict.grade) == ("dermatologist", grade)


# --- who treats where ---------------------------------------------------------------------------------------------

OTHER_BRANCH = RecordPlace("5 Wren Quay", "Ostrander Falls", "TX", "79990", "US", "+19154702299")
PLACES = {
    "staff": ("staff", "here", [], True),
    "owner": ("owner", "here", [], True),
    "former member": ("former", "here", [CLINIC], False),
    "merely quoted": ("quoted", "here", [CLINIC], False),
    "reviewer": ("reviewer", "here", [CLINIC], False),
    "director, practises elsewhere": ("medical_director", "here", [ELSEWHERE], False),
    "director, no known location": ("medical_director", "here", [], False),
    "director, practises at this address": ("medical_director", "here", [CLINIC], True),
    "director, another suite of the building": (
        "medical_director", "here", [replace(CLINIC, street="410 Larkspur Bend, Suite 900", phone="")], False,
    ),
    "several clinics, a location is this one": ("staff", "unsaid", [CLINIC], True),
    "several clinics, a location is the other one": ("staff", "unsaid", [OTHER_BRANCH], False),
    "several clinics, at both": ("staff", "unsaid", [OTHER_BRANCH, CLINIC], True),
    "several clinics, all locations elsewhere": ("staff", "unsaid", [ELSEWHERE], False),
    "several clinics, no location known": ("staff", "unsaid", [], True),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_treating_there(name: str) -> None:
    relation, placed, locations, expected = PLACES[name]
    assert treats_here(relation, placed=placed, here=CLINIC, others=[OTHER_BRANCH], locations=locations) is expected


@pytest.mark.parametrize(("locations", "expected"), [([CLINIC], True), ([ELSEWHERE], False), ([], True)])
def test_somebody_only_named_in_running_text_treats_where_the_registry_places_her(
    locations: list[RecordPlace], expected: bool
) -> None:
    assert treats_here("staff", placed="unsaid", here=CLINIC, others=[], locations=locations) is expected


# --- clinics ------------------------------------------------------------------------------------------------------


def clinic(
    *members: Member, presents_as: str = "clinic", at_place: list[tuple[object, Record]] | None = None
) -> ClinicVerdict:
    return judge_clinic(ClinicFacts("Quillby Skin", CLINIC, presents_as), members, at_place=at_place or [])  # type: ignore[arg-type]


CLINICS = {
    "certified wins": ([member("nurse"), member("dermatologist", "certified", "B")], "dermatologist", True),
    "grade A before grade B": (
        [member("plastic_surgeon", "certified", "B"), member("dermatologist", "certified", "A")], "dermatologist", True,
    ),
    "specialist before claimed": (
        [member("plastic_surgeon", "claimed"), member("dermatologist", "specialist")], "dermatologist", False,
    ),
    "barred alone": ([member("dermatologist", "barred")], "unknown", False),
    "barred beside a nurse": ([member("dermatologist", "barred"), member("nurse")], "non_physician", False),
    "ambiguous is a physician at most": ([member("dermatologist", "ambiguous")], "other_physician", False),
}  # fmt: skip


@pytest.mark.parametrize("name", CLINICS)
def test_provider_kind(name: str) -> None:
    members, kind, certified = CLINICS[name]
    verdict = clinic(*members)
    assert (verdict.provider_kind, verdict.certified) == (kind, certified)


# --- invariants ---------------------------------------------------------------------------------------------------

RANK = {
    "certified A": 7, "certified B": 6, "specialist": 5, "claimed": 4, "ambiguous": 3, "other_profession": 3,
    "not_found": 2, "unchecked": 2, "barred": 0,
}  # fmt: skip


def rank(verdict: PractitionerVerdict) -> int:
    return RANK[f"{verdict.status} {verdict.grade}".strip()]


POOL = (
    nppes(1, "RYE, JANE"),
    nppes(2, "RYE, JANE QUINN", places=[ELSEWHERE]),
    nppes(3, "RYE, JANE", PEDIATRICS, places=[ELSEWHERE]),
    nppes(4, "RYE, JANE, SR", DERM, TRAINEE),
    nppes(5, "RYE, JANE", standing="lapsed", places=[ELSEWHERE]),
    cms(1, "RYE, JANE", "DERMATOLOGY"),
    cms(3, "RYE, JANE", "PEDIATRIC MEDICINE", places=[ELSEWHERE]),
    licence("TX", "Q4711", "RYE, JANE"),
    licence("TX", "Q4712", "RYE, JANE", standing="restricted", status="Probation"),
    board("b1", "RYE, JANE", "American Board of Dermatology"),
    leie("a", "RYE, JANE"),
    leie("b", "RYE, JANE", number=1),
    leie("c", "RYE, JANE", general="PHYSICIAN (MD, DO)", specialty="DERMATOLOGY"),
)
EXCLUSIONS = tuple(r for r in POOL if r.registry == "leie")
SUBJECTS = (
    who("Jane Rye, MD", says=STATES),
    who("Jane Rye", says=STATES, kind="dermatologist"),
    who("Jane Quinn Rye, MD"),
    who("Jane Rye, FNP-C"),
    who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(3))]),
    who("Jane Rye, MD", says=STATES, place=replace(CLINIC, street="", postal_code="", phone="")),
)
LOADED = sorted({r.registry for r in POOL})
some_records = st.lists(st.sampled_from(POOL), unique_by=lambda r: (r.registry, r.record_id))
subjects = st.sampled_from(SUBJECTS)


@settings(max_examples=150, deadline=None)
@given(subjects, some_records, st.randoms(use_true_random=False))
def test_the_order_of_records_never_matters(subject, records, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(records)
    random.shuffle(shuffled)
    assert judge(subject, *records, also_loaded=LOADED) == judge(subject, *shuffled, also_loaded=LOADED)


@settings(max_examples=150, deadline=None)
@given(subjects, some_records, st.sampled_from(EXCLUSIONS))
def test_adding_an_exclusion_never_improves(subject, records, exclusion) -> None:  # type: ignore[no-untyped-def]
    before = judge(subject, *records, also_loaded=LOADED)
    after = judge(subject, *{(r.registry, r.record_id): r for r in (*records, exclusion)}.values(), also_loaded=LOADED)
    assert rank(after) <= rank(before)


@settings(max_examples=150, deadline=None)
@given(subjects, some_records)
def test_taking_the_sites_statement_away_never_improves(subject, records) -> None:  # type: ignore[no-untyped-def]
    before = judge(subject, *records, also_loaded=LOADED)
    after = judge(replace(subject, claims=()), *records, also_loaded=LOADED)
    assert rank(after) <= rank(before)


HERS = (
    nppes(1, "RYE, JANE", DERM, TRAINEE, licences=[("Q4711", "TX")]),
    cms(1, "RYE, JANE", "DERMATOLOGY"),
    licence("TX", "Q4711", "RYE, JANE"),
    licence("IL", "88", "RYE, JANE", standing="lapsed"),
    board("b1", "RYE, JANE", "American Board of Dermatology"),
    leie("a", "RYE, JANE"),
)
"""Records of one person: taking one away changes what is known of her, not who she is."""


@settings(max_examples=150, deadline=None)
@given(subjects, st.lists(st.sampled_from(HERS), unique_by=lambda r: r.registry), st.sampled_from(HERS))
def test_taking_support_away_never_improves(subject, records, gone) -> None:  # type: ignore[no-untyped-def]
    before = judge(subject, *records, also_loaded=LOADED)
    supports = any(e.source == gone.registry and e.says == "supports" for e in before.evidence)
    after = judge(subject, *[r for r in records if r is not gone], also_loaded=LOADED)
    assert not supports or rank(after) <= rank(before)


@settings(max_examples=150, deadline=None)
@given(some_records)
def test_an_equal_name_alone_never_certifies(records) -> None:  # type: ignore[no-untyped-def]
    nowhere = RecordPlace(country="US")
    verdict = judge(who("Jane Rye", says=STATES, place=nowhere), *records, also_loaded=LOADED)
    assert verdict.status != "certified"


@settings(max_examples=150, deadline=None)
@given(subjects, some_records)
def test_no_certification_without_a_dated_record(subject, records) -> None:  # type: ignore[no-untyped-def]
    verdict = judge(subject, *records, also_loaded=LOADED)
    proof = [e for e in verdict.evidence if e.source != "site" and e.record_id and e.dated and e.says == "supports"]
    assert verdict.status != "certified" or (proof and verdict.kind in SPECIALISTS)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(subjects, some_records, st.booleans()), max_size=3))
def test_no_clinic_is_certified_without_somebody_there_whose_record_is_dated(people) -> None:  # type: ignore[no-untyped-def]
    members = [Member("Somebody", here, judge(who, *records, also_loaded=LOADED)) for who, records, here in people]
    verdict = judge_clinic(ClinicFacts("Quillby Skin", CLINIC), members)
    proven = [m for m in members if m.treats_here and m.verdict.status == "certified"]
    assert verdict.certified == bool(proven)
    assert not verdict.certified or verdict.provider_kind in SPECIALISTS
    assert all(any(e.source != "site" and e.record_id and e.dated for e in m.verdict.evidence) for m in proven)
