"""The public part of what people decided: when, about whom, what, and where it can be checked; never by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from directory.judging.decisions import DECISIONS, REMOVALS, UNDO, is_about_sanction, problem_of, said, standing
from directory.models import Clinic, Practitioner
from directory.review import all_reviews
from directory.rows import not_hidden, not_removed
from directory.showing.checks import web_address
from directory.showing.wording import status_words, verdict_words


@dataclass(frozen=True, slots=True)
class PublicReview:
    """The public part of a review: when, about whom, what was decided, where it can be checked; never by whom."""

    at: datetime
    clinic: Clinic
    name: str  # of the person; empty: about the clinic itself
    practitioner_id: str
    said: str
    url: str
    outcome: str  # the label of the verdict as it is now
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Removal:
    """That something was left out of what is published: when, and of what kind; never what, for somebody objected."""

    at: datetime
    what: str


def published_reviews(session: Session, *, limit: int = 200) -> list[PublicReview]:
    """The public part of what people decided, newest first; of those who are left out, nothing."""
    reviews = all_reviews(session)
    undone = {r.undoes: r.at for r in reviews if r.decision == UNDO}
    told = [
        r for r in reviews if r.decision not in (UNDO, *REMOVALS) and not problem_of(r) and DECISIONS[r.decision].said
    ]
    sites = col(Clinic.site).in_({r.site for r in told})
    clinics = {c.clinic_id: c for c in session.exec(select(Clinic).where(sites, not_removed()))}
    about = col(Practitioner.practitioner_id).in_({r.practitioner_id for r in told})
    people = {p.practitioner_id: p for p in session.exec(select(Practitioner).where(about, not_hidden()))}
    found = []
    for review in reversed(told):
        person = people.get(review.practitioner_id)
        clinic = clinics.get(review.clinic_id or (person.clinic_id if person else ""))
        if clinic is None or (review.practitioner_id and person is None):
            continue
        found.append(
            PublicReview(
                at=review.at,
                clinic=clinic,
                name=person.name if person else "",
                practitioner_id=review.practitioner_id,
                said=said(review),
                url="" if is_about_sanction(review) else web_address(review.source),
                outcome=(status_words(person) if person else verdict_words(clinic)).label,
                undone_at=undone.get(review.review_id),
            )
        )
    return found[:limit]


def removals(session: Session) -> list[Removal]:
    """What people removed and is left out still, newest first."""
    holding = standing(all_reviews(session))
    return [Removal(r.at, REMOVALS[r.decision]) for r in reversed(holding) if r.decision in REMOVALS]
