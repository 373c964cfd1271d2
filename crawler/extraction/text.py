"""Small things about running text that all finders need: sentences, and quotes of a bounded length."""

from __future__ import annotations

import re
from functools import lru_cache

MAX_QUOTE = 300
_ENDS = re.compile(
    r"(?<=[.!?…])[\"”'’)\]]?\s+(?=[\"“'‘(\[¿¡]?[^\sa-z])|(?<=[。！？｡])(?=[^」』）)])|\n+|\s[•·▪◦|]\s(?![^()]{0,60}\))|"
    r"(?<=[a-z\d])\s*;\s+"
)
_STOP = re.compile(r"[.!?…。！？｡\n•·▪◦|;]")
"""Without one of these before its end a text is one sentence."""
_UNSPACED = re.compile("[ぁ-んァ-ヶ一-龥가-힣]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|drs|mudr|dott|uzm|opr|lek|med|mr|mrs|ms|prof|st|ste|no|nr|approx|e\.g|i\.e|vs|etc|inc|ltd|co|dra|"
    r"op|doç|ca|str|av|sr|sra|fig|p\.ej|z\.b|u\.a|bzw|min|max)|\b[A-Z])\.$",
    re.I,
)


@lru_cache(maxsize=4096)  # several finders read a passage, and menus and footers stand on every page of a site
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage; abbreviations and initials end none, line breaks and bullets do."""
    stop = _STOP.search(text)
    if stop is None or stop.end() == len(text):
        return (text.strip(),) if text.strip() else ()
    found: list[str] = []
    for part in _ENDS.split(text):
        part = (part or "").strip()
        if not part:
            continue
        if found and len(found[-1]) < 300 and _ABBREVIATION.search(found[-1][-12:]):
            joined = f"{found[-1]} {part}"
            if joined in text:
                found[-1] = joined
                continue
        found.append(part)
    return tuple(found)


def is_spaced(text: str) -> bool:
    """Whether a text is of a script that puts spaces between words: not Chinese, Japanese or Korean."""
    return text.isascii() or _UNSPACED.search(text) is None


def quote(text: str, around: re.Match[str] | None = None) -> str:
    """The passage, cut at word boundaries to what a quote may hold, about the match where there is one."""
    text = text.strip()
    if len(text) <= MAX_QUOTE:
        return text
    middle = (around.start() + around.end()) // 2 if around else 0
    start = min(max(0, middle - MAX_QUOTE // 2), len(text) - MAX_QUOTE)
    cut = text[start : start + MAX_QUOTE]
    if start and " " in cut[:40]:
        cut = cut[cut.index(" ") + 1 :]
    if start + MAX_QUOTE < len(text) and " " in cut[-40:]:
        cut = cut[: cut.rindex(" ")]
    return cut.strip()
