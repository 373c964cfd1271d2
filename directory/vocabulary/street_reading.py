"""Street lines taken apart: house number, name, directions, type, suite and floor, whatever the country. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from directory.vocabulary.address_words import (
    BUILDINGS,
    DIRECTIONS,
    ORDINALS,
    STREET_TYPES,
    STREET_WORDS,
    SUITES,
)
from directory.vocabulary.person_name import fold, fold_key

_TYPES = {fold(word): short for short, words in STREET_TYPES.items() for word in (short, *words.split())}
_DIRECTIONS = {fold(word): short for short, words in DIRECTIONS.items() for word in (short, *words.split())}
_WORDS = {short: word for word, shorts in STREET_WORDS.items() for short in shorts.split()}
_ORDINALS = {word: number for number, words in ORDINALS.items() for word in words.split()}
_SUITE = re.compile(
    rf"(?:^|[\s,;(/\-–])(?:(?:{SUITES})\.?\s*(?:no\.?|number|#|:)?\s*#?\s*(?P<unit>[A-Za-z]?\d[\w\-]*|"
    rf"[A-Za-z](?:-?\d+)?(?![a-z]))"
    rf"|#\s*(?P<hash>[\w\-]+))",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"(?:^|[\s,;(])(?:(?:(?P<nth>\d{1,2})\s*(?:st|nd|rd|th|\.|er|e|º|°|ª)?|(?P<word>ground|first|second|third|"
    r"fourth|fifth|lower|upper))\s*"
    r"(?:floor|fl\b\.?|flr|stock|etage|étage|obergeschoss|og\b|piso|andar|piano|kat\b|patro|층|階|楼|樓|f\b)|"
    r"(?:floor|fl\.|level|piso|étage|etage|lvl|kat)\s*(?P<after>\d{1,2}))",
    re.IGNORECASE,
)
_POBOX = re.compile(r"\bp\.?\s*o\.?\s*box\b|\bpost ?fach\b|\bpostbus\b|\bapartado\b", re.IGNORECASE)
_BUILDING = re.compile(rf"\b(?:{BUILDINGS})\s*\.?\s*(?:[A-Z]\b|\d+\b|one\b|two\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Street:
    """A street line taken apart."""

    number: str = ""  # house number, letters kept: 12, 12a, 12-14
    name: str = ""  # folded name without type and directions
    directions: frozenset[str] = frozenset()
    kind: str = ""  # st, ave ...: unified
    suite: str = ""
    floor: str = ""


_LONGEST_STREET = 160  # characters; more is no street line


@lru_cache(maxsize=32768)
def read_street(street: str) -> Street:
    """A street line taken apart; an empty one where there is none, as in a post-office box."""
    text = " ".join(street[:_LONGEST_STREET].split())
    if not text or _POBOX.search(text):
        return Street()
    suites, suite, floor = list(_SUITE.finditer(text)), "", ""
    if suites:
        suite = next((key for m in suites if (key := fold_key(m["unit"] or m["hash"]).lstrip("0"))), "")
        text = _SUITE.sub(" , ", text)
    floors = list(_FLOOR.finditer(text))
    if floors:
        floor = next((number for m in floors if (number := _floor_number(m))), "")
        text = _FLOOR.sub(" , ", text)
    text = _BUILDING.sub(" ", text)
    number, words, unit = _number_and_words(text)
    suite = suite or unit
    if not suite:
        suite = _trailing_unit(words)
        words = words[:-1] if suite else words
    words = _without_tail(words)
    directions = frozenset(_DIRECTIONS[w] for w in words if w in _DIRECTIONS)
    kinds = [_TYPES[w] for w in words if w in _TYPES]
    name = [_plain_word(w) for w in words if w not in _DIRECTIONS and w not in _TYPES]
    if not name and words:
        name = [words[0]]
        directions = frozenset(_DIRECTIONS[w] for w in words[1:] if w in _DIRECTIONS)
    return Street(number, "".join(name), directions, kinds[-1] if kinds else "", suite, floor)


def _without_tail(words: list[str]) -> list[str]:
    """Cut what follows the street's type, but for a direction: "35 Lake Drive Medical Plaza B"."""
    last = max(
        (n for n, word in enumerate(words) if n and word in _TYPES and word not in ("plz", "plaza")), default=len(words)
    )
    return [word for n, word in enumerate(words) if n <= last or word in _DIRECTIONS]


def _floor_number(match: re.Match[str]) -> str:
    words = {
        "ground": "0",
        "lower": "0",
        "first": "1",
        "second": "2",
        "third": "3",
        "fourth": "4",
        "fifth": "5",
        "upper": "1",
    }
    return match["nth"] or match["after"] or words.get((match["word"] or "").lower(), "")


def _plain_word(word: str) -> str:
    """One form of a word of the name: "fifth" and "5th" are 5, "bnd" is "bend"."""
    return _ORDINALS.get(word) or _WORDS.get(word) or (_NTH.sub(r"\1", word) if word[0].isdigit() else word)


