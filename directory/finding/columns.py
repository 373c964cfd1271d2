"""One facet of all rows: which rows have a value, and how many of some rows have each; pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from directory.finding.bits import mask_from, mask_of, rows_of

FEW = 100
"""Up to so many different values each has its rows at hand."""

Counts = tuple[tuple[str, int], ...]
"""Values with how many rows have each, the most first, then by value."""

_KEPT = 256  # counts that are remembered


class FewValues:
    """A facet of few different values, of which a row may have several."""

    def __init__(self, values: Sequence[Sequence[str]]) -> None:
        """`values`: of each row; empty text is none."""
        rows: dict[str, list[int]] = {}
        for row, several in enumerate(values):
            for value in dict.fromkeys(several):
                rows.setdefault(value, []).append(row)
        self._masks = {value: mask_of(of, len(values)) for value, of in rows.items() if value}
        self.count = lru_cache(_KEPT)(self._count)

    def mask(self, value: str) -> int:
        """The bits of the rows that have a value."""
        return self._masks.get(value, 0)

    def _count(self, mask: int) -> Counts:
        """The values among the rows of a mask."""
        counted = ((value, (of & mask).bit_count()) for value, of in self._masks.items())
        return _most_first([(value, count) for value, count in counted if count])


class ManyValues:
    """A facet of any number of different values, of which each row has one, or none (empty)."""

    def __init__(self, values: Sequence[str]) -> None:
        """`values`: of each row."""
        encoded = pa.array(values, pa.string()).dictionary_encode()
        self._codes = encoded.indices
        self._size = len(values)
        self._values: list[str] = encoded.dictionary.to_pylist()
        self._code_of = {value: code for code, value in enumerate(self._values)}
        self.mask = lru_cache(_KEPT)(self._mask)
        self.count = lru_cache(_KEPT)(self._count)

    def _mask(self, value: str) -> int:
        """The bits of the rows that have a value."""
        code = self._code_of.get(value)
        return mask_from(pc.equal(self._codes, code)) if code is not None and value else 0

    def _count(self, mask: int) -> Counts:
        """The values among the rows of a mask."""
        counted = pc.value_counts(self._codes.take(rows_of(mask, self._size)))
        pairs = zip(counted.field("values").to_pylist(), counted.field("counts").to_pylist(), strict=True)
        return _most_first([(self._values[code], count) for code, count in pairs if self._values[code]])


Column = FewValues | ManyValues


def column_of(values: Sequence[str]) -> Column:
    """A facet of which each row has one value, or none (empty)."""
    return ManyValues(values) if len(set(values)) > FEW else FewValues([(value,) for value in values])


def _most_first(counted: list[tuple[str, int]]) -> Counts:
    return tuple(sorted(counted, key=lambda one: (-one[1], one[0])))
