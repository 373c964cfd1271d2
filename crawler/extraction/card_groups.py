"""Cards of one make: where most of a row of like elements name people, the others do too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extraction.blocks import Block
from crawler.extraction.entries import is_lone_name, leading_role, usual_name
from crawler.extraction.labels import read_label
from crawler.extraction.name_blocks import in_pieces
from crawler.extraction.name_shapes import degrees_of, leading_degrees
from crawler.extraction.person_words import HANDWORK
from crawler.extraction.roles import is_role
from crawler.extraction.tooltips import tooltip_role
from directory.names import fold
from directory.vocabulary.given_names import USUAL_GIVEN

MAX_GAP = 12
"""Blocks that may stand between two cards of a group."""

MAX_DEPTH = 8
"""Steps from what holds the group down to the block that heads a card."""

_TAGS = frozenset(("h2", "h3", "h4", "h5", "h6", "button", "dt", "strong", "summary", "div", "p", "li", "figcaption"))
_HANDWORK = re.compile(rf"(?<!\w)(?:{HANDWORK})(?!\w)", re.I)


def does_for_clients(text: str) -> bool:
    """Whether a text speaks of a treatment: "brows + lashes"."""
    return _HANDWORK.search(text) is not None


def find_groups(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that head the cards of a group of people: as many as two, most of them with role or degree."""
    found: set[int] = set()
    rows: dict[tuple[object, ...], list[list[int]]] = {}
    for number, block in enumerate(blocks):
        if block.tag not in _TAGS or block.region in ("nav", "form", "footer"):
            continue
        make = (block.tag, block.level, len(block.path), _make(block))
        for key in (make, (*make, block.path[-1:])):  # alike by their make, or also by their place in the card
            lists = rows.setdefault(key, [])
            last = lists[-1][-1] if lists else None
            near = last is not None and number - last <= MAX_GAP
            if last is not None and near and block.path[:-MAX_DEPTH] == blocks[last].path[:-MAX_DEPTH]:
                lists[-1].append(number)
            else:
                lists.append([number])
    for lists in rows.values():
        for row in lists:
            found |= _people_of(blocks, row)
    return frozenset(found)


def _make(block: Block) -> str:
    """The element's own class where it is no heading: cards of one make call their lines alike."""
    return "" if block.level else (block.node.attributes.get("class") or "")


def _people_of(blocks: Sequence[Block], row: Sequence[int]) -> set[int]:
    if len(row) < 2:
        return set()
    named: list[int] = []
    for place, number in enumerate(row):
        if _is_name(blocks[number]):
            named.append(number)
        elif (place + 1 - len(named)) * 3 > len(row):  # too many others to be a row of people
            return set()
    if len(named) < 2:
        return set()
    proven = sum(_is_proven(blocks, number, row) for number in named)
    return set(named) if proven * 2 >= len(named) else set()


def _is_name(block: Block) -> bool:
    text = block.text.strip()
    plural = len(text) > 4 and text.endswith("s") and " " not in text and fold(text) not in USUAL_GIVEN
    if len(text) > 60 or plural:
        return False
    if is_lone_name(text) or usual_name(text) is not None or read_label(text) is not None:
        return True
    if in_pieces(block) is not None:
        return True
    return usual_name(text, any_given=True) is not None and tooltip_role(block) != ""


def _is_proven(blocks: Sequence[Block], number: int, row: Sequence[int]) -> bool:
    """Whether a degree or a role stands with the name or on its card."""
    label = read_label(blocks[number].text) or in_pieces(blocks[number])
    if label is not None and (label.marked or label.role or tooltip_role(blocks[number])):
        return True
    place = list(row).index(number)
    start = max(row[place - 1] + 1 if place else 0, number - 1)
    end = min(row[place + 1] if place + 1 < len(row) else len(blocks), number + 4)
    for block in (*blocks[start:number], *blocks[number + 1 : end]):
        text = block.text
        if degrees_of(text) or leading_degrees(text):
            return True
        if len(text) <= 400 and (is_role(text) or leading_role(text)[0]):
            return True
    return False
