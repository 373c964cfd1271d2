"""Observations of a site -> its clinics and practitioners, with ids that stay the same over runs."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, select

from directory import corrections
from directory.facts import (
    CLINICIANS,
    FACT,
    PHYSICIANS,
    ExosomeFact,
    NameFact,
    PersonFact,
    PhoneFact,
    PlaceFact,
    SiteKind,
    SiteKindFact,
)
from directory.geo.locating import locate_clinic
from directory.models import Clinic, ClinicRedirect, Observation, Page, Practitioner, Site
from directory.names import compare_names, fold, read_known
from directory.naming import choose_name
from directory.offering import NON_PROVIDERS, Offering, Said, decide_offering, decide_site_kind, site_outcome
from directory.persons import PRACTISING, Mention, Person, merge_mentions, tied_to
from directory.places import (
    Place,
    Stated,
    country_of_host,
    country_of_phone,
    gather_places,
    main_phone,
)


@dataclass(frozen=True)
class SiteReading:
    """Everything the pages of one site say, put together."""

    name: str
    places: tuple[Place, ...]
    persons: tuple[Person, ...]
    offering: Offering
    presents_as: SiteKind
    presents_because: str


def read_site(site: Site, observations: Sequence[Observation], page_kinds: dict[str, str]) -> SiteReading:
    """Put the facts of a site together; the order of the observations does not matter."""
    facts = [(FACT.validate_python(o.value), o) for o in observations]
    names = [(f, o.url) for f, o in facts if isinstance(f, NameFact)]
    stated = [Stated(f, o.url, page_kinds.get(o.url, "other")) for f, o in facts if isinstance(f, PlaceFact)]
    phones = [(f, o.url) for f, o in facts if isinstance(f, PhoneFact)]
    said = [Said(f, o.quote, o.url) for f, o in facts if isinstance(f, ExosomeFact)]
    kinds = [(f, o.url) for f, o in facts if isinstance(f, SiteKindFact)]
    mentions = [Mention(f, o.quote, o.url) for f, o in facts if isinstance(f, PersonFact)]
    home = next((url for url, kind in page_kinds.items() if kind == "home"), site.start_url)
    treating = any(
        m.fact.relation in PRACTISING and m.fact.practitioner_kind in (*PHYSICIANS, *CLINICIANS) for m in mentions
    )
    presents_as, because = decide_site_kind(kinds, home, treating=treating)
    places = gather_places(stated, phones)
    country = _country(site, places, main_phone(phones))
    places = [_with_country(p, country) for p in places] or [Place(phone=main_phone(phones), country=country)]
    return SiteReading(
        name=choose_name(names, site.name, [place.city for place in places] + [place.region for place in places]),
        places=tuple(places),
        persons=tuple(p for p in merge_mentions(mentions) if p.relation in PRACTISING),
        offering=decide_offering(said),
        presents_as=presents_as,
        presents_because=because,
    )


def _country(site: Site, places: Sequence[Place], phone: str) -> str:
    stated = next((p.country for p in places if p.country), "")
    return stated or site.country or country_of_host(site.site) or country_of_phone(phone)


def _with_country(place: Place, country: str) -> Place:
    return place if place.country else replace(place, country=country)


def rebuild(session: Session, site_key: str, *, now: datetime) -> None:
    """Derive the clinics and practitioners of a site from its current observations; nothing earlier is lost.

    A clinic that the last visit no longer shows stays as it was, marked as not current; a person no longer shown at a
    clinic stays, not treating there. The ids of what is still there stay the same.
    """
    site = session.get_one(Site, site_key)
    observations = session.exec(select(Observation).where(Observation.site == site_key, Observation.current)).all()
    page_kinds = {p.url: p.kind for p in session.exec(select(Page).where(Page.site == site_key).order_by(Page.url))}
    reading = read_site(site, observations, page_kinds)
    site.outcome, site.reason = site_outcome(
        reading.offering, reading.presents_as, reading.presents_because, pages=site.pages_fetched
    )
    session.add(site)
    old = list(session.exec(select(Clinic).where(Clinic.site == site_key).order_by(Clinic.clinic_id)))
    corrections.restore(session, site_key, old)
    places = () if reading.presents_as in NON_PROVIDERS else reading.places
    ids = assign_ids(site_key, places, old)
    kept = {c.clinic_id: c for c in old}
    for clinic_id, place in ids.items():
        clinic = kept.get(clinic_id) or Clinic(clinic_id=clinic_id, site=site_key, first_seen=now, last_seen=now)
        _describe(clinic, site, reading, place, now)
        session.add(clinic)
    session.flush()
    for clinic in old:
        if clinic.clinic_id not in ids:
            _let_go(session, clinic, ids, now)
    _rebuild_practitioners(session, site_key, reading, ids, now)
    session.flush()
    shown = session.exec(select(Clinic).where(Clinic.site == site_key).order_by(Clinic.clinic_id)).all()
    corrections.correct(session, site, shown)


def _describe(clinic: Clinic, site: Site, reading: SiteReading, place: Place, now: datetime) -> None:
    clinic.name = _clinic_name(reading, place)
    clinic.website = site.start_url
    for field in ("street", "city", "region", "postal_code", "country", "phone", "latitude", "longitude"):
        setattr(clinic, field, getattr(place, field))
    clinic.location_precision = ""
    locate_clinic(clinic)
    offering = reading.offering
    clinic.offers_exosome_therapy = offering.offered
    clinic.exosome_stance = offering.stance or ""
    clinic.exosome_quote = offering.decided_by.quote if offering.decided_by else ""
    clinic.exosome_url = offering.decided_by.url if offering.decided_by else ""
    clinic.exosome_products = list(offering.products)
    clinic.paired_procedures = list(offering.procedures)
    clinic.presents_as = reading.presents_as
    clinic.last_seen = now
    clinic.current = True


def _clinic_name(reading: SiteReading, place: Place) -> str:
    """The site's name, with the location's own where a site has several places."""
    own = place.name if len(reading.places) > 1 else ""
    if not own or fold(own) in fold(reading.name):
        return reading.name or own
    return own if fold(reading.name) in fold(own) else f"{reading.name}, {own}".strip(", ")


def assign_ids(site: str, places: Sequence[Place], old: Sequence[Clinic]) -> dict[str, Place]:
    """Clinic ids for the places of a site: a clinic known before keeps its id, others get a new one."""
    free = {c.clinic_id: c for c in old}
    result: dict[str, Place] = {}
    waiting: list[Place] = []
    for test in (_same_address, _same_phone, _only_one_grew):
        waiting = [p for p in places if p not in result.values()]
        for place in waiting:
            found = next((c for c in free.values() if test(c, place, len(places), len(old))), None)
            if found:
                result[found.clinic_id] = place
                del free[found.clinic_id]
    for place in places:
        if place not in result.values():
            result[new_id("c", site, place.key or fold(place.city))] = place
    return result


def _same_address(clinic: Clinic, place: Place, _now: int, _before: int) -> bool:
    return place_of(clinic).key == place.key and (bool(place.key) or fold(clinic.city) == fold(place.city))


def _same_phone(clinic: Clinic, place: Place, _now: int, _before: int) -> bool:
    return bool(place.phone) and clinic.phone == place.phone


def _only_one_grew(clinic: Clinic, place: Place, now: int, before: int) -> bool:
    """The only clinic of a site stays the same clinic when its address becomes known or it moves."""
    return before == 1 and (now == 1 or not clinic.street)


def place_of(clinic: Clinic) -> Place:
    """The place of a stored clinic."""
    return Place(street=clinic.street, city=clinic.city, postal_code=clinic.postal_code, country=clinic.country)


def new_id(prefix: str, *content: str) -> str:
    """A short id made from content: the same content gives the same id on every machine."""
    digest = hashlib.sha256("\x1f".join(content).encode()).digest()
    return f"{prefix}-{base64.b32encode(digest)[:10].decode().lower()}"


def _let_go(session: Session, clinic: Clinic, ids: dict[str, Place], now: datetime) -> None:
    """A clinic no longer shown stays, not current; one that turned out to be part of another leaves a redirect."""
    if not clinic.street and ids:
        target = next(
            (i for i, p in ids.items() if not clinic.city or fold(p.city) == fold(clinic.city)), next(iter(ids))
        )
        for row in session.exec(select(Practitioner).where(Practitioner.clinic_id == clinic.clinic_id)):
            session.delete(row)
        session.merge(ClinicRedirect(old_id=clinic.clinic_id, new_id=target, merged_at=now))
        session.delete(clinic)
        session.flush()
        return
    clinic.current = False
    session.add(clinic)


def _rebuild_practitioners(
    session: Session, site: str, reading: SiteReading, ids: dict[str, Place], now: datetime
) -> None:
    clinic_ids = select(Clinic.clinic_id).where(Clinic.site == site)
    rows = list(session.exec(select(Practitioner).where(Practitioner.clinic_id.in_(clinic_ids))))  # type: ignore[attr-defined]
    known = {(r.practitioner_id, r.clinic_id): r for r in rows}
    shown: set[tuple[str, str]] = set()
    for person in reading.persons if ids else ():
        person_id = _person_id(site, person, rows)
        for clinic_id, placed in _clinics_of(person, ids).items():
            key = (person_id, clinic_id)
            if key in shown:
                continue
            shown.add(key)
            row = known.get(key) or Practitioner(
                practitioner_id=person_id, clinic_id=clinic_id, name=person.name.display, first_seen=now, last_seen=now
            )
            _describe_person(row, person, placed, now)
            session.add(row)
    for key, row in known.items():
        if key not in shown and row.current and row.clinic_id in ids:
            row.current = row.treats_here = False
            session.add(row)


def _person_id(site: str, person: Person, rows: Sequence[Practitioner]) -> str:
    for row in rows:
        stored = read_known(row.name)
        if fold(row.name) == fold(person.name.display):
            return row.practitioner_id
        if stored and stored.given and stored.family and person.name.given and person.name.family:
            match = compare_names(stored, person.name)
            if match.agrees and not match.contradicts:
                return row.practitioner_id
    return new_id("p", site, fold(person.name.display))


def _clinics_of(person: Person, ids: dict[str, Place]) -> dict[str, str]:
    """The clinics a person is listed at, and how the site ties her to each: here, or unsaid where it names no place, or
    names her in running text only."""
    if not person.presented:
        return dict.fromkeys(ids, "unsaid")
    if len(ids) == 1:
        return dict.fromkeys(ids, "here")
    tied = {
        clinic_id: "here"
        for clinic_id, place in ids.items()
        if tied_to(person, (place.city, place.postal_code, place.name)) or _on_page_of(person, place, ids)
    }
    return tied or dict.fromkeys(ids, "unsaid")


def _on_page_of(person: Person, place: Place, ids: dict[str, Place]) -> bool:
    """The person is named on a page about this place alone."""
    urls = {m.url for m in person.mentions if m.fact.page_kind in ("contact", "person")}
    return bool(urls & place.urls) and not any(urls & p.urls for p in ids.values() if p is not place)


def _describe_person(row: Practitioner, person: Person, placed: str, now: datetime) -> None:
    row.name = person.name.display
    row.credentials = list(person.credentials)
    row.role = person.role
    row.relation = person.relation
    row.placed = placed
    row.site_kind = person.kind
    row.claims = [c.model_dump(mode="json") for c in person.claims]
    row.numbers = [n.model_dump(mode="json") for n in person.numbers]
    row.source_url = person.source.url
    row.quote = person.source.quote
    row.last_seen = now
    row.current = True
    if row.verified_at is None:
        row.kind = person.kind
        row.treats_here = person.relation in ("staff", "owner")
