"""Addresses in running text: found by their postal code or region, read backwards or forwards by the country's form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction.address_forms import AU, CA, COMPILED, US, Address
from crawler.extraction.address_parts import find_in_lines, parts_span
from crawler.extraction.address_words import BR_STATES
from crawler.extraction.countries import named_country
from crawler.extraction.street_text import (
    ENGLISH_COUNTRIES,
    JUNK,
    LABEL,
    LOOSE_COUNTRIES,
    PLACEHOLDER,
    PO_BOX,
    is_po_box,
    is_unit,
    loose_span,
    street_span,
    tail_of,
    tidy,
    unglued,
)
from crawler.extraction.subdivisions import is_subdivision
from directory.addresses import region_code

MAX_TEXT = 200_000
MAX_STREET = 110
MAX_LOOSE_STREET = 170  # with landmarks on all sides
_BEFORE = 260  # how far before a postal code an address reaches
_AFTER = 120


_DIGITS = re.compile(r"\d+")
_LEAST_DIGITS = tuple(form.digits for form, *_ in COMPILED)


def find_addresses(text: str, country: str) -> Iterator[Address]:
    """The addresses of a text, lines kept apart by line breaks; `country` (ISO alpha-2 or '') picks between forms."""
    text = text[:MAX_TEXT]
    last_end = 0
    for form, match in _postal_codes(text, country):
        if match.start() < last_end:
            continue
        address = _read(text, form, match, last_end, country)
        if address:
            last_end = address.end
            yield address


def _postal_codes(text: str, country: str) -> list[tuple[int, re.Match[str]]]:
    """Places where a form's postal code stands, in the order of the text; the country's own forms come first."""
    found: list[tuple[int, int, int, re.Match[str]]] = []
    longest = max(map(len, _DIGITS.findall(text)), default=0)
    standing: dict[str, list[re.Match[str]]] = {}  # several countries write their codes alike
    for index, (form, postal, _before, _after) in enumerate(COMPILED):
        if _LEAST_DIGITS[index] > longest:
            continue
        if country not in form.countries and not form.sure and (country or "DE" not in form.countries):
            continue
        rank = 0 if country in form.countries else 1
        if postal.pattern not in standing:
            standing[postal.pattern] = list(postal.finditer(text))
        found.extend((match.start("postal"), rank, index, match) for match in standing[postal.pattern])
    found.sort(key=lambda one: one[:3])
    return [(index, match) for _start, _rank, index, match in found]


def _read(text: str, index: int, match: re.Match[str], floor: int, country: str) -> Address | None:
    form, _postal, before, after = COMPILED[index]
    start, end = match.start(), match.end("postal")
    head = text[max(floor, start - _BEFORE) : start]
    if before is not None:
        town = before.search(head[-110:])
        if not town:
            return None
        rest = head[: len(head) - len(head[-110:]) + town.start("city")]
    else:
        assert after is not None
        town = after.match(text[end : end + _AFTER])
        if not town:
            return None
        rest, end = head, end + town.end()
    if _REGISTER_NUMBER.search(head[-24:]):
        return None
    groups = town.groupdict()
    city, region = (groups.get("city") or "").strip(" .,-–\n"), (groups.get("region") or "").strip(" .,")
    glued = rest.strip() and rest.rstrip(" ")[-1] not in ",\n|•·"
    if region and before is not None and not form.sure and (glued or not is_subdivision(region, country)):
        # "5 boulevard X, Casablanca 20250": what looked like town and region is the end of the street and the town.
        rest, city, region = f"{rest}{city}, ", region, ""
    region = region or (city if groups.get("district") else "")  # "Şişli / İstanbul": a province and its capital
    sure = (country in form.countries and not form.bare) or form.sure
    return _assemble(
        text,
        rest,
        start - len(head),
        city,
        region,
        match["postal"].upper(),
        country if country in form.countries else form.countries[0] if form.sure else "",
        end,
        sure=sure,
    )


_REGISTER_NUMBER = re.compile(
    r"(?:\bc[ée]d(?:ula)?\.?(?: (?:prof|esp|o\.?m)\.?)*|\bcol(?:egiad[oa])?\.?|\bcrm(?:-[a-z]{2})?|\brqe|\brpps|"
    r"\breg(?:istro|\.)?|\blic(?:en[csz]\w*)?\.?|"
    r"\bgmc|\binami|\bbig|\bagb|\bkvk|\bcvr|\bnip|\bregon|\bkrs|\bsiret|\bsiren|\boib|\bi[čc]o?|\bnif|\bcif|"
    r"\bp\.?\s?iva|\bhrb|\brea|"
    r"\bers|\bn\.|\btel\.?|\bфакс|\bтел\.?|\bn[º°]\.?(?: colegiad\w+)?|\bo\.\s?m\.)[\s:.#-]*$",
    re.I,
)
"""Before a number, tells that it is a professional's, a company's or a telephone's, and no postal code."""

