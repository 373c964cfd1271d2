"""The static site: every page is there, every link leads somewhere, and it appears whole or not at all."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from sqlmodel import Session

from directory.errors import ExodirError
from directory.models import Clinic
from directory.pages import Pages
from exports import site_search
from exports.site import write_site
from tests.directory.published import NOW, clinic, invented_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path) as store, store.session() as opened:
        yield opened


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with invented_store(folder) as store, store.session() as session:
        return write_site(session, folder / "out", base_url="https://directory.example/x/", now=NOW).path


def _pages_and_data(folder: Path) -> list[Path]:
    """All files but the search indexes, which Pagefind orders differently each time."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path.parts[0] != "pagefind")


def links_of(page: Path) -> list[str]:
    html = page.read_text(encoding="utf-8")
    return [unescape(link) for link in re.findall(r'(?:href|src|data-index|data-root)="([^"]*)"', html)]


@pytest.mark.parametrize(
    "path",
    ["index.html", "404.html", "sitemap.xml", "clinics/c-derm/index.html", "practitioners/p-reinhard/index.html",
     "places/us/tx/tallow-springs/index.html", "before-you-go/index.html", "how-we-decide/index.html",
     "glossary/index.html", "about-the-data/index.html", "corrections/index.html", "static/site.css",
     "es/index.html", "es/clinics/c-derm/index.html", "es/glossary/index.html", "pagefind/all/pagefind.js",
     "data/clinics.csv", "data/evidence.csv"],
)  # fmt: skip
def test_it_is_there(site: Path, path: str) -> None:
    assert (site / path).stat().st_size > 0


def test_every_link_within_leads_to_a_file(site: Path) -> None:
    checked = 0
    for page in site.rglob("index.html"):
        for link in links_of(page):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            assert not parts.path.startswith("/"), f"{page}: {link} would not work from a folder"
            assert (page.parent / unquote(parts.path)).resolve().is_file(), f"{page}: {link}"
            checked += 1
    assert checked > 300


def test_every_anchor_is_there(site: Path) -> None:
    for page in site.rglob("index.html"):
        for link in links_of(page):
            parts = urlsplit(link)
            if parts.fragment and not parts.scheme:
                target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
                assert f'id="{parts.fragment}"' in target.read_text(encoding="utf-8"), f"{page}: {link}"


def test_every_published_clinic_is_listed_without_javascript(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    for folder in (site / "clinics").iterdir():
        if folder.name != "c-old":
            assert f"clinics/{folder.name}/index.html" in home
    assert "c-none" not in home
    assert not (site / "clinics" / "c-none").exists()


def test_a_merged_clinic_leads_on(site: Path) -> None:
    assert "url=../../clinics/c-derm/index.html" in (site / "clinics/c-old/index.html").read_text(encoding="utf-8")


def test_the_sitemap_names_every_page(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    named = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert "https://directory.example/x/clinics/c-derm/" in named
    assert (
        len(named) == json.loads((site / "site.json").read_text())["pages"] == len(list(site.rglob("index.html"))) - 2
    )


def test_the_search_loads_no_more_than_it_needs(site: Path) -> None:
    index = site / "pagefind/all"
    names = {path.name for path in index.iterdir()}
    assert "pagefind.js" in names
    assert not any("ui" in name or "highlight" in name for name in names)
    loaded = [path for path in index.rglob("*") if path.is_file() and "fragment" not in path.parts]
    assert sum(path.stat().st_size for path in loaded) < 250_000


def test_a_large_country_has_an_index_for_each_region(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(site_search, "SHARD", 5)
    write_site(session, tmp_path / "out", now=NOW)
    assert {path.name for path in (tmp_path / "out/pagefind").iterdir()} == {"us-tx", "gb", "ca"}
    home = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert '<option value="us-tx">United States: Texas (9)</option>' in home


def test_a_large_directory_keeps_a_light_first_page(session: Session, tmp_path: Path) -> None:
    session.add_all([clinic(f"c-many-{n:03}", city=f"Town {n % 7}") for n in range(400)])
    session.flush()
    written = write_site(session, tmp_path / "out", now=NOW)
    home = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert len(home.encode()) < 90_000
    assert "of 411 clinics" in home
    listed = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "out/places").rglob("index.html"))
    assert all(f"clinics/c-many-{n:03}/" in listed for n in range(400))
    assert written.pages > 410


def test_a_second_export_takes_the_place_of_the_first(session: Session, tmp_path: Path) -> None:
    write_site(session, tmp_path / "out", now=NOW)
    (tmp_path / "out/clinics/c-derm/leftover.html").write_text("old")
    write_site(session, tmp_path / "out", now=NOW)
    assert not (tmp_path / "out/clinics/c-derm/leftover.html").exists()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".out")] == []


