"""A text as a clinic's name: cleaned, the part of a title that is the name, and how like the host it is."""

from __future__ import annotations

import re

from crawler.extraction import clinic_name_words as words
from directory.names import fold, fold_key
from directory.vocabulary.generic_names import GENERIC_WORDS


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
        or is_sentence(text.strip())
        or sum(map(str.isdigit, name)) >= sum(map(str.isalpha, name))
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


def is_sentence(text: str) -> bool:
    """Several words that end in a full stop, most of the longer ones in small letters: said, not called."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    small = sum(word[0].islower() for word in longer)
    return text.endswith((".", "!", "?", "…")) and len(text.split()) >= 5 and 2 * small > len(longer)


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
        alike = max(likeness(key, fold_key(site)), _covered(part, fold_key(site)))
        slogan = words.SEO.search(part) or _is_trade_and_town(part)
        return (
            alike * 3 + bool(words.CLINIC_WORD.search(part)) - 2 * bool(slogan) - (len(part.split()) > 6),
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


def likeness(key: str, site: str) -> float:
    """How much of a host's name stands in a text, 0 to 1."""
    if not key or not site:
        return 0.0
    if key in site or site in key:
        return min(len(key), len(site)) / max(len(key), len(site)) * 0.5 + 0.5
    common = 0
    while common < min(len(key), len(site)) and key[common] == site[common]:
        common += 1
    return common / max(len(key), len(site))


def names_the_site(name: str, host: str) -> bool:
    """Whether a first heading is the clinic's name: it looks like the host's name."""
    key, site = fold_key(name), fold_key(re.sub(r"^www\.", "", host).split(".")[0])
    alike = likeness(key, site) > 0.6 or (len(key) >= 6 and site.startswith(key[: max(6, len(site) // 2)]))
    return alike and len(name.split()) <= 7
