"""One tolerant mapper from a locator's row, whatever its platform calls things, to a candidate."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from crawler.extraction.address_text import find_addresses
from crawler.seeds import Seed, read_seed
from crawler.urls import registered_domain, site_key
from directory.addresses import country_code, format_phone, region_code
from directory.candidates import Found

LONGEST = 200
"""Characters kept of one field."""

# What platforms call a field, in small letters and digits only; the first that is there and says something counts.
KEYS: dict[str, tuple[str, ...]] = {
    "key": ("id", "storeid", "locationid", "objid", "uuid", "ref", "slug"),
    "name": ("name", "title", "storename", "locationname", "store", "location", "businessname", "company", "label"),
    "whole": ("addressfull", "fulladdress", "formattedaddress", "displayaddress", "addrfull", "address", "addr"),
    "street": ("addressline1", "address1", "streetaddress", "street", "address", "addr1", "adresse", "direccion"),
    "suite": ("addressline2", "address2", "street2", "suite"),
    "city": ("city", "town", "addresslocality", "locality", "ort", "ville", "ciudad", "citta"),
    "region": ("state", "province", "stateprovince", "addressregion", "region"),
    "postal_code": ("postalcode", "postcode", "zip", "zipcode", "postal", "plz"),
    "country": ("countrycode", "country", "countryname", "addresscountry", "land", "pais"),
    "latitude": ("latitude", "lat", "loclat", "maplat"),
    "longitude": ("longitude", "lng", "lon", "long", "loclong", "maplng", "maplon"),
    "phone": ("phone", "phonenumber", "telephone", "tel", "phone1", "contactphone"),
    "website": ("website", "websiteurl", "web", "homepage", "siteurl", "url", "link"),
}
CATEGORIES = ("filters", "categories", "category", "tags", "terms", "customerclass", "type", "locationtype",
              "storetype", "businesstype")  # fmt: skip

# Words of a category and what they say of the place; a row with words of both says nothing.
CLINIC = re.compile(
    r"dermatolog\w*|surg(?:eon|ery|ical)|med(?:ical|i)?[ _-]?spas?|clinic|doctor|physician|medical", re.I
)
BEAUTY = re.compile(r"salon|beauty|\bspas?\b|hairdress|\bnails?\b", re.I)

# Web sites where many places have a page: none is a clinic's own.
SHARED = frozenset((
    "facebook.com", "instagram.com", "linktr.ee", "tiktok.com", "twitter.com", "x.com", "youtube.com",
    "linkedin.com", "yelp.com", "google.com", "goo.gl", "maps.app.goo.gl", "g.page", "bit.ly", "wa.me",
    "whatsapp.com", "pinterest.com", "vagaro.com", "fresha.com", "booksy.com", "treatwell.co.uk", "doctolib.fr",
    "wechat.com",
))  # fmt: skip
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MARKUP = re.compile(r"<[^>]{0,500}>")


@dataclass(frozen=True, slots=True)
class Origin:
    """What all rows of one locator have in common."""

    source: str
    title: str
    page: str
    country: str = ""
    exosomes: bool = False


def found_of(row: Any, origin: Origin) -> Found | str:
    """The row as a find, or why it is none. E-mail addresses and descriptions are never taken over."""
    if not isinstance(row, dict):
        return "no row"
    flat = flattened(row)
    said = {field: _first(flat, names) for field, names in KEYS.items()}
    if not said["name"]:
        return "without a name"
    seed = own_site(said["website"], origin.page)
    place = _place(said, origin.country)
    spot = position(said["latitude"], said["longitude"])
    if not seed and not spot and not place["street"]:
        return "neither web site nor place"
    content = json.dumps([said["name"], place, spot], ensure_ascii=False)
    return Found(
        source=origin.source,
        key=said["key"] or sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        why=f"named as a provider by {origin.title}",
        licence="facts of a public page",
        source_url=origin.page,
        site=seed.site if seed else "",
        url=seed.url if seed else "",
        name=said["name"],
        phone=format_phone(said["phone"], place["country"]) if said["phone"] else "",
        latitude=spot[0] if spot else None,
        longitude=spot[1] if spot else None,
        names_exosomes=origin.exosomes,
        sort=_sort(flat),
        street=place["street"],
        city=place["city"],
        region=place["region"],
        postal_code=place["postal_code"],
        country=place["country"],
    )


def flattened(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with one depth of keys, each in small letters and digits; what stands outside counts before the inner."""
    flat: dict[str, Any] = {}
    inner: list[Mapping[str, Any]] = []
    for key, value in row.items():
        name = "".join(c for c in str(key).lower() if c.isalnum())
        if isinstance(value, Mapping):
            inner.append(flattened(value))
        flat.setdefault(name, value)
    for part in inner:
        for name, value in part.items():
            if flat.get(name) in (None, "") or isinstance(flat.get(name), Mapping):
                flat[name] = value
    spot = flat.get("coordinates")
    if isinstance(spot, list) and len(spot) >= 2:  # GeoJSON: longitude first
        flat.setdefault("longitude", spot[0])
        flat.setdefault("latitude", spot[1])
    return flat


