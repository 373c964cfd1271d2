"""The command line as a person uses it: words in, exit status and both streams out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from exodir import options
from exodir.main import main


@dataclass(frozen=True)
class Said:
    """What a command left: exit status, stdout and stderr."""

    status: int
    out: str
    err: str


Exodir = Callable[..., Said]


@pytest.fixture
def exodir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Exodir:
    """Runs `exodir WORDS...` in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(options, "ROOT_FLAGS", {})
    for name in ("EXODIR_DATA", "EXODIR_DB", "EXODIR_CONTACT", "EXODIR_DELAY", "EXODIR_MAX_PAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["exodir", *map(str, words)])
        try:
            main()
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        streams = capsys.readouterr()
        return Said(status, streams.out, streams.err)

    return run
