"""Locations that stand in a locator page itself: in lists of a script, or in attributes of its elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.discovery.locator_asking import Row
from crawler.discovery.locator_fields import KEYS, flattened, position

_BEGIN = re.compile(r"\[\s*(?=[\[{])")
_TOKEN = re.compile(
    r"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<skip>\s+|//[^\n]*|/\*.*?\*/)"""
    r"""|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?P<word>[A-Za-z_$][\w$]*)|(?P<mark>[\[\]{}:,])""",
    re.S,
)
_NAMES = {"true": "true", "false": "false", "null": "null", "undefined": "null"}
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.S)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}

DEEPEST = 16
"""Lists and objects within each other; what goes deeper is no list of places."""


def rows_in_page(html: str) -> list[Row]:
    """The locations of a page, of the fullest of its lists or of its elements; empty when there are none."""
    tree = LexborHTMLParser(html)
    lists = [rows for script in tree.css("script") for rows in _lists(script.text() or "")]
    return max([*lists, _elements(tree)], key=len, default=[])


def _elements(tree: LexborHTMLParser) -> list[Row]:
    rows = []
    for node in tree.css("[data-lat], [data-latitude]"):
        row = {name.removeprefix("data-"): value for name, value in node.attributes.items() if name.startswith("data-")}
        flat = flattened(row)
        if not position(_of(flat, "latitude"), _of(flat, "longitude")):
            continue
        shown = {
            "name": _text(node, "h1, h2, h3, h4, h5, h6, strong, b, [class*=name], [class*=title]"),
            "address": _text(node, "address, [class*=address]"),
            "phone": _target(node, "a[href^='tel:']").removeprefix("tel:"),
            "website": _target(node, "a[href^='http']"),
        }
        rows.append({**shown, **{name: value for name, value in row.items() if value}})
    return rows


def _text(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    return found.text(separator=", ", strip=True) if found else ""


def _target(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    return (found.attributes.get("href") or "") if found else ""


def _lists(script: str) -> Iterator[list[Row]]:
    """Each list of a script that holds locations: objects with a position, or [name, latitude, longitude, ...]."""
    end = 0
    for begin in _BEGIN.finditer(script):
        if begin.start() < end:
            continue
        literal = _literal(script, begin.start())
        if literal is None:
            continue
        value, stop = literal
        rows = [row for entry in value if (row := _row(entry))]
        if rows:
            end = stop
            yield rows


def _row(entry: Any) -> Row | None:
    if isinstance(entry, dict):
        flat = flattened(entry)
        return entry if position(_of(flat, "latitude"), _of(flat, "longitude")) else None
    if not isinstance(entry, list) or not entry or not isinstance(entry[0], str):
        return None
    for latitude, longitude in pairwise(entry):
        if "." in f"{latitude}" and "." in f"{longitude}" and (spot := position(latitude, longitude)):
            return {"name": entry[0], "lat": spot[0], "lng": spot[1]}
    return None


def _of(flat: Row, field: str) -> Any:
    return next((flat[name] for name in KEYS[field] if flat.get(name) not in (None, "")), None)


def _literal(script: str, start: int) -> tuple[list[Any], int] | None:
    """A list written in JavaScript that holds nothing but values, and where it ends; None for one with code in it."""
    written: list[str] = []
    depth, at = 0, start
    while token := _TOKEN.match(script, at):
        at = token.end()
        kind, text = token.lastgroup, token[0]
        if kind == "string":
            written.append(json.dumps(_ESCAPED.sub(_meant, text[1:-1])))
        elif kind == "number":
            written.append(_number(text))
        elif kind == "word":
            written.append(text)
        elif kind == "mark":
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(text, 0)
            if text in "]}" and written and written[-1] == ",":
                written.pop()
            if text == ":" and written:
                written[-1] = (
                    json.dumps(written[-1].strip('"'), ensure_ascii=False) if written[-1][:1] != '"' else written[-1]
                )
            elif written and written[-1] in _NAMES:
                written[-1] = _NAMES[written[-1]]
            written.append(text)
            if not depth:
                break
            if depth > DEEPEST:
                return None
    try:
        value = json.loads("".join(written))
    except (ValueError, RecursionError):
        return None
    return (value, at) if isinstance(value, list) else None


def _number(text: str) -> str:
    value = float(text)
    return str(int(value)) if value.is_integer() and "." not in text else repr(value)


def _meant(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _LETTERS.get(escape[3], escape[3])
