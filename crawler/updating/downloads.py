"""One file on its way from a publisher: the part that is here already, what the server says about it, its checks."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any

from crawler.loading.reading import Progress
from directory.errors import ExodirError

CHUNK = 1 << 18


class FetchError(ExodirError):
    """A server did not give what was asked for: what it did, where, and what to do."""


@dataclass(slots=True)
class Answer:
    """One answer of a server, its body still to be read."""

    url: str  # after redirects
    status: int
    headers: Message
    body: IO[bytes]


class Download:
    """One file on its way: `NAME.part` until it is whole, with what the server said about it in `NAME.json`."""

    def __init__(self, url: str, path: Path, progress: Progress | None) -> None:
        self.url, self.path, self.progress = url, path, progress
        self.part = path.with_name(path.name + ".part")

    def conditions(self, in_use: Mapping[str, str]) -> dict[str, str]:
        """Headers that ask only for what is not here yet: the rest of a file, or a newer one."""
        known = read_json(notes_of(self.path))
        known = known if known.get("url") == self.url else {}
        if self.path.exists() and known:
            return _newer_than(known)
        validator = known.get("etag") or known.get("last_modified") or ""
        if self.part.exists() and self.part.stat().st_size and validator and not validator.startswith("W/"):
            return {"Range": f"bytes={self.part.stat().st_size}-", "If-Range": validator}
        return _newer_than(in_use)

    def begin_anew(self) -> None:
        """Forget what came of an older file."""
        self.part.unlink(missing_ok=True)
        notes_of(self.path).unlink(missing_ok=True)

    def take(self, answer: Answer) -> None:
        """Write the body behind what is here already; OSError when it ends too early, FetchError when it is wrong."""
        done = self._begins_at(answer)
        length = answer.headers.get("Content-Length", "")
        total = done + int(length) if length.isdigit() else 0
        if total - done > (free := shutil.disk_usage(self.path.parent).free):
            raise FetchError(f"{self.url}: {total:,} bytes, and only {free:,} are free in {self.path.parent}.")
        with self.part.open("r+b" if done else "wb") as out:
            out.truncate(done)
            out.seek(done)
            while piece := answer.body.read(CHUNK):
                if not done:
                    self._check_start(piece)
                out.write(piece)
                done += len(piece)
                if self.progress:
                    self.progress(done, total)
        if total and done < total:
            raise ConnectionError(f"the server broke off after {done:,} of {total:,} bytes")
        self._check_digest(answer)
        os.replace(self.part, self.path)
        if stamp := moment_of(answer.headers.get("Last-Modified", "")):
            os.utime(self.path, (stamp.timestamp(), stamp.timestamp()))

    def _begins_at(self, answer: Answer) -> int:
        """Where the body belongs; what the server says about the file is noted when it begins at the start."""
        if answer.status == 206:
            here = self.part.stat().st_size if self.part.exists() else 0
            known = read_json(notes_of(self.path)).get("etag", "")
            same = answer.headers.get("ETag", known) == known
            if same and answer.headers.get("Content-Range", "").startswith(f"bytes {here}-"):
                return here
            self.begin_anew()
            raise ConnectionError("the server gave another part of the file than was asked for")
        said = {"etag": answer.headers.get("ETag", ""), "last_modified": answer.headers.get("Last-Modified", "")}
        write_json(notes_of(self.path), {"url": self.url} | {k: v for k, v in said.items() if v})
        self.path.unlink(missing_ok=True)
        return 0

    def _check_start(self, piece: bytes) -> None:
        """A page of the server instead of the file is known by how it begins, whatever type is declared."""
        start = piece[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(b"<") or (self.path.suffix == ".zip" and not start.startswith(b"PK")):
            self.begin_anew()
            raise FetchError(
                f"{self.url}: the server answers with a page instead of the file. Open the address in a browser; "
                "if the file has moved, load it by hand with: exodir registry add"
            )

    def _check_digest(self, answer: Answer) -> None:
        for name, told in _digests(answer):
            with self.part.open("rb") as stream:
                found = hashlib.file_digest(stream, name).digest()
            if found != told:
                self.begin_anew()
                raise ConnectionError(f"the file's {name} is not the one the server names: it was damaged on the way")


def _digests(answer: Answer) -> Iterator[tuple[str, bytes]]:
    """Checksums of the whole file that the server names, as (name of the method, checksum)."""
    said = {"md5": answer.headers.get("Content-MD5", "") if answer.status == 200 else ""}
    for part in ",".join(answer.headers.get(one, "") for one in ("Repr-Digest", "Digest")).split(","):
        method, _, value = part.strip().partition("=")
        if method.lower() in ("sha-256", "sha-512", "md5"):
            said[method.lower().replace("-", "")] = value.strip(":")
    for name, value in said.items():
        if value:
            yield name, base64.b64decode(value)


def _newer_than(known: Mapping[str, str]) -> dict[str, str]:
    names = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}
    return {header: known[key] for key, header in names.items() if known.get(key)}


def moment_of(text: str) -> datetime | None:
    """The moment a header tells (`Mon, 09 Nov 2026 04:05:06 GMT`); None when it tells none."""
    try:
        return parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None


def notes_of(path: Path) -> Path:
    """Where it is noted what the server said about a file on its way."""
    return path.with_name(path.name + ".json")


def read_json(path: Path) -> dict[str, Any]:
    """A small file of notes; empty when there is none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write a small file of notes in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    os.replace(fresh, path)
