"""A search API on loopback, in its documented shape and in wrong ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.discovery.search_api import BraveSearch, Hit, Searching, candidate_of, search
from crawler.seeds import Seed, read_seed
from crawler.updating.fetching import Fetcher
from directory.errors import ExodirError
from tests.crawler.odd_web import Reply, serve

API = "http://search.example/res/v1/web/search"


@pytest.fixture(autouse=True)
def on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BraveSearch, "address", API)


Answers = Callable[[dict[str, list[str]]], Reply]


def results(*urls: str, more: bool = False) -> Reply:
    found = [{"title": "A clinic", "url": url, "description": "<strong>words</strong> of the result"} for url in urls]
    said = {"type": "search", "query": {"original": "x", "more_results_available": more}, "web": {"results": found}}
    return 200, {"Content-Type": "application/json"}, json.dumps(said).encode()


def asked(answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Hit], list[str]]:
    def host(path: str, _: int) -> Reply:
        return answers(parse_qs(urlsplit(path).query)) if "search" in path else (404, {}, b"")

    with serve({"search.example": host}) as web:
        monkeypatch.setenv("http_proxy", web.address)
        api = BraveSearch(tmp_path, key="secret", pause=0, sleep=lambda _: None)
        return api.results("exosome therapy Dover", 2)[0], web.paths("search.example")


def test_results_in_the_documented_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(query: dict[str, list[str]]) -> Reply:
        assert query == {"q": ["exosome therapy Dover"], "count": ["20"], "offset": ["2"]}
        return results("https://glow.example/exosomes", "https://elm.example/")

    hits, paths = asked(answers, tmp_path, monkeypatch)
    assert [hit.url for hit in hits] == ["https://glow.example/exosomes", "https://elm.example/"]
    assert paths[0] == "/robots.txt"


NOTHING: Reply = (200, {}, b'{"type": "search", "query": {"more_results_available": false}}')
WRONG = [
    pytest.param((200, {}, b"<html>busy</html>"), "an HTML page", id="a page"),
    pytest.param((200, {}, b'{"type": "ErrorResponse"}'), "none of a search", id="another answer"),
    pytest.param((200, {}, b'{"type": "search", "web": {"results": [{"link": "x"}]}}'), "no 'url'", id="other names"),
    pytest.param((200, {}, b'{"type": "search", "web": {"results": {}}}'), "no list", id="no list"),
    pytest.param((403, {}, b"{}"), "status 403", id="a key that is not known"),
    pytest.param((429, {"Retry-After": "0"}, b"{}"), "status 429", id="used up"),
]


def test_no_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(lambda _: NOTHING, tmp_path, monkeypatch)[0] == []


@pytest.mark.parametrize(("reply", "says"), WRONG)
def test_answers_of_another_shape(reply: Reply, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ExodirError, match=says):
        asked(lambda _: reply, tmp_path, monkeypatch)


def test_the_key_is_told_to_nobody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []

    @contextmanager
    def noted(_self: Fetcher, _url: str, headers: dict[str, str], _delay: float) -> Iterator[None]:
        told.append("X-Subscription-Token" in headers)
        yield

    monkeypatch.setattr(Fetcher, "_open", noted)
    api = BraveSearch(tmp_path, key="secret")
    for url in (f"{API}?q=x", "http://search.example/robots.txt", "http://elsewhere.example/res/v1/web/search"):
        with api._open(url, {}, 0):
            pass
    assert told == [True, False, False]


class Fixed:
    """An API with fixed results."""

    name: ClassVar[str] = "search fixed"
    title: ClassVar[str] = "Fixed Search"
    pages: ClassVar[int] = 3

    def __init__(self, of: dict[str, Sequence[Sequence[str]]]) -> None:
        self.of = of
        self.asked: list[tuple[str, int]] = []

    def results(self, query: str, page: int) -> tuple[list[Hit], bool]:
        self.asked.append((query, page))
        if query == "broken":
            raise ExodirError("the answer is no JSON")
        pages = self.of[query]
        return [Hit(url, "title") for url in pages[page]], page + 1 < len(pages)


def test_the_budget_is_shared_and_what_is_left_is_said() -> None:
    api = Fixed({"a": [["https://one.example/"], ["https://two.example/"]], "b": [["https://one.example/x"], ["x"]]})
    done = Searching(budget=3)
    found = [seed.site for seed, _ in search(api, ["a", "b", "a", " "], done)]
    assert api.asked == [("a", 0), ("b", 0), ("a", 1)]
    assert (found, done.left) == (["one.example", "two.example"], ["b"])


def test_a_query_that_fails_does_not_stop_the_others() -> None:
    done = Searching(budget=9)
    found = list(search(Fixed({"a": [["https://one.example/", "javascript:alert(1)"]]}), ["broken", "a"], done))
    assert [seed.site for seed, _ in found] == ["one.example"]
    assert done.problems == ["“broken”: the answer is no JSON"]


def test_words_of_a_result_are_not_taken_over() -> None:
    seed = read_seed("https://glow.example/exosomes")
    assert isinstance(seed, Seed)
    found = candidate_of(seed, Hit(seed.url, "Best of all"), Fixed({}))
    assert found.names_exosomes
    assert "Best of all" not in str(found)
