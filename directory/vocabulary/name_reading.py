"""Reading one person's name as clinics write it: titles before, degrees after, any order, any case. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from directory.vocabulary import credentials
from directory.vocabulary.cjk_names import read_cjk_name
from directory.vocabulary.given_names import KNOWN_GIVEN
from directory.vocabulary.name_shape import is_name_word, is_plausible, is_shouting, proper_case, split_names
from directory.vocabulary.name_words import LEAD_INS, NEVER, ROLES, TITLES
from directory.vocabulary.person_name import PARTICLES, SUFFIXES, PersonName, fold, fold_key, is_cjk, suffix_of
from directory.vocabulary.script_names import has_script, read_script_name

_LONGEST = 120  # characters; a longer text is no name
_REFUSED = re.compile(r"[@\[\]{}<>=?!#%$€£\\+&/]|https?:|www\.|\d")
_BRACKETS = re.compile(r"\s*[(\"“‘]([^()\"“”’]*)[)\"”’]\s*")
_SPACES = re.compile(r"\s+")
_DASH = re.compile(r"\s+[-–—|:·•/]\s+|\s*[|–—•]\s*")
_LEVEL = re.compile(r"\bL\d\s?Dip\b|\bV\d00\b|\bA/(?=Prof)", re.IGNORECASE)


def _title_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in TITLES.strip().splitlines():
        standard, spellings = line.strip().split(": ", 1)
        table.update((fold_key(word), standard) for word in spellings.split())
    return table


_TITLES = _title_table()
_OF_NO_NAME = frozenset(
    word
    for word in NEVER - KNOWN_GIVEN - LEAD_INS - _TITLES.keys() - SUFFIXES.keys()
    if len(word) > 2 and not credentials.may_be_of_degree(word)
)


@lru_cache(maxsize=16384)
def parse_name(text: str) -> PersonName | None:
    """Read one person's name; None when the text cannot be one (a brand, a service, a heading, a placeholder).

    "Dr. Jane Q. Rye-Hart, MD, FAAD", "RYE, JANE Q., MD", "Op. Dr. Elif Demir" and "김하나 원장" are names;
    "Our Team", "Ageless MD Spa" and "[Name Placeholder]" are not. A single word is a name only with a title or degree,
    or when it is a usual given name.
    """
    text = _SPACES.sub(" ", text.replace("\u200b", "").replace("\xa0", " ")).strip(" ,;:|-–—•.*")
    if not text or len(text) > _LONGEST or _says_something_else(text):
        return None
    if is_cjk(text) or is_cjk(text.split()[-1]):
        return read_cjk_name(*_take_titles(text.split()))
    if has_script(text):
        return read_script_name(text)
    text = _without_brackets(text)
    if _REFUSED.search(_LEVEL.sub("", text)):
        return None
    text = _drop_role(text)
    if not text or credentials.only_credentials(text) or credentials.is_city_and_state(text):
        return None
    return _read_latin(text)


@lru_cache(maxsize=16384)
def read_known(text: str) -> PersonName | None:
    """Read a name that is known to be a person's, as it is stored without its title: "Olive Summer" is one then."""
    name = parse_name(text)
    if name is not None:
        return name
    titled = parse_name(f"Dr. {text}")
    return replace(titled, titles=()) if titled and titled.given and titled.family else None


def _says_something_else(text: str) -> bool:
    """Whether one of several plain words is of no name, title or degree: the quick end of most headings and menus."""
    return text.isascii() and text.replace(" ", "").isalpha() and not _OF_NO_NAME.isdisjoint(text.lower().split())


def _drop_role(text: str) -> str:
    """Cut what stands behind a dash or bar when it is a role or degrees; an empty string when it is neither."""
    head, *rest = _DASH.split(text, maxsplit=1)
    if not rest or credentials.only_credentials(rest[0]) or _is_role(rest[0]):
        return head.strip()
    return ""


def _is_role(text: str) -> bool:
    return any(word in ROLES for word in fold(text).split())


