"""What a release comes to, counted while it is written."""

from __future__ import annotations

from collections import Counter
from typing import Any

from directory.batches import Batch
from directory.labels import Labels
from directory.tables import TABLES

COUNTED = {
    "clinics": ("country", "provider_kind", "grade", "stale"),
    "practitioners": ("status", "kind"),
    "evidence": ("source", "says"),
    "sites": ("outcome",),
    "changes": ("cause",),
}
"""Of which columns the values are counted."""


class Numbers:
    """Rows of every table, and how often each value of a few columns occurs."""

    def __init__(self, labels: Labels | None = None) -> None:
        """Nothing counted yet; `labels`: a labelled sample to hold the release against."""
        self._labels = labels
        self.rows: Counter[str] = Counter({table.name: 0 for table in TABLES})
        self.values: dict[tuple[str, str], Counter[Any]] = {
            (table, column): Counter() for table, columns in COUNTED.items() for column in columns
        }
        self.certified = 0

    def add(self, batch: Batch) -> None:
        """Count some rows."""
        table = batch.table
        if self._labels:
            self._labels.add(batch)
        self.rows[table.name] += len(batch)
        for column in COUNTED.get(table.name, ()):
            self.values[table.name, column].update(batch.columns[table.place(column)])
        if table.name == "clinics":
            self.certified += sum(batch.columns[table.place("certified")])

    @property
    def error_rates(self) -> dict[str, Any] | None:
        """How often the release is wrong, where that was measured."""
        return self._labels.rates() if self._labels else None

    def as_json(self) -> dict[str, dict[str, dict[str, int]]]:
        """table -> column -> value -> rows; the most frequent first, an empty value as an empty string."""
        found: dict[str, dict[str, dict[str, int]]] = {}
        for (table, column), counts in self.values.items():
            ordered = sorted(((_text(value), count) for value, count in counts.items()), key=lambda p: (-p[1], p[0]))
            found.setdefault(table, {})[column] = dict(ordered)
        found["clinics"]["certified"] = {"true": self.certified, "false": self.rows["clinics"] - self.certified}
        return found


def _text(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
