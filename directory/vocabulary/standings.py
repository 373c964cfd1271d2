"""The words registries use for a licence's status, turned into a standing. Pure, one table."""

from __future__ import annotations

import re

from directory.records import Standing
from directory.vocabulary.person_name import fold

# The first line that fits counts, so the worst that stands in the words wins; a stayed revocation is a restriction.
_TABLE: tuple[tuple[str, Standing], ...] = (
    (r"stayed|stay of", "restricted"),
    (r"volunt\w* (?:erasure|erased|surrender\w*|relinquish\w*|removal)|surrender\w*|relinquish\w*", "lapsed"),
    (r"not (?:revoked|suspended)|no (?:revocation|suspension)", "good"),
    (
        r"revo(?:ked|cation)|susp(?:ended|ension)?\b|erased|erasure|struck off|excluded|barred|debarred|disqualified|"
        r"emergency order|cease and desist|permanently denied|interim order of suspension",
        "barred",
    ),
    (
        r"expired?\b|lapsed?\b|retired|retirement|deceased|death|dead\b|delinquent|null and void|null void|deactivated|"
        r"inactive|"
        r"in active|not active|cancel\w*|closed|terminated|withdrawn|discontinued|not renewed|non renewal|nonrenewal|"
        r"not registered|not licensed|unlicensed|removed|archived|forfeited|abandoned|\bvoid\b|dormant|"
        r"administrative removal",
        "lapsed",
    ),
    (
        r"probation\w*|restrict\w*|limited|limitation|condition(?:s|al|ed)?\b|undertaking|training|trainee|resident|residency|"
        r"temporary|provisional|institutional|telehealth|administrative medicine|educational|faculty|"
        r"without (?:a )?licen[cs]e|"
        r"monitor\w*|encumber\w*|reprimand\w*|consent (?:order|agreement)|under (?:investigation|review)|supervised|"
        r"interim|"
        r"public letter|board order|not in good standing",
        "restricted",
    ),
    (
        r"active|current|registered|clear|good standing|renewed|licensed|valid|issued|in force|practi[sc]ing|\bac\b|"
        r"reactivated|"
        r"reinstated|inscrit|actif",
        "good",
    ),
)
_PATTERNS = tuple((re.compile(rf"\b(?:{pattern})"), standing) for pattern, standing in _TABLE)
_HARMLESS = re.compile(
    r"\bwithout (?:any )?(?:conditions?|restrictions?|limitations?)\b|\bunrestricted\b|\bno (?:conditions?|"
    r"restrictions?|discipline)\b|\bunconditional\b"
)
_CODES: dict[str, Standing] = {
    "a": "good",
    "c": "good",
    "ac": "good",
    "c a": "good",
    "e": "lapsed",
    "i": "lapsed",
    "d": "lapsed",
    "r": "unknown",
}


def standing_of(words: str) -> Standing:
    """The standing that a registry's own words mean, the worst of them counting; `unknown` for other words.

    "CLEAR/ACTIVE" is good, "Active - Probation" and "Revoked/Stayed" are restricted, "EXPIRED" and "Voluntary
    Surrender" lapsed, "Suspended" barred. An unknown word is for the loader to report, never to be taken as active.
    """
    text = fold(words)
    if text in _CODES:
        return _CODES[text]
    harmless = _HARMLESS.sub(" ", text)
    for pattern, standing in _PATTERNS:
        if pattern.search(harmless):
            return standing
    return "good" if harmless != text else "unknown"
