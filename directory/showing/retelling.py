"""Tells the stored reason of a verdict, which is English, in another language: known clauses, each with its slots."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from directory.showing.language import SOURCE, long_date, say, spoken

CLAUSES: tuple[str, ...] = (
    "certified: confirmed by %(registry)s for %(specialty)s",
    "record %(number)s, release of %(released)s, last updated %(updated)s, matched by name and %(second)s",
    "record %(number)s, release of %(released)s, matched by name and %(second)s",
    "record %(number)s, release of %(released)s, last updated %(updated)s",
    "record %(number)s, release of %(released)s",
    "the record names licences in %(states)s and none in %(state)s",
    "the clinic states board certification",
    "a restriction is recorded with the licence, so certification is not shown",
    "a trainee's code stands beside it, so certification is not shown",
    "the site states no board certification in it",
    "only the clinic's own site names %(kind)s",
    "the registry of the country counts specialists and names nobody",
    "such registries list physicians and nurses, not aestheticians",
    "no record in %(registries)s could be tied to this person, for which there are ordinary reasons",
    "no record in %(registries)s could be tied to this person",
    "%(registry)s shows a licence, which names no specialty",
    "%(registry)s shows the entry as “%(standing)s”",
    "the site says %(degrees)s, %(kind)s",
    "listed on %(registry)s",
    "a person has to look at the records before a verdict is shown",
    "the site and the registries name different professions, so a person has to look",
    "%(count)s records in %(registry)s fit this name equally well, so none is used",
    "not looked up: the registry was not asked for this name yet, or has more of it than it shows",
    "only a part of %(registry)s is loaded, and no record in it could be tied to this person",
    "not looked up, as no registry for %(country)s is loaded",
    "not looked up, as no registry is loaded",
    "it also lists %(specialty)s, but not as the primary specialty",
    "%(registry)s lists a doctor, not as a specialist in dermatology or plastic surgery, but for %(specialty)s",
    "%(registry)s lists a doctor, not as a specialist in dermatology or plastic surgery",
    "%(registry)s lists %(specialty)s as the primary specialty",
    "%(registry)s lists %(specialty)s, as declared",
    "%(registry)s lists %(kind)s (%(specialty)s)",
    "%(registry)s lists %(specialty)s",
    "record %(number)s of %(registry)s is this person's",
    "record %(number)s of %(registry)s is another person's",
    "%(registry)s confirms certification in %(specialty)s",
    "no certification is shown while a question is open",
    "this person treats at the clinic",
    "this person does not treat at the clinic",
    "the place is a salon or spa",
    "the place is not a salon or spa",
    "the clinic does not offer exosome therapy",
    "name corrected",
    "web site corrected",
    "street corrected",
    "city corrected",
    "region corrected",
    "postal code corrected",
    "country corrected",
    "phone corrected",
    "the verdict stands",
    "its site was last read on %(day)s",
    "%(registry)s: the release of %(released)s is older than %(days)s days",
)
"""Every clause of which reasons are made, the longer before those that it contains."""

_SLOT = re.compile(r"%\((\w+)\)s")
_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def retell(reason: str) -> str:
    """The reason in the language spoken now; empty where a clause of it is not known."""
    if spoken() == SOURCE:
        return reason
    told = [_retell_clause(clause) for clause in reason.rstrip(".").split("; ")]
    return "; ".join(told) + "." if all(told) else ""


def _retell_clause(clause: str) -> str:
    for known, pattern in _patterns():
        if found := pattern.fullmatch(clause):
            return say(known, **{slot: _retell_value(slot, value) for slot, value in found.groupdict().items()})
    return ""


def _retell_value(slot: str, value: str) -> str:
    if slot == "registries":
        pairs = (one.rpartition(" of ") for one in value.split(", "))
        return ", ".join(f"{say(name)} ({_days(day)})" if name else say(day) for name, _, day in pairs)
    return _days(say(value))


def _days(text: str) -> str:
    return _DAY.sub(lambda found: long_date(date(*(int(part) for part in found.groups()))), text)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((known, re.compile(_SLOT.sub(r"(?P<\1>.+?)", _escaped(known)))) for known in CLAUSES)


def _escaped(text: str) -> str:
    parts = re.split(r"(%\(\w+\)s)", text)
    return "".join(part if _SLOT.fullmatch(part) else re.escape(part) for part in parts)
