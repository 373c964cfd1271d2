"""Whose people they are: colleagues, or teachers, inventors, clerks, reviewers, those who have left; all invented."""

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.people import find_people
from directory.facts import PersonFact


def read(html: str, path: str = "team", title: str = "") -> dict[str, PersonFact]:
    page = parse_page(f"<title>{title}</title><main>{html}</main>", f"https://fernhill.example/{path}")
    return {o.fact.name: o.fact for o in find_people(page) if isinstance(o.fact, PersonFact)}


def treating(html: str, path: str = "team", title: str = "") -> set[str]:
    return {name for name, fact in read(html, path, title).items() if fact.relation in ("staff", "owner")}


BIOGRAPHY = "<h1>Our doctor</h1><h2>Odile Farrant, MD</h2><p>{}</p>"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Farrant learned the lift from its inventor, Dr. Sef Halmar, and visited Jac Sheenan.",
        "She was on the faculty with Dr. Perrin Robley.",
        "She did her PhD with Nobel laureate Dr. Philo Sharples at Oakmere, where Dr. Tom Fitzbury was chief.",
        "Dr. Farrant assisted Dr. Jodoc Murrell as a student.",
        "Odile worked in the laboratory of Dr. Judd Volkman.",
        "Before that she worked with Dr. Jan Berglund in La Jara.",
        "She is married to Dr. Ansel Orlow of Westmere.",
        "Her heroes are Dr. Rhea Wooding and Dr. Willem Rassmore.",
    ],
)
def test_whom_a_biography_names_beside_its_subject_is_not_on_the_staff(sentence: str) -> None:
    assert treating(BIOGRAPHY.format(sentence)) == {"Odile Farrant"}


@pytest.mark.parametrize(
    "sentence",
    [
        "She works alongside Dr. Sef Halmar.",
        "She is assisted by Dr. Sef Halmar.",
        "She opened the practice with her husband, Dr. Sef Halmar.",
        "Our surgeon Dr. Sef Halmar sees patients with her.",
        "Dr. Farrant and Dr. Sef Halmar see patients together.",
    ],
)
def test_whom_a_biography_names_as_a_colleague_here_is_on_the_staff(sentence: str) -> None:
    assert treating(BIOGRAPHY.format(sentence)) == {"Odile Farrant", "Sef Halmar"}


def test_a_teacher_named_in_running_text_about_another_is_not_on_the_staff() -> None:
    html = (
        "<p>Our team is led by Dr. Odile Farrant and Dr. Wim Rooke, joined by nurse practitioner Hanna Sise. "
        "Odile, an internist from Oakmere, took up aesthetics after a course with Dr. Steffen Dayling.</p>"
    )
    assert treating(html, "") == {"Odile Farrant", "Wim Rooke", "Hanna Sise"}
    assert read(html, "")["Hanna Sise"].practitioner_kind == "nurse_practitioner"


def test_a_doctor_elsewhere_to_whom_a_salon_points_is_not_its_own() -> None:
    html = "<h1>FAQ</h1><p>No injections here; please see a dermatologist such as Dr. Inge Solvang in Sunmere.</p>"
    assert not treating(html, "")


def test_a_page_of_reviews_names_no_staff() -> None:
    html = (
        "<div class=slide><p>Odile is the best!</p><span>Dr. Alan Meekly</span><span>Dentist, Oakmere</span></div>"
        "<div class=slide><p>Lovely facials.</p><span>Joanna Pikes</span></div>"
    )
    assert not treating(html, "reviews/", "Reviews - Fernhill")


def test_structured_data_of_whoever_wrote_the_page_names_no_staff() -> None:
    graph = (
        '<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "Fernhill"},'
        '{"@type": "Person", "name": "Trent Walden", "description": "Digital marketer"}]}</script>'
    )
    assert not treating(graph + "<h1>Our team</h1><p>We look after you.</p>")


def test_a_name_does_not_run_on_into_the_next_item_of_a_menu() -> None:
    html = "<ul><li><a href=/dr-farrant>Meet Dr. Farrant</a></li><li><a href=/results>Results</a></li></ul>"
    assert "Farrant Results" not in read(html, "dr-farrant")


GONE = (
    "<h2>Emeritus</h2><p>Osric Stanmore, MD</p>",
    "<h3>Osric Stanmore, MD, retired 2022</h3>",
    "<h2>Surgeons of the past</h2><ul><li>Dr. Osric Stanmore</li></ul>",
    "<ul><li>Dr. Osric Stanmore (1966–1989)</li></ul>",
    "<h2>Former colleagues</h2><h4>Osric Stanmore, MD</h4>",
    "<p>After 22 years Dr. Osric Stanmore is retiring from Fernhill.</p>",
    "<p>Dr. Osric Stanmore left our practice in May to be near his grandchildren.</p>",
)


