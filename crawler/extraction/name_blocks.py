"""Blocks that name a person: a heading, a row, a list item or an image of her own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup

from crawler.extraction.blocks import Block
from crawler.extraction.cjk_names import named_by_role
from crawler.extraction.entries import MAX_ENTRY, is_lone_name, leading_role, read_entry, role_before, usual_name
from crawler.extraction.labels import Label, read_label
from crawler.extraction.name_shapes import degrees_of
from crawler.extraction.page import Page
from crawler.extraction.people_rows import heads_columns, read_row
from crawler.extraction.person_words import TEAM_CLASS
from crawler.extraction.roles import (
    ROLE,
    is_role,
    same_person,
)
from crawler.extraction.script_spans import named_in_script
from crawler.extraction.setting import Setting, heads_team
from crawler.extraction.tooltips import tooltip_role
from directory.names import PersonName, fold
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import CITIES, NEVER, RARELY

MAX_LABELS = 200
"""Labels that are read of one page; no practice has more people."""

_TEAM_CLASS = re.compile(TEAM_CLASS)
NAME_CLASS = re.compile(r"(?:^|[\s_-])(?:name|nombre|title|heading|member|doctor|provider|staff)(?:$|[\s_-])")
HEADS_ROLE = re.compile("(?:紹介|のご?紹介|ご?挨拶|ごあいさつ|プロフィール|소개|인사말|介紹|介绍|简介|簡介)$")
"""Behind the role that a heading over one person gives: "院長紹介"."""
OWN_NAME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:staff|team|doctor|provider|practitioner|physician|therapist|member|person|employee)s?[_-]*name(?:$|[\s_-])"
)
"""Classes by which a booking form says that a text is the name of somebody of the staff."""
PLURAL = re.compile(
    r"(?:ists|eons|ians|ners|ors|urses|assistants|injectors|providers|founders|owners|staff|team|therapists|"
    r"ärzte|médicos|lekarze|lékaři)\s*$",
    re.I,
)
_PLACE = re.compile(r"(?:^|[\s_-])(?:loc|locations?|city|place|office|branch|address|where|clinic)(?:$|[\s_-])")
_LONE = re.compile(r"[^\W\d_a-z][^\W\d_]{1,14}(?:[-'’][^\W\d_]+)?")
HELLO = re.compile(
    r"(?:(?:hi|hello|hey)(?: there)?\W+)?(?:i[’']?m|i am|my name is|meet)\s+(?P<name>[^\W\d_][\w’'-]+)\W{0,3}$", re.I
)
_GLUED = re.compile(r"[^\W\d_](?<![Mm]c)(?<!Mac)[A-Z][a-z]{2}")  # two spans without a space: "MDInternal Medicine"
_PARTED = re.compile(r" \| |\n")
_SKIPPED_TAGS = frozenset(("option", "label", "legend", "th"))


@dataclass
class NamedBlock:
    """A block that names a person."""

    number: int
    block: Block
    label: Label
    joined: bool = False  # the name goes on in the next block
    letters: tuple[str, ...] = ()  # register numbers that stand in cells of the row

    def same(self, other: NamedBlock) -> bool:
        """Whether two blocks name one person."""
        return same_person(self.label.name, other.label.name)


def find_named(page: Page, setting: Setting, grouped: frozenset[int]) -> list[NamedBlock]:
    """The blocks of a page that name a person; `grouped` head cards of one make."""
    found: list[NamedBlock] = []
    for number, block in enumerate(page.blocks):
        if len(found) == MAX_LABELS:
            break
        if (
            block.region in ("nav", "form")
            or (block.tag in _SKIPPED_TAGS and block.tag != "tr")
            or len(block.text) > MAX_ENTRY
        ):
            continue
        if _is_row_of_links(block):
            continue
        if block.tag == "tr" and not _PARTED.search(block.text):
            continue
        if setting.praises(number, block.classes) or (block.region == "footer" and not block.level):
            continue
        if block.tag == "tr" and heads_columns(block):
            continue
        if block.tag == "tr" and (row := read_row(block)) is not None:
            found.append(NamedBlock(number, block, row[0], letters=row[1]))
            continue
        team = number in grouped or stands_in_team(block, number, setting)
        label = _read(page.blocks, number, team=team) if len(block.text) <= 160 else None
        if label is not None and not label.role and (role := tooltip_role(block)):
            label = replace(label, role=role)
        if label is None and block.tag != "img" and team:
            label = read_entry(block.text) or role_before(block.text)
        if label is None and number in grouped and is_lone_name(lone := block.text.strip()):
            label = Label(PersonName(given=lone.title() if lone.isupper() else lone), marked=False)
        if label is None or (found and found[-1].joined and found[-1].number == number - 1):
            continue
        if not label.marked and not label.role and is_role(block.text):
            label = (read_entry(block.text) if team else None) or role_before(block.text)
            if label is None:
                continue
        unusual = not label.marked and fold(label.name.given).split(" ")[0] not in USUAL_GIVEN
        if unusual and _PLACE.search(block.classes):
            continue
        if found and _is_role_at_place(block, label, found[-1], number):
            continue
        if block.tag == "img" and not (label.name.given and label.name.family):
            continue
        joined = label.name.given != "" and label.name.family != "" and fold(label.name.family) not in fold(block.text)
        found.append(NamedBlock(number, block, label, joined))
    return found


def _is_row_of_links(block: Block) -> bool:
    """Whether a block is nothing but links one after another: a menu without a list."""
    child, links = block.node.first_child, 0
    if block.tag != "div" or child is None:
        return False
    while child is not None:
        if child.tag == "a":
            links += 1
        elif not child.is_text_node or (child.text_content or "").strip():
            return False
        child = child.next
    return links > 1


def _is_role_at_place(block: Block, label: Label, before: NamedBlock, number: int) -> bool:
    """Whether a line right under somebody's name is her role and her town: "Physician Assistant – Round Rock"."""
    if label.marked or not label.role or before.label.role or not before.label.marked or number - before.number > 2:
        return False
    place = fold(label.name.display)
    is_place = " " not in place or place in CITIES or place.split(" ")[0] not in USUAL_GIVEN
    alike = (block.tag, block.level) == (before.block.tag, before.block.level)
    return is_place and not alike and re.match(r"\s*[–—|,-]", block.text.removeprefix(label.role)) is not None


