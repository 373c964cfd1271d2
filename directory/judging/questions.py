"""Registries that are asked person by person: the question about somebody, and which ones a snapshot has answered."""

from __future__ import annotations

import pyarrow.compute as pc
import pyarrow.parquet

from directory.judging.subjects import Subject
from directory.names import fold
from directory.snapshots import Snapshot

ANSWERED = "answered in full"
CUT_OFF = "cut off"


def question_of(subject: Subject) -> str:
    """What is asked about a person: name, states and printed numbers ("osterlund, mariska t / OR, WA / 1234567893").

    It is the id of the question's own row in the snapshot; somebody described otherwise is another question.
    """
    name = subject.name
    given = " ".join(part for part in (fold(name.given), fold(name.middle)) if part)
    states, numbers = sorted(subject.regions), sorted(n for scheme, n in subject.printed_numbers if scheme == "npi")
    return " / ".join((f"{fold(name.family)}, {given}", ", ".join(states), *numbers))


def answered(snapshot: Snapshot) -> frozenset[str]:
    """The questions that a snapshot of a registry asked person by person answers in full.

    A question that is not among them was never asked, or the registry has more records than it lets anybody see.
    """
    found: set[str] = set()
    for path in snapshot.files("records"):
        table = pyarrow.parquet.read_table(path, columns=["record_id", "status"])
        found.update(table.filter(pc.equal(table["status"], ANSWERED))["record_id"].to_pylist())
    return frozenset(found)
