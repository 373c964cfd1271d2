"""What one run did, made from the store: sites, verdicts, coverage, what changed, what needs a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pydantic import BaseModel
from sqlalchemy import String, cast
from sqlmodel import Session, col, func, select

from directory.failures import FAILURES
from directory.models import Change, Clinic, Practitioner, Run, Site, VisitLog
from directory.review import waiting
from directory.rows import is_practitioner, published_clinics
from directory.snapshots import Snapshot
from directory.verdict import POLICY_VERSION

FIELDS = ("name", "street", "city", "postal_code", "country", "phone", "paired_procedures")
"""Columns of a clinic whose coverage is watched."""

EARLIER = 5
"""Runs that a run is compared with."""

NAMED = 50
"""Rows of a list that are named before the rest is only counted."""


class Figures(BaseModel):
    """What is compared from run to run: the whole store as it stands after a run."""

    sites: int = 0
    outcomes: dict[str, int] = {}
    clinics: int = 0  # that offer exosome therapy and are published
    certified: int = 0
    gone: int = 0  # clinics that their site no longer shows
    kinds: dict[str, int] = {}
    practitioners: dict[str, int] = {}  # by status
    coverage: dict[str, float] = {}  # field -> share of the clinics that have it
    registries: dict[str, str] = {}  # name -> date of the release in use
    policy: str = ""


class Earlier(BaseModel):
    """A former run, to compare with."""

    run_id: str
    started_at: datetime
    outcome: str
    figures: Figures


class Country(BaseModel):
    """One country's part."""

    country: str
    sites: int = 0
    clinics: int = 0
    certified: int = 0
    practitioners: int = 0


class FailureCount(BaseModel):
    """The sites that failed in one way."""

    failure: str
    says: str
    action: str
    advice: str
    sites: list[str]


class Named(BaseModel):
    """One clinic or person that something happened to."""

    id: str
    name: str
    what: str


class RunReport(BaseModel):
    """One run, as told to maintainers; `stage` says how far it came, also where it died."""

    run_id: str
    command: str
    started_at: datetime
    finished_at: datetime | None
    written_at: datetime
    stage: str
    outcome: str
    visited: int
    visits: dict[str, int]  # outcome -> sites visited in this run
    pages: int
    bytes: int
    seconds: float  # of all visits, added up
    now: Figures
    earlier: list[Earlier]  # newest first
    countries: list[Country]
    news: list[Named]
    failures: list[FailureCount]
    refused: list[tuple[str, str]]  # address, rule of robots.txt
    refused_total: int
    slowest: list[tuple[str, float, int]]  # site, seconds, pages
    thinner: list[tuple[str, str, int, int]]  # site, kind of fact, before, after
    problems: list[str]
    cases: int  # that wait for a review
    asks: list[Named] = []  # sites that need a person, with what she may do
    forgotten: list[str] = []  # archive files removed by age or size
    breaches: list[tuple[str, str]] = []  # severity and words of each figure out of its bounds
    published: bool = False


def report_of(session: Session, run: Run, *, snapshots: Iterable[Snapshot], stage: str, now: datetime) -> RunReport:
    """The report of a run as it stands at this stage."""
    visits = session.exec(select(VisitLog).where(VisitLog.run_id == run.run_id)).all()
    refused = [(str(url), str(rule)) for visit in visits for url, rule in visit.refused]
    return RunReport(
        run_id=run.run_id,
        command=run.command,
        started_at=run.started_at,
        finished_at=run.finished_at,
        written_at=now,
        stage=stage,
        outcome=run.outcome,
        visited=len(visits),
        visits=dict(sorted(Counter(visit.outcome for visit in visits).items())),
        pages=sum(visit.pages for visit in visits),
        bytes=sum(visit.bytes for visit in visits),
        seconds=round(sum(visit.seconds for visit in visits), 1),
        now=figures_of(session, snapshots),
        earlier=earlier_than(session, run),
        countries=_countries(session),
        news=_news(session, run),
        failures=_failures(visits),
        refused=refused[:NAMED],
        refused_total=len(refused),
        slowest=[(v.site, v.seconds, v.pages) for v in sorted(visits, key=lambda v: -v.seconds)[:10]],
        thinner=_thinner(visits),
        problems=[f"{visit.site}: {problem}" for visit in visits for problem in visit.problems][:NAMED],
        cases=len(waiting(session, now=now)),
        asks=asks_of(session),
    )


def asks_of(session: Session) -> list[Named]:
    """The sites that fail in a way that only a person can mend, whichever run met it."""
    failed = session.exec(select(Site).where(Site.failure != "").order_by(Site.site))
    kinds = ((site, FAILURES[site.failure]) for site in failed if site.failure in FAILURES)
    return [
        Named(id=site.site, name=site.name, what=f"{(site.reason or kind.says).rstrip('.')}. {kind.advice}")
        for site, kind in kinds
        if kind.action == "ask"
    ]


