"""Index files of Common Crawl on its server: named by a list, read as byte ranges, file by file and part by part."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from crawler.discovery.index_scan import WORDS, Scan, Wanted, known, scan, scan_parts
from crawler.discovery.ranges import RangeFetcher, SlowDownError
from crawler.updating.downloads import FetchError
from directory.errors import ExodirError

LIST = "https://data.commoncrawl.org/crawl-data/CC-MAIN-YYYY-WW/cc-index-table.paths.gz"
"""Where the list of a release's index files is."""

LONGEST_LIST = 50_000_000
TAIL = 1 << 16
"""Bytes of a file's end that are asked for first: the table of its parts stands there."""

_SUBSET = re.compile(r"/subset=(\w+)/")


@dataclass
class Budget:
    """What may be fetched."""

    most: int  # bytes
    fetcher: RangeFetcher
    _begun_at: int = field(init=False)

    def __post_init__(self) -> None:
        self._begun_at = self.fetcher.came

    @property
    def spent(self) -> int:
        """Bytes that came."""
        return self.fetcher.came - self._begun_at

    def affords(self, size: int) -> bool:
        """Whether so many bytes more may come."""
        return self.spent + size <= self.most


def index_files(named: str, fetcher: RangeFetcher) -> list[str]:
    """The index files that an argument stands for: itself, or those of the list that it is.

    A list (`cc-index-table.paths.gz`, packed or not) has a path or an address a line; paths lie on the list's server,
    or on the fetcher's when the list is a file. Only `subset=warc` has pages. ExodirError when it is no such list.
    """
    if urlsplit(named).path.endswith(".parquet"):
        return [named]
    remote = named.startswith(("http://", "https://"))
    body = fetcher.page(named) if remote else _content(Path(named))
    root = urljoin(named, "/") if remote else fetcher.server
    lines = (line.strip() for line in _unpacked(body, named).splitlines())
    paths = [line for line in lines if line.endswith(".parquet")]
    if not paths:
        raise ExodirError(
            f"{named} is neither an index file (Parquet) nor a list of such files, one a line; "
            f"the list of a release is {LIST}"
        )
    return [urljoin(root, path) for path in paths if (_SUBSET.search(path) or ["", "warc"])[1] == "warc"]


def _content(path: Path) -> bytes:
    """Of a list that is a file."""
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_LIST)
    except OSError as error:
        raise ExodirError(f"{path} cannot be read: {error.strerror}.") from error


def _unpacked(body: bytes, named: str) -> str:
    try:
        packed = body[:2] == b"\x1f\x8b"
        return (gzip.decompress(body) if packed else body).decode("utf-8", "replace")
    except (OSError, EOFError, zlib.error) as error:
        raise ExodirError(f"{named}: the list is cut off or damaged ({error}).") from error


def scan_all(
    files: Sequence[str], folder: Path, wanted: Wanted = WORDS, *, budget: Budget
) -> Iterator[Scan | ExodirError]:
    """Scans of index files, in their order; one that cannot be read is named, and the others are read all the same.

    Ends early with a file of which the budget left something, or when the server refuses again and again.
    """
    for file in files:
        try:
            found: Scan | ExodirError = scan_any(file, folder, wanted, budget=budget)
        except ExodirError as error:
            found = error
        yield found
        if ended_early(found):
            return


def ended_early(found: Scan | ExodirError) -> bool:
    """Whether a file is left for the next time, and those behind it."""
    return isinstance(found, SlowDownError) or (isinstance(found, Scan) and bool(found.left))


def scan_any(file: str, folder: Path, wanted: Wanted = WORDS, *, budget: Budget) -> Scan:
    """A scan of an index file, here or on a server; one that was made before costs no request."""
    if not file.startswith(("http://", "https://")):
        try:
            return scan(Path(file), folder, wanted)
        except OSError as error:
            raise ExodirError(f"{file} cannot be read: {error.strerror}.") from error
    stem = Path(urlsplit(file).path).stem
    for result in folder.glob(f"{stem}.*{wanted.name}.parquet"):
        if re.fullmatch(rf"\.\d+{re.escape(wanted.name)}\.parquet", result.name.removeprefix(stem)):
            return known(file, result)
    remote = RemoteFile(budget.fetcher, file)
    folder.mkdir(parents=True, exist_ok=True)
    return scan_parts(remote, file, folder / f"{stem}.{remote.size}{wanted.name}.parquet", wanted, budget.affords)


class RemoteFile(io.RawIOBase):
    """A file on a server that is read where it is wanted, a request a part."""

    def __init__(self, fetcher: RangeFetcher, url: str) -> None:
        """Asks for its end; FetchError when the server does not give it."""
        self._fetcher, self._url = fetcher, url
        self._tail, self.size = fetcher.part(url, -TAIL, TAIL)
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Where the next read begins."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; nothing is asked for."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes. FetchError when the server does not give them, or has another file there by now."""
        size = self.size - self._at if size < 0 else min(size, self.size - self._at)
        if size <= 0:
            return b""
        begin = self._at - (self.size - len(self._tail))
        if begin >= 0:
            part = self._tail[begin : begin + size]
        else:
            part, whole = self._fetcher.part(self._url, self._at, size)
            if whole != self.size or len(part) != size:
                raise FetchError(f"{self._url}: the file has changed while it was read; ask again.")
        self._at += len(part)
        return part
