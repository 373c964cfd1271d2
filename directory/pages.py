"""Renders every page, for the live app and the static site alike: same templates, same addresses, other links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import phonenumbers
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from directory.facts import SPECIALISTS
from directory.finding.catalogue import RANKING
from directory.finding.search import RADII, RADIUS, Search, address_of
from directory.judging import explaining
from directory.models import Clinic, Evidence, Practitioner
from directory.queries import Card, ClinicDetail, Overview, PractitionerDetail, Results
from directory.registries import REGISTRIES, find_registry
from directory.showing import wording
from directory.showing.atlas import Place, place_path
from directory.showing.checks import Check, checks_for, web_address
from directory.showing.notices import NOTICES, notices_for

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
TITLE = "The Exosome Directory"

PLAIN_PAGES = {
    "/before-you-go/": "before.html",
    "/how-we-decide/": "how.html",
    "/glossary/": "glossary.html",
    "/about-the-data/": "data.html",
    "/corrections/": "corrections.html",
}
"""Pages of words, each at one address."""


class Pages:
    """Renders pages to HTML. `static`: links are relative and name files, so that any web host and file:// will do."""

    def __init__(self, *, static: bool = False, base_url: str = "", contact: str = "") -> None:
        """`base_url`: where the pages will stand, for canonical links; `contact`: where corrections are sent."""
        self.static = static
        self.base_url = base_url.rstrip("/")
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(_FILTERS)
        self._templates.globals.update(
            title=TITLE, static=static, contact=contact, words=wording, explaining=explaining, registries=REGISTRIES,
            main_notice=NOTICES[0],
        )  # fmt: skip

    def search(self, results: Results, *, defaulted: bool = False) -> str:
        """The first page: search, filters, results. `defaulted`: only certified ones because nothing was chosen."""
        search = results.search
        return self._render(
            "search.html",
            "/",
            results=results,
            search=search,
            defaulted=defaulted,
            with_=partial(_search_address, search),
            address_of=address_of,
            ranking=RANKING,
            radii=RADII,
            usual_radius=RADIUS,
        )

    def static_home(self, groups: dict[str, list[Card]], world: Place) -> str:
        """The first page of the static site: clinics by verdict, search by the script."""
        return self._render("home.html", "/", groups=groups, world=world, ranking=RANKING)

    def clinic(self, detail: ClinicDetail) -> str:
        """One clinic's page."""
        clinic = detail.clinic
        return self._render(
            "clinic.html",
            f"/clinics/{clinic.clinic_id}/",
            detail=detail,
            clinic=clinic,
            verdict=wording.verdict_of(clinic),
            sentence=wording.clinic_sentence(clinic, detail.practitioners),
            notices=notices_for(clinic.country),
            place=place_path(clinic.country, clinic.region, clinic.city),
            checks={
                p.practitioner_id: _checks(p, clinic, detail.evidence_about(p.practitioner_id))
                for p in (*detail.practitioners, *detail.named)
            },
            structured=structured_data(detail),
        )

    def practitioner(self, detail: PractitionerDetail) -> str:
        """One practitioner's page."""
        person, clinic = detail.rows[0]
        return self._render(
            "practitioner.html",
            f"/practitioners/{person.practitioner_id}/",
            detail=detail,
            person=person,
            country=clinic.country,
            checks=_checks(person, clinic, detail.evidence),
        )

    def place(self, place: Place, groups: dict[str, list[Card]]) -> str:
        """A country's, region's or city's page, with the cards of `place.listed`."""
        return self._render("place.html", place.path, place=place, groups=groups)

    def plain(self, path: str, overview: Overview) -> str:
        """One of the PLAIN_PAGES."""
        return self._render(PLAIN_PAGES[path], path, overview=overview, notices=NOTICES)

    def status(self, overview: Overview) -> str:
        """How the last runs went and how old the registries are (live only)."""
        return self._render("status.html", "/status", overview=overview)

    def missing(self, *, message: str = "") -> str:
        """The page for an address that leads nowhere."""
        return self._render("missing.html", "/404.html", message=message)

    def moved(self, old_id: str, new_id: str) -> str:
        """What stands at the address of a merged clinic on the static site."""
        return self._render("moved.html", f"/clinics/{old_id}/", target=f"/clinics/{new_id}/")

    def canonical(self, path: str) -> str:
        """The full address of a page, or the path where the base address is not known."""
        return self.base_url + quote(path)

    def _render(self, template: str, here: str, **context: Any) -> str:
        link = self._link_from(here)
        return self._templates.get_template(template).render(
            link=link, here=here, canonical=self.canonical(here), **context
        )

    def _link_from(self, here: str) -> Callable[..., str]:
        if not self.static:
            return lambda to, query="": quote(to) + (f"?{query}" if query else "")
        if here == "/404.html":
            return lambda to, query="": self.base_url + quote(to)
        up = "../" * (here.count("/") - 1)
        return lambda to, query="": up + quote(to[1:] + ("index.html" if to.endswith("/") else ""))


