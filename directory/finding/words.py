"""The words by which clinics are found: by their beginnings, and by what is alike where none begins so; pure."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.finding.bits import mask_of, union
from directory.names import fold
from directory.vocabulary.filler_words import FILLERS

MAX_WORDS = 8
"""So many words of a search are looked up; further ones are not."""

_KEPT = 4096  # words whose rows are remembered


class WordIndex:
    """An immutable index of words to the rows they lead to."""

    def __init__(self, rows_of: Mapping[str, Sequence[int]], size: int) -> None:
        """`rows_of`: for each folded word the numbers of its rows, out of `size`."""
        self._size = size
        self.words = sorted(rows_of)
        self._spelt = [word for word in self.words if word.isalpha()]  # what a slip can happen in: no codes, no numbers
        self._backwards = sorted(word[::-1] for word in self._spelt)
        self._rows = array("I", chain.from_iterable(rows_of[word] for word in self.words))
        self._starts = array("I", [0])
        for word in self.words:
            self._starts.append(self._starts[-1] + len(rows_of[word]))
        self.find_word = lru_cache(_KEPT)(self._find_word)

    def find(self, text: str) -> int:
        """The bits of the rows in which every word of a text is found; words that say nothing are left out."""
        found = (1 << self._size) - 1
        words = fold(text).split()[:MAX_WORDS]
        for word in [word for word in words if word not in FILLERS] or words:
            found &= self.find_word(word)
        return found

    def _find_word(self, word: str) -> int:
        start, end = _span(self.words, word)
        if len(word) == 1:  # a beginning that says nothing
            end = start + (self.words[start : start + 1] == [word])
        if start < end:
            return self._between(start, end)
        alike = (bisect_left(self.words, other) for other in self._alike(word))
        return union(self._between(index, index + 1) for index in alike)

    def _between(self, start: int, end: int) -> int:
        """The rows of the words from one to another, which stand in one piece."""
        return mask_of(self._rows[self._starts[start] : self._starts[end]], self._size)

    def _alike(self, word: str) -> list[str]:
        """The words with the fewest slips between them and `word`: one, or two where it is long.

        Only words with the same first letter or else the same two last ones are looked at: one slip spares either.
        """
        if len(word) < 4 or not word.isalpha():
            return []
        most = 1 if len(word) < 8 else 2
        for words in (self._spelt[slice(*_span(self._spelt, word[0]))], self._ending_like(word)):
            near = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=12)
            if near:
                fewest = min(slips for _, slips, _ in near)
                return [other for other, slips, _ in near if slips == fewest]
        return []

    def _ending_like(self, word: str) -> list[str]:
        start, end = _span(self._backwards, word[:-3:-1])
        return [backwards[::-1] for backwards in self._backwards[start:end]]


def _span(words: list[str], beginning: str) -> tuple[int, int]:
    """From where to where the words of a sorted list begin so."""
    start = bisect_left(words, beginning)
    return start, bisect_left(words, beginning + "\U0010ffff", start)
