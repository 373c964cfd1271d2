"""Search, counts, order, alternatives, one clinic and one practitioner, as a reader meets them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session, select

from directory import queries
from directory.finding.catalogue import Catalogue
from directory.finding.keeper import CatalogueKeeper
from directory.finding.loading import load_catalogue
from directory.finding.search import Search
from directory.models import Clinic
from directory.showing.atlas import draw_atlas, find_place
from tests.directory.published import NOW, clinic, invented_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path) as store, store.session() as opened:
        yield opened


@pytest.fixture
def catalogue(session: Session) -> Catalogue:
    return load_catalogue(session, now=NOW)


def found(session: Session, **wanted: object) -> list[str]:
    results = queries.search(session, Search(**wanted), now=NOW)  # type: ignore[arg-type]
    return [card.clinic.clinic_id for card in results.cards]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quarry road", {"c-derm"}),
        ("QUARRY", {"c-derm"}),
        ("reinhard", {"c-derm"}),
        ("beaulieu nandu", {"c-half"}),
        ("elan", {"c-half"}),
        ("montreal", {"c-half"}),
        ("Montréal", {"c-half"}),
        ("houston", {"c-face", "c-phys"}),
        ("houston fenwright", {"c-face"}),
        ("london", {"c-gmc"}),
        ("uk", {"c-gmc"}),
        ("W1G 9ZZ", {"c-gmc"}),
        ("w1g9zz", {"c-gmc"}),
        ("77999", {"c-face", "c-phys"}),
        ("housten", {"c-face", "c-phys"}),
        ("fennwright", {"c-face"}),
        ("quentin", set()),
        ("plain dermatology", set()),
        ("%", "everything"),
        ("' OR 1=1 --", set()),
    ],
)
def test_free_text_finds(session: Session, text: str, expected: set[str] | str) -> None:
    hits = set(found(session, text=text))
    assert len(hits) == 11 if expected == "everything" else hits == expected


def test_the_order_is_the_printed_one(session: Session) -> None:
    assert found(session) == [
        "c-gmc", "c-face", "c-derm", "c-stale", "c-half", "c-phys", "c-nurse", "c-dunno", "c-evil", "c-gone", "c-salon",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"verdict": ("certified",)}, {"c-derm", "c-gmc", "c-face", "c-stale"}),
        ({"verdict": ("salon", "non_physician")}, {"c-salon", "c-nurse"}),
        ({"country": ("GB",)}, {"c-gmc"}),
        ({"country": ("US",), "city": ("Houston",)}, {"c-face", "c-phys"}),
        ({"specialty": ("dermatology",)}, {"c-derm", "c-stale"}),
        ({"procedure": ("laser",)}, {"c-gmc", "c-half"}),
        ({"procedure": ("laser",), "verdict": ("certified",)}, {"c-gmc"}),
        ({"country": ("FR",)}, set()),
    ],
)
def test_filters(session: Session, wanted: dict[str, tuple[str, ...]], expected: set[str]) -> None:
    assert set(found(session, **wanted)) == expected


def test_each_count_is_what_choosing_it_would_leave(session: Session, catalogue: Catalogue) -> None:
    wanted = Search(country=("US",), verdict=("certified",))
    results = queries.search(session, wanted, catalogue=catalogue, now=NOW)
    for facet, values in results.facets.items():
        for value in values:
            chosen = Search(**{"country": ("US",), "verdict": ("certified",), facet: (value.value,)})  # type: ignore[arg-type]
            assert catalogue.find(chosen).bit_count() == value.count, (facet, value)


def test_nothing_found_shows_ways_on(session: Session) -> None:
    results = queries.search(session, Search(text="houston", verdict=("certified",), procedure=("PRP",)), now=NOW)
    assert results.total == 0
    assert results.alternatives
    assert all(way.count > 0 for way in results.alternatives)
    assert results.instead


def test_nothing_certified_in_a_city_leads_to_the_region_first(session: Session) -> None:
    session.add(clinic("c-far", "Lone Star Skin", city="Marfa", provider_kind="other_physician"))
    session.flush()
    results = queries.search(session, Search(text="marfa", verdict=("certified",)), now=NOW)
    assert results.total == 0
    assert [(way.words, way.count) for way in results.alternatives[:2]] == [
        ("with that verdict in Texas", 3),
        ("with that verdict in United States", 3),
    ]
    assert all(card.clinic.certified and card.clinic.region == "TX" for card in results.instead)


def test_pages_do_not_lose_or_repeat_anybody(session: Session) -> None:
    session.add_all([clinic(f"c-many-{n:02}", "Same Name") for n in range(45)])
    session.flush()
    pages = [found(session, page=page) for page in (1, 2, 3, 4)]
    together = [one for page in pages for one in page]
    assert [len(page) for page in pages] == [20, 20, 16, 0]
    assert len(set(together)) == 56


@pytest.mark.parametrize("sort", ["ranking", "distance"])
@pytest.mark.parametrize("near", [None, (29.76, -95.36)])
def test_after_goes_on_behind_a_clinic(catalogue: Catalogue, near: tuple[float, float] | None, sort: str) -> None:
    wanted = Search(near=near, radius=2000, sort=sort) if near else Search()
    whole = queries.find(catalogue, wanted, limit=100).ids
    seen: list[str] = []
    while len(seen) < len(whole):
        seen += queries.find(catalogue, wanted, after=seen[-1] if seen else "", limit=3).ids
    assert seen == whole
    with pytest.raises(KeyError):
        queries.find(catalogue, wanted, after="nobody")


def test_the_catalogue_is_read_anew_when_the_store_has_changed(tmp_path: Path) -> None:
    with invented_store(tmp_path) as store:
        kept = CatalogueKeeper(store, patience=0)
        before = kept.get()
        assert kept.get() is before
        with store.session() as session:
            session.add(clinic("c-new", "Brand New"))
        deadline = time.monotonic() + 20
        while kept.get() is before and time.monotonic() < deadline:
            time.sleep(0.01)
        after = kept.get()
        kept.finish()
    assert set(after.ids) - set(before.ids) == {"c-new"}


def test_an_empty_store_has_an_empty_catalogue(session: Session) -> None:
    for one in session.exec(select(Clinic)):
        one.offers_exosome_therapy = False
    session.flush()
    results = queries.search(session, Search(text="anything"), now=NOW)
    assert (results.total, results.cards, results.alternatives) == (0, [], [])


def test_a_clinic_has_its_people_apart_and_its_evidence(session: Session) -> None:
    detail = queries.clinic(session, "c-derm", now=NOW)
    assert detail is not None
    assert [p.practitioner_id for p in detail.practitioners] == ["p-reinhard", "p-okafor"]
    assert [p.practitioner_id for p in detail.named] == ["p-absent"]
    assert {e.evidence_id for e in detail.evidence} == {"e1", "e2", "e3"}
    assert len(detail.changes) == 1


def test_a_possible_exclusion_is_not_shown(session: Session) -> None:
    detail = queries.clinic(session, "c-phys", now=NOW)
    assert detail is not None
    assert {e.evidence_id for e in detail.evidence} == {"e7"}


def test_merged_and_unknown_ids(session: Session) -> None:
    assert queries.clinic(session, "c-old") is None
    assert queries.redirect(session, "c-old") == "c-derm"
    assert queries.redirect(session, "c-nobody") == ""


def test_somebody_merely_quoted_has_no_page(session: Session) -> None:
    assert queries.practitioner(session, "p-quoted") is None
    detail = queries.practitioner(session, "p-reinhard")
    assert detail is not None
    assert {e.evidence_id for e in detail.evidence} == {"e1", "e2"}


def test_a_verdict_grows_old_by_itself(session: Session) -> None:
    later = NOW.replace(year=2027)
    assert not queries.clinic(session, "c-derm", now=NOW).stale  # type: ignore[union-attr]
    assert queries.clinic(session, "c-derm", now=later).stale  # type: ignore[union-attr]


def test_places_form_a_tree_with_counts(catalogue: Catalogue) -> None:
    world = draw_atlas(catalogue)
    texas = find_place(world, "us/tx")
    assert texas is not None
    assert (texas.label, len(texas.rows), texas.certified) == ("Texas", 9, 3)
    assert [place.label for place in texas.sorted_children] == ["Houston", "Tallow Springs"]
    assert find_place(world, "gb/-/london") is not None
    assert find_place(world, "fr") is None
    assert len(world.rows) == 11
