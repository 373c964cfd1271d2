"""The ranking rule: as the page prints it and as the catalogue orders by it; nothing can be paid for. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from directory.models import Clinic
from directory.names import fold
from directory.rows import is_stale
from directory.showing.wording import VERDICTS, verdict_of

RANKING = (
    "certified clinics first, those confirmed by a register or board before those that state it themselves",
    "then by what is known: specialist named, other physician, nurse or other clinician, not enough known, salon",
    "among equals, the nearer first where you named a place",
    "then a fresh verdict before a stale one",
    "then by name, from A to Z",
)
"""The ranking rule as printed on the page; ranking() and Catalogue.page() are the same in code. Nothing can be paid."""

VERDICT_RANK = {verdict: place for place, verdict in enumerate(VERDICTS)}
"""The place of each verdict in that order."""


@dataclass(frozen=True)
class Tier:
    """The rows that the ranking holds equal but for distance, freshness and name, as bits."""

    verdict: str
    mask: int


def ranking(clinic: Clinic, now: datetime) -> tuple[int, str, bool, str, str]:
    """The sort key that RANKING puts in words where no place is named: verdict, grade, freshness, name."""
    return *_tier(clinic), is_stale(clinic, now), fold(clinic.name), clinic.clinic_id


def _tier(clinic: Clinic) -> tuple[int, str]:
    return VERDICT_RANK[verdict_of(clinic)], clinic.grade or "Z"


def tiers_of(clinics: Sequence[Clinic]) -> list[Tier]:
    """The tiers of clinics that stand in the order of the ranking."""
    tiers, row = [], 0
    for _, equals in groupby(clinics, key=_tier):
        of = list(equals)
        tiers.append(Tier(verdict_of(of[0]), ((1 << len(of)) - 1) << row))
        row += len(of)
    return tiers
