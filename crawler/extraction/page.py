"""A page as a reader sees it, read once: its runs of text, title, links, language and structured data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extraction.blocks import Block, Walk, folded
from crawler.extraction.decoding import MAX_BYTES, decode
from crawler.extraction.microdata import read_microdata
from crawler.extraction.script_text import drawn

MAX_NESTING = 3_000
"""Elements that may be open at a time; the parser's time grows with the square of it, so a deeper page is cut there."""

_TAG = re.compile(r"<(/?)(?!(?:br|img|input|hr|meta|link|p|li|option|td|tr|th|dt|dd|source|wbr|path)\b)[a-zA-Z]")
_OF_THE_EAST = re.compile("[\u2e81-\U0010ffff]+")


@dataclass(frozen=True, slots=True)
class Link:
    """One `<a href>` as written; `Page.url` and `Page.base` say where it leads."""

    href: str
    text: str
    region: str
    rel: str = ""


class Page:
    """One page, read once; everything on it that costs time is read when first asked for."""

    def __init__(self, html: str, url: str) -> None:
        self.url = url
        self.html = html = _not_too_deep(html)
        self.tree = LexborHTMLParser(html)
        walk = Walk()
        if self.tree.body is not None:
            walk.over(self.tree.body)
        self.blocks: tuple[Block, ...] = tuple(walk.blocks)
        self._anchors = walk.anchors

    @cached_property
    def title(self) -> str:
        """The text of `<title>`."""
        node = self.tree.css_first("title")
        return folded(node.text()) if node is not None else ""

    @cached_property
    def base(self) -> str:
        """The address that relative links are relative to."""
        node = self.tree.css_first("base[href]")
        return (node.attributes.get("href") or "") if node is not None else self.url

    @cached_property
    def meta(self) -> dict[str, str]:
        """Contents of `<meta>` by their name or property, lower case; the first of each counts."""
        found: dict[str, str] = {}
        for node in self.tree.css("meta[content]"):
            said = node.attributes
            key = (
                said.get("property") or said.get("name") or said.get("http-equiv") or said.get("itemprop") or ""
            ).lower()
            if key:
                found.setdefault(key, folded(said.get("content") or ""))
        return found

    @cached_property
    def language(self) -> str:
        """Two letters, from the document or else from its script; '' when nothing tells."""
        root = self.tree.css_first("html")
        said = (root.attributes.get("lang") or root.attributes.get("xml:lang") or "") if root is not None else ""
        said = said or self.meta.get("content-language", "") or self.meta.get("og:locale", "")
        code = re.split(r"[-_,]", said.strip().lower())[0]
        return _language_of_script(self.text[:20_000]) or (code if len(code) in (2, 3) else "")

    @cached_property
    def text(self) -> str:
        """The whole visible text, blocks on lines of their own; alternative texts of images left out."""
        return "\n".join(block.text for block in self.blocks if block.tag != "img")

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links in their order; an image's alternative text stands for a link without words."""
        return tuple(_link(node, region) for node, region in self._anchors)

    @cached_property
    def jsonld_texts(self) -> tuple[str, ...]:
        """The contents of all JSON-LD scripts, unparsed."""
        return tuple(node.text() for node in self.tree.css("script[type*='ld+json' i]"))

    @cached_property
    def microdata(self) -> tuple[dict[str, Any], ...]:
        """Top level microdata items, as microdata.py reads them."""
        return read_microdata(self.tree)


def _not_too_deep(html: str) -> str:
    """The page up to where more elements are open than any real page has."""
    if html.count("<") - html.count("</") < MAX_NESTING:
        return html
    depth = 0
    for tag in _TAG.finditer(html):
        depth += 1 if tag[1] == "" else -1
        if depth > MAX_NESTING:
            return html[: tag.start()]
    return html


def parse_page(html: bytes | str, url: str, *, content_type: str = "") -> Page:
    """Read a page as a server sent it; broken markup, wrong character sets and bytes that are no page never raise."""
    text = decode(html, content_type=content_type) if isinstance(html, bytes) else html[:MAX_BYTES]
    return Page(drawn(text), url)


def _link(node: LexborNode, region: str) -> Link:
    said = node.attributes
    text = folded(node.text(separator=" "))
    if not text:
        image = node.css_first("img[alt]")
        text = folded((image.attributes.get("alt") or "") if image is not None else said.get("aria-label") or "")
    return Link((said.get("href") or "").strip(), text, region, said.get("rel") or "")


def _language_of_script(text: str) -> str:
    """The language that a script alone tells, '' for Latin and Cyrillic ones."""
    foreign = "" if text.isascii() else "".join(_OF_THE_EAST.findall(text))
    if not foreign or len(foreign) * 5 < len(text):
        return ""
    hangul = sum("\uac00" <= char <= "\ud7a3" for char in foreign)
    kana = sum("\u3040" <= char <= "\u30ff" for char in foreign)
    if hangul * 2 > len(foreign):
        return "ko"
    return "ja" if kana * 10 > len(foreign) else "zh"
