"""The folder of a static site: what has not changed is linked from the former one, and the new one appears whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from directory.errors import ExodirError

MARKER = "site.json"
"""Tells that a folder was written by this export and may be replaced by it."""

PRINTS = ".pages"
"""Beside the pages: what each was made from, so that the next export knows which to make anew."""


class SiteFolder:
    """A new folder that takes over from a former one what is still the same."""

    def __init__(self, new: Path, former: Path, look: str) -> None:
        """`look`: a digest of all that shapes every page; with another one nothing is taken over unseen."""
        self.path = new
        self.written = self.kept = 0
        self._former = former
        self._look = look
        self._before = _read_prints(former, look)
        self._prints: dict[str, str] = {}

    def keeps(self, key: str, fingerprint: str, names: list[str]) -> bool:
        """Take over the files made from something with the same fingerprint; false when they are to be made anew."""
        self._prints[key] = fingerprint
        if self._before.get(key) != fingerprint or not all((self._former / name).is_file() for name in names):
            return False
        for name in names:
            self._link(name)
        return True

    def write(self, name: str, text: str) -> None:
        """Put a file in place; the former one where it says the same."""
        body = text.encode()
        former = self._former / name
        if former.is_file() and former.stat().st_size == len(body) and former.read_bytes() == body:
            self._link(name)
            return
        self._make_room(name).write_bytes(body)
        self.written += 1

    def close(self) -> None:
        """Write down what the pages were made from."""
        lines = [self._look, *(f"{key} {fingerprint}" for key, fingerprint in self._prints.items())]
        (self.path / PRINTS).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def link_folder(self, name: str) -> None:
        """Take over all files of a folder within the former one."""
        for path in (self._former / name).rglob("*"):
            if path.is_file():
                self._link(str(path.relative_to(self._former)))

    def _link(self, name: str) -> None:
        target = self._make_room(name)
        try:
            os.link(self._former / name, target)
        except OSError:  # another disk, or one that knows no links
            shutil.copy2(self._former / name, target)
        self.kept += 1

    def _make_room(self, name: str) -> Path:
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        return target


def digest_of(*parts: object) -> str:
    """A short fingerprint of what a page is made from."""
    return blake2b("\x1f".join(map(repr, parts)).encode(), digest_size=12).hexdigest()


@contextmanager
def site_swapped_in(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place when the block ends well."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARKER).is_file())):
        raise ExodirError(
            f"{out} holds something that is not a site written by exodir. Give another folder, or empty it."
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    _mend(out)
    beside = Path(tempfile.mkdtemp(prefix=_beside(out), dir=out.parent))
    try:
        folder = beside / "new"
        folder.mkdir()
        yield folder
        if out.exists():
            out.rename(beside / "former")
        folder.rename(out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _beside(out: Path) -> str:
    return f".{out.name}.exodir-"


def _mend(out: Path) -> None:
    """Clear what a killed export left; where it was killed between the two renames, the former site comes back."""
    for beside in out.parent.glob(f"{_beside(out)}*"):
        if not out.exists() and (beside / "former").is_dir():
            (beside / "former").rename(out)
        shutil.rmtree(beside)


def _read_prints(former: Path, look: str) -> dict[str, str]:
    try:
        lines = (former / PRINTS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    if not lines or lines[0] != look:
        return {}
    return dict(line.split(" ", 1) for line in lines[1:] if " " in line)
