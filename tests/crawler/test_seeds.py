"""Reading seeds.csv: what is accepted, what is left out, and that everything left out is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.seeds import Seed, SeedProblem, SeedsError, read_seed, read_seeds


def seeds_file(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "seeds.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_columns_in_any_order_with_hints(tmp_path: Path) -> None:
    seeds = read_seeds(
        seeds_file(tmp_path, 'Country,Name,URL\nUK,"Elm, Skin",https://elm.example/\nusa,,oak.example\n')
    )
    assert [(s.site, s.url, s.name, s.country, s.line) for s in seeds.rows] == [
        ("elm.example", "https://elm.example/", "Elm, Skin", "GB", 2),
        ("oak.example", "http://oak.example/", "", "US", 3),
    ]
    assert not seeds.problems


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfurl\nhttps://elm.example/\n",
        "url\nhttps://elm.example/\n".encode("utf-16"),
        b"url\r\nhttps://elm.example/\r\n\r\n",
        b"url\rhttps://elm.example/\r",
        "url,name\nhttps://elm.example/,Café\n".encode("cp1252"),
        b'"url"\n"https://elm.example/"',
        b" url ,name\n https://elm.example/ ,x\n",
    ],
    ids=["bom", "utf-16", "crlf", "old-mac", "windows-1252", "quoted", "blanks"],
)
def test_files_as_spreadsheets_write_them(tmp_path: Path, content: bytes) -> None:
    assert [s.site for s in read_seeds(seeds_file(tmp_path, content)).rows] == ["elm.example"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("url\n", "no usable site"),
        ("url\nmailto:x@y.example\n", "line 2"),
        ("name,website\nElm,https://elm.example/\n", "no column `url`. Its first line holds: name, website"),
        ("https://elm.example/\n", "must be a header"),
        ("url;name\nhttps://elm.example/;Elm\n", "separated by semicolons"),
        ("url\tname\nhttps://elm.example/\tElm\n", "separated by tabs"),
        (b"PK\x03\x04\0\0", "not a CSV file"),
    ],
    ids=["empty", "blank", "header-only", "none-valid", "no-url", "no-header", "semicolon", "tab", "binary"],
)
def test_a_file_that_cannot_be_used_is_refused_with_the_reason(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    with pytest.raises(SeedsError, match=r"seeds\.csv") as error:
        read_seeds(seeds_file(tmp_path, content))
    assert words in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedsError, match=r"There is no seeds file .*nowhere\.csv"):
        read_seeds(tmp_path / "nowhere.csv")


@pytest.mark.parametrize(
    ("written", "site", "url"),
    [
        ("https://www.Elm.example", "elm.example", "https://www.Elm.example/"),
        ("elm.example/team", "elm.example", "http://elm.example/team"),
        ("//elm.example", "elm.example", "http://elm.example/"),
        ("http://127.0.0.1:8123/", "127.0.0.1:8123", "http://127.0.0.1:8123/"),
        ("localhost:8123", "localhost:8123", "http://localhost:8123/"),
        ("https://elm.example:443/?a=1#top", "elm.example", "https://elm.example:443/?a=1"),
        ("https://elm.example?a=1", "elm.example", "https://elm.example/?a=1"),
        ("HTTP://elm.example/", "elm.example", "HTTP://elm.example/"),
        ("http://münchen.example/über uns", "xn--mnchen-3ya.example", "http://xn--mnchen-3ya.example/%C3%BCber%20uns"),
    ],
)
def test_what_counts_as_a_site(written: str, site: str, url: str) -> None:
    seed = read_seed(written)
    assert isinstance(seed, Seed)
    assert (seed.site, seed.url.replace("HTTP:", "http:")) == (site, url.replace("HTTP:", "http:"))


@pytest.mark.parametrize(
    "written",
    ["ftp://elm.example/", "javascript:alert(1)", "mailto:desk@elm.example", "not a url", "http://", "elm", "12", "",
     "http://elm..example/", "http://elm.example:notaport/", "https://[::1/", "desk@elm.example", "http:///team"],
)  # fmt: skip
def test_what_is_no_web_address_is_named(written: str) -> None:
    assert isinstance(read_seed(written, line=7), SeedProblem)
    assert "line 7" in str(read_seed(written, line=7))


def test_the_same_site_twice_and_unknown_countries_are_named(tmp_path: Path) -> None:
    content = "url,country\nhttps://elm.example/,Atlantis\nhttp://www.elm.example/team,US\n,US\n"
    seeds = read_seeds(seeds_file(tmp_path, content))
    assert len(seeds) == 1
    assert [(p.line, p.skipped) for p in seeds.problems] == [(2, False), (3, True), (4, True)]
    assert "same site as line 2" in seeds.problems[1].reason


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    content = "url\n" + "".join(f"https://clinic-{n}.example/\n" for n in range(10_000))
    assert len(read_seeds(seeds_file(tmp_path, content))) == 10_000


@given(st.text(max_size=60))
def test_nothing_a_person_writes_breaks_the_reader(written: str) -> None:
    assert read_seed(written)
