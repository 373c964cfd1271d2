"""What the address of a page tells of exosome therapy before anybody has read the page: by its words alone."""

from __future__ import annotations

import re
from collections.abc import Set
from urllib.parse import unquote, urlsplit

from crawler.discovery.index_scan import url_pattern
from crawler.extraction.links import score_link, topics_of
from directory.candidates import Evidence
from directory.names import fold

EXPLAINING = (
    "what is|what are|what s|how do|how does|how to|why|vs|versus|benefits of|guide to|guide|everything you|faq|learn|"
    "things to know|myths|facts about|introduction|safety|risks|side effects|glossary|que es|que son|o que e|o que sao|"
    "was ist|was sind|cos e|cosa e|cosa sono|qu est ce|que sont|wat is|wat zijn|co to|czym sa|co je|co jsou|nedir|"
    "apa itu|lexikon|magazin|ratgeber|wissen|consejos|conseils|что такое|とは|이란|什么是|甚麼是|什麼是"
)
"""Words of addresses of pages that explain: clinics write such pages, and so do many others."""

ELSEWHERE = (
    "serum|cream|creme|crema|ampoule|ampoules|vial|vials|kit|buy|wholesale|supplier|distributor|oem|course|courses|"
    "academy|webinar|research|study|studies|trial|trials|publication|publications|paper|papers|abstract|abstracts|"
    "pubmed|conference|congress|symposium|investigacion|estudio|forschung|studie|ricerca|recherche|etude|pesquisa|"
    "fda|warning|warnings|alert|recall|lawsuit|unapproved|scam|dangers|advertencia|alerta|warnung|"
    "исследован|研究|연구|论文|論文"
)
"""Words of addresses of goods, courses, research and warnings: nobody is treated there."""

TREATMENT = 75
"""What a link to an address is worth (`score_link`) above which it stands where treatments stand: neither in a journal
nor in a shop, dated by no day, and not deep in a query."""

_EXOSOMES = re.compile(url_pattern())


def _pattern(words: str) -> re.Pattern[str]:
    """ASCII words match as wholes, those of other scripts anywhere."""
    each = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words.split("|"))
    return re.compile("|".join(each))


_EXPLAINING, _ELSEWHERE = _pattern(EXPLAINING), _pattern(ELSEWHERE)


def names_exosomes(url: str) -> bool:
    """Whether the path of an address names exosomes, in any language, percent-encoded or not."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return False
    return bool(_EXOSOMES.search(path.lower()) or _EXOSOMES.search(unquote(path).lower()))


def evidence_of(url: str) -> Evidence:
    """What an address that names exosomes is: `address`, where treatments stand; `aside`, in a journal or an answer to
    a question; `elsewhere`, in a shop, research or a warning. Empty for an address that does not name them."""
    if not names_exosomes(url):
        return ""
    words = fold(re.sub(r"[\W_]+", " ", unquote(urlsplit(url).path)))
    if _ELSEWHERE.search(words) or "selling" in topics_of(url):
        return "elsewhere"
    return "address" if score_link(url, "exosomes") > TREATMENT and not _EXPLAINING.search(words) else "aside"


def rank(url: str) -> tuple[int, int, int, str]:
    """The place of an address among those of its site: the treatment with exosomes, what names exosomes aside, what
    exosomes are given with (microneedling, PRP), other treatments; then the others (`OTHERS`)."""
    evidence, topics = evidence_of(url), topics_of(url)
    kinds = (evidence == "address", evidence == "aside", "pairings" in topics, bool(topics & {"services", "prices"}))
    return (*kinds, True).index(True), -score_link(url), len(url), url


OTHERS = 4
"""The first part of `rank` of an address that speaks of no treatment."""


def is_like_a_shop(topics: Set[str]) -> bool:
    """Whether a site with addresses of these topics sells, and treats nobody: its address `/exosomes` names goods."""
    return "selling" in topics and not topics & {"services", "pairings", "prices"}


def is_like_a_clinic(topics: Set[str]) -> bool:
    """Whether a site with addresses of these topics (`topics_of`) has treatments, and those who treat or the way there:
    weak evidence."""
    return bool(topics & {"services", "pairings", "prices"} and topics & {"people", "contact"})
