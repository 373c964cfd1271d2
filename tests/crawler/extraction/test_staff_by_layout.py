"""People whom the make of a page shows: cards of one row, roles in passing, titles of nurses; all invented."""

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.people import find_people
from directory.facts import PersonFact


def staff(html: str, path: str = "team") -> dict[str, PersonFact]:
    found = [observed.fact for observed in find_people(parse_page(html, f"https://fernhill.example/{path}"))]
    return {f.name: f for f in found if isinstance(f, PersonFact) and f.relation in ("staff", "owner", "former")}


def row(*cards: tuple[str, str], tag: str = "h4") -> str:
    inner = "".join(f"<div class=cell><{tag}>{name}</{tag}><p>{text}</p></div>" for name, text in cards)
    return f"<main><h1>The makers</h1><div>{inner}</div></main>"


def test_the_odd_card_of_a_row_of_people_is_one_too() -> None:
    html = row(("Ottoline", "licensed esthetician"), ("Fenna Brakspear", "RN"), ("Zuri", "waxing and brows"))
    assert staff(html, "makers").keys() == {"Ottoline", "Fenna Brakspear", "Zuri"}


def test_who_keeps_shop_in_a_row_of_people_treats_nobody() -> None:
    html = row(("Ottoline", "licensed esthetician"), ("Fenna", "nurse injector"), ("Bo", "shop and shipping"))
    assert staff(html, "makers").keys() == {"Ottoline", "Fenna"}


def test_names_in_capitals_and_on_buttons_are_read_from_their_row() -> None:
    people = (
        ("OTTOLINE", "Master esthetician. Peels."),
        ("FENNA BRAKSPEAR", "RN. Lasers."),
        ("TESS K.", "The plants."),
    )
    assert staff(row(*people, tag="button"), "makers").keys() == {"Ottoline", "Fenna Brakspear"}


def test_a_row_of_treatments_names_nobody() -> None:
    html = row(("Aurora", "Our laser facial"), ("Luna", "A gentle peel"), ("Stella", "Microneedling with serum"))
    assert not staff(html, "makers")


def test_a_row_of_whom_the_clinic_treats_names_nobody() -> None:
    assert not staff(row(("Brides", "peels"), ("Teachers", "Doctor of education"), ("Nurses", "RN discount")), "who")


def test_role_above_the_last_name_of_a_row_is_that_persons() -> None:
    cards = (("Huidtherapeut", "Sietske Dijkgraaf"), ("Medisch pedicure", "Riet"), ("Administratie", "Joke Vos"))
    html = "<h1>Over ons</h1><div>" + "".join(f"<div><p>{a}</p><h4>{b}</h4></div>" for a, b in cards) + "</div>"
    found = staff(html, "over-ons")
    assert found.keys() == {"Sietske Dijkgraaf", "Riet"}
    assert found["Riet"].role == "Medisch pedicure"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("You may also meet Tindra, our esthetician, who does peels.", "Tindra"),
        ("She is assisted by Oriel, a surgical technician with nine years of grafts.", "Oriel"),
        ("Dermal therapist Tindra is in on Fridays.", "Tindra"),
        ("Cosmetóloga: Nayeli, limpiezas faciales.", "Nayeli"),
    ],
)
def test_a_role_in_passing_tells_of_one_person(sentence: str, name: str) -> None:
    html = f"<h1>Our team</h1><p>Dr. Odile Farrant, MD leads the clinic.</p><p>{sentence}</p>"
    assert staff(html).keys() == {"Odile Farrant", name}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kosmetikerin Termine sind freitags möglich.",
        "Cirurgião Plástico formado em Lisboa.",
        "Nos encontramos en Avda. Doctor Marañal, 12.",
        "Nurse Training is held in May.",
    ],
)
def test_a_role_before_another_word_names_nobody(sentence: str) -> None:
    html = f"<h1>Our team</h1><p>Dr. Odile Farrant, MD leads the clinic.</p><p>{sentence}</p>"
    assert staff(html).keys() == {"Odile Farrant"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("DGKP Zdenka Murnau", "Zdenka Murnau"),
        ("Enf.ª Graça Lourido", "Graça Lourido"),
        ("Enf. Graça Lourido", "Graça Lourido"),
    ],
)
def test_titles_of_nurses_are_as_good_as_degrees(written: str, name: str) -> None:
    found = staff(f"<h1>Team</h1><div><h4>{written}</h4><p>Microneedling</p></div>")
    assert found[name].practitioner_kind == "nurse"


def test_titles_with_a_gendered_ending_are_titles() -> None:
    found = staff("<h1>Ordination</h1><h2>Dr.<sup>in</sup> med. univ. Walburga Steinfeld</h2><p>Hautärztin.</p>", "o")
    assert found["Walburga Steinfeld"].practitioner_kind == "dermatologist"


def test_letters_that_no_table_knows_do_not_hide_a_name() -> None:
    html = (
        "<h1>L'équipe</h1><table><tr><td>Solange Brisebois<br>inf., B. Sc.</td><td>Infirmière clinicienne. Lasers.</td>"
        "</tr><tr><td>Maïté Lachance-Roy<br>M. Sc. inf., XQRPL</td><td>Infirmière, fondatrice.</td></tr></table>"
    )
    assert staff(html, "equipe").keys() == {"Solange Brisebois", "Maïté Lachance-Roy"}


def test_the_sites_own_name_is_nobody() -> None:
    page = parse_page(
        "<title>Willow Gleam MD</title><p>Willow Gleam MD</p><p>Willow Gleam is a nurse-owned studio.</p>",
        "https://willowgleammd.example/",
    )
    assert not find_people(page)


def test_a_practice_named_for_its_doctor_keeps_the_doctor() -> None:
    page = parse_page("<h1>Nkechi Adeyoola, MD, FAAD</h1><p>Dermatologist</p>", "https://nkechiadeyoolamd.example/")
    assert [o.fact.name for o in find_people(page) if isinstance(o.fact, PersonFact)] == ["Nkechi Adeyoola"]


def test_what_is_said_of_a_supervisor_is_not_said_of_the_injector() -> None:
    html = (
        "<h1>Who we are</h1><img alt='Portrait of Sunniva Hale, PA-C'><p>Sunniva Hale, PA-C injects and needles.</p>"
        "<p>Her collaborating physician, Dr. Otis Marl, works in Denver. He reviews charts; he does not treat patients "
        "at the clinic.</p>"
    )
    assert staff(html)["Sunniva Hale"].treats is not False


def test_former_partners_and_deans_elsewhere_do_not_treat_here() -> None:
    html = (
        "<h1>Our doctors</h1><h3>Odile Farrant, MD</h3><p>Founder</p>"
        "<p>Former partner Dr. Ephraim Lund left the practice in 2021.</p>"
        "<p>She sits on a board with Dr. Petra Quill, dean of nursing at a nearby university.</p>"
    )
    found = staff(html)
    assert "Petra Quill" not in found
    assert found["Ephraim Lund"].relation == "former"


def test_who_runs_the_desk_is_no_practitioner() -> None:
    html = (
        "<h1>의료진</h1><h3>김하준 원장</h3><p>피부과 전문의</p><p>데스크의 박소담 실장이 예약을 안내해 드립니다.</p>"
    )
    assert staff(html).keys() == {"김하준"}
