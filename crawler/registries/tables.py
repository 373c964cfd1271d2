"""Fills the three tables of a snapshot from one file's rows with DuckDB, sorted for looking up, in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from crawler.registries.reading import LINE, Refused
from crawler.registries.shapes import FileShape, Phrases, sql_text
from directory.addresses import phone_key, postal_key
from directory.names import fold_key
from directory.person_name import PARTICLES
from directory.records import TABLES

_DAY_FORMS = "['%m/%d/%Y', '%Y-%m-%d', '%Y%m%d', '%m/%d/%y', '%d-%b-%Y', '%d %b %Y', '%b %d, %Y']"
_UNUSABLE = "('', 'PENDING', 'NULL', 'NONE', 'N/A', 'NA', 'UNKNOWN', 'TBD', 'APPLIED', 'XXX')"
MACROS = (
    # A text without HTML entities and doubled spaces.
    r"plain(x) := regexp_replace(CASE WHEN contains(x, '&') THEN "
    r"replace(replace(replace(replace(replace(x, '&amp;', '&'), '&#39;', ''''), '&#039;', ''''), '&apos;', ''''), "
    r"'&quot;', '') ELSE x END, '\s+', ' ', 'g')",
    f"day(x) := CASE WHEN x = '' THEN NULL ELSE try_strptime(split_part(left(x, 24), 'T', 1), {_DAY_FORMS})::DATE END",
    "uk_day(x) := CASE WHEN x = '' THEN NULL ELSE try_strptime(split_part(split_part(left(x, 24), 'T', 1), ' - ', 1), "
    "['%d/%m/%Y', '%Y-%m-%d', '%d/%b/%Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y'])::DATE END",
    "letters(x) := regexp_replace(upper(x), '[^0-9A-Z]', '', 'g')",
    "digits(x) := regexp_replace(x, '[^0-9]', '', 'g')",
    "but_first(x) := replace(x, left(x, 1), '')",
    "two_digits(x) := but_first(x) = '' OR but_first(but_first(x)) = ''",
    f"usable(x) := upper(x) NOT IN {_UNUSABLE} AND NOT regexp_full_match(x, '[0 .-]*')",
    # A US postal code with the zeros a spreadsheet has taken: 4416 -> 04416, 41023134 -> 041023134.
    "zip(x) := CASE WHEN length(digits(x)) IN (3, 4) THEN lpad(digits(x), 5, '0') "
    "WHEN length(digits(x)) IN (7, 8) THEN lpad(digits(x), 9, '0') ELSE digits(x) END",
    "join2(a, b) := CASE WHEN b = '' THEN a WHEN a = '' THEN b ELSE a || ', ' || b END",
    # The keys of addresses.py for the usual American forms; all others are made by its own functions.
    "usual_postal(code, country) := country = 'US' AND regexp_full_match(code, '[0-9]{5}([0-9]{4})?')",
    "usual_postal_key(code) := CASE WHEN left(code, 5) = '00000' THEN '' ELSE left(code, 5) END",
    "usual_phone(x) := regexp_full_match(x, '[1-9][0-9]{9}')",
    "usual_phone_key(x) := CASE WHEN substr(x, 4, 5) = '55501' OR two_digits(x) "
    "OR contains('01234567890123456789', x) OR contains('98765432109876543210', x) "
    "OR substr(x, 4) IN ('5555555', '1234567', '0000000', '4567890') THEN '' ELSE x END",
    "ascii_key(x) := regexp_replace(lower(x), '[^a-z0-9]', '', 'g')",
)


EARLIER = "earlier release"
"""Use of a name that a record had in a former release and has lost since."""


@dataclass(slots=True)
class Built:
    """The tables made from one file, and what did not get into them."""

    tables: dict[str, Path]
    kept: int
    left_out: int
    refused: list[Refused]
    newest: date | None
    unsure: list[tuple[str, int]] = field(default_factory=list)  # status words nobody knows, with their counts


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the words that phrases may use."""
    for macro in MACROS:
        head, body = macro.split(" := ", 1)
        connection.execute(f"CREATE OR REPLACE TEMP MACRO {head} AS ({body})")


