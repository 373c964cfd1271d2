"""People who have a card, a heading, a row or a list item of their own: which blocks belong to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import BeautifulSoup

from crawler.extraction.card_groups import does_for_clients, find_groups
from crawler.extraction.cjk_names import named_by_role
from crawler.extraction.entries import MAX_ENTRY, first_role, is_lone_name, leading_role, read_entry, role_before
from crawler.extraction.labels import Label, read_label
from crawler.extraction.name_shapes import degrees_of, leading_degrees
from crawler.extraction.page import Block, Page
from crawler.extraction.person_words import NOT_NAMES, TEAM_CLASS
from crawler.extraction.roles import (
    ROLE,
    is_administrative,
    is_plain_role,
    is_role,
    is_specialty,
    kind_of_title,
    same_person,
)
from crawler.extraction.setting import Setting, heads_team
from directory.names import PersonName, fold
from directory.specialties import kind_of_credentials
from directory.vocabulary.given_names import KNOWN_GIVEN
from directory.vocabulary.name_words import NEVER, RARELY

MAX_CARD = 40
"""Blocks that may belong to one person on a flat page."""

MAX_LABELS = 200
"""Labels that are read of one page; no practice has more people."""

_TEAM_CLASS = re.compile(TEAM_CLASS)
_NAME_CLASS = re.compile(r"(?:^|[\s_-])(?:name|nombre|title|heading|member|doctor|provider|staff)(?:$|[\s_-])")
_WORD_OF_NAME = r"[^\W\d_a-z][\w'’-]+"
_DOES = (
    r"(?:['’]s \w+ (?:is|began|has|for|to|in|includes?)|['’]s (?:passion|journey|love|career|goal|approach|"
    r"background|dedication)| (?:is|has|was|loves|brings|"
    r"speciali[sz]es|began|earned|graduated|joined|holds|enjoys|believes|started|started|completed|received|"
    r"trained|works|takes|offers|greets|lives|"
    r"grew|opened|founded|also|enjoyed|attended|came|became|es|ist|est|è|é|jest|je)\b| the )"
)
_OUR = re.compile(r"^(?:meet )?(?:our|the|meet)\s+")
_PLURAL = re.compile(
    r"(?:ists|eons|ians|ners|ors|urses|assistants|injectors|providers|founders|owners|staff|team|therapists|"
    r"ärzte|médicos|lekarze|lékaři)\s*$",
    re.I,
)
_PLACEHOLDER = re.compile(
    r"\blorem ipsum\b|\bdolor sit amet\b|\[[^\]]*(?:name|placeholder|insert|add|your)[^\]]*\]|\bplaceholder\b", re.I
)
_FILLER = re.compile(
    r"\b(?:lorem|ipsum|dolor|amet|consectetur|adipisc\w*|eiusmod|tempor|incididunt|labore|magna|aliqu\w*|clita|rebum|"
    r"sadipscing|nonumy|eirmod|diam|stet|kasd|gubergren|sanctus|vero|duo|eos)\b",
    re.I,
)
_LONE = re.compile(r"[^\W\d_a-z][^\W\d_]{1,14}(?:[-'’][^\W\d_]+)?")
_HELLO = re.compile(
    r"(?:(?:hi|hello|hey)(?: there)?\W+)?(?:i[’']?m|i am|my name is|meet)\s+(?P<name>[^\W\d_][\w’'-]+)\W{0,3}$", re.I
)
_SKIPPED_TAGS = frozenset(("option", "label", "legend", "th"))


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


@dataclass
class _Found:
    number: int
    block: Block
    label: Label
    joined: bool = False  # the name goes on in the next block

    def same(self, other: _Found) -> bool:
        return same_person(self.label.name, other.label.name)


def find_cards(page: Page, setting: Setting) -> list[Card]:
    """All people named by a block of their own, with role, degrees and what is said of them.

    Cards of a theme that nobody filled in are `refused`: whoever they name is nobody.
    """
    grouped = find_groups(page.blocks)
    found = _labels(page, setting, grouped)
    cards: list[Card] = []
    for place, one in enumerate(found):
        before = next((other for other in reversed(found[:place]) if not one.same(other)), None)
        after = next((other for other in found[place + 1 :] if not one.same(other)), None)
        card = _card(page.blocks, one, before, after, found)
        heading = (setting.sections[one.number][: -1 if one.block.level else None] or ("",))[-1]
        if not (card.role or card.marked) and is_administrative(heading):
            continue
        if not card.role and setting.shows_people and (card.name.family or not one.block.level):
            card.role = _section_role(setting.sections[one.number][: -1 if one.block.level else None], card.degrees)
        card.refused = _is_filler(" ".join((card.role, *card.words[:6])))
        if card.refused or _stands(card, one, setting, page, grouped=one.number in grouped):
            cards.append(card)
    return cards


def _is_filler(text: str) -> bool:
    """Whether the words of a card are those of a theme that nobody filled in."""
    return _PLACEHOLDER.search(text) is not None or len(_FILLER.findall(text)) > 3


def _section_role(headings: tuple[str, ...], degrees: tuple[str, ...]) -> str:
    """The role a heading gives to all who stand under it: "Our Physician Assistants"; a degree says it better."""
    if kind_of_credentials(degrees) not in ("unknown", "other_physician"):
        return ""
    words = _OUR.sub("", headings[-1]) if headings else ""
    single = words.removesuffix("s").capitalize()
    told = words.endswith("s") and len(words) < 40 and kind_of_title(single) != "unknown"
    return single if told and ROLE.search(single) and not is_administrative(single) else ""


def _labels(page: Page, setting: Setting, grouped: frozenset[int]) -> list[_Found]:
    found: list[_Found] = []
    for number, block in enumerate(page.blocks):
        if (
            block.region in ("nav", "form")
            or (block.tag in _SKIPPED_TAGS and block.tag != "tr")
            or len(block.text) > MAX_ENTRY
        ):
            continue
        if block.tag == "tr" and " | " not in block.text:
            continue
        if setting.praises(number, block.classes) or (block.region == "footer" and not block.level):
            continue
        team = number in grouped or _in_team(block, number, setting)
        label = _read(page.blocks, number, team=team) if len(block.text) <= 160 else None
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
        if block.tag == "img" and not label.marked and not (label.name.given and label.name.family):
            continue
        joined = label.name.given != "" and label.name.family != "" and fold(label.name.family) not in fold(block.text)
        found.append(_Found(number, block, label, joined))
        if len(found) == MAX_LABELS:
            break
    return found


def _read(blocks: Sequence[Block], number: int, *, team: bool) -> Label | None:
    """The label in a block; a broken name, or an unusual given name over its role, is read with the next."""
    block = blocks[number]
    label = read_label(block.text) or _in_pieces(block)
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    if label is None and not block.text.isascii():
        around = (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
        beside = [other.text for other in around if _common(block.path, other.path) >= len(block.path) - 2]
        named = named_by_role(block.text) if not is_role(block.text) and any(map(is_role, beside)) else None
        if named is not None:
            return Label(named, marked=True)
    if label is None and (hello := _HELLO.match(block.text)) is not None and is_lone_name(hello["name"]):
        return Label(PersonName(given=hello["name"]), marked=False)
    if (
        after is None
        or _common(block.path, after.path) < len(block.path) - 1
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
        and (block.level > 1 or (team and block.level == 0) or _NAME_CLASS.search(block.classes))
        and fold(lone) not in RARELY
        and not _PLURAL.search(lone)
        and is_role(leading_role(after.text.removeprefix(lone))[0])
    ):
        return Label(PersonName(given=lone.title() if lone.isupper() else lone), marked=False)
    return label


def _in_pieces(block: Block) -> Label | None:
    """The label of a block whose inline elements stand for lines: name and role in two spans without a space."""
    if len(block.text) > 120 or " " not in block.text or block.text.endswith("."):
        return None
    first = block.node.first_child
    if first is None or first.next is None or not ROLE.search(block.text):
        return None
    pieces = list(BeautifulSoup(block.node.html or "", "lxml").stripped_strings)
    whole = "".join("".join(pieces).split()) == "".join(block.text.split())
    return read_label("\n".join(pieces)) if 2 <= len(pieces) <= 4 and whole else None


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


def _card(
    blocks: Sequence[Block], one: _Found, before: _Found | None, after: _Found | None, found: Sequence[_Found]
) -> Card:
    depth = max(
        (_common(one.block.path, other.block.path) for other in (before, after) if other is not None), default=-1
    )
    members = _subtree(blocks, one.number, depth + 1) if depth >= 0 else []
    tight = len(members) > 1
    if not tight:
        members = _flat(blocks, one, before, after)
    role, said = leading_role(one.label.role)
    card = Card(one.number, one.label.name, one.label.marked, role or one.label.role, tight=tight, weak=one.label.weak)
    card.words += [text for text in (said if role else "", one.label.said) if text]
    names = {other.number for other in found}
    _fill(
        card,
        blocks,
        [number for number in members if number not in names],
        above=_role_above(blocks, found, tight=tight),
    )
    return card


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


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


def _flat(blocks: Sequence[Block], one: _Found, before: _Found | None, after: _Found | None) -> list[int]:
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
        if _common(blocks[place].path, one.block.path) >= len(one.block.path) - 1
        and (
            before is None
            or _common(blocks[place].path, before.block.path) <= _common(blocks[place].path, one.block.path)
        )
    ]
    return [*beside, *members]


def _closes(level: int, own: int) -> bool:
    """Whether a heading ends what stands under a name; a name that is no heading is followed by small ones."""
    return 0 < level <= (own or 3)


def _role_above(blocks: Sequence[Block], found: Sequence[_Found], *, tight: bool) -> bool:
    """Whether roles stand above names: so where one stands before the first name and none behind the last."""
    if not found:
        return False
    named = [one.number for one in found if one.block.tag != "img"] or [found[0].number]
    before = blocks[named[0] - 1].text if named[0] else ""
    after = blocks[named[-1] + 1].text if named[-1] + 1 < len(blocks) else ""
    return is_role(before) and not _PLURAL.search(before) and not is_role(after) and not tight


def _fill(card: Card, blocks: Sequence[Block], members: Sequence[int], *, above: bool) -> None:
    """Sort the blocks of a card into role, degrees and what else is said."""
    roles = [card.role] if card.role else []
    degrees: list[str] = []
    heading = ""
    lines = [(place, line) for place in members for line in _lines(blocks[place])]
    for place, line in lines:
        block = blocks[place]
        near, behind = -3 <= place - card.number <= 4, place > card.number
        if near and (behind or above or card.tight) and (here := degrees_of(line) or leading_degrees(line)):
            degrees += here
            card.letters.append(line)
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
    card.degrees = tuple(dict.fromkeys(degrees))
    card.role = ", ".join(dict.fromkeys(roles))[:160]


def _lines(block: Block) -> list[str]:
    """The lines of a block; alternative texts and options of forms say nothing about a card."""
    return [] if block.tag in ("img", "option") else block.text.split("\n")


def _is_own_role(line: str, *, behind: bool) -> bool:
    """Whether a line is the role of one person: above a name a plural is the heading of a group."""
    return is_role(line) and (behind or not _PLURAL.search(line))


def _stands(card: Card, one: _Found, setting: Setting, page: Page, *, grouped: bool) -> bool:
    """Whether what stands around a name is enough to take it for a person's."""
    name, role = card.name, card.role
    if card.marked and not card.weak:
        return bool(name.family or name.given)
    if one.block.tag == "img" and not card.marked:
        return False
    if grouped and (card.role or card.degrees or does_for_clients(" ".join(card.words[:3])[:400])):
        if not (card.role or card.degrees or name.family):
            card.role = next((text for text in card.words if len(text) <= 60 and does_for_clients(text)), "")
        return not is_plain_role(name.display)
    team = _is_team(one, setting)
    if card.marked and team and name.family and (card.role or setting.shows_people):
        return True
    known = fold(name.given).split(" ")[0] in KNOWN_GIVEN if name.given else False
    told = _is_told_of(card)
    if name.given and name.family and one.block.level and re.search(rf"\bDr\.? {re.escape(name.family)}\b", page.text):
        return True
    if card.degrees and not is_plain_role(name.display):
        return True
    if (
        is_plain_role(name.display)
        or {*fold(name.display).split()} & NOT_NAMES
        or not (known or _is_near_role(card, one, page) or _HELLO.match(one.block.text))
    ):
        return False
    if not name.family:
        introduced = told and _HELLO.match(one.block.text) is not None
        return bool(role or told) and (team or introduced or (known and bool(role and told)))
    if role:
        professional = one.block.level > 0 and kind_of_title(role) != "unknown" and not _PLURAL.search(role)
        return team or known or told or professional or bool(_NAME_CLASS.search(one.block.classes))
    return team and known and (told or (setting.shows_people and _NAME_CLASS.search(one.block.classes) is not None))


