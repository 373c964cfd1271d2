"""Fetching published files: only what is new, on from where it broke off, never a page for a file, never impolite."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.manners import ContactMissingError
from crawler.updating.downloads import FetchError
from crawler.updating.fetching import Fetcher, NetworkError
from tests.crawler.registries.publishers import File, Publishers, csv, day, serve

URL = "https://files.example/lists/UPDATED.csv"
AT = "files.example/lists/UPDATED.csv"
BODY = "".join(f"{n},row\n" for n in range(2000))


@pytest.fixture
def publishers() -> Iterator[Publishers]:
    with serve({AT: csv(BODY, etag='"one"', modified=day("2026-10-31"))}) as running:
        yield running


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def fetcher(publishers: Publishers, tmp_path: Path, slept: list[float]) -> Fetcher:
    return Fetcher(tmp_path / "downloads", mirror=publishers.address, pause=0, sleep=slept.append)


def _file(publishers: Publishers) -> File:
    found = publishers.web[AT]
    assert isinstance(found, File)
    return found


def _got(fetcher: Fetcher, **how: Any) -> Path:
    path = fetcher.download(URL, fetcher.folder / "leie", **how)
    assert path is not None
    return path


def test_a_file_is_fetched_with_the_publishers_time_and_an_honest_agent(
    fetcher: Fetcher, publishers: Publishers
) -> None:
    fetcher.contact = "me@example.org"
    path = _got(fetcher)
    assert path.read_text() == BODY
    assert path.stat().st_mtime == 1793419506
    assert [one.address for one in publishers.asked] == ["files.example/robots.txt", AT]
    assert all(one.agent.startswith("exosome-directory/") for one in publishers.asked)
    assert all("me@example.org" in one.agent for one in publishers.asked)


def test_what_is_in_use_is_not_fetched_again_until_it_changes(fetcher: Fetcher, publishers: Publishers) -> None:
    fetcher.remember(URL, _got(fetcher))
    assert not list((fetcher.folder / "leie").iterdir())
    assert fetcher.download(URL, fetcher.folder / "leie") is None
    assert publishers.of("UPDATED")[-1].headers["If-None-Match"] == '"one"'
    _file(publishers).etag, _file(publishers).body = '"two"', b"new\n"
    assert _got(fetcher).read_text() == "new\n"


def test_what_was_fetched_and_not_loaded_is_not_fetched_again(fetcher: Fetcher, publishers: Publishers) -> None:
    first, second = _got(fetcher), _got(fetcher)
    assert first == second
    assert second.read_text() == BODY
    assert publishers.of("UPDATED")[-1].headers["If-None-Match"] == '"one"'


def test_what_is_in_use_is_fetched_anew_on_demand(fetcher: Fetcher) -> None:
    fetcher.remember(URL, _got(fetcher))
    assert _got(fetcher, anew=True).read_text() == BODY


def test_a_download_that_breaks_off_goes_on_where_it_ended(fetcher: Fetcher, publishers: Publishers) -> None:
    _file(publishers).breaks = [7000, 5000]
    assert _got(fetcher).read_text() == BODY
    asked = publishers.of("UPDATED")
    assert [one.headers.get("Range") for one in asked] == [None, "bytes=7000-", "bytes=12000-"]
    assert {one.headers.get("If-Range") for one in asked[1:]} == {'"one"'}


def test_a_later_run_goes_on_where_the_last_one_ended(fetcher: Fetcher, publishers: Publishers, tmp_path: Path) -> None:
    _file(publishers).breaks = [3000] + [0] * 9
    with pytest.raises(NetworkError, match=r"broke off after 3,000 of .* bytes.*goes on from there"):
        fetcher.download(URL, fetcher.folder / "leie")
    _file(publishers).breaks = []
    again = Fetcher(fetcher.folder, mirror=publishers.address, pause=0, sleep=lambda _: None)
    assert _got(again).read_text() == BODY
    assert publishers.of("UPDATED")[-1].headers["Range"] == "bytes=3000-"


@pytest.mark.parametrize("ranges", [True, False], ids=["other-validator", "no-ranges"])
def test_a_file_that_changed_meanwhile_is_fetched_from_the_start(
    fetcher: Fetcher, publishers: Publishers, ranges: bool
) -> None:
    _file(publishers).breaks = [3000] + [0] * 9
    with pytest.raises(NetworkError):
        fetcher.download(URL, fetcher.folder / "leie")
    publishers.web[AT] = csv("other,rows\n" * 900, etag='"two"', ranges=ranges)
    assert _got(fetcher).read_text() == "other,rows\n" * 900


def test_a_rest_of_another_file_is_not_put_behind_it(fetcher: Fetcher, publishers: Publishers) -> None:
    _file(publishers).breaks = [3000] + [0] * 9
    with pytest.raises(NetworkError):
        fetcher.download(URL, fetcher.folder / "leie")
    _file(publishers).breaks = []
    _file(publishers).body = b"".join(b"other,%d\n" % n for n in range(2000))
    _file(publishers).headers["ETag"] = '"two"'  # a server that gives a range whatever If-Range says
    assert _got(fetcher).read_bytes() == _file(publishers).body


def test_a_zip_that_is_none_is_told(fetcher: Fetcher, publishers: Publishers) -> None:
    publishers.web["files.example/month.zip"] = File(b"Sorry, we are busy")
    with pytest.raises(FetchError, match="a page instead of the file"):
        fetcher.download("https://files.example/month.zip", fetcher.folder / "nppes")


def test_a_rest_that_is_no_longer_there_makes_it_begin_anew(fetcher: Fetcher, publishers: Publishers) -> None:
    _file(publishers).breaks = [3000] + [0] * 9
    with pytest.raises(NetworkError):
        fetcher.download(URL, fetcher.folder / "leie")
    _file(publishers).body = b"short\n"  # and the same ETag, wrongly
    _file(publishers).breaks = []
    assert _got(fetcher).read_text() == "short\n"


BAD_ANSWERS = [
    pytest.param(
        File(b"<!DOCTYPE html><title>Maintenance</title>", headers={"Content-Type": "text/csv"}),
        "a page instead of the file",
        id="page-called-csv",
    ),
    pytest.param(
        File(b" \n<p>Sorry!", headers={"Content-Type": "text/html"}), "a page instead of the file", id="piece-of-a-page"
    ),
    pytest.param(File(b"gone", status=404), r"there is no such file; .*moved it \(status 404\)", id="404"),
    pytest.param(File(b"no", status=403), r"not give it to programs.*by hand|in a browser.*status 403", id="403"),
    pytest.param(File(b"no", status=500), r"busy or broken.*status 500", id="500"),
    pytest.param(
        File(b'{"message": "no such column"}', status=400), r"status 400, no such column", id="error-with-its-message"
    ),
    pytest.param(
        File(status=302, headers={"Location": "https://files.example/lists/UPDATED.csv"}),
        "sends us on and on",
        id="redirects-in-a-circle",
    ),
]


@pytest.mark.parametrize(("answer", "message"), BAD_ANSWERS)
def test_what_is_no_file_is_told_and_harms_nothing(
    fetcher: Fetcher, publishers: Publishers, answer: File, message: str
) -> None:
    fetcher.remember(URL, _got(fetcher))
    publishers.web[AT] = answer
    with pytest.raises(FetchError, match=f"(?s)^{URL}: .*{message}"):
        fetcher.download(URL, fetcher.folder / "leie")
    assert not (fetcher.folder / "leie" / "UPDATED.csv").exists()
    assert fetcher.in_use(URL)["etag"] == '"one"'


def test_a_redirect_is_followed_after_asking_the_other_hosts_robots(fetcher: Fetcher, publishers: Publishers) -> None:
    publishers.web[AT] = File(status=301, headers={"Location": "https://cdn.example/UPDATED.csv"})
    publishers.web["cdn.example/UPDATED.csv"] = csv(BODY)
    assert _got(fetcher).read_text() == BODY
    publishers.web["cdn.example/robots.txt"] = File(b"User-agent: *\nDisallow: /")
    again = Fetcher(fetcher.folder, mirror=publishers.address, pause=0, sleep=lambda _: None)
    with pytest.raises(FetchError, match=r"cdn.example.*robots.txt does not allow /UPDATED.csv"):
        again.download(URL, fetcher.folder / "leie")


def test_robots_is_obeyed(fetcher: Fetcher, publishers: Publishers) -> None:
    publishers.web["files.example/robots.txt"] = File(b"User-agent: exosome-directory\nDisallow: /lists/")
    with pytest.raises(FetchError, match=r"robots.txt does not allow /lists/UPDATED.csv \(Disallow: /lists/\)"):
        fetcher.download(URL, fetcher.folder / "leie")
    assert publishers.of("UPDATED") == []


def test_robots_that_cannot_be_had_forbids(fetcher: Fetcher, publishers: Publishers) -> None:
    publishers.web["files.example/robots.txt"] = File(status=503)
    with pytest.raises(FetchError, match=r"robots.txt is answered with 503"):
        fetcher.download(URL, fetcher.folder / "leie")


def test_requests_to_one_host_are_paused_as_it_asks(
    fetcher: Fetcher, publishers: Publishers, slept: list[float]
) -> None:
    publishers.web["files.example/robots.txt"] = File(b"User-agent: *\nCrawl-delay: 7")
    _got(fetcher, anew=True)
    fetcher.page(URL)
    assert len(slept) == 2
    assert all(6 < pause <= 7 for pause in slept)


@pytest.mark.parametrize(("retry_after", "pause"), [({"Retry-After": "17"}, 17.0), ({}, 1.0)], ids=["told", "not-told"])
def test_a_busy_server_is_asked_again_when_it_says(
    fetcher: Fetcher, publishers: Publishers, slept: list[float], retry_after: dict[str, str], pause: float
) -> None:
    _file(publishers).busy = [retry_after]
    assert _got(fetcher).read_text() == BODY
    assert slept == [pause]


def test_a_server_that_asks_for_a_very_long_wait_is_left_alone(
    fetcher: Fetcher, publishers: Publishers, slept: list[float]
) -> None:
    _file(publishers).busy = [{"Retry-After": "86400"}]
    with pytest.raises(FetchError, match=r"busy or broken. Try again later"):
        fetcher.download(URL, fetcher.folder / "leie")
    assert slept == []


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_checksum_is_checked_where_the_publisher_names_one(fetcher: Fetcher, publishers: Publishers) -> None:
    _file(publishers).headers["Repr-Digest"] = f"sha-256=:{_sha256(BODY)}:"
    assert _got(fetcher).read_text() == BODY
    _file(publishers).headers["Repr-Digest"] = f"sha-256=:{_sha256('something else')}:"
    with pytest.raises(NetworkError, match="sha256 is not the one the server names"):
        fetcher.download(URL, fetcher.folder / "other")
    assert not (fetcher.folder / "other" / "UPDATED.csv").exists()


def test_somebody_elses_server_is_not_asked_without_a_contact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ContactMissingError, match="told no way to reach you"):
        Fetcher(tmp_path).page("https://unasked.example/list.csv")


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    fetcher = Fetcher(tmp_path, mirror="http://127.0.0.1:9", pause=0, sleep=lambda _: None)
    with pytest.raises(NetworkError, match=r"https://files.example/robots.txt: .*refused"):
        fetcher.page(URL)
