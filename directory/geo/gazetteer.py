"""The shipped tables of places, read once when first asked: cities of the world, US ZIP codes, UK postcodes."""

from __future__ import annotations

import csv
import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.names import fold

TABLES = Path(__file__).parent / "tables"
CITIES = TABLES / "cities.tsv.gz"
ZIPS = TABLES / "zips.tsv.gz"
UK = TABLES / "uk.csv"

ZIP_COUNTRIES = ("US", "PR", "VI", "GU", "AS", "MP")
"""Countries and territories whose postal codes are ZIP codes."""

UK_COUNTRIES = ("GB", "GG", "JE", "IM")
"""Countries whose postcodes are those of the United Kingdom."""

_SHORT = {"st": "saint", "saint": "st", "ste": "sainte", "mt": "mount", "mount": "mt", "ft": "fort", "fort": "ft"}
_UK_POSTCODE = re.compile(r"([A-Z]{1,2})([0-9][0-9A-Z]?)(?:[0-9][A-Z]{2})?")


class City(NamedTuple):
    """A city; its region is a code in the US, Canada and Australia and empty elsewhere."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    abroad: bool  # found by a name in another language


class Postcode(NamedTuple):
    """The middle of where a postcode is used; `district` is false where only its wider area is known."""

    name: str
    latitude: float
    longitude: float
    district: bool


def cities(name: str) -> list[City]:
    """The cities of a name, however it is written; the largest first."""
    words = fold(name).split()
    if not words:
        return []
    other = _SHORT.get(words[0])
    keys = [" ".join(words), *([" ".join([other, *words[1:]])] if other and len(words) > 1 else [])]
    found = [city for key in keys for city in _cities_of(key)]
    return sorted(found, key=lambda city: -city.population)


def all_cities() -> Iterator[City]:
    """Every city once, under its own name."""
    for line in _lines():
        city = _city(line)
        if not city.abroad:
            yield city


def alike(name: str, *, at_least: int = 15_000) -> list[City]:
    """Cities whose names differ from `name` by one slip, or by two where it is long; the most alike first."""
    key = fold(name)
    if len(key) < 5:
        return []
    keys = _keys()
    start, end = bisect_left(keys, key[0]), bisect_left(keys, chr(ord(key[0]) + 1))
    close = process.extract(key, keys[start:end], scorer=OSA.distance, score_cutoff=1 if len(key) < 8 else 2, limit=20)
    found = [(slips, city) for other, slips, _ in close for city in _cities_of(other) if city.population >= at_least]
    return [city for _, city in sorted(found, key=lambda one: (one[0], -one[1].population))]


def zip_code(code: str) -> Postcode | None:
    """The middle of a US ZIP code, given as five digits."""
    line = _zips().get(code)
    if line is None:
        return None
    latitude, longitude = line.split("\t")
    return Postcode(code, float(latitude), float(longitude), True)


def uk_postcode(code: str) -> Postcode | None:
    """Where a UK postcode or its outward part lies: the district in London, elsewhere the postcode area."""
    parts = _UK_POSTCODE.fullmatch("".join(code.upper().split()))
    if not parts:
        return None
    area, district = parts[1], parts[1] + parts[2]
    known = _uk()
    return known.get(district) or known.get(district.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) or known.get(area)


@cache
def _lines() -> list[str]:
    return gzip.decompress(CITIES.read_bytes()).decode().split("\n")


@cache
def _keys() -> list[str]:
    """The names by which cities are found, each once, sorted."""
    return list(dict.fromkeys(line[: line.index("\t")] for line in _lines()))


@cache
def _zips() -> dict[str, str]:
    lines = gzip.decompress(ZIPS.read_bytes()).decode().split("\n")
    return {line[:5]: line[6:] for line in lines}


@cache
def _uk() -> dict[str, Postcode]:
    with UK.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Postcode(
                row["place"], float(row["latitude"]), float(row["longitude"]), row["code"][-1].isdigit()
            )
            for row in csv.DictReader(file)
        }


def _cities_of(key: str) -> list[City]:
    lines, found = _lines(), []
    start = bisect_left(lines, f"{key}\t")
    while start < len(lines) and lines[start].startswith(f"{key}\t"):
        found.append(_city(lines[start]))
        start += 1
    return found


def _city(line: str) -> City:
    key, name, country, region, latitude, longitude, population = line.split("\t")
    place = (name, country, region, float(latitude), float(longitude), int(population))
    return City(*place, abroad=fold(name) != key)
