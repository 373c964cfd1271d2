"""The clinic's name out of titles, logos, copyright lines and structured data of invented sites."""

# ruff: noqa: E501 (tables of cases, one a line)
import pytest

from crawler.extraction.clinic_names import best_part, clean_name, find_clinic_names
from crawler.extraction.page import parse_page


def names(html: str, url: str = "https://elmbrookskin.example/") -> dict[str, str]:
    found: dict[str, str] = {}
    for observed in find_clinic_names(parse_page(html, url)):
        found.setdefault(observed.fact.source, observed.fact.name)
    return found


COPYRIGHT = {
    "© 2024 Elmbrook Skin. All rights reserved.": "Elmbrook Skin",
    "Copyright © 2011-2026 Elmbrook Skin | Privacy": "Elmbrook Skin",
    "© Elmbrook Skin 2026": "Elmbrook Skin",
    "© 2026 Elmbrook Skin, LLC": "Elmbrook Skin",
    "© 2026 by Elmbrook Skin. Website by Pixelmill": "Elmbrook Skin",
    "© 2026 Dr. Ada Quill-Mbeki. All rights reserved": "Dr. Ada Quill-Mbeki",
    "© 2026 Elmbrook Skin – Todos los derechos reservados": "Elmbrook Skin",
    "© 2026 Elmbrook Skin GmbH. Alle Rechte vorbehalten.": "Elmbrook Skin",
    "Copyright (c) 2026 青葉スキンクリニック All Rights Reserved.": "青葉スキンクリニック",
    "© 2026 St. Brannock Dermatology": "St. Brannock Dermatology",
    "© 2026. All rights reserved.": "",
    "© 2026 [Clinic name]": "",
}


@pytest.mark.parametrize("line", COPYRIGHT)
def test_copyright_lines(line):
    assert names(f"<footer><p>{line}</p></footer>").get("copyright", "") == COPYRIGHT[line]


TITLES = {
    "Elmbrook Skin | Laser & Botox in Leeds": "Elmbrook Skin",
    "Best Botox in Leeds | Elmbrook Skin": "Elmbrook Skin",
    "Home - Elmbrook Skin": "Elmbrook Skin",
    "Elmbrook Skin": "Elmbrook Skin",
    "Elmbrook Skin – Home": "Elmbrook Skin",
    "Welcome to Elmbrook Skin": "Elmbrook Skin",
    "Home": "",
    "": "",
    "Top 10 Dermatology Clinic in Leeds! Best Prices": "",
}


@pytest.mark.parametrize("title", TITLES)
def test_titles(title):
    assert names(f"<title>{title}</title>").get("title", "") == TITLES[title]


def test_an_inner_page_s_own_title_is_no_name():
    assert "title" not in names("<title>Fat transfer</title>", "https://elmbrookskin.example/fat-transfer")
    told = names("<title>Fat transfer | Elmbrook Skin</title>", "https://elmbrookskin.example/fat-transfer")
    assert told["title"] == "Elmbrook Skin"


def test_structured_data_comes_first_and_partners_are_left_out():
    html = """<title>Botox Leeds</title><script type="application/ld+json">{"@graph":[
    {"@type":"MedicalBusiness","name":"Elmbrook Skin","memberOf":{"@type":"Organization","name":"Guild of Injectors"}},
    {"@type":"Article","publisher":{"@type":"Organization","name":"Skin Weekly"}},
    {"@type":"Person","name":"Ada Quill","alumniOf":[{"@type":"CollegeOrUniversity","name":"Leeds Medical School"}]}]}</script>"""
    said = [
        observed.fact.name
        for observed in find_clinic_names(parse_page(html, "https://elmbrookskin.example/"))
        if observed.fact.source == "jsonld"
    ]
    assert said == ["Elmbrook Skin"]


@pytest.mark.parametrize(
    ("alt", "name"),
    [
        ("Elmbrook Skin logo", "Elmbrook Skin"),
        ("Logo of Elmbrook Skin", "Elmbrook Skin"),
        ("logo", ""),
        ("MD logo", ""),
        ("Elmbrook Skin", "Elmbrook Skin"),
        ("logo-white.png", ""),
    ],
)
def test_logos(alt, name):
    assert (
        names(f"<header><a class='site-logo' href='/'><img alt='{alt}' src='x.png'></a></header>").get("logo", "")
        == name
    )


