"""What credentials, roles, claims and registry codes say about a person's profession and specialty. Pure."""

from __future__ import annotations

import re

from directory.facts import Kind
from directory.vocabulary.claims import read_claims as read_claims
from directory.vocabulary.degrees import kind_of_credentials as kind_of_credentials
from directory.vocabulary.degrees import read_credentials as read_credentials
from directory.vocabulary.licence_types import is_limited_licence as is_limited_licence
from directory.vocabulary.licence_types import is_salon_licence as is_salon_licence
from directory.vocabulary.licence_types import kind_of_licence_type as kind_of_licence_type
from directory.vocabulary.person_name import fold
from directory.vocabulary.roles import is_learner as is_learner
from directory.vocabulary.roles import kind_of_role as kind_of_role
from directory.vocabulary.roles import undotted
from directory.vocabulary.specialty_codes import NHS_LABELS as NHS_LABELS
from directory.vocabulary.specialty_codes import TRAINEE_CODE as TRAINEE_CODE
from directory.vocabulary.specialty_codes import kind_of_ahpra as kind_of_ahpra
from directory.vocabulary.specialty_codes import kind_of_cms as kind_of_cms
from directory.vocabulary.specialty_codes import kind_of_code as kind_of_code
from directory.vocabulary.specialty_codes import kind_of_cpsa as kind_of_cpsa
from directory.vocabulary.specialty_codes import kind_of_gmc as kind_of_gmc
from directory.vocabulary.specialty_codes import kind_of_hira as kind_of_hira
from directory.vocabulary.specialty_codes import kind_of_nhs as kind_of_nhs
from directory.vocabulary.specialty_codes import kind_of_rpps as kind_of_rpps
from directory.vocabulary.specialty_codes import label_of_code as label_of_code
from directory.vocabulary.standings import standing_of as standing_of
from directory.vocabulary.titles import BOARDS, FOREIGN, OTHER_BOARDS, SOCIETIES
from directory.vocabulary.titles import RECOGNISED_BOARDS as RECOGNISED_BOARDS

SPECIALTY_WORDS: dict[Kind, str] = {
    "dermatologist": "dermatology",
    "plastic_surgeon": "plastic surgery",
    "facial_plastic_surgeon": "facial plastic surgery",
    "other_physician": "another medical specialty",
    "nurse_practitioner": "nurse practitioner",
    "physician_assistant": "physician assistant",
    "nurse": "nursing",
    "aesthetician": "aesthetics",
    "other": "another profession",
    "unknown": "unknown",
}
"""What a kind practises, as a reader would say it."""

PERSON_WORDS: dict[Kind, str] = {
    "dermatologist": "a dermatologist",
    "plastic_surgeon": "a plastic surgeon",
    "facial_plastic_surgeon": "a facial plastic surgeon",
    "other_physician": "a physician of another specialty",
    "nurse_practitioner": "a nurse practitioner",
    "physician_assistant": "a physician assistant",
    "nurse": "a nurse",
    "aesthetician": "an aesthetician",
    "other": "a member of another profession",
    "unknown": "a person of unknown profession",
}
"""What a person of a kind is, with the article, for sentences."""

_TITLES = (*SOCIETIES, *BOARDS, *OTHER_BOARDS, *FOREIGN)


# --- what titles prove ----------------------------------------------------------------------------


def requires_certification(title: str) -> bool:
    """Whether a title, society or board is open only to certified specialists ("FAAD": yes; "FACS": no)."""
    words = fold(undotted(title))
    return any(t.statement and re.search(t.pattern, words) for t in _TITLES)


def explain_title(title: str) -> str:
    """One sentence for readers on what a title, society or board means; empty for one we have nothing to say on."""
    words = fold(undotted(title))
    for known in _TITLES:
        if re.search(known.pattern, words):
            return known.says
    return next((says for pattern, says in _EXPLAINED if re.search(pattern, words)), "")


_EXPLAINED: tuple[tuple[str, str], ...] = (
    (r"\bfaacs\b|\baacs\b|\bfaccs\b", "A cosmetic surgery academy; it is no certification in plastic surgery."),
    (r"\bfacs\b", "Fellow of the American College of Surgeons: surgeons of any specialty."),
    (r"asoprs", "A society of eye plastic surgeons; its members are ophthalmologists."),
    (
        r"facial plastic",
        "A surgeon of the face, mostly trained in ear, nose and throat surgery; not the same as a plastic surgeon.",
    ),
    (r"cosmetic surgeon|aesthetic surgeon", "Not a protected title in the US: any physician may use it."),
    (r"(?:cosmetic|aesthetic) dermatologist", "Not a protected title: it does not say who certified the person."),
    (
        r"cosmetic physician|anti ?aging|regenerative medicine|aesthetic (?:physician|medicine|doctor)",
        "Not a recognised specialty.",
    ),
    (r"board eligible", "Training is finished, the board's examination is not: not certified."),
    (
        r"board certified \w+ surgeon|board certified dermatologist",
        "The clinic states that a board has certified the person.",
    ),
    (r"board certified", "Says nothing without the board or the specialty."),
    (r"mrcgp|gpwer|special interest", "A family doctor with a special interest, not a specialist."),
    (
        r"nurse practitioner|\bdnp\b|\bfnp\b",
        "A nurse with advanced training; a doctorate in nursing makes no physician.",
    ),
    (r"physician assistant|\bpa c\b", "A physician assistant works under or with a physician."),
    (r"a?esthetician|cosmetolog|laser technician|skin therapist", "Cares for the skin; no medical degree."),
)
