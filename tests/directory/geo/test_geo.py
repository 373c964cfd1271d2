"""Where a reader's words and a clinic's address lie, asked of the shipped tables alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.geo.asking import find_spot
from directory.geo.build import city_lines, zip_lines
from directory.geo.distance import distance_km
from directory.geo.locating import locate, locate_clinic
from tests.directory.published import clinic

HOUSTON = (29.76, -95.36)


@pytest.mark.parametrize(
    ("words", "label", "precision"),
    [
        ("Houston", "Houston, Texas", "city"),
        ("houston tx", "Houston, Texas", "city"),
        ("Houston, Texas, USA", "Houston, Texas", "city"),
        ("Paris", "Paris, France", "city"),
        ("Paris TX", "Paris, Texas", "city"),
        ("Springfield, IL", "Springfield, Illinois", "city"),
        ("London", "London, United Kingdom", "city"),
        ("London, Ontario", "London, Ontario", "city"),
        ("münchen", "Munich, Germany", "city"),
        ("Cologne", "Köln, Germany", "city"),
        ("서울", "Seoul, South Korea", "city"),
        ("st louis", "St. Louis, Missouri", "city"),
        ("NYC", "New York City, New York", "city"),
        ("LA", "Los Angeles, California", "city"),
        ("Texas", "Texas", "region"),
        ("CA", "California", "region"),
        ("Mexico", "Mexico", "country"),
        ("uk", "United Kingdom", "country"),
        ("77005", "77005", "postcode"),
        ("77005-1234", "77005", "postcode"),
        ("w1g 9zz", "W1G 9ZZ (Marylebone)", "postcode"),
        ("SW1A", "SW1A (Westminster)", "postcode"),
        ("M1 1AE", "Manchester (M1 1AE)", "area"),
    ],
)
def test_the_place_that_is_meant(words: str, label: str, precision: str) -> None:
    spot = find_spot(words)
    assert spot is not None
    assert (spot.label, spot.precision, spot.guessed) == (label, precision, False)
    assert (spot.latitude is None) == (precision in ("region", "country"))


@pytest.mark.parametrize("words", ["Huoston", "Hoston", "Housten"])
def test_a_slip_in_a_city_is_understood_and_said(words: str) -> None:
    spot = find_spot(words)
    assert spot is not None
    assert (spot.label, spot.guessed) == ("Houston, Texas", True)


@pytest.mark.parametrize("words", ["", "zzzzzzzz", "00000", "?", "x" * 500, "\x00"])
def test_what_no_table_knows_is_nowhere(words: str) -> None:
    assert find_spot(words) is None


def test_a_country_narrows_what_is_meant() -> None:
    assert (find_spot("Paris", "US") or find_spot("")).country == "US"  # type: ignore[union-attr]
    assert find_spot("10115", "DE") is None


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_any_words_are_answered(words: str) -> None:
    spot = find_spot(words)
    assert spot is None or spot.country


@pytest.mark.parametrize(
    ("address", "precision", "near"),
    [
        (
            {"latitude": 29.7, "longitude": -95.4, "city": "Houston", "region": "TX", "country": "US"},
            "address",
            HOUSTON,
        ),
        ({"latitude": 0.0, "longitude": 0.0, "city": "Houston", "region": "TX", "country": "US"}, "city", HOUSTON),
        ({"latitude": 51.5, "longitude": -0.1, "city": "Houston", "region": "TX", "country": "US"}, "city", HOUSTON),
        ({"latitude": 29.7, "longitude": 95.4, "postal_code": "77005", "country": "US"}, "postcode", HOUSTON),
        ({"city": "Nowhere Atall", "postal_code": "77005-1234", "country": "US"}, "postcode", HOUSTON),
        ({"city": "London", "postal_code": "W1G 9ZZ", "country": "GB"}, "postcode", (51.52, -0.15)),
        ({"city": "Solihull", "postal_code": "B91 3XX", "country": "GB"}, "city", (52.41, -1.78)),
        ({"city": "Small Hamlet", "postal_code": "B91 3XX", "country": "GB"}, "area", (52.48, -1.90)),
        ({"city": "Zürich", "country": "CH"}, "city", (47.37, 8.55)),
        ({"city": "Gangnam-gu, Seoul", "country": "KR"}, "city", (37.57, 126.98)),
        ({"region": "Dubai", "country": "AE"}, "city", (25.08, 55.31)),
        ({"city": "Dublin 2", "country": "IE"}, "city", (53.33, -6.25)),
        ({"city": "London NW3", "country": "GB"}, "city", (51.51, -0.13)),
    ],
)
def test_a_clinic_is_placed(address: dict[str, object], precision: str, near: tuple[float, float]) -> None:
    found = locate(**address)  # type: ignore[arg-type]
    assert found.precision == precision
    assert distance_km(found.latitude or 0, found.longitude or 0, *near) < 20


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"city": "Springfield", "country": "US"},  # which one?
        {"city": "Houston", "region": "VT", "country": "US"},
        {"city": "Houston"},
        {"postal_code": "99999", "country": "DE"},
        {"latitude": 91.0, "longitude": 0.5},
    ],
)
def test_what_cannot_be_told_stays_unknown(address: dict[str, object]) -> None:
    assert locate(**address) == (None, None, "")  # type: ignore[arg-type]


def test_placing_a_clinic_twice_changes_nothing_and_a_move_does() -> None:
    row = clinic("c-1", city="Houston", postal_code="77005")
    locate_clinic(row)
    first = (row.latitude, row.longitude, row.location_precision)
    locate_clinic(row)
    assert (row.latitude, row.longitude, row.location_precision) == first
    row.city, row.postal_code = "Dallas", ""
    locate_clinic(row)
    assert row.location_precision == "city"
    assert distance_km(row.latitude or 0, row.longitude or 0, 32.78, -96.8) < 20


def test_distance() -> None:
    assert distance_km(51.5, -0.13, 48.86, 2.35) == pytest.approx(343, abs=3)
    assert distance_km(*HOUSTON, *HOUSTON) == 0
    assert distance_km(0, 179.9, 0, -179.9) < 30


def test_the_tables_are_made_of_what_is_needed() -> None:
    town = {"name": "Tallow  Springs", "countrycode": "US", "admin1code": "TX", "latitude": 30.123, "longitude": -97.5}
    known = town | {"population": 123_456, "alternatenames": ["TSP", "Sebofontana", "タロー"]}
    hamlet = town | {"population": 300, "countrycode": "FR", "alternatenames": []}
    assert city_lines([known, hamlet]) == [
        "sebofontana\tTallow Springs\tUS\tTX\t30.12\t-97.50\t120000",
        "tallow springs\tTallow Springs\tUS\tTX\t30.12\t-97.50\t120000",
        "タロー\tTallow Springs\tUS\tTX\t30.12\t-97.50\t120000",
    ]
    codes = [
        {"zip_code": "78999", "lat": "30.1234", "long": "-97.5000"},
        {"zip_code": "78998", "lat": "30", "long": "-97"},
    ]
    assert zip_lines(codes) == ["78999\t30.123\t-97.500"]
