"""The folders of a registry's snapshots: which one is in use, how many stay, what broken-off loads left behind."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from directory.snapshots import Snapshot

KEPT_SNAPSHOTS = 3
"""How many snapshots of a registry stay on disk, the one in use among them."""


def link(path: Path, target: Path) -> None:
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
