"""Addresses as pages lay them out: cells, spans, capitals, dots, floors before the number, towns without a code."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.places import find_places
from directory.facts import PlaceFact

LAYOUTS = [
    [cell.strip() for cell in line.split("||")]
    for line in Path(__file__).with_name("address_layouts.txt").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout[0]} {layout[2]}")
def test_an_address_is_read_in_its_layout(layout: list[str]) -> None:
    country, markup, *expected = layout
    page = parse_page(f"<html><body><h1>Skin clinic</h1>{markup}</body></html>", "http://bramble.example/")
    places = [one.fact for one in find_places(page, country) if isinstance(one.fact, PlaceFact)]
    assert [[p.street, p.city, p.region, p.postal_code] for p in places] == [expected]
