"""The shape of a name: whether words can be one, which of them are the surname, and their proper case. Pure."""

from __future__ import annotations

import re

from directory.vocabulary.given_names import KNOWN_GIVEN
from directory.vocabulary.name_words import BRANDS, CITIES, COMMON, NEVER, RARELY
from directory.vocabulary.person_name import PARTICLES, fold, fold_key


def is_shouting(words: list[str]) -> bool:
    """Whether all words are in capitals."""
    return all(word == word.upper() for word in words)


def is_name_word(word: str) -> bool:
    """Whether a word is made like one of a name: letters, with dots, hyphens and apostrophes at most."""
    bare = word.strip(".'’-")
    letters = re.sub(r"[.'’‘`\-‐‑–]", "", bare)
    return bool(letters) and letters.isalpha() and len(letters) <= 24


_NO_SURNAME = re.compile(
    r"^(?:in|at|non|anti|self|full|micro|multi|pre|post|follow|long|same|state|board|fda|cost|evidence) \w"
    r"|(?:tion|tions|[a-z]{4}ness|(?:il|iv|os|al|ar)ity(?<!charity)|ology|plast(?:y|ies)|ectom(?:y|ies)|(?:us|"
    r"at|hr)itis|osis|oscopy|ography|ical|logic|genic|ceuticals?)$"
)
_USUAL_SURNAMES = frozenset(
    (
        "brown",
        "young",
        "white",
        "green",
        "gray",
        "grey",
        "black",
        "hill",
        "park",
        "king",
        "stone",
        "rivers",
        "love",
        "west",
        "price",
        "page",
        "woods",
        "sun",
        "day",
        "parks",
        "best",
        "bloom",
        "winter",
        "frost",
        "church",
        "mills",
        "moon",
    )
)
_ALSO_SURNAMES = frozenset(("do", "la", "le", "di", "te", "van", "san", "ben", "de", "du", "lo"))


def is_plausible(parts: list[str], *, marked: bool, inverted: bool) -> bool:
    """Whether these words can be a person's name; `marked` by a title or degree, `inverted` as "Last, First"."""
    keys = [fold(word) for word in parts]
    if any(key in NEVER for key in keys if key not in KNOWN_GIVEN):
        return False
    capitals = [w for w in parts if w[:1].isupper() or fold_key(w) in PARTICLES]
    all_lower = all(w == w.lower() for w in parts)
    if len(capitals) < len(parts) and not (all_lower and keys[0] in KNOWN_GIVEN):
        return False
    if not marked and not inverted and len(parts) > 1 and fold_key(parts[-1]) in PARTICLES - _ALSO_SURNAMES:
        return False
    known = keys[0].split()[0] in KNOWN_GIVEN if keys[0] else False
    if len(parts) == 3 and (keys[1] in ("und", "et") or parts[1] in ("y", "e")):
        return False
    if len(parts) == 1:
        return (marked or known) and len(fold_key(parts[0])) > 1
    if not any(len(fold_key(word)) > 1 for word in parts):
        return False
    if marked:
        return True
    pieces = {piece for key in keys for piece in key.split()}
    common = any(piece in COMMON and piece not in KNOWN_GIVEN for piece in pieces)
    if (
        common
        or any(_NO_SURNAME.search(key) or key in BRANDS - KNOWN_GIVEN for key in keys)
        or " ".join(keys) in CITIES
    ):
        return False
    return known or not (keys[0] in RARELY or keys[-1] in RARELY - _USUAL_SURNAMES)


def split_names(parts: list[str], titles: list[str]) -> tuple[list[str], list[str]]:
    """Given names and surname of words in reading order; "DUPONT Marie" and Russian patronymics are put in order."""
    if len(parts) == 1:
        lone_given = not any(
            t in ("Dr", "Prof", "Mr", "Mrs", "Ms", "Miss", "MUDr", "Op", "Doç", "Frau", "Herr") for t in titles
        )
        return (parts, []) if lone_given or fold_key(parts[0]) in KNOWN_GIVEN else ([], parts)
    loud = [w == w.upper() and len(fold_key(w)) > 2 for w in parts]
    if loud[0] and parts[-1] != parts[-1].upper():
        cut = loud.index(False)
        return parts[cut:], parts[:cut]
    if len(parts) == 3 and _PATRONYMIC.search(parts[2].lower()):
        return parts[1:], parts[:1]
    cut = len(parts) - 1
    while (
        cut > 1
        and fold_key(parts[cut - 1]) in PARTICLES
        and (not parts[cut - 1].endswith(".") or fold_key(parts[cut - 1]) in ("st", "ste"))
    ):
        cut -= 1
    return parts[:cut], parts[cut:]


_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|овна|евна|ична|івна|йович)$")


def proper_case(word: str, shouting: bool, *, family: bool) -> str:
    """Proper case for a word in capitals or in small letters: McCarthy, O'Brien, de, Smith-Jones; others are kept."""
    letters = fold_key(word)
    if shouting and letters in PARTICLES and family and word.isalpha() and letters not in {"do", "le", "san"}:
        return word.lower()
    if not shouting and (word != word.upper() or len(letters) < 3):
        return word
    if len(letters) <= 2 and not family and "." in word:
        return word.upper()
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]{2,})?", _proper_piece, word.lower())


def _proper_piece(match: re.Match[str]) -> str:
    piece = match[0]
    if piece[:2] == "mc" and len(piece) > 3:
        return "Mc" + piece[2:].capitalize()
    if len(piece) > 3 and piece[1] in "'’" and piece[0] in "odl":
        return piece[:2].upper() + piece[2:].capitalize()
    return piece.capitalize()
