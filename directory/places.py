"""Addresses and phones stated on a site's pages, gathered into its places of treatment; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import phonenumbers
import pycountry

from directory.addresses import phone_key, postal_key, street_key, suite_of
from directory.facts import PhoneFact, PlaceFact
from directory.names import fold, fold_key

# What the site states about itself in data or in an address block counts more than an address met in running text.
SOURCE_WEIGHT = {"jsonld": 3, "microdata": 3, "address": 3, "footer": 2, "map": 1, "text": 1}
PAGE_WEIGHT = {"contact": 3, "home": 2, "team": 1, "person": 1, "service": 1, "price": 1, "other": 1, "faq": 1}


@dataclass(frozen=True)
class Stated:
    """A place as one page states it."""

    fact: PlaceFact
    url: str
    page_kind: str

    @property
    def weight(self) -> int:
        """How much this statement counts."""
        return SOURCE_WEIGHT[self.fact.source] * PAGE_WEIGHT.get(self.page_kind, 0)


@dataclass(frozen=True)
class Place:
    """One place of treatment; empty fields are not known."""

    name: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    urls: frozenset[str] = frozenset()  # pages that state this place

    @property
    def key(self) -> str:
        """What makes it the same place in another run: house, street, suite and postal code."""
        if not self.street:
            return ""
        return "|".join(
            (street_key(self.street), fold(suite_of(self.street)), postal_key(self.postal_code, self.country))
        )


def gather_places(stated: Sequence[Stated], phones: Sequence[tuple[PhoneFact, str]]) -> list[Place]:
    """The places of a site, each once; one without a street only where no page gives one."""
    with_street = [s for s in stated if s.fact.street]
    groups: list[list[Stated]] = []
    for one in sorted(with_street, key=lambda s: (-s.weight, s.fact.model_dump_json(), s.url)):
        group = next((g for g in groups if _same_place(g[0].fact, one.fact)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    groups = _drop_misprints(_drop_passing(_drop_registered(groups)))
    if groups:
        places = [_merge(group) for group in groups]
        if len(places) == 1:
            places = [_complete(places[0], [s for s in stated if not s.fact.street])]
    else:
        places = [_merge(list(stated))] if stated else []
    return _give_phones(places, phones)


def _same_place(a: PlaceFact, b: PlaceFact) -> bool:
    if _spelled_otherwise(a, b):
        return True
    if street_key(a.street) != street_key(b.street):
        return False
    postal_a, postal_b = postal_key(a.postal_code, a.country), postal_key(b.postal_code, b.country)
    if postal_a and postal_b and postal_a != postal_b:
        return False
    if not (postal_a and postal_b) and a.city and b.city and fold(a.city) != fold(b.city):
        return False
    suite_a, suite_b = fold(suite_of(a.street)), fold(suite_of(b.street))
    return not (suite_a and suite_b and suite_a != suite_b)


def _spelled_otherwise(a: PlaceFact, b: PlaceFact) -> bool:
    """One address in two spellings: "204 - 2588 West 4th Avenue" and "2588 W 4th Ave #204", or with its building."""
    if not (a.postal_code and b.postal_code):
        here, there = fold_key(a.street), fold_key(b.street)
        same_town = bool(a.city) and fold(a.city) == fold(b.city)
        if same_town and _same_numbers_and_name(a.street, b.street):
            return True
        return same_town and min(len(here), len(there)) >= 10 and (here.endswith(there) or there.endswith(here))
    if postal_key(a.postal_code, a.country) != postal_key(b.postal_code, b.country):
        return False
    numbers_a, numbers_b = (frozenset(re.findall(r"\d+", one.street)) for one in (a, b))
    if numbers_a == numbers_b and a.phone and a.phone == b.phone:
        return True
    key_a, key_b = fold_key(a.street), fold_key(b.street)
    same_numbers = numbers_a == numbers_b and bool(
        set(fold(a.street).split()) & set(fold(b.street).split()) - numbers_a
    )
    return same_numbers or (min(len(key_a), len(key_b)) >= 6 and (key_a.startswith(key_b) or key_b.startswith(key_a)))


def _same_numbers_and_name(a: str, b: str) -> bool:
    """The same numbers and two long words of the name: "nr. 61, et. 2" and "nr. 61, etaj 2" of one street."""
    numbers_a, numbers_b = re.findall(r"\d+", a), re.findall(r"\d+", b)
    long_a, long_b = ({word for word in fold(one).split() if len(word) >= 4} for one in (a, b))
    return bool(numbers_a) and numbers_a == numbers_b and len(long_a & long_b) >= 2


def _drop_registered(groups: list[list[Stated]]) -> list[list[Stated]]:
    """Where a company is registered is no place of treatment when others are stated."""
    treating = [group for group in groups if not all(s.fact.registered for s in group)]
    return treating or groups


def _drop_passing(groups: list[list[Stated]]) -> list[list[Stated]]:
    """An address met only in an article or a legal text is not a place of the clinic when others are stated better."""
    telling = [group for group in groups if sum(s.weight for s in group) > 0]
    return telling or groups[:1]


def _drop_misprints(groups: list[list[Stated]]) -> list[list[Stated]]:
    """The same street, postal code and suite with another house number is a slip: the better stated number stays."""
    kept: list[list[Stated]] = []
    for group in sorted(groups, key=lambda g: -sum(s.weight for s in g)):
        if not any(_differs_in_number_only(other[0].fact, group[0].fact) for other in kept):
            kept.append(group)
    return [group for group in groups if group in kept]


def _differs_in_number_only(a: PlaceFact, b: PlaceFact) -> bool:
    key_a, key_b = street_key(a.street), street_key(b.street)
    without_a, without_b = re.sub(r"\d+", "", key_a), re.sub(r"\d+", "", key_b)
    return (
        key_a != key_b
        and without_a == without_b
        and bool(without_a.strip())
        and fold(suite_of(a.street)) == fold(suite_of(b.street))
        and postal_key(a.postal_code, a.country) == postal_key(b.postal_code, b.country)
        and bool(a.postal_code)
        and (not a.phone or not b.phone or a.phone == b.phone)
    )


def _merge(group: Sequence[Stated]) -> Place:
    """One place from all its statements: for each field the value with the most weight behind it."""

    def best(field: str) -> str:
        votes: Counter[str] = Counter()
        for one in group:
            value = getattr(one.fact, field)
            if value:
                votes[value] += one.weight + 1
        return min(votes, key=lambda v: (-votes[v], -len(v), v)) if votes else ""

    streets = [s.fact.street for s in group if s.fact.street]
    with_suite = [s for s in streets if suite_of(s)]
    position = next((s.fact for s in group if s.fact.latitude is not None), None)
    street = best("street")
    if with_suite and not suite_of(street):
        street = max(with_suite, key=lambda s: (streets.count(s), s))
    return Place(
        name=best("name"),
        street=street,
        city=best("city"),
        region=best("region"),
        postal_code=best("postal_code"),
        country=best("country"),
        phone=best("phone"),
        latitude=position.latitude if position else None,
        longitude=position.longitude if position else None,
        urls=frozenset(s.url for s in group),
    )


def _complete(place: Place, partial: Sequence[Stated]) -> Place:
    """Fill what the only address lacks from statements without a street, where they do not disagree."""
    for one in sorted(partial, key=lambda s: (-s.weight, s.url)):
        fact = one.fact
        if place.city and fact.city and fold(place.city) != fold(fact.city):
            continue
        place = replace(
            place,
            city=place.city or fact.city,
            region=place.region or fact.region,
            postal_code=place.postal_code or fact.postal_code,
            country=place.country or fact.country,
            phone=place.phone or fact.phone,
            latitude=place.latitude if place.latitude is not None else fact.latitude,
            longitude=place.longitude if place.longitude is not None else fact.longitude,
        )
    return place


def _give_phones(places: list[Place], phones: Sequence[tuple[PhoneFact, str]]) -> list[Place]:
    """Places without a number of their own take the one that their pages, else the whole site, state most."""
    taken = {place.phone for place in places if place.phone}
    result = []
    for place in places:
        if not place.phone:
            own = [p for p in phones if p[0].phone not in taken] or (list(phones) if len(places) == 1 else [])
            on_its_pages = [p for p in own if p[1] in place.urls] if len(places) > 1 else []
            place = replace(place, phone=main_phone(on_its_pages or own))
        result.append(place)
    return result


def main_phone(phones: Sequence[tuple[PhoneFact, str]]) -> str:
    """The number a site states most; real numbers before placeholders, messengers and toll-free ones last."""
    votes: Counter[str] = Counter()
    for fact, _url in phones:
        votes[fact.phone] += 3 if fact.source in ("jsonld", "microdata", "tel") else 2
    whatsapp = {fact.phone for fact, _url in phones if fact.label == "whatsapp"}
    if not votes:
        return ""
    return min(votes, key=lambda p: (not phone_key(p), p in whatsapp, _is_toll_free(p), -votes[p], p))


def _is_toll_free(phone: str) -> bool:
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return False
    return kind == phonenumbers.PhoneNumberType.TOLL_FREE


# Country codes that are sold to everybody and say nothing about where a site is.
_ANYWHERE = frozenset(
    {"ai", "am", "cc", "co", "fm", "gg", "im", "io", "la", "ly", "me", "nu", "pw", "st", "to", "tv", "ws"}
)


def country_of_host(host: str) -> str:
    """The country of a host name's ending, ISO 3166 alpha-2; empty for .com and the like."""
    ending = host.partition(":")[0].rpartition(".")[2].lower()
    if ending == "uk":
        return "GB"
    known = len(ending) == 2 and ending not in _ANYWHERE and pycountry.countries.get(alpha_2=ending.upper())
    return ending.upper() if known else ""


def country_of_phone(phone: str) -> str:
    """The country of an E.164 number, ISO 3166 alpha-2; empty when it is none."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or ""
    except phonenumbers.NumberParseException:
        return ""
