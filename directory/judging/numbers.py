"""Registry and licence numbers: which can be real, in what form they are compared, and those a record carries. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from directory.facts import RegistryNumber
from directory.records import Record

Number = tuple[str, str]
"""A number and what it is a number of: ("npi", "2000000010"), ("licence TX", "M1234")."""

Ref = tuple[str, str]
"""What points to a record: a Number that several registries share, or a registry's name and its own record number."""

UNUSABLE_NUMBERS = frozenset({"", "PENDING", "NULL", "NONE", "NA", "UNKNOWN", "APPLIED", "EXEMPT"})


def is_npi(number: str) -> bool:
    """Whether ten digits pass the check digit of the US National Provider Identifier (Luhn over 80840 + number)."""
    if not re.fullmatch(r"[12]\d{9}", number):
        return False
    digits = [int(d) for d in "80840" + number]
    doubled = [d * 2 - 9 if d > 4 else d * 2 for d in digits[-2::-2]]
    return (sum(doubled) + sum(digits[-1::-2])) % 10 == 0


def licence_key(number: str) -> str:
    """A licence number for comparing: letters, digits and zeros carry meaning, punctuation does not; '' when
    unusable."""
    key = _PUNCTUATION.sub("", number.upper())
    return key if key not in UNUSABLE_NUMBERS and _FIGURE.search(key) else ""


_PUNCTUATION = re.compile(r"[^A-Z0-9]+")
_FIGURE = re.compile(r"[1-9]")


def licence_digits(number: str) -> str:
    """The digits of a licence number, zeros kept: prefixes are written in one place and left out in another."""
    return re.sub(r"\D", "", licence_key(number))


def printed_number(number: RegistryNumber) -> Number | None:
    """A number printed on the site in the form in which numbers are compared; None when it cannot be one."""
    digits = re.sub(r"\D", "", number.number)
    if number.scheme == "npi":
        return ("npi", digits) if is_npi(digits) else None
    if number.scheme == "gmc":
        return ("gmc", digits) if len(digits) == 7 and digits.strip("0") else None
    if number.scheme == "licence":
        key = licence_key(number.number)
        return (f"licence {number.region.upper()}", key) if key and number.region else None
    return (number.scheme, licence_key(number.number)) if licence_key(number.number) else None


SCHEMES = {"nppes": "npi", "cms": "npi", "leie": "npi", "gmc": "gmc", "nhs": "gmc", "rpps": "rpps"}
"""What the record numbers of a registry are numbers of, by the first word of its name."""


@lru_cache(maxsize=4096)
def _numbers(
    record_id: str, registry: str, extra: tuple[str, ...], licences: tuple[tuple[str, str], ...], country: str
) -> frozenset[Number]:
    scheme = SCHEMES.get(registry.split("-")[0], "")
    found: set[Number] = {("npi", n) for n in (*extra,) if is_npi(n)}
    if (scheme == "npi" and record_id.isdigit()) or scheme in ("gmc", "rpps"):
        found.add((scheme, record_id))
    elif is_npi(record_id):
        found.add(("npi", record_id))
    if country == "GB":
        found |= {("gmc", n) for n in extra if re.fullmatch(r"[1-9]\d{6}", n)}
    found |= {(f"licence {state.upper()}", key) for number, state in licences if state and (key := licence_key(number))}
    return frozenset(found)


def numbers_of(record: Record) -> frozenset[Number]:
    """Every number that says who a record is about: its registry number, an NPI beside it, its licences by state."""
    extra = tuple(v for k, v in sorted(record.details.items()) if k.lower() in ("npi", "registry_id"))
    licences = tuple((li.number, li.state) for li in record.licences)
    country = record.places[0].country if extra and record.places else ""
    return _numbers(record.record_id, record.registry, extra, licences, country)


def ref_of(registry: str, record_id: str) -> Ref:
    """What points to a record, and to those of other registries that use the same numbers."""
    scheme = SCHEMES.get(registry.split("-")[0], "")
    shared = is_npi(record_id) if scheme == "npi" else bool(scheme)
    return (scheme if shared else registry), record_id


def is_pointed_at(record: Record, refs: Collection[Ref]) -> bool:
    """Whether one of these points to the record."""
    return bool(refs) and (ref_of(record.registry, record.record_id) in refs or not numbers_of(record).isdisjoint(refs))
