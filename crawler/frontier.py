"""What to fetch next on one site: best first, every page once, no folder and no language twice."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from urllib.parse import urlsplit

from crawler.urls import page_key, registered_domain, site_key

LEAST = 0
"""Pages that promise less than this are not worth a request."""

FOLDER_CAP = 6
"""Pages taken of one folder, so that machine-made floods do not eat the budget."""

WANTED_CAP = 14
"""Pages taken of one folder whose pages are named for what we look for: people, services, prices ..."""

MANY = 40
"""A folder of which more links than this are known is made by a machine: half the cap holds."""

MAX_WAITING = 3_000
"""Addresses kept waiting; a page or sitemap with more of them tells no more."""

_WORTH_MORE = 50
_OTHER_HOST = 15
_OTHER_LANGUAGE = 60
_CODES = (
    "ar bg cs da de el en es et fa fi fr he hi hr hu id it ja jp ko kr lt lv ms nb nl no pl pt ro ru sk sl sr sv th tl "
    "tr tw uk vi zh cn gr cz br"
)
_LANGUAGES = frozenset(_CODES.split())
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})?$", re.I)
_NUMBER = re.compile(r"\d+")


class Frontier:
    """The pages of one site that wait to be fetched."""

    def __init__(self, start_url: str, *, elsewhere: frozenset[str] | set[str] = frozenset()) -> None:
        """Begin at a start URL; `elsewhere` are the keys of sites that are visited on their own."""
        self.home = start_url
        self.language: str | None = None  # of the tree that is read; None until the home page is known
        self._domain = registered_domain(site_key(start_url))
        self._site = site_key(start_url)
        self._origin = urlsplit(start_url)
        self._elsewhere = elsewhere
        self._waiting: list[tuple[int, int, str]] = []
        self._known: set[str] = {page_key(start_url)}
        self._raw: set[str] = {start_url}
        self._in_folder: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._order = 0

    def is_ours(self, url: str) -> bool:
        """Whether a URL belongs to this site: the same registered domain, and no site visited on its own."""
        key = site_key(url)
        return key == self._site or (registered_domain(key) == self._domain and key not in self._elsewhere)

    def settle_language(self, urls: list[str]) -> None:
        """Decide, from the home page and its links, which language tree to read."""
        if self.language is not None:
            return
        self.language = language_of(self.home)
        trees = Counter(language_of(url) for url in urls if self.is_ours(url) and page_key(url) != page_key(self.home))
        if not self.language and trees and not trees[""]:
            self.language = "en" if trees["en"] else trees.most_common(1)[0][0]

    def is_new(self, url: str) -> bool:
        """Whether this very address has not been offered before; the cheapest way to drop repeated menu links."""
        if url in self._raw:
            return False
        self._raw.add(url)
        return True

    def add(self, url: str, score: int) -> bool:
        """Let a page wait, unless it is known under any spelling, foreign, or promises too little."""
        if len(self._waiting) >= MAX_WAITING or not self.is_ours(url):
            return False
        key = page_key(url)
        if key in self._known:
            return False
        language = language_of(url)
        if self.language is not None and language != self.language:
            if without_language(key) in self._known:
                return False
            score -= _OTHER_LANGUAGE
        if site_key(url) != self._site:
            score -= _OTHER_HOST
        if score < LEAST:
            return False
        self._known.add(key)
        if language:
            self._known.add(without_language(key))
        for folder in folders_of(url):
            self._in_folder[folder] += 1
        self._order += 1
        heapq.heappush(self._waiting, (-score, self._order, self._as_home(url)))
        return True

    def _as_home(self, url: str) -> str:
        """The address with scheme and host as the home page has them: www or not, http or https are one site."""
        if site_key(url) != self._site:
            return url
        return urlsplit(url)._replace(scheme=self._origin.scheme, netloc=self._origin.netloc).geturl()

    def mark(self, url: str) -> bool:
        """Note that a page is or was read under this address; False when it was known already."""
        key = page_key(url)
        known = key in self._known
        self._known.add(key)
        return not known

    def pop(self) -> str | None:
        """The most promising page that waits, or None."""
        while self._waiting:
            negative, _, url = heapq.heappop(self._waiting)
            folders = folders_of(url)
            cap = WANTED_CAP if -negative >= _WORTH_MORE else FOLDER_CAP
            if any(self._taken[folder] >= (cap // 2 if self._in_folder[folder] > MANY else cap) for folder in folders):
                continue
            self._taken.update(folders)
            return url
        return None


def folders_of(url: str) -> tuple[str, ...]:
    """The groups a page belongs to that machines make by the thousand: its folder, its pattern, its query's path."""
    parts = urlsplit(url)
    path = _NUMBER.sub("#", parts.path.lower().rstrip("/"))
    parent, _, leaf = path.rpartition("/")
    found = []
    if parent:
        found.append(f"{parts.netloc}{parent}/")
    if "-" in leaf:
        found.append(f"{parts.netloc}{parent}/{leaf.split('-', 1)[0]}-")
    if "#" in path or parts.query:
        found.append(f"{parts.netloc}{path}?")
    return tuple(found)


def language_of(url: str) -> str:
    """The language tree an address stands in (`/es/...`, `es.example.com`), '' for none."""
    parts = urlsplit(url)
    found = _LANGUAGE.match(parts.path.strip("/").split("/", 1)[0])
    if found is None or found[1].lower() not in _LANGUAGES:
        found = _LANGUAGE.match((parts.hostname or "").split(".", 1)[0])
    return found[1].lower() if found and found[1].lower() in _LANGUAGES else ""


def without_language(key: str) -> str:
    """A page key without its language folder, to find the same page of another tree."""
    host, _, path = key.partition("/")
    first, _, rest = path.partition("/")
    return f"{host}/{rest}".rstrip("/") if _LANGUAGE.match(first) and first[:2] in _LANGUAGES else key
