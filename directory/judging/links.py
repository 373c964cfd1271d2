"""What one registry knows about one subject, and the order of records. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from directory.judging.comparisons import Finding
from directory.records import Record

LinkState = Literal["matched", "ambiguous", "possible", "none"]


@dataclass(frozen=True, slots=True)
class Link:
    """What one registry knows about one subject."""

    registry: str
    state: LinkState
    records: tuple[Record, ...] = ()  # of this registry, about the one person chosen
    rivals: tuple[Record, ...] = ()  # those that fit equally well, when ambiguous
    findings: tuple[Finding, ...] = ()
    strength: int = 0  # of the second fact, 0 when there is none
    weight: float = 0.0
    second: str = ""  # name of the second fact
    unused: tuple[Record, ...] = ()  # carry the printed number but are somebody else's, or nobody's we can tell

    @property
    def record(self) -> Record | None:
        """The chosen record, None unless matched or possible."""
        return self.records[0] if self.records else None


def record_order(record: Record) -> tuple[str, str, str, list[tuple[str, str, bool]]]:
    """By which records are put in order, so that the order they come in never matters."""
    return record.registry, record.record_id, record.status, [(s.code, s.label, s.primary) for s in record.specialties]
