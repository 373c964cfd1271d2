"""Writes one JSON Lines file a table: an object a row, null for what is empty, lists as lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from directory.batches import Batch
from directory.tables import TABLES, Table, Type
from exports.written import Written

MEDIA_TYPE = "application/jsonl"


class JsonlWriter:
    """clinics.jsonl, practitioners.jsonl and so on."""

    def __init__(self, folder: Path, *, tables: Sequence[Table] = TABLES) -> None:
        """Begin the files."""
        self._rows: Counter[str] = Counter()
        self._paths = {table.name: folder / f"{table.name}.jsonl" for table in tables}
        self._stack = ExitStack()
        self._files = {
            name: self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            for name, path in self._paths.items()
        }

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        self._files[batch.table.name].write("\n".join([*json_rows(batch), ""]))
        self._rows[batch.table.name] += len(batch)

    def close(self) -> list[Written]:
        """Finish the files and name them."""
        self._stack.close()
        return [
            Written(path, {name: self._rows[name]}, f"Table {name}", MEDIA_TYPE) for name, path in self._paths.items()
        ]


def json_rows(batch: Batch, *, without: Sequence[str] = ()) -> Iterator[str]:
    """Every row as a JSON object; `without`: columns that are left out."""
    pairs = [(v, c) for v, c in zip(batch.columns, batch.table.columns, strict=True) if c.name not in without]
    row = ",".join(f'"{column.name}":%s' for _, column in pairs).join("{}")
    return map(row.__mod__, zip(*(_json_column(values, column.type) for values, column in pairs), strict=True))


def _json_column(values: Sequence[Any], kind: Type) -> Iterable[str]:
    """A column's values as JSON."""
    if kind in ("integer", "number"):
        return ["null" if v is None else repr(v) for v in values]
    if kind == "boolean":
        return ["null" if v is None else "true" if v else "false" for v in values]
    if kind == "list":
        return map(json_list, values)
    return [encode_basestring(v) if v else "null" for v in values]


@lru_cache(maxsize=65536)
def json_list(items: tuple[str, ...]) -> str:
    """A list as JSON."""
    return ",".join(map(encode_basestring, items)).join("[]")
