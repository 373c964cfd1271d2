"""One person told of in passing by what she does: "Dermal therapist Bea is in on Mondays", "Bea, our esthetician"."""

from __future__ import annotations

import re

from crawler.extraction.biographies import MAX_BLOCK, Mention
from crawler.extraction.card_groups import does_for_clients
from crawler.extraction.entries import is_lone_name
from crawler.extraction.name_shapes import PARTICLE, WORD, degrees_of, refused
from crawler.extraction.page import Page
from crawler.extraction.passing import is_colleague
from crawler.extraction.relations import relation_in_text
from crawler.extraction.roles import is_administrative, is_plain_role, is_role, kind_of_title, may_hold_role
from crawler.extraction.setting import Setting
from crawler.extraction.text import sentences
from directory.names import PersonName, fold, parse_name
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import COMMON, NEVER, RARELY

_NAME = rf"{WORD}(?:[ ](?:{PARTICLE}[ ])?{WORD}){{0,2}}"
_ROLE = r"(?:[^\W\d_][\w’'-]*[ ]){0,4}[^\W\d_][\w’'-]{3,}"
_LED = re.compile(
    rf"^(?i:(?:our|the|unsere?|nuestr[ao]|noss[ao]|la|el|a|o|notre|nasza?|onze|il|die|der) )?(?P<role>{_ROLE}?):?[ ]"
    rf"(?P<name>{_NAME})(?=,(?! ?\d)|[ ][^\W\d_A-ZÀ-Þ]|\.?$)"
)
_FOLLOWED = re.compile(
    rf"(?<![\w.’'-])(?P<name>{_NAME}), (?:an?|our|the|eine?|unsere?|nuestr[ao]|una?|uma?|noss[ao]|notre|une?|onze) "
    rf"(?P<role>{_ROLE}?)(?=,| who| which| with| for| since| that|[.;]|$| die | der | que | qui | quien )"
)
_DOING = re.compile(
    rf"(?<![\w.’'-])(?P<name>{WORD} {WORD}), who (?P<what>(?:does|performs|offers|gives|runs|"
    rf"looks after)\b[^,.;]{{3,60}})"
)
_AMID = re.compile(rf"(?<!\w)(?P<role>[^\W\d_A-ZÀ-Þ]{{4,}}) (?P<name>{WORD}(?: {WORD}){{1,2}})")
_OURS = re.compile(r"\b(?:[Oo]ur|[Nn]uestr[ao]|[Nn]oss[ao]|[Uu]nsere?|[Nn]otre|[Nn]asza?|[Oo]nze)\b")
_NAMED = re.compile(
    rf"\b(?:[Oo]ur|[Nn]uestr[ao]|[Nn]oss[ao]|[Uu]nsere?|[Nn]otre) (?:other |new |second |own |"
    rf"resident )?(?P<role>{_ROLE}?) "
    rf"(?:is|es|é|ist|est) (?P<name>{_NAME})(?=[,.;]|$| and )"
)
_IS = re.compile(
    r" (?:is|has|was|works|treats|offers|does|assists|joined|ist|hat|arbeitet|unterstützt|es|está|tiene|est|a|é|tem|"
    r"jest|ma|heeft|werkt|è|ha|driver|driv|är|er|arbetar|arbejder|jobber|leder) "
)
_LABEL = re.compile(rf"(?P<name>{_NAME}), (?P<role>{_ROLE})$")


