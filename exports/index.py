"""index.json, which names every file of a release with rows, bytes and digest, and SHA256SUMS."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from directory.cells import moment_text
from exports.about import NAME, TITLE, About
from exports.numbers import Numbers
from exports.written import Written

INDEX, SUMS = "index.json", "SHA256SUMS"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_index(folder: Path) -> dict[str, Any]:
    """The index of the release in a folder; empty where there is none."""
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return index if isinstance(index, dict) and index.get("name") == NAME else {}


def listed_files(folder: Path) -> list[str]:
    """The files of the release in a folder; plain names only, whatever its index says."""
    names = [str(file.get("path", "")) for file in read_index(folder).get("files", ()) if isinstance(file, dict)]
    return [name for name in names if name and Path(name).name == name]


def head_of(about: About) -> dict[str, Any]:
    """The part of an index that tells what the release is made of and from."""
    return {
        "name": NAME,
        "title": TITLE,
        "release": about.release,
        "as_of": moment_text(about.as_of),
        "schema_version": about.schema_version,
        "program_version": about.program_version,
        "policy_version": about.policy_version,
        "runs": about.runs,
        "last_run": about.last_run,
        "registries": [asdict(one) for one in about.registries],
        "selection": about.selection,
        "share_alike": about.share_alike,
    }


def write_index(
    folder: Path, files: Sequence[Written], about: About, numbers: Numbers, *, formats: Sequence[str]
) -> None:
    """Write index.json."""
    index = head_of(about) | {
        "formats": formats,
        "rows": numbers.rows,
        "numbers": numbers.as_json(),
        "error_rates": numbers.error_rates,
        "files": [
            {
                "path": file.path.name,
                "title": file.title,
                "media_type": file.media_type,
                "rows": file.rows,
                "bytes": file.path.stat().st_size,
                "sha256": sha256_of(file.path),
            }
            for file in files
        ],
    }
    text = json.dumps(index, ensure_ascii=False, indent=1)
    (folder / INDEX).write_text(text + "\n", encoding="utf-8", newline="\n")


def write_sums(folder: Path, names: Sequence[str]) -> None:
    """Write SHA256SUMS, as `sha256sum -c` reads it."""
    lines = [f"{sha256_of(folder / name)}  {name}\n" for name in sorted(names)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
