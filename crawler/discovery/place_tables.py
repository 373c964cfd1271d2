"""Place files that are tables (Parquet): Foursquare OS Places, and the places of Overture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from crawler.discovery.place_rows import Reading, found_in
from directory.candidates import Found
from directory.errors import ExodirError

Row = dict[str, Any]

Columns = tuple[str, ...]

FOURSQUARE: Columns = ("fsq_place_id", "name", "latitude", "longitude", "address", "locality", "region", "postcode",
                       "country", "tel", "website", "fsq_category_labels", "date_closed")  # fmt: skip
OVERTURE: Columns = ("id", "names", "categories", "taxonomy", "websites", "phones", "addresses", "bbox",
                     "operating_status", "sources")  # fmt: skip
"""Columns that are read; a release of Overture has `categories`, the newer `taxonomy`, or both."""


def read_table(path: Path, reading: Reading) -> Iterator[Found]:
    """The places of a table; whose it is, is told by its columns. ExodirError when it is of neither, or damaged."""
    try:
        file = pq.ParquetFile(path)
        names = set(file.schema_arrow.names)
        if {"fsq_place_id", "name", "website"} <= names:
            reading.source, columns, place = "foursquare", FOURSQUARE, _foursquare
        elif {"id", "names", "websites"} <= names and names & {"categories", "taxonomy"}:
            reading.source, columns, place = "overture", OVERTURE, _overture
        else:
            raise ExodirError(
                f"{path} is no file of Foursquare OS Places (it has no column fsq_place_id, name, website) "
                "and none of Overture's places (id, names, websites, categories or taxonomy)."
            )
        for batch in file.iter_batches(columns=[name for name in columns if name in names]):
            for row in batch.to_pylist():
                yield from place(row, reading)
    except (OSError, ValueError) as error:  # pyarrow's errors are among these
        raise ExodirError(f"{path} is cut off or damaged: {error}.") from error


def _foursquare(row: Row, reading: Reading) -> Iterator[Found]:
    if row.get("date_closed"):
        reading.close()
        return
    yield from found_in(
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


def _overture(row: Row, reading: Reading) -> Iterator[Found]:
    if row.get("operating_status") == "permanently_closed":
        reading.close()
        return
    address: Row = next((one for one in row.get("addresses") or [] if one), {})
    box = row.get("bbox") or {}
    licences = sorted({one["license"] for one in row.get("sources") or [] if one and one.get("license")})
    yield from found_in(
        reading,
        key=str(row["id"]),
        category=" ".join(_categories(row)).replace("_", " "),
        url=";".join(filter(None, row.get("websites") or [])),
        name=(row.get("names") or {}).get("primary") or "",
        street=address.get("freeform") or "",
        city=address.get("locality") or "",
        region=(address.get("region") or "").rpartition("-")[2],
        postal_code=address.get("postcode") or "",
        country=address.get("country") or "",
        phone=next(filter(None, row.get("phones") or []), ""),
        spot=(box.get("ymin"), box.get("xmin")),
        licence=", ".join(licences) or "as docs.overturemaps.org/attribution says of each source",
        share_alike=any("ODbL" in licence for licence in licences),
    )


def _categories(row: Row) -> Iterator[str]:
    """All that a place is said to be; a release has categories, the newer taxonomy, or both."""
    for said in (row.get("categories") or {}, row.get("taxonomy") or {}):
        yield said.get("primary") or ""
        for name in ("hierarchy", "alternate", "alternates"):
            yield from filter(None, said.get(name) or [])
