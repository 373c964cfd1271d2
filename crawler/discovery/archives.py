"""WARC and WET files of anyone, a file a process: the pages that name exosomes are kept, their sites are candidates."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

from zlib_ng import zlib_ng

from crawler.archive import COMPRESSION
from crawler.discovery.archived_pages import (
    Sighting,
    best_of_sites,
    candidates_of,
    page_of_text,
    sight,
)
from crawler.extraction.prefilter import names_exosomes
from crawler.items import Answer
from crawler.warc import GZIP, Damage, Record, address_of, answer_in, moment_of, read_records
from directory.candidates import Found
from directory.errors import ExodirError

LICENCE = "the page's own rights apply"

_KIND = re.compile(rb"^WARC-Type:\s*(response|conversion)\b", re.I | re.M)
_ENCODED = re.compile(rb"\r\n(?:content-encoding|transfer-encoding):", re.I)


@dataclass(slots=True)
class Sifted:
    """What one archive held; kept beside the pages, so that no archive is read twice."""

    file: str
    pages: Path  # WARC of the pages that name exosomes
    records: int = 0  # pages and texts
    sightings: list[Sighting] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    damaged: int = 0

    def candidates(self) -> Iterator[Found]:
        """The sites of the pages."""
        archive = f"the archive {Path(self.file).name}"
        yield from candidates_of(best_of_sites(self.sightings), source="archive", archive=archive, licence=LICENCE)


def sift_all(files: Sequence[Path], folder: Path, *, jobs: int = os.cpu_count() or 1) -> Iterator[Sifted | ExodirError]:
    """What each archive holds, in the order of the files, or why it cannot be read; several at a time."""
    if len(files) == 1 or jobs == 1:
        yield from (_sifted(file, folder) for file in files)
        return
    with ProcessPoolExecutor(min(jobs, len(files)), mp_context=get_context("spawn")) as workers:
        yield from workers.map(_sifted, files, [folder] * len(files))


def _sifted(file: Path, folder: Path) -> Sifted | ExodirError:
    try:
        return sift(file, folder)
    except ExodirError as error:
        return error


def sift(file: Path, folder: Path) -> Sifted:
    """The pages of one archive that name exosomes, kept in the folder; an archive that was sifted before is not read
    again. ExodirError when it cannot be read or is none."""
    try:
        name = f"{file.name.removesuffix('.gz')}.{file.stat().st_size}"
    except OSError as error:
        raise ExodirError(f"{file} cannot be read: {error.strerror}.") from error
    folder.mkdir(parents=True, exist_ok=True)
    notes, pages = folder / f"{name}.json", folder / f"{name}.exosomes.warc.gz"
    if notes.exists():
        return _noted(notes, pages)
    found, damage = Sifted(str(file), pages), Damage()
    part = pages.with_suffix(".part")
    with part.open("wb") as kept:
        for record in read_records(file, damage):
            if not _KIND.search(record.data, 0, record.begin):
                continue
            found.records += 1
            try:
                seen = _sighted(record)
            except ValueError as error:
                damage.note(f"{file}, byte {record.offset:,}", str(error))
                continue
            if seen:
                found.sightings.append(seen)
                kept.write(zlib_ng.compress(record.data + b"\r\n\r\n", level=COMPRESSION, wbits=GZIP))
    found.problems, found.damaged = damage.problems, damage.counts.total()
    os.replace(part, pages)
    fresh = notes.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(found), default=str, ensure_ascii=False), encoding="utf-8")
    os.replace(fresh, notes)
    return found


def _sighted(record: Record) -> Sighting | None:
    """What the page of a record says; ValueError when it cannot be read. Most pages cost no more than one look."""
    body = record.data.find(b"\r\n\r\n", record.begin) + 4
    if record.data.find(b"HTTP/", record.begin, record.begin + 5) < 0:
        return sight(_answer(record)) if names_exosomes(record.data[record.begin :]) else None
    if _ENCODED.search(record.data, record.begin, body) or names_exosomes(record.data[body:]):
        return sight(_answer(record))
    return None


def _answer(record: Record) -> Answer:
    """A page, or the text of one as a page."""
    if record.kind == "response":
        return answer_in(record)
    text = record.data[record.begin :].decode("utf-8", "replace")
    return Answer(address_of(record), 200, {"content-type": "text/html"}, page_of_text(text), moment_of(record))


def _noted(notes: Path, pages: Path) -> Sifted:
    said = json.loads(notes.read_text("utf-8"))
    sightings = [Sighting(**one | {"fetched_at": datetime.fromisoformat(one["fetched_at"])})
                 for one in said.pop("sightings")]  # fmt: skip
    return Sifted(**said | {"sightings": sightings, "pages": pages})
