"""Hosts whose robots.txt and sitemaps alone are asked for."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from crawler.discovery.address_words import names_exosomes
from crawler.discovery.host_sitemaps import MOST_SITEMAPS, Checked, check_host, check_hosts, read_hosts
from crawler.discovery.locator_asking import Asker
from crawler.seeds import Seed, read_seed
from directory.errors import ExodirError
from tests.crawler.odd_web import Host, OddWeb, Reply, serve, site

HOME = "http://glow.example"


def urlset(*paths: str, host: str = HOME) -> bytes:
    named = "".join(f"<url><loc>{host}{path}</loc></url>" for path in paths)
    return f'<?xml version="1.0"?><urlset xmlns="x">{named}</urlset>'.encode()


def index(*paths: str) -> bytes:
    named = "".join(f"<sitemap><loc>{HOME}{path}</loc></sitemap>" for path in paths)
    return f'<?xml version="1.0"?><sitemapindex xmlns="x">{named}</sitemapindex>'.encode()


def file(content: bytes) -> Reply:
    return 200, {"Content-Type": "application/xml"}, content


def checked(
    pages: dict[str, str | Reply] | Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Checked, OddWeb]:
    seed = read_seed(HOME)
    assert isinstance(seed, Seed)
    with serve({"glow.example": site(pages) if isinstance(pages, dict) else pages}) as web:
        monkeypatch.setenv("http_proxy", web.address)
        return check_host(seed, Asker(tmp_path, pause=0, sleep=lambda _: None)), web


ROBOTS = file(b"User-agent: *\nSitemap: http://glow.example/maps/all.xml.gz\n")
FOUND = [
    pytest.param({"/sitemap.xml": file(urlset("/", "/exosome-therapy"))}, "/exosome-therapy", id="the usual place"),
    pytest.param(
        {"/robots.txt": ROBOTS, "/maps/all.xml.gz": file(gzip.compress(urlset("/exosomas")))},
        "/exosomas",
        id="gzipped, named by robots.txt, Spanish",
    ),
    pytest.param(
        {"/sitemap.xml": file(index("/a.xml", "/b.xml")), "/b.xml": file(urlset("/%EC%97%91%EC%86%8C%EC%A2%80"))},
        "/%EC%97%91%EC%86%8C%EC%A2%80",
        id="nested, Korean; one part is missing",
    ),
    pytest.param({"/wp-sitemap.xml": file(urlset("/x/экзосомы"))}, "/x/экзосомы", id="Cyrillic as it is"),
]


@pytest.mark.parametrize(("pages", "path"), FOUND)
def test_pages_on_exosomes_are_found_without_fetching_one(
    pages: dict[str, str | Reply], path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, web = checked(pages, tmp_path, monkeypatch)
    assert (found.state, found.pages) == ("names exosomes", (HOME + path,))
    assert found.candidate().names_exosomes
    assert all(one.endswith((".xml", ".gz", "robots.txt")) for one in web.paths("glow.example"))


NOT_FOUND: list[object] = [
    pytest.param({"/sitemap.xml": file(urlset("/botox"))}, "names none", id="other treatments"),
    pytest.param({"/": "<h1>hello</h1>"}, "has no sitemap", id="no sitemap"),
    pytest.param({"/sitemap.xml": "<h1>not found</h1>"}, "has no sitemap", id="an HTML page in its place"),
    pytest.param({"/robots.txt": file(b"User-agent: *\nDisallow: /")}, "not permitted", id="robots.txt forbids all"),
    pytest.param(
        {
            "/robots.txt": file(b"User-agent: *\nDisallow: /exosomes"),
            "/sitemap.xml": file(urlset("/exosomes", "/botox")),
        },
        "names none",
        id="robots.txt forbids the very page",
    ),
    pytest.param(
        {"/sitemap.xml": file(urlset("/exosomes", host="http://other.example"))}, "names none", id="of another site"
    ),
    pytest.param({"/robots.txt": (503, {"Retry-After": "0"}, b"")}, "not reached", id="a server that is down"),
]


@pytest.mark.parametrize(("pages", "state"), NOT_FOUND)
def test_hosts_without_pages_on_exosomes(
    pages: dict[str, str | Reply], state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checked(pages, tmp_path, monkeypatch)[0].state == state


def test_sitemaps_without_end_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(path: str, _: int) -> Reply:
        return file(b"") if path == "/robots.txt" else file(index(*(f"{path}x{n}.xml" for n in range(50))))

    found, web = checked(endless, tmp_path, monkeypatch)
    assert (found.state, found.cut) == ("names none", True)
    assert len(web.paths("glow.example")) == MOST_SITEMAPS + 1


def test_many_hosts_side_by_side_come_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"h{number}.example" for number in range(30)]
    hosts = {name: site({"/sitemap.xml": file(urlset("/exosomes", host=f"http://{name}"))}) for name in names[::2]}
    seeds = [seed for name in names if isinstance(seed := read_seed(name), Seed)]
    with serve(hosts) as web:
        monkeypatch.setenv("http_proxy", web.address)
        found = list(check_hosts(seeds, tmp_path, contact="", pause=0))
    assert [one.site for one in found] == names
    assert [one.site for one in found if one.pages] == names[::2]


LISTS = [
    pytest.param("glow.example\n\n# those of spring\nhttps://elm.example/x\nglow.example\n", id="one a line"),
    pytest.param("\ufeffname,url\nGlow,glow.example\nElm,https://elm.example/x\n", id="a table"),
]


@pytest.mark.parametrize("text", LISTS)
def test_lists_of_hosts(tmp_path: Path, text: str) -> None:
    (tmp_path / "hosts.txt").write_text(text)
    hosts, problems = read_hosts(tmp_path / "hosts.txt")
    assert ([host.site for host in hosts], problems) == (["glow.example", "elm.example"], [])


def test_lines_that_are_no_host_are_named(tmp_path: Path) -> None:
    (tmp_path / "hosts.txt").write_text("glow.example\nmailto:a@b.example\n'; DROP TABLE site; --\n")
    hosts, problems = read_hosts(tmp_path / "hosts.txt")
    assert len(hosts) == 1
    assert ["line 2" in problems[0], "line 3" in problems[1]] == [True, True]
    (tmp_path / "none.txt").write_text("hello world\n")
    with pytest.raises(ExodirError, match="names no host"):
        read_hosts(tmp_path / "none.txt")


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("no_proxy", "NO_PROXY", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_an_address_that_is_none() -> None:
    assert not names_exosomes("http://[exosomes")
