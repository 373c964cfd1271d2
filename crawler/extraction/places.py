"""The places a page says people are treated at: structured data first, then address blocks, text and maps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from crawler.extraction.address_forms import Address
from crawler.extraction.address_words import US_STATES
from crawler.extraction.clinic_name_sources import own_keys
from crawler.extraction.countries import named_country
from crawler.extraction.jsonld import ORGANISATIONS, listed, text_of, texts_of, types_of, walk, walk_page
from crawler.extraction.maps import degrees, find_maps
from crawler.extraction.page import Page
from crawler.extraction.phones import read_number
from crawler.extraction.place_lines import addresses_in, find_stated
from crawler.extraction.postal_regions import region_of_postal
from crawler.extraction.street_text import PLACEHOLDER, is_po_box, is_unit
from crawler.extraction.subdivisions import is_subdivision
from crawler.extraction.text import quote
from directory.addresses import country_code, region_code, street_key
from directory.facts import Observed, PlaceFact
from directory.names import fold_key

MAX_PLACES = 25
"""Places that are kept of one page; a page with more is a list of somebody else's."""

Source = Literal["jsonld", "microdata", "address", "footer", "text", "map"]

_FOREIGN_ROLES = frozenset(
    (
        "author",
        "itemReviewed",
        "areaServed",
        "alumniOf",
        "memberOf",
        "manufacturer",
        "brand",
        "reviewedBy",
        "sponsor",
        "recognizedBy",
        "serviceArea",
        "birthPlace",
        "performer",
        "organizer",
    )
)


def find_places(page: Page, country_hint: str) -> list[Observed]:
    """The page's own places, the best stated first; `country_hint` (ISO alpha-2 or '') is the page's country."""
    found: list[Observed] = []
    for fact, said in _structured(page, country_hint):
        _keep(found, fact, said)
    for stated in find_stated(page, country_hint):
        address = stated.address._replace(street=_without_clinic(stated.address.street, page))
        fact = _fact(address, source=stated.where, phone=stated.phone, name=stated.name)
        _keep(found, fact.model_copy(update={"registered": stated.registered}), stated.said)
    maps = list(find_maps(page))
    if not any(isinstance(one.fact, PlaceFact) and one.fact.street for one in found):
        for one in maps:
            for address in addresses_in(one.asked, country_hint):
                _keep(found, _fact(address, source="map"), one.asked)
    return _with_position(found, [one.position for one in maps if one.position])[:MAX_PLACES]


def _keep(found: list[Observed], fact: PlaceFact | None, said: str) -> None:
    """Add a place unless it is a placeholder, a mail box, or says no more than one that is there already."""
    if (
        fact is None
        or PLACEHOLDER.search(", ".join((fact.street, fact.city, fact.postal_code)))
        or is_po_box(fact.street)
    ):
        return
    street = street_key(fact.street)
    for index, one in enumerate(found[:MAX_PLACES]):
        other = one.fact
        assert isinstance(other, PlaceFact)
        if _is_shifted(other, fact):
            # Data that put the quarter for the town and the town for the region; the text says it right.
            found[index] = Observed(
                fact=fact.model_copy(update={"source": other.source, "phone": fact.phone or other.phone}),
                quote=one.quote,
            )
            return
        same_street = street_key(other.street) == street if fact.street else True
        same_town = not (fact.postal_code and other.postal_code and fact.postal_code != other.postal_code) and (
            not (fact.city and other.city) or fact.city.casefold() == other.city.casefold() or bool(fact.street)
        )
        if same_street and same_town and len(other.street) >= len(fact.street) and (other.phone or not fact.phone):
            return
    found.append(Observed(fact=fact, quote=quote(said)))


def _is_shifted(other: PlaceFact, fact: PlaceFact) -> bool:
    """Whether data give as region what the text gives as town, with no other street or postal code."""
    return (
        bool(fact.city)
        and fact.city.casefold() == other.region.casefold()
        and other.postal_code in ("", fact.postal_code)
        and (not other.street or not fact.street or street_key(other.street) == street_key(fact.street))
    )


