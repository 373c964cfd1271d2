"""The places of the catalogue as a tree: world, country, region, city, each with its address and clinics counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from directory.finding.catalogue import Catalogue
from directory.names import fold
from directory.showing.language import say
from directory.showing.wording import country_name, region_name

MAX_LISTED = 300
"""So many clinics at most are shown on the page of a country or region; all stand on the pages of its cities."""

NOWHERE = "-"
"""What stands in an address for a part of the place that is not known."""


@dataclass
class Place:
    """One node of the tree; `rows` are the ranks of its clinics in the catalogue."""

    path: str  # "/places/us/tx/tallow-springs/"
    parts: tuple[str, ...] = ()  # country, region and city, as many of them as it has
    parent: Place | None = None
    rows: list[int] = field(default_factory=list)
    certified: int = 0
    children: dict[str, Place] = field(default_factory=dict)

    @property
    def country(self) -> str:
        """Its country (ISO 3166 alpha-2); empty for the whole world, or where it is not known."""
        return self.parts[0] if self.parts else ""

    @property
    def region(self) -> str:
        """Its region; empty for a country, or where it is not known."""
        return self.parts[1] if len(self.parts) > 1 else ""

    @property
    def label(self) -> str:
        """Its name in the language spoken now."""
        if not self.parts:
            return say("Everywhere")
        if len(self.parts) == 1:
            return country_name(self.country) or say("Country not known")
        if len(self.parts) == 2:
            return region_name(self.region, self.country) or say("Region not stated")
        return self.parts[2] or say("City not stated")

    @property
    def listed(self) -> list[int]:
        """The clinics shown on its own page: all of a city, the first of a wider place, none of the whole world."""
        if not self.children:
            return self.rows
        return self.rows[:MAX_LISTED] if self.parent else []

    @property
    def trail(self) -> list[Place]:
        """The places this one lies in, the widest first, without the world and without regions that have no name."""
        above = self.parent
        if above is None or above.parent is None:
            return []
        return above.trail if above.unnamed else [*above.trail, above]

    @property
    def unnamed(self) -> bool:
        """Whether it gathers what lies nowhere nearer known."""
        return self.path.endswith(f"/{NOWHERE}/")

    @property
    def offered(self) -> list[Place]:
        """The places to go on to: of a country without named regions at once its cities."""
        found = self.sorted_children
        return found[0].sorted_children if len(found) == 1 and found[0].unnamed else found

    def walk(self) -> Iterator[Place]:
        """This place and all places in it."""
        yield self
        for child in self.sorted_children:
            yield from child.walk()

    @property
    def sorted_children(self) -> list[Place]:
        """The places in it by name, the unnamed last."""
        return sorted(self.children.values(), key=lambda p: (p.unnamed, fold(p.label), p.path))


def draw_atlas(catalogue: Catalogue) -> Place:
    """The tree of all places; spellings that differ in case or accents only are one place."""
    certified = catalogue.verdict_mask("certified").to_bytes(len(catalogue.ids) // 8 + 1, "little")
    world = Place("/places/")
    for row, place in enumerate(catalogue.place_of):
        bit = certified[row >> 3] >> (row & 7) & 1
        node = world
        _count(node, row, bit)
        for depth in range(1, 4):
            slug = slug_of(place[depth - 1])
            node = node.children.setdefault(slug, Place(f"{node.path}{slug}/", place[:depth], node))
            _count(node, row, bit)
    return world


def _count(place: Place, row: int, certified: int) -> None:
    place.rows.append(row)
    place.certified += certified


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
