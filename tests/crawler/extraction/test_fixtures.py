"""Whole pages and what a careful person reads on them: one folder a page under `fixtures/`, no code for a new one."""

import json
from pathlib import Path
from typing import Any

import pytest

from crawler.extraction.read import PageReading, read_page
from directory.facts import ExosomeFact, NameFact, PersonFact, PhoneFact, PlaceFact, SiteKindFact

FOLDER = Path(__file__).with_name("fixtures")
CASES = sorted(path.parent for path in FOLDER.rglob("page.html"))

ABOUT = {"why", "url", "country", "page"}
LISTS = {
    "names": NameFact,
    "places": PlaceFact,
    "phones": PhoneFact,
    "exosomes": ExosomeFact,
    "presents_as": SiteKindFact,
    "people": PersonFact,
}
"""What an expected.json may list, and the facts it speaks of: exactly these, each with the fields that are written."""
OF_PEOPLE = {"kind", "certified"}


def as_written(fact: Any) -> dict[str, Any]:
    """A fact as an expected.json writes it."""
    said: dict[str, Any] = fact.model_dump(mode="json")
    if isinstance(fact, PersonFact):
        said["kind"] = fact.practitioner_kind
        said["certified"] = any(claim.certification for claim in fact.claims)
        said["numbers"] = [" ".join(filter(None, (n.scheme, n.number, n.region))) for n in fact.numbers]
    return said


def misspelt(expected: dict[str, Any]) -> list[str]:
    """What in an expected.json no page could ever state."""
    found = [f"no such entry: {key}" for key in expected if key not in ABOUT | LISTS.keys()]
    for listed in LISTS.keys() & expected.keys():
        known = LISTS[listed].model_fields.keys() | (OF_PEOPLE if listed == "people" else set())
        found += [f"{listed}: no such field: {key}" for said in expected[listed] for key in said if key not in known]
    return found


def differences(expected: dict[str, Any], reading: PageReading) -> list[str]:
    """A line for each thing that is missing, wrong, or read without being there."""
    lines = []
    for key, value in expected.get("page", {}).items():
        if (read := getattr(reading, key)) != value:
            lines.append(f"the page's {key}: {value!r} expected, {read!r} read")
    for listed in [key for key in LISTS if key in expected]:
        facts = [observed.fact for observed in reading.observed if isinstance(observed.fact, LISTS[listed])]
        seen = [as_written(fact) for fact in facts]
        lines += [f"{listed}: not read: {said}" for said in expected[listed] if not any(agree(said, s) for s in seen)]
        extra = [s for s in seen if not any(agree(said, s) for said in expected[listed])]
        lines += [f"{listed}: read, not expected: { {k: v for k, v in s.items() if v} }" for s in extra]
    return lines


def agree(said: dict[str, Any], seen: dict[str, Any]) -> bool:
    return all(seen[key] == value for key, value in said.items())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(FOLDER).as_posix())
def test_a_page_states_what_a_careful_person_reads(case: Path) -> None:
    page = case / "page.html"
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    wrong = misspelt(expected)
    if not wrong:
        wrong = differences(
            expected, read_page(page.read_bytes(), expected["url"], country=expected.get("country", ""))
        )
    look = f"exodir inspect {page} --url {expected['url']}"
    assert not wrong, "\n".join([expected.get("why", ""), *wrong, f"To see why: {look}"])
