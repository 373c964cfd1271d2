"""A look at the raw bytes of a page: does it name exosomes in any language and any common encoding?"""

from __future__ import annotations

from ahocorasick_rs import BytesAhoCorasick, Implementation

from crawler.extraction.exosome_words import ROOTS

ENCODINGS = ("utf-8", "cp932", "euc_jp", "cp949", "gb18030", "big5", "cp1251", "koi8_r", "cp1253")
"""What pages are written in; UTF-16 is taken for worth reading as it is."""


def _needles() -> tuple[bytes, ...]:
    """The roots as bytes, lowered as bytes are, in every encoding and spelling that a page may hold them in."""
    found: list[bytes] = []
    for root in ROOTS:
        for word in {root, root.upper(), root.capitalize()}:
            for encoding in ENCODINGS:
                try:
                    found.append(word.encode(encoding).lower())
                except UnicodeEncodeError:
                    continue
            found.append(word.encode("ascii", "xmlcharrefreplace").lower())
            found.append(word.encode("unicode_escape").lower())
    # Of two needles one of which holds the other, the shorter does for both.
    distinct = dict.fromkeys(found)
    return tuple(needle for needle in distinct if not any(other in needle for other in distinct if other != needle))


_WORDS = BytesAhoCorasick(_needles(), implementation=Implementation.DFA)


def names_exosomes(body: bytes) -> bool:
    """Whether the bytes hold an exosome word or brand; scripts count too, for they may hold the text."""
    return body[:2] in (b"\xff\xfe", b"\xfe\xff") or bool(_WORDS.find_matches_as_indexes(body.lower()))
