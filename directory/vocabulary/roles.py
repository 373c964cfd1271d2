"""What a role or title makes of a person, in the languages clinics write in. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from directory.facts import Kind
from directory.vocabulary.degrees import kind_of_credentials, read_credentials
from directory.vocabulary.person_name import fold
from directory.vocabulary.professions import plain
from directory.vocabulary.role_words import LEARNERS, NEGATORS, PHYSICIANS, ROLES, SCRIPT_ROLES, SPECIALISTS
from directory.vocabulary.script_names import has_script

_NOT_THE_PERSON = re.compile(
    r"\b(?:dermatologist|dermatology|plastic surgeon|surgeon|physician|doctor|nurse)s? (?:trained|developed|owned|"
    r"supervised|led|recommended|directed|formulated|approved|created|guided|tested)\b"
    r"|\b(?:trained|supervised|mentored|taught|recommended|directed) (?:by|under|with|alongside)\b.*$|"
    r"\b(?:assistant|secretary|nurse|pa|coordinator) (?:to|for)\b.*$"
    r"|\bunder (?:the )?(?:supervision|direction|guidance) of\b.*$|\bin consultation with\b.*$|\bworks? (?:with|"
    r"for|under|alongside)\b.*$"
)


_DENIED = re.compile(
    rf"\b(?:{NEGATORS})\b(?: (?!only\b|just\b|nur\b|solo\b|seulement\b|but\b)\w+){{1,4}}"
    r"(?: (?:or|nor|and|oder|und|noch|ou|ni|o|e|y|et|i|och|og|of|eller|lub|ani|nebo) \w+(?: surgeon| chirurg\w*)?)*"
)
"""What somebody is said not to be: "not a dermatologist"."""


@lru_cache(maxsize=16384)
def kind_of_role(text: str) -> Kind:
    """What a role or title makes of a person: "Consultant Dermatologist" is a dermatologist, "Dermatology PA" is none.

    Reads English and the titles of other countries; unknown where the words name no profession ("Founder",
    "Medical Director").
    """
    if has_script(text):
        written = plain(text)
        return next((kind for pattern, kind in _SCRIPT_ROLES if pattern.search(written)), "unknown")
    words = _NOT_THE_PERSON.sub(" ", _DENIED.sub(" ", fold(undotted(text))))
    words = re.sub(r"\s+", " ", words).strip()
    if not words:
        return "unknown"
    for table in (_ROLES, _SPECIALISTS, _PHYSICIANS):
        for pattern, kind in table:
            if pattern.search(words):
                return kind
    return kind_of_credentials(read_credentials(text)) if len(text) < 80 else "unknown"


@lru_cache(maxsize=4096)
def is_learner(text: str) -> bool:
    """Whether a role is that of who still trains in a specialty, or has studied it without being its specialist."""
    return _LEARNER.search(fold(text)) is not None


def undotted(text: str) -> str:
    """The text with the dots of abbreviations taken out: F.A.A.D. is FAAD."""
    return re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda m: m[0].replace(".", ""), text)


def _compiled(table: tuple[tuple[str, Kind], ...]) -> tuple[tuple[re.Pattern[str], Kind], ...]:
    return tuple(
        (re.compile(rf"(?:\b|(?<=\W)|^|(?=[ぁ-んァ-ヶ一-龥가-힣]))(?:{pattern})"), kind) for pattern, kind in table
    )


_LEARNER = re.compile(rf"\b(?:{LEARNERS})(?!\w)")
_SCRIPT_ROLES = tuple((re.compile(pattern), kind) for pattern, kind in SCRIPT_ROLES)
_ROLES, _SPECIALISTS, _PHYSICIANS = _compiled(ROLES), _compiled(SPECIALISTS), _compiled(PHYSICIANS)


def speaks_of_another(folded: str, at: int) -> bool:
    """Whether the title at that place is somebody else's: "dermatologist-owned", "trained by dermatologists"."""
    return any(match.start() <= at < match.end() for match in _NOT_THE_PERSON.finditer(folded))


def find_specialist(folded: str) -> tuple[Kind, int, int] | None:
    """The first specialist's title in folded text that no helper's title comes before: kind, start and end."""
    for table in (_ROLES, _SPECIALISTS):
        for pattern, kind in table:
            match = pattern.search(folded)
            if match and speaks_of_another(folded, match.start()):
                return None
            if match:
                return (kind, match.start(), match.end()) if kind in _SPECIALIST_KINDS else None
    return None


_SPECIALIST_KINDS: tuple[Kind, ...] = ("dermatologist", "plastic_surgeon", "facial_plastic_surgeon")
