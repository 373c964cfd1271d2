"""Extracts of OpenStreetMap, written by the library that real ones are made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.discovery.place_files import read_places
from crawler.discovery.place_rows import Reading
from directory.errors import ExodirError

osmium = pytest.importorskip("osmium")

CLINIC = {
    "amenity": "clinic",
    "name": "Larkspur Skin Clinic",
    "website": "https://larkspur.example/",
    "addr:country": "US",
}


def extract(path: Path, count: int = 1) -> Path:
    with osmium.SimpleWriter(str(path)) as writer:
        for number in range(1, count + 1):
            node = osmium.osm.mutable.Node(id=number, location=(-75.5, 39.1), tags={"highway": "crossing"})
            writer.add_node(node)
        for number in range(count + 1, 2 * count + 1):
            tags = {**CLINIC, "website": f"https://larkspur-{number}.example/"}
            writer.add_node(osmium.osm.mutable.Node(id=number, location=(-75.5, 39.1), tags=tags))
        writer.add_way(osmium.osm.mutable.Way(id=7, nodes=[1, 2, 1], tags={**CLINIC, "shop": "beauty"}))
    return path


def test_clinics_and_salons_of_an_extract(tmp_path: Path) -> None:
    reading = Reading()
    node, way = read_places(extract(tmp_path / "dover.osm.pbf"), reading)
    assert node.key == "node/2"
    assert (node.latitude, node.longitude) == pytest.approx((39.1, -75.5))
    assert (way.key, way.latitude, way.site) == ("way/7", None, "larkspur.example")
    assert node.share_alike
    assert node.source_url == "https://www.openstreetmap.org/node/2"
    assert reading.rows == 2


def test_an_extract_that_is_cut_off_gives_what_it_holds(tmp_path: Path) -> None:
    whole = extract(tmp_path / "whole.osm.pbf", 30_000)
    (tmp_path / "cut.osm.pbf").write_bytes(whole.read_bytes()[:-2_000])
    reading = Reading()
    found = list(read_places(tmp_path / "cut.osm.pbf", reading))
    assert 0 < len(found) <= 30_000
    assert "cut off or damaged" in reading.problems[0]


def test_without_the_extra_the_way_to_it_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = extract(tmp_path / "dover.osm.pbf")
    monkeypatch.setitem(__import__("sys").modules, "osmium", None)
    with pytest.raises(ExodirError, match=r"pip install 'exosome-directory\[osm\]'"):
        list(read_places(file, Reading()))
