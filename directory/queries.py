"""The read side: search with counts, one clinic, one practitioner, places, changes; no writing, no rendering."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from directory.catalogue import FACETS, Catalogue, FacetValue, Search, load_catalogue, stamp_of
from directory.facts import SPECIALISTS
from directory.models import Change, Clinic, ClinicRedirect, Evidence, Practitioner, Run, Site
from directory.rows import ONLY_NAMED, Row, clinic_row, is_practitioner, is_shown, is_stale

PAGE_SIZE = 20
_STATUS_ORDER = (
    "certified", "specialist", "claimed", "ambiguous", "not_found", "unchecked", "other_profession", "barred",
)  # fmt: skip


@dataclass(frozen=True)
class Card:
    """One clinic in a list: the clinic, the practitioners who treat there (best first), and whether it is stale."""

    clinic: Clinic
    practitioners: list[Practitioner]
    stale: bool


@dataclass(frozen=True)
class Alternative:
    """A wider search that does find something, for when the asked one finds nothing."""

    search: Search
    words: str
    count: int


@dataclass(frozen=True)
class Results:
    """What a search found: one page of cards, the counts beside the filters, and ways on from an empty result."""

    search: Search
    total: int
    cards: list[Card]
    facets: dict[str, list[FacetValue]]
    pages: int
    alternatives: list[Alternative] = field(default_factory=list)


@dataclass(frozen=True)
class ClinicDetail:
    """Everything that is published about one clinic."""

    clinic: Clinic
    stale: bool
    practitioners: list[Practitioner]  # who treat here, best supported first
    named: list[Practitioner]  # named on the site, not shown to treat here
    evidence: list[Evidence]
    changes: list[Change]

    def evidence_about(self, practitioner_id: str) -> list[Evidence]:
        """The evidence about one practitioner, or about the clinic itself (empty id)."""
        return [e for e in self.evidence if e.practitioner_id == practitioner_id]


@dataclass(frozen=True)
class PractitionerDetail:
    """One person of one site, at each of its clinics, with the evidence about her."""

    rows: list[tuple[Practitioner, Clinic]]
    evidence: list[Evidence]
    changes: list[Change]


@dataclass(frozen=True)
class Place:
    """A country, region or city with its clinics counted."""

    country: str
    region: str
    city: str
    total: int
    certified: int


class Catalogues:
    """Keeps the catalogue of one store and reads it anew when the store has changed; asks at most once a second."""

    def __init__(self, *, patience: float = 1.0) -> None:
        """`patience`: seconds during which the catalogue is taken as it is."""
        self._patience = patience
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._checked = 0.0

    def get(self, session: Session, now: datetime) -> Catalogue:
        """The catalogue as of now."""
        with self._lock:
            if self._catalogue and time.monotonic() - self._checked < self._patience:
                return self._catalogue
            if not self._catalogue or self._catalogue.stamp != stamp_of(session):
                self._catalogue = load_catalogue(session, now=now)
            self._checked = time.monotonic()
            return self._catalogue


def search(
    session: Session, wanted: Search, *, catalogue: Catalogue | None = None, now: datetime | None = None
) -> Results:
    """Find clinics: one page of cards, counts beside the filters, and wider searches when nothing fits."""
    moment = now or datetime.now(UTC)
    known = catalogue or load_catalogue(session, now=moment)
    found = known.find(wanted)
    total = found.bit_count()
    ids = known.page_ids(found, (max(wanted.page, 1) - 1) * PAGE_SIZE, PAGE_SIZE)
    return Results(
        search=wanted,
        total=total,
        cards=cards(session, ids, now=moment),
        facets={name: _facet(known, name, wanted) for name in FACETS},
        pages=max(1, -(-total // PAGE_SIZE)),
        alternatives=[] if total else _alternatives(known, wanted),
    )


def cards(session: Session, ids: Sequence[str], *, now: datetime) -> list[Card]:
    """The cards of some clinics, in the order of the ids, with two questions to the database."""
    clinics = {c.clinic_id: c for c in session.scalars(select(Clinic).where(col(Clinic.clinic_id).in_(ids)))}
    people: dict[str, list[Practitioner]] = defaultdict(list)
    treating = select(Practitioner).where(
        col(Practitioner.clinic_id).in_(ids), is_practitioner(), col(Practitioner.treats_here)
    )
    for person in session.scalars(treating):
        people[person.clinic_id].append(person)
    return [
        Card(clinics[i], sorted(people[i], key=_best_first), is_stale(clinics[i], now)) for i in ids if i in clinics
    ]


def clinic(session: Session, clinic_id: str, *, now: datetime | None = None) -> ClinicDetail | None:
    """One clinic with its people, evidence and history; None when the id is unknown (see redirect())."""
    found = session.get(Clinic, clinic_id)
    if found is None:
        return None
    statement = select(Practitioner).where(col(Practitioner.clinic_id) == clinic_id, is_practitioner())
    people = sorted(session.scalars(statement), key=_best_first)
    status = {p.practitioner_id: p.status for p in people}
    evidence = session.scalars(
        select(Evidence).where(col(Evidence.clinic_id) == clinic_id).order_by(col(Evidence.evidence_id))
    )
    changes = session.scalars(select(Change).where(col(Change.clinic_id) == clinic_id).order_by(col(Change.at).desc()))
    return ClinicDetail(
        clinic=found,
        stale=is_stale(found, now or datetime.now(UTC)),
        practitioners=[p for p in people if p.treats_here],
        named=[p for p in people if not p.treats_here],
        evidence=sorted(
            (e for e in evidence if _belongs(e, status) and is_shown(e, status.get(e.practitioner_id))),
            key=_strongest_first,
        ),
        changes=[c for c in changes if not c.practitioner_id or c.practitioner_id in status],
    )


def practitioner(session: Session, practitioner_id: str) -> PractitionerDetail | None:
    """One practitioner at all clinics of the site; None when unknown or merely quoted there."""
    statement = (
        select(Practitioner, Clinic)
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(col(Practitioner.practitioner_id) == practitioner_id, col(Practitioner.relation).not_in(ONLY_NAMED))
        .order_by(col(Practitioner.treats_here).desc(), col(Clinic.name), col(Clinic.clinic_id))
    )
    rows = [(person, place) for person, place in session.execute(statement)]
    if not rows:
        return None
    status = rows[0][0].status
    evidence = session.scalars(select(Evidence).where(col(Evidence.practitioner_id) == practitioner_id))
    unlike = {(e.claim, e.source, e.record_id, e.says, e.url, e.quote): e for e in evidence if is_shown(e, status)}
    changes = session.scalars(
        select(Change).where(col(Change.practitioner_id) == practitioner_id).order_by(col(Change.at).desc())
    )
    return PractitionerDetail(rows, sorted(unlike.values(), key=_strongest_first), list(changes))


def redirect(session: Session, clinic_id: str) -> str:
    """The clinic that took the place of a merged one, following chains; empty when there is none."""
    seen = {clinic_id}
    while (moved := session.get(ClinicRedirect, clinic_id)) and moved.new_id not in seen:
        clinic_id = moved.new_id
        seen.add(clinic_id)
    return clinic_id if len(seen) > 1 else ""


def clinic_json(detail: ClinicDetail, now: datetime) -> Row:
    """The public row of a clinic, with the count of its practitioners."""
    return clinic_row(detail.clinic, len(detail.practitioners) + len(detail.named), now)


def places(catalogue: Catalogue) -> list[Place]:
    """Every city with clinics, in alphabetical order of country, region and city."""
    certified = catalogue.masks.get("verdict", {}).get("certified", 0).to_bytes(len(catalogue.ids) // 8 + 1, "little")
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row, place in enumerate(catalogue.place_of):
        counts[place][0] += 1
        counts[place][1] += certified[row >> 3] >> (row & 7) & 1
    return [Place(*place, *counts[place]) for place in sorted(counts)]


def corrections(session: Session, limit: int = 200) -> list[tuple[Change, str]]:
    """What a review changed, newest first, with the clinic's name."""
    statement = (
        select(Change, col(Clinic.name))
        .outerjoin(Clinic, col(Clinic.clinic_id) == col(Change.clinic_id))
        .where(col(Change.cause) == "review")
        .order_by(col(Change.at).desc(), col(Change.change_id).desc())
        .limit(limit)
    )
    return [(change, name or "") for change, name in session.execute(statement)]


