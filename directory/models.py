"""Every table of the store (SQLModel): sites, visits, pages, observations, candidates, clinics, practitioners,
evidence, changes, reviews, runs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import JSON, Column, DateTime, Dialect, Index
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

Outcome = Literal["offers", "does_not_offer", "not_a_provider", "robots_disallowed", "unreachable", "error"]


class UTCDateTime(TypeDecorator[datetime]):
    """A moment in UTC: SQLite forgets time zones, so they are put back on reading."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


def _moment(*, nullable: bool = False, index: bool = False) -> Any:
    return Field(default=None if nullable else ..., sa_column=Column(UTCDateTime, nullable=nullable, index=index))


def _json(default: type[list[Any]] | type[dict[str, Any]]) -> Any:
    return Field(default_factory=default, sa_column=Column(JSON, nullable=False))


class Site(SQLModel, table=True):
    """One web site that was asked for, and how the last visit ended."""

    site: str = Field(primary_key=True)  # host of the start URL, lower case, without www.
    start_url: str
    name: str = ""  # hint of the seeds file
    country: str = ""  # hint of the seeds file, ISO 3166 alpha-2
    outcome: str = ""  # Outcome; empty until the first visit ended
    reason: str = ""
    pages_fetched: int = 0
    first_run: str = ""
    last_run: str = ""  # run_id of the last finished visit
    last_visit: datetime | None = _moment(nullable=True)
    failure: str = ""  # why the last visit failed, a class of failures.FAILURES
    failures: int = 0  # failed visits in a row
    unchanged: int = 0  # visits in a row that found nothing new


class VisitLog(SQLModel, table=True):
    """How the visit to one site went in one run; the run reports are made of these."""

    __tablename__ = "visit"

    run_id: str = Field(primary_key=True)
    site: str = Field(primary_key=True, index=True)
    at: datetime = _moment(index=True)
    outcome: str
    failure: str = ""  # a class of failures.FAILURES
    reason: str = ""
    pages: int = 0  # fetched
    bytes: int = 0
    seconds: float = 0.0
    changes: dict[str, Any] = _json(dict)  # kind of fact -> how many were stated before and are now, where it changed
    refused: list[Any] = _json(list)  # [address, rule of robots.txt] of what was not asked for
    problems: list[Any] = _json(list)


class Page(SQLModel, table=True):
    """One page of a site as last fetched."""

    url: str = Field(primary_key=True)
    site: str = Field(index=True)
    status: int
    kind: str = ""  # facts.PageKind
    digest: str = ""  # SHA-256 of the body
    bytes: int = 0
    etag: str = ""
    last_modified: str = ""
    reader: str = ""  # the version of the readers that read it: another one reads it again
    fetched_at: datetime = _moment()


class Observation(SQLModel, table=True):
    """One fact as one page states it (value: a fact of facts.py)."""

    observation_id: str = Field(primary_key=True)  # digest of site, url, kind and value
    site: str = Field(index=True)
    url: str
    kind: str
    value: dict[str, Any] = _json(dict)
    quote: str = ""
    digest: str = ""  # of the page it was read from
    fetched_at: datetime = _moment()
    first_seen: datetime = _moment()
    last_seen: datetime = _moment()
    last_run: str = ""
    current: bool = True  # stated at the last visit of the site


class Candidate(SQLModel, table=True):
    """A site or place that a source names, where exosome therapy may be offered; only a visit can tell."""

    candidate_id: str = Field(primary_key=True)  # digest of the source and its own key
    source: str = Field(index=True)
    site: str = Field(default="", index=True)  # key of its web site; empty when the source knows none
    url: str = ""  # where a visit would begin
    name: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""  # E.164 where it can be read
    latitude: float | None = None
    longitude: float | None = None
    names_exosomes: bool = False  # the source itself speaks of exosome therapy there
    evidence: str = ""  # what the source goes by: address, aside, read; empty: its own word
    sort: str = ""  # clinic or beauty, where the source says so: weak evidence
    licence: str = ""
    share_alike: bool = False
    why: str = ""  # in a sentence
    source_url: str = ""  # where the source says it
    digest: str = ""  # of what it says
    state: str = "new"  # new, accepted, rejected
    note: str = ""  # why it was accepted or rejected
    decided_at: datetime | None = _moment(nullable=True)
    clinic_id: str = Field(default="", index=True)  # the clinic it turned out to be
    first_seen: datetime = _moment()
    last_seen: datetime = _moment()


