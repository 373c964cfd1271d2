"""Rows of tables that name people: which cell is the name, which the degrees, the role, the register number."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from crawler.extraction.blocks import Block
from crawler.extraction.entries import read_entry, turned
from crawler.extraction.labels import Label, read_label
from crawler.extraction.name_shapes import degrees_of, leading_degrees, with_degrees
from crawler.extraction.person_words import REGISTERS
from crawler.extraction.roles import is_role, is_specialty
from directory.names import fold

MAX_CELLS = 8
"""Cells of a row that are read; a wider table lists measurements."""


def read_row(block: Block) -> tuple[Label, tuple[str, ...]] | None:
    """The person a row names beside a degree or a role of hers, and her register numbers with the register's name."""
    cells = block.text.split(" | ")
    if not 2 <= len(cells) <= MAX_CELLS:
        return None
    for place, cell in enumerate(cells[:3]):
        label = read_label(cell) or (turned(cell) if place == 0 else None)
        if label is None or label.weak or not label.name.family:
            continue
        others = [other for number, other in enumerate(cells) if number != place]
        letters = [other for other in others if degrees_of(other) or leading_degrees(other)]
        roles = [other for other in others if other not in letters and (is_role(other) or is_specialty(other))]
        if not (letters or roles):
            return None
        degrees = [degree for text in letters for degree in degrees_of(text) or leading_degrees(text)]
        name = with_degrees(label.name, degrees)
        role = ", ".join(filter(None, (label.role, *roles[:2])))
        return Label(name, label.marked or bool(degrees), role), _numbers(block.node, cells)
    return None


def read_head(block: Block) -> list[Label]:
    """Whom the head of a table names column by column: "Treatment | Bea Om (nurse) | Ana Rye (esthetician)"."""
    cells = block.text.split(" | ")
    if not 2 < len(cells) <= MAX_CELLS:
        return []
    labels = [label for cell in cells if (label := read_entry(cell) or read_label(cell)) is not None]
    told = [label for label in labels if label.role or label.marked]
    return told if len(told) >= len(cells) - 1 else []


def heads_columns(block: Block) -> bool:
    """Whether a row is such a head."""
    return bool(read_head(block))


def _numbers(row: LexborNode, cells: list[str]) -> tuple[str, ...]:
    """Cells of figures under a head that names a register: "GMC 1234567"."""
    if not any(cell.isdigit() for cell in cells):
        return ()
    table: LexborNode | None = row
    while table is not None and table.tag != "table":
        table = table.parent
    first = table.css_first("tr") if table is not None else None
    heads = [head.text(strip=True) for head in first.css("th, td")] if first is not None else []
    own = [cell.text(strip=True) for cell in row.css("td, th")]
    if len(heads) != len(own):
        return ()
    return tuple(
        f"{head} {cell}"
        for head, cell in zip(heads, own, strict=True)
        if cell.isdigit() and {*fold(head).split()} & REGISTERS
    )
