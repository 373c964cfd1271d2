"""What one registry record says about its person: profession, specialty, whether it is the primary one. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from directory.facts import CLINICIANS, PHYSICIANS, SPECIALISTS, Kind
from directory.names import fold
from directory.records import Record, RecordSpecialty
from directory.registries import SANCTIONS, find_registry
from directory.specialties import kind_of_credentials, read_credentials
from directory.vocabulary.licence_types import kind_of_licence_type
from directory.vocabulary.specialty_codes import (
    TRAINEE_CODE,
    kind_of_cms,
    kind_of_code,
    kind_of_cpsa,
    kind_of_gmc,
    kind_of_nhs,
    kind_of_rpps,
    label_of_code,
)
from directory.vocabulary.titles import BOARDS

Profession = Literal["physician", "nurse_practitioner", "physician_assistant", "nurse", "aesthetician", "other", ""]

COMPATIBLE = ({"nurse", "nurse_practitioner"}, {"nurse", "aesthetician"})
"""Professions of which one does not exclude the other: a nurse practitioner holds a nurse's licence too."""

SILENT_CODES = frozenset({TRAINEE_CODE, "174400000X"})
"""Codes that name no specialty: student or resident, and `Specialist`."""


SPECIALTY_LABELS: dict[str, Kind] = {
    "dermatology": "dermatologist",
    "dermatologist": "dermatologist",
    "plastic surgery": "plastic_surgeon",
    "plastic surgeon": "plastic_surgeon",
    "plastic and reconstructive surgery": "plastic_surgeon",
    "facial plastic surgery": "facial_plastic_surgeon",
}
"""Names of the three specialties on lists of sanctions, folded."""

READERS: dict[str, Callable[[RecordSpecialty], Kind]] = {
    "gmc": lambda s: kind_of_gmc(s.label or s.code),
    "nhs-consultants": lambda s: kind_of_nhs(s.code),
    "cpsa": lambda s: kind_of_cpsa(s.code or s.label),
    "rpps": lambda s: kind_of_rpps(s.label or s.code),
    "boards": lambda s: kind_of_board(s.label or s.code),
}
"""How the specialties of each register of specialists are read; whole words and tokens only (PSY is psychiatry)."""


