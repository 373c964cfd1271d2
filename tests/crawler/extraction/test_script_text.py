"""Pages whose text stands in the data of their scripts only."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.page import parse_page
from crawler.extraction.read import read_page
from crawler.extraction.script_text import drawn

SITE = {
    "business": {
        "name": "Heron & Vale Dermatology",
        "street": "18 Larch Street",
        "suite": "Suite 4",
        "city": "Boise",
        "state": "ID",
        "zip": "83702",
        "phone": "(208) 342-7711",
    },
    "nav": [{"label": "Team", "href": "/our-team"}],
}


def shell(data: object, *, script: str = '<script id="__NEXT_DATA__" type="application/json">{}</script>') -> str:
    html = "<html lang='en'><title>Heron & Vale Dermatology</title><body><div id='__next'></div>"
    return f"{html}{script.replace('{}', json.dumps(data))}</body></html>"


def facts(data: object, kind: str, **options: str) -> list[dict]:
    reading = read_page(
        shell({"props": {"pageProps": {**SITE, **data}}}, **options), "https://heron.example/treatments"
    )
    return [one.fact.model_dump() for one in reading.observed if one.fact.kind == kind]


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{}</script>',
        "<script>window.__INITIAL_STATE__ = {};</script>",
    ],
)
def test_a_page_is_read_as_its_scripts_would_draw_it(script: str) -> None:
    items = [{"title": "Microneedling with exosomes", "body": "<p>We offer it in three sessions.</p>", "price": "$475"}]
    place = facts({}, "place", script=script)[0]
    assert (place["street"], place["city"], place["region"], place["postal_code"], place["phone"]) == (
        "18 Larch Street, Suite 4", "Boise", "ID", "83702", "+12083427711",
    )  # fmt: skip
    assert [one["stance"] for one in facts({"items": items}, "exosome", script=script)] == ["offered"]


def test_an_address_is_known_by_the_names_of_its_fields() -> None:
    address = {"line1": "Shop 3, 88 Larch Street", "suburb": "Byron Bay", "state": "NSW", "postcode": "2481"}
    html = shell({"settings": {"practiceName": "Heron Skin", "address": address}})
    assert parse_page(html, "https://heron.example/").text == "Heron Skin\nShop 3, 88 Larch Street, Byron Bay, NSW 2481"


def test_people_of_the_data_are_read() -> None:
    team = [{"name": "Dr. Odalys Brannigan, MD", "title": "Dermatologist", "bio": "Dr. Brannigan trained in Reno."}]
    assert [one["name"] for one in facts({"team": team}, "person")] == ["Odalys Brannigan"]


def test_links_of_the_data_are_followed() -> None:
    links = parse_page(shell({"props": SITE}), "https://heron.example/").links
    assert [(link.href, link.text) for link in links] == [("/our-team", "Team")]


def test_a_page_that_shows_its_text_is_left_as_it_is() -> None:
    told = "<p>We look after the skin of the whole valley, and have done so since the mill closed.</p>" * 6
    html = shell({"props": {"text": "Never shown to anybody."}}).replace("<div id='__next'></div>", told)
    assert drawn(html) == html


@pytest.mark.parametrize(
    "value", ["/static/chunks/main.js", "https://heron.example/a.png", "9f86d081884c7d65", "en-US"]
)
def test_names_of_files_and_codes_are_no_text(value: str) -> None:
    assert parse_page(shell({"props": {"asset": value}}), "https://heron.example/").text == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(data=JSON)
def test_no_data_breaks_a_page(data: object) -> None:
    parse_page(shell(data), "https://heron.example/")


def test_data_that_is_nested_without_end_is_left_alone() -> None:
    html = shell(None).replace("null", "[" * 200_000)
    assert parse_page(html, "https://heron.example/").text == ""
