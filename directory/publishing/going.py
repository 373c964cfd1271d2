"""What one pass over the store keeps in mind while it publishes: what people decided, and what was written so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from directory.batches import Columns
from directory.models import Clinic, Practitioner
from directory.rows import not_hidden, removed
from directory.showing.reviewed import PublicReview, published_reviews

_QUOTING = ("quote", "exosome_quote", "reason", "value", "before", "after")
"""Columns of words that may name somebody."""


@dataclass
class Pass:
    """One pass."""

    session: Session
    as_of: datetime  # the moment at which staleness is judged
    share_alike: bool
    reviews: dict[str, list[PublicReview]]  # by clinic
    hidden: set[tuple[str, str]]  # (clinic, practitioner) who objected, or whose clinic is left out
    names: dict[str, list[str]]  # site -> the names of those
    partly: set[str]  # sites of which one clinic is left out: what their pages say may be of that clinic
    clinics: set[str] = field(default_factory=set)  # written so far
    sites: set[str] = field(default_factory=set)

    def leave_out_names(self, columns: Columns, sites: dict[str, str] | None = None) -> None:
        """Empty the cells of quoted words that name somebody who objected; `sites`: clinic -> its site, where the
        columns do not hold it."""
        if not self.names:
            return
        of = [sites[clinic_id] for clinic_id in columns["clinic_id"]] if sites else columns["site"]
        for name in _QUOTING:
            if name in columns:
                columns[name] = ["" if v and self._names(s, v) else v for v, s in zip(columns[name], of, strict=True)]

    def _names(self, site: str, words: str) -> bool:
        return any(name in words.casefold() for name in self.names.get(site, ()))


def begin(session: Session, *, as_of: datetime, share_alike: bool) -> Pass:
    """A pass before its first row."""
    reviews, names = defaultdict(list), defaultdict(list)
    for review in published_reviews(session, limit=1_000_000):
        reviews[review.clinic.clinic_id].append(review)
    hidden = set()
    for site, clinic_id, person_id, name in session.execute(
        select(col(Clinic.site), col(Clinic.clinic_id), col(Practitioner.practitioner_id), col(Practitioner.name))
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(~not_hidden())
    ):
        hidden.add((clinic_id, person_id))
        names[site].append(name.casefold())
    partly = set(session.scalars(removed("hide-clinic")))
    return Pass(session, as_of, share_alike, dict(reviews), hidden, dict(names), partly)
