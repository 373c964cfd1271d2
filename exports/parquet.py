"""Writes one Parquet file a table: typed columns that carry their entries of the data dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from directory.batches import Batch
from directory.tables import SCHEMA_VERSION, TABLES, Column, Table, Type
from exports.written import Written

MEDIA_TYPE = "application/vnd.apache.parquet"
ROWS_A_GROUP = 65_536

ARROW: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "json": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "moment": pa.timestamp("s", tz="UTC"),
    "list": pa.list_(pa.string()),
}


def arrow_schema(table: Table) -> pa.Schema:
    """The columns of a table as Arrow knows them."""
    return pa.schema([_field(column) for column in table.columns], metadata={"schema_version": SCHEMA_VERSION})


def _field(column: Column) -> pa.Field:
    return pa.field(column.name, ARROW[column.type], metadata={"description": column.meaning, "empty": column.empty})


def _array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    if kind not in (ARROW["text"], ARROW["moment"]):
        return pa.array(values, type=kind)
    return pa.array([v or None for v in values], type=ARROW["text"]).cast(kind)


class ParquetWriter:
    """clinics.parquet, practitioners.parquet and so on, zstd-compressed."""

    def __init__(self, folder: Path, *, tables: Sequence[Table] = TABLES) -> None:
        """Begin the files."""
        self._paths = {table.name: folder / f"{table.name}.parquet" for table in tables}
        self._schemas = {table.name: arrow_schema(table) for table in tables}
        self._waiting: dict[str, list[pa.RecordBatch]] = {table.name: [] for table in tables}
        self._stack = ExitStack()
        self._writers = {name: self._open(name) for name in self._paths}

    def add(self, batch: Batch) -> None:
        """Keep some rows until there are enough for a row group."""
        name = batch.table.name
        schema = self._schemas[name]
        arrays = [_array(values, of.type) for values, of in zip(batch.columns, schema, strict=True)]
        self._waiting[name].append(pa.record_batch(arrays, schema=schema))
        if sum(len(one) for one in self._waiting[name]) >= ROWS_A_GROUP:
            self._flush(name, whole=True)

    def close(self) -> list[Written]:
        """Finish the files and name them."""
        with self._stack:
            for name in self._writers:
                self._flush(name)
        return [
            Written(path, {name: pq.read_metadata(path).num_rows}, f"Table {name}", MEDIA_TYPE)
            for name, path in self._paths.items()
        ]

    def _open(self, name: str) -> pq.ParquetWriter:
        writer = pq.ParquetWriter(self._paths[name], self._schemas[name], compression="zstd")
        self._stack.callback(writer.close)
        return writer

    def _flush(self, name: str, *, whole: bool = False) -> None:
        """Write what waits in groups of ROWS_A_GROUP, which do not depend on the batches; `whole`: full ones only."""
        rows = pa.Table.from_batches(self._waiting[name], schema=self._schemas[name]).combine_chunks()
        while len(rows) >= (ROWS_A_GROUP if whole else 1):
            self._writers[name].write_table(rows.slice(0, ROWS_A_GROUP), row_group_size=ROWS_A_GROUP)
            rows = rows.slice(ROWS_A_GROUP)
        self._waiting[name] = rows.to_batches()
