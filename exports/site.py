"""Writes the directory as plain files for any web host: every page, with links that also work from a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar
from xml.sax.saxutils import escape

from sqlmodel import Session, SQLModel, select

import directory
from directory import queries
from directory.errors import ExodirError
from directory.finding.catalogue import Catalogue
from directory.finding.loading import load_catalogue
from directory.models import ClinicRedirect
from directory.pages import PLAIN_PAGES, STATIC, Pages, address_in, group_cards
from directory.queries import Card, ClinicDetail, PractitionerDetail
from directory.released import Held
from directory.showing.atlas import Place, draw_atlas
from directory.showing.language import LANGUAGES, speaking, spoken
from directory.snapshots import Snapshots
from exports.release import write_release
from exports.site_folder import MARKER, SiteFolder, digest_of, site_swapped_in
from exports.site_search import SearchIndexes

_Item = TypeVar("_Item")
_HOME_CARDS = 30  # more would make the first page heavy; the rest stand under their place
_CHUNK = 500
_SITEMAP_LIMIT = 50_000


@dataclass(frozen=True)
class SiteWritten:
    """What was written: the folder, how many pages it has, and how many of its files were made anew."""

    path: Path
    pages: int
    written: int


def write_site(
    session: Session,
    out: Path,
    *,
    snapshots: Snapshots | None = None,
    base_url: str = "",
    contact: str = "",
    labels: Path | None = None,
    held: Held | None = None,
    now: datetime | None = None,
) -> SiteWritten:
    """Write the site into the folder `out`, which takes the place of the former one only when it is complete.

    Files that say the same as before are taken over as they are. `base_url` is where the site will stand (for the
    sitemap and canonical links), `contact` where corrections are sent, `labels` a sample of sites judged by people,
    `held` a run that is held back, which every page then says. ExodirError when `out` holds something else or
    cannot be written.
    """
    moment = now or queries.utc_now()
    pages = Pages(static=True, base_url=base_url, contact=contact, held=lambda: held)
    try:
        with site_swapped_in(out) as new:
            folder = SiteFolder(new, out, digest_of(_program(), base_url, contact, held))
            writer = _Writer(session, folder, pages, moment, new.parent / "search")
            writer.write(snapshots, out, labels)
            write_release(session, new / "data", snapshots=snapshots, now=moment, labels=labels)
    except OSError as error:
        raise ExodirError(f"The site cannot be written to {out}: {error.strerror or error}.") from error
    return SiteWritten(out, len(writer.paths), folder.written)


@dataclass
class _Writer:
    session: Session
    folder: SiteFolder
    pages: Pages
    now: datetime
    work: Path  # for the search index, while it is made
    paths: list[str] = field(default_factory=list)  # of the pages, for the sitemap

    def write(self, snapshots: Snapshots | None, former: Path, labels: Path | None) -> None:
        shutil.copytree(STATIC, self.folder.path / "static")
        known = load_catalogue(self.session, now=self.now)
        search = SearchIndexes(known, self.work)
        self._write_clinics(known, search)
        search.make(self.folder, former)
        self._write_practitioners()
        world = draw_atlas(known)
        overview = queries.overview(self.session, snapshots, known, self.now, labels=labels)
        news = queries.news(self.session)
        for language in LANGUAGES:
            with speaking(language):
                first = range(min(len(known.ids), _HOME_CARDS))
                groups = group_cards(self._cards(known, first))
                self._page("/", self.pages.static_home(groups, world, search.shards()))
                self.folder.write(f"{address_in(language, '/')[1:]}index.atom", self.pages.feed(news).decode())
                for path in PLAIN_PAGES:
                    self._page(path, self.pages.plain(path, overview))
                self._write_redirects(known)
        self._write_places(known, world)
        self._write_sitemap()
        self.folder.write("404.html", self.pages.missing())
        self.folder.close()
        facts = {"written_at": self.now.isoformat(), "clinics": len(known.ids), "pages": len(self.paths)}
        (self.folder.path / MARKER).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")

    def _page(self, path: str, html: str, *, listed: bool = True) -> None:
        """A page in the language spoken now."""
        address = address_in(spoken(), path)
        self.folder.write(_name(address), html)
        if listed:
            self.paths.append(address)

    def _kept(self, path: str, fingerprint: str) -> bool:
        """Take over a page in all its languages, where it is the same as before."""
        addresses = [address_in(language, path) for language in LANGUAGES]
        if not self.folder.keeps(path, fingerprint, [_name(address) for address in addresses]):
            return False
        self.paths += addresses
        return True

    def _cards(self, known: Catalogue, rows: Sequence[int]) -> list[Card]:
        cards: list[Card] = []
        for chunk in _chunks(rows):
            cards += queries.cards(self.session, [known.ids[row] for row in chunk], now=self.now)
        return cards

    def _write_clinics(self, known: Catalogue, search: SearchIndexes) -> None:
        for chunk in _chunks(known.ids):
            for detail in queries.clinics(self.session, chunk, now=self.now):
                search.add(detail)
                path = f"/clinics/{detail.clinic.clinic_id}/"
                if not self._kept(path, _of_clinic(detail)):
                    self._in_all_languages(path, partial(self.pages.clinic, detail))
            self.session.expunge_all()

    def _write_practitioners(self) -> None:
        for chunk in _chunks(queries.published_practitioners(self.session)):
            for detail in queries.practitioners(self.session, chunk):
                path = f"/practitioners/{detail.rows[0][0].practitioner_id}/"
                if not self._kept(path, _of_practitioner(detail)):
                    self._in_all_languages(path, partial(self.pages.practitioner, detail))
            self.session.expunge_all()

    def _in_all_languages(self, path: str, render: Callable[[], str]) -> None:
        for language in LANGUAGES:
            with speaking(language):
                self._page(path, render())

    def _write_places(self, known: Catalogue, world: Place) -> None:
        for place in world.walk():
            groups = group_cards(self._cards(known, place.listed))
            self._in_all_languages(place.path, partial(self.pages.place, place, groups))
            self.session.expunge_all()

    def _write_redirects(self, known: Catalogue) -> None:
        for old_id in self.session.exec(select(ClinicRedirect.old_id).order_by(ClinicRedirect.old_id)).all():
            target = queries.redirect(self.session, old_id)
            if target in known.row_of and old_id not in known.row_of:
                self._page(f"/clinics/{old_id}/", self.pages.moved(old_id, target), listed=False)

    def _write_sitemap(self) -> None:
        if len(self.paths) <= _SITEMAP_LIMIT:
            self._write_urls("sitemap.xml", "urlset", "url", self.paths)
            return
        names = []
        for number, chunk in enumerate(_chunks(self.paths, _SITEMAP_LIMIT), start=1):
            names.append(f"/sitemap-{number}.xml")
            self._write_urls(names[-1][1:], "urlset", "url", chunk)
        self._write_urls("sitemap.xml", "sitemapindex", "sitemap", names)

    def _write_urls(self, name: str, root: str, item: str, paths: Sequence[str]) -> None:
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *(f"<{item}><loc>{escape(self.pages.address(path))}</loc></{item}>" for path in paths),
            f"</{root}>\n",
        ]
        self.folder.write(name, "\n".join(lines))


def _name(address: str) -> str:
    """The file that stands at an address."""
    return f"{address.strip('/')}/index.html".lstrip("/")


def _of_clinic(detail: ClinicDetail) -> str:
    rows = [
        detail.clinic,
        *detail.practitioners,
        *detail.named,
        *detail.evidence,
        *detail.changes,
        *detail.found_through,
    ]
    return digest_of(detail.stale, len(detail.practitioners), *map(_values, rows))


def _of_practitioner(detail: PractitionerDetail) -> str:
    rows = [row for pair in detail.rows for row in pair]
    return digest_of(*map(_values, [*rows, *detail.evidence, *detail.changes]))


def _values(row: SQLModel) -> list[object]:
    read = row.__dict__  # all of it was: no need to ask for each field
    return [read[name] for name in _columns(type(row))]


@cache
def _columns(model: type[SQLModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def _program() -> str:
    """A digest of the program's own files, for each of them may shape a page."""
    root = Path(directory.__file__).parent
    said = blake2b(digest_size=12)
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".html", ".mo", ".json"):
            said.update(path.read_bytes())
    return said.hexdigest()


def _chunks(items: Sequence[_Item], size: int = _CHUNK) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
