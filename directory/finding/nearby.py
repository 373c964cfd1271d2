"""How far the clinics are from a place: those within a radius, and the nearest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi

import pyarrow as pa
import pyarrow.compute as pc

from directory.finding.bits import Array, mask_from, rows_of
from directory.geo.distance import EARTH_KM, unit_vector

Position = tuple[float, float]
"""Latitude and longitude in degrees."""

_RINGS = (50.0, 200.0, 800.0, 20100.0)  # kilometres; the last holds the whole earth
_UNKNOWN = (0.0, 0.0, 0.0)  # never looked at: known rows only


class Nearby:
    """The positions of all rows as unit vectors; a dot product with the place's tells the distance."""

    def __init__(self, positions: Sequence[Position | None]) -> None:
        """`positions`: of each row, or None where it is not known."""
        vectors = [unit_vector(*position) if position else _UNKNOWN for position in positions]
        self._axes = [pa.array([vector[axis] for vector in vectors], pa.float64()) for axis in range(3)]
        self.known = mask_from(pa.array([position is not None for position in positions], pa.bool_()))
        self._size = len(vectors)
        self._nearness = lru_cache(8)(self._count_nearness)
        self.within = lru_cache(256)(self._within)

    def _within(self, place: Position, km: float) -> int:
        """The bits of the rows at most so far from a place."""
        least = cos(min(km / EARTH_KM, pi))
        near = pc.greater_equal(self._nearness(place), pa.scalar(least, pa.float64()))
        return mask_from(near) & self.known

    def nearest(self, place: Position, mask: int, count: int) -> list[int]:
        """Of some rows those nearest to a place, the nearest first; equally near ones by rank."""
        known = mask & self.known
        for km in _RINGS:
            inside = known & self.within(place, km)
            if inside.bit_count() >= count or km == _RINGS[-1]:
                break
        rows = rows_of(inside, self._size)
        table = pa.table({"row": rows, "nearness": self._nearness(place).take(rows)})
        order = [("nearness", "descending"), ("row", "ascending")]
        chosen: list[int] = table.take(pc.select_k_unstable(table, count, order))["row"].to_pylist()
        return chosen

    def count_up_to(self, place: Position, mask: int, row: int) -> int:
        """How many of some rows come up to one row in the order of nearest(), itself included."""
        rows = rows_of(mask & self.known, self._size)
        own = self._nearness(place)[row]
        others = self._nearness(place).take(rows)
        nearer = pc.sum(pc.greater(others, own)).as_py() or 0
        equal = rows.filter(pc.equal(others, own))
        return int(nearer) + int(pc.sum(pc.less_equal(equal, row)).as_py() or 0)

    def _count_nearness(self, place: Position) -> Array:
        parts = [
            pc.multiply(axis, pa.scalar(part, pa.float64()))
            for axis, part in zip(self._axes, unit_vector(*place), strict=True)
        ]
        return pc.add(pc.add(parts[0], parts[1]), parts[2])
