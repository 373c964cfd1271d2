"""The public part of what people decided: when, about whom, what, and where it can be checked; never by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from directory.judging.decisions import DECISIONS, UNDO, is_about_sanction, problem_of, said
from directory.models import Clinic, Practitioner
from directory.review import all_reviews
from directory.rows import not_hidden
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


def published_reviews(session: Session, *, limit: int = 200) -> list[PublicReview]:
    """The public part of what people decided, newest first; of those who are left out, nothing."""
    reviews = all_reviews(session)
    undone = {r.undoes: r.at for r in reviews if r.decision == UNDO}
    told = [r for r in reviews if r.decision not in (UNDO, "hide") and not problem_of(r) and DECISIONS[r.decision].said]
    clinics = {c.clinic_id: c for c in session.exec(select(Clinic).where(col(Clinic.site).in_({r.site for r in told})))}
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


def hidden_count(session: Session) -> int:
    """How many people are left out of what is published."""
    hidden = select(func.count(func.distinct(col(Practitioner.practitioner_id)))).where(~not_hidden())
    return session.exec(hidden).one()
