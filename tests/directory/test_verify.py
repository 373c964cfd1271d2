"""Verification over a store: verdicts written once, changes kept with their cause, nothing new the second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from directory.addresses import postal_key
from directory.models import Change, Clinic, Evidence, Observation, Page, Practitioner
from directory.names import fold_key
from directory.records import Record, RecordName, RecordPlace
from directory.registries import REGISTRIES
from directory.snapshots import Snapshot, Snapshots, Wanted
from directory.storage import Store, open_store
from directory.verify import VerifySummary, verify
from tests.directory.invented import CLINIC, ELSEWHERE, RELEASED, cms, gmc, leie, npi, nppes

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
FETCHED = datetime(2026, 11, 18, 8, tzinfo=UTC)


class Shelf(Snapshots):
    """Registries held in memory, asked as the real ones are: by surname, or by number."""

    def __init__(self, *records: Record, partly: tuple[str, ...] = ()) -> None:
        super().__init__(Path("nowhere"))
        self.records = records
        self.partly = partly  # registries of which only a part is loaded

    def all(self) -> list[Snapshot]:
        names = sorted({r.registry for r in self.records})
        return [Snapshot(n, RELEASED, NOW, "digest", Path("nowhere"), (), n not in self.partly) for n in names]

    def candidates(self, name: str, wanted: Iterable[Wanted]) -> dict[str, list[Record]]:
        mine = [r for r in self.records if r.registry == name]
        return {
            w.key: [
                r for r in mine if r.record_id in w.numbers or any(fold_key(n.family) in w.families for n in r.names)
            ]
            for w in wanted
        }

    def at_place(self, name: str, postal_keys: Iterable[str]) -> list[Record]:
        keys = set(postal_keys)
        mine = [r for r in self.records if r.registry == name]
        return [r for r in mine if any(postal_key(p.postal_code, p.country) in keys for p in r.places)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    store: Store = open_store(f"sqlite:///{tmp_path / 'exodir.db'}")
    with store.session() as session:
        yield session
    store.close()


def clinic(clinic_id: str = "c-1", place: RecordPlace = CLINIC, **given: Any) -> Clinic:
    values: dict[str, Any] = {
        "clinic_id": clinic_id, "site": "quillby.example", "name": "Quillby Skin", "street": place.street,
        "city": place.city, "region": place.region, "postal_code": place.postal_code, "country": place.country,
        "phone": place.phone, "offers_exosome_therapy": True, "exosome_quote": "Exosomes after microneedling.",
        "exosome_url": "http://quillby.example/exosomes", "first_seen": FETCHED, "last_seen": FETCHED,
    }  # fmt: skip
    return Clinic(**(values | given))


def person(name: str = "Jane Rye", clinic_id: str = "c-1", **given: Any) -> Practitioner:
    values: dict[str, Any] = {
        "practitioner_id": f"p-{fold_key(name)}", "clinic_id": clinic_id, "name": name, "credentials": ["MD", "FAAD"],
        "source_url": "http://quillby.example/team", "quote": "Jane Rye, MD, FAAD", "first_seen": FETCHED,
        "last_seen": FETCHED, "site_kind": "dermatologist",
    }  # fmt: skip
    return Practitioner(**(values | given))


def store(session: Session, *rows: Clinic | Practitioner | Page) -> None:
    for kind in (Clinic, Practitioner, Page):
        session.add_all([r for r in rows if isinstance(r, kind)])
        session.flush()


def run(session: Session, *records: Record, now: datetime = NOW) -> VerifySummary:
    summary = verify(session, Shelf(*records), now=now)
    session.commit()
    return summary


def test_a_certified_clinic(session: Session) -> None:
    store(session, clinic(), person())
    summary = run(session, nppes(1, "RYE, JANE"))
    got = session.get_one(Clinic, "c-1")
    assert (got.provider_kind, got.certified, got.grade) == ("dermatologist", True, "B")
    assert got.certified_specialties == ["dermatology"]
    assert got.verified_at == NOW
    who = session.exec(select(Practitioner)).one()
    assert (who.status, who.registry_name, who.registry_id) == ("certified", "nppes", npi(1))
    assert (summary.practitioners, summary.clinics, summary.certified) == (1, 1, 1)
    assert "1 clinics certified" in summary.sentence


def test_who_is_not_in_a_part_of_a_registry_is_unchecked(session: Session) -> None:
    store(session, clinic(), person(), person("Mariska Quill"))
    other = nppes(1, "BRASK, TOVE")
    verify(session, Shelf(other, partly=("nppes",)), now=NOW)
    assert {p.status for p in session.exec(select(Practitioner))} == {"unchecked"}
    verify(session, Shelf(other), now=NOW)
    assert {p.status for p in session.exec(select(Practitioner))} == {"claimed"}


def test_answers_about_people_count_beside_a_part_of_the_registry(session: Session) -> None:
    store(session, clinic(), person())
    records = (nppes(2, "BRASK, TOVE"), replace(nppes(1, "RYE, JANE"), registry="nppes-api"))
    verify(session, Shelf(*records, partly=("nppes",)), now=NOW)
    who = session.exec(select(Practitioner)).one()
    assert (who.status, who.registry_name) == ("certified", "nppes-api")


def test_no_certified_clinic_without_a_dated_record(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    rows = session.exec(select(Evidence).where(Evidence.source == "nppes", Evidence.says == "supports")).all()
    assert {r.record_id for r in rows} == {npi(1)}
    assert {r.retrieved_at.date() for r in rows} == {RELEASED}


def test_site_evidence_carries_page_and_fetch_time(session: Session) -> None:
    page = Page(url="http://quillby.example/team", site="quillby.example", status=200, fetched_at=FETCHED)
    store(session, clinic(), person(), page)
    run(session, nppes(1, "RYE, JANE"))
    row = session.exec(select(Evidence).where(Evidence.source == "site", Evidence.claim == "certification")).one()
    assert (row.url, row.retrieved_at, row.quote) == (page.url, FETCHED, "FAAD")


def test_the_offer_is_evidence_of_the_clinic(session: Session) -> None:
    store(session, clinic())
    run(session, nppes(1, "RYE, JANE"))
    row = session.exec(select(Evidence)).one()
    assert (row.claim, row.says, row.practitioner_id) == ("exosomes", "supports", "")


def snapshot_of(session: Session) -> list[str]:
    session.expire_all()
    kinds = (Clinic, Practitioner, Evidence, Change)
    return sorted(str(row.model_dump()) for kind in kinds for row in session.exec(select(kind)))


def test_verifying_twice_writes_nothing_new(session: Session) -> None:
    store(session, clinic(), person(), person("Bea Tolliver", credentials=["RN"], site_kind="nurse"))
    records = (nppes(1, "RYE, JANE"), leie("a", "TOLLIVER, BEA"), cms(1, "RYE, JANE", "DERMATOLOGY"))
    run(session, *records)
    before = snapshot_of(session)
    again = run(session, *reversed(records), now=NOW + timedelta(minutes=5))
    assert (again.changes, again.evidence_written, again.evidence_removed) == (0, 0, 0)
    assert snapshot_of(session) == before


def test_a_later_verification_renews_the_time_only(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    later = NOW + timedelta(days=10)
    again = run(session, nppes(1, "RYE, JANE"), now=later)
    assert session.get_one(Clinic, "c-1").verified_at == later
    assert (again.changes, again.evidence_written) == (0, 0)


@pytest.mark.parametrize(
    ("days", "stale"),
    [pytest.param(60, "", id="late"), pytest.param(120, f"its site was last read on {FETCHED.date()}", id="gone")],
)
def test_a_clinic_whose_site_cannot_be_read_any_more_grows_stale(session: Session, days: int, stale: str) -> None:
    store(session, clinic(), person())
    run(session, now=FETCHED + timedelta(days=days))
    assert session.get_one(Clinic, "c-1").stale_reason == stale


def test_a_change_is_kept_with_its_cause(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    run(session, nppes(1, "RYE, JANE"), leie("b", "RYE, JANE", number=1), now=NOW + timedelta(days=30))
    changes = session.exec(select(Change).where(Change.practitioner_id != "")).all()
    assert {(c.field, c.before, c.after, c.cause) for c in changes} == {
        ("status", "certified", "barred", "registry"),
        ("grade", "B", "", "registry"),
    }
    of_clinic = session.exec(select(Change).where(Change.practitioner_id == "", Change.field == "certified")).one()
    assert (of_clinic.before, of_clinic.after) == ("true", "false")


def test_a_change_of_the_site_is_named_as_such(session: Session) -> None:
    store(session, clinic(), person())
    run(session, nppes(1, "RYE, JANE"))
    session.exec(select(Practitioner)).one().credentials = ["MD"]
    run(session, nppes(1, "RYE, JANE"), now=NOW + timedelta(days=1))
    change = session.exec(select(Change).where(Change.field == "status")).one()
    assert (change.before, change.after, change.cause) == ("certified", "specialist", "source")


def test_62_per_clinic_where_a_registry_location_is(session: Session) -> None:
    other = clinic("c-2", ELSEWHERE)
    store(session, clinic(), other, person(placed="unsaid"), person(clinic_id="c-2", placed="unsaid"))
    run(session, nppes(1, "RYE, JANE"))
    assert session.get_one(Clinic, "c-1").certified
    assert not session.get_one(Clinic, "c-2").certified


def test_49_an_absent_director_does_not_certify(session: Session) -> None:
    store(session, clinic(), person(relation="medical_director"))
    run(session, nppes(1, "RYE, JANE", places=[ELSEWHERE]))
    got = session.get_one(Clinic, "c-1")
    who = session.exec(select(Practitioner)).one()
    assert (who.status, who.treats_here, got.certified, got.provider_kind) == ("certified", False, False, "unknown")


def test_a_number_settled_in_one_registry_is_asked_of_the_others(session: Session) -> None:
    """CMS knows her by the married name; her NPI is dead in NPPES, where she stands under the maiden name."""
    store(session, clinic(), person("Jane Rye"))
    dead = replace(nppes(1, "", standing="lapsed", entity=""), places=())
    run(session, cms(1, "RYE, JANE", "DERMATOLOGY"), dead)
    assert session.exec(select(Practitioner)).one().status == "barred"


def test_salon_licence_at_the_address(session: Session) -> None:
    store(session, clinic(presents_as="clinic"), person("Wren Thistle", credentials=[], site_kind="aesthetician"))
    shop = Record(
        "salons-tx", "s-1", "organization", (RecordName(organization="Quillby Brows"),), profession="Esthetician Salon",
        places=(CLINIC,), standing="good", released_on=RELEASED,
    )  # fmt: skip
    run(session, shop)
    got = session.get_one(Clinic, "c-1")
    assert got.provider_kind == "salon"
    assert session.exec(select(Evidence).where(Evidence.claim == "salon")).one().record_id == "s-1"


def test_a_salon_by_its_own_words_is_shown_with_them(session: Session) -> None:
    store(session, clinic(presents_as="salon"), person("Wren Thistle", credentials=[], site_kind="aesthetician"))
    got = session.get_one(Clinic, "c-1")
    value = {"kind": "site_kind", "presents_as": "salon"}
    seen = {
        "site": got.site,
        "kind": "site_kind",
        "value": value,
        "fetched_at": NOW,
        "first_seen": NOW,
        "last_seen": NOW,
    }
    menu = Observation(observation_id="o-1", url=f"{got.website}menu", quote="our salon menu", **seen)
    home = Observation(observation_id="o-2", url=got.website, quote="The beauty salon on the green", **seen)
    session.add_all([menu, home])
    run(session)
    shown = session.exec(select(Evidence).where(Evidence.claim == "salon")).one()
    assert got.provider_kind == "salon"
    assert (shown.source, shown.says, shown.quote, shown.url) == ("site", "supports", home.quote, home.url)


def test_without_any_registry_nothing_is_checked(session: Session) -> None:
    store(session, clinic(), person())
    summary = run(session)
    assert session.exec(select(Practitioner)).one().status == "unchecked"
    assert "no registry" in summary.sentence


def test_people_of_one_country_are_not_sought_in_anothers_registries(session: Session) -> None:
    store(session, clinic(), person())
    run(session, gmc("7990001", "Rye, Jane", "Dermatology"))
    assert session.exec(select(Practitioner)).one().status == "unchecked"


def test_progress_is_told(session: Session) -> None:
    store(session, clinic(), person())
    told: list[tuple[int, int]] = []
    verify(session, Shelf(), now=NOW, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (1, 1)


def test_every_registry_has_a_way_to_be_looked_up() -> None:
    assert all(r.title and r.says for r in REGISTRIES.values())


def test_the_place_of_the_record_is_evidence(session: Session) -> None:
    store(session, clinic(), person(), person("Bea Tolliver", credentials=["RN"], site_kind="nurse"))
    home = replace(ELSEWHERE, street="3 Private Lane")
    run(session, nppes(1, "RYE, JANE"), nppes(2, "TOLLIVER, BEA", "163W00000X", credentials="RN", places=[home]))
    rows = session.exec(select(Evidence).where(Evidence.claim == "place")).all()
    assert {(r.says, r.quote) for r in rows} == {
        ("supports", "410 Larkspur Bend, Suite 200, Quillby"),
        ("neutral", "Ostrander Falls, TX"),
    }
