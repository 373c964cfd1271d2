"""The folders of a registry's snapshots: writing one, which is in use, how many stay, what broken-off loads left."""

from __future__ import annotations

import csv
import json
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from crawler.loading.reports import FileReport
from directory.snapshots import Part, Snapshot

KEPT_SNAPSHOTS = 3
"""How many snapshots of a registry stay on disk, the one in use among them."""


def write_snapshot(
    folder: Path, told: Mapping[str, object], parts: Sequence[Part], reports: Sequence[FileReport]
) -> None:
    """Write a snapshot's tables, the rows refused, and `snapshot.json`: what is told of the whole and of each part."""
    for part in parts:
        (folder / part.name).mkdir(parents=True)
        for table, path in part.tables.items():
            _link(path, folder / part.name / f"{table}.parquet")
    _write_refused(folder / "refused.csv", reports)
    described = [
        {
            "name": part.name,
            "released_on": part.released_on.isoformat(),
            "dated_by": part.dated_by,
            "rows_in": part.rows_in,
            "rows_kept": part.rows_kept,
            "rows_refused": part.rows_refused,
            "files": list(part.files),
            "tables": sorted(part.tables),
        }
        for part in parts
    ]
    text = json.dumps({**told, "parts": described}, indent=1)
    (folder / "snapshot.json").write_text(text + "\n", encoding="utf-8")


def _write_refused(path: Path, reports: Sequence[FileReport]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["file", "line", "reason", "begins"])
        for report in reports:
            writer.writerows([row.file, row.line, row.reason, row.begins] for row in report.refused)


def _link(path: Path, target: Path) -> None:
    """The same file under another name: a hard link where the disk allows it, else a copy."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)


def point_to(home: Path, folder: Path) -> None:
    """Put a snapshot in use, in one step."""
    pointer = home / ".current"
    pointer.write_text(folder.name + "\n", encoding="utf-8")
    os.replace(pointer, home / "current")


def forget_broken_off(home: Path) -> None:
    """Remove what loads left behind that were killed a day ago or earlier."""
    for folder in home.glob(".load-*"):
        if time.time() - folder.stat().st_mtime > 86_400:
            shutil.rmtree(folder, ignore_errors=True)


def forget_old(home: Path, current: Snapshot) -> None:
    """Remove all but the newest snapshots; the one in use stays."""
    folders = sorted(
        (path.parent for path in home.glob("*/snapshot.json")), key=lambda one: (one / "snapshot.json").stat().st_mtime
    )
    others = [folder for folder in folders if folder != current.folder]
    for folder in others[: max(0, len(others) - KEPT_SNAPSHOTS + 1)]:
        shutil.rmtree(folder)
