"""The places a page says people are treated at: structured data first, then address blocks, text and maps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qs, unquote_plus, urlsplit

from crawler.extraction import address_words as words
from crawler.extraction.address_text import PLACEHOLDER, Address, find_addresses, find_unposted, is_po_box
from crawler.extraction.address_town_first import find_town_first
from crawler.extraction.countries import named_country
from crawler.extraction.jsonld import ORGANISATIONS, listed, read_jsonld, text_of, texts_of, types_of, walk
from crawler.extraction.page import Block, Page
from crawler.extraction.phones import numbers_in, read_number
from crawler.extraction.text import quote
from directory.addresses import country_code, region_code, street_key
from directory.facts import Observed, PlaceFact

MAX_PLACES = 25
"""Places that are kept of one page; a page with more is a list of somebody else's."""

Source = Literal["jsonld", "microdata", "address", "footer", "text", "map"]

_OTHERS = re.compile(words.OTHERS_PLACES, re.I)
_FOREIGN_ROLES = ("author", "itemReviewed", "areaServed", "alumniOf", "memberOf", "manufacturer", "brand", "reviewedBy", "sponsor", "recognizedBy", "serviceArea", "birthPlace", "performer", "organizer")  # fmt: skip
_ADDRESS_CLASS = re.compile(
    r"(?:^|[\s_-])(?:address|addr|adr|vcard|location|locations|contact-info|contact-details|adresse|"
    r"direccion)(?:[\s_-]|$)"
)
_AREAS = re.compile(
    r"\b(?:serving|service areas?|areas? (?:we )?serve|we serve|proudly serv\w+|also serving|surrounding|"
    r"near(?:by)? (?:cities|areas)|communities|patients from|from across)\b",
    re.I,
)
_COORDINATES = (
    re.compile(r"!3d(?P<lat>-?\d{1,2}\.\d{3,})!4d(?P<lon>-?\d{1,3}\.\d{3,})"),
    re.compile(r"!2d(?P<lon>-?\d{1,3}\.\d{3,})!3d(?P<lat>-?\d{1,2}\.\d{3,})"),
    re.compile(r"@(?P<lat>-?\d{1,2}\.\d{3,}),(?P<lon>-?\d{1,3}\.\d{3,})"),
    re.compile(
        r"[?&](?:q|ll|center|query|destination|daddr|marker|mlat)=(?P<lat>-?\d{1,2}\.\d{3,})(?:,|%2C|"
        r"&mlon=)\s?(?P<lon>-?\d{1,3}\.\d{3,})",
        re.I,
    ),
)
_MAP_HOST = re.compile(
    r"google\.[a-z.]+/maps|maps\.google|goo\.gl/maps|maps\.app|maps\.apple|openstreetmap|bing\.com/maps|waze|"
    r"here\.com|map\.naver|map\.kakao|yandex\.\w+/map",
    re.I,
)


class _Line(NamedTuple):
    text: str
    block: Block


def find_places(page: Page, country_hint: str) -> list[Observed]:
    """The page's own places, the best stated first; `country_hint` (ISO alpha-2 or '') is the page's country."""
    found: list[Observed] = []
    for fact, said in _structured(page, country_hint):
        _keep(found, fact, said)
    for fact, said in _in_text(page, country_hint):
        _keep(found, fact, said)
    maps = list(_maps(page))
    if not any(isinstance(one.fact, PlaceFact) and one.fact.street for one in found):
        for _position, said in maps:
            for address in _parsed(said, country_hint):
                _keep(found, _fact(address, source="map"), said)
    return _with_position(found, [position for position, _said in maps if position])[:MAX_PLACES]


def _keep(found: list[Observed], fact: PlaceFact | None, said: str) -> None:
    """Add a place unless it is a placeholder, a mail box, or says no more than one that is there already."""
    if (
        fact is None
        or PLACEHOLDER.search(", ".join((fact.street, fact.city, fact.postal_code)))
        or is_po_box(fact.street)
    ):
        return
    for one in found:
        other = one.fact
        assert isinstance(other, PlaceFact)
        same_street = street_key(other.street) == street_key(fact.street) if fact.street else True
        same_town = not (fact.postal_code and other.postal_code and fact.postal_code != other.postal_code) and (
            not (fact.city and other.city) or fact.city.casefold() == other.city.casefold() or bool(fact.street)
        )
        if same_street and same_town and len(other.street) >= len(fact.street) and (other.phone or not fact.phone):
            return
    found.append(Observed(fact=fact, quote=quote(said)))