def figures_of(session: Session, snapshots: Iterable[Snapshot]) -> Figures:
    """The figures of the store as it stands."""
    outcomes = dict(session.exec(select(Site.outcome, func.count()).group_by(Site.outcome)).all())
    shown = published_clinics(all_clinics=False)
    kinds = dict(
        session.exec(select(Clinic.provider_kind, func.count()).where(shown).group_by(Clinic.provider_kind)).all()
    )
    clinics = sum(kinds.values())
    statuses = session.exec(
        select(Practitioner.status, func.count(func.distinct(Practitioner.practitioner_id)))
        .where(is_practitioner())
        .group_by(Practitioner.status)
    )
    return Figures(
        sites=sum(outcomes.values()),
        outcomes={name or "not visited yet": count for name, count in sorted(outcomes.items())},
        clinics=clinics,
        certified=_count(session, shown, col(Clinic.certified)),
        gone=_count(session, ~col(Clinic.current)),
        kinds=dict(sorted(kinds.items())),
        practitioners=dict(sorted(statuses.all())),
        coverage={name: _share(session, shown, name, clinics) for name in FIELDS},
        registries={snapshot.name: snapshot.released_on.isoformat() for snapshot in snapshots},
        policy=POLICY_VERSION,
    )


def earlier_than(session: Session, run: Run) -> list[Earlier]:
    """The last finished runs before this one that kept their figures, newest first."""
    runs = session.exec(
        select(Run)
        .where(col(Run.finished_at).is_not(None), Run.started_at < run.started_at)
        .order_by(col(Run.started_at).desc())
    )
    found = (
        Earlier(run_id=r.run_id, started_at=r.started_at, outcome=r.outcome, figures=Figures(**r.counts["figures"]))
        for r in runs
        if "figures" in r.counts
    )
    return [earlier for earlier, _ in zip(found, range(EARLIER), strict=False)]


def _count(session: Session, *conditions: Any) -> int:
    return session.exec(select(func.count()).select_from(Clinic).where(*conditions)).one()


def _share(session: Session, shown: Any, field: str, clinics: int) -> float:
    column = getattr(Clinic, field)
    empty = "[]" if field == "paired_procedures" else ""
    filled = _count(session, shown, cast(column, String) != empty)
    return round(filled / clinics, 4) if clinics else 0.0


def _countries(session: Session) -> list[Country]:
    rows: dict[str, Country] = defaultdict(lambda: Country(country=""))
    shown = published_clinics(all_clinics=False)

    def of(country: str) -> Country:
        rows[country].country = country
        return rows[country]

    for country, count in session.exec(select(Site.country, func.count()).group_by(Site.country)):
        of(country).sites = count
    for country, certified, count in session.exec(
        select(Clinic.country, Clinic.certified, func.count())
        .where(shown)
        .group_by(col(Clinic.country), col(Clinic.certified))
    ):
        of(country).clinics += count
        of(country).certified += count * certified
    people = (
        select(Clinic.country, func.count(func.distinct(Practitioner.practitioner_id)))
        .join(Practitioner, col(Practitioner.clinic_id) == col(Clinic.clinic_id))
        .where(shown, is_practitioner())
        .group_by(Clinic.country)
    )
    for country, count in session.exec(people):
        of(country).practitioners = count
    return sorted(rows.values(), key=lambda row: (-row.clinics, -row.sites, row.country))


def _news(session: Session, run: Run) -> list[Named]:
    """What a maintainer wants to hear of first: certifications lost and gained, people barred, clinics new."""
    changed = session.exec(
        select(Change).where(Change.at >= run.started_at, col(Change.field).in_(("certified", "status")))
    ).all()
    clinics = {change.clinic_id for change in changed}
    people = {change.practitioner_id for change in changed}
    names: dict[str, str] = {
        **dict(session.exec(select(Clinic.clinic_id, Clinic.name).where(col(Clinic.clinic_id).in_(clinics))).all()),
        **dict(
            session.exec(
                select(Practitioner.practitioner_id, Practitioner.name).where(
                    col(Practitioner.practitioner_id).in_(people)
                )
            ).all()
        ),
    }
    news = []
    for change in changed:
        who = change.practitioner_id or change.clinic_id
        what = _what(change)
        if what:
            news.append(Named(id=who, name=names.get(who, ""), what=f"{what} ({change.cause} changed)"))
    new = session.exec(
        select(Clinic).where(published_clinics(all_clinics=False), Clinic.first_seen >= run.started_at)
    ).all()
    news += [Named(id=clinic.clinic_id, name=clinic.name, what="new clinic") for clinic in new[:NAMED]]
    return news


def _what(change: Change) -> str:
    if change.field == "certified":
        return "clinic now certified" if change.after in ("true", "True") else "clinic no longer certified"
    if change.after == "barred":
        return "now barred"
    return "no longer certified" if change.before == "certified" and change.after != "certified" else ""


def _failures(visits: Iterable[VisitLog]) -> list[FailureCount]:
    sites: dict[str, list[str]] = defaultdict(list)
    for visit in visits:
        if visit.failure:
            sites[visit.failure].append(visit.site)
    return [
        FailureCount(failure=name, says=kind.says, action=kind.action, advice=kind.advice, sites=sorted(sites[name]))
        for name, kind in FAILURES.items()
        if name in sites
    ]


def _thinner(visits: Iterable[VisitLog]) -> list[tuple[str, str, int, int]]:
    """Sites that state less than half of what they did: most likely their layout changed."""
    return [
        (visit.site, kind, before, after)
        for visit in visits
        for kind, (before, after) in visit.changes.items()
        if before >= 2 and after * 2 < before
    ]
