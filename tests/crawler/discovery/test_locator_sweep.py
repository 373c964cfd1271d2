"""The sweep: nothing is lost however the server cuts off, and it always ends and says how."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.discovery.locator_asking import Row
from crawler.discovery.locator_sweep import WORLD, Box, GeoSweep, geohash_point, kilometres

points = st.tuples(st.floats(-89, 89), st.floats(-179, 179))


def server(rows: list[Row], cap: int) -> GeoSweep:
    def ask(box: Box) -> list[Row]:
        return [row for row in rows if kilometres(row["spot"], box.middle) <= box.reach][:cap]

    return GeoSweep(ask, cap=cap)


@settings(max_examples=40, deadline=None)
@given(st.lists(points, max_size=40, unique_by=lambda p: (round(p[0] / 2), round(p[1] / 2))), st.integers(5, 30))
def test_everything_is_found_or_the_sweep_says_that_it_is_not(spots: list[tuple[float, float]], cap: int) -> None:
    rows = [{"id": number, "spot": spot} for number, spot in enumerate(spots)]
    sweep = server(rows, cap)
    found = {row["id"] for row in sweep.rows()}
    assert sweep.truncated or found == {row["id"] for row in rows}
    assert sweep.requests <= sweep.most


def holds(box: Box, point: tuple[float, float]) -> bool:
    return box.south <= point[0] <= box.north and box.west <= point[1] <= box.east


@given(points)
def test_the_quarters_of_a_box_hold_all_of_it(point: tuple[float, float]) -> None:
    box = WORLD
    for _ in range(12):
        box = next(quarter for quarter in box.quarters() if holds(quarter, point))
        assert box.about([point])
        assert kilometres(box.middle, point) <= box.reach


def test_a_crowd_in_one_spot_ends_truncated() -> None:
    sweep = server([{"id": number, "spot": (39.1, -75.5)} for number in range(30)], 10)
    assert len({row["id"] for row in sweep.rows()}) == 10
    assert "more than the server shows" in sweep.truncated


def test_a_server_that_is_always_full_ends_with_the_budget() -> None:
    sweep = GeoSweep(lambda _: [{"id": 1}] * 10, cap=10, most=50)
    assert len(list(sweep.rows())) == 500
    assert "ended after 50 requests" in sweep.truncated


def test_boxes_without_a_known_point_are_not_asked() -> None:
    asked: list[Box] = []

    def ask(box: Box) -> list[dict[str, object]]:
        asked.append(box)
        return [{"id": 1}]

    sweep = GeoSweep(ask, reach=500, points=[(39.1, -75.5)])
    assert list(sweep.rows())
    assert not sweep.truncated
    assert len(asked) <= 4
    assert all(box.reach <= 500 and kilometres(box.middle, (39.1, -75.5)) < 510 for box in asked)


@pytest.mark.parametrize(
    ("text", "point"), [("ezs42", (42.6, -5.6)), ("u4pruydqqvj", (57.649, 10.407)), ("", None), ("a!", None)]
)
def test_geohashes(text: str, point: tuple[float, float] | None) -> None:
    found = geohash_point(text)
    assert found == point or (found and point and kilometres(found, point) < 5)
