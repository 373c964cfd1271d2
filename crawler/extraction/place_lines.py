"""Addresses in the visible text of a page, with whose they are and the telephone that stands with each."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from crawler.extraction import address_words as words
from crawler.extraction.address_forms import Address
from crawler.extraction.address_text import find_addresses, find_unposted, town_only
from crawler.extraction.address_town_first import find_town_first
from crawler.extraction.blocks import Block
from crawler.extraction.page import Page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.place_phones import MAX_PROSE, REACH, Line, phone_lines, phone_of
from crawler.extraction.procedure_words import PROCEDURE
from crawler.extraction.quick import Quick
from crawler.extraction.street_text import PLACEHOLDER

MAX_LABEL = 90
"""What stands above an address and says whose it is; longer lines are prose of their own."""

RUSSIAN_FORMS = ("KZ", "BY", "UA", "UZ", "KG")
"""Countries that write an address as Russia does."""

Where = Literal["address", "footer", "text"]

_CELL = re.compile(r"\n|\s(?:\||~+|//|::|»|∙|⋅)\s")
_DIGIT = re.compile(r"\d")
_OTHERS = Quick(words.OTHERS_PLACES)
_BUILDERS = Quick(rf"(?<!\w)(?:{words.BUILDERS})(?!\w)")
_REGISTERED = Quick(rf"(?<!\w)(?:{words.REGISTERED_SEATS})(?!\w)")
BUILDER_REACH = 110
"""How far before an address the words that introduce a site's builder may stand."""
_ADDRESS_CLASS = re.compile(
    r"(?:^|[\s_-])(?:address|addr|adr|vcard|(?<!elementor-)location|locations|contact-info|contact-details|adresse|"
    r"direccion)(?:[\s_-]|$)"
)
_AREAS = re.compile(
    r"\b(?:serving|service areas?|areas? (?:we )?serve|we serve|proudly serv\w+|also serving|surrounding|"
    r"near(?:by)? (?:cities|areas)|communities|patients from|from across)\b",
    re.I,
)
_NOT_A_NAME = re.compile(
    r"contact|footer|header|visit|find us|address|hours|^(?:our )?locations?$|get in touch|\?|adresse|kontakt|"
    r"dirección|indirizzo|aktuell|news|notice|noti[cz]i",
    re.I,
)

_FIELD = re.compile(
    r"\W*(?:street(?: address)?|address(?: ?(?:line)? ?\d)?|city|town|city / town|state|province|county|suburb|region|"
    r"zip(?:[ -]?code)?|post(?:al)?[ -]?code|country|straße|strasse|plz|ort|stadt|adresse|rue|ville|code postal|calle|"
    r"ciudad|provincia|c\.?p\.?|cap|via|città|indirizzo|endereço|cidade|bairro|cep|estado)\W*",
    re.I,
)
"""The name of a field of an address, alone on its line: the value stands on the next."""

_REMARK = re.compile(r"\(\D{6,120}\)")
"""A line in brackets without a number tells how to find the place: "(behind the old mill)"."""

_WORKS_IN = re.compile(
    r"\b(?:[Cc]linic|[Cc]are|[Ss]pa|[Mm]ed ?[Ss]pa|[Dd]ermatolog\w+|[Aa]esthetics?|[Mm]edicine|[Pp]ractice|"
    r"[Tt]reatments?|"
    r"[Ss]alon|[Ss]tudio|[Ss]urgery|[Ss]kin|[Ff]acials|[Bb]otox|[Bb]ased|[Ll]ocated)\s+in\s+(?:the heart of\s+|"
    r"central\s+|"
    r"downtown\s+)?(?P<city>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?=[,.;!|'’]|\s+[–—-]|\s+(?:and|with|for|by|offer)|$)"
)
_NO_TOWN = re.compile(
    r"\b(?:Skin|Aesthetic\w*|Medic\w+|Hair|Laser|Beauty|Botox|Care|Health|Wellness|Anti|Cosmetic|Dermatolog\w+|"
    r"Surgery|The|Our|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|"
    r"Autumn|Winter|"
    r"Asia|Europe|America|England|Scotland|Wales|Advanced|Modern|Style|Person|Town|Women|Men)\b"
)


class Stated(NamedTuple):
    """An address with what stands around it."""

    address: Address
    where: Where
    phone: str
    name: str
    said: str
    registered: bool = False


@lru_cache(maxsize=1024)  # footers stand on every page of a site
def addresses_in(text: str, country: str) -> tuple[Address, ...]:
    """All addresses of a text in their order, whatever country writes so; none overlaps another."""
    found = [
        address._replace(country=country) if address.country == "RU" and country in RUSSIAN_FORMS else address
        for address in find_town_first(text)
    ]
    taken = bytearray(len(text))
    for address in found:
        taken[address.start : address.end] = b"1" * (address.end - address.start)
    for finder in (find_addresses, find_unposted):
        for address in list(finder(text, country)):
            if not any(taken[address.start : address.end]):
                taken[address.start : address.end] = b"1" * (address.end - address.start)
                found.append(address)
    return tuple(sorted(found, key=lambda address: address.start))


