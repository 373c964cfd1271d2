"""Writes the directory as plain files for any web host: every page, with links that also work from a folder."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from xml.sax.saxutils import escape

from sqlmodel import Session, select

from directory import queries
from directory.errors import ExodirError
from directory.finding.catalogue import Catalogue, load_catalogue, search_words
from directory.models import ClinicRedirect
from directory.pages import PLAIN_PAGES, STATIC, Pages, group_cards
from directory.queries import Card, ClinicDetail
from directory.showing import wording
from directory.showing.atlas import Place, draw_atlas
from directory.snapshots import Snapshots
from exports.release import write_release

MARKER = "site.json"
"""Tells that a folder was written by this export and may be replaced by it."""

_Item = TypeVar("_Item")
_HOME_CARDS = 60  # more would make the first page heavy; the rest stand under their place
_CHUNK = 500
_SITEMAP_LIMIT = 50_000


@dataclass(frozen=True)
class SiteWritten:
    """What was written: the folder, and how many pages."""

    path: Path
    pages: int


def write_site(
    session: Session,
    out: Path,
    *,
    snapshots: Snapshots | None = None,
    base_url: str = "",
    contact: str = "",
    now: datetime | None = None,
) -> SiteWritten:
    """Write the site into the folder `out`, which takes the place of the former one only when it is complete.

    `base_url` is where it will stand (for the sitemap and canonical links), `contact` where corrections are sent.
    ExodirError when `out` holds something else or cannot be written.
    """
    moment = now or queries.utc_now()
    try:
        with _swapped_in(out) as folder:
            writer = _Writer(session, folder, Pages(static=True, base_url=base_url, contact=contact), moment)
            writer.write(snapshots)
            write_release(session, folder / "data", snapshots=snapshots, now=moment)
    except OSError as error:
        raise ExodirError(f"The site cannot be written to {out}: {error.strerror or error}.") from error
    return SiteWritten(out, len(writer.paths))


@dataclass
class _Writer:
    session: Session
    folder: Path
    pages: Pages
    now: datetime
    paths: list[str] = field(default_factory=list)  # of the pages, for the sitemap

    def write(self, snapshots: Snapshots | None) -> None:
        shutil.copytree(STATIC, self.folder / "static")
        known = load_catalogue(self.session, now=self.now)
        world = draw_atlas(known)
        self._write_home(known, world)
        self._write_clinics(known)
        self._write_practitioners()
        self._write_places(known, world)
        overview = queries.overview(self.session, snapshots, known, self.now)
        for path in PLAIN_PAGES:
            self._page(path, self.pages.plain(path, overview))
        self._write_redirects(known)
        self._write_sitemap()
        (self.folder / "404.html").write_text(self.pages.missing(), encoding="utf-8")
        facts = {"written_at": self.now.isoformat(), "clinics": len(known.ids), "pages": len(self.paths)}
        (self.folder / MARKER).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")

    def _page(self, path: str, html: str, *, listed: bool = True) -> None:
        target = self.folder / path.strip("/") / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
        if listed:
            self.paths.append(path)

    def _cards(self, known: Catalogue, rows: Sequence[int]) -> list[Card]:
        cards: list[Card] = []
        for chunk in _chunks(rows):
            cards += queries.cards(self.session, [known.ids[row] for row in chunk], now=self.now)
        return cards

    def _write_home(self, known: Catalogue, world: Place) -> None:
        groups = group_cards(self._cards(known, range(min(len(known.ids), _HOME_CARDS))))
        self._page("/", self.pages.static_home(groups, world))

    def _write_clinics(self, known: Catalogue) -> None:
        with (self.folder / "static" / "clinics.js").open("w", encoding="utf-8") as index:
            index.write("window.exodirClinics = [\n")
            for chunk in _chunks(known.ids):
                for detail in queries.clinics(self.session, chunk, now=self.now):
                    self._page(f"/clinics/{detail.clinic.clinic_id}/", self.pages.clinic(detail))
                    index.write(_for_script(_index_entry(detail)) + ",\n")
                self.session.expunge_all()
            index.write("];\n")

    def _write_practitioners(self) -> None:
        for chunk in _chunks(queries.published_practitioners(self.session)):
            for detail in queries.practitioners(self.session, chunk):
                person_id = detail.rows[0][0].practitioner_id
                self._page(f"/practitioners/{person_id}/", self.pages.practitioner(detail))
            self.session.expunge_all()

    def _write_places(self, known: Catalogue, world: Place) -> None:
        for place in world.walk():
            groups = group_cards(self._cards(known, place.listed))
            self._page(place.path, self.pages.place(place, groups))

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
        with (self.folder / name).open("w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
            file.write(f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n')
            for path in paths:
                file.write(f"<{item}><loc>{escape(self.pages.canonical(path))}</loc></{item}>\n")
            file.write(f"</{root}>\n")


def _index_entry(detail: ClinicDetail) -> list[object]:
    """What the search of the static site knows of a clinic; static/search.js reads it by position."""
    clinic, people = detail.clinic, [*detail.practitioners, *detail.named]
    said = wording.verdict_words(clinic)
    return [
        clinic.clinic_id,
        clinic.name or clinic.site,
        wording.place_words(clinic),
        wording.verdict_of(clinic),
        clinic.grade,
        said.label,
        said.mark,
        wording.clinic_sentence(clinic, detail.practitioners),
        wording.who_line(clinic, detail.practitioners),
        int(detail.stale),
        wording.country_name(clinic.country),
        wording.region_name(clinic.region, clinic.country),
        clinic.city,
        [wording.specialty_words(value) for value in clinic.certified_specialties],
        clinic.paired_procedures,
        " ".join(sorted(search_words(clinic, [person.name for person in people]))),
    ]


def _for_script(entry: list[object]) -> str:
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _chunks(items: Sequence[_Item], size: int = _CHUNK) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


@contextmanager
def _swapped_in(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place when the block ends well."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARKER).is_file())):
        raise ExodirError(
            f"{out} holds something that is not a site written by exodir. Give another folder, or empty it."
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        folder = beside / "new"
        folder.mkdir()
        yield folder
        if out.exists():
            out.rename(beside / "former")
        folder.rename(out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
