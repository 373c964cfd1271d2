"""Mentions of people on a site's pages, merged into persons: one person, all that the pages say of her; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from directory.facts import PHYSICIANS, Claim, Kind, PersonFact, RegistryNumber, Relation
from directory.names import PersonName, compare_names, fold, read_known
from directory.specialties import kind_of_credentials, kind_of_role, read_claims

T = TypeVar("T")

# The strongest tie wins; having left outweighs being on a team page that was not updated.
RELATION_ORDER: tuple[Relation, ...] = (
    "former",
    "owner",
    "staff",
    "medical_director",
    "quoted",
    "author",
    "reviewer",
    "testimonial",
)
PRACTISING: frozenset[Relation] = frozenset({"staff", "owner", "medical_director", "former"})
"""Relations that make a person a practitioner of the clinic; the others are voices on its pages."""

_TITLES = frozenset(("dr", "prof", "doc", "op", "uz", "yrd", "mudr", "assoc prof", "mr", "mrs", "ms", "miss"))
"""Titles among credentials that are no degrees: half of those called Dr have no more than that."""

PAGE_ORDER = (
    "person",
    "team",
    "home",
    "contact",
    "service",
    "faq",
    "price",
    "other",
    "blog",
    "course",
    "shop",
    "legal",
)


@dataclass(frozen=True)
class Mention:
    """One page's words about one person."""

    fact: PersonFact
    quote: str
    url: str


@dataclass
class Person:
    """One person with everything the pages say; mentions are in order of trust."""

    name: PersonName
    mentions: list[Mention] = field(default_factory=list)

    @property
    def relation(self) -> Relation:
        """The strongest tie to the clinic that any page states."""
        stated = {m.fact.relation for m in self.mentions}
        strongest = next(r for r in RELATION_ORDER if r in stated)
        treats = {m.fact.treats for m in self.mentions}
        if False in treats and strongest in ("owner", "staff"):
            return "medical_director"
        return "staff" if strongest == "medical_director" and treats & {True} and False not in treats else strongest

    @property
    def presented(self) -> bool:
        """Whether any page ties her to the house as one who works there, and does not only name her in running text,
        or show a doctor in an office that is no clinician's: an investor, a trainer."""
        shown = any(m.fact.presented for m in self.mentions if m.fact.relation in PRACTISING)
        return shown and not self._only_holds_an_office

    @property
    def _only_holds_an_office(self) -> bool:
        roles = [m.fact.role for m in self.mentions if m.fact.role]
        treats = any(m.fact.treats for m in self.mentions)
        told = treats or self.relation != "staff" or self.kind not in PHYSICIANS
        return bool(roles) and not told and not any(map(_is_clinical, roles))

    @property
    def credentials(self) -> tuple[str, ...]:
        """All degrees and fellowships, in the order they are met."""
        return _unique(c for m in self.mentions for c in m.fact.credentials)

    @property
    def role(self) -> str:
        """The role as the most trusted page writes it."""
        return next((m.fact.role for m in self.mentions if m.fact.role), "")

    @property
    def kind(self) -> Kind:
        """What the site says the person is; a clinical degree says it better than a title does."""
        by_degree = kind_of_credentials(self.credentials)
        if by_degree not in ("unknown", "other_physician"):
            return by_degree
        telling = [m.fact for m in self.mentions if m.fact.role or m.fact.claims or m.fact.credentials[1:]]
        stated: list[Kind] = [fact.practitioner_kind for fact in (*telling, *(m.fact for m in self.mentions))]
        return next((k for k in stated if k != "unknown"), by_degree)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, once."""
        return _unique(c for m in self.mentions for c in m.fact.claims)

    @property
    def numbers(self) -> tuple[RegistryNumber, ...]:
        """Every registry number, once."""
        return _unique(n for m in self.mentions for n in m.fact.numbers)

    @property
    def places(self) -> tuple[str, ...]:
        """Every place the pages tie the person to."""
        return _unique(p for m in self.mentions for p in m.fact.places)

    @property
    def source(self) -> Mention:
        """The mention to show as the source."""
        return self.mentions[0]


_AT_WORK = re.compile(
    r"surg|derm|skin|\bhair|laser|inject|(?:a?e|e)sth?[eé]t|cosmet|\bcare\b|provider|doctor|physician|medic|"
    r"specialist|practi|associate\b|professor|attending|clinician"
)
"""In a role that names no profession: work at the chair. "Clinical Trainer" and "Strategic Partner" name none."""


def _is_clinical(role: str) -> bool:
    """Whether a role is a clinician's, or says what she is certified in."""
    return kind_of_role(role) != "unknown" or _AT_WORK.search(fold(role)) is not None or bool(read_claims(role))


