"""Everything that is published, in one pass and bounded memory: the tables of tables.py as batches of columns."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, String, select, type_coerce
from sqlmodel import Session, SQLModel, col

from directory import tables
from directory.candidates import found_through, title_of
from directory.cells import clean_column, clean_list, moment_text
from directory.judging.mentions import Mentioned, person_of
from directory.models import Change, Clinic, ClinicRedirect, Evidence, Observation, Practitioner, Site
from directory.registries import find_registry
from directory.rows import (
    MAX_VERDICT_AGE,
    ONLY_NAMED,
    is_practitioner,
    may_be_quoted,
    names_a_sanction,
    not_hidden,
    published_clinics,
    removed,
)
from directory.showing.reviewed import PublicReview, published_reviews
from directory.tables import Table

CHUNK = 500
"""Clinics (or sites) read at a time; bounds memory, not the result."""

QUOTED = "quoted from the clinic's site"
"""The terms under which a site's own words are shown."""
REVIEWED = "CC BY 4.0"
"""The terms of what the program and its maintainers say themselves."""

_QUOTING = ("quote", "exosome_quote", "reason", "value", "before", "after")
_DECODED = ("moment", "list")
"""Types that are read as they are stored and decoded here, each value once: most of them come again and again."""
_Item = TypeVar("_Item")
Columns = dict[str, list[Any]]


@dataclass(frozen=True)
class Selection:
    """What is published of a store: clinics that offer exosome therapy, unless told otherwise."""

    all_clinics: bool = False
    clinic_ids: Collection[str] | None = None  # only these
    share_alike: bool = True  # False: without clinics that a source with share-alike terms says something about
    words: str = ""  # the selection as it was asked for


@dataclass(frozen=True)
class Batch:
    """Some rows of one table, in the order of its key; values of the column's type, None for empty."""

    table: Table
    columns: tuple[list[Any], ...]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.columns[0])


@dataclass
class _Pass:
    """What one pass keeps in mind."""

    session: Session
    selection: Selection
    as_of: datetime
    reviews: dict[str, list[PublicReview]] = field(default_factory=lambda: defaultdict(list))
    hidden: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # site -> names of who objected
    clinics: set[str] = field(default_factory=set)  # written so far
    sites: set[str] = field(default_factory=set)


def stream(session: Session, *, selection: Selection, as_of: datetime) -> Iterator[Batch]:
    """Every published row once: what belongs to clinics by clinic, then sites with their observations, then redirects.

    `as_of`: the moment at which staleness is judged. All is read from one state of the store.
    """
    _hold_still(session)
    going = _Pass(session, selection, as_of)
    for review in published_reviews(session, limit=1_000_000):
        going.reviews[review.clinic.clinic_id].append(review)
    for site, name in session.execute(
        select(col(Clinic.site), col(Practitioner.name))
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(~not_hidden())
    ):
        going.hidden[site].append(name.casefold())
    ids = session.scalars(select(col(Clinic.clinic_id)).where(published_clinics(all_clinics=selection.all_clinics)))
    wanted = selection.clinic_ids
    for chunk in _chunks(sorted(i for i in ids if wanted is None or i in wanted)):
        yield from _of_clinics(going, chunk)
    sites = select(col(Site.site)).where(col(Site.site).not_in(removed()))
    for chunk in _chunks(sorted(session.scalars(sites))):
        yield from _of_sites(going, chunk)
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


# --- by clinic ------------------------------------------------------------------------------------------------------