_RUNS_ON = re.compile(r"(?:^|[\n:!.|]|\s)(?<!#)(?<!#\s)\d+[A-Za-z]?[ ]+$|(?:^|\n)\s*\d+[A-Za-z]?,[ ]+$")
_PART_END = re.compile(r"[,\n|]")
_TOWN_LABEL = re.compile(r"([A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?):\s*\d[^:]*$")


def _assemble(
    text: str, rest: str, offset: int, city: str, region: str, postal: str, country: str, end: int, *, sure: bool
) -> Address | None:
    """Put the parts together: the street out of what stands before the town, or after it where the form is so."""
    if country in ENGLISH_COUNTRIES and _RUNS_ON.search(rest) and not is_unit(_PART_END.split(rest)[-1].strip()):
        # What was taken for the town goes on behind a house number: it holds the street, and perhaps the town.
        if glued := unglued(rest, city):
            street, town, start = glued
            return Address(tidy(street), town, region, postal, country, offset + start, end)
        rest, city = f"{rest}{city}, ", "" if region_code(region, country) not in ("QC", "NY") else region
        if not city and (head := _TOWN_LABEL.search(rest)):
            city = head[1]
    span = street_span(rest, country)
    if span is None and country in LOOSE_COUNTRIES:
        span = loose_span(rest)
    if span is None:
        span = parts_span(rest)
    if span is None:
        if not sure or JUNK.search(city) or len(city.split()) > 4:
            return None
        return Address("", city, region, postal, country, offset + len(rest), end)
    if span[1] - span[0] > (MAX_LOOSE_STREET if country in LOOSE_COUNTRIES else MAX_STREET):
        return None
    street = rest[span[0] : span[1]] + tail_of(rest[span[1] :], country)
    if PO_BOX.search(street) or PO_BOX.search(rest[-60:]):
        return None
    if level := _LEVEL_FIRST.match(city):
        street, city = f"{street}, {level[1]}", city[level.end() :]
    return Address(tidy(street), city, region, postal, country, offset + span[0], end)


_LEVEL_FIRST = re.compile(
    r"((?:(?:Lower|Upper|Ground|Garden|Main|Street|Terrace|Mezzanine|First|Second|Third|Fourth|Fifth|\d{1,2}(?:st|nd|"
    r"rd|"
    r"th))\s(?:Level|Floor)))\s+(?=[A-Z])"
)
"""A floor that no comma keeps apart from the town behind it."""

_TOWN_ONLY = re.compile(
    rf"^\W{{0,4}}(?:(?:[Ll]ocated|[Bb]ased) in |[Ll]ocation: ?)?(?P<city>[^\W\d_][^\n,|"
    rf"•·\d:;()@]{{1,30}}),\s*(?:(?P<region>{US}|{CA}|{AU})|(?P<country>[^\W\d_][^\n,|•·\d:;()@]{{1,20}}))\W{{0,2}}$"
)


def town_only(text: str, country: str) -> Address | None:
    """A line that is nothing but a town with its state or country: "Manhattan, NY", "Sheffield, UK"."""
    match = _TOWN_ONLY.match(text)
    if not match or len(match["city"].split()) > 3:
        return None
    code = named_country(match["country"] or "") if match["country"] else country
    if not match["region"] and not code:
        return None
    return Address("", match["city"].strip(), match["region"] or "", "", code, 0, len(text))


