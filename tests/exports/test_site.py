"""The static site: every page is there, every link leads somewhere, and it appears whole or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from sqlmodel import Session

from directory.errors import ExodirError
from directory.pages import Pages
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


def links_of(page: Path) -> list[str]:
    html = page.read_text(encoding="utf-8")
    return [unescape(link) for link in re.findall(r'(?:href|src|data-index|data-root)="([^"]*)"', html)]


@pytest.mark.parametrize(
    "path",
    ["index.html", "404.html", "sitemap.xml", "clinics/c-derm/index.html", "practitioners/p-reinhard/index.html",
     "places/us/tx/tallow-springs/index.html", "before-you-go/index.html", "how-we-decide/index.html",
     "glossary/index.html", "about-the-data/index.html", "corrections/index.html", "static/site.css",
     "static/clinics.js", "data/clinics.csv", "data/evidence.csv"],
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
        len(named) == json.loads((site / "site.json").read_text())["pages"] == len(list(site.rglob("index.html"))) - 1
    )


def test_the_search_index_cannot_break_out_of_its_script(site: Path) -> None:
    script = (site / "static/clinics.js").read_text(encoding="utf-8")
    assert "<" not in script
    rows = json.loads(script.removeprefix("window.exodirClinics = ").rstrip(";\n").replace(",\n]", "\n]"))
    assert len(rows) == 11
    assert {len(row) for row in rows} == {16}


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

    monkeypatch.setattr(Pages, "practitioner", full)
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
    files = sorted(p.relative_to(one) for p in one.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(two) for p in two.rglob("*") if p.is_file())
    assert all((one / f).read_bytes() == (two / f).read_bytes() for f in files)
