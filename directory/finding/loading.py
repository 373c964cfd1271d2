"""Reads all published clinics into a catalogue: in ranking order, with the words by which each is found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from directory.cycles import without_collection
from directory.finding.catalogue import Catalogue
from directory.finding.columns import FewValues, column_of
from directory.finding.listing import Listing
from directory.finding.nearby import Nearby
from directory.finding.ranking import ranking, tiers_of
from directory.finding.words import WordIndex
from directory.models import Clinic, Practitioner, Review
from directory.names import fold, fold_key
from directory.rows import is_practitioner, published_clinics
from directory.showing.language import in_all_languages
from directory.showing.wording import country_name, region_name, verdict_of

_READ = tuple(
    getattr(Clinic, name)
    for name in (
        "clinic_id", "name", "site", "city", "region", "postal_code", "country", "latitude", "longitude", "certified",
        "grade", "provider_kind", "certified_specialties", "paired_procedures", "exosome_products", "verified_at",
        "stale_reason", "current",
    )
)  # fmt: skip
_ALIASES = {"GB": "uk britain england", "US": "usa america", "AE": "uae emirates"}
_SPECIALISTS = {
    "dermatology": "dermatologist dermatology skin",
    "plastic_surgery": "plastic surgeon surgery",
    "facial_plastic_surgery": "facial plastic surgeon surgery",
}


def stamp_of(session: Session) -> tuple[Any, ...]:
    """What changes whenever published clinics may have changed; cheap to ask for."""
    seen = select(func.count(), func.max(Clinic.last_seen), func.max(Clinic.verified_at)).select_from(Clinic)
    reviewed = select(func.count(), func.max(Review.at)).select_from(Review)  # who objects is left out at once
    return *session.execute(seen).one(), *session.execute(reviewed).one()


@without_collection()
def load_catalogue(session: Session, *, now: datetime) -> Catalogue:
    """Read all published clinics into memory."""
    stamp = stamp_of(session)
    clinics: list[Any] = list(session.execute(select(*_READ).where(published_clinics(all_clinics=False))))
    clinics.sort(key=lambda clinic: ranking(clinic, now))
    names = _people(session)
    words: dict[str, list[int]] = defaultdict(list)
    for row, clinic in enumerate(clinics):
        for word in search_words(clinic, names.get(clinic.clinic_id, ())):
            words[word].append(row)
    positions = [None if c.latitude is None or c.longitude is None else (c.latitude, c.longitude) for c in clinics]
    return Catalogue(
        ids=[clinic.clinic_id for clinic in clinics],
        columns={
            "verdict": column_of([verdict_of(clinic) for clinic in clinics]),
            "country": column_of([clinic.country for clinic in clinics]),
            "region": column_of([clinic.region for clinic in clinics]),
            "city": column_of([clinic.city for clinic in clinics]),
            "specialty": FewValues([clinic.certified_specialties for clinic in clinics]),
            "procedure": FewValues([clinic.paired_procedures for clinic in clinics]),
            "product": FewValues([clinic.exosome_products for clinic in clinics]),
        },
        words=WordIndex(words, len(clinics)),
        nearby=Nearby(positions),
        listing=Listing({clinic_id: len(people) for clinic_id, people in names.items()}),
        place_of=[(clinic.country, clinic.region, clinic.city) for clinic in clinics],
        positions=positions,
        tiers=tiers_of(clinics),
        stamp=stamp,
    )


def _people(session: Session) -> dict[str, list[str]]:
    statement = select(col(Practitioner.clinic_id), col(Practitioner.name)).where(is_practitioner())
    names: dict[str, list[str]] = defaultdict(list)
    for clinic_id, name in session.execute(statement):
        names[clinic_id].append(name)
    return names


def search_words(clinic: Clinic, people: Sequence[str]) -> set[str]:
    """The folded words by which a clinic is found: its names, people, place, site, and what it is certified for."""
    region = f"{clinic.region} {region_name(clinic.region, clinic.country)}"
    words = set(_phrase_words(clinic.city, region, _country_words(clinic.country)))
    for specialty in clinic.certified_specialties:
        words |= _phrase_words(_SPECIALISTS.get(specialty, specialty.replace("_", " ")))
    words |= _phrase_words(*clinic.paired_procedures, *clinic.exosome_products)
    for part in (clinic.name, *people, clinic.postal_code, clinic.site):
        words.update(fold(part).split())
    words.update(fold_key(part) for part in (clinic.name, clinic.postal_code, clinic.city) if part)
    return words - {""}


@lru_cache
def _country_words(country: str) -> str:
    return " ".join((country, *in_all_languages(country_name, country), _ALIASES.get(country, "")))


@lru_cache(maxsize=65536)
def _phrase_words(*parts: str) -> frozenset[str]:
    return frozenset(word for part in parts for word in fold(part).split())
