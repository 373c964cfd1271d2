"""What addresses tell before anybody has read a page: where treatments stand, or aside."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery.address_words import evidence_of, is_like_a_clinic, names_exosomes, rank
from crawler.extraction.links import topics_of

ADDRESSES = [
    pytest.param("/exosome-therapy", "address", id="a page of its own"),
    pytest.param("/en/our-treatments/face/skin/exosomes/", "address", id="deep among treatments"),
    pytest.param("/tratamientos/exosomas", "address", id="Spanish"),
    pytest.param("/de/exosomen-behandlung", "address", id="German"),
    pytest.param("/%E3%82%A8%E3%82%AF%E3%82%BD%E3%82%BD%E3%83%BC%E3%83%A0", "address", id="Japanese"),
    pytest.param("/exosome-hair-restoration", "address", id="for hair"),
    pytest.param("/exosome-facial-cost", "address", id="its price"),
    pytest.param("/blog/exosome-therapy", "aside", id="a journal"),
    pytest.param("/2026/05/exosomes", "aside", id="dated"),
    pytest.param("/collections/exosomes", "elsewhere", id="a shop"),
    pytest.param("/exosome-serum-30ml", "elsewhere", id="a cream, wherever it is sold"),
    pytest.param("/what-are-exosomes", "aside", id="a question"),
    pytest.param("/que-son-los-exosomas", "aside", id="a question in Spanish"),
    pytest.param("/exosomes-vs-prp", "aside", id="a comparison"),
    pytest.param("/research/exosomes", "elsewhere", id="research"),
    pytest.param("/fda-warning-exosomes", "elsewhere", id="a warning"),
    pytest.param("/academy/exosome-course", "elsewhere", id="a course"),
    pytest.param("/services/botox", "", id="another treatment"),
    pytest.param("/exotic", "", id="a word that begins alike"),
]


@pytest.mark.parametrize(("path", "evidence"), ADDRESSES)
def test_what_an_address_tells(path: str, evidence: str) -> None:
    url = f"https://glow.example{path}"
    assert evidence_of(url) == evidence
    assert names_exosomes(url) == bool(evidence)


def test_the_page_of_the_treatment_is_read_first() -> None:
    urls = [
        f"https://glow.example{path}"
        for path in ("/blog/exosomes", "/about", "/services/peels", "/services/exosomes", "/microneedling", "/exosomes")
    ]
    assert [urlsplit(url).path for url in sorted(urls, key=rank)] == [
        "/exosomes", "/services/exosomes", "/blog/exosomes", "/microneedling", "/services/peels", "/about",
    ]  # fmt: skip


SITES = [
    pytest.param(["/services/peels", "/our-team", "/blog/exosomes"], True, id="treatments and people"),
    pytest.param(["/tratamientos/peeling", "/contacto"], True, id="in Spanish"),
    pytest.param(["/blog/exosomes", "/about"], False, id="a journal"),
    pytest.param(["/services/consulting"], False, id="services, and nobody who gives them"),
    pytest.param([], False, id="nothing"),
]


@pytest.mark.parametrize(("paths", "like"), SITES)
def test_which_sites_are_like_clinics(paths: list[str], like: bool) -> None:
    assert is_like_a_clinic({topic for path in paths for topic in topics_of(f"https://glow.example{path}")}) == like


@given(st.text())
def test_any_text_is_an_address_that_tells_something_or_nothing(text: str) -> None:
    for url in (text, f"https://glow.example/{text}/exosomes"):
        assert evidence_of(url) in ("", "address", "aside", "elsewhere")
        assert rank(url)[-1] == url
