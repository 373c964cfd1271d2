"""Open place files (OpenStreetMap, All The Places, Foursquare, Overture): clinics' web sites as candidates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crawler.discovery.place_rows import Reading, found_in
from crawler.discovery.place_tables import read_table
from directory.candidates import Found
from directory.errors import ExodirError

WHOLE = 300_000_000
"""Bytes of a JSON file that may be read at once; a larger one must have one feature a line."""


def read_places(path: Path, reading: Reading) -> Iterator[Found]:
    """The places of a file that may be clinics and have a web site; the kind of file is told by its content.

    Sources: wiki.openstreetmap.org (Overpass JSON, extracts, tags), alltheplaces.xyz (GeoJSON of a run),
    docs.foursquare.com (OS Places, Parquet), docs.overturemaps.org (places, GeoParquet).
    ExodirError when the file is none of them or cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4_096)
    except OSError as error:
        raise ExodirError(f"{path} cannot be read: {error.strerror}.") from error
    if start[:4] == b"PAR1":
        yield from read_table(path, reading)
    elif b"OSMHeader" in start[:32]:
        from crawler.discovery.osm_extract import read_extract  # its library is an extra

        reading.source = "openstreetmap"
        yield from read_extract(path, reading)
    elif b'"Feature' in start or b'"elements"' in start or start.lstrip()[:1] == b"{":
        yield from _json(path, reading)
    else:
        what = "an HTML page" if b"<html" in start.lower() else "no place file"
        raise ExodirError(
            f"{path} is {what}. Wanted: Overpass JSON or an extract (.osm.pbf) of OpenStreetMap, GeoJSON of "
            "All The Places, or Parquet of Foursquare OS Places or Overture Places."
        )


def _json(path: Path, reading: Reading) -> Iterator[Found]:
    if path.stat().st_size <= WHOLE:
        try:
            data = json.loads(path.read_text("utf-8-sig", "replace"))
        except ValueError:
            data = None  # cut in the middle, or a feature a line: read as far as it goes
        if isinstance(data, dict) and isinstance(data.get("elements"), list):
            reading.source = "openstreetmap"
            for number, element in enumerate(data["elements"], 1):
                yield from _tagged(element, f"{path}, element {number}", reading)
            return
        if isinstance(data, dict) and isinstance(data.get("features"), list):
            reading.source = "all-the-places"
            for number, feature in enumerate(data["features"], 1):
                yield from _feature(feature, f"{path}, feature {number}", reading)
            return
        if data is not None:
            raise ExodirError(f"{path} is JSON, but neither of Overpass (elements) nor GeoJSON (features).")
    reading.source = "all-the-places"
    yield from _lines(path, reading)


def _lines(path: Path, reading: Reading) -> Iterator[Found]:
    """One feature a line, as All The Places writes them; bounded memory, and a torn end costs one row."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(file, 1):
            text = line.strip().rstrip(",")
            if '"Feature"' not in text:
                continue
            where = f"{path}, line {number}"
            try:
                feature = json.loads(text)
            except ValueError as error:
                reading.rows += 1
                reading.refuse(where, f"no whole feature ({error})")
                continue
            yield from _feature(feature, where, reading)


def _feature(feature: Any, where: str, reading: Reading) -> Iterator[Found]:
    """A GeoJSON feature of All The Places: its properties are OpenStreetMap tags."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    spot = geometry.get("coordinates") if isinstance(geometry, dict) else None
    longitude, latitude = spot[:2] if isinstance(spot, list) and len(spot) >= 2 else (None, None)
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        reading.rows += 1
        reading.refuse(where, "a feature without properties")
        return
    key = str(feature.get("id") or properties.get("ref") or properties.get("website") or "")
    yield from _place(properties, key, latitude, longitude, reading, licence="CC0-1.0", share_alike=False)


def _tagged(element: Any, where: str, reading: Reading) -> Iterator[Found]:
    """An element of Overpass: node, way or relation with tags."""
    if not isinstance(element, dict) or not isinstance(element.get("tags"), dict):
        reading.rows += 1
        reading.refuse(where, "an element without tags")
        return
    center = element.get("center")
    middle = center if isinstance(center, dict) else element
    key = f"{element.get('type')}/{element.get('id')}"
    yield from osm_place(element["tags"], key, middle.get("lat"), middle.get("lon"), reading)


def osm_place(tags: dict[str, Any], key: str, latitude: Any, longitude: Any, reading: Reading) -> Iterator[Found]:
    """A place of OpenStreetMap, unless it is no clinic and no salon; `key`: as node/17."""
    yield from _place(tags, key, latitude, longitude, reading, licence="ODbL-1.0", share_alike=True)


def _place(
    tags: dict[str, Any],
    key: str,
    latitude: Any,
    longitude: Any,
    reading: Reading,
    *,
    licence: str,
    share_alike: bool,
) -> Iterator[Found]:
    """A place described by OpenStreetMap tags."""

    def tag(*names: str) -> str:
        return next((str(tags[name]) for name in names if tags.get(name)), "")

    category = " ".join(f"{name} {tags[name]}" for name in ("healthcare:speciality", "healthcare", "amenity", "shop",
                                                              "beauty", "nsi_id") if tags.get(name))  # fmt: skip
    street = tag("addr:street_address", "addr:full") or " ".join(
        filter(None, (tag("addr:housenumber"), tag("addr:street")))
    )
    yield from found_in(
        reading,
        key=key,
        category=category,
        url=tag("website", "contact:website", "url"),
        name=tag("name", "brand"),
        street=street,
        city=tag("addr:city"),
        region=tag("addr:state", "addr:province"),
        postal_code=tag("addr:postcode"),
        country=tag("addr:country"),
        phone=tag("phone", "contact:phone"),
        spot=(latitude, longitude),
        licence=licence,
        share_alike=share_alike,
    )
