"""Hostile texts in every field of every source: what is kept is plain text, and can be stored and searched for."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.discovery.host_sitemaps import Checked
from crawler.discovery.locator_fields import Origin, found_of
from crawler.discovery.place_files import read_places
from crawler.discovery.place_rows import Reading
from crawler.discovery.search_api import BraveSearch, Hit, candidate_of
from crawler.seeds import Seed
from directory.candidates import Found, decide, link_clinics, listed, promises, save, waiting
from directory.storage import open_store

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HOSTILE = [
    "<script>alert(1)</script>",
    "'; DROP TABLE candidate; --",
    "=HYPERLINK(\"http://x.example\")",
    "\x00\x07\x1b[31m",
    "\ud800 half a letter",
    "\u202egnp.exe",
    "x" * 100_000,
    "{{ 7 * 7 }} %s {0}",
    "http://[",
    "https://glow.example:99999999/",
    "١٢٣",
]  # fmt: skip
TAGS = (
    "name",
    "amenity",
    "website",
    "addr:street",
    "addr:city",
    "addr:state",
    "addr:postcode",
    "addr:country",
    "phone",
)
COLUMNS = ("fsq_place_id", "name", "address", "locality", "region", "postcode", "country", "tel", "website")
FIELDS = ("id", "name", "address", "city", "state", "zip", "country", "lat", "lng", "phone", "website", "category")


def stored(finds: list[Found]) -> list[dict[str, Any]]:
    """What comes back from the store."""
    store = open_store("sqlite://")
    with store.session() as session:
        save(session, finds, now=NOW)
        save(session, finds, now=NOW)
        link_clinics(session)
        promises(session)
        waiting(session)
        for found in finds:
            decide(session, found.candidate_id, "accepted", note="", now=NOW)
        kept = [candidate.model_dump() for candidate in listed(session, limit=1_000)]
    store.close()
    return kept


def check(finds: list[Found]) -> None:
    kept = stored(finds)
    assert len(kept) == len({found.candidate_id for found in finds})
    for candidate in kept:
        for value in candidate.values():
            if isinstance(value, str):
                assert value.isprintable(), value
                assert len(value) <= 2_100
                value.encode()


def places_of(element: dict[str, Any]) -> list[Found]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "places.json"
        file.write_text(json.dumps({"elements": [element]}))
        return list(read_places(file, Reading()))


@pytest.mark.parametrize("field", TAGS)
def test_places_of_openstreetmap(field: str) -> None:
    good = {"amenity": "clinic", "name": "Glow", "website": "https://glow.example/", "addr:country": "US"}
    finds = []
    for number, text in enumerate(HOSTILE):
        finds += places_of({"type": "node", "id": number, "lat": 39, "lon": -75, "tags": good | {field: text}})
    check(finds)
    assert len(finds) == len(HOSTILE) or field in ("amenity", "website")


def test_places_of_foursquare(tmp_path: Path) -> None:
    good = dict.fromkeys(COLUMNS, "") | {"website": "https://glow.example/", "name": "Glow"}
    rows = [
        good | {"fsq_place_id": f"{field} {number}", field: text}
        for field in COLUMNS
        for number, text in enumerate(HOSTILE)
        if "\ud800" not in text  # Parquet cannot hold half a letter
    ]
    table = pa.Table.from_pylist([row | {"fsq_category_labels": ["Medical Spa"]} for row in rows])
    pq.write_table(table, tmp_path / "fsq.parquet")
    check(list(read_places(tmp_path / "fsq.parquet", Reading())))


@pytest.mark.parametrize("field", FIELDS)
def test_rows_of_locators(field: str) -> None:
    good = {"id": 1, "name": "Glow", "address": "12 Larkin Ave", "city": "Dover", "website": "https://glow.example/"}
    origin = Origin("locator dewbright", "the locator of Dewbright", "https://dewbright.example/find", "US", True)
    rows = [good | {"id": number, field: text} for number, text in enumerate(HOSTILE)]
    check([found for row in rows if isinstance(found := found_of(row, origin), Found)])


def test_results_of_a_search_and_sitemaps() -> None:
    api = BraveSearch(Path("unused"))
    urls = [f"https://glow.example/{text}/exosomes" for text in HOSTILE]
    seeds = [Seed(f"s{number}.example", url) for number, url in enumerate(urls)]
    check([candidate_of(seed, Hit(seed.url, text), api) for seed, text in zip(seeds, HOSTILE, strict=True)])
    check([Checked(seed.site, "names exosomes", pages=(seed.url,), sitemap=seed.url).candidate() for seed in seeds])


texts = st.one_of(st.text(), st.sampled_from(HOSTILE), st.integers(), st.none(), st.booleans(),
                  st.lists(st.text(), max_size=2))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), texts))
def test_any_row_of_a_locator(row: dict[str, Any]) -> None:
    found = found_of(row, Origin("locator dewbright", "Dewbright", "https://dewbright.example/find"))
    check([found] if isinstance(found, Found) else [])


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(TAGS), texts), texts, texts)
def test_any_place(tags: dict[str, Any], latitude: object, longitude: object) -> None:
    check(places_of({"type": "node", "id": 1, "lat": latitude, "lon": longitude, "tags": {"amenity": "clinic"} | tags}))
