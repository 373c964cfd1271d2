"""Loads published registry files into an immutable snapshot and swaps it in; a failed load leaves the former in use."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import duckdb

from crawler.loading import merging, tables
from crawler.loading.keeping import forget_broken_off, forget_old, point_to, write_snapshot
from crawler.loading.parsing import read_rows
from crawler.loading.reading import Progress, Tally
from crawler.loading.recognising import Recognised, recognise_all
from crawler.loading.reports import FileReport, LoadReport
from crawler.loading.shapes import Source
from directory.errors import ExodirError
from directory.snapshots import FORMAT, Part, Snapshot, Snapshots, open_duckdb, read_snapshot

LEAST_SHARES = ((10_000, 0.8), (20, 0.5))
"""From so many rows on, a release that brings fewer than this share of them is taken for cut off; the first fits."""


def add_registry(
    data_dir: Path,
    name: str | None,
    paths: Sequence[Path],
    *,
    progress: Progress | None = None,
    force: bool = False,
    extract: bool = False,
) -> LoadReport:
    """Load these files (CSV, zip, workbook, or folders of them) as a new snapshot of a registry and put it in use.

    Without a name the registry is recognised by the files' headers. Files of other parts of the former snapshot
    are carried over; files with a header and no rows are passed over beside others. A release older than the one in
    use, and one that has shrunk, are refused unless `force`. `extract`: the maintainer's word that these files are
    a part of the registry, so that whoever is not in them may be in it; without it a full file counts as all of it.
    Raises ExodirError with file and line; the former snapshot then stays in use.
    """
    files, skipped = recognise_all(name, paths)
    source = files[0].source
    home = Path(data_dir) / "registries" / source.name
    home.mkdir(parents=True, exist_ok=True)
    forget_broken_off(home)
    former = Snapshots(data_dir).current(source.name)
    with tempfile.TemporaryDirectory(prefix=".load-", dir=home) as work:
        job = _Job(source, former, Path(work), progress, force=force, extract=extract)
        for one in _in_order(files):
            job.load(one)
        job.check_whole()
        snapshot, known = job.finish(home)
    forget_old(home, snapshot)
    return LoadReport(source.name, snapshot, job.reports, known, skipped)


def _in_order(files: list[Recognised]) -> list[Recognised]:
    """Full files before incremental ones, older before newer."""
    return sorted(
        files,
        key=lambda one: (
            one.source.is_update(_told_names(one)),
            one.source.released(_told_names(one)) or date.min,
            [shape.part for shape in one.source.files].index(one.shape.part),
        ),
    )


def _told_names(one: Recognised) -> str:
    """The names that may tell a date: the lines before the header, the file's own name, its zip's and its folder's."""
    path = one.published.path
    return "\n".join([one.published.name, path.name, path.parent.name, *one.preamble])