def group_cards(cards: Iterable[Card]) -> dict[str, list[Card]]:
    """Cards under their verdict, in the order of the verdicts."""
    groups: dict[str, list[Card]] = {verdict: [] for verdict in wording.VERDICTS}
    for card in cards:
        groups[wording.verdict_of(card.clinic)].append(card)
    return {verdict: found for verdict, found in groups.items() if found}


def structured_data(detail: ClinicDetail) -> dict[str, Any]:
    """schema.org data about a clinic: only what we know, and a credential only where a register confirms it."""
    clinic = detail.clinic
    kinds = {"salon": "HealthAndBeautyBusiness", "unknown": "LocalBusiness"}
    address = {
        "@type": "PostalAddress",
        "streetAddress": clinic.street,
        "addressLocality": clinic.city,
        "addressRegion": clinic.region,
        "postalCode": clinic.postal_code,
        "addressCountry": clinic.country,
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kinds.get(clinic.provider_kind, "MedicalClinic"),
        "name": clinic.name,
        "url": web_address(clinic.website),
        "telephone": clinic.phone,
        "address": {key: value for key, value in address.items() if value},
        "employee": [_person_data(p) for p in detail.practitioners],
    }
    if clinic.latitude is not None and clinic.longitude is not None:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": clinic.latitude, "longitude": clinic.longitude}
    return {key: value for key, value in data.items() if value}


def _person_data(person: Practitioner) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "Person", "name": person.name}
    if person.status in ("certified", "specialist") and person.kind in SPECIALISTS:
        data["jobTitle"] = wording.KINDS[person.kind].capitalize()
    if person.status == "certified" and person.grade == "A":
        by = find_registry(person.registry_name)
        data["hasCredential"] = {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": f"certified in {wording.specialty_words(person.specialty or person.kind)}",
            "recognizedBy": {
                "@type": "Organization",
                "name": (by.publisher or by.title) if by else person.registry_name,
            },
        }
    return data


def _checks(person: Practitioner, clinic: Clinic, evidence: list[Evidence]) -> list[Check]:
    return checks_for(person, clinic.country, clinic.region, evidence)


def _search_address(search: Search, **changes: Any) -> str:
    return address_of(replace(search, **({"page": 1} | changes)))


def _long_date(moment: datetime | date | None) -> str:
    return f"{moment.day} {moment:%B %Y}" if moment else "not known"


def _iso_date(moment: datetime | date | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else ""


def _phone(text: str) -> str:
    try:
        parsed = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return text
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _record_link(evidence: Evidence) -> str:
    """Where a reader can see what a piece of evidence says."""
    registry = find_registry(evidence.source)
    return web_address(evidence.url) or (registry.link(evidence.record_id) if registry and evidence.record_id else "")


def _number(person: Practitioner) -> str:
    """The registry number of a person where it is a public one, not a key of ours."""
    registry = find_registry(person.registry_name)
    return person.registry_id if registry and registry.record_url else ""


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if web_address(url) else ""


_FILTERS: dict[str, Callable[..., Any]] = {
    "long_date": _long_date,
    "iso_date": _iso_date,
    "phone": _phone,
    "web": web_address,
    "host": _host,
    "number": _number,
    "reason": wording.reason_sentence,
    "degrees": wording.degrees,
    "record_link": _record_link,
    "country": wording.country_name,
    "verdict": wording.verdict_of,
}
