"""Why rows differ between two releases: what changed in pages, registries, program, reviews; gathered in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from directory import tables
from directory.tables import Table
from exports.comparing import Difference, compare
from exports.reading import Cells, read_cells

CAUSE_WORDS = {
    "time": "time passed: the verdict is too old to rely on",
    "visit": "looked at again, and nothing else is different",
    "source": "the site changed",
    "registry": "a registry's release changed",
    "policy": "the policy or the program changed",
    "review": "a person decided",
    "merge": "clinics were merged",
}
"""Why a row differs, the weightier later, in words for readers."""
CAUSES = tuple(CAUSE_WORDS)

_VISIT = frozenset(
    ("last_seen", "verified_at", "last_run", "last_visit", "pages_fetched", "fetched_at", "retrieved_at", "warc_record",
     "page_digest")
)  # fmt: skip
_AGE = frozenset(("stale", "stale_reason"))
_POLICY = frozenset(("policy_version",))


@dataclass
class Causes:
    """What is known about the changes between two releases."""

    merged: set[str] = field(default_factory=set)  # clinics that are redirected now and were not before
    new_policy: bool = False  # policy or program is another one
    new_registries: set[str] = field(default_factory=set)  # whose release is another one
    new_pages: set[str] = field(default_factory=set)  # sites of which a page changed
    new_readings: set[str] = field(default_factory=set)  # sites read differently, though no page changed
    sites: dict[str, str] = field(default_factory=dict)  # of the clinics on such sites
    decided: dict[tuple[str, str], str] = field(default_factory=dict)  # (clinic, practitioner) -> weightiest cause

    def of(self, difference: Difference) -> str:
        """Why this row differs."""
        name = difference.table.name
        if name in ("redirects", "reviews"):
            return "merge" if name == "redirects" else "review"
        if difference.cell("clinic_id") in self.merged:
            return "merge"
        if name == "changes":
            return difference.cell("cause") or "source"
        if name == "evidence":
            return self._of_evidence(difference)
        if difference.op == "MOD":
            return self._of_changed(difference)
        return self._of_site(self._site(difference)) or self._otherwise()

    def _of_changed(self, difference: Difference) -> str:
        changed = set(difference.changed) - _VISIT
        if not changed or changed <= _AGE:
            return "time" if changed else "visit"
        if changed <= _POLICY:
            return "policy"
        about = (difference.cell("clinic_id"), difference.cell("practitioner_id"))
        if about in self.decided:
            return self.decided[about]
        stated = any(column.source == "site" for column in difference.table.columns if column.name in changed)
        stated = stated or difference.table.name in ("sites", "observations")
        return self._of_site(self._site(difference)) or ("source" if stated else self._otherwise())

    def _of_evidence(self, difference: Difference) -> str:
        source = difference.cell("source")
        if difference.op == "MOD" and set(difference.changed) <= _VISIT:
            return "visit" if source == "site" else "registry"
        if source == "review":
            return "review"
        if source in self.new_registries:
            return "registry"
        return self._of_site(self._site(difference)) or self._otherwise()

    def _site(self, difference: Difference) -> str:
        return difference.cell("site") or self.sites.get(difference.cell("clinic_id"), "")

    def _of_site(self, site: str) -> str:
        return "source" if site in self.new_pages else "policy" if site in self.new_readings else ""

    def _otherwise(self) -> str:
        """Neither page nor reading changed: another policy, another release of a registry, or a person."""
        return "policy" if self.new_policy else "registry" if self.new_registries else "review"


def find_causes(old: Path, new: Path, before: dict[str, Any], after: dict[str, Any]) -> Causes:
    """Look through two releases for what changed; `before` and `after` are their indexes."""
    versions = ("policy_version", "program_version")
    causes = Causes(
        new_policy=any(before.get(name) != after.get(name) for name in versions),
        new_registries={name for name, *_ in _registries(before) ^ _registries(after)},
    )
    causes.merged = {d.cell("old_id") for d in _differences(old, new, tables.REDIRECTS) if d.op != "DEL"}
    _look_at_pages(causes, old, new)
    for folder in (old, new):
        for cells in read_cells(folder / "clinics.csv", tables.CLINICS):
            site = cells[tables.CLINICS.place("site")]
            if site in causes.new_pages or site in causes.new_readings:
                causes.sites[cells[0]] = site
    for table in (tables.EVIDENCE, tables.CHANGES):
        for difference in _differences(old, new, table):
            if not (difference.op == "MOD" and set(difference.changed) <= _VISIT):
                _note(causes, difference)
    return causes


def _note(causes: Causes, difference: Difference) -> None:
    """A changed piece of evidence, or a change the program noted itself, explains what it is about."""
    clinic_id, person_id = difference.cell("clinic_id"), difference.cell("practitioner_id")
    cause = causes.of(difference)
    for about in {(clinic_id, person_id), (clinic_id, "")}:
        known = causes.decided.get(about, CAUSES[0])
        causes.decided[about] = max(known, cause, key=CAUSES.index)


def _registries(index: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(one["name"], one["released_on"], one["digest"]) for one in index.get("registries", ())}


def _differences(old: Path, new: Path, table: Table) -> Iterator[Difference]:
    return compare(table, *(read_cells(folder / f"{table.name}.csv", table) for folder in (old, new)))


def _look_at_pages(causes: Causes, old: Path, new: Path) -> None:
    """Tell sites of which a page changed from those that are read differently."""
    table = tables.OBSERVATIONS
    site, digest, url = (table.place(name) for name in ("site", "page_digest", "url"))
    differ = (d for d in _differences(old, new, table) if d.op != "MOD" or not set(d.changed) <= _VISIT)
    changed = {d.cell("site") for d in differ}
    pages: dict[str, list[set[tuple[str, str]]]] = {name: [set(), set()] for name in changed}
    for side, folder in enumerate((old, new)):
        for name, rows in groupby(read_cells(folder / f"{table.name}.csv", table), key=lambda cells: cells[site]):
            if name in changed:
                pages[name][side] = _pages(rows, url, digest)
    for name, (before, after) in pages.items():
        (causes.new_pages if before != after else causes.new_readings).add(name)


def _pages(rows: Iterable[Cells], url: int, digest: int) -> set[tuple[str, str]]:
    return {(cells[url], cells[digest]) for cells in rows}
