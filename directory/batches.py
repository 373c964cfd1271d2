"""Rows on their way out, as columns: read from the store by key, some of them kept, cleaned for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, select, type_coerce
from sqlalchemy.orm import Mapped
from sqlmodel import Session, SQLModel

from directory.cells import clean_texts, stored_column
from directory.tables import Table, Type

Columns = dict[str, Sequence[Any]]
"""Columns of equal length by their names, as stored_column() gives them; texts may still need cleaning."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of one table, in the order of its key, as published values (see cells.py)."""

    table: Table
    columns: tuple[Sequence[Any], ...]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.columns[0])


class Reader:
    """The columns of a table that its model holds, and some more of its fields: one prepared SELECT."""

    def __init__(
        self,
        model: type[SQLModel],
        table: Table,
        among: Mapped[str],
        *,
        more: Iterable[str] = (),
        where: ColumnElement[bool] | None = None,
    ) -> None:
        """`among`: the column by whose values the rows are asked for; `more`: fields that are not published as such."""
        fields = {c.name: c.field or c.name for c in table.columns if (c.field or c.name) in model.model_fields}
        of_table = {name: fields.pop(name) for name in table.key} | fields | {name: name for name in more}
        kinds: dict[str, Type] = {column.name: column.type for column in table.columns}
        self._names = [(name, kinds.get(name, "text")) for name in of_table]
        # As they are stored: whoever decodes them here does so once for values that come again and again.
        asked = [type_coerce(getattr(model, field), String).label(name) for name, field in of_table.items()]
        statement = select(*asked).where(among.in_(bindparam("keys", expanding=True)))
        self._statement = statement if where is None else statement.where(where)

    def read(self, session: Session, keys: Sequence[str]) -> Columns:
        """The rows of these keys, in the order of the table's key."""
        found = session.connection().execute(self._statement, {"keys": keys})
        rows = sorted(found.cursor.fetchall())  # the key comes first; plain tuples, for a Row each costs as much again
        found.close()
        columns = zip(*rows, strict=True) if rows else [()] * len(self._names)
        return {name: stored_column(of, kind) for (name, kind), of in zip(self._names, columns, strict=True)}


def columns_of(table: Table, rows: Sequence[Sequence[Any]]) -> Columns:
    """Rows of a table as its columns."""
    return dict(zip(table.names, zip(*rows, strict=True) if rows else [()] * len(table.names), strict=True))


def kept(columns: Columns, keep: Sequence[bool]) -> Columns:
    """The rows that are to be kept."""
    return columns if all(keep) else {name: list(compress(values, keep)) for name, values in columns.items()}


def batches(table: Table, columns: Columns) -> Iterator[Batch]:
    """The rows as one batch; none of no rows."""
    if columns[table.key[0]]:
        texts = ("text", "json")
        yield Batch(
            table,
            tuple(clean_texts(columns[c.name]) if c.type in texts else columns[c.name] for c in table.columns),
        )
