"""A locator page is told by its platform's signs, and its brand's entry can be used as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.discovery.locator_entry import NOT_READ, find_locator
from crawler.discovery.locator_platforms import PLATFORMS
from crawler.discovery.locators import load_brands

PAGES = Path(__file__).parent / "pages"
URL = "https://dewbright.example/find-a-provider"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_entry_of_each_platform_is_five_lines_that_work(platform: str, tmp_path: Path) -> None:
    locator = find_locator((PAGES / f"{platform}.html").read_text(), URL, 'Find a provider | Dewbright "Pro"')
    assert locator is not None
    assert len(locator.entry.splitlines()) == 5
    (tmp_path / "brands.toml").write_text(locator.entry)
    (brand,) = load_brands(tmp_path / "brands.toml")
    assert (brand.name, brand.page, brand.platform) == ('Dewbright "Pro"', URL, platform)


@pytest.mark.parametrize("name", NOT_READ)
def test_platforms_that_are_not_read_are_named(name: str) -> None:
    page = (PAGES / "not_read" / f"{name.lower().replace(' ', '-')}.html").read_text()
    locator = find_locator(page, URL, "Find a clinic | Dewbright Pro")
    assert locator is not None
    assert (locator.title, locator.entry) == (name, "")
    assert locator.says.startswith("Not read: ")


@pytest.mark.parametrize("page", sorted(PAGES.rglob("*.html")), ids=lambda page: page.stem)
def test_no_page_is_taken_for_another_platforms(page: Path) -> None:
    text = page.read_text()
    signs = [one.name for one in PLATFORMS.values() if one.recognised(text) is not None]
    assert signs in ([], [page.stem])


NONE = [
    pytest.param("<h1>Our clinic</h1><p>12 Larkin Avenue</p>", id="a clinic"),
    pytest.param('<div data-lat="39.1" data-lng="-75.5"><b>Our clinic</b></div>', id="a clinic with a map"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("html", NONE)
def test_pages_that_are_none(html: str) -> None:
    assert find_locator(html, URL, "A clinic") is None


def test_what_the_page_does_not_show_is_asked_for() -> None:
    page = '<script src="https://cdn.storerocket.io/widget.js"></script><p>Exosome providers</p>'
    locator = find_locator(page, "file:///tmp/page.html", "Where to buy")
    assert locator is not None
    assert locator.entry.endswith('exosomes = true\naccount = ""')
    assert "does not show account" in locator.says
    assert "--url" in locator.says


@pytest.mark.parametrize("title", ['"""\n[[brand]]', "\0\x1b[31m | x", "Find – near — you", "a" * 5_000])
def test_hostile_titles_make_sound_entries(title: str, tmp_path: Path) -> None:
    locator = find_locator((PAGES / "stockist.html").read_text(), URL, title)
    assert locator is not None
    (tmp_path / "brands.toml").write_text(locator.entry)
    assert len(load_brands(tmp_path / "brands.toml")) == 1
