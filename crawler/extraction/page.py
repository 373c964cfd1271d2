"""A page as a reader sees it: runs of text in order, each with its tag, region, classes and place in the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extraction.decoding import MAX_BYTES, decode

MAX_BLOCKS = 30_000
"""Blocks that are read of one page; a page with more of them is machine-made or hostile."""

MAX_NESTING = 3_000
"""Elements that may be open at a time; the parser's time grows with the square of it, so a deeper page is cut there."""

MAX_DEPTH = 80
"""How much of a block's path is kept; deeper nesting tells nothing about a layout."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = _words(
    "script style noscript template svg math iframe object embed canvas video audio textarea head title link meta "
    "source track map area datalist"
)
_INLINE = _words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr o:p output picture "
    "progress q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr input"
)
_REGIONS = {
    "header": "header", "nav": "nav", "footer": "footer", "aside": "aside", "form": "form",
    "main": "main", "article": "inner", "blockquote": "inner", "li": "inner", "figure": "inner",
}  # fmt: skip
_ROLES = {"banner": "header", "navigation": "nav", "contentinfo": "footer", "complementary": "aside", "main": "main"}
_FOOTER_WORD = re.compile(
    r"(?:^|\s)(?:(?:site|page|main|global)[_-]?)?footer(?:[_-]?(?:wrap\w*|widgets?|area|bottom|top|main|inner|"
    r"\d))?(?:\s|$)"
    r"|(?:^|\s)colophon(?:\s|$)"
)
_NAV_WORD = re.compile(r"(?:^|\s)(?:\w+[_-])?(?:nav|navbar|navigation|(?:main|mobile|primary|top)[_-]?menu)(?:\s|$)")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OWN_STRUCTURE = "table, h1, h2, h3, h4, h5, h6, ul, ol, form"
_TAG = re.compile(r"<(/?)(?!(?:br|img|input|hr|meta|link|p|li|option|td|tr|th|dt|dd|source|wbr|path)\b)[a-zA-Z]")
_OF_THE_EAST = re.compile("[\u2e81-\U0010ffff]+")
_BREAK = "\x00"
_CELL = "\x01"
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad"))


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text as a reader sees it."""

    text: str  # whitespace folded; inline tags joined without gluing words; a line break is "\n"
    tag: str  # h1..h6, p, li, tr (cells joined by " | "), td, dt, dd, div, address, img (its alt text), option ...
    level: int  # of a heading; 0 otherwise
    region: str  # header, nav, main, aside, footer or form
    classes: str  # class and id words of the element and its three nearest ancestors, lower case
    path: tuple[int, ...]  # child indexes from the body: the longer the common prefix of two blocks, the closer
    href: str  # where it links, if the whole block is a link
    node: LexborNode  # the element, for a leaf parser that needs more


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
        walk = _Walk()
        if self.tree.body is not None:
            walk.over(self.tree.body)
        self.blocks: tuple[Block, ...] = tuple(walk.blocks)
        self._anchors = walk.anchors

    @cached_property
    def title(self) -> str:
        """The text of `<title>`."""
        node = self.tree.css_first("title")
        return _folded(node.text()) if node is not None else ""

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
                found.setdefault(key, _folded(said.get("content") or ""))
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
        """Top level microdata items: `{"@type": ..., property: text, nested item or list of these}`."""
        tops = (node for node in self.tree.css("[itemscope]") if "itemprop" not in node.attributes)
        return tuple(_item(node) for node in tops)


def _not_too_deep(html: str) -> str:
    """The page up to where more elements are open than any real page has."""
    if html.count("<") - 2 * html.count("</") < MAX_NESTING:
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
    return Page(text, url)


