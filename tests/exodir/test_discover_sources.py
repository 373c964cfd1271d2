"""Every source from its own end to the published files: loopback source, candidates, visit, clinic, "found through"."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crawler.discovery.search_api import BraveSearch
from tests.crawler.discovery.indexes import row as index_row
from tests.crawler.discovery.range_server import serve_ranges
from tests.crawler.discovery.test_nppes_organizations import organization
from tests.crawler.discovery.test_search_api import results
from tests.crawler.discovery.warcs import member, write
from tests.crawler.odd_web import Host, page, serve, site
from tests.crawler.one_crawl import environment
from tests.crawler.registries.npidata import FULL
from tests.exodir.conftest import Exodir

ARCHIVE = "crawl-data/CC-MAIN-2026-40/segments/1/warc/CC-MAIN-20261001000000-00000.warc.gz"
NAMES = {
    "seed.example": "Seed", "osm.example": "Larkspur", "atp.example": "Marlowe", "fsq.example": "Tarnbeck",
    "pbf.example": "Quillon", "locator.example": "Hartwell", "index.example": "Penrose", "range.example": "Ashgrove",
    "warc.example": "Fennimore", "wet.example": "Corbel", "sitemap.example": "Dunmere", "search.example": "Ellery",
    "overture.example": "Thornbury", "listed.example": "Wexmoor",
}  # fmt: skip
EXPECTED = {
    "seed.example": "NPPES",  # tied by its address: NPPES knows no web site
    "osm.example": "OpenStreetMap",
    "atp.example": "All The Places",
    "fsq.example": "Foursquare OS Places",
    "pbf.example": "OpenStreetMap",
    "locator.example": "provider locator dewbright-pro",
    "index.example": "Common Crawl",
    "range.example": "Common Crawl",
    "warc.example": "web archive",
    "wet.example": "web archive",
    "sitemap.example": "its own sitemap",
    "overture.example": "Overture Places",
    "listed.example": "OpenStreetMap; its own sitemap",  # a clinic that waited until its sitemap was asked
    "search.example": "its own sitemap",  # results may not be kept, what the site says may
}
BRANDS = '[[brand]]\nname = "Dewbright Pro"\npage = "http://brand.example/find"\nplatform = "wp-store-locator"\n'


def offers(host: str) -> str:
    number = list(NAMES).index(host) + 11
    return (
        f"<h1>{NAMES[host]} Skin Clinic</h1><p>We offer exosome therapy together with microneedling.</p>"
        f"<address>{number} Quarry Ln, Elmbridge, OR 97301</address>"
    )


def clinic(host: str) -> Host:
    mapped = f"<?xml version='1.0'?><urlset><url><loc>http://{host}/exosomes</loc></url></urlset>"
    sitemap = (200, {"Content-Type": "application/xml"}, mapped.encode())
    return site({"/": page(offers(host)), "/exosomes": page(offers(host)), "/sitemap.xml": sitemap})


def body_of(host: str) -> bytes:
    body = page(offers(host))[2]
    assert isinstance(body, bytes)
    return body


def tags(host: str) -> dict[str, str]:
    return {"amenity": "clinic", "name": f"{NAMES[host]} Exosome Clinic", "website": f"http://{host}/"}


def write_sources(folder: Path) -> None:
    """A file of each source that comes as a file."""
    (folder / "seeds.csv").write_text("url\nhttp://seed.example/\n")
    (folder / "overpass.json").write_text(
        json.dumps(
            {
                "elements": [
                    {"type": "node", "id": 1, "tags": tags("osm.example")},
                    {"type": "node", "id": 2, "tags": tags("listed.example") | {"name": "Wexmoor Skin Clinic"}},
                ]
            }
        )
    )
    feature = {"type": "Feature", "id": "a", "properties": tags("atp.example"), "geometry": None}
    (folder / "places.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    fsq: dict[str, Any] = {"fsq_place_id": "f", "name": "Tarnbeck Exosome Clinic", "website": "http://fsq.example/"}
    pq.write_table(
        pa.Table.from_pylist([fsq | {"fsq_category_labels": ["Health > Medical Spa"]}]), folder / "fsq.parquet"
    )
    overture = {"id": "o", "names": {"primary": "Thornbury Exosome Clinic"}, "categories": {"primary": "medical_spa"},
                "websites": ["http://overture.example/"]}  # fmt: skip
    pq.write_table(pa.Table.from_pylist([overture]), folder / "overture.parquet")
    osmium = pytest.importorskip("osmium")
    with osmium.SimpleWriter(str(folder / "or.osm.pbf")) as writer:
        writer.add_node(osmium.osm.mutable.Node(id=3, location=(-123, 44), tags=tags("pbf.example")))
    (folder / "brands.toml").write_text(BRANDS + "exosomes = true\n")
    packed = member("http://range.example/exosomes", body_of("range.example"))
    rows = [
        index_row("index.example", "/exosomes", url="http://index.example/exosomes", warc_filename="no/such.warc.gz"),
        index_row("range.example", "/exosomes", url="http://range.example/exosomes", warc_filename=ARCHIVE,
                  warc_record_offset=0, warc_record_length=len(packed)),
    ]  # fmt: skip
    pq.write_table(pa.Table.from_pylist(rows), folder / "part.parquet")
    (folder / "range.bin").write_bytes(packed)
    write(folder / "a.warc.gz", member("http://warc.example/exosomes", body_of("warc.example")))
    text = b"Exosome therapy\nWe offer exosome therapy together with microneedling."
    write(folder / "b.warc.wet.gz", member("http://wet.example/exosomes", text, kind="conversion"))
    (folder / "hosts.txt").write_text("sitemap.example\n")
    (folder / FULL).write_text(_nppes())


def _nppes() -> str:
    from benchmarks.npidata import head

    street = {"Provider First Line Business Practice Location Address": "11 Quarry Ln"}
    return head() + organization(1, "SEED DERMATOLOGY LLC", "207N00000X", **street)


def discover_all(exodir: Exodir, web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask every source."""
    monkeypatch.setenv("http_proxy", web)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("EXODIR_DELAY", "0")
    monkeypatch.setattr(BraveSearch, "address", "http://api.example/res/v1/web/search")
    monkeypatch.setenv("EXODIR_SEARCH_KEY", "secret")
    assert exodir("registry", "add", "nppes", FULL).status in (0, 1)
    places = exodir(
        "discover", "places", "overpass.json", "places.geojson", "fsq.parquet", "overture.parquet", "or.osm.pbf"
    )
    assert places.status == 0, places.err
    assert exodir("discover", "locators", "--brands", "brands.toml").status == 0
    assert exodir("discover", "common-crawl", "part.parquet").status == 0
    with serve_ranges({ARCHIVE: Path("range.bin").read_bytes()}) as archives:
        fetched = exodir("discover", "common-crawl-pages", "--server", archives.address)
    assert "1 of them name exosomes" in " ".join(fetched.err.split())
    assert exodir("discover", "archives", "a.warc.gz", "b.warc.wet.gz").status == 0
    assert exodir("discover", "sitemaps", "hosts.txt").status == 0
    assert exodir("discover", "sitemaps", "--waiting").status == 0
    assert exodir("discover", "search", "exosome therapy Elmbridge").status == 0
    assert "2 new" not in exodir("discover", "nppes").err