@pytest.mark.parametrize("html", GONE)
def test_who_has_left_is_former(html: str) -> None:
    people = read(f"<h1>Our people</h1><h3>Odile Farrant, MD</h3><p>She sees patients daily.</p>{html}")
    assert people["Osric Stanmore"].relation == "former"
    assert people["Odile Farrant"].relation == "staff"


def row(*cards: tuple[str, str]) -> str:
    return "".join(f"<div class=card><h4>{name}</h4><p class=job>{role}</p></div>" for name, role in cards)


CLERKS = (
    "Brand & Marketing",
    "Insurance Specialist",
    "Director of First Impressions",
    "Finance",
    "Surgical Scheduler",
    "Guest Experience Manager",
    "Shipping & Retail",
    "Patient Care Manager",
    "Customer Service",
    "Medical Assistant",
    "Medical Biller",
    "Patient Advocate",
    "Treatment Coordinator",
    "Chief of Staff",
    "Accounts",
    "Chief Wellness Dog",
    "PA to Dr Farrant",
    "Executive Assistant",
    "Community Outreach",
)


@pytest.mark.parametrize("role", CLERKS)
def test_who_has_a_card_with_a_task_in_the_office_treats_nobody(role: str) -> None:
    html = row(("Odile Farrant, MD", "Dermatologist"), ("Fenna Brakspear, RN", "Nurse"), ("Ivy Tranter", role))
    assert treating(f"<h1>Our team</h1>{html}") == {"Odile Farrant", "Fenna Brakspear"}


def test_medical_assistants_under_their_heading_are_no_practitioners() -> None:
    html = "<h2>Medical Assistants</h2><ul><li>Tanya Briggs, CMA</li><li>Alexis Romero, CMA</li></ul>"
    assert treating("<h1>Providers</h1><h2>Physicians</h2><ul><li>Odile Farrant, MD</li></ul>" + html) == {
        "Odile Farrant"
    }


def test_an_assistant_who_is_said_to_treat_is_a_practitioner() -> None:
    html = "<h3>Tanya Briggs, CMA</h3><p>Medical Assistant</p><p>Tanya performs all our laser hair removal.</p>"
    assert "Tanya Briggs" in treating("<h1>Our team</h1>" + html)


@pytest.mark.parametrize(
    "html",
    [
        "<footer>Supervising physician: Gerold Hutch, MD. The medical director does not see patients here.</footer>",
        "<p>All treatments are under the off-site supervision of Gerold Hutch, MD.</p>",
        "<p>Our facials follow protocols reviewed by our medical director, Dr. Gerold Hutch, MD.</p>",
        "<p>Medical Director: Gerold Hutch, MD (off site, Oakmere). Dr. Hutch reviews charts.</p>",
        "<p>Medical Director: Dr. Gerold Hutch, board-certified dermatologist, Oakmere.</p>",
        "<div><h3>Gerold Hutch, MD, FAAD</h3><p><b>Medical Director</b></p><p>Board-Certified Dermatologist.</p></div>",
        "<div><h3>Gerold Hutch, MD</h3><p>Medical Director &amp; Board-Certified Plastic Surgeon</p></div>",
        "<div><h3>Dr. Gerold Hutch</h3><p>Dermatologist, Medical Director</p></div>",
    ],
)
def test_a_director_who_is_not_there_is_not_counted_among_those_who_treat(html: str) -> None:
    people = read("<h1>Our team</h1><h3>Odile Farrant, RN</h3>" + html)
    assert people["Gerold Hutch"].relation == "medical_director"


QUOTED = [
    "<blockquote>Exosomes are promising, says Dr. Jane Rye, a dermatologist.</blockquote>",
    "<p>“Exosomes are promising,” says Dr. Jane Rye, a board-certified dermatologist.</p>",
    "<p>According to Dr. Jane Rye, a dermatologist, exosomes help.</p>",
    "<p>Dr. Jane Rye, a board-certified dermatologist, says exosomes help.</p>",
    "<blockquote>Exosomes are the future.<cite>Dr. Jane Rye, dermatologist</cite></blockquote>",
    "<figure><blockquote>Exosomes are the future.</blockquote><figcaption>Jane Rye, MD, FAAD</figcaption></figure>",
    "<p>We proudly refer surgical cases to Dr. Jane Rye, a board-certified plastic surgeon.</p>",
    "<p>Our treatments are based on the work of Dr. Jane Rye, dermatologist.</p>",
]


@pytest.mark.parametrize("quoted", QUOTED)
def test_who_is_only_quoted_treats_nobody_there(quoted: str) -> None:
    assert treating(f"<h1>Fernhill Spa</h1>{quoted}", path="") == set()