def _structured(page: Page, country: str) -> Iterator[tuple[PlaceFact | None, str]]:
    """Places in JSON-LD and microdata, with the telephone and the name of the node they belong to."""
    sources: tuple[tuple[list[dict[str, Any]], Source], ...] = (
        (read_jsonld(page), "jsonld"),
        (list(page.microdata), "microdata"),
    )
    for nodes, source in sources:
        foreign: set[int] = set()
        used: set[int] = set()
        for node in walk(nodes):
            types = types_of(node)
            for role in _FOREIGN_ROLES:
                foreign.update(id(inner) for inner in listed(node.get(role)) if isinstance(inner, dict))
            if id(node) in foreign or types & {"Person", "Patient", "Event", "JobPosting", "Review"}:
                foreign.update(id(inner) for inner in node.values() if isinstance(inner, dict))
                continue
            addresses = listed(node.get("address")) or listed(node.get("location") if types & ORGANISATIONS else None)
            addresses = [a for a in addresses if isinstance(a, str) or (isinstance(a, dict) and "address" not in a)]
            if "PostalAddress" in types and id(node) not in used:
                addresses = [node]
            for address in addresses:
                used.add(id(address))
                phone = (
                    next((read_number(said, country) for said in texts_of(node.get("telephone"))), "")
                    if len(addresses) == 1
                    else ""
                )
                fact = _of_node(address, node, source, phone, country)
                if fact:
                    yield fact, _said(fact)


def _of_node(address: Any, node: dict[str, Any], source: Source, phone: str, country: str) -> PlaceFact | None:
    """One PostalAddress, or an address that is written as one line of text."""
    if isinstance(address, str):
        parsed = next(_parsed(address, country), None)
        return _fact(parsed, source=source, phone=phone) if parsed else None
    street = ", ".join(texts_of(address.get("streetAddress")))
    city, region, postal = (text_of(address.get(key)) for key in ("addressLocality", "addressRegion", "postalCode"))
    said_country = country_code(text_of(address.get("addressCountry"))) or country
    if street and not (city or postal):
        parsed = next(_parsed(street, said_country), None)
        if parsed:
            return _fact(parsed, source=source, phone=phone)
    street = _without_town(street, city, region, postal)
    if not (street or city or postal):
        return None
    latitude, longitude = _position(node)
    phone = phone or next((read_number(said, said_country) for said in texts_of(address.get("telephone"))), "")
    return PlaceFact(
        name=_location_name(text_of(node.get("name")), node),
        street=street,
        city=city,
        region=region_code(region, said_country) or region,
        postal_code=postal,
        country=said_country,
        phone=phone,
        latitude=latitude,
        longitude=longitude,
        source=source,
    )


def _location_name(name: str, node: dict[str, Any]) -> str:
    """A node's own name where it names one location of several."""
    return (
        name
        if text_of(node.get("branchOf"))
        or text_of(node.get("parentOrganization"))
        or re.search(r"\b(?:office|location|branch)\b", name, re.I)
        else ""
    )


def _without_town(street: str, city: str, region: str, postal: str) -> str:
    """A street line that repeats the town is cut before it."""
    for part in (postal, city):
        at = street.lower().rfind(f", {part.lower()}") if part else -1
        if at > 0:
            street = street[:at]
    return street.strip(" ,")


def _position(node: dict[str, Any]) -> tuple[float | None, float | None]:
    geo = node.get("geo")
    geo = geo[0] if isinstance(geo, list) and geo else geo
    if not isinstance(geo, dict):
        geo = node
    try:
        return _degrees(float(text_of(geo.get("latitude"))), float(text_of(geo.get("longitude"))))
    except ValueError:
        return None, None


def _degrees(latitude: float, longitude: float) -> tuple[float | None, float | None]:
    real = -90 <= latitude <= 90 and -180 <= longitude <= 180 and (latitude, longitude) != (0, 0)
    return (latitude, longitude) if real else (None, None)


def _parsed(text: str, country: str) -> Iterator[Address]:
    """The addresses of a text, whatever country writes so."""
    first = list(find_town_first(text))
    yield from first
    for address in find_addresses(text, country):
        if not any(one.start < address.end and address.start < one.end for one in first):
            yield address


def _in_text(page: Page, country: str) -> Iterator[tuple[PlaceFact | None, str]]:
    """Addresses in the visible text: the lines around each tell whose it is, and its telephone."""
    lines = [
        _Line(line, block)
        for block in page.blocks
        if block.tag not in ("img", "option")
        for line in block.text.replace(" | ", "\n").split("\n")
    ]
    text = "\n".join(line.text for line in lines)
    starts: list[int] = []
    at = 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    addresses = sorted(_parsed(text, country), key=lambda a: a.start)
    covered = [(a.start, a.end) for a in addresses]
    addresses += [a for a in find_unposted(text, country) if not any(s < a.end and a.start < e for s, e in covered)]
    addresses.sort(key=lambda a: a.start)
    with_street = any(a.street for a in addresses)
    for number, address in enumerate(addresses):
        first, last = _line_at(starts, address.start), _line_at(starts, address.end - 1)
        block = lines[last].block
        if not address.street and (with_street or not _may_stand_alone(block, address, text)):
            continue
        following = addresses[number + 1].start if number + 1 < len(addresses) else len(text)
        if _is_others(lines, first, last) or PLACEHOLDER.search(text[max(0, address.start - 40) : address.end]):
            continue
        phone = _phone_near(text, address, following, country or address.country) if len(addresses) < MAX_PLACES else ""
        fact = _fact(address, source=_source(block), phone=phone, name=_name_above(lines, first))
        yield fact, text[address.start : address.end]