def test_a_partner_s_logo_is_no_name():
    assert "logo" not in names("<main><div class='partners'><img class='logo' alt='Obagi Skin logo'></div></main>")


def test_site_name_and_address_block():
    html = "<meta property='og:site_name' content='Elmbrook Skin'><address>Elmbrook Skin Clinic<br>4 Mill Road<br>Leeds LS1 4AB</address>"
    told = names(html)
    assert told["og"] == "Elmbrook Skin"
    assert told["address"] == "Elmbrook Skin Clinic"


def test_logos_of_sister_brands_name_nobody():
    html = (
        "<header><a class='logo' href='https://lumespa.example/'><img class='logo' alt='Lume Spa'></a>"
        "<img class='logo' alt='Lume Wellness logo'><a class='logo' href='/'><img class='logo' alt='Elmbrook Skin'></a>"
        "</header><h1>Care for everyone</h1>"
    )
    assert names(html)["logo"] == "Elmbrook Skin"
    found = find_clinic_names(parse_page(html, "https://elmbrookskin.example/"))
    assert {one.fact.name for one in found if one.fact.source == "logo"} == {"Elmbrook Skin"}


@pytest.mark.parametrize(
    "text",
    [
        "Home",
        "Untitled",
        "www.elmbrook.com",
        "{{ title }}",
        "info@elmbrook.com",
        "Your Company Name",
        "404 not found",
        "Tlf. 86 12 77 40",
    ],
)
def test_what_is_no_name(text):
    assert clean_name(text) == ""


def test_the_host_decides_between_the_parts_of_a_title():
    assert best_part("Skin Clinic Leeds | Elmbrook", "elmbrook.example") == "Elmbrook"
    assert best_part("Dr. Ada Quill | Dermatologist in Leeds", "draquill.example") == "Dr. Ada Quill"


def test_a_japanese_page_gives_the_name_in_its_own_script():
    html = "<html lang='ja'><title>点滴｜青葉スキンクリニック</title><p>美容点滴のご案内です。ご予約はこちらから。</p><footer>© 2026 Aoba Skin Clinic</footer></html>"
    assert names(html) == {"title": "青葉スキンクリニック"}


@pytest.mark.parametrize(
    "text",
    [
        "Αρχική",
        "Acasă",
        "Beranda",
        "Strona główna",
        "Forside",
        "Naslovnica",
        "Úvod",
        "Bio",
        "หน้าแรก",
        "الرئيسية",
        "Home Services Doctors Contact us العربية",
        "Inicio | Servicios | Contacto",
    ],
)
def test_words_of_menus_are_no_name_in_any_language(text):
    assert clean_name(text) == ""


def test_a_menu_behind_a_text_logo_is_no_part_of_the_name():
    header = "<header><a href='/'>Spazio Tiglio</a><a href='/cure'>Cure</a><a href='/squadra'>Squadra</a><a href='/dove'>Dove</a></header>"
    assert names(f"<title>Cure</title>{header}", "https://spaziotiglio.example/cure").get("logo") == "Spazio Tiglio"


@pytest.mark.parametrize(
    ("title", "host", "name"),
    [
        (
            "Visite ed esami a Torino – Poliambulatorio San Tiglio",
            "santigliopoli.example",
            "Poliambulatorio San Tiglio",
        ),
        ("Dott. Ennio Tiglio Marra - Dermatologo a Napoli", "dermatologomarra.example", "Dott. Ennio Tiglio Marra"),
        ("Dermatologue à Lyon - Cabinet des Tilleuls", "dermato-tilleuls.example", "Cabinet des Tilleuls"),
        ("Hautarzt in München | Praxis am Lindenhof", "lindenhof-haut.example", "Praxis am Lindenhof"),
    ],
)
def test_a_trade_with_a_town_is_no_name_beside_another(title, host, name):
    assert best_part(title, host) == name
