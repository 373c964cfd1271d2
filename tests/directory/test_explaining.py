"""What would change a verdict: said for every status, in every country, in words that can be read aloud."""

from __future__ import annotations

import pytest

from directory.judging.explaining import in_groups, what_would_change, what_would_change_there
from tests.directory.published import clinic, evidence, person


@pytest.mark.parametrize(
    "status",
    ["certified", "specialist", "claimed", "other_profession", "barred", "ambiguous", "not_found", "unchecked"],
)
@pytest.mark.parametrize("country", ["US", "GB", "KR", ""])
def test_every_verdict_says_what_would_change_it(status: str, country: str) -> None:
    jane = person("p-1", "c-1", "Jane Rye", status=status, kind="dermatologist", registry_name="nppes")
    said = what_would_change(jane, country)
    assert said.endswith(".")
    assert said[0].isupper()
    assert "{" not in said
    assert len(said) < 330


def test_an_entry_on_a_list_of_exclusions_is_never_in_force_again() -> None:
    jane = person("p-1", "c-1", "Jane Rye", status="barred", registry_name="leie")
    assert "in force" not in what_would_change(jane, "US")


def test_a_person_who_does_not_count_here_is_told_why() -> None:
    director = person("p-1", "c-1", "Jane Rye", relation="medical_director", treats_here=False, status="claimed")
    assert "a registry has to show its address" in what_would_change(director, "US")


@pytest.mark.parametrize(
    ("kind", "certified", "words"),
    [
        ("dermatologist", True, "if Jane Rye no longer treated here"),
        ("dermatologist", False, "is confirmed"),
        ("salon", False, "A licensed clinician"),
        ("unknown", False, "A certified dermatologist"),
    ],
)
def test_every_clinic_says_what_would_change_it(kind: str, certified: bool, words: str) -> None:
    jane = person("p-1", "c-1", "Jane Rye", status="certified", kind="dermatologist")
    assert words in what_would_change_there(clinic("c-1", provider_kind=kind, certified=certified), [jane])


def test_evidence_is_told_in_order_of_weight_and_rivals_apart() -> None:
    groups = in_groups(
        [
            evidence("e1", "c-1", weight=1.0),
            evidence("e2", "c-1", weight=9.0),
            evidence("e3", "c-1", says="contradicts"),
            evidence("e4", "c-1", claim="identity", says="neutral", weight=0.0),
        ]
    )
    assert {heading: [e.evidence_id for e in rows] for heading, rows in groups.items()} == {
        "Found in favour": ["e2", "e1"],
        "Found against": ["e3"],
        "Records that fit equally well": ["e4"],
    }
