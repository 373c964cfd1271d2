"""Short texts that do nothing but name a person: headings, cells, list items, alternative texts of images."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.extraction.cjk_names import NO_CJK_NAME, cjk_spans, named_by_role
from crawler.extraction.marked_spans import degreed, span_of_title
from crawler.extraction.name_shapes import (
    REGISTER,
    TITLED,
    UPPER,
    Span,
    begins_with_degree,
    degrees_of,
    leading_degrees,
    refused,
    with_degrees,
)
from crawler.extraction.person_words import ADMINISTRATIVE, CJK_ROLES, MEDICAL_TITLES, ROLES, TITLE_ROLES
from crawler.extraction.quick import Quick
from crawler.extraction.roles import kind_of_title
from crawler.extraction.script_spans import script_spans
from crawler.extraction.script_words import SCRIPT_ROLES
from directory.names import PersonName, fold, parse_name
from directory.vocabulary import credentials
from directory.vocabulary.cjk_names import known_surname
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.person_name import is_cjk


@dataclass(frozen=True, slots=True)
class Label:
    """A short text that does nothing but name a person, perhaps with her role."""

    name: PersonName
    marked: bool
    role: str = ""
    weak: bool = False
    said: str = ""  # what the same block tells of her beyond name and role


_LEAD_IN = re.compile(
    r"^(?:please )?(?:meet(?: the (?:doctor|founder|owner|expert|injector|provider))?|about|introducing|(?:hi|"
    r"hello|hey),?(?: there)?[,!]? i[’']?a?m|"
    r"i[’']m|i am|my name is|welcome to|read more about|learn more about|find out more about|more about|"
    r"get to know|discover|"
    r"view(?: profile(?: of)?)?|bio(?:graphy)?(?: of)?|profile(?: of)?|(?:book|consult|"
    r"schedule)(?: an? (?:appointment|consultation))? with|"
    r"portrait(?: of)?|photo(?:graph)?(?: of)?|picture of|image of|headshot of|founded by|led by|owned by|owner|"
    r"founder|"
    r"soy(?: la| el)?|sou(?: a| o)?|ich bin|je suis|sono(?: la| il)?|jestem|ik ben|"
    r"conoce a(?: la| el)?|conozca a(?:l)?|conheça(?: [oa])?|sobre(?: [oa])?|quien es|über|à propos d[eu]|chi è|"
    r"hakkında|o mnie)"
    r"\b[\s:,–—-]*(?=\S)",
    re.I,
)
_TAIL = re.compile(
    r"(?:['’]s)?\s*(?:[-–|:]\s*)?(?:\b(?:bio(?:graphy)?|profile|story|headshot|portrait|photo|read more|"
    r"learn more|view profile|full bio)\b)?\s*(?:[→»›+>…]|(?<=(?-i:[a-z]))\.)*$",
    re.I,
)
_HAN_ROLE = re.compile(
    r"(?P<name>[一-龥々]{1,4}[ 　][一-龥々ぁ-んァ-ヶ]{1,4})[ 　]?[（(](?P<role>[^（()）]{2,30})[)）]"
)
_SHORT_TITLE = re.compile(rf"[{UPPER}][a-zà-ž]{{1,5}}\.[ ](?P<given>[{UPPER}][^\W\d_]+)[ ](?=[{UPPER}])")
"""An abbreviation before a usual name, which is a title in whatever language: "Gyd. Ieva Petrauskienė"."""
_IN_HAN = re.compile(r"(?<=[a-z])\s*[（(][ぁ-んァ-ヶ一-龥가-힣 　]{2,8}[)）]$")
"""Behind a name in Latin letters: the same in those of the East."""
_TAIL_ENDS = (
    *("'s", "’s", "-", "–", "|", ":", ".", "→", "»", "›", "+", ">", "…", " ", "\n"),
    *("bio", "biography", "profile", "story", "headshot", "portrait", "photo", "more"),
)
"""One of which stands where `_TAIL` finds anything to cut."""
_CHAIR = re.compile(r",\s*(?:prof|docent|doc)\.?(?: (?:nadzw|zw|uczelni|[A-Z]{2,5})\.?)?$")
"""A chair behind a name: "Jan Rye, prof. UM"."""
_MAY_NAME = re.compile(
    r"[\W\d_]{0,4}[^\W\d_a-zß-öø-ÿ]|(?:dr|drs|dra|dott|prof|lek|mgr|mag|mudr|mddr|uzm|op|enf|dgkp|inż|doc|prim|"
    r"primar|univ|ao|as|asist|spec|mr|by|meet|about)\b"
)
_PARTS = re.compile(r"\n|\s*[|•·‖｜]\s*|\s+[/–—-]\s+|\s*—\s*|:\s+")
_NO_ROLE = re.compile(r"\d{3}|\b(?:is|are|was|were|has|have|does|do|not|sees?|will|can)\b", re.I)
_SHORT = "|".join(TITLE_ROLES)
_YEARS = re.compile(r"\W*(?:19|20)\d\d")  # of a life or a career: "(1941-2018)"
_TITLE_ROLE = re.compile(
    rf"(?:(?i:mgr|lic|dr)\.? )?(?:(?P<short>(?i:{_SHORT}))\.|(?P<letters>{_SHORT.upper()})) ?(?=[{UPPER}])"
)
_CJK_ROLE = re.compile(CJK_ROLES)
_KANA = re.compile(r"[ぁ-んァ-ヶー 　]+")
_BRACKETS = re.compile(r"\(([^()]{2,30})\)")
_TWO_BRACKETS = re.compile(r"\)[^)]*\(")
_ROLE_START = re.compile(r"^\s*[,(;/–—|:-]")
_ROLE_WORD = Quick(rf"\b(?:{ROLES})\b|{CJK_ROLES}|{SCRIPT_ROLES}")
_LOWER_ROLE = re.compile(
    rf"(?:board|licensed|certified|registered|lead|senior|master|medical|clinical|cosmetic|plastic|aesthetic|"
    rf"co-|{ROLES})",
    re.I,
)
_CJK_ROLE_FIRST = re.compile(
    rf"(?P<role>(?:{CJK_ROLES})+)[ 　:：|]*(?P<name>[^\W\d_a-zA-Z][^\W\d_]*(?:[ 　][^\W\d_]+)*)$"
)
_ADMINISTRATIVE = Quick(rf"(?:{ADMINISTRATIVE})")


@lru_cache(maxsize=8192)
def read_label(text: str) -> Label | None:
    """The person a short text names, None when it says anything more than a name, degrees and a role."""
    if len(text) > 160 or text.count(" ") > 18 or not _MAY_NAME.match(text) or "?" in text:
        return None
    text = text.strip(' *#"“”')
    if lead := _LEAD_IN.match(text):
        text = text[lead.end() :]
    text = _IN_HAN.sub("", text)
    text = (_TAIL.sub("", text) if text.lower().endswith(_TAIL_ENDS) else text).strip()
    text = _CHAIR.sub("", text)
    if not text or "[" in text or "{" in text:
        return None
    led = _TITLE_ROLE.match(text)
    short = _SHORT_TITLE.match(text) if led is None else None
    if short is not None and fold(short["given"]) in USUAL_GIVEN and not TITLED.match(text):
        text = text[short.start("given") :]
    if led is not None and (titled := read_label(text[led.end() :])) is not None and titled.name.family:
        role = TITLE_ROLES[(led["short"] or led["letters"]).lower()]
        return replace(titled, role=f"{role}, {titled.role}" if titled.role else role)
    word, _, rest = text.partition(" ")
    if word.isupper() and credentials.standard(word) and fold(rest.partition(" ")[0]) in USUAL_GIVEN:
        text = f"{rest}, {word}" if " " in rest and "," not in rest else text  # "RN Kirsty Rye"
    in_brackets = _HAN_ROLE.match(text)
    if in_brackets is not None and _is_role(in_brackets["role"]) and (named := named_by_role(in_brackets["name"])):
        return Label(named, marked=True, role=in_brackets["role"])
    first, _, rest = text.partition("\n")
    if rest and " " not in first and (broken := _whole(f"{first} {rest}")) is not None and broken.name.family:
        return broken
    if not rest and (whole := _whole(text)) is not None:
        return whole
    parts = [part.strip() for part in _PARTS.split(text) if part and part.strip()]
    for number, part in enumerate(parts if parts != [text] else ()):
        label = _whole(part)
        if label is None:
            continue
        others = [other for place, other in enumerate(parts) if place != number and not _is_reading(other, label.name)]
        if label.marked and any(TITLED.search(other) or next(degreed(other), None) for other in others):
            return None
        told = [other for other in others if _is_role(other) or _letters(other) or _ADMINISTRATIVE.match(other)]
        if not label.marked and told != others:
            continue
        said = ". ".join(other for other in others if other not in told)
        others = told
        role = " - ".join(filter(None, (label.role, *(other for other in others if not _letters(other)))))
        name = with_degrees(label.name, [degree for other in others for degree in _letters(other)])
        return Label(name, label.marked or bool(name.credentials), role, label.weak and len(parts) == 1, said)
    return None


def _is_reading(text: str, name: PersonName) -> bool:
    """Whether a part says a name of the East once more in Latin letters, kana or Hangul."""
    return is_cjk(name.family) and (text.isascii() or _KANA.fullmatch(text) is not None) and not _is_role(text)


def _whole(text: str) -> Label | None:
    """A label that is one name from its beginning to its end, a role after a comma aside."""
    match = TITLED.match(text)
    if match is not None and (span := span_of_title(text, match)) is not None:
        return _label(text, span)
    for span in degreed(text):
        if span.start == 0:
            return _label(text, span)
        break
    if (label := _whole_other(text)) is not None:
        return label
    if degrees_of(text) or _ADMINISTRATIVE.match(text) or begins_with_degree(text) or _CJK_ROLE.fullmatch(text):
        return None
    head, _, rest = text.partition(",")
    is_hers = rest and _is_role(rest.strip()) and not TITLED.search(rest)
    if is_hers and (name := parse_name(head)) is not None and not refused(name, head):
        name = with_degrees(name, [degree for inner in _BRACKETS.findall(rest) for degree in degrees_of(inner)])
        return Label(name, bool(name.credentials), rest.strip())
    name = None if _PARTS.search(text) else parse_name(text)
    if name is not None and not (name.given and name.family) and _ROLE_WORD.search(name.display):
        return None  # "Nurse Prescriber, RGN"
    if name is not None and not refused(name, text) and _is_plain(name, text) and not NO_CJK_NAME.search(name.display):
        marked = bool(name.credentials) or bool(MEDICAL_TITLES & {fold(title) for title in name.titles})
        role = _role_behind(text) if "," in text else ""
        return Label(name, marked, role)
    return None


def _whole_other(text: str) -> Label | None:
    led = _CJK_ROLE_FIRST.match(text) if len(text) <= 24 else None
    if (
        led is not None
        and (known_surname(led["name"]) or re.search("[ 　]", led["name"]))
        and (glued := named_by_role(led["name"])) is not None
    ):
        return Label(glued, marked=True, role=led["role"])
    spans = [*cjk_spans(text), *script_spans(text)] if len(text) <= 60 else []
    if len(spans) != 1:
        return None
    rest = (text[: spans[0].start] + " " + text[spans[0].end :]).strip(" ,،:：|·-–—()")
    return (
        Label(spans[0].name, marked=True, role=rest)
        if len(rest) <= (24 if spans[0].name.family and is_cjk(spans[0].name.family) else 60)
        and not re.search(r"니다|[.。]", rest)
        else None
    )


def _is_plain(name: PersonName, text: str) -> bool:
    """Whether a label read as a whole is more than a brand with a degree or letters mixed from two scripts."""
    if name.credentials and not name.titles and not (name.given and name.family):
        return "," in text or "(" in text
    return text.isascii() or not re.search(r"[A-Za-z]", text) or not re.search(r"[ぁ-んァ-ヶ一-龥가-힣]", text)


def _label(text: str, span: Span) -> Label | None:
    rest = text[span.end :].strip()
    if (
        rest
        and not _ROLE_START.match(text[span.end :])
        and not (span.marked and not rest[0].islower() and (_is_role(rest) or _names_field(rest)))
    ):
        return None
    told = rest.startswith("(") and not _is_role(rest)
    if told and len(rest) > 40:
        return None
    role = "" if _YEARS.match(rest) or told else rest.strip(" ,.(;/–—|:-)")
    if role and (
        len(role) > 90
        or _TWO_BRACKETS.search(role)
        or TITLED.search(role)
        or role.lower().startswith(("and ", "& ", "who "))
    ):
        return None
    if role and any(other.marked for other in degreed(role)):
        return None
    if role[:1].islower() and not _LOWER_ROLE.match(role):
        return None
    return Label(span.name, span.marked, role, span.weak)


def _names_field(text: str) -> bool:
    """Whether the words behind a name are her field: "Internal Medicine"."""
    short = len(text) <= 60 and text[0].isalpha() and not re.search(r"[.!?;]", text)
    return short and not _NO_ROLE.search(text) and kind_of_title(text) != "unknown"


def _letters(text: str) -> tuple[str, ...]:
    """The degrees of a line of degrees: "MBBS FRACS (Plas)", "RN (Div 1)"."""
    return degrees_of(text) or (leading_degrees(text) if len(text) <= 40 and not _is_role(text) else ())


def _is_role(text: str) -> bool:
    text = REGISTER.sub("", text)
    return (
        len(text) <= 90
        and _ROLE_WORD.search(text) is not None
        and not text.rstrip().endswith(".")
        and not _NO_ROLE.search(text)
    )


def _role_behind(text: str) -> str:
    """The part behind a comma that is neither degree nor suffix: "Jane Rye, Nurse Injector"."""
    parts = [part.strip() for part in text.split(",")[1:]]
    return ", ".join(part for part in parts if not degrees_of(part) and _ROLE_WORD.search(part))
