"""Where a clinic is: its own position, else that of its postcode, else that of its city, and how exact that is."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, Protocol

from directory.addresses import postal_key, region_code
from directory.geo import gazetteer
from directory.geo.distance import distance_km, is_position
from directory.geo.gazetteer import City, Postcode

Precision = Literal["address", "postcode", "city", "area", ""]
"""What a position is the position of; `area`: a UK postcode area; empty: not known."""

BELIEVED_KM = 100
"""A position a site gives is believed when it is so near to the postcode or city the site gives."""

_UK_AREA_KM = 60
_OUTSHINES = 10  # a city so many times larger than its namesakes is the one that is meant


class Location(NamedTuple):
    """A position in degrees and how exact it is."""

    latitude: float | None
    longitude: float | None
    precision: Precision


class Placed(Protocol):
    """A clinic as far as its place goes."""

    latitude: float | None
    longitude: float | None
    location_precision: str
    city: str
    region: str
    postal_code: str
    country: str


NOWHERE = Location(None, None, "")


def locate(
    *,
    latitude: float | None = None,
    longitude: float | None = None,
    city: str = "",
    region: str = "",
    postal_code: str = "",
    country: str = "",
) -> Location:
    """Where an address lies; a position that contradicts the rest of it, or cannot be one, is not believed."""
    coarse = _by_postcode_or_city(city, region, postal_code, country)
    if latitude is None or longitude is None or not is_position(latitude, longitude):
        return coarse
    if coarse.latitude is not None and coarse.longitude is not None:
        apart = distance_km(latitude, longitude, coarse.latitude, coarse.longitude)
        if apart > BELIEVED_KM:
            return coarse
    return Location(latitude, longitude, "address")


def locate_clinic(clinic: Placed) -> None:
    """Set a clinic's position anew: from what its site states, which is what it holds if that is an address, else from
    its postcode or city."""
    stated = clinic.location_precision in ("", "address")
    clinic.latitude, clinic.longitude, clinic.location_precision = locate(
        latitude=clinic.latitude if stated else None,
        longitude=clinic.longitude if stated else None,
        city=clinic.city,
        region=clinic.region,
        postal_code=clinic.postal_code,
        country=clinic.country,
    )


def _by_postcode_or_city(city: str, region: str, postal_code: str, country: str) -> Location:
    post = _postcode(postal_code, country)
    if post and post.district:
        return Location(post.latitude, post.longitude, "postcode")
    without_number = re.sub(r"\s+\S*\d\S*$", "", city)  # Dublin 2, London NW3
    for name in dict.fromkeys((city, without_number, *reversed(city.split(",")), *reversed(region.split(",")))):
        found = choose_city(gazetteer.cities(name), region=region, country=country, near=post)
        if found:
            return Location(found.latitude, found.longitude, "city")
    return Location(post.latitude, post.longitude, "area") if post else NOWHERE


def _postcode(postal_code: str, country: str) -> Postcode | None:
    if not postal_code:
        return None
    if country in gazetteer.ZIP_COUNTRIES:
        return gazetteer.zip_code(postal_key(postal_code, country))
    return gazetteer.uk_postcode(postal_code) if country in gazetteer.UK_COUNTRIES else None


def choose_city(found: list[City], *, region: str = "", country: str = "", near: Postcode | None = None) -> City | None:
    """The one of several cities of a name that an address means; None where that cannot be told."""
    fitting = [city for city in found if city.country == country]
    code = region_code(region, country) if region else ""
    if code and any(city.region for city in fitting):
        fitting = [city for city in fitting if city.region == code]
        return fitting[0] if fitting else None
    if near:
        fitting = [
            c for c in fitting if distance_km(c.latitude, c.longitude, near.latitude, near.longitude) < _UK_AREA_KM
        ]
    if len(fitting) > 1 and fitting[0].population < _OUTSHINES * fitting[1].population:
        apart = distance_km(*fitting[0][3:5], *fitting[1][3:5])
        return fitting[0] if apart < _UK_AREA_KM / 2 else None
    return fitting[0] if fitting else None