_NTH = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_NUMBER = r"\d+(?:-\d+)?(?:[a-z](?![a-z])|-[a-z]\b|\s(?![nsew]\b)[a-z]\b)?"
_LEADING = re.compile(
    rf"(?:^|[\s,])(?:(?P<unit>\d+[a-z]?)/)?(?P<number>{_NUMBER})[\s,]+(?P<name>[^\d,\s][^,]*|\d+(?:st|nd|rd|"
    rf"th)\b[^,]*|\d+ (?:st|ave|rd)\w*\b[^,]*)"
)
_TRAILING = re.compile(
    rf"^(?P<name>[^,]*?[^\W\d_]{{2,}}[^\d,]*?)[\s,]+(?:n[ro]?\s)?(?P<number>{_NUMBER}(?:/\d+[a-z]?)?)(?P<unit>)(?![\w/])"
)
_WRITTEN_NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
}


def _number_and_words(text: str) -> tuple[str, list[str], str]:
    """House number, folded words of the street, unit; the number first ("5/12 King St") or last ("Hauptstr. 12a")."""
    line = _fold_line(text)
    first = line.split(" ", 1)[0]
    if first in _WRITTEN_NUMBERS and len(line.split()) > 2:
        line = line.replace(first, _WRITTEN_NUMBERS[first], 1)
    leading = _LEADING.search(line)
    sure = leading and (line[:1].isdigit() or set(leading["name"].split()) & _TYPES.keys())
    match = leading if sure else _TRAILING.search(line) or leading
    if match and fold(match["name"]):
        return _house_number(match["number"]), fold(_split_type(match["name"])).split(), match["unit"] or ""
    match = re.search(r"\d[\d\-]*", line)
    if match and len(fold_key(line)) > len(match[0]):
        return _house_number(match[0]), fold(line.replace(match[0], " ", 1)).split(), ""
    return "", fold(line).split(), ""


def _house_number(text: str) -> str:
    return text if text.isdigit() and text[0] != "0" else _SPACED.sub("", text.strip()).lstrip("0")


def _fold_line(text: str) -> str:
    """Folded text that keeps commas, hyphens and slashes between figures."""
    if not _KEPT.search(text):
        return fold(text)
    text = re.sub(r"/(?=[^\W\d])", " ", text)
    keep = re.sub(
        r"(?<=\d)\s*[–-]\s*(?=\d|[A-Za-z]\b)", "zhyphenz", re.sub(r"(?<=\d)/(?=\d)", "zslashz", text)
    ).replace(",", " zcommaz ")
    return fold(keep).replace("zhyphenz", "-").replace("zslashz", "/").replace("zcommaz", ",").strip(" ,")


_SPACED = re.compile(r"(?<=\d)[\s-]+(?=[a-z]$)")
_KEPT = re.compile(r"[,/–-]")
_GLUED = re.compile(r"(?<=[a-z]{3})(?:strasse|str|straat|gasse|weg|platz|allee|vagen|gatan|gade|vej|damm|ufer|ring)\b")


def _split_type(name: str) -> str:
    """German, Dutch and Nordic street types stand in one word with the name: Hauptstrasse, Kalverstraat."""
    return _GLUED.sub(lambda m: " " + m[0], name)


def _trailing_unit(words: list[str]) -> str:
    """A bare unit behind the street's type: "123 Main St 200", "123 Main St B"."""
    if (
        len(words) > 2
        and words[-2] in _TYPES
        and re.fullmatch(r"\d{1,4}[a-z]?|[a-z]\d{0,4}", words[-1])
        and words[-1] not in _DIRECTIONS
    ):
        return words[-1]
    return ""


def same_street_line(one: str, other: str) -> bool:
    """Whether two street lines name the same house: number and name agree, directions and types do not differ."""
    if not one or not other or _figures(one).isdisjoint(_figures(other)):
        return False
    a, b = read_street(one), read_street(other)
    if not (a.number and b.number and a.name and b.name) or not _same_number(a.number, b.number):
        return False
    if a.name != b.name and fold_key(one) != fold_key(other):
        return False
    return not (a.directions and b.directions and not a.directions & b.directions) and not (
        a.kind and b.kind and a.kind != b.kind
    )


@lru_cache(maxsize=4096)
def _figures(line: str) -> frozenset[str]:
    """All figures of a line, among which its house number must be; those written as words too."""
    words = fold(line)
    figures = [figure.lstrip("0") for figure in _FIGURES.findall(words)]
    return frozenset([*figures, *(_WRITTEN_NUMBERS[word] for word in words.split() if word in _WRITTEN_NUMBERS)])


_FIGURES = re.compile(r"\d+")


def _same_number(one: str, other: str) -> bool:
    if one == other:
        return True
    ends = [set(n.split("-")) for n in (one, other)]
    return "-" in one + other and len(ends[0] & ends[1]) == min(len(ends[0]), len(ends[1]))
