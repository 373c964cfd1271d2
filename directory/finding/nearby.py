"""How far the clinics are from a place: those within a radius, and the nearest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from math import cos, degrees, pi

import pyarrow as pa
import pyarrow.compute as pc

from directory.finding.bits import Array, mask_from, mask_of, rows_of
from directory.geo.distance import EARTH_KM, unit_vector

Position = tuple[float, float]
"""Latitude and longitude in degrees."""

_RINGS = (50.0, 200.0, 800.0)  # kilometres; then the whole earth
_SORTED = 5000  # so many are sorted without looking for a ring first
_UNKNOWN = (0.0, 0.0, 0.0)  # never looked at: known rows only
_WIDE = 5  # where a fifth of the rows lies in the latitudes, all are looked at, which needs no sorting
_MARGIN = 0.001  # degrees, for what rounding does to a circle's edge


class Nearby:
    """The positions of all rows as unit vectors; a dot product with the place's tells the distance."""

    def __init__(self, positions: Sequence[Position | None]) -> None:
        """`positions`: of each row, or None where it is not known."""
        self._size = len(positions)
        self._axes = _axes_of([unit_vector(*position) if position else _UNKNOWN for position in positions])
        self.known = mask_from(pa.array([position is not None for position in positions], pa.bool_()))
        northward = sorted((position[0], row) for row, position in enumerate(positions) if position)
        self._latitudes = [latitude for latitude, _ in northward]
        self._northward = pa.array([row for _, row in northward], pa.int32())
        self._northward_axes = [axis.take(self._northward) for axis in self._axes]
        self.within = lru_cache(256)(self._within)

    def _within(self, place: Position, km: float) -> int:
        """The bits of the rows at most so far from a place; only those of the right latitudes are looked at."""
        angle = min(km / EARTH_KM, pi)
        least = pa.scalar(cos(angle), pa.float64())
        first = bisect_left(self._latitudes, place[0] - degrees(angle) - _MARGIN)
        count = bisect_right(self._latitudes, place[0] + degrees(angle) + _MARGIN) - first
        if count * _WIDE > self._size:
            return mask_from(pc.greater_equal(_nearness(self._axes, place), least)) & self.known
        nearness = _nearness([axis.slice(first, count) for axis in self._northward_axes], place)
        near = self._northward.slice(first, count).filter(pc.greater_equal(nearness, least))
        return mask_of(near.to_pylist(), self._size)

    def nearest(self, place: Position, mask: int, count: int) -> list[int]:
        """Of some rows those nearest to a place, the nearest first; equally near ones by rank."""
        inside = known = mask & self.known
        for km in _RINGS if known.bit_count() > _SORTED else ():
            inside = known & self.within(place, km)
            if inside.bit_count() >= count:
                break
            inside = known
        rows, nearness = self._nearness_of(inside, place)
        table = pa.table({"row": rows, "nearness": nearness})
        order = [("nearness", "descending"), ("row", "ascending")]
        chosen: list[int] = table.take(pc.select_k_unstable(table, count, order))["row"].to_pylist()
        return chosen

    def count_up_to(self, place: Position, mask: int, row: int) -> int:
        """How many of some rows come up to one row in the order of nearest(), itself included."""
        rows, nearness = self._nearness_of(mask & self.known, place)
        own = _nearness([axis.slice(row, 1) for axis in self._axes], place)[0]
        nearer = pc.sum(pc.greater(nearness, own)).as_py() or 0
        equal = rows.filter(pc.equal(nearness, own))
        return int(nearer) + int(pc.sum(pc.less_equal(equal, row)).as_py() or 0)

    def _nearness_of(self, mask: int, place: Position) -> tuple[Array, Array]:
        rows = rows_of(mask, self._size)
        return rows, _nearness([axis.take(rows) for axis in self._axes], place)


def _axes_of(vectors: Sequence[tuple[float, float, float]]) -> list[Array]:
    return [pa.array([vector[axis] for vector in vectors], pa.float64()) for axis in range(3)]


def _nearness(axes: Sequence[Array], place: Position) -> Array:
    """The dot products of unit vectors with that of a place."""
    parts = [
        pc.multiply(axis, pa.scalar(part, pa.float64())) for axis, part in zip(axes, unit_vector(*place), strict=True)
    ]
    return pc.add(pc.add(parts[0], parts[1]), parts[2])
