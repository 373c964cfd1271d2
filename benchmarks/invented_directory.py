"""A store of invented clinics in real cities, and searches as readers make them, for the benchmark of the web."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlmodel import SQLModel

from directory.geo import gazetteer
from directory.geo.gazetteer import City
from directory.models import Clinic, Evidence, Practitioner
from directory.names import fold
from directory.storage import Store, open_store

NOW = datetime(2026, 11, 20, tzinfo=UTC)
COUNTRIES = {
    "US": 60,
    "GB": 9,
    "CA": 5,
    "AU": 5,
    "DE": 4,
    "KR": 4,
    "MX": 3,
    "AE": 2,
    "TR": 2,
    "ES": 2,
    "IT": 2,
    "FR": 2,
}
VERDICTS = (  # provider kind, certified, grade, specialty, share
    ("dermatologist", True, "A", "dermatologist", 14),
    ("plastic_surgeon", True, "A", "plastic_surgeon", 9),
    ("facial_plastic_surgeon", True, "A", "facial_plastic_surgeon", 3),
    ("dermatologist", True, "B", "dermatologist", 6),
    ("dermatologist", False, "", "", 5),
    ("other_physician", False, "", "", 18),
    ("non_physician", False, "", "", 20),
    ("unknown", False, "", "", 21),
    ("salon", False, "", "", 4),
)


def _words_of(text: str) -> list[str]:
    return text.split()


_FIRST = _words_of(
    "Amber Birch Cedar Dune Ember Fern Glade Heron Iris Juniper Kestrel Linden Maple Nettle Opal Pine Quartz Rowan "
    "Sage Thistle Umber Vale Willow Yarrow Zephyr Ash Brook Cliff Dale Elm"
)
_SECOND = _words_of(
    "Skin Dermatology Aesthetics Face Laser Beauty Surgery Wellness Medical Cosmetic Rejuvenation Medspa"
)
_THIRD = _words_of("Clinic Centre Institute Group Studio Associates Partners House Rooms Practice")
_GIVEN = _words_of(
    "Ada Bela Cora Dana Elio Fay Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Quinn Rosa Sven Tara Ugo Vera Wim "
    "Xenia Yara Zeno Abel Brita Ciro Doro"
)
_SYLLABLES = _words_of(
    "bar den fel gor hal kin lam mor nev ost pel quan rad sor tam ul ver wick yan zell ash bro cran dor"
)
PROCEDURES = ("microneedling", "laser", "RF microneedling", "PRP", "hair restoration", "chemical peel")
PRODUCTS = tuple(f"{word}some" for word in ("Lumi", "Vita", "Deri", "Nova", "Regen", "Aura", "Celia", "Porta"))


def make_store(path: Path, *, clinics: int, people: int, seed: int = 5) -> Store:
    """A new store with so many clinics and people, and one piece of evidence for each person."""
    store = open_store(f"sqlite:///{path}")
    chance = random.Random(seed)
    homes = _cities(chance, clinics)
    with store.engine.begin() as connection:
        for start in range(0, clinics, 2000):
            numbers = range(start, min(clinics, start + 2000))
            rows = [_clinic(number, homes[number], chance) for number in numbers]
            working = [
                (n, row) for n, row in zip(numbers, rows, strict=True) for _ in range(_share(n, people, clinics))
            ]
            found = [_person(f"{n}-{k}", row, chance) for k, (n, row) in enumerate(working)]
            for table, values in ((Clinic, rows), (Practitioner, found), (Evidence, [_proof(p) for p in found])):
                connection.execute(insert(_table(table)), [_complete(table, value) for value in values])
    return store


def searches(chance: random.Random) -> Iterator[dict[str, str]]:
    """Query parameters without end: 30 % words, 35 % place and radius, 25 % filters, 10 % words with filters.

    Places and names are drawn anew each time, the larger and commoner ones more often, as readers do; 5 % of the words
    have a slip.
    """
    places = _cities(chance, 20_000)
    while True:
        kind, city = chance.random(), chance.choice(places)
        if kind < 0.30:
            yield {"q": _words(chance), "verdict": "all"}
        elif kind < 0.65:
            place = f"{city.name}, {city.region}" if city.region else f"{city.name}"
            yield {"place": place, "radius": chance.choice(("10", "25", "50", "100", "250"))}
        elif kind < 0.90:
            yield _filters(chance, city)
        else:
            yield {"q": chance.choice(_SECOND).lower()} | _filters(chance, city)


def _words(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.35:
        words = f"{chance.choice(_GIVEN)} {_family(chance)}"
    elif kind < 0.7:
        words = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)}"
    else:
        words = chance.choice((*_SECOND, *_FIRST))
    if chance.random() < 0.05:
        at = chance.randrange(1, len(words) - 1)
        words = words[:at] + words[at + 1 :]
    return words.lower()


def _filters(chance: random.Random, city: City) -> dict[str, str]:
    found = {"country": city.country}
    if city.region and chance.random() < 0.6:
        found["region"] = city.region
    if chance.random() < 0.5:
        found["procedure"] = chance.choice(PROCEDURES)
    if chance.random() < 0.3:
        found["specialty"] = chance.choice(("dermatologist", "plastic_surgeon"))
    if chance.random() < 0.3:
        found["page"] = str(chance.randrange(2, 6))
    return found


def _cities(chance: random.Random, count: int) -> list[City]:
    known = [city for city in gazetteer.all_cities() if city.country in COUNTRIES and city.population >= 5000]
    of_country = {country: sum(c.population for c in known if c.country == country) for country in COUNTRIES}
    weights = accumulate(COUNTRIES[c.country] * c.population / of_country[c.country] for c in known)
    return chance.choices(known, cum_weights=list(weights), k=count)


def _share(number: int, people: int, clinics: int) -> int:
    return (number + 1) * people // clinics - number * people // clinics


def _clinic(number: int, city: City, chance: random.Random) -> dict[str, Any]:
    kind, certified, grade, specialty, _ = chance.choices(VERDICTS, [one[-1] for one in VERDICTS])[0]
    site = f"c{number}.example"
    seen = NOW - timedelta(days=chance.randrange(90))
    return {
        "clinic_id": f"c-{number:06}", "site": site, "website": f"https://{site}/", "country": city.country,
        "name": f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {chance.choice(_THIRD)}", "city": city.name,
        "street": f"{chance.randrange(1, 999)} {chance.choice(_FIRST)} Street", "region": city.region,
        "latitude": city.latitude + chance.gauss(0, 0.05), "longitude": city.longitude + chance.gauss(0, 0.05),
        "location_precision": "address", "offers_exosome_therapy": True, "exosome_stance": "offered",
        "exosome_quote": "We apply exosomes after microneedling.", "exosome_url": f"https://{site}/exosomes",
        "exosome_products": chance.sample(PRODUCTS, chance.randrange(3)), "provider_kind": kind, "certified": certified,
        "paired_procedures": chance.sample(PROCEDURES, chance.randrange(1, 4)), "grade": grade, "reason": "invented",
        "certified_specialties": [specialty] if specialty else [], "policy_version": "1", "first_seen": seen,
        "last_seen": seen, "verified_at": seen,
    }  # fmt: skip


def _person(key: str, clinic: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    name = f"{chance.choice(_GIVEN)} {_family(chance)}"
    treated = {"treats_here": True, "kind": clinic["provider_kind"], "grade": clinic["grade"]}
    return treated | {
        "practitioner_id": f"p-{key}", "clinic_id": clinic["clinic_id"], "name": name, "credentials": ["MD"],
        "status": "certified" if clinic["certified"] else "unchecked", "reason": "invented", "registry_name": "nppes",
        "source_url": f"{clinic['website']}team", "first_seen": NOW, "last_seen": NOW, "verified_at": NOW,
    }  # fmt: skip


def _family(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=2)).capitalize() + chance.choice(("", "son", "er", "i", "ova"))


def _proof(person: dict[str, Any]) -> dict[str, Any]:
    return {
        "evidence_id": f"e-{person['practitioner_id']}", "clinic_id": person["clinic_id"], "claim": "specialty",
        "practitioner_id": person["practitioner_id"], "source": "nppes", "says": "supports", "weight": 1.0,
        "record_id": fold(person["name"]), "retrieved_at": NOW,
    }  # fmt: skip


def _table(model: type[SQLModel]) -> Any:
    return model.__table__  # type: ignore[attr-defined]


@cache
def _defaults(model: type[SQLModel]) -> dict[str, Any]:
    return {name: field.get_default(call_default_factory=True) for name, field in model.model_fields.items()}


def _complete(model: type[SQLModel], values: dict[str, Any]) -> dict[str, Any]:
    """The values with the defaults of the columns that are not given."""
    return _defaults(model) | values
