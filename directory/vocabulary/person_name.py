"""The parts of a person's name and the folding of text that all comparisons rest on. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_MARKS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile(r"['’‘`´ʼʻ]")
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case, accents off, apostrophes dropped, other punctuation to one space; other scripts are kept.

    "  O'Brien-Müller, J. " -> "obrien muller j". Folding twice changes nothing.
    """
    if text.isascii():
        lower = text.lower()
        return lower if lower.isalnum() else _NOT_ASCII_WORD.sub(" ", lower.replace("'", "").replace("`", "")).strip()
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", _plain(text))).strip()


def fold_key(text: str) -> str:
    """`fold` without the spaces: letters and digits only, for looking things up ("De la Cruz" -> "delacruz").

    For ASCII text this is lower case with everything but [a-z0-9] removed; for accented Latin letters the accent goes
    first. `fold_key_sql` says the same in SQL.
    """
    if text.isascii():
        lower = text.lower()
        return lower if lower.isalnum() else _NOT_ASCII_WORD.sub("", lower)
    return fold(text).replace(" ", "")


def fold_key_sql(column: str) -> str:
    """`fold_key` of a column as a DuckDB expression; equal to it for ASCII and accented Latin text."""
    letters = column
    for special, plain in _WRITTEN_OUT:
        letters = f"replace({letters}, '{special}', '{plain}')"
    letters = f"translate(lower(strip_accents({letters})), 'øłđðıħŋ', 'olddihn')"
    return (
        f"CASE WHEN strlen({column}) = length({column}) THEN regexp_replace(lower({column}), '[^a-z0-9]', '', 'g') "
        rf"ELSE regexp_replace({letters}, '[^\p{{L}}\p{{N}}]', '', 'g') END"
    )


_WRITTEN_OUT = (
    ("ß", "ss"),
    ("ẞ", "ss"),
    ("æ", "ae"),
    ("Æ", "ae"),
    ("œ", "oe"),
    ("Œ", "oe"),
    ("þ", "th"),
    ("Þ", "th"),
)


def _plain(text: str) -> str:
    """Compatibility forms unified, case folded, accents removed; Hangul and kana keep their syllables."""
    for _ in range(2):
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL)))
    return unicodedata.normalize("NFC", text)


def words(table: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(table.split())


def folded_words(table: str) -> frozenset[str]:
    """The words of a table, each folded."""
    return frozenset(fold(word) for word in table.split())


def phrases(table: str) -> frozenset[str]:
    """The phrases of a table in which semicolons part them."""
    return frozenset(" ".join(phrase.split()) for phrase in table.split(";"))


@dataclass(frozen=True, slots=True)
class PersonName:
    """One person's name in its parts, as written: without titles and degrees in the first four fields."""

    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""  # Jr, Sr, II, III, IV
    titles: tuple[str, ...] = ()  # standard spelling: Dr, Prof, Mr, Miss ...
    credentials: tuple[str, ...] = ()  # standard spelling: MD, FAAD, PA-C ...

    @property
    def display(self) -> str:
        """The name as a reader would write it; Chinese, Japanese and Korean names family first."""
        if is_cjk(self.family) and is_cjk(self.given):
            return self.family + self.given
        return " ".join(part for part in (self.given, self.middle, self.family, self.suffix) if part)


SUFFIXES: dict[str, str] = {
    "jr": "Jr", "junior": "Jr", "sr": "Sr", "senior": "Sr", "ii": "II", "2nd": "II", "iii": "III", "3rd": "III",
    "iv": "IV", "4th": "IV", "snr": "Sr", "jnr": "Jr",
}  # fmt: skip

PARTICLES = words(
    "de del della dello dei degli di da das dos do du des la le las los lo van von vom zu zum zur der den ter ten te"
    " bin binti bint ibn al el ul ben abu af av st saint san santa y e i und and"
    " d dal dalla delle der- op"
)
"""Words that belong to the surname that follows and identify nobody by themselves."""


def suffix_of(text: str) -> str:
    """Standard spelling of a generation suffix ("jr." -> "Jr"), or an empty string; a lone V is an initial."""
    return SUFFIXES.get(fold_key(text), "")


def is_cjk(text: str) -> bool:
    """Whether a text begins in Chinese, Japanese or Korean letters."""
    return bool(text) and ("\u3040" <= text[0] <= "\u9fff" or "\uac00" <= text[0] <= "\ud7a3" or text[0] in "々〆")


_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
)


def umlaut_keys(text: str) -> tuple[str, ...]:
    """Folded text, and folded with umlauts written out (Müller: muller, mueller)."""
    if text.isascii():
        return (fold_key(text),)
    composed = unicodedata.normalize("NFC", text)
    return tuple(dict.fromkeys((fold_key(composed), fold_key(composed.translate(_UMLAUTS)))))
