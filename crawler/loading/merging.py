"""Puts incoming tables on top of former ones: weekly files, several files of one part, names that a record has lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from crawler.loading.shapes import sql_text
from crawler.loading.tables import Built, write_table
from directory.records import TABLES

EARLIER = "earlier release"
"""Use of a name that a record had in a former release and has lost since."""


def give_ids(connection: duckdb.DuckDBPyConnection, built: Built, former: Mapping[str, Path], *, lead: bool) -> None:
    """Tables `replaced_ids` (incoming records that win) and `stale_ids` (incoming records older than the stored).

    The leading part decides; the parts that come with it follow, so that its records lose what they no longer have.
    """
    if lead:
        connection.execute("DROP TABLE IF EXISTS replaced_ids")
        new, old = (_from(tables.get("records")) for tables in (built.tables, former))
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE stale_ids AS "
            f"SELECT n.record_id FROM (SELECT record_id, max(updated_on) AS on_day FROM {new} GROUP BY 1) n "
            f"JOIN (SELECT record_id, max(updated_on) AS on_day FROM {old} GROUP BY 1) o USING (record_id) "
            "WHERE n.on_day < o.on_day"
        )
    else:
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS stale_ids (record_id VARCHAR)")
    incoming = " UNION ".join(f"SELECT record_id FROM {_from(path)}" for path in built.tables.values())
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS replaced_ids (record_id VARCHAR)")
    connection.execute(
        f"INSERT INTO replaced_ids SELECT record_id FROM ({incoming}) ANTI JOIN stale_ids USING (record_id)"
    )


def combine(connection: duckdb.DuckDBPyConnection, built: Built, former: Mapping[str, Path], *, replace: bool) -> int:
    """Put the incoming tables on top of the former ones, in place; returns how many incoming records were too old.

    With `replace`, everything the former tables say about a replaced id goes, and stale incoming ids are left out.
    """
    order = {"records": "record_id", "names": "family_key", "places": "postal_key"}
    stale = connection.execute("SELECT count(*) FROM stale_ids").fetchone() if replace else None
    for table in order:
        if table not in built.tables and table not in former:
            continue
        new, old = built.tables.get(table), former.get(table)
        queries = []
        if old:
            queries.append(f"FROM {_from(old)}" + (" ANTI JOIN replaced_ids USING (record_id)" if replace else ""))
        if new:
            queries.append(f"FROM {_from(new)}" + (" ANTI JOIN stale_ids USING (record_id)" if replace else ""))
        folder = next(iter(built.tables.values())).parent
        path = folder / f"{table}.combined.parquet"
        columns = ", ".join(TABLES[table])
        union = " UNION ALL BY NAME ".join(f"(SELECT {columns} {query})" for query in queries)
        write_table(connection, f"FROM ({union}) ORDER BY {order[table]}", path)
        path.replace(folder / f"{table}.parquet")
        built.tables[table] = folder / f"{table}.parquet"
    return stale[0] if stale else 0


def keep_names(connection: duckdb.DuckDBPyConnection, built: Built, former: Mapping[str, Path]) -> int:
    """Give records that have lost their names those of the former tables, marked; returns how many names were kept.

    A deactivated number without a name could not be told from a mistyped one.
    """
    if not {"records", "names"} <= built.tables.keys() or "names" not in former:
        return 0
    new, old = _from(built.tables["names"]), _from(former["names"])
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE kept_names AS WITH nameless AS "
        f"(SELECT r.record_id FROM {_from(built.tables['records'])} r ANTI JOIN {new} n USING (record_id)) "
        f"SELECT o.* REPLACE ('{EARLIER}' AS use) FROM {old} o SEMI JOIN nameless USING (record_id)"
    )
    found = connection.execute("SELECT count(*) FROM kept_names").fetchone()
    assert found is not None
    if found[0]:
        path = built.tables["names"].with_suffix(".kept.parquet")
        union = f"(FROM {new}) UNION ALL BY NAME (FROM kept_names)"
        write_table(connection, f"FROM ({union}) ORDER BY family_key", path)
        path.replace(built.tables["names"])
    return int(found[0])


def count(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Path]) -> int:
    """Rows of the table that leads: records, or the names or places a supplementary file adds."""
    path = next(tables[one] for one in ("records", "names", "places") if one in tables)
    found = connection.execute(f"SELECT count(*) FROM {_from(path)}").fetchone()
    assert found is not None
    return int(found[0])


def _from(path: Path | None) -> str:
    if path is None:
        return "(SELECT NULL::VARCHAR AS record_id, NULL::DATE AS updated_on WHERE false)"
    return f"read_parquet({sql_text(str(path))})"
