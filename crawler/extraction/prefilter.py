"""A look at the raw bytes of a page: does it name exosomes in any language and any common encoding?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from crawler.extraction.exosome_words import ROOTS

ENCODINGS = ("utf-8", "cp932", "euc_jp", "cp949", "gb18030", "big5", "cp1251", "koi8_r", "cp1253")
"""What pages are written in; UTF-16 is taken for worth reading as it is."""

LATIN_STEMS = ("exo", "osom", "ozom", "asom", "asce", "xogl", "xo gl", "evai", "kime")
"""One of which every root in Latin letters holds."""

_AT_ONCE = 64
"""Needles the automaton looks for with vector instructions; for more of them it takes ten times as long."""

_BEGINNING = 8
"""Bytes that tell a word: two letters of any encoding, or one that is spelled out as in `&#949;&#` and `\\u03b5\\u`."""


def _spelled() -> Iterator[bytes]:
    """The roots as bytes in every encoding and spelling that a page may hold them in."""
    for root in ROOTS:
        for word in {root, root.upper(), root.capitalize()}:
            for encoding in ENCODINGS:
                try:
                    yield word.encode(encoding)
                except UnicodeEncodeError:
                    continue
            yield word.encode("ascii", "xmlcharrefreplace")
            yield word.encode("unicode_escape")


def _needles() -> tuple[bytes, ...]:
    """The roots lowered as bytes are; of two one of which holds the other, the shorter does for both."""
    distinct = dict.fromkeys(found.lower() for found in _spelled())
    return tuple(needle for needle in distinct if not any(other in needle for other in distinct if other != needle))


def _glances() -> Iterator[bytes]:
    """Few short bytes, in the cases a page may write them in, one of which stands wherever a needle does."""
    stems = tuple(stem.encode() for stem in LATIN_STEMS)
    for stem in stems:
        letters = stem.decode()
        yield from {"".join(cased).encode() for cased in product(*zip(letters, letters.upper(), strict=True))}
    for found in _spelled():
        if not any(stem in found.lower() for stem in stems):
            start = found[:_BEGINNING]
            yield start
            if start.startswith(b"\\u"):
                yield b"\\u" + start[2:].upper().replace(b"U", b"u")


def _automata(needles: Iterable[bytes]) -> tuple[BytesAhoCorasick, ...]:
    distinct = tuple(dict.fromkeys(needles))
    return tuple(
        BytesAhoCorasick(distinct[at : at + _AT_ONCE], MatchKind.LeftmostFirst, Implementation.DFA)
        for at in range(0, len(distinct), _AT_ONCE)
    )


_WORDS = BytesAhoCorasick(_needles(), implementation=Implementation.DFA)
_GLANCES = _automata(_glances())


def names_exosomes(body: bytes) -> bool:
    """Whether the bytes hold an exosome word or brand; scripts count too, for they may hold the text."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    glimpsed = any(glance.find_matches_as_indexes(body) for glance in _GLANCES)
    return glimpsed and bool(_WORDS.find_matches_as_indexes(body.lower()))
