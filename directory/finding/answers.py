"""The shapes of the JSON answers: the columns of the CSV files, with the evidence and sentences that explain them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_json
from sqlmodel import Session

from directory.finding.catalogue import Catalogue, FacetValue
from directory.finding.nearby import Position
from directory.models import Change
from directory.queries import Card, ClinicDetail, Found, PractitionerDetail, people_counts
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
            distance_km=round_km(card.km),
        )
        for card in cards
    ]


def clinic_list(
    session: Session, known: Catalogue, found: Found, *, now: datetime, following: Callable[[str], str]
) -> bytes:
    """The answer to a search, a ClinicList in JSON, put together from rows that are remembered.

    `following`: from the last clinic's id to the address of what comes after it.
    """
    near = found.where.position if found.where else None
    nearest = found.nearest
    more = found.ids and found.first + len(found.ids) < found.total
    parts = {
        "total": to_json(found.total),
        "clinics": _listed(session, known, found.ids, near, now),
        "facets": _object({name: _counted(values) for name, values in found.facets.items()}),
        "place": to_json(_place_answer(found)),
        "nearest": _listed(session, known, nearest.ids, nearest.where.position, now) if nearest else b"[]",
        "next": to_json(following(found.ids[-1]) if more else None),
    }
    return _object(parts)


def _object(parts: dict[str, bytes]) -> bytes:
    return b"{" + b",".join(b'"%s":%s' % (name.encode(), value) for name, value in parts.items()) + b"}"


def _listed(session: Session, known: Catalogue, ids: Sequence[str], near: Position | None, now: datetime) -> bytes:
    rows = known.listing.rows(session, ids, now=now)
    away = {clinic_id: to_json(round_km(known.km(clinic_id, near))) for clinic_id in ids}
    return b"[" + b",".join(b'%s,"distance_km":%s}' % (rows[i], away[i]) for i in ids if i in rows) + b"]"


def _counted(values: list[FacetValue]) -> bytes:
    return b"[" + b",".join(b"%s%d}" % (_named(value.value, value.label), value.count) for value in values) + b"]"


@lru_cache(maxsize=16384)
def _named(value: str, label: str) -> bytes:
    return b'{"value":%s,"label":%s,"count":' % (to_json(value), to_json(label))


def round_km(km: float | None) -> float | None:
    """A distance as it is published: to a hundred metres."""
    return None if km is None else round(km, 1)


def _place_answer(results: Found) -> PlaceAnswer | None:
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
