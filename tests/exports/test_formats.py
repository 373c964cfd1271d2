"""Every format gives back what was put in, whatever clinics write: round trips through readers that are not ours."""

from __future__ import annotations

import csv
import itertools
import json
import re
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from directory.batches import Batch
from directory.cells import clean_texts, moment_text, read_cell, stored_column
from directory.tables import CLINICS, NEVER, Type
from exports.writers import WRITERS, open_writers, write_all
from exports.xlsx import CUT, MAX_CHARACTERS, fitting

csv.field_size_limit(1 << 30)
Row = tuple[Any, ...]
NASTY = (
    "", " ", "=1+1", "'=1", "@SUM(A1)", "00123", "+15124471180", "+1 (512)", 'quotes " and , commas', "\x85", "\ufffe",
    "two\nlines\r\nand\rmore", "\x00nul\x1f", "\ud800lone", "عيادة \u202e rtl", "皮膚科", "👩🏽‍⚕️",
    "_x0041_", "true", "null",
    "NaN", "1e5", "a; b", "\ufeffbom", "\u2028",
    "</script>", "\\", "#REF!",
    "http://a.example/" + "b" * 3000,
)  # fmt: skip
LONG = "long " * 20_000
TEXT = st.one_of(st.sampled_from(NASTY), st.text(alphabet=st.characters(exclude_categories=()), max_size=40))
PLAIN = {"integer": 7, "number": -97.74, "boolean": True, "moment": datetime(2026, 11, 20, tzinfo=UTC)}
NUMBERS = st.fixed_dictionaries(
    {
        "integer": st.integers(0, 2**31),
        "number": st.none() | st.floats(-180, 180),
        "boolean": st.booleans(),
        "moment": st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    }
)


def row_of(*texts: str, plain: dict[str, Any] = PLAIN) -> Row:
    """A row with these words in its cells of text, one after the other."""
    words = itertools.cycle(texts)
    cells: list[Any] = []
    for column in CLINICS.columns:
        if column.type == "text":
            cells.append(f"x{next(words)}" if column.empty == NEVER else next(words))
        else:
            cells.append([next(words), next(words)] if column.type == "list" else plain[column.type])
    return tuple(cells)


def published(rows: list[Row]) -> list[Row]:
    """The rows as every format is to give them back."""
    columns = zip(*rows, strict=True)
    cleaned = [
        clean_texts(values) if c.type in ("text", "json") else stored_column(values, c.type)
        for values, c in zip(columns, CLINICS.columns, strict=True)
    ]
    return list(zip(*cleaned, strict=True))


def written(name: str, rows: list[Row], folder: Path) -> None:
    batch = Batch(CLINICS, tuple(list(values) for values in zip(*published(rows), strict=True)))
    write_all(open_writers(folder, [name]), [batch])


def typed(values: Any) -> Row:
    """A row as it is published, from what a reader gave: empty texts, moments as text, lists as tuples."""
    return tuple(_published(v, c.type) for v, c in zip(values, CLINICS.columns, strict=True))


def _published(value: Any, kind: Type) -> Any:
    if kind in ("text", "json", "moment"):
        return moment_text(value) if isinstance(value, datetime) else value or ""
    return tuple(value) if kind == "list" else value