@pytest.mark.parametrize(
    "html",
    [
        "<h3>Medical Director</h3><h3>Gerold Hutch, MD</h3><p>Medical Director and Lead Injector</p>",
        "<h3>Gerold Hutch, MD</h3><p>Medical Director, Board-Certified Dermatologist</p><p>He treats scars.</p>",
        "<h3>Gerold Hutch, MD</h3><p>Medical Director, Mohs Unit Physician</p>",
    ],
)
def test_a_director_with_another_task_here_is_on_the_staff(html: str) -> None:
    people = read("<h1>Our team</h1><h3>Odile Farrant, RN</h3><p>Nurse</p>" + html)
    assert people["Gerold Hutch"].relation == "staff"


OUTSIDERS = [
    "Scientific Advisory Board",
    "Our Medical Advisors",
    "Experts who love exosomes",
    "Trusted by dermatologists",
    "As seen with",
    "Our Trainers",
    "Referring Physicians",
    "Doctors we recommend",
    "Consejo Asesor",
    "Wissenschaftlicher Beirat",
]


@pytest.mark.parametrize("heading", OUTSIDERS)
@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>Dr. Jane Rye, board-certified dermatologist, Oakmere</li><li>Sef Halmar, MD, FAAD</li></ul>",
        "<p>Dr. Jane Rye, MD, a board-certified dermatologist. Sef Halmar, MD, FAAD.</p>",
    ],
)
def test_who_stands_under_a_heading_of_outsiders_is_not_on_the_staff(heading: str, html: str) -> None:
    team = "<h1>Our team</h1><h2>Aestheticians</h2><h4>Odile Farrant</h4><p>Licensed aesthetician</p>"
    assert treating(f"{team}<h2>{heading}</h2>{html}") == {"Odile Farrant"}


@pytest.mark.parametrize(
    "heading",
    ["Doctors who care", "Meet our doctors", "Partners in your care", "Our physicians and advisors", "Trusted experts"],
)
def test_who_stands_under_a_heading_of_the_house_is_on_the_staff(heading: str) -> None:
    assert treating(f"<h1>Our team</h1><h2>{heading}</h2><ul><li>Sef Halmar, MD, FAAD</li></ul>") == {"Sef Halmar"}


@pytest.mark.parametrize(
    "sentence",
    [
        "As featured with Dr. Jane Rye and Dr. Sef Halmar.",
        "In May we welcomed Dr. Jane Rye of Oakmere, a renowned dermatologist, who gave a two-day course to our staff.",
    ],
)
def test_guests_and_celebrities_are_not_on_the_staff(sentence: str) -> None:
    assert treating(f"<h1>Fernhill</h1><p>{sentence}</p>", path="") == set()


ELSEWHERE = [
    "You will find us inside Dr. Jane Rye's dermatology office on the second floor.",
    "Our studio is next door to Dr. Jane Rye, a board-certified dermatologist.",
    "Come and work in the same building as Dr. Jane Rye, board-certified dermatologist.",
    "We share a suite with board-certified dermatologist Dr. Jane Rye.",
    "Before opening the studio our nurse worked for ten years with Dr. Jane Rye, a board-certified dermatologist.",
    "Odile began her career at the side of renowned dermatologist Dr. Jane Rye.",
    "Our sister practice next door, Rye Dermatology, is led by Dr. Jane Rye, a board-certified dermatologist.",
    "We were honored at a gala beside Dr. Jane Rye, board-certified dermatologist, who took home Top Doctor.",
    "Medical content on this site is provided by Dr. Jane Rye, MD, FAAD.",
    "Coming in January 2031: Dr. Jane Rye, MD, FAAD, board-certified dermatologist.",
    "Dr. Jane Rye, MD, FAAD, a board-certified dermatologist, will join our team next spring.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
@pytest.mark.parametrize("path", ["", "team"])
def test_who_is_next_door_was_left_behind_or_is_to_come_is_not_on_the_staff(sentence: str, path: str) -> None:
    html = f"<h1>Fernhill</h1><h3>Odile Farrant, RN</h3><p>Nurse injector</p><p>{sentence}</p>"
    assert treating(html, path) <= {"Odile Farrant"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Inside our dermatology office Dr. Jane Rye treats scars.",
        "Dr. Jane Rye, a board-certified dermatologist, joined our team in 2019.",
        "Our awarded dermatologist, Dr. Jane Rye, looks after your skin.",
        "Before that she lived in Oakmere; today Dr. Jane Rye leads our clinic.",
        "The practice was opened in 2010 by Dr. Jane Rye, a board-certified dermatologist.",
    ],
)
def test_who_is_here_now_is_on_the_staff(sentence: str) -> None:
    assert "Jane Rye" in treating(f"<h1>Fernhill</h1><p>{sentence}</p>", "")


