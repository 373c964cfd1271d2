"""Finds the newest file of a dataset in what two CMS catalogues say about it. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from crawler.loading.words import date_in
from crawler.updating.releases import Catalogue
from directory.errors import ExodirError


def newest_in_metastore(answer: bytes, address: str) -> tuple[str, str]:
    """(address, file name with its date) of a dataset's file, with or without reference ids around it."""
    about = _read(answer, address)
    for one in about.get("distribution") or ():
        inner = one.get("data", one) if isinstance(one, dict) else {}
        if url := str(inner.get("downloadURL") or ""):
            return _encrypted(url), _dated_name(url, str(about.get("modified") or about.get("released") or ""))
    raise _changed(address, "distribution[0].data.downloadURL")


def newest_in_catalogue(answer: bytes, recipe: Catalogue) -> tuple[str, str]:
    """(address, file name with its date) of the newest CSV of the dataset with that title."""
    datasets = _read(answer, recipe.url).get("dataset") or ()
    found = [one for one in datasets if str(one.get("title", "")).strip().lower() == recipe.title.lower()]
    files = sorted(file for one in found for file in _csv_files(one))
    if not files:
        raise _changed(recipe.url, f"a CSV of the dataset “{recipe.title}”")
    day, url = files[-1]
    return _encrypted(url), _dated_name(url, day)


def _encrypted(url: str) -> str:
    """Old entries of the catalogues still say http, which the same servers answer as https."""
    return url.replace("http://", "https://", 1) if url.startswith("http://") else url


def _csv_files(dataset: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one in dataset.get("distribution") or ():
        url = str(one.get("downloadURL") or "")
        if url and "csv" in str(one.get("mediaType") or urlsplit(url).path).lower():
            told = (str(one.get(key) or "") for key in ("title", "temporal", "modified"))
            yield next((day.isoformat() for text in told if (day := date_in(text))), ""), url


def _dated_name(url: str, told: str) -> str:
    """The file's own name, with the date the catalogue tells behind it: the file itself tells none."""
    name = re.sub(r"[^\w.-]+", "_", urlsplit(url).path.rsplit("/", 1)[-1]) or "file.csv"
    day = date_in(told)
    stem, dot, suffix = name.rpartition(".")
    return name if day is None or date_in(name) or not dot else f"{stem}_{day.isoformat()}.{suffix}"


def _read(answer: bytes, address: str) -> dict[str, Any]:
    try:
        found = json.loads(answer)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise _changed(address, "JSON")
    return found


def _changed(address: str, lacking: str) -> ExodirError:
    return ExodirError(
        f"{address}: the answer does not name {lacking} (shape changed). Look for the file on the publisher's "
        "site, and load it with: exodir registry add"
    )
