"""The rows of a list as JSON, read a page at a time and remembered: what an answer of the API is put together from."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from threading import Lock
from types import SimpleNamespace
from typing import Any

from pydantic_core import to_json
from sqlalchemy import String, bindparam, select, type_coerce
from sqlmodel import Session, col

from directory.models import Clinic
from directory.rows import CLINIC_COLUMNS, clinic_row
from directory.tables import CLINICS

_AT_ONCE = 20
_KEPT = 30_000  # rows of about 1 kB


@lru_cache(maxsize=65536)
def _moment_of(stored: str | datetime | None) -> datetime | None:
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment.replace(tzinfo=UTC) if moment else None


def _list_of(stored: str | list[str]) -> list[str]:
    return _list_read(stored) if isinstance(stored, str) else stored


_list_read = lru_cache(maxsize=65536)(json.loads)
_DERIVED = ("practitioner_count", "stale")
_READ = (*(name for name in CLINIC_COLUMNS if name not in _DERIVED), "stale_reason", "current")
_DECODED: dict[str, Callable[[Any], Any]] = {
    column.name: _list_of if column.type == "list" else _moment_of
    for column in CLINICS.columns
    if column.name in _READ and column.type in ("list", "moment")
}
"""Columns that are read as they are stored and decoded here, each value once: most of them come again and again."""
_WANTED: list[Any] = [bindparam(f"wanted_{number}") for number in range(_AT_ONCE)]
_STORED = (type_coerce(getattr(Clinic, n), String) if n in _DECODED else getattr(Clinic, n) for n in _READ)
_SELECT = select(*_STORED).where(col(Clinic.clinic_id).in_(_WANTED))


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
        rows: dict[str, bytes] = {}
        for values in session.connection().execute(_SELECT, wanted):
            stored = dict(zip(_READ, values, strict=True))
            clinic: Any = SimpleNamespace(**stored | {name: read(stored[name]) for name, read in _DECODED.items()})
            row = clinic_row(clinic, self._practitioners.get(clinic.clinic_id, 0), now)
            rows[clinic.clinic_id] = to_json(row)[:-1]
        with self._lock:
            if len(self._rows) + len(rows) > _KEPT:
                self._rows.clear()
            self._rows.update(rows)
        return rows
