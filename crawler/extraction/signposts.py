"""People whom the title of a page, its menu or a booking form names."""

from __future__ import annotations

import re

from crawler.extraction.biographies import MAX_MENTIONS, Mention
from crawler.extraction.labels import read_label
from crawler.extraction.name_shapes import NAME, refused
from crawler.extraction.page import Page
from crawler.extraction.person_spans import find_spans, may_name
from crawler.extraction.relations import relation_in_text
from crawler.extraction.setting import Setting
from directory.names import PersonName, fold, parse_name
from directory.vocabulary.given_names import USUAL_GIVEN

_PEOPLE_LINK = re.compile(
    r"team|staff|doctor|provider|physician|surgeon|people|about|bio|equip|arzt|medic|meet|/dr-", re.I
)
_BUTTON = re.compile(
    r"(?i:(?:book|schedule|reserve|request|make)(?: (?:now|online|an?|your|my|appointment|consultation|visit|"
    r"session|in))*"
    r" with|termin (?:buchen )?bei|(?:reservar?|cita|agendar?|marcar?)(?: \w+)? com?n?|"
    r"(?:prendre )?(?:rendez-vous|rdv) avec|"
    r"prenota (?:\w+ )?con|boek (?:\w+ )?bij|umów (?:\w+ )?(?:wizytę )?u|boka (?:tid )?(?:hos|med)|"
    r"bestill (?:time )?hos|"
    r"book (?:tid )?hos)"
    rf" (?P<name>{NAME})\W*"
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


def of_buttons(page: Page) -> list[Mention]:
    """Persons with whom a button offers an appointment: "Book with Priya", "Termin bei Anna Rye"."""
    found: list[Mention] = []
    shown = [(number, block.text) for number, block in enumerate(page.blocks) if block.region != "form"]
    for number, text in (*shown, *((-1, link.text) for link in page.links)):
        button = _BUTTON.fullmatch(text) if len(text) <= 60 else None
        if button is None or fold(button["name"].split()[0]) not in USUAL_GIVEN:
            continue
        written = button["name"]
        name = parse_name(written) if " " in written else PersonName(given=written)
        if name is not None and name.given and not refused(name, written):
            found.append(Mention(name, "menu", "staff", text, marked=False, number=number))
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
