"""A quick look for letters changes nothing about what a pattern finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.labels import _ROLE_WORD
from crawler.extraction.place_lines import _OTHERS
from crawler.extraction.quick import Letters, Quick
from crawler.extraction.roles import ROLE
from crawler.extraction.site_kind import _MEDICAL, _PATIENTS, _SAYS
from crawler.extraction.treating import _DOES, _NOT

PATTERNS = [ROLE, _ROLE_WORD, _OTHERS, _MEDICAL, _PATIENTS, _DOES, _NOT, *(pattern for _, _, pattern in _SAYS)]
PIECES = [
    *("our ", "doctor", "Dermatologist", "nurse", " injector", "she ", "does not ", "see ", "patients", "médica"),
    *("ärztin", "DERMATOLOGİST", "doktoruı", "ιατρος", "ΙΑΤΡΟΣ", "ſurgeon", "院長", "의사", "clinic", "add to "),
    *("cart", "news", "\n", "."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bfax\b|팩스", "FAX 12"),
        (r"(?:medical|clinical) director", "Clinical Director"),
        (r"dermat[oó]log[oa]s?", "DERMATÓLOGA"),
        (r"ırk|sınıf", "SINIF"),
        (r"straße", "STRASSE straße"),
        (r"(?:a|b)?", "nothing of it"),
        (r"[?!]|\bour\b", "why?"),
        (r"(?:nurse )+practitioner", "a nurse nurse practitioner"),
        (r"gist", "DERMATOLOGİST"),
        (r"mes", "the meſs"),
        (r"kg", "5 Kg"),
    ],
)
def test_the_same_is_found(pattern: str, text: str) -> None:
    plain, quick = re.compile(pattern, re.I).search(text), Quick(pattern).search(text)
    assert (plain and plain.span()) == (quick and quick.span())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_the_word_tables_find_the_same(text: str) -> None:
    for quick in PATTERNS:
        spans = [match.span() for match in quick.pattern.finditer(text)]
        assert [match.span() for match in quick.finditer(text)] == spans
        assert (quick.match(text) is None) == (quick.pattern.match(text) is None)
        assert [match[0] for match in quick.in_lines(text)] == [text[start:end] for start, end in spans]


def test_a_pattern_that_needs_no_letters_is_tried_on_all_lines() -> None:
    assert [match[0] for match in Quick(r"\d+").in_lines("12 and\nnothing\n3\n")] == ["12", "3"]


def test_texts_without_the_words_are_not_tried() -> None:
    assert not Quick("dermatolog(?:ist|y)|plastic surge(?:on|ry)").may_match("Botox, fillers and peels")


def test_broken_characters_are_looked_through() -> None:
    assert Quick("nurse").search("a \ud83d Nurse") is not None
    assert [match[0] for match in Quick("nurse").in_lines("no\n\ud83d Nurse")] == ["Nurse"]


def test_letters_that_overlap_are_all_found_where_all_are_wanted() -> None:
    letters = Letters(("exosom", "mesoe"))
    assert letters.places("xexosomesoe", all_of_them=True) == [1, 6]
    assert letters.places("xexosomesoe") == [1]
