"""How a published value is written: cleaned once for every format, and as the text of a CSV cell and back.

A published value is text, a moment as text (ISO 8601, UTC, to the second), a tuple of texts, a number or a boolean.
Empty is "" of the former two, () of a list, None of the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from operator import itemgetter
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
_CONTROLS = bytes([*range(9), *range(11, 32)])
"""Bytes of UTF-8 that are not in clean text: every control character but tab and line feed."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Text that every format can hold: no control characters, one kind of line end, lone surrogates as U+FFFD."""
    return _SURROGATES.sub("�", _UNFIT.sub("", _LINE_ENDS.sub("\n", text)))


def clean_list(items: Iterable[object]) -> tuple[str, ...]:
    """The items of a list, clean and without the separator."""
    cleaned = (clean(str(item)).replace(";", ",").strip() for item in items)
    return tuple(item for item in cleaned if item)


def clean_texts(texts: Sequence[str]) -> Sequence[str]:
    """Texts as they are published."""
    return texts if _is_clean("".join(texts)) else list(map(clean, texts))


def _is_clean(text: str) -> bool:
    """Whether clean() would leave a text as it is; told without looking at its characters one by one."""
    try:
        held = text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return len(held.translate(None, _CONTROLS)) == len(held) and "\ufffe" not in text and "\uffff" not in text


def stored_column(values: Sequence[Any], kind: Type) -> Sequence[Any]:
    """A column as a database stores it, as it is published; texts are still to be cleaned."""
    if kind == "moment":
        return list(map(_moment_text_of, values))
    if kind == "list":
        return [_list_of(v) if isinstance(v, str) else clean_list(v or ()) for v in values]
    return list(map(bool, values)) if kind == "boolean" else values


@lru_cache(maxsize=65536)
def _list_of(stored: str) -> tuple[str, ...]:
    """A list as a database without lists stores it."""
    return clean_list(json.loads(stored) or ())


@lru_cache(maxsize=65536)
def _moment_text_of(stored: str | datetime | None) -> str:
    """A moment as a database stores it (in UTC where it does not say)."""
    if stored is None:
        return ""
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


@lru_cache(maxsize=65536)
def moment_text(moment: datetime) -> str:
    """ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=65536)
def moment_of(text: str) -> datetime:
    """The moment of a published text."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def defused(text: str) -> str:
    """Text that no spreadsheet runs as a formula: an apostrophe goes before what looks like one; see armed()."""
    return f"'{text}" if _FORMULA.match(text) and not _E164.fullmatch(text) else text


def armed(cell: str) -> str:
    """The text that was defused: the apostrophe is taken away again."""
    return cell[1:] if _ESCAPED.match(cell) else cell


def text_column(values: Sequence[Any], kind: Type) -> Sequence[str]:
    """A published column as cells of text."""
    if kind in ("text", "json"):
        heads = map(itemgetter(0), filter(None, values))
        return values if _HEADS.isdisjoint(heads) else list(map(defused, values))
    if kind == "moment":
        return values
    if kind == "list":
        return list(map(_list_cell, values))
    if kind == "boolean":
        return ["" if v is None else "true" if v else "false" for v in values]
    return ["" if v is None else repr(v) for v in values]


@lru_cache(maxsize=65536)
def _list_cell(items: tuple[str, ...]) -> str:
    return defused(SEPARATOR.join(items))


_EMPTY: dict[Type, Any] = {"list": (), "integer": None, "number": None, "boolean": None}
_READ: dict[Type, Callable[[str], Any]] = {
    "text": armed,
    "json": armed,
    "integer": int,
    "number": float,
    "boolean": "true".__eq__,
    "moment": str,
    "list": lambda cell: tuple(armed(cell).split(SEPARATOR)),
}


def read_cell(cell: str, kind: Type) -> Any:
    """The value that a cell of text stands for; the way back from text_column()."""
    return _READ[kind](cell) if cell else _EMPTY.get(kind, "")
