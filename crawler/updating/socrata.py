"""Reads a dataset of a state's Socrata portal page by page, only the columns that are loaded, and on where it ended."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from crawler.loading.reading import Progress
from crawler.loading.recognising import all_sources
from crawler.loading.shapes import Source, fold_header
from crawler.updating.downloads import notes_of, read_json, write_json
from crawler.updating.fetching import Fetcher
from crawler.updating.releases import Socrata
from directory.errors import ExodirError

PAGE_ROWS = 50_000
"""Rows asked for at a time; a portal may give fewer."""


def fetch_dataset(
    recipe: Socrata, name: str, fetcher: Fetcher, folder: Path, in_use: str, tell: Callable[[str], Progress]
) -> tuple[Path, str] | None:
    """(file, version) of the dataset if its rows have changed since the version in use; else None.

    When the rows change while they are read, they are read again from the start. ExodirError when they go on changing,
    or when the dataset has lost a column that is needed.
    """
    for _ in range(3):
        about = _about(recipe, fetcher)
        version = str(about["rowsUpdatedAt"])
        if version == in_use:
            return None
        day = datetime.fromtimestamp(int(version), UTC).date()
        path = folder / f"{recipe.dataset}_{day.isoformat()}.csv"
        columns = _columns(recipe, about, all_sources()[name])
        progress = tell(f"fetching {recipe.dataset} of {recipe.host}")
        if not (path.exists() and read_json(notes_of(path)).get("version") == version):
            _read_pages(recipe, fetcher, path, version, columns, progress)
        if str(_about(recipe, fetcher)["rowsUpdatedAt"]) == version:
            part = path.with_name(path.name + ".part")
            if part.exists():
                part.replace(path)
            return path, version
    raise ExodirError(f"{recipe.rows}: its rows change while they are read. Try again later.")


def _about(recipe: Socrata, fetcher: Fetcher) -> dict[str, Any]:
    try:
        about = json.loads(fetcher.page(recipe.about))
    except ValueError:
        about = None
    if not isinstance(about, dict) or not str(about.get("rowsUpdatedAt", "")).isdigit():
        raise ExodirError(
            f"{recipe.about}: the answer does not say when the rows were updated (shape changed). Export the "
            "dataset as CSV on the portal, and load it with: exodir registry add"
        )
    return about


def _columns(recipe: Socrata, about: dict[str, Any], source: Source) -> list[str]:
    """The dataset's columns that are loaded; empty (all of them) when the portal does not list them.

    What is not loaded, such as years of birth, is not even asked for.
    """
    fields = [str(one.get("fieldName", "")) for one in about.get("columns") or () if isinstance(one, dict)]
    fields = [one for one in fields if one and not one.startswith(":")]
    if not fields:
        return []
    there = {fold_header(one) for one in fields}
    lacking = [
        [shape.spellings(column)[0] for column in shape.needs if there.isdisjoint(shape.spellings(column))]
        for shape in source.files
    ]
    fewest = sorted(lacking, key=len)[0]
    if fewest:
        raise ExodirError(
            f"{recipe.about}: the dataset has no column {', '.join(fewest)} any more (shape changed). "
            "The loader has to be adapted; what is in use stays in use."
        )
    used = {one for shape in source.files for column in shape.columns for one in shape.spellings(column)}
    used |= {fold_header(shape.lacks) for shape in source.files}
    return [one for one in fields if fold_header(one) in used]


def _read_pages(
    recipe: Socrata, fetcher: Fetcher, path: Path, version: str, columns: list[str], progress: Progress
) -> None:
    """All rows into `NAME.part`; after each page it is noted how far it came."""
    part, notes = path.with_name(path.name + ".part"), notes_of(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    known = read_json(notes)
    if known.get("version") != version or known.get("columns") != columns or not part.exists():
        part.write_bytes(b"")
        known = {"version": version, "columns": columns, "rows": 0, "bytes": 0, "header": ""}
    while True:
        query = {"$limit": PAGE_ROWS, "$offset": known["rows"], "$order": ":id"}
        query |= {"$select": ",".join(columns)} if columns else {}
        header, body, rows = _read_page(fetcher.page(f"{recipe.rows}?{urlencode(query, safe='$:,')}"), recipe)
        if known["header"] not in ("", header):
            raise ExodirError(f"{recipe.rows}: the columns change from page to page (shape changed).")
        with part.open("r+b") as out:
            out.truncate(known["bytes"])
            out.seek(known["bytes"])
            out.write((b"" if known["header"] else (header + "\n").encode()) + body)
            known |= {"rows": known["rows"] + rows, "bytes": out.tell(), "header": header}
        write_json(notes, known)
        progress(known["rows"], 0)
        if not rows:
            return


def _read_page(page: bytes, recipe: Socrata) -> tuple[str, bytes, int]:
    """(header, the lines below it, number of rows) of one page."""
    header, _, body = page.partition(b"\n")
    cells = header.decode(errors="replace").strip()
    if not cells or cells.startswith(("<", "{", "[")):
        raise ExodirError(f"{recipe.rows}: the answer is no CSV but begins with {cells[:60]!r} (shape changed).")
    body = body if body.endswith(b"\n") or not body else body + b"\n"
    rows = sum(1 for row in csv.reader(io.StringIO(body.decode(errors="replace"), newline="")) if row)
    return cells, body, rows
