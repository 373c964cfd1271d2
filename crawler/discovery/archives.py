"""WARC and WET files of anyone, a file a process: the pages that name exosomes are kept, their sites are candidates."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

from crawler.archive import COMPRESSION
from crawler.discovery.archived_pages import (
    Sighting,
    best_of_sites,
    candidates_of,
    may_name_exosomes,
    page_of_text,
    sight,
)
from crawler.items import Answer
from crawler.warc import Damage, Record, address_of, answer_in, moment_of, read_records
from directory.candidates import Found
from directory.errors import ExodirError

LICENCE = "the page's own rights apply"

AT_ONCE = 200
"""Records that are looked through in one pass."""

_KIND = re.compile(rb"^WARC-Type:\s*(response|conversion)\b", re.I | re.M)
_ENCODED = re.compile(rb"\r\n(?:content-encoding|transfer-encoding):", re.I)
_HEAD = 4_096
"""Bytes of a block in which the headers of an answer are looked for."""


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
        wanted = _wanted(file, damage)
        while batch := list(islice(wanted, AT_ONCE)):
            found.records += len(batch)
            _sift_batch(file, batch, found, damage, kept)
    found.problems, found.damaged = damage.problems, damage.counts.total()
    os.replace(part, pages)
    fresh = notes.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(found), default=str, ensure_ascii=False), encoding="utf-8")
    os.replace(fresh, notes)
    return found


def _wanted(file: Path, damage: Damage) -> Iterator[Record]:
    """Pages, and texts of pages."""
    for record in read_records(file, damage):
        if _KIND.search(record.data, 0, record.begin):
            yield record


def _sift_batch(file: Path, batch: Sequence[Record], found: Sifted, damage: Damage, kept: BinaryIO) -> None:
    blocks, answers = [], {}
    for number, record in enumerate(batch):
        block = record.data[record.begin :]
        if _ENCODED.search(block, 0, _HEAD):
            try:
                answers[number] = answer_in(record)
                block = b"\r\n\r\n" + answers[number].body
            except ValueError as error:
                damage.note(f"{file}, byte {record.offset:,}", str(error))
                block = b""
        blocks.append(block)
    for number, hit in enumerate(may_name_exosomes(blocks)):
        if not hit:
            continue
        record = batch[number]
        try:
            seen = sight(answers.get(number) or _answer(record))
        except ValueError as error:
            damage.note(f"{file}, byte {record.offset:,}", str(error))
            continue
        if seen:
            found.sightings.append(seen)
            kept.write(gzip.compress(record.data + b"\r\n\r\n", compresslevel=COMPRESSION, mtime=0))


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