def runs(session: Session, limit: int = 10) -> list[Run]:
    """The last runs, newest first."""
    return list(session.scalars(select(Run).order_by(col(Run.started_at).desc()).limit(limit)))


def outcomes(session: Session) -> dict[str, int]:
    """How many sites ended in each outcome; empty outcome: not visited yet."""
    counted = select(col(Site.outcome), func.count()).group_by(col(Site.outcome)).order_by(col(Site.outcome))
    return dict(session.execute(counted).tuples().all())


def _belongs(evidence: Evidence, people: dict[str, str]) -> bool:
    return not evidence.practitioner_id or evidence.practitioner_id in people


def _best_first(person: Practitioner) -> tuple[int, str, bool, str, str]:
    rank = _STATUS_ORDER.index(person.status) if person.status in _STATUS_ORDER else len(_STATUS_ORDER)
    return rank, person.grade or "Z", person.kind not in SPECIALISTS, person.name, person.practitioner_id


def _strongest_first(evidence: Evidence) -> tuple[str, bool, float, str]:
    return evidence.practitioner_id, evidence.source == "site", -abs(evidence.weight), evidence.evidence_id


def _facet(known: Catalogue, name: str, wanted: Search) -> list[FacetValue]:
    if name == "region" and len(wanted.country) != 1:
        return []
    if name == "city" and not (wanted.region or wanted.city or len(wanted.country) == 1):
        return []
    return known.facet(name, wanted)


def _alternatives(known: Catalogue, wanted: Search) -> list[Alternative]:
    """Wider searches, the least changed first: each gives up one thing, the last gives up all but the verdict."""
    steps = (
        (("verdict",), "whatever their verdict"),
        (("procedure", "product", "specialty"), "whatever the specialty, procedure or product"),
        (("city",), "in the whole region"),
        (("city", "region"), "in the whole country"),
        (("text",), "without the words you typed"),
        (("text", "country", "region", "city", "specialty", "procedure", "product"), "anywhere"),
        (("text", "verdict", "country", "region", "city", "specialty", "procedure", "product"), "all clinics"),
    )
    found: dict[Search, Alternative] = {}
    for parts, words in steps:
        wider = wanted.without(*parts)
        count = known.find(wider).bit_count() if wider != wanted.without() else 0
        if count and wider not in found:
            found[wider] = Alternative(wider, words, count)
    return list(found.values())
