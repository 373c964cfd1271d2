"""Brands' entries: a platform is recognised by its page, an entry is five lines, and a wrong one is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crawler.discovery.locator_entry import find_locator
from crawler.discovery.locator_platforms import PLATFORMS, recognise
from crawler.discovery.locators import chosen, load_brands
from directory.errors import ExodirError
from tests.crawler.discovery.locator_web import (
    PAGES,
)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_platform_is_recognised_by_its_page(platform: str) -> None:
    found = recognise((PAGES / f"{platform}.html").read_text())
    assert found is not None
    kind, said = found
    assert kind.name == platform
    assert set(kind.needs) <= set(said)


def test_a_page_without_a_locator_is_no_platform() -> None:
    assert (
        recognise("<html><p>Call us at 12 Larkin Avenue</p><script>var a = [[1, 2], {b: f(3)}];</script></html>")
        is None
    )


def test_the_brands_that_are_shipped_are_sound() -> None:
    assert [brand.key for brand in load_brands()] == ["calecim-professional"]


ENTRY = '[[brand]]\nname = "Dewbright Pro"\npage = "https://dewbright.example/find"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no brand"),
        ("[[brand]\n", "line 1"),
        ("brand = 3", "no brand"),
        (ENTRY, "brand 1: there is no platform"),
        (ENTRY + 'platform = "guess"', "no platform 'guess'. Platforms are: stockist"),
        (ENTRY + 'platform = "stockist"\nkey = "x"', "'key' means nothing here. Stockist takes"),
        (ENTRY.replace("https:", "ftp:") + 'platform = "stockist"', "is no address"),
        (ENTRY + 'platform = "wp-store-locator"\ncap = "many"', "cap must be a number"),
        (ENTRY + 'platform = "wp-store-locator"\narea = [1, 2]', "area must be"),
    ],
)
def test_an_entry_that_is_wrong_is_named(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "brands.toml"
    path.write_text(text)
    with pytest.raises(ExodirError, match=re.escape(said)):
        load_brands(path)


def test_the_entry_of_the_docs_is_five_lines_and_sound(tmp_path: Path) -> None:
    docs = (Path(__file__).parents[3] / "docs/discovering.md").read_text()
    entry = docs.partition("```toml\n")[2].partition("```")[0]
    assert len(entry.strip().splitlines()) == 5
    (tmp_path / "brands.toml").write_text(entry)
    (brand,) = load_brands(tmp_path / "brands.toml")
    page = (PAGES / "stockist.html").read_text()
    found = find_locator(page, brand.page, f"Find a provider | {brand.name}")
    assert found
    assert found.entry.replace("exosomes = false", "exosomes = true") == entry.strip()


def test_brands_are_chosen_by_name(tmp_path: Path) -> None:
    path = tmp_path / "brands.toml"
    path.write_text(ENTRY + 'platform = "stockist"\n')
    assert [b.key for b in chosen(load_brands(path), ["dewbright pro"])] == ["dewbright-pro"]
    with pytest.raises(ExodirError, match="Brands are: dewbright-pro"):
        chosen(load_brands(path), ["Other"])
