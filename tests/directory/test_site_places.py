"""Places, names and outcomes of small invented sites whose pages say them in unusual ways."""

from __future__ import annotations

import pytest

from crawler.extraction.read import read_page, tells_who_and_where
from directory.facts import ExosomeFact, NameFact, PhoneFact, PlaceFact, SiteKindFact
from directory.naming import choose_name
from directory.places import Stated, gather_places

ADDRESSES = {
    "a remark in brackets stands between street and town": (
        "<p>418 N. 9<sup>th</sup> Street<br>(behind the pharmacy and the old mill)<br>Camden, M.E. 04843</p>",
        "US",
        ("418 N. 9th Street", "Camden", "04843"),
    ),
    "a slash keeps the level from the number": (
        "<p>Level 3 / 61 Tamarind Tce, Bulimba, Queensland, 4171</p>",
        "AU",
        ("Level 3 / 61 Tamarind Tce", "Bulimba", "4171"),
    ),
    "a floor runs into the town": (
        "<footer><div><span>19 Larch Ave</span><span>, </span><span>Garden Level</span> "
        "Galena, IL 61036</div></footer>",
        "US",
        ("19 Larch Ave, Garden Level", "Galena", "61036"),
    ),
    "landmarks on all sides": (
        "<p>Shop No. 12, First Floor, Neelkanth Arcade, Above Union Bank ATM, Opp. Old Vasant Theatre, Near Flower "
        "Market, Tilak Road, Sadashiv, Nashik - 422 001, Maharashtra</p>",
        "IN",
        (
            "Shop No. 12, First Floor, Neelkanth Arcade, Above Union Bank ATM, Opp. Old Vasant Theatre, Near Flower "
            "Market, Tilak Road, Sadashiv",
            "Nashik",
            "422 001",
        ),
    ),
}


def facts(markup: str, country: str = "US", *, path: str = "", title: str = "Heron"):
    html = f"<html><head><title>{title}</title></head><body>{markup}</body></html>"
    return [one.fact for one in read_page(html, f"http://heron.example/{path}", country=country).observed]


@pytest.mark.parametrize("said", ADDRESSES)
def test_an_address_is_read_however_it_is_laid_out(said: str) -> None:
    markup, country, expected = ADDRESSES[said]
    places = [fact for fact in facts(markup, country, path="contact") if isinstance(fact, PlaceFact)]
    assert [(one.street, one.city, one.postal_code) for one in places] == [expected]


def test_data_that_shift_quarter_and_town_give_way_to_the_text() -> None:
    data = '<script type="application/ld+json">{"@type":"Physician","name":"Heron","address":{"@type":"PostalAddress",'
    data += '"addressLocality":"Sadashiv","addressRegion":"Nashik"}}</script>'
    places = facts(f"{data}<p>12 Tilak Road, Sadashiv, Nashik - 422 001, Maharashtra</p>", "IN", path="contact")
    assert [one.city for one in places if isinstance(one, PlaceFact)] == ["Nashik"]


def test_the_number_of_another_clinic_in_a_sentence_is_not_the_place_s() -> None:
    said = "<main><p>On Fridays he sees patients at Larkspur Family Medicine in Dubuque, (563) 482-1190. Please do not "
    said += "call there about us.</p></main><footer><div>19 Larch Ave<br>Galena, IL 61036(815) 482-7731</div></footer>"
    found = facts(said, path="dr-reed")
    assert [one.phone for one in found if isinstance(one, PlaceFact)] == ["+18154827731"]
    assert "+18154827731" in [one.phone for one in found if isinstance(one, PhoneFact)]


def test_a_place_with_and_without_its_building_is_one() -> None:
    plain = PlaceFact(street="77 Alder Way, Suite 9", city="Salem", postal_code="97301", country="US", source="jsonld")
    named = PlaceFact(street="Inside Fern Salons, 77 Alder Way, Suite 9", city="Salem", country="US", source="text")
    assert len(gather_places([Stated(plain, "u", "home"), Stated(named, "u", "contact")], [])) == 1


def test_a_sentence_is_no_name() -> None:
    said = "<footer><p>Die Schwellung klingt meist nach einem Tag ab.</p><a href='/'>Start</a></footer>"
    assert not [one for one in facts(said, "AT", title="Start") if isinstance(one, NameFact)]


def test_the_practice_s_name_beats_the_doctor_s_corporation() -> None:
    record = NameFact(name="J. R. Marsh, M.D., Inc., A Medical Corporation", source="copyright")
    traded = NameFact(name="Marsh Plastic Surgery", source="microdata")
    urls = [f"http://heron.example/{page}" for page in "abc"]
    assert choose_name([*((record, url) for url in urls), (traded, urls[0])], "") == "Marsh Plastic Surgery"
    assert choose_name([(record, url) for url in urls], "") == record.name


def test_imprints_are_read_and_other_legal_pages_are_not() -> None:
    assert tells_who_and_where("http://heron.example/impressum.html")
    assert not tells_who_and_where("http://heron.example/privacy-policy.html")


def test_a_maker_that_makes_appointments_with_its_buyers_is_a_maker() -> None:
    said = "<h1>Vesicles you can trust</h1><p>Alderway manufactures exosome vials. Ask for an appointment with our "
    said += "representative.</p><p>For professional use only.</p>"
    found = facts(said, title="Alderway | Exosomes for professionals")
    assert [one.presents_as for one in found if isinstance(one, SiteKindFact)] == ["maker"]


def test_what_is_put_on_the_skin_and_not_injected_is_not_refused() -> None:
    said = "<h1>엑소좀</h1><p>엑소좀 제품은 화장품으로 등록되어 있으며 주사하지 않습니다.</p>"
    stances = [one for one in facts(said, "KR", path="exosome") if isinstance(one, ExosomeFact)]
    assert all(one.stance != "refused" or one.of_a_way for one in stances)


def test_the_registered_office_counts_only_where_no_other_place_is_stated():
    seat = Stated(PlaceFact(street="9 Ledger Street", city="London", source="footer", registered=True), "/", "home")
    room = Stated(PlaceFact(street="4 Mill Row", city="Bath", source="text"), "/find-us", "contact")
    assert [place.street for place in gather_places([seat, room], [])] == ["4 Mill Row"]
    assert [place.street for place in gather_places([seat], [])] == ["9 Ledger Street"]
