"""Couples who share a surname that is written once: "Ana and Tom Rye", "Drs. Ana & Tom Rye"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crawler.extraction.biographies import Mention
from crawler.extraction.name_shapes import WORD
from directory.names import fold
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import COMMON, NEVER

_COUPLE = re.compile(
    rf"(?<![\w.’'-])(?P<one>{WORD}) (?:and|&|y|e|et|und|en|i) (?P<two>{WORD}) (?P<family>{WORD})(?![\w’'-])"
)
MAX_TEXT = 100_000
"""Characters of a page in which couples are looked for."""


def complete_couples(mentions: Iterable[Mention], text: str) -> None:
    """Give those who are named by a given name alone the surname they share with somebody beside them."""
    lone = [m for m in mentions if m.name.given and not m.name.family]
    if not lone:
        return
    shared: dict[str, str] = {}
    for match in _COUPLE.finditer(text[:MAX_TEXT]):
        one, two, family = fold(match["one"]), fold(match["two"]), fold(match["family"])
        if {one, two} & USUAL_GIVEN and not {family} & (COMMON | NEVER | USUAL_GIVEN):
            shared.update({one: match["family"], two: match["family"]})
    for mention in lone:
        if (surname := shared.get(fold(mention.name.given))) is not None:
            mention.name = replace(mention.name, family=surname)
