"""Evidence as the policy hands it out: one row for each thing a record or the site says, quoted verbatim. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from directory.facts import SPECIALISTS
from directory.judging.cases import Case, Conclusion, Word, claims_of
from directory.judging.comparisons import same_practice
from directory.judging.terms import Says
from directory.records import Record, RecordPlace
from directory.registries import SANCTIONS, WHO
from directory.specialties import SPECIALTY_WORDS

RIVALS_SHOWN = 8
"""Of the records of one registry that fit equally well, so many are kept as evidence."""


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """One row of evidence before it is stored; `dated` is None where the site's fetch time is to be filled in."""

    claim: str  # identity, specialty, certification, profession, standing, licence, place, salon, exosomes
    source: str  # `site` or a registry's name
    says: Says
    record_id: str = ""
    weight: float = 0.0
    url: str = ""
    quote: str = ""
    dated: date | None = None


def evidence_of(case: Case, conclusion: Conclusion, here: RecordPlace) -> tuple[EvidenceDraft, ...]:
    """All evidence behind a verdict: what the site states, and every record used; heaviest first within each source."""
    rows = [*_of_site(case)]
    for word in case.words(*WHO):
        rows += _of_word(case, word, conclusion)
        rows += _of_place(case, word, here)
    for word in case.words(*SANCTIONS):
        rows.append(_sanction(case, word, says="contradicts"))
    for name in sorted(case.links):
        link = case.links[name]
        if link.state == "possible" and case.loaded[name].registry.proves in SANCTIONS and link.record:
            rows.append(_draft(case, link.record, "standing", "contradicts", "", 1.0))
        for record in link.unused:
            if record.standing == "lapsed" and not record.names:
                rows.append(_draft(case, record, "standing", "neutral", record.status, 0.0))
    if conclusion.status == "ambiguous" and not case.words(*WHO):
        rows += _rivals(case)
    return tuple(dict.fromkeys(rows))


def _rivals(case: Case) -> list[EvidenceDraft]:
    """The records that fit equally well, for a reader to compare; a common name has more than anybody reads."""
    unsure = [link for name, link in sorted(case.links.items()) if link.state == "ambiguous"]
    return [
        _draft(case, record, "identity", "neutral", identity_quote(record), 0.0)
        for link in unsure
        for record in link.rivals[:RIVALS_SHOWN]
    ]


def _of_site(case: Case) -> list[EvidenceDraft]:
    rows = []
    for claim in claims_of(case.subject):
        about = "certification" if claim.certification else "specialty"
        says: Says = "supports" if claim.kind in SPECIALISTS else "neutral"
        rows.append(EvidenceDraft(about, "site", says, weight=2.0 if claim.certification else 1.0, quote=claim.text))
    return rows


def _of_word(case: Case, word: Word, conclusion: Conclusion) -> list[EvidenceDraft]:
    record, reading = word.record, word.reading
    link = case.links[word.registry.name]
    says: Says
    rows = []
    if link.findings:
        rows.append(_draft(case, record, "identity", "supports", identity_quote(record), round(link.weight, 1)))
    if record.standing in ("barred", "lapsed", "restricted"):
        hurts = conclusion.status == "barred" or record.standing != "lapsed"
        says = "contradicts" if hurts else "neutral"
        rows.append(_draft(case, record, "standing", says, _standing_quote(record), 6.0))
    if word.registry.proves == "licence":
        says = "supports" if word.full_licence else "neutral"
        rows.append(_draft(case, record, "licence", says, reading.quote or record.profession, 2.0))
        return rows
    if reading.kind in SPECIALISTS:
        about = "certification" if word.registry.proves == "certification" else "specialty"
        agrees = reading.kind == conclusion.kind or conclusion.kind not in SPECIALISTS
        rows.append(
            _draft(case, record, about, "supports" if agrees else "contradicts", reading.quote, float(reading.strength))
        )
    elif reading.quote or reading.profession:
        against = case.states_specialty and reading.profession != ""
        says = "contradicts" if against else "neutral"
        rows.append(_draft(case, record, "profession", says, reading.quote, float(reading.strength)))
    for kind in reading.also:
        rows.append(_draft(case, record, "specialty", "neutral", f"also lists {SPECIALTY_WORDS[kind]}", 0.0))
    return rows


def _of_place(case: Case, word: Word, here: RecordPlace) -> list[EvidenceDraft]:
    """Whether a practice location of the record is this clinic. Only the clinic's own address is ever quoted: another
    may be a home, so of that the town is enough."""
    places = word.record.places
    if not places or not (here.street or here.phone) or word.registry.proves == "licence":
        return []
    if any(same_practice(here, place) for place in places):
        return [_draft(case, word.record, "place", "supports", f"{here.street}, {here.city}".strip(", "), 3.0)]
    towns = dict.fromkeys(", ".join(t for t in (p.city, p.region) if t) for p in places)
    return [_draft(case, word.record, "place", "neutral", "; ".join(list(towns)[:3]), 0.0)]


def _sanction(case: Case, word: Word, *, says: Says) -> EvidenceDraft:
    quote = "; ".join(t for t in (word.reading.quote, word.record.status) if t)
    return _draft(case, word.record, "standing", says, quote, 8.0)


def _standing_quote(record: Record) -> str:
    until = f", until {record.valid_until.isoformat()}" if record.valid_until else ""
    return (record.status or record.standing) + until


def _draft(case: Case, record: Record, claim: str, says: Says, quote: str, weight: float) -> EvidenceDraft:
    registry = case.loaded[record.registry].registry
    name = case.subject.name
    return EvidenceDraft(
        claim=claim,
        source=record.registry,
        says=says,
        record_id=record.record_id,
        weight=weight,
        url=registry.link(record.record_id, family=name.family, given=name.given),
        quote=quote[:300],
        dated=record.released_on or case.loaded[record.registry].released_on,
    )


def identity_quote(record: Record) -> str:
    """The name and credentials of a record as they stand there; never its address, which may be a home."""
    name = next((n for n in record.names if n.use == "legal"), record.names[0] if record.names else None)
    if name is None:
        return record.record_id
    parts = " ".join(p for p in (name.given, name.middle, name.family, name.suffix) if p) or name.organization
    return f"{parts}, {record.credentials}" if record.credentials else parts


def evidence_digest(evidence: Iterable[EvidenceDraft], *facts: str) -> str:
    """Sixteen hex digits that change when the evidence does: what is said, not when or how heavily, and not by us."""
    rows = {(e.claim, e.source, e.record_id, e.says, e.quote) for e in evidence if e.source != "review"}
    content = "\x1e".join("\x1f".join(row) for row in (*sorted(rows), facts))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def digest_of_all(digests: Iterable[str]) -> str:
    """The digest of a person who is listed at several clinics."""
    found = sorted(set(digests))
    return found[0] if len(found) == 1 else hashlib.sha256("".join(found).encode()).hexdigest()[:16]
