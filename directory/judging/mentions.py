"""Whom a page means by a name: the one known person it fits; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from directory.names import PersonName, compare_names, fold, read_known


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person known at a site."""

    practitioner_id: str
    name: str


def person_of(name: str, known: Sequence[Mentioned]) -> str:
    """The id of the one person whom a name fits; empty when it fits nobody, or more than one."""
    folded = _fold(name)
    fitting = {one.practitioner_id for one in known if _fold(one.name) == folded}
    fitting = fitting or {one.practitioner_id for one in known if _fits(name, one.name)}
    return fitting.pop() if len(fitting) == 1 else ""


@lru_cache(maxsize=65536)
def _fold(name: str) -> str:
    return fold(name)


@lru_cache(maxsize=65536)
def _parse(name: str) -> PersonName | None:
    return read_known(name)


def _fits(name: str, full: str) -> bool:
    """Whether both may be the same person; a surname or given name alone fits whoever bears it."""
    one, other = _parse(name), _parse(full)
    if one is None or other is None or not (one.given and one.family):
        return _fold(name) in _fold(full).split()
    match = compare_names(other, one)
    return match.agrees and not match.contradicts
