"""The telephone that stands with each address of a page, by how close they are in the page's tree."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extraction.blocks import Block
from crawler.extraction.phones import is_mobile, number_of_link, numbers_in, own_words

REACH = 7
"""Lines around an address in which its telephone may stand."""

MAX_PROSE = 100
"""A longer line without a digit is no part of an address; the number in a longer sentence beside one is not its."""
_DIGIT = re.compile(r"\d")
_SENTENCES = re.compile(r"[^\W\d_]{3,}\.\s+[A-ZÀ-Ý][a-zà-ÿ]")


class Line(NamedTuple):
    """One line of a page's text with the block it stands in."""

    text: str
    block: Block


def phone_lines(lines: list[Line], spans: list[tuple[int, int]], country: str) -> dict[int, str]:
    """The telephone on each line that is near an address."""
    found: dict[int, str] = {}
    read: set[int] = set()
    for first, last in spans:
        for index in range(max(0, first - REACH), min(len(lines), last + REACH + 1)):
            if index in read or not (_DIGIT.search(lines[index].text) or lines[index].block.href):
                continue
            if (
                len(lines[index].text) > MAX_PROSE
                and not first <= index <= last
                and _SENTENCES.search(lines[index].text)
            ):
                continue
            read.add(index)
            numbers = [number for number, _printed, _label in numbers_in(own_words(lines[index].text), country)]
            number = numbers[0] if numbers else number_of_link(lines[index].block.href, country)
            if number:
                found[index] = number
    return found


def phone_of(number: int, spans: list[tuple[int, int]], phones: dict[int, str], lines: list[Line]) -> str:
    """The telephone closest to an address in the page's tree, and closer to it than to any other address."""
    first, last = spans[number]
    best, best_rank = "", (0, False, 0)
    for index, phone in phones.items():
        distance = first - index if index < first else index - last if index > last else 0
        if distance > REACH or any(
            min(a, index) <= s <= max(b, index) for s, _e in spans for a, b in ((first, last),) if s != first
        ):
            continue
        # The deeper the common branch, the closer; then land lines; then near before far, behind before above.
        branch = _common(lines[index].block, lines[last].block) + 1
        rank = (branch, not is_mobile(phone), -2 * distance + (index >= first))
        others = max(
            (_common(lines[index].block, lines[end].block) + 1 for start, end in spans if start != first), default=0
        )
        if rank[0] >= others and (not best or rank > best_rank):
            best, best_rank = phone, rank
    return best


def _common(one: Block, other: Block) -> int:
    """How long two blocks' paths from the body stay the same."""
    length = 0
    for a, b in zip(one.path, other.path, strict=False):
        if a != b:
            break
        length += 1
    return length
