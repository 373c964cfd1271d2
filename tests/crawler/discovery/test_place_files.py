"""Open place files in their published shapes, sound and broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crawler.discovery.place_files import read_places
from crawler.discovery.place_rows import Reading
from directory.candidates import Found
from directory.errors import ExodirError

CLINIC_TAGS = {
    "amenity": "clinic",
    "healthcare:speciality": "dermatology",
    "name": "Quillfeather Skin Clinic",
    "website": "https://quillfeather.example/",
    "phone": "+1 302 664 7203",
    "addr:housenumber": "12",
    "addr:street": "Larkin Avenue",
    "addr:city": "Dover",
    "addr:state": "Delaware",
    "addr:postcode": "19901",
    "addr:country": "US",
}


def read(path: Path) -> tuple[list[Found], Reading]:
    reading = Reading()
    return list(read_places(path, reading)), reading


def overpass(tmp_path: Path, *elements: Any) -> Path:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"version": 0.6, "elements": elements}))
    return path


def test_an_answer_of_overpass(tmp_path: Path) -> None:
    element = {"type": "way", "id": 7, "center": {"lat": 39.15, "lon": -75.52}, "tags": CLINIC_TAGS}
    (found,), reading = read(overpass(tmp_path, element))
    assert (reading.rows, reading.kept) == (1, 1)
    assert (found.source, found.key, found.site) == ("openstreetmap", "way/7", "quillfeather.example")
    assert (found.street, found.city, found.region, found.country) == ("12 Larkin Avenue", "Dover", "DE", "US")
    assert (found.phone, found.latitude, found.longitude) == ("+13026647203", 39.15, -75.52)
    assert (found.sort, found.names_exosomes) == ("clinic", False)
    assert (found.licence, found.share_alike) == ("ODbL-1.0", True)
    assert found.source_url == "https://www.openstreetmap.org/way/7"


TAGS = [
    pytest.param({"shop": "beauty", "beauty": "spa", "website": "glow.example"}, "beauty", id="beauty salon"),
    pytest.param({"amenity": "doctors", "contact:website": "https://dr.example"}, "clinic", id="doctors, plural"),
    pytest.param({"healthcare:speciality": "plastic_surgery", "url": "a.example"}, "clinic", id="plastic surgery"),
    pytest.param({"amenity": "cafe", "website": "https://cafe.example"}, None, id="a cafe"),
    pytest.param({"amenity": "clinic"}, None, id="a clinic without a web site"),
    pytest.param({"amenity": "clinic", "website": "ask at the desk"}, None, id="a web site that is none"),
    pytest.param({"amenity": "clinic", "website": "https://www.instagram.com/glow"}, None, id="a network's page"),
    pytest.param({"amenity": "clinic", "website": "javascript:alert(1)"}, None, id="a hostile address"),
]


@pytest.mark.parametrize(("tags", "sort"), TAGS)
def test_which_places_are_kept(tmp_path: Path, tags: dict[str, str], sort: str | None) -> None:
    found, reading = read(overpass(tmp_path, {"type": "node", "id": 1, "tags": tags}))
    assert [one.sort for one in found] == ([sort] if sort else [])
    assert reading.rows == reading.kept + sum(reading.left_out.values())


def test_a_name_that_speaks_of_exosomes_is_noted(tmp_path: Path) -> None:
    tags = CLINIC_TAGS | {"name": "Dover Exosome Centre"}
    (found,), _ = read(overpass(tmp_path, {"type": "node", "id": 1, "tags": tags}))
    assert found.names_exosomes


POSITIONS = [
    pytest.param(39.15, -75.52, (39.15, -75.52), id="well"),
    pytest.param(0, 0, (None, None), id="zero stands for unknown"),
    pytest.param(139.7, 35.6, (None, None), id="swapped"),
    pytest.param("north", None, (None, None), id="no numbers"),
]


@pytest.mark.parametrize(("latitude", "longitude", "kept"), POSITIONS)
def test_positions(tmp_path: Path, latitude: object, longitude: object, kept: object) -> None:
    element = {"type": "node", "id": 1, "lat": latitude, "lon": longitude, "tags": CLINIC_TAGS}
    (found,), _ = read(overpass(tmp_path, element))
    assert (found.latitude, found.longitude) == kept


def feature(number: int) -> str:
    properties = CLINIC_TAGS | {"@spider": "a_chain", "website": f"https://clinic{number}.example/"}
    spot = {"type": "Point", "coordinates": [-75.5, 39.1]}
    return json.dumps({"type": "Feature", "id": f"f{number}", "properties": properties, "geometry": spot})


def test_geojson_of_all_the_places(tmp_path: Path) -> None:
    path = tmp_path / "run.geojson"
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(map(feature, range(3))) + "\n]}\n")
    found, reading = read(path)
    assert [one.site for one in found] == ["clinic0.example", "clinic1.example", "clinic2.example"]
    assert {one.licence for one in found} == {"CC0-1.0"}
    assert not reading.problems


def test_a_file_cut_in_the_middle_gives_what_it_holds_and_names_the_torn_row(tmp_path: Path) -> None:
    path = tmp_path / "run.geojson"
    whole = '{"type":"FeatureCollection","features":[\n' + ",\n".join(map(feature, range(3)))
    path.write_text(whole[:-40])
    found, reading = read(path)
    assert [one.site for one in found] == ["clinic0.example", "clinic1.example"]
    assert "line 4" in reading.problems[0]


def foursquare(tmp_path: Path, **columns: list[Any]) -> Path:
    path = tmp_path / "places.zstd.parquet"
    pq.write_table(pa.table(columns), path)
    return path


def test_foursquare_places(tmp_path: Path) -> None:
    path = foursquare(
        tmp_path,
        fsq_place_id=["a", "b", "c"],
        name=["Quillfeather Dermatology", "Gone Clinic", "A Cafe"],
        website=["http://quillfeather.example", "http://gone.example", "http://cafe.example"],
        fsq_category_labels=[["Health > Physician > Dermatologist"], ["Health > Medical Center"], ["Dining > Café"]],
        date_closed=[None, "2023-01-01", None],
        country=["US", "US", "US"],
        region=["DE", "DE", "DE"],
        tel=["(302) 664-7203", None, None],
    )
    (found,), reading = read(path)
    assert (found.site, found.sort, found.phone) == ("quillfeather.example", "clinic", "+13026647203")
    assert reading.left_out == {"closed": 1, "no clinic and no beauty salon": 1}


def overture(tmp_path: Path, *rows: dict[str, Any]) -> Path:
    """A file in the columns of docs.overturemaps.org (places)."""
    usual = {
        "names": {"primary": "Quillfeather Skin Clinic", "common": None},
        "categories": {"primary": "medical_spa", "alternate": ["beauty_salon"]},
        "websites": ["https://quillfeather.example/"],
        "phones": ["+13026647203"],
        "addresses": [{"freeform": "12 Larkin Ave", "locality": "Dover", "postcode": "19901", "region": "US-DE",
                       "country": "US"}],
        "bbox": {"xmin": -75.52, "xmax": -75.52, "ymin": 39.15, "ymax": 39.15},
        "confidence": 0.9,
        "operating_status": "open",
        "sources": [{"property": "", "dataset": "meta", "license": "CDLA-Permissive-2.0"}],
    }  # fmt: skip
    return foursquare(tmp_path, **pa.Table.from_pylist([usual | {"id": f"{n}"} | row for n, row in enumerate(rows)])
                      .to_pydict())  # fmt: skip


def test_places_of_overture(tmp_path: Path) -> None:
    (found,), _ = read(overture(tmp_path, {}))
    assert (found.source, found.name, found.site, found.sort) == (
        "overture", "Quillfeather Skin Clinic", "quillfeather.example", "clinic",
    )  # fmt: skip
    assert (found.street, found.city, found.region, found.postal_code) == ("12 Larkin Ave", "Dover", "DE", "19901")
    assert (found.latitude, found.longitude, found.phone) == (39.15, -75.52, "+13026647203")
    assert (found.licence, found.share_alike) == ("CDLA-Permissive-2.0", False)


OVERTURE = [
    pytest.param({"operating_status": "permanently_closed"}, "closed", id="closed for good"),
    pytest.param({"categories": {"primary": "cafe", "alternate": None}}, "no clinic and no beauty salon", id="a cafe"),
    pytest.param({"websites": None}, "no web site", id="no web site"),
    pytest.param({"websites": ["https://facebook.com/glow"]}, "no web site of its own", id="a page of a network"),
]


@pytest.mark.parametrize(("row", "reason"), OVERTURE)
def test_places_of_overture_that_are_left_out(tmp_path: Path, row: dict[str, Any], reason: str) -> None:
    (_,), reading = read(overture(tmp_path, row, {}))
    assert reading.left_out == {reason: 1}


def test_what_overture_may_leave_empty(tmp_path: Path) -> None:
    bare = {"names": None, "phones": None, "addresses": None, "bbox": None, "sources": None,
            "websites": ["https://www.facebook.com/glow", "https://glow.example"]}  # fmt: skip
    (found, _), _ = read(overture(tmp_path, bare, {}))
    assert (found.site, found.name, found.latitude) == ("glow.example", "", None)
    assert "docs.overturemaps.org" in found.licence


def test_the_newer_categories_of_overture_and_terms_that_ask_for_the_same(tmp_path: Path) -> None:
    path = overture(tmp_path, {
        "categories": None,
        "taxonomy": {"primary": "dermatologist", "hierarchy": ["health_care", "doctor", "dermatologist"],
                     "alternates": None},
        "sources": [{"property": "", "dataset": "osm", "license": "ODbL-1.0"}],
    })  # fmt: skip
    (found,), _ = read(path)
    assert (found.sort, found.share_alike) == ("clinic", True)


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


HARMED = [
    pytest.param(b"<!doctype html><html><body>Too many requests</body></html>", "an HTML page", id="an HTML page"),
    pytest.param(b"name,website\n", "no place file", id="a CSV file"),
    pytest.param(b'{"remark": "runtime error: timed out"}', "neither of Overpass", id="an error of Overpass"),
]


@pytest.mark.parametrize(("content", "words"), HARMED)
def test_files_that_are_none(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(ExodirError, match=words):
        read(path)


def test_half_a_parquet_file(tmp_path: Path) -> None:
    path = foursquare(tmp_path, fsq_place_id=["a"], name=["b"], website=["c"])
    half(path)
    with pytest.raises(ExodirError, match="cut off or damaged"):
        read(path)


def test_parquet_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(ExodirError, match="no column fsq_place_id"):
        read(foursquare(tmp_path, number=[1]))
