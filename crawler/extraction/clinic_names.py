"""The names a page gives the clinic: structured data, og:site_name, copyright line, logo, address block, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from crawler.extraction import clinic_name_words as words
from crawler.extraction.jsonld import ORGANISATIONS, listed, read_jsonld, text_of, types_of, walk_page
from crawler.extraction.page import Page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.text import quote
from directory.facts import NameFact, Observed, PlaceFact
from directory.names import fold, fold_key
from directory.vocabulary.generic_names import GENERIC_WORDS

Source = Literal["jsonld", "microdata", "og", "copyright", "logo", "address", "heading", "title"]
_LOGO_TAGS = ("img", "a", "div", "p", "h1", "h2", "header", "nav", "span", "section", "td")
_SHOWN = ("address", "footer", "text")


def clean_name(text: str) -> str:
    """A name as a person would say it: without logo words, years, legal forms and trailing marks; '' when none."""
    name = " ".join(text.replace("®", "").replace("™", "").split())
    name = words.LOGO_WORD.sub("", words.LOGO_WORD.sub("", name))
    name = words.HOME_TITLE.sub("", name)
    name = name.strip(" \t,;:|–—-•·*_\"“”'")
    if name.endswith(".") and not re.search(r"\b(?:inc|co|ltd|dr|corp|s\.a|p\.c|st|\w)\.$", name, re.I):
        name = name[:-1]
    if (
        not 2 <= len(name) <= 80
        or _is_sentence(text.strip())
        or not re.search(r"[^\W\d_]", name)
        or words.PAGE_WORDS.match(name)
        or is_menu(name)
        or words.PLACEHOLDER.search(name)
    ):
        return ""
    if (
        "@" in name
        or "http" in name.lower()
        or re.search(r"^(?:www\.)?[\w-]+\.(?:com|org|net|co\.uk|de|fr|io)$", name, re.I)
    ):
        return ""
    return name


def is_menu(text: str) -> bool:
    """Whether a text is made of the words of menus, in whatever language."""
    said = [word for word in re.split(r"[\s|/·•>–—-]+", fold(text)) if word]
    return bool(said) and all(word in words.MENU_WORDS for word in said)


def _is_sentence(text: str) -> bool:
    """Several words that end in a full stop, most of the longer ones in small letters: said, not called."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    small = sum(word[0].islower() for word in longer)
    return text.endswith((".", "!", "?", "…")) and len(text.split()) >= 5 and 2 * small > len(longer)


def _without_legal_form(name: str) -> str:
    return words.LEGAL.sub("", name).strip(" ,")


def best_part(text: str, host: str) -> str:
    """The part of a title or slogan that is the name: the host's words decide, then a clinic's words."""
    parts = [part for part in map(clean_name, words.SEPARATOR.split(text)) if part]
    if not parts:
        return ""
    if len(parts) == 1:
        return parts[0]
    site = re.sub(r"^www\d?\.", "", host).split(".")[0]

    def rank(part: str) -> tuple[float, int]:
        key = fold_key(part)
        likeness = _likeness(key, fold_key(site))
        likeness = max(likeness, _covered(part, fold_key(site)))
        slogan = words.SEO.search(part) or _is_trade_and_town(part)
        return (
            likeness * 3 + bool(words.CLINIC_WORD.search(part)) - 2 * bool(slogan) - (len(part.split()) > 6),
            -len(part),
        )

    return max(parts, key=rank)


def _covered(part: str, site: str) -> float:
    """How much of a host's name the telling words of a text make up, 0 to 1, in whatever order."""
    telling = {word for word in fold(part).split() if len(word) >= 3 and word not in GENERIC_WORDS and word in site}
    return min(1.0, sum(map(len, telling)) / len(site)) if site else 0.0


def _is_trade_and_town(part: str) -> bool:
    """Whether a text is a trade with a town behind it, which any clinic there may be called."""
    match = words.GENERIC_PLACE.match(part)
    return match is not None and all(word in GENERIC_WORDS for word in fold(match["what"]).split())


def _likeness(key: str, site: str) -> float:
    """How much of a host's name stands in a text, 0 to 1."""
    if not key or not site:
        return 0.0
    if key in site or site in key:
        return min(len(key), len(site)) / max(len(key), len(site)) * 0.5 + 0.5
    common = 0
    while common < min(len(key), len(site)) and key[common] == site[common]:
        common += 1
    return common / max(len(key), len(site))


