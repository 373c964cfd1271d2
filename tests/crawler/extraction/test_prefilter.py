"""The look at raw bytes misses no exosome word of any language, in any encoding and spelling."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.exosome_words import ROOTS
from crawler.extraction.prefilter import ENCODINGS, names_exosomes


@given(st.sampled_from(ROOTS), st.sampled_from(("utf-8", *ENCODINGS)), st.binary(max_size=30), st.booleans())
def test_no_word_is_missed(root: str, encoding: str, around: bytes, upper: bool) -> None:
    text = root.upper() if upper else root
    try:
        word = text.encode(encoding)
    except UnicodeEncodeError:
        word = text.encode("ascii", "xmlcharrefreplace")
    assert names_exosomes(around + word + around)


@pytest.mark.parametrize("body", [b"", b"<p>Exotic holidays, dexos oil and Kim era</p>", "<p>幹細胞</p>".encode()])
def test_pages_without_one(body: bytes) -> None:
    assert not names_exosomes(body)


def test_utf_16_is_looked_into_by_the_readers() -> None:
    assert names_exosomes("<p>plain</p>".encode("utf-16"))


@given(st.sampled_from(ROOTS).filter(str.isascii), st.randoms(use_true_random=False))
def test_letters_of_any_size_make_no_difference(root: str, chance: Random) -> None:
    mixed = "".join(chance.choice((letter, letter.upper())) for letter in root)
    assert names_exosomes(f"<p>{mixed}".encode())


@given(st.sampled_from(ROOTS).filter(lambda root: not root.isascii()), st.booleans())
def test_letters_spelled_out_in_scripts(root: str, large: bool) -> None:
    word = root.encode("unicode_escape")
    assert names_exosomes(word.upper().replace(b"\\U", b"\\u") if large else word)
