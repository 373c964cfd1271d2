"""Which country a page's clinic is in, for reading its phones and addresses; '' when nothing tells."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from urllib.parse import unquote, urlsplit

import phonenumbers

from crawler.extraction.address_words import CA_PROVINCES, US_STATES
from crawler.extraction.jsonld import text_of, walk_page
from crawler.extraction.page import Page
from crawler.extraction.phones import NO_PHONE
from directory.addresses import country_code

# Endings of host names that are not used as a country's.
_GENERIC_ENDINGS = frozenset(
    [
        "io",
        "co",
        "me",
        "ai",
        "tv",
        "cc",
        "ws",
        "fm",
        "ly",
        "gg",
        "to",
        "so",
        "sh",
        "app",
        "dev",
        "la",
        "md",
        "am",
        "is",
        "it.com",
    ]
)
_ENDING_OF = {"uk": "GB", "eu": ""}
_LANGUAGE_COUNTRY = {
    "de": "DE",
    "fr": "FR",
    "it": "IT",
    "ja": "JP",
    "ko": "KR",
    "pl": "PL",
    "cs": "CZ",
    "sk": "SK",
    "el": "GR",
    "ru": "RU",
    "tr": "TR",
    "nl": "NL",
    "sv": "SE",
    "da": "DK",
    "nb": "NO",
    "no": "NO",
    "fi": "FI",
    "hu": "HU",
    "ro": "RO",
    "id": "ID",
    "th": "TH",
    "vi": "VN",
    "he": "IL",
    "uk": "UA",
    "hr": "HR",
    "bg": "BG",
}
# Where a language is spoken, the likeliest country first; telephone numbers on the page choose.
_COUNTRIES_OF_LANGUAGE = {
    "es": ("ES", "MX", "CO", "AR", "CL", "PE", "EC", "UY", "CR", "PA", "DO", "GT", "VE", "BO", "PY"),
    "pt": ("BR", "PT"),
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH", "CA", "LU", "MA", "TN"),
    "it": ("IT", "CH"),
    "nl": ("NL", "BE"),
    "zh": ("TW", "HK", "CN"),
    "ar": ("AE", "SA", "EG", "QA", "KW", "LB", "JO", "MA"),
    "ru": ("RU", "KZ", "UA", "BY", "UZ"),
    "sv": ("SE", "FI"),
    "el": ("GR", "CY"),
    "ms": ("MY", "SG"),
    "en": ("US", "GB", "CA", "AU", "IE", "NZ", "ZA", "SG", "HK", "AE", "MY", "PH", "IN"),
}
_NUMBER = re.compile(r"(?<![\w/.#=-])(?:\(?\+|\(|00)?\d(?:[\d ().\-·‐‑–/\xa0]){6,18}\d(?![\w%])")
MAX_NUMBERS = 10

_UK = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")
_CA = re.compile(rf"\b(?:{'|'.join(CA_PROVINCES)})[, ]+[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b")
_US = re.compile(
    rf"\b(?:{'|'.join(US_STATES)}|{'|'.join(US_STATES.values())}),? \d{{5}}(?:-\d{{4}})?\b(?!-\d{{3}}\b)|"
    r"\(\d{3}\) ?\d{3}-\d{4}"
)
_DIGITS = re.compile(r"\d")
_AU = re.compile(r"\b(?:NSW|QLD|VIC|TAS|ACT|SA|WA),? \d{4}\b")


_ALSO_TOWNS = frozenset(["dubai", "singapore", "luxembourg", "monaco", "georgia", "jersey", "guernsey"]) | {
    "hong kong",
    "abu dhabi",
}


@lru_cache(maxsize=8192)
def named_country(text: str) -> str:
    """The country whose name ends an address, '' for other words; what may be a town counts as one."""
    name = text.strip(" .").lower()
    return country_code(name) if (len(name) > 2 or name in ("uk", "us")) and name not in _ALSO_TOWNS else ""


def country_of(page: Page, hint: str) -> str:
    """The country (ISO alpha-2) by its own data, its host's ending, the hint, its phones, addresses and language."""
    for node in walk_page(page):
        if code := country_code(text_of(node.get("addressCountry"))):
            return code
    host = (urlsplit(page.url).hostname or "").lower()
    ending = host.rsplit(".", 1)[-1]
    if len(ending) == 2 and ending not in _GENERIC_ENDINGS and (code := _ENDING_OF.get(ending, ending.upper())):
        return code
    if hint:
        return hint.upper()
    return _of_dialled(page) or _of_text(page.text) or _of_numbers(page) or _of_language(page)


def _of_dialled(page: Page) -> str:
    """The country most telephone links dial."""
    votes: Counter[str] = Counter()
    for link in page.links:
        if link.href.lower().startswith("tel:") and "+" in unquote(link.href):
            votes[_dialling_country(unquote(link.href)[4:])] += 1
    return _winner(votes)


def _of_numbers(page: Page) -> str:
    """The country whose numbers the page prints: with a country's code, else valid in a country of its language."""
    declared = _of_language(page)
    abroad: Counter[str] = Counter()
    home: Counter[str] = Counter()
    candidates = _COUNTRIES_OF_LANGUAGE.get(page.language, ())
    candidates = (declared, *(code for code in candidates if code != declared)) if declared else candidates
    for number in _printed_numbers(page.text):
        if number.startswith(("+", "(+", "00")):
            abroad[_dialling_country(re.sub(r"^00", "+", number.lstrip("(")))] += 1
        else:
            home.update(code for code in candidates if _is_valid(number, code))
    if winner := _winner(abroad):
        return winner
    best = max(home.values(), default=0)
    return next((code for code in candidates if best and home[code] == best), "")


def _printed_numbers(text: str) -> list[str]:
    """What looks like telephone numbers, each once, on lines short enough to be no prose."""
    found = (
        match[0]
        for line in text.split("\n")
        if len(line) < 300
        for match in _NUMBER.finditer(line)
        if not NO_PHONE.search(line[max(0, match.start() - 48) : match.start()])
    )
    return [number for number in dict.fromkeys(found) if 8 <= sum(map(str.isdigit, number)) <= 15][:MAX_NUMBERS]


@lru_cache(maxsize=4096)
def _dialling_country(number: str) -> str:
    """The country of a number written with its country's code; '' when it is none."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ""
    code = phonenumbers.region_code_for_number(parsed) if phonenumbers.is_valid_number(parsed) else ""
    return code if code and code.isalpha() else ""


@lru_cache(maxsize=4096)
def _is_valid(number: str, country: str) -> bool:
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number_for_region(parsed, country)


def _winner(votes: Counter[str]) -> str:
    del votes[""]
    return votes.most_common(1)[0][0] if votes else ""


def _of_text(text: str) -> str:
    """The country whose form of address occurs most."""
    text = "\n".join(line for line in text.split("\n") if len(line) < 300 and _DIGITS.search(line))
    counts = {code: len(form.findall(text)) for code, form in (("GB", _UK), ("CA", _CA), ("AU", _AU), ("US", _US))}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else ""


def _of_language(page: Page) -> str:
    root = page.tree.css_first("html")
    said = (root.attributes.get("lang") or "") if root is not None else ""
    if match := re.fullmatch(r"[a-zA-Z]{2,3}[-_]([A-Za-z]{2})", said.strip()):
        # "en-US" is what site builders write by default: it tells nothing.
        return "" if said.lower().replace("_", "-") == "en-us" else match[1].upper()
    return _LANGUAGE_COUNTRY.get(page.language, "")
