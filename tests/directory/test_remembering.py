"""Answers from memory are those the application would give: while nothing changes, to who asks just the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from directory.models import Site
from directory.remembering import Remembering, StoreVersion
from directory.storage import Store, open_store
from tests.directory.asking import ask


class Counting:
    """An application that says how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.version: object = 1
        routes = [Route("/{path:path}", self.answer)]
        self.app = Starlette(routes=routes)
        self.app.add_middleware(Remembering, version=lambda: self.version, most_bytes=2000)

    def get(self, path: str, **headers: str) -> httpx.Response:
        return ask(self.app, path, headers=headers)

    async def answer(self, request: Request) -> Response:
        self.asked += 1
        if request.url.path == "/lost":
            return PlainTextResponse("nothing", 404, {"ETag": '"x"'})
        if request.url.path == "/unmarked":
            return PlainTextResponse("no fingerprint")
        return PlainTextResponse(f"{self.asked}".ljust(500), headers={"ETag": f'"{self.asked}"'})


@pytest.fixture
def counting() -> Counting:
    return Counting()


def test_the_same_question_has_the_same_answer_until_the_store_changes(counting: Counting) -> None:
    first, second = counting.get("/x?q=1"), counting.get("/x?q=1")
    assert counting.asked == 1
    assert (second.text, second.headers) == (first.text, first.headers)
    counting.version = 2
    assert counting.get("/x?q=1").text.strip() == "2"


def test_who_has_the_answer_is_told_so(counting: Counting) -> None:
    etag = counting.get("/x").headers["etag"]
    again = counting.get("/x", **{"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert counting.asked == 1


@pytest.mark.parametrize("other", ["/x?q=2", "/y", "/X"])
def test_another_question_is_another(counting: Counting, other: str) -> None:
    counting.get("/x")
    counting.get(other)
    assert counting.asked == 2


def test_another_host_is_another_question(counting: Counting) -> None:
    counting.get("/x")
    counting.get("/x", Host="other.example")
    assert counting.asked == 2


@pytest.mark.parametrize("path", ["/lost", "/unmarked"])
def test_errors_and_answers_without_fingerprint_are_not_kept(counting: Counting, path: str) -> None:
    counting.get(path)
    counting.get(path)
    assert counting.asked == 2


def test_the_memory_is_bounded_and_the_oldest_goes_first(counting: Counting) -> None:
    for path in ("/a", "/b", "/c", "/d", "/a", "/e", "/a"):
        counting.get(path)
    assert counting.asked == 5
    counting.get("/b")
    assert counting.asked == 6


def test_nothing_is_kept_where_the_version_is_not_known(counting: Counting) -> None:
    counting.version = None
    counting.get("/x")
    counting.get("/x")
    assert counting.asked == 2


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(f"sqlite:///{tmp_path / 'exodir.db'}")) as opened:
        yield opened


def test_the_version_changes_with_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 0.0)
    with closing(StoreVersion(store)) as version:
        before = version()
        assert version() == before
        with store.session() as session:
            session.add(Site(site="clinic.example", start_url="https://clinic.example/"))
        assert version() != before


def test_of_a_store_in_memory_no_version_is_known() -> None:
    with closing(open_store("sqlite://")) as store:
        assert StoreVersion(store)() is None