class _Job:
    """One load: files go in one by one, a snapshot comes out."""

    def __init__(
        self,
        source: Source,
        former: Snapshot | None,
        work: Path,
        progress: Progress | None,
        *,
        force: bool,
        extract: bool,
    ) -> None:
        self.source = source
        self.former = former
        self.work = work
        self.progress = progress
        self.force = force
        self.reports: list[FileReport] = []
        self.parts: dict[str, Part] = {part.name: part for part in former.parts} if former else {}
        self.loaded: set[str] = set()
        self.replaced: dict[str, str] = {}  # part -> the file that was first to take its place
        self.extract = extract
        self.connection: duckdb.DuckDBPyConnection = open_duckdb(work / "spill", memory="2GB")

    def load(self, one: Recognised) -> None:
        """Read one file, check it, and put its tables in place of, or on top of, the part's former ones."""
        tally = Tally()
        rows = read_rows(
            one.published,
            one.shape.layout,
            one.header,
            wanted=one.wanted,
            skip=one.skip,
            tally=tally,
            progress=self.progress,
        )
        step = self.work / f"step{len(self.reports)}"
        step.mkdir()
        try:
            built = tables.build(self.connection, rows, one.shape, step, one.published.name)
        except duckdb.Error as error:
            why = str(error).partition("\n")[0]
            raise tally.failure or ExodirError(f"{one.published}: it could not be loaded ({why})") from error
        released_on, dated_by = self._date(one, built.newest)
        refused = tally.refused + built.refused
        report = FileReport(
            file=str(one.published),
            part=one.shape.part,
            released_on=released_on,
            dated_by=dated_by,
            rows_in=tally.rows,
            kept=built.kept,
            left_out=built.left_out,
            blank=tally.blank,
            refused=refused,
            notes=_notes(one, tally, built),
            digest=tally.digest,
        )
        self._check(one, report)
        if report.kept:
            self._place(one, report, built)
        else:
            self._pass_over(one, report)
        self.reports.append(report)

    def _date(self, one: Recognised, newest: date | None) -> tuple[date, str]:
        """The file's own date: told by its name or head, else its newest entry, else the time it was written."""
        told = self.source.released(_told_names(one))
        today = datetime.now(UTC).date()
        if told and told <= today:
            return told, "name"
        if newest:
            return min(newest, today), "contents"
        return datetime.fromtimestamp(one.published.path.stat().st_mtime, UTC).date(), "time"

    def _check(self, one: Recognised, report: FileReport) -> None:
        lost = report.rows_in - report.kept - report.left_out - len(report.refused)
        if lost:
            raise ExodirError(f"{one.published}: {lost} rows were lost on the way; this is a fault of exodir.")
        part, update = one.shape.part, self._is_update(one)
        if not report.kept and (report.refused or (part == self.source.main_part and not update)):
            raise _without_rows(report)
        before = self.parts.get(part)
        if update or part in self.replaced:
            return
        if before and not self.force and _is_older(report, before):
            raise ExodirError(
                f"{one.published}: this release ({report.released_on}) is older than the one in use "
                f"({before.released_on}), which stays in use. To go back to it on purpose, load it with --force."
            )
        self.replaced[part] = str(one.published)

    def check_whole(self) -> None:
        """Refuse what came of all files together when it is nothing, or looks cut off."""
        if not self.loaded:
            raise _without_rows(self.reports[0])
        former = {part.name: part.rows_kept for part in self.former.parts} if self.former else {}
        for name, file in self.replaced.items():
            before, now = former.get(name, 0), self.parts[name].rows_kept if name in self.parts else 0
            share = next((share for rows, share in LEAST_SHARES if before >= rows), 0.0)
            if now < share * before and not self.force:
                raise ExodirError(
                    f"{file}: {now:,} rows against {before:,} in the release in use: the file looks cut off. If it is "
                    "right, load it with --force."
                )

    def _is_update(self, one: Recognised) -> bool:
        return self.source.is_update(_told_names(one))

    def _pass_over(self, one: Recognised, report: FileReport) -> None:
        """An empty part: nothing is put on top of the former one; a full file without rows leaves nothing of it."""
        report.notes.append("no rows are in it that say anything: an empty part")
        if not self._is_update(one) and one.shape.part not in self.loaded:
            self.parts.pop(one.shape.part, None)

    def _place(self, one: Recognised, report: FileReport, built: tables.Built) -> None:
        """Put what was built into its part: replacing it, or on top of it (updates, several files of one part)."""
        part = one.shape.part
        before = self.parts.get(part)
        update = self._is_update(one)
        on_top = before is not None and (update or part in self.loaded)
        if on_top and before:
            replace = update or one.shape.keyed
            if replace:
                lead = part == self.source.main_part
                merging.give_ids(self.connection, built, before.tables, lead=lead)
            stale = merging.combine(self.connection, built, before.tables, replace=replace)
            if stale and "records" in built.tables:
                report.notes.append(f"{stale:,} records are older than those in use and were not taken")
        if before and one.shape.keyed:
            merging.keep_names(self.connection, built, before.tables)
        self.parts[part] = Part(
            name=part,
            released_on=max(report.released_on, before.released_on) if on_top and before else report.released_on,
            dated_by=report.dated_by,
            rows_in=report.rows_in,
            rows_kept=merging.count(self.connection, built.tables) if on_top else report.kept,
            rows_refused=len(report.refused),
            files=(*before.files, one.published.name) if on_top and before else (one.published.name,),
            tables=built.tables,
        )
        self.loaded.add(part)

    def _is_whole(self) -> bool:
        """Whether whoever is not in this is not in the registry: a full file, with its updates, that is no extract."""
        if self.extract or self.source.main_part in self.replaced:
            return not self.extract
        return self.former is not None and self.former.whole

    def finish(self, home: Path) -> tuple[Snapshot, bool]:
        """Write the snapshot folder beside the others and point to it; (snapshot, whether it was loaded before)."""
        main = self.parts.get(self.source.main_part)
        released_on = main.released_on if main else max(part.released_on for part in self.parts.values())
        read = self._read()
        if self.former and self.former.read == read:  # the same files, put on top of themselves
            return self.former, True
        digest = self._digest(read)
        folder = home / f"{released_on}-{digest[:12]}"
        if folder.is_dir():
            snapshot = read_snapshot(folder)
            known = self.former is not None and self.former.folder == folder
            point_to(home, folder)
            return snapshot, known
        fresh = self.work / "snapshot"
        told = {
            "format": FORMAT,
            "name": self.source.name,
            "released_on": released_on.isoformat(),
            "loaded_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "digest": digest,
            "read": read,
            "whole": self._is_whole(),
        }
        write_snapshot(fresh, told, sorted(self.parts.values(), key=self._part_order), self.reports)
        os.replace(fresh, folder)
        point_to(home, folder)
        return read_snapshot(folder), False

    def _part_order(self, part: Part) -> int:
        return [shape.part for shape in self.source.files].index(part.name)

    def _read(self) -> str:
        """A digest of the files that were read, and of what was said of them."""
        said = [f"{FORMAT} {one.part} {one.released_on} {one.digest}" for one in self.reports]
        if self.extract:
            said.append("extract")
        return sha256("\n".join(said).encode()).hexdigest()

    def _digest(self, read: str) -> str:
        """Of all that went into the snapshot: the files' bytes, and the former snapshot where it is carried over."""
        if self.former is None or {shape.part for shape in self.source.files} <= self.loaded:
            return read
        carried = {name for name in self.parts if name not in self.loaded}
        return sha256(f"{read}\n{sorted(carried)} {self.former.digest}".encode()).hexdigest()


def _without_rows(report: FileReport) -> ExodirError:
    why = f" The first was refused: {report.refused[0].reason}." if report.refused else ""
    return ExodirError(f"{report.file}: the file has a header but no row that can be loaded.{why}")


def _is_older(report: FileReport, before: Part) -> bool:
    """Whether a file is older than the part in use, as far as both tell their dates."""
    return "time" not in (report.dated_by, before.dated_by) and report.released_on < before.released_on


def _notes(one: Recognised, tally: Tally, built: tables.Built) -> list[str]:
    """What a maintainer should know of a file that was loaded."""
    notes = []
    if tally.mended and not one.shape.layout.latin_1:
        notes.append(f"{tally.mended:,} lines are not UTF-8; they were read as Windows-1252")
    for words, number in built.unsure[:10]:
        notes.append(f"nobody knows the status '{words}' ({number:,} rows): its standing is shown as unknown")
    number, line, text = built.bad_dates
    if number:
        notes.append(f"line {line}: '{text}' is not a date; {number:,} such rows were loaded without that date")
    return notes
