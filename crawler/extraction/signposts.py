"""People whom the title of a page, its menu or a booking form names."""

from __future__ import annotations

import re

from crawler.extraction.biographies import MAX_MENTIONS, Mention
from crawler.extraction.labels import read_label
from crawler.extraction.page import Page
from crawler.extraction.person_spans import find_spans, may_name
from crawler.extraction.relations import relation_in_text
from crawler.extraction.setting import Setting
from directory.names import fold

_PEOPLE_LINK = re.compile(
    r"team|staff|doctor|provider|physician|surgeon|people|about|bio|equip|arzt|medic|meet|/dr-", re.I
)


def of_title(page: Page, setting: Setting) -> list[Mention]:
    """Persons whom the title or the description of a page names."""
    found = []
    texts = [page.title, page.meta.get("description", "")] if setting.presents else [page.title]
    for text in texts:
        for span in find_spans(text[:400]):
            if span.marked and not span.weak:
                relation = relation_in_text(text, span.start, span.end, setting)
                found.append(Mention(span.name, "title", relation, text, weak=not setting.presents, words=[text]))
    return found


def of_menus(page: Page) -> list[Mention]:
    """Persons whom the menu links to or a booking form offers, by title or degree."""
    found: list[Mention] = []
    for number, block in enumerate(page.blocks):
        if len(found) > MAX_MENTIONS:
            break
        if block.tag != "option" and not (block.region == "nav" and block.href):
            continue
        label = read_label(block.text) if may_name(block.text) else None
        if label is None or not label.marked or label.weak or not (label.name.given and label.name.family):
            continue
        if (
            block.tag == "option"
            or fold(label.name.family).split(" ")[-1] in fold(block.href)
            or _PEOPLE_LINK.search(block.href)
        ):
            found.append(Mention(label.name, "menu", "staff", block.text, role=label.role, number=number))
    return found
