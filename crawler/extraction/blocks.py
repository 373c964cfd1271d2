"""The runs of text of a page in order, each with its tag, region, classes and place: one walk over the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborNode

MAX_BLOCKS = 30_000
"""Blocks that are read of one page; a page with more of them is machine-made or hostile."""

MAX_RUN = 50_000
"""Characters that are kept of one run of text; nobody writes a longer paragraph, and readers look at it many times."""

MAX_DEPTH = 80
"""How much of a block's path is kept; deeper nesting tells nothing about a layout."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = _words(
    "rp rt script style noscript template svg math iframe object embed canvas video audio textarea head title link "
    "meta "
    "source track map area datalist"
)
_INLINE = _words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr o:p output picture "
    "progress q rb ruby s samp small span strike strong sub sup time tt u var wbr input"
)
_REGIONS = {
    "header": "header", "nav": "nav", "footer": "footer", "aside": "aside", "form": "form",
    "main": "main", "article": "inner", "blockquote": "inner", "li": "inner", "figure": "inner",
}  # fmt: skip
_ROLES = {"banner": "header", "navigation": "nav", "contentinfo": "footer", "complementary": "aside", "main": "main"}
_FOOTER_WORD = re.compile(
    r"(?:^|\s)(?:(?:site|page|main|global|elementor-location|et-l-|fusion)[_-]?)?footer(?:[_-]?(?:wrap\w*|widgets?|"
    r"area|bottom|top|main|inner|"
    r"\d))?(?:\s|$)"
    r"|(?:^|\s)colophon(?:\s|$)"
)
_NAV_WORD = re.compile(r"(?:^|\s)(?:\w+[_-])?(?:nav|navbar|navigation|(?:main|mobile|primary|top)[_-]?menu)(?:\s|$)")
_OF_A_PAGE = "h1, header, footer, nav, main"
_SECOND = frozenset(("span", "em", "i", "small"))
MIN_SPANS = 4
"""Spans of an element that make it a list of blocks: two entries of two parts each."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OWN_STRUCTURE = (
    "table, h1, h2, h3, h4, h5, h6, ul, ol, form, td img ~ div br, td div:has(img) ~ div br, td b + br, td strong + br"
)
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


class Walk:
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
            if frame.listed and not self._rows:
                return self._open(node, tag, frame)
            if tag in _SECOND and self._run and _is_another_part(node, self._run[-1]):
                self._run.append(_BREAK)
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
        if tag == "form" and node.css_first(_OF_A_PAGE) is not None:
            region = frame.region  # the whole page stands in a form, as some servers write it
        path = (*frame.path, frame.children)[:MAX_DEPTH]
        inner = _Frame(node, tag, region, path, (*frame.names[-3:], own), frame)
        inner.listed = tag not in _INLINE and _lists_in_spans(node)
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
            block = Block(text[:MAX_RUN], frame.tag, level, frame.part, names, frame.path, self._whole_link, frame.node)
            self.blocks.append(block)
        if self._run:
            self._run.clear()
            self._blank = True

    def _image(self, node: LexborNode, frame: _Frame) -> None:
        """An image's alternative text is a block of its own and breaks no run."""
        said = node.attributes
        if text := folded(said.get("alt") or said.get("title") or ""):
            names = " ".join(filter(None, (*frame.names, (said.get("class") or "").lower())))
            path = (*frame.path, frame.children)[:MAX_DEPTH]
            self.blocks.append(Block(text, "img", 0, frame.part, names, path, self._links[-1][1], node))


class _Frame:
    """An element that starts a run of its own, open during the walk."""

    __slots__ = ("children", "listed", "names", "node", "outer", "path", "region", "row", "tag")

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
        self.listed = False  # whether inline elements of it stand for blocks


def _is_another_part(node: LexborNode, told: str) -> bool:
    """Whether a span follows one of another class without a space: pages show such on lines, not as one word.

    The first name and the last may stand so, too; a part that goes on in small letters, or follows a "name", is none.
    """
    before = node.prev
    if before is None or told[-1:].isspace() or told.endswith(","):
        return False
    if before.tag in ("b", "strong"):
        return " " in before.text().strip() and (node.text() or "")[:1].isupper()
    if before.tag != "span" or node.tag != "span":
        return False
    one, other = before.attributes.get("class"), node.attributes.get("class")
    if not one or not other or one == other:
        return False
    begins = (node.text() or "").lstrip()[:1]
    return begins.islower() or ("name" in one and "name" not in other)


def _lists_in_spans(node: LexborNode) -> bool:
    """Whether an element is a list whose entries are spans of a few classes in turn: name, role, name, role."""
    child = node.first_child
    while child is not None and child.is_text_node and not (child.text_content or "").strip():
        child = child.next
    if child is None or child.tag != "span":
        return False
    classes: list[str] = []
    while child is not None:
        if child.is_text_node and (child.text_content or "").strip():
            return False
        if child.is_element_node and child.tag == "span":
            classes.append(child.attributes.get("class") or "")
        child = child.next
    return len(classes) >= MIN_SPANS and "" not in classes and 1 < len(set(classes)) <= len(classes) // 2


@lru_cache(maxsize=4096)  # the same few classes stand on all elements of a site
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
        cells = [cell for cell in text.split(_CELL) if cell.replace(_BREAK, " ").strip()]
        if len(cells) != 1:
            return " | ".join(" ".join(cell.replace(_BREAK, " ").split()) for cell in cells).strip()
        text = cells[0]  # a table for the layout: what one cell holds stands on lines
    if _BREAK in text:
        return "\n".join(filter(None, (" ".join(line.split()) for line in text.split(_BREAK))))
    return " ".join(text.split())


def folded(text: str) -> str:
    """A text on one line, without what nobody sees."""
    return " ".join((text if text.isascii() else text.translate(_INVISIBLE)).split())
