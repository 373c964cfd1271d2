"""Sentences of a text, folded for reading, each with the way back to its own words. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from directory.vocabulary.person_name import fold

_LONG = 120  # words of one sentence; a longer one is read in pieces
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|[\w'’&]+")
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=[^\W\d_a-zß-ÿ])|\n+|[•|。]|\s[–—]\s")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]{1,2}|Drs?|Prof|Mrs?|Miss|St|Jr|Sr|(?:[A-Za-z]\.)+[A-Za-z]{1,2}|Dra|Hon|vs|Univ|Assoc)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence folded, with the way back to its own words."""

    written: str
    folded: str
    starts: tuple[int, ...]  # where each word begins in `folded`
    spans: tuple[tuple[int, int], ...]  # where it stands in `written`

    def words(self, start: int, end: int) -> str:
        """The written words of a stretch of the folded text."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, max(end - 1, start)) - 1, 0)
        stop = self.spans[last][1]
        stop += self.written[stop : stop + 1] == ")" and "(" in self.written[self.spans[first][0] : stop]
        return self.written[self.spans[first][0] : stop].strip()


def read_sentence(text: str) -> Sentence:
    """One sentence, its words folded."""
    pieces: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word = match[0].replace(".", "") if "." in match[0] else match[0]
        piece = "&" if word == "&" else fold(word)
        if not piece:
            continue
        starts.append(at)
        spans.append((match.start(), match.end()))
        pieces.append(piece)
        at += len(piece) + 1
    return Sentence(text, " ".join(pieces), tuple(starts), tuple(spans))


def read_sentences(text: str) -> list[Sentence]:
    """The sentences and lines of a text, in order; an abbreviation's full stop ends none."""
    whole: list[str] = []
    for piece in _SENTENCE.split(text):
        if whole and _ABBREVIATION.search(whole[-1]) and piece:
            whole[-1] += " " + piece
        elif piece and piece.strip():
            whole.append(piece)
    sentences = [read_sentence(piece) for one in whole for piece in _cut(one)]
    return [s for s in sentences if s.starts]


def _cut(written: str) -> list[str]:
    words = written.split(" ")
    return [" ".join(words[at : at + _LONG])[: _LONG * 12] for at in range(0, len(words), _LONG)]
