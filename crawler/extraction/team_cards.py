"""People who have a card, a heading, a row or a list item of their own, and whether what stands there is enough."""

from __future__ import annotations

import re
from collections import Counter

from crawler.extraction.card_blocks import Card, read_card
from crawler.extraction.card_groups import does_for_clients, find_groups
from crawler.extraction.entries import first_role, leading_role
from crawler.extraction.name_blocks import (
    HEADS_ROLE,
    HELLO,
    NAME_CLASS,
    OWN_NAME_CLASS,
    PLURAL,
    NamedBlock,
    find_named,
    stands_in_team,
)
from crawler.extraction.page import Page
from crawler.extraction.person_words import NOT_NAMES
from crawler.extraction.roles import (
    ROLE,
    is_administrative,
    is_plain_role,
    is_role,
    kind_of_title,
)
from crawler.extraction.setting import Setting
from directory.names import fold
from directory.specialties import kind_of_credentials
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.person_name import is_cjk

_WORD_OF_NAME = r"[^\W\d_a-z][\w'’-]+"
_DOES = (
    r"(?:['’]s \w+ (?:is|began|has|for|to|in|includes?)|['’]s (?:passion|journey|love|career|goal|approach|"
    r"background|dedication)| (?:is|has|was|loves|brings|"
    r"speciali[sz]es|began|earned|graduated|joined|holds|enjoys|believes|started|started|completed|received|"
    r"trained|works|takes|offers|greets|lives|"
    r"grew|opened|founded|also|enjoyed|attended|came|became|es|ist|est|è|é|jest|je)\b| the )"
)
_OUR = re.compile(r"^(?:meet )?(?:our|the|meet|your)\s+")
_CARE = re.compile(
    r"\b(?:patients?|clients?|skin|treat\w*|procedures?|certified|licen[sc]ed|medic\w+|clinical|nursing|beauty|"
    r"aesthetic\w*|anti-?aging|pacient\w*|piel|pele|peau|haut|patient\w*|kund\w+|pelle|pazient\w*|pacjent\w*|"
    r"sk[óo]r\w*|pleti?|cilt|hasta\w*|huid|клиент\w*|пациент\w*|кож\w*)\b",
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


def find_cards(page: Page, setting: Setting) -> list[Card]:
    """All people named by a block of their own, with role, degrees and what is said of them.

    Cards of a theme that nobody filled in are `refused`: whoever they name is nobody.
    """
    grouped = find_groups(page.blocks)
    found = _without_places(find_named(page, setting, grouped))
    cards: list[Card] = []
    for place, one in enumerate(found):
        before = next((other for other in reversed(found[:place]) if not one.same(other)), None)
        after = next((other for other in found[place + 1 :] if not one.same(other)), None)
        card = read_card(page.blocks, one, before, after, found=found)
        headings = setting.sections[one.number][: -1 if one.block.level else None]
        heading = (headings or ("",))[-1]
        if not (card.role or card.marked) and is_administrative(heading):
            continue
        addressed = heading.startswith("your ")
        if not card.role and (setting.shows_people or addressed) and (card.name.family or not one.block.level):
            card.role = _section_role(headings, (*card.name.credentials, *card.degrees), one_of_many=not addressed)
        card.refused = is_filler(" ".join((card.role, *card.words[:6])))
        if card.refused or _stands(card, one, setting, page, grouped=one.number in grouped, before=before):
            cards.append(card)
    return cards


def _without_places(found: list[NamedBlock]) -> list[NamedBlock]:
    """The named blocks but for one-word labels that several people's cards repeat: the office where each of them is."""
    lone = Counter(fold(one.block.text) for one in found if not one.label.name.family and not one.label.marked)
    whole = sum(bool(one.label.name.family) for one in found)
    return [one for one in found if whole < 2 or lone[fold(one.block.text)] < 2 or _stands_for_name(one)]


def _stands_for_name(one: NamedBlock) -> bool:
    """Whether an element for names, shown once for each width of the screen, holds a usual given name."""
    return fold(one.label.name.given) in USUAL_GIVEN and NAME_CLASS.search(one.block.classes) is not None


def is_filler(text: str) -> bool:
    """Whether the words of a card are those of a theme that nobody filled in."""
    return _PLACEHOLDER.search(text) is not None or len(_FILLER.findall(text)) > 3


def _section_role(headings: tuple[str, ...], degrees: tuple[str, ...], *, one_of_many: bool) -> str:
    """The role a heading gives: "Our Physician Assistants" to all under it, "Your esthetician" to one.

    A degree says it better.
    """
    words = _OUR.sub("", headings[-1]) if headings else ""
    if not words.isascii() and one_of_many and is_role(alone := HEADS_ROLE.sub("", words)) and alone != words:
        return alone
    single = words.removesuffix("s").capitalize()
    told = (words.endswith("s") or not one_of_many) and len(words) < 40 and kind_of_title(single) != "unknown"
    own = kind_of_credentials(degrees)
    told = told and own in ("unknown", "other_physician", kind_of_title(single))
    return single if told and ROLE.search(single) and not is_administrative(single) else ""


def _is_under_a_person(one: NamedBlock, before: NamedBlock | None) -> bool:
    """Whether a line stands in the list under a heading that names somebody: "Zusatzbezeichnung Allergologie"."""
    return before is not None and before.block.level > 0 and one.block.tag == "li" and not one.label.role


def _stands(
    card: Card, one: NamedBlock, setting: Setting, page: Page, *, grouped: bool, before: NamedBlock | None
) -> bool:
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
    team = stands_in_team(one.block, one.number, setting)
    if card.role and is_cjk(name.family) and name.given and kind_of_title(card.role) != "unknown":
        return True
    if card.marked and team and name.family and (card.role or setting.shows_people):
        return True
    known = fold(name.given).split(" ")[0] in USUAL_GIVEN if name.given else False
    told = _is_told_of(card)
    if name.given and name.family and (one.block.level or card.marked) and setting.calls_doctor(name.family):
        return True
    if card.degrees and not is_plain_role(name.display):
        return True
    if (
        is_plain_role(name.display)
        or {*fold(name.display).split()} & NOT_NAMES
        or not (known or _is_near_role(card, one, page) or HELLO.match(one.block.text))
    ):
        return False
    if not known and not one.block.level and _is_under_a_person(one, before):
        return False
    if not name.family:
        introduced = told and HELLO.match(one.block.text) is not None
        return bool(role or told) and (team or introduced or (known and bool(role and told)))
    if role:
        professional = one.block.level > 0 and kind_of_title(role) != "unknown" and not PLURAL.search(role)
        return team or known or told or professional or bool(NAME_CLASS.search(one.block.classes))
    if known and name.family and OWN_NAME_CLASS.search(one.block.classes):
        return True
    shown = told or (setting.shows_people and NAME_CLASS.search(one.block.classes) is not None)
    return team and known and shown and _is_clinical(" ".join(card.words[:8])[:2000])


def _is_near_role(card: Card, one: NamedBlock, page: Page) -> bool:
    """Whether a role stands in the label or right beside it."""
    beside = page.blocks[max(0, one.number - 1) : one.number + 2]
    return bool(one.label.role) or any(
        is_role(block.text) or first_role(block.text) or leading_role(block.text.removeprefix(card.name.given))[0]
        for block in beside
        if block is not one.block
    )


def _is_clinical(text: str) -> bool:
    """Whether what is told of somebody without role or degree has to do with treating anybody."""
    return does_for_clients(text) or ROLE.search(text) is not None or _CARE.search(text) is not None


def _is_told_of(card: Card) -> bool:
    """Whether the card's text speaks of the person by name or in the first or third person."""
    text = " ".join(card.words[:4])[:800]
    given = card.name.given.split(" ")[0]
    if given and re.search(rf"\b{re.escape(given)}(?: {_WORD_OF_NAME})?,?{_DOES}", text):
        return True
    return bool(re.match(r"(?:I[’' ]|My |She |He |Hi\b|Hello\b|With (?:over|more than)|Dr)", text.strip()))