class Clinic(SQLModel, table=True):
    """One place where people are treated, with its verdict."""

    clinic_id: str = Field(primary_key=True)
    site: str = Field(index=True)
    name: str = ""
    website: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    location_precision: str = ""  # locating.Precision of the position; empty where there is none
    offers_exosome_therapy: bool = False
    exosome_stance: str = ""  # facts.Stance, or empty where exosomes are not named at all
    exosome_quote: str = ""
    exosome_url: str = ""
    exosome_products: list[str] = _json(list)
    paired_procedures: list[str] = _json(list)
    presents_as: str = ""  # facts.SiteKind
    provider_kind: str = "unknown"
    certified: bool = False
    grade: str = ""
    certified_specialties: list[str] = _json(list)
    reason: str = ""
    policy_version: str = ""
    first_seen: datetime = _moment()
    last_seen: datetime = _moment()
    verified_at: datetime | None = _moment(nullable=True)
    stale_reason: str = ""  # empty while fresh
    evidence_digest: str = ""  # of what the machine found, without what people decided
    current: bool = True  # false when the last visit of its site no longer showed it


class ClinicRedirect(SQLModel, table=True):
    """What a merge leaves: the id that is gone and the one that took its place."""

    old_id: str = Field(primary_key=True)
    new_id: str = Field(index=True)
    merged_at: datetime = _moment()


class Practitioner(SQLModel, table=True):
    """One practitioner at one clinic, with the verdict about her."""

    practitioner_id: str = Field(primary_key=True)  # the person on this site; the same at all its clinics
    clinic_id: str = Field(primary_key=True, foreign_key="clinic.clinic_id", index=True)
    name: str
    credentials: list[str] = _json(list)
    role: str = ""
    relation: str = "staff"  # facts.Relation
    placed: str = "here"  # how the site ties her to this clinic: here, or unsaid (see clinics.py)
    treats_here: bool = True
    site_kind: str = "unknown"  # what the site says she is (facts.Kind)
    claims: list[dict[str, Any]] = _json(list)  # facts.Claim
    numbers: list[dict[str, Any]] = _json(list)  # facts.RegistryNumber
    kind: str = "unknown"
    status: str = "unchecked"
    grade: str = ""
    specialty: str = ""
    registry_name: str = ""
    registry_id: str = ""
    reason: str = ""
    flags: list[str] = _json(list)  # review, contradiction, restricted ...
    source_url: str = ""
    quote: str = ""
    policy_version: str = ""
    evidence_digest: str = ""  # of what the machine found, without what people decided
    first_seen: datetime = _moment()
    last_seen: datetime = _moment()
    verified_at: datetime | None = _moment(nullable=True)
    current: bool = True


class Evidence(SQLModel, table=True):
    """One piece of evidence behind a verdict."""

    __table_args__ = (Index("ix_evidence_clinic_practitioner", "clinic_id", "practitioner_id"),)

    evidence_id: str = Field(primary_key=True)  # digest of its content
    clinic_id: str
    practitioner_id: str = ""  # empty: about the clinic itself
    claim: str  # what it speaks to: identity, specialty, certification, profession, standing, place, exosomes, salon
    source: str  # `site`, a registry's name, or `review`
    record_id: str = ""
    says: str  # judging.terms.Says
    weight: float = 0.0
    url: str = ""
    quote: str = ""
    retrieved_at: datetime = _moment()  # fetch time of the page, or release date of the registry


class Change(SQLModel, table=True):
    """One change of a verdict, kept for good."""

    change_id: int | None = Field(default=None, primary_key=True)
    clinic_id: str = Field(index=True)
    practitioner_id: str = ""
    at: datetime = _moment()
    field: str  # certified, grade, status, kind, provider_kind
    before: str = ""
    after: str = ""
    cause: str = ""  # source, registry, policy, review, merge
    policy_version: str = ""


class Review(SQLModel, table=True):
    """One decision of a person about a practitioner or a clinic; rows are only ever added."""

    review_id: str = Field(primary_key=True)  # digest of what was decided, about whom, by whom and when
    at: datetime = _moment()
    who: str  # the reviewer; never published
    site: str = Field(index=True)
    clinic_id: str = ""  # empty: at every clinic of the site
    practitioner_id: str = Field(default="", index=True)  # empty: about the clinic itself, or the site
    name: str = ""  # of the person, so that a file of reviews finds her in another store
    decision: str  # a name of decisions.DECISIONS, or undo
    registry_name: str = ""  # the registry, board or register it speaks of
    registry_id: str = ""  # number of the record there
    kind: str = ""  # facts.Kind, where a certification is confirmed
    why: str = ""  # for the maintainers; never published
    source: str = ""  # a link, or words
    evidence_digest: str = ""  # of the evidence that was looked at
    undoes: str = ""  # the review that is taken back
    field: str = ""  # of the clinic, where a fact is corrected
    value: str = ""  # what it is in truth
    before: str = ""  # "=" and what the pages say of it, while the correction is applied
    origin: str = ""  # the file of corrections in which it stands; empty: decided here


class Run(SQLModel, table=True):
    """One run of the program over a list of seeds."""

    run_id: str = Field(primary_key=True)
    command: str
    seeds: str = ""  # digest of the seeds file
    started_at: datetime = _moment()
    finished_at: datetime | None = _moment(nullable=True)
    outcome: str = ""  # empty while under way; done, problems, interrupted
    counts: dict[str, Any] = _json(dict)
