"""The degrees of a line that gives them in any order with roles, universities and register numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extraction.name_shapes import REGISTER
from crawler.extraction.roles import is_role, is_specialty
from directory.vocabulary import credentials

_MAX_LINE = 200
"""Characters of a line; of what is longer only the beginning can be a list of degrees."""

_PARTS = re.compile(r"\s*[,;|•·\n]\s*|\s+[–—-]\s+|:\s+|\.\s+(?=[^\W\d_a-z]|$)|\s+/\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MB = re.compile(r"\bM\.?B\.?,? ?B\.?Ch\.?,? ?B\.?A\.?O\b\.?")
_INSIDE = re.compile(r"[,;|•·\n/.:–—-]")
_FIELD = re.compile(
    r"(?:in |of )?(?:(?:clinical|practical|aesthetic|cosmetic|medical|internal|family|general|skin cancer|skin|"
    r"plastic|hair|anti-?aging|regenerative|public|sports|tropical|paediatric|pediatric|reconstructive|and|&) )*"
    r"(?:dermatology|dermat|derm|dvl|medicine|surgery|venereology|pa?ediatrics|health|nursing|science|practice|aesthetics|"
    r"plast|rcs|rcsi|rcp|rcpi|cosmetology|trichology|ent|ortho\w*|ed|glasg|edin|lond|eng|uk|sa|hk|hons|cantab|oxon)\.?",
    re.I,
)
_FELLOWSHIP = re.compile(r"(?:F|M(?!CR|OH)|Dip|Sp\.?)(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z.-]{2,9}")
"""Letters that no table knows, which beside a known degree are one of the same kind."""


@lru_cache(maxsize=8192)
def listed_degrees(text: str) -> tuple[str, ...]:
    """The degrees of a line: "Consultant Dermatologist, BMBS MRCP(UK), GMC 6154432" holds BMBS and MRCP.

    A degree counts where it and its like fill the space between two commas. Of a paragraph only the degrees with which
    it begins are read: what it names later may be anybody's.
    """
    opens_only = len(text) > _MAX_LINE
    found: list[str] = []
    spelled = False
    for part in _parts(_MB.sub("MB BCh BAO", text[: 2 * _MAX_LINE])):
        degrees = _degrees_of_part(part, among=any(map(_is_sure, found)))
        if not degrees:
            degrees = _in_brackets(part)
            spelled |= bool(degrees)
        if not degrees and opens_only:
            break
        found += degrees
    return tuple(dict.fromkeys(found)) if spelled or any(map(_is_sure, found)) else ()


@lru_cache(maxsize=8192)
def listed_role(text: str) -> str:
    """The role of a short line that lists it among degrees and numbers: "MBChB (CUHK), General Practitioner"."""
    if len(text) > _MAX_LINE:
        return ""
    parts = (REGISTER.sub("", part).strip() for part in _parts(text))
    return next((part for part in parts if is_role(part) or is_specialty(part)), "")


def _is_sure(degree: str) -> bool:
    return credentials.credential_key(degree) not in credentials.AMBIGUOUS


def _in_brackets(part: str) -> tuple[str, ...]:
    """The degrees behind what they stand for: "Registered General Nurse (RGN)"."""
    inside = re.search(r"(.*)\(([^()]{2,30})\)\.?$", REGISTER.sub("", part).strip())
    if inside is None or not _is_written_as_degree(inside[2]):
        return ()
    found = credentials.only_credentials(inside[2])
    initials = "".join(word[0] for word in inside[1].split()).upper()
    return found if any(map(_is_sure, found)) or initials == inside[2] else ()


def _parts(text: str) -> list[str]:
    """What stands between commas, dashes and ends of sentences; what is in brackets is of one piece."""
    kept = _BRACKETS.sub(lambda match: _INSIDE.sub(" ", match[0]), text)
    return [part for part in _PARTS.split(kept) if part]


def _degrees_of_part(part: str, *, among: bool) -> tuple[str, ...]:
    """The degrees of a part that holds degrees, their fields and universities and nothing else."""
    words = credentials.words_of(re.sub(r"(?<=\w)\(", " (", REGISTER.sub("", part)))
    found: list[str] = []
    at = 0
    while at < len(words):
        inside = words[at].startswith("(")
        degree, count = ("", 0) if inside else credentials.take_leading(words[at : at + 4])
        written = " ".join(words[at : at + count])
        if count and _is_written_as_degree(written):
            found.append(degree)
            at += count
        elif (found or among) and _FELLOWSHIP.fullmatch(words[at]):
            found.append(words[at].rstrip("."))
            at += 1
        elif found and inside:
            at = next((n + 1 for n in range(at, len(words)) if words[n].endswith((")", ")."))), len(words))
        else:
            break
    rest = re.sub(r"\s*\(.*", "", " ".join(words[at:]))
    return tuple(found) if found and (not rest or _FIELD.fullmatch(rest)) else ()


def _is_written_as_degree(written: str) -> bool:
    capitals = sum(char.isupper() for char in written)
    return capitals > 1 or (capitals == 1 and any(char.isdigit() or char == "." for char in written[1:-1]))
