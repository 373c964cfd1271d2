"""From an open place file into the directory: found, judged by a person, visited, and told from what was given."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.crawler.odd_web import page, serve, site
from tests.crawler.one_crawl import environment
from tests.exodir.conftest import Exodir


def element(number: int, host: str, name: str) -> dict[str, object]:
    tags = {"amenity": "clinic", "name": name, "website": f"http://{host}/", "addr:country": "US"}
    return {"type": "node", "id": number, "tags": tags}


PLACES = {
    "elements": [
        element(1, "exosomes.example", "Dover Exosome Clinic"),
        element(2, "plain.example", "Plain Clinic"),
        element(3, "wanted.example", "Wanted Clinic"),
        element(4, "refused.example", "Refused Exosome Clinic"),
    ]
}
HOSTS = ["seed.example", "exosomes.example", "plain.example", "wanted.example", "refused.example"]


def test_what_a_source_names_is_visited_as_it_was_judged(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "seeds.csv").write_text("url\nhttp://seed.example/\n")
    (tmp_path / "dover.json").write_text(json.dumps(PLACES))
    said = exodir("discover", "places", "dover.json")
    assert said.status == 0
    assert "4 new candidates" in said.err
    assert exodir("candidates", "accept", "wanted.example").status == 0
    assert exodir("candidates", "reject", "refused.example", "--why", "sells creams only").status == 0
    told = " ".join(exodir("candidates", "list").err.split())
    assert "plain.example" in told
    assert "Visited at the next run: 2 sites. Clinics of which nobody knows yet: 1 sites." in told
    with serve({host: site({"/": page("<h1>A clinic</h1><p>We treat skin.</p>")}) for host in HOSTS}) as web:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "exodir", "run", "--seeds", "seeds.csv", "--delay", "0"),
                "--contact",
                "a@b.example",
            ],
            env=environment(web.address, EXODIR_ASK_NPI_REGISTRY="false"),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        asked = {asked.host for asked in web.asked}
    assert "2 sites were discovered" in done.stderr
    assert asked == {"seed.example", "exosomes.example", "wanted.example"}
    with closing(sqlite3.connect(tmp_path / "data/exodir.db")) as store:
        assert store.execute("SELECT count(*) FROM site").fetchone() == (3,)


def test_a_candidate_that_is_not_there(exodir: Exodir) -> None:
    said = exodir("candidates", "accept", "nobody.example")
    assert said.status == 2
    assert "exodir candidates list" in said.err


def test_several_are_judged_together_or_none(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "dover.json").write_text(json.dumps(PLACES))
    exodir("discover", "places", "dover.json")
    assert exodir("candidates", "accept", "plain.example", "nobody.example").status == 2
    assert "Visited at the next run: 2 sites" in " ".join(exodir("candidates", "list").err.split())
    assert exodir("candidates", "accept", "plain.example", "wanted.example").status == 0
    assert "Visited at the next run: 4 sites" in " ".join(exodir("candidates", "list").err.split())


def test_a_file_that_is_no_place_file(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "page.json").write_text("<html>busy</html>")
    said = exodir("discover", "places", "page.json")
    assert said.status == 2
    assert "an HTML page" in said.err


def test_one_bad_index_file_does_not_stop_the_others(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 cut")
    said = exodir("discover", "common-crawl", "bad.parquet", "gone.parquet")
    assert said.status == 1
    assert "bad.parquet cannot be read" in said.err
    assert "gone.parquet" in said.err


BRANDS = """
[[brand]]
name = "Dewbright Pro"
page = "http://dewbright-locator.example/find"
platform = "wp-store-locator"
exosomes = true

[[brand]]
name = "Closed Pro"
page = "http://closed-locator.example/find"
platform = "super-store-finder"
"""


def test_places_of_a_brands_locator_become_candidates(
    exodir: Exodir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brands.toml").write_text(BRANDS)
    row = {"id": "1", "store": "Larkspur Skin Clinic", "city": "Dover", "url": "http://larkspur.example/"}
    asked = "/wp-admin/admin-ajax.php?action=store_search&autoload=1"
    hosts = {
        "dewbright-locator.example": site({asked: (200, {}, json.dumps([row]).encode())}),
        "closed-locator.example": site({"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /")}),
    }
    with serve(hosts) as web:
        monkeypatch.setenv("http_proxy", web.address)
        said = exodir("discover", "locators", "--brands", "brands.toml", "--delay", "0")
    assert said.status == 1
    assert "Dewbright Pro: read; 1 rows, 1 kept" in said.err
    assert "Closed Pro: locator not permitted" in said.err
    listed = exodir("candidates", "list", "--source", "locator dewbright-pro").err
    assert "larkspur.example" in listed
    assert "the provider locator of Dewbright Pro" in " ".join(listed.split())
