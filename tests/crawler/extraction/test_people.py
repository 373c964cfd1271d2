"""Who is named: labels, texts and hostile pages; whole pages are fixtures under `fixtures/people/`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.labels import read_label
from crawler.extraction.page import parse_page
from crawler.extraction.people import find_people
from crawler.extraction.person_spans import find_spans
from directory.facts import PersonFact


def people_on(html: str, url: str = "https://fernhill.example/team") -> dict[str, PersonFact]:
    facts = [observed.fact for observed in find_people(parse_page(html, url))]
    return {fact.name: fact for fact in facts if isinstance(fact, PersonFact)}


def staff(html: str, path: str = "team") -> dict[str, PersonFact]:
    """Who is on the staff by a page of the team."""
    people = people_on(f"<main>{html}</main>", f"https://fernhill.example/{path}")
    return {name: fact for name, fact in people.items() if fact.relation in ("staff", "owner")}


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


TITLED = {
    "dr n. med. Agnieszka Wisłocka": ("Agnieszka Wisłocka", ""),
    "mgr piel. Anna Kowal": ("Anna Kowal", "nurse"),
    "mgr kosm. Ewa Lisowska": ("Ewa Lisowska", "aesthetician"),
    "Inf. Giulia Bassano": ("Giulia Bassano", "nurse"),
    "QFB. Laura Ríos": ("Laura Ríos", ""),
    "Dyt. Elif Demir": ("Elif Demir", ""),
    "Dr. sc. Ivana Matijaš, dr. med., specijalist dermatovenerologije": ("Ivana Matijaš", "dermatologist"),
    "Marko Perkov, dr. med., specijalist plastične kirurgije": ("Marko Perkov", "plastic_surgeon"),
    "Uzm. Dr. Elif Demir Dermatoloji Uzmanı": ("Elif Demir", "dermatologist"),
    "Op. Dr. Mehmet Kaya Plastik Cerrah": ("Mehmet Kaya", "plastic_surgeon"),
    "Dr. Nurul Aini binti Hassan, MBBS (UM)": ("Nurul Aini binti Hassan", "other_physician"),
    "Soy la Dra. Rocío Benjumea": ("Rocío Benjumea", "other_physician"),
}


@pytest.mark.parametrize("line", TITLED)
def test_titles_of_many_countries_are_no_part_of_the_name(line: str) -> None:
    name, kind = TITLED[line]
    html = f"<h1>Team</h1><div><h3>{line}</h3></div><div><h3>Dr. Odile Farrant, MD</h3></div>"
    people = {known: fact for known, fact in staff(html).items() if known != "Odile Farrant"}
    assert people.keys() == {name}
    assert not kind or people[name].practitioner_kind == kind


@pytest.mark.parametrize(
    "html",
    [
        "<h3>Consultant Dermatologist, KMC Reg. No. 88214</h3>",
        "<ul><li>診療時間</li><li>診療メニュー</li><li>医師紹介</li></ul>",
        "<p>Assistante : Mme Corinne Blanchet</p>",
    ],
)
def test_registers_menus_and_helpers_are_no_practitioners(html: str) -> None:
    assert not staff(f"<h1>Team</h1>{html}")


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
