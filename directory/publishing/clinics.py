"""The rows of some clinics: themselves, their practitioners, the evidence, and what changed and was decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC

from sqlalchemy import and_
from sqlmodel import col

from directory import tables
from directory.batches import Batch, Columns, Reader, batches, columns_of, kept
from directory.candidates import found_through, title_of
from directory.cells import moment_text
from directory.models import Change, Clinic, Evidence, Practitioner
from directory.publishing.going import Pass
from directory.publishing.terms import is_share_alike, licences, warc_record
from directory.rows import MAX_VERDICT_AGE, ONLY_NAMED, may_be_quoted, names_a_sanction

_CLINICS = Reader(Clinic, tables.CLINICS, col(Clinic.clinic_id), more=("current",))
_PEOPLE = Reader(
    Practitioner,
    tables.PRACTITIONERS,
    col(Practitioner.clinic_id),
    where=and_(col(Practitioner.current), col(Practitioner.relation).not_in(ONLY_NAMED)),
)
_EVIDENCE = Reader(Evidence, tables.EVIDENCE, col(Evidence.clinic_id))
_CHANGES = Reader(Change, tables.CHANGES, col(Change.clinic_id))

_About = tuple[str, str]
"""A clinic, and one of its practitioners or nobody."""


def of_clinics(going: Pass, ids: Sequence[str]) -> Iterator[Batch]:
    """The rows of some published clinics, given in order."""
    session = going.session
    clinics = _CLINICS.read(session, ids)
    people = _PEOPLE.read(session, ids)
    people = kept(people, [about not in going.hidden for about in _about(people)])
    status: dict[_About, str | None] = dict.fromkeys((i, "") for i in clinics["clinic_id"])
    status.update(zip(_about(people), people["status"], strict=True))
    evidence = _EVIDENCE.read(session, ids)
    evidence = kept(evidence, _is_shown(evidence, status))
    sources = _sources(evidence)
    of_clinic: dict[str, frozenset[str]] = defaultdict(frozenset)
    for (clinic_id, _), found in sources.items():
        of_clinic[clinic_id] |= found
    ways = found_through(session, zip(clinics["clinic_id"], clinics["site"], strict=True))
    clinics["found_through"] = [
        tuple(dict.fromkeys(title_of(one.source) for one in ways.get(i, ()))) for i in clinics["clinic_id"]
    ]

    if not going.share_alike:
        owed = {i for i, found in ways.items() if all(c.share_alike for c in found)}  # known from such a source alone
        owed.update(i for i, found in of_clinic.items() if any(map(is_share_alike, found)))
        clinics, people, evidence = (
            kept(t, [i not in owed for i in t["clinic_id"]]) for t in (clinics, people, evidence)
        )
    site_of = dict(zip(clinics["clinic_id"], clinics["site"], strict=True))
    going.clinics.update(site_of)
    going.sites.update(clinics["site"])
    _complete_clinics(going, clinics, people, of_clinic)
    people["source_licence"] = [licences(sources[about] | {"site"}) for about in _about(people)]
    _complete_evidence(evidence)
    changes = _CHANGES.read(session, list(site_of))
    for table, columns in (
        (tables.CLINICS, clinics),
        (tables.PRACTITIONERS, people),
        (tables.EVIDENCE, evidence),
        (tables.CHANGES, kept(changes, [about in status for about in _about(changes)])),
        (tables.REVIEWS, _reviews(going, list(site_of))),
    ):
        going.leave_out_names(columns, site_of)
        yield from batches(table, columns)


def _about(columns: Columns) -> Iterator[_About]:
    return zip(columns["clinic_id"], columns["practitioner_id"], strict=True)


def _is_shown(evidence: Columns, status: Mapping[_About, str | None]) -> list[bool]:
    """Which evidence is published: about published people and clinics; of a sanction, only where it is sure."""
    shown = [about in status for about in _about(evidence)]
    unsure = {source for source in set(evidence["source"]) if names_a_sanction(source)}
    if not unsure:
        return shown
    return [
        is_there and (source not in unsure or status[about] in (None, "barred"))
        for is_there, source, about in zip(shown, evidence["source"], _about(evidence), strict=True)
    ]


def _sources(evidence: Columns) -> dict[_About, frozenset[str]]:
    """Who says something about whom."""
    found: dict[_About, frozenset[str]] = defaultdict(frozenset)
    for about, source in set(zip(_about(evidence), evidence["source"], strict=True)):
        found[about] |= {source}
    return found


def _complete_clinics(going: Pass, clinics: Columns, people: Columns, sources: Mapping[str, frozenset[str]]) -> None:
    """The columns of clinics that no model holds."""
    counts = Counter(people["clinic_id"])
    oldest = moment_text(going.as_of.astimezone(UTC) - MAX_VERDICT_AGE)
    clinics["practitioner_count"] = [counts[i] for i in clinics["clinic_id"]]
    clinics["stale"] = [
        bool(reason) or not current or "" < verified < oldest
        for reason, current, verified in zip(
            clinics["stale_reason"], clinics["current"], clinics["verified_at"], strict=True
        )
    ]
    clinics["source_licence"] = [licences(sources[i] | {"site"}) for i in clinics["clinic_id"]]


def _complete_evidence(evidence: Columns) -> None:
    """The columns of evidence that no model holds; words that may not be shown go."""
    sources = evidence["source"]
    silent = {source for source in set(sources) if not may_be_quoted(source)}
    if silent:
        quotes = zip(evidence["quote"], sources, strict=True)
        evidence["quote"] = ["" if source in silent else quote for quote, source in quotes]
    terms = {source: licences(frozenset((source,))) for source in set(sources)}
    evidence["source_licence"] = [terms[source] for source in sources]
    evidence["warc_record"] = [
        warc_record(url, at) if source == "site" and url else ""
        for source, url, at in zip(sources, evidence["url"], evidence["retrieved_at"], strict=True)
    ]


def _reviews(going: Pass, ids: Sequence[str]) -> Columns:
    rows = sorted(
        (
            (r.clinic.clinic_id, r.practitioner_id, moment_text(r.at), r.said, r.url,
             moment_text(r.undone_at) if r.undone_at else "")
            for i in ids
            for r in going.reviews.get(i, ())
        ),
        key=lambda row: row[:4],
    )  # fmt: skip
    return columns_of(tables.REVIEWS, rows)
