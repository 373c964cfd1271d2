"""The words of a licence's type: which profession it is of, whether it is a full one, whether it is a salon's. Pure."""

from __future__ import annotations

import re

from directory.facts import Kind
from directory.vocabulary.person_name import fold

# Words of a licence's type, the first line that fits counts. Salons are establishments: see `is_salon_licence`.
_LICENCE_TYPES: tuple[tuple[str, Kind], ...] = (
    (r"nurse practitioner|arnp|aprn|advanced (?:practice|registered)|crnp|\bnp\b", "nurse_practitioner"),
    (r"physician'?s? (?:assistant|associate)|\bpa\b|assistant physician", "physician_assistant"),
    (r"nurse|nursing|\brn\b|\blpn\b|\blvn\b|midwi", "nurse"),
    (
        r"(?:a?esthetician|esthetics|aesthetic(?:s|ian)|cosmetolog|cosmetician|hairdress|hairstyl|barber|nail|"
        r"manicur|"
        r"electrolog|electrolysis|eyelash|shampoo|wig|hair weav|facial special|body wrap|skin care|"
        r"appearance enhancement|"
        r"natural hair|waxing)",
        "aesthetician",
    ),
    (
        r"dent(?:al|ist)|chiropract|podiatr|optomet|pharmac|psycholog|veterinar|naturopath|acupunct|massage|"
        r"therap|social work|"
        r"counsel|dietit|nutrition|audiolog|paramedic|emergency medical|technician|technologist|hygienist|"
        r"optician|athletic|"
        r"surgical assist|perfusion|genetic|electric|plumb|contractor|engineer|account|real estate",
        "other",
    ),
    (
        r"physician|surgeon|medical doctor|doctor of medicine|osteopath|\bmd\b|\bdo\b|\bm d\b|\bd o\b|medicine",
        "other_physician",
    ),
)
_LICENCE_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _LICENCE_TYPES)
_SALON = re.compile(
    r"salon|\bshop\b|establishment|\bspa\b|dosaebusiness|dosbarshopowner|appearance enhancement (?:business|"
    r"owner)|area renter|"
    r"dosaerenter|mini (?:salon|establishment)"
)


def kind_of_licence_type(text: str) -> Kind:
    """What the words of a licence's type or profession say ("Physician And Surgeon License" -> other_physician)."""
    words = fold(text)
    return next((kind for pattern, kind in _LICENCE_PATTERNS if pattern.search(words)), "unknown")


def is_salon_licence(text: str) -> bool:
    """Whether a licence type names a salon or beauty establishment (not a person)."""
    return bool(_SALON.search(fold(text)))


_LIMITED_TYPE = re.compile(
    r"\b(?:train(?:ing|ee)|resident|residency|intern(?:ship)?|post ?graduate|fellow(?:ship)?|limited|temporary|"
    r"provisional|interim|institutional|educational|faculty|teaching|visiting|telehealth|telemedicine|restricted|"
    r"conditional|volunteer|administrative medicine|house physician)\b"
)


def is_limited_licence(licence_type: str) -> bool:
    """Whether a type of licence is less than full ("Physician in Training Permit", "Limited License"), however active
    it is."""
    return bool(_LIMITED_TYPE.search(fold(licence_type)))
