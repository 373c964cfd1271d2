"""Compares two ordered tables row by row: what was added, changed, deleted; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from directory.cells import armed
from directory.tables import Table
from exports.reading import Cells, key_of

Op = Literal["ADD", "MOD", "DEL"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that differs between two releases."""

    op: Op
    table: Table
    old: Cells | None
    new: Cells | None

    @property
    def row(self) -> Cells:
        """The row as it is now; a deleted one as it was."""
        return self.new if self.new is not None else self.old or []

    @property
    def changed(self) -> list[str]:
        """The columns that differ; of an added or deleted row, none."""
        if self.old is None or self.new is None:
            return []
        pairs = zip(self.table.names, self.old, self.new, strict=True)
        return [name for name, before, after in pairs if before != after]

    def cell(self, name: str) -> str:
        """The text of a column; empty where the table has no such column."""
        return armed(self.row[self.table.place(name)]) if name in self.table.names else ""


def compare(table: Table, old: Iterator[Cells], new: Iterator[Cells]) -> Iterator[Difference]:
    """The rows that differ, in the order of the table's key; both sides are read once, side by side."""
    key = key_of(table)
    before, after = next(old, None), next(new, None)
    while before is not None or after is not None:
        if after is None or (before is not None and key(before) < key(after)):
            yield Difference("DEL", table, before, None)
            before = next(old, None)
        elif before is None or key(after) < key(before):
            yield Difference("ADD", table, None, after)
            after = next(new, None)
        else:
            if before != after:
                yield Difference("MOD", table, before, after)
            before, after = next(old, None), next(new, None)
