"""`exodir demo` end to end: HTTP on loopback, files as published, and of each invented clinic what is true of it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from directory.published import Selection
from directory.storage import open_store
from exports.release import write_release
from tests.exodir.demo_truth import DEMO, differences, read

HOSTS = sorted({row["host"] for row in read(DEMO / "expected.csv")})


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Runs the demo once, exports every clinic it found, and compares with the truth."""
    folder = tmp_path_factory.mktemp("demo")
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    done = subprocess.run(
        [sys.executable, "-m", "exodir", "demo", "--no-serve", "--data", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    with open_store(f"sqlite:///{folder / 'exodir.db'}").session() as session:
        write_release(session, folder / "all", selection=Selection(all_clinics=True))
    return differences(folder / "all")


@pytest.mark.parametrize("host", HOSTS)
def test_the_directory_says_what_is_true(host: str, wrong: dict[str, list[str]]) -> None:
    assert not wrong[host], "\n".join(wrong[host])
