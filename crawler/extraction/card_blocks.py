"""Which blocks belong to whom: role, degrees and what else is said around the block that names a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crawler.extraction.blocks import Block
from crawler.extraction.entries import first_role, leading_role
from crawler.extraction.name_blocks import PLURAL, NamedBlock, steps_in_common
from crawler.extraction.name_shapes import degrees_of, leading_degrees
from crawler.extraction.person_words import FIELDS
from crawler.extraction.roles import (
    is_role,
    is_specialty,
    kind_of_title,
)
from directory.names import PersonName, fold
from directory.vocabulary.credentials import AMBIGUOUS, credential_key

MAX_CARD = 40
"""Blocks that may belong to one person on a flat page."""


@dataclass
class Card:
    """One person and the blocks that speak of her."""

    number: int  # the block that names the person
    name: PersonName
    marked: bool
    role: str = ""
    degrees: tuple[str, ...] = ()
    words: list[str] = field(default_factory=list)  # the card's other blocks, headings joined to what they head
    letters: list[str] = field(default_factory=list)  # lines of degrees as written
    tight: bool = False  # an element of its own holds all this: every word in it is about the person
    weak: bool = False
    refused: bool = False


def read_card(
    blocks: Sequence[Block],
    one: NamedBlock,
    before: NamedBlock | None,
    after: NamedBlock | None,
    *,
    found: Sequence[NamedBlock],
) -> Card:
    """The card of one named block; `before` and `after` name the people next to her, `found` is everybody named."""
    depth = max(
        (steps_in_common(one.block.path, other.block.path) for other in (before, after) if other is not None),
        default=-1,
    )
    members = _subtree(blocks, one.number, depth + 1) if depth >= 0 else []
    tight = len(members) > 1
    if not tight:
        members = _flat(blocks, one, before, after)
    role, said = leading_role(one.label.role)
    card = Card(one.number, one.label.name, one.label.marked, role or one.label.role, tight=tight, weak=one.label.weak)
    card.letters += one.letters
    card.words += [text for text in (said if role else "", one.label.said) if text]
    names = {other.number for other in found}
    if one.block.tag == "tr":  # the head of a table and the rows of others say nothing of her
        members = [number for number in members if blocks[number].tag != "tr" or _is_field(blocks[number])]
    _fill(
        card,
        blocks,
        [number for number in members if number not in names],
        above=_role_above(blocks, found, tight=tight),
    )
    return card


def _is_field(row: Block) -> bool:
    """Whether a row of a table says one thing of somebody: "Certification | Board of ..."."""
    label, bar, said = row.text.partition(" | ")
    return bool(bar) and " | " not in said and fold(label) in FIELDS


def _subtree(blocks: Sequence[Block], number: int, depth: int) -> list[int]:
    """The blocks around one that share the first `depth` steps of its path."""
    prefix = blocks[number].path[:depth]
    if len(prefix) < depth:
        return [number]
    first = last = number
    while first > 0 and blocks[first - 1].path[:depth] == prefix:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].path[:depth] == prefix:
        last += 1
    return list(range(first, last + 1))


def _flat(blocks: Sequence[Block], one: NamedBlock, before: NamedBlock | None, after: NamedBlock | None) -> list[int]:
    """The blocks that follow a name up to the next name or heading of its rank, and the two before it."""
    number, level = one.number, one.block.level
    end = min(len(blocks), number + MAX_CARD, after.number if after is not None else len(blocks))
    members = []
    for place in range(number + 1, end):
        block = blocks[place]
        if block.region != one.block.region or (place > number + 1 and _closes(block.level, level)):
            break
        members.append(place)
    start = max(before.number + 1 if before is not None else 0, number - 2)
    beside = [
        place
        for place in range(start, number)
        if steps_in_common(blocks[place].path, one.block.path) >= len(one.block.path) - 1
        and (
            before is None
            or steps_in_common(blocks[place].path, before.block.path)
            <= steps_in_common(blocks[place].path, one.block.path)
        )
    ]
    return [*beside, *members]


def _closes(level: int, own: int) -> bool:
    """Whether a heading ends what stands under a name; a name that is no heading is followed by small ones."""
    return 0 < level <= (own or 3)


def _role_above(blocks: Sequence[Block], found: Sequence[NamedBlock], *, tight: bool) -> bool:
    """Whether roles stand above names: so where one stands before the first name and none behind the last."""
    if not found:
        return False
    named = [one.number for one in found if one.block.tag != "img"] or [found[0].number]
    above = blocks[named[0] - 1] if named[0] else None
    before = above.text if above is not None and above.region not in ("form", "nav") else ""
    after = blocks[named[-1] + 1].text if named[-1] + 1 < len(blocks) else ""
    return is_role(before) and not PLURAL.search(before) and not is_role(after) and not tight


def _fill(card: Card, blocks: Sequence[Block], members: Sequence[int], *, above: bool) -> None:
    """Sort the blocks of a card into role, degrees and what else is said."""
    roles = [card.role] if card.role else []
    degrees: list[str] = []
    heading = ""
    lines = [(place, line) for place in members for line in _lines(blocks[place])]
    for place, line in lines:
        block = blocks[place]
        near, behind = -3 <= place - card.number <= 4, place > card.number
        if (
            near
            and (behind or above or card.tight)
            and (here := degrees_of(line) or leading_degrees(line) or _degree_and_field(line))
        ):
            degrees += here
            card.letters.append(line)
            if not degrees_of(line):
                card.words.append(line)
                roles += [] if roles else _role_behind(line)
        elif not roles and place - card.number in (1, 2) and card.marked and is_specialty(line):
            roles.append(line)
        elif near and len(roles) < 2 and (card.tight or behind != above) and _is_own_role(line, behind=behind):
            roles.append(line.replace(" | ", ", "))
        elif near and behind and not roles and not above and (told := first_role(line)):
            roles.append(told)
            card.words.append(line)
        elif not behind and not card.tight:
            continue
        elif block.level or (len(line) < 40 and line.endswith(":")):
            heading = line.rstrip(":")
        else:
            card.words.append(f"{heading}: {line}" if heading and len(line) < 240 else line)
            heading = "" if block.tag != "li" else heading
    degrees += [degree for role in roles for degree in _degrees_behind(role)]
    card.degrees = tuple(dict.fromkeys(degrees))
    card.role = ", ".join(dict.fromkeys(roles))[:160]


def _degree_and_field(line: str) -> tuple[str, ...]:
    """The degree of a line that gives it with a field: "MD, Family Medicine"."""
    head, _, rest = line.partition(", ")
    return degrees_of(head) if rest and len(line) <= 60 and kind_of_title(rest) != "unknown" else ()


def _role_behind(line: str) -> list[str]:
    """The role behind the degrees of a line: "RGN, Independent Nurse Prescriber"."""
    parts = re.split(r",\s+|\s+[|·•–-]\s+", line)
    first = next((place for place, part in enumerate(parts) if not degrees_of(part)), len(parts))
    rest = ", ".join(parts[first:])
    told = is_role(rest) or (len(rest) <= 60 and kind_of_title(rest) != "unknown")
    return [rest] if first > 0 and len(rest) <= 80 and told and not leading_degrees(rest) else []


def _degrees_behind(role: str) -> list[str]:
    """The degrees behind a comma of a role: "Consultant Plastic Surgeon, FRCS (Plast)"."""
    found = [degree for part in re.split(r",\s+|\s+[|·•–]\s+", role)[1:] for degree in degrees_of(part)]
    return [degree for degree in found if credential_key(degree) not in AMBIGUOUS]


def _lines(block: Block) -> list[str]:
    """The lines of a block; alternative texts, options of forms and the labels of fields say nothing about a card."""
    text = block.text.partition(" | ")[2] if block.tag == "tr" and _is_field(block) else block.text
    return [] if block.tag in ("img", "option") else text.split("\n")


def _is_own_role(line: str, *, behind: bool) -> bool:
    """Whether a line is the role of one person: above a name a plural is the heading of a group."""
    return is_role(line) and (behind or not PLURAL.search(line))
