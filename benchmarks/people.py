"""The task of the linkage benchmarks: people as clinics' sites write them, from generated NPPES rows; truth is known.

What sites do: 15 % print a nickname, 60 % no middle name, 2 % a middle name for the first, 2 % an initial for it, 2 %
a surname with two letters swapped; half of those with a former surname print that one or both; 90 % print the degree,
10 % the NPI. Of all people 20 % have moved within the state since NPPES heard of them: street, ZIP and telephone
differ. 15 % are strangers: they bear the name of somebody listed, but are nobody in the file and work elsewhere, in any
state. As every physician, practitioner or assistant has an NPI, strangers are nurses or print no degree.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from benchmarks.npidata import STATES, rows, town

PLACE = "Provider Business Practice Location Address"
NICKNAMES = {
    "WILLIAM": "Bill", "ROBERT": "Bob", "ELIZABETH": "Liz", "MICHAEL": "Mike", "KATHLEEN": "Kathy", "JAMES": "Jim",
    "PATRICIA": "Pat", "JENNIFER": "Jen", "RICHARD": "Rick", "BARBARA": "Barb", "JOSEPH": "Joe", "SUSAN": "Sue",
    "THOMAS": "Tom", "CHRISTOPHER": "Chris", "DANIEL": "Dan", "MATTHEW": "Matt", "ANTHONY": "Tony", "STEVEN": "Steve",
    "MARGARET": "Peggy", "KIMBERLY": "Kim", "ANDREW": "Drew", "DEBORAH": "Debbie", "TIMOTHY": "Tim", "EDWARD": "Ed",
    "REBECCA": "Becky", "JEFFREY": "Jeff", "CYNTHIA": "Cindy", "KENNETH": "Ken", "CHARLES": "Chuck", "DAVID": "Dave",
    "SANDRA": "Sandy",
}  # fmt: skip
DEGREES = {"207": "MD", "208": "MD", "363L": "NP", "363A": "PA-C", "163W": "RN", "1041": "LCSW", "2251": "DPT"}


@dataclass(frozen=True, slots=True)
class Sought:
    """One person as a clinic's site writes her, and the NPI that is truly hers, empty for strangers."""

    key: str
    given: str
    middle: str
    family: str
    degree: str
    number: str  # the NPI printed on the site
    street: str
    city: str
    state: str
    postal: str
    phone: str
    truth: str

    @property
    def name(self) -> str:
        """The whole name as printed."""
        return " ".join(word for word in (self.given, self.middle, self.family) if word)


def sought(count: int, people: int, *, seed: int = 7) -> Iterator[Sought]:
    """So many people out of a file of `count` rows (npidata.rows), spread over it evenly."""
    chance = random.Random(seed)
    listed = (row for row in rows(count) if row.get("Entity Type Code") == "1")
    for row in islice(listed, 0, None, max(1, int(count * 0.7 / people))):
        if people > 0:
            yield _as_written(row, chance)
        people -= 1


def _as_written(row: Mapping[str, str], chance: random.Random) -> Sought:
    given, middle, family = _name(row, chance)
    slots = (n for n in range(1, 4) if row.get(f"Healthcare Provider Primary Taxonomy Switch_{n}") == "Y")
    code = row[f"Healthcare Provider Taxonomy Code_{next(slots)}"]
    degree = next(degree for start, degree in DEGREES.items() if code.startswith(start))
    person = Sought(
        key=row["NPI"], given=given.title(), middle=middle.title(), family=family.title(),
        degree=degree if chance.random() < 0.9 else "",
        number=row["NPI"] if chance.random() < 0.1 else "",
        street=row["Provider First Line Business Practice Location Address"].title(),
        city=row[f"{PLACE} City Name"].title(), state=row[f"{PLACE} State Name"],
        postal=row[f"{PLACE} Postal Code"][:5], phone=row[f"{PLACE} Telephone Number"], truth=row["NPI"],
    )  # fmt: skip
    draw = chance.random()
    if draw < 0.15:
        stranger = replace(person, degree=chance.choice(("RN", "", "")), number="", truth="")
        return _moved(stranger, chance, chance.choice(STATES))
    return _moved(person, chance, person.state) if draw < 0.35 else person


def _moved(person: Sought, chance: random.Random, state: str) -> Sought:
    city, _, code = town(chance, state)
    street = f"{chance.randrange(1, 9999)} Quillon Rd"
    phone = f"{chance.randrange(201, 989)}{chance.randrange(2_000_000, 9_999_999)}"
    return replace(person, street=street, city=city.title(), state=state, postal=code, phone=phone)


def _name(row: Mapping[str, str], chance: random.Random) -> tuple[str, str, str]:
    given, middle = row["Provider First Name"], row["Provider Middle Name"]
    family, former = row["Provider Last Name (Legal Name)"], row.get("Provider Other Last Name", "")
    if former and chance.random() < 0.5:
        family = chance.choice((former, f"{former}-{family}"))
    draw = chance.random()
    if draw < 0.15:
        return NICKNAMES.get(given, given), middle if chance.random() < 0.4 else "", family
    if draw < 0.17:
        return f"{given[0]}.", middle if len(middle) > 1 else "", family
    if draw < 0.19 and len(middle) > 1:
        return middle, "", family
    if draw < 0.21:
        family = family[:-2] + family[-1] + family[-2]
    return given, middle if chance.random() < 0.4 else "", family
