"""Reads seeds.csv: the sites to visit, and every row that is left out with its line and reason."""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pycountry

from crawler.urls import absolute, is_host, site_key
from directory.errors import ExodirError

_ALIASES = {"UK": "GB", "EN": "GB", "USA": "US", "U.S.": "US", "U.S.A.": "US", "EL": "GR"}


class SeedsError(ExodirError):
    """A seeds file that cannot be used at all."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One site to visit."""

    site: str  # the site's key: host without www., with the port if it is an unusual one
    url: str  # where the visit starts
    name: str = ""
    country: str = ""  # ISO 3166 alpha-2
    line: int = 0


@dataclass(frozen=True, slots=True)
class SeedProblem:
    """One row of the file that is left out or was understood only in part."""

    line: int
    value: str
    reason: str
    skipped: bool = True

    def __str__(self) -> str:
        """As shown to the user."""
        return f"line {self.line}: {self.value!r}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Seeds:
    """What a seeds file holds."""

    rows: tuple[Seed, ...]
    problems: tuple[SeedProblem, ...] = ()
    digest: str = ""  # of the rows: names the run, whatever the order of comments and blanks in the file

    def __len__(self) -> int:
        """The number of sites."""
        return len(self.rows)


def read_seeds(path: Path) -> Seeds:
    """Read a seeds file: CSV with a column `url`; `name` and `country` may help. SeedsError when nothing is usable."""
    reader = csv.reader(_lines(path), strict=False)
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise SeedsError(f"{path}, line {reader.line_num}: not readable as CSV: {error}.") from error
    rows = [(line, row) for line, row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise SeedsError(f"{path} is empty. It needs a header line with a column `url`, then one site a line.")
    columns = _columns(path, rows[0][1])
    seeds: dict[str, Seed] = {}
    problems: list[SeedProblem] = []
    for line, row in rows[1:]:
        cells = {name: row[index].strip() if index < len(row) else "" for name, index in columns.items()}
        seed = read_seed(cells["url"], name=cells.get("name", ""), line=line)
        if isinstance(seed, SeedProblem):
            problems.append(seed)
        elif seed.site in seeds:
            reason = f"the same site as line {seeds[seed.site].line} ({seeds[seed.site].url})"
            problems.append(SeedProblem(line, cells["url"], reason))
        else:
            seeds[seed.site] = _with_country(seed, cells.get("country", ""), problems)
    if not seeds:
        shown = "".join(f"\n  {problem}" for problem in problems[:20])
        raise SeedsError(f"{path} holds no usable site.{shown or ' It has a header and no rows.'}")
    digest = hashlib.sha256("\n".join(sorted(seed.url for seed in seeds.values())).encode()).hexdigest()
    return Seeds(tuple(seeds.values()), tuple(problems), digest)


def read_seed(text: str, *, name: str = "", line: int = 0) -> Seed | SeedProblem:
    """One seed from what a person wrote: a URL, or a bare host such as `example.com`."""
    if not text:
        return SeedProblem(line, text, "no url")
    scheme = re.match(r"([a-z][a-z0-9+.-]*):(?!\d+(?:/|$))", text, re.I)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return SeedProblem(line, text, f"{scheme[1].lower()}: is not a web address; only http and https are visited")
    url = absolute("", text if scheme else f"http://{text.lstrip('/')}")
    host = urlsplit(url).hostname or "" if url else ""
    if not is_host(host) or (scheme is None and re.search(r"\s|@", text)):
        return SeedProblem(line, text, "not a web address (expected something like https://example.com/)")
    if not urlsplit(url).path:
        url = url.replace("?", "/?", 1) if "?" in url else f"{url}/"
    return Seed(site_key(url), url, name=name, line=line)


def _lines(path: Path) -> list[str]:
    """The lines of the file; UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 as spreadsheets write it."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SeedsError(f"There is no seeds file {path}.") from None
    except OSError as error:
        raise SeedsError(f"{path} cannot be read: {error.strerror}.") from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    elif b"\0" in data[:4096]:
        raise SeedsError(f"{path} is not a CSV file (it holds binary data). Save the table as CSV and try again.")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return text.splitlines(keepends=True)


def _columns(path: Path, header: list[str]) -> dict[str, int]:
    """Where the columns we know stand."""
    names = [cell.strip().strip("\ufeff").lower() for cell in header]
    if "url" in names:
        return {name: names.index(name) for name in ("url", "name", "country") if name in names}
    for sign, word in ((";", "semicolons"), ("\t", "tabs")):
        if len(names) == 1 and "url" in [part.strip().strip('"') for part in names[0].split(sign)]:
            raise SeedsError(f"{path} is separated by {word}; save it with commas (CSV, RFC 4180).")
    shown = ", ".join(cell.strip() for cell in header)[:200]
    raise SeedsError(f"{path} has no column `url`. Its first line holds: {shown}. The first line must be a header.")


def _with_country(seed: Seed, written: str, problems: list[SeedProblem]) -> Seed:
    """The seed with its country as ISO 3166 alpha-2; what is no country is named and left out."""
    if not written:
        return seed
    code = _ALIASES.get(written.upper(), written.upper())
    found = pycountry.countries.get(alpha_2=code) or pycountry.countries.get(alpha_3=code)
    if found is None:
        found = pycountry.countries.get(name=written.title()) or pycountry.countries.get(common_name=written.title())
    if found is None:
        reason = f"country {written!r} is not known and left out (use two letters, as in US or GB)"
        problems.append(SeedProblem(seed.line, seed.url, reason, skipped=False))
        return seed
    return Seed(seed.site, seed.url, seed.name, str(found.alpha_2), seed.line)
