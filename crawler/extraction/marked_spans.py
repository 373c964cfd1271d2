"""Where in a text a person is named with a title or with degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction.name_shapes import (
    NAME,
    TITLED,
    Span,
    degrees_after,
    refused,
    with_degrees,
)
from crawler.extraction.person_words import (
    BEFORE_NAME,
    BEFORE_TITLE_NOUN,
    ENDS_NAME,
    MEDICAL_TITLES,
    NURSE_TITLES,
    REGISTERS,
    ROLES,
    TITLE_NOUNS,
)
from crawler.extraction.quick import Quick
from directory.names import PersonName, fold, parse_name
from directory.vocabulary import credentials
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import NEVER

_PLURAL = re.compile(
    rf"(?<!\w)(?:Drs|DRS|Doctors|Dres|DRES)\.?[ ]+(?:[Mm]ed\.[ ]+)?"
    rf"(?P<names>{NAME}(?:(?:,|[ ]?/)[ ]?{NAME})*(?:,?[ ](?:and|&|y|und|et)[ ]|[ ]?/[ ]?){NAME})"
)
_NAME_END = re.compile(rf"(?<![\w@'’-])(?P<name>{NAME})(?P<gap>[ ]?[,(|–—-]?[ ]*)$")
_DEGREE = re.compile(
    r"(?<![\w@.])(?:dr\. ?med\.|[A-Z]\.[ ][A-Z]\.(?![ ]?[A-Z][a-z])|[A-Z](?:\w|\.(?=[\w])|"
    r"-(?=\w))*(?:\((?:\w+)\))?\.?)(?![\w@])"
)
_MIXED = re.compile(r"(?=\w*[a-z])[A-Z]{1,2}[a-z]{0,3}[A-Z]{1,2}[a-z]?")  # "BSc (Med) MBBS" begins with a degree
_STREET_BEFORE = re.compile(r"\d[\w-]*\s+(?:[NSEW]{1,2}\.?\s+)?(?:[^\W_a-z][\w.'-]*\s+){1,4}$")
_STREET_NAMED = re.compile(
    r"(?:(?<!\w)c/|\b(?:calle|avenida|avda?|av|paseo|plaza|pza|rua|praça|travessa|rue|avenue|boulevard|bd|place|"
    r"quai|via|viale|"
    r"piazza|corso|ulica|ul|allee|platz|straße))\.?\s+(?:d[aeiou]s?\s+|del\s+|du\s+)?$",
    re.I,
)
_STREET_AFTER = re.compile(
    r",?\s*(?:n[.º°o]{1,2}\s*)?\d{1,4}(?=[ ,;]|$)|\s*(?:Blvd|Boulevard|Street|St\b|Ave|Avenue|Way|Drive|Road|Rd|"
    r"Suite|Ste\b|#\s?\d|Parkway|Hwy)",
    re.I,
)
_PRODUCT_AFTER = re.compile(
    r"\s*(?:®|™|['’]s (?:skin ?care|line|brand|book)|\s*(?:skin ?care|serum|cream|cosmetics|pen\b|peel\b|"
    r"products?|brand)|(?<=Cancer|Memory)\s*Cent(?:er|re)\b|\s*(?:Hospital|Scholarship|Award|Library|Pavilion|Memorial|Lecture|Prize|Medal)\b)",
    re.I,
)
_BEFORE_PLACE = re.compile(
    r"(?:\b(?:in|near|serving|around|from|(?<!supervision )(?<!direction )(?<!oversight )(?<!guidance )(?<!care )of|"
    r"to|at)|[\d,])\s*$",
    re.I,
)
_POSSESSIVE = re.compile(r"(.{2,})['’](?:s(?![a-z])|$|(?:n?[ıiuü]n|d[ae]n?|t[ae]n?|y?l[ae]|y[aeıiuü])$)")
_PROFESSION = re.compile(ROLES, re.I)
_BEHIND_ROLE = Quick(rf"(?<!\w)(?:{ROLES}),\s*$")  # "our medical director, Jane Rye, MD" is no town in Maryland


def titled(text: str) -> Iterator[Span]:
    """Names behind a title: "Dr. Jane Rye"; "Drs. Jane Rye and John Poe" are two."""
    for match in TITLED.finditer(text):
        if (span := span_of_title(text, match)) is not None:
            yield span
    for match in _PLURAL.finditer(text):
        start = match.start("names")
        for piece in re.finditer(rf"{NAME}(?=,|[ ]?/|[ ](?:and|&|y|und|et)[ ]|$)", match["names"]):
            name = parse_name(f"Dr. {piece[0]}")
            if name is not None:
                yield Span(start + piece.start(), start + piece.end(), name, marked=True)


def span_of_title(text: str, match: re.Match[str]) -> Span | None:
    """The person a match of `TITLED` names, None for streets, products and placeholders."""
    before = text[max(0, match.start() - 60) : match.start()]
    if _STREET_BEFORE.search(before) or _STREET_NAMED.search(before):
        return None
    if fold(match["titles"]) in TITLE_NOUNS and not _opens(text[: match.start()]):
        return None
    if fold(match["titles"]) == "bs" and match["name"].isascii():
        return None  # a doctor in Vietnam, a bachelor elsewhere
    words = _cut(match["name"].split(" "))
    while words:
        end = match.start("name") + len(" ".join(words))
        if _STREET_AFTER.match(text, end) or _PRODUCT_AFTER.match(text, end):
            return None
        written = text[match.start() : end]
        name = parse_name(written)
        if (name is None or not name.titles) and _medical(match["titles"]):
            name = parse_name(f"Dr. {' '.join(words)}")
        if name is not None and (name.given or name.family):
            if refused(name, written):
                return None
            return _extended(text, match.start(), end, name, marked=_medical(match["titles"]))
        words.pop()
    return None


def _opens(before: str) -> bool:
    """Whether a word like Doctor can be a title here: not behind another noun ("ENT Doctor Austin")."""
    words = re.findall(r"[\w’']+\s*$", before[-30:])
    return not words or fold(words[0]) in BEFORE_TITLE_NOUN


def _cut(words: list[str]) -> list[str]:
    """The words up to the first that ends a name; a possessive ends it and loses its s."""
    for place, word in enumerate(words):
        if place and _ends_name(word):
            return words[:place]
        if (possessive := _POSSESSIVE.match(word)) is not None:
            return [*words[:place], possessive[1]]
    return words


def _ends_name(word: str) -> bool:
    """Whether a capitalised word behind a name belongs to it no more."""
    key, folded = credentials.credential_key(word), fold(word)
    if word.isupper() and credentials.standard(word) and (key == "MD" or key not in credentials.AMBIGUOUS):
        return True
    if folded.split(" ")[0] in REGISTERS or word in ("I", "A") or folded.endswith(("ology", "ologia", "ologie")):
        return True
    return (folded in ENDS_NAME and folded not in ("de", "y", "e")) or (folded in NEVER and folded not in USUAL_GIVEN)


def _medical(titles: str) -> bool:
    return bool((MEDICAL_TITLES | NURSE_TITLES) & set(fold(titles).replace(".", "").split()))


def _extended(text: str, start: int, end: int, name: PersonName, *, marked: bool) -> Span | None:
    """Take in the degrees that follow a name."""
    end, found = degrees_after(text, end)
    full = parse_name(text[start:end]) if found else None
    name = full or with_degrees(name, found)
    if not marked and not name.credentials:
        return None
    return Span(start, end, with_degrees(name, found), marked=True)


def degreed(text: str) -> Iterator[Span]:
    """Names that a degree follows: "Jane Rye, MD, FAAD"."""
    past = 0
    for match in _DEGREE.finditer(text):
        word = match[0]
        if word[1:].islower() and "." not in word:  # a word of prose; a degree has two capitals or a full stop inside
            continue
        if match.start() < past or len(word) < 2 or not credentials.standard(word):
            continue
        if credentials.group_of(word) == "neutral" or not (sum(map(str.isupper, word)) > 1 or "." in word.rstrip(".")):
            continue
        before = _NAME_END.search(text[max(0, match.start() - 80) : match.start()])
        if before is None:
            continue
        offset = max(0, match.start() - 80)
        span = _span_of_degree(text, offset + before.start("name"), offset + before.end("name"), before["gap"], word)
        if span is not None:
            past = span.end
            yield span


def _span_of_degree(text: str, start: int, end: int, gap: str, degree: str) -> Span | None:
    words = text[start:end].split(" ")
    stops = [
        place
        for place, word in enumerate(words)
        if fold(word) in BEFORE_NAME or (place < len(words) - 1 and (_ends_name(word) or _PROFESSION.fullmatch(word)))
    ]
    for word in words[: stops[-1] + 1] if stops else ():
        start += len(word) + 1
    words = words[stops[-1] + 1 :] if stops else words
    comma = "," in gap or "(" in gap
    if words and _PROFESSION.fullmatch(words[-1]):
        return None
    if len(words) == 1 and fold(words[0]) not in USUAL_GIVEN and credentials.group_of(degree) in ("neutral", "other"):
        return None
    if not words or (len(words) == 1 and not comma) or _MIXED.fullmatch(words[0]):
        return None
    after, found = degrees_after(text, end)
    while words:
        name = parse_name(text[start:end] + ", " + ", ".join(found or [degree]))
        if name is not None:
            break
        start += len(words[0]) + 1
        words = words[1:]
    if not words or name is None or refused(name, text[start:end]) or (len(words) == 1 and not comma):
        return None
    key = credentials.credential_key(degree)
    ambiguous = key in credentials.AMBIGUOUS and len(found) < 2
    known = fold(words[0]).split()[:1] and fold(words[0]).split()[0] in USUAL_GIVEN
    if ambiguous and (re.match(r"\s+\d{5}", text[after:])):
        return None
    if ambiguous and not known and _BEFORE_PLACE.search(text[:start]) and not _BEHIND_ROLE.search(text[:start][-60:]):
        return None
    if key in credentials.AMBIGUOUS and not comma and key != "MD" and text[start:end].isupper():
        return None  # "THUY AN LE MD": a surname
    if len(words) == 1 and not known and ambiguous:
        return None
    return Span(
        start,
        max(after, end),
        with_degrees(name, found),
        marked=True,
        weak=not known and ((ambiguous and "." not in degree) or not comma),
    )
