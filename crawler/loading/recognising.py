"""Tells what a published file is by its header, never by its name, and what it looks like when it is the wrong one."""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import crawler.registries
from crawler.loading.reading import Published, find_published, first_lines, split_line
from crawler.loading.shapes import FileShape, Source, fold_header
from directory.errors import ExodirError


@dataclass(frozen=True, slots=True)
class Recognised:
    """A published file and what it is."""

    published: Published
    source: Source
    shape: FileShape
    header: tuple[str, ...]  # its columns as published
    wanted: dict[str, int]  # our column -> position
    skip: int  # lines up to and with the header
    preamble: tuple[str, ...]  # the lines before the header


@lru_cache(maxsize=1)
def all_sources() -> dict[str, Source]:
    """Every registry that a module of this package describes, by name."""
    found: dict[str, Source] = {}
    for module in pkgutil.iter_modules(crawler.registries.__path__):
        loaded = importlib.import_module(f"crawler.registries.{module.name}")
        source = getattr(loaded, "SOURCE", None)
        if isinstance(source, Source):
            found[source.name] = source
    return found


def recognise(published: Published, sources: Iterable[Source]) -> Recognised | None:
    """What this file is among these registries: the shape with the most columns found; None when it is none."""
    lines = first_lines(published)
    fits = [fit for source in sources for shape in source.files for fit in _fits(published, lines, source, shape)]
    return max(fits, key=lambda fit: (len(fit.wanted), -fit.skip), default=None)


def _fits(published: Published, lines: list[str], source: Source, shape: FileShape) -> Iterator[Recognised]:
    for number, line in enumerate(lines):
        try:
            header = tuple(split_line(line, shape.layout))
        except csv.Error:
            continue
        if shape.headerless:
            if re.match(shape.headerless, line):
                wanted = {column: i for i, column in enumerate(shape.columns) if not column.startswith("_")}
                if max(wanted.values()) < len(header):
                    yield Recognised(published, source, shape, header, wanted, number, tuple(lines[:number]))
                return
            continue
        wanted = _positions(shape, header)
        header = _with_trailing(header, lines[number + 1 :], shape)
        other = shape.lacks and fold_header(shape.lacks) in map(fold_header, header)
        if not other and all(column in wanted for column in shape.needs):
            yield Recognised(published, source, shape, header, wanted, number + 1, tuple(lines[:number]))
            return


def _with_trailing(header: tuple[str, ...], below: list[str], shape: FileShape) -> tuple[str, ...]:
    """The header, with one nameless column more where the rows end in a delimiter that the header lacks."""
    try:
        first = split_line(next((line for line in below if line.strip()), ""), shape.layout)
    except csv.Error:
        return header
    return (*header, "") if len(first) == len(header) + 1 and first[-1] == "" else header


def _positions(shape: FileShape, header: Iterable[str]) -> dict[str, int]:
    """Our columns that this header has, with their positions."""
    places: dict[str, int] = {}
    for position, cell in enumerate(header):
        places.setdefault(fold_header(cell), position)
    found: dict[str, int] = {}
    for column in shape.columns:
        for spelling in shape.spellings(column):
            if spelling in places:
                found[column] = places[spelling]
                break
    return found


def explain_unknown(published: Published, source: Source | None) -> ExodirError:
    """Why a file cannot be loaded: what it is instead, or which columns it lacks."""
    lines = first_lines(published)
    start = "\n".join(lines).lstrip().lower()
    if not start:
        return ExodirError(f"{published}: the file is empty. Download it again.")
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body")):
        return ExodirError(
            f"{published}: this is a web page, not a registry file: the publisher's site answered with a page. "
            "Download the file again and look into it before loading it."
        )
    if start.startswith(("%pdf", "{", "[{")):
        return ExodirError(f"{published}: this is a PDF or JSON file; exodir reads the published CSV files.")
    other = recognise(published, all_sources().values())
    if source and other:
        return ExodirError(
            f"{published}: this is not a file of '{source.name}': its header is that of '{other.source.name}' "
            f"({other.shape.part}). Load it with: exodir registry add {other.source.name} {published.path}"
        )
    names = ", ".join(sorted(all_sources()))
    if source is None:
        return ExodirError(f"{published}: no registry has a file with such a header ({_shown(lines)}). Known: {names}.")
    return ExodirError(
        f"{published}, line 1: this is not a file of '{source.name}' as exodir knows it: {_mismatch(lines, source)}. "
        f"Found: {_shown(lines)}. If the publisher has changed the shape of the file, the loader has to be adapted."
    )


def _mismatch(lines: list[str], source: Source) -> str:
    """What is wrong with the first lines: the columns that a header lacks, or how the rows of a file without a header
    have to begin."""
    shape = source.files[0]
    if not shape.headerless:
        shape, missing = _nearest(lines, [one for one in source.files if one.needs])
        return f"the header of its {shape.part} file lacks {', '.join(missing)}"
    columns = [_spelt(shape, column) for column in shape.columns]
    return (
        f"its {shape.part} file has no header, and rows of {len(columns)} or more fields that begin with "
        f"{', '.join(columns[:6])}; no such row is among the first lines"
    )


def _spelt(shape: FileShape, column: str) -> str:
    """A column as its publisher writes it, in quotation marks."""
    spelt = shape.columns[column]
    return f"'{spelt if isinstance(spelt, str) else spelt[0]}'"


def _nearest(lines: list[str], shapes: list[FileShape]) -> tuple[FileShape, list[str]]:
    """The one of these shapes that the first lines come closest to, and the columns they lack, as published."""

    def lacking(shape: FileShape) -> list[str]:
        found: list[list[str]] = []
        for line in lines:
            try:
                positions = _positions(shape, split_line(line, shape.layout))
            except csv.Error:
                continue
            found.append([column for column in shape.needs if column not in positions])
        return min(found, key=len, default=list(shape.needs))

    shape = min(shapes, key=lambda one: len(lacking(one)) - len(one.needs))
    return shape, [_spelt(shape, column) for column in lacking(shape)]


def _shown(lines: list[str]) -> str:
    line = next((line for line in lines if line.strip()), "")
    return line[:120] + ("..." if len(line) > 120 else "")


def recognise_all(name: str | None, paths: Sequence[Path]) -> tuple[list[Recognised], list[str]]:
    """What each file is; those of a folder or zip that are none of the registry's are left aside and named."""
    known = all_sources()
    if name is not None and name not in known:
        raise ExodirError(f"'{name}' is not a registry exodir knows. Known: {', '.join(sorted(known))}.")
    source = known[name] if name else None
    files: list[Recognised] = []
    skipped: list[str] = []
    for path in paths:
        published = find_published(Path(path))
        if len(published) > 1:  # what comes along in a zip or folder and is not needed
            published = [one for one in published if not _is_ignored(one, source)]
        found = {one: recognise(one, [source] if source else known.values()) for one in published}
        fitting = [fit for fit in found.values() if fit]
        if not fitting:
            if not published:
                raise ExodirError(f"{path}: there is no file in it.")
            raise explain_unknown(published[0], source)
        if not source:
            source = fitting[0].source
        for one, fit in found.items():
            if fit is None:
                skipped.append(str(one))
            elif fit.source.name != source.name:
                raise ExodirError(
                    f"{one}: a file of '{fit.source.name}' beside files of '{source.name}'. "
                    "Load each registry by itself."
                )
            else:
                files.append(fit)
    return files, skipped


def _is_ignored(published: Published, source: Source | None) -> bool:
    sources = [source] if source else all_sources().values()
    return any(one.ignores and re.search(one.ignores, published.name) for one in sources)
