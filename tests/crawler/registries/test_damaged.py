"""What happens to files on their way, tried on the samples of every registry: harmless, or told with file and line."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.loading.loading import add_registry
from crawler.loading.reading import Published
from crawler.loading.recognising import Recognised, all_sources, recognise
from directory.errors import ExodirError
from directory.snapshots import Snapshots

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(all_sources())


def _main_file(name: str) -> tuple[Path, Recognised]:
    """The text file of a registry's main part, and how it is read."""
    source = all_sources()[name]
    for path in sorted(SAMPLES.joinpath(name).iterdir()):
        fit = recognise(Published(path), [source]) if path.suffix in (".csv", ".txt") else None
        if fit and fit.shape.part == source.main_part:
            return path, fit
    raise AssertionError(f"no text file of the main part of {name}")


def _encoding(fit: Recognised) -> str:
    return "latin-1" if fit.shape.layout.latin_1 else "utf-8-sig"


def _lines(path: Path, fit: Recognised) -> list[str]:
    return path.read_text(encoding=_encoding(fit)).splitlines(keepends=True)


def _two_marks(path: Path, fit: Recognised) -> bytes:
    return b"\xef\xbb\xbf\xef\xbb\xbf" + path.read_bytes().removeprefix(b"\xef\xbb\xbf")


def _blank_lines(path: Path, fit: Recognised) -> bytes:
    lines = _lines(path, fit)
    return "".join([*lines[: fit.skip + 1], "\r\n", *lines[fit.skip + 1 :], "\n", "\n"]).encode(_encoding(fit))


def _other_line_ends(path: Path, fit: Recognised) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _further_column(path: Path, fit: Recognised) -> bytes:
    if fit.shape.headerless:
        return path.read_bytes()
    layout, lines = fit.shape.layout, _lines(path, fit)
    out = io.StringIO("".join(lines[: fit.skip - 1]))
    out.seek(0, io.SEEK_END)
    for n, line in enumerate(lines[fit.skip - 1 :]):
        further, row = "Added Later" if n == 0 else "x", line.rstrip("\r\n")
        ended = not layout.quote and row.endswith(layout.delimiter)  # some publishers end each row with one
        row += "" if ended else layout.delimiter
        out.write(row + (f'"{further}"' if layout.quote else further) + "\n")
    return out.getvalue().encode(_encoding(fit))


HARMLESS = [
    pytest.param(_two_marks, id="doubled-byte-order-mark"),
    pytest.param(_blank_lines, id="blank-lines"),
    pytest.param(_other_line_ends, id="other-line-ends"),
    pytest.param(_further_column, id="further-column"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", HARMLESS)
def test_it_loads_as_it_was_meant(name: str, change: Callable[[Path, Recognised], bytes], tmp_path: Path) -> None:
    path, fit = _main_file(name)
    meant = add_registry(tmp_path / "meant", name, [path])
    (changed := tmp_path / path.name).write_bytes(change(path, fit))
    report = add_registry(tmp_path / "changed", name, [changed])
    assert (report.rows_in, report.kept, report.refused) == (meant.rows_in, meant.kept, meant.refused)
    assert report.problems == meant.problems


def _web_page(path: Path, fit: Recognised) -> bytes:
    return b"<!DOCTYPE html>\n<html><head><title>503</title></head><body>Service unavailable</body></html>\n"


def _half_a_zip(path: Path, fit: Recognised) -> bytes:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(path.name, path.read_bytes() * 20)
    whole = buffer.getvalue()
    return whole[: len(whole) // 2]


def _other_header(path: Path, fit: Recognised) -> bytes:
    lines = _lines(path, fit)
    width = len(next(csv.reader([lines[-1]], delimiter=fit.shape.layout.delimiter)))
    header = fit.shape.layout.delimiter.join(f"field {n}" for n in range(width))
    return "".join([header + "\n", *lines[fit.skip :]]).encode(_encoding(fit))


def _header_only(path: Path, fit: Recognised) -> bytes:
    return "".join(_lines(path, fit)[: fit.skip]).encode(_encoding(fit))


FATAL = [
    pytest.param(_web_page, "this is a web page", id="web-page"),
    pytest.param(_half_a_zip, "cut off or damaged", id="half-a-zip"),
    pytest.param(_other_header, r"line \d|header|fields", id="other-header"),
    pytest.param(_header_only, r"no row that can be loaded|empty", id="header-only"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("change", "message"), FATAL)
def test_it_is_told_and_what_was_in_use_stays(
    name: str, change: Callable[[Path, Recognised], bytes], message: str, tmp_path: Path
) -> None:
    path, fit = _main_file(name)
    if fit.shape.headerless and change in (_other_header, _header_only):
        pytest.skip("has no header")
    in_use = add_registry(tmp_path, name, [path]).snapshot
    (bad := tmp_path / "in" / path.name).parent.mkdir()
    bad.write_bytes(change(path, fit))
    with pytest.raises(ExodirError, match=message) as told:
        add_registry(tmp_path, name, [bad])
    assert path.name in str(told.value)
    assert Snapshots(tmp_path).current(name) == in_use