def _kind_of_label(specialty: RecordSpecialty) -> Kind:
    return SPECIALTY_LABELS.get(fold(specialty.label), "unknown")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a record says: `kind` from its primary specialty and degrees, in the words it stands there."""

    kind: Kind = "unknown"
    profession: Profession = ""
    label: str = ""  # the specialty or profession, for readers
    quote: str = ""  # the field verbatim
    primary: bool = False  # the registry calls this specialty the primary one
    also: tuple[Kind, ...] = ()  # specialties of ours that it lists besides
    trainee: bool = False  # a student's or resident's code stands there too
    strength: int = 0  # how far its word on the profession is to be trusted, against other records


def profession_of(kind: Kind) -> Profession:
    """The profession a kind belongs to; empty for unknown."""
    if kind in PHYSICIANS:
        return "physician"
    return "" if kind == "unknown" else kind  # type: ignore[return-value]


def kind_of_profession(profession: Profession) -> Kind:
    """The kind of somebody of whom only the profession is known."""
    if profession == "physician":
        return "other_physician"
    return profession or "unknown"


@lru_cache(maxsize=16384)
def _read(
    registry: str, credentials: str, profession: str, specialties: tuple[RecordSpecialty, ...], board: str
) -> Reading:
    if registry.startswith("nppes"):
        return _read_nppes(credentials, specialties)
    if registry.startswith("cms"):
        return _read_cms(profession, specialties)
    return _read_register(registry, credentials, profession, specialties, board)


def read_record(record: Record) -> Reading:
    """What this record says about its person; a function of its content only."""
    board = next((v for k, v in record.details.items() if k.lower() == "board"), "")
    return _read(record.registry, record.credentials, record.profession, record.specialties, board)


def _read_nppes(credentials: str, specialties: tuple[RecordSpecialty, ...]) -> Reading:
    """The primary switch decides, not the first slot; a nurse's credential or code beats a physician's code beside
    it."""
    kinds = {s.code: kind_of_code(s.code) for s in specialties}
    primary = next((s for s in specialties if s.primary), None)
    main = primary or next((s for s in specialties if s.code not in SILENT_CODES), None)
    kind: Kind = kinds[main.code] if main and main.code not in SILENT_CODES else "unknown"
    by_degree = kind_of_credentials(read_credentials(credentials))
    degree, by_code = profession_of(by_degree), profession_of(kind)
    beside = None if degree else next((s for s in specialties if kinds[s.code] in CLINICIANS), None)
    if beside and by_code == "physician":
        main, by_code = beside, profession_of(kinds[beside.code])
    below: Profession = next((p for p in (degree, by_code) if p not in ("", "physician")), "")
    if below:
        kind = kind_of_profession(below)
    elif not below and kind == "unknown" and degree:
        kind = "other_physician"
    spoken = [s for s in specialties if s is not main and s.code not in SILENT_CODES]
    return Reading(
        kind=kind,
        profession=below or by_code or degree or profession_of(kind),
        label=credentials if below and by_code != below else (main.label or label_of_code(main.code)) if main else "",
        quote=_quote(main, credentials),
        primary=primary is not None,
        also=tuple(dict.fromkeys(k for s in spoken if (k := kinds[s.code]) in SPECIALISTS and k != kind)),
        trainee=any(s.code == TRAINEE_CODE for s in specialties),
        strength=5 if below else 4 if degree else 2 if by_code else 0,
    )


def _quote(specialty: RecordSpecialty | None, credentials: str) -> str:
    said = f"{specialty.code} {specialty.label or label_of_code(specialty.code)}".strip() if specialty else ""
    return ", ".join(part for part in (said, f"credential {credentials}" if credentials else "") if part)


def _read_cms(profession: str, specialties: tuple[RecordSpecialty, ...]) -> Reading:
    """The specialty as designated on enrolment; a nurse or assistant can only be enrolled as such.

    Enrolments that name different specialties as primary leave none of them the primary one.
    """
    named = [(kind_of_cms(s.label or s.code), s.label or s.code, s.primary) for s in specialties]
    main: list[tuple[Kind, str]] = sorted(
        {(k, words) for k, words, primary in named if primary and k != "unknown"}, key=_cms_order
    )
    if not main:
        main = [(kind_of_cms(profession), profession)]
    kind, words = main[0]
    others = sorted({k for k, _, _ in named if k in SPECIALISTS and k != kind})
    return Reading(
        kind=kind,
        profession=profession_of(kind),
        label=words,
        quote="; ".join(dict.fromkeys(w for _, w in main)),
        primary=len({k for k, _ in main}) == 1,
        also=tuple(others),
        strength=6,
    )


def _cms_order(found: tuple[Kind, str]) -> tuple[int, str]:
    """Nurses and assistants first: they can be enrolled as nothing else; then the specialties of ours."""
    kind, words = found
    return (0 if profession_of(kind) != "physician" else 1 if kind in SPECIALISTS else 2), words


def _read_register(
    registry: str, credentials: str, profession: str, specialties: tuple[RecordSpecialty, ...], board: str
) -> Reading:
    """Registers of specialists, boards, licence files and lists of sanctions, in the words of each."""
    found = find_registry(registry)
    proves = found.proves if found else "licence"
    of_specialists = registry in READERS
    if registry == "boards" and not specialties:
        specialties = (RecordSpecialty(label=board or profession),)
    read = READERS.get(registry, _kind_of_label)
    ours = [(found_kind, s) for s in specialties if (found_kind := read(s)) in SPECIALISTS]
    by_words = profession_of(kind_of_licence_type(profession)) or profession_of(
        kind_of_credentials(read_credentials(credentials))
    )
    if registry == "rpps" and profession:
        by_words = profession_of(kind_of_rpps("", profession))
    elif of_specialists:
        by_words = "physician"
    trusted = ours and by_words in ("", "physician") and (of_specialists or proves in SANCTIONS)
    kind: Kind = ours[0][0] if trusted else kind_of_profession(by_words)
    shown = ours[0][1] if ours else specialties[0] if specialties else None
    fields = (profession, *(s.label or s.code for s in specialties), board)
    return Reading(
        kind=kind,
        profession=by_words or profession_of(kind),
        label=(shown.label or shown.code) if shown else profession,
        quote="; ".join(dict.fromkeys(text for text in fields if text)),
        primary=bool(trusted),
        strength=7 if of_specialists and (ours or registry != "boards") else 3 if proves == "licence" else 1,
    )


def kind_of_board(text: str) -> Kind:
    """The specialty that a recognised board certifies in; unknown for any other board, however it calls itself."""
    words = fold(text)
    return next((b.kind for b in BOARDS if b.statement and re.search(b.pattern, words)), "unknown")
