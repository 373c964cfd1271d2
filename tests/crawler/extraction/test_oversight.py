"""Doctors who lend a clinic their name, their protocols or their video call, and those who gave it up; all invented."""

import pytest

from tests.crawler.extraction.test_whose_people import read, treating

NURSE = "<h3>Hanna Sise, RN</h3><p>Nurse Injector</p><p>Hanna is here every day.</p>"
CARD = NURSE + "<h3>Odile Farrant, MD, FAAD</h3><p>{}</p><p>{}</p>"
BOARD = "Dr. Farrant is a board-certified dermatologist."
HELPS = "Dr. Farrant, a board-certified dermatologist, helps us choose our lasers."


@pytest.mark.parametrize(
    "role",
    [
        "Collaborating Dermatologist",
        "Supervising Physician (off-site)",
        "Supervising Dermatologist",
        "Delegating Physician",
        "Overseeing Plastic Surgeon",
        "Chief Medical Advisor",
        "Chief Medical Officer",
        "Telehealth Provider",
        "Telemedicine physician",
        "Referring physician, Westmere Dermatology Group",
        "Physician of Record",
        "Physician Partner",
        "Physician Consultant",
        "Affiliate Dermatologist",
        "On-Call Dermatologist",
        "Dermatologist-on-Call",
    ],
)
@pytest.mark.parametrize("said", [BOARD, HELPS])
def test_a_role_of_oversight_alone_is_no_place_at_the_chair(role: str, said: str) -> None:
    """Like a medical director: a registry's practice location can still show that she treats there."""
    assert read(CARD.format(role, said))["Odile Farrant"].relation == "medical_director"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Farrant sees patients in our office on Mondays.",
        "Dr. Farrant treats complex cases in our office on Mondays.",
        "Dr. Farrant performs all laser treatments herself.",
    ],
)
def test_who_oversees_and_is_said_to_treat_is_on_the_staff(sentence: str) -> None:
    assert read(CARD.format("Collaborating Dermatologist", sentence))["Odile Farrant"].relation == "staff"


@pytest.mark.parametrize(
    "role", ["Emeritus Professor of Dermatology", "Dermatologist, Professor Emerita of Dermatology"]
)
def test_who_left_a_chair_at_a_university_is_still_here(role: str) -> None:
    assert "Odile Farrant" in treating(CARD.format(role, BOARD))


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Dermatologist Emerita", BOARD),
        ("Dermatologist", "Dr. Farrant stepped back from patient care in 2022."),
        ("Dermatologist", "Dr. Farrant handed over the practice in 2022."),
        ("Founder", "Dr. Farrant passed the torch to Hanna in 2022."),
    ],
)
def test_who_has_given_it_up_is_former(role: str, said: str) -> None:
    assert read(CARD.format(role, said))["Odile Farrant"].relation == "former"


@pytest.mark.parametrize(
    "sentence",
    [
        "Odile Farrant, MD, FAAD, a board-certified dermatologist, cared for the skin of our town in these rooms for"
        " three decades before handing the keys to Hanna in 2023.",
        "Dr. Odile Farrant, board-certified dermatologist, founded the practice in 1996. Since her move to Oakmere in"
        " 2024 the practice has been led by Hanna Sise, RN.",
        "Dr. Odile Farrant, a dermatologist, started the clinic and sold it to Hanna Sise, RN in 2021.",
    ],
)
def test_who_is_told_to_have_handed_it_on_is_former(sentence: str) -> None:
    assert "Odile Farrant" not in treating(f"<h2>Our story</h2><p>{sentence}</p>{NURSE}")
    assert "Odile Farrant" not in treating(f"<h1>Fernhill Aesthetics</h1><p>{sentence}</p>", "")


def test_a_good_faith_exam_by_video_is_not_treating_there() -> None:
    said = (
        "Dr. Farrant, a board-certified dermatologist, conducts the good-faith exam by video before your first visit."
    )
    assert "Odile Farrant" not in treating(CARD.format("Dermatologist", said))


def test_who_also_sees_people_by_video_is_on_the_staff() -> None:
    said = "Dr. Farrant sees patients in the clinic and by video."
    assert "Odile Farrant" in treating(CARD.format("Dermatologist", said))


@pytest.mark.parametrize("words", ["Delegating physician: {}", "Medical oversight by {}", "Physician of record: {}"])
def test_a_line_at_the_foot_that_names_who_oversees(words: str) -> None:
    line = words.format("Odile Farrant, MD, FAAD")
    html = f"<p>All treatments are given by our nurses.</p><footer><p>{line}.</p></footer>"
    assert "Odile Farrant" not in treating(html, "")


def test_a_guest_who_lectured_the_staff_is_not_on_it() -> None:
    html = (
        "<p>In March we were honored to welcome <b>Odile Farrant, MD, FAAD</b>, visiting professor from the University,"
        " who lectured our staff on wound care.</p>"
    )
    assert "Odile Farrant" not in treating(html, "")


@pytest.mark.parametrize("heading", ["Board of Directors", "Our Investors"])
def test_who_stands_under_a_heading_of_the_company_is_not_on_the_staff(heading: str) -> None:
    card = f"<h2>{heading}</h2><div><h3>Odile Farrant, MD, FAAD</h3><p>Chairwoman</p><p>{BOARD}</p></div>"
    assert "Odile Farrant" not in treating(f"<h1>Team</h1>{NURSE}{card}")


def test_the_line_below_a_quotation_signs_it() -> None:
    quote = "<blockquote>I send my patients here.</blockquote>"
    html = f"{quote}<p><strong>Odile Farrant, MD, FAAD</strong><br>Board-certified dermatologist</p>"
    assert "Odile Farrant" not in treating(f"<h1>Team</h1>{NURSE}{html}")


def test_a_heading_below_a_quotation_is_of_the_team() -> None:
    html = f"<blockquote>Care first.</blockquote><h3>Odile Farrant, MD, FAAD</h3><p>Dermatologist</p><p>{BOARD}</p>"
    assert "Odile Farrant" in treating(f"<h1>Team</h1>{NURSE}{html}")


@pytest.mark.parametrize(
    "said",
    [
        "Dr. Farrant is the physician behind our licence.",
        "Dr. Farrant signs our charts. You will not usually meet her.",
    ],
)
def test_whom_one_does_not_meet_does_not_treat(said: str) -> None:
    assert "Odile Farrant" not in treating(CARD.format("Board-Certified Dermatologist", said))


def test_from_whom_the_standing_orders_come_is_an_overseer() -> None:
    html = "<p>Our standing orders come from Odile Farrant, MD, a board-certified dermatologist in Oakmere.</p>"
    assert read(f"<h1>Team</h1>{NURSE}{html}")["Odile Farrant"].relation == "medical_director"


def test_to_whom_a_clinic_refers_is_not_of_it() -> None:
    """Under "Partners" on a team page stand the owners of a practice as well as those whom it sends its patients to."""
    listed = "<h2>Partners</h2><ul><li>Odile Farrant, MD, FAAD – dermatology referrals</li></ul>"
    assert "Odile Farrant" not in treating(f"<h1>Our Team</h1>{NURSE}{listed}")
