"""One page -> everything it states: the door through which the crawl, `inspect` and archives read pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.extraction.clinic_names import find_clinic_names
from crawler.extraction.countries import country_of
from crawler.extraction.exosomes import find_exosomes
from crawler.extraction.page import Page, parse_page
from crawler.extraction.page_kind import find_page_kind, introduces_person, kind_of_url
from crawler.extraction.people import find_people
from crawler.extraction.phones import find_phones
from crawler.extraction.places import find_places
from crawler.extraction.prefilter import names_exosomes
from crawler.extraction.site_kind import find_site_kind
from directory.facts import Observed, PageKind, PlaceFact


@dataclass(frozen=True)
class PageReading:
    """What one page states; `observed` keeps the order of the finders."""

    kind: PageKind
    title: str
    language: str
    observed: list[Observed]


def read_page(html: bytes | str, url: str, *, content_type: str = "", country: str = "") -> PageReading:
    """Read a page; `country` (ISO alpha-2) helps where the page is silent. Bad HTML never raises."""
    page = parse_page(html, url, content_type=content_type)
    kind = find_page_kind(page)
    places, country = _places_and_country(page, country)
    observed = [
        *find_clinic_names(page, places),
        *places,
        *find_phones(page, country),
        *find_exosomes(page),
        *(find_site_kind(page) if kind in INTRODUCING else ()),
        *find_people(page),
    ]
    return PageReading(kind=kind, title=page.title, language=page.language, observed=observed)


def _places_and_country(page: Page, hint: str) -> tuple[list[Observed], str]:
    """The places, and the country in which telephone numbers are read: that of the addresses where all agree."""
    country = country_of(page, hint)
    places = find_places(page, country)
    stated = {p.fact.country for p in places if isinstance(p.fact, PlaceFact) and p.fact.postal_code and p.fact.street}
    there = stated.pop() if len(stated) == 1 and not hint else country
    return (places, country) if there in ("", country) else (find_places(page, there), there)


INTRODUCING: tuple[PageKind, ...] = ("home", "team", "other", "shop", "course")
"""Pages on which a site says what it is."""

READ_ANYWAY: tuple[PageKind, ...] = ("home", "contact", "team", "person", "other")
"""Pages that tell who and where; of all others only those that name exosomes tell anything new."""


_IMPRINT = re.compile(
    r"impressum|imprint|mentions-?_?l[ée]gales|aviso-?_?legal|note-?_?legali|colofon|tokushoh?o", re.I
)
"""Legal pages on which the law has the owner state who and where she is."""


def tells_who_and_where(url: str) -> bool:
    """Whether a page at this address is read even where it does not name exosomes."""
    return kind_of_url(url) in READ_ANYWAY or introduces_person(url) or bool(_IMPRINT.search(url))


def worth_reading(body: bytes, url: str) -> bool:
    """Whether a page can state anything of interest; a look at the bytes that costs next to nothing."""
    return tells_who_and_where(url) or names_exosomes(body)