def find_unposted(text: str, country: str) -> Iterator[Address]:
    """Addresses without a postal code: a street and a town behind it, only where a region or a label makes it sure."""
    text = text[:MAX_TEXT]
    if country in ("", "US", "CA", "AU"):
        yield from _with_region(text, country)
    if country == "BR":
        yield from _brazilian(text)
    yield from _in_city_state(text)
    at = 0
    for line in text.split("\n"):
        label = LABEL.match(line)
        last = line.rsplit(",", 1)[-1].strip(" .").lower()
        if (label or named_country(last)) and len(line) < 220 and not is_po_box(line):
            yield from _labelled(line[label.end() :] if label else line, at + (label.end() if label else 0), country)
        at += len(line) + 1
    yield from find_in_lines(text, country)


_CITY_STATE = re.compile(r"[,\n]\s*(?P<city>Hong Kong|Macau|Macao)(?: S\.?A\.?R\.?| Island)?(?=\s*(?:[.,\n|•·;)(]|$))")
_CITY_STATES = {"Hong Kong": "HK", "Macau": "MO", "Macao": "MO"}


def _in_city_state(text: str) -> Iterator[Address]:
    """Addresses of places that have no postal codes and whose town is the country: the parts before the name."""
    for match in _CITY_STATE.finditer(text):
        head = text[max(0, match.start() - 200) : match.start()]
        if (span := parts_span(head)) and not is_po_box(head[span[0] :]):
            start = match.start() - len(head) + span[0]
            code = _CITY_STATES[match["city"]]
            yield Address(tidy(head[span[0] :]), match["city"], "", "", code, start, match.end())


def _with_region(text: str, country: str) -> Iterator[Address]:
    """ "540 Silver Dr, Ste 102, Southlake, TX": the state stands in for the postal code."""
    regions = AU if country == "AU" else CA if country == "CA" else US
    code = country or "US"
    for match in re.finditer(
        rf",\s*(?P<region>{regions})\b\.?(?!\s*,?\s*\d{{4,5}})(?=\s*(?:[,\n|•·.;)]|$|USA|\s))", text
    ):
        head = text[max(0, match.start() - 200) : match.start()]
        town = re.search(r"(?:[,\n|•·]|\.?\s(?=in\s))\s*(?:in\s+)?(?P<city>[^\W\d_][^\n,|•·\d:;()@.]{1,30})$", head)
        if not town:
            continue
        rest = head[: town.start()]
        span = street_span(rest, code)
        if span and not PLACEHOLDER.search(rest[span[0] :]) and not is_po_box(rest[span[0] :]):
            yield Address(
                tidy(rest[span[0] :]),
                town["city"].strip(),
                match["region"],
                "",
                code,
                match.start() - len(head) + span[0],
                match.end(),
            )


def _brazilian(text: str) -> Iterator[Address]:
    """ "Rua X, 12 - Bairro - Cidade - UF": the state behind a dash or slash stands in for the postal code."""
    for match in re.finditer(rf"[–—/,-]\s*(?P<region>{BR_STATES})(?![\w/])(?!\s*[,–—-]?\s*\d{{5}}-\d{{3}})", text):
        head = text[max(0, match.start() - 200) : match.start()]
        town = re.search(r"[–—,-]\s*(?P<city>[^\W\d_][^\n,|•·\d:;()@–—-]{1,30}?)\s*$", head)
        span = street_span(head[: town.start()].rsplit("\n", 1)[-1], "BR") if town else None
        if town and span:
            line = head[: town.start()].rsplit("\n", 1)[-1]
            start = match.start() - len(head) + town.start() - len(line) + span[0]
            yield Address(tidy(line[span[0] :]), town["city"], match["region"], "", "BR", start, match.end())


def _labelled(line: str, offset: int, country: str) -> Iterator[Address]:
    """A line that says it is an address: street first, then quarters, the town last before a region or country."""
    parts = [part.strip(" .") for part in re.split(r",|\s[–—|-]\s", line) if part.strip(" .")]
    code = country
    while parts and named_country(parts[-1]):
        code = named_country(parts.pop())
    span = street_span(line, code) if parts else None
    if span is None or len(parts) < 2 or re.search(r"\d", parts[-1]) or len(parts[-1].split()) > 4 or JUNK.search(line):
        return
    city = parts[-1]
    street = line[span[0] : line.rfind(city)]
    if street.strip(" ,"):
        yield Address(tidy(street), city, "", "", code, offset + span[0], offset + len(line))
