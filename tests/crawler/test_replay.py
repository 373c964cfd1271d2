"""Archived pages read anew: the same sites and facts as on the day they were fetched."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from crawler.archive import Archive
from crawler.items import Answer, Progress
from crawler.replay import replay
from directory.errors import ExodirError
from directory.models import Page, Site
from directory.storage import open_store

DAY = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HEADERS = {"content-type": "text/html; charset=utf-8"}


def archived(folder: Path) -> Path:
    archive = Archive(folder, "run")
    pages = [
        ("elm.example", "https://elm.example/", b"<h1>Elm Skin Clinic</h1>", DAY),
        ("oak.example", "https://newoak.example/", b"<h1>Oak Skin Clinic</h1>", DAY),
        ("elm.example", "https://elm.example/team", b"<h2>Our team</h2>", DAY),
        ("elm.example", "https://elm.example/team", b"<h2>Our new team</h2>", DAY + timedelta(days=1)),
    ]
    for site, url, body, at in pages:
        archive.put(site, Answer(url, 200, HEADERS, body, at)).result()
    archive.close()
    return folder / "run-00001.warc.gz"


def test_sites_come_back_from_the_archive(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    steps: list[Progress] = []
    summary = replay([archived(tmp_path)], store=store, run_id="again", progress=steps.append)
    assert (summary.finished, summary.pages, summary.left) == (2, 3, 0)
    assert [step.sites_done for step in steps] == [1, 2]
    with store.session() as session:
        sites = {site.site: site for site in session.exec(select(Site))}
        team = session.get(Page, "https://elm.example/team")
    store.close()
    assert set(sites) == {"elm.example", "oak.example"}
    assert "Read from the archive of 2026-03-02" in sites["elm.example"].reason
    assert team is not None
    assert team.fetched_at == DAY + timedelta(days=1)


def test_a_file_that_is_no_archive_is_named(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    wrong = tmp_path / "notes.warc"
    wrong.write_text("these are notes")
    with pytest.raises(ExodirError, match=r"notes\.warc is no WARC file"):
        replay([wrong], store=store, run_id="again")
    with pytest.raises(ExodirError, match=r"nowhere\.warc cannot be read"):
        replay([tmp_path / "nowhere.warc"], store=store, run_id="again")
    store.close()


def kept(folder: Path, *pages: tuple[str, bytes, str, datetime]) -> Path:
    """An archive of (address, body, declared type, date)."""
    archive = Archive(folder, "theirs")
    for url, body, declared, at in pages:
        archive.put("", Answer(url, 200, {"content-type": declared}, body, at)).result()
    archive.close()
    return folder / "theirs-00001.warc.gz"


def test_an_old_archive_does_not_take_the_place_of_what_is_newer(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    replay([archived(tmp_path)], store=store, run_id="first")
    before = DAY - timedelta(days=90)
    old = kept(
        tmp_path,
        ("https://elm.example/", b"<h1>Elm Beauty Salon</h1>", "text/html", before),
        ("https://elm.example/old", b"<h1>Elm</h1>", "text/html", before),
        ("https://fonts.example/a.woff", b"\0\0", "font/woff", before),
    )
    summary = replay([old], store=store, run_id="second")
    assert (summary.finished, summary.skipped, summary.problems) == (1, 1, [])
    with store.session() as session:
        home, site = session.get_one(Page, "https://elm.example/"), session.get_one(Site, "elm.example")
        assert home.fetched_at == DAY
        assert site.last_visit == DAY + timedelta(days=1)
        assert session.get_one(Page, "https://elm.example/old").fetched_at == before
    store.close()


def test_damaged_records_are_named_and_the_others_read(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    file = archived(tmp_path)
    data = file.read_bytes()
    file.write_bytes(data[:-60] + bytes(20) + data[-40:])
    summary = replay([file], store=store, run_id="again")
    assert summary.finished == 2
    assert "a broken gzip member" in summary.problems[0]
    store.close()
