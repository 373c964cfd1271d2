"""How templates write a value: days, numbers, telephones, links, and our own texts in the language of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from markupsafe import Markup, escape

from directory.models import Evidence, Practitioner
from directory.registries import find_registry
from directory.rows import shown_quote
from directory.showing import language, wording
from directory.showing.checks import web_address
from directory.showing.retelling import retell
from directory.showing.timeline import changed

MILE = 1.609344
"""Kilometres."""


def iso_date(moment: datetime | date | None) -> str:
    """`2026-11-09`, for machines."""
    return f"{moment:%Y-%m-%d}" if moment else ""


def phone(text: str) -> str:
    """A telephone number as it is written abroad; what cannot be read stays as it is."""
    try:
        parsed = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return text
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def record_link(evidence: Evidence) -> str:
    """Where a reader can see what a piece of evidence says."""
    registry = find_registry(evidence.source)
    return web_address(evidence.url) or (registry.link(evidence.record_id) if registry and evidence.record_id else "")


def public_number(person: Practitioner) -> str:
    """The registry number of a person where it is a public one, not a key of ours."""
    registry = find_registry(person.registry_name)
    return person.registry_id if registry and registry.record_url else ""


def distance(km: float) -> str:
    """`12 km (7 miles)`; under one kilometre it says so."""
    if km < 1:
        return language.say("less than 1 km")
    return language.say(
        "%(km)s km (%(miles)s miles)", km=language.number(round(km)), miles=language.number(round(km / MILE))
    )


def host(url: str) -> str:
    """The host of an address of the web."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if web_address(url) else ""


def reason(about: Practitioner | str) -> str:
    """A stored reason without the name it starts with; in English, and marked so, where it cannot be told otherwise."""
    text = about if isinstance(about, str) else about.reason.removeprefix(f"{about.name}: ")
    told = retell(text)
    words = told or text
    written = words[:1].upper() + words[1:]
    return written if told else Markup('<span lang="en">{}</span>').format(escape(written))


def share(told: dict[str, float] | None) -> str:
    """`96 % (91 – 98)`; empty where there is none."""
    if not told:
        return ""
    share, low, high = (round(100 * told[name]) for name in ("share", "low", "high"))
    return f"{share} % ({low} – {high})"


FILTERS: dict[str, Callable[..., Any]] = {
    "long_date": language.long_date,
    "iso_date": iso_date,
    "number": language.number,
    "said": language.say,
    "phone": phone,
    "web": web_address,
    "distance": distance,
    "host": host,
    "public_number": public_number,
    "reason": reason,
    "changed": changed,
    "degrees": wording.degrees,
    "record_link": record_link,
    "share": share,
    "shown_quote": shown_quote,
    "country": wording.country_name,
    "verdict": wording.verdict_of,
}
