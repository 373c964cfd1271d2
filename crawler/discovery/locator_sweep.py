"""Asks for the world in boxes, each cut in four while its answer is cut off; it never ends short without saying so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, ceil, cos, inf, radians, sin, sqrt

from crawler.discovery.locator_asking import Row

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

ROUNDED = 5.0
"""Kilometres that a point where something is known to be may be off."""


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of the world, in degrees."""

    south: float
    west: float
    north: float
    east: float

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.south + self.north) / 2, (self.west + self.east) / 2

    @property
    def radius(self) -> float:
        """Kilometres from its middle to its furthest point."""
        rows, columns = (self.south, self.middle[0], self.north), (self.west, self.middle[1], self.east)
        return max(kilometres(self.middle, (row, column)) for row in rows for column in columns)

    @property
    def reach(self) -> int:
        """Kilometres to ask for around the middle, so that nothing of the box is left out."""
        return ceil(self.radius)

    def about(self, points: Sequence[Point]) -> list[Point]:
        """The points of which something may lie in it."""
        middle, reach = self.middle, self.radius + ROUNDED
        return [point for point in points if kilometres(middle, point) <= reach]

    def quarters(self) -> tuple[Box, Box, Box, Box]:
        """The four pieces of it."""
        row, column = self.middle
        return (
            Box(self.south, self.west, row, column),
            Box(self.south, column, row, self.east),
            Box(row, self.west, self.north, column),
            Box(row, column, self.north, self.east),
        )


WORLD = Box(-90, -180, 90, 180)


@dataclass
class GeoSweep:
    """A sweep with an `ask` that gives what lies in (or around) a box.

    An answer is taken for cut off when it has `cap` rows; without a known cap, when its number is round and no answer
    was larger. `reach`: kilometres the server searches at the most. `points`: where something is known to be.
    """

    ask: Callable[[Box], Sequence[Row]]
    cap: int = 0
    reach: float = inf
    points: Sequence[Point] | None = None
    area: Box = WORLD
    most: int = 1_000  # requests
    smallest: float = 2.0  # kilometres: a box of this radius is not cut any more
    requests: int = 0
    hits: int = 0
    misses: int = 0  # boxes with nothing in them
    largest: int = 0
    truncated: str = ""  # why something may be missing

    def rows(self) -> Iterator[Row]:
        """All rows that are found; those near the edge of a box come more than once."""
        waiting = [(self.area, self.points)]
        while waiting:
            box, points = waiting.pop()
            if points is not None and not (points := box.about(points)):
                continue
            if box.reach > self.reach and box.radius > self.smallest:
                waiting.extend((quarter, points) for quarter in box.quarters())
                continue
            if self.requests >= self.most:
                self.truncated = f"the sweep was ended after {self.most:,} requests"
                return
            answer = self.ask(box)
            self.requests += 1
            self.hits += len(answer)
            self.misses += not answer
            self.largest = max(self.largest, len(answer))
            yield from answer
            if not self._cut_off(len(answer)):
                continue
            if box.radius > self.smallest:
                waiting.extend((quarter, points) for quarter in box.quarters())
            else:
                self.truncated = f"around {box.middle[0]:.3f}, {box.middle[1]:.3f} there are more than the server shows"

    def _cut_off(self, number: int) -> bool:
        return number >= self.cap if self.cap else looks_cut_off(number) and number >= self.largest


def looks_cut_off(number: int) -> bool:
    """Whether a number of rows looks like a limit: ten, twenty, twenty-five, a hundred ..."""
    return number > 0 and (number % 10 == 0 or number % 25 == 0)


def kilometres(one: Point, other: Point) -> float:
    """The distance on the globe."""
    (north, east), (north2, east2) = ((radians(a), radians(b)) for a, b in (one, other))
    chord = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * 6_371.0 * asin(min(1.0, sqrt(chord)))


def geohash_point(text: str) -> Point | None:
    """The middle of a geohash; None when it is none."""
    low, high = [-90.0, -180.0], [90.0, 180.0]
    axis = 1
    for letter in text.lower():
        value = "0123456789bcdefghjkmnpqrstuvwxyz".find(letter)
        if value < 0:
            return None
        for bit in (16, 8, 4, 2, 1):
            half = (low[axis] + high[axis]) / 2
            (low if value & bit else high)[axis] = half
            axis = 1 - axis
    return ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2) if text else None
