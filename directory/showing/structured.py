"""schema.org data about a clinic: only what we know, and a credential only where a register confirms it. Pure."""

from __future__ import annotations

from typing import Any

from directory.facts import SPECIALISTS
from directory.models import Practitioner
from directory.queries import ClinicDetail
from directory.registries import find_registry
from directory.showing import wording
from directory.showing.checks import web_address

_TYPES = {
    "dermatologist": "MedicalClinic",
    "plastic_surgeon": "MedicalClinic",
    "facial_plastic_surgeon": "MedicalClinic",
    "other_physician": "MedicalClinic",
    "non_physician": "MedicalBusiness",
    "salon": "HealthAndBeautyBusiness",
}


def structured_data(detail: ClinicDetail) -> dict[str, Any]:
    """The JSON-LD of a clinic's page; a stale verdict claims no credential."""
    clinic = detail.clinic
    address = {
        "@type": "PostalAddress",
        "streetAddress": clinic.street,
        "addressLocality": clinic.city,
        "addressRegion": clinic.region,
        "postalCode": clinic.postal_code,
        "addressCountry": clinic.country,
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(clinic.provider_kind, "LocalBusiness"),
        "name": clinic.name or clinic.site,
        "url": web_address(clinic.website),
        "telephone": clinic.phone,
        "address": {key: value for key, value in address.items() if value},
        "employee": [_person(p, fresh=not detail.stale) for p in detail.practitioners],
    }
    if clinic.latitude is not None and clinic.longitude is not None:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": clinic.latitude, "longitude": clinic.longitude}
    return {key: value for key, value in data.items() if value}


def _person(person: Practitioner, *, fresh: bool) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "Person", "name": person.name}
    if person.status in ("certified", "specialist") and person.kind in SPECIALISTS:
        data["jobTitle"] = wording.kind_words(person.kind).capitalize()
    if fresh and person.status == "certified" and person.grade == "A":
        by = find_registry(person.registry_name)
        data["hasCredential"] = {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": wording.certified_in(person.specialty or person.kind),
            "recognizedBy": {
                "@type": "Organization",
                "name": (by.publisher or by.title) if by else person.registry_name,
            },
        }
    return data