class _Walk:
    """One pass over the tree that gathers blocks and links."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.anchors: list[tuple[LexborNode, str]] = []
        self._run: list[str] = []
        self._blank = True  # whether the run holds no word yet
        self._whole_link = ""  # the link all words of the run so far stand in
        self._links: list[tuple[LexborNode | None, str]] = [(None, "")]
        self._rows = 0

    def over(self, body: LexborNode) -> None:
        """Walk depth first without recursion: pages nest deeper than Python's stack."""
        frame = _Frame(body, "body", "", (), ("",), None)
        open_nodes = [body]
        node = body.first_child
        while len(self.blocks) < MAX_BLOCKS:
            if node is None:
                closed = open_nodes.pop()
                if closed is self._links[-1][0]:
                    self._links.pop()
                if closed is frame.node:
                    self._flush(frame)
                    self._rows -= frame.row
                    if frame.outer is None:
                        return
                    frame = frame.outer
                elif self._rows and closed.tag not in _INLINE:
                    self._run.append(_BREAK)
                node = closed.next
            elif node.is_text_node:
                self._add(node.text_content or "")
                node = node.next
            elif node.is_element_node and (inner := self._enter(node, frame)) is not None:
                frame = inner
                open_nodes.append(node)
                node = node.first_child
            else:
                node = node.next

    def _enter(self, node: LexborNode, frame: _Frame) -> _Frame | None:
        """Open an element and say which frame its words belong to; None when there is nothing to read inside."""
        tag = node.tag or ""
        frame.children += 1
        if tag in _SKIPPED:
            return None
        if tag == "br":
            self._run.append(_BREAK)
            return None
        if tag == "img":
            self._image(node, frame)
            return None
        if tag == "a":
            return self._anchor(node, frame)
        if tag in _INLINE:
            return frame
        if self._rows and tag not in ("table", "tr"):
            self._run.append(_CELL if tag in ("td", "th") else " ")
            return frame
        return self._open(node, tag, frame)

    def _anchor(self, node: LexborNode, frame: _Frame) -> _Frame:
        """Open a link; in a menu it is a run of its own."""
        href = (node.attributes.get("href") or "").strip()
        if href:
            self.anchors.append((node, frame.part))
            if frame.region == "nav" and not self._rows:
                frame = self._open(node, "a", frame)
            self._links.append((node, href))
        return frame

    def _open(self, node: LexborNode, tag: str, frame: _Frame) -> _Frame:
        """Open an element that starts a run of its own."""
        self._flush(frame)
        said = node.attributes
        own = f"{said.get('class') or ''} {said.get('id') or ''}".strip().lower() if said else ""
        region = _region(tag, (said.get("role") or "") if said else "", own, frame.region)
        path = (*frame.path, frame.children)[:MAX_DEPTH]
        inner = _Frame(node, tag, region, path, (*frame.names[-3:], own), frame)
        if tag == "tr" and node.css_first(_OWN_STRUCTURE) is None:
            inner.row = 1
            self._rows += 1
        return inner

    def _add(self, text: str) -> None:
        """Add words to the run, keeping the words of neighbouring inline tags apart."""
        if not text or text.isspace():
            self._run.append(" ")
            return
        if self._run and _glued(self._run[-1], text):
            self._run.append(" ")
        link = self._links[-1][1]
        if self._blank:
            self._whole_link = link
            self._blank = False
        elif self._whole_link != link:
            self._whole_link = ""
        self._run.append(text)

    def _flush(self, frame: _Frame) -> None:
        """End the run of text and make it a block of the element it stands in."""
        if not self._blank and (text := _joined(self._run)):
            names = " ".join(filter(None, frame.names))
            level = _HEADINGS.get(frame.tag, 0)
            block = Block(text, frame.tag, level, frame.part, names, frame.path, self._whole_link, frame.node)
            self.blocks.append(block)
        if self._run:
            self._run.clear()
            self._blank = True

    def _image(self, node: LexborNode, frame: _Frame) -> None:
        """An image's alternative text is a block of its own and breaks no run."""
        said = node.attributes
        if text := _folded(said.get("alt") or said.get("title") or ""):
            names = " ".join(filter(None, (*frame.names, (said.get("class") or "").lower())))
            path = (*frame.path, frame.children)[:MAX_DEPTH]
            self.blocks.append(Block(text, "img", 0, frame.part, names, path, self._links[-1][1], node))


class _Frame:
    """An element that starts a run of its own, open during the walk."""

    __slots__ = ("children", "names", "node", "outer", "path", "region", "row", "tag")

    @property
    def part(self) -> str:
        """The region as blocks say it."""
        return "main" if self.region in ("", "inner") else self.region

    def __init__(
        self,
        node: LexborNode,
        tag: str,
        region: str,
        path: tuple[int, ...],
        names: tuple[str, ...],
        outer: _Frame | None,
    ) -> None:
        self.node, self.tag, self.region, self.path, self.names, self.outer = node, tag, region, path, names, outer
        self.row = self.children = 0


def _region(tag: str, role: str, own: str, outer: str) -> str:
    """The part of the page an element opens or stays in; '' at the top, where a header or footer is the page's own."""
    if outer in ("nav", "footer"):
        return outer
    region = _ROLES.get(role) or _REGIONS.get(tag, "")
    if region in ("main", "inner"):
        return region if outer in ("", "main") else outer
    if tag == region and ((region == "header" and outer) or (region == "footer" and outer not in ("", "main"))):
        return outer
    if not region and own and tag in ("div", "section", "ul", "table"):
        region = "footer" if _FOOTER_WORD.search(own) else "nav" if _NAV_WORD.search(own) else ""
    return region or outer


def _glued(before: str, text: str) -> bool:
    """Whether two neighbouring inline texts would run together as one word that a reader sees as two."""
    last, first = before[-1:], text[:1]
    if last in (_BREAK, _CELL) or last.isspace() or first.isspace():
        return False
    if first.isupper():
        small_capitals = len(before.strip()) == 1 and (text[1:2].isupper() or text[1:2].islower())
        worded = last.isdigit() and text[1:2].islower()
        return worded or last.islower() or last in ",;:)." or (last.isupper() and not small_capitals)
    if first.isdigit():
        return last in ",;:" or (before[-3:].islower() and before[-3:].isalpha() and len(before) > 3)
    return last in ",;:" and first.isalnum()


def _joined(run: list[str]) -> str:
    """The words of a run: folded, with line breaks and cells kept."""
    text = "".join(run)
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    if _CELL in text:
        cells = [cell for cell in text.split(_CELL) if cell.strip(f" \t\r\n{_BREAK}")]
        if len(cells) != 1:
            return " | ".join(" ".join(cell.replace(_BREAK, " ").split()) for cell in cells)
        text = cells[0]  # a table for the layout: what one cell holds stands on lines
    if _BREAK in text:
        return "\n".join(filter(None, (" ".join(line.split()) for line in text.split(_BREAK))))
    return " ".join(text.split())


def _folded(text: str) -> str:
    return " ".join(text.translate(_INVISIBLE).split())


def _link(node: LexborNode, region: str) -> Link:
    said = node.attributes
    text = _folded(node.text(separator=" "))
    if not text:
        image = node.css_first("img[alt]")
        text = _folded((image.attributes.get("alt") or "") if image is not None else said.get("aria-label") or "")
    return Link((said.get("href") or "").strip(), text, region, said.get("rel") or "")


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
    return _folded(node.text(separator=" "))


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
