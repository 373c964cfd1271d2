"""The people a page names: who they are, with which degrees, role and claims, and what ties them to the clinic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from selectolax.lexbor import LexborNode

from crawler.extraction.biographies import Mention, find_mentions, speaks_for_itself, speaks_of
from crawler.extraction.blocks import Block
from crawler.extraction.card_blocks import Card
from crawler.extraction.card_groups import does_for_clients
from crawler.extraction.couples import complete_couples
from crawler.extraction.degree_lines import listed_degrees, listed_role
from crawler.extraction.entries import leading_role
from crawler.extraction.introduced import find_introduced
from crawler.extraction.name_shapes import leading_degrees
from crawler.extraction.numbers import find_numbers
from crawler.extraction.page import Page
from crawler.extraction.page_kind import find_page_kind
from crawler.extraction.passing import find_subjects, is_listed_elsewhere
from crawler.extraction.person_data import find_data
from crawler.extraction.person_places import find_places
from crawler.extraction.person_spans import find_spans
from crawler.extraction.person_words import MEDICAL_TITLES, REGISTERS
from crawler.extraction.relations import (
    has_handed_on,
    is_gone,
    is_led_from_elsewhere,
    is_outsider,
    is_oversight,
    labelled_role,
    relation_of_card,
)
from crawler.extraction.roles import is_administrative, is_helper, is_role, is_title_line, kind_of_title, same_person
from crawler.extraction.rosters import find_rosters
from crawler.extraction.setting import Setting
from crawler.extraction.shared_claims import take_shared
from crawler.extraction.signposts import of_buttons, of_menus, of_title
from crawler.extraction.team_cards import find_cards, is_filler
from crawler.extraction.text import is_spaced, quote, sentences
from crawler.extraction.treating import says_treats
from directory.facts import SPECIALISTS, Claim, Kind, Observed, PersonFact, Relation
from directory.names import PersonName, fold
from directory.persons import RELATION_ORDER
from directory.specialties import kind_of_credentials, kind_of_role, read_claims
from directory.vocabulary.person_name import is_cjk

T = TypeVar("T")

MAX_FILLER = 4_000
"""Characters of a page that are looked at for the filling text of a theme."""

MAX_PEOPLE = 150
"""Persons that are kept of one page; a page that names more is a directory or machine-made."""

_PREDICATE = re.compile(
    r"\b(?:is|was|as|am|I[’']m|es|é|ist|est|è|jest|je) (?:currently |also |now |proud to be )?(?:an?|our|the|"
    r"una?|uma?|eine?|une?)? ?([^.;]{3,140})"
)
PARTNERS = (("partners",), ("gp partners",), ("senior partners",), ("managing partners",))
"""Headings over the doctors who own a practice."""
_THEME = re.compile(r"\b(?:templates?|themes?|html5?|bootstrap|wireframe|mockup|demo)\b", re.I)
_SOURCES = ("card", "jsonld", "title", "menu", "text", "image")
_STRONG: frozenset[Relation] = frozenset(("former", "owner"))


def find_people(page: Page) -> list[Observed]:
    """Everybody the page names by profession, with quotes."""
    if _is_leftover(page):
        return []
    setting = Setting(page, find_page_kind(page))
    cards = find_cards(page, setting)
    mentions = [_of_card(card, page, setting) for card in cards if not card.refused]
    mentions += find_mentions(
        page, setting, frozenset(card.number for card in cards), find_subjects(page.blocks, cards)
    )
    mentions += find_rosters(page, setting)
    mentions += find_introduced(page, setting, among_people=any(card.marked for card in cards))
    mentions += [*of_menus(page), *of_buttons(page)]
    if not is_filler(page.text[:MAX_FILLER]):
        mentions += of_title(page, setting)
    mentions += find_data(page, setting)
    mentions = _once_in_two_scripts(mentions)
    complete_couples(mentions, page.text)
    groups = _groups(mentions, setting)
    take_shared(groups, page)
    if len(groups) == 1:
        _take_lone_role(groups[0], page)
    found = [_observed(group, setting) for group in groups]
    return [observed for observed in found if observed is not None]


def _is_leftover(page: Page) -> bool:
    """Whether a page is a theme's that nobody filled in: it says so in its head, and still holds filling text."""
    head = " ".join((page.title, page.meta.get("description", ""), page.meta.get("keywords", "")))
    return _THEME.search(head) is not None and is_filler(page.text)


