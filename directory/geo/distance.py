"""Distances over the ground in kilometres; pure."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0
KM_PER_MILE = 1.609344


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The great-circle distance between two positions given in degrees."""
    a, b = radians(latitude), radians(other_latitude)
    across = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_longitude - longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, across)))


def unit_vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    """The direction from the middle of the earth to a position in degrees; dot products of them rank distances."""
    a, b = radians(latitude), radians(longitude)
    return cos(a) * cos(b), cos(a) * sin(b), sin(a)


def is_position(latitude: float | None, longitude: float | None) -> bool:
    """Whether degrees can be a place on land where people live; 0, 0 is what forms send when they know nothing."""
    if latitude is None or longitude is None:
        return False
    return -90 <= latitude <= 90 and -180 <= longitude <= 180 and (abs(latitude) > 0.01 or abs(longitude) > 0.01)
