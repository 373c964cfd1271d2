"""Fills the three tables of a snapshot from one file's rows with DuckDB, sorted for looking up, in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from crawler.loading.phrases import prepare
from crawler.loading.reading import LINE, Refused
from crawler.loading.shapes import FileShape, Phrases, sql_text
from directory.addresses import phone_key, postal_key
from directory.names import fold_key
from directory.records import TABLES
from directory.vocabulary.person_name import PARTICLES


@dataclass(slots=True)
class Built:
    """The tables made from one file, and what did not get into them."""

    tables: dict[str, Path]
    kept: int
    left_out: int
    refused: list[Refused]
    newest: date | None
    unsure: list[tuple[str, int]] = field(default_factory=list)  # status words nobody knows, with their counts
    bad_dates: tuple[int, int, str] = (
        0,
        0,
        "",
    )  # rows with an unreadable date: how many, the first line, what is there


def build(
    connection: duckdb.DuckDBPyConnection, rows: pa.RecordBatchReader, shape: FileShape, folder: Path, file: str
) -> Built:
    """Read all rows once, write what the shape's phrases make of them into a working file, then each table, sorted."""
    prepare(connection)
    connection.register("incoming", rows)
    present = set(rows.schema.names) - {LINE}
    cleaned = [one if one in shape.untrimmed else f"trim({one}) AS {one}" for one in rows.schema.names if one != LINE]
    absent = [f"'' AS {one}" for one in shape.columns if one not in present]
    source = f"SELECT {', '.join([LINE, *cleaned, *absent])} FROM incoming"
    if shape.lookups:  # their functions need the distinct values first: the rows are kept for a second look
        write_table(connection, source, folder / "rows.parquet", pack="lz4_raw")
        source = _with_lookups(connection, shape, folder / "rows.parquet")
    stage = folder / "stage.parquet"
    write_table(connection, _stage_query(shape, source), stage, pack="lz4_raw")
    connection.unregister("incoming")
    staged = f"read_parquet({sql_text(str(stage))})"
    connection.execute(f"CREATE OR REPLACE TEMP VIEW staged AS FROM {staged}")
    connection.execute("CREATE OR REPLACE TEMP VIEW kept AS FROM staged WHERE refusal = ''")
    built = _judge(connection, shape, file)
    if shape.record is not None:
        _write_records(connection, shape, folder, built)
    if shape.names:
        _write_names(connection, shape, folder, built)
    if shape.places:
        _write_places(connection, shape, folder, built)
    return built


def _stage_query(shape: FileShape, source: str) -> str:
    """One wide row for each row of the file: its refusal, and all columns of all tables under numbered names."""
    reasons = {f"({shape.key}) IS NULL OR ({shape.key}) = ''": _no_key(shape), **shape.refuse}
    cases = " ".join(f"WHEN {condition} THEN {sql_text(reason)}" for condition, reason in reasons.items())
    first = next(iter(shape.columns))
    columns = [
        LINE,
        f"({shape.key}) AS record_id",
        f"CASE WHEN {shape.leave or 'false'} THEN '-' {cases} ELSE '' END AS refusal",
        f"left({first}, 40) AS begins",
        f"{shape.newest or 'NULL::DATE'} AS newest",
        f"CASE WHEN {shape.unsure or 'false'} THEN {shape.unsure_words or 'NULL'} END AS unsure",
        f"{_unreadable_date(shape)} AS bad_date",
    ]
    groups = {"r0": ("records", shape.record or {})}
    groups |= {f"n{i}": ("names", phrases) for i, phrases in enumerate(shape.names)}
    groups |= {f"p{i}": ("places", phrases) for i, phrases in enumerate(shape.places)}
    for prefix, (table, phrases) in groups.items():
        columns += [
            f"CAST({phrases[column]} AS {kind}) AS {prefix}_{column}"
            for column, kind in TABLES[table].items()
            if column in phrases
        ]
    return f"SELECT {', '.join(columns)} FROM ({source})"


def _unreadable_date(shape: FileShape) -> str:
    """A phrase that shows the first date of a row which is filled but is no date."""
    said = " ".join([shape.newest, *(shape.record or {}).values()])
    dates = sorted(set(re.findall(r"\b((?:uk_)?day)\((\w+)\)", said)))
    cases = [
        f"WHEN {column} <> '' AND {macro}({column}) IS NULL AND {column} <> '00000000' "
        f"THEN {sql_text(_spelt(shape, column))} || ' ' || {column}"
        for macro, column in dates
    ]
    return f"CASE {' '.join(cases)} END" if cases else "NULL::VARCHAR"


def _spelt(shape: FileShape, column: str) -> str:
    """A column as its publisher writes it."""
    spelt = shape.columns[column]
    return spelt if isinstance(spelt, str) else spelt[0]


def _no_key(shape: FileShape) -> str:
    spelt = [_spelt(shape, one) for one in shape.columns if re.search(rf"\b{one}\b", shape.key)]
    return "no usable " + (" or ".join(spelt) or "record number")


def write_table(connection: duckdb.DuckDBPyConnection, query: str, path: Path, *, pack: str = "zstd") -> None:
    """Write the rows of a query as a Parquet file."""
    connection.execute(f"COPY ({query}) TO {sql_text(str(path))} (FORMAT parquet, COMPRESSION {pack})")


