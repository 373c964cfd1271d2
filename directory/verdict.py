"""The policy for practitioners: what may be concluded from what. Pure; each rule's docstring is its public reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.facts import PHYSICIANS, SPECIALISTS, Kind
from directory.judging.cases import Case, Conclusion, Loaded, Word, clinic_region, common_profession
from directory.judging.comparisons import same_practice
from directory.judging.drafts import EvidenceDraft, evidence_of
from directory.judging.readings import kind_of_profession
from directory.judging.reasons import practitioner_reason
from directory.judging.subjects import Subject
from directory.judging.terms import Grade, Status
from directory.matching import Link, is_people_register
from directory.records import Record, RecordPlace
from directory.registries import SANCTIONS, WHO
from directory.specialties import SPECIALTY_WORDS

POLICY_VERSION = "3"
"""Changes whenever a rule changes what is concluded; stored with every verdict."""


NOWHERE = RecordPlace()


@dataclass(frozen=True, slots=True)
class PractitionerVerdict:
    """What is concluded about one practitioner at one clinic, and why."""

    status: Status
    grade: Grade = ""
    kind: Kind = "unknown"
    specialty: str = ""
    registry: str = ""
    registry_id: str = ""
    reason: str = ""
    flags: tuple[str, ...] = ()  # review, possible (on a list of exclusions), contradiction, restricted, trainee
    evidence: tuple[EvidenceDraft, ...] = ()
    places: tuple[RecordPlace, ...] = ()  # practice locations of the records that are surely hers
    stale_reason: str = ""  # why the verdict should not be relied on any more; empty while fresh


def judge_practitioner(
    subject: Subject,
    links: Mapping[str, Link],
    loaded: Mapping[str, Loaded],
    *,
    country: str,
    region: str,
    today: date,
    here: RecordPlace = NOWHERE,
) -> PractitionerVerdict:
    """The verdict about one practitioner at a clinic of this country and region; the same for the same facts, always.

    `here`: the clinic's place; it is held against the registry's practice locations as evidence, not for the status.
    """
    case = Case(subject, links, loaded, country, clinic_region(region, country), today)
    found = conclude(case)
    record = found.word.record if found.word else None
    return PractitionerVerdict(
        status=found.status,
        grade=found.grade,
        kind=found.kind,
        specialty=found.specialty,
        registry=found.word.registry.name if found.word else "",
        registry_id=record.record_id if record else "",
        reason=practitioner_reason(case, found),
        flags=tuple(dict.fromkeys((*found.flags, *_to_review(case, found)))),
        evidence=evidence_of(case, found, here),
        places=tuple(dict.fromkeys(p for w in case.words(*WHO) for p in w.record.places)),
        stale_reason=_stale(case, found),
    )


def conclude(case: Case) -> Conclusion:
    """The rules in their order: what bars, what certifies, what a registry lists, and what is left when nothing is
    found."""
    barred = bar(case)
    if barred:
        return barred
    if not case.words(*WHO):
        return withhold(case, unmatched(case))
    return withhold(case, certified_by_register(case) or listed_specialty(case) or other_profession(case))


def bar(case: Case) -> Conclusion | None:
    """An exclusion, a revoked or suspended licence (anywhere), a licence expired or surrendered in the clinic's own
    state, or a registry number no longer in force beats everything else that is known about the person."""
    for word in case.words(*SANCTIONS):
        standing = word.record.standing
        if standing == "barred" or (standing == "lapsed" and _licence_is_over(case, word)):
            return Conclusion("barred", _kind_known(case), word)
    for word in case.words(*WHO):
        standing = word.record.standing
        if word.registry.name == "boards" or standing not in ("barred", "lapsed"):
            continue
        if standing == "barred" or word.registry.proves != "licence" or _licence_is_over(case, word):
            return Conclusion("barred", _kind_known(case), word)
    return None


def _licence_is_over(case: Case, word: Word) -> bool:
    """Expired or surrendered counts in the clinic's own state, and only while no other licence to practise medicine is
    live there."""
    if not case.region or word.registry.region != case.region:
        return False
    others = [w for w in case.words("licence") if w.registry.region == case.region]
    live = {w.reading.profession for w in others if w.record.standing in ("good", "restricted")}
    return not live & {word.reading.profession, "physician"}


def certified_by_register(case: Case) -> Conclusion | None:
    """On a statutory specialist register or a recognised board's list as dermatologist, plastic surgeon or facial
    plastic surgeon, in good standing: certified, grade A."""
    if case.profession not in ("", "physician"):
        return None
    words = [w for w in case.words("certification") if w.reading.kind in SPECIALISTS]
    valid = [w for w in words if w.reading.primary and _in_force(w.record, case.today)]
    if not valid:
        return None
    word = min(valid, key=lambda w: SPECIALISTS.index(w.reading.kind))
    if case.restricted:
        return _specialist(word, "restricted")
    if _is_namesakes(case, word):
        return Conclusion("ambiguous", word.reading.kind, note="review", flags=("review", "contradiction"))
    return Conclusion("certified", word.reading.kind, word, "A", SPECIALTY_WORDS[word.reading.kind])


def _is_namesakes(case: Case, word: Word) -> bool:
    """Whether a certificate tied to her by name and state alone may be a namesake's: the record at her very address or
    telephone puts another field first, and the certificate is not of the clinic's town."""
    link = case.links[word.registry.name]
    if link.second != "region_and_credential" or any(f.fact == "same_city" for f in link.findings):
        return False
    surgical = ("plastic_surgeon", "facial_plastic_surgeon")
    return any(
        w.reading.primary and w.reading.kind in PHYSICIANS and w.reading.kind != word.reading.kind
        and not {w.reading.kind, word.reading.kind} <= set(surgical)
        for w in case.words("specialty")
        if case.links[w.registry.name].strength > link.strength
    )  # fmt: skip


