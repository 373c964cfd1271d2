"""The reason of a verdict in one plain sentence that a patient understands: who says what, in which record, of which
date. Pure."""

from __future__ import annotations

from directory.facts import SPECIALISTS
from directory.judging.cases import Case, Conclusion, Word, covers
from directory.registries import SANCTIONS
from directory.specialties import PERSON_WORDS

SECOND_WORDS: dict[str, str] = {
    "same_registry_number": "the registry number printed on the site",
    "same_licence_number": "the licence number printed on the site",
    "same_number": "the number shared with another registry",
    "same_phone": "the telephone number",
    "same_street": "the street address",
    "same_postal_code": "the postal code",
    "region_and_credential": "the same state and credential, with nobody else who fits",
    "alone_in_register": "being the only one of that name on a register that lists everybody",
    "reviewed": "a person's review",
}
"""What, besides the name, made a record hers."""


def practitioner_reason(case: Case, found: Conclusion) -> str:
    """One sentence on the verdict about a practitioner."""
    name = case.subject.name.display
    sentence = {
        "certified": _certified,
        "specialist": _specialist,
        "claimed": _claimed,
        "other_profession": _other,
        "barred": _barred,
        "ambiguous": _ambiguous,
        "not_found": _not_found,
        "unchecked": _unchecked,
    }[found.status](case, found)
    return f"{name}: {sentence}."


def without_name(reason: str, name: str) -> str:
    """A reason as a sentence of its own, without the name it starts with."""
    said = reason.removeprefix(f"{name}: ")
    return said[:1].upper() + said[1:]


def _certified(case: Case, found: Conclusion) -> str:
    word = _word(found)
    if found.grade == "A":
        board = word.record.details.get("board")
        who = f"the {board}" if board else word.registry.spoken
        return f"certified: confirmed by {who} for {found.specialty}; {_cited(case, word)}"
    return (
        f"the clinic states board certification; {word.registry.spoken} lists {found.specialty} as the primary"
        f" specialty; {_cited(case, word)}{_licences(case)}"
    )


def _specialist(case: Case, found: Conclusion) -> str:
    word = _word(found)
    why = {
        "restricted": "a restriction is recorded with the licence, so certification is not shown",
        "trainee": "a trainee's code stands beside it, so certification is not shown",
    }
    notes = [why[f] for f in found.flags if f in why]
    if not notes and not case.states_certification(found.kind):
        notes = ["the site states no board certification in it"]
    declared = "" if word.registry.proves == "certification" else ", as declared"
    said = [f"{word.registry.spoken} lists {found.specialty}{declared}", *notes, _cited(case, word) + _licences(case)]
    return "; ".join(said)


def _claimed(case: Case, found: Conclusion) -> str:
    what = PERSON_WORDS[found.kind] if found.kind in SPECIALISTS else "a specialist"
    if found.word is not None:
        return (
            f"only the clinic's own site names {what}; {found.word.registry.spoken} shows a licence, which names no"
            f" specialty; {_cited(case, found.word)}"
        )
    if case.only_counted:
        return (
            f"only the clinic's own site names {what}; the registry of the country counts specialists and names nobody"
        )
    return f"only the clinic's own site names {what}; no record in {_looked_in(case)} could be tied to this person"


def _other(case: Case, found: Conclusion) -> str:
    word, title = _word(found), _word(found).registry.spoken
    if word.registry.lists_everybody and found.kind == "other_physician":
        fields = f", but for {word.reading.label}" if word.record.specialties else ""
        said = f"{title} lists a doctor, not as a specialist in dermatology or plastic surgery{fields}"
    elif word.reading.kind != found.kind and word.reading.kind in SPECIALISTS:
        degrees = ", ".join(case.subject.credentials) or case.subject.kind.replace("_", " ")
        said = f"the site says {degrees}, {PERSON_WORDS[found.kind]}; {title} lists {word.reading.label}, as declared"
    else:
        repeated = word.reading.label.lower() in PERSON_WORDS[found.kind]
        label = "" if repeated else f" ({word.reading.label})"
        said = f"{title} lists {PERSON_WORDS[found.kind]}{label}"
    also = f"; it {found.note}, but not as the primary specialty" if found.note and word.reading.also else ""
    return f"{said}{also}; {_cited(case, word)}"


