"""What people decided: kept for good, applied by the verification, and what waits for a person to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from directory.clinics import new_id
from directory.errors import ExodirError
from directory.judging.decisions import (
    DECISIONS,
    LOOKED_UP_DAYS,
    OF_A_PLACE,
    UNDO,
    find_register,
    problem_of,
    standing,
)
from directory.judging.drafts import digest_of_all
from directory.judging.settling import Settled
from directory.models import Clinic, ClinicRedirect, Evidence, Practitioner, Review, Site
from directory.rows import names_a_sanction

Rows = Sequence[Practitioner]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as a person gives it, before it is about anybody."""

    decision: str
    who: str
    why: str
    source: str
    registry_name: str = ""
    registry_id: str = ""
    kind: str = ""
    field: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that needs a person: about whom, and why."""

    practitioner_id: str  # empty: about the clinic itself
    clinic_id: str
    name: str
    clinic_name: str
    reasons: tuple[str, ...]
    rank: int  # the more pressing, the smaller


# --- what holds ---------------------------------------------------------------------------------------------------


def all_reviews(session: Session) -> list[Review]:
    """Every review ever written, oldest first."""
    return list(session.exec(select(Review).order_by(col(Review.at), col(Review.review_id))))


def settled_people(session: Session) -> dict[str, Settled]:
    """What people decided about practitioners and still holds, by practitioner id."""
    return _settled((r.practitioner_id, r) for r in _standing_here(session) if r.practitioner_id)


def settled_clinics(session: Session) -> dict[str, Settled]:
    """What people decided about clinics themselves and still holds, by clinic id."""
    return _settled((r.clinic_id, r) for r in _standing_here(session) if not r.practitioner_id)


def _standing_here(session: Session) -> list[Review]:
    """The reviews that hold; one about a clinic that was merged into another is about that one."""
    moved = dict(session.exec(select(ClinicRedirect.old_id, ClinicRedirect.new_id)).all())
    found = []
    for review in standing(all_reviews(session)):
        clinic_id, seen = review.clinic_id, set[str]()
        while clinic_id in moved and clinic_id not in seen:
            seen.add(clinic_id)
            clinic_id = moved[clinic_id]
        found.append(Review(**(review.model_dump() | {"clinic_id": clinic_id})) if seen else review)
    return found


def _settled(pairs: Iterable[tuple[str, Review]]) -> dict[str, Settled]:
    found: dict[str, list[Review]] = defaultdict(list)
    for key, review in pairs:
        found[key].append(review)
    return {key: Settled(tuple(reviews)) for key, reviews in found.items()}


# --- deciding -----------------------------------------------------------------------------------------------------


def decide(session: Session, about: Practitioner | Clinic | Site, ruling: Ruling, *, at: datetime) -> Review:
    """Write down what a person decided about a practitioner (at one clinic where that matters), a clinic or a site.

    It takes effect with the next verification. ExodirError says what is missing in the ruling.
    """
    person: Practitioner | None = None
    place: Clinic | Site
    if isinstance(about, Practitioner):
        person, place = about, session.get_one(Clinic, about.clinic_id)
    else:
        place = about
    here = person is None or DECISIONS.get(ruling.decision, DECISIONS["stands"]).question == "here"
    register, only_kind = find_register(ruling.registry_name) if ruling.decision == "confirmed" else ("", "unknown")
    review = Review(
        review_id="",
        at=at.astimezone(UTC).replace(microsecond=0),
        who=tidy(ruling.who),
        site=place.site,
        clinic_id=place.clinic_id if here and isinstance(place, Clinic) else "",
        practitioner_id=person.practitioner_id if person else "",
        name=person.name if person else place.name if ruling.decision in OF_A_PLACE else "",
        decision=ruling.decision,
        registry_name=register or ruling.registry_name,
        registry_id=ruling.registry_id,
        kind=only_kind if only_kind != "unknown" else ruling.kind,
        why=tidy(ruling.why),
        source=tidy(ruling.source),
        field=ruling.field,
        value=tidy_value(ruling.field, ruling.value),
    )
    return _write(session, review)


def undo(session: Session, review_id: str, *, who: str, why: str, at: datetime) -> Review:
    """Take a review back: the machine's verdict holds again. Nothing is deleted."""
    reviews = {r.review_id: r for r in all_reviews(session)}
    taken = reviews.get(review_id)
    if taken is None:
        raise ExodirError(f"There is no review '{review_id}'. See: exodir review list --decided")
    if taken.decision == UNDO:
        raise ExodirError(f"{review_id} itself takes a review back. Decide again instead.")
    if any(r.undoes == review_id for r in reviews.values()):
        raise ExodirError(f"{review_id} is taken back already.")
    review = Review(
        review_id="",
        at=at.astimezone(UTC).replace(microsecond=0),
        who=tidy(who),
        site=taken.site,
        clinic_id=taken.clinic_id,
        practitioner_id=taken.practitioner_id,
        name=taken.name,
        decision=UNDO,
        why=tidy(why),
        undoes=review_id,
    )
    return _write(session, review)


def _write(session: Session, review: Review) -> Review:
    if problem := problem_of(review):
        raise ExodirError(f"This cannot be decided so: {problem}.")
    review.review_id = id_of(review)
    session.add(review)
    session.flush()
    return review


