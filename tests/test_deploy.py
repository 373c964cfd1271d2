"""What ships for schedules is sound: units, images and jobs can be read, and every command in them exists."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from directory.failures import FAILURES
from exodir.main import app

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted(p for p in DEPLOY.iterdir() if p.is_file())]
COMMAND = re.compile(
    r'^(?:runuser -u exodir -- |note |\w+=\S+ )?(?:\.venv/bin/|/srv/exodir/\.venv/bin/)?"?\$?exodir"? +(.+)$'
)


def commands(text: str) -> list[str]:
    """The lines that call exodir, as a shell would see them."""
    joined = re.sub(r" *\\\n *", " ", text)
    lines = (line.strip().removeprefix("ExecStart=").removeprefix("- run: ") for line in joined.splitlines())
    in_passing = re.findall(r"`exodir ([a-z][^`\[.]*)`", text)
    return [found[1] for line in lines if (found := COMMAND.match(line))] + in_passing


CALLS = [(path.name, call) for path in TEXTS for call in commands(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("file", "call"), CALLS, ids=[f"{file}: {call[:50]}" for file, call in CALLS])
def test_every_command_shown_exists_with_its_options(file: str, call: str) -> None:
    words = shlex.split(re.split(r" {3,}| \|\| | > | #", call)[0].replace("$(", "").replace(")", ""))
    command: Any = typer.main.get_command(app)
    while words and hasattr(command, "commands"):
        command = command.commands[words.pop(0)]
    if words:  # a command named in passing only has to exist
        command.make_context("exodir", words)


def test_commands_are_found_in_the_texts() -> None:
    assert len(CALLS) > 25
    assert {"weekly.sh", "running.md", "README.md", "exodir-serve.service"} <= {file for file, _ in CALLS}


@pytest.mark.parametrize("name", ["compose.yaml", "cronjob.yaml", "weekly.yml"])
def test_yaml_can_be_read(name: str) -> None:
    assert yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("name", ["exodir.service", "exodir.timer", "exodir-serve.service"])
def test_systemd_accepts_the_unit(name: str, tmp_path: Path) -> None:
    for unit in DEPLOY.glob("exodir*.[st]*"):
        text = unit.read_text(encoding="utf-8").replace("/srv/exodir/.venv/bin/exodir", sys.executable)
        (tmp_path / unit.name).write_text(text.replace("/srv/exodir/deploy", str(DEPLOY)), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / name)], capture_output=True, text=True, check=False
    )
    said = [line for line in done.stderr.splitlines() if str(tmp_path / name) in line or f"{name}:" in line]
    assert not said


def test_the_weekly_script_updates_runs_and_backs_up(tmp_path: Path) -> None:
    """A dry run in a folder whose only clinic does not answer: problems, and still a report and a back-up."""
    (tmp_path / "seeds.csv").write_text("url\nhttp://127.0.0.1:9/\n")
    (tmp_path / "exodir.toml").write_text("delay = 0\n")
    program = tmp_path / "exodir"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m exodir "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        [str(DEPLOY / "weekly.sh"), str(tmp_path)],
        env={"PATH": "/usr/bin:/bin", "EXODIR": str(program), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2, done.stderr  # no registry is in use yet, which a maintainer must hear of
    assert list(tmp_path.glob("backups/exodir-*.tar.gz"))
    assert list(tmp_path.glob("data/reports/*.html"))
    assert (tmp_path / "public/clinics.csv").exists()


@pytest.mark.parametrize("name", FAILURES)
def test_every_failure_is_described(name: str) -> None:
    failure = FAILURES[name]
    line = next(x for x in (ROOT / "docs/running.md").read_text("utf-8").splitlines() if x.startswith(f"| `{name}`"))
    assert failure.says in line
    assert failure.advice in line
