"""Kinds of pages by their address, else by their title and first heading."""

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.page_kind import find_page_kind, kind_of_url

ADDRESSES = {
    "/": "home",
    "/en/": "home",
    "/index.html": "home",
    "/our-team": "team",
    "/our-team/ada-quill": "person",
    "/about-us": "team",
    "/about/our-story": "team",
    "/dr-ada-quill.html": "person",
    "/meet-dr-quill": "person",
    "/contact": "contact",
    "/locations/leeds": "contact",
    "/exosome-therapy": "service",
    "/treatments/microneedling": "service",
    "/tratamientos/exosomas": "service",
    "/behandlungen/exosomen": "service",
    "/services/exosomes/faq": "faq",
    "/pricelist.html": "price",
    "/preise": "price",
    "/cennik": "price",
    "/blog/what-are-exosomes": "blog",
    "/2026/03/exosomes": "blog",
    "/news": "blog",
    "/privacy-policy": "legal",
    "/impressum": "legal",
    "/shop/serum": "shop",
    "/products/exosome-serum": "shop",
    "/training/exosomes": "course",
    "/exosome-training-course": "course",
    "/xyz": "other",
}


@pytest.mark.parametrize("path", ADDRESSES)
def test_addresses(path):
    assert kind_of_url(f"https://elmbrook.example{path}") == ADDRESSES[path]


HEADINGS = {
    "Meet our team": "team",
    "Price list": "price",
    "Preisliste": "price",
    "Frequently asked questions": "faq",
    "Contact us": "contact",
    "料金表": "price",
    "의료진 소개": "team",
    "Dr. Ada Quill": "person",
    "Soft light": "other",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_tell_where_the_address_does_not(heading):
    page = parse_page(f"<h1>{heading}</h1>", "https://elmbrook.example/p12")
    assert find_page_kind(page) == HEADINGS[heading]


def test_an_article_in_structured_data_is_a_blog_page():
    html = '<script type="application/ld+json">{"@type":"BlogPosting"}</script><h1>Exosomes</h1>'
    assert find_page_kind(parse_page(html, "https://elmbrook.example/exosomes")) == "blog"


def test_only_a_date_of_publication_makes_an_article():
    page = "<meta property='og:type' content='article'>{}<h1>Soft light</h1>"
    dated = "<meta property='article:published_time' content='2026-03-01'>"
    assert find_page_kind(parse_page(page.format(""), "https://elmbrook.example/soft")) == "other"
    assert find_page_kind(parse_page(page.format(dated), "https://elmbrook.example/soft")) == "blog"


def test_a_builder_that_calls_every_page_an_article_makes_no_posts_of_them() -> None:
    graph = '<script type="application/ld+json">{"@type": "Article", "headline": "Skin"}</script>'
    assert find_page_kind(parse_page(graph, "https://fernhill.example/team/")) == "team"
    assert find_page_kind(parse_page(graph, "https://fernhill.example/a-few-words")) == "blog"
