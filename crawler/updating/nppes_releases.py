"""Which NPPES files are to be fetched: reads the publisher's page and holds it against the release in use."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urljoin

from crawler.loading.words import MONTHS
from crawler.registries import nppes
from directory.errors import ExodirError
from directory.snapshots import Snapshot

_MONTHLY = re.compile(r"[^'\"\s>]*NPPES_Data_Dissemination_([A-Za-z]+)_(\d{4})(?:_V2)?\.zip", re.IGNORECASE)
_WEEKLY = re.compile(r"[^'\"\s>]*NPPES_Data_Dissemination_(\d{6})_(\d{6})_Weekly(?:_V2)?\.zip", re.IGNORECASE)
_DEACTIVATED = re.compile(r"[^'\"\s>]*NPPES_Deactivated_NPI_Report_(\d{6})(?:_V2)?\.zip", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An incremental file: everything that changed in these days."""

    since: date
    until: date
    url: str


@dataclass(frozen=True, slots=True)
class InUse:
    """How far the release in use reaches; None where there is none."""

    until: date | None = None
    monthly: tuple[int, int] | None = None  # year and month of the full file below it
    deactivated: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the page offers."""

    month: tuple[int, int]  # year, month of the full file
    monthly: str
    weeks: tuple[Week, ...]  # oldest first
    deactivated: Week | None

    def weeks_on_top(self, in_use: InUse) -> tuple[Week, ...] | None:
        """The weekly files that bring the release in use up to date, without a gap; None: the full file is needed."""
        if in_use.until is None:
            return None
        reached, chain = in_use.until, list[Week]()
        for week in self.weeks:
            if week.until > reached and week.since <= reached + timedelta(days=1):
                reached, chain = week.until, [*chain, week]
        newest = max((week.until for week in self.weeks), default=reached)
        known = in_use.monthly or (in_use.until.year, in_use.until.month)
        behind = self.month > max(known, (reached.year, reached.month))
        return None if reached < newest or behind else tuple(chain)

    def weeks_after(self, day: date | None) -> tuple[Week, ...]:
        """The weekly files that tell more than a full file of that day."""
        return tuple(week for week in self.weeks if day is None or week.until > day)


def read_page(text: str, address: str) -> Found:
    """The links of the page; ExodirError when it has none of the known form."""
    months = {
        (int(found[2]), MONTHS.index(found[1][:3].lower()) + 1): urljoin(address, found[0])
        for found in _MONTHLY.finditer(text)
        if found[1][:3].lower() in MONTHS
    }
    if not months:
        raise ExodirError(
            f"{address}: the page links to no NPPES_Data_Dissemination zip of a month (shape changed). Look there for "
            "the file, and load it with: exodir registry add nppes FILE"
        )
    weeks = {Week(_day(w[1]), _day(w[2]), urljoin(address, w[0])) for w in _WEEKLY.finditer(text)}
    reports = {Week(_day(r[1]), _day(r[1]), urljoin(address, r[0])) for r in _DEACTIVATED.finditer(text)}
    month = max(months)
    return Found(month, months[month], tuple(sorted(weeks)), max(reports, default=None))


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%m%d%y").date()
    except ValueError:
        return date.min


def in_use(snapshot: Snapshot | None) -> InUse:
    """How far a snapshot reaches, by the names of the files it was made of."""
    parts = {part.name: part for part in snapshot.parts} if snapshot else {}
    main, dead = parts.get("npidata"), parts.get("deactivated")
    if main is None or (snapshot and not snapshot.whole):  # weeks on top of an extract would not make it whole
        return InUse(deactivated=dead.released_on if dead else None)
    full = [day for name in main.files if not nppes.is_update(name) and (day := nppes.released(name))]
    month = (max(full).year, max(full).month) if full else None
    return InUse(main.released_on, month, dead.released_on if dead else None)


def data_until(monthly: Path) -> date | None:
    """The last day a full zip covers, told by the name of the big file in it."""
    try:
        with zipfile.ZipFile(monthly) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile as error:
        monthly.unlink()
        raise ExodirError(
            f"{monthly.name}: what came is no whole zip ({error}). Update again to fetch it anew."
        ) from error
    return max((day for name in names if (day := nppes.released(name))), default=None)
