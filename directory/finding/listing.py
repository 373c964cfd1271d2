"""The rows of a list as JSON, read a page at a time and remembered: what an answer of the API is put together from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from threading import Lock
from typing import Any

from pydantic_core import to_json
from sqlalchemy import bindparam, select
from sqlmodel import Session, col

from directory.models import Clinic
from directory.rows import CLINIC_COLUMNS, clinic_row

_AT_ONCE = 20
_KEPT = 30_000  # rows of about 1 kB
_DERIVED = ("practitioner_count", "stale")
_READ = (*(name for name in CLINIC_COLUMNS if name not in _DERIVED), "stale_reason", "current")
_WANTED: list[Any] = [bindparam(f"wanted_{number}") for number in range(_AT_ONCE)]
_SELECT = select(*(getattr(Clinic, name) for name in _READ)).where(col(Clinic.clinic_id).in_(_WANTED))


class Listing:
    """The rows of clinics.csv as JSON objects in UTF-8, without their closing brace, so that more can be put in."""

    def __init__(self, practitioners: Mapping[str, int]) -> None:
        """`practitioners`: how many each clinic has; clinics without any may be left out."""
        self._practitioners = practitioners
        self._rows: dict[str, bytes] = {}
        self._lock = Lock()

    def rows(self, session: Session, ids: Sequence[str], *, now: datetime) -> dict[str, bytes]:
        """The rows of some clinics by their ids; one that is gone meanwhile is left out."""
        found = {clinic_id: self._rows[clinic_id] for clinic_id in ids if clinic_id in self._rows}
        missing = [clinic_id for clinic_id in ids if clinic_id not in found]
        for start in range(0, len(missing), _AT_ONCE):
            found |= self._read(session, missing[start : start + _AT_ONCE], now)
        return found

    def _read(self, session: Session, ids: Sequence[str], now: datetime) -> dict[str, bytes]:
        wanted = {f"wanted_{number}": ids[number] if number < len(ids) else "" for number in range(_AT_ONCE)}
        read: dict[str, bytes] = {}
        found: Iterable[Any] = session.connection().execute(_SELECT, wanted)
        for clinic in found:
            row = clinic_row(clinic, self._practitioners.get(clinic.clinic_id, 0), now)
            read[clinic.clinic_id] = to_json(row)[:-1]
        with self._lock:
            if len(self._rows) + len(read) > _KEPT:
                self._rows.clear()
            self._rows.update(read)
        return read
