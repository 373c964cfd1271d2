"""Writes one Parquet file a table: typed columns that carry their entries of the data dictionary."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from directory.published import Batch
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


class ParquetWriter:
    """clinics.parquet, practitioners.parquet and so on, zstd-compressed."""

    def __init__(self, folder: Path) -> None:
        """Begin the files."""
        self._paths = {table.name: folder / f"{table.name}.parquet" for table in TABLES}
        self._schemas = {table.name: arrow_schema(table) for table in TABLES}
        self._waiting: dict[str, list[pa.RecordBatch]] = {table.name: [] for table in TABLES}
        self._rows: Counter[str] = Counter()
        self._stack = ExitStack()
        self._writers = {name: self._open(name) for name in self._paths}

    def add(self, batch: Batch) -> None:
        """Keep some rows until there are enough for a row group."""
        name = batch.table.name
        schema = self._schemas[name]
        arrays = [pa.array(values, type=of.type) for values, of in zip(batch.columns, schema, strict=True)]
        self._waiting[name].append(pa.record_batch(arrays, schema=schema))
        self._rows[name] += len(batch)
        if sum(len(one) for one in self._waiting[name]) >= ROWS_A_GROUP:
            self._flush(name)

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

    def _flush(self, name: str) -> None:
        if waiting := self._waiting[name]:
            self._waiting[name] = []
            self._writers[name].write_table(pa.Table.from_batches(waiting), row_group_size=ROWS_A_GROUP * 2)
