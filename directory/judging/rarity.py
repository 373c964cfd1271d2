"""How rare a surname is in a registry, and what its agreeing is worth there. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log10

from directory.judging.comparisons import Finding
from directory.judging.subjects import Person, Subject
from directory.names import family_keys

COMMON = 1e-3
"""Share of a registry's rows with one surname from which on its agreeing says no more than any name's agreeing."""

MOST = 3.0
"""However rare a surname is, it never weighs more than this: namesakes are kin, and kin share professions."""


@dataclass(frozen=True, slots=True)
class Surnames:
    """How many rows of one registry bear each of the surnames that were asked for, by folded key."""

    rows: int = 0
    bearers: Mapping[str, int] = field(default_factory=dict)


NOT_COUNTED = Surnames()


def rare_surname(subject: Subject, person: Person, surnames: Surnames) -> Finding | None:
    """The surname that agrees is rare in this registry, by the registry's own count: in tens, the factor by which it is
    rarer than one in a thousand, in half steps up to three. It orders those who fit; it never identifies anybody."""
    if not surnames.rows:
        return None
    shared = family_keys(subject.name.family) & {
        key for record in person.records for name in record.names for key in family_keys(name.family)
    }
    share = min((max(surnames.bearers.get(key, 1), 1) for key in shared), default=surnames.rows) / surnames.rows
    weight = min(MOST, round(2 * log10(COMMON / share)) / 2)
    return Finding("rare_surname", weight, "a rare surname on this registry") if weight > 0 else None
