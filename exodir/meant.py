"""Whom a person who decides means: a site, a clinic, or a practitioner, by id, web address or name."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, select

from directory.errors import ExodirError
from directory.judging.decisions import DECISIONS
from directory.judging.finding import find
from directory.models import Clinic, Practitioner, Site


def meant(session: Session, who: str) -> tuple[list[Clinic], list[Practitioner]]:
    """The one clinic or the one person (at each of her clinics) that is meant; ExodirError names the choices."""
    clinics, people = find(session, who)
    if not clinics and not people:
        raise ExodirError(f"Nobody and no clinic here is called '{who}'. Ids and names are in clinics.csv.")
    if len(clinics) > 1:
        raise ExodirError(f"'{who}' can be: {_choices((c.clinic_id, c.name or c.site) for c in clinics)}. Give the id.")
    if len({p.practitioner_id for p in people}) > 1:
        raise ExodirError(f"'{who}' can be: {_choices((p.practitioner_id, p.name) for p in people)}. Give the id.")
    return clinics, people


def _choices(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{key} ({name})" for key, name in dict(pairs).items())


def whom(session: Session, who: str, clinic_id: str, decision: str) -> Practitioner | Clinic | Site:
    """Whom a decision is about: the site, the clinic, or the person at the clinic that is meant."""
    known = DECISIONS.get(decision)
    if known and known.about == "site":
        return _site(session, who)
    clinics, people = meant(session, who)
    if clinics and known and known.about == "person":
        there = session.exec(select(Practitioner).where(Practitioner.clinic_id == clinics[0].clinic_id)).all()
        named = _choices((p.practitioner_id, p.name) for p in there) or "nobody"
        raise ExodirError(f"{decision} is about a person, and '{who}' is a clinic. It names: {named}.")
    if clinics:
        return clinics[0]
    at = [p for p in people if clinic_id in ("", p.clinic_id)]
    if not at or (len(at) > 1 and known and known.question == "here"):
        where = ", ".join(p.clinic_id for p in people)
        raise ExodirError(f"{people[0].name} is listed at: {where}. Say at which with --clinic ID.")
    return at[0]


def _site(session: Session, who: str) -> Site:
    key = who.removeprefix("https://").removeprefix("http://").removeprefix("www.").strip("/").lower()
    site = session.get(Site, key)
    if site is None:
        raise ExodirError(f"No site '{who}' was visited. Sites are in sites.csv.")
    return site
