"""What a person can decide about a practitioner or a clinic, when a decision holds, and what it says. Pure.

A decision answers one question, and there it wins over the machine: whether a record is hers, whether she is certified,
whether she treats here, whether the place is a salon, what its address is. The machine still answers all the others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from directory.facts import SPECIALISTS, Kind
from directory.judging.numbers import ref_of
from directory.judging.terms import Says
from directory.models import Review
from directory.names import fold
from directory.registries import SANCTIONS, find_registry
from directory.showing.checks import web_address
from directory.specialties import SPECIALTY_WORDS
from directory.vocabulary.titles import BOARDS

UNDO = "undo"
OF_ONE_CLINIC = ("here", "salon", "closed", "offers", "fact")
"""Questions that have an answer at each clinic."""
LOOKED_UP_DAYS = 365
"""So long what a person looked up in a register is relied on; then the verdict is stale and asks to be looked up."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a person can decide."""

    question: str  # what it answers: of two decisions on one question the later one holds
    about: Literal["person", "clinic", "both", "site"]
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
    # The same for a clinic, and for a whole site, which is not visited any more.
    "hide-clinic": Decision("hide", "clinic", "this clinic is left out of what is published"),
    "hide-site": Decision("hide", "site", "this site is left out of what is published"),
    # Facts that the pages have wrong, or do not say any more. None of them can make anybody certified.
    "closed": Decision("closed", "clinic", "the clinic has closed"),
    "not-offering": Decision("offers", "clinic", "the clinic does not offer exosome therapy"),
    "correct": Decision("fact", "clinic", "{field} corrected"),
}  # fmt: skip
"""What can be decided, in the order in which it is listed."""

OF_A_PLACE = ("hide-clinic", "hide-site", "closed", "not-offering", "correct")
"""Decisions about a clinic or a site itself; they keep its name, by which a file of reviews finds it elsewhere."""

REMOVALS: dict[str, str] = {
    "hide": "a person",
    "hide-clinic": "a clinic",
    "hide-site": "a whole site",
    "closed": "a clinic that has closed",
}
"""Decisions that leave somebody out of what is published, and what is told of it."""

FACTS: dict[str, str] = {
    "name": "name", "website": "web site", "street": "street", "city": "city", "region": "region",
    "postal_code": "postal code", "country": "country", "phone": "phone",
}  # fmt: skip
"""Columns of a clinic that can be corrected, and how readers call them."""

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
    return flaw_of(review)[1]


def flaw_of(review: Review) -> tuple[str, str]:
    """In which column of a file a review is wrong, and why; two empty texts when it can hold."""
    if review.decision == UNDO:
        return ("", "") if review.undoes else ("undoes", "it does not say which review it takes back")
    decision = DECISIONS.get(review.decision)
    if decision is None:
        return "decision", f"there is no decision '{review.decision}'; there are {', '.join(DECISIONS)}"
    if missing := next((name for name in ("who", "why", "source") if not getattr(review, name)), ""):
        return missing, "who decided, why, and a source belong to every decision"
    flaw = ("", "")
    if decision.about != "both":
        flaw = _flaw_of_whom(review, decision) if decision.about == "person" else _flaw_of_place(review, decision)
    if not flaw[1] and decision.linked and not web_address(review.source):
        return "source", f"{review.decision} needs a link (http...) as its source, where everybody can check it"
    return flaw


def _flaw_of_whom(review: Review, decision: Decision) -> tuple[str, str]:
    """What is wrong with a decision about a person."""
    if not review.practitioner_id:
        return "name", f"{review.decision} is about a person, and no person is named"
    if decision.question == "here" and not review.clinic_id:
        return "clinic_id", f"{review.decision} is about one clinic, and none is named"
    if decision.question == "record" and not (find_registry(review.registry_name) and review.registry_id):
        return "registry_name", f"{review.decision} needs the registry and the number of the record there"
    if review.decision == "confirmed" and not find_register(review.registry_name)[0]:
        boards = ", ".join([*(b.name for b in BOARDS), "gmc", "cpsa", "rpps", *HAND_REGISTERS])
        said = f"'{review.registry_name}' is not on the list of registers and boards that certify: {boards}"
        return "registry_name", said
    if review.decision == "confirmed" and review.kind not in SPECIALISTS:
        return "kind", "confirmed needs the specialty: dermatology, plastic surgery or facial plastic surgery"
    return "", ""


def _flaw_of_place(review: Review, decision: Decision) -> tuple[str, str]:
    """What is wrong with a decision about a clinic or a site."""
    if decision.about == "clinic" and review.practitioner_id:
        return "practitioner_id", f"{review.decision} is about a clinic, not about a person"
    if decision.about == "site" and (review.practitioner_id or review.clinic_id):
        return "clinic_id", f"{review.decision} is about a whole site, and names a clinic or a person besides"
    if decision.question == "fact" and (flaw := _flaw_of_fact(review.field, review.value))[1]:
        return flaw
    if decision.about == "clinic" and not review.clinic_id:
        return "clinic_id", f"{review.decision} is about one clinic, and none is named"
    return "", ""


def _flaw_of_fact(field: str, value: str) -> tuple[str, str]:
    if field not in FACTS:
        return "field", f"there is no field '{field}' to correct; there are {', '.join(FACTS)}"
    if not value:
        return "value", f"it does not say what the {FACTS[field]} is"
    if field == "website" and not web_address(value):
        return "value", f"the web site '{value}' is no web address (http...)"
    if field == "country" and not re.fullmatch("[A-Z]{2}", value):
        return "value", f"the country '{value}' is not of two capital letters (ISO 3166), as US or GB"
    if field == "phone" and not re.fullmatch(r"\+[1-9]\d{6,14}", value):
        return "value", f"the phone '{value}' is not of the form +15128672200 (E.164)"
    return "", ""


def standing(reviews: Iterable[Review]) -> list[Review]:
    """The reviews that hold, oldest first: sound ones that nobody has taken back."""
    ordered = sorted(reviews, key=lambda r: (r.at, r.review_id))
    undone = {r.undoes for r in ordered if r.decision == UNDO}
    return [r for r in ordered if r.decision != UNDO and r.review_id not in undone and not problem_of(r)]


def question_of(review: Review) -> tuple[str, ...]:
    """The question a review answers."""
    question = DECISIONS[review.decision].question
    if question == "record":
        return question, *ref_of(review.registry_name, review.registry_id)
    if question == "fact":
        return question, review.clinic_id, review.field
    return (question, review.clinic_id) if question in OF_ONE_CLINIC else (question,)


def said(review: Review) -> str:
    """What was decided, in words for readers. Whether somebody may be on a list of exclusions is never told."""
    if is_about_sanction(review):
        return "an open question was settled"
    return DECISIONS[review.decision].said.format(
        number=review.registry_id,
        field=FACTS.get(review.field, review.field),
        register=spoken_register(find_register(review.registry_name)[0] or review.registry_name),
        specialty=SPECIALTY_WORDS.get(review.kind, ""),  # type: ignore[call-overload]
    )


def is_about_sanction(review: Review) -> bool:
    """Whether a review says of an entry on a list of exclusions or discipline that it is somebody else's."""
    registry = find_registry(review.registry_name)
    return review.decision == "other-person" and registry is not None and registry.proves in SANCTIONS


def spoken_register(register: str) -> str:
    """A register's name as it stands inside a sentence."""
    registry = find_registry(register)
    return registry.spoken if registry else f"the {register}"
