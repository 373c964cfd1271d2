"""What each registry is and proves: country, weight, link to look it up, licence, age limit. Data, no I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import quote

Proves = Literal["certification", "specialty", "licence", "exclusion", "discipline", "salon", "place"]

WHO: tuple[Proves, ...] = ("certification", "specialty", "licence")
"""What the registries prove that say who a person is: lists of professionals, not of salons or places."""
SANCTIONS: tuple[Proves, ...] = ("exclusion", "discipline")


@dataclass(frozen=True, slots=True)
class Registry:
    """The public facts about one registry, in the words a reader sees."""

    name: str  # as typed after `exodir registry add`
    title: str  # as shown to readers
    country: str  # ISO 3166 alpha-2; empty for lists of many countries
    proves: Proves  # the most it can carry
    says: str  # one sentence for readers: what a row in it means
    region: str = ""  # for state files
    lists_everybody: bool = False  # absence from it means something
    counts: bool = False  # it counts specialists by institution, and names nobody
    whole: str = ""  # of one asked person by person: the registry that holds the same records of everybody
    least_rows: int = 0  # a full file with fewer is remarked on: it may be an extract
    max_age_days: int = 60
    licence: str = "public domain"
    share_alike: bool = False
    republished: bool = True  # false: of a record only the fact and the way to look it up are shown, never its words
    publisher: str = ""
    record_url: str = ""  # {id} is replaced; a page a reader can open
    search_url: str = ""  # where a reader looks a person up by hand; {family} {given} are replaced

    @property
    def by_person(self) -> bool:
        """Whether it is asked person by person, and silent about everybody it was not asked for."""
        return bool(self.whole)

    @property
    def short(self) -> str:
        """The title without the explanation in brackets."""
        return self.title.split(" (")[0]

    @property
    def spoken(self) -> str:
        """The title as it stands inside a sentence: `NPPES`, `the GMC register`."""
        return self.short if self.name.startswith(("nppes", "cms")) else f"the {self.short}"

    def link(self, record_id: str = "", *, family: str = "", given: str = "") -> str:
        """Where a reader can check a record, or look a person up; empty when the registry has no public page."""
        template = self.record_url if record_id and self.record_url else self.search_url
        return template.format(id=quote(record_id), family=quote(family), given=quote(given))


REGISTRIES: dict[str, Registry] = {
    r.name: r
    for r in (
        Registry(
            name="nppes",
            title="NPPES (US National Provider Identifier registry)",
            country="US",
            proves="specialty",
            says="Lists every US provider number with the specialty its holder declared; nobody checks the specialty.",
            least_rows=5_000_000,  # it holds more than nine million
            publisher="Centers for Medicare & Medicaid Services",
            record_url="https://npiregistry.cms.hhs.gov/provider-view/{id}",
            search_url="https://npiregistry.cms.hhs.gov/search",
        ),
        Registry(
            name="leie",
            title="OIG List of Excluded Individuals/Entities",
            country="US",
            proves="exclusion",
            says="Lists people and companies excluded from US federal health programmes on its date.",
            publisher="Office of Inspector General, US Department of Health and Human Services",
            search_url="https://exclusions.oig.hhs.gov/",
        ),
        Registry(
            name="gmc",
            title="GMC register (UK General Medical Council)",
            country="GB",
            proves="certification",
            says="Lists every doctor registered in the UK; its Specialist Register names the specialty.",
            lists_everybody=True,
            licence="licensed by the General Medical Council; not republished",
            republished=False,
            publisher="General Medical Council",
            record_url="https://www.gmc-uk.org/doctors/{id}",
            search_url="https://www.gmc-uk.org/registration-and-licensing/our-registers",
        ),
        Registry(
            name="cms-clinicians",
            title="CMS Doctors and Clinicians (US Medicare)",
            country="US",
            proves="specialty",
            says="Lists clinicians enrolled in Medicare, or opted out of it, with the specialty enrolled under.",
            publisher="Centers for Medicare & Medicaid Services",
            record_url="https://www.medicare.gov/care-compare/details/physician/{id}",
            search_url="https://www.medicare.gov/care-compare/?providerType=Physician",
        ),
        Registry(
            name="boards",
            title="board certification list",
            country="",
            proves="certification",
            says="Lists people certified by a recognised board, from a list the maintainer may lawfully use.",
            max_age_days=365,
            licence="as agreed with the board; not republished",
            republished=False,
            search_url="https://www.certificationmatters.org/find-my-doctor/",
        ),
        Registry(
            name="nhs-consultants",
            title="NHS consultant list (England, Organisation Data Service)",
            country="GB",
            proves="specialty",
            says="Lists consultants of the NHS with their main specialty; private surgeons are not on it.",
            max_age_days=730,
            licence="Open Government Licence v3.0",
            publisher="NHS England",
            search_url="https://www.gmc-uk.org/registration-and-licensing/our-registers",
        ),
        Registry(
            name="cqc",
            title="Care Quality Commission directory (England)",
            country="GB",
            proves="place",
            says="Lists places that may carry out regulated activities; it says nothing about who treats there.",
            licence="Open Government Licence v3.0",
            publisher="Care Quality Commission",
            record_url="https://www.cqc.org.uk/location/{id}",
            search_url="https://www.cqc.org.uk/search/all",
        ),
        Registry(
            name="cpsa",
            title="College of Physicians & Surgeons of Alberta directory",
            country="CA",
            region="AB",
            proves="certification",
            says="Lists the physicians of Alberta with the specialty recognised by the Royal College.",
            lists_everybody=True,
            max_age_days=365,
            licence="terms of the college",
            publisher="College of Physicians & Surgeons of Alberta",
            search_url="https://search.cpsa.ca/",
        ),
        Registry(
            name="rpps",
            title="RPPS (French register of health professionals)",
            country="FR",
            proves="certification",
            says="Lists every doctor of France with the specialty in which they are qualified.",
            lists_everybody=True,
            licence="Licence Ouverte 2.0",
            publisher="Agence du Numérique en Santé",
            search_url="https://annuaire.sante.fr/",
        ),
        Registry(
            name="hira",
            title="HIRA (specialists per institution, South Korea)",
            country="KR",
            proves="place",
            counts=True,
            says="Counts the specialists of each institution by field; it names nobody.",
            licence="data.go.kr terms",
            publisher="Health Insurance Review & Assessment Service",
            search_url="https://www.hira.or.kr/",
        ),
    )
}

REGISTRIES["nppes-api"] = replace(
    REGISTRIES["nppes"],
    name="nppes-api",
    whole="nppes",
    least_rows=0,
    says="The same registry, asked person by person; it knows nobody whose number was deactivated.",
)

STATES: dict[str, str] = {
    "ar": "Arkansas", "ca": "California", "co": "Colorado", "ct": "Connecticut", "de": "Delaware", "fl": "Florida",
    "il": "Illinois", "md": "Maryland", "ny": "New York", "tx": "Texas", "wa": "Washington",
}  # fmt: skip
"""US states whose files can be loaded, by the code at the end of the registry's name."""

