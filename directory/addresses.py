"""Places as keys and comparisons: streets, suites, postal codes, phones, regions and countries. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
import pycountry

from directory.records import RecordPlace
from directory.vocabulary.address_words import (
    BUILDINGS,
    COUNTRIES,
    DIRECTIONS,
    ORDINALS,
    REGIONS,
    STREET_TYPES,
    STREET_WORDS,
    SUITES,
)
from directory.vocabulary.person_name import fold, fold_key

# --- countries and regions ------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def country_code(text: str) -> str:
    """ISO 3166 alpha-2 code of a country written as code or name (English or its own); empty when unknown."""
    words = fold(text)
    if not words:
        return ""
    known = _COUNTRIES.get(words) or _COUNTRIES.get(words.replace(" ", ""))
    if known:
        return known
    found = pycountry.countries.get(alpha_2=words.upper()) or pycountry.countries.get(alpha_3=words.upper())
    if not found:
        found = _COUNTRY_NAMES.get(words)
    return found.alpha_2 if found else ""


def _country_names() -> dict[str, pycountry.db.Country]:
    names: dict[str, pycountry.db.Country] = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            name = getattr(country, attribute, "")
            if name:
                names[fold(name)] = country
    return names


_COUNTRIES = {fold(word): code for code, words in COUNTRIES.items() for word in (code, *words)}
_COUNTRY_NAMES = _country_names()
_REGION_CODES = {
    country: {fold(word): code for code, words in table.items() for word in (code, *words)}
    for country, table in REGIONS.items()
}


@lru_cache(maxsize=4096)
def region_code(region: str, country: str = "US") -> str:
    """Code of a state, province or territory: two or three letters in the US, Canada and Australia; else as written.

    An unknown US, Canadian or Australian region gives an empty string.
    """
    table = _REGION_CODES.get(country_code(country) or country.upper())
    if table is None:
        return " ".join(region.split())
    words = fold(region)
    return table.get(words) or table.get(words.replace(" ", "")) or ""


# --- postal codes ---------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def postal_key(postal_code: str, country: str = "US") -> str:
    """The postal code to compare by: five digits in the US (lost leading zeros put back), else letters and digits.

    "4102", "41023134" and "04102-3134" are all 04102; a code of zeros or of another length gives an empty string.
    """
    code = fold_key(postal_code).upper()
    if (country or "US").upper() not in ("US", "USA", "PR", "VI", "GU", "AS", "MP", "UM"):
        return code if any(c.isdigit() for c in code) and code.strip("0") else ""
    if re.fullmatch(r"\d+(?:\.0)", postal_code.strip()):
        code = postal_code.strip()[:-2]
    digits = "".join(c for c in code if c.isdigit())
    if len(digits) != len(code) or not 3 <= len(digits) <= 9 or len(digits) == 6:
        return ""
    padded = digits.zfill(5 if len(digits) <= 5 else 9)[:5]
    return padded if padded.strip("0") else ""


# --- phones ---------------------------------------------------------------------------------------

_EXTENSION = re.compile(r"(?:\bext?\.?|\bextension|[x#;])\s*\d{1,6}\s*$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def phone_key(phone: str) -> str:
    """The last ten digits of a phone number; empty when unusable, a placeholder (123-456-7890) or 555-01xx."""
    text = _EXTENSION.sub("", phone.removesuffix(".0").split(";ext")[0])
    digits = "".join(c for c in text if c.isdigit()).removeprefix("00")
    if not 8 <= len(digits) <= 15:
        return ""
    key = digits.lstrip("0")[-10:]
    return "" if len(key) < 8 or is_placeholder_phone(key) else key


def is_placeholder_phone(digits: str) -> bool:
    """Whether digits are an example: 555-01xx, 123-456-7890, one digit repeated, 000 as area code."""
    last = "".join(c for c in digits if c.isdigit())[-10:]
    if len(last) == 10 and last[3:8] == "55501":
        return True
    if len(set(last)) <= 2 or last in "01234567890123456789" or last in "98765432109876543210":
        return True
    return len(last) == 10 and (last[3:] in ("5555555", "1234567", "0000000", "4567890") or last.startswith("000"))


@lru_cache(maxsize=16384)
def format_phone(text: str, country: str = "") -> str:
    """A phone number in E.164 ("+13126647203"); as printed when it is an example number, empty when it is none at all.

    A number without "+" is read as one of `country`; without a country only ten-digit American numbers are understood.
    """
    text = text.strip().removeprefix("tel:").strip()
    digits = "".join(c for c in text if c.isdigit())
    if not 7 <= len(digits) <= 17:
        return ""
    if 9 <= len(digits) <= 11 and is_placeholder_phone(digits):
        return text
    region = country_code(country) or "US"
    written = text.replace("(0)", "") if text.startswith(("+", "00")) else text
    international = "+" + digits.removeprefix("00")
    for attempt in (written, international) if len(digits) > 10 else (written,):
        try:
            number = phonenumbers.parse(attempt, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return ""


# --- streets and suites ---------------------------------------------------------------------------

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
class _Street:
    """A street line taken apart."""

    number: str = ""  # house number, letters kept: 12, 12a, 12-14
    name: str = ""  # folded name without type and directions
    directions: frozenset[str] = frozenset()
    kind: str = ""  # st, ave ...: unified
    suite: str = ""
    floor: str = ""


def suite_of(street: str) -> str:
    """The suite, unit, room or floor of a street line in one form: "Ste. 180", "# 180" and "SUIT 180" are all 180."""
    parts = _read_street(street)
    return parts.suite or (f"fl{parts.floor}" if parts.floor else "")


def street_key(street: str) -> str:
    """House number and street name, without type, direction and suite: "4100 N Larkin Ave. #2" -> "4100 larkin".

    Empty when no house number or no name can be found; a post-office box is no street.
    """
    parts = _read_street(street)
    return f"{parts.number} {parts.name}" if parts.number and parts.name else ""


_LONGEST_STREET = 160  # characters; more is no street line


@lru_cache(maxsize=65536)
def _read_street(street: str) -> _Street:
    text = " ".join(street[:_LONGEST_STREET].split())
    if not text or _POBOX.search(text):
        return _Street()
    suite = floor = ""
    for match in _SUITE.finditer(text):
        suite = suite or fold_key(match["unit"] or match["hash"]).lstrip("0")
    text = _SUITE.sub(" , ", text)
    for match in _FLOOR.finditer(text):
        floor = floor or _floor_number(match)
    text = _BUILDING.sub(" ", _FLOOR.sub(" , ", text))
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
    return _Street(number, "".join(name), directions, kinds[-1] if kinds else "", suite, floor)


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
    return _ORDINALS.get(word) or _WORDS.get(word) or re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", word)


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
    leading, trailing = _LEADING.search(line), _TRAILING.search(line)
    if leading and not line[:1].isdigit() and not (set(leading["name"].split()) & _TYPES.keys()):
        leading = None
    match = leading or trailing or _LEADING.search(line)
    if match and fold(match["name"]):
        return _house_number(match["number"]), fold(_split_type(match["name"])).split(), match["unit"] or ""
    match = re.search(r"\d[\d\-]*", line)
    if match and len(fold_key(line)) > len(match[0]):
        return _house_number(match[0]), fold(line.replace(match[0], " ", 1)).split(), ""
    return "", fold(line).split(), ""


def _house_number(text: str) -> str:
    return re.sub(r"(?<=\d)[\s-]+(?=[a-z]$)", "", text.strip()).lstrip("0")


def _fold_line(text: str) -> str:
    """Folded text that keeps commas, hyphens and slashes between figures."""
    text = re.sub(r"/(?=[^\W\d])", " ", text)
    keep = re.sub(
        r"(?<=\d)\s*[–-]\s*(?=\d|[A-Za-z]\b)", "zhyphenz", re.sub(r"(?<=\d)/(?=\d)", "zslashz", text)
    ).replace(",", " zcommaz ")
    return fold(keep).replace("zhyphenz", "-").replace("zslashz", "/").replace("zcommaz", ",").strip(" ,")


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


# --- places ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """What two places have in common; the same whichever comes first."""

    same_street: bool  # same house number and street name, in the same town or postal code as far as both say
    same_suite: bool | None  # None when a side names none
    same_postal: bool
    same_phone: bool
    same_city: bool
    same_region: bool
    reasons: tuple[str, ...] = ()


@lru_cache(maxsize=65536)
def _same_street_line(one: str, other: str) -> bool:
    a, b = _read_street(one), _read_street(other)
    if not (a.number and b.number and a.name and b.name) or not _same_number(a.number, b.number):
        return False
    if a.name != b.name and fold_key(one) != fold_key(other):
        return False
    return not (a.directions and b.directions and not a.directions & b.directions) and not (
        a.kind and b.kind and a.kind != b.kind
    )


def _same_number(one: str, other: str) -> bool:
    if one == other:
        return True
    ends = [set(n.split("-")) for n in (one, other)]
    return "-" in one + other and len(ends[0] & ends[1]) == min(len(ends[0]), len(ends[1]))


def same_suite(one: str, other: str) -> bool | None:
    """Whether two street lines name the same suite; None when either names none."""
    a, b = _read_street(one), _read_street(other)
    if a.suite and b.suite:
        return a.suite == b.suite
    if a.floor and b.floor and not a.suite and not b.suite:
        return a.floor == b.floor
    return None


@lru_cache(maxsize=65536)
def compare_places(a: RecordPlace, b: RecordPlace) -> PlaceMatch:
    """Compare two places field by field, in any order; a field that one side lacks agrees with nothing.

    Another suite in the same building is another place: `same_street` is true there and `same_suite` false.
    """
    country_a, country_b = country_code(a.country) or "US", country_code(b.country) or "US"
    postal_a, postal_b = postal_key(a.postal_code, country_a), postal_key(b.postal_code, country_b)
    same_country = country_a == country_b or not (a.country and b.country)
    same_postal = bool(postal_a) and postal_a == postal_b and same_country
    region_a, region_b = region_code(a.region, country_a), region_code(b.region, country_b)
    same_region = bool(region_a) and fold(region_a) == fold(region_b) and same_country
    same_city = (
        bool(fold(a.city)) and _city(a.city) == _city(b.city) and not (region_a and region_b and not same_region)
    )
    elsewhere = (postal_a and postal_b and not same_postal and not same_city) or (
        region_a and region_b and not same_region
    )
    near = same_postal or same_city or not (a.city and b.city)
    same_street = not elsewhere and near and same_country and _same_street_line(a.street, b.street)
    phone = phone_key(a.phone)
    same_phone = bool(phone) and phone == phone_key(b.phone)
    suite = same_suite(a.street, b.street) if same_street else None
    told = (
        (same_street, "same street address"),
        (suite is True, "same suite"),
        (suite is False, "another suite in the same building"),
        (same_postal, "same postal code"),
        (same_phone, "same phone number"),
        (same_city, "same city"),
        (same_region, "same state or region"),
    )
    return PlaceMatch(
        same_street, suite, same_postal, same_phone, same_city, same_region, tuple(r for yes, r in told if yes)
    )


@lru_cache(maxsize=16384)
def _city(city: str) -> str:
    words = ["saint" if w == "st" else "fort" if w == "ft" else "mount" if w == "mt" else w for w in fold(city).split()]
    return "".join(w for w in words if w not in ("city", "of"))
