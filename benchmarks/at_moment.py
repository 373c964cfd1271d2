"""Runs `exodir` as if it were another moment: `python -m benchmarks.at_moment 2027-03-01T02:30:00 run --seeds ...`.

The clock of the program stands still at that moment, and the ids of runs are without chance, so that two runs can be
compared byte for byte. Libraries keep the true clock, and what measures durations goes on as ever.
"""

from __future__ import annotations

import builtins
import datetime as clock
import os
import secrets
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

OURS = frozenset({"crawler", "directory", "exodir", "exports"})


class _Kind(type):
    """Takes every real moment for one of this class: nothing but `now` is another."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, clock.datetime)


class _Standing(clock.datetime, metaclass=_Kind):
    """A datetime whose `now` is always the same."""

    moment: clock.datetime

    @classmethod
    def now(cls, tz: clock.tzinfo | None = None) -> Any:
        return cls.moment.astimezone(tz) if tz else cls.moment.replace(tzinfo=None)


@cache
def _asks_for_the_time(file: str) -> bool:
    return "datetime.now(" in Path(file).read_text(encoding="utf-8")


def stand_still(moment: str) -> None:
    """Stop the clock of our own modules; before any of them is imported."""
    move_to(moment)
    standing = ModuleType("datetime")
    standing.__dict__.update({**vars(clock), "datetime": _Standing})
    true_import = builtins.__import__

    def lead(name: str, within: Any = None, *more: Any, **named: Any) -> Any:
        package = (within or {}).get("__name__", "").partition(".")[0]
        if name == "datetime" and package in OURS and _asks_for_the_time(within["__file__"]):
            return standing
        return true_import(name, within, *more, **named)

    builtins.__import__ = lead  # type: ignore[assignment]
    secrets.token_hex = lambda nbytes=None: "00" * (nbytes or 1)


def move_to(moment: str) -> None:
    """Set the stopped clock."""
    _Standing.moment = clock.datetime.fromisoformat(moment).replace(tzinfo=clock.UTC)


def main() -> None:
    """Stop the clock, then be `exodir`."""
    stand_still(sys.argv[1])
    sys.argv[1:2] = []
    os.environ.setdefault("EXODIR_ASK_NPI_REGISTRY", "false")
    from exodir.main import main as exodir

    exodir()


if __name__ == "__main__":
    main()