STATE_LICENCES: dict[str, str] = {"il": "Open Database License (ODbL) 1.0"}
"""Terms of the states' files where they are not public domain; ODbL asks that derived databases are shared alike."""


def _of_state(kind: str, code: str) -> Registry | None:
    """One of the families of state files: licences, salons, discipline."""
    state = STATES.get(code)
    families: dict[str, tuple[str, Proves, str]] = {
        "licences": (
            "licence file",
            "licence",
            "Lists who may practise in the state, and in which standing; no specialty.",
        ),
        "salons": (
            "salon licences",
            "salon",
            "Lists salons and aesthetics businesses licensed in the state, by address.",
        ),
        "discipline": ("discipline list", "discipline", "Lists actions of the state's board against licence holders."),
    }
    if state is None or kind not in families:
        return None
    title, proves, says = families[kind]
    return Registry(
        name=f"{kind}-{code}",
        title=f"{state} {title}",
        country="US",
        region=code.upper(),
        proves=proves,
        says=says,
        licence=STATE_LICENCES.get(code, "public record"),
        share_alike=code in STATE_LICENCES,
        publisher=f"State of {state}",
    )


REGISTRIES |= {
    one.name: one for kind in ("licences", "salons", "discipline") for code in STATES if (one := _of_state(kind, code))
}


def find_registry(name: str) -> Registry | None:
    """The registry of that name, or None."""
    return REGISTRIES.get(name)