def _islands(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Runs of lines that may hold an address, as (first, behind the last): lines near a digit, without long prose."""
    first = last_digit = -1
    for index, line in enumerate(lines):
        digit = bool(_DIGIT.search(line.text))
        if not digit and (len(line.text) > MAX_PROSE or (first >= 0 and index - last_digit > REACH)):
            if first >= 0:
                yield first, index
            first = -1
        elif digit:
            first = first if first >= 0 else _start_of_island(lines, index, last_digit)
            last_digit = index
    if first >= 0:
        yield first, len(lines)


def _start_of_island(lines: list[Line], index: int, floor: int) -> int:
    """How far above the first digit an address may begin: a few short lines."""
    first = index
    while first > max(floor + 1, index - 4, 0) and len(lines[first - 1].text) <= MAX_PROSE:
        first -= 1
    return first


def find_stated(page: Page, country: str) -> Iterator[Stated]:
    """The addresses of a page's visible text that are the clinic's own."""
    lines = [
        Line(line, block)
        for block in page.blocks
        if block.tag not in ("img", "option")
        for line in _CELL.split(block.text)
        if not _FIELD.fullmatch(line) and not _REMARK.fullmatch(line.strip())
    ]
    text = "\n".join(line.text for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    addresses = [
        address._replace(start=address.start + starts[first], end=address.end + starts[first])
        for first, behind in _islands(lines)
        for address in addresses_in(text[starts[first] : starts[behind] - 1], country)
    ]
    spans = [(_line_at(starts, a.start), _line_at(starts, max(a.start, a.end - 1))) for a in addresses]
    if not addresses:
        yield from _only_town(lines, country) or _town_in_prose(page, country)
        return
    phones = phone_lines(lines, spans, country)
    with_street = any(address.street for address in addresses)
    befores = [_said_before(text, addresses, number, starts[first]) for number, (first, _l) in enumerate(spans)]
    builders = [_BUILDERS.search(before) is not None for before in befores]
    seats = [_REGISTERED.search(before) is not None for before in befores]
    for number, (address, (first, last)) in enumerate(zip(addresses, spans, strict=True)):
        block = lines[last].block
        if builders[number] or (seats[number] and not all(seats)):
            continue
        if not address.street and (with_street or not _may_stand_alone(block, address, text)):
            continue
        if _is_others(lines, first, last) or PLACEHOLDER.search(
            text[max(starts[first], address.start - 40) : address.end]
        ):
            continue
        phone = phone_of(number, spans, phones, lines)
        said = text[address.start : address.end]
        yield Stated(address, _where(block), phone, _name_above(lines, first), said, seats[number])


def _said_before(text: str, addresses: list[Address], number: int, line_start: int) -> str:
    """What stands before an address and behind the one before it, on its line and the one above."""
    floor = addresses[number - 1].end - len(addresses[number - 1].city) if number else 0
    above = text.rfind("\n", 0, max(0, line_start - 1)) + 1
    start = addresses[number].start
    # The finder may have taken the builder's name for the beginning of the street.
    return text[max(floor, above, start - BUILDER_REACH) : start + len(addresses[number].street) // 2]


def _only_town(lines: list[Line], country: str) -> list[Stated]:
    """The one town that the footer or an address block names, where the page has no address at all."""
    found = {
        address.city: (address, line)
        for line in lines
        if _where(line.block) != "text" and len(line.text) < 60 and (address := town_only(line.text, country))
    }
    if len(found) == 1:
        address, line = next(iter(found.values()))
        return [Stated(address, _where(line.block), "", "", line.text)]
    return []


def _town_in_prose(page: Page, country: str) -> list[Stated]:
    """The one town a home page says it works in ("skin clinic in Leeds"), where nothing on it looks like an address."""
    if kind_of_url(page.url) != "home":
        return []
    leads = [block.text for block in page.blocks if block.region != "nav" and len(block.text) < 400][:25]
    passages = [page.title, page.meta.get("description", ""), *leads]
    said = [(match["city"], match[0]) for passage in passages for match in _WORKS_IN.finditer(passage)]
    towns = {city for city, _passage in said if not _NO_TOWN.search(city)}
    if len(towns) != 1:
        return []
    town = towns.pop()
    address = Address("", town, "", "", country, 0, 0)
    return [Stated(address, "text", "", "", next(passage for city, passage in said if city == town))]


def _line_at(starts: list[int], position: int) -> int:
    return max(0, bisect.bisect_right(starts, position) - 1)


def _where(block: Block) -> Where:
    if block.tag == "address" or _ADDRESS_CLASS.search(block.classes):
        return "address"
    return "footer" if block.region == "footer" else "text"


def _may_stand_alone(block: Block, address: Address, text: str) -> bool:
    """A town without a street counts in an address block or a footer, never in a list of areas served."""
    if _AREAS.search(text[max(0, address.start - 120) : address.end]) or len(block.text) > 160:
        return False
    return bool(address.postal_code) or _where(block) != "text"


def _is_others(lines: list[Line], first: int, last: int) -> bool:
    """Whether the words right above or in the same block make it a regulator's, supplier's or hotel's address."""
    above = (line.text for line in lines[max(0, first - 2) : first] if len(line.text) <= MAX_LABEL)
    around = "\n".join((*above, *(line.text for line in lines[first : last + 1])))
    block = lines[last].block
    whole = _REMARK.sub("", block.text) if len(block.text) < 700 else ""
    return bool(_OTHERS.search(around) or (whole and _OTHERS.search(whole)))


def _name_above(lines: list[Line], first: int) -> str:
    """The heading right above an address, such as "Lakeway office"."""
    for line in reversed(lines[max(0, first - 2) : first]):
        if (
            line.block.level >= 2
            and line.block.region == lines[first].block.region
            and len(line.text) <= 50
            and not _NOT_A_NAME.search(line.text)
            and not PROCEDURE.search(line.text)
        ):
            return line.text
    return ""