def find_introduced(page: Page, setting: Setting, *, among_people: bool) -> list[Mention]:
    """People without title or degree whom a page introduces by their role, where a clinic shows its people."""
    if setting.voices and not setting.presents:
        return []
    shown = setting.presents or among_people
    found: list[Mention] = []
    for number, block in enumerate(page.blocks):
        if block.region in ("nav", "form", "footer") or block.level or setting.praises(number, block.classes):
            continue
        text = block.text[:MAX_BLOCK]
        if block.tag == "img":
            if (label := _LABEL.fullmatch(text)) is not None:
                found += _told(text, label, number, setting)
            continue
        if block.tag not in ("p", "div", "li", "dd", "td", "span") or not may_hold_role(text.replace(":", "")):
            continue
        for sentence in sentences(text):
            amid = (match for match in _AMID.finditer(sentence) if is_colleague(sentence[: match.start()], ""))
            for match in (_LED.match(sentence), *_FOLLOWED.finditer(sentence), *_NAMED.finditer(sentence), *amid):
                if match is not None and (shown or _OURS.search(match[0])):
                    found += _told(sentence, match, number, setting)
            for match in _DOING.finditer(sentence) if shown else ():
                found += _doing(sentence, match, number, setting)
    return found


def _doing(sentence: str, match: re.Match[str], number: int, setting: Setting) -> list[Mention]:
    """Somebody with a usual given name who is said to give a treatment: "Ana Rye, who does facials"."""
    name = parse_name(match["name"])
    if name is None or fold(name.given) not in USUAL_GIVEN or not does_for_clients(match["what"]):
        return []
    relation = relation_in_text(sentence, match.start("name"), match.end("name"), setting)
    if relation not in ("staff", "owner"):
        return []
    return [Mention(name, "card", relation, sentence, marked=False, words=[sentence], number=number)]


def _is_led(sentence: str, match: re.Match[str]) -> bool:
    """Whether a role at the beginning of a sentence leads a name, not a capitalised noun: "Kosmetikerin Termine"."""
    if not is_role(match["role"].split()[-1]) and kind_of_title(match["role"]) == "unknown":
        return False
    key = fold(match["name"]).split(" ")[0]
    between = sentence[match.end("role") : match.start("name")]
    return key in USUAL_GIVEN or ":" in between or _IS.match(sentence[match.end("name") :]) is not None


def _parted(role: str, written: str) -> tuple[str, str]:
    """Role and name where the pattern took the first of several names for a word of the role."""
    words = f"{role} {written}".split()
    small = max((place for place, word in enumerate(role.split()) if word[0].islower()), default=-1)
    for place in range(1, len(words)):
        if (place == small + 1 or fold(words[place]) in USUAL_GIVEN) and is_role(" ".join(words[:place])):
            return " ".join(words[:place]), " ".join(words[place:])
    return role, written


def _told(sentence: str, match: re.Match[str], number: int, setting: Setting) -> list[Mention]:
    role, written = _parted(match["role"], match["name"]) if match.re is _LED else (match["role"], match["name"])
    before = sentence[: match.start("role")].split()[-1:]
    if match.re is _AMID and before and kind_of_title(role) == "unknown" != kind_of_title(f"{before[0]} {role}"):
        role = f"{before[0]} {role}"  # "nurse practitioner Hanna Sise"
    if not written[0].isupper() or not is_role(role) or is_administrative(role) or is_plain_role(written):
        return []
    if match.re is _LED and not _is_led(sentence, match):
        return []
    if kind_of_title(f"{role} {written}") != kind_of_title(role):  # "Cirurgião Plástico" is a role altogether
        return []
    words = {*fold(written).split()}
    name = parse_name(written) or (PersonName(given=written) if is_lone_name(written) else None)
    if name is None or refused(name, written) or degrees_of(written) or words & (NEVER | COMMON | RARELY):
        return []
    relation = relation_in_text(sentence, match.start("name"), match.end("name"), setting)
    if relation in ("quoted", "author", "testimonial", "reviewer"):
        return []
    opens = not sentence[: match.start("name")].strip()
    presented = match.re is not _FOLLOWED or opens or _OURS.search(match[0]) is not None
    return [
        Mention(
            name,
            "card",
            relation,
            sentence,
            marked=False,
            presented=presented,
            role=role,
            words=[sentence],
            number=number,
        )
    ]
