"""What changed lately as an Atom feed (RFC 4287): new clinics and changed verdicts, the newest first. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from xml.etree import ElementTree as Xml

from directory.cells import clean, moment_text
from directory.models import Change, Clinic
from directory.showing import wording
from directory.showing.language import say, spoken
from directory.showing.timeline import changed

ENTRIES = 50
"""So many entries at most stand in a feed."""

MEDIA_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class News:
    """One entry: a clinic that is new, or what changed about it at one moment."""

    clinic: Clinic
    at: datetime
    changes: tuple[Change, ...] = ()  # none: it is new

    @property
    def key(self) -> str:
        """The same for good."""
        return f"{self.clinic.clinic_id}:{self.changes[0].change_id if self.changes else 'new'}"


def news_of(new: Sequence[Clinic], changes: Sequence[tuple[Change, Clinic]]) -> list[News]:
    """The newest ENTRIES of new clinics and of changes, those of one clinic at one moment together."""
    found = [News(clinic, clinic.first_seen) for clinic in new]
    ordered = sorted(changes, key=lambda one: (one[0].at, one[1].clinic_id, one[0].change_id or 0))
    for (at, _), together in groupby(ordered, key=lambda one: (one[0].at, one[1].clinic_id)):
        of = list(together)
        found.append(News(of[0][1], at, tuple(change for change, _ in of)))
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)[:ENTRIES]


def feed(news: Sequence[News], *, title: str, address: str, page: str, link: Callable[[str], str]) -> bytes:
    """The feed; `address`: its own, `page`: of the view it follows, `link`: from the path of a page to its address."""
    root = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": spoken()})
    _texts(root, id=address, title=title, updated=moment_text(news[0].at) if news else "1970-01-01T00:00:00Z")
    Xml.SubElement(root, "link", rel="self", type=MEDIA_TYPE, href=address)
    Xml.SubElement(root, "link", rel="alternate", type="text/html", href=page)
    Xml.SubElement(Xml.SubElement(root, "author"), "name").text = say("The Exosome Directory")
    for one in news:
        entry = Xml.SubElement(root, "entry")
        name = one.clinic.name or one.clinic.site
        said = "; ".join(changed(change) for change in one.changes if not change.practitioner_id)
        what = (said or say("what is known of its people changed")) if one.changes else say("new in the directory")
        _texts(entry, id=f"urn:exodir:{one.key}", title=f"{name}: {what}", updated=moment_text(one.at))
        Xml.SubElement(entry, "link", rel="alternate", type="text/html", href=link(f"/clinics/{one.clinic.clinic_id}/"))
        _texts(entry, summary=f"{wording.place_words(one.clinic)}. {wording.verdict_words(one.clinic).label}.")
    text = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _texts(under: Xml.Element, **texts: str) -> None:
    for name, text in texts.items():
        Xml.SubElement(under, name).text = clean(text)
