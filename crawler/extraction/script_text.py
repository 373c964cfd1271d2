"""Pages whose text stands in the data of their scripts only: the page as those scripts would draw it."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_VALUES = 20_000
"""Values of the data that are drawn; what holds more is a shop's stock, no clinic's page."""

LEAST_TEXT = 200
"""Letters a page shows without its scripts, above which they are not looked at."""

_MARKS = ("__NEXT_DATA__", "application/json", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__NUXT")
_TOLD = re.compile(r"<(?:p|li|h[1-6]|td|span|div)\b[^<>]*>[^<>]{20,}<")
MAX_TOLD = 6
"""Passages a page shows without its scripts, above which it is not parsed once more to look at them."""
_ASSIGNED = re.compile(r"\s*(?:window|self|var|let|const)[\s.]*[\w$.\[\]\"']+\s*=\s*(?=[{\[])")
_WORDS_OF_KEY = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")

_HEADINGS = (
    "name",
    "fullname",
    "practicename",
    "clinicname",
    "businessname",
    "companyname",
    "title",
    "heading",
    "headline",
    "label",
    "question",
)
_TARGETS = ("href", "url", "link", "path", "to", "slug")
_ADDRESS = (
    ("street", "streetaddress", "address1", "addressline1", "line1"),
    ("suite", "unit", "address2", "addressline2", "line2"),
    ("city", "town", "suburb", "locality", "addresslocality"),
    ("state", "region", "province", "addressregion"),
    ("zip", "zipcode", "postcode", "postalcode"),
)


def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NAV = _word_set("nav navigation menu menus header")
_FOOTER = _word_set("footer business contact location locations address site company")
_SILENT = _word_set(
    """
    id ids uid key hash version type kind src srcset image images icon photo avatar class classname style styles
    color theme locale lang build buildid query params token nonce config env runtime gssp gsp script seo meta
    tracking analytics created updated date published format mime width height blurdataurl
    """
)
_MARKUP = re.compile(r"</?(?:p|br|ul|ol|li|h[1-6]|strong|em|a|div|span|b|i)\b", re.I)
_NO_TEXT = re.compile(
    r"^(?:https?:|//|/|#|\.|data:|[\w-]+\.(?:js|css|png|jpe?g|webp|svg)$)|^[0-9a-f-]{16,}$|[{}]|^\d{4}-\d\d-\d\dT"
)
_PLAIN_KEYS = _word_set("phone telephone tel mobile fax email price role position credentials")


def drawn(html: str) -> str:
    """The page with the text of its data as markup, where it shows next to nothing itself; else as it is."""
    if not any(mark in html for mark in _MARKS) or len(list(islice(_TOLD.finditer(html), MAX_TOLD))) == MAX_TOLD:
        return html
    tree = LexborHTMLParser(html)
    data = [value for script in tree.css("script:not([src])") for value in _data(script)]
    tree.strip_tags(["script", "style", "noscript", "template", "svg"])
    if not data or tree.body is None or sum(map(str.isalnum, tree.body.text())) > LEAST_TEXT:
        return html
    markup = "".join(_Drawing().draw(value) for value in data)
    at = html.lower().rfind("</body")
    return f"{html[:at]}{markup}{html[at:]}" if at >= 0 else f"{html}{markup}"


def _data(script: LexborNode) -> Iterator[Any]:
    """What a script holds as data; JSON-LD is read elsewhere."""
    kind, text = script.attributes.get("type") or "", script.text().strip()
    assigned = _ASSIGNED.match(text)
    if "ld+json" in kind or not ("json" in kind or assigned):
        return
    try:
        yield json.JSONDecoder(strict=False).raw_decode(text[assigned.end() :] if assigned else text)[0]
    except (ValueError, RecursionError):
        return


class _Drawing:
    """Turns data into markup: names and titles as headings, addresses as lines, the rest as paragraphs."""

    def __init__(self) -> None:
        self._left = MAX_VALUES

    def draw(self, value: Any, key: str = "", depth: int = 1) -> str:
        """The markup of a value that stands under a key."""
        self._left -= 1
        if self._left < 0 or depth > 40 or _words(key) & _SILENT:
            return ""
        if isinstance(value, dict):
            return self._of_fields(value, key, depth)
        if isinstance(value, list):
            return "".join(self.draw(one, key, depth + 1) for one in value)
        return _paragraph(value, key) if isinstance(value, str) else ""

    def _of_fields(self, fields: dict[str, Any], key: str, depth: int) -> str:
        lowered = {name.lower().replace("_", ""): said for name, said in fields.items()}
        heading = next((name for name in _HEADINGS if _text(lowered.get(name))), "")
        line = _address(lowered)
        target = next((said for name in _TARGETS if (said := _text(lowered.get(name)))), "")
        inner = []
        if heading and target and target[0] in "/h":
            inner.append(f'<a href="{entities.escape(target)}">{_escaped(lowered[heading])}</a>')
        elif heading:
            level = 2 if depth <= 4 else 3
            inner.append(f"<h{level}>{_escaped(lowered[heading])}</h{level}>")
        for name, said in fields.items():
            plain = name.lower().replace("_", "")
            if plain != heading and not (line and any(plain in names for names in _ADDRESS)):
                inner.append(self.draw(said, name, depth + 1))
        tag = "nav" if _words(key) & _NAV else "footer" if line or _words(key) & _FOOTER else "div"
        return f"<{tag}>{''.join(inner)}{line}</{tag}>" if inner or line else ""


def _words(key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS_OF_KEY.findall(key)) | {key.lower()}


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _escaped(text: str) -> str:
    return text if _MARKUP.search(text) else entities.escape(text.strip())


def _address(fields: dict[str, Any]) -> str:
    """The fields of an address as one line; '' where there is no street or no town."""
    street, suite, city, state, postal = (
        next((said for name in names if (said := _text(fields.get(name)))), "") for names in _ADDRESS
    )
    if not (street and city):
        return ""
    return f"<p>{_escaped(', '.join(filter(None, (street, suite, city, f'{state} {postal}'.strip()))))}</p>"


def _paragraph(text: str, key: str) -> str:
    """A string that a visitor reads; names of files, addresses and codes are none."""
    text = text.strip()
    if _MARKUP.search(text):
        return f"<div>{text}</div>"
    said = " " in text or not text.isascii() or bool(_words(key) & (_PLAIN_KEYS | set(_HEADINGS)))
    return f"<p>{_escaped(text)}</p>" if said and text and not _NO_TEXT.search(text) else ""
