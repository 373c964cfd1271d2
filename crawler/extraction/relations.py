"""How a person named on a page is tied to the clinic, from the words around the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extraction import outsider_words as outsiders
from crawler.extraction import relation_words as words
from crawler.extraction.setting import Setting
from directory.facts import SPECIALISTS, Relation
from directory.specialties import kind_of_role, read_claims


def relation_in_text(
    text: str, start: int, end: int, setting: Setting, classes: str = "", *, until: int = 10**6
) -> Relation:
    """The tie of a person named in running text at these positions; from `until` on another is spoken of."""
    before, after = text[max(0, start - 160) : start], text[end : end + 200]
    if words.REVIEWED.search(before[-80:]):
        return "medical_director" if words.OUR_DIRECTOR.search(before[-60:]) else "reviewer"
    if words.SIGNED.search(before) and re.match(r"\W*[\"“„«]", text):
        return "testimonial"
    if outsiders.WROTE.search(before) or words.AUTHOR_BEFORE.search(before) or words.AUTHOR_CLASS.search(classes):
        return "author"
    if outsiders.BEGAN_LONG_AGO.search(f"{before}\0{after}"):
        return "former"
    if words.FROM_TO.search(before + after[:60]) and words.HERE.search(text):
        return "former"
    if (
        words.FORMER.search(after[: min(120, max(0, until - end))])
        or words.YEARS.match(after)
        or has_handed_on(after)
        or words.LATE.search(before)
        or re.search(r"\bmemor(?:y|iam)\b", before, re.I)
    ):
        return "former"
    if words.SUPERVISED.search(before[-90:]) or words.DIRECTS.search(before[-60:]) or words.DIRECTS.search(after[:40]):
        return "medical_director"
    if _is_elsewhere(before, after, setting) or (outsiders.KIN.search(before) and not outsiders.KIN_HERE.search(text)):
        return "quoted"
    if owner := _owner(before, after, setting):
        return owner
    if setting.voices and not (
        words.OURS.search(before[-60:])
        or words.JOINS_US.match(after)
        or words.WITH_US.match(after)
        or is_of_ours(after, setting)
    ):
        return "quoted"
    return "staff"


def _owner(before: str, after: str, setting: Setting) -> Relation | None:
    """owner where the words beside the name say founder or owner; quoted when it is somebody else's business."""
    told = words.OWNER_AFTER.match(after)
    if told is None:
        before_it = words.OWNER_BEFORE.search(before[-60:])
        whose = (
            re.search(r"([A-Z][\w&.-]*(?: [A-Z&][\w&.-]*)*)['’]s?\s+$", before[-60:][: before_it.start()])
            if before_it
            else None
        )
        if whose is None and before_it and setting.voices:
            whose = re.search(r"([A-Z][\w&.-]*(?: [A-Z&][\w&.-]*)*) (?:is|was) $", before[-60:][: before_it.start()])
        if whose is not None and not setting.is_ours(whose[1]) and not setting.presents:
            return "quoted"
        return "owner" if before_it else None
    where = re.match(r"\s+(?:of|at)\s+(?:the )?([A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*)*)", after[told.end() :])
    ours = where is None or setting.is_ours(where[1]) or setting.presents
    return "owner" if ours else "quoted"


def _is_elsewhere(before: str, after: str, setting: Setting) -> bool:
    """Whether the words around a name place the person outside the clinic."""
    taught = words.ELSEWHERE_BEFORE.search(before) and not words.TEAM_OF.search(before)
    if taught or words.TAUGHT_BY.search(before) or words.ELSEWHERE_AFTER.match(after):
        return True
    if words.REFERRED.search(before) or words.AWAY.match(after) or outsiders.GUEST.match(after):
        return True
    if _is_next_door_or_to_come(before, after) or (
        outsiders.FEATURED.search(before) and not words.OURS.search(before[-40:])
    ):
        return True
    if is_of_ours(after, setting):
        return False
    if words.QUOTED_BY.search(before[-60:]) or words.SAYS_OUTSIDER.match(after):
        return not words.OURS.search(before[-60:])
    if words.SPOKEN.search(before) and words.APPOSITION_ANY.match(after):
        return True
    place = words.APPOSITION.match(after) or words.OTHER_PLACE.match(after)
    if place is None or words.OURS.search(before[-40:]):
        return False
    house = words.ACADEMIC.search(place["where"]) or words.HOUSE.search(place["where"])
    if place.re is words.OTHER_PLACE and (house or words.TEACHES.match(after)):
        return True
    says = words.SAYS.search(before[-60:]) or words.SAYS.search(after)
    return bool(says) or (setting.voices and bool(words.ACADEMIC.search(place["where"])))


