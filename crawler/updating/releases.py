"""Where each registry publishes its newest release, and why some can only be had by hand. Data, no I/O."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Files:
    """Files at fixed addresses that belong together: when one is new, all of them are loaded."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """The newest file that a page links to; its name tells the date."""

    page: str
    link: str  # regular expression for the link's address
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class NppesPage:
    """The page of the NPPES files: monthly zip, weekly zips on top of it, list of deactivated numbers."""

    page: str


@dataclass(frozen=True, slots=True)
class Metastore:
    """A dataset of the CMS provider data catalogue, whose file moves with every release."""

    url: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The newest CSV of a dataset in a catalogue of many (DCAT `data.json`), found by its title."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Socrata:
    """A dataset on a state's Socrata portal, read page by page."""

    host: str
    dataset: str

    @property
    def rows(self) -> str:
        """Address of the rows as CSV."""
        return f"https://{self.host}/resource/{self.dataset}.csv"

    @property
    def about(self) -> str:
        """Address of what the portal says about the dataset: columns, time of the last change."""
        return f"https://{self.host}/api/views/{self.dataset}.json"


Recipe = Files | LinkedFile | NppesPage | Metastore | Catalogue | Socrata

RECIPES: dict[str, tuple[Recipe, ...]] = {
    "nppes": (NppesPage("https://download.cms.gov/nppes/NPI_Files.html"),),
    "leie": (Files(("https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv",)),),
    "cms-clinicians": (
        Metastore(
            "https://data.cms.gov/provider-data/api/1/metastore/schemas/dataset/items/mj5m-pzi6?show-reference-ids"
        ),
        Catalogue("https://data.cms.gov/data.json", "Opt Out Affidavits"),
    ),
    "cqc": (
        LinkedFile(
            "https://www.cqc.org.uk/about-us/transparency/using-cqc-data",
            r"[^'\"\s>]*/system/files/[^'\"\s>]*CQC_directory[^'\"\s>]*\.csv",
            day_first=True,
        ),
    ),
    "licences-co": (Socrata("data.colorado.gov", "7s5z-vewr"),),
    "licences-ct": (Socrata("data.ct.gov", "ngch-56tr"),),
    "licences-de": (Socrata("data.delaware.gov", "pjnv-eaih"), Socrata("data.delaware.gov", "dz6p-akeq")),
    "licences-il": (Socrata("data.illinois.gov", "pzzh-kp68"),),
    "licences-md": (
        Files(("https://www.mbp.state.md.us/forms/doctor_list_revised.csv",)),
        Files(("https://www.mbp.state.md.us/forms/allied_health_list.csv",)),
    ),
    "licences-tx": (Socrata("data.texas.gov", "tm3v-pfq9"),),
    "licences-wa": (Socrata("data.wa.gov", "qxh8-f4bd"),),
    "discipline-ny": (Socrata("health.data.ny.gov", "ebmi-8ctw"),),
    "salons-fl": (
        Files(
            (
                "https://www2.myfloridalicense.com/sto/file_download/extracts/COSMETOLOGYLICENSE_1.csv",
                "https://www2.myfloridalicense.com/sto/file_download/extracts/lic03bb.csv",
            )
        ),
    ),
    "salons-ny": (Socrata("data.ny.gov", "y3u4-jbgh"),),
    "salons-tx": (Files(("https://www.tdlr.texas.gov/dbproduction2/ltcosshp.csv",)),),
}
"""What may be fetched by a program, by registry; the parts of one are fetched one after the other."""

BY_HAND: dict[str, str] = {
    "gmc": "the file is a licensed subscription and its pages may not be collected. Holders of the licence download it "
    "from their account at https://www.gmc-uk.org/",
    "boards": "boards allow no collecting. Ask the board for a list that you may use",
    "nhs-consultants": "the NHS Organisation Data Service has no fixed address for the list of consultants (econcur). "
    "Download it at https://digital.nhs.uk/services/organisation-data-service",
    "cpsa": "the college publishes its listing as a PDF. Download it at https://cpsa.ca/ and save the table as CSV",
    "rpps": "the address of the extract changes. Download PS_LibreAcces at https://annuaire.sante.fr/",
    "hira": "the service wants a personal key. Get one at https://www.data.go.kr/",
    "licences-ar": "the board has search pages only. Ask it for the list at https://www.armedicalboard.org/",
    "licences-fl": "the file lies behind a sign-in. Download PROF_ALL.zip at "
    "https://mqa-internet.doh.state.fl.us/downloadnet/",
}
"""Why the others are not fetched, and where a person gets them; they are loaded with `exodir registry add`."""