def test_who_is_quoted_and_has_a_card_treats_there() -> None:
    card = "<h2>Our team</h2><div class='card'><h3>Jane Rye, MD</h3><p>Dermatologist</p></div>"
    assert treating(f"<h1>Fernhill Dermatology</h1>{QUOTED[1]}{card}", path="") == {"Jane Rye"}


PROFILE = "<h1>Odile Farrant, MD</h1><h3>Residency</h3><p>Oakmere University</p>{}"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Howden University, under Dr. Reba Haldern</p>",
        "<p>Mohs surgery with Drs. Reba Haldern and Arash Kimyan</p>",
        "<p>Residency, Penmere (chair: Dr. Reba Haldern)</p>",
        "<h3>Trainees</h3><p>Dr. Reba Haldern, Dr. Bree Lindmark</p>",
        "<h2>Visiting teachers</h2><p>Dr. Reba Haldern teaches qigong here each autumn.</p>",
        "<p>She heads the melanoma unit at Oakmere, where she succeeded Prof Reba Haldern.</p>",
    ],
)
def test_whom_a_profile_lists_is_not_on_the_staff(html: str) -> None:
    assert treating(PROFILE.format(html), "providers/odile-farrant") == {"Odile Farrant"}


def test_who_is_named_beside_a_doctor_one_will_see_is_seen_too() -> None:
    html = "<p>For injectables you will see Dr Priya Desar (MBBS, GMC 7411902) or Wendy Ashdon (RGN).</p>"
    assert treating(html, "who-will-i-see") == {"Priya Desar", "Wendy Ashdon"}


@pytest.mark.parametrize(
    "sentence", ["Our other beauty therapist is Holly.", "Holly, our massage therapist, is in on weekends."]
)
def test_our_therapist_is_ours_on_any_page(sentence: str) -> None:
    assert treating(f"<h1>Welcome</h1><p>{sentence}</p>", "whanau") == {"Holly"}


def test_cards_on_a_page_of_the_team_that_calls_itself_an_article() -> None:
    graph = '<script type="application/ld+json">{"@type": "Article", "author": {"name": "G"}}</script>'
    assert treating(graph + row(("Odile Farrant, MD", "Dermatologist")), "team/") == {"Odile Farrant"}


NAMED_ONLY = [
    "The exosomes come from a laboratory directed by Dr. Jane Rye, MD, FAAD.",
    "Congratulations to Dr. Jane Rye, MD, FAAD, on her new dermatology office!",
    "We are proud sponsors of the foundation of Dr. Jane Rye, a board-certified plastic surgeon.",
    "We follow the protocol of Dr. Jane Rye, a board-certified dermatologist.",
    "Thanks to Dr. Jane Rye, MD, FAAD, for her support.",
]
TIED = [
    "Fernhill is led by Jane Rye, MD, FAAD, who joined our team in 2012.",
    "Dr. Jane Rye is a board-certified dermatologist.",
    "Jane Rye, MD, FAAD sees patients on Mondays.",
    "Meet Dr. Jane Rye, our board-certified dermatologist.",
    "All our injections are performed by Jane Rye, MD, FAAD.",
]


@pytest.mark.parametrize("sentence", NAMED_ONLY)
def test_running_text_that_only_names_somebody_presents_nobody(sentence: str) -> None:
    people = read(f"<h1>Fernhill</h1><h3>Odile Farrant, RN</h3><p>Nurse</p><p>{sentence}</p>", "")
    assert people["Odile Farrant"].presented
    assert "Jane Rye" not in people or not people["Jane Rye"].presented


@pytest.mark.parametrize("sentence", TIED)
def test_running_text_that_ties_somebody_to_the_house_presents_her(sentence: str) -> None:
    assert read(f"<h1>Fernhill</h1><p>{sentence}</p>", "")["Jane Rye"].presented


@pytest.mark.parametrize(
    "sentence",
    [
        "She retired from the NHS in 2020 and sees patients here.",
        "Dr. Farrant retired from the U.S. Army as a colonel.",
        "She has retired from active duty in the Navy.",
        "In 2018 she retired from academic medicine to open this practice.",
    ],
)
def test_who_retired_from_elsewhere_is_still_on_the_staff(sentence: str) -> None:
    assert treating(f"<h1>Our team</h1><h3>Odile Farrant, MD</h3><p>Dermatologist</p><p>{sentence}</p>") == {
        "Odile Farrant"
    }


@pytest.mark.parametrize(
    "sentence", ["Dr. Farrant retired from practice in 2020.", "She retired in 2019 from our clinic."]
)
def test_who_retired_from_here_is_not(sentence: str) -> None:
    assert treating(f"<h1>Our team</h1><h3>Odile Farrant, MD</h3><p>Dermatologist</p><p>{sentence}</p>") == set()
