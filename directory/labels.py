"""How often the directory is wrong: its clinics against a sample of sites that people have labelled."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from directory.batches import Batch
from directory.errors import ExodirError
from directory.models import Clinic
from directory.tables import CLINICS

QUESTIONS = ("offers_exosome_therapy", "certified")
"""What a person says of a site: true, false, or nothing where it was not looked at."""

_Z = 1.96  # 95 %
_SAID = {"true": True, "false": False}


class Labels:
    """Labelled sites, and what is published of them: told by the batches of a release, or by the store."""

    def __init__(self, path: Path) -> None:
        """Read the sample: CSV with the column `site`, those of QUESTIONS, and `country` where rates are told by it."""
        self.truth: dict[str, dict[str, bool]] = {}
        self._country: dict[str, str] = {}
        self._says: dict[str, set[str]] = {question: set() for question in QUESTIONS}
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                reader = csv.DictReader(file)
                if not {"site", *QUESTIONS} <= set(reader.fieldnames or ()):
                    raise ExodirError(f"{path} needs the columns site, {', '.join(QUESTIONS)}.")
                for row in reader:
                    self._read(path, reader.line_num, row)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise ExodirError(f"{path} cannot be read as a labelled sample: {error}.") from error

    def _read(self, path: Path, line: int, row: dict[str, str]) -> None:
        site, said = (row["site"] or "").strip().lower(), {}
        for question in QUESTIONS:
            word = (row[question] or "").strip().lower()
            if word and word not in _SAID:
                raise ExodirError(f"{path}, line {line}: {question} is '{word}'; it can be true, false or empty.")
            if word:
                said[question] = _SAID[word]
        if not site or site in self.truth:
            raise ExodirError(f"{path}, line {line}: the site is {'there twice' if site else 'missing'}.")
        self.truth[site] = said
        self._country[site] = (row.get("country") or "").strip().upper()

    def add(self, batch: Batch) -> None:
        """Note what the release says of labelled sites: yes where it says so of one of their clinics."""
        if batch.table is not CLINICS:
            return
        sites = batch.columns[CLINICS.place("site")]
        for question in QUESTIONS:
            said = batch.columns[CLINICS.place(question)]
            self._says[question].update(
                site for site, yes in zip(sites, said, strict=True) if yes and site in self.truth
            )

    def ask(self, session: Session) -> None:
        """Note what the store says of them now."""
        for question in QUESTIONS:
            yes = select(col(Clinic.site)).where(getattr(Clinic, question), col(Clinic.offers_exosome_therapy))
            self._says[question] = {site for site in session.scalars(yes) if site in self.truth}

    def rates(self) -> dict[str, Any]:
        """Precision and recall of every question, of the whole sample and by country, with 95 % intervals."""
        return {question: self._rates_of(question) for question in QUESTIONS}

    def _rates_of(self, question: str) -> dict[str, Any]:
        counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
        for site, truth in self.truth.items():
            if question in truth:
                for where in {"all", self._country[site] or "unknown"}:
                    counts[where][truth[question], site in self._says[question]] += 1
        return {where: _told(counts[where]) for where in sorted(counts, key=lambda name: (name != "all", name))}


def _told(counts: Counter[tuple[bool, bool]]) -> dict[str, Any]:
    right, missed, wrong = counts[True, True], counts[True, False], counts[False, True]
    return {
        "sites": counts.total(),
        "rightly_yes": right,
        "wrongly_yes": wrong,
        "wrongly_no": missed,
        "precision": share(right, right + wrong),
        "recall": share(right, right + missed),
    }


def share(part: int, whole: int) -> dict[str, float] | None:
    """A share with its 95 % interval after Wilson; None of nothing."""
    if not whole:
        return None
    middle = (part + _Z**2 / 2) / (whole + _Z**2)
    half = _Z * (part * (whole - part) / whole + _Z**2 / 4) ** 0.5 / (whole + _Z**2)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return {"share": round(part / whole, 4), "low": round(low, 4), "high": round(high, 4)}
