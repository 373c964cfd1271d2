"""Telephone numbers of a page: links and text, in E.164, never a fax, a date or a code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

import phonenumbers

from crawler.extraction.address_words import BUILDERS
from crawler.extraction.jsonld import ORGANISATIONS, texts_of, types_of, walk, walk_page
from crawler.extraction.page import Page
from crawler.extraction.quick import Quick
from crawler.extraction.text import quote
from directory.facts import Observed, PhoneFact

Source = Literal["jsonld", "microdata", "tel", "text"]

MAX_PHONES = 40
"""Numbers that are kept of one page; a page with more is a list of other people's."""

_CANDIDATE = re.compile(r"(?<![\w/.#=-])(?:\(?\+|\(|00)?\d(?:[\d ().\-·•‐‑–—/\t\xa0]|\[0\]){6,26}\d(?![\w%])")
_DIGIT = re.compile(r"\d")
_VANITY = re.compile(
    r"(?<![\w/.#=@-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])(?=[\d.-]{0,5}[A-Za-z]{3})(?:[A-Za-z\d]{1,9}[-.]){0,2}"
    r"[A-Za-z\d]{2,9}(?![\w@]|\.\w)"
)
"""A North American number whose end is a word: "1-800-SKIN-DOC", "918-4-SKINMD", "(843) 881-NOSE"."""
_TOLL_FREE = re.compile(r"\D*1?\D*8(?:00|33|44|55|66|77|88)")
_SEVEN_DIGITS = re.compile(r"(?:\d\D{0,4}){6}\d")
_APART = re.compile(r"\s[-–—/·•]\s|/|\s{2,}")
_BEHIND_POST_CODE = re.compile(r"\d{4,6}(?:-\d{3,4})?\s+")
_DATE = re.compile(
    r"^(?:(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|"
    r"20)\d\d\s?[-–—]\s?(?:19|20)\d\d)(?!\d)"
)
_HOURS = re.compile(r"\d{1,2}[:.]\d\d\s?[-–—]\s?\d{1,2}[:.]\d\d|^\d{1,2}\s?[-–—]\s?\d{1,2}$")
_FAX = re.compile(r"(?:\bf(?:ax|acs|\.)?|ファックス|ファクス|팩스|传真|傳真|факс|\bfaks|\bφαξ|téléc\w*)\W{0,8}$", re.I)
_BOTH = re.compile(
    r"\b(?:tel|t[eé]l[eéè]?(?:f|ph)on\w*|fon|phone)\.?\s*(?:e|y|and|&|und|et|i|/|\+|,|ve|en)\s*fax", re.I
)
"""One number for both: "Tel. e fax"."""
_FAX_WORD = Quick(r"\bfax\b|ファックス|FAX|팩스|传真|傳真|факс")
_LABELS = (
    ("whatsapp", re.compile(r"whats ?app", re.I)),
    ("mobile", re.compile(
        r"\b(?:mobile|mob|cell|handy|móvil|movil|celular|portable|cellulare|mobiel|cep|kom)\b\W*|"
        r"моб|휴대폰|携帯|手机|手機", re.I)),
    ("text", re.compile(r"\b(?:text|sms)\b", re.I)),
)  # fmt: skip
NO_PHONE = re.compile(
    r"\b(?:npi|licen[cs]e|lic\.|reg(?:istration)?|gmc|gdc|nmc|vat|p\.? ?iva|partita iva|c\.f|abn|acn|ein|siret|"
    r"siren|rpps|adeli|iban|cif|nif|"
    r"kvk|agb|big|bce|kbo|btw|cvr|org\.? ?nr|oib|mb|uen|che|inami|rizivnr|ers|nipc|niss|rea|n\.? iscr\w*|"
    r"col(?:egiad[oa])?|"
    r"nip|regon|krs|cnpj|cpf|crm|rqe|ust|hrb|company (?:no|number)|ref|isbn|issn|doi|"
    r"pmid|order|item|sku|model|serial|patent|account|zip|postcode|bsb|ico|ičo|dič|afm|αφμ|инн|огрн|사업자|登録番号|"
    r"許可)\b[^\n]{0,24}$",
    re.I,
)
"""What a number is that stands behind one of these: a register's, a company's, an order's."""
_PLACEHOLDER = re.compile(
    r"555\D{0,3}01\d\d$|^\D*(?:1\D{0,2})?(?:800|555)\D{0,3}555\D{0,3}\d{4}$|123\D{0,3}456\D{0,3}7890|"
    r"^\D*(?:1\D{1,2})?555\b|"
    r"(\d)\1{6}|12345678|0000000|x{3,}",
    re.I,
)


@lru_cache(maxsize=4096)
def read_number(text: str, country: str) -> str:
    """A number in E.164; as printed when it is a placeholder; '' when it is none. `country` is ISO alpha-2 or ''."""
    text = " ".join(text.translate({0xB7: ".", 0x2022: ".", 0x2010: "-", 0x2011: "-"}).split())
    for region in dict.fromkeys((country or None, None if text.startswith("+") else "US")):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        digits = str(number.national_number)
        if _PLACEHOLDER.search(text) or _PLACEHOLDER.search(digits):
            return text if 7 <= len(digits) <= 12 else ""
        if phonenumbers.is_valid_number(number) and (region == country or not country or text.startswith("+")):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return text if _PLACEHOLDER.search(text) and len(re.sub(r"\D", "", text)) in (10, 11) else ""


@lru_cache(maxsize=4096)
def is_mobile(number: str) -> bool:
    """Whether an E.164 number is surely a mobile one; in North America nothing tells."""
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False
    return kind == phonenumbers.PhoneNumberType.MOBILE