def id_of(review: Review) -> str:
    """The id of a review: the same content gives the same id in every store, and other content another."""
    moment = review.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    fields = ("who", "site", "name", "decision", "registry_name", "registry_id", "kind", "why", "source", "undoes")
    correction = (review.field, review.value) if review.field else ()
    return new_id("r", moment, *(getattr(review, field) for field in fields), *correction)


def tidy(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula."""
    return " ".join(text.split()).lstrip("=+-@ ")


def tidy_value(field: str, value: str) -> str:
    """The same of a fact; a phone number keeps its plus."""
    value = tidy(value)
    return f"+{value}" if field == "phone" and value else value


def remember_evidence(session: Session, review: Review) -> None:
    """Note what the evidence is with the decision in effect; when it changes, the case is asked again."""
    review.evidence_digest = _digest(session, review)
    session.add(review)


def _digest(session: Session, review: Review) -> str:
    if not review.practitioner_id:
        clinic = session.get(Clinic, review.clinic_id)
        return clinic.evidence_digest if clinic else ""
    rows = session.exec(
        select(Practitioner).where(Practitioner.practitioner_id == review.practitioner_id, Practitioner.current)
    )
    return digest_of_all(r.evidence_digest for r in rows)


# --- what waits ---------------------------------------------------------------------------------------------------

REASONS: dict[str, str] = {
    "asked": "a correction is asked for",
    "possible": "a list of exclusions or discipline has the name, and nothing more",
    "changed": "the evidence has changed since it was decided",
    "old": f"what a person looked up is more than {LOOKED_UP_DAYS} days old",
    "excluded": "an organization of this name is excluded",
    "contradiction": "the site and a registry say different professions",
    "restricted": "a restriction is recorded with the licence",
    "ambiguous": "several records fit equally well",
    "number": "a number on the site is not in force, or is somebody else's",
}
"""Why a case waits for a person, the most pressing first."""


def waiting(session: Session, *, now: datetime, all_clinics: bool = False) -> list[Waiting]:
    """The cases that need a person, the most pressing first: what the policy leaves open, what is asked for, and what
    was decided on other evidence than there is now."""
    where = [col(Clinic.current)] + ([] if all_clinics else [col(Clinic.offers_exosome_therapy)])
    clinics = {c.clinic_id: c for c in session.exec(select(Clinic).where(*where))}
    people: dict[str, list[Practitioner]] = defaultdict(list)
    for row in session.exec(select(Practitioner).where(Practitioner.current).order_by(col(Practitioner.clinic_id))):
        if row.clinic_id in clinics:
            people[row.practitioner_id].append(row)
    settled, found = settled_people(session), []
    for person_id, rows in people.items():
        digest = digest_of_all(r.evidence_digest for r in rows)
        open_ = {key for r in rows for key in _open(r)}
        reasons = _unsettled(open_, settled.get(person_id, Settled()), digest, now)
        found.append(_waiting(reasons, clinics[rows[0].clinic_id], rows[0].practitioner_id, rows[0].name))
    excluded, of_clinics = _excluded(session), settled_clinics(session)
    for clinic in clinics.values():
        open_ = {"excluded"} if clinic.clinic_id in excluded else set()
        reasons = _unsettled(open_, of_clinics.get(clinic.clinic_id, Settled()), clinic.evidence_digest, now)
        found.append(_waiting(reasons, clinic, "", ""))
    return sorted((w for w in found if w.reasons), key=lambda w: (w.rank, w.clinic_name, w.name, w.clinic_id))


def _open(row: Practitioner) -> list[str]:
    """What the policy leaves open about one practitioner."""
    found: list[str] = [key for key in ("possible", "contradiction", "restricted") if key in row.flags]
    if not found and "review" in row.flags:
        found.append("ambiguous" if row.status == "ambiguous" else "number")
    return found


def _unsettled(open_: set[str], settled: Settled, digest: str, now: datetime) -> dict[str, str]:
    """What of it still waits, with a word of what was decided before."""
    if settled.hidden:
        return {}
    last = settled.reviews[-1] if settled.reviews else None
    found = dict.fromkeys(open_, "")
    if last and last.decision == "asked":
        found["asked"] = last.why
    elif last and last.evidence_digest not in ("", digest):
        found["changed"] = f"{last.decision}, {last.at.date().isoformat()}"
    elif last and last.decision == "stands":
        found = {}
    confirmed = settled.at("").get(("certified",))
    if confirmed and confirmed.decision == "confirmed" and (now - confirmed.at).days > LOOKED_UP_DAYS:
        found["old"] = confirmed.at.date().isoformat()
    return found


def _waiting(reasons: dict[str, str], clinic: Clinic, practitioner_id: str, name: str) -> Waiting:
    keys = [key for key in REASONS if key in reasons]
    words = tuple(f"{REASONS[key]} ({reasons[key]})" if reasons[key] else REASONS[key] for key in keys)
    rank = list(REASONS).index(keys[0]) if keys else len(REASONS)
    return Waiting(practitioner_id, clinic.clinic_id, name, clinic.name or clinic.site, words, rank)


def _excluded(session: Session) -> set[str]:
    """Clinics of which a list of exclusions has an organization of that name nearby."""
    rows = session.exec(
        select(Evidence.clinic_id, Evidence.source).where(Evidence.practitioner_id == "", Evidence.claim == "standing")
    )
    return {clinic_id for clinic_id, source in rows if names_a_sanction(source)}
