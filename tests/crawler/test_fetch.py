"""One page fetched for a person to look at: with manners, or with a clear refusal."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from crawler.fetch import fetch_page
from directory.errors import ExodirError


def test_a_page_is_fetched_with_our_name_on_it(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /private")
    httpserver.expect_request("/team").respond_with_data("<h1>Team</h1>", content_type="text/html; charset=utf-8")
    fetched = fetch_page(httpserver.url_for("/team"), contact="me@example.org")
    assert (fetched.body, fetched.content_type) == (b"<h1>Team</h1>", "text/html; charset=utf-8")
    assert all(r.headers["User-Agent"].endswith("(+me@example.org)") for r, _ in httpserver.log)


def test_what_robots_txt_refuses_is_not_asked_for(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /private")
    with pytest.raises(ExodirError, match=r"robots\.txt does not allow /private/x"):
        fetch_page(httpserver.url_for("/private/x"), contact="")
    assert [r.path for r, _ in httpserver.log] == ["/robots.txt"]


def test_a_failing_robots_txt_forbids_the_visit(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", status=503)
    with pytest.raises(ExodirError, match="503, which forbids a visit"):
        fetch_page(httpserver.url_for("/"), contact="")


def test_a_missing_page_is_named_with_the_answer(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/gone").respond_with_data("", status=410)
    with pytest.raises(ExodirError, match=r"/gone: the server answers 410"):
        fetch_page(httpserver.url_for("/gone"), contact="")


def test_somebody_elses_server_wants_a_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ExodirError, match="--contact"):
        fetch_page("http://clinic.example/", contact="")