_GLUED = re.compile(r"(?<=\d)(?=\(\d{3}\)\s?\d{3}\b)")
"""Between a post code and the telephone that markup alone keeps apart: "60540(630) 420-7119"."""


@lru_cache(maxsize=4096)  # headers and footers stand on every page of a site
def numbers_in(text: str, country: str) -> tuple[tuple[str, str, str], ...]:
    """The numbers of a text as (number, as printed, label); faxes, dates and register numbers left out."""
    found: list[tuple[str, str, str]] = []
    spelled = _spelled(text, country) if country in ("", "US", "CA") else ()
    if not _SEVEN_DIGITS.search(text):
        return tuple(spelled)
    for match in _CANDIDATE.finditer(_GLUED.sub(" ", text)):
        printed = match[0].strip()
        before = text[max(0, match.start() - 48) : match.start()].rsplit("\n", 1)[-1]
        digits = len(re.sub(r"\D", "", printed))
        if digits < 8 or _DATE.search(printed) or _HOURS.search(printed):
            continue
        before = _BOTH.sub("tel", before)
        if _FAX.search(before) or NO_PHONE.search(before):
            continue
        number = _one_of_several(printed, country)
        if number and number not in (said for said, _printed, _label in found):
            found.append((number, printed, _label(before)))
    return (*found, *spelled)


def _spelled(text: str, country: str) -> Iterator[tuple[str, str, str]]:
    """Numbers spelled with a word; in small letters toll-free ones only, for others are codes and file names."""
    for match in _VANITY.finditer(text):
        printed = match[0]
        signs = re.sub(r"[\W_]", "", printed).removeprefix("1")
        before = text[max(0, match.start() - 48) : match.start()]
        if not 10 <= len(signs) <= 12 or not (printed == printed.upper() or _TOLL_FREE.match(printed)):
            continue
        if not (_FAX.search(before) or NO_PHONE.search(before)) and (
            number := read_number(signs[:10], country or "US")
        ):
            yield number, printed, _label(before)


def _one_of_several(printed: str, country: str) -> str:
    """The number, or the first of several kept apart by slashes, dots or dashes, or the one behind a post code."""
    if len(re.sub(r"\D", "", printed)) <= 15 and (number := read_number(printed, country)):
        return number
    parts = [part for part in _APART.split(printed) if part != printed]
    if (behind := _BEHIND_POST_CODE.match(printed)) and not parts:
        parts = [printed[behind.end() :]]
    return next((number for part in parts if len(part) >= 7 and (number := read_number(part, country))), "")


def _label(before: str) -> str:
    return next((label for label, pattern in _LABELS if pattern.search(before[-24:])), "")


def find_phones(page: Page, country: str) -> list[Observed]:
    """The page's own numbers, each once: structured data first, then links, then text."""
    found: dict[str, Observed] = {}

    def add(number: str, source: Source, label: str, said: str) -> None:
        if number and number not in found and len(found) < MAX_PHONES:
            fact = PhoneFact(phone=number, source=source, label=label)
            found[number] = Observed(fact=fact, quote=quote(said))

    for said, source in _structured(page):
        add(read_number(said, country), source, "", said)
    faxes = _faxes(page, country)
    for link in page.links:
        number, label = dialled_by(link.href, country)
        if number and number not in faxes and not _FAX_WORD.search(link.text):
            add(number, "tel", label, link.text or link.href)
    for block in page.blocks:
        if len(block.text) < 2_000 and _DIGIT.search(block.text):
            for number, printed, label in numbers_in(own_words(block.text), country):
                add(number, "text", label, printed if len(block.text) > 300 else block.text)
    return [observed for number, observed in found.items() if number not in faxes]


_BUILDER = Quick(rf"(?<!\w)(?:{BUILDERS})(?!\w)[^\n]*")


def own_words(text: str) -> str:
    """A passage without what its lines say behind the words that introduce the site's builder or host."""
    return _BUILDER.pattern.sub("", text) if _BUILDER.search(text) else text


def _faxes(page: Page, country: str) -> frozenset[str]:
    """Numbers that stand behind the word fax, so that a link to one is not taken for a telephone."""
    found = set()
    for block in page.blocks if _FAX_WORD.search(page.text) else ():
        if _FAX_WORD.search(block.text):
            for match in _CANDIDATE.finditer(block.text):
                if _FAX.search(_BOTH.sub("tel", block.text[max(0, match.start() - 24) : match.start()])):
                    found.add(read_number(match[0], country))
    return frozenset(found)


def _structured(page: Page) -> Iterable[tuple[str, Source]]:
    for node in walk_page(page):
        if types_of(node) & ORGANISATIONS or "address" in node or "ContactPoint" in types_of(node):
            for said in texts_of(node.get("telephone")):
                yield said, "jsonld"
    for node in walk(list(page.microdata)):
        for said in texts_of(node.get("telephone")):
            yield said.removeprefix("tel:"), "microdata"


def number_of_link(href: str, country: str) -> str:
    """The number a link dials, '' for other links."""
    return dialled_by(href, country)[0] if href.lower().startswith(("tel:", "callto:")) else ""


def dialled_by(href: str, country: str) -> tuple[str, str]:
    """The number a link dials or writes to, with "whatsapp" where it does."""
    low = href.lower()
    if low.startswith(("tel:", "callto:", "sms:")):
        return read_number(unquote(href.split(":", 1)[1]).lstrip("/").split(";")[0].split("?")[0], country), ""
    if "wa.me/" in low or "whatsapp" in low:
        parts = urlsplit(href)
        said = parse_qs(parts.query).get("phone", [""])[0] or parts.path.strip("/").split("/")[-1]
        digits = re.sub(r"\D", "", said)
        return (read_number("+" + digits, country) if len(digits) >= 9 else ""), "whatsapp"
    return "", ""
