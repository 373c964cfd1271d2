"""Microdata: what a page says by `itemprop` attributes, as nested items."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extraction.blocks import folded


def read_microdata(tree: LexborHTMLParser) -> tuple[dict[str, Any], ...]:
    """Top level items: `{"@type": ..., property: text, nested item or list of these}`."""
    tops = (node for node in tree.css("[itemscope]") if "itemprop" not in node.attributes)
    return tuple(_item(node) for node in tops)


def _item(scope: LexborNode, depth: int = 0) -> dict[str, Any]:
    """One microdata item with its properties; items nest at most six deep."""
    found: dict[str, Any] = {"@type": (scope.attributes.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1]}
    open_nodes = list(scope.iter())
    while open_nodes:
        node = open_nodes.pop(0)
        said = node.attributes
        nested = "itemscope" in said
        for name in (said.get("itemprop") or "").split():
            value = _item(node, depth + 1) if nested and depth < 6 else _property(node, said)
            if name in found:
                former = found[name] if isinstance(found[name], list) else [found[name]]
                found[name] = [*former, value]
            else:
                found[name] = value
        if not nested:
            open_nodes[:0] = list(node.iter())
    return found


def _property(node: LexborNode, said: dict[str, str | None]) -> str:
    """The value of a microdata property: what the attribute says, else the words inside."""
    for name in ("content", "datetime", "href" if node.tag in ("a", "link", "area") else "src"):
        if said.get(name):
            return (said[name] or "").strip()
    return folded(node.text(separator=" "))
