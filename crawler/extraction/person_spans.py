"""Where in a text a person is named: with title, with degrees, or by what is said of her."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extraction.cjk_names import cjk_spans
from crawler.extraction.cued_spans import cued
from crawler.extraction.described_spans import described
from crawler.extraction.marked_spans import degreed, titled
from crawler.extraction.name_shapes import Span
from crawler.extraction.person_words import CJK_ROLES, HINTS
from crawler.extraction.script_spans import script_spans
from directory.names import fold
from directory.vocabulary import credentials
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.script_names import TITLE as SCRIPT_TITLES

MAX_SPANS = 60
"""Persons that are read of one sentence; who is compared with whom grows with the square of them."""

_LETTERS = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"\b[A-Z]\.\s?[A-Z]\b|\bд-р")
_OTHER_TITLE = re.compile(f"{CJK_ROLES}|先生|大夫|{SCRIPT_TITLES}")
_HINTS = (
    frozenset(form for word in HINTS for form in (word, word.capitalize(), word.upper()))
    | credentials.SPELLING.keys()
    | {word for word in credentials.SPELLING.values() if word.isalpha()}
    | {"Gründer", "Gründerin", "I"}
)


@lru_cache(maxsize=4096)
def may_name(text: str) -> bool:
    """Whether a text can name anybody: a title, degree, profession or usual given name stands in it. Cheap."""
    words = _LETTERS.findall(text)
    if not _HINTS.isdisjoint(words) or any(word[0].isupper() and _key(word) in USUAL_GIVEN for word in words):
        return True
    return _DOTTED.search(text) is not None or (not text.isascii() and _OTHER_TITLE.search(text) is not None)


def _key(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


@lru_cache(maxsize=4096)
def find_spans(text: str) -> tuple[Span, ...]:
    """All persons named in a text, in order, without overlaps; what is marked by title or degree comes first."""
    if not may_name(text):
        return ()
    found: list[Span] = []
    for span in (*titled(text), *degreed(text), *cued(text), *described(text), *cjk_spans(text), *script_spans(text)):
        if not any(span.start < other.end and other.start < span.end for other in found):
            found.append(span)
            if len(found) == MAX_SPANS:
                break
    return tuple(sorted(found, key=lambda span: span.start))
