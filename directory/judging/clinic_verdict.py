"""The policy for clinics: what kind of provider a place is, and whether a certified specialist treats there. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from directory.addresses import compare_places, suite_of
from directory.facts import CLINICIANS, PHYSICIANS, SPECIALISTS
from directory.judging.drafts import EvidenceDraft
from directory.judging.reasons import clinic_reason
from directory.judging.terms import ProviderKind, Says
from directory.names import fold_key
from directory.records import Record, RecordPlace
from directory.registries import Registry
from directory.specialties import PERSON_WORDS, SPECIALTY_WORDS, kind_of_hira
from directory.verdict import PractitionerVerdict

MAX_UNSEEN = timedelta(days=90)
"""Sites that never change are visited every five weeks, those that fail every four: this is more than late."""


@dataclass(frozen=True, slots=True)
class Member:
    """One practitioner of the clinic with the verdict about her and whether she treats there."""

    name: str
    treats_here: bool
    verdict: PractitionerVerdict
    relation: str = "staff"


@dataclass(frozen=True, slots=True)
class ClinicFacts:
    """What is known of the clinic itself."""

    name: str
    place: RecordPlace
    presents_as: str = ""  # facts.SiteKind
    presents_quote: str = ""  # the words by which it does
    presents_url: str = ""


@dataclass(frozen=True, slots=True)
class ClinicVerdict:
    """What is concluded about one clinic, and why."""

    provider_kind: ProviderKind
    certified: bool = False
    grade: str = ""
    certified_specialties: tuple[str, ...] = ()
    reason: str = ""
    evidence: tuple[EvidenceDraft, ...] = ()
    flags: tuple[str, ...] = ()
    stale_reason: str = ""


def judge_clinic(
    clinic: ClinicFacts, members: Sequence[Member], *, at_place: Sequence[tuple[Registry, Record]] = ()
) -> ClinicVerdict:
    """The verdict about a clinic from those who treat there, and from what registries say about the place itself."""
    treating = sorted((m for m in members if m.treats_here), key=lambda m: m.name)
    evidence, flags = place_evidence(clinic, at_place)
    certified = best_certified(treating)
    lead = certified or best_specialist(treating)
    if lead:
        kind: ProviderKind = lead.verdict.kind  # type: ignore[assignment]
    else:
        kind = kind_without_specialist(treating) or ("salon" if is_salon(clinic, treating, evidence) else "unknown")
    if kind == "salon" and clinic.presents_as == "salon" and clinic.presents_quote:
        own_words = EvidenceDraft(
            "salon", "site", "supports", weight=1.0, url=clinic.presents_url, quote=clinic.presents_quote
        )
        evidence = (*evidence, own_words)
    about = lead or _first_of(kind, treating)
    certified_kinds = [k for k in SPECIALISTS if any(_is_certified(m) and m.verdict.kind == k for m in treating)]
    grade = certified.verdict.grade if certified else ""
    absent = _absent_director(members, certified)
    return ClinicVerdict(
        provider_kind=kind,
        certified=certified is not None,
        grade=grade,
        certified_specialties=tuple(SPECIALTY_WORDS[k] for k in certified_kinds),
        reason=clinic_reason(kind, grade, " ".join(t for t in (about.verdict.reason if about else "", absent) if t)),
        evidence=evidence,
        flags=flags,
        stale_reason=about.verdict.stale_reason if about else "",
    )


def unless_unseen(verdict: ClinicVerdict, *, last_seen: datetime, now: datetime) -> ClinicVerdict:
    """The verdict, stale where its site could not be read for so long that the clinic may have closed."""
    if verdict.stale_reason or now - last_seen <= MAX_UNSEEN:
        return verdict
    return replace(verdict, stale_reason=f"its site was last read on {last_seen.date()}")


def best_certified(treating: Sequence[Member]) -> Member | None:
    """A clinic is certified when somebody who treats there is certified in dermatology, plastic or facial plastic
    surgery."""
    certified = [m for m in treating if _is_certified(m)]
    return min(certified, key=lambda m: (m.verdict.grade, SPECIALISTS.index(m.verdict.kind), m.name), default=None)


def _is_certified(member: Member) -> bool:
    return member.verdict.status == "certified" and member.verdict.kind in SPECIALISTS


def best_specialist(treating: Sequence[Member]) -> Member | None:
    """Without a certified one: whoever a registry lists with the specialty, then whoever the site alone names so."""
    order = ("specialist", "claimed", "unchecked")
    named = [m for m in treating if m.verdict.kind in SPECIALISTS and m.verdict.status in order]
    key = {s: i for i, s in enumerate(order)}
    return min(named, key=lambda m: (key[m.verdict.status], SPECIALISTS.index(m.verdict.kind), m.name), default=None)


def kind_without_specialist(treating: Sequence[Member]) -> ProviderKind | None:
    """Physicians treat there: other_physician. Nurses, physician assistants or other licensed clinicians, and no
    physician: non_physician. Whoever is barred counts as neither."""
    free = [m.verdict for m in treating if m.verdict.status != "barred"]
    if any(v.kind in PHYSICIANS for v in free):
        return "other_physician"
    if any(v.kind in CLINICIANS or (v.kind == "other" and v.status == "other_profession") for v in free):
        return "non_physician"
    return None


def is_salon(clinic: ClinicFacts, treating: Sequence[Member], evidence: Sequence[EvidenceDraft]) -> bool:
    """Only positive evidence makes a salon: a salon or aesthetics licence at this street and suite, or a site that
    presents itself as a salon or day spa staffed by aestheticians; and no clinician was found."""
    if any(m.verdict.kind in (*PHYSICIANS, *CLINICIANS) for m in treating):
        return False
    licensed = any(e.claim == "salon" and e.says == "supports" for e in evidence)
    staffed = any(m.verdict.kind == "aesthetician" for m in treating)
    return licensed or (clinic.presents_as == "salon" and (staffed or not treating))


def place_evidence(
    clinic: ClinicFacts, at_place: Sequence[tuple[Registry, Record]]
) -> tuple[tuple[EvidenceDraft, ...], tuple[str, ...]]:
    """What registries say about the place: a salon licence at the same street and suite, a regulated location, an
    excluded organization of that name, how many specialists work at the institution, the company that has this
    telephone number or is listed at this address under this name. Another suite is another place and says nothing."""
    rows = _of_korean_name(clinic.name)
    flags: list[str] = []
    for registry, record in sorted(at_place, key=lambda pair: (pair[0].name, pair[1].record_id)):
        matches = [compare_places(clinic.place, p) for p in record.places]
        same = [p for p in record.places if is_same_unit(clinic.place, p)]
        named = any(fold_key(n.organization) == fold_key(clinic.name) for n in record.names if n.organization)
        same_area = any(m.same_postal for m in matches)
        if registry.proves == "salon" and same and record.standing in ("good", "unknown"):
            rows.append(_about_place(registry, record, "salon", "supports", 4.0))
        elif registry.name == "hira" and (any(m.same_phone for m in matches) or (named and same_area)):
            rows.append(_count_of_specialists(registry, record))
        elif registry.proves == "place" and (same or (named and same_area)):
            rows.append(_about_place(registry, record, "place", "neutral", 1.0))
        elif registry.proves == "exclusion" and record.entity == "organization" and named and matches:
            if any(m.same_street or m.same_postal or (m.same_city and m.same_region) for m in matches):
                rows.append(_about_place(registry, record, "standing", "contradicts", 4.0))
                flags.append("review")
        elif registry.proves == "specialty" and (any(m.same_phone for m in matches) or (same and named)):
            rows.append(_about_place(registry, record, "place", "neutral", 1.0))
    return tuple(rows), tuple(dict.fromkeys(flags))


def is_same_unit(one: RecordPlace, other: RecordPlace) -> bool:
    """Whether two places are the same street address and suite; where only one names a suite, nothing is known."""
    match = compare_places(one, other)
    no_suites = not suite_of(one.street) and not suite_of(other.street)
    return match.same_street and (match.same_suite is True or no_suites)


def _of_korean_name(name: str) -> list[EvidenceDraft]:
    """In Korea the law ties a clinic's name to its doctors: only where a specialist practises may the field stand
    before the word for clinic; `진료과목` in front of the field says that none need be there."""
    if re.search(r"진료 ?과목\s*:?\s*(?:피부과|성형외과)", name):
        return [EvidenceDraft("specialty", "site", "contradicts", weight=2.0, quote=name)]
    if re.search(r"(?:피부과|성형외과) ?(?:의원|병원)", name):
        return [EvidenceDraft("specialty", "site", "supports", weight=1.0, quote=name)]
    return []


def _count_of_specialists(registry: Registry, record: Record) -> EvidenceDraft:
    """How many specialists of our fields work at the institution; which doctor is one it does not say."""
    ours = [s.label or s.code for s in record.specialties if kind_of_hira(s.code) in SPECIALISTS]
    row = _about_place(registry, record, "specialty", "supports" if ours else "neutral", 3.0 if ours else 0.0)
    counts = ", ".join(f"{field} {record.details.get(field, '')}".strip() for field in ours)
    return replace(row, quote=", ".join(t for t in (row.quote, counts) if t)[:300])


def _about_place(registry: Registry, record: Record, claim: str, says: Says, weight: float) -> EvidenceDraft:
    name = next((n.organization for n in record.names if n.organization), "")
    kind = record.profession or next((s.label or s.code for s in record.specialties), "")
    return EvidenceDraft(
        claim=claim,
        source=registry.name,
        says=says,
        record_id=record.record_id,
        weight=weight,
        url=registry.link(record.record_id),
        quote=", ".join(dict.fromkeys(t for t in (name, kind, record.contact, record.status) if t))[:300],
        dated=record.released_on,
    )


def _first_of(kind: ProviderKind, treating: Sequence[Member]) -> Member | None:
    wanted = {"other_physician": PHYSICIANS, "non_physician": (*CLINICIANS, "other")}.get(kind, ())
    return next((m for m in treating if m.verdict.kind in wanted and m.verdict.status != "barred"), None)


def _absent_director(members: Sequence[Member], certified: Member | None) -> str:
    """Said only where it matters: a certified director whom no registry location ties to this place."""
    absent = [m for m in members if not m.treats_here and m.relation == "medical_director" and _is_certified(m)]
    if certified or not absent:
        return ""
    what = PERSON_WORDS[absent[0].verdict.kind]
    return f"The medical director, {absent[0].name}, is {what} whose registry locations are elsewhere."
