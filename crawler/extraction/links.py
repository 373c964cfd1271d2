"""The links of a page, and how much each promises: pure, from the words of address and link text alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from crawler.extraction.link_words import UNWANTED, WANTED
from crawler.urls import absolute
from directory.names import fold

PLAIN = 20
"""Worth of a page whose words say nothing."""

_NOT_A_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|pdf|docx?|xlsx?|pptx?|zip|gz|rar|7z|tar|mp[34]|m4[av]|mov|avi|"
    r"webm|wav|css|js|json|xml|rss|atom|txt|csv|ics|vcf|woff2?|ttf|eot|exe|dmg|apk|bin)$",
    re.I,
)
_DATED = re.compile(r"/(?:19|20)\d\d(?:/\d{1,2}){1,2}(?:/|$)|(?:19|20)\d\d-\d\d(?:-\d\d)?(?:/|$)")
_PAGED = re.compile(r"/(?:page|seite|pagina|p(?=/))/?\d+/?$|(?:^|&)(?:page|paged|pg|offset|start)=\d+", re.I)
_LINK = re.compile(r"<(?:a|area|meta\s+http-equiv=.?refresh)\b([^<>]{1,2000})>", re.I)
_HREF = re.compile(r"""(?:\bhref|;\s*url)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))""", re.I)
_BASE = re.compile(r"""<base\s[^>]{0,200}?href\s*=\s*["']?([^"'\s>]+)""", re.I)
_LABEL = re.compile(r"""\b(?:aria-label|title|alt)\s*=\s*(["'])(.*?)\1""", re.I)
_TAG = re.compile(r"<[^>]*>?")
_MORE_ABOUT = re.compile(
    r"\b(?:more (?:about|on|info\w*)|all about|mehr (?:uber|ueber|zu)|(?:mas|mais) (?:sobre|informac\w+)|plus sur|"
    r"piu su|meer over|wiecej o)\b"
)
"""What introduces any page: "Read more about peels" leads to peels, not to a page about the clinic."""


@dataclass(frozen=True, slots=True)
class FoundLink:
    """One link to a page: where it leads and the words it is made of."""

    url: str
    text: str = ""


def find_links(html: str, url: str, known: set[str]) -> list[FoundLink]:
    """The links of a page to other web pages whose `href` is not in `known` yet, in their order; adds them to it.

    Menus repeat on every page of a site: an address that was seen costs one look into a set. Links are found by
    pattern, for the same links are asked for on pages that are never parsed.
    """
    base = _base(html, url)
    folder = base.rpartition("/")[0]
    found = []
    for match in _LINK.finditer(html):
        href = _href(match[1])
        key = href if href[:1] == "/" or href[:4].lower() == "http" else f"{folder} {href}"
        if not href or href[0] == "#" or key in known:
            continue
        known.add(key)
        target = absolute(base, href)
        if target and not _NOT_A_PAGE.search(target.partition("?")[0]):
            found.append(FoundLink(target, _text(match[1], html[match.end() : match.end() + 600])))
    return found


def _base(html: str, url: str) -> str:
    base = _BASE.search(html, 0, 20_000)
    return (absolute(url, unescape(base[1])) if base else "") or url


def _href(attributes: str) -> str:
    """The href among the attributes of a link; '' for none. A page's refresh has it in its content."""
    found = _HREF.search(attributes)
    if found is None:
        return ""
    href = (found[1] or found[2] or found[3] or "").strip()
    return unescape(href) if "&" in href else href


def _text(attributes: str, following: str) -> str:
    """The words of a link, or else those of its label, title or picture."""
    inside = following.partition("</a")[0]
    text = _TAG.sub(" ", inside)
    if not text.strip():
        said = _LABEL.search(attributes) or _LABEL.search(inside)
        text = said[2] if said else ""
    return " ".join(unescape(text).split())


def score_link(url: str, text: str = "") -> int:
    """How much a page promises, from 100 (exosomes) over PLAIN to below zero (not worth a request).

    The words of the address and of the link count alike; dates, page numbers, query strings and depth count against.
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    address = _topics(_folded(path))
    said = _topics(_MORE_ABOUT.sub("", _folded(text[:60])))
    topics = address | said
    if "machinery" in address or (parts.query and _PAGED.search(parts.query)) or _PAGED.search(path):
        return -50
    score = max((WANTED[topic][0] for topic in topics if topic in WANTED), default=PLAIN)
    ceiling = min((UNWANTED[topic][0] for topic in topics if topic in UNWANTED), default=100)
    if "exosomes" in topics:
        ceiling = max(ceiling, 40)
    elif "people" in address and ceiling > 0:
        ceiling = max(ceiling, 35)
    score = min(score, ceiling)
    depth = max(0, path.strip("/").count("/"))
    score -= 2 * depth + (12 if parts.query else 0) + (25 if _DATED.search(path) else 0)
    return score


def topics_of(url: str) -> frozenset[str]:
    """What a page is about by the words of its address: topics of `link_words`."""
    return _topics(_folded(unquote(urlsplit(url).path)))


def _compiled() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all words, and the topic of each; short ASCII words must end where they end (`dr`, `team`)."""
    topic_of: dict[str, str] = {}
    for topic, (_, words) in (*UNWANTED.items(), *WANTED.items()):
        for word in words.split("|") if "|" in words else words.split():
            topic_of[fold(word)] = topic
    spaced: list[str] = []
    whole: list[str] = []
    for word in sorted(topic_of, key=len, reverse=True):
        (spaced if ord(word[0]) < 0x1100 else whole).append(re.escape(word))
    ended = [rf"{word}\b" if len(word) < 5 and word.isascii() else word for word in spaced]
    return re.compile(rf"\b(?:{'|'.join(ended)})|(?:{'|'.join(whole)})"), topic_of


_WORDS, _TOPIC_OF = _compiled()


@lru_cache(maxsize=50_000)
def _topics(folded: str) -> frozenset[str]:
    return frozenset(_TOPIC_OF[found] for found in _WORDS.findall(folded))


@lru_cache(maxsize=50_000)
def _folded(text: str) -> str:
    return fold(text)
