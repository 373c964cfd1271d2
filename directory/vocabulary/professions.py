"""The words of `profession_words` as patterns: what a role makes of a person, in every language at once. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from directory.vocabulary.person_name import fold
from directory.vocabulary.profession_words_central import CENTRAL
from directory.vocabulary.profession_words_east import CJK, CYRILLIC_AND_GREEK, SCRIPTS, SOUTHEAST
from directory.vocabulary.profession_words_west import WESTERN

_ANY = "\ua66e"  # stands for the star while a phrase is folded: a letter that folding leaves as it is
_LINE = re.compile(r"^\s*([a-z_]+): ", re.M)


def _read(tables: Iterable[dict[str, str]]) -> dict[str, tuple[str, ...]]:
    """The words of each kind, of all languages together, in the order of the tables."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for table in tables:
        for lines in table.values():
            _before, *pairs = _LINE.split(lines)
            for kind, words in zip(pairs[::2], pairs[1::2], strict=True):
                found[kind].update((" ".join(word.split()), None) for word in words.split(";") if word.strip())
    return {kind: tuple(words) for kind, words in found.items()}


ALPHABETIC = _read((WESTERN, CENTRAL, CYRILLIC_AND_GREEK, SOUTHEAST))
"""Words by kind in letters that have capitals, as written."""
OF_SCRIPTS = _read((SCRIPTS,))
"""Words by kind in scripts without capitals."""
OF_CJK = _read((CJK,))
"""Words by kind in Chinese, Japanese and Korean."""


def folded(words: Iterable[str]) -> str:
    """Words of the tables as alternatives over folded text, the longest first."""
    forms = {_pattern(fold(word.replace("*", _ANY).lstrip("=")), whole=word[0] == "=") for word in words}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


def as_written(words: Iterable[str]) -> str:
    """Words of the tables as alternatives over text as written, with and without accents."""
    forms = {
        _pattern(form)
        for word in words
        if word[0] != "="
        for form in (word.replace("*", _ANY).casefold(), fold(word.replace("*", _ANY)))
    }
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


def _pattern(form: str, *, whole: bool = False) -> str:
    pattern = re.escape(form).replace(r"\ ", " ").replace(_ANY, r"\w*")
    return rf"^{pattern}$" if whole else pattern


def of_cjk(words: Iterable[str]) -> str:
    """Words of the East as alternatives over folded text; a field of beauty ("美容皮膚科医") is another one."""
    forms = (re.escape(fold(word)).replace(r"\ ", " ?") for word in words)
    return rf"(?<!美容)(?:{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))})"


_ARTICLE = re.compile(r"(?<![\u0621-\u06d3])و?ال(?=[\u0621-\u06d3]{2})")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None, "ّ": None})


def plain(text: str) -> str:
    """A text in a script without capitals as its words are compared: Arabic without articles and double forms."""
    return _ARTICLE.sub("", text).translate(_ARABIC)


def of_scripts(words: Iterable[str]) -> str:
    """Words of scripts without capitals as alternatives over `plain` text."""
    forms = {re.escape(plain(word)) for word in words}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


def led(lead: Iterable[str], fields: Iterable[str]) -> str:
    """A field behind the word for its specialist, over folded text: "specialist i hud- och könssjukdomar"."""
    return rf"(?:{folded(lead)})(?: \w+){{0,4}}? (?:{folded(fields)})"
