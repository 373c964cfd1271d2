"""The places of the catalogue as a tree: world, country, region, city, each with its address and clinics counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from directory.finding.catalogue import Catalogue
from directory.names import fold
from directory.showing.wording import country_name, region_name

MAX_LISTED = 300
"""So many clinics at most are shown on the page of a country or region; all stand on the pages of its cities."""

NOWHERE = "-"
"""What stands in an address for a part of the place that is not known."""


@dataclass
class Place:
    """One node of the tree; `rows` are the ranks of its clinics in the catalogue."""

    path: str  # "/places/us/tx/tallow-springs/"
    label: str
    parent: Place | None = None
    rows: list[int] = field(default_factory=list)
    certified: int = 0
    children: dict[str, Place] = field(default_factory=dict)

    @property
    def listed(self) -> list[int]:
        """The clinics shown on its own page: all of a city, the first of a wider place, none of the whole world."""
        if not self.children:
            return self.rows
        return self.rows[:MAX_LISTED] if self.parent else []

    @property
    def trail(self) -> list[Place]:
        """The places this one lies in, the widest first, without the world."""
        above = self.parent
        return [] if above is None or above.parent is None else [*above.trail, above]

    def walk(self) -> Iterator[Place]:
        """This place and all places in it."""
        yield self
        for child in self.sorted_children:
            yield from child.walk()

    @property
    def sorted_children(self) -> list[Place]:
        """The places in it by name, the unnamed last."""
        return sorted(self.children.values(), key=lambda p: (p.path.endswith(f"/{NOWHERE}/"), fold(p.label), p.path))


def draw_atlas(catalogue: Catalogue) -> Place:
    """The tree of all places; spellings that differ in case or accents only are one place."""
    certified = catalogue.verdict_mask("certified").to_bytes(len(catalogue.ids) // 8 + 1, "little")
    world = Place("/places/", "Everywhere")
    for row, (country, region, city) in enumerate(catalogue.place_of):
        labels = (
            country_name(country) or "Country not known",
            region_name(region, country) or "Region not stated",
            city or "City not stated",
        )
        node = world
        bit = certified[row >> 3] >> (row & 7) & 1
        for part, label in zip(("", *(country, region, city)), ("", *labels), strict=True):
            if label:
                slug = slug_of(part)
                node = node.children.setdefault(slug, Place(f"{node.path}{slug}/", label, node))
            node.rows.append(row)
            node.certified += bit
    return world


def find_place(world: Place, path: str) -> Place | None:
    """The place at an address such as `us/tx`; None when no clinic is there."""
    node = world
    for slug in path.strip("/").split("/") if path.strip("/") else ():
        if slug not in node.children:
            return None
        node = node.children[slug]
    return node


def slug_of(part: str) -> str:
    """A part of a place as it stands in an address; scripts other than Latin are kept."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(part)).split()) or NOWHERE


def place_path(country: str, region: str = "", city: str = "") -> str:
    """The address of a clinic's city."""
    return f"/places/{slug_of(country)}/{slug_of(region)}/{slug_of(city)}/"
