"""Persons with a usual name of whom a text tells what they are or do: "Ana Rye leads our team", "Bea Om, nurse"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from crawler.extraction import telling_words as words
from crawler.extraction.entries import leading_role
from crawler.extraction.name_shapes import INITIAL, PARTICLE, SUFFIX, WORD, Span, refused
from crawler.extraction.person_words import ENDS_NAME, FIELDS
from crawler.extraction.roles import is_administrative, is_plain_role, is_role, kind_of_title
from directory.names import PersonName, fold, parse_name
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import CITIES, NEVER

_NAMES = re.compile(rf"(?<![\w.’'@/-]){WORD}(?:[ ](?:{PARTICLE}[ ]){{0,2}}(?:{INITIAL}|{WORD})){{1,4}}{SUFFIX}")
_LABEL = re.compile(
    r"(?:^|[.\n|•·(]\s*)(?P<role>[^\W\d_][^.:\n|•·()]{2,50}?)\s*:\s*(?:(?:[Ss]taff )?[Nn]urse |[Ss]ister )?$"
)
_LAST_WORDS = re.compile(r"(?P<role>(?:[^\W\d_][\w’'-]*[ ]){0,3}[^\W\d_][\w’'-]*),?[ ]$")
_OURS = re.compile(
    rf"\b(?i:our|unsere?|nuestr[ao]|noss[ao]|notre|onze|la nostra|il nostro|nasza?|vår|"
    rf"vores) (?P<role>(?:[\w-]+ ){{0,3}}[\w-]+),? "
    rf"(?P<given>{WORD})(?= [^\W\d_A-ZÀ-Þ]|[.,;!)]|$)"
)
_LABELLED = re.compile(
    rf"(?:^|[.;\n]\s*)(?P<role>[^\W\d_][\w’'-]*(?: [\w’'-]+){{0,2}})\s?: (?P<given>{WORD})(?=[.,;]|$)"
)
_MOST_BEFORE, _MOST_AFTER = 90, 140
MAX_WORDS = 4
"""Words of a name that running text gives."""


def described(text: str) -> Iterator[Span]:
    """Persons with a usual given name whose role or work a text tells beside the name."""
    runs = ((match.start(), match[0].split(" ")) for match in _NAMES.finditer(text))
    found = [place for start, run in runs for place in _persons(text, start, run)]
    told = [bool(role_behind(text, end) or role_ahead(text, start) or _works(text, start, end)) for start, end in found]
    joined = [words.JOINED.fullmatch(text[one[1] : two[0]]) is not None for one, two in pairwise(found)]
    for place in range(1, len(found)):
        told[place] = told[place] or (told[place - 1] and joined[place - 1])
    for place in reversed(range(len(found) - 1)):
        told[place] = told[place] or (told[place + 1] and joined[place])
    for (start, end), is_told in zip(found, told, strict=True):
        name = parse_name(text[start:end]) if is_told else None
        if name is not None and name.given and name.family and not refused(name, text[start:end]):
            yield Span(start, end, name, marked=False)
    for match in (*_OURS.finditer(text), *_LABELLED.finditer(text)):
        if fold(match["given"]) in USUAL_GIVEN and (said := _last_role(match["role"])) and not is_administrative(said):
            yield Span(match.start("given"), match.end(), PersonName(given=match["given"]), marked=False)


def _persons(text: str, start: int, words_: list[str]) -> Iterator[tuple[int, int]]:
    """Where in a run of capitalised words a person's name begins and ends: from a usual given name on."""
    first = next((place for place, word in enumerate(words_[:-1]) if _is_given(word)), None)
    if first is None:
        return
    start += sum(len(word) + 1 for word in words_[:first])
    taken = words_[first : first + MAX_WORDS]
    for place, word in enumerate(taken[1:], 1):
        key = fold(word)
        if (key in ENDS_NAME or key in NEVER) and word[0].isupper() and key not in USUAL_GIVEN:
            taken = taken[:place]
            break
    taken[-1] = re.sub(r"['’]s?$", "", taken[-1])
    written = " ".join(taken)
    if fold(taken[-1]) in words.FIRMS:
        return
    if len(taken) > 1 and not is_plain_role(written) and fold(written) not in CITIES:
        yield start, start + len(written)


def _is_given(word: str) -> bool:
    key = fold(word)
    return (key in USUAL_GIVEN or key.split(" ")[0] in USUAL_GIVEN) and key not in FIELDS


@lru_cache(maxsize=4096)
def role_behind(text: str, end: int) -> str:
    """The role that a text gives behind a name: "..., our nurse", "... ist Kosmetikerin", "... (skin therapist)"."""
    told = words.IS_WHAT.match(text[end : end + _MOST_AFTER])
    if told is None:
        return ""
    rest = words.LICENSED.sub("", text[end + told.end() : end + _MOST_AFTER])
    role, _ = leading_role(rest)
    if not role and (told["copula"] or told["comma"]):  # "is a wonderful and caring nurse practitioner"
        role = _clause_role(rest)
    return role if role and not is_administrative(role) else ""


def _clause_role(rest: str) -> str:
    clause = re.split(r"[.,;:(]| who | with | and (?:has|is|the) | \w+ (?:19|20)\d\d", rest, maxsplit=1)[0].strip()
    short = len(clause) <= 24 and not re.search(r"\b(?:of|at|in)\b", clause)
    told = len(clause) <= 70 and (short or is_role(clause)) and kind_of_title(clause) != "unknown"
    return clause if told else ""


@lru_cache(maxsize=4096)
def role_ahead(text: str, start: int) -> str:
    """The role that a text gives before a name: "our nurse ...", "Inhaberin: ...", "la enfermera ..."."""
    before = text[max(0, start - _MOST_BEFORE) : start]
    label = _LABEL.search(before)
    if label is not None:
        role = next((role for role in (label["role"], label["role"].removesuffix("s")) if is_role(role)), "")
        return "" if is_administrative(role) else role
    last = _LAST_WORDS.search(before)
    if last is None:
        return ""
    role = _last_role(last["role"])
    return role if role and not is_administrative(role) else ""


def _last_role(text: str) -> str:
    """The role that the last words of a text are."""
    said = text.split(" ")
    for count in range(min(3, len(said)), 0, -1):
        role = " ".join(said[-count:])
        if is_role(role) and is_role(said[-1]):
            return role
    return ""


def _works(text: str, start: int, end: int) -> bool:
    """Whether a text says of a person what is said of a clinic's people: that she leads, treats, was asked for."""
    after = re.split(r"[,.;]", text[end : end + _MOST_AFTER], maxsplit=2)
    if is_administrative(" ".join(after[:2])):
        return False
    return bool(
        words.WORKS.match(text[end : end + _MOST_AFTER])
        or words.DONE_BY.search(text[max(0, start - _MOST_BEFORE) : start])
    )
