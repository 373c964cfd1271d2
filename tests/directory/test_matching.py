"""Matching: numbers, second facts, ties over several registries, and what is no evidence at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directory.judging.numbers import is_npi, licence_key
from directory.judging.subjects import Subject
from directory.matching import Link, link, link_all
from directory.records import Record, RecordPlace
from directory.registries import REGISTRIES
from tests.directory.invented import (
    CLINIC,
    ELSEWHERE,
    FAMILY,
    LONDON,
    OTHER_STATE,
    board,
    cms,
    gmc,
    leie,
    licence,
    npi,
    nppes,
    who,
)


def find(subject: Subject, *records: Record) -> dict[str, Link]:
    names = {r.registry for r in records}
    found = {n: [r for r in records if r.registry == n] for n in names}
    return link_all(subject, found, {n: REGISTRIES[n] for n in names})


JANE = who("Jane Rye, MD")
NEXT_DOOR = replace(CLINIC, phone="", street="410 LARKSPUR BEND STE 900")
SAME_ZIP = RecordPlace("PO Box 3", "Quillby", "TX", "787901234", "US")
SECOND_FACTS = {
    "number": (
        who("Jane Rye", numbers=[("npi", npi(1))]),
        nppes(1, "RYE, JANE", places=[OTHER_STATE]), "same_registry_number",
    ),
    "licence": (
        who("Jane Rye", numbers=[("licence", "Q-47 11")], region="TX"),
        nppes(1, "RYE, JANE", places=[OTHER_STATE], licences=[("Q4711", "TX")]), "same_licence_number",
    ),
    "phone": (JANE, nppes(1, "RYE, JANE", places=[replace(ELSEWHERE, phone="512-408-6137")]), "same_phone"),
    "street": (JANE, nppes(1, "RYE, JANE", places=[NEXT_DOOR]), "same_street"),
    "postal code": (JANE, nppes(1, "RYE, JANE", places=[SAME_ZIP]), "same_postal_code"),
    "state and credential": (JANE, nppes(1, "RYE, JANE", places=[ELSEWHERE]), "region_and_credential"),
}  # fmt: skip


@pytest.mark.parametrize("surname", ["RYES", "RYA", "EYR"])
@pytest.mark.parametrize("name", SECOND_FACTS)
def test_a_surname_with_another_letter_is_another_person(name: str, surname: str) -> None:
    subject, record, _second = SECOND_FACTS[name]
    other = replace(record, names=tuple(replace(n, family=surname) for n in record.names))
    assert find(subject, other)["nppes"].state == "none"


@pytest.mark.parametrize("name", SECOND_FACTS)
def test_a_second_fact_makes_the_match(name: str) -> None:
    subject, record, second = SECOND_FACTS[name]
    found = find(subject, record)["nppes"]
    assert (found.state, found.second) == ("matched", second)
    assert found.record == record


NO_MATCH = {
    "equal name only": (who("Jane Rye"), nppes(1, "RYE, JANE", places=[OTHER_STATE])),
    "state without a credential": (who("Jane Rye"), nppes(1, "RYE, JANE", places=[ELSEWHERE])),
    "placeholder telephone": (
        who("Jane Rye", place=RecordPlace(region="ME", country="US", phone="+12125550123")),
        nppes(1, "RYE, JANE", places=[replace(ELSEWHERE, phone="2125550123")]),
    ),
    "another credential in the state": (who("Jane Rye, RN"), nppes(1, "RYE, JANE", places=[ELSEWHERE])),
    "aesthetician of that name, same postal code": (
        replace(who("Jane Rye"), kind="aesthetician"),
        nppes(1, "RYE, JANE", places=[replace(CLINIC, street="1 Other Way", phone="")]),
    ),
    "organization": (JANE, nppes(1, "RYE, JANE", entity="organization")),
    "another surname at the same address": (JANE, nppes(1, "VANTONGEREN, JANE")),
    "Jr against Sr at the same address": (who("Amos Tolliver Sr., MD"), nppes(1, "TOLLIVER, AMOS, JR")),
}


@pytest.mark.parametrize("name", NO_MATCH)
def test_no_match(name: str) -> None:
    subject, record = NO_MATCH[name]
    found = find(subject, record)["nppes"]
    assert (found.state, found.records) == ("none", ())


def test_a_number_of_somebody_else_is_remembered_for_review() -> None:
    record = nppes(1, "VANTONGEREN, PIA")
    found = link(who("Jane Rye", numbers=[("npi", npi(1))]), [record], registry=REGISTRIES["nppes"])
    assert found.unused == (record,)


def test_a_full_middle_name_breaks_a_tie() -> None:
    subject = who("Jane Quinn Rye, MD")
    right, other = nppes(1, "RYE, JANE QUINN", places=[ELSEWHERE]), nppes(2, "RYE, JANE", places=[ELSEWHERE])
    assert find(subject, right, other)["nppes"].record == right


def test_an_initial_does_not_break_a_tie() -> None:
    subject = who("Jane Q. Rye, MD")
    records = nppes(1, "RYE, JANE Q", places=[ELSEWHERE]), nppes(2, "RYE, JANE", places=[ELSEWHERE])
    assert find(subject, *records)["nppes"].state == "ambiguous"


def test_the_address_beats_the_state() -> None:
    right, other = nppes(1, "RYE, JANE", FAMILY), nppes(2, "RYE, JANE", places=[ELSEWHERE])
    assert find(who("Jane Rye, MD", says="Board-certified dermatologist"), right, other)["nppes"].record == right


def test_the_live_record_wins_over_the_dead_one() -> None:
    live, dead = nppes(1, "RYE, JANE"), nppes(2, "RYE, JANE", standing="lapsed")
    assert find(JANE, dead, live)["nppes"].record == live


def test_registries_with_one_number_lend_each_other_their_places() -> None:
    found = find(JANE, nppes(1, "RYE, JANE", places=[OTHER_STATE]), cms(1, "RYE, JANE", "DERMATOLOGY"))
    assert [found[n].state for n in ("nppes", "cms-clinicians")] == ["matched", "matched"]


def test_a_partial_list_does_not_settle_who_of_two_it_is() -> None:
    """CMS knows only one of two namesakes at the address; that does not make the other one vanish."""
    found = find(JANE, nppes(1, "RYE, JANE"), nppes(2, "RYE, JANE"), cms(1, "RYE, JANE", "DERMATOLOGY"))
    assert {li.state for li in found.values()} == {"ambiguous"}


def test_a_board_entry_is_nobodys_while_two_namesakes_fit_it() -> None:
    found = find(
        JANE,
        nppes(1, "RYE, JANE", places=[ELSEWHERE]),
        nppes(2, "RYE, JANE", places=[ELSEWHERE]),
        board("b1", "RYE, JANE", "American Board of Dermatology"),
    )
    assert found["boards"].state == "possible"


def test_a_namesakes_licence_is_not_hers() -> None:
    found = find(
        JANE,
        nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]),
        licence("TX", "Q9999", "RYE, JANE", standing="lapsed"),
    )
    assert found["licences-tx"].state == "none"


def test_a_licence_with_the_figures_of_a_profession_in_front_may_be_hers() -> None:
    found = find(
        JANE,
        nppes(1, "RYE, JANE", licences=[("047118", "TX")]),
        licence("TX", "036.047118", "RYE, JANE", standing="restricted"),
    )
    assert found["licences-tx"].state == "matched"


def test_licence_digits_single_out_one_of_two_namesakes() -> None:
    right = licence("TX", "MD-04711", "RYE, JANE")
    found = find(JANE, nppes(1, "RYE, JANE", licences=[("04711", "TX")]), right, licence("TX", "MD-08822", "RYE, JANE"))
    assert found["licences-tx"].record == right


def test_what_her_record_says_helps_to_find_her_elsewhere() -> None:
    """The site prints no degree; NPPES, by the telephone number, says MD: then the board's physician of that name is
    she."""
    found = find(who("Jane Rye"), nppes(1, "RYE, JANE"), board("b1", "RYE, JANE", "American Board of Dermatology"))
    assert found["boards"].state == "matched"
    found = find(who("Jane Rye"), board("b1", "RYE, JANE", "American Board of Dermatology"))
    assert found["boards"].state == "none"


def test_an_initial_with_the_same_full_middle_name_agrees() -> None:
    subject = who("J. Robert Sallowfield, MD")
    assert find(subject, nppes(1, "SALLOWFIELD, JAMES ROBERT"))["nppes"].state == "matched"


def test_exclusions_of_people_elsewhere_are_not_even_possible() -> None:
    assert find(JANE, nppes(1, "RYE, JANE"), leie("a", "RYE, JANE", state="ME"))["leie"].state == "none"


def test_on_a_register_of_everybody_a_title_and_role_are_enough_for_the_only_bearer() -> None:
    subject = who("Dr Jonquil Marchbanks", kind="dermatologist", place=LONDON)
    assert find(subject, gmc("7990001", "Marchbanks, Jonquil"))["gmc"].state == "matched"


def test_a_nurse_is_not_the_doctor_of_that_name() -> None:
    subject = who("Jonquil Marchbanks, RGN", place=LONDON)
    assert find(subject, gmc("7990001", "Marchbanks, Jonquil", "Dermatology"))["gmc"].state == "none"


@pytest.mark.parametrize(
    ("number", "valid"), [(npi(7), True), (npi(7)[:-1] + "x", False), ("0000000000", False), ("", False)]
)
def test_the_check_digit_of_an_npi(number: str, valid: bool) -> None:
    assert is_npi(number) is valid


def test_one_wrong_digit_shows() -> None:
    number = npi(7)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert not is_npi(wrong)


@pytest.mark.parametrize("unusable", ["", "PENDING", "pending", "NULL", "n/a", "0000", "--"])
def test_unusable_licence_numbers(unusable: str) -> None:
    assert licence_key(unusable) == ""


def test_prefix_and_zeros_of_a_licence_carry_meaning() -> None:
    assert len({licence_key(n) for n in ("0052", "52", "PA-52", "MD52")}) == 4
