"""Archives as other programs write them, made by warcio."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

DATE = "2026-10-01T10:00:00Z"


def member(url: str, body: bytes, *, kind: str = "response", headers: dict[str, str] | None = None) -> bytes:
    """One record as a gzip member."""
    said = [("Content-Type", "text/html"), *(headers or {}).items()]
    http = StatusAndHeaders("200 OK", said, protocol="HTTP/1.1") if kind == "response" else None
    packed = BytesIO()
    writer = WARCWriter(packed, gzip=True)
    record = writer.create_warc_record(
        url,
        kind,
        payload=BytesIO(body),
        http_headers=http,
        warc_content_type="" if http else "text/plain",
        warc_headers_dict={"WARC-Date": DATE},
    )
    writer.write_record(record)
    record.raw_stream.close()
    return packed.getvalue()


def write(path: Path, *members: bytes) -> Path:
    """An archive of these records."""
    path.write_bytes(b"".join(members))
    return path


OFFERING = b"""<!doctype html><html lang=en><title>Exosome therapy | Larkspur Skin Clinic</title><body>
<h1>Exosome therapy</h1><p>We offer exosome therapy together with microneedling at our clinic in Dover.</p></body>"""
OTHER = b"<!doctype html><html lang=en><title>Botox</title><body><h1>Botox</h1><p>We treat lines.</p></body>"
