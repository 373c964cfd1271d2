"""What names, titles and degrees look like in running text: the patterns all readers of people share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.extraction.person_words import BRAND_WORDS, BRANDS, FIELDS, HOUSES, PLACEHOLDERS, REGISTERS, TITLES_BEFORE
from directory.names import PersonName, fold
from directory.vocabulary import credentials
from directory.vocabulary.given_names import USUAL_GIVEN


@dataclass(frozen=True, slots=True)
class Span:
    """One person named in a text, with titles and degrees."""

    start: int
    end: int
    name: PersonName
    marked: bool  # a medical title or a degree stands with the name
    weak: bool = False  # could be a brand or a place: needs other evidence


def _upper() -> str:
    extended = (*range(0x100, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    return "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in extended if chr(code).isupper())


UPPER = _upper()
PARTICLE = (
    r"(?:de la|de los|de las|de|da|do|dos|das|del|della|di|du|van der|van den|van de|van|von der|von|zu|binti|"
    r"bin|bint|ibn|"
    r"al|el|la|le|y|e|ter|ten|af|dal|lo)"
)
WORD = (
    rf"(?:[{UPPER}][^\W\d_]{{1,3}}\.(?=[{UPPER}][a-z])"
    rf"|(?:[dDlL]['’]|O['’]|Mc|Mac|al-|el-)?[{UPPER}](?:[^\W\d_]+|(?=[ ,'’-]|$))(?:['’‑-][^\W\d_]+)*)"
)
INITIAL = rf"[{UPPER}]\.(?:[ -]?[{UPPER}]\.)*(?![^\W\d_])"
_NICK = rf"(?:[ ][\"“'(][{UPPER}][\w.]+[\"”')])?"
SUFFIX = r"(?:,?[ ](?:Jr|Sr|II|III|IV)\b\.?)?"
NAME = rf"(?:{INITIAL}|{WORD}){_NICK}(?:[ ](?:{PARTICLE}[ ]){{0,2}}(?:{INITIAL}|{WORD})){{0,4}}{SUFFIX}"
_TITLE = "|".join(
    re.escape(title).replace(r"\.", r"\.?").replace(r"\ ", r"\s?")
    for title in re.sub(r"\s*\n\s*", "", TITLES_BEFORE).split("|")
)
TITLED = re.compile(
    rf"(?<![\w@.’'-])(?P<titles>(?:(?i:(?:{_TITLE})[ ]+)+(?:[a-zà-ž]{{1,6}}\.[ ]+){{0,3}})+)(?P<name>{NAME})"
)
_NEXT_DEGREE = re.compile(
    r"[\s,()/|&•·–-]{1,4}(?:and[ ])?((?:[A-Z]\.[ ]?){2,5}|[Dd]r\. ?med\b\.?|[A-Za-z0-9](?:[\w]|"
    r"[.-](?=\w))*(?:[ ]?\((?:Plast|Derm|Aes|Hons|UK|Lond|Cantab|Oxon|Ed|Edin|Eng|Glasg|SA|HK)[\w. ]{0,8}\))?\.?)\)?"
)

REGISTER = re.compile(
    r"[\s,|(–-]*\b(?:GMC|GDC|NMC|NPI|CRM|RQE|HCPC|AHPRA|CRBM|CRF|CRO|COREN|RPPS|BIG|N\.?º|Nr\.|Lic(?:en[cs]e)?|"
    r"Reg)\b.*$|[\s,|(·•–-]+[A-ZÀ-Þ]{2,5}\.?:? ?(?:n\.?[ºo°]\.? ?)?[\dA-Z/-]*\d{3}[\dA-Z/.-]*\)?$|"
    r"\s*(?:ว|เลขที่ใบอนุญาต|رقم الترخيص|ترخيص|מ\.?ר\.?)\.?:? ?\d{3,}\)?$",
    re.S,
)
"""A register number, or letters and figures, at the end of a line."""

_VOWEL = re.compile(r"[aeiouy]|[^\x00-\x7f]")
_HOUSE = re.compile(HOUSES)
_DEGREE_START = re.compile(r"[\s(,|]*[A-Z][A-Za-z]{0,5}(?:[A-Z(.]|$)|L\d")


@lru_cache(maxsize=8192)
def degrees_of(text: str) -> tuple[str, ...]:
    """The degrees of a text that holds nothing else; further letters of the same kind may stand among them."""
    if len(text) > 120 or not _DEGREE_START.match(text):
        return ()
    if found := credentials.only_credentials(text):
        return found
    words = credentials.words_of(text)
    known = [credentials.standard(word) for word in words]
    like = all(
        degree or word[:1] == "(" or (sum(map(str.isupper, word)) > 1 and len(word) <= 14)
        for degree, word in zip(known, words, strict=True)
    )
    told = tuple(dict.fromkeys(filter(None, known)))
    return (
        told
        if like and len(told) * 2 >= sum(word[:1] != "(" for word in words) and text.upper() != text.lower()
        else ()
    )


def begins_with_degree(text: str) -> bool:
    """Whether the first word of a text is a degree that no surname is written like."""
    word = re.split(r"[\s,(]", text, maxsplit=1)[0]
    key = credentials.credential_key(word)
    shouted = text.isupper()
    return word.isupper() and bool(credentials.standard(word)) and (key not in credentials.AMBIGUOUS or not shouted)


def degrees_after(text: str, end: int) -> tuple[int, list[str]]:
    """Degrees that directly follow a position, and where they end."""
    found: list[str] = []
    while (match := _NEXT_DEGREE.match(text, end)) is not None:
        word = match[1]
        degree = credentials.standard(word) or credentials.standard(word.partition("(")[0])
        strong = sum(char.isupper() for char in word) > 1 or "." in word.rstrip(".")
        if not degree or not strong or re.match(r"\s+\d{5}\b", text[match.end() :]):
            break
        found.append(degree)
        end = match.end()
    return end, found


def leading_degrees(text: str) -> tuple[str, ...]:
    """The degrees with which a line begins that goes on otherwise: "RGN, V300, prescriber" or "MBBS FRACGP · Perth"."""
    _, found = degrees_after(f" {text[:120]}", 0)
    words = credentials.words_of(text[:120])
    whole, count = credentials.take_leading(words)
    if count > 1 and words[0].isupper():  # a degree of several words: "MB BCh BAO (UCD), ..."
        found = [whole, *leading_degrees(" ".join(words[count:]))]
    doubtful = len(found) == 1 and credentials.credential_key(found[0]) in credentials.AMBIGUOUS
    return () if doubtful else tuple(dict.fromkeys(found))


def refused(name: PersonName, written: str = "") -> bool:
    """Whether a name is that of nobody: a placeholder or a brand."""
    said, plain = fold(written), fold(name.display)
    words = {*plain.split()}
    if "," in written and written.isupper() and len(said) < 24 and not words & USUAL_GIVEN:
        return True  # "ÖGK, BVAEB"
    if len(words) > 1 and all(len(word) < 4 and not _VOWEL.search(word) for word in words):
        return True  # "VZP, ZP MV": insurers
    first = name.given or name.family
    if not first.isupper() and sum(map(str.isupper, first)) > 1 and credentials.standard(first):
        return True  # "BSc (Med) MBBS"
    if (
        words <= FIELDS
        or plain in PLACEHOLDERS
        or {*words, *said.split()} & BRAND_WORDS
        or words & REGISTERS
        or _HOUSE.search(plain)
    ):
        return True
    return any(f"{said} ".startswith(f"{brand} ") or f"dr {plain}" == brand for brand in BRANDS)


def with_degrees(name: PersonName, degrees: list[str]) -> PersonName:
    """The name with these degrees added."""
    merged = tuple(dict.fromkeys((*name.credentials, *degrees)))
    if merged == name.credentials:
        return name
    return PersonName(name.given, name.middle, name.family, name.suffix, name.titles, merged)
