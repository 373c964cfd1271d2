"""Every registry has samples of its files, and each loads into what its expected.json says. No code a registry."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from crawler.loading.loading import add_registry
from crawler.loading.reading import Published
from crawler.loading.recognising import all_sources, recognise
from crawler.loading.reports import LoadReport
from crawler.loading.shapes import FileShape
from directory.names import fold_key
from directory.records import Record, Standing
from directory.registries import REGISTRIES
from directory.snapshots import Snapshots, Wanted

SAMPLES = Path(__file__).parent / "samples"
FORBIDDEN = (
    "dob", "birthyear", "yearofbirth", "employeridentificationnumberein", "parentorganizationtin", "upin",
    "otherprovideridentifier", "ownertelephone", "mailing", "authorizedofficialtelephonenumber",
)  # fmt: skip
NAMES = sorted(all_sources())


@pytest.fixture(params=NAMES, scope="module")
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, LoadReport, Path]:
    name, data = request.param, tmp_path_factory.mktemp(request.param)
    return name, add_registry(data, None, _files(name)), data


def _files(name: str) -> list[Path]:
    return sorted(path for path in (SAMPLES / name).iterdir() if path.name != "expected.json")


def _expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / name / "expected.json").read_text(encoding="utf-8"))
    return found


def _all_records(data: Path, name: str) -> list[Record]:
    """Every record of a sample, found the way the program finds them: by name, or by number."""
    snapshots = Snapshots(data)
    keys = {fold_key(one.get("family", "")) for one in _expected(name)["records"]}
    organizations = {fold_key(text) for one in _expected(name)["records"] for text in one.get("organizations", ())}
    numbers = {one.get("record_id", "") for one in _expected(name)["records"]}
    everyone = [
        Wanted("n", numbers=frozenset(numbers)),
        Wanted("o", organizations=frozenset(organizations)),
        *(
            Wanted(letter, families=frozenset(keys), givens=frozenset(letter))
            for letter in "abcdefghijklmnopqrstuvwxyz"
        ),
    ]
    found = snapshots.candidates(name, everyone)
    return list({record.record_id: record for records in found.values() for record in records}.values())


def _shown(record: Record) -> dict[str, Any]:
    legal = record.names[0] if record.names else None
    return {
        "record_id": record.record_id,
        "entity": record.entity,
        "family": legal.family if legal else "",
        "given": legal.given if legal else "",
        "middle": legal.middle if legal else "",
        "sex": record.sex,
        "uses": sorted({one.use for one in record.names}),
        "organizations": sorted({one.organization for one in record.names if one.organization}),
        "standing": record.standing,
        "profession": record.profession,
        "replaced_by": record.replaced_by,
        "primary": next((one.code or one.label for one in record.specialties if one.primary), ""),
        "specialty": next((one.label or one.code for one in record.specialties), ""),
        "specialties": [one.label or one.code for one in record.specialties],
        "licences": [f"{one.state} {one.number}" for one in record.licences],
        "postal_codes": sorted(one.postal_code for one in record.places),
        "streets": sorted(one.street for one in record.places),
        "phones": sorted(one.phone for one in record.places),
        "details": record.details,
    }


def test_every_registry_has_a_sample_and_is_described_for_readers() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(NAMES)
    assert set(NAMES) <= set(REGISTRIES)


def test_sample_is_recognised_and_no_row_is_lost(loaded: tuple[str, LoadReport, Path]) -> None:
    name, report, _ = loaded
    assert report.registry == name
    assert report.rows_in == report.kept + report.refused + sum(one.left_out for one in report.files)
    assert report.refused == 0
    assert report.problems == []
    assert {part.name for part in report.snapshot.parts} <= {shape.part for shape in all_sources()[name].files}


def test_sample_loads_into_what_is_expected(loaded: tuple[str, LoadReport, Path]) -> None:
    name, report, data = loaded
    expected = _expected(name)
    assert report.snapshot.released_on.isoformat() == expected["released_on"]
    shown = [_shown(record) for record in _all_records(data, name)]
    for wanted in expected["records"]:
        mark = "record_id" if "record_id" in wanted else "family" if "family" in wanted else "organizations"
        found = [one for one in shown if one[mark] == wanted[mark]]
        assert len(found) == 1, f"{wanted[mark]} is there {len(found)} times"
        details = wanted.pop("details", {})
        assert {key: found[0][key] for key in wanted} == wanted
        assert details.items() <= found[0]["details"].items()


def _rewritten(path: Path, target: Path) -> None:
    """The same file with its columns in the other order and their names spelt in another way."""
    fit = recognise(Published(path), all_sources().values())
    if fit is None or fit.shape.headerless:
        target.write_bytes(path.read_bytes())
        return
    layout = fit.shape.layout
    text = path.read_text(encoding="latin-1" if layout.latin_1 else "utf-8-sig").splitlines(keepends=True)
    lines = text[fit.skip :]
    if layout.quote:
        rows = list(csv.reader(lines, delimiter=layout.delimiter))
    else:
        rows = [line.rstrip("\r\n").split(layout.delimiter) for line in lines]
    header = [re.sub(r"[ -]+", "_", cell.strip()).upper() for cell in fit.header]
    with target.open("w", encoding="utf-8", newline="") as out:
        out.writelines(text[: fit.skip - 1])
        for row in (header, *rows):
            fields = row[::-1]
            if layout.quote:
                csv.writer(out, delimiter=layout.delimiter, lineterminator="\n").writerow(fields)
            else:
                out.write(layout.delimiter.join(fields) + "\n")


def test_order_and_spelling_of_the_columns_do_not_matter(loaded: tuple[str, LoadReport, Path], tmp_path: Path) -> None:
    name, report, data = loaded
    (tmp_path / "in").mkdir()
    for path in _files(name):
        _rewritten(path, tmp_path / "in" / path.name)
    again = add_registry(tmp_path, name, [tmp_path / "in"])
    assert (again.rows_in, again.kept, again.refused) == (report.rows_in, report.kept, report.refused)
    by_id = {one.record_id: _shown(one) for one in _all_records(data, name)}
    assert {one.record_id: _shown(one) for one in _all_records(tmp_path, name)} == by_id


def test_a_file_without_a_header_may_have_one(tmp_path: Path) -> None:
    (shape,) = {one.part: one for one in all_sources()["salons-fl"].files if not one.headerless}.values()
    columns = [spelt if isinstance(spelt, str) else spelt[-1] for spelt in shape.columns.values()]
    (sample,) = _files("salons-fl")
    rows = [row[: len(columns)][::-1] for row in csv.reader(sample.read_text().splitlines())]
    with (tmp_path / sample.name).open("w", newline="") as out:
        csv.writer(out).writerows([columns[::-1], *rows])
    add_registry(tmp_path, None, [sample], force=True)
    positional = [_shown(one) for one in _all_records(tmp_path, "salons-fl")]
    add_registry(tmp_path, None, [tmp_path / sample.name], force=True)
    assert [_shown(one) for one in _all_records(tmp_path, "salons-fl")] == positional


def test_records_of_the_sample_are_sound(loaded: tuple[str, LoadReport, Path]) -> None:
    name, report, data = loaded
    for record in _all_records(data, name):
        assert record.registry == name
        assert record.released_on == report.snapshot.released_on
        assert record.standing in get_args(Standing)
        assert all(one.number for one in record.licences)
        assert all(one.organization or one.family for one in record.names)


@pytest.mark.parametrize(
    "shape", [pytest.param(s, id=f"{n}-{s.part}") for n, source in all_sources().items() for s in source.files]
)
def test_no_shape_reads_what_must_not_be_loaded(shape: FileShape) -> None:
    read = {spelling for column in shape.columns if not column.startswith("_") for spelling in shape.spellings(column)}
    assert not [one for one in read for word in FORBIDDEN if word in one]
