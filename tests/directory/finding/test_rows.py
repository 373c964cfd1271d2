"""Sets of rows, words and distances agree with what one would count by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.finding.bits import flags_of, mask_from, mask_of, rows_of
from directory.finding.columns import FewValues, ManyValues
from directory.finding.nearby import Nearby, Position
from directory.finding.words import WordIndex
from directory.geo.distance import distance_km

positions = st.tuples(st.floats(-80, 80), st.floats(-180, 180))


@settings(deadline=None, max_examples=50)
@given(st.sets(st.integers(0, 69)), st.just(70) | st.integers(70, 140))
def test_rows_and_bits_are_the_same_sets(rows: set[int], size: int) -> None:
    mask = mask_of(rows, size)
    assert mask == sum(1 << row for row in rows)
    assert rows_of(mask, size).to_pylist() == sorted(rows)
    assert mask_from(flags_of(mask, size)) == mask


@settings(deadline=None, max_examples=50)
@given(st.lists(st.none() | positions, max_size=40), positions, st.integers(1, 20_000), st.integers(1, 50))
def test_near_is_what_is_near(places: list[Position | None], place: Position, km: int, count: int) -> None:
    nearby = Nearby(places)
    away = {row: distance_km(*place, *where) for row, where in enumerate(places) if where}
    within = set(rows_of(nearby.within(place, float(km)), len(places)).to_pylist())
    assert {row for row, d in away.items() if d < km - 0.01} <= within <= {r for r, d in away.items() if d < km + 0.01}
    chosen = nearby.nearest(place, (1 << len(places)) - 1, count)
    assert len(chosen) == len(set(chosen)) == min(count, len(away))
    told = [away[row] for row in chosen]
    assert told == pytest.approx(sorted(told), abs=0.01)
    assert told == pytest.approx(sorted(away.values())[:count], abs=0.01)
    for number, row in enumerate(chosen, start=1):
        assert nearby.count_up_to(place, (1 << len(places)) - 1, row) == number


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(st.sampled_from(["laser", "PRP", "peel", ""]), max_size=3), max_size=30), st.data())
def test_counts_beside_filters(values: list[list[str]], data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.integers(0, max(len(values) - 1, 0)), max_size=len(values)))
    mask = sum(1 << row for row in chosen)
    first = [several[0] if several else "" for several in values]
    single, many = ManyValues(first), FewValues([[v for v in several if v] for several in values])
    for value in ("laser", "PRP", "peel"):
        assert dict(single.count(mask)).get(value, 0) == sum(first[row] == value for row in chosen)
        assert dict(many.count(mask)).get(value, 0) == sum(value in values[row] for row in chosen)
        assert single.mask(value).bit_count() == first.count(value)


WORDS = {"dermatology": [0, 1], "derby": [2], "reinhard": [3], "smith": [4], "smyth": [5], "houston": [0, 6], "7": [7]}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("derm", {0, 1}),
        ("der", {0, 1, 2}),
        ("dermatology houston", {0}),
        ("dermatologi", {0, 1}),
        ("dermatolgoy", {0, 1}),
        ("hermatology", {0, 1}),
        ("reinhart", {3}),
        ("smith", {4}),
        ("smiht", {4}),
        ("smth", {4, 5}),
        ("the clinic in houston", {0, 6}),
        ("clinic", set()),
        ("zzzz", set()),
        ("d", set()),
        ("7", {7}),
    ],
)
def test_words_lead_to_rows(text: str, rows: set[int]) -> None:
    assert set(rows_of(WordIndex(WORDS, 8).find(text), 8).to_pylist()) == rows
