"""One facet of all rows: which rows have a value, and how many of some rows have each; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from directory.finding.bits import flags_of, mask_from, mask_of


class SingleColumn:
    """A facet of which each row has one value, or none (empty)."""

    def __init__(self, values: Sequence[str]) -> None:
        """`values`: of each row."""
        encoded = pa.array(values, pa.string()).dictionary_encode()
        self._codes = encoded.indices
        self._size = len(values)
        self.values: list[str] = encoded.dictionary.to_pylist()
        self._code_of = {value: code for code, value in enumerate(self.values)}
        self.mask = lru_cache(256)(self._mask)

    def count(self, mask: int) -> Iterator[tuple[str, int]]:
        """The values among the rows of a mask, with how many rows have each."""
        counted = pc.value_counts(self._codes.filter(flags_of(mask, self._size)))
        for code, count in zip(counted.field("values").to_pylist(), counted.field("counts").to_pylist(), strict=True):
            if self.values[code]:
                yield self.values[code], count

    def _mask(self, value: str) -> int:
        code = self._code_of.get(value)
        return mask_from(pc.equal(self._codes, code)) if code is not None and value else 0


class ManyColumn:
    """A facet of which a row may have several values; there are few different ones."""

    def __init__(self, values: Sequence[Sequence[str]]) -> None:
        """`values`: of each row."""
        rows: dict[str, list[int]] = {}
        for row, several in enumerate(values):
            for value in dict.fromkeys(several):
                rows.setdefault(value, []).append(row)
        self._masks = {value: mask_of(of, len(values)) for value, of in rows.items()}

    @property
    def values(self) -> list[str]:
        """All values."""
        return list(self._masks)

    def mask(self, value: str) -> int:
        """The bits of the rows that have a value."""
        return self._masks.get(value, 0)

    def count(self, mask: int) -> Iterator[tuple[str, int]]:
        """The values among the rows of a mask, with how many rows have each."""
        for value, of in self._masks.items():
            if count := (of & mask).bit_count():
                yield value, count
