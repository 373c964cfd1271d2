"""What each registry is and proves: country, weight, link to look it up, licence, age limit. Data, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

Proves = Literal["certification", "specialty", "licence", "exclusion", "discipline", "salon", "place"]


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
    max_age_days: int = 60
    licence: str = "public domain"
    share_alike: bool = False
    publisher: str = ""
    record_url: str = ""  # {id} is replaced; a page a reader can open
    search_url: str = ""  # where a reader looks a person up by hand; {family} {given} are replaced

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
            says="Lists every US provider number with the specialty that its holder declared; nobody checks the specialty.",
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
            publisher="General Medical Council",
            record_url="https://www.gmc-uk.org/doctors/{id}",
            search_url="https://www.gmc-uk.org/registration-and-licensing/our-registers",
        ),
    )
}


def find_registry(name: str) -> Registry | None:
    """The registry of that name, or None."""
    return REGISTRIES.get(name)
