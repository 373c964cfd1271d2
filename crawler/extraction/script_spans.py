"""Persons named in Thai, Arabic, Persian, Hebrew and Devanagari letters, which know no capitals: by their titles."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.extraction.name_shapes import Span
from directory.names import PersonName
from directory.vocabulary.script_names import (
    TITLED,
    has_script,
    read_script_name,
    titles_of,
    words_of_name,
)


def script_spans(text: str) -> Iterator[Span]:
    """Names that a title of their script goes before; the words that tell of them end the name."""
    if not has_script(text):
        return
    for match in TITLED.finditer(text):
        words = words_of_name(match["name"].split())
        if not words:
            continue
        titles = titles_of(match["titles"])
        end = match.start("name") + len(" ".join(words))
        name = PersonName(words[0], " ".join(words[1:-1]), words[-1] if len(words) > 1 else "", titles=titles)
        yield Span(match.start(), end, name, marked=True)


def named_in_script(text: str) -> PersonName | None:
    """A text that is nothing but a name without a title, for places where a role stands beside."""
    return read_script_name(text.strip()) if has_script(text) else None
