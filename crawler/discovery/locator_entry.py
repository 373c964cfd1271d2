"""Which locator platform a page runs on, and the entry that makes its brand a source."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.discovery.locator_embedded import rows_in_page
from crawler.discovery.locator_fields import plain
from crawler.discovery.locator_platforms import PLATFORMS, recognise
from crawler.extraction.prefilter import names_exosomes

FEWEST = 3
"""Locations a page of no platform must hold to be taken for a locator: clinics show one or two of their own."""

NOT_READ: dict[str, tuple[str, str]] = {
    "Storepoint": (r"cdn\.storepoint\.co/|storepoint-container|new StorepointWidget\(", "permission"),
    "Storemapper": (r"data-storemapper-id|storemapper\.co", "permission"),
    "MetaLocator": (r"code\.metalocator\.com", "permission"),
    "ShopApps": (r"stores\.shopapps\.site", "permission"),
    "Store Locator Plus": (r"store-locator-le|csl_ajax|dashboard\.storelocatorplus\.com", "shape"),
    "MapsMarkerPro": (r"window\.MapsMarkerPro", "shape"),
    "YITH Store Locator": (r"yith-store-locator", "shape"),
    "Elfsight": (r"data-elfsight-google-maps-options|elfsight[\w-]*google-maps", "shape"),
    "Storeify": (r"sl\.storeify\.app", "shape"),
    "Metizsoft": (r"storelocator\.metizapps\.com", "shape"),
}
"""Platforms that are known by their signs and not read, and what is missing."""

WHY_NOT = {
    "permission": "its API is kept from programs; ask the brand for a list, and give its places as seeds",
    "shape": "nobody has written it yet; docs/discovering.md says how",
}


@dataclass(frozen=True, slots=True)
class Locator:
    """A page that is a provider locator."""

    title: str  # of the platform
    entry: str = ""  # TOML for a file of brands; empty when the platform is not read
    says: str = ""  # what a person must know


def find_locator(html: str, url: str, title: str) -> Locator | None:
    """The locator a page is, with its brand's entry; None when it shows no sign of one. `title`: of the page."""
    found = recognise(html)
    if found is None or (found[0].name == "embedded" and len(rows_in_page(html)) < FEWEST):
        other = next((name for name, (mark, _) in NOT_READ.items() if re.search(mark, html, re.I)), "")
        return Locator(other, says=f"Not read: {WHY_NOT[NOT_READ[other][1]]}.") if other else None
    platform, said = found
    missing = [name for name in PLATFORMS[platform.name].needs if name not in said]
    lines = [
        "[[brand]]",
        f"name = {_text(_brand_name(title, url))}",
        f"page = {_text(url)}",
        f"platform = {_text(platform.name)}",
        f"exosomes = {'true' if names_exosomes(html.encode('utf-8', 'replace')) else 'false'}",
        *(f'{name} = ""' for name in missing),
    ]
    says = "Set exosomes = true only if whoever offers this brand offers exosomes."
    if missing:
        says += f" The page does not show {', '.join(missing)}: find it in what the browser asks for, and put it in."
    if urlsplit(url).scheme not in ("http", "https"):
        says += " Put the page's address in (--url)."
    return Locator(platform.title, "\n".join(lines), says)


def _brand_name(title: str, url: str) -> str:
    """The part of the title that is no heading of a locator, else the host."""
    parts = [part.strip() for part in re.split(r"\s+[|–—·»:-]\s+", plain(title)) if part.strip()]
    own = [part for part in parts if not re.search(r"\b(find|locat\w+|provider|store|clinic|where|near)\b", part, re.I)]
    return own[-1] if own else (urlsplit(url).hostname or "").removeprefix("www.") or "A brand"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
