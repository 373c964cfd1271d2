"""Keeps fetched pages as WARC, so that improved parsers can be run again without asking the clinics' servers."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
from zlib_ng import zlib_ng

from crawler.items import Answer
from crawler.urls import site_key
from crawler.warc import GZIP, Damage, Record, address_of, answer_in, read_record, read_records

ROTATE_BYTES = 512 * 1024 * 1024
"""A new file is begun once the present one has grown beyond this."""

COMPRESSION = 3
"""gzip level: 9 takes four times as long for a tenth less space."""

SITE_HEADER = "Exodir-Site"
"""WARC header that names the site in whose visit a page was fetched; sites may move to other hosts."""

_KEPT_HEADERS = ("content-type", "etag", "last-modified", "content-language", "x-robots-tag")


class Archive:
    """Writes answers to `FOLDER/<run>-<number>.warc.gz`, one gzip member a record, in a thread of its own."""

    def __init__(self, folder: Path, run_id: str, *, rotate_bytes: int = ROTATE_BYTES) -> None:
        """Begin a new file at the first answer; files of earlier parts of a run are left as they are."""
        self._folder = folder
        self._run_id = run_id
        self._rotate_bytes = rotate_bytes
        self._file: BinaryIO | None = None
        self._builder = WARCWriter(BytesIO())
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="archive")

    def put(self, site: str, answer: Answer) -> Future[None]:
        """Write an answer soon; the future tells when it is on its way to the disk, or why it cannot be."""
        return self._thread.submit(self._write, site, answer)

    def close(self) -> None:
        """Write what still waits and close the file."""
        self._thread.shutdown(wait=True)
        if self._file is not None:
            self._file.close()

    def _write(self, site: str, answer: Answer) -> None:
        if self._file is None or self._file.tell() > self._rotate_bytes:
            self._file = self._begin()
        headers = [(name, answer.headers[name]) for name in _KEPT_HEADERS if name in answer.headers]
        headers.append(("content-length", str(len(answer.body))))
        record = self._builder.create_warc_record(
            answer.url,
            "response",
            payload=BytesIO(answer.body),
            length=len(answer.body),
            http_headers=StatusAndHeaders(_status_line(answer.status), headers, protocol="HTTP/1.1"),
            warc_headers_dict={
                "WARC-Date": answer.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                SITE_HEADER: site,
            },
        )
        self._append(self._file, record)

    @staticmethod
    def _append(file: BinaryIO, record: ArcWarcRecord) -> None:
        """Write a record as a gzip member of its own; fast rather than small, for every page passes here."""
        plain = BytesIO()
        WARCWriter(plain, gzip=False).write_record(record)
        file.write(zlib_ng.compress(plain.getvalue(), level=COMPRESSION, wbits=GZIP))
        file.flush()

    def _begin(self) -> BinaryIO:
        """Open the next free file; a killed run may have left a torn last record, so files are never continued."""
        if self._file is not None:
            self._file.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while (path := self._folder / f"{self._run_id}-{number:05d}.warc.gz").exists():
            number += 1
        file = path.open("xb")
        info = {"software": "exosome-directory", "format": "WARC File Format 1.0", "isPartOf": self._run_id}
        self._append(file, self._builder.create_warcinfo_record(path.name, info))
        return file


def forget_old(folder: Path, *, days: float, gigabytes: float, now: datetime) -> list[Path]:
    """Remove the oldest files of an archive: those older than so many days, and what is more than so many gigabytes.

    0 keeps all; the newest file always stays. Gives what was removed. What lay in it cannot be read again by rebuild().
    """
    files = sorted(folder.glob("*.warc.gz"), key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
    kept, gone = 0.0, []
    for number, path in enumerate(files):
        about = path.stat()
        kept += about.st_size / 1e9
        too_old = days and now.timestamp() - about.st_mtime > days * 86_400
        if number and (too_old or (gigabytes and kept > gigabytes)):
            path.unlink()
            gone.append(path)
    return gone


def read_archive(path: Path, damage: Damage) -> Iterator[tuple[str, Answer]]:
    """The site and answer of each response in a WARC file, in their order; what cannot be read is noted."""
    for site, record in _responses(path, damage):
        try:
            yield site, answer_in(record)
        except ValueError as error:
            damage.note(f"{path}, byte {record.offset:,}", str(error))


def index_archive(path: Path, damage: Damage) -> dict[str, list[int]]:
    """Where in a WARC file the responses of each site begin; what cannot be read is noted."""
    found: dict[str, list[int]] = {}
    for site, record in _responses(path, damage):
        found.setdefault(site, []).append(record.offset)
    return found


def read_at(path: Path, offset: int) -> Answer:
    """The response that begins at an offset of a WARC file; ValueError when it is none that can be read."""
    return answer_in(read_record(path, offset))


def _responses(path: Path, damage: Damage) -> Iterator[tuple[str, Record]]:
    """The response records of a file, each with its site: files that other programs wrote name none, so it is the
    host of the address."""
    for record in read_records(path, damage):
        fields = record.fields
        if fields.get("warc-type") != "response":
            continue
        try:
            yield fields.get(SITE_HEADER.lower()) or site_key(address_of(record)), record
        except ValueError as error:
            damage.note(f"{path}, byte {record.offset:,}", str(error))


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