def position(latitude: Any, longitude: Any) -> tuple[float, float] | None:
    """A position that can be one: in range, and not the zero point that stands for unknown."""
    try:
        north, east = float(latitude), float(longitude)
    except (TypeError, ValueError):
        return None
    if not (-90 <= north <= 90 and -180 <= east <= 180) or (north == 0 and east == 0):
        return None
    return north, east


def _first(flat: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = flat.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and (text := plain(str(value))):
            return text
    return ""


def plain(text: str) -> str:
    """A text without markup, entities, e-mail addresses and line breaks, cut where it is long."""
    text = html.unescape(html.unescape(text[: LONGEST * 20]))
    text = _MAIL.sub(" ", _MARKUP.sub(" ", text))
    text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())[:LONGEST].strip()


def own_site(text: str, page: str = "") -> Seed | None:
    """A place's own web site: no page of a network, and none of whose `page` names it."""
    seed = read_seed(text) if text else None
    if not isinstance(seed, Seed):
        return None
    domain = registered_domain(seed.site)
    shared = domain in SHARED or seed.site in SHARED or (bool(page) and domain == registered_domain(site_key(page)))
    return None if shared else seed


def _place(said: Mapping[str, str], country: str) -> dict[str, str]:
    """Street, city, region, postal code and country; a whole address in one field is read."""
    code = country_code(said["country"]) or country
    parts = {
        "street": said["street"],
        "city": said["city"],
        "region": said["region"],
        "postal_code": said["postal_code"],
    }
    if not parts["city"]:
        for read in find_addresses(said["whole"] or said["street"], code):
            parts = {"street": read.street, "city": read.city, "region": read.region, "postal_code": read.postal_code}
            code = code or read.country
            break
        else:
            parts["street"] = said["street"] or said["whole"]
    elif said["suite"] and said["suite"] != parts["street"]:
        parts["street"] = ", ".join(filter(None, (parts["street"], said["suite"])))
    return parts | {"region": region_code(parts["region"], code), "country": code}


def _sort(flat: Mapping[str, Any]) -> Literal["", "clinic", "beauty"]:
    """What the categories say, and only they: a name proves nothing."""
    words = "; ".join(text for name in CATEGORIES for text in _texts(flat.get(name)))
    clinic, beauty = bool(CLINIC.search(words)), bool(BEAUTY.search(CLINIC.sub(" ", words)))
    if clinic == beauty:
        return ""
    return "clinic" if clinic else "beauty"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value[:LONGEST]
    elif isinstance(value, list):
        for one in value[:50]:
            yield from _texts(one.get("name") if isinstance(one, dict) else one)
