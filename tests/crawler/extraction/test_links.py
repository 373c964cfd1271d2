"""Which links a page has, and which of them promise most, in the languages of clinics."""

from __future__ import annotations

import time

import pytest

from crawler.extraction.links import PLAIN, find_links, score_link

URL = "https://elm.example/about/"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="team.html">Our <b>team</b></a>', [("https://elm.example/about/team.html", "Our team")]),
        ("<A class=x HREF=/team>Team</A>", [("https://elm.example/team", "Team")]),
        ("<a href='/x?a=1&amp;b=2'>&Uuml;ber</a>", [("https://elm.example/x?a=1&b=2", "Über")]),
        ('<a href="/team"><img src=a.jpg alt="The doctors"></a>', [("https://elm.example/team", "The doctors")]),
        ('<a href="/team" aria-label="Doctors"><svg></svg></a>', [("https://elm.example/team", "Doctors")]),
        ('<base href="https://elm.example/en/"><a href="team">T</a>', [("https://elm.example/en/team", "T")]),
        ('<map><area href="/clinic" alt="Clinic"></map>', [("https://elm.example/clinic", "Clinic")]),
        ('<meta http-equiv="refresh" content="0; url=/home">', [("https://elm.example/home", "")]),
        ('<a href="/team">A</a><a href="/team">B</a>', [("https://elm.example/team", "A")]),
        ('<a name="top">x</a><a href="#top">y</a><a href="">z</a>', []),
        ('<a href="/brochure.pdf">p</a><a href="tel:1">t</a><a href="javascript:void(0)">j</a>', []),
        ("<article href=/no>x</article><a", []),
    ],
    ids=[
        "relative",
        "bare",
        "entities",
        "picture",
        "label",
        "base",
        "area",
        "refresh",
        "twice",
        "none",
        "other",
        "odd",
    ],
)
def test_links_of_a_page(html: str, found: list[tuple[str, str]]) -> None:
    assert [(link.url, link.text) for link in find_links(html, URL, set())] == found


def test_links_that_are_known_are_passed_over() -> None:
    known: set[str] = set()
    page = '<a href="/team">Team</a><a href="next">Next</a>'
    assert len(find_links(page, URL, known)) == 2
    assert find_links(page, URL, known) == []
    assert [link.url for link in find_links(page, "https://elm.example/prices/", known)] == [
        "https://elm.example/prices/next"
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/our-team", ""), ("/dr-jane-doe.html", ""), ("/x", "Meet Dr. Jane Doe"), ("/doctors_doe.html", ""),
        ("/equipo-medico", ""), ("/corpo-clinico", ""), ("/chi-siamo", ""), ("/unsere-aerzte", "Unsere Ärzte"),
        ("/zespol", "Nasz zespół"), ("/hekimlerimiz", ""), ("/vrachi", "Наши врачи"), ("/staff", "スタッフ紹介"),
        ("/sub01", "의료진 소개"), ("/p2", "醫師團隊"), ("/iatroi", "Οι γιατροί μας"), ("/post-meet-jane-doe-md", ""),
        ("/contact-us", ""), ("/location-austin", ""), ("/kontakt", ""), ("/impressum", ""), ("/sub02", "오시는 길"),
        ("/about.html", ""), ("/exosomas", ""), ("/treatments/exosome-facial", ""), ("/x", "エクソソーム点滴"),
    ],
)  # fmt: skip
def test_pages_about_people_places_and_exosomes_promise_most(path: str, text: str) -> None:
    assert score_link(f"https://elm.example{path}", text) >= 35
    assert score_link(f"https://elm.example{path}", text) > score_link("https://elm.example/blog/sun-care")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("/exosome-therapy", "/our-team"),
        ("/our-team", "/services"),
        ("/prices", "/faq"),
        ("/microneedling", "/something"),
        ("/something", "/blog/something"),
        ("/services", "/services?sort=price"),
        ("/blog/exosomes-explained", "/blog/sun-care"),
        ("/our-team", "/blog/2024/05/our-team-outing"),
        ("/services/laser", "/shop/laser-cream"),
    ],
)
def test_what_promises_more(better: str, worse: str) -> None:
    assert score_link(f"https://elm.example{better}") > score_link(f"https://elm.example{worse}")


@pytest.mark.parametrize(
    "text", ["Read more about Lumea", "Mehr über Lumea", "En savoir plus sur Lumea", "Más sobre Lumea"]
)
def test_more_about_something_is_no_page_about_the_clinic(text: str) -> None:
    assert score_link("https://elm.example/lumea.html", text) < score_link("https://elm.example/pricelist.html")
    assert score_link("https://elm.example/us", "Read more about our doctors") >= score_link("https://elm.example/team")


@pytest.mark.parametrize(
    "path",
    ["/cart", "/wp-login.php", "/tag/skin", "/author/jane", "/blog/page/7/", "/?page=4", "/privacy-policy", "/feed/"],
)
def test_pages_that_are_not_worth_a_request(path: str) -> None:
    assert score_link(f"https://elm.example{path}") < 0


def test_a_page_that_says_nothing_is_still_worth_one() -> None:
    assert score_link("https://elm.example/the-edit") == PLAIN


@pytest.mark.parametrize("html", ["<a " * 400_000, "<a href=" * 200_000, '<a href="x>' * 100_000, "<" * 1_000_000])
def test_hostile_pages_take_no_longer_than_others(html: str) -> None:
    began = time.monotonic()
    find_links(html, URL, set())
    assert time.monotonic() - began < 4
