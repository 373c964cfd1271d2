"""Locations that stand in a page: in scripts as people write them, and in attributes of elements."""

from __future__ import annotations

import pytest

from crawler.discovery.locator_embedded import rows_in_page

CARD = """<li data-lat="39.1582" data-lng="-75.5244" data-id="7"><h3>Larkspur Skin Clinic</h3>
<address>12 Larkin Avenue<br>Dover, DE 19901</address><a href="tel:+13026647203">Call</a>
<a href="https://larkspur.example/">Web site</a></li><li data-lat="" data-lng=""><h3>Nowhere</h3></li>"""


def test_elements_with_a_position() -> None:
    (row,) = rows_in_page(f"<ul>{CARD}</ul>")
    assert (row["name"], row["id"], row["lat"]) == ("Larkspur Skin Clinic", "7", "39.1582")
    assert (row["phone"], row["website"]) == ("+13026647203", "https://larkspur.example/")
    assert "Dover" in row["address"]


@pytest.mark.parametrize(
    "script",
    [
        'var markers = [{"name": "Larkspur", "lat": "39.1582", "lng": "-75.5244"}];',
        "var markers = [{name: 'Larkspur', /* here */ position: {lat: 39.1582, lng: -75.5244}}, ];",
        "init([['Larkspur', 39.1582, -75.5244, 4]]);",
        '{"props": {"stores": [{"name": "Larkspur", "geo": {"latitude": 39.1582, "longitude": -75.5244}}]}}',
    ],
)
def test_lists_of_a_script(script: str) -> None:
    (row,) = rows_in_page(f"<script>{script}</script>")
    assert row["name"] == "Larkspur"


@pytest.mark.parametrize(
    "script",
    ["var a = [[1, 2], [3, 4]];", "var a = [{lat: f(1), lng: 2}];", "[" * 5_000, "var a = [{'lat: 3", "[[{}]]"],
)
def test_scripts_without_locations(script: str) -> None:
    assert rows_in_page(f"<script>{script}</script>") == []
