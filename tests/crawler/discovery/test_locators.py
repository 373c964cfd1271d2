"""Brands' provider locators on every platform, answered on loopback in the shapes their platforms are known for."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.crawler.discovery.locator_web import (
    BRAND,
    LINE,
    PAGE,
    SOUND,
    STOCKIST,
    answer,
    hosts_of,
    locator,
    read,
    robots,
    shown,
)
from tests.crawler.odd_web import Reply, missing, site


@pytest.mark.parametrize("platform", SOUND)
def test_a_clinic_is_read_whatever_its_platform_calls_things(platform: str, tmp_path: Path) -> None:
    with locator(platform, tmp_path, hosts_of(platform, SOUND[platform][2])) as (asker, brand, _):
        (found,), outcome = read(asker, brand)
    assert outcome.status == "read", outcome.sentence
    assert (found.name, found.site, found.key) == ("Larkspur Skin Clinic", "larkspur.example", "11")
    assert (found.street, found.city, found.region, found.postal_code) == ("12 Larkin Avenue", "Dover", "DE", "19901")
    assert (found.latitude, found.longitude) == (39.1582, -75.5244)
    assert found.names_exosomes
    assert (found.source, found.source_url) == ("locator dewbright-pro", PAGE)
    assert found.phone in ("+13026647203", "") and (found.phone or platform == "wp-go-maps")  # noqa: PT018
    assert "ada" not in repr(found).lower()


@pytest.mark.parametrize("platform", SOUND)
def test_a_platform_whose_robots_forbids_it_is_not_asked(platform: str, tmp_path: Path) -> None:
    host = SOUND[platform][0]
    rules = {"api": robots("Disallow: /")} if host != BRAND else {
        "brand": robots("Disallow: /wp-admin/", "Disallow: /wp-json/", "Disallow: /wp-content/")
    }  # fmt: skip
    with locator(platform, tmp_path, hosts_of(platform, SOUND[platform][2], **rules)) as (asker, brand, web):
        finds, outcome = read(asker, brand)
    assert not finds
    assert outcome.status == "locator not permitted"
    assert "Disallow" in outcome.why
    assert set(web.paths(host)) <= {"/robots.txt", "/find-a-provider"}


def test_the_brands_own_robots_counts_even_if_its_page_is_not_needed(tmp_path: Path) -> None:
    hosts = hosts_of("stockist", SOUND["stockist"][2], brand=robots("Disallow: /find"))
    with locator("stockist", tmp_path, hosts, tag="u4711") as (asker, brand, web):
        finds, outcome = read(asker, brand)
    assert (finds, outcome.status) == ([], "locator not permitted")
    assert [one.path for one in web.asked] == ["/robots.txt"]


@pytest.mark.parametrize("platform", SOUND)
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html><title>Just a moment</title></html>", "HTML page|no XML"),
        ('{"data": {"stores_v2": []}}', "has no '|no list|no XML"),
        ('[{"id": 1, "na', "no whole JSON|no XML"),
    ],
    ids=["html", "missing key", "cut off"],
)
def test_another_shape_is_a_failure_of_its_own(platform: str, body: str, said: str, tmp_path: Path) -> None:
    with locator(platform, tmp_path, hosts_of(platform, body)) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert (finds, outcome.status) == ([], "shape changed")
    assert re.search(said, outcome.why), outcome.why
    assert "look at the page in a browser" in outcome.why


@pytest.mark.parametrize(
    ("status", "meant"), [(403, "locator not permitted"), (404, "not reached"), (503, "not reached")]
)
def test_what_a_server_refuses_is_said(status: int, meant: str, tmp_path: Path) -> None:
    with locator("storerocket", tmp_path, hosts_of("storerocket", answer("{}", status))) as (asker, brand, _):
        assert read(asker, brand)[1].status == meant


def test_a_page_that_no_longer_shows_its_platform(tmp_path: Path) -> None:
    hosts = {BRAND: site({"/find-a-provider": "<p>Call us</p>"})}
    with locator("stockist", tmp_path, hosts) as (asker, brand, _):
        outcome = read(asker, brand)[1]
    assert outcome.status == "shape changed"
    assert "no sign of Stockist" in outcome.why


def test_markers_of_one_map_are_asked_for_packed(tmp_path: Path) -> None:
    with locator("wp-go-maps", tmp_path, hosts_of("wp-go-maps", SOUND["wp-go-maps"][2])) as (asker, brand, web):
        read(asker, brand)
    packed = web.paths(BRAND)[-1].rpartition("/base64")[2]
    assert "=" not in packed
    wanted = json.loads(zlib.decompress(base64.b64decode(packed + "=" * (-len(packed) % 4))))
    assert json.loads(wanted["filter"]) == {"map_id": 3}


def test_an_older_map_plugin_gives_the_markers_of_all_maps(tmp_path: Path) -> None:
    markers = [{"id": n, "map_id": f"{n}", "title": f"Clinic {n}", "lat": "39.1", "lng": "-75.5"} for n in (3, 4)]

    def api(path: str) -> Reply:
        return missing() if "base64" in path else answer({"markers": markers})

    with locator("wp-go-maps", tmp_path, hosts_of("wp-go-maps", api), map_id="3") as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert outcome.status == "read", outcome.why
    assert [found.name for found in finds] == ["Clinic 3"]


def test_the_nonce_of_the_page_is_given_back(tmp_path: Path) -> None:
    platform = "agile-store-locator"
    with locator(platform, tmp_path, hosts_of(platform, '{"stores": []}')) as (asker, brand, web):
        assert read(asker, brand)[1].status == "read"
    asked = parse_qs(urlsplit(web.paths(BRAND)[-1]).query)
    assert (asked["action"], asked["nonce"], asked["asl_lang"]) == (["asl_load_stores"], ["5f0e9c21ab"], ["en"])


CLOSEBY = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(("limited", "status"), [(False, "read"), (True, "truncated")])
def test_closeby_is_asked_for_each_place_and_says_when_it_is_cut_off(
    limited: bool, status: str, tmp_path: Path
) -> None:
    short = {"id": 11, "title": "Larkspur Skin Clinic", "address_full": LINE,
             "geometry": {"type": "Point", "coordinates": [-75.5244, 39.1582, 0]}}  # fmt: skip
    known = {"locations": [short], "total_count": 7, "is_limited_results": limited}
    details = {"phone_number": "(302) 664-7203", "website": "larkspur.example", "address_full": LINE}
    spot = {"latitude": 39.1582, "longitude": -75.5244, "location_hours": []}
    whole = {"location": {"title": "Larkspur Skin Clinic", **details, **spot}}
    hosts = {
        BRAND: site({"/find-a-provider": shown("closeby")}),
        "closeby.co": site({f"/embed/{CLOSEBY}/locations": answer(known), "/locations/11": answer(whole)}),
    }
    with locator("closeby", tmp_path, hosts) as (asker, brand, _):
        (found,), outcome = read(asker, brand)
    assert (outcome.status, found.site, found.phone) == (status, "larkspur.example", "+13026647203")
    assert (found.street, found.city, found.latitude) == ("12 Larkin Avenue", "Dover", 39.1582)


def test_locations_in_the_page(tmp_path: Path) -> None:
    with locator("embedded", tmp_path, {BRAND: site({"/find-a-provider": shown("embedded")})}) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert outcome.status == "read"
    assert [(f.name, f.site, f.city, f.sort) for f in finds] == [
        ("Larkspur Skin Clinic", "larkspur.example", "Dover", ""),
        ("O'Dell Beauty Salon", "", "", "beauty"),
        ("Tarnbeck Aesthetics", "tarnbeck.example", "", ""),
    ]


def test_bad_rows_cost_nothing_but_themselves(tmp_path: Path) -> None:
    rows = [None, "x", 3, {}, {"name": ""}, {"name": "Nowhere"}, STOCKIST, STOCKIST,
            {"id": 5, "name": "Swapped", "latitude": -175.5, "longitude": 39.1, "website": "swapped.example"},
            {"id": 6, "name": "<script>alert(1)</script>\u202e Zero", "latitude": 0, "longitude": 0,
             "website": "javascript:alert(1)", "address_line_1": "1 High Street"}]  # fmt: skip
    with locator("stockist", tmp_path, hosts_of("stockist", json.dumps(rows))) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert [(f.name, f.site, f.latitude) for f in finds] == [
        ("Larkspur Skin Clinic", "larkspur.example", 39.1582),
        ("Swapped", "swapped.example", None),
        ("alert(1) Zero", "", None),
    ]
    assert outcome.left_out == {"no row": 3, "without a name": 2, "neither web site nor place": 1, "named before": 1}
    assert outcome.rows == len(rows)