def build(
    connection: duckdb.DuckDBPyConnection, rows: pa.RecordBatchReader, shape: FileShape, folder: Path, file: str
) -> Built:
    """Read all rows once into a working file, then write each table of the shape from it, sorted."""
    prepare(connection)
    stage = folder / "stage.parquet"
    connection.register("incoming", rows)
    present = set(rows.schema.names) - {LINE}
    cleaned = [f'trim("{one}") AS "{one}"' for one in rows.schema.names if one != LINE]
    _write(connection, f"SELECT {LINE}, {', '.join(cleaned)} FROM incoming", stage)
    connection.unregister("incoming")
    absent = [f"'' AS \"{one}\"" for one in shape.columns if one not in present]
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW plain_rows AS SELECT * {''.join(', ' + one for one in absent)} "
        f"FROM read_parquet({sql_text(str(stage))})"
    )
    _add_lookups(connection, shape)
    reasons = {f"({shape.key}) IS NULL OR ({shape.key}) = ''": _no_key(shape), **shape.refuse}
    cases = " ".join(f"WHEN {condition} THEN {sql_text(reason)}" for condition, reason in reasons.items())
    leave = shape.leave or "false"
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW judged AS SELECT *, "
        f"CASE WHEN {leave} THEN '-' {cases} ELSE '' END AS refusal FROM looked_up"
    )
    connection.execute("CREATE OR REPLACE TEMP VIEW kept_rows AS SELECT * FROM judged WHERE refusal = ''")
    built = _judge(connection, shape, file)
    if shape.record is not None:
        _write_records(connection, shape, folder, built)
    if shape.names:
        _write_names(connection, shape, folder, built)
    if shape.places:
        _write_places(connection, shape, folder, built)
    stage.unlink()
    return built


def _no_key(shape: FileShape) -> str:
    spelt = [shape.columns[one] for one in shape.columns if re.search(rf"\b{one}\b", shape.key)]
    return "no usable " + (" or ".join(one if isinstance(one, str) else one[0] for one in spelt) or "record number")


def _write(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    connection.execute(f"COPY ({query}) TO {sql_text(str(path))} (FORMAT parquet, COMPRESSION zstd)")


def _add_lookups(connection: duckdb.DuckDBPyConnection, shape: FileShape) -> None:
    """Join what Python functions make of the distinct values of a column."""
    joins, picks = [], []
    for name, lookup in shape.lookups.items():
        values = [row[0] for row in connection.execute(f"SELECT DISTINCT {lookup.of} FROM plain_rows").fetchall()]
        made = [lookup.make(value or "") for value in values]
        kind = pa.struct([(one, pa.string()) for one in lookup.fields]) if lookup.fields else pa.string()
        table = pa.table({"text": pa.array(values, pa.string()), "made": pa.array(made, kind)})
        connection.register(f"look_{name}_given", table)
        connection.execute(f"CREATE OR REPLACE TEMP TABLE look_{name} AS FROM look_{name}_given")
        connection.unregister(f"look_{name}_given")
        joins.append(f"LEFT JOIN look_{name} ON look_{name}.text = ({lookup.of})")
        picks.append(f", look_{name}.made AS {name}")
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW looked_up AS "
        f"SELECT plain_rows.*{''.join(picks)} FROM plain_rows {' '.join(joins)}"
    )


