"""Who a page names: one folder a page under `people/`, with the people a careful reader finds there."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.labels import read_label
from crawler.extraction.page import parse_page
from crawler.extraction.people import find_people
from crawler.extraction.person_spans import find_spans
from directory.facts import PersonFact

PAGES = sorted(path.parent for path in Path(__file__).with_name("people").glob("*/page.html"))


def people_on(html: str, url: str = "https://fernhill.example/team") -> dict[str, PersonFact]:
    facts = [observed.fact for observed in find_people(parse_page(html, url))]
    return {fact.name: fact for fact in facts if isinstance(fact, PersonFact)}


def told(fact: PersonFact) -> dict[str, Any]:
    """What an expected.json may say of a person."""
    return {
        "name": fact.name,
        "relation": fact.relation,
        "kind": fact.practitioner_kind,
        "credentials": list(fact.credentials),
        "role": fact.role,
        "certified": any(claim.certification for claim in fact.claims),
        "numbers": [" ".join(filter(None, (n.scheme, n.number, n.region))) for n in fact.numbers],
        "places": list(fact.places),
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_names_exactly_these_people(page: Path) -> None:
    expected = json.loads((page / "expected.json").read_text(encoding="utf-8"))
    found = people_on((page / "page.html").read_text(encoding="utf-8"), expected["url"])
    seen = {name: told(fact) for name, fact in found.items()}
    wanted = {person["name"]: person for person in expected["people"]}
    assert {name: {key: seen[name][key] for key in wanted.get(name, {"relation": ""})} for name in seen} == wanted


def test_every_person_comes_with_words_of_the_page() -> None:
    html = "<h1>Team</h1><div><h3>Dr. Odile Farrant, MD</h3><p>Dermatologist</p></div>"
    (observed,) = find_people(parse_page(html, "https://fernhill.example/team"))
    assert "Odile Farrant" in observed.quote
    assert len(observed.quote) <= 300


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Dr. Odile Farrant, MD, FAAD", "Odile Farrant", ""),
        ("Medical Director: Dr. Odile Farrant", "Odile Farrant", "Medical Director"),
        ("Odile Farrant | MD FAAD | Dermatologist", "Odile Farrant", "Dermatologist"),
        ("Odile Farrant – Nurse Injector", "Odile Farrant", "Nurse Injector"),
        ("Read more about Odile Farrant", "Odile Farrant", ""),
        ("Farrant, Odile Q., MD", "Odile Q. Farrant", ""),
        ("김민수 대표원장", "김민수", "대표원장"),
        ("院長 | 渡辺 直樹", "渡辺直樹", "院長"),
    ],
)
def test_label_names_a_person_and_her_role(text: str, name: str, role: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.name.display, label.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "Our Team",
        "Lip Filler",
        "Dr. [Your Name]",
        "John Doe, MD",
        "AnteAGE MD",
        "Front Desk",
        "MBBS MRCP",
        "피부과 전문의",
        "Book now!",
    ],
)
def test_label_that_is_no_person(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Visit us in Bethesda, MD 20814",
        "123 Oak Dr Austin, TX",
        "Dr. Martin Luther King Jr. Blvd",
        "Dr. Pen microneedling",
        "Sleep Doctor Explains Snoring",
        "Ask your doctor or see a board-certified dermatologist",
    ],
)
def test_text_that_names_nobody(text: str) -> None:
    assert [span.name.display for span in find_spans(text)] == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_error(text: str) -> None:
    assert isinstance(find_people(parse_page(f"<h1>Our Team</h1><p>{text}</p>", "https://fernhill.example/team")), list)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Dr. ", "Jane", "Roe", ", MD", "<b>", "</div>", "<li>", " Nurse ", "founder of", "|", "<td>", "院長"]
        ),
        max_size=60,
    )
)
def test_any_markup_is_read_without_error(pieces: list[str]) -> None:
    assert isinstance(people_on("".join(pieces)), dict)


def test_hostile_page_is_read_in_linear_time() -> None:
    text = "Dr. " * 4000 + "A" * 20000 + " Jane " * 3000 + "M. D. " * 3000
    assert isinstance(people_on(f"<p>{text}</p>"), dict)