def merge_mentions(mentions: Iterable[Mention]) -> list[Person]:
    """Persons of a site from all mentions of people on its pages.

    Full names first; a mention by surname or given name alone joins the one person it fits, and stands alone where it
    fits several or none. A bare surname or given name of which nothing more is said is nobody the site presents.
    """
    named = [(m, name) for m in mentions if (name := _name_of(m.fact)) is not None]
    named.sort(key=lambda pair: (_shortness(pair[1]), _trust(pair[0])))
    persons: list[Person] = []
    for mention, name in named:
        fitting = [p for p in persons if _same_person(p.name, name)]
        if len(fitting) == 1:
            fitting[0].mentions.append(mention)
        else:
            twin = next((p for p in fitting if fold(p.name.display) == fold(name.display)), None)
            if twin:
                twin.mentions.append(mention)
            elif not fitting or (name.given and name.family):
                persons.append(Person(name, [mention]))
    for person in persons:
        person.mentions.sort(key=_trust)
    whole = any(p.name.given and p.name.family and p.relation in PRACTISING for p in persons)
    persons = [p for p in persons if _is_told_of(p, whole=whole)]
    return sorted(persons, key=lambda p: (_trust(p.mentions[0]), fold(p.name.display)))


def _is_told_of(person: Person, *, whole: bool) -> bool:
    """Whether the pages say more of somebody with half a name than the name: a role, a degree, a number.

    Where nobody has a full name (`whole` is False), a page about people or a second page is enough.
    """
    if person.name.given and person.name.family:
        return True
    said = any(m.fact.role or m.fact.numbers or m.fact.claims for m in person.mentions)
    if said or any(fold(c) not in _TITLES for c in person.credentials):
        return True
    urls = {m.url for m in person.mentions}
    return not whole and (len(urls) > 1 or any(m.fact.page_kind in ("team", "person") for m in person.mentions))


def _name_of(fact: PersonFact) -> PersonName | None:
    return read_known(fact.name) or (PersonName(given=fact.name) if fact.name.strip() else None)


def _trust(mention: Mention) -> tuple[int, int, int, str, str]:
    fact = mention.fact
    said = len(fact.claims) + len(fact.credentials) + len(fact.numbers) + bool(fact.role)
    return (RELATION_ORDER.index(fact.relation), PAGE_ORDER.index(fact.page_kind), -said, mention.url, mention.quote)


def _shortness(name: PersonName) -> int:
    """Fuller names first: they are what shorter mentions are held against."""
    return -sum(bool(part) + (len(part) > 2) for part in (name.given, name.middle, name.family))


def _same_person(full: PersonName, other: PersonName) -> bool:
    if other.given and other.family:
        if not (full.given and full.family):
            return False
        match = compare_names(full, other)
        return match.agrees and not match.contradicts
    alone = fold(other.family or other.given)
    return alone in {fold(full.family), fold(full.given)}


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def tied_to(person: Person, places: Sequence[str]) -> bool:
    """Whether a page ties the person to a place known by these words (city, postal code, location name)."""
    words = {fold(p) for p in places if p}
    return any(fold(p) in words for p in person.places)
