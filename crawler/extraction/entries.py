"""Entries of a team page: a block that begins with a person's name and role and goes on about her."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from crawler.extraction.labels import Label, read_label
from crawler.extraction.name_shapes import INITIAL, WORD, degrees_of, refused
from crawler.extraction.person_words import FIELDS
from crawler.extraction.roles import is_plain_role, is_role, kind_of_title
from crawler.extraction.script_spans import named_in_script
from directory.facts import SPECIALISTS
from directory.names import PersonName, fold, parse_name
from directory.vocabulary.address_words import REGIONS
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import COMMON, NEVER

MAX_ENTRY = 900
"""Characters of a block that is still one person's entry."""

_GAP = re.compile(r"\n|\s+[-–—/]\s+|\s*[–—|•·:]\s+|\s*\(|,\s+|\.\s+(?=[^\W\d_a-z])")
_TRIED = 5
_USUAL = re.compile(rf"(?P<given>{WORD})(?: (?P<middle>{INITIAL}))? (?P<family>{WORD}(?: {WORD})?)")
_PRONOUNS = re.compile(r"\s*\((?:she|he|they|elle|sie|ella|[eé]l)\b[^()]{0,16}\)", re.I)
_LONE = re.compile(r"[^\W\d_a-z](?:[^\W\d_]{1,14})?(?:(?<=\w)[-'’][^\W\d_]+)?(?<=[^\W\d_]{2})")
_MIXED = re.compile(
    r"(?!Ma?c[A-Z]|De[A-Z]|La[A-Z]|Le[A-Z]|Di[A-Z]|O[A-Z])[A-Z][a-z]{0,3}[A-Z]\w*(?<=[a-z])|[A-Z]{2,}[a-z]"
)
"""Capitals and small letters as in a degree: "BSc", "PhD"; names begin so only with a few syllables."""
_PLACES = frozenset(name for names in REGIONS.values() for places in names.values() for name in places)
_ARTICLE = re.compile(
    r"^(?:(?:is|was|and|ist|es|est|è|é) )?(?:our|the|an?|unsere?|die|der|notre|nos|una?|nuestr[ao]|noss[ao]|la|"
    r"le|el|uma?|"
    r"il|jest|nasza?)\s+",
    re.I,
)
_CLAUSE_END = re.compile(
    r"[.;:\n()]|\s+(?:who|with|since|has|and (?:she|he)|she|he|for (?:over|more|the)|from|at|behandelt|seit|mit|"
    r"desde|con|"
    r"depuis|avec|riceve|presso|specialising|specializing)\b|[。、]",
    re.I,
)
_OPEN_END = re.compile(r"\bplastische[rn]?$", re.I)
_LETTERS = re.compile(
    r"(?:[A-ZÀ-Þ][A-Za-zà-ÿ]{0,3}\.|(?:[A-ZÀ-Þ]\.)+|[A-Z]\w{0,4}[A-Z]\w?|inf\.|enf\.|dipl\.|d\.e\.),?"
)
_LIST = re.compile(r",\s+|\s*[|•·]\s*|\s+[-–—/]\s+")


def read_entry(text: str) -> Label | None:
    """The person with whom a block begins, where her role follows her name; `said` is what else the block tells.

    "Ana Rye – esthetician. She has ..." and "Ana\\nOwner, nurse injector. Loves ..." are entries; the caller knows
    whether such a block stands among people.
    """
    text = _PRONOUNS.sub("", text)
    for gap in islice(_GAP.finditer(text[:120]), _TRIED):
        head, rest = text[: gap.start()].strip(), text[gap.end() :]
        if head.count(" ") > 6 or not rest:
            break
        role, said = leading_role(rest)
        if (
            role
            and (label := _head(head) or (turned(head) if "|" in gap[0] else None)) is not None
            and not _is_specialty_list(label, gap[0], text)
        ):
            return Label(label.name, label.marked, role, label.weak, said)
    return None


def turned(text: str) -> Label | None:
    """The person in a table's cell that gives the surname first: "Okwuosa, Ngozi", "Rye, Ana T."."""
    family, comma, rest = text.partition(", ")
    given, _, middle = rest.partition(" ")
    is_name = comma and is_lone_name(family) and is_lone_name(given) and given not in _PLACES
    if not is_name or (middle and not re.fullmatch(INITIAL, middle)):
        return None
    return Label(PersonName(given, middle, family), marked=False)


