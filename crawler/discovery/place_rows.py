"""The rows of open place files, whatever file they stand in: which are kept, as what, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from crawler.discovery.locator_fields import own_site, position
from crawler.extraction.exosome_words import ROOTS
from directory.addresses import country_code, format_phone, region_code
from directory.candidates import Found, title_of

Sort = Literal["", "clinic", "beauty"]

NAMED = 20
"""Rows left out that are named before the rest is only counted."""

# What kind of place a category means, tried in this order; what matches nothing is left out.
SORTS: tuple[tuple[Sort, str], ...] = (
    ("clinic", r"dermatolog|plastic[ _]surg|cosmetic[ _]surg|medical[ _]spa|med[ _-]?spa|aesthetic|skin[ _]clinic"),
    ("beauty", r"beauty|salon|\bspa\b|skin[ _]?care|hairdresser|nail"),
    ("clinic", r"\bclinic\b|\bdoctors?\b|physician|medical[ _]cent(?:er|re)|healthcare"),
)
_SORTS = tuple((sort, re.compile(pattern, re.I)) for sort, pattern in SORTS)


@dataclass
class Reading:
    """How the reading of one file went."""

    source: str = ""
    rows: int = 0
    kept: int = 0
    left_out: dict[str, int] = field(default_factory=dict)  # reason -> rows
    problems: list[str] = field(default_factory=list)  # rows that cannot be read, each with its place

    def leave(self, reason: str) -> None:
        """Count a row that is left out."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1

    def close(self) -> None:
        """Count a place that is closed for good."""
        self.rows += 1
        self.leave("closed")

    def refuse(self, where: str, reason: str) -> None:
        """Count a row that cannot be read, and name the first ones."""
        self.leave("unreadable")
        if len(self.problems) < NAMED:
            self.problems.append(f"{where}: {reason}")


def found_in(
    reading: Reading, *, key: str, category: str, url: str, spot: tuple[Any, Any], country: str, **said: Any
) -> Iterator[Found]:
    """The row as a find, unless it is no place to be treated at or has no web site; `url`: one, or several with `;`."""
    reading.rows += 1
    sort = next((sort for sort, pattern in _SORTS if pattern.search(category)), None)
    if sort is None:
        reading.leave("no clinic and no beauty salon")
        return
    sites = [text.strip() for text in url.split(";") if text.strip()]
    seed = next((seed for text in sites if (seed := own_site(text))), None)
    if seed is None:
        reading.leave("no web site of its own" if sites else "no web site")
        return
    code = country_code(country)
    latitude, longitude = position(*spot) or (None, None)
    words = f"{said['name']} {url}".lower()
    reading.kept += 1
    yield Found(
        source=reading.source,
        key=key or seed.site,
        why=f"listed in {title_of(reading.source)} as a {sort if sort == 'clinic' else 'beauty salon or spa'}",
        source_url=LINKS[reading.source].format(key=key),
        site=seed.site,
        url=seed.url,
        country=code,
        latitude=latitude,
        longitude=longitude,
        names_exosomes=any(root in words for root in ROOTS),
        sort=sort,
        name=said["name"],
        street=said["street"],
        city=said["city"],
        region=region_code(said["region"], code),
        postal_code=said["postal_code"],
        phone=format_phone(said["phone"].split(";")[0], code) if said["phone"] else "",
        licence=said["licence"],
        share_alike=said["share_alike"],
    )


LINKS = {
    "openstreetmap": "https://www.openstreetmap.org/{key}",
    "all-the-places": "https://www.alltheplaces.xyz/",
    "foursquare": "",
    "overture": "",
}
