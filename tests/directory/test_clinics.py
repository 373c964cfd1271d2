"""Observations of a site become clinics and practitioners whose ids stay the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from directory.facts import (
    AnyFact,
    Claim,
    ExosomeFact,
    NameFact,
    Observed,
    PersonFact,
    PhoneFact,
    PlaceFact,
    SiteKindFact,
)
from directory.models import Clinic, ClinicRedirect, Observation, Practitioner, Site
from directory.observations import PageSeen, Visit, save_visit
from directory.storage import Store, open_store

DAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOME = "http://lakeview.example/"
HARBOR = PlaceFact(
    street="410 Harbor Avenue, Suite 12",
    city="Duluth",
    region="MN",
    postal_code="55802",
    country="US",
    phone="+12187274410",
    source="footer",
)
HILL = PlaceFact(
    street="77 Hill Road", city="Hibbing", region="MN", postal_code="55746", country="US", source="address"
)
OFFER = ExosomeFact(stance="offered", procedures=("microneedling",), page_kind="service")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 'exodir.db'}")
    yield opened
    opened.close()


def visit(
    store: Store,
    *pages: tuple[str, str, list[AnyFact]],
    day: int = 0,
    failure: str = "",
    status: dict[str, int] | None = None,
    complete: bool = True,
) -> None:
    """Save a visit whose pages are (path, page kind, facts)."""
    when = DAY + timedelta(days=day)
    seen = tuple(
        PageSeen(
            url=HOME + path,
            status=(status or {}).get(path, 200),
            kind=kind,
            digest=f"digest of {path}",
            bytes=1000,
            fetched_at=when,
            observed=tuple(Observed(fact=fact, quote=f"quote for {fact.kind}") for fact in facts),
        )
        for path, kind, facts in pages
    )
    with store.session() as session:
        save_visit(
            session,
            Visit(
                site="lakeview.example",
                start_url=HOME,
                run_id=f"run-{day}",
                finished_at=when,
                pages=seen,
                failure=failure,  # type: ignore[arg-type]
                reason="The server refused the connection." if failure else "",
                pages_fetched=len(seen),
                complete=complete,
            ),
        )


def clinics(store: Store) -> list[Clinic]:
    with store.session() as session:
        return list(session.exec(select(Clinic).order_by(Clinic.city)))


def people(store: Store) -> list[Practitioner]:
    with store.session() as session:
        return list(session.exec(select(Practitioner).order_by(Practitioner.name, Practitioner.clinic_id)))


def person(name: str, **more: object) -> PersonFact:
    return PersonFact.model_validate({"name": name, "page_kind": "team", **more})


def test_a_clinic_is_put_together_from_all_its_pages(store: Store) -> None:
    visit(
        store,
        ("", "home", [NameFact(name="Lakeview Skin", source="og"), HARBOR, SiteKindFact(presents_as="clinic")]),
        ("exosomes", "service", [NameFact(name="Exosomes in Duluth", source="title"), OFFER]),
        ("team", "team", [person("Ada Quillfeather", credentials=["MD"], role="Owner", relation="owner")]),
    )
    (clinic,) = clinics(store)
    assert (clinic.name, clinic.street, clinic.city, clinic.phone) == (
        "Lakeview Skin",
        "410 Harbor Avenue, Suite 12",
        "Duluth",
        "+12187274410",
    )
    assert clinic.offers_exosome_therapy
    assert clinic.exosome_url == HOME + "exosomes"
    assert clinic.paired_procedures == ["microneedling"]
    (ada,) = people(store)
    assert (ada.name, ada.credentials, ada.treats_here) == ("Ada Quillfeather", ["MD"], True)
    with store.session() as session:
        assert session.get_one(Site, "lakeview.example").outcome == "offers"


def test_two_addresses_are_two_clinics_and_each_keeps_its_phone(store: Store) -> None:
    visit(store, ("", "home", [NameFact(name="Lakeview Skin", source="og"), HARBOR, HILL, OFFER]))
    duluth, hibbing = clinics(store)
    assert (duluth.city, duluth.phone) == ("Duluth", "+12187274410")
    assert (hibbing.city, hibbing.phone) == ("Hibbing", "")


def test_one_place_written_in_two_ways_is_one_clinic(store: Store) -> None:
    short = HARBOR.model_copy(update={"street": "410 Harbor Ave.", "phone": "", "source": "jsonld"})
    visit(store, ("", "home", [HARBOR]), ("contact", "contact", [short]))
    (clinic,) = clinics(store)
    assert clinic.street == "410 Harbor Avenue, Suite 12"


def test_a_house_number_that_slipped_makes_no_second_clinic(store: Store) -> None:
    slip = HARBOR.model_copy(update={"street": "401 Harbor Avenue, Suite 12", "source": "text"})
    visit(store, ("", "home", [HARBOR]), ("contact", "contact", [HARBOR, slip]))
    assert [c.street for c in clinics(store)] == ["410 Harbor Avenue, Suite 12"]


def test_a_site_without_an_address_is_still_a_clinic(store: Store) -> None:
    phone = PhoneFact(phone="+12187274410", source="tel")
    visit(store, ("", "home", [NameFact(name="Lakeview Skin", source="og"), phone, OFFER]))
    (clinic,) = clinics(store)
    assert (clinic.street, clinic.country, clinic.phone) == ("", "US", "+12187274410")


def test_ids_stay_when_the_site_says_more(store: Store) -> None:
    visit(store, ("", "home", [NameFact(name="Lakeview Skin", source="og"), person("Dr. Quillfeather")]))
    (before,) = clinics(store)
    visit(
        store,
        ("", "home", [NameFact(name="Lakeview Skin & Laser", source="og"), HARBOR]),
        ("team", "team", [person("Ada M. Quillfeather")]),
        day=7,
    )
    (after,) = clinics(store)
    assert after.clinic_id == before.clinic_id
    assert (after.first_seen, after.last_seen) == (DAY, DAY + timedelta(days=7))


def test_practitioners_keep_their_id_when_a_middle_name_appears(store: Store) -> None:
    visit(store, ("team", "team", [person("Ada Quillfeather")]))
    visit(store, ("team", "team", [person("Ada Maud Quillfeather")]), day=7)
    (ada,) = people(store)
    assert ada.name == "Ada Maud Quillfeather"
    assert ada.first_seen == DAY


def test_the_same_visit_twice_changes_nothing_but_the_date(store: Store) -> None:
    pages = ("", "home", [HARBOR, OFFER, person("Ada Quillfeather")])
    visit(store, pages)
    first = [c.model_dump(exclude={"last_seen"}) for c in clinics(store)]
    visit(store, pages, day=1)
    assert [c.model_dump(exclude={"last_seen"}) for c in clinics(store)] == first
    with store.session() as session:
        assert len(session.exec(select(Observation)).all()) == 3


def test_what_a_later_visit_no_longer_shows_is_kept_and_marked(store: Store) -> None:
    visit(
        store, ("", "home", [HARBOR, HILL, OFFER]), ("team", "team", [person("Ada Quillfeather", places=["Hibbing"])])
    )
    visit(store, ("", "home", [HARBOR, OFFER]), day=7)
    duluth, hibbing = clinics(store)
    assert (duluth.current, hibbing.current) == (True, False)
    assert hibbing.last_seen == DAY
    assert [(p.clinic_id, p.last_seen) for p in people(store)] == [(hibbing.clinic_id, DAY)]


def test_a_person_no_longer_shown_is_kept_and_does_not_treat_here(store: Store) -> None:
    visit(store, ("", "home", [HARBOR]), ("team", "team", [person("Ada Quillfeather"), person("Bo Tamsin")]))
    visit(store, ("", "home", [HARBOR]), ("team", "team", [person("Bo Tamsin")]), day=7)
    assert [(p.name, p.current, p.treats_here) for p in people(store)] == [
        ("Ada Quillfeather", False, False),
        ("Bo Tamsin", True, True),
    ]


@pytest.mark.parametrize("status", [0, 429, 500, 503])
def test_a_page_that_fails_for_once_keeps_what_it_stated(store: Store, status: int) -> None:
    visit(store, ("", "home", [HARBOR]), ("team", "team", [person("Ada Quillfeather")]))
    visit(store, ("", "home", [HARBOR]), ("team", "", []), day=7, status={"team": status})
    assert [(p.name, p.current) for p in people(store)] == [("Ada Quillfeather", True)]


def test_a_visit_that_broke_off_takes_nothing_away(store: Store) -> None:
    visit(store, ("", "home", [HARBOR]), ("team", "team", [person("Ada Quillfeather")]))
    visit(store, ("", "home", [HARBOR]), day=7, complete=False)
    assert [(p.name, p.current) for p in people(store)] == [("Ada Quillfeather", True)]


def test_a_page_that_is_gone_takes_its_facts_along(store: Store) -> None:
    visit(store, ("", "home", [HARBOR]), ("team", "team", [person("Ada Quillfeather")]))
    visit(store, ("", "home", [HARBOR]), ("team", "", []), day=7, status={"team": 404})
    assert [p.current for p in people(store)] == [False]


def test_a_failed_visit_loses_nothing(store: Store) -> None:
    visit(store, ("", "home", [HARBOR, OFFER, person("Ada Quillfeather")]))
    visit(store, day=7, failure="timeout")
    (clinic,) = clinics(store)
    assert clinic.current
    assert len(people(store)) == 1
    with store.session() as session:
        site = session.get_one(Site, "lakeview.example")
        assert (site.outcome, site.reason) == ("unreachable", "The server refused the connection.")


def test_a_clinic_that_was_part_of_another_leaves_a_redirect(store: Store) -> None:
    elsewhere = PlaceFact(city="Duluth", region="MN", country="US", source="text")
    visit(store, ("", "home", [elsewhere]))
    (vague,) = clinics(store)
    visit(store, ("", "home", [HARBOR, HILL]), day=7)
    ids = {c.clinic_id for c in clinics(store)}
    with store.session() as session:
        redirects = {r.old_id: r.new_id for r in session.exec(select(ClinicRedirect))}
    assert vague.clinic_id in ids or redirects[vague.clinic_id] in ids


def test_people_are_listed_where_the_site_ties_them_to(store: Store) -> None:
    visit(
        store,
        ("", "home", [HARBOR, HILL]),
        ("team", "team", [person("Ada Quillfeather", places=["Hibbing"]), person("Bo Tamsin")]),
    )
    duluth, hibbing = clinics(store)
    where = {(p.name, p.clinic_id): p.placed for p in people(store)}
    assert where == {
        ("Ada Quillfeather", hibbing.clinic_id): "here",
        ("Bo Tamsin", duluth.clinic_id): "unsaid",
        ("Bo Tamsin", hibbing.clinic_id): "unsaid",
    }


def test_mentions_of_one_person_are_put_together(store: Store) -> None:
    claim = Claim(text="board-certified dermatologist", kind="dermatologist", certification=True)
    visit(
        store,
        ("", "home", [person("Quillfeather", credentials=["Dr"], page_kind="home")]),
        ("team", "team", [person("Ada Quillfeather", credentials=["MD"], role="Dermatologist")]),
        ("ada", "person", [person("Ada M. Quillfeather", credentials=["MD", "FAAD"], claims=[claim.model_dump()])]),
    )
    (ada,) = people(store)
    assert set(ada.credentials) == {"Dr", "MD", "FAAD"}
    assert ada.role == "Dermatologist"
    assert ada.claims[0]["text"] == "board-certified dermatologist"


def test_until_anybody_is_looked_up_the_site_says_what_people_are(store: Store) -> None:
    visit(store, ("team", "team", [person("Ada Quillfeather", credentials=["RN"], role="Nurse injector")]))
    (ada,) = people(store)
    assert (ada.kind, ada.status) == ("nurse", "unchecked")


@pytest.mark.parametrize("relation", ["quoted", "author", "reviewer", "testimonial"])
def test_voices_on_the_pages_are_no_practitioners(store: Store, relation: str) -> None:
    visit(store, ("blog", "blog", [person("Ada Quillfeather", relation=relation)]))
    assert people(store) == []


def test_an_author_who_is_on_the_team_is_a_practitioner(store: Store) -> None:
    visit(
        store,
        ("blog", "blog", [person("Ada Quillfeather", relation="author")]),
        ("team", "team", [person("Ada Quillfeather")]),
    )
    assert [p.relation for p in people(store)] == ["staff"]


@pytest.mark.parametrize("relation", ["former", "medical_director"])
def test_former_and_absent_people_are_listed_and_do_not_treat_here(store: Store, relation: str) -> None:
    visit(store, ("team", "team", [person("Ada Quillfeather", relation=relation)]))
    assert [(p.relation, p.treats_here) for p in people(store)] == [(relation, False)]


def test_a_news_site_has_no_clinic(store: Store) -> None:
    visit(store, ("", "home", [SiteKindFact(presents_as="news"), HARBOR, OFFER, person("Ada Quillfeather")]))
    assert clinics(store) == []
    assert people(store) == []
    with store.session() as session:
        assert session.get_one(Site, "lakeview.example").outcome == "not_a_provider"
