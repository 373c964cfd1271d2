"""A scan of a generated index of Common Crawl (30 columns, Parquet) against a bare DuckDB query of the same filter.

`python -m benchmarks.cc_index [MILLION_ROWS [FOLDER]]`; files of ten million rows, as real ones have about as many.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import duckdb

from crawler.discovery.common_crawl import places
from crawler.discovery.index_scan import scan, url_pattern

A_FILE = 10_000_000
PATHS = ("services/botox", "product", "blog/2026/some-words-on-skin", "team", "a/b/c", "news", "category/page",
         "treatments/chemical-peel", "index.php", "exotic-holidays")  # fmt: skip


def generate(folder: Path, million: int) -> list[Path]:
    """Index files in which one page of five thousand names exosomes; those that are there are taken as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number, begin in enumerate(range(0, million * 1_000_000, A_FILE)):
        file = folder / f"part-{number:05d}-bench.c000.gz.parquet"
        files.append(file)
        if file.exists():
            continue
        rows = min(A_FILE, million * 1_000_000 - begin)
        paths = ", ".join(f"'/{path}'" for path in PATHS)
        with duckdb.connect() as connection:
            connection.execute("SET enable_progress_bar = false")
            connection.execute(f"""
            COPY (
                WITH pages AS (
                    SELECT 'h' || ((i // 40) * 7919 % 9999991) || '.example' AS host,
                        CASE WHEN hash(i) % 5000 = 0 THEN '/services/exosome-therapy-' || i
                             ELSE [{paths}][(hash(i) % {len(PATHS)} + 1)::BIGINT] || '/' || hash(i) END AS path, i
                    FROM range({begin}, {begin + rows}) t(i)
                )
                SELECT 'example,' || replace(host, '.example', '') || ')' || path AS url_surtkey,
                    'https://www.' || host || path AS url,
                    'www.' || host AS url_host_name, 'example' AS url_host_tld, host AS url_host_2nd_last_part,
                    'www' AS url_host_3rd_last_part, NULL::VARCHAR AS url_host_4th_last_part,
                    NULL::VARCHAR AS url_host_5th_last_part, 'example' AS url_host_registry_suffix,
                    host AS url_host_registered_domain, 'example' AS url_host_private_suffix,
                    host AS url_host_private_domain, 'example.' || host AS url_host_name_reversed,
                    'https' AS url_protocol, NULL::INTEGER AS url_port, path AS url_path, NULL::VARCHAR AS url_query,
                    TIMESTAMP '2026-10-01' + to_seconds((i % 900000)::BIGINT) AS fetch_time,
                    (CASE WHEN hash(i) % 20 = 1 THEN 404 ELSE 200 END)::SMALLINT AS fetch_status,
                    NULL::VARCHAR AS fetch_redirect, upper(md5(i::VARCHAR)) AS content_digest,
                    'text/html' AS content_mime_type, 'text/html' AS content_mime_detected,
                    'UTF-8' AS content_charset, 'eng' AS content_languages, NULL::VARCHAR AS content_truncated,
                    'crawl-data/CC-MAIN-2026-40/segments/1/warc/CC-MAIN-20261001000000-' || (i % 90000) || '.warc.gz'
                        AS warc_filename,
                    (hash(i) % 1000000000)::INTEGER AS warc_record_offset, (hash(i) % 60000)::INTEGER
                        AS warc_record_length, '1633000000.1' AS warc_segment
                FROM pages
            ) TO '{file}.part' (FORMAT parquet, COMPRESSION gzip, ROW_GROUP_SIZE 1000000)""")
        Path(f"{file}.part").rename(file)
    return files


def bare(files: list[Path]) -> int:
    """The same filter as a bare query, writing the same columns."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        for file in files:
            connection.execute(f"""
            COPY (SELECT url, fetch_time, warc_filename, warc_record_offset, warc_record_length
                  FROM read_parquet('{file}') WHERE fetch_status = 200 AND content_mime_detected = 'text/html'
                  AND regexp_matches(lower(url_path), '{url_pattern()}')) TO '{folder}/{file.stem}.parquet'""")
        row = connection.execute(f"SELECT count(*) FROM read_parquet('{folder}/*.parquet')").fetchone()
    return int(row[0]) if row else 0


def ours(files: list[Path]) -> int:
    """Our scan, from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        scans = [scan(file, Path(folder)) for file in files]
        return sum(1 for _ in places([one.result for one in scans], Path(folder)))


def timed(what: Callable[[list[Path]], int], files: list[Path]) -> tuple[int, float, float, float]:
    """Pages found, seconds, CPU seconds and the peak of memory in MB; run in a process of its own."""
    wall, cpu = time.monotonic(), time.process_time()
    found = what(files)
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    return found, wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(million: str = "10", folder: str = "") -> None:
    """Each twice, in turns: the second time the files are in memory."""
    place, rows = Path(folder or tempfile.mkdtemp(prefix="cc-index-")), int(million) * 1_000_000
    processes = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=processes) as worker:
        files = worker.submit(generate, place, int(million)).result()
    print(f"{rows:,} rows in {len(files)} files, {sum(file.stat().st_size for file in files) / 1e9:.1f} GB")
    for name, what in (("exodir", ours), ("bare DuckDB", bare)) * 2:
        with ProcessPoolExecutor(1, mp_context=processes) as worker:
            found, wall, cpu, peak = worker.submit(timed, what, files).result()
        print(f"{name}: {found:,} pages; {wall:.1f} s, {cpu:.1f} CPU s, {rows / cpu:,.0f} rows a CPU s, {peak:.0f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
