"""Looks through files of Common Crawl's columnar index: pages whose address names exosomes, or pages of given hosts."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from crawler.extraction.exosome_words import ROOTS
from directory.errors import ExodirError
from directory.snapshots import open_duckdb

KEPT = ("url", "fetch_time", "warc_filename", "warc_record_offset", "warc_record_length")
"""Of the 30 columns of the index (commoncrawl.org/columnar-index), those that a result has."""

ASKED = ("fetch_status", "content_mime_detected")
"""What tells besides that a row is a page."""


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: addresses that name exosomes, or, when hosts are given, all pages of those hosts."""

    hosts: frozenset[str] = frozenset()  # keys of sites

    @property
    def columns(self) -> list[str]:
        """The columns that are read."""
        return [*KEPT, *ASKED, "url_surtkey" if self.hosts else "url_path"]

    @property
    def name(self) -> str:
        """What the results of this search are called by; the same in every run."""
        return f".hosts-{sha256(' '.join(self.keys).encode()).hexdigest()[:8]}" if self.hosts else ""

    @property
    def keys(self) -> list[str]:
        """The hosts as the index sorts them: `glow.example` is `example,glow`."""
        return sorted(",".join(reversed(host.split(":")[0].split("."))) for host in self.hosts)

    def query(self, table: str) -> str:
        """The rows of a table that are wanted."""
        what = f"regexp_matches(lower(url_path), '{url_pattern()}')"
        if self.hosts:
            what = "split_part(url_surtkey, ')', 1) IN (SELECT unnest($keys))"
        return (
            f"SELECT {', '.join(KEPT)} FROM {table} "
            f"WHERE fetch_status = 200 AND content_mime_detected = 'text/html' AND {what}"
        )

    @property
    def parameters(self) -> dict[str, object]:
        """Of the query."""
        return {"keys": self.keys} if self.hosts else {}

    def may_be_in(self, group: pq.RowGroupMetaData) -> bool:
        """Whether a part of a file may have such rows, by its least and greatest key; the index is sorted by it."""
        if not self.hosts:
            return True
        column = next(group.column(at) for at in range(group.num_columns)
                      if group.column(at).path_in_schema == "url_surtkey")  # fmt: skip
        range_of = column.statistics
        if range_of is None or not range_of.has_min_max:
            return True
        return any(str(range_of.min) < f"{key}*" and str(range_of.max) >= f"{key})" for key in self.keys)


WORDS = Wanted()


@dataclass(frozen=True, slots=True)
class Scan:
    """What one file of the index held."""

    file: str
    result: Path  # Parquet of the pages that are wanted, with their place in the archive
    rows: int = 0
    pages: int = 0
    left: int = 0  # parts of the file that are left for the next time; then there is no result yet
    problems: tuple[str, ...] = ()  # parts that cannot be read


Affords = Callable[[int], bool]
"""Whether so many bytes more may be read."""


def scan(file: Path, folder: Path, wanted: Wanted = WORDS) -> Scan:
    """Find the pages of one index file and keep them; a file that was scanned before is not read again.

    A file with damage inside is read part by part, and what cannot be read is named. ExodirError when the file is cut
    off at its end (the table of its parts stands there) or is no such index.
    """
    folder.mkdir(parents=True, exist_ok=True)
    result = folder / f"{file.stem}.{file.stat().st_size}{wanted.name}.parquet"
    if result.exists():
        return known(str(file), result)
    try:
        return _scan_whole(file, result, wanted)
    except duckdb.Error:
        with file.open("rb") as opened:
            return scan_parts(opened, str(file), result, wanted)


def known(file: str, result: Path) -> Scan:
    """A scan that was made before."""
    metadata = pq.read_metadata(result)
    said = metadata.metadata or {}
    problems = [line for line in said.get(b"problems", b"").decode().split("\n") if line]
    return Scan(file, result, int(said.get(b"rows", b"0")), metadata.num_rows, 0, tuple(problems))


