"""Persons named in running text, and the sentences that speak of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from selectolax.lexbor import LexborNode

from crawler.extraction.blocks import Block
from crawler.extraction.described_spans import role_ahead, role_behind
from crawler.extraction.name_shapes import Span
from crawler.extraction.page import Page
from crawler.extraction.passing import (
    PRONOUN,
    are_joined,
    is_colleague,
    is_listed_elsewhere,
    is_other,
    is_passing,
    opens_with,
)
from crawler.extraction.person_spans import find_spans, may_name
from crawler.extraction.person_words import HANDWORK, ROLES
from crawler.extraction.quick import Quick
from crawler.extraction.relation_words import FORMER
from crawler.extraction.relations import has_handed_on, is_of_ours, relation_in_text
from crawler.extraction.roles import is_role, is_specialty, same_person
from crawler.extraction.setting import Setting, heads_team
from crawler.extraction.telling_words import DONE_BY, OTHER_THING
from crawler.extraction.text import sentences
from directory.facts import Relation
from directory.names import PersonName

Source = Literal["card", "jsonld", "title", "menu", "text", "image"]
MAX_BLOCK, MAX_TEXT = 8_000, 200_000
"""Characters that are read of one block and of a whole page."""

MAX_MENTIONS = 400
"""Mentions that are kept of one page's running text."""

_FIRST_PERSON = re.compile(r"^(?:I|I[’']m|I[’']ve|My|As a|Soy|Mi|Minha|Meu|Ich|Je|Sono)\b")
_ROLE_AFTER = re.compile(
    rf"^(?:\s*\([^()]{{3,40}}\))?(?:,|\s*\(|\s+is|\s+(?:had|has) been|\s+work(?:s|ed) as|\s+–|\s+-)\s*(?:(?:an?|our|"
    rf"the|is|who is|"
    rf"also)\b\s*)*(?P<role>(?:(?!work|serv|train|who|has|had|was|with|treat|see|perform|graduat|receiv|"
    rf"and )[\w-]+\s){{0,5}}(?:{ROLES})(?!\w)(?:(?:\s(?:and|&|of|for|in|to|y|e|und)\s|"
    rf"\s)[\w-]+){{0,4}})",
    re.I,
)
_ROLE_BEFORE = Quick(
    rf"(?P<role>(?:(?:medical|clinical|lead|head|senior|master|licensed|certified|board-certified|registered|"
    rf"cosmetic|plastic|aesthetic|nurse|"
    rf"physician|co|dermatology)[ -])*(?:{ROLES})(?: (?:and|&) (?:{ROLES}))?)(?:,| is|:)?\s*$",
)
_TREATING = re.compile(
    r"^\W*(?:['’]s patients|(?:personally |also |now |currently )?(?:treats|sees|performs|injects|operates|"
    r"practices|practises|consults|cares for|works with|"
    r"(?:performing|treating|injecting|examining|consulting|operating|checking|at work|with (?:a|her|his) (?:patient|"
    r"client))|"
    r"offers|tailors|customi[sz]es|atiende|atende|realiza|behandelt|reçoit|leczy|przyjmuje|visita)\b)",
    re.I,
)
_JOINS = re.compile(
    r"[^.;]{0,40}\b(?:joins|joined|leads|heads|is (?:a )?part of|is (?:an? )?\w+ (?:at|of)) (?:our|us|"
    r"the (?:team|practice|clinic))\b",
    re.I,
)
_GOES_ON = re.compile(r"\s+[A-Z®™][a-z]+|\s*[®™]")  # a brand: "Ageless Glow MD Serum"
_GOES_ON_WITH_VERB = re.compile(
    r",?\s+(?!(?:and|or|to|area|residents|from|near|at|in|on|with|since|for|by|location|office)\b)[a-z]{2,}"
)
_WITH = re.compile(r"\b(?:with|by|mit|bei|von|con|com|avec|chez|par|met|bij|door|hos|med|z|u|da|ile)\s*$", re.I)
_SAID_BY_PATIENT = re.compile(
    r"\b(?:I|[Mm]y|me|[Ii]ch|mich|mir|moi|mon|ma|[Jj]e|[Yy]o|[Mm]i|[Ii]o|[Ee]u|[Mm]inha|[Mm]eu)\b"
)
_OWN_CLAUSE = re.compile(r" (?!(?:and|or|of|from|at|in|with|for|to|who|as|on|is an?)\b)[a-z]{3,}")
_QUOTED = re.compile(r"\s*[\"“„«‘]")
_ROLE_ENDS = re.compile(r"\s(?:who|with|whose|that|certified|trained|based|by|at|from|and (?:is|has|the))\b|,")
_TITLED = re.compile(r"\b(?:Drs?|Prof|Professor|Mr|Mrs|Ms|Miss|Doctor|Nurse)\b\.?|^\W*Meet\b")
_PASSING = re.compile(r",\s+an?\s")  # "with Dr. Rye, an anesthesiologist": ours would be "our"
_SPECIALTY_AFTER = re.compile(r"[\s,–•|-]*(?P<role>[^\W\d_a-z][^•|,،.;:–\n\d]{4,50})")
_CALL = re.compile(
    r"\b(?:\w+plasty by|lift by|surgery by|augmentation by|results? by|our|book|schedule|consult\w*|appointment|"
    r"call|visit|see|meet|welcom(?:e|es|ed|ing)|contact|ask|trust|choose|performed by|"
    r"treated by|administered by|"
    rf"(?:{HANDWORK})(?: \w+)? by|"
    r"treatments? (?:with|by)|procedures? (?:with|by)|cita con|agende|consulta com|termin bei|"
    r"rendez-vous avec)\b[^.]{0,40}$",
    re.I,
)


