"""What people decided, put in the place of the machine's answers: in the verdict, its reason and its evidence. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from directory.facts import SPECIALISTS
from directory.judging.clinic_verdict import ClinicVerdict
from directory.judging.decisions import (
    DECISIONS,
    LOOKED_UP_DAYS,
    find_register,
    is_about_sanction,
    question_of,
    said,
    spoken_register,
)
from directory.judging.drafts import EvidenceDraft
from directory.judging.numbers import Ref, ref_of
from directory.models import Review
from directory.showing.checks import web_address
from directory.specialties import SPECIALTY_WORDS
from directory.verdict import PractitionerVerdict


@dataclass(frozen=True)
class Settled:
    """What people decided about one practitioner, or about one clinic, and still holds; oldest first."""

    reviews: tuple[Review, ...] = ()

    def at(self, clinic_id: str) -> dict[tuple[str, ...], Review]:
        """The answers that hold at one clinic, by question."""
        return {question_of(r): r for r in self.reviews if r.clinic_id in ("", clinic_id)}

    @cached_property
    def hers(self) -> frozenset[Ref]:
        """The records that are hers; of two numbers of one kind the later one."""
        found = [ref_of(r.registry_name, r.registry_id) for r in self._records("same-person")]
        return frozenset({ref[0]: ref for ref in found}.values())

    @cached_property
    def others(self) -> frozenset[Ref]:
        """The records that are somebody else's."""
        return frozenset(ref_of(r.registry_name, r.registry_id) for r in self._records("other-person"))

    @property
    def hidden(self) -> bool:
        """Whether she is left out of what is published."""
        return any(r.decision == "hide" for r in self.reviews)

    def treats_here(self, clinic_id: str, otherwise: bool) -> bool:
        """Whether she treats at that clinic: as a person decided, or as the machine says."""
        answer = self.at(clinic_id).get(("here", clinic_id))
        return answer.decision == "treats-here" if answer else otherwise

    def _records(self, decision: str) -> list[Review]:
        answers = {question_of(r): r for r in self.reviews}
        return [r for r in self.reviews if r.decision == decision and answers[question_of(r)] is r]


NOTHING_SETTLED = Settled()


def settle_practitioner(
    verdict: PractitionerVerdict, settled: Settled, *, name: str, clinic_id: str, today: date
) -> PractitionerVerdict:
    """The verdict with what people decided: their answer in the place of the machine's, said in the reason, and a row
    of evidence for each."""
    answers = settled.at(clinic_id)
    certified = answers.get(("certified",))
    if certified and certified.decision == "withhold":
        verdict = _withheld(verdict)
    elif certified and verdict.status != "barred" and "possible" not in verdict.flags:
        verdict = _confirmed(verdict, certified, name, today)
    told = [r for r in answers.values() if DECISIONS[r.decision].claim]
    reason = " ".join((verdict.reason, *map(sentence, told)))
    return replace(verdict, reason=reason, evidence=(*verdict.evidence, *map(draft_of, told)))


def _confirmed(verdict: PractitionerVerdict, review: Review, name: str, today: date) -> PractitionerVerdict:
    """On a specialist register or a recognised board's list, where a person found her: certified, grade A."""
    register, _ = find_register(review.registry_name)
    kind = next(k for k in SPECIALISTS if k == review.kind)
    specialty = SPECIALTY_WORDS[kind]
    age = (today - review.at.date()).days
    old = f"looked up by a person on {review.at.date()}, more than {LOOKED_UP_DAYS} days ago"
    return replace(
        verdict,
        status="certified",
        grade="A",
        kind=kind,
        specialty=specialty,
        registry=register,
        registry_id=review.registry_id,
        reason=f"{name}: certified: confirmed by {spoken_register(register)} for {specialty}.",
        flags=(),
        stale_reason=old if age > LOOKED_UP_DAYS else "",
    )


def _withheld(verdict: PractitionerVerdict) -> PractitionerVerdict:
    """Neither certified nor specialist is shown, and nothing is said against the person."""
    if verdict.status not in ("certified", "specialist", "claimed"):
        return replace(verdict, flags=())
    name = verdict.reason.split(":")[0]
    reason = f"{name}: a question is open, so no verdict is shown."
    return replace(
        verdict, status="ambiguous", grade="", specialty="", registry="", registry_id="", reason=reason, flags=(),
        stale_reason="",
    )  # fmt: skip


def settle_clinic(verdict: ClinicVerdict, settled: Settled, *, clinic_id: str) -> ClinicVerdict:
    """The clinic's verdict with what people decided. A salon needs that nobody was found who would make it more."""
    answer = settled.at(clinic_id).get(("salon", clinic_id))
    if answer is None:
        return verdict
    kind = verdict.provider_kind
    if answer.decision == "salon" and kind == "unknown":
        verdict = replace(verdict, provider_kind="salon", reason="A salon or spa, and no clinician was found.")
    elif answer.decision == "not-a-salon" and kind == "salon":
        reason = "There is not enough known yet to say who treats here."
        verdict = replace(verdict, provider_kind="unknown", reason=reason)
    reason = f"{verdict.reason} {sentence(answer)}"
    return replace(verdict, reason=reason, evidence=(*verdict.evidence, draft_of(answer)))


def sentence(review: Review) -> str:
    """What a person decided, for readers: when and what, never by whom."""
    return f"Reviewed by a person on {review.at.date().isoformat()}: {said(review)}."


def draft_of(review: Review) -> EvidenceDraft:
    """A review as a row of evidence, with its link and its date."""
    decision = DECISIONS[review.decision]
    hushed = is_about_sanction(review)
    number = "" if hushed else review.registry_id
    return EvidenceDraft(
        claim=decision.claim,
        source="review",
        says=decision.says,
        record_id=number or review.review_id,
        weight=decision.weight,
        url="" if hushed else web_address(review.source),
        quote=said(review),
        dated=review.at.date(),
    )
