"""robots.txt, sitemaps and Retry-After as servers really send them."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.middlewares import retry_after
from crawler.robots import out_of_reach, read_robots
from crawler.sitemaps import read_sitemap

AGENT = "exosome-directory"


@pytest.mark.parametrize(
    ("text", "path", "allowed", "words"),
    [
        ("", "/", True, ""),
        ("User-agent: *\nDisallow: /", "/", False, "(Disallow: /)"),
        ("User-agent: *\nDisallow: /private\nAllow: /private/team", "/private/team", True, ""),
        ("User-agent: *\nDisallow: /*.php$", "/x.php", False, "(Disallow: /*.php$)"),
        ("User-agent: other\nDisallow: /", "/", True, ""),
        ("User-agent: other\nUser-agent: exosome-directory\nDisallow: /team", "/team/a", False, "(Disallow: /team)"),
        ("User-agent: exosome-directory\nDisallow:\n\nUser-agent: *\nDisallow: /", "/", True, ""),
        ("<html>Disallow: /</html>", "/", True, ""),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", "/", False, "(Disallow: /)"),
    ],
    ids=["none", "all", "allow-wins", "pattern", "other", "named", "named-free", "html-page", "bom"],
)
def test_what_may_be_fetched(text: str, path: str, allowed: bool, words: str) -> None:
    robots = read_robots(text.encode(), "https://elm.example/", AGENT)
    assert robots.allows(f"https://elm.example{path}") is allowed
    if not allowed:
        assert words in robots.refusal(f"https://elm.example{path}")


def test_delay_and_sitemaps_are_read() -> None:
    text = b"User-agent: *\nCrawl-delay: 2.5\nSitemap: /map.xml\nsitemap: https://elm.example/more.xml"
    robots = read_robots(text, "https://elm.example/", AGENT)
    assert robots.delay == 2.5
    assert robots.sitemaps == ("https://elm.example/map.xml", "https://elm.example/more.xml")


def test_rules_out_of_reach_forbid_everything() -> None:
    assert not out_of_reach(AGENT, "timeout", "no answer").allows("https://elm.example/")


@given(st.binary(max_size=300))
def test_no_robots_txt_and_no_sitemap_breaks_the_reader(body: bytes) -> None:
    read_robots(body, "https://elm.example/", AGENT).allows("https://elm.example/x")
    read_sitemap(body)


URLSET = b"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>%s</urlset>"
LOC = b"<url><loc> https://elm.example/team </loc></url>"


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (URLSET % LOC, ["https://elm.example/team"]),
        (gzip.compress(URLSET % LOC), ["https://elm.example/team"]),
        (b"\n\n" + URLSET % LOC, ["https://elm.example/team"]),
        ((URLSET % LOC)[:-20], ["https://elm.example/team"]),
        (b"https://elm.example/team\nhttps://elm.example/b", ["https://elm.example/team", "https://elm.example/b"]),
        (b"<html><body>404</body></html>", []),
        (b"", []),
        (gzip.compress(URLSET % LOC)[:40], []),
    ],
    ids=["plain", "gz", "leading-blank", "torn", "text", "html", "empty", "torn-gz"],
)
def test_sitemaps_of_every_sort(body: bytes, pages: list[str]) -> None:
    assert read_sitemap(body) == (pages, [])


def test_an_index_names_the_sitemaps_of_pages_first() -> None:
    names = [b"post-sitemap.xml", b"product-sitemap.xml", b"page-sitemap.xml", b"other.xml"]
    locs = b"".join(b"<sitemap><loc>https://elm.example/%s</loc></sitemap>" % name for name in names)
    pages, further = read_sitemap(b"<sitemapindex>%s</sitemapindex>" % locs)
    assert pages == []
    assert [url.rsplit("/", 1)[1] for url in further[:2]] == ["page-sitemap.xml", "other.xml"]


def test_retry_after_is_a_number_or_a_date() -> None:
    assert retry_after("120") == 120
    assert retry_after("soon") is None
    assert retry_after("") is None
    later = retry_after(format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True))
    assert later is not None
    assert 85 < later <= 90