def _once_in_two_scripts(mentions: list[Mention]) -> list[Mention]:
    """The mentions without names of the East that stand right beside a Latin one: one person, written twice."""
    latin = {m.number for m in mentions if m.source == "card" and m.number >= 0 and m.name.display.isascii()}
    if not latin:
        return mentions
    return [m for m in mentions if not (is_cjk(m.name.family) and {m.number - 1, m.number + 1} & latin)]


def _take_lone_role(group: list[Mention], page: Page) -> None:
    """Where a page names one person only, a specialist's title close by is hers."""
    if any(m.role for m in group):
        return
    numbers = [m.number for m in group if m.number >= 0]
    for number in numbers:
        for block in page.blocks[max(0, number - 3) : number + 4]:
            if block.region not in ("nav", "form") and is_role(block.text) and kind_of_title(block.text) in SPECIALISTS:
                group[0].role = block.text
                return


def _of_card(card: Card, page: Page, setting: Setting) -> Mention:
    block = page.blocks[card.number]
    words: list[str] = []
    for text in card.words:
        about_another = False
        for sentence in sentences(text):
            spans = find_spans(sentence)
            others = [span for span in spans if not same_person(span.name, card.name)]
            named = speaks_of(card.name, sentence) or len(others) < len(spans)
            about_another = bool(others and not named) or (about_another and not named)
            mine = speaks_for_itself(card.name, sentence) and not about_another
            if mine or (not others and not about_another and (card.tight or _is_fragment(sentence))):
                words.append(sentence)
    relation = relation_of_card(
        labelled_role(block.text, card.role),
        " ".join(_up_to_another(sentence, card) for sentence in words[:12]),
        setting,
        block.classes,
        family=f"{card.name.middle} {card.name.family}",
    )
    before, after = _around_name(block.text, card)
    if is_gone(block.text, setting.sections[card.number]) or is_gone(card.role) or has_handed_on(after):
        relation = "former"
    if relation == "staff" and is_outsider(block.text):
        relation = "quoted"
    if relation == "staff" and is_led_from_elsewhere(before, after):
        relation = "quoted"
    headings = setting.sections[card.number][: -1 if block.level else None]
    partners = setting.shows_people and headings[-1:] in PARTNERS  # of a practice, not its suppliers
    if relation == "staff" and not partners and is_listed_elsewhere(headings):
        relation = "quoted"
    if relation == "staff" and _signs_quotation(block):
        relation = "quoted"
    if relation == "staff" and setting.voices and not (setting.shows_people or _presented(card, setting)):
        relation = "quoted"
    passage = "\n".join(dict.fromkeys(filter(None, (block.text, card.role if card.role not in block.text else ""))))
    return Mention(
        name=card.name,
        source="card",
        relation=relation,
        quote=passage,
        marked=card.marked,
        role=card.role or next(filter(None, map(listed_role, (*block.text.split("\n")[1:], *card.letters))), ""),
        degrees=(*card.degrees, *_listed(card, block.text, words)),
        letters=tuple(card.letters),
        words=words,
        passages=[block.text, card.role, *card.letters, *(text for text in card.words if card.tight or text in words)],
        number=card.number,
    )


def _listed(card: Card, text: str, words: Sequence[str]) -> list[str]:
    """The degrees that lines of a card list among roles, universities and register numbers."""
    lines = [*text.split("\n"), card.role, *card.letters, *words[:4]]
    hers = (line for line in lines if all(same_person(span.name, card.name) for span in find_spans(line)))
    return [degree for line in hers for degree in listed_degrees(line)]


def _around_name(text: str, card: Card) -> tuple[str, str]:
    """What the block of a card says before the name ("Guest speaker:") and behind it."""
    spans = (span for span in find_spans(text) if same_person(span.name, card.name))
    return next(((text[: span.start], text[span.end :]) for span in spans), ("", ""))


def _up_to_another(sentence: str, card: Card) -> str:
    """A sentence of a card without what it says behind somebody else's name: "... of Dr. Rye, who retired"."""
    others = (span.start for span in find_spans(sentence) if not same_person(span.name, card.name))
    start = next(others, len(sentence))
    return sentence[:start] if start > 0 else sentence


