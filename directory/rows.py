"""Who and what is published, and the rows that the live pages give of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from directory import cells
from directory.models import Clinic, ClinicRedirect, Evidence, Practitioner, Review
from directory.registries import find_registry

MAX_VERDICT_AGE = timedelta(days=60)
"""A verdict older than this is stale even where nobody looked again."""

ONLY_NAMED = ("quoted", "author", "reviewer", "testimonial")
"""Relations of people whom a page names without their being practitioners of the clinic."""

CLINIC_COLUMNS = (
    "clinic_id", "name", "website", "street", "city", "region", "postal_code", "country", "phone", "latitude",
    "longitude", "offers_exosome_therapy", "exosome_quote", "exosome_url", "exosome_products", "paired_procedures",
    "provider_kind", "certified", "grade", "certified_specialties", "reason", "practitioner_count", "first_seen",
    "last_seen", "verified_at", "stale", "location_precision",
)  # fmt: skip
PRACTITIONER_COLUMNS = (
    "practitioner_id", "clinic_id", "name", "credentials", "role", "treats_here", "kind", "status", "grade",
    "specialty", "registry", "registry_id", "reason", "source_url", "verified_at",
)  # fmt: skip
EVIDENCE_COLUMNS = (
    "evidence_id", "clinic_id", "practitioner_id", "claim", "source", "record_id", "says", "weight", "url", "quote",
    "retrieved_at",
)  # fmt: skip

Row = dict[str, Any]


def is_stale(clinic: Clinic, now: datetime) -> bool:
    """Whether the clinic's verdict should not be relied on any more: marked so, no longer shown, or simply too old."""
    too_old = clinic.verified_at is not None and now - clinic.verified_at > MAX_VERDICT_AGE
    return bool(clinic.stale_reason) or not clinic.current or too_old


def clinic_row(clinic: Clinic, practitioner_count: int, now: datetime) -> Row:
    """One row of clinics.csv, in the order of CLINIC_COLUMNS."""
    derived = {"practitioner_count": practitioner_count, "stale": is_stale(clinic, now)}
    return {name: derived[name] if name in derived else getattr(clinic, name) for name in CLINIC_COLUMNS}


def practitioner_row(practitioner: Practitioner) -> Row:
    """One row of practitioners.csv."""
    return {
        name: getattr(practitioner, "registry_name" if name == "registry" else name) for name in PRACTITIONER_COLUMNS
    }


def evidence_row(evidence: Evidence) -> Row:
    """One row of evidence.csv."""
    row = {name: getattr(evidence, name) for name in EVIDENCE_COLUMNS}
    return row | {"quote": shown_quote(evidence)}


def shown_quote(evidence: Evidence) -> str:
    """The words of a piece of evidence as far as they may be shown; empty where a registry may not be republished."""
    return evidence.quote if may_be_quoted(evidence.source) else ""


def may_be_quoted(source: str) -> bool:
    """Whether the words of a source may be shown, and not only the fact and where to look it up."""
    registry = find_registry(source)
    return registry is None or registry.republished


def as_text(value: Any) -> str:
    """A value as a cell of a table: empty when unknown, lists joined by `; `, moments in ISO 8601 (UTC).

    Text that a spreadsheet would run as a formula gets an apostrophe in front; a phone number in E.164 is left alone.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return cells.moment_text(value)
    if isinstance(value, list | tuple):
        return cells.defused(cells.SEPARATOR.join(cells.clean_list(value)))
    return cells.defused(cells.clean(value)) if isinstance(value, str) else str(value)


def as_json(row: Row) -> Row:
    """A row as JSON carries it: moments as text, everything else as it is."""
    return {name: as_text(value) if isinstance(value, datetime) else value for name, value in row.items()}


def is_practitioner() -> ColumnElement[bool]:
    """Of the people named on a site, those who are (or were) practitioners of the clinic and may be published."""
    return and_(col(Practitioner.current), col(Practitioner.relation).not_in(ONLY_NAMED), not_hidden())


def not_hidden() -> ColumnElement[bool]:
    """Leaves out who objected to being published, and people at places that are left out; it holds from the moment it
    is decided."""
    at_them = select(col(Clinic.clinic_id)).where(~not_removed())
    return and_(
        col(Practitioner.practitioner_id).not_in(_decided(col(Review.practitioner_id), "hide")),
        col(Practitioner.clinic_id).not_in(at_them),
    )


def not_removed() -> ColumnElement[bool]:
    """Leaves out clinics and sites that were removed, and clinics that have closed; also what they were merged into."""
    clinics = _decided(col(Review.clinic_id), "hide-clinic", "closed")
    merged = select(col(ClinicRedirect.new_id)).where(col(ClinicRedirect.old_id).in_(clinics))
    return and_(
        col(Clinic.clinic_id).not_in(clinics), col(Clinic.clinic_id).not_in(merged), col(Clinic.site).not_in(removed())
    )


def removed(*decisions: str) -> Select[str]:
    """The sites that were removed as a whole; or those of which something was removed by one of these decisions."""
    return _decided(col(Review.site), "hide-site", *decisions)


def _decided(what: Mapped[str], *decisions: str) -> Select[str]:
    """Whom decisions that hold are about."""
    taken_back = select(col(Review.undoes)).where(col(Review.undoes) != "")
    return select(what).where(col(Review.decision).in_(decisions), col(Review.review_id).not_in(taken_back))


def names_a_sanction(source: str) -> bool:
    """Whether a source is a list of exclusions or discipline, which is shown only about people who surely are on it."""
    registry = find_registry(source)
    proves = registry.proves if registry else ""
    return proves in ("exclusion", "discipline") or source == "leie" or source.startswith("discipline-")


def published_clinics(*, all_clinics: bool) -> ColumnElement[bool]:
    """Which clinics are published: those that offer exosome therapy, or every clinic found.

    One that its site no longer shows stays, marked as stale: what vanishes from a page must not vanish silently here.
    """
    return not_removed() if all_clinics else and_(col(Clinic.offers_exosome_therapy).is_(True), not_removed())


def is_shown(evidence: Evidence, status: str | None) -> bool:
    """Whether evidence is published: a possible exclusion, which agrees in the name only, is never shown to anybody."""
    return status in (None, "barred") or not names_a_sanction(evidence.source)
