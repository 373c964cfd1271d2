"""The one shape every registry is normalised to: three tables a snapshot, and the record the matcher sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Standing = Literal["good", "restricted", "lapsed", "barred", "unknown"]
"""good: may practise on the snapshot's date; restricted: probation, conditions, training permit; lapsed: expired,
retired, deactivated; barred: revoked, suspended, erased, excluded; unknown: the registry does not say."""

Entity = Literal["person", "organization", ""]
"""Empty where the registry says no more (a deactivated NPI)."""


@dataclass(frozen=True, slots=True)
class RecordName:
    """One name of a record, as the registry writes it."""

    family: str = ""
    given: str = ""
    middle: str = ""
    suffix: str = ""
    organization: str = ""
    use: str = "legal"  # legal, former, professional, other, brand


@dataclass(frozen=True, slots=True)
class RecordSpecialty:
    """One specialty of a record: a code or words, and whether the registry calls it the primary one."""

    code: str = ""
    label: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class RecordLicence:
    """One licence: number and state (two letters)."""

    number: str
    state: str


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """One practice location (never a mailing address)."""

    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""  # digits as in the registry


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a registry, everything about it in one place."""

    registry: str
    record_id: str
    entity: Entity = "person"
    names: tuple[RecordName, ...] = ()
    credentials: str = ""  # verbatim
    sex: str = ""  # M, F or empty
    profession: str = ""  # verbatim: "NURSE PRACTITIONER", "Physician And Surgeon License"
    specialties: tuple[RecordSpecialty, ...] = ()
    licences: tuple[RecordLicence, ...] = ()
    places: tuple[RecordPlace, ...] = ()
    standing: Standing = "unknown"
    status: str = ""  # the registry's own words for the standing
    replaced_by: str = ""  # the record_id that follows this one
    contact: str = ""  # organizations: the authorized official or owner, verbatim
    valid_from: date | None = None
    valid_until: date | None = None
    updated_on: date | None = None  # when the registry last touched the entry
    released_on: date | None = None  # date of the snapshot's release
    details: dict[str, str] = field(default_factory=dict, hash=False)  # further fields worth quoting, verbatim


# The three tables of a snapshot, as DuckDB column types. `*_key` columns are made by names.fold_key / addresses keys.
RECORDS_COLUMNS: dict[str, str] = {
    "record_id": "VARCHAR",
    "entity": "VARCHAR",
    "credentials": "VARCHAR",
    "sex": "VARCHAR",
    "profession": "VARCHAR",
    "specialties": "STRUCT(code VARCHAR, label VARCHAR, is_primary BOOLEAN)[]",
    "licences": "STRUCT(number VARCHAR, state VARCHAR)[]",
    "standing": "VARCHAR",
    "status": "VARCHAR",
    "replaced_by": "VARCHAR",
    "contact": "VARCHAR",
    "valid_from": "DATE",
    "valid_until": "DATE",
    "updated_on": "DATE",
    "details": "MAP(VARCHAR, VARCHAR)",
}
NAMES_COLUMNS: dict[str, str] = {
    "family_key": "VARCHAR",  # fold_key(family), or of the organization's name; the table is sorted by it
    "given_key": "VARCHAR",
    "record_id": "VARCHAR",
    "family": "VARCHAR",
    "given": "VARCHAR",
    "middle": "VARCHAR",
    "suffix": "VARCHAR",
    "organization": "VARCHAR",
    "use": "VARCHAR",
}
PLACES_COLUMNS: dict[str, str] = {
    "postal_key": "VARCHAR",  # US: five digits; else letters and digits in upper case
    "phone_key": "VARCHAR",  # last ten digits; the table is sorted by postal_key
    "record_id": "VARCHAR",
    "street": "VARCHAR",
    "city": "VARCHAR",
    "region": "VARCHAR",
    "postal_code": "VARCHAR",
    "country": "VARCHAR",
    "phone": "VARCHAR",
}
TABLES: dict[str, dict[str, str]] = {"records": RECORDS_COLUMNS, "names": NAMES_COLUMNS, "places": PLACES_COLUMNS}