def _of_clinics(going: _Pass, ids: Sequence[str]) -> Iterator[Batch]:
    clinics = _read(going.session, Clinic, tables.CLINICS, col(Clinic.clinic_id).in_(ids), "current")
    people = _read(
        going.session, Practitioner, tables.PRACTITIONERS, col(Practitioner.clinic_id).in_(ids), where=is_practitioner()
    )
    evidence = _read(going.session, Evidence, tables.EVIDENCE, col(Evidence.clinic_id).in_(ids))
    status: dict[tuple[str, str], str | None] = {(i, ""): None for i in clinics["clinic_id"]}
    status.update(
        zip(zip(people["clinic_id"], people["practitioner_id"], strict=True), people.pop("status_"), strict=True)
    )
    evidence = _kept(evidence, _shown(evidence, status))
    sources: dict[str, set[str]] = defaultdict(set)
    of_person: dict[tuple[str, str], set[str]] = defaultdict(set)
    for clinic_id, person_id, source in zip(
        evidence["clinic_id"], evidence["practitioner_id"], evidence["source"], strict=True
    ):
        sources[clinic_id].add(source)
        of_person[clinic_id, person_id].add(source)
    ways = found_through(going.session, zip(clinics["clinic_id"], clinics["site"], strict=True))
    clinics["found_through"] = [list(dict.fromkeys(title_of(c.source) for c in ways.get(i, ()))) for i in
                                clinics["clinic_id"]]  # fmt: skip
    if not going.selection.share_alike:
        owed = {i for i, found in ways.items() if all(c.share_alike for c in found)}  # known from such a source alone
        kept = {i for i in clinics["clinic_id"] if i not in owed and not any(map(_is_share_alike, sources[i]))}
        clinics, people, evidence = (_kept(t, [i in kept for i in t["clinic_id"]]) for t in (clinics, people, evidence))
    site_of = dict(zip(clinics["clinic_id"], clinics["site"], strict=True))
    going.clinics.update(site_of)
    going.sites.update(clinics["site"])
    _add_to_clinics(clinics, people, sources, going.as_of)
    pairs = zip(people["clinic_id"], people["practitioner_id"], strict=True)
    people["source_licence"] = [_licences(frozenset(of_person[pair] | {"site"})) for pair in pairs]
    evidence["quote"] = [
        quote if may_be_quoted(source) else ""
        for quote, source in zip(evidence["quote"], evidence["source"], strict=True)
    ]
    evidence["source_licence"] = [_licences_of(source) for source in evidence["source"]]
    evidence["warc_record"] = [
        warc_record(url, at) if source == "site" and url else ""
        for source, url, at in zip(evidence["source"], evidence["url"], evidence["retrieved_at"], strict=True)
    ]
    changes = _changes(going, list(site_of), status)
    for table, columns in (
        (tables.CLINICS, clinics),
        (tables.PRACTITIONERS, people),
        (tables.EVIDENCE, evidence),
        (tables.CHANGES, changes),
        (tables.REVIEWS, _reviews(going, list(site_of))),
    ):
        _leave_out_hidden(going, columns, site_of)
        yield from _batches(table, columns)


def _add_to_clinics(clinics: Columns, people: Columns, sources: dict[str, set[str]], as_of: datetime) -> None:
    """The columns of clinics that no model holds."""
    counts: dict[str, int] = defaultdict(int)
    for clinic_id in people["clinic_id"]:
        counts[clinic_id] += 1
    clinics["practitioner_count"] = [counts[i] for i in clinics["clinic_id"]]
    clinics["stale"] = [
        bool(reason) or not current or (verified is not None and as_of - verified > MAX_VERDICT_AGE)
        for reason, current, verified in zip(
            clinics["stale_reason"], clinics["current"], clinics["verified_at"], strict=True
        )
    ]
    clinics["source_licence"] = [_licences(frozenset(sources[i] | {"site"})) for i in clinics["clinic_id"]]


def _shown(evidence: Columns, status: dict[tuple[str, str], str | None]) -> list[bool]:
    """Which evidence is published: about published people and clinics; of a sanction, only where it is sure."""
    shown = []
    for clinic_id, person_id, source in zip(
        evidence["clinic_id"], evidence["practitioner_id"], evidence["source"], strict=True
    ):
        about = (clinic_id, person_id)
        shown.append(about in status and (status[about] in (None, "barred") or not _names_a_sanction(source)))
    return shown


def _changes(going: _Pass, ids: Sequence[str], status: dict[tuple[str, str], str | None]) -> Columns:
    changes = _read(going.session, Change, tables.CHANGES, col(Change.clinic_id).in_(ids))
    about = zip(changes["clinic_id"], changes["practitioner_id"], strict=True)
    return _kept(changes, [pair in status for pair in about])


def _reviews(going: _Pass, ids: Sequence[str]) -> Columns:
    rows = [
        (r.clinic.clinic_id, r.practitioner_id, r.at, r.said, r.url, r.undone_at) for i in ids for r in going.reviews[i]
    ]
    rows.sort(key=itemgetter(0, 1, 2, 3))
    return _columns(tables.REVIEWS.names, rows)


# --- by site ----------------------------------------------------------------------------------------------------------


def _of_sites(going: _Pass, names: Sequence[str]) -> Iterator[Batch]:
    session = going.session
    sites = _read(session, Site, tables.SITES, col(Site.site).in_(names))
    found: dict[str, int] = defaultdict(int)
    for site in session.scalars(select(col(Clinic.site)).where(col(Clinic.site).in_(names), col(Clinic.current))):
        found[site] += 1
    sites["clinics_found"] = [found[site] for site in sites["site"]]
    yield from _batches(tables.SITES, sites)
    partly = set(session.scalars(removed("hide-clinic")))  # what its pages say may be of the clinic that is left out
    shown = [name for name in names if name in going.sites and name not in partly]
    seen = _read(session, Observation, tables.OBSERVATIONS, col(Observation.site).in_(shown), "digest")
    seen["page_digest"] = seen.pop("digest")
    about, kept = _people_meant(going, shown, seen)
    seen["practitioner_id"] = about
    seen["warc_record"] = [warc_record(url, at) for url, at in zip(seen["url"], seen["fetched_at"], strict=True)]
    seen = _kept(seen, kept)
    seen["value"] = [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in seen["value"]]
    seen["source_licence"] = [[QUOTED]] * len(seen["site"])
    _leave_out_hidden(going, seen, {})
    yield from _batches(tables.OBSERVATIONS, seen)


