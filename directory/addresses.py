"""Places as keys and comparisons: streets, suites, postal codes, phones, regions and countries. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
import pycountry

from directory.records import RecordPlace
from directory.vocabulary.address_words import COUNTRIES, REGIONS
from directory.vocabulary.person_name import fold, fold_key
from directory.vocabulary.street_reading import read_street, same_street_line

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


@lru_cache(maxsize=4096)
def region_key(region: str, country: str = "US") -> str:
    """The code of a region in the form in which regions are compared; empty where it is unknown."""
    return fold(region_code(region, country))


# --- postal codes ---------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def postal_key(postal_code: str, country: str = "US") -> str:
    """The postal code to compare by: five digits in the US (lost leading zeros put back), else letters and digits.

    "4102", "41023134" and "04102-3134" are all 04102; a code of zeros or of another length gives an empty string.
    """
    code = fold_key(postal_code).upper()
    if (country or "US").upper() not in ("US", "USA", "PR", "VI", "GU", "AS", "MP", "UM"):
        return code if any(c.isdigit() for c in code) and code.strip("0") else ""
    if "." in postal_code and re.fullmatch(r"\d+(?:\.0)", postal_code.strip()):
        code = postal_code.strip()[:-2]
    digits = code if code.isdigit() else "".join(c for c in code if c.isdigit())
    if len(digits) != len(code) or not 3 <= len(digits) <= 9 or len(digits) == 6:
        return ""
    padded = digits.zfill(5 if len(digits) <= 5 else 9)[:5]
    return padded if padded.strip("0") else ""


# --- phones ---------------------------------------------------------------------------------------

_EXTENSION = re.compile(r"(?:\bext?\.?|\bextension|[x#;])\s*\d{1,6}\s*$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def phone_key(phone: str) -> str:
    """The last ten digits of a phone number; empty when unusable, a placeholder (123-456-7890) or 555-01xx."""
    text = phone if phone.isdigit() else _EXTENSION.sub("", phone.removesuffix(".0").split(";ext")[0])
    digits = (text if text.isdigit() else "".join(c for c in text if c.isdigit())).removeprefix("00")
    if not 8 <= len(digits) <= 15:
        return ""
    key = digits.lstrip("0")[-10:]
    return "" if len(key) < 8 or is_placeholder_phone(key) else key


def is_placeholder_phone(digits: str) -> bool:
    """Whether digits are an example: 555-01xx, 123-456-7890, one digit repeated, 000 as area code."""
    last = (digits if digits.isdigit() else "".join(c for c in digits if c.isdigit()))[-10:]
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


def suite_of(street: str) -> str:
    """The suite, unit, room or floor of a street line in one form: "Ste. 180", "# 180" and "SUIT 180" are all 180."""
    parts = read_street(street)
    return parts.suite or (f"fl{parts.floor}" if parts.floor else "")


def street_key(street: str) -> str:
    """House number and street name, without type, direction and suite: "4100 N Larkin Ave. #2" -> "4100 larkin".

    Empty when no house number or no name can be found; a post-office box is no street.
    """
    parts = read_street(street)
    return f"{parts.number} {parts.name}" if parts.number and parts.name else ""


# --- places ---------------------------------------------------------------------------------------


class PlaceMatch(NamedTuple):
    """What two places have in common; the same whichever comes first."""

    same_street: bool  # same house number and street name, in the same town or postal code as far as both say
    same_suite: bool | None  # None when a side names none
    same_postal: bool
    same_phone: bool
    same_city: bool
    same_region: bool


def same_suite(one: str, other: str) -> bool | None:
    """Whether two street lines name the same suite; None when either names none."""
    a, b = read_street(one), read_street(other)
    if a.suite and b.suite:
        return a.suite == b.suite
    if a.floor and b.floor and not a.suite and not b.suite:
        return a.floor == b.floor
    return None


def compare_places(a: RecordPlace, b: RecordPlace) -> PlaceMatch:
    """Compare two places field by field, in any order; a field that one side lacks agrees with nothing.

    Another suite in the same building is another place: `same_street` is true there and `same_suite` false.
    """
    one, other = country_code(a.country) or "US", country_code(b.country) or "US"
    same_country = one == other or not (a.country and b.country)
    region, other_region = region_key(a.region, one), region_key(b.region, other)
    same_region = same_country and region == other_region != ""
    regions_differ = not same_region and region != "" != other_region
    postal, other_postal = postal_key(a.postal_code, one), postal_key(b.postal_code, other)
    same_postal = same_country and postal == other_postal != ""
    same_city = not regions_differ and (city := _city(a.city)) == _city(b.city) and city != ""
    same_phone = (phone := phone_key(a.phone)) == phone_key(b.phone) and phone != ""
    elsewhere = regions_differ or (postal != "" != other_postal and not same_postal and not same_city)
    near = not elsewhere and same_country and (same_postal or same_city or not (a.city and b.city))
    same_street = near and same_street_line(a.street, b.street)
    suites = same_suite(a.street, b.street) if same_street else None
    return PlaceMatch(same_street, suites, same_postal, same_phone, same_city, same_region)


@lru_cache(maxsize=16384)
def _city(city: str) -> str:
    words = ["saint" if w == "st" else "fort" if w == "ft" else "mount" if w == "mt" else w for w in fold(city).split()]
    return "".join(w for w in words if w not in ("city", "of"))
