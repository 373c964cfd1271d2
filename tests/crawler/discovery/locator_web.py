"""Brands' locators on loopback, in the shapes their platforms are known for; a brand and a clinic are invented."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from crawler.discovery.locator_asking import Asker
from crawler.discovery.locators import Brand, Outcome, read_locator
from directory.candidates import Found
from tests.crawler.odd_web import Host, OddWeb, Reply, missing, serve

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
    "google-my-maps": ("google.com", "/maps/d/kml",
        "<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document><Folder>"
        "<Placemark><name>Our tour</name><LineString><coordinates>-75,39,0 -76,40,0</coordinates></LineString>"
        "</Placemark>"
        f"<Placemark id='11'><name>Larkspur Skin Clinic</name><address>{LINE}</address><description>Ask for Ada"
        "</description><ExtendedData><Data name='Phone'><value>(302) 664-7203</value></Data><Data name='Website'>"
        "<value>https://larkspur.example</value></Data></ExtendedData><Point><coordinates>\n -75.5244,39.1582,0\n"
        "</coordinates></Point></Placemark></Folder></Document></kml>"),
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
