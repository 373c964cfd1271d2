"""Degrees in running text, and what a person's degrees make of her. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from directory.facts import Kind
from directory.vocabulary import credentials
from directory.vocabulary.name_reading import parse_name
from directory.vocabulary.name_words import NEVER
from directory.vocabulary.person_name import fold, words

_DERMATOLOGIST = words(
    """
    FAAD FAOCD FASDS FACMS FACD DDVL DVL DVD DDV MDDVL FPDS FINSDV FCDERM FCDERMSA FEBDV DABD SPKK SPDV SPDVE ADVMDERM
    """
)
_PLASTIC_SURGEON = words("FRCSPLAST FPAPRAS FEBOPRAS EBOPRAS FCPLASTSURG FCPLASTSURGSA DABPS SPBP SPBPRE")


def kind_of_credentials(creds: Iterable[str]) -> Kind:
    """What a person's degrees make of her; they beat the title "Dr" and a declared specialty.

    A nurse practitioner's or physician assistant's degree counts before a (foreign) medical one beside it; a doctorate
    that is not medical (PhD, ND, DDS, PharmD, DC ...) makes nobody a physician.
    """
    keys = [credentials.credential_key(c) for c in creds]
    groups = {credentials.GROUP.get(key, "") for key in keys}
    if "nurse_practitioner" in groups:
        return "nurse_practitioner"
    if "physician_assistant" in groups:
        return "physician_assistant"
    if any(key in _DERMATOLOGIST for key in keys):
        return "dermatologist"
    if any(key in _PLASTIC_SURGEON for key in keys):
        return "plastic_surgeon"
    for group, kind in _BY_GROUP:
        if group in groups:
            return kind
    return "unknown"


_BY_GROUP: tuple[tuple[str, Kind], ...] = (
    ("physician", "other_physician"),
    ("fellowship", "other_physician"),
    ("nurse", "nurse"),
    ("other", "other"),
    ("aesthetician", "aesthetician"),
)


# --- degrees in running text ----------------------------------------------------------------------

_RUN = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z.]*[A-Z.][A-Za-z.\-]*(?:\s?\([A-Za-z ]{1,16}\))?|(?<![\w.])(?:PhD|PharmD|DO|LE|MD)\b"
)


@lru_cache(maxsize=16384)
def read_credentials(text: str) -> tuple[str, ...]:
    """The degrees a text gives one person, in standard spelling and in order: "Jane Rye, M.D., F.A.A.D." -> MD, FAAD.

    A text of nothing but degrees is read whole; elsewhere a degree that is also a state, a name or a part of a brand
    ("Bethesda, MD 20814", "Skin MD") counts only behind a person's name or beside another degree.
    """
    alone = credentials.only_credentials(text)
    if alone:
        return alone
    if len(text) > 5000 or credentials.is_city_and_state(text):
        return ()
    listed = _listed(text)
    if listed:
        return listed
    name = parse_name(text)
    if name:
        return tuple(c for c in name.credentials if credentials.standard(c) or len(c) > 1)
    return _in_prose(text)


def _listed(text: str) -> tuple[str, ...]:
    """A list that begins with a known degree and holds abbreviations only ("MD, FACS, FARS")."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2 or not credentials.only_credentials(parts[0]):
        return ()
    found: list[str] = []
    for part in parts:
        known = credentials.only_credentials(part)
        if not known and not _ABBREVIATION.fullmatch(part):
            return ()
        found += known or (part,)
    return tuple(dict.fromkeys(found))


_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z.\-]{3,9}(?:\([A-Za-z ]+\))?")


def _in_prose(text: str) -> tuple[str, ...]:
    words = text.split()
    found: list[str] = []
    at = 0
    while at < len(words):
        degree, count = credentials.take_leading([w.strip(",;:") for w in words[at : at + 4]])
        written = " ".join(words[at : at + count]).strip(" ,;:") if count else ""
        if count and _is_degree(
            written, words, at, count, beside=bool(found) and at > 0 and words[at - 1].endswith(",")
        ):
            found.append(degree)
            at += count
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def _is_degree(written: str, words: list[str], at: int, count: int, *, beside: bool) -> bool:
    key = credentials.credential_key(written)
    if sum(c.isupper() for c in written) < 2:
        return False
    following = words[at + count] if at + count < len(words) else ""
    if following[:1].isdigit() or fold(following.strip(",.;")) in NEVER - {
        "is",
        "was",
        "has",
        "and",
        "with",
        "who",
        "our",
        "at",
        "the",
        "have",
    }:
        return False
    if key not in credentials.AMBIGUOUS:
        return True
    if beside:
        return True
    before = " ".join(words[max(0, at - 4) : at]).strip()
    for start in range(max(0, at - 4), at):
        candidate = " ".join([*words[start:at], written])
        if (
            len(words[start:at]) > 1
            and not before.endswith((".", ":"))
            and words[start][:1].isupper()
            and parse_name(candidate)
        ):
            return not credentials.is_city_and_state(candidate)
    return False
