"""An address as a run of short parts: what stands before a town, read backwards part by part in any country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction import address_words as words
from crawler.extraction.address_forms import Address
from crawler.extraction.countries import named_country
from crawler.extraction.street_text import JUNK, LABEL, cut_is_inline, is_po_box, is_unit, is_venue, tidy
from directory.addresses import region_code

MAX_PARTS = 6
MAX_WORDS = 8
_PART = re.compile(r"(?:(?!\s[–—|-]\s)[^,\n|•·;])+")
_STREET_WORD = re.compile(
    rf"\b(?:{words.STREET_TYPES}|{words.STREET_AFTER})(?![^\W\d_])|^(?:{words.STREET_BEFORE})\s*(?=\S)|"
    rf"(?:{words.STREET_GLUED})(?![^\W\d_])",
    re.I,
)
_HOUSE_NUMBER = re.compile(r"(?<!\d)(?<!\d[.:])\d{1,5}\s?[a-zA-Z]?(?![\d.:%])")
_SENTENCE = re.compile(r"[.!?]\s+[^\W\d_]+\s+[^\W\d_]+\s+[^\W\d_]+\s|[!?]$")
_PROSE = re.compile(
    r"\b(?:we|our|you|your|is|are|was|were|has|have|will|with|who|that|please|since|minutes?|hours?|years?|patients?|"
    r"clients?|from|between|sessions?|treatments?|und|wir|sie|nous|vous|avec|nosotros|con|para|noi|ve|için)\b|[$£€%]",
    re.I,
)
_SENTENCE_BEFORE = re.compile(r"[^\n]{3,60}?[^\W\d_]{3,}\.\s+(?=\d{1,5}\b)")
"""What ends before a house number: "Bramble Skin. 4475, rue Neuve"."""
_TOWN = re.compile(
    r"^(?:(?P<district>[^\W\d_][\w .'’-]{1,30}?)\s*/\s*)?(?P<city>[^\W\d_][^\d:;@/|]{1,30}?)"
    r"(?:\s*[(/]\s*(?P<region>[^\W\d_][\w .'’-]{1,24})\)?)?[\s.]*$"
)


def parts_span(rest: str) -> tuple[int, int] | None:
    """Where a street stands among the parts right before a town; None when no part looks like one."""
    found: list[tuple[re.Match[str], bool]] = []
    for part in reversed(list(_PART.finditer(rest[-200:]))):
        said = part[0].strip(" .")
        if not said:
            continue
        label = LABEL.match(part[0])
        if _ends_it(said) and not label:
            break
        found.append((part, _belongs(said)))
        if len(found) == MAX_PARTS or label:
            break
    while found and not found[-1][1]:
        found.pop()
    if not found or not any(_names_street(part[0].strip()) or part[0].strip().isdigit() for part, _fits in found):
        return None
    if not any(_STREET_WORD.search(part[0].strip()) or re.search(r"\d", part[0]) for part, _fits in found):
        return None
    start = found[-1][0].start() + len(found[-1][0][0]) - len(found[-1][0][0].lstrip())
    if label := LABEL.match(found[-1][0][0]) or _SENTENCE_BEFORE.match(found[-1][0][0]):
        start = found[-1][0].start() + label.end()
    shift = len(rest) - len(rest[-200:])
    return shift + start, shift + found[0][0].end()


def _ends_it(part: str) -> bool:
    """Whether a part is no part of an address, so that the address begins behind it."""
    number = len(re.findall(r"\d", part)) >= 7 and len(re.findall(r"[^\W\d_]", part)) < 4
    of_clinic = not cut_is_inline(part, -1) and not re.match(r"\d|inside\b|within\b|at\b|above\b|in\b", part, re.I)
    prose = JUNK.search(part) or _SENTENCE.search(part) or _PROSE.search(part)
    return bool(number or of_clinic or prose or len(part.split()) > MAX_WORDS or len(part) > 60)


def _belongs(part: str) -> bool:
    return is_unit(part) or _names_street(part) or (is_venue(part) and cut_is_inline(part, -1))


def _names_street(part: str) -> bool:
    """A street type or a house number beside letters, or a number alone, as in "Via Roma, 12"."""
    if _STREET_WORD.search(part) and part[:1].isalnum() and len(part.split()) > 1:
        return cut_is_inline(part, -1) or bool(re.match(r"\d", part))
    return bool(_HOUSE_NUMBER.search(part)) and len(part) <= 45 and not is_unit(part)


def find_in_lines(text: str, country: str) -> Iterator[Address]:
    """Lines that are only an address without a postal code: a street first, the town last or on the next line."""
    at = 0
    lines = text.split("\n")
    for index, line in enumerate(lines):
        begin, at = at, at + len(line) + 1
        if not any(map(str.isdigit, line)):
            continue
        label = LABEL.match(line)
        start = label.end() if label else 0
        following = lines[index + 1] if index + 1 < len(lines) and len(lines[index + 1]) <= 50 else ""
        if 5 <= len(line) - start <= 140:
            if following and (found := _in_line(f"{line[start:]}, {following}", country)) and found.end:
                yield found._replace(start=begin + start, end=at + len(following))
            elif found := _in_line(line[start:], country):
                yield found._replace(start=begin + start, end=at - 1)


def _in_line(line: str, country: str) -> Address | None:
    """The address that a line is; its `end` is 0 where neither a region nor a country stands behind the town."""
    parts = [part for part in _PART.finditer(line) if part[0].strip(" .")]
    code = country
    while parts and (named := named_country(parts[-1][0])):
        code, parts = named, parts[:-1]
    town = _TOWN.match(parts[-1][0].strip()) if len(parts) > 1 else None
    if not town or not code or len(parts) > MAX_PARTS or any(_ends_it(p[0].strip()) for p in parts) or is_po_box(line):
        return None
    city = town["city"].strip(" .")
    first = parts[0][0].strip()
    strong = _STREET_WORD.search(first) or any(_STREET_WORD.search(part[0].strip()) for part in parts[:-1])
    if (
        not city[:1].isupper()
        or len(city.split()) > 3
        or _belongs(city)
        or not strong
        or not any(_HOUSE_NUMBER.search(part[0]) for part in parts[:-1])
        or not (_names_street(first) or is_unit(first))
    ):
        return None
    region = (town["region"] or "").strip()
    if not region and " " in city and region_code(city.rsplit(" ", 1)[1], code) and code in ("US", "CA", "AU"):
        city, region = city.rsplit(" ", 1)
    sure = bool(region or town["district"]) or parts[-1].end() < len(line.rstrip(" ,."))
    return Address(tidy(line[: parts[-1].start()]), city, region, "", code, 0, len(line) if sure else 0)
