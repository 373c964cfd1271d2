"""Finds the clinic or the person that somebody means: by an id, a web site, or (part of) a name."""

from __future__ import annotations

from sqlmodel import Session, col, select

from directory.models import Clinic, ClinicRedirect, Practitioner
from directory.names import fold


def find(session: Session, who: str) -> tuple[list[Clinic], list[Practitioner]]:
    """Clinics that are meant, else people; a person comes once for each clinic at which she is listed."""
    redirect = session.get(ClinicRedirect, who)
    key = redirect.new_id if redirect else who
    host = who.removeprefix("https://").removeprefix("http://").removeprefix("www.").strip("/").lower()
    words = fold(who)
    if not words:
        return [], []
    clinics = session.exec(select(Clinic).order_by(Clinic.clinic_id)).all()
    exact = [c for c in clinics if c.clinic_id == key or c.site == host]
    if exact:
        return exact, []
    order = (col(Practitioner.practitioner_id), col(Practitioner.clinic_id))
    people = session.exec(select(Practitioner).order_by(*order)).all()
    exactly = [p for p in people if p.practitioner_id == who or fold(p.name) == words]
    if exactly:
        return [], exactly
    named = [c for c in clinics if words in fold(c.name)]
    return named, ([] if named else [p for p in people if words in fold(p.name)])
