"""The shapes of the JSON answers: the columns of the CSV files, with the evidence and sentences that explain them."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlmodel import Session

from directory.models import Change, Clinic
from directory.queries import ClinicDetail, PractitionerDetail, Results, people_counts
from directory.rows import clinic_row, evidence_row, practitioner_row
from directory.showing.wording import clinic_sentence, status_sentence


class Answer(BaseModel):
    """Base of all answers; absent knowledge is an empty string, null or an empty list."""

    model_config = ConfigDict(from_attributes=True)


class ClinicRow(Answer):
    """A row of clinics.csv."""

    clinic_id: str
    name: str
    website: str
    street: str
    city: str
    region: str
    postal_code: str
    country: str
    phone: str
    latitude: float | None
    longitude: float | None
    offers_exosome_therapy: bool
    exosome_quote: str
    exosome_url: str
    exosome_products: list[str]
    paired_procedures: list[str]
    provider_kind: str
    certified: bool
    grade: str
    certified_specialties: list[str]
    reason: str
    practitioner_count: int
    first_seen: datetime
    last_seen: datetime
    verified_at: datetime | None
    stale: bool


class PractitionerRow(Answer):
    """A row of practitioners.csv, with its status in a sentence."""

    practitioner_id: str
    clinic_id: str
    name: str
    credentials: list[str]
    role: str
    treats_here: bool
    kind: str
    status: str
    grade: str
    specialty: str
    registry: str
    registry_id: str
    reason: str
    source_url: str
    verified_at: datetime | None
    sentence: str


class EvidenceRow(Answer):
    """A row of evidence.csv."""

    evidence_id: str
    clinic_id: str
    practitioner_id: str
    claim: str
    source: str
    record_id: str
    says: str
    weight: float
    url: str
    quote: str
    retrieved_at: datetime


class ChangeRow(Answer):
    """One change of a verdict."""

    practitioner_id: str
    at: datetime
    field: str
    before: str
    after: str
    cause: str
    policy_version: str


class ClinicAnswer(ClinicRow):
    """One clinic with everything its verdict rests on."""

    sentence: str
    practitioners: list[PractitionerRow]
    evidence: list[EvidenceRow]
    changes: list[ChangeRow]


class PractitionerAnswer(Answer):
    """One person at each clinic of the site, with the evidence about her."""

    practitioner_id: str
    name: str
    clinics: list[PractitionerRow]
    evidence: list[EvidenceRow]
    changes: list[ChangeRow]


class Count(Answer):
    """One value of a filter and the number of clinics it leaves."""

    value: str
    label: str
    count: int


class ClinicList(Answer):
    """One page of clinics in ranking order; `next` is the address of the following one."""

    total: int
    clinics: list[ClinicRow]
    facets: dict[str, list[Count]]
    next: str | None


def clinic_rows(session: Session, clinics: list[Clinic], now: datetime) -> list[ClinicRow]:
    """Clinics as rows, their practitioners counted with one question."""
    counts = people_counts(session, [clinic.clinic_id for clinic in clinics])
    return [ClinicRow(**clinic_row(c, counts.get(c.clinic_id, 0), now)) for c in clinics]


def clinic_list(session: Session, results: Results, now: datetime, following: str | None) -> ClinicList:
    """The answer to a search."""
    return ClinicList(
        total=results.total,
        clinics=clinic_rows(session, [card.clinic for card in results.cards], now),
        facets={name: [Count.model_validate(v) for v in values] for name, values in results.facets.items()},
        next=following,
    )


def clinic_answer(detail: ClinicDetail, now: datetime) -> ClinicAnswer:
    """The answer about one clinic."""
    people = [*detail.practitioners, *detail.named]
    return ClinicAnswer(
        **clinic_row(detail.clinic, len(people), now),
        sentence=clinic_sentence(detail.clinic, detail.practitioners),
        practitioners=[PractitionerRow(**practitioner_row(p), sentence=status_sentence(p)) for p in people],
        evidence=[EvidenceRow(**evidence_row(e)) for e in detail.evidence],
        changes=_changes(detail.changes),
    )


def practitioner_answer(detail: PractitionerDetail) -> PractitionerAnswer:
    """The answer about one practitioner."""
    people = [person for person, _ in detail.rows]
    return PractitionerAnswer(
        practitioner_id=people[0].practitioner_id,
        name=people[0].name,
        clinics=[PractitionerRow(**practitioner_row(p), sentence=status_sentence(p)) for p in people],
        evidence=[EvidenceRow(**evidence_row(e)) for e in detail.evidence],
        changes=_changes(detail.changes),
    )


def _changes(changes: list[Change]) -> list[ChangeRow]:
    return [ChangeRow.model_validate(change) for change in changes]