def _read_latin(text: str) -> PersonName | None:
    segments = [s.strip() for s in text.split(",") if s.strip(" .")]
    if not segments:
        return None
    titles, words = _take_titles(segments[0].split())
    head_credentials: list[str] = []
    words, head_credentials = _take_credentials(words, may_be_bare=len(segments) == 1)
    suffix = ""
    degrees: list[str] = list(head_credentials)
    for number, segment in enumerate(segments[1:], start=1):
        if suffix_of(segment):
            suffix = suffix_of(segment)
            continue
        found, given_words = _read_tail(segment, first=number == 1, family=words, first_only=len(segments) == 2)
        if given_words:
            more_titles, given_words = _take_titles(given_words)
            titles += more_titles
            if given_words and suffix_of(given_words[-1]):
                suffix, given_words = suffix_of(given_words[-1]), given_words[:-1]
            words = [*given_words, "\0", *words]
        elif not found and not _is_role(segment):
            return None
        degrees += found
    if words and len(words) > 1 and suffix_of(words[-1]):
        words, suffix = words[:-1], suffix_of(words[-1])
    return _assemble(words, suffix, titles, degrees)


def _without_brackets(text: str) -> str:
    """Take out what stands in brackets or quotes: William (Bill) Rye, Jane Rye (she/her); keep MRCP(Derm)."""

    def keep(match: re.Match[str]) -> str:
        before = text[: match.start()].split()[-1:] or [""]
        joined = before[0].strip(",") + "(" + match[1] + ")"
        if credentials.standard(joined):
            return "(" + match[1] + ") "
        return f", {match[1]} " if credentials.only_credentials(match[1]) else " "

    return _SPACES.sub(" ", _BRACKETS.sub(keep, text)).strip()


def _take_titles(words: list[str]) -> tuple[list[str], list[str]]:
    titles: list[str] = []
    if words and fold(words[0]) in LEAD_INS and len(words) > 1:
        words = words[1:]
    while words:
        pieces = [p for p in re.split(r"(?<=\.)(?=\w)", words[0]) if p]
        keys = [fold_key(piece) for piece in pieces]
        whole = _TITLES.get(fold_key(words[0]))
        if whole and not (len(words) == 1 and not titles) and _is_title(words):
            titles.append(whole)
            words = words[1:]
        elif keys and keys[0] in _TITLES and len(pieces) > 1 and pieces[0].endswith("."):
            titles.append(_TITLES[keys[0]])
            words = ["".join(pieces[1:]), *words[1:]]
        elif titles and len(words) > 1 and words[0].islower() and words[0].endswith("."):
            words = words[1:]  # the rest of a title of several words: "dr n. med.", "Dr. sc."
        else:
            break
    return titles, words


def _is_title(words: list[str]) -> bool:
    """`Doc`, `Op`, `Med`, `M` and the like are titles only with a dot or before another title; Dr and Prof always."""
    key = fold_key(words[0])
    return key not in {
        "op",
        "med",
        "univ",
        "pd",
        "mag",
        "bc",
        "hab",
        "lt",
        "col",
        "uz",
        "doc",
        "dame",
        "don",
        "prim",
        "oa",
        "oä",
        "exp",
        "assoc",
    } or (words[0].endswith(".") or (len(words) > 1 and fold_key(words[1]) in _TITLES))


def _take_credentials(words: list[str], *, may_be_bare: bool) -> tuple[list[str], list[str]]:
    """Degrees at the end of the words that hold the name: "Jane Rye MD FAAD"; a surname like Do, Ma or Le stays."""
    found: list[str] = []
    shouting = is_shouting(words)
    while len(words) > 1:
        degree, count = credentials.take_trailing(words)
        if not count or count >= len(words):
            break
        written = " ".join(words[-count:])
        key = credentials.credential_key(written)
        if not _written_as_degree(written, key, shouting=shouting, left=len(words) - count):
            break
        found.insert(0, degree)
        words = words[:-count]
    return [w.strip(";/&") for w in words if w.strip(";/&")], found


