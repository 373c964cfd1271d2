"""Roles as clinics word them, and whether two names on a page are meant for one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crawler.extraction.name_shapes import REGISTER, degrees_of
from crawler.extraction.person_words import (
    ADMINISTRATIVE,
    CJK_ROLES,
    HELPERS,
    ROLES,
    SPECIALTIES,
)
from crawler.extraction.quick import Quick
from crawler.extraction.script_words import NO_SCRIPT_ROLES, SCRIPT_ROLES
from directory.facts import SPECIALISTS, Kind
from directory.names import PersonName, fold, fold_key
from directory.specialties import is_learner, kind_of_credentials, kind_of_role
from directory.vocabulary.address_words import REGIONS
from directory.vocabulary.given_names import same_given
from directory.vocabulary.script_names import has_script

ROLE = Quick(rf"(?:(?<!\w)(?:{ROLES})(?!\w)|{CJK_ROLES}|{SCRIPT_ROLES})")
_ADMINISTRATIVE = Quick(rf"(?<!\w)(?:{ADMINISTRATIVE})")
_HELPER = re.compile(rf"(?<!\w)(?:{HELPERS})(?!\w)", re.I)
_NO_ROLE = re.compile(
    r"[?!]|\b(?:our|we|you|your|us|is|are|was|were|has|have|does|will|can|who|(?-i:I)|my|book|(?<!on[ -])call|"
    r"click|read|learn|"
    r"meet|says|"
    r"why|how|what|schedule|"
    r"welcome|about|services?|treatments?|all rights|copyright|academy|board of|society|association|university|"
    r"school|college|"
    r"institute of|hospital|teams?(?! lead)|staff(?! nurse| physician| doctor)|equipo|equipe|équipe|"
    r"corpo clínico|zespół|"
    r"ekibimiz|kadromuz|"
    r"commission|awards?|best|top|journal|surgery center|near me)\b|^(?:the|at|in|for|"
    r"with|by|from)\b|\d{3}",
    re.I,
)
_NO_SCRIPT_ROLE = re.compile(NO_SCRIPT_ROLES)
_STATES = "|".join(REGIONS["US"])
_IN_PLACE = re.compile(rf"\b(?:near|serving|around) [A-Z]|, (?:{_STATES})\b(?! ?[,/&-])")
_PARTS = re.compile(r"\s*[,/|&]\s*|\s(?:in|en|em|für|de|di)\s")
_SPECIALTIES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("dermatologist", re.compile(SPECIALTIES["dermatologist"], re.I)),
    ("plastic_surgeon", re.compile(SPECIALTIES["plastic_surgeon"], re.I)),
)
_NO_CJK_ROLE = re.compile("니다|[.。]|あいさつ|挨拶|紹介|案内|一覧|소개|인사|안내|简介|簡介|介绍|介紹|团队|團隊")
_CJK = re.compile("[ぁ-んァ-ヶ一-龥가-힣]")


@lru_cache(maxsize=8192)
def is_role(text: str) -> bool:
    """Whether a short text is a role or title and nothing else."""
    text = REGISTER.sub("", text)
    if _CJK.search(text) and (len(text) > 30 or _NO_CJK_ROLE.search(text)):
        return False
    if has_script(text) and (len(text) > 70 or _NO_SCRIPT_ROLE.search(text)):
        return False
    if (
        not text
        or len(text) > 110
        or len(text.split()) > 15
        or (text.endswith(".") and len(text) > 40)
        or _NO_ROLE.search(text)
        or _IN_PLACE.search(text)
    ):
        return False
    return not degrees_of(text) and (ROLE.search(text) is not None or _ADMINISTRATIVE.match(text) is not None)


def is_title_line(text: str) -> bool:
    """Whether a short line in a script without capitals is a title: "日本皮膚科学会認定 皮膚科専門医"."""
    short = (len(text) <= 60 and _CJK.search(text) is not None) or (len(text) <= 120 and has_script(text))
    return short and ROLE.search(text) is not None


def may_hold_role(text: str) -> bool:
    """Whether letters of any role stand in a text. Cheap."""
    return ROLE.may_match(text) or _ADMINISTRATIVE.may_match(text)


def is_specialty(text: str) -> bool:
    """Whether a short line names a specialty in place of a role: "Dermatology, Mohs Surgery"."""
    if _NO_CJK_ROLE.search(text) or _NO_SCRIPT_ROLE.search(text):
        return False
    return len(text) <= 60 and not _NO_ROLE.search(text) and kind_of_title(text) in SPECIALISTS


@lru_cache(maxsize=8192)
def kind_of_title(text: str) -> Kind:
    """The kind a role or line of specialties tells: as a whole, by a part that names a specialty, or by any part."""
    whole = kind_of_role(text)
    if whole not in ("unknown", "other_physician") or is_learner(text):
        return whole
    kinds = [whole, *(kind_of_role(part) for part in _PARTS.split(text) if part)]
    kinds += [kind for kind, words in _SPECIALTIES if words.search(text)]
    told = [kind for kind in kinds if kind in SPECIALISTS] + [kind for kind in kinds if kind != "unknown"]
    return told[0] if told else "unknown"


def is_administrative(role: str) -> bool:
    """Whether a role is that of someone who books, bills or manages and treats nobody."""
    return bool(_ADMINISTRATIVE.search(role)) and kind_of_role(role) in ("unknown", "other")


def is_helper(role: str, degrees: Sequence[str] = ()) -> bool:
    """Whether a role, or degrees alone, are those of who helps and does not treat: a medical assistant."""
    if kind_of_credentials(degrees) not in ("unknown", "other"):
        return False
    told = role or ", ".join(degrees)
    return bool(_HELPER.search(told)) and kind_of_role(_HELPER.sub("", told)) in ("unknown", "other")


def is_plain_role(text: str) -> bool:
    """Whether a text that could be a name is rather a role."""
    return ROLE.search(text) is not None


def same_person(one: PersonName, other: PersonName) -> bool:
    """Whether two names on one page are meant for one person; a lone surname or given name fits a full name."""
    families = {fold_key(one.family), fold_key(other.family)}
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if one.family and other.family and one.given and other.given:
        if fold(one.given) == fold(other.given) and any(
            fold(a.middle) == fold(b.family) for a, b in ((one, other), (other, one))
        ):
            return True
        if len(families) > 1 and not any(a and a in b.split() for a, b in _both(fold(one.family), fold(other.family))):
            return False
        first, second = fold(one.given).split(" ")[0], fold(other.given).split(" ")[0]
        return same_given(first, second) or (first[:1] == second[:1] and 1 in (len(first), len(second)))
    alone, full = (one, other) if not (one.given and one.family) else (other, one)
    lone = fold_key(alone.family or alone.given)
    if full.given and full.family:
        return lone in (fold_key(full.family), fold_key(full.given), *map(fold_key, full.family.split()))
    return lone == fold_key(full.family or full.given)


def _both(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)