def _is_specialty_list(label: Label, gap: str, text: str) -> bool:
    """Whether what looks like an unknown first name and a role is a specialist's title: "Plastik, estetik cerrahi"."""
    lone = not label.marked and not label.name.family and fold(label.name.given) not in USUAL_GIVEN
    return lone and "," in gap and kind_of_title(text) in SPECIALISTS


def _head(text: str) -> Label | None:
    label = read_label(text) or role_before(text) or _before_letters(text)
    if label is not None:
        return label if not label.weak or label.name.given else None
    name = parse_name(text) if text.islower() else None
    lone = PersonName(given=text.title() if text.isupper() else text)
    return Label(name or lone, marked=False) if name or is_lone_name(text) else None


def _before_letters(text: str) -> Label | None:
    """The person in a cell that ends with letters which no table knows: "Ana Rye M. Sc. inf., IPSPL"."""
    words = text.split()
    first = next((place for place in range(2, len(words)) if all(map(_LETTERS.fullmatch, words[place:]))), 0)
    label = read_label(" ".join(words[:first]).rstrip(",")) if first else None
    return label if label is not None and not label.role else None


@lru_cache(maxsize=8192)
def is_lone_name(text: str) -> bool:
    """Whether a text is one capitalised word that may be somebody's first name."""
    if not text[:1].isupper() or not _LONE.fullmatch(text) or text.endswith(("'s", "’s")) or _MIXED.match(text):
        return False
    key = fold(text)
    if (
        key in FIELDS
        or degrees_of(text)
        or is_role(text)
        or (text.isupper() and len(text) < 4 and fold(text) not in USUAL_GIVEN)
    ):
        return False
    return key in USUAL_GIVEN or not ({key, *key.split()} & (NEVER | COMMON))


@lru_cache(maxsize=8192)
def usual_name(text: str, *, any_given: bool = False) -> PersonName | None:
    """A usual given name and a surname of any kind, for places where a role stands beside: "Grace Brook".

    With `any_given` the given name may be unusual: the role is known to be this person's own.
    """
    match = _USUAL.fullmatch(text.strip())
    if (
        match is None
        or not (any_given or fold(match["given"]) in USUAL_GIVEN)
        or is_plain_role(text)
        or {*fold(text).split()} & NEVER
    ):
        return None
    family = match["family"].title() if text.isupper() else match["family"]
    name = PersonName(match["given"].title() if text.isupper() else match["given"], match["middle"] or "", family)
    return None if refused(name, text) else name


def leading_role(text: str) -> tuple[str, str]:
    """The role or roles with which a text begins, and what it says after them."""
    text = text.strip(" ,–—-")
    start = _ARTICLE.sub("", text)
    end = _CLAUSE_END.search(start)
    clause, rest = (start[: end.start()], start[end.start() :]) if end else (start, "")
    taken = 0
    roles: list[str] = []
    for part in (*_LIST.finditer(clause), None):
        piece = clause[taken : part.start() if part else len(clause)].strip()
        if _OPEN_END.search(piece):  # "Fachärztin für Plastische, Ästhetische und ..." goes on
            piece, part = clause[taken:].strip(), None
        if not piece or len(piece) > 70 or not is_role(piece):
            break
        roles.append(piece)
        taken = part.end() if part else len(clause)
    return ", ".join(roles), (clause[taken:] + rest).strip(" .,;:)\n") if roles else text


def first_role(line: str) -> str:
    """The role that is the whole first sentence of a line: "Enfermera. Curas y láser." """
    first = re.split(r"(?:(?<=\w{3})|(?<=[A-Z]{2}))[.:;]\s+|\s*[(]|(?<=[^\W\d_])[。]", line, maxsplit=1)[0]
    return first if first != line and len(first) <= 80 and is_role(first) else ""


def role_before(text: str) -> Label | None:
    """A role and the name right behind it, with nothing between: "Hemşire Elif Demir", "Esthetician Kayla"."""
    if len(text) > 60:
        return None
    words = text.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        role, name = " ".join(words[:count]), " ".join(words[count:])
        ends = is_role(words[count - 1]) or (count > 1 and not is_role(" ".join(words[: count - 1])))
        if not (is_role(role) and ends) or is_role(name) or kind_of_title(text) in SPECIALISTS:
            continue
        if not name.isascii() and (named := named_in_script(name)) is not None:
            return Label(named, marked=True, role=role)
        label = read_label(name)
        if label is None or label.role or not name[:1].isupper():
            continue
        if fold(label.name.given) in USUAL_GIVEN or kind_of_title(role) not in ("unknown", "other"):
            return Label(label.name, label.marked, role, label.weak)
    return None