@dataclass
class Mention:
    """One place of a page that names a person, with what it says of her."""

    name: PersonName
    source: Source
    relation: Relation
    quote: str
    marked: bool = True
    presented: bool = True  # False where running text only names her and nothing there ties her to the house
    weak: bool = False  # says only that there is such a person, not what ties her to the clinic
    role: str = ""
    degrees: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()  # lines of degrees as written
    words: list[str] = field(default_factory=list)  # sentences about this person
    passages: list[str] = field(default_factory=list)  # whole blocks that speak of this person alone
    number: int = -1  # the block, for the order


def find_mentions(
    page: Page, setting: Setting, named: frozenset[int], subjects: Mapping[int, PersonName]
) -> list[Mention]:
    """Mentions in running text; `named` are the blocks read as a person's own label, `subjects` whom blocks tell of."""
    found: list[Mention] = []
    left = MAX_TEXT
    for number, block in enumerate(page.blocks):
        left -= min(len(block.text), MAX_BLOCK)
        if left < 0 or len(found) > MAX_MENTIONS:
            break
        if number in named or block.region == "nav" or block.tag in ("option", "label") or not may_name(block.text):
            if found and block.tag in ("p", "div", "li") and PRONOUN.match(block.text) and number not in named:
                _carry_on(found, block.text, number)
            continue
        praise = setting.praises(number, block.classes)
        praise = praise or _is_quotation(block)
        for mention in _in_block(block, number, setting, subjects.get(number)):
            if praise:
                if not _signs(block, mention):
                    continue
                mention.relation = "testimonial"
            found.append(mention)
    return found


def _is_quotation(block: Block) -> bool:
    """Whether a block is what a patient says: in quotation marks or a quotation's element, in the first person."""
    if not _SAID_BY_PATIENT.search(block.text):
        return False
    if _QUOTED.match(block.text):
        return True
    node: LexborNode | None = block.node
    for _ in range(3):
        if node is None:
            return False
        if node.tag in ("blockquote", "q"):
            return True
        node = node.parent
    return False


