"""People's names: folding, reading a name as clinics write it, and comparing two names with reasons. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from directory.records import RecordName
from directory.vocabulary.folded_names import Folded, prepare
from directory.vocabulary.folded_names import family_keys as family_keys
from directory.vocabulary.given_names import KNOWN_GIVEN, same_given
from directory.vocabulary.given_names import given_variants as given_variants
from directory.vocabulary.name_reading import parse_name as parse_name
from directory.vocabulary.name_reading import read_known as read_known
from directory.vocabulary.person_name import PARTICLES, suffix_of, umlaut_keys
from directory.vocabulary.person_name import PersonName as PersonName
from directory.vocabulary.person_name import fold as fold
from directory.vocabulary.person_name import fold_key as fold_key
from directory.vocabulary.person_name import fold_key_sql as fold_key_sql

Strength = Literal["full", "variant", "middle_slot", "initial", "none"]
"""How the two names agree: spelt alike; by a recorded nickname or part of a double name; only by way of the middle
slot or in swapped order (needs a strong second fact); only by an initial; not enough of a name to say."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What comparing two names gave; the same whichever of them comes first."""

    agrees: bool  # can be the same person by name: strength full, variant or middle_slot, and nothing contradicts
    contradicts: bool  # cannot be: another surname, given name, middle name or generation
    weight: float  # log-odds-like: the sum of what agrees and what speaks against
    reasons: tuple[str, ...]  # in words a reader understands
    strength: Strength = "none"


@dataclass(frozen=True, slots=True)
class _Finding:
    """One step of the comparison; strength `none` speaks against."""

    weight: float
    reason: str
    strength: Strength = "full"


_SAME_SURNAME = _Finding(5.0, "same surname")
_SAME_GIVEN = _Finding(4.0, "same given name")
_OTHER_GIVEN = _Finding(-6.0, "different given names", "none")
_OTHER_MIDDLE = _Finding(-6.0, "different middle names", "none")


def compare_names(a: PersonName, b: PersonName) -> NameMatch:
    """Compare two names of people, in any order, with reasons.

    Only what is written counts: a part that one side lacks is no conflict. Given names agree when spelt alike or by a
    recorded nickname; never by likeness. An initial or a single name is not enough to agree.
    """
    one, other = prepare(a), prepare(b)
    if not (one.surname and other.surname and one.given and other.given):
        return _compare_halves(*_in_order(one, other))
    findings = [_compare_surnames(one, other), _compare_given(one, other)]
    if findings[0].strength == "none" or findings[1].strength == "none":
        findings = _by_other_slots(*_in_order(one, other)) or findings
    elif findings[1].strength in ("full", "variant"):
        findings += _compare_middles(one, other)
    return _conclude([*findings, *_compare_generations(one, other)])


def _in_order(one: Folded, other: Folded) -> tuple[Folded, Folded]:
    return (other, one) if other.order < one.order else (one, other)


_RANK: dict[Strength, int] = {"full": 4, "variant": 3, "middle_slot": 2, "initial": 1, "none": 0}


def _conclude(findings: list[_Finding]) -> NameMatch:
    strengths = {f.strength for f in findings}
    contradicts = "none" in strengths
    strength = "full" if len(strengths) == 1 and "full" in strengths else min(strengths, key=_RANK.__getitem__)
    if {"variant", "initial"} <= strengths:  # an initial, and half of a double surname
        strength = "none"
    return NameMatch(
        agrees=strength in ("full", "variant", "middle_slot"),
        contradicts=contradicts,
        weight=sum([f.weight for f in findings]),
        reasons=tuple([f.reason for f in findings if f.reason]),
        strength=strength,
    )


def _compare_surnames(one: Folded, other: Folded) -> _Finding:
    if not one.surname.isdisjoint(other.surname):
        return _SAME_SURNAME
    if one.with_middle & other.surname or one.surname & other.with_middle or one.with_middle & other.with_middle:
        return _Finding(4.5, "same double surname")
    if one.parts and other.parts:
        small, large = sorted((one.parts, other.parts), key=len)
        if _covers(large, small) and (len(small) < len(large) or _covers(small, large)):
            return _Finding(3.5, "one surname is part of the other's double surname", "variant")
    return _Finding(-8.0, "different surnames", "none")


def _covers(large: tuple[frozenset[str], ...], small: tuple[frozenset[str], ...]) -> bool:
    return all(any(part & other for other in large) for part in small)


def _compare_given(one: Folded, other: Folded) -> _Finding:
    if len(one.given) == 1 or len(other.given) == 1:
        return _compare_initials(one, other)
    if one.given == other.given:
        return _SAME_GIVEN
    if "".join((*one.given_words, *one.middle_words)) == "".join((*other.given_words, *other.middle_words)):
        return _Finding(4.0, "same given names")
    if _same_umlauts(one.written.given, other.written.given):
        return _SAME_GIVEN
    if same_given(one.given, other.given):
        return _Finding(3.0, "recorded nickname or spelling of the same given name", "variant")
    if len(one.given_words) != len(other.given_words) and same_given(one.given_words[0], other.given_words[0]):
        return _Finding(2.5, "one given name is part of the other's double name", "variant")
    if _spelled_by_initials(one, other) or _spelled_by_initials(other, one):
        return _Finding(1.0, "initials of the given names agree", "initial")
    return _OTHER_GIVEN


def _same_umlauts(one: str, other: str) -> bool:
    """Whether one given name is the other with its umlauts written out."""
    if one.isascii() and other.isascii():
        return False
    return not set(umlaut_keys(one)).isdisjoint(umlaut_keys(other))


