"""What is recorded about given names: nicknames, spellings, and the variants to look a name up by. Pure."""

from __future__ import annotations

from functools import lru_cache

from directory.vocabulary.given_names_world import NAMES_OF_THE_WORLD
from directory.vocabulary.nicknames import GIVEN_NAMES, NICKNAMES, SPELLINGS
from directory.vocabulary.person_name import fold, fold_key, umlaut_keys


def _read_tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    formals: dict[str, set[str]] = {}
    spellings: dict[str, set[str]] = {}
    for line in NICKNAMES.strip().splitlines():
        formal, nicks = line.split(":")
        for nick in nicks.split():
            formals.setdefault(fold_key(nick), set()).add(fold_key(formal))
    for line in SPELLINGS.strip().splitlines():
        group = {fold_key(word) for word in line.split()}
        for word in group:
            spellings.setdefault(word, set()).update(group)
    return {k: frozenset(v) for k, v in formals.items()}, {k: frozenset(v) for k, v in spellings.items()}


_FORMALS, _SPELLINGS = _read_tables()
_NICKS: dict[str, frozenset[str]] = {
    formal: frozenset(nick for nick, formals in _FORMALS.items() if formal in formals)
    for formal in {f for formals in _FORMALS.values() for f in formals}
}
KNOWN_GIVEN: frozenset[str] = (
    frozenset(fold_key(w) for w in GIVEN_NAMES.split()) | _FORMALS.keys() | _NICKS.keys() | _SPELLINGS.keys()
)
"""Folded given names whose spellings or nicknames are recorded: by them names are compared."""

USUAL_GIVEN: frozenset[str] = KNOWN_GIVEN | frozenset(NAMES_OF_THE_WORLD.split())
"""Folded given names usual anywhere: enough to tell a name from other words on a page, never to identify anybody."""


def spelt(key: str) -> frozenset[str]:
    """The recorded spellings of one folded given name, itself among them."""
    return _SPELLINGS.get(key, frozenset((key,)))


@lru_cache(maxsize=65536)
def same_given(one: str, other: str) -> bool:
    """Whether two folded given names are recorded as one: equal, one name spelt twice, or nickname and formal name.

    Two nicknames count only when all formal names of one are formal names of the other (Bob, Rob); a shared nickname
    never joins two formal names (Albert and Alexander are both Al).
    """
    if one == other or other in spelt(one):
        return True
    formals_one = frozenset(s for f in _FORMALS.get(one, ()) for s in spelt(f))
    formals_other = frozenset(s for f in _FORMALS.get(other, ()) for s in spelt(f))
    if other in formals_one or one in formals_other or spelt(other) & formals_one or spelt(one) & formals_other:
        return True
    if not formals_one or not formals_other or one in _NICKS or other in _NICKS:
        return False
    return formals_one <= formals_other or formals_other <= formals_one


@lru_cache(maxsize=65536)
def given_variants(given: str) -> frozenset[str]:
    """Folded forms under which a registry may list a given name: parts, spellings, nicknames, formal names."""
    keys = {fold_key(given), *(fold_key(part) for part in fold(given).split())} | set(umlaut_keys(given))
    found = set(keys)
    for key in keys:
        for spelling in spelt(key):
            found |= {spelling} | _NICKS.get(spelling, frozenset()) | _FORMALS.get(spelling, frozenset())
        for formal in _FORMALS.get(key, ()):
            found |= spelt(formal) | _NICKS.get(formal, frozenset())
    return frozenset(key for key in found if key)
