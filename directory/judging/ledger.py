"""Writes verdicts into the store: only what changed, with what changed it; verifying twice writes nothing new."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, select

from directory.judging.clinic_verdict import ClinicVerdict
from directory.judging.drafts import EvidenceDraft, evidence_digest
from directory.judging.terms import Says
from directory.models import Change, Clinic, Evidence, Practitioner
from directory.verdict import POLICY_VERSION, PractitionerVerdict

STAMP_KEPT = timedelta(days=1)
"""A verdict that stays as it is keeps its time of verification for so long."""

CAUSES = ("", "source", "registry", "review")
"""What changes evidence, the weightier later."""
CAUSE_OF = {"site": "source", "review": "review"}
"""The cause that a row of evidence stands for, by its source; every other source is a registry."""

WATCHED = {"practitioner": ("status", "grade", "kind"), "clinic": ("certified", "grade", "provider_kind")}
"""The fields whose changes are kept for good."""


class Ledger:
    """Takes verdicts and puts into the session only what differs from what is stored."""

    def __init__(self, session: Session, *, now: datetime, fetched: Mapping[str, datetime]) -> None:
        """`fetched`: when each page was last fetched, by URL."""
        self.session = session
        self.now = now
        self.changes = 0
        self.written = 0
        self.removed = 0
        self._fetched = fetched
        self._causes: dict[str, str] = {}  # of what changed about a clinic's people, by clinic
        self._stored: dict[tuple[str, str], dict[str, Evidence]] = defaultdict(dict)
        for row in session.exec(select(Evidence)):
            self._stored[row.clinic_id, row.practitioner_id][row.evidence_id] = row

    def practitioner(self, row: Practitioner, verdict: PractitionerVerdict) -> None:
        """Store the verdict about a practitioner at a clinic, with its evidence."""
        wanted = [self._evidence(row.clinic_id, row.practitioner_id, d, row) for d in verdict.evidence]
        cause = self._exchange((row.clinic_id, row.practitioner_id), wanted)
        self._update(
            row,
            "practitioner",
            cause,
            {
                "status": verdict.status,
                "grade": verdict.grade,
                "kind": verdict.kind,
                "specialty": verdict.specialty,
                "registry_name": verdict.registry,
                "registry_id": verdict.registry_id,
                "reason": verdict.reason,
                "flags": list(verdict.flags),
                "evidence_digest": evidence_digest(verdict.evidence, row.relation, *verdict.flags),
            },
        )
        self._causes[row.clinic_id] = _stronger(self._causes.get(row.clinic_id, ""), cause)

    def clinic(self, row: Clinic, verdict: ClinicVerdict) -> None:
        """Store the verdict about a clinic, with the evidence about the place and the offer itself."""
        drafts = [*verdict.evidence, *_offer(row)]
        cause = self._exchange((row.clinic_id, ""), [self._evidence(row.clinic_id, "", d, row) for d in drafts])
        cause = _stronger(cause, self._causes.get(row.clinic_id, ""))
        self._update(
            row,
            "clinic",
            cause,
            {
                "provider_kind": verdict.provider_kind,
                "certified": verdict.certified,
                "grade": verdict.grade,
                "certified_specialties": list(verdict.certified_specialties),
                "reason": verdict.reason,
                "stale_reason": verdict.stale_reason,
                "evidence_digest": evidence_digest(verdict.evidence),
            },
        )

    def _evidence(
        self, clinic_id: str, practitioner_id: str, draft: EvidenceDraft, row: Practitioner | Clinic
    ) -> Evidence:
        url, quote = draft.url, draft.quote
        moment = datetime.combine(draft.dated, time(), UTC) if draft.dated else row.last_seen
        if draft.source == "site" and isinstance(row, Practitioner):
            url = url or row.source_url
        if draft.source == "site":
            moment = self._fetched.get(url, row.last_seen)
        content = (clinic_id, practitioner_id, draft.claim, draft.source, draft.record_id, draft.says, url, quote)
        digest = hashlib.sha256("\x1f".join(content).encode()).digest()
        return Evidence(
            evidence_id=f"e-{base64.b32encode(digest)[:16].decode().lower()}",
            clinic_id=clinic_id,
            practitioner_id=practitioner_id,
            claim=draft.claim,
            source=draft.source,
            record_id=draft.record_id,
            says=draft.says,
            weight=draft.weight,
            url=url,
            quote=quote,
            retrieved_at=moment,
        )

    def _exchange(self, key: tuple[str, str], wanted: Iterable[Evidence]) -> str:
        """Make the stored evidence what is wanted; gives the cause of a change (CAUSES), empty for none."""
        stored = self._stored.get(key, {})
        fresh = {e.evidence_id: e for e in wanted}
        cause = ""
        for evidence_id, row in fresh.items():
            old = stored.get(evidence_id)
            if old is None:
                self.session.add(row)
                self.written += 1
                cause = _stronger(cause, CAUSE_OF.get(row.source, "registry"))
            elif (old.retrieved_at, old.weight) != (row.retrieved_at, row.weight):
                old.retrieved_at, old.weight = row.retrieved_at, row.weight
                self.session.add(old)
        for evidence_id, old in stored.items():
            if evidence_id not in fresh:
                self.session.delete(old)
                self.removed += 1
                cause = _stronger(cause, CAUSE_OF.get(old.source, "registry"))
        return cause

    def _update(self, row: Practitioner | Clinic, what: str, cause: str, values: dict[str, Any]) -> None:
        """Set what differs, and keep the changes of the watched fields; a first verdict is no change."""
        if row.policy_version and row.policy_version != POLICY_VERSION and cause != "review":
            cause = "policy"
        differs = [name for name, value in values.items() if getattr(row, name) != value]
        for name in differs:
            if name in WATCHED[what] and row.verified_at is not None:
                self._change(row, name, getattr(row, name), values[name], cause or "source")
            setattr(row, name, values[name])
        old = row.verified_at is None or self.now - row.verified_at > STAMP_KEPT
        if differs or cause or old or row.policy_version != POLICY_VERSION:
            row.verified_at = self.now
            row.policy_version = POLICY_VERSION
            self.session.add(row)

    def _change(self, row: Practitioner | Clinic, name: str, before: object, after: object, cause: str) -> None:
        self.changes += 1
        self.session.add(
            Change(
                clinic_id=row.clinic_id,
                practitioner_id=row.practitioner_id if isinstance(row, Practitioner) else "",
                at=self.now,
                field=name,
                before=_text(before),
                after=_text(after),
                cause=cause,
                policy_version=POLICY_VERSION,
            )
        )


def _offer(clinic: Clinic) -> list[EvidenceDraft]:
    """What the site says of exosomes, as the clinic's own evidence."""
    if not clinic.exosome_quote:
        return []
    says: Says = "supports" if clinic.offers_exosome_therapy else "neutral"
    return [EvidenceDraft("exosomes", "site", says, weight=1.0, url=clinic.exosome_url, quote=clinic.exosome_quote)]


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=CAUSES.index)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
