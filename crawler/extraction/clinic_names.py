"""The names a page gives the clinic: structured data, og:site_name, copyright line, logo, address block, title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal
from urllib.parse import urlsplit

from crawler.extraction import clinic_name_words as words
from crawler.extraction.clinic_name_sources import (
    address_heads,
    before_addresses,
    copyrights,
    first_heading,
    legal_lines,
    logos,
    structured_names,
)
from crawler.extraction.clinic_name_text import best_part, clean_name, names_the_site
from crawler.extraction.jsonld import ORGANISATIONS, text_of, types_of
from crawler.extraction.page import Page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.text import quote
from directory.facts import NameFact, Observed
from directory.names import fold

Source = Literal["jsonld", "microdata", "og", "copyright", "logo", "address", "heading", "title"]


def _without_legal_form(name: str) -> str:
    return words.LEGAL.sub("", name).strip(" ,")


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

    for name in structured_names(page):
        add(best_part(name, host) if len(name) > 45 or "|" in name else name, "jsonld", name)
    for node in page.microdata:
        if types_of(node) & ORGANISATIONS and (said := text_of(node.get("name"))):
            add(said, "microdata", said)
    if said := page.meta.get("og:site_name", ""):
        add(best_part(said, host), "og", said)
    for said in copyrights(page):
        add(said, "copyright", said)
    for said in logos(page):
        add(best_part(said, host), "logo", said)
    for said in (*legal_lines(page), *before_addresses(page, places), *address_heads(page)):
        add(said, "address", said)
    for said in (page.title, page.meta.get("og:title", "")):
        name = best_part(said, host)
        if (
            name
            and not words.SEO.search(name)
            and (at_home or names_the_site(name, host) or (name != clean_name(said) and words.CLINIC_WORD.search(name)))
        ):
            add(name, "title", said)
    heading = first_heading(page)
    if names_the_site(name := best_part(heading, host), host):
        add(name, "heading", heading)
    return _in_own_script(list(found.values()), page.language)


def _in_own_script(found: list[Observed], language: str) -> list[Observed]:
    """On Japanese, Korean and Chinese pages the name in their script; a romanised one only where there is no other."""
    if language not in ("ja", "ko", "zh"):
        return found
    own = [one for one in found if isinstance(one.fact, NameFact) and words.OWN_SCRIPT.search(one.fact.name)]
    return own or found
