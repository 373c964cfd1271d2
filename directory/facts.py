"""What one page may state: the facts an observation carries, as extraction writes them and clinics.py reads them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Kind = Literal[
    "dermatologist",
    "plastic_surgeon",
    "facial_plastic_surgeon",
    "other_physician",
    "nurse_practitioner",
    "physician_assistant",
    "nurse",
    "aesthetician",
    "other",
    "unknown",
]
"""What a practitioner is; `other` is any other profession, licensed or not (dentist, naturopath ...)."""

SPECIALISTS: tuple[Kind, ...] = ("dermatologist", "plastic_surgeon", "facial_plastic_surgeon")
PHYSICIANS: tuple[Kind, ...] = (*SPECIALISTS, "other_physician")
CLINICIANS: tuple[Kind, ...] = ("nurse_practitioner", "physician_assistant", "nurse")
"""Licensed to treat patients, and no physicians."""

Relation = Literal["staff", "owner", "medical_director", "quoted", "author", "reviewer", "testimonial", "former"]
"""How a person named on a page is tied to the clinic; only staff and owner say that the person treats there."""

Stance = Literal[
    "offered", "planned", "discontinued", "refused", "warned", "researched", "cream", "taught", "news", "mentioned"
]
"""What a page says about exosomes at this clinic; only `offered` makes a clinic an offering one."""

PageKind = Literal[
    "home", "team", "person", "contact", "service", "price", "faq", "blog", "legal", "shop", "course", "other"
]

SiteKind = Literal[
    "clinic", "salon", "training", "shop", "maker", "directory", "news", "agency", "template", "institute",
    "veterinary", "unclear",
]  # fmt: skip
"""What a site presents itself as; everything but clinic, salon and unclear speaks for `not_a_provider`."""


class Fact(BaseModel):
    """Base of all facts: immutable, compared by value, strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Claim(Fact):
    """A statement of title or certification for one person, in the words of the site."""

    text: str
    kind: Kind = "unknown"  # the specialty it claims; unknown when it names none
    certification: bool = False  # counts as the site's statement of certification (specialties.py decides)
    board: str = ""  # the board or society named, in its standard name


class RegistryNumber(Fact):
    """A registry or licence number printed on the page for one person."""

    scheme: Literal["npi", "gmc", "gdc", "nmc", "licence", "rpps", "ahpra", "crm", "other"]
    number: str
    region: str = ""  # for licences: the state, two letters


class NameFact(Fact):
    """A name the site gives itself."""

    kind: Literal["name"] = "name"
    name: str
    source: Literal["jsonld", "microdata", "og", "copyright", "logo", "address", "heading", "title"]


class PlaceFact(Fact):
    """One place where people are treated, as an address block states it."""

    kind: Literal["place"] = "place"
    name: str = ""  # the location's own name, if it has one ("Lakeway office")
    street: str = ""  # with suite, floor, unit
    city: str = ""
    region: str = ""  # two letters in the US, Canada and Australia; else as written
    postal_code: str = ""
    country: str = ""  # ISO 3166 alpha-2
    phone: str = ""  # E.164, when the block holds one
    latitude: float | None = None
    longitude: float | None = None
    source: Literal["jsonld", "microdata", "address", "footer", "text", "map"]
    registered: bool = False  # where the company is registered, which counts only where no other place is stated


class PhoneFact(Fact):
    """A telephone number of the clinic (never a fax)."""

    kind: Literal["phone"] = "phone"
    phone: str  # E.164; as printed when it cannot be a real number (555-01xx)
    source: Literal["jsonld", "microdata", "tel", "text"]
    label: str = ""  # "whatsapp", "mobile" or what stands before it


class ExosomeFact(Fact):
    """What one passage says about exosomes."""

    kind: Literal["exosome"] = "exosome"
    stance: Stance
    products: tuple[str, ...] = ()  # brands named in the passage
    procedures: tuple[str, ...] = ()  # what it is paired with: microneedling, laser ... (standard words)
    page_kind: PageKind = "other"
    reason: str = ""  # why this stance, in a few words
    of_a_way: bool = False  # refuses one way of giving ("never injected"), not the treatment


class PersonFact(Fact):
    """A person as one page names her."""

    kind: Literal["person"] = "person"
    name: str  # as a reader would write it, without titles and degrees: "Jane Q. Reinhard-Rye"
    credentials: tuple[str, ...] = ()  # standard spelling: MD, DO, FAAD, PA-C, RN, Dr ...
    role: str = ""  # as written: "Medical Director", "Nurse Injector"
    relation: Relation = "staff"
    presented: bool = True  # False where running text only names her and nothing there ties her to the house
    treats: bool | None = None  # whether the page says that she sees patients there; None where it does not say
    practitioner_kind: Kind = "unknown"  # what the page says the person is
    claims: tuple[Claim, ...] = ()
    numbers: tuple[RegistryNumber, ...] = ()
    places: tuple[str, ...] = ()  # cities, postal codes or location names the page ties the person to
    page_kind: PageKind = "other"


class SiteKindFact(Fact):
    """What a page lets the site present itself as."""

    kind: Literal["site_kind"] = "site_kind"
    presents_as: SiteKind
    reason: str = ""


AnyFact = Annotated[
    NameFact | PlaceFact | PhoneFact | ExosomeFact | PersonFact | SiteKindFact, Field(discriminator="kind")
]
FACT: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)
"""Reads a fact back from the value of an observation: `FACT.validate_python(observation.value)`."""


class Observed(BaseModel):
    """A fact with the words it was read from; what extraction returns."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fact: AnyFact
    quote: str  # the passage verbatim, at most 300 characters
