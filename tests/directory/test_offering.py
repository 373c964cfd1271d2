"""What a whole site says about exosomes, from what its pages say."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from directory.facts import ExosomeFact, PageKind, SiteKindFact, Stance
from directory.offering import Said, decide_offering, decide_site_kind, site_outcome


def said(stance: Stance, page_kind: PageKind, url: str = "", **more: Any) -> Said:
    fact = ExosomeFact(stance=stance, page_kind=page_kind, **more)
    return Said(fact, quote=f"{stance} on a {page_kind} page", url=url or f"http://clinic.example/{page_kind}")


CASES: list[tuple[str, list[Said], Stance | None]] = [
    ("nothing is said", [], None),
    ("a row of the price list", [said("offered", "price")], "offered"),
    ("an article explains, a service page offers", [said("mentioned", "blog"), said("offered", "service")], "offered"),
    ("only an article explains", [said("mentioned", "blog")], "mentioned"),
    ("refused in the FAQ", [said("refused", "faq"), said("mentioned", "blog")], "refused"),
    ("offered in an old article, refused in the FAQ", [said("offered", "blog"), said("refused", "faq")], "refused"),
    ("offered as a treatment, refused in an article", [said("offered", "service"), said("refused", "blog")], "offered"),
    ("no longer offered", [said("discontinued", "service"), said("offered", "service", "/x")], "discontinued"),
    ("coming soon on the page itself", [said("planned", "service"), said("offered", "service")], "planned"),
    ("upcoming on the home page, priced in the list", [said("planned", "home"), said("offered", "price")], "offered"),
    ("a cream in the shop and an article", [said("cream", "shop"), said("mentioned", "blog")], "cream"),
    ("a course for practitioners", [said("taught", "course"), said("mentioned", "blog")], "taught"),
    ("offered, and never injected", [said("offered", "service"), said("refused", "faq", of_a_way=True)], "offered"),
    ("never injected, and nothing else", [said("refused", "faq", of_a_way=True), said("mentioned", "blog")], "refused"),
    ("a warning", [said("warned", "blog"), said("mentioned", "blog")], "warned"),
]


@pytest.mark.parametrize(("pages", "stance"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_site_has_one_stance_whatever_the_order_of_its_pages(pages: list[Said], stance: Stance | None) -> None:
    for order in itertools.permutations(pages):
        assert decide_offering(order).stance == stance


def test_the_deciding_quote_is_of_the_most_telling_page() -> None:
    offering = decide_offering([said("offered", "blog"), said("offered", "price"), said("offered", "other")])
    assert offering.decided_by is not None
    assert offering.decided_by.quote == "offered on a price page"


def test_products_and_procedures_come_from_the_passages_that_agree() -> None:
    offering = decide_offering(
        [
            said("offered", "price", products=("ExoBrand",), procedures=("microneedling",)),
            said("offered", "service", procedures=("fractional laser", "microneedling")),
            said("warned", "blog", products=("BadBrand",), procedures=("IV drip",)),
        ]
    )
    assert offering.products == ("ExoBrand",)
    assert offering.procedures == ("microneedling", "fractional laser")


@pytest.mark.parametrize("stance", ["planned", "refused", "discontinued", "mentioned", "researched", "taught"])
def test_what_is_not_offered_is_paired_with_nothing(stance: Stance) -> None:
    offering = decide_offering([said(stance, "service", products=("ExoBrand",), procedures=("microneedling",))])
    assert (offering.products, offering.procedures) == ((), ())


def test_the_home_page_says_what_a_site_is() -> None:
    facts = [
        (SiteKindFact(presents_as="shop", reason="a basket"), "http://clinic.example/shop"),
        (SiteKindFact(presents_as="clinic", reason="book a consultation"), "http://clinic.example/"),
    ]
    assert decide_site_kind(facts, "http://clinic.example/") == ("clinic", "book a consultation")
    assert decide_site_kind([], "http://clinic.example/") == ("unclear", "")


@pytest.mark.parametrize(
    ("shop", "treating", "kind"), [("/shop", True, "unclear"), ("/shop", False, "shop"), ("/", True, "shop")]
)
def test_the_shop_of_a_place_where_clinicians_treat_does_not_make_it_one(shop: str, treating: bool, kind: str) -> None:
    facts = [(SiteKindFact(presents_as="shop", reason="a basket"), f"http://clinic.example{shop}")]
    assert decide_site_kind(facts, "http://clinic.example/", treating=treating)[0] == kind


@pytest.mark.parametrize(
    ("stance", "kind", "outcome"),
    [
        ("offered", "clinic", "offers"),
        ("offered", "unclear", "offers"),
        ("planned", "clinic", "does_not_offer"),
        (None, "salon", "does_not_offer"),
        ("offered", "news", "not_a_provider"),
        (None, "agency", "not_a_provider"),
    ],
)
def test_every_site_gets_an_outcome_with_its_reason(stance: Stance | None, kind: str, outcome: str) -> None:
    offering = decide_offering([said(stance, "service")] if stance else [])
    got, reason = site_outcome(offering, kind, "", pages=7)  # type: ignore[arg-type]
    assert got == outcome
    assert reason.endswith(".")