def test_each_source_leads_into_the_directory(exodir: Exodir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_sources(tmp_path)
    hosts = {host: clinic(host) for host in NAMES}
    asked = "/wp-admin/admin-ajax.php?action=store_search&autoload=1"
    row = {"id": "1", "store": "Hartwell Skin Clinic", "url": "http://locator.example/"}
    hosts["brand.example"] = site({asked: (200, {}, json.dumps([row]).encode())})
    found = results("http://search.example/")
    hosts["api.example"] = lambda path, _: found if path.startswith("/res/") else (404, {}, b"")
    with serve(hosts) as web:
        discover_all(exodir, web.address, monkeypatch)
        assert not web.of("index.example")  # nobody was visited so far, but for robots.txt and sitemaps
        done = subprocess.run(
            [sys.executable, "-m", "exodir", "run", "--seeds", "seeds.csv", "--out", "out"],
            env=environment(web.address, EXODIR_DELAY="0"),
            cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    with (tmp_path / "out" / "clinics.csv").open(encoding="utf-8") as file:
        clinics = {one["site"]: one for one in csv.DictReader(file)}
    assert {host: one["found_through"] for host, one in clinics.items()} == EXPECTED, done.stderr
    for host, one in clinics.items():
        assert "We offer exosome therapy" in one["exosome_quote"], host
        assert host in one["exosome_url"]


def test_archived_pages_become_facts_of_their_own_day(exodir: Exodir, tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", member("http://warc.example/exosomes", body_of("warc.example")))
    assert exodir("discover", "archives", "a.warc.gz").status == 0
    (kept,) = (tmp_path / "data/discovery/archives").glob("*.warc.gz")
    assert exodir("crawl", "--warc", kept).status == 0
    with closing(sqlite3.connect(tmp_path / "data/exodir.db")) as store:
        facts = set(store.execute("SELECT kind, url, substr(fetched_at, 1, 10) FROM observation"))
        outcome = store.execute("SELECT site, outcome FROM site").fetchall()
    assert ("exosome", "http://warc.example/exosomes", "2026-10-01") in facts
    assert {(url, day) for _, url, day in facts} == {("http://warc.example/exosomes", "2026-10-01")}
    assert outcome == [("warc.example", "offers")]