def _is_near_role(card: Card, one: _Found, page: Page) -> bool:
    """Whether a role stands in the label or right beside it."""
    beside = page.blocks[max(0, one.number - 1) : one.number + 2]
    return bool(one.label.role) or any(
        is_role(block.text) or first_role(block.text) or leading_role(block.text.removeprefix(card.name.given))[0]
        for block in beside
        if block is not one.block
    )


def _is_team(one: _Found, setting: Setting) -> bool:
    return _in_team(one.block, one.number, setting)


def _in_team(block: Block, number: int, setting: Setting) -> bool:
    """Whether a block stands on a page, under a heading or in an element that is about people."""
    if setting.shows_people or _TEAM_CLASS.search(block.classes):
        return True
    return any(heads_team(heading) for heading in setting.sections[number])


def _is_told_of(card: Card) -> bool:
    """Whether the card's text speaks of the person by name or in the first or third person."""
    text = " ".join(card.words[:4])[:800]
    given = card.name.given.split(" ")[0]
    if given and re.search(rf"\b{re.escape(given)}(?: {_WORD_OF_NAME})?,?{_DOES}", text):
        return True
    return bool(re.match(r"(?:I[’' ]|My |She |He |Hi\b|Hello\b|With (?:over|more than)|Dr)", text.strip()))
