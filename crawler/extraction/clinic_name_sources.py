"""Where a page names its clinic: data, copyright lines, logos, address blocks, legal lines, the first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.extraction import clinic_name_words as words
from crawler.extraction.blocks import Block
from crawler.extraction.clinic_name_text import best_part, clean_name, is_sentence, likeness, names_the_site
from crawler.extraction.jsonld import ORGANISATIONS, listed, read_jsonld, text_of, types_of, walk_page
from crawler.extraction.page import Page
from directory.facts import Observed, PlaceFact
from directory.names import fold_key


def structured_names(page: Page) -> list[str]:
    """Names of organisation nodes that stand for the site's owner, not for a publisher, a brand or a school."""
    owners: list[str] = []
    sites: list[str] = []
    foreign: set[int] = set()
    nodes = read_jsonld(page)
    top = {id(node) for node in nodes}
    for node in walk_page(page):
        for name in node.keys() & words.ROLE_PROPERTIES:
            for inner in listed(node[name]):
                if isinstance(inner, dict) and not (inner.get("address") and name in ("publisher", "provider")):
                    foreign.add(id(inner))
        said = text_of(node.get("name"))
        if not said or id(node) in foreign or not (id(node) in top or node.get("address") or node.get("telephone")):
            continue
        types = types_of(node)
        if types & ORGANISATIONS and types != {"Place"}:
            owners.append(said)
        elif "WebSite" in types:
            sites.append(said)
    return owners + sites


def _is_marked(text: str) -> bool:
    """Whether a text holds a copyright mark."""
    return "©" in text or "ⓒ" in text or "(c)" in (lowered := text.lower()) or "copyright" in lowered


def copyrights(page: Page) -> list[str]:
    """Names after a copyright mark; the last of the page first, for footers stand last."""
    found: list[str] = []
    for block in reversed(page.blocks if _is_marked(page.text) else ()):
        if len(found) >= 2 or len(block.text) > 600 or not _is_marked(block.text):
            continue
        for line in block.text.split("\n"):
            match = words.COPYRIGHT.search(line)
            if match:
                name = words.YEAR.sub("", words.COPYRIGHT_END.sub("", match["name"]))
                name = re.split(r"(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bDra)(?<!\bProf)(?<!\b[A-Z])\.\s|\s[-–—|]\s", name)[0]
                found.append(name)
    return [name for name in found if name and 1 <= len(name.split()) <= 9][:2]


_HOST = re.compile(r"\s*(?:https?:)?//(?:www\.)?([^/?#:]+)", re.I)
LEAST_KEY = 6
"""Letters of a name below which it may stand in any text."""
_LOGO_TAGS = ("img", "a", "div", "p", "h1", "h2", "header", "nav", "span", "section", "td")


def logos(page: Page) -> list[str]:
    """Alternative texts of logos, and the words of a text logo, in the header first; of several those like the host."""
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    found = []
    for index, block in enumerate(page.blocks):
        framed = block.region in ("header", "nav", "footer")
        if len(block.text) > 80 or not (framed or index < 12):
            continue
        if not framed and words.PARTNER.search(block.classes):
            continue
        named = bool(words.LOGO.search(block.classes)) or (block.tag == "img" and "logo" in block.text.lower())
        home_link = bool(block.href and words.HOME_LINK.match(block.href))
        if not (named or home_link) or block.tag not in _LOGO_TAGS or _leads_elsewhere(block, host):
            continue
        if not _holds_links(block.text, page):
            found.append(block.text.replace("\n", " "))
    for link in page.links[:8]:
        if words.HOME_LINK.match(link.href) and 3 <= len(link.text) <= 50 and len(link.text.split()) <= 7:
            found.append(link.text)
    of_site = [said for said in found if names_the_site(best_part(said, host), host)]
    return list(dict.fromkeys(of_site or found))[:4]


def _leads_elsewhere(block: Block, host: str) -> bool:
    """Whether a logo is a link to another site: a sister brand's, a partner's, an award's."""
    anchor = block.node if block.node.tag == "a" else block.node.parent
    href = block.href or ((anchor.attributes.get("href") or "") if anchor is not None and anchor.tag == "a" else "")
    other = _HOST.match(href)
    return other is not None and other[1].lower() != host


