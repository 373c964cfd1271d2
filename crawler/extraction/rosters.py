"""Several people named at once by what they do: "our nurses Ana (RN) and Bea", "Kim and Lou are our technicians"."""

from __future__ import annotations

import re

from crawler.extraction.biographies import MAX_BLOCK, Mention
from crawler.extraction.blocks import Block
from crawler.extraction.entries import is_lone_name
from crawler.extraction.name_shapes import INITIAL, UPPER, WORD, degrees_of, refused
from crawler.extraction.page import Page
from crawler.extraction.people_rows import read_head
from crawler.extraction.person_words import ROLES
from crawler.extraction.quick import Quick
from crawler.extraction.relations import relation_in_text
from crawler.extraction.roles import is_administrative, is_role
from crawler.extraction.setting import Setting
from crawler.extraction.text import sentences
from crawler.extraction.treating import says_treats
from directory.names import PersonName, fold, parse_name
from directory.vocabulary.given_names import USUAL_GIVEN

_AND = r"(?:and|&|y|e|et|und|ve|i|en)"
_ITEM = (
    rf"{WORD}(?:[ ](?:{INITIAL}|{WORD})){{0,2}}(?:[ ]?\([^()]{{1,30}}\)|"
    rf",[ ][A-Z]{{2,4}}(?:-[A-Z]{{1,2}})?(?=[ ,.;]))?"
)
_LIST = re.compile(rf"(?<![\w’'-])(?P<names>{_ITEM}(?:,[ ]{_ITEM}){{0,12}},?[ ]{_AND}[ ]{_ITEM})")
_PAIR = re.compile(rf"[\w)],? {_AND} [{UPPER}]")
_ITEMS = re.compile(rf",?[ ]{_AND}[ ]|,[ ](?![A-Z]{{2,4}}(?:-[A-Z]{{1,2}})?(?:[ ,.;]|$))")
_PLURAL = rf"(?:[\w’'-]+\s){{0,3}}(?:{ROLES})(?:s|n?en|innen|es|ler|lar)?"
_BEFORE = Quick(rf"(?<!\w)(?P<role>{_PLURAL})\s*(?:[:,–-]|\bare\b|\bis\b|\binclude\b|\bsind\b|\bson\b|\bsont\b)?\s*$")
_AFTER = re.compile(
    rf"^(?:,\s+(?:(?:our|the)\s+)?(?:two|three|four|both|all)\s+|"
    rf"\s*[–—|:-]\s*|,?\s+(?:are|sind|son|sont|sono|sao|są)\s+(?:(?:our|the|unsere|nuestr[ao]s|nos|noss[ao]s)\s+)?)"
    rf"(?P<role>{_PLURAL})(?!\w)",
    re.I,
)
_OURS = re.compile(r"\b(?:our|unsere|nuestr[ao]s|nos|noss[ao]s|nostr[ei]|our own)\b|:\s*$", re.I)
_LEADING = re.compile(
    r"^(?:(?:our|the|and|with|by|two|three|four|five|meet|unsere|nuestr[ao]s|nos|noss[ao]s|together|of|a|an|"
    r"from|are|is)\s+)+",
    re.I,
)


def find_rosters(page: Page, setting: Setting) -> list[Mention]:
    """People listed behind or before the plural of their role, in running text."""
    found: list[Mention] = []
    for number, block in enumerate(page.blocks):
        text = block.text[:MAX_BLOCK]
        if (
            block.region in ("nav", "form")
            or block.tag == "option"
            or " " not in text
            or setting.praises(number, block.classes)
        ):
            continue
        if block.tag == "tr":
            found += _in_head(block)
        if _PAIR.search(text) is None:
            continue
        for sentence in sentences(text) if len(text) > 60 else [text]:
            for match in _LIST.finditer(sentence):
                found += _listed(sentence, match, number, setting)
    return found


def _in_head(block: Block) -> list[Mention]:
    return [
        Mention(label.name, "card", "staff", block.text, marked=label.marked, role=label.role)
        for label in read_head(block)
    ]


def _listed(sentence: str, match: re.Match[str], number: int, setting: Setting) -> list[Mention]:
    before = sentence[max(0, match.start() - 70) : match.start()]
    telling = _BEFORE.search(before) or _AFTER.match(sentence[match.end() : match.end() + 90])
    if telling is None or not (setting.presents or _OURS.search(sentence[: match.end() + 40])):
        return []
    role = _singular(_LEADING.sub("", telling["role"]).strip())
    if not is_role(role) or is_administrative(role):
        return []
    people = [_person(piece) for piece in _ITEMS.split(match["names"])]
    names = [person for person in people if person is not None]
    if len(names) < len(people) or not (_OURS.search(before) or any(_is_known(name, told) for name, told in names)):
        return []
    relation = relation_in_text(sentence, match.start(), match.end(), setting)
    words = [sentence] if says_treats([sentence]) else []
    return [
        Mention(
            name,
            "card",
            relation,
            sentence,
            marked=bool(degrees),
            role=role,
            degrees=degrees,
            words=list(words),
            number=number,
        )
        for name, degrees in names
    ]


def _is_known(name: PersonName, degrees: tuple[str, ...]) -> bool:
    return bool(degrees) or fold(name.given).split(" ")[0] in USUAL_GIVEN


def _person(piece: str) -> tuple[PersonName, tuple[str, ...]] | None:
    """One person of a list, with the degrees in brackets or behind a comma."""
    written, _, behind = piece.replace("(", ",").partition(",")
    written = written.strip()
    name = parse_name(written) or (PersonName(given=written) if is_lone_name(written) else None)
    if name is None or refused(name, written):
        return None
    return name, degrees_of(behind.strip(" )"))


def _singular(role: str) -> str:
    if role.endswith("innen"):
        return role.removesuffix("nen")
    return role.removesuffix("s") if not role.endswith("ss") else role
