"""One release: the chosen formats from one pass over the store, described, counted, hashed and put in place at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from directory.cycles import without_collection
from directory.errors import ExodirError
from directory.labels import Labels
from directory.published import Selection, stream
from directory.snapshots import Snapshots
from exports.about import About, gather
from exports.delta import Changed, differences
from exports.descriptors import write_descriptors
from exports.dictionary import write_dictionary
from exports.index import INDEX, SUMS, head_of, listed_files, write_index, write_sums
from exports.numbers import Numbers
from exports.pages import changed_page, write_citation, write_page
from exports.reading import open_release
from exports.writers import open_writers, write_all
from exports.written import Written, swapped_in


@dataclass(frozen=True)
class Release:
    """What was written, and which files of the former release went."""

    folder: Path
    files: list[Written]
    rows: dict[str, int]
    removed: list[str]


def write_release(
    session: Session,
    out: Path,
    *,
    formats: Sequence[str] = ("csv",),
    selection: Selection | None = None,
    snapshots: Snapshots | None = None,
    now: datetime | None = None,
    bom: bool = False,
    since: Path | None = None,
    labels: Path | None = None,
    contact: str = "",
    base_url: str = "",
) -> Release:
    """Write a release into the folder `out`; its files take the place of the former ones together, or not at all.

    A release is dated to the day: written twice on one day from the same store it is the same, byte for byte.
    `since`: an earlier release, with which RELEASE.md compares this one (both need CSV files). `labels`: a sample of
    sites that people judged, by which index.json and RELEASE.md tell how often the release is wrong.
    ExodirError when it cannot be written.
    """
    chosen = selection or Selection()
    as_of = (now or datetime.now(UTC)).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    former = listed_files(out)
    try:
        with swapped_in(out, last=INDEX, former=former) as folder, without_collection():
            numbers = Numbers(Labels(labels) if labels else None)
            batches = stream(session, selection=chosen, as_of=as_of)
            files = write_all(open_writers(folder, formats, bom=bom), batches, numbers)
            about = gather(session, chosen, snapshots, as_of=as_of, contact=contact, base_url=base_url)
            if "csv" in formats:
                files += write_descriptors(folder, about, files)
            files += _describe(folder, about, numbers, since)
            write_index(folder, files, about, numbers, formats=formats)
            write_sums(folder, [*(file.path.name for file in files), INDEX])
    except (OSError, sqlite3.Error) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ExodirError(
            f"The files cannot be written to {out}: {said}. What was there before is unchanged."
        ) from error
    names = {file.path.name for file in files} | {INDEX, SUMS}
    placed = [replace(file, path=out / file.path.name) for file in files]
    return Release(out, placed, numbers.rows, [name for name in former if name not in names])


def _describe(folder: Path, about: About, numbers: Numbers, since: Path | None) -> list[Written]:
    table, page = write_dictionary(folder)
    return [
        Written(table, {}, "Data dictionary", "text/csv"),
        Written(page, {}, "Data dictionary to read", "text/markdown"),
        write_citation(folder, about),
        write_page(folder, about, numbers, changed_page(_compared(folder, about, since)) if since else ""),
    ]


def _compared(folder: Path, about: About, since: Path) -> Changed:
    """What differs between an earlier release and the one being written."""
    before, after = open_release(since), head_of(about)
    changed = Changed(before["release"], about.release)
    for difference, cause in differences(since, folder, before, after):
        changed.add(difference, cause)
    return changed
