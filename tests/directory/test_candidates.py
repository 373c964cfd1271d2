"""What sources name: kept, judged, tied to known clinics, and visited in order of promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from directory.candidates import Found, decide, found_through, link_clinics, listed, promises, save, title_of, waiting
from directory.errors import ExodirError
from directory.models import Clinic, Site
from directory.storage import open_store

NOW = datetime(2026, 11, 23, tzinfo=UTC)
GLOW = Found(
    source="stockist",
    key="17",
    why="listed by a maker of exosome products as one of its providers",
    licence="facts only",
    site="glow.example",
    url="https://glow.example/",
    name="Glow Skin Clinic",
    street="12 Larkin Ave",
    city="Dover",
    region="DE",
    postal_code="19901",
    country="US",
    phone="+13026647203",
    names_exosomes=True,
    sort="clinic",
)


@pytest.fixture
def session() -> Iterator[Session]:
    store = open_store("sqlite://")
    with store.session() as opened:
        yield opened
    store.close()


def clinic(clinic_id: str = "c-1", site: str = "other.example", **more: str) -> Clinic:
    return Clinic(clinic_id=clinic_id, site=site, first_seen=NOW, last_seen=NOW, **more)  # type: ignore[arg-type]


def test_a_source_read_twice_adds_nothing(session: Session) -> None:
    assert save(session, [GLOW], now=NOW).new == 1
    tally = save(session, [GLOW, GLOW], now=NOW + timedelta(days=1))
    assert (tally.new, tally.known) == (0, 1)
    (kept,) = listed(session)
    assert (kept.first_seen, kept.last_seen) == (NOW, NOW + timedelta(days=1))


def test_what_was_rejected_is_asked_again_only_when_it_changes(session: Session) -> None:
    save(session, [GLOW], now=NOW)
    decide(session, "glow.example", "rejected", note="sells creams only", now=NOW)
    save(session, [GLOW], now=NOW)
    assert [c.state for c in listed(session)] == ["rejected"]
    assert save(session, [replace(GLOW, phone="+13026647299")], now=NOW).asked_again == 1
    (kept,) = listed(session)
    assert kept.state == "new"
    assert "sells creams only" in kept.note


def test_nobody_decides_about_what_is_not_there(session: Session) -> None:
    with pytest.raises(ExodirError, match=r"no candidate 'nowhere\.example'"):
        decide(session, "nowhere.example", "accepted", note="", now=NOW)


VISITED = [
    pytest.param({}, None, ["glow.example"], id="named with exosomes: visited by itself"),
    pytest.param({"names_exosomes": False}, None, [], id="only a clinic: waits to be accepted"),
    pytest.param({"names_exosomes": False}, "accepted", ["glow.example"], id="accepted"),
    pytest.param({}, "rejected", [], id="rejected"),
    pytest.param({"site": "", "url": ""}, "accepted", [], id="without a web site there is nothing to visit"),
]


@pytest.mark.parametrize(("found", "state", "visited"), VISITED)
def test_which_sites_are_visited(session: Session, found: dict[str, object], state: str, visited: list[str]) -> None:
    save(session, [replace(GLOW, **found)], now=NOW)  # type: ignore[arg-type]
    if state:
        decide(session, GLOW.candidate_id, state, note="", now=NOW)  # type: ignore[arg-type]
    assert [promise.site for promise in promises(session)] == visited


BY_ADDRESS = {"source": "common-crawl", "key": "a", "evidence": "address", "sort": ""}
ASIDE = {"source": "sitemap", "key": "b", "names_exosomes": False, "evidence": "aside", "sort": ""}
READ = {"source": "archive", "key": "c", "evidence": "read", "sort": ""}
LISTED = {"source": "openstreetmap", "key": "d", "names_exosomes": False}
HINTS = [
    pytest.param([BY_ADDRESS], True, id="an address among the treatments"),
    pytest.param([ASIDE], False, id="an address aside waits"),
    pytest.param([ASIDE, LISTED], True, id="an address aside, of a place that is listed as a clinic"),
    pytest.param([ASIDE, LISTED | {"sort": "beauty"}], False, id="an address aside, of a salon"),
    pytest.param([READ], True, id="a page that offers"),
    pytest.param([READ | {"names_exosomes": False}], False, id="a page that only mentions"),
    pytest.param([BY_ADDRESS, READ | {"names_exosomes": False}], False, id="the page itself says otherwise"),
    pytest.param(
        [BY_ADDRESS, READ | {"names_exosomes": False, "url": "http://www.glow.example"}], False, id="written otherwise"
    ),
    pytest.param(
        [BY_ADDRESS, READ | {"names_exosomes": False, "url": "https://glow.example/blog"}], True, id="another page says"
    ),
    pytest.param([ASIDE | {"evidence": "elsewhere"}, LISTED], False, id="goods, wherever they are sold"),
    pytest.param([ASIDE, LISTED, READ | {"names_exosomes": False}], False, id="aside, and read"),
    pytest.param([{}, READ | {"names_exosomes": False}], True, id="a maker names it, whatever one page says"),
]


@pytest.mark.parametrize(("hints", "visited"), HINTS)
def test_several_hints_of_one_site_are_joined(session: Session, hints: list[dict[str, object]], visited: bool) -> None:
    save(session, [replace(GLOW, **hint) for hint in hints], now=NOW)  # type: ignore[arg-type]
    assert bool(promises(session)) == visited
    unread = not any(hint.get("evidence") == "read" for hint in hints)
    said = [asdict(GLOW) | hint for hint in hints]
    undecided = any(one["sort"] == "clinic" or one["evidence"] == "aside" for one in said)
    assert bool(waiting(session)) == (not visited and unread and undecided)


HOMELESS = {"source": "locator dewbright-pro", "key": "9", "site": "", "url": ""}
PLACES = [
    pytest.param({}, ["glow.example"], id="the same phone and place"),
    pytest.param({"street": "", "phone": "+1 302 664 7203"}, ["glow.example"], id="the same phone"),
    pytest.param({"phone": ""}, ["glow.example"], id="the same street and postal code"),
    pytest.param({"phone": "", "street": ""}, [], id="never by the name alone"),
    pytest.param({"street": "", "phone": "+13125550999"}, [], id="another phone"),
    pytest.param({"names_exosomes": False}, [], id="a maker of something else"),
]


@pytest.mark.parametrize(("said", "visited"), PLACES)
def test_a_place_without_a_site_speaks_for_the_site_that_another_source_knows(
    session: Session, said: dict[str, object], visited: list[str]
) -> None:
    save(session, [replace(GLOW, **LISTED), replace(GLOW, **HOMELESS | said)], now=NOW)  # type: ignore[arg-type]
    assert [(one.site, one.url) for one in promises(session)] == [(site, GLOW.url) for site in visited]


def test_a_phone_of_two_sites_speaks_for_neither(session: Session) -> None:
    finds = [replace(GLOW, **LISTED | {"key": site, "site": site}) for site in ("a.example", "b.example")]  # type: ignore[arg-type]
    save(session, [*finds, replace(GLOW, **HOMELESS)], now=NOW)  # type: ignore[arg-type]
    assert promises(session) == []


def test_the_same_place_in_five_sources_is_visited_once_and_found_through_all(session: Session) -> None:
    others = [
        replace(GLOW, source="openstreetmap", key="node/1", phone="", names_exosomes=False),
        replace(GLOW, source="common-crawl", key="glow.example", name="", phone="", street="", evidence="address"),
        replace(GLOW, source="nppes", key="5", site="", url="", phone="(302) 664-7203", names_exosomes=False),
        replace(GLOW, source="foursquare", key="f", site="", url="", phone="", street="12 Larkin Avenue"),
    ]
    save(session, [GLOW, *others], now=NOW)
    (promise,) = promises(session)
    assert promise.url == "https://glow.example/"
    session.add(clinic(site="glow.example", phone=GLOW.phone, street=GLOW.street, postal_code="19901", country="US"))
    session.flush()
    assert link_clinics(session) == 5
    assert len(found_through(session, [("c-1", "glow.example")])["c-1"]) == 5


def test_a_site_that_several_sources_name_comes_before_one_that_one_names(session: Session) -> None:
    def found(source: str, site: str) -> Found:
        return replace(GLOW, source=source, key=site, site=site, url=f"https://{site}/exosomes", evidence="address")

    save(session, [found("sitemap", "a.example"), found("sitemap", "b.example"), found("common-crawl", "b.example")],
         now=NOW)  # fmt: skip
    assert [promise.site for promise in promises(session)] == ["b.example", "a.example"]


def test_clinics_wait_until_somebody_decides_or_a_page_is_read(session: Session) -> None:
    finds = [replace(GLOW, **LISTED | {"key": site, "site": site}) for site in ("a.example", "b.example", "c.example")]  # type: ignore[arg-type]
    save(session, finds, now=NOW)
    decide(session, "b.example", "rejected", note="", now=NOW)
    decide(session, "c.example", "accepted", note="", now=NOW)
    assert [candidate.site for candidate in waiting(session)] == ["a.example"]


def test_the_most_promising_sites_come_first_and_those_read_already_last(session: Session) -> None:
    def found(site: str, **more: object) -> Found:
        return replace(GLOW, key=site, site=site, url=f"https://{site}/", **more)  # type: ignore[arg-type]

    finds = [
        found("salon.example", sort="beauty"),
        found("read.example"),
        found("clinic.example"),
        found("accepted.example", names_exosomes=False, sort=""),
    ]
    save(session, finds, now=NOW)
    decide(session, "accepted.example", "accepted", note="", now=NOW)
    session.add(Site(site="read.example", start_url="x", last_visit=NOW))
    expected = ["accepted.example", "clinic.example", "salon.example", "read.example"]
    assert [promise.site for promise in promises(session)] == expected


def test_one_rejection_of_a_site_stands_against_all_sources(session: Session) -> None:
    save(session, [GLOW, replace(GLOW, source="common-crawl", key="glow.example")], now=NOW)
    decide(session, GLOW.candidate_id, "rejected", note="", now=NOW)
    assert promises(session) == []


TIES = [
    pytest.param({"site": "glow.example"}, "c-1", id="the same web site"),
    pytest.param({"phone": "(302) 664-7203"}, "c-1", id="the same phone, written otherwise"),
    pytest.param({"street": "12 Larkin Avenue, Suite 4", "postal_code": "19901", "country": "US"}, "c-1", id="place"),
    pytest.param({"name": "Glow Skin Clinic"}, "", id="never by the name alone"),
    pytest.param({"street": "12 Larkin Ave", "postal_code": "60601", "country": "US"}, "", id="another postal code"),
]


@pytest.mark.parametrize(("known", "tied"), TIES)
def test_a_candidate_that_is_a_known_clinic_is_tied_to_it(session: Session, known: dict[str, str], tied: str) -> None:
    session.add(clinic(**known))
    save(session, [GLOW], now=NOW)
    link_clinics(session)
    assert [c.clinic_id for c in listed(session)] == [tied]


def test_a_chain_of_two_clinics_is_told_apart_by_the_place_or_not_at_all(session: Session) -> None:
    session.add(clinic(site="glow.example", phone="+13026647203"))
    session.add(clinic(clinic_id="c-2", site="glow.example", phone="+13125550999"))
    save(session, [GLOW, replace(GLOW, key="18", phone="", street="")], now=NOW)
    link_clinics(session)
    assert sorted(c.clinic_id for c in listed(session)) == ["", "c-1"]


def test_a_clinic_says_through_whom_it_was_found(session: Session) -> None:
    by_address = replace(GLOW, source="nppes", key="n", site="", url="", why="registered")
    rejected = replace(GLOW, source="sitemap", key="r")
    save(session, [GLOW, replace(GLOW, source="common-crawl", key="x"), by_address, rejected], now=NOW)
    session.add(clinic(site="glow.example", phone=GLOW.phone))
    session.add(clinic("c-2", site="seed.example"))
    session.flush()
    link_clinics(session)
    decide(session, rejected.candidate_id, "rejected", note="", now=NOW)
    found = found_through(session, [("c-1", "glow.example"), ("c-2", "seed.example")])
    assert {i: sorted(title_of(c.source) for c in ways) for i, ways in found.items()} == {
        "c-1": ["Common Crawl", "NPPES", "stockist"]
    }


def test_the_same_place_in_five_sources_is_one_visit_and_one_clinic(session: Session) -> None:
    sources = ("openstreetmap", "foursquare", "common-crawl", "locator dewbright-pro", "nppes")
    save(session, [replace(GLOW, source=source, key=f"k{n}") for n, source in enumerate(sources)], now=NOW)
    assert [promise.site for promise in promises(session)] == ["glow.example"]
    session.add(clinic(site="glow.example"))
    session.flush()
    assert link_clinics(session) == 5
    (ways,) = found_through(session, [("c-1", "glow.example")]).values()
    assert {way.source for way in ways} == set(sources)


def test_locators_are_called_by_their_brand() -> None:
    assert title_of("locator dewbright-pro") == "provider locator dewbright-pro"


@given(st.builds(Found, *[st.text(max_size=20)] * 4, name=st.text(max_size=40), phone=st.text(max_size=20)))
def test_hostile_strings_are_kept_as_they_are_and_break_nothing(found: Found) -> None:
    assert found.candidate_id == replace(found, name="x").candidate_id
    assert found.digest != replace(found, name=found.name + "x").digest
