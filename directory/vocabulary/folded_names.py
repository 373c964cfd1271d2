"""A name prepared for comparison: its foldings, and the surnames under which a registry may list it. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from directory.vocabulary.person_name import PARTICLES, PersonName, fold, fold_key, suffix_of, umlaut_keys

_GENERATION = {"Jr": 2, "II": 2, "Sr": 1, "I": 1, "III": 3, "IV": 4}
_SURNAME_GAP = re.compile(r"[\s\-‐‑–]+")


@lru_cache(maxsize=8192)
def _surname_keys(family: str) -> frozenset[str]:
    """All foldings of one whole surname: umlauts written out, Mac and Mc alike."""
    folded = umlaut_keys(family)
    if len(folded) == 1 and folded[0] and not folded[0].startswith(("mac", "mc")):
        return frozenset(folded)
    keys = set(folded)
    for key in tuple(keys):
        if key.startswith("mac") and len(key) > 5:
            keys.add("mc" + key[3:])
        elif key.startswith("mc") and len(key) > 4:
            keys.add("mac" + key[2:])
    return frozenset(key for key in keys if key)


@lru_cache(maxsize=8192)
def _surname_parts(family: str) -> tuple[frozenset[str], ...]:
    """The parts of a double surname without particles, each with its foldings."""
    return tuple(_surname_keys(word) for word in _SURNAME_GAP.split(family) if _counts(word))


def _counts(word: str) -> bool:
    key = fold_key(word)
    return bool(key) and key not in PARTICLES


@lru_cache(maxsize=8192)
def family_keys(family: str) -> frozenset[str]:
    """Folded surnames under which a registry may list this one: whole, each part, umlauts and Mac/Mc both ways."""
    if family.isalpha():
        return _surname_keys(family)
    found = set(_surname_keys(family))
    for part in _surname_parts(family):
        found |= {key for key in part if len(key) > 1}
    parts = [fold_key(word) for word in _SURNAME_GAP.split(family) if _counts(word)]
    return frozenset(found | ({"".join(parts)} if parts else set()))


@dataclass(frozen=True, slots=True)
class Folded:
    """A name prepared for comparison."""

    given: str  # whole given name as one key
    given_words: tuple[str, ...]
    middle_words: tuple[str, ...]
    surname: frozenset[str]  # foldings of the whole surname
    parts: tuple[frozenset[str], ...]  # of its parts, without particles
    generation: int
    written: PersonName

    @property
    def with_middle(self) -> frozenset[str]:
        """The last middle word drawn to the surname: Maria [Garcia Lopez]."""
        drawn = _drawn_to_surname(self.written.middle)
        return _surname_keys(f"{drawn} {self.written.family}") if drawn else frozenset()

    @property
    def elsewhere(self) -> frozenset[str]:
        """Words that a maiden or repeated name in the other's middle slot may be."""
        return self.surname.union(*self.parts, self.given_words)

    @property
    def order(self) -> tuple[str, ...]:
        """What puts two names in one order, whichever of them comes first."""
        words = (self.given, *self.middle_words, "/", *sorted(self.surname), "/", str(self.generation))
        return (*words, *self.given_words)


@lru_cache(maxsize=4096)
def prepare(name: PersonName) -> Folded:
    """The name with its words folded, its surname in all its foldings, and its generation as a number."""
    given_words, middle_words = _words(name.given), _words(name.middle)
    surname = _surname_keys(name.family)
    suffix = name.suffix
    return Folded(
        given="".join(given_words),
        given_words=given_words,
        middle_words=middle_words,
        surname=surname,
        parts=(surname,) if name.family.isalpha() else _surname_parts(name.family),
        generation=_GENERATION.get(suffix_of(suffix) or suffix.strip(". ").upper(), 0) if suffix else 0,
        written=name,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split()) if text else ()


def _drawn_to_surname(middle: str) -> str:
    """The last middle word, where it may belong to the surname: a surname of its own, or the O of O Brien."""
    words = middle.split()
    if not words or (words[-1] != "O" and len(fold_key(words[-1])) < 3):
        return ""
    return " ".join(words[-2:] if words[-2:-1] == ["O"] else words[-1:])
