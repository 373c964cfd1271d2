"""A rare surname orders those who fit, by the registry's own count, and never identifies anybody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.judging.rarity import MOST, NOT_COUNTED, Surnames, rare_surname
from directory.judging.subjects import Person, Subject
from directory.matching import link
from directory.names import parse_name
from directory.records import Record, RecordName
from directory.registries import REGISTRIES

NPPES = REGISTRIES["nppes"]


def subject(name: str) -> Subject:
    parsed = parse_name(name)
    assert parsed is not None
    return Subject("p", parsed, credentials=("MD",), country="US", region="DE")


def record(number: str, given: str, family: str) -> Record:
    return Record(registry="nppes", record_id=number, names=(RecordName(given=given, family=family),))


CASES = [
    # bearers among a million rows, weight
    pytest.param({"quillfeather": 1}, 3.0, id="the only one of a million"),
    pytest.param({"quillfeather": 10}, 2.0, id="ten of a million"),
    pytest.param({"quillfeather": 300}, 0.5, id="three hundred of a million"),
    pytest.param({"quillfeather": 1_000}, None, id="one in a thousand: as any name"),
    pytest.param({"quillfeather": 9_000}, None, id="a common name is not held against her"),
    pytest.param({}, 3.0, id="not counted at all: the record itself is one"),
]


@pytest.mark.parametrize(("bearers", "weight"), CASES)
def test_the_weight_is_the_registrys_own_count(bearers: dict[str, int], weight: float | None) -> None:
    found = rare_surname(
        subject("Mara Quillfeather"), Person((record("1", "Mara", "Quillfeather"),)), Surnames(1_000_000, bearers)
    )
    assert (found.weight if found else None) == weight


def test_of_a_small_registry_no_name_is_very_rare() -> None:
    her = Person((record("1", "Mara", "Quillfeather"),))
    assert rare_surname(subject("Mara Quillfeather"), her, Surnames(1_500, {"quillfeather": 1})) is None


def test_an_equal_name_identifies_nobody_however_rare_it_is() -> None:
    counted = Surnames(9_000_000, {"quillfeather": 1})
    found = link(subject("Mara Quillfeather"), [record("1", "Mara", "Quillfeather")], registry=NPPES, surnames=counted)
    assert found.state == "none"


def test_of_a_double_name_the_rarer_half_that_agrees_counts() -> None:
    counted = Surnames(1_000_000, {"smith": 9_000, "quillfeather": 10})
    hers = Person((record("1", "Mara", "Smith-Quillfeather"),))
    found = rare_surname(subject("Mara Smith-Quillfeather"), hers, counted)
    assert found is not None
    assert found.weight >= 2.0


@given(st.integers(1, 10_000_000), st.integers(1, 10_000_000))
def test_more_bearers_never_weigh_more(one: int, other: int) -> None:
    def weight(bearers: int) -> float:
        her = Person((record("1", "Mara", "Quillfeather"),))
        found = rare_surname(subject("Mara Quillfeather"), her, Surnames(10_000_000, {"quillfeather": bearers}))
        return found.weight if found else 0.0

    assert 0 <= weight(max(one, other)) <= weight(min(one, other)) <= MOST


def test_what_was_not_counted_weighs_nothing() -> None:
    assert rare_surname(subject("Mara Quill"), Person((record("1", "Mara", "Quill"),)), NOT_COUNTED) is None