def _judge(connection: duckdb.DuckDBPyConnection, shape: FileShape, file: str) -> Built:
    """Count what is kept, left out and refused, and find the newest entry."""
    newest = f"max({shape.newest}) FILTER (refusal = '')" if shape.newest else "NULL"
    found = connection.execute(
        f"SELECT count(*) FILTER (refusal = ''), count(*) FILTER (refusal = '-'), {newest} FROM judged"
    ).fetchone()
    assert found is not None
    first = next(iter(shape.columns))
    refused = connection.execute(
        f"SELECT {LINE}, refusal, left({first}, 40) FROM judged WHERE refusal NOT IN ('', '-') ORDER BY {LINE}"
    ).fetchall()
    unsure: list[tuple[str, int]] = []
    if shape.unsure:
        unsure = connection.execute(
            f"SELECT {shape.unsure_words}, count(*) FROM kept_rows WHERE {shape.unsure} GROUP BY 1 ORDER BY 2 DESC, 1"
        ).fetchall()
    return Built({}, found[0], found[1], [Refused(file, *row) for row in refused], found[2], unsure)


def _select(phrases: Phrases, columns: Mapping[str, str], key: str, skip: Iterable[str] = ()) -> str:
    """`phrase AS column` for each column of a table; empty of its type where the shape says nothing."""
    empty = {"VARCHAR": "''", "DATE": "NULL::DATE"}
    unsaid = {"standing": "'unknown'", "use": "'legal'"}
    picked = []
    for column, kind in columns.items():
        if column in skip:
            continue
        phrase = (
            key if column == "record_id" else phrases.get(column, unsaid.get(column, empty.get(kind, f"NULL::{kind}")))
        )
        picked.append(f"CAST({phrase} AS {kind}) AS {column}")
    return ", ".join(picked)


def _write_records(connection: duckdb.DuckDBPyConnection, shape: FileShape, folder: Path, built: Built) -> None:
    assert shape.record is not None
    columns = _select(shape.record, TABLES["records"], shape.key)
    distinct = "DISTINCT" if shape.many_rows else ""
    path = folder / "records.parquet"
    _write(connection, f"SELECT {distinct} {columns} FROM kept_rows ORDER BY record_id", path)
    built.tables["records"] = path


def _write_names(connection: duckdb.DuckDBPyConnection, shape: FileShape, folder: Path, built: Built) -> None:
    """Names with their keys: the whole surname and each part of a double one, so that either finds the record."""
    keys = ("family_key", "given_key")
    selects = [f"SELECT {_select(one, TABLES['names'], shape.key, keys)} FROM kept_rows" for one in shape.names]
    base = " UNION ALL ".join(selects)
    if shape.many_rows or len(selects) > 1:
        base = f"SELECT DISTINCT * FROM ({base})"
    connection.execute(f"CREATE OR REPLACE TEMP VIEW base_names AS {base}")
    _fold_foreign(connection)
    query = f"""
        WITH keyed AS (
            SELECT base.*,
                CASE WHEN organization <> '' THEN coalesce(o.keys, [ascii_key(organization)])
                     WHEN regexp_matches(family, '[ -]')
                     THEN coalesce(f.keys, {surname_keys_sql("family")})
                     ELSE coalesce(f.keys, [ascii_key(family)]) END AS family_keys,
                coalesce(g.keys[1], ascii_key(given)) AS given_key
            FROM base_names base
            LEFT JOIN foreign_keys o ON o.text = base.organization
            LEFT JOIN foreign_keys f ON f.text = base.family
            LEFT JOIN foreign_keys g ON g.text = base.given
            WHERE family <> '' OR given <> '' OR organization <> ''
        )
        SELECT unnest(family_keys) AS family_key, {", ".join(c for c in TABLES["names"] if c != "family_key")}
        FROM keyed ORDER BY family_key
    """
    path = folder / "names.parquet"
    _write(connection, query, path)
    built.tables["names"] = path


def _fold_foreign(connection: duckdb.DuckDBPyConnection) -> None:
    """Keys of all names that are not plain ASCII, made by the same function that folds the names of sites."""
    columns = " UNION ".join(f"SELECT {one} AS text FROM base_names" for one in ("family", "given", "organization"))
    texts = [
        row[0]
        for row in connection.execute(
            f"SELECT text FROM ({columns}) WHERE NOT regexp_full_match(text, '[\\x00-\\x7F]*')"
        ).fetchall()
    ]
    table = pa.table(
        {
            "text": pa.array(texts, pa.string()),
            "keys": pa.array([index_keys(one) for one in texts], pa.list_(pa.string())),
        }
    )
    connection.register("foreign_given", table)
    connection.execute("CREATE OR REPLACE TEMP TABLE foreign_keys AS FROM foreign_given")
    connection.unregister("foreign_given")


