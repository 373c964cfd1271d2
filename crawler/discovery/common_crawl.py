"""The index of Common Crawl: hosts with pages whose address names exosomes; no clinic's server is asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

import duckdb

from crawler.discovery.archived_pages import Sighting, candidates_of
from crawler.extraction.exosome_words import ROOTS
from crawler.urls import site_key
from directory.candidates import Found
from directory.errors import ExodirError
from directory.snapshots import open_duckdb

COLUMNS = ("url", "url_path", "fetch_time", "fetch_status", "content_mime_detected", "warc_filename",
           "warc_record_offset", "warc_record_length")  # fmt: skip
"""Of the 30 columns of the index (commoncrawl.org/columnar-index), those that are read."""

SOURCE = "common-crawl"
TERMS = "Common Crawl terms of use; the page's own rights apply"


@dataclass(frozen=True, slots=True)
class Scan:
    """What one file of the index held."""

    file: Path
    rows: int
    pages: int  # whose address names exosomes
    result: Path  # Parquet of those pages with their place in the archive; the unit a scan goes on from


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies in the archives."""

    url: str
    archive: str  # path of its file below the server's address
    offset: int
    length: int


def url_pattern() -> str:
    """The regular expression of exosome words as they stand in the path of an address, in lower case."""
    words = set()
    for root in ROOTS:
        if not re.fullmatch(r"[\w-]+", root) or (root.isascii() and len(root) < 6):
            continue
        words.add(root)
        if not root.isascii():
            words.add(quote(root).lower())
    return "|".join(sorted(words))


def scan(file: Path, folder: Path) -> Scan:
    """Find the pages of one index file and keep them beside; a file that was scanned before is not read again.

    ExodirError when the file is cut off, damaged or no such index.
    """
    folder.mkdir(parents=True, exist_ok=True)
    result = folder / f"{file.stem}.{file.stat().st_size}.parquet"
    with open_duckdb(folder / ".spill") as connection:
        try:
            if not result.exists():
                _check(connection, file)
                part = result.with_suffix(".part")
                connection.execute(
                    f"""COPY (
                    SELECT url, fetch_time, warc_filename, warc_record_offset, warc_record_length
                    FROM read_parquet(?)
                    WHERE fetch_status = 200 AND content_mime_detected = 'text/html'
                      AND regexp_matches(lower(url_path), '{url_pattern()}')
                    ) TO '{_quoted(part)}' (FORMAT parquet)""",
                    [str(file)],
                )
                os.replace(part, result)
            (rows,) = _one(connection, "SELECT sum(num_rows) FROM parquet_file_metadata(?)", file)
            (pages,) = _one(connection, "SELECT sum(num_rows) FROM parquet_file_metadata(?)", result)
        except duckdb.Error as error:
            says = str(error).splitlines()[0]
            raise ExodirError(f"{file} cannot be read as an index of Common Crawl: {says}") from error
    return Scan(file, int(rows or 0), int(pages or 0), result)


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
    """The sites of a scan's pages, each with its most telling address (the shortest path).

    `read`: of the sites some of whose pages were fetched, the most telling page; it counts more than any address.
    """
    best: dict[str, tuple[str, str]] = {}
    with open_duckdb(folder / ".spill") as connection:
        cursor = connection.execute("SELECT url, warc_filename FROM read_parquet(?) ORDER BY url", [str(result)])
        while batch := cursor.fetchmany(10_000):
            for url, archive in batch:
                site = _site(url)
                if site and (site not in best or len(url) < len(best[site][0])):
                    best[site] = (url, archive)
    yield from candidates_of(
        {site: read[site] for site in best if site in read}, source=SOURCE, archive="Common Crawl", licence=TERMS
    )
    for site, (url, archive) in sorted(best.items()):
        if site in read:
            continue
        yield Found(
            source=SOURCE,
            key=site,
            why=f"a page of it in {crawl_in(archive)} names exosomes in its address",
            licence=TERMS,
            source_url=url,
            site=site,
            url=url,
            names_exosomes=True,
        )


def _check(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    described = connection.execute("SELECT * FROM read_parquet(?) LIMIT 0", [str(file)]).description or []
    missing = [name for name in COLUMNS if name not in {column[0] for column in described}]
    if missing:
        raise ExodirError(f"{file} is no index of Common Crawl: it has no column {', '.join(missing)}.")


def _one(connection: duckdb.DuckDBPyConnection, query: str, file: Path) -> tuple[int | None]:
    row = connection.execute(query, [str(file)]).fetchone()
    return (row[0] if row else None,)


def _site(url: str) -> str:
    try:
        return site_key(unquote(url)) if url.startswith(("http://", "https://")) else ""
    except ValueError:
        return ""


def crawl_in(archive: str | None) -> str:
    """The release that an archive belongs to, as CC-MAIN-2026-40."""
    found = re.search(r"CC-MAIN-\d{4}-\d{2}", archive or "")
    return found[0] if found else "Common Crawl"


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