def _holds_links(text: str, page: Page) -> bool:
    """Whether a short text is several links in a row: a menu, and perhaps the name before it."""
    held = {link.text for link in page.links[:30] if len(link.text) >= 3 and link.text in text}
    return len(held) >= 3 or (len(held) == 2 and sum(map(len, held)) >= len(text) - 4)


_SHOWN = ("address", "footer", "text")


def before_addresses(page: Page, places: Sequence[Observed]) -> list[str]:
    """What stands right before an address in its own block, or alone above it: "Bramble Skin, 12 Elm Street ..."."""
    found = []
    for one in places:
        if not isinstance(one.fact, PlaceFact) or not one.fact.street or one.fact.source not in _SHOWN:
            continue
        first = one.quote.split("\n")[0]
        for index, block in enumerate(page.blocks):
            at = block.text.find(first) if len(block.text) <= 500 else -1
            if at < 0:
                continue
            head = words.NAME_END.split(block.text[:at].rstrip(" ,;:|·•–—-\n"))[-1]
            if not block.text[:at].strip() and index and page.blocks[index - 1].path[:-1] == block.path[:-1]:
                head = page.blocks[index - 1].text
            if head and _is_name_like(head, page):
                found.append(head)
    return found


def _is_name_like(text: str, page: Page) -> bool:
    """A few words, some of them capital, that speak of a clinic or are like the host's name."""
    text = text.strip()
    if not 3 <= len(text) <= 60 or len(text.split()) > 8 or re.search(r"\d{3}|@|[.!?:]\s*$", text):
        return False
    longer = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.lower() != word.upper()]
    if words.SEO.search(text) or 2 * sum(word[0].isupper() for word in longer) < len(longer):
        return False
    host = re.sub(r"^www\.", "", (urlsplit(page.url).hostname or "")).split(".")[0]
    return bool(words.CLINIC_WORD.search(text)) or likeness(fold_key(text), fold_key(host)) > 0.4


def legal_lines(page: Page) -> list[str]:
    """Names in a footer that stand before a tax or company number or end in a legal form, one to a line or part."""
    last = [block for block in page.blocks[-25:] if len(block.text) <= 600 and block.tag not in ("option", "img")]
    return [name for block in last for name in _legal_names(block.text)]


@lru_cache(maxsize=2048)  # footers stand on every page of a site
def _legal_names(text: str) -> tuple[str, ...]:
    found = []
    parts = [part.strip(" ,;:–—-") for part in words.PARTS.split(text)]
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        legal = words.LEGAL.search(part.rstrip(".")) or words.LEGAL.search(part)
        if (
            part
            and len(part.split()) <= 8
            and not is_sentence(f"{part}.")
            and (legal or words.COMPANY_NUMBER.match(following))
        ):
            found.append(part)
        elif subject := words.LEGAL_SUBJECT.match(part):
            found.append(subject[1])
    return tuple(found)


def address_heads(page: Page) -> list[str]:
    """Names that open an address block: the line above the street, or what stands before it on the same line."""
    found = []
    for block in page.blocks:
        if block.tag == "address" or "vcard" in block.classes:
            first = block.text.split("\n")[0]
            if (
                "\n" in block.text
                and not re.search(r"\d", first)
                and words.CLINIC_WORD.search(first)
                and len(first) < 60
            ):
                found.append(first)
        if (
            len(block.text) <= 240
            and (match := words.BEFORE_STREET.match(block.text))
            and words.CLINIC_WORD.search(match[1])
        ):
            found.append(match[1])
    return found[:2]


def first_heading(page: Page) -> str:
    """The first heading on one line; '' when there is none."""
    return next((block.text.replace("\n", " ") for block in page.blocks if block.level == 1), "")


def own_keys(page: Page) -> frozenset[str]:
    """What the page calls its clinic, folded to letters: its data, og:site_name, title, logos, copyright lines."""
    said = (page.meta.get("og:site_name", ""), page.title, *structured_names(page), *logos(page), *copyrights(page))
    names = (clean_name(part) for text in said for part in (text, *words.SEPARATOR.split(text)))
    return frozenset(key for name in names if len(key := fold_key(name)) >= LEAST_KEY)