def _barred(case: Case, found: Conclusion) -> str:
    word = _word(found)
    if word.registry.proves in SANCTIONS:
        return f"listed on {word.registry.spoken}; {_cited(case, word)}"
    return f"{word.registry.spoken} shows the entry as “{word.record.status or 'not in force'}”; {_cited(case, word)}"


def _word(found: Conclusion) -> Word:
    if found.word is None:
        raise ValueError(f"a verdict of {found.status} rests on a record")
    return found.word


def _ambiguous(case: Case, found: Conclusion) -> str:
    if found.note == "review":
        return "a person has to look at the records before a verdict is shown"
    if found.note == "contradiction":
        return "the site and the registries name different professions, so a person has to look"
    unsure = [name for name in sorted(case.links) if case.links[name].state == "ambiguous"]
    count = max((len(case.links[name].rivals) for name in unsure), default=2)
    where = case.loaded[unsure[0]].registry.spoken if unsure else "the registries"
    return f"{count} records in {where} fit this name equally well, so none is used"


def _not_found(case: Case, found: Conclusion) -> str:
    missing = f"no record in {_looked_in(case)} could be tied to this person"
    if found.kind == "aesthetician":
        return f"{missing}; such registries list physicians and nurses, not aestheticians"
    return f"{missing}, for which there are ordinary reasons"


def _unchecked(case: Case, found: Conclusion) -> str:
    here = [one.registry for one in case.loaded.values() if covers(one.registry, case.country, case.region)]
    if here and not any(one.by_person for one in here):
        return f"only a part of {here[0].spoken} is loaded, and no record in it could be tied to this person"
    if here:
        return "not looked up: the registry was not asked for this name yet, or has more of it than it shows"
    elsewhere = any(covers(one.registry, case.country, "") for one in case.loaded.values())
    place = f"{case.region} ({case.country})" if elsewhere and case.region else case.country
    where = f" for {place}" if place else ""
    return f"not looked up, as no registry{where} is loaded"


def _looked_in(case: Case) -> str:
    """The registries in which such a person could be listed, with their dates."""
    loaded = [case.loaded[n] for n in sorted(case.links)]
    asked = [one for one in loaded if covers(one.registry, case.country, case.region)]
    return ", ".join(f"{o.registry.spoken} of {o.released_on.isoformat()}" for o in asked) or "the loaded registries"


def _cited(case: Case, word: Word) -> str:
    """Record number, release date, when the registry last touched the entry, and what made it hers."""
    released = word.record.released_on or case.loaded[word.registry.name].released_on
    touched = f", last updated {word.record.updated_on.isoformat()}" if word.record.updated_on else ""
    second = SECOND_WORDS.get(case.links[word.registry.name].second, "")
    matched = f", matched by name and {second}" if second else ""
    return f"record {word.record.record_id}, release of {released.isoformat()}{touched}{matched}"


def _licences(case: Case) -> str:
    """NPPES names licences only in other states: said, as a loaded licence file of the clinic's state would decide."""
    states = sorted({li.state for w in case.words("specialty") for li in w.record.licences if li.state})
    checked = any(w.registry.region == case.region for w in case.words("licence"))
    if not states or not case.region or case.region in states or checked:
        return ""
    return f"; the record names licences in {' and '.join(states)} and none in {case.region}"


def clinic_reason(kind: str, grade: str, about: str = "") -> str:
    """A sentence on what kind of provider the clinic is, then the sentence about the person on whom that rests."""
    lead = CLINIC_WORDS[kind]
    if kind in SPECIALISTS:
        what = PERSON_WORDS[kind].removeprefix("a ")
        lead = {"A": f"A certified {what} treats here.", "B": f"A {what} treats here."}.get(grade, lead)
    return f"{lead} {about}".strip()


CLINIC_WORDS: dict[str, str] = {
    "dermatologist": "A dermatologist is named here; certification is not confirmed.",
    "plastic_surgeon": "A plastic surgeon is named here; certification is not confirmed.",
    "facial_plastic_surgeon": "A facial plastic surgeon is named here; certification is not confirmed.",
    "other_physician": "Physicians treat here; none was found to be a dermatologist or plastic surgeon.",
    "non_physician": "Nurses, physician assistants or other licensed clinicians treat here; no physician was found.",
    "salon": "A salon or spa, and no clinician was found.",
    "unknown": "There is not enough known yet to say who treats here.",
}