def _read(blocks: Sequence[Block], number: int, *, team: bool) -> Label | None:
    """The label in a block; a broken name, or an unusual given name over its role, is read with the next."""
    block = blocks[number]
    label = read_label(block.text) or in_pieces(block)
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    if label is None and not block.text.isascii():
        around = (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
        beside_it = (other for other in around if steps_in_common(block.path, other.path) >= len(block.path) - 4)
        beside = [HEADS_ROLE.sub("", other.text) for other in beside_it]
        named = None
        if not is_role(block.text) and any(map(is_role, beside)):
            named = named_by_role(block.text) or named_in_script(block.text)
        if named is not None:
            return Label(named, marked=True)
    if label is None and block.text.islower() and len(block.text) <= 60:
        around = (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
        label = read_label(_capitals(block.text)) if any(is_role(other.text) for other in around) else None
    if label is None and (hello := HELLO.match(block.text)) is not None and is_lone_name(hello["name"]):
        return Label(PersonName(given=hello["name"]), marked=False)
    if label is None and usual_name(block.text, any_given=True) is not None:
        own = tooltip_role(block)
        near = after is not None and steps_in_common(block.path, after.path) >= len(block.path) - 3
        role = after.text if after is not None and near else ""
        name = usual_name(block.text, any_given=bool(own))
        if name is not None and (own or is_role(leading_role(role)[0])):
            return Label(name, marked=False)
    if label is None and after is not None and _is_titled_lone(block, after):
        return Label(PersonName(given=block.text.strip()), marked=False)
    if (
        after is None
        or steps_in_common(block.path, after.path) < len(block.path) - 1
        or len(after.text) > 80
        or block.tag in ("img", "li")
        or block.href != after.href
    ):
        return label
    if label is None and is_lone_name(block.text) and "," in after.text and _is_lone(after.text):
        return read_label(f"{block.text} {after.text}")
    if label is not None and not (label.name.given and label.name.family) and not label.role and _is_lone(after.text):
        whole = read_label(f"{block.text} {after.text}")
        return whole if whole is not None and whole.name.given and whole.name.family else label
    lone = block.text.strip()
    if (
        label is None
        and is_lone_name(lone)
        and (block.level > 1 or (team and block.level == 0) or NAME_CLASS.search(block.classes))
        and fold(lone) not in RARELY
        and not PLURAL.search(lone)
        and is_role(leading_role(after.text.removeprefix(lone))[0])
    ):
        return Label(PersonName(given=lone.title() if lone.isupper() else lone), marked=False)
    return label


def _is_titled_lone(block: Block, after: Block) -> bool:
    """Whether a usual given name stands by itself in an element for names, over a role in another beside it."""
    lone = block.text.strip()
    near = steps_in_common(block.path, after.path) >= len(block.path) - 4
    named = near and NAME_CLASS.search(block.classes) is not None and fold(lone) in USUAL_GIVEN and is_lone_name(lone)
    return named and bool(is_role(leading_role(after.text)[0]))


def _capitals(text: str) -> str:
    """A line in small letters with the capitals of a name and its degrees: "ana rye, rn" is "Ana Rye, RN"."""
    name, comma, letters = text.partition(",")
    degrees = letters.upper() if degrees_of(letters.strip().upper()) else letters
    return f"{name.title()}{comma}{degrees}"


def in_pieces(block: Block) -> Label | None:
    """The label of a block whose inline elements stand for lines: name and role in two spans without a space."""
    if len(block.text) > 120 or (block.text.isascii() and " " not in block.text) or block.text.endswith("."):
        return None
    first = block.node.first_child
    if first is None or first.next is None or not (_GLUED.search(block.text) or ROLE.search(block.text)):
        return None
    pieces = list(BeautifulSoup(block.node.html or "", "lxml").stripped_strings)
    whole = "".join("".join(pieces).split()) == "".join(block.text.split())
    if not (2 <= len(pieces) <= 4 and whole):
        return None
    return read_label("\n".join(pieces)) or read_entry("\n".join(pieces))


def _is_lone(text: str) -> bool:
    """Whether a text is one capitalised word, perhaps with degrees: the rest of a name begun before."""
    first, _, rest = text.partition(" ")
    word = first.rstrip(",")
    return (
        bool(_LONE.fullmatch(word))
        and fold(word) not in NEVER
        and (not rest or bool(degrees_of(rest)))
        and not is_role(word)
    )


def steps_in_common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many elements from the body down two paths share."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def stands_in_team(block: Block, number: int, setting: Setting) -> bool:
    """Whether a block stands on a page, under a heading or in an element that is about people."""
    if setting.shows_people or _TEAM_CLASS.search(block.classes):
        return True
    return any(heads_team(heading) for heading in setting.sections[number])
