"""The rows of some sites: themselves, and what their pages state of what is published."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import and_, bindparam, select
from sqlmodel import col

from directory import tables
from directory.batches import Batch, Columns, Reader, batches, kept
from directory.judging.mentions import Mentioned, person_of
from directory.models import Clinic, Observation, Practitioner, Site
from directory.publishing.going import Pass
from directory.publishing.terms import QUOTED, warc_record
from directory.rows import ONLY_NAMED

_SITES = Reader(Site, tables.SITES, col(Site.site))
_OBSERVATIONS = Reader(Observation, tables.OBSERVATIONS, col(Observation.site), more=("digest",))
_CLINICS_THERE = select(col(Clinic.site)).where(
    col(Clinic.site).in_(bindparam("sites", expanding=True)), col(Clinic.current)
)
_PEOPLE_THERE = (
    select(
        col(Clinic.site), col(Practitioner.practitioner_id), col(Practitioner.name), col(Practitioner.clinic_id),
        col(Practitioner.current),
    )
    .join(Clinic, col(Clinic.clinic_id) == col(Practitioner.clinic_id))
    .where(
        and_(col(Clinic.site).in_(bindparam("sites", expanding=True)), col(Practitioner.relation).not_in(ONLY_NAMED))
    )
)  # fmt: skip
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def of_sites(going: Pass, names: Sequence[str]) -> Iterator[Batch]:
    """The rows of some sites, given in order; of those whose clinics are published, with their observations."""
    sites = _SITES.read(going.session, names)
    found = Counter(going.session.scalars(_CLINICS_THERE, {"sites": names}))
    sites["clinics_found"] = [found[site] for site in sites["site"]]
    yield from batches(tables.SITES, sites)
    shown = [name for name in names if name in going.sites and name not in going.partly]
    seen = _OBSERVATIONS.read(going.session, shown)
    facts = [json.loads(fact) if isinstance(fact, str) else fact for fact in seen["value"]]
    seen["value"] = list(map(_encode, facts))
    seen["practitioner_id"], published = _people_meant(going, shown, seen, facts)
    seen["page_digest"] = seen["digest"]
    seen["warc_record"] = list(map(warc_record, seen["url"], seen["fetched_at"]))
    seen["source_licence"] = [(QUOTED,)] * len(facts)
    seen = kept(seen, published)
    going.leave_out_names(seen)
    yield from batches(tables.OBSERVATIONS, seen)


def _people_meant(
    going: Pass, sites: Sequence[str], seen: Columns, facts: Sequence[dict[str, Any]]
) -> tuple[list[str], list[bool]]:
    """Of each observation the practitioner it is about, and whether it may be published: of people, only of those who
    are; one that could also be of somebody else is not."""
    known: dict[str, dict[str, Mentioned]] = defaultdict(dict)
    published = set()
    for site, person_id, name, clinic_id, current in going.session.execute(_PEOPLE_THERE, {"sites": sites}):
        known[site][person_id] = Mentioned(person_id, name)
        if current and clinic_id in going.clinics and (clinic_id, person_id) not in going.hidden:
            published.add(person_id)
    about = [
        person_of(fact["name"], list(known[site].values())) if kind == "person" else ""
        for site, kind, fact in zip(seen["site"], seen["kind"], facts, strict=True)
    ]
    return about, [kind != "person" or who in published for kind, who in zip(seen["kind"], about, strict=True)]