def test_a_failed_export_leaves_the_former_site(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(session, tmp_path / "out", now=NOW)
    before = (tmp_path / "out/index.html").read_bytes()

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Pages, "plain", full)
    with pytest.raises(ExodirError, match="No space left"):
        write_site(session, tmp_path / "out", now=NOW)
    assert (tmp_path / "out/index.html").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".out")] == []


def test_somebody_else_s_folder_is_left_alone(session: Session, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.txt").write_text("mine")
    with pytest.raises(ExodirError, match="not a site written by exodir"):
        write_site(session, tmp_path / "out", now=NOW)
    assert (tmp_path / "out/thesis.txt").read_text() == "mine"


def test_the_same_store_gives_the_same_bytes(session: Session, tmp_path: Path) -> None:
    one = write_site(session, tmp_path / "one", now=NOW).path
    two = write_site(session, tmp_path / "two", now=NOW).path
    files = _pages_and_data(one)
    assert files == _pages_and_data(two)
    assert all((one / f).read_bytes() == (two / f).read_bytes() for f in files)


def test_only_what_has_changed_is_written_again(session: Session, tmp_path: Path) -> None:
    site = tmp_path / "out"
    write_site(session, site, now=NOW)
    before = {path: path.stat().st_ino for path in site.rglob("*.html")}
    assert write_site(session, site, now=NOW).written == 0
    assert {path: path.stat().st_ino for path in site.rglob("*.html")} == before

    changed = session.get(Clinic, "c-gmc")
    assert changed is not None
    changed.phone = "+442079460999"
    session.commit()
    again = write_site(session, site, now=NOW)
    anew = {str(path.relative_to(site)) for path in site.rglob("*.html") if before.get(path) != path.stat().st_ino}
    assert anew == {"clinics/c-gmc/index.html", "es/clinics/c-gmc/index.html"}
    assert again.written == 2


def test_a_page_whose_clinic_is_gone_goes(session: Session, tmp_path: Path) -> None:
    write_site(session, tmp_path / "out", now=NOW)
    gone = session.get(Clinic, "c-salon")
    assert gone is not None
    gone.offers_exosome_therapy = False
    session.commit()
    write_site(session, tmp_path / "out", now=NOW)
    assert not (tmp_path / "out/clinics/c-salon").exists()
    assert "Gilded Lily" not in (tmp_path / "out/index.html").read_text(encoding="utf-8")


def test_another_look_makes_every_page_anew(session: Session, tmp_path: Path) -> None:
    write_site(session, tmp_path / "out", now=NOW)
    assert write_site(session, tmp_path / "out", contact="desk@directory.example", now=NOW).written > 20


def test_where_files_cannot_be_linked_they_are_copied(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_site(session, tmp_path / "out", now=NOW)
    before = (tmp_path / "out/clinics/c-gmc/index.html").read_bytes()

    def refused(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    assert write_site(session, tmp_path / "out", now=NOW).written == 0
    assert (tmp_path / "out/clinics/c-gmc/index.html").read_bytes() == before


def test_a_search_index_that_cannot_be_made_is_told(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(site_search.sys, "executable", "/bin/false")
    with pytest.raises(ExodirError, match="search index could not be made"):
        write_site(session, tmp_path / "out", now=NOW)
    assert not (tmp_path / "out").exists()


def test_what_a_killed_export_left_is_mended_by_the_next(session: Session, tmp_path: Path) -> None:
    """Killed between the two renames: the former site comes back first, so that a second failure loses nothing."""
    out = tmp_path / "site"
    write_site(session, out, snapshots=None, now=NOW)
    beside = tmp_path / ".site.exodir-killed"
    (beside / "new").mkdir(parents=True)
    out.rename(beside / "former")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_search, "run_pagefind", lambda *_: (_ for _ in ()).throw(ExodirError("no room")))
        patch.setattr("exports.site_folder.SiteFolder.link_folder", lambda *_: (_ for _ in ()).throw(ExodirError("no")))
        with pytest.raises(ExodirError):
            write_site(session, out, snapshots=None, now=NOW)
    assert (out / "index.html").is_file()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []
