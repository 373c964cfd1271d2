"""How a published value is written: cleaned once for every format, and as the text of a CSV cell and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from directory.tables import Type

SEPARATOR = "; "
"""Between the items of a list in a cell of text; no item contains a semicolon."""

_E164 = re.compile(r"\+[0-9]{6,15}")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_ESCAPED = re.compile(r"''*[=+\-@\t\r\n＝＋－＠]")
_HEADS = frozenset("'=+-@\t\r\n＝＋－＠")
_LINE_ENDS = re.compile(r"\r\n?")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what no XML file may hold
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Text that every format can hold: no control characters, one kind of line end, lone surrogates as U+FFFD."""
    return _SURROGATES.sub("�", _UNFIT.sub("", _LINE_ENDS.sub("\n", text)))


def clean_list(items: Iterable[object]) -> list[str]:
    """The items of a list, clean and without the separator."""
    cleaned = (clean(str(item)).replace(";", ",").strip() for item in items)
    return [item for item in cleaned if item]


def clean_column(values: Sequence[Any], kind: Type) -> list[Any]:
    """Values as they are published: clean text, whole seconds of UTC, None for what is empty."""
    if kind in ("text", "json"):
        if "".join([v or "" for v in values]).isprintable():  # nothing to clean in any of them, seen at once
            return [v or None for v in values]
        return [(v if v.isprintable() else clean(v)) or None if v else None for v in values]
    if kind == "moment":
        return [None if v is None else moment_of(v) for v in values]
    if kind == "list":
        return [list_of(v) if isinstance(v, str) else clean_list(v or ()) for v in values]
    return list(values)


@lru_cache(maxsize=65536)
def list_of(stored: str) -> list[str]:
    """A list as a database without lists stores it, cleaned; not to be changed, for it is shared."""
    return clean_list(json.loads(stored) or ())


@lru_cache(maxsize=65536)
def moment_of(stored: str | datetime) -> datetime:
    """A moment as a database stores it (in UTC where it does not say), as one of UTC in whole seconds."""
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


@lru_cache(maxsize=65536)
def moment_text(moment: datetime) -> str:
    """ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_texts(values: Sequence[datetime | None]) -> list[str | None]:
    """Moments as text, None where there is none."""
    return [None if v is None else moment_text(v) for v in values]


def defused(text: str) -> str:
    """Text that no spreadsheet runs as a formula: an apostrophe goes before what looks like one; see armed()."""
    return f"'{text}" if _FORMULA.match(text) and not _E164.fullmatch(text) else text


def armed(cell: str) -> str:
    """The text that was defused: the apostrophe is taken away again."""
    return cell[1:] if _ESCAPED.match(cell) else cell


def text_column(values: Sequence[Any], kind: Type) -> list[str]:
    """A column as cells of text."""
    if kind in ("text", "json"):
        return ["" if v is None else v if v[0] not in _HEADS else defused(v) for v in values]
    if kind == "list":
        return [defused(SEPARATOR.join(v)) for v in values]
    if kind == "moment":
        return [v or "" for v in moment_texts(values)]
    if kind == "boolean":
        return ["" if v is None else "true" if v else "false" for v in values]
    return ["" if v is None else repr(v) for v in values]


_READ: dict[Type, Callable[[str], Any]] = {
    "text": armed,
    "json": armed,
    "integer": int,
    "number": float,
    "boolean": "true".__eq__,
    "moment": lambda cell: datetime.strptime(cell, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
    "list": lambda cell: armed(cell).split(SEPARATOR),
}


def read_cell(cell: str, kind: Type) -> Any:
    """The value that a cell of text stands for; the way back from text_column()."""
    if not cell:
        return [] if kind == "list" else None
    return _READ[kind](cell)
