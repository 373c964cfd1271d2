"""Who of a registry could be somebody: candidates by name, number, telephone or house, found in one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to look for. All keys are made by names.fold_key and addresses.*_key; empty sets are simply not looked up.

    A record is a candidate when its number is asked for, when a family key and a given name agree (as a whole, as an
    initial or as a beginning; the middle name stands in for the given one), when an organization's key is equal, or
    when phone, or postal key and house number, are equal together with a family key or a given name.
    """

    key: str
    families: frozenset[str] = frozenset()
    givens: frozenset[str] = frozenset()  # all variants; a single letter is an initial
    organizations: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    houses: frozenset[tuple[str, str]] = frozenset()  # (postal key, house number)
    numbers: frozenset[str] = frozenset()  # record ids, or a number of another registry that the record states
    regions: frozenset[str] = frozenset()  # codes; of namesakes whose places are all elsewhere only a few are given


def find_pairs(cursor: duckdb.DuckDBPyConnection, people: Sequence[Wanted]) -> list[tuple[int, str]]:
    """All (place of the wanted in `people`, record id) in order, from the views `names`, `places` and `records` of one
    snapshot."""
    _give_wanted(cursor, people)
    cursor.execute(_NAMED)
    cursor.execute(_NEAR)
    return cursor.execute(_PAIRS).fetchall()


def _give_wanted(cursor: duckdb.DuckDBPyConnection, people: Sequence[Wanted]) -> None:
    """Hand the wanted to DuckDB as one small table for each way of looking; the key is the place in `people`."""
    ways: dict[str, Callable[[Wanted], Iterable[str]]] = {
        "wanted_family": lambda w: w.families,
        "wanted_given": lambda w: _needed_givens(w.givens),
        "wanted_organization": lambda w: w.organizations,
        "wanted_phone": lambda w: w.phones,
        "wanted_number": lambda w: w.numbers,
        "wanted_region": lambda w: w.regions,
    }
    for table, values_of in ways.items():
        rows = [(key, value) for key, wanted in enumerate(people) for value in values_of(wanted) if value]
        _give(cursor, table, {"key": [key for key, _ in rows], "value": [value for _, value in rows]})
    houses = [(key, *house) for key, wanted in enumerate(people) for house in wanted.houses if all(house)]
    columns = {name: [row[i] for row in houses] for i, name in enumerate(("key", "value", "house"))}
    _give(cursor, "wanted_house", columns)


def _give(cursor: duckdb.DuckDBPyConnection, table: str, columns: dict[str, list[Any]]) -> None:
    kinds = {name: pa.int32() if name == "key" else pa.string() for name in columns}
    cursor.register("given", pa.table({name: pa.array(column, kinds[name]) for name, column in columns.items()}))
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS FROM given")
    cursor.unregister("given")


def _needed_givens(givens: frozenset[str]) -> Iterable[str]:
    """Given names without the initials that a longer one of them covers: an initial alone would find half a surname."""
    initials = {one for one in givens if len(one) == 1}
    covered = {one for one in initials if any(len(w) > 1 and w[0] == one for w in givens)} if initials else initials
    return givens - covered


NAMESAKES_ELSEWHERE = 5
"""Of people found by name alone, all of whose places and licences are in other regions, so many are given."""

# Each big table is read once for its few rows that matter; what needs text functions is asked of those rows only.
_NAMED = """
    CREATE OR REPLACE TEMP TABLE named AS
    WITH bearers AS (
        SELECT family_key, given_key, record_id, middle FROM names
        SEMI JOIN (SELECT DISTINCT value AS family_key FROM wanted_family) USING (family_key)
    ), asked AS (
        SELECT key, f.value AS family, g.value AS given, left(g.value, 1) AS letter
        FROM wanted_family f JOIN wanted_given g USING (key)
    ), middles AS (
        SELECT family_key, record_id, regexp_replace(lower(middle), '[^a-z0-9]', '', 'g') AS middle_key
        FROM bearers WHERE length(middle) > 1
    )
    SELECT a.key, b.record_id
    FROM bearers b JOIN asked a ON b.family_key = a.family AND left(b.given_key, 1) = a.letter
    WHERE starts_with(b.given_key, a.given) OR starts_with(a.given, b.given_key)
    UNION
    SELECT a.key, m.record_id
    FROM middles m JOIN asked a ON m.family_key = a.family AND m.middle_key = a.given
    WHERE length(a.given) > 1
"""
_NEAR = """
    CREATE OR REPLACE TEMP TABLE near AS
    SELECT DISTINCT w.key, p.record_id FROM places p JOIN wanted_phone w ON p.phone_key = w.value
    UNION
    SELECT w.key, p.record_id
    FROM (
        SELECT postal_key, regexp_extract(street, '[0-9]+') AS house, record_id
        FROM places SEMI JOIN wanted_house ON postal_key = value
    ) p JOIN wanted_house w ON p.postal_key = w.value AND p.house = w.house
"""
_GIVEN_AGREES = """(
    (n.given_key <> '' AND (starts_with(n.given_key, g.value) OR starts_with(g.value, n.given_key)))
    OR (length(g.value) > 1 AND regexp_replace(lower(n.middle), '[^a-z0-9]', '', 'g') = g.value)
)"""
# Only of those with many namesakes it is asked where each of them is.
_PAIRS = f"""
    WITH crowded AS (
        FROM named SEMI JOIN (SELECT key FROM named GROUP BY key HAVING count(*) > {NAMESAKES_ELSEWHERE}) USING (key)
    ), told AS (
        SELECT DISTINCT record_id, upper(region) AS region FROM places SEMI JOIN crowded USING (record_id)
        WHERE region <> '' AND length(region) <= 3
        UNION
        SELECT record_id, upper(unnest(licences).state) AS region FROM records SEMI JOIN crowded USING (record_id)
    ), same_region AS (
        SELECT DISTINCT c.key, c.record_id
        FROM crowded c JOIN told USING (record_id) JOIN wanted_region w ON w.key = c.key AND w.value = told.region
    ), far AS (
        SELECT key, record_id, row_number() OVER (PARTITION BY key ORDER BY record_id) AS nth
        FROM (FROM crowded SEMI JOIN told USING (record_id) SEMI JOIN wanted_region USING (key))
        ANTI JOIN same_region USING (key, record_id)
    )
    SELECT key, record_id FROM named ANTI JOIN (FROM far WHERE nth > {NAMESAKES_ELSEWHERE}) USING (key, record_id)
    UNION
    SELECT o.key, n.record_id FROM names n JOIN wanted_organization o ON n.family_key = o.value WHERE n.given_key = ''
    UNION
    SELECT near.key, n.record_id
    FROM near JOIN names n USING (record_id)
    WHERE EXISTS (FROM wanted_family f WHERE f.key = near.key AND f.value = n.family_key)
       OR EXISTS (FROM wanted_given g WHERE g.key = near.key AND {_GIVEN_AGREES})
       OR (n.given_key = '' AND EXISTS (FROM wanted_organization o WHERE o.key = near.key))
    UNION
    SELECT w.key, r.record_id
    FROM records r JOIN wanted_number w ON r.record_id = w.value
    UNION
    SELECT w.key, r.record_id
    FROM (SELECT record_id, unnest([details['npi'], details['registry_id']]) AS number
          FROM records WHERE cardinality(details) > 0) r
    JOIN wanted_number w ON r.number = w.value
    ORDER BY ALL
"""