def _structured(page: Page, country: str) -> Iterator[tuple[PlaceFact | None, str]]:
    """Places in JSON-LD and microdata, with the telephone and the name of the node they belong to."""
    sources: tuple[tuple[Iterable[dict[str, Any]], Source], ...] = (
        (walk_page(page), "jsonld"),
        (walk(list(page.microdata)), "microdata"),
    )
    for nodes, source in sources:
        foreign: set[int] = set()
        used: set[int] = set()
        for node in nodes:
            types = types_of(node)
            for role in node.keys() & _FOREIGN_ROLES:
                foreign.update(id(inner) for inner in listed(node[role]) if isinstance(inner, dict))
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
        parsed = next(iter(addresses_in(address, country)), None)
        return _fact(parsed, source=source, phone=phone) if parsed else None
    street = ", ".join(texts_of(address.get("streetAddress")))
    city, region, postal = (text_of(address.get(key)) for key in ("addressLocality", "addressRegion", "postalCode"))
    said_country = country_code(text_of(address.get("addressCountry"))) or country
    if street and not (city or postal):
        parsed = next(iter(addresses_in(street, said_country)), None)
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
        region=region_code(region, said_country) or region or region_of_postal(postal, said_country),
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


def _without_clinic(street: str, page: Page) -> str:
    """A street without the clinic's own name before the number; of what precedes the name units alone are kept."""
    parts = street.split(", ")
    last = next((index for index in range(len(parts) - 1, -1, -1) if re.search(r"\d", parts[index])), 0)
    names = [index for index in range(last) if not re.search(r"\d", parts[index])]
    own = own_keys(page) if names else frozenset()
    behind = next((index + 1 for index in reversed(names) if fold_key(parts[index]) in own), 0)
    return ", ".join([*filter(is_unit, parts[: max(0, behind - 1)]), *parts[behind:]])


def _position(node: dict[str, Any]) -> tuple[float | None, float | None]:
    geo = node.get("geo")
    geo = geo[0] if isinstance(geo, list) and geo else geo
    if not isinstance(geo, dict):
        geo = node
    try:
        position = degrees(float(text_of(geo.get("latitude"))), float(text_of(geo.get("longitude"))))
    except ValueError:
        return None, None
    return position or (None, None)


def _no_state(city: str, region: str) -> str:
    """A town that is only the state's name again is none, except where a town has that name."""
    return "" if city == US_STATES.get(region) and region not in ("NY", "DC") else city


_CODE_BEHIND = re.compile(r"^(?P<town>.{2,}?)[\s,]+(?P<code>[A-Z]{2})$")


def _fact(address: Address, *, source: Source, phone: str = "", name: str = "") -> PlaceFact:
    behind = _CODE_BEHIND.match(address.city) if address.country == "IT" and not address.region else None
    if behind and is_subdivision(behind["code"], "IT"):  # "Torino TO"
        address = address._replace(city=behind["town"], region=behind["code"])
    return PlaceFact(
        name=name,
        street=address.street,
        city=_no_state(_town(address.city), region_code(address.region, address.country)),
        region=region_code(address.region, address.country)
        or address.region
        or region_of_postal(address.postal_code, address.country),
        postal_code=_postal(address.postal_code),
        country=address.country,
        phone=phone,
        source=source,
    )


def _postal(text: str) -> str:
    return re.sub(r"^(?:C\.?P\.?:?|CEP:?)\s*", "", text.strip(), flags=re.I)


_BEFORE_TOWN = re.compile(
    r"^(?:in|near|at)\s+(?:(?:the )?(?:heart|centre|center) of\s+)?(?:(?:downtown|central)\s+)?", re.I
)


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\.\s+(?=[^\W\d_])")


def _town(city: str) -> str:
    """A town without the country behind it and the words before it."""
    city = _BEFORE_TOWN.sub("", city)
    if end := _SENTENCE_END.search(city):  # "Warszawa. Realizacja", "Leeds. United Kingdom"
        city = city[: end.start()]
    parts = [part.strip() for part in re.split(r"[,\n]", city) if part.strip()]
    kept = [part for part in parts if not named_country(part)]
    return (kept or parts or [""])[-1]


def _with_position(found: list[Observed], positions: list[tuple[float, float]]) -> list[Observed]:
    """Give the only place the only position."""
    places = [one for one in found if isinstance(one.fact, PlaceFact) and one.fact.street]
    unique = list(dict.fromkeys(positions))
    if len(places) != 1 or len(unique) != 1 or places[0].fact.latitude is not None:  # type: ignore[union-attr]
        return found
    fact = places[0].fact.model_copy(update={"latitude": unique[0][0], "longitude": unique[0][1]})
    return [one.model_copy(update={"fact": fact}) if one is places[0] else one for one in found]


def _said(fact: PlaceFact) -> str:
    return ", ".join(part for part in (fact.street, fact.city, fact.region, fact.postal_code, fact.country) if part)