def from_csv(folder: Path) -> list[Row]:
    with (folder / "clinics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))[1:]
    return [tuple(read_cell(cell, c.type) for cell, c in zip(row, CLINICS.columns, strict=True)) for row in rows]


def from_jsonl(folder: Path) -> list[Row]:
    with (folder / "clinics.jsonl").open(encoding="utf-8", newline="\n") as file:
        return [typed(json.loads(line).values()) for line in file]


def from_parquet(folder: Path) -> list[Row]:
    return [typed(row.values()) for row in pq.read_table(folder / "clinics.parquet").to_pylist()]


def from_sqlite(folder: Path) -> list[Row]:
    with sqlite3.connect(folder / "exosome-directory.db") as database:
        rows = database.execute("SELECT * FROM clinics ORDER BY rowid").fetchall()
    database.close()
    kinds = [column.type for column in CLINICS.columns]
    return [
        typed(
            json.loads(v) if k == "list" else bool(v) if k == "boolean" else v for v, k in zip(row, kinds, strict=True)
        )
        for row in rows
    ]


def from_geojson(folder: Path) -> list[Row]:
    rows = []
    for feature in json.loads((folder / "clinics.geojson").read_text(encoding="utf-8"))["features"]:
        place = (feature["geometry"] or {}).get("coordinates", (None, None))
        known = feature["properties"] | {"longitude": place[0], "latitude": place[1]}
        rows.append(typed(known[name] for name in CLINICS.names))
    return rows


def from_xlsx(folder: Path) -> list[Row]:
    book = openpyxl.load_workbook(folder / "exosome-directory.xlsx", read_only=True)
    try:
        rows = list(book["clinics"].iter_rows(min_row=2, max_col=len(CLINICS.columns), values_only=True))
    finally:
        book.close()
    return [typed(_excel(v, c.type) for v, c in zip(row, CLINICS.columns, strict=True)) for row in rows]


def _excel(value: Any, kind: Type) -> Any:
    """A cell as Excel shows it: _xHHHH_ is how its files write characters that XML cannot hold."""
    if isinstance(value, str):
        value = re.sub(r"_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), value)
    if kind == "list":
        return value.split("; ") if value else []
    return value.replace(tzinfo=UTC) if kind == "moment" and value else value


READERS: dict[str, Callable[[Path], list[Row]]] = {
    "csv": from_csv, "jsonl": from_jsonl, "parquet": from_parquet, "sqlite": from_sqlite, "geojson": from_geojson,
    "xlsx": from_xlsx,
}  # fmt: skip


def as_in_a_workbook(value: Any) -> Any:
    """What a workbook can hold: texts that are too long end early, numbers have 16 digits."""
    if isinstance(value, float):
        return float(f"{value:.16g}")
    if isinstance(value, tuple) and value:
        return tuple(fitting("; ".join(value)).split("; "))
    return fitting(value) if isinstance(value, str) else value


@pytest.mark.parametrize("name", WRITERS)
@settings(
    max_examples=15, deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck)
)
@given(st.lists(TEXT, min_size=1, max_size=8), NUMBERS)
@example([*NASTY, "odd"], PLAIN)
@example([LONG, "short"], PLAIN)
@example(["x"], PLAIN | {"number": -1.9218617234948751})
def test_every_format_gives_back_what_was_put_in(name: str, texts: list[str], plain: dict[str, Any]) -> None:
    keyed = [("c-1", *row_of(*texts, plain=plain)[1:]), ("c-2", *row_of(*reversed(texts), plain=plain)[1:])]
    expected = published(keyed)
    if name == "xlsx":
        expected = [tuple(map(as_in_a_workbook, row)) for row in expected]
    with tempfile.TemporaryDirectory() as folder:
        written(name, keyed, Path(folder))
        assert READERS[name](Path(folder)) == expected


def test_a_workbook_s_longest_cell_is_cut_and_says_so() -> None:
    assert fitting("x" * MAX_CHARACTERS) == "x" * MAX_CHARACTERS
    cut = fitting("👩" * MAX_CHARACTERS)
    assert cut.endswith(CUT)
    assert len(cut.encode("utf-16-le")) // 2 <= MAX_CHARACTERS


def test_a_workbook_has_frozen_headers_typed_columns_and_the_dictionary(tmp_path: Path) -> None:
    written("xlsx", [row_of("=1")], tmp_path)
    book = openpyxl.load_workbook(tmp_path / "exosome-directory.xlsx")
    assert book.sheetnames[:3] == ["dictionary", "clinics", "practitioners"]
    sheet = book["clinics"]
    assert sheet.freeze_panes == "B2"
    assert sheet.cell(1, 1).value == "clinic_id"
    first_seen = 1 + CLINICS.place("first_seen")
    assert sheet.cell(2, first_seen).number_format == "yyyy-mm-dd hh:mm:ss"
    assert sheet.cell(2, 1 + CLINICS.place("certified")).value is True


def test_a_table_longer_than_a_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exports.xlsx.MAX_ROWS", 10)
    rows = [(f"c-{n:02}", *row_of("=1")[1:]) for n in range(25)]
    written("xlsx", rows, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "exosome-directory.xlsx")
    assert [book[name].max_row for name in ("clinics", "clinics 2", "clinics 3")] == [10, 10, 8]