def _line_at(starts: list[int], position: int) -> int:
    import bisect

    return max(0, bisect.bisect_right(starts, position) - 1)


def _source(block: Block) -> Source:
    if block.tag == "address" or _ADDRESS_CLASS.search(block.classes):
        return "address"
    return "footer" if block.region == "footer" else "text"


def _may_stand_alone(block: Block, address: Address, text: str) -> bool:
    """A town without a street counts in an address block or a footer, never in a list of areas served."""
    if _AREAS.search(text[max(0, address.start - 120) : address.end]) or len(block.text) > 160:
        return False
    return bool(address.postal_code) or _source(block) != "text"


def _is_others(lines: list[_Line], first: int, last: int) -> bool:
    """Whether the words right above or in the same block make it a regulator's, supplier's or hotel's address."""
    around = "\n".join(line.text for line in lines[max(0, first - 2) : last + 1])
    block = lines[last].block
    whole = block.text if len(block.text) < 700 else ""
    return bool(_OTHERS.search(around) or (whole and _OTHERS.search(whole)))


def _phone_near(text: str, address: Address, following: int, country: str) -> str:
    """The telephone that stands with the address: in the lines after it, before the next address, or right above."""
    after = text[address.end : min(address.end + 220, following)]
    for said in ("\n".join(after.split("\n")[:6]),):
        numbers = numbers_in(said, country)
        if numbers:
            return numbers[0][0]
    return ""


def _name_above(lines: list[_Line], first: int) -> str:
    """The heading right above an address, such as "Lakeway office"."""
    for line in reversed(lines[max(0, first - 2) : first]):
        if (
            line.block.level >= 2
            and len(line.text) <= 50
            and not re.search(
                r"contact|visit|find us|address|hours|locations?$|get in touch|\?|adresse|kontakt", line.text, re.I
            )
        ):
            return line.text
    return ""


def _fact(address: Address, *, source: Source, phone: str = "", name: str = "") -> PlaceFact:
    return PlaceFact(
        name=name,
        street=address.street,
        city=_town(address.city),
        region=region_code(address.region, address.country) or address.region,
        postal_code=_postal(address.postal_code),
        country=address.country,
        phone=phone,
        source=source,
    )


def _postal(text: str) -> str:
    return re.sub(r"^(?:C\.?P\.?:?|CEP:?)\s*", "", text.strip(), flags=re.I)


def _town(city: str) -> str:
    """A town without the country behind it."""
    parts = [part.strip() for part in re.split(r"[,\n]", city) if part.strip()]
    kept = [part for part in parts if not named_country(part)]
    return (kept or parts or [""])[-1]


def _maps(page: Page) -> Iterator[tuple[tuple[float, float] | None, str]]:
    """Embedded and linked maps: their position and the address they ask for."""
    targets = [node.attributes.get("src") or node.attributes.get("data-src") or "" for node in page.tree.css("iframe")]
    targets += [link.href for link in page.links]
    for target in targets:
        if not _MAP_HOST.search(target[:300]):
            continue
        match = next((m for form in _COORDINATES if (m := form.search(target))), None)
        query = parse_qs(urlsplit(target).query)
        asked = next((query[key][0] for key in ("q", "query", "daddr", "destination", "address") if query.get(key)), "")
        if not asked and "/maps/place/" in target:
            asked = unquote_plus(target.split("/maps/place/", 1)[1].split("/")[0])
        position = (float(match["lat"]), float(match["lon"])) if match else None
        yield position, asked.replace("+", " ")


def _with_position(found: list[Observed], positions: list[tuple[float, float]]) -> list[Observed]:
    """Give the only place the only position."""
    places = [one for one in found if isinstance(one.fact, PlaceFact) and one.fact.street]
    unique = list(dict.fromkeys(positions))
    if len(places) != 1 or len(unique) != 1 or places[0].fact.latitude is not None:  # type: ignore[union-attr]
        return found
    latitude, longitude = _degrees(*unique[0])
    fact = places[0].fact.model_copy(update={"latitude": latitude, "longitude": longitude})
    return [one.model_copy(update={"fact": fact}) if one is places[0] else one for one in found]


def _said(fact: PlaceFact) -> str:
    return ", ".join(part for part in (fact.street, fact.city, fact.region, fact.postal_code, fact.country) if part)
