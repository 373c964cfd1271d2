"""The order and the limits of a visit."""

from __future__ import annotations

import pytest

from crawler.extraction.links import score_link
from crawler.frontier import Frontier, folders_of, language_of

HOME = "https://www.elm.example/"


def frontier_with(*urls: str, home: str = HOME, elsewhere: frozenset[str] = frozenset()) -> Frontier:
    frontier = Frontier(home, elsewhere=elsewhere)
    frontier.settle_language(list(urls))
    for url in urls:
        frontier.add(url, score_link(url))
    return frontier


def order(frontier: Frontier) -> list[str]:
    return [url.removeprefix("https://www.elm.example") for url in iter(frontier.pop, None)]


def test_best_first() -> None:
    paths = ["/blog/sun", "/gift-cards", "/services", "/contact", "/exosomes", "/our-team"]
    found = order(frontier_with(*(HOME.rstrip("/") + path for path in paths)))
    assert found == ["/exosomes", "/our-team", "/contact", "/services", "/blog/sun", "/gift-cards"]


def test_every_page_once_under_one_scheme_and_host() -> None:
    found = order(
        frontier_with("http://elm.example/team", "https://elm.example/team/", HOME + "team.html?utm_source=a")
    )
    assert found == ["/team"]


def test_other_sites_and_sites_visited_on_their_own_are_left_alone() -> None:
    own = frozenset({"shop.elm.example"})
    frontier = frontier_with("https://oak.example/team", "https://shop.elm.example/team", elsewhere=own)
    assert order(frontier) == []
    assert order(frontier_with("https://blog.elm.example/team")) == ["https://blog.elm.example/team"]


@pytest.mark.parametrize(
    ("links", "read"),
    [
        (["/team", "/es/equipo", "/es/team"], ["/team"]),
        (["/en/team", "/de/team", "/fr/team"], ["/en/team"]),
        (["/de/team", "/fr/equipe", "/fr/contact"], ["/fr/equipe", "/fr/contact"]),
    ],
    ids=["home-language", "english-of-a-chooser", "most-pages"],
)
def test_one_language_is_read(links: list[str], read: list[str]) -> None:
    found = order(frontier_with(*(HOME.rstrip("/") + link for link in links)))
    assert found[: len(read)] == read


@pytest.mark.parametrize(
    ("made", "most"),
    [
        ([f"/city/botox-{n}" for n in range(500)], 3),
        ([f"/botox-in-town-{n}-usa" for n in range(500)], 3),
        ([f"/events/2026/{n}/" for n in range(500)], 3),
        ([f"/list?month={n}" for n in range(500)], 3),
        ([f"/a{n}/b{n}?sort={n}" for n in range(500)], 6),
        ([f"/page/{n}/" for n in range(500)], 0),
        ([f"/services/laser-{n}" for n in range(20)], 14),
        ([f"/our-team/dr-{name}" for name in "abcdefghijklmnop"], 14),
    ],
    ids=["city-folder", "city-pattern", "calendar", "query", "sorting", "paging", "services", "team"],
)
def test_floods_are_capped(made: list[str], most: int) -> None:
    assert len(order(frontier_with(*(HOME.rstrip("/") + path for path in made)))) <= most


def test_language_trees_are_told_by_folder_or_host() -> None:
    assert language_of("https://elm.example/es/equipo") == "es"
    assert language_of("https://elm.example/pt-br/") == "pt"
    assert language_of("https://fr.elm.example/") == "fr"
    assert language_of("https://elm.example/it-services/") == ""
    assert language_of("https://elm.example/") == ""


def test_a_page_belongs_to_its_folder_and_its_pattern() -> None:
    assert folders_of("https://elm.example/city/botox-tampa") == ("elm.example/city/", "elm.example/city/botox-")
