"""Mentions of people on a site's pages become persons: who is one, who are two, and who is nobody."""

import pytest

from directory.facts import PersonFact
from directory.persons import Mention, merge_mentions


def seen(name: str, page: str = "/team", **said: object) -> Mention:
    fact = PersonFact.model_validate({"name": name, "page_kind": "team" if page == "/team" else "home", **said})
    return Mention(fact, quote=name, url=f"https://fernhill.example{page}")


def names(*mentions: Mention) -> list[str]:
    return sorted(person.name.display for person in merge_mentions(mentions))


@pytest.mark.parametrize(
    ("mentions", "persons"),
    [
        ((seen("Odile Farrant"), seen("Farrant", "/"), seen("Odile", "/")), ["Odile Farrant"]),
        ((seen("Odile Q. Farrant"), seen("Odile Farrant", "/")), ["Odile Q. Farrant"]),
        ((seen("Tobin Ashgrove Sr"), seen("Tobin Ashgrove Jr")), ["Tobin Ashgrove Jr", "Tobin Ashgrove Sr"]),
        ((seen("Odile Farrant"), seen("Guy Farrant"), seen("Farrant", "/")), ["Guy Farrant", "Odile Farrant"]),
        ((seen("Odile Farrant"), seen("Bex", role="Laser technician")), ["Bex", "Odile Farrant"]),
        ((seen("Odile Farrant"), seen("Lindqvist", "/", credentials=("Dr",))), ["Odile Farrant"]),
        ((seen("Lindqvist", "/", credentials=("Dr",)),), []),
        ((seen("Lindqvist", "/", credentials=("Dr", "MD")),), ["Lindqvist"]),
        ((seen("Lindqvist", "/"), seen("Lindqvist", "/contact")), ["Lindqvist"]),
        ((seen("Lindqvist"),), ["Lindqvist"]),
    ],
    ids=[
        "parts-join-the-full-name", "initial", "senior-and-junior", "surname-of-two", "first-name-with-role",
        "bare-surname-beside-others", "bare-surname-once", "surname-with-degree", "surname-on-two-pages",
        "surname-on-team-page",
    ],
)  # fmt: skip
def test_mentions_become_these_persons(mentions: tuple[Mention, ...], persons: list[str]) -> None:
    assert names(*mentions) == persons


@pytest.mark.parametrize(
    ("mentions", "relation"),
    [
        ((seen("Odile Farrant", relation="medical_director"), seen("Odile Farrant", "/", treats=True)), "staff"),
        ((seen("Odile Farrant", relation="staff"), seen("Odile Farrant", "/", treats=False)), "medical_director"),
        ((seen("Odile Farrant", relation="owner"), seen("Odile Farrant", "/", treats=False)), "medical_director"),
        ((seen("Odile Farrant", relation="former"), seen("Odile Farrant", "/", treats=True)), "former"),
        ((seen("Odile Farrant", relation="medical_director"),), "medical_director"),
    ],
    ids=["director-who-treats", "said-not-to-treat", "owner-said-not-to-treat", "left", "director"],
)
def test_who_treats_is_what_the_pages_say(mentions: tuple[Mention, ...], relation: str) -> None:
    assert merge_mentions(mentions)[0].relation == relation


def test_kind_is_what_a_page_with_more_than_the_title_says() -> None:
    bare = seen("Odile Farrant", "/", credentials=("Dr",), practitioner_kind="other_physician")
    told = seen("Odile Farrant", "/blog", credentials=("MD",), role="Dermatologist", practitioner_kind="dermatologist")
    assert merge_mentions((bare, told))[0].kind == "dermatologist"


DOCTOR = {"practitioner_kind": "dermatologist", "credentials": ("MD",)}


@pytest.mark.parametrize(
    "role", ["Investor & Strategic Partner", "Clinical Trainer", "Chairwoman", "Head of Innovation"]
)
def test_a_doctor_who_only_holds_an_office_is_not_presented_as_one_who_treats(role: str) -> None:
    (person,) = merge_mentions([seen("Odile Farrant", role=role, **DOCTOR)])
    assert not person.presented


@pytest.mark.parametrize(
    "said",
    [
        {"role": "Board-Certified Dermatologist"},
        {"role": "Fellow of the American Academy of Dermatology"},
        {"role": "Mohs Surgery"},
        {"role": "Skin Cancer"},
        {"role": ""},
        {"role": "Chairwoman", "treats": True},
        {"role": "Chairwoman", "relation": "owner"},
    ],
)
def test_a_doctor_with_work_at_the_chair_is_presented(said: dict[str, object]) -> None:
    (person,) = merge_mentions([seen("Odile Farrant", **{**DOCTOR, **said})])
    assert person.presented


def test_an_office_on_one_page_and_work_on_another_is_presented() -> None:
    office, work = seen("Odile Farrant", role="Chairwoman", **DOCTOR), seen("Odile Farrant", "/", role="Dermatologist")
    (person,) = merge_mentions([office, work])
    assert person.presented


def test_a_nurse_may_call_herself_what_she_likes() -> None:
    (person,) = merge_mentions([seen("Hanna Sise", role="Chief Glow Officer", practitioner_kind="nurse")])
    assert person.presented
