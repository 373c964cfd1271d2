"""Everything that is published, in one pass and bounded memory: the tables of tables.py as batches of columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from directory import tables
from directory.batches import Batch, batches, columns_of
from directory.cells import moment_text
from directory.models import Clinic, ClinicRedirect, Site
from directory.publishing.clinics import of_clinics
from directory.publishing.going import Pass, begin
from directory.publishing.sites import of_sites
from directory.rows import published_clinics, removed

CHUNK = 250
"""Clinics (or sites) read at a time; bounds memory, not the result. More are slower: they outgrow the processor's
cache."""


@dataclass(frozen=True)
class Selection:
    """What is published of a store: clinics that offer exosome therapy, unless told otherwise."""

    all_clinics: bool = False
    clinic_ids: Collection[str] | None = None  # only these
    share_alike: bool = True  # False: without clinics that a source with share-alike terms says something about
    words: str = ""  # the selection as it was asked for


def stream(session: Session, *, selection: Selection, as_of: datetime) -> Iterator[Batch]:
    """Every published row once: what belongs to clinics by clinic, then sites with their observations, then redirects.

    `as_of`: the moment at which staleness is judged. All is read from one state of the store.
    """
    _hold_still(session)
    going = begin(session, as_of=as_of, share_alike=selection.share_alike)
    ids = session.scalars(select(col(Clinic.clinic_id)).where(published_clinics(all_clinics=selection.all_clinics)))
    wanted = selection.clinic_ids
    for chunk in _chunks(sorted(i for i in ids if wanted is None or i in wanted)):
        yield from of_clinics(going, chunk)
    sites = select(col(Site.site)).where(col(Site.site).not_in(removed()))
    for chunk in _chunks(sorted(session.scalars(sites))):
        yield from of_sites(going, chunk)
    yield from _redirects(going)


def _hold_still(session: Session) -> None:
    """Make all reads of the session see one state of the store, whatever is written meanwhile."""
    dialect = session.get_bind().dialect.name
    if dialect == "postgresql" and not session.in_transaction():
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    elif dialect == "sqlite":
        connection = session.connection()
        if not connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
            connection.exec_driver_sql("BEGIN")


def _redirects(going: Pass) -> Iterator[Batch]:
    """Ids that are gone, each with the published clinic that stands for it in the end."""
    moved = {
        old: (new, at)
        for old, new, at in going.session.execute(
            select(col(ClinicRedirect.old_id), col(ClinicRedirect.new_id), col(ClinicRedirect.merged_at))
        )
    }
    rows = []
    for old in sorted(moved):
        target, seen = old, {old}
        while target in moved and moved[target][0] not in seen:
            target = moved[target][0]
            seen.add(target)
        if target in going.clinics and old not in going.clinics:
            rows.append((old, target, moment_text(moved[old][1])))
    yield from batches(tables.REDIRECTS, columns_of(tables.REDIRECTS, rows))


def _chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
