"""Places: when two addresses, postal codes or phones are the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.addresses import (
    compare_places,
    country_code,
    format_phone,
    phone_key,
    postal_key,
    region_code,
    same_suite,
    street_key,
    suite_of,
)
from directory.records import RecordPlace

STREETS = {
    "type and direction unified": ("4100 N. Larkin Ave., Suite 180", "4100 larkin", "180"),
    "suite by a hash": ("300 Nolan # 180", "300 nolan", "180"),
    "suite cut short": ("300 NOLAN AVE SUIT 190", "300 nolan", "190"),
    "suite first": ("Suite 200, 1500 Lake Drive", "1500 lake", "200"),
    "letter suite": ("4000 Highway 6 S Ste C", "4000 6", "c"),
    "bare unit": ("123 Larkin St 200", "123 larkin", "200"),
    "building before": ("Larkin Medical Plaza 4100 Euler Avenue", "4100 euler", ""),
    "building behind": ("35 Lake Drive Medical Plaza", "35 lake", ""),
    "ordinal in words": ("1600 Fifth Avenue", "1600 5", ""),
    "ordinal in figures": ("1600 5th Ave", "1600 5", ""),
    "direction behind": ("329 23rd Ave No, Suite 328", "329 23", "328"),
    "letter street": ("1200 E St NW", "1200 e", ""),
    "number in words": ("One Larkin Street", "1 larkin", ""),
    "UK flat": ("Flat 2, 12 High Street", "12 high", "2"),
    "UK floor": ("2nd Floor, 45 Larkin Street", "45 larkin", "fl2"),
    "number with a letter": ("12a High Street", "12a high", ""),
    "Australian unit": ("5/12 King Street", "12 king", "5"),
    "German": ("Hauptstraße 12 A", "12a haupt", ""),
    "German short": ("Hauptstr. 12a", "12a haupt", ""),
    "French": ("12 rue de Larkin", "12 delarkin", ""),
    "Brazilian": ("Av. Larkin, 1000 - conj. 52", "1000 larkin", "52"),
    "Czech": ("Larkinova 12/34", "12/34 larkinova", ""),
    "Korean": ("테헤란로 123, 5층", "123 테헤란로", "fl5"),
    "box": ("P.O. Box 12", "", ""),
    "nothing": ("", "", ""),
    "no number": ("Larkin Mall", "", ""),
}


@pytest.mark.parametrize(("street", "key", "suite"), STREETS.values(), ids=STREETS)
def test_a_street_line_is_taken_apart(street: str, key: str, suite: str) -> None:
    assert (street_key(street), suite_of(street)) == (key, suite)


@pytest.mark.parametrize(
    "written",
    [
        "100 NOLAN # 180",
        "100 Nolan Ave STE 180",
        "100 Nolan Ave., Ste. 180",
        "100 NOLAN AVENUE SUIT 180",
        "100 Nolan Ave Unit 180",
        "Suite 180, 100 Nolan Ave",
    ],
)
def test_units_of_one_building_are_told_apart(written: str) -> None:
    assert same_suite(written, "100 Nolan Avenue Suite 180") is True
    assert same_suite(written, "100 Nolan Avenue Suite 190") is False
    assert same_suite(written, "100 Nolan Avenue") is None


@pytest.mark.parametrize(
    ("code", "country", "key"),
    [
        ("04102-3134", "US", "04102"),
        ("041023134", "US", "04102"),
        ("41023134", "US", "04102"),
        ("4102", "US", "04102"),
        ("4416", "", "04416"),
        ("688482168.0", "US", "68848"),
        ("00000", "US", ""),
        ("", "US", ""),
        ("ABC", "US", ""),
        ("SW1A 1AA", "GB", "SW1A1AA"),
        ("186 00", "CZ", "18600"),
        ("m5v 2t6", "CA", "M5V2T6"),
        ("〒150-0001", "JP", "1500001"),
    ],
)
def test_postal_codes_get_their_lost_zeros_back(code: str, country: str, key: str) -> None:
    assert postal_key(code, country) == key


PHONES = {
    "American": ("(312) 664-7203", "US", "3126647203", "+13126647203"),
    "dots": ("312.664.7203", "US", "3126647203", "+13126647203"),
    "with country code": ("+1 312 664 7203", "", "3126647203", "+13126647203"),
    "extension": ("(312) 664-7203 ext. 12", "US", "3126647203", "+13126647203"),
    "tel link": ("tel:+13126647203", "US", "3126647203", "+13126647203"),
    "British": ("0207 946 1958", "GB", "2079461958", "+442079461958"),
    "British abroad": ("+44 (0)20 7946 1958", "GB", "2079461958", "+442079461958"),
    "example": ("(312) 555-0123", "US", "", "(312) 555-0123"),
    "counted": ("123-456-7890", "US", "", "123-456-7890"),
    "zeros": ("000-000-0000", "US", "", "000-000-0000"),
    "too short": ("13 456", "US", "", ""),
    "a date": ("2023-12-15", "US", "20231215", ""),
}


@pytest.mark.parametrize(("text", "country", "key", "formatted"), PHONES.values(), ids=PHONES)
def test_phones_become_keys_and_e164(text: str, country: str, key: str, formatted: str) -> None:
    assert (phone_key(text), format_phone(text, country)) == (key, formatted)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("United States", "US"),
        ("usa", "US"),
        ("England", "GB"),
        ("대한민국", "KR"),
        ("Deutschland", "DE"),
        ("fr", "FR"),
        ("Viet Nam", "VN"),
        ("", ""),
        ("Nowhere", ""),
    ],
)
def test_countries_have_codes(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(
    ("region", "country", "code"),
    [
        ("Texas", "US", "TX"),
        ("tx", "US", "TX"),
        ("N.Y.", "US", "NY"),
        ("Ontario", "Canada", "ON"),
        ("Victoria", "AU", "VIC"),
        ("Bayern", "DE", "Bayern"),
        ("XX", "US", ""),
    ],
)
def test_regions_have_codes(region: str, country: str, code: str) -> None:
    assert region_code(region, country) == code


HERE = RecordPlace("100 Nolan Ave Suite 180", "McAllister", "TX", "78504", "US", "956-686-1234")


def test_the_same_place_written_in_two_ways() -> None:
    match = compare_places(
        HERE, RecordPlace("100 NOLAN AVENUE # 180", "MCALLISTER", "Texas", "785041234", "", "9566861234")
    )
    assert (
        match.same_street,
        match.same_suite,
        match.same_postal,
        match.same_phone,
        match.same_city,
        match.same_region,
    ) == (True,) * 6


def test_another_suite_is_another_place_in_the_same_building() -> None:
    match = compare_places(HERE, RecordPlace("100 Nolan Ave Suite 190", "McAllister", "TX", "78504", "US"))
    assert (match.same_street, match.same_suite, match.same_phone) == (True, False, False)


@pytest.mark.parametrize(
    "other",
    [
        RecordPlace("100 Nolan Ave", "Springdale", "OK", "73301", "US"),
        RecordPlace("102 Nolan Ave", "McAllister", "TX", "78504", "US"),
        RecordPlace("100 Nolan Rd", "McAllister", "TX", "78504", "US"),
        RecordPlace("100 Oak Ave", "McAllister", "TX", "78504", "US"),
        RecordPlace("", "McAllister", "TX", "78504", "US"),
    ],
    ids=["another town", "another number", "another type", "another street", "no street"],
)
def test_another_street_address(other: RecordPlace) -> None:
    assert compare_places(HERE, other).same_street is False


def test_east_is_not_west() -> None:
    assert not compare_places(RecordPlace("100 E Main St", "Ames"), RecordPlace("100 W Main St", "Ames")).same_street
    assert compare_places(RecordPlace("100 E Main St", "Ames"), RecordPlace("100 Main St", "Ames")).same_street


def test_an_example_phone_is_never_the_same() -> None:
    example = RecordPlace(phone="312-555-0123")
    assert not compare_places(example, example).same_phone


def test_nothing_known_agrees_with_nothing() -> None:
    match = compare_places(RecordPlace(), RecordPlace())
    assert match.same_suite is None


_TEXT = st.sampled_from(
    ["", "100 Nolan Ave Ste 180", "100 nolan #190", "Hauptstr. 12a", "12 High Street", "5/12 King St", "一番町1-2-3"]
)
_PLACE = st.builds(
    RecordPlace,
    street=_TEXT,
    city=st.sampled_from(["", "Ames", "Saint Paul", "St. Paul"]),
    region=st.sampled_from(["", "TX", "Texas", "IA", "Bayern"]),
    postal_code=st.sampled_from(["", "78504", "78504-1234", "4102", "SW1A 1AA"]),
    country=st.sampled_from(["", "US", "GB", "DE"]),
    phone=st.sampled_from(["", "956-686-1234", "+1 956 686 1234", "312-555-0123"]),
)


@given(_PLACE, _PLACE)
def test_comparison_is_symmetric(a: RecordPlace, b: RecordPlace) -> None:
    assert compare_places(a, b) == compare_places(b, a)


@given(st.text(max_size=120))
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    street_key(text)
    suite_of(text)
    format_phone(text, "US")
    phone_key(text)
    assert region_code(region_code(text, "US"), "US") == region_code(text, "US")


@given(st.text(max_size=20))
def test_a_postal_key_is_its_own_key(text: str) -> None:
    for country in ("US", "GB"):
        assert postal_key(postal_key(text, country), country) == postal_key(text, country)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("410 Larkspur Bnd", "410 Larkspur Bend, Suite 200"),
        ("9 Mt Tern Rd", "9 Mount Tern Road"),
        ("77 Harrow Crk Xing", "77 HARROW CREEK CROSSING"),
        ("12 Lk Vw Trce", "12 Lake View Trace"),
    ],
)
def test_abbreviated_words_of_a_streets_name_are_the_same_words(one: str, other: str) -> None:
    assert compare_places(RecordPlace(one, "Ames"), RecordPlace(other, "Ames")).same_street


def test_a_word_of_the_name_stays_in_it() -> None:
    assert not compare_places(RecordPlace("12 Mill Crk Dr", "Ames"), RecordPlace("12 Mill Dr", "Ames")).same_street
