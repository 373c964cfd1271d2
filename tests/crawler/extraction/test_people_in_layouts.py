"""People in the layouts of site builders: tables, captions, alternative texts, tooltips, slides; all invented."""

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.people import find_people
from directory.facts import PersonFact


def read(html: str, path: str = "team") -> dict[str, PersonFact]:
    page = parse_page(f"<main>{html}</main>", f"https://fernhill.example/{path}")
    facts = [o.fact for o in find_people(page) if isinstance(o.fact, PersonFact)]
    return {f.name: f for f in facts if f.relation in ("staff", "owner")}


def test_a_table_with_a_head_is_read_column_by_column() -> None:
    html = (
        "<h1>Consultants</h1><table><thead><tr><th>Consultant</th><th>Qualifications</th><th>Specialty</th><th>GMC</th>"
        "<th>Days</th></tr></thead><tbody>"
        "<tr><td>Mr Jasper Cholmley</td><td>MBBS, FRCS (Plast)</td><td>Consultant Plastic Surgeon</td><td>4412087</td>"
        "<td>Monday</td></tr><tr><td>Dr Farid Masry</td><td>MB ChB, MRCP</td><td>Consultant Dermatologist</td>"
        "<td>5501209</td><td>Thursday</td></tr></tbody></table>"
    )
    people = read(html, "consultants")
    assert people.keys() == {"Jasper Cholmley", "Farid Masry"}
    surgeon, dermatologist = people["Jasper Cholmley"], people["Farid Masry"]
    assert (surgeon.role, surgeon.practitioner_kind) == ("Consultant Plastic Surgeon", "plastic_surgeon")
    assert surgeon.credentials == ("MBBS", "FRCS(Plast)")
    assert [number.number for number in surgeon.numbers] == ["4412087"]
    assert dermatologist.credentials == ("Dr", "MBChB", "MRCP")


def test_a_cell_that_holds_a_whole_card_is_read_line_by_line() -> None:
    html = "<table>" + "".join(
        f"<tr><td><img src=x></td><td><p><b>{name}</b></p><p>{letters}</p><p>{role}</p></td></tr>"
        for name, letters, role in (
            ("Dr Hemi Parata", "MBChB, FNZCAM", "Appearance Medicine Doctor"),
            ("Lynette Drysdale", "RN", "Registered Nurse"),
            ("Barry Tuck", "", "Accounts"),
        )
    )
    people = read(f"<h1>People</h1>{html}</table>", "people")
    assert people.keys() == {"Hemi Parata", "Lynette Drysdale"}
    assert people["Hemi Parata"].role == "Appearance Medicine Doctor"
    assert "FNZCAM" in people["Hemi Parata"].credentials


def test_degrees_in_brackets_behind_a_role_in_an_alternative_text() -> None:
    html = "".join(
        f"<div class=tile><img alt='{alt}'><div><p>{text}</p></div></div>"
        for alt, text in (
            ("Dr Rajiv Menon, Cosmetic Physician", "MBBS FRACGP. Rajiv sees patients daily."),
            ("Tegan Holloway, Cosmetic Nurse (RN)", "Dermal filler."),
            ("Our reception", "Come in."),
        )
    )
    people = read(f"<h1>Who we are</h1>{html}", "who-we-are")
    assert people.keys() == {"Rajiv Menon", "Tegan Holloway"}
    assert "FRACGP" in people["Rajiv Menon"].credentials
    assert people["Tegan Holloway"].credentials == ("RN",)


def test_a_caption_of_three_lines_gives_name_degrees_and_role() -> None:
    html = (
        "<figure><img alt=portrait><figcaption><strong>Dr Wen Goh</strong><br>MBBS<br>Cosmetic Doctor (general "
        "registration), MED0002210091</figcaption></figure><figure><figcaption><strong>Sally Trubs</strong><br>RN "
        "(Div 1)<br>Registered Nurse, NMW0001430022</figcaption></figure>"
    )
    people = read(html, "clinicians")
    assert people["Wen Goh"].role.startswith("Cosmetic Doctor")
    assert people["Sally Trubs"].role.startswith("Registered Nurse")


def test_the_role_in_a_tooltip_tells_who_the_names_are() -> None:
    html = "".join(
        f"<div class=artisan><span tabindex=0 title='{role}'>{name}</span></div>"
        for name, role in (
            ("Wren Albright", "Master Aesthetician"),
            ("Odette Lachance", "Aesthetician"),
            ("Silas Brook", "Massage Therapist"),
            ("Ina Poole", "Reception"),
        )
    )
    people = read(f"<h1>Artisans</h1>{html}", "artisans")
    assert {name: fact.role for name, fact in people.items()} == {
        "Wren Albright": "Master Aesthetician",
        "Odette Lachance": "Aesthetician",
        "Silas Brook": "Massage Therapist",
    }


def test_degrees_that_open_a_paragraph_on_an_open_card() -> None:
    html = (
        "<h1>The team</h1><details><summary>Dr Aoife Brine, Medical Director</summary><p>MB BCh BAO (UCD), IMC 412907. "
        "Aoife sees all new patients herself.</p></details>"
        "<details><summary>Ciaran Dowd, Nurse Prescriber</summary><p>RGN, RNP. Peels.</p></details>"
    )
    people = read(html)
    assert "MBBCh" in people["Aoife Brine"].credentials
    assert people["Ciaran Dowd"].credentials == ("RGN", "RNP")


