"""Organizations of a loaded NPPES whose specialty is dermatology or plastic surgery: places, without web sites.

The file of endpoints is not asked for web sites: it holds mail boxes of physicians and addresses of machines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from directory.addresses import format_phone, region_code
from directory.candidates import Found
from directory.snapshots import Snapshot, open_duckdb

SPECIALTIES = ("207N", "2082", "207YS0123X", "207YX0007X")
"""Beginnings of taxonomy codes: dermatology, plastic surgery, and both of the head and neck (facial)."""

LICENCE = "public domain (US government)"


def organizations(snapshot: Snapshot, folder: Path) -> Iterator[Found]:
    """Each practice location of each such organization in good standing; `folder`: for what memory does not hold."""
    with open_duckdb(folder / ".spill") as connection:
        cursor = connection.execute(
            """
            WITH wanted AS (
                SELECT DISTINCT record_id FROM read_parquet($records, union_by_name = true)
                WHERE entity = 'organization' AND standing IN ('good', 'unknown')
                  AND regexp_matches(CAST(specialties AS VARCHAR), $codes)
            ), named AS (
                SELECT record_id, min_by(organization, (use <> 'legal', organization)) AS name
                FROM read_parquet($names, union_by_name = true) SEMI JOIN wanted USING (record_id)
                WHERE organization <> '' GROUP BY record_id
            )
            SELECT DISTINCT record_id, name, street, city, region, postal_code, country, phone
            FROM read_parquet($places, union_by_name = true) JOIN named USING (record_id) ORDER BY ALL
            """,
            {table: snapshot.files(table) for table in ("records", "names", "places")}
            | {"codes": rf"\b({'|'.join(SPECIALTIES)})"},
        )
        while batch := cursor.fetchmany(10_000):
            yield from (_found(*row) for row in batch)


def _found(
    npi: str, name: str, street: str, city: str, region: str, postal_code: str, country: str, phone: str
) -> Found:
    country = country or "US"
    return Found(
        source="nppes",
        key=f"{npi} {street} {postal_code}",
        why="registered in NPPES as an organization of dermatology or plastic surgery",
        licence=LICENCE,
        source_url=f"https://npiregistry.cms.hhs.gov/provider-view/{npi}",
        name=name,
        street=street,
        city=city,
        region=region_code(region, country),
        postal_code=postal_code,
        country=country,
        phone=format_phone(phone, country) if phone else "",
        sort="clinic",
    )
