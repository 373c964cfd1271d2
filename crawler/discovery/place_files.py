"""Open place files (OpenStreetMap, All The Places, Foursquare OS Places): clinics' web sites as candidates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from crawler.extraction.exosome_words import ROOTS
from crawler.seeds import Seed, read_seed
from directory.addresses import country_code, format_phone, region_code
from directory.candidates import Found, title_of
from directory.errors import ExodirError

Sort = Literal["", "clinic", "beauty"]

WHOLE = 300_000_000
"""Bytes of a JSON file that may be read at once; a larger one must have one feature a line."""

NAMED = 20
"""Rows left out that are named before the rest is only counted."""

# What kind of place a category means, tried in this order; what matches nothing is left out.
SORTS: tuple[tuple[Sort, str], ...] = (
    ("clinic", r"dermatolog|plastic[ _]surg|cosmetic[ _]surg|medical[ _]spa|med[ _-]?spa|aesthetic|skin[ _]clinic"),
    ("beauty", r"beauty|salon|\bspa\b|skin[ _]?care|hairdresser|nail"),
    ("clinic", r"\bclinic\b|\bdoctors?\b|physician|medical[ _]cent(?:er|re)|healthcare"),
)
_SORTS = tuple((sort, re.compile(pattern, re.I)) for sort, pattern in SORTS)


@dataclass
class Reading:
    """How the reading of one file went."""

    source: str = ""
    rows: int = 0
    kept: int = 0
    left_out: dict[str, int] = field(default_factory=dict)  # reason -> rows
    problems: list[str] = field(default_factory=list)  # rows that cannot be read, each with its place

    def leave(self, reason: str) -> None:
        """Count a row that is left out."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1

    def refuse(self, where: str, reason: str) -> None:
        """Count a row that cannot be read, and name the first ones."""
        self.leave("unreadable")
        if len(self.problems) < NAMED:
            self.problems.append(f"{where}: {reason}")


def read_places(path: Path, reading: Reading) -> Iterator[Found]:
    """The places of a file that may be clinics and have a web site; the kind of file is told by its content.

    Sources: wiki.openstreetmap.org (Overpass JSON, extracts, tags), alltheplaces.xyz (GeoJSON of a run),
    docs.foursquare.com (OS Places, Parquet). ExodirError when the file is none of them or cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4_096)
    except OSError as error:
        raise ExodirError(f"{path} cannot be read: {error.strerror}.") from error
    if start[:4] == b"PAR1":
        yield from _foursquare(path, reading)
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
            "All The Places, or Parquet of Foursquare OS Places."
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
    yield from _found(
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


def _foursquare(path: Path, reading: Reading) -> Iterator[Found]:
    import pyarrow.parquet as pq

    reading.source = "foursquare"
    columns = ("fsq_place_id", "name", "latitude", "longitude", "address", "locality", "region", "postcode", "country",
               "tel", "website", "fsq_category_labels", "date_closed")  # fmt: skip
    try:
        file = pq.ParquetFile(path)
        missing = [name for name in ("fsq_place_id", "name", "website") if name not in file.schema_arrow.names]
        if missing:
            raise ExodirError(f"{path} is no file of Foursquare OS Places: it has no column {', '.join(missing)}.")
        for batch in file.iter_batches(columns=[name for name in columns if name in file.schema_arrow.names]):
            for row in batch.to_pylist():
                if row.get("date_closed"):
                    reading.rows += 1
                    reading.leave("closed")
                    continue
                yield from _found(
                    reading,
                    key=str(row["fsq_place_id"]),
                    category=" ".join(row.get("fsq_category_labels") or []),
                    url=row.get("website") or "",
                    name=row.get("name") or "",
                    street=row.get("address") or "",
                    city=row.get("locality") or "",
                    region=row.get("region") or "",
                    postal_code=row.get("postcode") or "",
                    country=row.get("country") or "",
                    phone=row.get("tel") or "",
                    spot=(row.get("latitude"), row.get("longitude")),
                    licence="Apache-2.0",
                    share_alike=False,
                )
    except (OSError, ValueError) as error:  # pyarrow's errors are among these
        raise ExodirError(f"{path} is cut off or damaged: {error}.") from error


def _found(
    reading: Reading, *, key: str, category: str, url: str, spot: tuple[Any, Any], country: str, **said: Any
) -> Iterator[Found]:
    """The row as a find, unless it is no place to be treated at or has no web site."""
    reading.rows += 1
    sort = next((sort for sort, pattern in _SORTS if pattern.search(category)), None)
    if sort is None:
        reading.leave("no clinic and no beauty salon")
        return
    seed = read_seed(url.split(";")[0].strip()) if url else None
    if not isinstance(seed, Seed):
        reading.leave("no web site" if not url else "a web site that is no address")
        return
    code = country_code(country)
    latitude, longitude = _spot(*spot)
    words = f"{said['name']} {url}".lower()
    reading.kept += 1
    yield Found(
        source=reading.source,
        key=key or seed.site,
        why=f"listed in {title_of(reading.source)} as a {sort if sort == 'clinic' else 'beauty salon or spa'}",
        source_url=LINKS[reading.source].format(key=key),
        site=seed.site,
        url=seed.url,
        country=code,
        latitude=latitude,
        longitude=longitude,
        names_exosomes=any(root in words for root in ROOTS),
        sort=sort,
        name=said["name"],
        street=said["street"],
        city=said["city"],
        region=region_code(said["region"], code),
        postal_code=said["postal_code"],
        phone=format_phone(said["phone"].split(";")[0], code) if said["phone"] else "",
        licence=said["licence"],
        share_alike=said["share_alike"],
    )


LINKS = {
    "openstreetmap": "https://www.openstreetmap.org/{key}",
    "all-the-places": "https://www.alltheplaces.xyz/",
    "foursquare": "",
}


def _spot(latitude: Any, longitude: Any) -> tuple[float | None, float | None]:
    """A position that can be one: numbers, in range, and not the zero point that stands for unknown."""
    try:
        north, east = float(latitude), float(longitude)
    except (TypeError, ValueError):
        return None, None
    if not (-90 <= north <= 90 and -180 <= east <= 180) or (north == 0 and east == 0):
        return None, None
    return north, east
