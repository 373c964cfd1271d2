"""Draws outlines.json anew from two public domain maps: python -m directory.showing.draw_outlines COUNTRIES STATES.

COUNTRIES is countries-50m.json of the package world-atlas (Natural Earth), STATES states-10m.json of us-atlas (US
Census Bureau), both TopoJSON. Each outline is an SVG path in a box of 1000 units, with what turns degrees into them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import cos, dist, hypot, radians
from pathlib import Path
from typing import Any

import pycountry

Point = tuple[float, float]  # longitude, latitude
Line = list[Point]

SIZE = 1000
TOLERANCE = 2.5
NEAR = 0.45
REACH = {"NZ": 1.0, "US-HI": 3.0, "US-MI": 1.0, "NO": 0.2}  # other than NEAR
OUTLYING = ("Ashmore and Cartier Is.", "Indian Ocean Ter.", "N. Cyprus", "Siachen Glacier")
FEWEST = 6  # points of an island worth drawing
APART = ("US-AK", "US-HI", "US-PR", "US-GU", "US-VI", "US-AS", "US-MP")
OF_LARGEST = 0.002  # so much of the largest part's area another part must have


def main(countries: str, states: str) -> None:
    """Write outlines.json beside this module."""
    world, union = (json.loads(Path(name).read_text(encoding="utf-8")) for name in (countries, states))
    drawn = {}
    for shape in world["objects"]["countries"]["geometries"]:
        found = pycountry.countries.get(numeric=str(shape.get("id", "")).zfill(3))
        if found and found.alpha_2 != "US" and shape["properties"]["name"] not in OUTLYING:
            drawn[found.alpha_2] = draw(parts_of(world, shape, reach=REACH.get(found.alpha_2, NEAR)))
    subdivisions: Any = pycountry.subdivisions
    codes = {one.name: one.code for one in subdivisions.get(country_code="US")}
    named = ((codes.get(shape["properties"]["name"]), shape) for shape in union["objects"]["states"]["geometries"])
    shapes = {code: shape for code, shape in named if code}
    for code, shape in shapes.items():
        drawn[code] = draw(parts_of(union, shape, reach=REACH.get(code, NEAR)))
    mainland = [shape for code, shape in shapes.items() if code not in APART]
    drawn["US"] = draw(parts_of(union, union["objects"]["nation"]["geometries"][0]), borders=borders(union, mainland))
    lines = (f"{json.dumps(code)}: {json.dumps(drawn[code], separators=(',', ':'))}" for code in sorted(drawn))
    (Path(__file__).parent / "outlines.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def arcs_of(topology: dict[str, Any]) -> list[Line]:
    """The lines of which a TopoJSON file is made, in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def parts_of(topology: dict[str, Any], shape: dict[str, Any], *, reach: float = 0.45) -> list[Line]:
    """The outer rings of a shape: those within `reach` times the size of the largest one, and not too small."""
    arcs = arcs_of(topology)
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = sorted((_ring(arcs, polygon[0]) for polygon in polygons), key=_area, reverse=True)
    largest = rings[0]
    west, south, east, north = _box(largest)
    reach = max(reach * hypot(east - west, north - south), 1.0)
    near = [
        ring
        for ring in rings
        if _area(ring) >= OF_LARGEST * _area(largest)
        and _box(ring)[0] > west - reach
        and _box(ring)[2] < east + reach
        and _box(ring)[1] > south - reach
        and _box(ring)[3] < north + reach
    ]
    return near or [largest]


def borders(topology: dict[str, Any], shapes: Iterable[dict[str, Any]]) -> list[Line]:
    """The lines that two shapes share."""
    used: Counter[int] = Counter()
    for shape in shapes:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        used.update(arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring)
    arcs = arcs_of(topology)
    return [arcs[number] for number, times in used.items() if times > 1]


def draw(parts: list[Line], borders: list[Line] | None = None) -> dict[str, Any]:
    """An outline: its size, what turns degrees into its units, its path, and the path of the borders within."""
    west, south, east, north = _box([point for part in parts for point in part])
    narrow = cos(radians((south + north) / 2))
    scale = SIZE / max((east - west) * narrow, north - south)
    across, down = scale * narrow, scale

    def placed(line: Line) -> Line:
        return [((x - west) * across, (north - y) * down) for x, y in line]

    rings = [_simple(placed(part)) for part in parts]
    kept = [ring for ring in rings if len(ring) >= FEWEST] or rings[:1]
    drawn = {
        "size": [round((east - west) * across), round((north - south) * down)],
        "west": round(west, 4),
        "north": round(north, 4),
        "across": round(across, 4),
        "down": round(down, 4),
        "land": "".join(_path(ring[:-1]) + "z" for ring in kept),
    }
    if borders:
        drawn["borders"] = "".join(_path(_simple(placed(line))) for line in borders)
    return drawn


def _ring(arcs: list[Line], numbers: list[int]) -> Line:
    ring: Line = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    crossing = max(x for x, _ in ring) - min(x for x, _ in ring) > 180
    return [(x + 360 if crossing and x < 0 else x, y) for x, y in ring]


def _box(line: Line) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return min(xs), min(ys), max(xs), max(ys)


def _area(ring: Line) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def _simple(line: Line) -> Line:
    """The line without points that lie nearer than TOLERANCE to what remains (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    far, at = max((_off(point, line[0], line[-1]), n) for n, point in enumerate(line[1:-1], start=1))
    if far <= TOLERANCE:
        return [line[0], line[-1]]
    return _simple(line[: at + 1])[:-1] + _simple(line[at:])


def _off(point: Point, start: Point, end: Point) -> float:
    if start == end:
        return dist(point, start)
    (x, y), (x1, y1), (x2, y2) = point, start, end
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / dist(start, end)


def _path(line: Line) -> str:
    """An SVG path of whole units, each point told from the one before."""
    whole = [(round(x), round(y)) for x, y in line]
    steps = [f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(whole) if (x1, y1) != (x2, y2)]
    return f"M{whole[0][0]} {whole[0][1]}l{' '.join(steps)}".replace(" -", "-") if steps else ""


if __name__ == "__main__":
    main(*sys.argv[1:])