def _in_force(record: Record, today: date) -> bool:
    over = record.valid_until is not None and record.valid_until < today
    return record.standing in ("good", "restricted", "unknown") and not over


def listed_specialty(case: Case) -> Conclusion | None:
    """A government registry lists the specialty as primary: specialist; with the site's own statement of board
    certification in that very specialty, and nothing against it, certified grade B. CMS is believed before NPPES,
    neither against a nurse's or assistant's credential, and none where a register of all specialists does not list
    it."""
    word = next((w for w in case.words("specialty") if not _silent(w)), None)
    full = [w for w in case.words("certification") if w.registry.lists_everybody]
    if word is None or full or case.profession not in ("", "physician"):
        return None
    finer = next((w for w in case.words("specialty") if w.reading.kind in SPECIALISTS and _goes_with(w, word)), word)
    kind = finer.reading.kind
    if kind not in SPECIALISTS:
        return None
    flags = tuple(f for f, on in (("restricted", case.restricted), ("trainee", case.trainee)) if on)
    old = word.registry.name == "nhs-consultants" and case.loaded[word.registry.name].stale(case.today)
    if finer.reading.primary and case.states_certification(kind) and not flags and not old and not _disputed(case):
        return Conclusion("certified", kind, finer, "B", SPECIALTY_WORDS[kind])
    return _specialist(finer, *flags)


COARSE_WORDS: dict[str, frozenset[Kind]] = {
    "OTOLARYNGOLOGY": frozenset({"facial_plastic_surgeon"}),
    "HAND SURGERY": frozenset({"plastic_surgeon"}),
}
"""CMS specialties under which a finer NPPES specialty is enrolled: they do not contradict it."""


def _goes_with(finer: Word, word: Word) -> bool:
    return finer is word or finer.reading.kind in COARSE_WORDS.get(word.reading.label.upper(), ())


def _silent(word: Word) -> bool:
    return word.reading.kind in ("unknown",) and not word.reading.trainee


def _disputed(case: Case) -> bool:
    """A board or specialist register that knows the person and no longer lists the certificate as valid."""
    return any(not _in_force(w.record, case.today) for w in case.words("certification"))


def _specialist(word: Word, *flags: str) -> Conclusion:
    kind = word.reading.kind
    return Conclusion("specialist", kind, word, specialty=SPECIALTY_WORDS[kind], flags=tuple(f for f in flags if f))


