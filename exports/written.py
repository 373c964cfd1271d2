"""What an export leaves: a folder's files appear together and whole, or the former ones stay."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_BESIDE = ".exodir-"


@dataclass(frozen=True)
class Written:
    """One file an export wrote; `rows` by table, empty where it holds none."""

    path: Path
    rows: dict[str, int]
    title: str = ""
    media_type: str = ""


@contextmanager
def swapped_in(out: Path, *, last: str, former: Iterable[str] = ()) -> Iterator[Path]:
    """A new folder beside the files of `out`; when the block ends well, what it holds takes their place together.

    `last`: the file that is put in place after all others. `former`: files of the release before, which go if nothing
    takes their place. When the block fails, or the exchange itself does, everything is as before.
    """
    out.mkdir(parents=True, exist_ok=True)
    _mend(out)
    beside = Path(tempfile.mkdtemp(prefix=_BESIDE, dir=out))
    new, kept = beside / "new", beside / "former"
    try:
        new.mkdir()
        kept.mkdir()
        yield new
        _exchange(out, new, kept, last=last, former=former)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _mend(out: Path) -> None:
    """Clear what a killed export left; where it was killed while files were exchanged, the former ones come back."""
    for beside in out.glob(f"{_BESIDE}*"):
        for path in (beside / "former").glob("*"):
            os.replace(path, out / path.name)
        shutil.rmtree(beside)


def _exchange(out: Path, new: Path, kept: Path, *, last: str, former: Iterable[str]) -> None:
    """Move the new files into place, `last` at the end; undone when one cannot be moved."""
    names = sorted((path.name for path in new.iterdir()), key=lambda name: (name == last, name))
    gone = [name for name in former if name not in names and (out / name).is_file()]
    done: list[str] = []
    try:
        for name in (*gone, *names):
            done.append(name)
            if (out / name).exists():
                os.replace(out / name, kept / name)
            if (new / name).exists():
                os.replace(new / name, out / name)
    except BaseException:
        for name in reversed(done):
            if (kept / name).exists():
                os.replace(kept / name, out / name)
            elif not (new / name).exists():
                (out / name).unlink(missing_ok=True)
        raise
