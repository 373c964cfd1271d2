"""Locators whose answers are cut off: they are swept, and what may be missing is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from crawler.discovery.locator_sweep import kilometres
from tests.crawler.discovery.locator_web import (
    answer,
    hosts_of,
    locator,
    read,
)
from tests.crawler.odd_web import Reply


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
