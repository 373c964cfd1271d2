"""What came of loading: the counts of each file, one sentence, and what the maintainer should look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from crawler.loading.reading import Refused
from directory.snapshots import Snapshot


@dataclass(slots=True)
class FileReport:
    """What came of one file."""

    file: str
    part: str
    released_on: date
    dated_by: str
    rows_in: int = 0
    kept: int = 0
    left_out: int = 0  # rows that say nothing, by the registry's own design
    blank: int = 0
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    digest: str = ""


@dataclass(slots=True)
class LoadReport:
    """What came of loading a registry."""

    registry: str
    snapshot: Snapshot
    files: list[FileReport]
    already_loaded: bool = False
    skipped_files: list[str] = field(default_factory=list)

    @property
    def rows_in(self) -> int:
        """Rows that were not blank, over all files."""
        return sum(one.rows_in for one in self.files)

    @property
    def kept(self) -> int:
        """Rows that are in the snapshot."""
        return sum(one.kept for one in self.files)

    @property
    def refused(self) -> int:
        """Rows that are not, each named in the snapshot's refused.csv."""
        return sum(len(one.refused) for one in self.files)

    @property
    def sentence(self) -> str:
        """The outcome in one sentence."""
        if self.already_loaded:
            return f"{self.registry}: this release ({self.snapshot.released_on}) is already in use."
        left = sum(one.left_out for one in self.files)
        apart = f", {left:,} left out by design" if left else ""
        return (
            f"{self.registry}: release {self.snapshot.released_on} is in use; {self.rows_in:,} rows read, "
            f"{self.kept:,} kept, {self.refused:,} refused{apart}.{self._how_much}"
        )

    @property
    def _how_much(self) -> str:
        """What it means that this is not the whole registry, or is so small that it may not be."""
        parts, least = ", ".join(part.name for part in self.snapshot.parts), self.snapshot.registry.least_rows
        if not self.snapshot.whole:
            return f" Only a part of it is loaded ({parts}), which speaks for those who are in it and for nobody else."
        if self.snapshot.rows < least:
            return f" All of it would be more than {least:,} rows: an extract is loaded with --part."
        return ""

    @property
    def problems(self) -> list[str]:
        """What the maintainer should look at: refused rows by reason, unknown status words, missing columns."""
        found: list[str] = []
        for one in self.files:
            found += [f"{one.file}: {note}" for note in one.notes]
            reasons: dict[str, list[Refused]] = {}
            for row in one.refused:
                reasons.setdefault(row.reason, []).append(row)
            for reason, rows in reasons.items():
                listed = self.snapshot.folder / "refused.csv"
                found.append(f"{one.file}, line {rows[0].line}: {reason}; {len(rows):,} such rows (see {listed})")
        return found
