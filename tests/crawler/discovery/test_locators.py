"""Brands' provider locators on every platform, answered on loopback in the shapes their platforms are known for."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.discovery.locator_asking import Asker
from crawler.discovery.locator_entry import find_locator
from crawler.discovery.locator_platforms import PLATFORMS, recognise
from crawler.discovery.locator_sweep import kilometres
from crawler.discovery.locators import Brand, Outcome, chosen, load_brands, read_locator
from directory.candidates import Found
from directory.errors import ExodirError
from tests.crawler.odd_web import Host, OddWeb, Reply, missing, serve, site

PAGES = Path(__file__).parent / "pages"
BRAND = "dewbright.example"
PAGE = f"https://{BRAND}/find-a-provider"


def answer(said: Any, status: int = 200) -> Reply:
    body = said if isinstance(said, str) else json.dumps(said)
    return status, {"Content-Type": "application/json"}, body.encode()


def robots(*rules: str) -> Reply:
    return 200, {"Content-Type": "text/plain"}, "\n".join(["User-agent: *", *rules]).encode()


def shown(platform: str) -> Reply:
    return 200, {"Content-Type": "text/html"}, (PAGES / f"{platform}.html").read_bytes()


@contextmanager
def locator(
    platform: str, tmp_path: Path, hosts: dict[str, Host], **said: Any
) -> Iterator[tuple[Asker, Brand, OddWeb]]:
    with serve(hosts) as web:
        asker = Asker(tmp_path, mirror=web.address, pause=0, sleep=lambda _: None)
        yield asker, Brand("Dewbright Pro", PAGE, platform, exosomes=True, said=said), web


def read(asker: Asker, brand: Brand) -> tuple[list[Found], Outcome]:
    outcome = Outcome(brand)
    return list(read_locator(brand, asker, outcome)), outcome


FIELDS = {"name": "Larkspur Skin Clinic", "city": "Dover", "phone": "(302) 664-7203", "country": "US"}
STOCKIST = FIELDS | {"id": 11, "latitude": "39.1582", "longitude": "-75.5244", "address_line_1": "12 Larkin Avenue",
                     "address_line_2": None, "state": "DE", "postal_code": "19901", "website": "https://larkspur.example",
                     "email": "ada.larkspur@larkspur.example", "description": "Ada lives above the clinic.",
                     "filters": [{"id": 1, "name": "Clinics", "position": 1}], "custom_fields": []}  # fmt: skip
WORDPRESS = FIELDS | {"id": "11", "lat": "39.1582", "lng": "-75.5244", "state": "DE"}
LINE = "12 Larkin Avenue, Dover, DE 19901"

# The platform, the host that answers, its path without the query, and an answer with the one clinic.
SOUND: dict[str, tuple[str, str, str]] = {
    "stockist": ("stockist.co", "/api/v1/u4711/locations/all", json.dumps([STOCKIST])),
    "storerocket": (
        "storerocket.io",
        "/api/user/Qx7Lm2Zt9A/locations",
        json.dumps({"success": True, "results": {"locations": [WORDPRESS | {
            "obf_id": "x1", "display_address": LINE, "address_line_1": "12 Larkin Avenue", "zip": "19901",
            "email": "ada@larkspur.example", "url": "https://larkspur.example", "hours": {"mon": "9-5"}}]}}),
    ),
    "wp-store-locator": (BRAND, "/wp-admin/admin-ajax.php", json.dumps([WORDPRESS | {
        "store": "Larkspur Skin Clinic", "address": "12 Larkin Avenue", "address2": "", "zip": "19901",
        "url": "https://larkspur.example", "terms": "Clinic", "thumb": "<img src=x onerror=alert(1)>"}])),
    "agile-store-locator": (BRAND, "/wp-admin/admin-ajax.php", json.dumps([WORDPRESS | {
        "title": "Larkspur Skin Clinic", "street": "12 Larkin Avenue", "postal_code": "19901",
        "website": "https://larkspur.example", "open_hours": '{"mon":"1"}'}])),
    "wp-go-maps": (BRAND, "*", json.dumps({"markers": [{
        "id": "11", "map_id": "3", "title": "Larkspur Skin Clinic", "address": LINE, "lat": "39.1582",
        "lng": "-75.5244", "description": "<p>Ask for Ada</p>", "link": "https://larkspur.example"}]})),
    "super-store-finder": (
        BRAND,
        "/wp-content/plugins/superstorefinder-wp/ssf-wp-xml.php",
        "<?xml version='1.0'?><locator><store><item><location>Larkspur Skin Clinic</location>"
        "<address>12 Larkin Avenue&amp;#44; Dover&amp;#44; DE 19901</address><storeId>11</storeId>"
        "<latitude>39.1582</latitude><longitude>-75.5244</longitude><telephone>(302) 664-7203</telephone>"
        "<email>ada@larkspur.example</email><website>https://larkspur.example</website></item></store></locator>",
    ),
    "store-locator-widgets": (
        "cdn.storelocatorwidgets.com",
        "/json/c0ffee12",
        "slw(" + json.dumps({"stores": [{"storeid": "11", "name": "Larkspur Skin Clinic", "data": {
            "address": LINE, "phone": "(302) 664-7203", "email": "ada@larkspur.example",
            "website": "https://larkspur.example", "map_lat": "39.1582", "map_lng": "-75.5244"}}]}) + ")",
    ),
}  # fmt: skip


def hosts_of(platform: str, said: str | Reply | Callable[[str], Reply], **rules: Reply) -> dict[str, Host]:
    """The brand's host, with its locator page, and the platform's; `rules`: robots.txt of "brand" and "api"."""
    host, path, _ = SOUND[platform]

    def brand(asked: str, count: int) -> Reply:
        if asked == "/robots.txt":
            return rules.get("brand", missing())
        if asked == "/find-a-provider":
            return shown(platform)
        return api(asked, count) if host == BRAND else missing()

    def api(asked: str, _: int) -> Reply:
        if asked == "/robots.txt":
            return rules.get("api", missing())
        if path != "*" and asked.partition("?")[0] != path and not callable(said):
            return missing()
        if callable(said):
            return said(asked)
        return answer(said) if isinstance(said, str) else said

    return {BRAND: brand} if host == BRAND else {BRAND: brand, host: api}


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


def spread(number: int) -> list[dict[str, Any]]:
    """Clinics here and there in the world, none two kilometres from another."""
    return [
        {"id": n, "name": f"Clinic {n}", "latitude": -60 + 130 * n / number, "longitude": -170 + (n * 37.31) % 340}
        for n in range(number)
    ]


def near(rows: list[dict[str, Any]], latitude: float, longitude: float, km: float) -> list[dict[str, Any]]:
    return [r for r in rows if kilometres((r["latitude"], r["longitude"]), (latitude, longitude)) <= km]


def geohash(latitude: float, longitude: float) -> str:
    spans, bits = [[-180.0, 180.0], [-90.0, 90.0]], ""
    for n in range(35):
        span, value = spans[n % 2], (longitude, latitude)[n % 2]
        half = sum(span) / 2
        bits += "1" if value >= half else "0"
        span[0 if value >= half else 1] = half
    return "".join("0123456789bcdefghjkmnpqrstuvwxyz"[int(bits[n : n + 5], 2)] for n in range(0, 35, 5))


def test_where_all_at_once_is_turned_off_the_places_are_swept(tmp_path: Path) -> None:
    rows = spread(60)

    def api(path: str) -> Reply:
        asked = {key: float(value[0]) for key, value in parse_qs(urlsplit(path).query).items()}
        if path.endswith("/all"):
            return answer({"error": "Method unavailable."}, 400)
        if path.endswith("widget.js"):
            return answer('widget_ready({"max_distance": 800, "units": "km"});')
        if path.endswith("overview.js"):
            return answer({"i": [geohash(r["latitude"], r["longitude"]) + "1" for r in rows]})
        assert asked["distance"] <= 800
        return answer({"locations": near(rows, asked["latitude"], asked["longitude"], asked["distance"])[:10]})

    with locator("stockist", tmp_path, hosts_of("stockist", api)) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert outcome.status == "read", outcome.why
    assert {f.name for f in finds} == {r["name"] for r in rows}


def test_a_round_number_of_places_is_swept(tmp_path: Path) -> None:
    rows = spread(70)

    def api(path: str) -> Reply:
        asked = {key: value[0] for key, value in parse_qs(urlsplit(path).query).items()}
        if "autoload" in asked:
            return answer(rows[:50])
        return answer(near(rows, float(asked["lat"]), float(asked["lng"]), float(asked["search_radius"]))[:25])

    with locator("wp-store-locator", tmp_path, hosts_of("wp-store-locator", api)) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert outcome.status == "read", outcome.why
    assert len(finds) == 70
    assert outcome.left_out["named before"] > 0


def test_a_sweep_that_cannot_end_says_so(tmp_path: Path) -> None:
    crowd = [{"id": n, "name": f"Clinic {n}", "latitude": 39.1, "longitude": -75.5} for n in range(30)]

    def api(path: str) -> Reply:
        asked = {key: value[0] for key, value in parse_qs(urlsplit(path).query).items()}
        spot = (float(asked.get("lat", 39)), float(asked.get("lng", -75)), float(asked.get("search_radius", 500)))
        return answer(near(crowd, *spot)[:10])

    with locator("wp-store-locator", tmp_path, hosts_of("wp-store-locator", api), cap=10) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert (len(finds), outcome.status) == (10, "truncated")
    assert "more than the server shows" in outcome.why


def test_a_limit_without_a_known_distance_is_said(tmp_path: Path) -> None:
    body = json.dumps({"success": True, "results": {"locations": spread(50)}})
    with locator("storerocket", tmp_path, hosts_of("storerocket", body)) as (asker, brand, _):
        finds, outcome = read(asker, brand)
    assert (len(finds), outcome.status) == (50, "truncated")
    assert "add radius" in outcome.why


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


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_platform_is_recognised_by_its_page(platform: str) -> None:
    found = recognise((PAGES / f"{platform}.html").read_text())
    assert found is not None
    kind, said = found
    assert kind.name == platform
    assert set(kind.needs) <= set(said)


def test_a_page_without_a_locator_is_no_platform() -> None:
    assert (
        recognise("<html><p>Call us at 12 Larkin Avenue</p><script>var a = [[1, 2], {b: f(3)}];</script></html>")
        is None
    )


def test_the_brands_that_are_shipped_are_sound() -> None:
    assert [brand.key for brand in load_brands()] == ["calecim-professional"]


ENTRY = '[[brand]]\nname = "Dewbright Pro"\npage = "https://dewbright.example/find"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no brand"),
        ("[[brand]\n", "line 1"),
        ("brand = 3", "no brand"),
        (ENTRY, "brand 1: there is no platform"),
        (ENTRY + 'platform = "guess"', "no platform 'guess'. Platforms are: stockist"),
        (ENTRY + 'platform = "stockist"\nkey = "x"', "'key' means nothing here. Stockist takes"),
        (ENTRY.replace("https:", "ftp:") + 'platform = "stockist"', "is no address"),
        (ENTRY + 'platform = "wp-store-locator"\ncap = "many"', "cap must be a number"),
        (ENTRY + 'platform = "wp-store-locator"\narea = [1, 2]', "area must be"),
    ],
)
def test_an_entry_that_is_wrong_is_named(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "brands.toml"
    path.write_text(text)
    with pytest.raises(ExodirError, match=re.escape(said)):
        load_brands(path)


def test_the_entry_of_the_docs_is_five_lines_and_sound(tmp_path: Path) -> None:
    docs = (Path(__file__).parents[3] / "docs/discovering.md").read_text()
    entry = docs.partition("```toml\n")[2].partition("```")[0]
    assert len(entry.strip().splitlines()) == 5
    (tmp_path / "brands.toml").write_text(entry)
    (brand,) = load_brands(tmp_path / "brands.toml")
    page = (PAGES / "stockist.html").read_text()
    found = find_locator(page, brand.page, f"Find a provider | {brand.name}")
    assert found
    assert found.entry.replace("exosomes = false", "exosomes = true") == entry.strip()


def test_brands_are_chosen_by_name(tmp_path: Path) -> None:
    path = tmp_path / "brands.toml"
    path.write_text(ENTRY + 'platform = "stockist"\n')
    assert [b.key for b in chosen(load_brands(path), ["dewbright pro"])] == ["dewbright-pro"]
    with pytest.raises(ExodirError, match="Brands are: dewbright-pro"):
        chosen(load_brands(path), ["Other"])
