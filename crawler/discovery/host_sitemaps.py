"""A list of hosts, each asked for its robots.txt and sitemaps alone: which of them have pages on exosomes?"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit

from crawler.discovery.address_words import evidence_of, is_like_a_clinic, is_like_a_shop, names_exosomes, rank
from crawler.discovery.locator_asking import Asker, NotPermittedError
from crawler.extraction.links import topics_of
from crawler.seeds import Seed, read_seed
from crawler.sitemaps import read_sitemap
from crawler.updating.downloads import FetchError
from crawler.urls import MAX_URL, registered_domain, site_key
from directory.candidates import Evidence, Found
from directory.errors import ExodirError

State = Literal["names exosomes", "names none", "has no sitemap", "not permitted", "not reached"]

USUAL = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
"""Where sitemaps are when robots.txt names none; the first that is one is enough."""

MOST_SITEMAPS = 12
"""Sitemaps read of one host, those of pages and services first."""

AT_ONCE = 8
"""Hosts that are asked side by side; each is asked for one thing at a time."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one host."""

    site: str
    state: State
    why: str = ""
    pages: tuple[str, ...] = ()  # on exosomes, the most promising address first
    addresses: int = 0  # in the sitemaps that were read
    sitemap: str = ""  # the first that names such a page
    cut: bool = False  # there are more sitemaps than were read
    kind: Literal["", "clinic", "shop"] = ""  # by its addresses

    def candidate(self) -> Found:
        """The site as a candidate."""
        more = f" and {len(self.pages) - 1} more" if len(self.pages) > 1 else ""
        evidence: Evidence = "elsewhere" if self.kind == "shop" else evidence_of(self.pages[0])
        return Found(
            source="sitemap",
            key=self.site,
            why=f"its own sitemap names a page on exosomes: {unquote(urlsplit(self.pages[0]).path)[:200]}{more}",
            licence="facts of a public file",
            source_url=self.sitemap,
            site=self.site,
            url=self.pages[0],
            names_exosomes=evidence == "address",
            evidence=evidence,
            sort="clinic" if self.kind == "clinic" else "",
        )


def read_hosts(path: Path) -> tuple[list[Seed], list[str]]:
    """The hosts of a file, and the lines that are none: one host or address a line, or a CSV with a column `url`."""
    try:
        rows = list(csv.reader(path.read_text("utf-8-sig", "replace").splitlines()))
    except (OSError, csv.Error) as error:
        raise ExodirError(f"{path} cannot be read: {error}.") from error
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    column = header.index("url") if "url" in header else 0
    hosts: dict[str, Seed] = {}
    problems = []
    for number, row in enumerate(rows[1:] if "url" in header else rows, 2 if "url" in header else 1):
        text = row[column].strip() if len(row) > column else ""
        if not text or text.startswith("#"):
            continue
        seed = read_seed(text)
        if isinstance(seed, Seed):
            hosts.setdefault(seed.site, seed)
        else:
            problems.append(f"{path}, line {number}: {text[:80]!r}: {seed.reason}")
    if not hosts:
        raise ExodirError(f"{path} names no host. Wanted: one host or address a line, or a CSV with a column url.")
    return list(hosts.values()), problems


def check_hosts(hosts: Iterable[Seed], folder: Path, *, contact: str, pause: float) -> Iterator[Checked]:
    """What the sitemaps of each host say, in the order of the hosts; several hosts at a time, bounded memory."""

    def check(seed: Seed) -> Checked:
        return check_host(seed, Asker(folder, contact=contact, pause=pause))

    waiting = iter(hosts)
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="sitemaps") as workers:
        while batch := list(islice(waiting, AT_ONCE * 8)):
            yield from workers.map(check, batch)


def check_host(seed: Seed, asker: Asker) -> Checked:
    """What the sitemaps of one host say; nothing else is asked for."""
    origin = urljoin(seed.url, "/")
    try:
        named = asker.sitemaps(origin)
    except NotPermittedError as error:
        return Checked(seed.site, "not permitted", str(error))
    except FetchError as error:
        return Checked(seed.site, "not reached", str(error))
    return _Walk(seed, asker).walk(named or [urljoin(origin, path) for path in USUAL], guessed=not named)


class _Walk:
    """The way through the sitemaps of one host."""

    def __init__(self, seed: Seed, asker: Asker) -> None:
        self._seed, self._asker = seed, asker
        self._domain = registered_domain(seed.site)
        self._pages: dict[str, str] = {}  # address -> the sitemap that names it
        self._topics: set[str] = set()
        self._read = self._addresses = 0
        self._refused = ""

    def walk(self, sitemaps: list[str], *, guessed: bool) -> Checked:
        waiting, known = deque(sitemaps), set(sitemaps)
        asked = 0
        while waiting and asked < MOST_SITEMAPS:
            asked += 1
            url = waiting.popleft()
            pages, further = self._one(url)
            self._read += bool(pages or further)
            if guessed and self._read == 1:
                waiting.clear()
                guessed = False
            self._take(pages, url)
            fresh = [one for one in further if one not in known and self._is_ours(one)]
            known.update(fresh)
            waiting.extend(fresh)
        return self._result(cut=bool(waiting))

    def _one(self, url: str) -> tuple[list[str], list[str]]:
        """The pages and further sitemaps that one names; none when it is not given."""
        try:
            return read_sitemap(self._asker.ask(url).body) if self._is_ours(url) else ([], [])
        except NotPermittedError as error:
            self._refused = str(error)
        except FetchError:
            pass
        return [], []

    def _take(self, pages: list[str], sitemap: str) -> None:
        self._addresses += len(pages)
        for url in pages:
            if self._is_ours(url):
                self._topics |= topics_of(url)
            if names_exosomes(url) and self._is_ours(url) and self._asker.permits(url):
                self._pages.setdefault(url, sitemap)

    def _is_ours(self, url: str) -> bool:
        try:
            return len(url) <= MAX_URL and registered_domain(site_key(url)) == self._domain
        except ValueError:
            return False

    def _result(self, *, cut: bool) -> Checked:
        site = self._seed.site
        if self._pages:
            pages = tuple(sorted(self._pages, key=rank))
            sitemap = self._pages[pages[0]]
            kind: Literal["", "clinic", "shop"] = "clinic" if is_like_a_clinic(self._topics) else ""
            kind = "shop" if is_like_a_shop(self._topics) else kind
            return Checked(site, "names exosomes", "", pages, self._addresses, sitemap, cut, kind)
        if self._read:
            return Checked(site, "names none", addresses=self._addresses, cut=cut)
        return Checked(site, "not permitted" if self._refused else "has no sitemap", self._refused)
