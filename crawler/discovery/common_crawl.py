"""What scans of Common Crawl's index found: where the pages lie, and the sites they make candidates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from crawler.discovery.address_words import evidence_of, names_exosomes, rank
from crawler.discovery.archived_pages import Sighting, candidates_of
from crawler.urls import site_key
from directory.candidates import Evidence, Found
from directory.snapshots import open_duckdb

SOURCE = "common-crawl"
TERMS = "Common Crawl terms of use; the page's own rights apply"


WHERE: dict[Evidence, str] = {"": "", "read": "", "address": "", "aside": ", where it explains or reports",
                              "elsewhere": ", among goods, courses, research or warnings"}  # fmt: skip
"""Where an address stands, for a reader."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies in the archives."""

    url: str
    archive: str  # path of its file below the server's address
    offset: int
    length: int


def places(results: Iterable[Path], folder: Path) -> Iterator[Place]:
    """Where the pages of scans lie."""
    files = [str(file) for file in results]
    if not files:
        return
    query = "SELECT url, warc_filename, warc_record_offset, warc_record_length FROM read_parquet(?)"
    with open_duckdb(folder / ".spill") as connection:
        cursor = connection.execute(query, [files])
        while batch := cursor.fetchmany(10_000):
            yield from (Place(*row) for row in batch if all(value is not None for value in row) and _site(row[0]))


def finds(result: Path, folder: Path, read: Mapping[str, Sighting]) -> Iterator[Found]:
    """The sites of a scan's pages, each with its most telling address (`rank`).

    `read`: of the sites some of whose pages were fetched, the most telling page; it counts more than any address.
    """
    best: dict[str, tuple[str, str]] = {}
    sites: set[str] = set()
    with open_duckdb(folder / ".spill") as connection:
        cursor = connection.execute("SELECT url, warc_filename FROM read_parquet(?) ORDER BY url", [str(result)])
        while batch := cursor.fetchmany(10_000):
            for url, archive in batch:
                site = _site(url)
                sites.add(site)
                if site and names_exosomes(url) and (site not in best or rank(url) < rank(best[site][0])):
                    best[site] = (url, archive)
    yield from candidates_of(
        {site: read[site] for site in sites if site in read}, source=SOURCE, archive="Common Crawl", licence=TERMS
    )
    for site, (url, archive) in sorted(best.items()):
        if site not in read:
            yield by_address(site, url, archive)


def by_address(site: str, url: str, archive: str) -> Found:
    """A site by one address that names exosomes, of a page that nobody has read."""
    evidence = evidence_of(url)
    return Found(
        source=SOURCE,
        key=site,
        why=f"a page of it in {crawl_in(archive)} names exosomes in its address{WHERE[evidence]}",
        licence=TERMS,
        source_url=url,
        site=site,
        url=url,
        names_exosomes=evidence == "address",
        evidence=evidence,
    )


def _site(url: str) -> str:
    try:
        return site_key(unquote(url)) if url.startswith(("http://", "https://")) else ""
    except ValueError:
        return ""


def crawl_in(archive: str | None) -> str:
    """The release that an archive belongs to, as CC-MAIN-2026-40."""
    found = re.search(r"CC-MAIN-\d{4}-\d{2}", archive or "")
    return found[0] if found else "Common Crawl"
