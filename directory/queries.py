"""The read side: search with counts, one clinic, one practitioner, changes; no writing, no rendering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from directory.candidates import found_through
from directory.facts import SPECIALISTS
from directory.finding.catalogue import Catalogue, FacetValue, Fitting, Where
from directory.finding.loading import load_catalogue
from directory.finding.nearby import Position
from directory.finding.search import FACETS, Search
from directory.finding.widening import Alternative, Nearest, nearest, widen
from directory.labels import Labels
from directory.models import Candidate, Change, Clinic, ClinicRedirect, Evidence, Practitioner, Run, Site
from directory.rows import ONLY_NAMED, is_practitioner, is_shown, is_stale, not_hidden, not_removed, published_clinics
from directory.showing.feed import News, news_of
from directory.showing.reviewed import PublicReview, Removal, published_reviews, removals

if TYPE_CHECKING:
    from directory.snapshots import Snapshot, Snapshots

PAGE_SIZE = 20
_INSTEAD = 3
_LATELY = 2000  # changes that a feed is chosen from
_AboutClinic = TypeVar("_AboutClinic", Practitioner, Evidence, Change)
_AboutPerson = TypeVar("_AboutPerson", Evidence, Change)
_STATUS_ORDER = (
    "certified", "specialist", "claimed", "ambiguous", "not_found", "unchecked", "other_profession", "barred",
)  # fmt: skip


@dataclass(frozen=True)
class Card:
    """One clinic in a list: the clinic, the practitioners who treat there (best first), whether it is stale, and how
    far it is from the place asked for."""

    clinic: Clinic
    practitioners: list[Practitioner]
    stale: bool
    km: float | None = None  # as the crow flies; None where no place is asked for, or the clinic's is not known


@dataclass(frozen=True)
class Found:
    """What a search found, before any clinic is read: one page of ids, and the counts beside the filters."""

    search: Search
    total: int
    first: int  # how many come before this page
    ids: list[str]
    facets: dict[str, list[FacetValue]]
    where: Where | None  # the place asked for; None where none is, or `lost`
    lost: bool  # a place is asked for that we do not know
    nearest: Nearest | None  # where nothing fits: the nearest clinics to that place at any distance


@dataclass(frozen=True)
class Results:
    """What a search found: one page of cards, the counts beside the filters, and ways on from an empty result."""

    search: Search
    total: int
    cards: list[Card]
    facets: dict[str, list[FacetValue]]
    pages: int
    where: Where | None = None  # the place asked for; None where none is, or `lost`
    lost: bool = False  # a place is asked for that we do not know
    alternatives: list[Alternative] = field(default_factory=list)
    nearest: Nearest | None = None  # where nothing fits: the nearest at any distance
    instead: list[Card] = field(default_factory=list)  # where nothing fits: the nearest, or the first of an alternative


@dataclass(frozen=True)
class ClinicDetail:
    """Everything that is published about one clinic."""

    clinic: Clinic
    stale: bool
    practitioners: list[Practitioner]  # who treat here, best supported first
    named: list[Practitioner]  # named on the site, not shown to treat here
    evidence: list[Evidence]
    changes: list[Change]
    found_through: list[Candidate]  # who named the site or the clinic before it was visited

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
class Overview:
    """What the pages of words tell about this copy of the directory."""

    now: datetime
    clinics: int
    certified: int
    snapshots: list[Snapshot]
    reviews: list[PublicReview]
    removals: list[Removal]  # who and what is left out, without a name
    corrections: list[tuple[Change, Clinic]]
    runs: list[Run]
    outcomes: dict[str, int]
    error_rates: dict[str, Any] | None  # see Labels.rates(); None: not measured


def find(known: Catalogue, wanted: Search, *, after: str = "", limit: int = PAGE_SIZE) -> Found:
    """Find clinics without reading any; `after`: begin behind that clinic instead of at a page.

    Raises KeyError when `after` is not published.
    """
    where = known.where(wanted)
    near = where.position if where else None
    fitting = known.fitting(wanted, where)
    found = fitting.rows
    total = found.bit_count()
    first = known.after(found, after, near=near, sort=wanted.sort) if after else (wanted.page - 1) * limit
    return Found(
        search=wanted,
        total=total,
        first=first,
        ids=known.page(found, first, limit, near=near, sort=wanted.sort),
        facets=_facets(known, wanted, fitting),
        where=where,
        lost=bool(wanted.place) and where is None,
        nearest=None if total else nearest(known, wanted, _INSTEAD),
    )


def search(
    session: Session,
    wanted: Search,
    *,
    catalogue: Catalogue | None = None,
    now: datetime | None = None,
    limit: int = PAGE_SIZE,
) -> Results:
    """Find clinics: one page of cards, counts beside the filters, and wider searches when nothing fits."""
    moment = now or datetime.now(UTC)
    known = catalogue or load_catalogue(session, now=moment)
    found = find(known, wanted, limit=limit)
    near = found.where.position if found.where else None
    alternatives = [] if found.total else widen(known, wanted)
    return Results(
        search=wanted,
        total=found.total,
        cards=cards(session, found.ids, now=moment, known=known, near=near),
        facets=found.facets,
        pages=max(1, -(-found.total // limit)),
        where=found.where,
        lost=found.lost,
        alternatives=alternatives,
        nearest=found.nearest,
        instead=_instead(session, known, found.nearest, alternatives, moment),
    )


def _instead(
    session: Session, known: Catalogue, near: Nearest | None, alternatives: list[Alternative], moment: datetime
) -> list[Card]:
    if near:
        return cards(session, near.ids, now=moment, known=known, near=near.where.position)
    ids = known.page(known.find(alternatives[0].search), 0, _INSTEAD) if alternatives else []
    return cards(session, ids, now=moment)


def cards(
    session: Session,
    ids: Sequence[str],
    *,
    now: datetime,
    known: Catalogue | None = None,
    near: Position | None = None,
) -> list[Card]:
    """The cards of some clinics, in the order of the ids, with two questions to the database."""
    clinics = {c.clinic_id: c for c in session.scalars(select(Clinic).where(col(Clinic.clinic_id).in_(ids)))}
    people: dict[str, list[Practitioner]] = defaultdict(list)
    treating = select(Practitioner).where(
        col(Practitioner.clinic_id).in_(ids), is_practitioner(), col(Practitioner.treats_here)
    )
    for person in session.scalars(treating):
        people[person.clinic_id].append(person)
    return [
        Card(
            clinics[i],
            sorted(people[i], key=_best_first),
            is_stale(clinics[i], now),
            known.km(i, near) if known else None,
        )
        for i in ids
        if i in clinics
    ]


def clinic(session: Session, clinic_id: str, *, now: datetime | None = None) -> ClinicDetail | None:
    """One clinic with its people, evidence and history; None when the id is unknown (see redirect())."""
    return next(clinics(session, [clinic_id], now=now or utc_now()), None)


def clinics(session: Session, ids: Sequence[str], *, now: datetime) -> Iterator[ClinicDetail]:
    """Some clinics with everything about them, in the order of the ids, with four questions to the database."""
    found = {
        c.clinic_id: c for c in session.scalars(select(Clinic).where(col(Clinic.clinic_id).in_(ids), not_removed()))
    }
    named = select(Practitioner).where(col(Practitioner.clinic_id).in_(ids), is_practitioner())
    people = _by_clinic(session.scalars(named))
    evidence = _by_clinic(session.scalars(select(Evidence).where(col(Evidence.clinic_id).in_(ids))))
    changes = _by_clinic(
        session.scalars(select(Change).where(col(Change.clinic_id).in_(ids)).order_by(col(Change.at).desc()))
    )
    named_by = found_through(session, ((c.clinic_id, c.site) for c in found.values()))
    for clinic_id in ids:
        if clinic_id in found:
            of = (people[clinic_id], evidence[clinic_id], changes[clinic_id])
            yield _detail(found[clinic_id], *of, named_by.get(clinic_id, []), now=now)


def practitioner(session: Session, practitioner_id: str) -> PractitionerDetail | None:
    """One practitioner at all clinics of the site; None when unknown or merely quoted there."""
    return next(practitioners(session, [practitioner_id]), None)


def practitioners(session: Session, ids: Sequence[str]) -> Iterator[PractitionerDetail]:
    """Some practitioners, in the order of the ids, with three questions to the database.

    Of a person's clinics those that offer exosome therapy are given, or all where none does.
    """
    statement = (
        select(Practitioner, Clinic)
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(col(Practitioner.practitioner_id).in_(ids), col(Practitioner.relation).not_in(ONLY_NAMED), not_hidden())
        .order_by(col(Practitioner.treats_here).desc(), col(Clinic.name), col(Clinic.clinic_id))
    )
    rows: dict[str, list[tuple[Practitioner, Clinic]]] = defaultdict(list)
    for person, place in session.execute(statement):
        rows[person.practitioner_id].append((person, place))
    of_clinics = {place.clinic_id for of in rows.values() for _, place in of}
    about = col(Evidence.clinic_id).in_(of_clinics), col(Evidence.practitioner_id).in_(ids)
    evidence = _by_person(session.scalars(select(Evidence).where(*about)))
    changed = col(Change.clinic_id).in_(of_clinics), col(Change.practitioner_id).in_(ids)
    changes = _by_person(session.scalars(select(Change).where(*changed).order_by(col(Change.at).desc())))
    for person_id in ids:
        if of := rows.get(person_id):
            published = [(p, c) for p, c in of if p.current and c.offers_exosome_therapy]
            shown = [e for e in evidence[person_id] if is_shown(e, of[0][0].status)]
            unlike = {(e.claim, e.source, e.record_id, e.says, e.url, e.quote): e for e in shown}
            yield PractitionerDetail(published or of, sorted(unlike.values(), key=_strongest_first), changes[person_id])


def published_practitioners(session: Session) -> list[str]:
    """The ids of all practitioners of published clinics."""
    statement = (
        select(col(Practitioner.practitioner_id))
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(is_practitioner(), published_clinics(all_clinics=False))
        .distinct()
        .order_by(col(Practitioner.practitioner_id))
    )
    return list(session.scalars(statement))


def utc_now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def redirect(session: Session, clinic_id: str) -> str:
    """The clinic that took the place of a merged one, following chains; empty when there is none."""
    seen = {clinic_id}
    while (moved := session.get(ClinicRedirect, clinic_id)) and moved.new_id not in seen:
        clinic_id = moved.new_id
        seen.add(clinic_id)
    return clinic_id if len(seen) > 1 else ""


def people_counts(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """How many practitioners each of some clinics has."""
    counted = (
        select(col(Practitioner.clinic_id), func.count())
        .where(col(Practitioner.clinic_id).in_(ids), is_practitioner())
        .group_by(col(Practitioner.clinic_id))
    )
    return dict(session.execute(counted).all())


def overview(
    session: Session, snapshots: Snapshots | None, catalogue: Catalogue, now: datetime, *, labels: Path | None = None
) -> Overview:
    """What the pages of words tell about this copy of the directory; `labels`: see Labels."""
    judged = Labels(labels) if labels else None
    if judged:
        judged.ask(session)
    return Overview(
        now=now,
        clinics=len(catalogue.ids),
        certified=catalogue.verdict_mask("certified").bit_count(),
        snapshots=snapshots.all() if snapshots else [],
        reviews=published_reviews(session),
        removals=removals(session),
        corrections=corrections(session),
        runs=runs(session),
        outcomes=outcomes(session),
        error_rates=judged.rates() if judged else None,
    )


def corrections(session: Session, limit: int = 200) -> list[tuple[Change, Clinic]]:
    """What a review changed, newest first, with the clinic."""
    statement = (
        select(Change, Clinic)
        .join(Clinic, col(Clinic.clinic_id) == col(Change.clinic_id))
        .where(col(Change.cause) == "review", not_removed())
        .order_by(col(Change.at).desc(), col(Change.change_id).desc())
        .limit(limit)
    )
    return [(change, clinic) for change, clinic in session.execute(statement)]


def news(session: Session, ids: Collection[str] | None = None) -> list[News]:
    """What changed lately: new clinics and verdicts, of some published clinics or of all; the newest first."""
    shown = published_clinics(all_clinics=False)
    new = select(Clinic).where(shown).order_by(col(Clinic.first_seen).desc(), col(Clinic.clinic_id)).limit(_LATELY)
    named = select(col(Practitioner.practitioner_id)).where(is_practitioner())
    changed = (
        select(Change, Clinic)
        .join(Clinic, col(Clinic.clinic_id) == col(Change.clinic_id))
        .where(shown, or_(col(Change.practitioner_id) == "", col(Change.practitioner_id).in_(named)))
        .order_by(col(Change.at).desc(), col(Change.change_id).desc())
        .limit(_LATELY)
    )
    return news_of(
        [clinic for clinic in session.scalars(new) if ids is None or clinic.clinic_id in ids],
        [(change, clinic) for change, clinic in session.execute(changed) if ids is None or clinic.clinic_id in ids],
    )


def runs(session: Session, limit: int = 10) -> list[Run]:
    """The last runs, newest first."""
    return list(session.scalars(select(Run).order_by(col(Run.started_at).desc()).limit(limit)))


def outcomes(session: Session) -> dict[str, int]:
    """How many sites ended in each outcome; empty outcome: not visited yet."""
    counted = select(col(Site.outcome), func.count()).group_by(col(Site.outcome)).order_by(col(Site.outcome))
    return dict(session.execute(counted).all())


def _detail(
    clinic: Clinic,
    people: list[Practitioner],
    evidence: list[Evidence],
    changes: list[Change],
    named_by: list[Candidate],
    *,
    now: datetime,
) -> ClinicDetail:
    ordered = sorted(people, key=_best_first)
    status: dict[str, str | None] = {p.practitioner_id: p.status for p in ordered} | {"": None}
    place = {practitioner_id: number for number, practitioner_id in enumerate(status)}
    shown = [e for e in evidence if e.practitioner_id in status and is_shown(e, status[e.practitioner_id])]
    return ClinicDetail(
        clinic=clinic,
        stale=is_stale(clinic, now),
        practitioners=[p for p in ordered if p.treats_here],
        named=[p for p in ordered if not p.treats_here],
        evidence=sorted(shown, key=lambda e: (place[e.practitioner_id], *_strongest_first(e))),
        changes=[c for c in changes if c.practitioner_id in status],
        found_through=named_by,
    )


def _by_clinic(rows: Iterable[_AboutClinic]) -> dict[str, list[_AboutClinic]]:
    found: dict[str, list[_AboutClinic]] = defaultdict(list)
    for row in rows:
        found[row.clinic_id].append(row)
    return found


def _by_person(rows: Iterable[_AboutPerson]) -> dict[str, list[_AboutPerson]]:
    found: dict[str, list[_AboutPerson]] = defaultdict(list)
    for row in rows:
        found[row.practitioner_id].append(row)
    return found


def _best_first(person: Practitioner) -> tuple[int, str, bool, str, str]:
    rank = _STATUS_ORDER.index(person.status) if person.status in _STATUS_ORDER else len(_STATUS_ORDER)
    return rank, person.grade or "Z", person.kind not in SPECIALISTS, person.name, person.practitioner_id


def _strongest_first(evidence: Evidence) -> tuple[bool, float, str]:
    return evidence.source == "site", -abs(evidence.weight), evidence.evidence_id


def _facets(known: Catalogue, wanted: Search, fitting: Fitting) -> dict[str, list[FacetValue]]:
    """The facets' values; regions only within a country, cities only within a region, and no list that nobody reads."""
    within = {"region": len(wanted.country) == 1, "city": bool(wanted.region or wanted.city)}
    found: dict[str, list[FacetValue]] = {}
    for name in FACETS:
        found[name] = known.facet(name, wanted, fitting) if within.get(name, True) else []
        if name == "region" and within["region"] and not found[name]:
            within["city"] = True
    return found
