"""The docs name what there is: registries, columns, commands, files they link to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crawler.loading.recognising import all_sources
from directory.tables import TABLES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", sorted(all_sources()))
def test_every_registry_is_described(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "registries.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES, ids=[t.name for t in TABLES])
def test_every_column_is_described(table: object) -> None:
    text = (ROOT / "docs" / "columns.md").read_text(encoding="utf-8")
    described = {name.strip() for line in re.findall(r"^\| ([a-z_, ]+) \|", text, re.M) for name in line.split(",")}
    missing = set(table.names) - described  # type: ignore[attr-defined]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=[p.name for p in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", prose):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=[p.name for p in PAGES])
def test_files_named_in_the_docs_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for path in re.findall(r"`((?:crawler|directory|exports|exodir|tests)/[\w/]+\.py)`", text):
        if "NAME" not in path:
            assert (ROOT / path).exists(), path
