"""What credentials, roles, claims and registry codes say about a person's profession and specialty. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from directory import credentials
from directory.claims import read_claims as read_claims
from directory.facts import Kind
from directory.name_reading import parse_name
from directory.name_words import NEVER
from directory.person_name import fold
from directory.specialty_codes import NHS_LABELS as NHS_LABELS
from directory.specialty_codes import TRAINEE_CODE as TRAINEE_CODE
from directory.specialty_codes import is_salon_licence as is_salon_licence
from directory.specialty_codes import kind_of_ahpra as kind_of_ahpra
from directory.specialty_codes import kind_of_cms as kind_of_cms
from directory.specialty_codes import kind_of_code as kind_of_code
from directory.specialty_codes import kind_of_cpsa as kind_of_cpsa
from directory.specialty_codes import kind_of_gmc as kind_of_gmc
from directory.specialty_codes import kind_of_hira as kind_of_hira
from directory.specialty_codes import kind_of_licence_type as kind_of_licence_type
from directory.specialty_codes import kind_of_nhs as kind_of_nhs
from directory.specialty_codes import kind_of_rpps as kind_of_rpps
from directory.specialty_codes import label_of_code as label_of_code
from directory.standings import standing_of as standing_of
from directory.titles import BOARDS, FOREIGN, OTHER_BOARDS, PHYSICIANS, ROLES, SOCIETIES, SPECIALISTS
from directory.titles import RECOGNISED_BOARDS as RECOGNISED_BOARDS

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

_DERMATOLOGIST = frozenset({"FAAD", "FAOCD", "FASDS", "FACMS", "FACD", "DDVL", "DVL", "DVD", "MDDVL"})
_TITLES = (*SOCIETIES, *BOARDS, *OTHER_BOARDS, *FOREIGN)


def kind_of_credentials(creds: Iterable[str]) -> Kind:
    """What a person's degrees make of her; they beat the title "Dr" and a declared specialty.

    A nurse practitioner's or physician assistant's degree counts before a (foreign) medical one beside it; a doctorate
    that is not medical (PhD, ND, DDS, PharmD, DC ...) makes nobody a physician.
    """
    keys = [credentials.credential_key(c) for c in creds]
    groups = {credentials.GROUP.get(key, "") for key in keys}
    if "nurse_practitioner" in groups:
        return "nurse_practitioner"
    if "physician_assistant" in groups:
        return "physician_assistant"
    if any(key in _DERMATOLOGIST for key in keys):
        return "dermatologist"
    if "FRCSPLAST" in keys:
        return "plastic_surgeon"
    for group, kind in _BY_GROUP:
        if group in groups:
            return kind
    return "unknown"


_BY_GROUP: tuple[tuple[str, Kind], ...] = (
    ("physician", "other_physician"),
    ("fellowship", "other_physician"),
    ("nurse", "nurse"),
    ("other", "other"),
    ("aesthetician", "aesthetician"),
)


# --- degrees in running text ---------------------------------------------------------------------------------------------

_RUN = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z.]*[A-Z.][A-Za-z.\-]*(?:\s?\([A-Za-z ]{1,16}\))?|(?<![\w.])(?:PhD|PharmD|DO|LE|MD)\b"
)


@lru_cache(maxsize=16384)
def read_credentials(text: str) -> tuple[str, ...]:
    """The degrees a text gives one person, in standard spelling and in order: "Jane Rye, M.D., F.A.A.D." -> MD, FAAD.

    A text of nothing but degrees is read whole; elsewhere a degree that is also a state, a name or a part of a brand
    ("Bethesda, MD 20814", "Skin MD") counts only behind a person's name or beside another degree.
    """
    alone = credentials.only_credentials(text)
    if alone:
        return alone
    if len(text) > 5000 or credentials.is_city_and_state(text):
        return ()
    name = parse_name(text)
    if name:
        return tuple(c for c in name.credentials if credentials.standard(c) or len(c) > 1)
    return _in_prose(text)


def _in_prose(text: str) -> tuple[str, ...]:
    words = text.split()
    found: list[str] = []
    at = 0
    while at < len(words):
        degree, count = credentials.take_leading([w.strip(",;:") for w in words[at : at + 4]])
        written = " ".join(words[at : at + count]).strip(" ,;:") if count else ""
        if count and _is_degree(
            written, words, at, count, beside=bool(found) and at > 0 and words[at - 1].endswith(",")
        ):
            found.append(degree)
            at += count
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def _is_degree(written: str, words: list[str], at: int, count: int, *, beside: bool) -> bool:
    key = credentials.credential_key(written)
    if sum(c.isupper() for c in written) < 2:
        return False
    following = words[at + count] if at + count < len(words) else ""
    if following[:1].isdigit() or fold(following.strip(",.;")) in NEVER - {
        "is",
        "was",
        "has",
        "and",
        "with",
        "who",
        "our",
        "at",
        "the",
        "have",
    }:
        return False
    if key not in credentials.AMBIGUOUS:
        return True
    if beside:
        return True
    before = " ".join(words[max(0, at - 4) : at]).strip()
    for start in range(max(0, at - 4), at):
        candidate = " ".join([*words[start:at], written])
        if (
            len(words[start:at]) > 1
            and not before.endswith((".", ":"))
            and words[start][:1].isupper()
            and parse_name(candidate)
        ):
            return not credentials.is_city_and_state(candidate)
    return False


# --- roles -----------------------------------------------------------------------------------------------------------------

_NOT_THE_PERSON = re.compile(
    r"\b(?:dermatologist|dermatology|plastic surgeon|surgeon|physician|doctor|nurse)s? (?:trained|developed|owned|"
    r"supervised|led|recommended|directed|formulated|approved|created|guided|tested)\b"
    r"|\b(?:trained|supervised|mentored|taught|recommended|directed) (?:by|under|with|alongside)\b.*$|"
    r"\b(?:assistant|secretary|nurse|pa|coordinator) (?:to|for)\b.*$"
    r"|\bunder (?:the )?(?:supervision|direction|guidance) of\b.*$|\bin consultation with\b.*$|\bworks? (?:with|"
    r"for|under|alongside)\b.*$"
)


@lru_cache(maxsize=16384)
def kind_of_role(text: str) -> Kind:
    """What a role or title makes of a person: "Consultant Dermatologist" is a dermatologist, "Dermatology PA" is none.

    Reads English and the titles of other countries; unknown where the words name no profession ("Founder",
    "Medical Director").
    """
    words = _NOT_THE_PERSON.sub(" ", fold(_undotted(text)))
    words = re.sub(r"\s+", " ", words).strip()
    if not words:
        return "unknown"
    for table in (_ROLES, _SPECIALISTS, _PHYSICIANS):
        for pattern, kind in table:
            if pattern.search(words):
                return kind
    return kind_of_credentials(read_credentials(text)) if len(text) < 80 else "unknown"


def _undotted(text: str) -> str:
    return re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda m: m[0].replace(".", ""), text)


def _compiled(table: tuple[tuple[str, Kind], ...]) -> tuple[tuple[re.Pattern[str], Kind], ...]:
    return tuple((re.compile(rf"(?:\b|(?<=\W)|^)(?:{pattern})"), kind) for pattern, kind in table)


_ROLES, _SPECIALISTS, _PHYSICIANS = _compiled(ROLES), _compiled(SPECIALISTS), _compiled(PHYSICIANS)


# --- what titles prove -------------------------------------------------------------------------------------------------------


def requires_certification(title: str) -> bool:
    """Whether a title, society or board is open only to certified specialists ("FAAD": yes; "FACS": no)."""
    words = fold(_undotted(title))
    return any(t.statement and re.search(t.pattern, words) for t in _TITLES)


def explain_title(title: str) -> str:
    """One sentence for readers on what a title, society or board means; empty for one we have nothing to say on."""
    words = fold(_undotted(title))
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
