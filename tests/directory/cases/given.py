"""The shape of a case, and places and sentences that several cases share."""

from __future__ import annotations

from typing import NamedTuple

from directory.judging.subjects import Subject
from directory.records import Record, RecordPlace

CALGARY = RecordPlace(city="Calgary", region="AB", country="CA")
SYDNEY = RecordPlace(city="Sydney", region="NSW", country="AU")
BERLIN = RecordPlace(city="Berlin", country="DE")
SEOUL = RecordPlace("12 Maplebyeol-ro", "Seoul", "", "04999", "KR", "+82253129044")
STATES = "Board-certified dermatologist"
PLASTIC_STATES = "Board-certified plastic surgeon"


class Given(NamedTuple):
    """One case: who the site names, which records blocking brought up, and what is right."""

    id: str
    subject: Subject
    records: tuple[Record, ...]
    status: str
    kind: str
    grade: str = ""
