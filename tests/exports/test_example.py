"""What the docs show works: files open in a line, and the worked example answers its question."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pandas as pd
import pytest

from exports.release import write_release
from tests.directory.published import NOW, clinic, invented_store

EXAMPLE = Path(__file__).parent.parent.parent / "docs" / "examples" / "certified_by_state.py"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    with invented_store(folder / "store") as store, store.session() as session:
        session.add_all(clinic(f"c-me{n}", region="ME", postal_code="04101", certified=n == 0) for n in range(3))
        session.flush()
        write_release(session, folder / "out", formats=("csv", "jsonl", "parquet"), now=NOW)
    return folder / "out"


def test_the_example_tells_the_share_by_state(release: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(EXAMPLE), str(release), str(tmp_path / "chart.svg")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    table = {line.split()[0]: line.split()[1:4] for line in done.stdout.splitlines()[2:]}
    assert table == {"ME": ["3", "1", "0.33"], "TX": ["7", "2", "0.29"]}
    bars = ElementTree.parse(tmp_path / "chart.svg").getroot().findall("{http://www.w3.org/2000/svg}rect")
    assert len(bars) == 2


def test_pandas_keeps_leading_zeros_and_what_is_empty(release: Path) -> None:
    table = pd.read_csv(release / "clinics.csv", dtype=str, keep_default_na=False)
    assert set(table[table.region == "ME"].postal_code) == {"04101"}
    assert pd.read_parquet(release / "clinics.parquet").certified.sum() == 5


def test_duckdb_asks_the_parquet_file(release: Path) -> None:
    question = f"SELECT region, avg(certified::int) FROM '{release / 'clinics.parquet'}' GROUP BY region"
    assert dict(duckdb.sql(question).fetchall())["ME"] == pytest.approx(1 / 3)


def test_polars_reads_parquet_and_json_lines(release: Path) -> None:
    polars = pytest.importorskip("polars", reason="comes with `make bench`")
    assert (
        polars.read_parquet(release / "clinics.parquet").height == polars.read_ndjson(release / "clinics.jsonl").height
    )
