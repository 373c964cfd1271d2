"""The history of a clinic or person for readers: when it was first seen, what changed and why, when it was checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from directory.models import Change, Clinic, Practitioner
from directory.showing import wording
from directory.showing.language import say


@dataclass(frozen=True)
class Event:
    """One line of a history."""

    at: datetime
    text: str
    cause: str = ""


def timeline(about: Clinic | Practitioner, changes: Iterable[Change], names: Mapping[str, str]) -> list[Event]:
    """The history, newest first; `names` of the people by id, where they are to be named."""
    events = [Event(about.first_seen, say("First seen on the site"))]
    events += _changes(sorted(changes, key=lambda c: (c.at, c.practitioner_id, c.cause)), names)
    if about.last_seen > about.first_seen:
        events.append(Event(about.last_seen, say("Last seen on the site")))
    if about.verified_at:
        events.append(Event(about.verified_at, say("Looked up in the registries")))
    return sorted(events, key=lambda event: event.at, reverse=True)


def _changes(changes: list[Change], names: Mapping[str, str]) -> Iterator[Event]:
    for (at, person, cause), together in groupby(changes, key=lambda c: (c.at, c.practitioner_id, c.cause)):
        said = "; ".join(changed(change) for change in together)
        because = say("because %(cause)s", cause=say(wording.CAUSES.get(cause, cause))) if cause else ""
        yield Event(at, f"{names[person]}: {said}" if names.get(person) else said, because)


def changed(change: Change) -> str:
    """`status from “Specialty listed” to “Certified”`."""
    return say(
        "%(field)s from “%(before)s” to “%(after)s”",
        field=say(wording.FIELDS.get(change.field, change.field)),
        before=_value(change.field, change.before),
        after=_value(change.field, change.after),
    )


def _value(field: str, value: str) -> str:
    if not value:
        return say("nothing")
    if field == "status" and value in wording.STATUSES:
        return say(wording.STATUSES[value].label)
    if field in ("kind", "provider_kind"):
        return wording.kind_words(value) or say("unknown")
    return say(wording.VALUES.get(value.lower(), value))
