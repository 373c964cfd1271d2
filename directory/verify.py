"""Runs matching and policy over the store: every practitioner looked up, every verdict decided, what changed
written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from directory.geo.locating import locate_clinic
from directory.judging.cases import Loaded
from directory.judging.clinic_verdict import ClinicFacts, Member, judge_clinic, unless_unseen
from directory.judging.ledger import Ledger
from directory.judging.lookup import look_up, place_of, records_at, subject_of
from directory.judging.settling import NOTHING_SETTLED, Settled, settle_clinic, settle_practitioner
from directory.judging.subjects import Subject
from directory.matching import Link
from directory.models import Clinic, Observation, Page, Practitioner
from directory.review import settled_clinics, settled_people, waiting
from directory.snapshots import Snapshots
from directory.verdict import PractitionerVerdict, judge_practitioner, treats_here

Progress = Callable[[int, int], None]
"""Called with the number of practitioners done and of all."""

BATCH = 20_000
"""People looked up in the registries at once; bounds memory, not the result."""


@dataclass
class VerifySummary:
    """What a verification came to."""

    practitioners: int = 0
    clinics: int = 0
    certified: int = 0  # clinics
    changes: int = 0
    to_review: int = 0
    evidence_written: int = 0
    evidence_removed: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    provider_kinds: dict[str, int] = field(default_factory=dict)
    registries: dict[str, str] = field(default_factory=dict)  # name -> release date

    @property
    def sentence(self) -> str:
        """One line for a person."""
        against = (
            ", ".join(f"{name} of {day}" for name, day in self.registries.items()) or "no registry (none is loaded)"
        )
        return (
            f"{self.practitioners} practitioners at {self.clinics} clinics checked against {against}: "
            f"{self.certified} clinics certified, {self.changes} changes, {self.to_review} to review."
        )


def verify(
    session: Session,
    snapshots: Snapshots,
    *,
    now: datetime,
    progress: Progress | None = None,
    sites: Collection[str] = (),
) -> VerifySummary:
    """Judge every current practitioner and clinic anew against the loaded registries; what has not changed is not
    written, and what people decided holds.

    `now`: an aware moment; `sites`: only these, where any are named. The caller commits.
    """
    loaded = _loaded(snapshots)
    current = select(Clinic).where(Clinic.current, *([col(Clinic.site).in_(sites)] if sites else []))
    clinics = {c.clinic_id: c for c in session.exec(current.order_by(col(Clinic.clinic_id)))}
    people, settled, of_clinics = _people(session, clinics), settled_people(session), settled_clinics(session)
    fetched = dict(session.exec(select(Page.url, Page.fetched_at)).all())
    ledger = Ledger(session, now=now, fetched=fetched)
    members: dict[str, list[Member]] = defaultdict(list)
    ids = sorted(people)
    for start in range(0, len(ids), BATCH):
        batch = {i: subject_of(people[i], clinics) for i in ids[start : start + BATCH]}
        links = look_up(snapshots, batch, loaded, settled)
        for done, (i, subject) in enumerate(batch.items(), start=start + 1):
            decided = settled.get(i, NOTHING_SETTLED)
            for row, verdict in _judge(people[i], subject, links[i], loaded, clinics, decided, now):
                ledger.practitioner(row, verdict)
                if not decided.hidden:
                    members[row.clinic_id].append(Member(row.name, row.treats_here, verdict, row.relation))
            if progress and (done % 100 == 0 or done == len(ids)):
                progress(done, len(ids))
    places, own_words = records_at(snapshots, clinics.values(), loaded), _words_of_salons(session)
    for clinic_id, clinic in clinics.items():
        locate_clinic(clinic)
        facts = ClinicFacts(clinic.name, place_of(clinic), clinic.presents_as, *own_words.get(clinic.site, ()))
        at_place = [(loaded[name].registry, record) for name, record in places.get(clinic_id, ())]
        of_members = judge_clinic(facts, members[clinic_id], at_place=at_place)
        decided = of_clinics.get(clinic_id, NOTHING_SETTLED)
        verdict_here = settle_clinic(of_members, decided, clinic_id=clinic_id)
        ledger.clinic(clinic, unless_unseen(verdict_here, last_seen=clinic.last_seen, now=now))
    session.flush()
    summary = _summary(ledger, clinics, [r for rows in people.values() for r in rows], loaded)
    summary.to_review = len(waiting(session, now=now, all_clinics=True))
    return summary


def _words_of_salons(session: Session) -> dict[str, tuple[str, str]]:
    """By which words, on which page, a site presents itself as a salon: the page with the shortest address."""
    query = select(Observation).where(Observation.kind == "site_kind", col(Observation.current))
    rows = [row for row in session.exec(query) if row.value.get("presents_as") == "salon"]
    return {row.site: (row.quote, row.url) for row in sorted(rows, key=lambda r: (-len(r.url), r.url, r.quote))}


def _loaded(snapshots: Snapshots) -> dict[str, Loaded]:
    """The registries that are asked; answers of a registry asked person by person only while it is not loaded whole."""
    found = {s.name: Loaded(s.registry, s.released_on, s.whole) for s in snapshots.all()}
    whole = {name for name, one in found.items() if one.whole}
    return {name: one for name, one in found.items() if one.registry.whole not in whole}


def _people(session: Session, clinics: Mapping[str, Clinic]) -> dict[str, list[Practitioner]]:
    """Rows of current practitioners at current clinics, by person."""
    order = (col(Practitioner.practitioner_id), col(Practitioner.clinic_id))
    people: dict[str, list[Practitioner]] = defaultdict(list)
    for row in session.exec(select(Practitioner).where(Practitioner.current).order_by(*order)):
        if row.clinic_id in clinics:
            people[row.practitioner_id].append(row)
    return people


def current_subjects(session: Session) -> list[Subject]:
    """Everybody a verification looks up: current practitioners at current clinics, each once."""
    clinics = {c.clinic_id: c for c in session.exec(select(Clinic).where(Clinic.current))}
    return [subject_of(rows, clinics) for rows in _people(session, clinics).values()]


def _judge(
    rows: Sequence[Practitioner],
    subject: Subject,
    links: Mapping[str, Link],
    loaded: Mapping[str, Loaded],
    clinics: Mapping[str, Clinic],
    settled: Settled,
    now: datetime,
) -> list[tuple[Practitioner, PractitionerVerdict]]:
    """The verdict about one person at each of her clinics, and whether she treats there."""
    judged = []
    for row in rows:
        clinic = clinics[row.clinic_id]
        country = clinic.country or subject.country
        verdict = judge_practitioner(
            subject,
            links,
            loaded,
            country=country,
            region=clinic.region,
            today=now.date(),
            here=place_of(clinic),
        )
        by_machine = treats_here(
            row.relation,
            placed=row.placed,
            here=place_of(clinic),
            others=[place_of(clinics[r.clinic_id]) for r in rows if r is not row],
            locations=verdict.places,
        )
        row.treats_here = settled.treats_here(row.clinic_id, by_machine)
        name = subject.name.display
        verdict = settle_practitioner(verdict, settled, name=name, clinic_id=row.clinic_id, today=now.date())
        judged.append((row, verdict))
    return judged


def _summary(
    ledger: Ledger, clinics: Mapping[str, Clinic], rows: Sequence[Practitioner], loaded: Mapping[str, Loaded]
) -> VerifySummary:
    return VerifySummary(
        practitioners=len(rows),
        clinics=len(clinics),
        certified=sum(c.certified for c in clinics.values()),
        changes=ledger.changes,
        evidence_written=ledger.written,
        evidence_removed=ledger.removed,
        statuses=dict(Counter(r.status for r in rows)),
        provider_kinds=dict(Counter(c.provider_kind for c in clinics.values())),
        registries={name: one.released_on.isoformat() for name, one in sorted(loaded.items())},
    )
