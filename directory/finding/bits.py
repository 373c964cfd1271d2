"""Sets of rows as the bits of one integer, and as arrays for what has to be counted or sorted; pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

Array = Any
"""An array of pyarrow, which has no types of its own."""


def mask_of(rows: Iterable[int], size: int) -> int:
    """The bits of some rows, out of `size`."""
    flags = bytearray(size // 8 + 1)
    for row in rows:
        flags[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(flags, "little")


def mask_from(flags: Array) -> int:
    """The bits of an array of booleans, one a row and none missing."""
    if flags.offset:
        flags = pa.concat_arrays([flags])
    stored = flags.buffers()[1]
    mask = int.from_bytes(stored.to_pybytes(), "little") if stored else 0
    return mask & ((1 << len(flags)) - 1)


def flags_of(mask: int, size: int) -> Array:
    """The array of booleans of some bits."""
    return pa.Array.from_buffers(pa.bool_(), size, [None, pa.py_buffer(mask.to_bytes(size // 8 + 1, "little"))])


def rows_of(mask: int, size: int) -> Array:
    """The numbers of the rows whose bits are set, ascending."""
    return pc.indices_nonzero(flags_of(mask, size))


def union(masks: Iterable[int]) -> int:
    """The bits that are set in any of the masks."""
    total = 0
    for mask in masks:
        total |= mask
    return total
