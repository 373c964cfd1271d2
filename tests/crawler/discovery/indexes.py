"""Index files of Common Crawl in their 30 columns, as generated Parquet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

TEXTS = (
    "url_surtkey", "url", "url_host_name", "url_host_tld", "url_host_2nd_last_part", "url_host_3rd_last_part",
    "url_host_4th_last_part", "url_host_5th_last_part", "url_host_registry_suffix", "url_host_registered_domain",
    "url_host_private_suffix", "url_host_private_domain", "url_host_name_reversed", "url_protocol", "url_path",
    "url_query", "fetch_redirect", "content_digest", "content_mime_type", "content_mime_detected", "content_charset",
    "content_languages", "content_truncated", "warc_filename", "warc_segment",
)  # fmt: skip
ARCHIVE = "crawl-data/CC-MAIN-2026-40/segments/1/warc/CC-MAIN-20261001000000-00001.warc.gz"


def row(host: str, path: str, **more: Any) -> dict[str, Any]:
    """A page of an index."""
    key = ",".join(reversed(host.removeprefix("www.").split(".")))
    texts = dict.fromkeys(TEXTS, "") | {
        "url_surtkey": f"{key}){path}",
        "url": f"https://{host}{path}",
        "url_host_name": host,
        "url_path": path,
        "content_mime_detected": "text/html",
        "warc_filename": ARCHIVE,
    }
    numbers = {"url_port": None, "fetch_status": 200, "warc_record_offset": 5, "warc_record_length": 9}
    return texts | numbers | {"fetch_time": datetime(2026, 10, 1)} | more


def index(tmp_path: Path, *rows: dict[str, Any], name: str = "part-00000", part: int = 1_000_000) -> Path:
    """An index file; `part`: rows of each of its parts."""
    path = tmp_path / f"{name}.c000.gz.parquet"
    table = pa.Table.from_pylist(list(rows))
    at = table.schema.get_field_index("fetch_status")
    table = table.set_column(at, "fetch_status", table["fetch_status"].cast(pa.int16()))
    pq.write_table(table, path, row_group_size=part, compression="gzip")
    return path
