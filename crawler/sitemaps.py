"""Reads sitemaps: urlset and index, gzipped or not, damaged or not."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import LxmlError
from scrapy.utils.sitemap import Sitemap

MAX_BYTES = 20_000_000
"""What a gzipped sitemap may unpack to; the standard allows 50 MB, no clinic needs it."""

MAX_ADDRESSES = 5_000
"""Addresses read of one sitemap."""

_PAGES_FIRST = ("page", "team", "doctor", "provider", "staff", "service", "treatment", "location")
_LAST = ("post", "product", "tag", "category", "author", "image", "video", "news", "blog", "event", "city", "archive")


def read_sitemap(body: bytes) -> tuple[list[str], list[str]]:
    """The pages and the further sitemaps that a sitemap names; both empty when it is no sitemap."""
    try:
        text = _unpacked(body) if body[:2] == b"\x1f\x8b" else body
        if b"<" not in text[:1_000]:
            return [line.strip() for line in text[:MAX_BYTES].decode("utf-8", "ignore").splitlines()[:MAX_ADDRESSES]
                    if line.startswith("http")], []  # fmt: skip
        sitemap = Sitemap(text.lstrip())
        if sitemap.type not in ("urlset", "sitemapindex"):
            return [], []
        found = [entry["loc"] for entry in islice(sitemap, MAX_ADDRESSES) if entry.get("loc")]
    except (LxmlError, OSError, EOFError, zlib.error, ValueError, StopIteration):
        return [], []
    return (found, []) if sitemap.type == "urlset" else ([], sorted(found, key=_wanted))


def _unpacked(body: bytes) -> bytes:
    """Unzip as far as the limit; a bomb is cut there."""
    with gzip.GzipFile(fileobj=BytesIO(body)) as file:
        return file.read(MAX_BYTES)


def _wanted(url: str) -> int:
    """Sitemaps of pages before those of posts, products and pictures."""
    name = urlsplit(url).path.lower()
    if any(word in name for word in _LAST):
        return 2
    return 0 if any(word in name for word in _PAGES_FIRST) else 1