def surname_keys_sql(family: str) -> str:
    """`index_keys` of an ASCII surname as a DuckDB expression."""
    particles = ", ".join(sql_text(one) for one in sorted(PARTICLES))
    parts = (
        rf"list_filter(list_transform(string_split_regex({family}, '[\s-]+'), lambda x: ascii_key(x)), "
        f"lambda x: length(x) > 1 AND x NOT IN ({particles}))"
    )
    return f"list_distinct(list_prepend(ascii_key({family}), {parts}))"


def index_keys(family: str) -> list[str]:
    """Keys a surname is found by: whole, and each part but particles ("Ruiz de Leon" -> ruizdeleon, ruiz, leon)."""
    parts = [fold_key(word) for word in re.split(r"[\s-]+", family)]
    return list(dict.fromkeys([fold_key(family), *(one for one in parts if len(one) > 1 and one not in PARTICLES)]))


def _write_places(connection: duckdb.DuckDBPyConnection, shape: FileShape, folder: Path, built: Built) -> None:
    keys = ("postal_key", "phone_key")
    selects = [f"SELECT {_select(one, TABLES['places'], shape.key, keys)} FROM kept_rows" for one in shape.places]
    distinct = "DISTINCT" if shape.many_rows else ""
    rest = ", ".join(f"base.{column}" for column in TABLES["places"] if column not in keys)
    connection.execute(f"CREATE OR REPLACE TEMP VIEW base_places AS {' UNION ALL '.join(selects)}")
    _key_unusual(connection)
    query = f"""
        SELECT {distinct}
            CASE WHEN base.postal_code = '' THEN '' WHEN usual_postal(base.postal_code, base.country)
                 THEN usual_postal_key(base.postal_code) ELSE z.key END AS postal_key,
            CASE WHEN base.phone = '' THEN '' WHEN usual_phone(base.phone)
                 THEN usual_phone_key(base.phone) ELSE t.key END AS phone_key,
            {rest}
        FROM base_places base
        LEFT JOIN postal_keys z ON z.postal_code = base.postal_code AND z.country = base.country
        LEFT JOIN phone_keys t ON t.phone = base.phone
        WHERE street <> '' OR city <> '' OR region <> '' OR base.postal_code <> '' OR base.phone <> ''
        ORDER BY postal_key
    """
    path = folder / "places.parquet"
    _write(connection, query, path)
    built.tables["places"] = path


def _key_unusual(connection: duckdb.DuckDBPyConnection) -> None:
    """Keys of all postal codes and phones that are not in the usual American form."""
    codes = connection.execute(
        "SELECT DISTINCT postal_code, country FROM base_places "
        "WHERE postal_code <> '' AND NOT usual_postal(postal_code, country)"
    ).fetchall()
    phones = connection.execute(
        "SELECT DISTINCT phone FROM base_places WHERE phone <> '' AND NOT usual_phone(phone)"
    ).fetchall()
    columns = {
        "postal_keys": {
            "postal_code": [code for code, _ in codes],
            "country": [country for _, country in codes],
            "key": [postal_key(code, country) for code, country in codes],
        },
        "phone_keys": {"phone": [row[0] for row in phones], "key": [phone_key(row[0]) for row in phones]},
    }
    for name, values in columns.items():
        made = {column: pa.array(texts, pa.string()) for column, texts in values.items()}
        connection.register("given_keys", pa.table(made))
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM given_keys")
        connection.unregister("given_keys")


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
        _write(connection, f"FROM ({union}) ORDER BY {order[table]}", path)
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
        _write(connection, f"FROM ({union}) ORDER BY family_key", path)
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