def _compare_initials(one: Folded, other: Folded) -> _Finding:
    if one.given[0] == other.given[0]:
        if _same_full_middle(one, other):
            same = one.given == other.given
            return _Finding(
                4.0 if same else 3.0, "same initial and same middle name in full", "full" if same else "variant"
            )
        return _Finding(1.0, "only the initial of the given name agrees", "initial")
    return _Finding(-6.0, "different initial of the given name", "none")


def _same_full_middle(one: Folded, other: Folded) -> bool:
    """J. Robert Smith and James Robert Smith: the full middle name makes up for the initial."""
    return any(len(word) > 2 and word in other.middle_words for word in one.middle_words)


def _spelled_by_initials(short: Folded, full: Folded) -> bool:
    """MJ stands for Mary Jane: in order, two or three letters."""
    words = (*full.given_words, *full.middle_words)
    return 2 <= len(short.given) <= 3 and short.given == "".join(word[0] for word in words)


def _compare_middles(one: Folded, other: Folded) -> list[_Finding]:
    first, second = _spread(one.middle_words, other), _spread(other.middle_words, one)
    if not first or not second:
        return []
    if "".join((*one.given_words, *first)) == "".join((*other.given_words, *second)):
        whole = len(first[0]) > 1
        return [_Finding(2.0, "same middle name") if whole else _Finding(1.0, "same middle initial")]
    if any(_same_middle(x, y) for x in first for y in second):
        return [_Finding(1.0, "middle names agree")]
    return [_OTHER_MIDDLE]


def _spread(middle: tuple[str, ...], other: Folded) -> tuple[str, ...]:
    """Middle words without those that stand in the other's surname (a maiden name); two bare initials apart."""
    words: list[str] = []
    elsewhere = other.elsewhere if middle else ()
    for word in middle:
        if word not in elsewhere and word not in PARTICLES:
            words.extend(word if len(word) == 2 and word not in KNOWN_GIVEN else [word])
    return tuple(words)


def _same_middle(x: str, y: str) -> bool:
    if len(x) == 1 or len(y) == 1:
        return x[0] == y[0]
    return same_given(x, y)


def _by_other_slots(one: Folded, other: Folded) -> list[_Finding]:
    """Second look by the middle slot: middle name used as first, maiden name as middle, or the two names swapped."""
    for x, y in ((one, other), (other, one)):
        if x.surname & y.surname and _middle_used_as_first(x, y):
            return [
                _SAME_SURNAME,
                _Finding(1.5, "the middle name is used as given name", "middle_slot"),
            ]
        if _maiden_in_middle(x, y):
            return [
                _Finding(2.5, "one's surname stands in the other's middle slot", "middle_slot"),
                _compare_given(one, other),
            ]
    if one.given in other.surname and other.given in one.surname:
        return [_Finding(3.0, "given name and surname are swapped", "middle_slot")]
    return []


def _middle_used_as_first(full: Folded, short: Folded) -> bool:
    """J. Robert Smith is shown as Robert Smith; a further middle name must not be against it."""
    if len(short.given) < 2 or not any(len(word) > 1 and same_given(word, short.given) for word in full.middle_words):
        return False
    return not short.middle_words or any(_same_middle(word, full.given) for word in short.middle_words)


def _maiden_in_middle(x: Folded, y: Folded) -> bool:
    """Katherine Reinhard Rye is listed as Katherine A Reinhard; a usual given name in the middle is no surname."""
    words = [word for word in x.middle_words if len(word) > 2 and word not in KNOWN_GIVEN]
    return any(word in y.surname for word in words) and _compare_given(x, y).strength in ("full", "variant")


def _compare_generations(one: Folded, other: Folded) -> list[_Finding]:
    if not one.generation or not other.generation:
        return []
    if one.generation == other.generation:
        return [_Finding(1.0, "same generation (Jr, Sr, II, III)")]
    return [_Finding(-6.0, "different generation (Jr, Sr, II, III)", "none")]


def _compare_halves(one: Folded, other: Folded) -> NameMatch:
    """One of the names is only a given name or only a surname: it can contradict, it cannot agree."""
    words = [n.elsewhere.union((n.given,), n.middle_words) - {""} for n in (one, other)]
    half, whole = (words[0], words[1]) if len(words[0]) <= len(words[1]) else (words[1], words[0])
    if half & whole or any(same_given(x, y) for x in half for y in whole):
        return NameMatch(False, False, 1.0, ("only half a name to compare, and it fits",), "none")
    if not half:
        return NameMatch(False, False, 0.0, ("no name to compare",), "none")
    return NameMatch(False, True, -6.0, ("the one name given does not occur in the other",), "none")


def name_of_record(record: RecordName) -> PersonName:
    """The name of a registry's record in our parts: a suffix or middle name that stands in another column is moved."""
    family, given, middle, suffix = (
        record.family.strip(" ,"),
        record.given.strip(),
        record.middle.strip(),
        record.suffix,
    )
    if suffix:
        suffix = (suffix_of(suffix) or suffix.strip(" .")) if suffix.strip("- .") else ""
    if not suffix and " " in family:
        *words, last = family.split()
        if suffix_of(last):
            family, suffix = " ".join(words).rstrip(","), suffix_of(last)
    if middle and fold_key(middle) in ("", "na", "nmn", "none"):
        middle = ""
    if not middle and " " in given:
        given, middle = given.split(maxsplit=1)
    return PersonName(given=given, middle=middle, family=family, suffix=suffix)