def _people_meant(going: _Pass, sites: Sequence[str], seen: Columns) -> tuple[list[str], list[bool]]:
    """Of each observation the practitioner it is about, and whether it may be published: of people, only of those who
    are; one that could also be of somebody else is not."""
    everybody = (
        select(
            col(Clinic.site), col(Practitioner.practitioner_id), col(Practitioner.name), col(Practitioner.clinic_id),
            is_practitioner().label("published"),
        )
        .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
        .where(col(Clinic.site).in_(sites), col(Practitioner.relation).not_in(ONLY_NAMED))
    )  # fmt: skip
    known: dict[str, dict[str, Mentioned]] = defaultdict(dict)
    published = set()
    for site, person_id, name, clinic_id, public in going.session.execute(everybody):
        known[site][person_id] = Mentioned(person_id, name)
        if public and clinic_id in going.clinics:
            published.add(person_id)
    about, kept = [], []
    for site, kind, value in zip(seen["site"], seen["kind"], seen["value"], strict=True):
        person_id = person_of(value["name"], list(known[site].values())) if kind == "person" else ""
        about.append(person_id)
        kept.append(kind != "person" or person_id in published)
    return about, kept


def _redirects(going: _Pass) -> Iterator[Batch]:
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
            rows.append((old, target, moved[old][1]))
    yield from _batches(tables.REDIRECTS, _columns(tables.REDIRECTS.names, rows))


# --- columns ----------------------------------------------------------------------------------------------------------


def _read(
    session: Session,
    model: type[SQLModel],
    table: Table,
    among: ColumnElement[bool],
    *more: str,
    where: ColumnElement[bool] | None = None,
) -> Columns:
    """The columns of a table that its model holds, and some more of its fields, in the order of the table's key."""
    fields = {c.name: c.field or c.name for c in table.columns if (c.field or c.name) in model.model_fields}
    if model is Practitioner:
        fields["status_"] = "status"
    fields.update({name: name for name in more})
    names, kinds = list(fields), {c.name: c.type for c in table.columns}
    asked = [(name, getattr(model, fields[name])) for name in names]
    statement = select(*(type_coerce(c, String) if kinds.get(n) in _DECODED else c for n, c in asked)).where(among)
    rows = list(session.connection().execute(statement if where is None else statement.where(where)).all())
    rows.sort(key=itemgetter(*(names.index(key) for key in table.key)))
    columns = _columns(names, rows)
    return {n: clean_column(v, kinds[n]) if kinds.get(n) in _DECODED else v for n, v in columns.items()}


def _columns(names: Iterable[str], rows: Sequence[Sequence[Any]]) -> Columns:
    names = list(names)
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)) if rows else {name: [] for name in names}


def _kept(columns: Columns, keep: Sequence[bool]) -> Columns:
    """The rows that are to be kept."""
    if all(keep):
        return columns
    return {name: [v for v, wanted in zip(values, keep, strict=True) if wanted] for name, values in columns.items()}


def _batches(table: Table, columns: Columns) -> Iterator[Batch]:
    ready = tuple(
        columns[column.name] if column.type == "list" else clean_column(columns[column.name], column.type)
        for column in table.columns
    )
    if ready[0]:
        yield Batch(table, ready)


def _leave_out_hidden(going: _Pass, columns: Columns, site_of: dict[str, str]) -> None:
    """Empty the cells of quoted words that name somebody who objected to being published."""
    if not going.hidden:
        return
    sites = columns["site"] if "site" in columns else [site_of[i] for i in columns["clinic_id"]]
    for name in _QUOTING:
        for row, value in enumerate(columns.get(name, ())):
            if value and any(hidden in value.casefold() for hidden in going.hidden.get(sites[row], ())):
                columns[name][row] = ""


def warc_record(url: str, at: datetime) -> str:
    """Where a page lies in the archive, as the tools of web archives write it."""
    return f"{_digits(at)}/{url}"


@lru_cache(maxsize=65536)
def _digits(at: datetime) -> str:
    return moment_text(at).translate(_DIGITS)


_DIGITS = str.maketrans("", "", "-:TZ")


@lru_cache(maxsize=4096)
def _licences(sources: frozenset[str]) -> list[str]:
    """The terms of some sources, each once."""
    return clean_list(sorted({licence_of(source) for source in sources}))


@lru_cache(maxsize=4096)
def _licences_of(source: str) -> list[str]:
    return _licences(frozenset((source,)))


def licence_of(source: str) -> str:
    """The terms of a source of evidence, in words."""
    if source in ("site", "review"):
        return QUOTED if source == "site" else REVIEWED
    registry = find_registry(source)
    return registry.licence if registry else "unknown"


@lru_cache(maxsize=4096)
def _is_share_alike(source: str) -> bool:
    registry = find_registry(source)
    return registry is not None and registry.share_alike


_names_a_sanction = lru_cache(maxsize=4096)(names_a_sanction)


def _chunks(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