def _carry_on(found: list[Mention], text: str, number: int) -> None:
    """A paragraph that begins with a pronoun goes on about the last person named right before it."""
    if 0 < number - found[-1].number <= 3:
        found[-1].words += sentences(text)
        found[-1].number = number


def _signs(block: Block, mention: Mention) -> bool:
    """Whether a person named among testimonials is who signed one."""
    return mention.marked and (
        len(block.text) < 80
        or re.search(r"[-–—]\s*$", block.text.split(mention.name.family or mention.name.given)[0][-12:]) is not None
    )


def _in_block(block: Block, number: int, setting: Setting, subject: PersonName | None) -> Iterator[Mention]:
    last: Mention | None = None
    seen: list[PersonName] = []
    text = block.text[:MAX_BLOCK]
    for sentence in sentences(text) if len(text) > 60 else [text]:
        spans = find_spans(sentence)
        if block.tag == "img":
            spans = tuple(span for span in spans if span.marked and not span.weak)
        pronoun = PRONOUN.match(sentence) is not None
        if not spans and last is not None and (pronoun or speaks_of(last.name, sentence)):
            last.words.append(sentence)
            if pronoun and last.relation in ("staff", "owner") and FORMER.search(sentence[:160]):
                last.relation = "former"
        opener = last.name if pronoun and last is not None else opens_with(sentence, seen)
        end = 0
        for span in spans:
            joined = last is not None and bool(end) and are_joined(sentence[end : span.start])
            if joined and _OWN_CLAUSE.match(sentence[span.end :]) and sentence[end : span.start].strip() == ",":
                joined = False  # "After a residency under Dr. Poe, Dr. Rye came home": another clause begins
            former, last = last, _mention(sentence, span, block, number, setting, alone=len(spans) == 1)
            if last is None:
                continue
            if former is not None and joined and {former.relation, last.relation} <= {"quoted", "owner", "staff"}:
                last.relation, last.weak = former.relation, former.weak
            elif last.relation == "staff" and (
                _is_in_passing(sentence, span, subject, opener) or _is_listed(sentence, span, setting.sections[number])
            ):
                last.relation = "quoted"
            end = span.end
            opener = opener or (span.name if not sentence[: span.start].strip(" \"“'‘(") else None)
            seen.append(span.name)
            if len(block.text) <= 400 and len(find_spans(block.text)) == 1:
                last.passages.append(block.text)
            yield last


def _is_listed(sentence: str, span: Span, headings: Sequence[str]) -> bool:
    """Whether a person stands in a list of teachers, papers or guests and is no colleague."""
    return is_listed_elsewhere(headings) and not is_colleague(sentence[: span.start], sentence[span.end :])


def _is_in_passing(sentence: str, span: Span, subject: PersonName | None, opener: PersonName | None) -> bool:
    """Whether a sentence about somebody else names a person who is no colleague."""
    subject = subject if is_other(subject, span.name) else None
    opener = opener if is_other(opener, span.name) else None
    if subject is None and opener is None:
        return False
    return is_passing(sentence, span.start, span.end, subject, opener=opener) and not is_colleague(
        sentence[: span.start], sentence[span.end :]
    )


def speaks_of(name: PersonName, sentence: str) -> bool:
    """Whether a sentence names the person by given name or surname."""
    parts = [part for part in (name.given.split(" ")[0], name.family) if len(part) > 2]
    return any(
        part in sentence and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", sentence) is not None for part in parts
    )