def _written_as_degree(written: str, key: str, *, shouting: bool, left: int) -> bool:
    if "." in written.rstrip(".") or "-" in written or "(" in written:
        return True
    if key in {"LE", "MA", "DO", "AN", "EN", "ME"} and shouting:
        return key == "DO" and left > 1
    if written.isupper() or sum(c.isupper() for c in written) > 1:
        return left > 1 or key not in credentials.AMBIGUOUS or not shouting
    return (
        key not in credentials.AMBIGUOUS
        and len(key) > 2
        and fold(written) not in KNOWN_GIVEN
        and left > 1
        and written != written.title()
    )


def _read_tail(
    segment: str, *, first: bool, family: list[str], first_only: bool = False
) -> tuple[list[str], list[str]]:
    """What a part behind a comma is: degrees, or the given names of "Last, First M. MD"."""
    found = credentials.only_credentials(segment)
    if found:
        return list(found), []
    words = segment.split()
    if first and family and _can_be_family(family, words):
        given, degrees = _take_credentials(words, may_be_bare=True)
        certain = degrees or fold_key(given[0]) in KNOWN_GIVEN or is_shouting(family) or not first_only
        if certain and not _is_role(" ".join(given)) and all(is_name_word(w) for w in given) and len(given) <= 4:
            return degrees, given
    degree, count = credentials.take_leading(words)
    if count and any(map(str.isupper, "".join(words[:count]))):
        return [degree, *_read_tail(" ".join(words[count:]), first=False, family=[])[0]] if words[count:] else [
            degree
        ], []
    if all(_looks_like_degree(word) for word in words):
        return words, []
    return [], []


def _looks_like_degree(word: str) -> bool:
    if len(credentials.credential_key(word)) < 3 or fold_key(word) in KNOWN_GIVEN:
        return False
    return (sum(c.isupper() for c in word) > 1 and len(word) <= 14 and not word.isalpha()) or (
        word.isupper() and len(word) <= 6
    )


def _can_be_family(family: list[str], given: list[str]) -> bool:
    """Whether "A B, C D" may be "Last, First": one surname, or a double one before a usual given name."""
    core = [w for w in family if fold_key(w) not in PARTICLES and not suffix_of(w)]
    if len(core) <= 1:
        return True
    if is_shouting(family) and is_shouting(given) and fold_key(family[0]) not in KNOWN_GIVEN:
        return True
    return fold_key(given[0]) in KNOWN_GIVEN and (is_shouting(family) or fold_key(family[0]) not in KNOWN_GIVEN)


def _assemble(words: list[str], suffix: str, titles: list[str], degrees: list[str]) -> PersonName | None:
    """Put the parts together when the words can be a person's name."""
    parts = [word for word in words if word != "\0"]
    if not parts or len(parts) > 7 or not all(is_name_word(word) for word in parts):
        return None
    inverted = "\0" in words
    marked = bool(titles or any(map(credentials.standard, degrees))) or (inverted and is_shouting(parts))
    if not is_plausible(parts, marked=marked, inverted=inverted):
        return None
    if inverted:
        cut = words.index("\0")
        given, family = words[:cut], words[cut + 1 :]
        if family and suffix_of(family[-1]) and len(family) > 1:
            family, suffix = family[:-1], suffix_of(family[-1])
    else:
        given, family = split_names(parts, titles)
    shouting = is_shouting(parts) or all(word == word.lower() for word in parts)
    given, family = (
        [proper_case(w, shouting, family=False) for w in given],
        [proper_case(w, shouting, family=True) for w in family],
    )
    return PersonName(
        given=given[0] if given else "",
        middle=" ".join(given[1:]),
        family=" ".join(family),
        suffix=suffix,
        titles=tuple(dict.fromkeys(t for t in titles if t != "med")),
        credentials=tuple(dict.fromkeys(degrees)),
    )