def other_profession(case: Case) -> Conclusion:
    """The registry lists another profession, or another field of medicine, than the three. A licence to practise
    medicine says nothing about the field: then the site's own word stays a claim."""
    words, profession = case.words(*WHO), case.profession
    word = next((w for w in words if w.reading.profession == profession), words[0])
    says_field = any(w.registry.proves != "licence" and (w.reading.label or w.reading.profession) for w in words)
    if not says_field and profession in ("", "physician") and case.states_specialty:
        return Conclusion("claimed", case.claimed, word, note="licence")
    kind = word.reading.kind
    if kind in SPECIALISTS or kind == "unknown" or case.profession != word.reading.profession:
        kind = kind_of_profession(profession)
    also = next((k for w in words for k in (*w.reading.also, w.reading.kind) if k in SPECIALISTS), None)
    note = f"also lists {SPECIALTY_WORDS[also]}" if also else ""
    return Conclusion("other_profession", kind, word, specialty=word.reading.label, note=note)


def withhold(case: Case, found: Conclusion) -> Conclusion:
    """A record on a list of exclusions that agrees only in name and state withholds a specialty until a person has
    looked; so does a degree on the site that contradicts the registry. Neither is an accusation."""
    if found.status not in ("certified", "specialist", "claimed"):
        return found
    if any(li.state == "possible" and case.loaded[n].registry.proves in SANCTIONS for n, li in case.links.items()):
        return Conclusion("ambiguous", found.kind, note="review", flags=("review", "possible"))
    if found.status != "claimed" and case.subject.called not in ("", "physician"):
        kind = kind_of_profession(case.subject.called)
        return Conclusion("ambiguous", kind, note="contradiction", flags=("review", "contradiction"))
    return found


def unmatched(case: Case) -> Conclusion:
    """Nobody on a register is surely this person: several who fit equally well are not told apart; else it stays with
    what the site says. Where no registry of the country is loaded nothing was checked; absence from a list is no
    fault."""
    unsure = [
        li for n, li in case.links.items() if li.state == "ambiguous" and is_people_register(case.loaded[n].registry)
    ]
    if unsure:
        kind = kind_of_profession(case.subject.called or common_profession(unsure))
        return Conclusion("ambiguous", kind, flags=("review",))
    if not case.looked_up and not (case.only_counted and case.states_specialty):
        return Conclusion("unchecked", case.claimed)
    return Conclusion("claimed" if case.states_specialty else "not_found", case.claimed)


def _kind_known(case: Case) -> Kind:
    """What the person is by her records, whatever her standing."""
    word = next((w for w in case.words(*WHO) if w.reading.kind != "unknown"), None)
    return word.reading.kind if word else case.claimed


def _to_review(case: Case, found: Conclusion) -> Sequence[str]:
    """What a person should look at: restrictions, a printed number that is dead or somebody else's, a contradiction."""
    flags = []
    if "restricted" in found.flags or (case.restricted and found.status != "barred"):
        flags += ["restricted", "review"]
    if any(li.unused for n, li in case.links.items()):
        flags.append("review")
    if found.status == "other_profession" and case.states_specialty:
        flags.append("contradiction")
    if any(li.state == "possible" for n, li in case.links.items() if case.loaded[n].registry.proves in SANCTIONS):
        flags += ["review", "possible"]
    return flags


def _stale(case: Case, found: Conclusion) -> str:
    """A verdict that rests on a registry goes stale by itself when the registry's release is older than its limit."""
    if found.word is None:
        return ""
    loaded = case.loaded[found.word.registry.name]
    if not loaded.stale(case.today):
        return ""
    title, day, limit = loaded.registry.title, loaded.released_on.isoformat(), loaded.registry.max_age_days
    return f"{title}: the release of {day} is older than {limit} days"


def treats_here(
    relation: str,
    *,
    placed: str,
    here: RecordPlace,
    others: Sequence[RecordPlace],
    locations: Sequence[RecordPlace],
) -> bool:
    """Whether the person treats at this clinic. Staff and owners do; where the site has several clinics and names none
    for her, or only names her in running text, the registry's practice locations tell, if there are any. A medical
    director does only where a registry location of hers is the clinic's own (same street and no other suite, or same
    telephone). Who left, and who is only quoted, does not."""
    at_here = any(same_practice(here, place) for place in locations)
    if relation == "medical_director":
        return at_here
    if relation not in ("staff", "owner"):
        return False
    if placed == "here":
        return True
    elsewhere = any(same_practice(other, place) for other in others for place in locations)
    return at_here or not (elsewhere or locations)