def _is_next_door_or_to_come(before: str, after: str) -> bool:
    """Whether somebody has rooms beside the clinic's, leads another house, or has not come yet."""
    once = outsiders.BESIDE.search(before) or outsiders.ONCE_WITH.search(before) or outsiders.OTHER_HOUSE.search(before)
    return bool(once or outsiders.COMING.search(before) or outsiders.TO_COME.match(after))


def is_of_ours(after: str, setting: Setting) -> bool:
    """Whether the words behind a name say that its bearer is of the site's own house: "... of Rye Dermatology"."""
    place = words.APPOSITION.match(after) or words.OTHER_PLACE.match(after)
    return place is not None and setting.is_ours(place["where"])


def is_led_from_elsewhere(before: str, after: str) -> bool:
    """Whether the words around a name make its bearer a guest, a teacher, a neighbour, somebody to whom patients are
    sent or who is still to come."""
    patterns = (words.REFERRED, words.ELSEWHERE_BEFORE, words.SIGNED)
    led = bool(before) and any(pattern.search(before) for pattern in patterns)
    return led or _is_next_door_or_to_come(before, after)


def is_outsider(text: str) -> bool:
    """Whether the few words with a name say that somebody only works for the clinic: its lawyer, its photographer."""
    return len(text) < 120 and words.OUTSIDER.search(text) is not None


def is_gone(text: str, headings: Sequence[str] = ()) -> bool:
    """Whether the few words with a name, or a heading above it, say that the person has left, retired or died."""
    return (len(text) < 120 and words.GONE.search(text) is not None) or any(map(words.PAST_HEADING.search, headings))


def is_oversight(role: str) -> bool:
    """Whether a role says that somebody directs, supervises or advises, and no other task there."""
    return words.DIRECTS.search(role) is not None and not _has_another_role(role)


def has_handed_on(after: str, *, at_once: bool = False) -> bool:
    """Whether the words behind a name say that the practice was hers before somebody else had it; `at_once`: whether
    the very next sentence begins so."""
    return (words.HANDED_ON.match if at_once else words.HANDED_ON.search)(after[:600]) is not None


def labelled_role(text: str, role: str) -> str:
    """The role with the director's label that stands before the name: "Medical Director: Dr. Rye, dermatologist"."""
    label, colon, _ = text.partition(":")
    named = colon and len(label) <= 60 and words.DIRECTS.search(label) and not words.DIRECTS.search(role)
    return f"{label.strip()}, {role}" if named else role


def _has_another_role(role: str) -> bool:
    """Whether a director's role names something else that she does there; what she is qualified in, and the name of
    another house, is nothing else."""
    rest = words.DIRECTS.sub("\n", role).strip(" ,&|/-–—and")
    parts = [part.strip(" .") for part in _PARTS.split(rest)]
    return any(
        len(part) > 3
        and kind_of_role(part) not in SPECIALISTS
        and not read_claims(part)
        and not words.GROUP.search(part)
        for part in parts
    )


_PARTS = re.compile(r"[,&|/;•·\n]|\s[-–—]\s|\.\s|\b(?:and|und|y|e|et)\b")


def relation_of_card(role: str, said: str, setting: Setting, classes: str, *, family: str) -> Relation:
    """The tie of a person who has a card, a heading or a row of her own; `said` is what the card says.

    A medical director treats where the card says so, has another role too, or has given the practice her name; that
    she is a certified dermatologist is no other role.
    """
    if words.AUTHOR_CLASS.search(classes):
        return "author"
    if words.FORMER.search(said[:600]) and not re.search(r"\b(?:founded|joined)\b.{0,40}\bretired\b", said[:600], re.I):
        return "former"
    if has_handed_on(said):
        return "former"
    if words.OWNS.search(role):
        return "owner"
    if words.DIRECTS.search(role):
        treats = (
            _has_another_role(role)
            or words.TREATS.search(said)
            or setting.is_named_for(family)
            or setting.shows_clinicians
        )
        return "staff" if treats else "medical_director"
    return "staff"
