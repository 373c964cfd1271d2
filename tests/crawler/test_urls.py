"""Which site a URL belongs to, and which URLs are the same page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.urls import absolute, is_loopback, page_key, registered_domain, site_key


@pytest.mark.parametrize(
    ("url", "key", "domain"),
    [
        ("https://www.elm.example/a", "elm.example", "elm.example"),
        ("http://shop.elm.co.uk/", "shop.elm.co.uk", "elm.co.uk"),
        ("https://elm.github.io/x", "elm.github.io", "elm.github.io"),
        ("https://a.b.elm.example/", "a.b.elm.example", "elm.example"),
        ("http://127.0.0.1:8123/", "127.0.0.1:8123", "127.0.0.1:8123"),
        ("http://[::1]:8123/", "[::1]:8123", "[::1]:8123"),
        ("https://elm.example:8443/", "elm.example:8443", "elm.example:8443"),
        ("http://localhost/", "localhost", "localhost"),
    ],
)
def test_the_site_and_the_registered_domain(url: str, key: str, domain: str) -> None:
    assert site_key(url) == key
    assert registered_domain(key) == domain


@pytest.mark.parametrize(
    "spelling",
    [
        "http://elm.example/team",
        "https://www.elm.example/team/",
        "https://elm.example/Team/index.html",
        "https://elm.example/team.html",
        "https://elm.example//team?utm_source=x&fbclid=1",
        "https://elm.example:443/team/?ref=menu",
    ],
)
def test_spellings_of_one_page(spelling: str) -> None:
    assert page_key(spelling) == "elm.example/team"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://elm.example/team", "https://oak.example/team"),
        ("https://elm.example/?p=1", "https://elm.example/?p=2"),
        ("https://elm.example/a/b", "https://elm.example/a-b"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert page_key(one) != page_key(other)


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("team.html", "https://elm.example/about/team.html"),
        ("../contact#map", "https://elm.example/contact"),
        ("//oak.example/x", "https://oak.example/x"),
        ("/über uns", "https://elm.example/%C3%BCber%20uns"),
        ("mailto:desk@elm.example", ""),
        ("tel:+15128672200", ""),
        ("JavaScript:void(0)", ""),
        ("http://[broken", ""),
        ("http://elm.example:99999/", ""),
        ("x" * 3000, ""),
    ],
)
def test_where_a_link_leads(href: str, url: str) -> None:
    assert absolute("https://elm.example/about/", href) == url


def test_this_machine_is_known_by_its_names() -> None:
    assert is_loopback("http://127.0.0.1:80/")
    assert is_loopback("http://localhost:8899")
    assert is_loopback("http://[::1]/")
    assert not is_loopback("http://elm.example/")


@given(st.text(max_size=80))
def test_no_link_breaks_the_reader(href: str) -> None:
    url = absolute("https://elm.example/", href)
    assert url == "" or (url.isascii() and page_key(url))
