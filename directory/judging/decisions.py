"""What a person can decide about a practitioner or a clinic, and what follows from it for the verdict. Pure.

A decision answers one question, and there it wins over the machine: whether a record is hers, whether she is certified,
whether she treats here, whether the place is a salon. The machine still answers all the others."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from directory.facts import SPECIALISTS, Kind
from directory.judging.clinic_verdict import ClinicVerdict
from directory.judging.drafts import EvidenceDraft
from directory.judging.numbers import Ref, ref_of
from directory.judging.terms import Says
from directory.models import Review
from directory.names import fold
from directory.registries import SANCTIONS, find_registry
from directory.showing.checks import web_address
from directory.specialties import SPECIALTY_WORDS
from directory.verdict import PractitionerVerdict
from directory.vocabulary.titles import BOARDS

UNDO = "undo"
LOOKED_UP_DAYS = 365
"""So long what a person looked up in a register is relied on; then the verdict is stale and asks to be looked up."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a person can decide."""

    question: str  # what it answers: of two decisions on one question the later one holds
    about: Literal["person", "clinic", "both"]
    said: str = ""  # for readers; empty: nothing is published of it
    linked: bool = False  # only with a link where everybody can check it
    claim: str = ""  # of its evidence row; empty: it leaves none
    says: Says = "neutral"
    weight: float = 0.0


DECISIONS: dict[str, Decision] = {
    # A record of a registry is hers, whatever the machine made of it.
    "same-person": Decision(
        "record", "person", "record {number} of {register} is this person's", linked=True, claim="identity",
        says="supports", weight=12.0,
    ),
    # A record of a registry is somebody else's: it is not looked at any more for her.
    "other-person": Decision(
        "record", "person", "record {number} of {register} is another person's", claim="identity",
    ),
    # A person found her in a specialist register or on a board's list: certified, grade A.
    "confirmed": Decision(
        "certified", "person", "{register} confirms certification in {specialty}", linked=True, claim="certification",
        says="supports", weight=9.0,
    ),
    # Neither certified nor specialist is shown, and nothing is said against her.
    "withhold": Decision(
        "certified", "person", "no certification is shown while a question is open", claim="certification",
    ),
    "treats-here": Decision(
        "here", "person", "this person treats at the clinic", linked=True, claim="place", says="supports", weight=5.0,
    ),
    "not-here": Decision(
        "here", "person", "this person does not treat at the clinic", claim="place", says="contradicts", weight=5.0,
    ),
    # A salon as long as no clinician is found to treat there.
    "salon": Decision(
        "salon", "clinic", "the place is a salon or spa", linked=True, claim="salon", says="supports", weight=4.0,
    ),
    "not-a-salon": Decision(
        "salon", "clinic", "the place is not a salon or spa", claim="salon", says="contradicts", weight=4.0,
    ),
    # Looked at: the verdict stands as it is.
    "stands": Decision("look", "both", "the verdict stands"),
    # A correction is asked for: it waits until something is decided.
    "asked": Decision("look", "both"),
    # She objects: left out of all that is published, and counted nowhere.
    "hide": Decision("hide", "person", "this person is left out of what is published", claim="identity"),
}  # fmt: skip
"""What can be decided, in the order in which it is listed."""

HAND_REGISTERS: dict[str, str] = {
    "ABMS Certification Matters": "US", "CPSO register (Ontario)": "CA", "Ahpra register": "AU",
    "Arztsuche 116117": "DE", "MedReg": "CH", "NMC Indian Medical Register": "IN",
}  # fmt: skip
"""Official registers that show specialists and can be asked by hand only, with their country."""


def find_register(text: str) -> tuple[str, Kind]:
    """The standard name of a register or board that certifies, and the specialty if it certifies in one only; two
    empty texts for any other, however it calls itself."""
    words = fold(text)
    board = next((b for b in BOARDS if b.statement and (fold(b.name) == words or re.search(b.pattern, words))), None)
    if board:
        return board.name, board.kind
    registry = find_registry(text.lower())
    if registry and registry.proves == "certification" and registry.country:
        return registry.name, "unknown"
    by_hand = next((name for name in HAND_REGISTERS if fold(name).startswith(words) and len(words) > 3), "")
    return by_hand, "unknown"


