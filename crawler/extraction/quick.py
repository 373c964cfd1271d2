"""Patterns of many words, tried only on texts that hold letters without which they cannot match: exact, and quick."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

MOST_SPELLINGS = 12
"""Texts that a part of a pattern is spelled out into: "c[eo]o" into two."""

_AT_ONCE = 20_000  # characters; a long text mostly holds what is looked for near its beginning
_NEEDLESS = frozenset(("", " "))
_NOTHING = frozenset(("",))
_HALVES = re.compile("[\ud800-\udfff]")


class Letters:
    """Short texts that are looked for all at once, in one pass over a text however many they are."""

    def __init__(self, wanted: Iterable[str]) -> None:
        """Prepare for these texts, none of them empty."""
        wanted = tuple(wanted)
        self._longest = max(map(len, wanted))
        self._automaton = AhoCorasick(wanted, implementation=Implementation.DFA)

    def stand_in(self, text: str) -> bool:
        """Whether a text holds any of them."""
        if len(text) <= _AT_ONCE:
            return bool(self.places(text))
        step = _AT_ONCE - self._longest
        return any(self.places(text[start : start + _AT_ONCE]) for start in range(0, len(text), step))

    def places(self, text: str, *, all_of_them: bool = False) -> list[int]:
        """Where they begin in a text, without those that overlap others unless all are wanted."""
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=all_of_them)
        except UnicodeEncodeError:  # half a character out of broken data
            found = self._automaton.find_matches_as_indexes(_HALVES.sub("?", text), overlapping=all_of_them)
        return [start for _number, start, _end in found]


class Quick:
    """A compiled pattern that first looks for letters one of which stands in whatever it finds.

    Word lists with many alternatives take microseconds a character, and most texts of a page hold none of the words.
    The letters are read off the pattern itself, so what is found is what the pattern alone would find.
    """

    def __init__(self, pattern: str, flags: int = re.IGNORECASE) -> None:
        """Compile a pattern; one that needs no letters is always tried."""
        self.pattern = re.compile(pattern, flags)
        needs = _shortest(_needed(parser.parse(pattern, flags)) or ("",))
        self._letters = None if "" in needs else Letters(needs)

    def may_match(self, text: str) -> bool:
        """Whether the text holds any of the letters."""
        return self._letters is None or self._letters.stand_in(_folded(text))

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.pattern.search(text) if self.may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.pattern.match(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())

    def in_lines(self, text: str) -> Iterator[re.Match[str]]:
        """What stands within single lines of a long text."""
        folded = _folded(text)
        if self._letters is None or len(folded) != len(text):  # what grew in folding stands elsewhere
            yield from (match for line in text.split("\n") for match in self.finditer(line))
            return
        end = -1
        for at in self._letters.places(folded):
            if at > end:
                start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
                end = end if end >= 0 else len(text)
                yield from self.pattern.finditer(text[start:end])


def _folded(text: str) -> str:
    """A text as a pattern that ignores case sees it."""
    return text.lower() if text.isascii() else text.casefold().replace("ı", "i").replace("\u0307", "")


def _shortest(needs: Iterable[str]) -> tuple[str, ...]:
    """The letters without those that hold others among them."""
    kept: list[str] = []
    for need in sorted(set(needs), key=len):
        if not any(other in need for other in kept):
            kept.append(need)
    return tuple(kept)


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Letters of which any match of a parsed sequence holds one; the longest that can be told, None for none."""
    best: frozenset[str] | None = None
    run = _NOTHING
    for code, said in (*parsed, (None, None)):
        spelled = _spelled(code, said)
        if spelled is not None and len(run) * len(spelled) <= MOST_SPELLINGS:
            run = frozenset(before + after for before in run for after in spelled)
            continue
        for told in (frozenset(map(_folded, run)), _inside(code, said)):
            if told and not told & _NEEDLESS and (best is None or _worth(told) > _worth(best)):
                best = told
        run = spelled or _NOTHING
    return best


def _inside(code: Any, said: Any) -> frozenset[str] | None:
    """What a group, an alternative or a repetition needs."""
    if code is op.SUBPATTERN:
        return _needed(said[-1])
    if code is op.BRANCH:
        told = [_needed(one) for one in said[1]]
        return frozenset().union(*(one or () for one in told)) if all(told) else None
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and said[0] > 0:
        return _needed(said[2])
    return None


def _spelled(code: Any, said: Any) -> frozenset[str] | None:
    """All texts that a part of a pattern may stand for; None where they are too many to tell."""
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _NOTHING
    if code is op.LITERAL:
        return frozenset((chr(said),))
    if code is op.IN:
        return frozenset(chr(one) for _code, one in said) if all(kind is op.LITERAL for kind, _one in said) else None
    if code is op.SUBPATTERN:
        return _spelled_in_a_row(said[-1])
    if code is op.BRANCH:
        told = [_spelled_in_a_row(one) for one in said[1]]
        return _unless_too_many(frozenset().union(*(one or () for one in told))) if all(told) else None
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and said[:2] == (0, 1):
        told_once = _spelled_in_a_row(said[2])
        return None if told_once is None else _unless_too_many(told_once | _NOTHING)
    return None


def _spelled_in_a_row(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    run = _NOTHING
    for code, said in parsed:
        spelled = _spelled(code, said)
        if spelled is None or len(run) * len(spelled) > MOST_SPELLINGS:
            return None
        run = frozenset(before + after for before in run for after in spelled)
    return run


def _unless_too_many(spelled: frozenset[str]) -> frozenset[str] | None:
    return spelled if len(spelled) <= MOST_SPELLINGS else None


def _worth(needs: frozenset[str]) -> tuple[int, int]:
    return min(min(map(len, needs)), 8), -len(needs)
