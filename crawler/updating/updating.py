"""Brings registries up to their newest release: finds it, fetches what is new, loads it; the former one stays else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from crawler.loading.loading import add_registry
from crawler.loading.reading import Progress
from crawler.loading.reports import LoadReport
from crawler.loading.words import date_in
from crawler.manners import ContactMissingError
from crawler.updating import nppes_releases
from crawler.updating.catalogues import newest_in_catalogue, newest_in_metastore
from crawler.updating.downloads import notes_of
from crawler.updating.fetching import Fetcher
from crawler.updating.releases import (
    BY_HAND,
    RECIPES,
    Catalogue,
    Files,
    LinkedFile,
    Metastore,
    NppesPage,
    Recipe,
    Socrata,
)
from crawler.updating.socrata import fetch_dataset
from directory.errors import ExodirError
from directory.snapshots import Snapshots

Tell = Callable[[str], Progress]
"""Called with a few words on what begins (`fetching UPDATED.csv`); gives whom to tell how far it is."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One file that is new: where it came from, where it lies, and how its release is named by the publisher."""

    url: str
    path: Path
    version: str = ""


@dataclass(slots=True)
class Update:
    """What came of updating one registry."""

    name: str
    report: LoadReport | None = None  # None: nothing is newer than what is in use
    problems: list[str] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """The outcome in one sentence."""
        if self.report:
            return self.report.sentence
        return f"{self.name}: nothing new." if not self.problems else f"{self.name}: what is in use stays in use."


def update_registry(data_dir: Path, name: str, fetcher: Fetcher, *, tell: Tell, force: bool = False) -> Update:
    """Fetch the newest release of a registry and put it in use, if it is newer than the one in use.

    A part that cannot be had is a problem and does not keep the others away. `force`: fetch it all again, and load it
    even if it is older or shorter than what is in use.
    """
    if name not in RECIPES:
        raise ExodirError(f"{name} cannot be fetched: {why_by_hand(name)}")
    update = Update(name)
    anew = force or Snapshots(data_dir).current(name) is None
    fetched: list[Fetched] = []
    for recipe in RECIPES[name]:
        try:
            fetched += _fetch(recipe, name, _Job(data_dir, name, fetcher, tell, anew))
        except ContactMissingError:
            raise
        except ExodirError as error:
            update.problems.append(f"{name}: {error}")
    if fetched:
        _load(update, fetched, data_dir, fetcher, tell(f"loading {name}"), force)
    return update


def _load(
    update: Update, fetched: list[Fetched], data_dir: Path, fetcher: Fetcher, progress: Progress, force: bool
) -> None:
    """Load what was fetched; files that cannot be loaded stay for a person to look into, and are fetched again."""
    try:
        update.report = add_registry(
            data_dir, update.name, [one.path for one in fetched], progress=progress, force=force
        )
    except ExodirError as error:
        update.problems.append(str(error))
        for one in fetched:
            notes_of(one.path).unlink(missing_ok=True)
        return
    update.problems += update.report.problems
    for one in fetched:
        fetcher.remember(one.url, one.path, version=one.version)


def why_by_hand(name: str) -> str:
    """Why a registry is not fetched by the program, and what to do instead."""
    return f"{BY_HAND.get(name, 'there is no recipe for it')}; then: exodir registry add {name} FILE"


@dataclass(frozen=True, slots=True)
class _Job:
    """What every way of fetching needs."""

    data_dir: Path
    name: str
    fetcher: Fetcher
    tell: Tell
    anew: bool

    @property
    def folder(self) -> Path:
        return self.fetcher.folder / self.name

    def file(self, url: str, *, name: str = "", anew: bool = False) -> Fetched | None:
        """One file, if it is newer than the one in use."""
        shown = name or urlsplit(url).path.rsplit("/", 1)[-1]
        path = self.fetcher.download(
            url, self.folder, name=name, anew=anew or self.anew, progress=self.tell(f"fetching {shown}")
        )
        return Fetched(url, path) if path else None


def _fetch(recipe: Recipe, name: str, job: _Job) -> list[Fetched]:
    """The files of one recipe that are new."""
    match recipe:
        case Files():
            return _fetch_together(recipe.urls, job)
        case LinkedFile():
            return _found([job.file(_newest_link(recipe, job.fetcher))])
        case Metastore():
            url, named = newest_in_metastore(job.fetcher.page(recipe.url), recipe.url)
            return _found([job.file(url, name=named)])
        case Catalogue():
            url, named = newest_in_catalogue(job.fetcher.page(recipe.url), recipe)
            return _found([job.file(url, name=named)])
        case Socrata():
            known = {} if job.anew else job.fetcher.in_use(recipe.rows)
            found = fetch_dataset(recipe, name, job.fetcher, job.folder, known.get("version", ""), job.tell)
            return [Fetched(recipe.rows, *found)] if found else []
        case NppesPage():
            return _fetch_nppes(recipe, job)


def _found(files: Iterable[Fetched | None]) -> list[Fetched]:
    return [one for one in files if one]


def _fetch_together(urls: tuple[str, ...], job: _Job) -> list[Fetched]:
    """Files that make one list: when one of them is new, the others are fetched too."""
    files = {url: job.file(url) for url in urls}
    if not any(files.values()):
        return []
    return _found([one or job.file(url, anew=True) for url, one in files.items()])


def _newest_link(recipe: LinkedFile, fetcher: Fetcher) -> str:
    text = fetcher.page(recipe.page).decode(errors="replace")
    links = {urljoin(recipe.page, found[0]) for found in re.finditer(recipe.link, text)}
    dated = sorted((day, link) for link in links if (day := date_in(_name(link), day_first=recipe.day_first)))
    if not dated:
        raise ExodirError(
            f"{recipe.page}: the page links to no file of the kind it used to (shape changed). Look there for it, and "
            "load it with: exodir registry add"
        )
    return dated[-1][1]


def _name(url: str) -> str:
    return urlsplit(url).path.rsplit("/", 1)[-1]


def _fetch_nppes(recipe: NppesPage, job: _Job) -> list[Fetched]:
    """Weekly files where they reach back to the release in use; else the monthly zip and the weeks after it."""
    found = nppes_releases.read_page(job.fetcher.page(recipe.page).decode(errors="replace"), recipe.page)
    in_use = nppes_releases.in_use(None if job.anew else Snapshots(job.data_dir).current("nppes"))
    files: list[Fetched | None] = []
    weeks = found.weeks_on_top(in_use)
    if weeks is None:
        monthly = job.file(found.monthly)
        files.append(monthly)
        weeks = found.weeks_after(nppes_releases.data_until(monthly.path) if monthly else in_use.until)
    files += [job.file(week.url, anew=True) for week in weeks]
    if found.deactivated and (in_use.deactivated is None or found.deactivated.until > in_use.deactivated):
        files.append(job.file(found.deactivated.url))
    return _found(files)
