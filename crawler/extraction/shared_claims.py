"""What a page says of all its physicians at once, said of each: "All our physicians are board-certified"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extraction.biographies import Mention
from crawler.extraction.page import Page
from crawler.extraction.text import sentences
from directory.specialties import kind_of_credentials, read_claims

_ALL = re.compile(
    r"\b(?:all|each|every one|every|both) (?:of )?(?:our|the|these) (?:\w+ ){0,2}?"
    r"(?:physicians|doctors|dermatologists|surgeons|specialists)\b[^.;]{0,40}\b(?:are|is|holds?)\b",
    re.I,
)
_PLURAL = re.compile(r"(ist|eon|ian)s\b")


def take_shared(groups: Sequence[list[Mention]], page: Page) -> None:
    """Add such a sentence to what is said of everybody on the page with a physician's degree and none of another."""
    told = [
        _PLURAL.sub(r"\1", sentence)
        for block in page.blocks
        if block.region not in ("nav", "form") and _ALL.search(block.text)
        for sentence in sentences(block.text)
        if _ALL.search(sentence) and read_claims(_PLURAL.sub(r"\1", sentence))
    ]
    for group in groups if told else ():
        degrees = tuple(degree for m in group for degree in (*m.name.credentials, *m.degrees))
        shown = any(m.source in ("card", "jsonld") and m.relation in ("staff", "owner") for m in group)
        if shown and kind_of_credentials(degrees) == "other_physician":
            group[0].words += told