def problem_of(review: Review) -> str:
    """Why a review cannot hold, in words for the person who wrote it; empty when it can."""
    if review.decision == UNDO:
        return "" if review.undoes else "it does not say which review it takes back"
    decision = DECISIONS.get(review.decision)
    if decision is None:
        return f"there is no decision '{review.decision}'; there are {', '.join(DECISIONS)}"
    if not (review.who and review.why and review.source):
        return "who decided, why, and a source belong to every decision"
    if decision.about == "person" and not review.practitioner_id:
        return f"{review.decision} is about a person, and no person is named"
    if decision.about == "clinic" and review.practitioner_id:
        return f"{review.decision} is about a clinic, not about a person"
    if decision.question in ("here", "salon") and not review.clinic_id:
        return f"{review.decision} is about one clinic, and none is named"
    if decision.linked and not web_address(review.source):
        return f"{review.decision} needs a link (http...) as its source, where everybody can check it"
    return _problem_of_record(review, decision)


def _problem_of_record(review: Review, decision: Decision) -> str:
    if decision.question == "record" and not (find_registry(review.registry_name) and review.registry_id):
        return f"{review.decision} needs the registry and the number of the record there"
    if review.decision == "confirmed" and not find_register(review.registry_name)[0]:
        return (
            f"'{review.registry_name}' is not on the list of registers and boards that certify:"
            f" {', '.join([*(b.name for b in BOARDS), 'gmc', 'cpsa', 'rpps', *HAND_REGISTERS])}"
        )
    if review.decision == "confirmed" and review.kind not in SPECIALISTS:
        return "confirmed needs the specialty: dermatology, plastic surgery or facial plastic surgery"
    return ""


def standing(reviews: Iterable[Review]) -> list[Review]:
    """The reviews that hold, oldest first: sound ones that nobody has taken back."""
    ordered = sorted(reviews, key=lambda r: (r.at, r.review_id))
    undone = {r.undoes for r in ordered if r.decision == UNDO}
    return [r for r in ordered if r.decision != UNDO and r.review_id not in undone and not problem_of(r)]


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


def question_of(review: Review) -> tuple[str, ...]:
    """The question a review answers."""
    question = DECISIONS[review.decision].question
    if question == "record":
        return question, *ref_of(review.registry_name, review.registry_id)
    return (question, review.clinic_id) if question in ("here", "salon") else (question,)


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
        reason=f"{name}: certified: confirmed by {_spoken(register)} for {specialty}.",
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


def said(review: Review) -> str:
    """What was decided, in words for readers. Whether somebody may be on a list of exclusions is never told."""
    if is_about_sanction(review):
        return "an open question was settled"
    return DECISIONS[review.decision].said.format(
        number=review.registry_id,
        register=_spoken(find_register(review.registry_name)[0] or review.registry_name),
        specialty=SPECIALTY_WORDS.get(review.kind, ""),  # type: ignore[call-overload]
    )


def is_about_sanction(review: Review) -> bool:
    """Whether a review says of an entry on a list of exclusions or discipline that it is somebody else's."""
    registry = find_registry(review.registry_name)
    return review.decision == "other-person" and registry is not None and registry.proves in SANCTIONS


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


def evidence_digest(evidence: Iterable[EvidenceDraft], *facts: str) -> str:
    """Sixteen hex digits that change when the evidence does: what is said, not when or how heavily, and not by us."""
    rows = {(e.claim, e.source, e.record_id, e.says, e.quote) for e in evidence if e.source != "review"}
    content = "\x1e".join("\x1f".join(row) for row in (*sorted(rows), facts))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def digest_of_all(digests: Iterable[str]) -> str:
    """The digest of a person who is listed at several clinics."""
    found = sorted(set(digests))
    return found[0] if len(found) == 1 else hashlib.sha256("".join(found).encode()).hexdigest()[:16]


def _spoken(register: str) -> str:
    registry = find_registry(register)
    return registry.spoken if registry else f"the {register}"
