"""Candidates: what sources name, kept until a visit tells; which of them to visit, in order of promise."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import islice
from operator import itemgetter
from typing import Literal, TypeVar, get_args

from sqlalchemy import select as select_columns
from sqlmodel import Session, and_, col, desc, or_, select, update

from directory.errors import ExodirError
from directory.judging.hints import SORTS, by_site, hints_of, place_keys, worth
from directory.models import Candidate, Clinic, Site

State = Literal["new", "accepted", "rejected"]
Evidence = Literal["", "address", "aside", "elsewhere", "read"]
"""What a source goes by: an address that names exosomes where treatments stand, one that does aside (in a journal) or
elsewhere (a shop, research), or a page that was read. Empty: the source's own word."""

STATES: tuple[State, ...] = get_args(State)
BATCH = 500
LONGEST = 2_000
"""Characters kept of one text."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """One site or place as a source names it; `key` is the source's own name for it."""

    source: str
    key: str
    why: str
    licence: str
    source_url: str = ""
    site: str = ""
    url: str = ""
    name: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    names_exosomes: bool = False  # of therapy, so that a visit is worth it
    evidence: Evidence = ""
    sort: Literal["", "clinic", "beauty"] = ""
    share_alike: bool = False

    @property
    def candidate_id(self) -> str:
        """The same in every run."""
        return f"k-{_digest([self.source, self.key])[:12]}"

    @property
    def digest(self) -> str:
        """Of all that the source says."""
        return _digest(asdict(self))


@dataclass(slots=True)
class Tally:
    """What became of the finds of one source."""

    new: int = 0
    known: int = 0
    changed: int = 0
    asked_again: int = 0  # rejected once, and now said differently


@dataclass(frozen=True, slots=True)
class Promise:
    """A site worth a visit, the most promising first."""

    site: str
    url: str
    name: str
    country: str
    why: str


def save(session: Session, finds: Iterable[Found], *, now: datetime, tally: Tally | None = None) -> Tally:
    """Keep what a source names; a rejected candidate is asked again only when what the source says has changed.

    `tally`: of the finds before, to be gone on with.
    """
    tally = tally or Tally()
    for batch in _batches(finds):
        unique = {found.candidate_id: found for found in batch}
        known = {
            c.candidate_id: c for c in session.exec(select(Candidate).where(col(Candidate.candidate_id).in_(unique)))
        }
        for candidate_id, found in unique.items():
            session.add(_kept(known.get(candidate_id), found, tally, now))
        session.flush()
    return tally


def _kept(candidate: Candidate | None, found: Found, tally: Tally, now: datetime) -> Candidate:
    if candidate is None:
        tally.new += 1
        candidate = Candidate(candidate_id=found.candidate_id, first_seen=now, last_seen=now, source=found.source)
    elif candidate.digest != found.digest:
        tally.changed += 1
        if candidate.state == "rejected":
            tally.asked_again += 1
            candidate.state, candidate.note = "new", f"rejected before ({candidate.note}); it is said differently now"
    else:
        tally.known += 1
    candidate.last_seen = now
    candidate.digest = found.digest
    for name, value in asdict(found).items():
        if name not in ("key", "source"):
            setattr(candidate, name, _printable(value) if isinstance(value, str) else value)
    return candidate


def _printable(text: str) -> str:
    """A text of anyone in one line, without control characters and halves of letters, cut where it is long."""
    if len(text) <= LONGEST and text.isprintable():
        return text
    return " ".join("".join(c if c.isprintable() else " " for c in text[:LONGEST]).split())


def link_clinics(session: Session) -> int:
    """Tie candidates to the clinics they are: by web site, else by phone, else by street and postal code; never by name
    alone, and never where several clinics fit. Gives how many are tied."""
    by: dict[tuple[str, str], set[str]] = defaultdict(set)
    for clinic in session.exec(select(Clinic).where(Clinic.current)):
        for key in place_keys(clinic.site, clinic.phone, clinic.street, clinic.postal_code, clinic.country):
            by[key].add(clinic.clinic_id)
    tied, changed = 0, []
    names = ("candidate_id", "clinic_id", "site", "phone", "street", "postal_code", "country")
    for candidate_id, known, *place in session.execute(select_columns(*(getattr(Candidate, name) for name in names))):
        fits = [by[key] for key in place_keys(*place) if key in by]
        common = set.intersection(*fits) if fits else set()
        clinic_id = next(iter(common)) if len(common) == 1 else ""
        if clinic_id != known:
            changed.append({"candidate_id": candidate_id, "clinic_id": clinic_id})
        tied += bool(clinic_id)
    if changed:
        session.execute(update(Candidate), changed)
        session.expire_all()
    return tied


