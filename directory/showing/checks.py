"""Where a reader can repeat our check: official registers by country, with the name filled in where they allow it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, urlsplit

from directory.models import Evidence, Practitioner
from directory.names import read_known
from directory.registries import REGISTRIES, find_registry
from directory.showing.language import say, spoken


@dataclass(frozen=True)
class Check:
    """One link of "check it yourself"."""

    title: str
    url: str
    tells: str  # what one learns there
    prefilled: bool  # false: the reader types the name herself
    registry: str = ""  # the registry it leads to, where we know it
    certifies: bool = False  # what stands there is a certification


@dataclass(frozen=True)
class Lookup:
    """A register that can be asked by hand only; `{given}` and `{family}` are replaced."""

    country: str
    title: str
    url: str
    tells: str
    leave_out: frozenset[str] = frozenset()  # kinds of practitioners it does not list
    certifies: bool = False


_OTHERS = frozenset({"nurse_practitioner", "physician_assistant", "nurse", "aesthetician", "other"})
_DOCTORS = frozenset({"dermatologist", "plastic_surgeon", "facial_plastic_surgeon", "other_physician"})

LOOKUPS: tuple[Lookup, ...] = (
    Lookup(
        "US", "NPPES, asked by name",
        "https://npiregistry.cms.hhs.gov/api/?version=2.1&first_name={given}&last_name={family}&pretty=on",
        "every provider number under this name, with the declared specialty (plain data)",
    ),
    Lookup(
        "US", "ABMS Certification Matters", "https://www.certificationmatters.org/", "board certification", _OTHERS,
        certifies=True,
    ),
    Lookup("US", "FSMB DocInfo", "https://www.docinfo.org/", "physicians' licences and board actions", _OTHERS),
    Lookup("GB", "NMC register", "https://www.nmc.org.uk/registration/search-the-register/", "nurses", _DOCTORS),
    Lookup("CA", "CPSO register (Ontario)", "https://register.cpso.on.ca/", "physicians and specialties in Ontario"),
    Lookup("CA", "CPSA register (Alberta)", "https://search.cpsa.ca/", "physicians and specialties in Alberta"),
    Lookup(
        "AU", "Ahpra register", "https://www.ahpra.gov.au/Registration/Registers-of-Practitioners.aspx",
        "registration, specialty and conditions",
    ),
    Lookup("FR", "Annuaire Santé", "https://annuaire.sante.fr/", "profession and qualifications"),
    Lookup("DE", "Arztsuche 116117", "https://arztsuche.116117.de/", "physicians and their specialist titles"),
    Lookup("CH", "MedReg", "https://www.medregom.admin.ch/", "federal titles of physicians"),
    Lookup(
        "IN", "NMC Indian Medical Register",
        "https://www.nmc.org.in/information-desk/indian-medical-register/", "registration and further qualifications",
    ),
)  # fmt: skip


def checks_for(person: Practitioner, country: str, region: str, evidence: Iterable[Evidence] = ()) -> list[Check]:
    """The links for one practitioner: the records we used, who certifies, then the country's other registers."""
    given, family = _name_of(person.name)
    records = _records(person, evidence)
    used = frozenset((check.registry, urlsplit(check.url).hostname) for check in records)
    others = _others(country, region, person.kind, used, spoken())
    return records + [replace(check, url=check.url.format(given=given, family=family, id="")) for check in others]


@lru_cache(maxsize=4096)
def _name_of(name: str) -> tuple[str, str]:
    """Given and family name as an address holds them."""
    read = read_known(name)
    return (quote(read.given), quote(read.family)) if read else ("", quote(name))


@lru_cache(maxsize=1024)
def _others(
    country: str, region: str, kind: str, used: frozenset[tuple[str, str | None]], _language: str
) -> tuple[Check, ...]:
    """Where else to ask about somebody of that kind there, with `{given}` and `{family}` still in the addresses."""
    found = []
    for registry in REGISTRIES.values():
        concerns = registry.country == country and registry.region in ("", region)
        about_people = registry.proves not in ("salon", "place") and not registry.by_person
        url = registry.search_url
        if concerns and about_people and url and registry.name not in {name for name, _ in used}:
            told = say(registry.title), url, say(registry.says), "{family}" in url
            found.append(Check(*told, registry.name, registry.proves == "certification"))
    hosts = {host for _, host in used} | {urlsplit(check.url).hostname for check in found}
    for lookup in LOOKUPS:
        if lookup.country != country or kind in lookup.leave_out:
            continue
        filled = "{family}" in lookup.url
        if filled or urlsplit(lookup.url).hostname not in hosts:
            found.append(Check(say(lookup.title), lookup.url, say(lookup.tells), filled, certifies=lookup.certifies))
    return tuple(sorted(found, key=lambda check: not check.certifies))


def _records(person: Practitioner, evidence: Iterable[Evidence]) -> list[Check]:
    """The public pages of the records tied to a person; the one her verdict rests on comes first."""
    numbers = {person.registry_name: person.registry_id}
    for row in evidence:
        if row.claim == "identity" and row.says == "supports":
            numbers.setdefault(row.source, row.record_id)
    found = []
    for source, number in numbers.items():
        registry = find_registry(source)
        if registry and registry.record_url and number:
            title = f"{say(registry.title)}: {number}"
            found.append(Check(title, registry.link(number), say(registry.says), True, source))
    return found


def web_address(url: str) -> str:
    """The URL when it is one of the web (http, https) and names a host, else empty: the rest is never linked."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else ""
