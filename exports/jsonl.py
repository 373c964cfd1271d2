"""Writes one JSON Lines file a table: an object a row, null for what is empty, lists as lists."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from directory.cells import moment_texts
from directory.published import Batch
from directory.tables import TABLES, Table
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
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

    def add(self, batch: Batch) -> None:
        """Write some rows."""
        columns = [
            moment_texts(values) if column.type == "moment" else values
            for values, column in zip(batch.columns, batch.table.columns, strict=True)
        ]
        names, encode = batch.table.names, self._encode
        lines = [encode(dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
        self._files[batch.table.name].write("\n".join(lines) + "\n")
        self._rows[batch.table.name] += len(batch)

    def close(self) -> list[Written]:
        """Finish the files and name them."""
        self._stack.close()
        return [
            Written(path, {name: self._rows[name]}, f"Table {name}", MEDIA_TYPE) for name, path in self._paths.items()
        ]