def _scan_whole(file: Path, result: Path, wanted: Wanted) -> Scan:
    metadata = _metadata(file, str(file), wanted)
    part = result.with_suffix(".part")
    with open_duckdb(result.parent / ".spill") as connection:
        connection.execute(
            f"""COPY ({wanted.query("read_parquet($file)")}) TO '{_quoted(part)}'
            (FORMAT parquet, KV_METADATA {{rows: '{metadata.num_rows}'}})""",
            {"file": str(file), **wanted.parameters},
        )
    os.replace(part, result)
    return known(str(file), result)


def _metadata(file: Path | BinaryIO | io.RawIOBase, name: str, wanted: Wanted) -> pq.FileMetaData:
    """The table of the file's parts; ExodirError when there is none, or a column is missing."""
    try:
        metadata = pq.read_metadata(file)
    except (OSError, ValueError) as error:  # pyarrow's errors are among these
        raise ExodirError(
            f"{name} cannot be read as an index of Common Crawl: it is cut off, or no Parquet ({_line(error)})."
        ) from error
    missing = sorted(set(wanted.columns) - set(metadata.schema.to_arrow_schema().names))
    if missing:
        raise ExodirError(f"{name} is no index of Common Crawl: it has no column {', '.join(missing)}.")
    return metadata


def scan_parts(
    file: BinaryIO | io.RawIOBase, name: str, result: Path, wanted: Wanted, affords: Affords = lambda _: True
) -> Scan:
    """The same, part by part (row groups): each is kept as soon as it is read, so a scan that is broken off goes on
    with the next; parts that cannot hold what is wanted are not read at all."""
    metadata = _metadata(file, name, wanted)
    file.seek(0)
    whole = pq.ParquetFile(file, metadata=metadata, pre_buffer=False)
    folder = result.with_suffix(".parts")
    folder.mkdir(parents=True, exist_ok=True)
    problems: list[str] = []
    with open_duckdb(result.parent / ".spill") as connection:
        for number in range(metadata.num_row_groups):
            group, kept = metadata.row_group(number), folder / f"{number:05d}.parquet"
            if kept.exists() or not wanted.may_be_in(group):
                continue
            if not affords(_bytes(group, wanted.columns)):
                return Scan(name, result, left=metadata.num_row_groups - number, problems=tuple(problems))
            try:
                rows = whole.read_row_group(number, columns=wanted.columns, use_threads=False)
            except (OSError, ValueError) as error:
                problems.append(f"{name}, part {number + 1} of {metadata.num_row_groups}: {group.num_rows:,} rows "
                                f"cannot be read and are skipped ({_line(error)})")  # fmt: skip
                continue
            connection.register("rows", rows)
            _write(connection.sql(wanted.query("rows"), params=wanted.parameters).to_arrow_table(), kept, {})
            connection.unregister("rows")
    _join(folder, result, {"rows": str(metadata.num_rows), "problems": "\n".join(problems)})
    return known(name, result)


def _bytes(group: pq.RowGroupMetaData, columns: Sequence[str]) -> int:
    parts = (group.column(at) for at in range(group.num_columns))
    return sum(part.total_compressed_size for part in parts if part.path_in_schema in columns)


_SCHEMA = pa.schema([("url", pa.string()), ("fetch_time", pa.timestamp("us")), ("warc_filename", pa.string()),
                     ("warc_record_offset", pa.int64()), ("warc_record_length", pa.int64())])  # fmt: skip


def _join(folder: Path, result: Path, said: dict[str, str]) -> None:
    parts = [pq.read_table(part) for part in sorted(folder.glob("*.parquet"))]
    _write(pa.concat_tables(parts) if parts else _SCHEMA.empty_table(), result, said)
    shutil.rmtree(folder)


def _write(table: pa.Table, path: Path, said: dict[str, str]) -> None:
    part = path.with_suffix(".part")
    pq.write_table(table.select(list(KEPT)).cast(_SCHEMA).replace_schema_metadata(said), part)
    os.replace(part, path)


def _line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
