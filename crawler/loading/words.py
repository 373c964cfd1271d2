"""Dates in file names and the words registries use for a licence's standing: small readers shared by the modules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from directory.names import parse_name
from directory.vocabulary.standings import standing_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATES = (
    re.compile(r"(?<!\d)(?P<y>20\d{2})[-_.]?(?P<m>[01]\d)[-_.]?(?P<d>[0-3]\d)(?:\d{4}|\d{6})?(?!\d)"),
    re.compile(r"(?<!\d)(?P<a>[0-3]?\d)[-_./](?P<b>[0-3]?\d)[-_./](?P<y>20\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]?\d)[-_ ]?(?P<n>[A-Za-z]{3,9})[-_ ,]*(?P<y>20\d{2})(?!\d)"),
    re.compile(r"(?P<n>[A-Za-z]{3,9})[-_ ](?P<d>[0-3]?\d)[-_ ,]+(?P<y>20\d{2})(?!\d)"),
)


def date_in(text: str, *, day_first: bool = False) -> date | None:
    """The first date written in a text, in any usual form; None when there is none."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            parts = found.groupdict()
            try:
                if "a" in parts:
                    first, second = int(parts["a"]), int(parts["b"])
                    day, month = (first, second) if day_first else (second, first)
                elif "n" in parts:
                    day, month = int(parts["d"]), MONTHS.index(parts["n"][:3].lower()) + 1
                else:
                    day, month = int(parts["d"]), int(parts["m"])
                return date(int(parts["y"]), month, day)
            except ValueError:
                continue
    return None


def standing_with(text: str) -> str:
    """Standing told by a status and, behind a `|`, by a board's action; empty when nobody knows the status word.

    An action against somebody who is otherwise active is a restriction: it withholds good standing and accuses nobody.
    """
    status, _, action = text.partition("|")
    standing = standing_of(status)
    if standing == "unknown":
        return ""
    if standing == "good" and standing_of(action) in ("restricted", "lapsed", "barred"):
        return "restricted"
    return standing


def read_person(text: str) -> Mapping[str, str]:
    """A person's name written in one field, taken apart; its degrees are put in standard spelling."""
    name = parse_name(text)
    if name is None:  # a registry lists people by surnames no web page would be believed: Book, Street, York
        whole, _, degrees = text.partition(",")
        first, *middle, last = whole.split() if len(whole.split()) > 1 else ("", whole.strip())
        return {
            "family": last,
            "given": first,
            "middle": " ".join(middle),
            "suffix": "",
            "degrees": degrees.strip(" ,"),
        }
    degrees = ", ".join(name.credentials)
    return {
        "family": name.family,
        "given": name.given,
        "middle": name.middle,
        "suffix": name.suffix,
        "degrees": degrees,
    }


PERSON_FIELDS = ("family", "given", "middle", "suffix", "degrees")
STANDING = "CASE WHEN standing = '' THEN 'unknown' ELSE standing END"
"""Phrase for `standing` where the lookup of that name is made by `standing_with`."""