def _write_sorted(connection: duckdb.DuckDBPyConnection, query: str, order: str, path: Path) -> None:
    """Write the rows of a query in order: as they come first, then sorted; both at once need too much memory."""
    loose = path.with_suffix(".loose.parquet")
    write_table(connection, query, loose, pack="lz4_raw")
    write_table(connection, f"FROM read_parquet({sql_text(str(loose))}) ORDER BY {order}", path)
    loose.unlink()


def _with_lookups(connection: duckdb.DuckDBPyConnection, shape: FileShape, path: Path) -> str:
    """The kept rows, joined to what Python functions make of the distinct values of a column."""
    rows = f"read_parquet({sql_text(str(path))})"
    joins, picks = [], []
    for name, lookup in shape.lookups.items():
        values = [row[0] for row in connection.execute(f"SELECT DISTINCT {lookup.of} FROM {rows}").fetchall()]
        made = [lookup.make(value or "") for value in values]
        kind = pa.struct([(one, pa.string()) for one in lookup.fields]) if lookup.fields else pa.string()
        _give(connection, f"look_{name}", {"text": pa.array(values, pa.string()), "made": pa.array(made, kind)})
        joins.append(f"LEFT JOIN look_{name} ON look_{name}.text = ({lookup.of})")
        picks.append(f", look_{name}.made AS {name}")
    return f"SELECT plain_rows.*{''.join(picks)} FROM {rows} plain_rows {' '.join(joins)}"


def _give(connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, pa.Array]) -> None:
    """A temporary DuckDB table of these columns."""
    connection.register("given", pa.table(columns))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM given")
    connection.unregister("given")


def _judge(connection: duckdb.DuckDBPyConnection, shape: FileShape, file: str) -> Built:
    """Count what is kept, left out and refused, and find the newest entry."""
    counts = connection.execute(
        "SELECT count(*) FILTER (refusal = ''), count(*) FILTER (refusal = '-'), max(newest) FILTER (refusal = '') "
        "FROM staged"
    ).fetchone()
    assert counts is not None
    refused = connection.execute(
        f"SELECT {LINE}, refusal, begins FROM staged WHERE refusal NOT IN ('', '-') ORDER BY {LINE}"
    ).fetchall()
    unsure = connection.execute(
        "SELECT unsure, count(*) FROM kept WHERE unsure IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
    ).fetchall()
    dates = connection.execute(
        f"SELECT count(*), min({LINE}), arg_min(bad_date, {LINE}) FROM kept WHERE bad_date IS NOT NULL"
    ).fetchone()
    assert dates is not None
    return Built({}, counts[0], counts[1], [Refused(file, *row) for row in refused], counts[2], unsure, dates)


def _selects(prefix: str, groups: Sequence[Phrases], table: str, skip: Iterable[str] = ()) -> str:
    """The staged columns of a table under their own names; empty where the shape says nothing of one."""
    empty = {"VARCHAR": "''", "DATE": "NULL::DATE"}
    unsaid = {"standing": "'unknown'", "use": "'legal'"}
    selects = []
    for i, phrases in enumerate(groups):
        picked = ["record_id"]
        for column, kind in TABLES[table].items():
            if column == "record_id" or column in skip:
                continue
            default = unsaid.get(column, empty.get(kind, f"NULL::{kind}"))
            picked.append(f"{f'{prefix}{i}_{column}' if column in phrases else default} AS {column}")
        selects.append(f"SELECT {', '.join(picked)} FROM kept")
    return " UNION ALL ".join(selects)


def _write_records(connection: duckdb.DuckDBPyConnection, shape: FileShape, folder: Path, built: Built) -> None:
    assert shape.record is not None
    rows = _selects("r", [shape.record], "records")
    distinct = "DISTINCT" if shape.many_rows else ""
    columns = ", ".join(TABLES["records"])
    built.tables["records"] = folder / "records.parquet"
    query = f"SELECT {distinct} {columns} FROM ({rows}) ORDER BY record_id"
    write_table(connection, query, built.tables["records"])


def _write_names(connection: duckdb.DuckDBPyConnection, shape: FileShape, folder: Path, built: Built) -> None:
    """Names with their keys: the whole surname and each part of a double one, so that either finds the record."""
    base = _selects("n", shape.names, "names", ("family_key", "given_key"))
    if shape.many_rows:
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
        FROM keyed
    """
    built.tables["names"] = folder / "names.parquet"
    _write_sorted(connection, query, "family_key", built.tables["names"])


def _fold_foreign(connection: duckdb.DuckDBPyConnection) -> None:
    """Keys of all names that are not plain ASCII, made by the same function that folds the names of sites."""
    # Text that is not ASCII has more bytes than letters.
    columns = " UNION ".join(
        f"SELECT {one} AS text FROM base_names WHERE strlen({one}) <> length({one})"
        for one in ("family", "given", "organization")
    )
    texts = [row[0] for row in connection.execute(columns).fetchall()]
    keys = pa.array([index_keys(one) for one in texts], pa.list_(pa.string()))
    _give(connection, "foreign_keys", {"text": pa.array(texts, pa.string()), "keys": keys})


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
    base = _selects("p", shape.places, "places", keys)
    distinct = "DISTINCT" if shape.many_rows else ""
    rest = ", ".join(f"base.{column}" for column in TABLES["places"] if column not in keys)
    connection.execute(f"CREATE OR REPLACE TEMP VIEW base_places AS {base}")
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
    """
    built.tables["places"] = folder / "places.parquet"
    _write_sorted(connection, query, "postal_key", built.tables["places"])


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
        _give(connection, name, {column: pa.array(texts, pa.string()) for column, texts in values.items()})