def test_a_degree_with_a_field_in_brackets_and_a_nurses_abbreviation() -> None:
    html = (
        "<section><header><h3>Amrit Dhal</h3><p>MD, CCFP(EM)</p></header></section>"
        "<section><header><h3>Marie-Ève Cotte</h3><p>Nurse, inf.</p></header></section>"
    )
    people = read(f"<h1>Our doctors</h1>{html}", "doctors")
    assert people["Amrit Dhal"].credentials == ("MD", "CCFP(EM)")
    assert people["Marie-Ève Cotte"].practitioner_kind == "nurse"


def test_what_a_page_says_of_all_its_physicians_it_says_of_each() -> None:
    html = (
        "<h1>Providers</h1><h2>Physicians</h2><ul><li>Odile Farrant, MD</li><li>Wim Rooke, DO</li></ul>"
        "<p>All our physicians are board-certified dermatologists.</p>"
        "<h2>Physician Assistants</h2><ul><li>Lena Mast, PA-C</li></ul>"
    )
    people = read(html, "providers")
    assert people["Wim Rooke"].practitioner_kind == people["Odile Farrant"].practitioner_kind == "dermatologist"
    assert any(claim.certification for claim in people["Odile Farrant"].claims)
    assert people["Lena Mast"].practitioner_kind == "physician_assistant"
    assert not people["Lena Mast"].claims


def test_a_nurse_in_the_news_of_the_clinic_who_treats_with_us_is_ours() -> None:
    html = "<h1>Nurses week: Casey</h1><p>Casey Tranter, RN, treats spider veins with us every day.</p>"
    assert read(html, "news/nurse-week").keys() == {"Casey Tranter"}


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
    people = {known: fact for known, fact in read(html).items() if known != "Odile Farrant"}
    assert people.keys() == {name}
    assert not kind or people[name].practitioner_kind == kind


def test_a_nordic_clinic_and_the_words_of_its_home_page() -> None:
    html = (
        "<h1>Hudkliniken Ekeby</h1><p>Hudläkare och estetiska behandlingar.</p>"
        "<h2>Maria Lindqvist Åberg</h2><p>Leg. läkare, specialist i hudsjukdomar</p>"
    )
    people = read(html, "om-oss")
    assert people.keys() == {"Maria Lindqvist Åberg"}
    assert people["Maria Lindqvist Åberg"].practitioner_kind == "dermatologist"


def test_a_danish_sentence_names_doctor_and_nurse() -> None:
    html = (
        "<p>Speciallæge i dermatologi Mette Kjærgaard Friis driver klinikken sammen med sygeplejerske Louise Holm.</p>"
    )
    assert read(html, "om").keys() == {"Mette Kjærgaard Friis", "Louise Holm"}


@pytest.mark.parametrize(
    "html",
    [
        "<h3>Consultant Dermatologist, KMC Reg. No. 88214</h3>",
        "<ul><li>診療時間</li><li>診療メニュー</li><li>医師紹介</li></ul>",
        "<p>Assistante : Mme Corinne Blanchet</p>",
    ],
)
def test_registers_menus_and_helpers_are_no_practitioners(html: str) -> None:
    assert not read(f"<h1>Team</h1>{html}")


def test_a_role_above_an_unusual_name_on_the_front_of_a_card() -> None:
    html = "".join(
        f"<div class=flipbox><div class=front><p class=eyebrow>{role}</p><p class=ttl>{name}</p></div>"
        f"<div class=back><p>{text}</p></div></div>"
        for role, name, text in (
            ("Dermatologist", "Thaddeus Okonje, MD", "He fishes with his uncle, Judge Amos Okonje."),
            ("Physician Assistant", "Lacey Prunt, PA-C", "Lacey does lips."),
            ("Licensed Aesthetician", "Mirela Vasilu", "Peels and facials."),
            ("Keeper of the Calendar", "Peggy Hollis", "Peggy answers the phone."),
        )
    )
    assert read(f"<h1>Our Folks</h1>{html}", "our-folks").keys() == {"Thaddeus Okonje", "Lacey Prunt", "Mirela Vasilu"}


def test_two_cards_in_one_row_of_a_table_for_the_layout() -> None:
    html = (
        "<table><tr><td><img alt=Picture><div><strong>Rudolf Engstrand, M.D.</strong><br>"
        "Medical Director<br>Dr. Engstrand performs every ablation himself.</div></td><td><img alt=Picture><div>"
        "<strong>Sheila Novotna, R.N.</strong><br>"
        "Head Nurse<br>Sclerotherapy, five days a week.</div></td></tr></table>"
    )
    assert read(f"<h1>Meet our staff</h1>{html}", "staff").keys() == {"Rudolf Engstrand", "Sheila Novotna"}


def test_short_names_in_capitals_in_a_list_of_the_team() -> None:
    html = "".join(
        f"<li><b>{name}</b> <i>{role}</i></li>"
        for name, role in (("TAMEKA", "NP, owner"), ("ROSALYN", "RN, injector"), ("DEE", "aesthetician, peel boss"))
    )
    assert read(f"<h1>The Squad</h1><ul class=squad>{html}</ul>", "squad").keys() == {"Tameka", "Rosalyn", "Dee"}