def _signs_quotation(block: Block) -> bool:
    """Whether a block stands in a quotation, is the caption of one, or is the line that follows one."""
    if block.level == 0 and block.node is not None and _follows_quotation(block.node):
        return True
    node: LexborNode | None = block.node
    for _ in range(3):
        if node is None or node.tag in ("main", "body", "section"):
            return False
        if node.tag in ("blockquote", "q") or (node.tag == "figure" and node.css_first("blockquote")):
            return True
        node = node.parent
    return False


def _follows_quotation(node: LexborNode) -> bool:
    before = node.prev
    while before is not None and before.tag == "-text" and not before.text(deep=False).strip():
        before = before.prev
    return before is not None and before.tag in ("blockquote", "q")


def _presented(card: Card, setting: Setting) -> bool:
    """Whether a card on an article's page belongs to a team shown beside it."""
    return any(
        re.search(r"\b(?:team|doctors|providers|staff|about)\b", heading) for heading in setting.sections[card.number]
    )


def _is_fragment(sentence: str) -> bool:
    """A line of a list of degrees and memberships, which names nobody because the heading did."""
    return len(sentence) <= 140 and not re.search(r"\b(?:our|we|us|your|you)\b", sentence, re.I)


def _groups(mentions: Sequence[Mention], setting: Setting) -> list[list[Mention]]:
    """Mentions of one person together; lone surnames and given names join the full name they fit."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (not (m.name.given and m.name.family), _SOURCES.index(m.source))):
        fitting = [group for group in groups if same_person(group[0].name, mention.name)]
        if fitting:
            fitting[0].append(mention)
        elif len(groups) < MAX_PEOPLE:
            groups.append([mention])
    whole = any(
        group[0].name.given and group[0].name.family and _relation(group)[0] not in ("quoted", "author")
        for group in groups
    )
    kept = [group for group in groups if _is_kept(group, setting, whole=whole)]
    return sorted(kept, key=lambda group: min((m.number for m in group if m.number >= 0), default=10**6))


def _is_kept(group: list[Mention], setting: Setting, *, whole: bool) -> bool:
    """Whether what names a person is enough; a lone surname in passing is not where others have full names."""
    first = group[0]
    if setting.is_own_name(first.name) and not any(m.name.titles or m.degrees for m in group):
        return False
    if all(m.source == "image" for m in group) and (
        whole if _is_lone(first.name) else not setting.presents and all(m.weak or m.relation != "staff" for m in group)
    ):
        return False
    if not any(m.marked or m.source in ("card", "jsonld") for m in group):
        return not _is_lone(first.name) or setting.presents or any(kind_of_title(m.role) != "unknown" for m in group)
    if (first.name.given and first.name.family) or any(m.source in ("card", "jsonld") for m in group):
        return True
    return not whole and (len(group) > 1 or setting.presents or any(m.role for m in group))


def _is_lone(name: PersonName) -> bool:
    return not (name.given and name.family)


def _observed(group: list[Mention], setting: Setting) -> Observed | None:
    name = max((m.name for m in group), key=_fullness)
    role = next((m.role for m in sorted(group, key=lambda m: _SOURCES.index(m.source)) if m.role), "")
    if not role and any("Nurse" in m.name.titles for m in group):
        role = "Nurse"
    words = list(_unique(text for m in group if m.relation not in ("testimonial",) for text in m.words))
    role = role or _told_role(words)
    relation, shown = _relation(group)
    degrees = _unique(d for m in group for d in (*m.name.credentials, *m.degrees))
    degrees = tuple(
        d for d in degrees if fold(d) not in REGISTERS and not any(other.startswith(f"{d}(") for other in degrees)
    )
    titles = _unique(title for m in group for title in m.name.titles if fold(title) in MEDICAL_TITLES)
    passages = [text for m in group if m.relation != "testimonial" for text in m.passages]
    claims = _claims(words, ", ".join(degrees), role, about=name.display)
    letters = [text for m in group for text in m.letters]
    kind = _kind(degrees, titles, role, (*letters, *words), claims)
    if kind == "unknown" and any("Nurse" in m.name.titles for m in group):
        kind = "nurse"
    treats = says_treats(words)
    if is_helper(role, degrees) and not treats and not any(map(does_for_clients, words)):
        return None
    if (is_administrative(role) or (treats is False and kind == "unknown")) and (
        kind_of_credentials(degrees) in ("unknown", "other")
    ):
        return None
    if relation in ("owner", "staff") and treats is False:
        relation = "medical_director"
    elif relation == "medical_director" and treats:
        relation = "staff"
    fact = PersonFact(
        name=name.display,
        credentials=(*titles, *degrees),
        role=role,
        relation=relation,
        presented=any(m.presented for m in group),
        treats=treats,
        practitioner_kind=kind,
        claims=claims,
        numbers=find_numbers("\n".join(_unique((*words, *passages)))),
        places=find_places((*passages, *words)),
        page_kind=setting.kind,
    )
    return Observed(fact=fact, quote=quote(shown.quote))


def _told_role(words: Sequence[str]) -> str:
    """The role that sentences about somebody without a title tell: "I'm a licensed esthetician"."""
    told = (leading_role(match[1])[0] for text in words[:6] for match in _PREDICATE.finditer(text))
    return next((role for role in told if is_role(role) and kind_of_title(role) != "unknown"), "")


def _fullness(name: PersonName) -> tuple[bool, int]:
    return bool(name.given and name.family), len(name.middle) + len(name.family) + len(name.given)


def _relation(group: Iterable[Mention]) -> tuple[Relation, Mention]:
    """The tie that the page as a whole shows, and the mention that shows it best."""
    ordered = sorted(group, key=lambda m: (m.weak, _SOURCES.index(m.source), RELATION_ORDER.index(m.relation)))
    told = [m for m in ordered if not (m.weak and m.relation == "staff")]
    if not told:
        return "staff", ordered[0]
    strong = next((m for m in told if m.relation in _STRONG), None)
    if strong is not None:
        return strong.relation, strong
    if any(is_oversight(m.role) for m in told if m.relation == "medical_director"):
        told = [m for m in told if m.relation != "staff" or _has_task(m)]
    passing = {m.number for m in told if m.source == "text" and m.relation == "quoted"}
    told = [m for m in told if m.source != "card" or m.relation != "staff" or m.number not in passing]
    cards = [m for m in told if m.source in ("card", "jsonld")]
    best = min(cards or told, key=lambda m: (RELATION_ORDER.index(m.relation), _SOURCES.index(m.source)))
    return best.relation, best


def _has_task(mention: Mention) -> bool:
    """Whether a mention gives somebody who oversees a task there besides; what she is qualified in is none."""
    return bool(says_treats(mention.words)) or (mention.role != "" and kind_of_role(mention.role) not in SPECIALISTS)


def _claims(words: Sequence[str], *labels: str, about: str) -> tuple[Claim, ...]:
    return _unique(claim for text in (*labels, *words) if text for claim in read_claims(text, about=about))


def _kind(
    degrees: tuple[str, ...], titles: tuple[str, ...], role: str, words: Sequence[str], claims: tuple[Claim, ...]
) -> Kind:
    """What the page says the person is: a nurse's or assistant's degree first, then role, then what is said."""
    by_degree = kind_of_credentials(degrees)
    if by_degree in ("nurse_practitioner", "physician_assistant", "nurse"):
        return by_degree
    by_role = kind_of_title(role)
    lone_role = by_degree == "unknown" and not titles and by_role not in ("unknown", "other_physician")
    if by_role in SPECIALISTS or lone_role:
        return by_role
    said = [
        kind_of_role(text) for text in words[:3] if leading_degrees(text) or not is_spaced(text) or is_title_line(text)
    ]
    said += [kind_of_role(match[1]) for text in words[:6] for match in _PREDICATE.finditer(text)]
    claimed = [claim.kind for claim in claims if claim.certification] + [claim.kind for claim in claims]
    stated = next((kind for kind in (*claimed[:1], *said) if kind in SPECIALISTS), None)
    if stated is not None and by_degree != "other":
        return stated
    rest = (by_degree, by_role, *said, *claimed)
    return next((kind for kind in rest if kind != "unknown"), "other_physician" if titles else "unknown")


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