def listed(session: Session, *, state: State | None = None, source: str = "", limit: int = 100) -> Sequence[Candidate]:
    """Candidates: those named with exosomes first, then with exosomes aside, then clinics; of these the newest."""
    promise = (Candidate.names_exosomes, Candidate.evidence == "aside", Candidate.sort == "clinic", Candidate.last_seen)
    query = select(Candidate).order_by(*(desc(part) for part in promise), Candidate.candidate_id).limit(limit)
    if state:
        query = query.where(Candidate.state == state)
    return session.exec(query.where(Candidate.source == source) if source else query).all()


def decide(session: Session, who: str, state: State, *, note: str, now: datetime) -> Sequence[Candidate]:
    """Accept or reject a candidate, or all of one site; ExodirError when there is none."""
    found = session.exec(select(Candidate).where(or_(Candidate.candidate_id == who, Candidate.site == who))).all()
    if not found:
        raise ExodirError(f"There is no candidate '{who}'. Give an id or a site: exodir candidates list")
    for candidate in found:
        candidate.state, candidate.note, candidate.decided_at = state, note, now
        session.add(candidate)
    return found


def promises(session: Session) -> list[Promise]:
    """The sites to visit besides the seeds (`hints_of`), the most promising first; those read already come last."""
    visited = set(session.exec(select(Site.site).where(Site.failure == "", col(Site.last_visit).is_not(None))))
    ranked: list[tuple[tuple[object, ...], Promise]] = []
    for site, candidates in by_site(session).items():
        hints = hints_of(candidates)
        if not hints:
            continue
        best = max(hints, key=worth)
        agreeing = len({hint.source for hint in hints})
        tier, *rest = worth(best)
        sort = sum(SORTS.get(c.sort, 0) for c in candidates)
        order = (site in visited, -tier, -agreeing, -sort, *(-part for part in rest), site)
        begin = best if best.site else max((c for c in candidates if c.site), key=worth)
        ranked.append((order, _promise(begin, candidates)))
    return [promise for _order, promise in sorted(ranked, key=itemgetter(0))]


def waiting(session: Session) -> list[Promise]:
    """The sites that are listed as clinics or name exosomes aside, and of which nobody can tell whether to visit."""
    return [
        _promise(max(candidates, key=worth), candidates)
        for _site, candidates in sorted(by_site(session).items())
        if all(c.state == "new" and not c.clinic_id and c.evidence != "read" for c in candidates)
        and any(c.sort == "clinic" or c.evidence == "aside" for c in candidates)
        and not hints_of(candidates)
    ]


def _promise(best: Candidate, candidates: Sequence[Candidate]) -> Promise:
    country = next((c.country for c in candidates if c.country), "")
    return Promise(best.site, best.url, best.name, country, "; ".join(dict.fromkeys(c.why for c in candidates)))


def found_through(session: Session, clinics: Iterable[tuple[str, str]]) -> dict[str, list[Candidate]]:
    """How clinics, given as (clinic_id, site), were found: the candidates that each turned out to be, or that led to
    its site; one a source, the first seen first. `title_of(candidate.source)` names the source, `why` is the sentence.

    Clinics that nobody but the seeds named, and candidates that a person rejected, are not there.
    """
    found: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for batch in _batches(clinics):
        at_site: dict[str, list[str]] = defaultdict(list)
        for clinic_id, site in batch:
            at_site[site].append(clinic_id)
        led = and_(col(Candidate.clinic_id) == "", col(Candidate.site).in_(set(at_site) - {""}))
        turned_out = col(Candidate.clinic_id).in_({clinic_id for clinic_id, _ in batch})
        query = select(Candidate).where(or_(led, turned_out), Candidate.state != "rejected")
        for candidate in session.exec(query.order_by(col(Candidate.first_seen), col(Candidate.candidate_id))):
            for clinic_id in [candidate.clinic_id] if candidate.clinic_id else at_site[candidate.site]:
                found[clinic_id].setdefault(candidate.source, candidate)
    return {clinic_id: list(of.values()) for clinic_id, of in found.items()}


TITLES = {
    "openstreetmap": "OpenStreetMap",
    "all-the-places": "All The Places",
    "foursquare": "Foursquare OS Places",
    "overture": "Overture Places",
    "common-crawl": "Common Crawl",
    "archive": "web archive",
    "sitemap": "its own sitemap",
    "nppes": "NPPES",
    "search brave": "Brave Search",
}
"""The sources of candidates, as a reader knows them; locators of brands are called by the brand."""


def title_of(source: str) -> str:
    """A source of candidates for a reader: "Common Crawl", "provider locator dewbright-pro"."""
    kind, _, brand = source.partition(" ")
    return TITLES.get(source) or (f"provider locator {brand}" if kind == "locator" else source)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(items)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _digest(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