def find_clinic_names(page: Page, places: Sequence[Observed] = ()) -> list[Observed]:
    """The names a page gives the clinic, the most trustworthy source first; each source at most twice.

    `places` are those found on the same page: what stands before an address names whose it is.
    """
    host = (urlsplit(page.url).hostname or "").lower()
    at_home = kind_of_url(page.url) == "home"
    found: dict[tuple[str, str], Observed] = {}

    def add(name: str, source: Source, said: str) -> None:
        name = _without_legal_form(clean_name(name)) or clean_name(name)
        key = (source, fold(name))
        if name and key not in found and sum(source == one for one, _name in found) < 2:
            found[key] = Observed(fact=NameFact(name=name, source=source), quote=quote(said))

    for name in _structured_names(page):
        add(best_part(name, host) if len(name) > 45 or "|" in name else name, "jsonld", name)
    for node in page.microdata:
        if types_of(node) & ORGANISATIONS and (said := text_of(node.get("name"))):
            add(said, "microdata", said)
    if said := page.meta.get("og:site_name", ""):
        add(best_part(said, host), "og", said)
    for said in _copyrights(page):
        add(said, "copyright", said)
    for said in _logos(page):
        add(best_part(said, host), "logo", said)
    for said in (*_legal_lines(page), *_before_addresses(page, places), *_address_heads(page)):
        add(said, "address", said)
    for said in (page.title, page.meta.get("og:title", "")):
        name = best_part(said, host)
        if (
            name
            and not words.SEO.search(name)
            and (
                at_home or _names_the_site(name, host) or (name != clean_name(said) and words.CLINIC_WORD.search(name))
            )
        ):
            add(name, "title", said)
    heading = _first_heading(page)
    if _names_the_site(name := best_part(heading, host), host):
        add(name, "heading", heading)
    return _in_own_script(list(found.values()), page.language)


def _in_own_script(found: list[Observed], language: str) -> list[Observed]:
    """On Japanese, Korean and Chinese pages the name in their script; a romanised one only where there is no other."""
    if language not in ("ja", "ko", "zh"):
        return found
    own = [one for one in found if isinstance(one.fact, NameFact) and words.OWN_SCRIPT.search(one.fact.name)]
    return own or found


def _names_the_site(name: str, host: str) -> bool:
    """Whether a first heading is the clinic's name: it looks like the host's name."""
    key, site = fold_key(name), fold_key(re.sub(r"^www\.", "", host).split(".")[0])
    alike = _likeness(key, site) > 0.6 or (len(key) >= 6 and site.startswith(key[: max(6, len(site) // 2)]))
    return alike and len(name.split()) <= 7


def _structured_names(page: Page) -> list[str]:
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


def _copyrights(page: Page) -> list[str]:
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


def _logos(page: Page) -> list[str]:
    """Alternative texts of logos, and the words of a text logo, in the header first."""
    found = []
    for index, block in enumerate(page.blocks):
        framed = block.region in ("header", "nav", "footer")
        if len(block.text) > 80 or not (framed or index < 12):
            continue
        if not framed and words.PARTNER.search(block.classes):
            continue
        named = bool(words.LOGO.search(block.classes)) or (block.tag == "img" and "logo" in block.text.lower())
        home_link = bool(block.href and words.HOME_LINK.match(block.href))
        if (named or home_link) and block.tag in _LOGO_TAGS and not _holds_links(block.text, page):
            found.append(block.text.replace("\n", " "))
    for link in page.links[:8]:
        if words.HOME_LINK.match(link.href) and 3 <= len(link.text) <= 50 and len(link.text.split()) <= 7:
            found.append(link.text)
    return list(dict.fromkeys(found))[:4]


def _holds_links(text: str, page: Page) -> bool:
    """Whether a short text is several links in a row: a menu, and perhaps the name before it."""
    held = {link.text for link in page.links[:30] if len(link.text) >= 3 and link.text in text}
    return len(held) >= 3 or (len(held) == 2 and sum(map(len, held)) >= len(text) - 4)


def _before_addresses(page: Page, places: Sequence[Observed]) -> list[str]:
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
    return bool(words.CLINIC_WORD.search(text)) or _likeness(fold_key(text), fold_key(host)) > 0.4


def _legal_lines(page: Page) -> list[str]:
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
            and not _is_sentence(f"{part}.")
            and (legal or words.COMPANY_NUMBER.match(following))
        ):
            found.append(part)
        elif subject := words.LEGAL_SUBJECT.match(part):
            found.append(subject[1])
    return tuple(found)


def _address_heads(page: Page) -> list[str]:
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


def _first_heading(page: Page) -> str:
    return next((block.text.replace("\n", " ") for block in page.blocks if block.level == 1), "")
