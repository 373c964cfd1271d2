"""Bounds within which a run's figures must stay before what it brought is put in front of readers. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from directory.reports import FIELDS, Figures

FEW = 10
"""Of fewer than this many, a share says nothing: one site more or less would be a tenth."""


@dataclass(frozen=True, slots=True)
class Bound:
    """How far one figure may move between two published runs; half as far is a warning."""

    what: str
    figure: Callable[[Figures], float]
    of: Callable[[Figures], int]  # how many it is taken over; few of them are not judged
    falls: float  # by this share of what it was
    rises: float | None = None


def _read(figures: Figures) -> float:
    answered = ("offers", "does_not_offer", "not_a_provider")
    return sum(figures.outcomes.get(name, 0) for name in answered) / max(figures.sites, 1)


def _covered(field: str) -> Callable[[Figures], float]:
    return lambda figures: figures.coverage.get(field, 0.0)


BOUNDS: tuple[Bound, ...] = (
    Bound("share of sites that can be read", _read, lambda f: f.sites, falls=0.3),
    Bound("clinics", lambda f: f.clinics, lambda f: f.clinics, falls=0.3),
    Bound("certified clinics", lambda f: f.certified, lambda f: f.certified, falls=0.3, rises=1.0),
    Bound(
        "practitioners",
        lambda f: sum(f.practitioners.values()),
        lambda f: sum(f.practitioners.values()),
        falls=0.3,
    ),
    Bound(
        "practitioners looked up",
        lambda f: sum(f.practitioners.values()) - f.practitioners.get("unchecked", 0),
        lambda f: sum(f.practitioners.values()),
        falls=0.3,
    ),
    *(Bound(f"clinics with a {field}", _covered(field), lambda f: f.clinics, falls=0.3) for field in FIELDS),
)


@dataclass(frozen=True, slots=True)
class Breach:
    """One figure out of its bounds; `fatal` ones keep the former files in front of readers."""

    severity: Literal["fatal", "warning"]
    says: str


def breaches(now: Figures, before: Figures | None) -> list[Breach]:
    """What is out of bounds against the last run that was published, the worst first; nothing before a first one."""
    if before is None:
        return []
    found = [breach for bound in BOUNDS if (breach := _moved(bound, now, before))]
    for name, released_on in before.registries.items():
        if name not in now.registries:
            found.append(Breach("fatal", f"registry {name} was loaded and is not any more"))
        elif now.registries[name] < released_on:
            says = f"registry {name} is of {now.registries[name]}, older than the {released_on} used before"
            found.append(Breach("warning", says))
    return sorted(found, key=lambda breach: breach.severity)


def _moved(bound: Bound, now: Figures, before: Figures) -> Breach | None:
    was, is_ = bound.figure(before), bound.figure(now)
    if bound.of(before) < FEW or was <= 0:
        return None
    moved = (is_ - was) / was
    limit = bound.falls if moved < 0 else bound.rises
    if limit is None or abs(moved) < limit / 2:
        return None
    severity: Literal["fatal", "warning"] = "fatal" if abs(moved) >= limit else "warning"
    return Breach(severity, f"{bound.what}: {_shown(was)} before, {_shown(is_)} now ({moved:+.0%})")


def _shown(value: float) -> str:
    """A share as per cent, a count as it is."""
    return f"{value:.0%}" if isinstance(value, float) else f"{value:,}"
