"""The shapes of the JSON answers: the columns of the CSV files, with the evidence and sentences that explain them."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlmodel import Session

from directory.models import Change
from directory.queries import Card, ClinicDetail, PractitionerDetail, Results, people_counts
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
    location_precision: str


class ListedClinic(ClinicRow):
    """A clinic in a list: how far it is from the place asked for, as the crow flies; null where none is asked for."""

    distance_km: float | None


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


class PlaceAnswer(Answer):
    """The place a search was understood to be about; a region or country has no position."""

    label: str
    precision: str
    latitude: float | None
    longitude: float | None
    radius_km: int | None
    guessed: bool


class ClinicList(Answer):
    """One page of clinics in ranking order; `next` is the address of the following one.

    `place` is null where no place is asked for, or none of that name is known. `nearest`: where nothing fits and a
    place is asked for, the nearest clinics at any distance.
    """

    total: int
    clinics: list[ListedClinic]
    facets: dict[str, list[Count]]
    place: PlaceAnswer | None
    nearest: list[ListedClinic]
    next: str | None


def clinic_rows(session: Session, cards: list[Card], now: datetime) -> list[ListedClinic]:
    """Clinics as rows, their practitioners counted with one question."""
    counts = people_counts(session, [card.clinic.clinic_id for card in cards])
    return [
        ListedClinic(
            **clinic_row(card.clinic, counts.get(card.clinic.clinic_id, 0), now),
            distance_km=None if card.km is None else round(card.km, 1),
        )
        for card in cards
    ]


def clinic_list(session: Session, results: Results, now: datetime, following: str | None) -> ClinicList:
    """The answer to a search."""
    return ClinicList(
        total=results.total,
        clinics=clinic_rows(session, results.cards, now),
        facets={name: [Count.model_validate(v) for v in values] for name, values in results.facets.items()},
        place=_place_answer(results),
        nearest=clinic_rows(session, results.instead if results.nearest else [], now),
        next=following,
    )


def _place_answer(results: Results) -> PlaceAnswer | None:
    where = results.where
    if where is None:
        return None
    latitude, longitude = where.position or (None, None)
    return PlaceAnswer(
        label=where.label,
        precision=where.precision,
        latitude=latitude,
        longitude=longitude,
        radius_km=results.search.around if where.position else None,
        guessed=where.guessed,
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