def _mention(sentence: str, span: Span, block: Block, number: int, setting: Setting, *, alone: bool) -> Mention | None:
    until = _next_subject(sentence, span)
    relation = relation_in_text(sentence, span.start, span.end, setting, block.classes, until=until)
    doubtful = span.weak and not (span.marked and span.name.given and setting.calls_doctor(span.name.family))
    role = _role_around(sentence, span)
    if not role and relation in ("staff", "owner"):
        role = role_behind(sentence, span.end) or role_ahead(sentence, span.start)
    if not span.marked and (
        relation in ("quoted", "author", "testimonial") or (doubtful and not role and relation == "staff")
    ):
        return None
    after = sentence[span.end :]
    if (
        doubtful
        and span.marked
        and not role
        and (_GOES_ON.match(after) or (not after.strip(" .") and not setting.presents))
    ):
        return None
    treating = _TREATING.match(after) is not None
    if doubtful and span.marked and not (role or treating or setting.shows_people or _GOES_ON_WITH_VERB.match(after)):
        return None
    shown = (
        block.region in ("header", "footer")
        or _CALL.search(sentence[: span.start][-80:]) is not None
        or _is_led_by(sentence[: span.start])
        or (block.level > 0 and _WITH.search(sentence[: span.start]) is not None)
        or _JOINS.match(after) is not None
        or is_of_ours(after, setting)
    )
    weak = relation == "staff" and not (treating or shown or setting.presents or _under_team(number, setting))
    if weak and (not role or _PASSING.match(after)):
        relation = "quoted"
    if relation in ("staff", "owner") and has_handed_on(block.text.partition(sentence)[2].strip()[:200], at_once=True):
        relation = "former"
    words = [sentence] if alone else [_own_clause(sentence, span)]
    subject = not _TITLED.sub("", sentence[: span.start]).strip() and _GOES_ON_WITH_VERB.match(after) is not None
    tied = treating or shown or subject or relation != "staff" or setting.is_named_for(span.name.family)
    return Mention(
        name=span.name,
        source="image" if block.tag == "img" else "text",
        relation=relation,
        quote=sentence,
        marked=span.marked,
        presented=tied or _under_team(number, setting),
        weak=weak,
        role=role,
        words=[] if block.tag == "img" else words,
        number=number,
    )


def _next_subject(sentence: str, span: Span) -> int:
    """Where a sentence goes over to another person, who is not named in one breath with the first."""
    end = span.end
    for other in find_spans(sentence):
        if other.start >= end and not same_person(other.name, span.name):
            if not are_joined(sentence[end : other.start]):
                return other.start
            end = other.end
    return len(sentence)


def _is_led_by(before: str) -> bool:
    """Whether the words before a name tell whose work or house something is, and no laboratory's or firm's."""
    return DONE_BY.search(before[-90:]) is not None and OTHER_THING.search(before[-90:]) is None


def _under_team(number: int, setting: Setting) -> bool:
    """Whether the heading right above a block announces the clinic's people."""
    headings = setting.sections[number]
    return bool(headings) and not setting.voices and heads_team(headings[-1])


def _own_clause(sentence: str, span: Span) -> str:
    """The part of a sentence about several persons that stands closest to one of them."""
    others = [other for other in find_spans(sentence) if not same_person(other.name, span.name)]
    end = min((other.start for other in others if other.start >= span.end), default=len(sentence))
    return sentence[span.start : end]


def _role_around(sentence: str, span: Span) -> str:
    before = _ROLE_BEFORE.search(sentence[max(0, span.start - 70) : span.start])
    if before is not None and is_role(before["role"]):
        return before["role"].strip()
    after = _ROLE_AFTER.match(sentence[span.end : span.end + 120])
    if after is None:
        named = _SPECIALTY_AFTER.match(sentence[span.end :])
        if named is not None and is_specialty(named["role"].strip()):
            return named["role"].strip()
        return ""
    role = re.split(
        r"\s(?:who|with|whose|that|certified|trained|based|by|at|from|and (?:is|has|the))\b|,", after["role"]
    )[0].strip()
    return role if len(role) <= 80 else ""


def speaks_for_itself(name: PersonName, sentence: str) -> bool:
    """Whether a sentence on a person's own card or page is about that person."""
    return bool(PRONOUN.match(sentence) or _FIRST_PERSON.match(sentence)) or speaks_of(name, sentence)
