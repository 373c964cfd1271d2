"""Where a reader can repeat our check: official registers by country, with the name filled in where they allow it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from directory.models import Practitioner
from directory.names import parse_name
from directory.registries import REGISTRIES, find_registry


@dataclass(frozen=True)
class Check:
    """One link of "check it yourself"."""

    title: str
    url: str
    tells: str  # what one learns there
    prefilled: bool  # false: the reader types the name herself


@dataclass(frozen=True)
class Lookup:
    """A register that can be asked by hand only; `{given}` and `{family}` are replaced."""

    country: str
    title: str
    url: str
    tells: str
    leave_out: frozenset[str] = frozenset()  # kinds of practitioners it does not list


_OTHERS = frozenset({"nurse_practitioner", "physician_assistant", "nurse", "aesthetician", "other"})
_DOCTORS = frozenset({"dermatologist", "plastic_surgeon", "facial_plastic_surgeon", "other_physician"})

LOOKUPS: tuple[Lookup, ...] = (
    Lookup(
        "US", "NPPES, asked by name",
        "https://npiregistry.cms.hhs.gov/api/?version=2.1&first_name={given}&last_name={family}&pretty=on",
        "every provider number under this name, with the declared specialty (plain data)",
    ),
    Lookup("US", "ABMS Certification Matters", "https://www.certificationmatters.org/", "board certification", _OTHERS),
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


def checks_for(person: Practitioner, country: str, region: str = "") -> list[Check]:
    """The links for one practitioner: the record we used first, then the country's other registers."""
    name = parse_name(person.name)
    given, family = (name.given, name.family) if name else ("", person.name)
    found = [_record(person)] if person.registry_name and person.registry_id else []
    for registry in REGISTRIES.values():
        concerns = (
            registry.country == country
            and registry.region in ("", region)
            and registry.proves not in ("salon", "place")
        )
        if concerns and registry.search_url and registry.name != person.registry_name:
            filled = "{family}" in registry.search_url
            found.append(Check(registry.title, registry.link(family=family, given=given), registry.says, filled))
    for lookup in LOOKUPS:
        if lookup.country == country and person.kind not in lookup.leave_out:
            url = lookup.url.format(given=quote(given), family=quote(family))
            found.append(Check(lookup.title, url, lookup.tells, "{family}" in lookup.url))
    return [check for check in found if check and check.url]


def _record(person: Practitioner) -> Check | None:
    registry = find_registry(person.registry_name)
    if registry is None:
        return None
    url = registry.link(person.registry_id)
    return Check(f"{registry.title}: {person.registry_id}", url, registry.says, bool(registry.record_url))
