"""The data dictionary: every published table and column with its type, meaning and source, and what empty means."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Literal, Union, get_args, get_origin

from sqlmodel import SQLModel

from directory.facts import Kind, SiteKind, Stance
from directory.judging.terms import ProviderKind, Says, Status
from directory.models import (
    Change,
    Clinic,
    ClinicRedirect,
    Evidence,
    Observation,
    Outcome,
    Practitioner,
    Site,
)

SCHEMA_VERSION = "1.0"
"""Of the published tables: the first number grows when a column goes or changes its meaning, the second when one is
added."""

Type = Literal["text", "integer", "number", "boolean", "moment", "list", "json"]
Source = Literal["site", "registry", "verdict", "program", "review"]
"""Who says it: the clinic's pages, a registry, the policy that weighs both, the program's own books, a person."""

_TYPES: dict[Any, Type] = {str: "text", int: "integer", float: "number", bool: "boolean", datetime: "moment"}
NEVER = "never empty"
UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a published table; its entry in the data dictionary."""

    name: str
    type: Type
    meaning: str
    source: Source
    values: tuple[str, ...] = ()  # all that can stand there; empty: anything of the type
    empty: str = NEVER  # what an empty cell means
    unit: str = ""
    personal: bool = False  # tells something about a person who can be identified
    field: str = ""  # of the model, where it has another name


@dataclass(frozen=True, slots=True)
class Table:
    """One published table.

    `key` tells its rows apart and is the order in which they are written; `identity` does so without columns that may
    be empty.
    """

    name: str
    meaning: str
    key: tuple[str, ...]
    identity: tuple[str, ...]
    columns: tuple[Column, ...]
    refers: tuple[tuple[str, str], ...] = ()  # column -> table whose key of that name it holds

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.columns)

    def place(self, name: str) -> int:
        """Where a column stands, counted from 0."""
        return self.names.index(name)


def _type_of(annotation: Any) -> Type:
    """The published type of a model's field."""
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    origin = get_origin(annotation)
    if origin is list:
        return "list"
    return "json" if origin is dict else _TYPES[annotation]


def _column(model: type[SQLModel], name: str, source: Source, meaning: str, **more: Any) -> Column:
    """A column that a model holds under the same name, or under `field`: its type is that of the model."""
    of_model = _type_of(model.model_fields[more.get("field", name)].annotation)
    return Column(name, more.pop("type", of_model), meaning, source, **more)


_clinic, _evidence, _site = partial(_column, Clinic), partial(_column, Evidence), partial(_column, Site)
_person = partial(_column, Practitioner, personal=True)
_seen, _change, _moved = partial(_column, Observation), partial(_column, Change), partial(_column, ClinicRedirect)
_LICENCES = Column(
    "source_licence", "list", "Terms of every source the row rests on.", "program", empty="no source but the program"
)
_ABOUT_CLINIC = "it is about the clinic itself"
_WARC = (
    "Where the page lies in the archive: fetch time (YYYYMMDDhhmmss) and address, the WARC-Date and "
    "WARC-Target-URI of its record."
)
_CAUSES = ("source", "registry", "policy", "review", "merge")

CLINICS = Table(
    "clinics",
    "One row a clinic, that is a place where people are treated, that offers exosome therapy (or every clinic found).",
    ("clinic_id",),
    ("clinic_id",),
    (
        _clinic("clinic_id", "program", "The clinic; the same in every release, a merged one is redirected."),
        _clinic("name", "site", "As the site gives it; with the location's own name where a site has several.",
                empty=UNKNOWN),
        _clinic("website", "site", "The address the visit began at.", empty=UNKNOWN),
        _clinic("street", "site", "Street and number, with suite and floor.", empty=UNKNOWN),
        _clinic("city", "site", "City as the site writes it.", empty=UNKNOWN),
        _clinic("region", "site", "State or province: two letters in the US, Canada and Australia, else as written; "
                "one that the page leaves out may come from the postal code.", empty=UNKNOWN),
        _clinic("postal_code", "site", "Postal code as text; leading zeros are kept.", empty=UNKNOWN),
        _clinic("country", "site", "ISO 3166 alpha-2 code.", empty=UNKNOWN),
        _clinic("phone", "site", "E.164; as printed where it cannot be a real number.", empty=UNKNOWN),
        _clinic("latitude", "program", "WGS 84 latitude; see location_precision.", unit="degree", empty=UNKNOWN),
        _clinic("longitude", "program", "WGS 84 longitude; see location_precision.", unit="degree", empty=UNKNOWN),
        _clinic("offers_exosome_therapy", "site", "Offered here today, not merely mentioned, announced or refused."),
        _clinic("exosome_quote", "site", "The passage that decided, word for word.", empty="exosomes are not named"),
        _clinic("exosome_url", "site", "The page of that passage.", empty="exosomes are not named"),
        _clinic("exosome_products", "site", "Brands named with it.", empty="none is named"),
        _clinic("paired_procedures", "site", "What it is applied with: microneedling, laser ...",
                empty="none is named"),
        _clinic("provider_kind", "verdict", "Who treats there, at best.", values=get_args(ProviderKind)),
        _clinic("certified", "verdict", "At least one practitioner who treats there is certified, grade A or B."),
        _clinic("grade", "verdict", "A: a specialist register or certifying board confirms it; B: the clinic states "
                "it and a government "
                "registry lists the specialty.", values=("A", "B"), empty="not certified"),
        _clinic("certified_specialties", "verdict", "Of the certified practitioners who treat there.",
                empty="not certified"),
        _clinic("reason", "verdict", "The verdict in a sentence.", personal=True, empty=UNKNOWN),
        Column("practitioner_count", "integer", "Rows in practitioners.", "program", unit="person"),
        _clinic("first_seen", "program", "First visit that showed the clinic."),
        _clinic("last_seen", "program", "Last visit that showed the clinic."),
        _clinic("verified_at", "program", "When the verdict was last decided.", empty="not verified yet"),
        Column("stale", "boolean", "True when the verdict should not be relied on without looking again: a registry "
               "or the visit is too "
               "old, or the site no longer shows the clinic.", "verdict"),
        _clinic("location_precision", "program", "What the position is that of: `address` as the site states it, else "
                "`postcode`, `city`, or `area`, the main town of a UK postcode area.", empty="no position is known"),
        _clinic("site", "program", "The site it was found on."),
        _clinic("exosome_stance", "site", "What the site says of exosomes.", values=get_args(Stance),
                empty="exosomes are not named"),
        _clinic("presents_as", "site", "What the site presents itself as.", values=get_args(SiteKind), empty=UNKNOWN),
        _clinic("stale_reason", "verdict", "Why the verdict is stale, where a source is too old.",
                empty="no source is too old"),
        _clinic("policy_version", "program", "The policy that decided.", empty="not verified yet"),
        _LICENCES,
        Column("found_through", "list", "The sources besides the seeds that led to the site; they say nothing of who "
               "treats there.", "program", empty="given as a seed alone"),
    ),
    (("site", "sites"),),
)  # fmt: skip

PRACTITIONERS = Table(
    "practitioners",
    "One row a practitioner at a clinic; never someone merely quoted, an author or a reviewer.",
    ("clinic_id", "practitioner_id"),
    ("clinic_id", "practitioner_id"),
    (
        _person("practitioner_id", "program", "The person on this site, the same at all its clinics."),
        _person("clinic_id", "program", "Where."),
        _person("name", "site", "As the site writes it, without titles and degrees."),
        _person("credentials", "site", "Degrees and fellowships in standard spelling.", empty="none is stated"),
        _person("role", "site", "As the site writes it.", empty="not stated"),
        _person("treats_here", "site", "False: an absent medical director, a former member."),
        _person("kind", "verdict", "What she is, from the best evidence.", values=get_args(Kind)),
        _person("status", "verdict", "The verdict.", values=get_args(Status)),
        _person("grade", "verdict", "Of a certified practitioner, as in clinics.", values=("A", "B"),
                empty="not certified"),
        _person("specialty", "registry", "As the registry lists it.", empty=UNKNOWN),
        _person("registry", "registry", "The registry of the record that the verdict rests on.", empty="no record",
                field="registry_name"),
        _person("registry_id", "registry", "The number of that record, as text.", empty="no record"),
        _person("reason", "verdict", "The verdict in a sentence.", empty=UNKNOWN),
        _person("source_url", "site", "The page that names the person.", empty=UNKNOWN),
        _person("verified_at", "program", "When the verdict was last decided.", empty="not verified yet"),
        _person("quote", "site", "The passage that names the person, word for word.", empty=UNKNOWN),
        _person("first_seen", "program", "First visit that showed her there."),
        _person("last_seen", "program", "Last visit that showed her there."),
        _person("policy_version", "program", "The policy that decided.", empty="not verified yet"),
        _LICENCES,
    ),
    (("clinic_id", "clinics"),),
)  # fmt: skip

EVIDENCE = Table(
    "evidence",
    "One row a piece of evidence for or against a verdict.",
    ("clinic_id", "practitioner_id", "evidence_id"),
    ("evidence_id",),
    (
        _evidence("evidence_id", "program", "Digest of the content."),
        _evidence("clinic_id", "program", "The clinic it is about."),
        _evidence("practitioner_id", "program", "The practitioner it is about.", empty=_ABOUT_CLINIC, personal=True),
        _evidence("claim", "verdict", "What it speaks to: identity, specialty, certification, profession, standing, "
                  "place ..."),
        _evidence("source", "program", "`site`, a registry's name, or `review` for what a person decided."),
        _evidence("record_id", "registry", "The registry's number of the record; of a review, the number it speaks "
                  "of or its own.",
                  empty="the source has no numbers", personal=True),
        _evidence("says", "verdict", "Whether it speaks for the claim.", values=get_args(Says)),
        _evidence("weight", "verdict", "How much it counts; for ordering, never for deciding.", unit="log-odds"),
        _evidence("url", "site", "Where it can be looked up.", empty="no public page"),
        _evidence("quote", "site", "The passage or the field, word for word.", personal=True,
                  empty="nothing is quoted, or the registry's rows may not be republished"),
        _evidence("retrieved_at", "program", "When the page was fetched, or the date of the registry's release."),
        Column("warc_record", "text", _WARC, "program", empty="not from a page"),
        _LICENCES,
    ),
    (("clinic_id", "clinics"),),
)  # fmt: skip

SITES = Table(
    "sites",
    "One row a site that was asked for, whatever was found there.",
    ("site",),
    ("site",),
    (
        _site("site", "program", "Host of the start address."),
        _site("start_url", "program", "Where the visit began."),
        _site("outcome", "program", "How the last visit ended.", values=get_args(Outcome), empty="not visited yet"),
        _site("pages_fetched", "program", "At the last visit.", unit="page"),
        Column("clinics_found", "integer", "Clinics that the last visit showed.", "program", unit="clinic"),
        _site("reason", "program", "Of the outcome, in a sentence.", empty="nothing to say"),
        _site("last_run", "program", "The run that visited it last.", empty="not visited yet"),
        _site("last_visit", "program", "When.", empty="not visited yet"),
    ),
)  # fmt: skip

OBSERVATIONS = Table(
    "observations",
    "One row a fact as one page of a published clinic's site states it; of people, those in practitioners only.",
    ("site", "observation_id"),
    ("observation_id",),
    (
        _seen("observation_id", "program", "Digest of site, address and value."),
        _seen("site", "program", "The site."),
        Column("practitioner_id", "text", "The practitioner it is about.", "program", empty="it is about the site",
               personal=True),
        _seen("kind", "site", "What kind of fact.",
              values=("name", "place", "phone", "exosome", "person", "site_kind")),
        _seen("value", "site", "The fact as a JSON object.", personal=True, empty=UNKNOWN),
        _seen("quote", "site", "The passage, word for word.", personal=True, empty=UNKNOWN),
        _seen("url", "site", "The page."),
        _seen("fetched_at", "program", "When the page was last fetched."),
        Column("page_digest", "text", "SHA-256 of the page's body.", "program", empty=UNKNOWN),
        Column("warc_record", "text", _WARC, "program"),
        _seen("first_seen", "program", "First visit that read it there."),
        _seen("last_seen", "program", "Last visit that read it there."),
        _seen("current", "program", "Stated at the last visit of the site."),
        _LICENCES,
    ),
    (("site", "sites"),),
)  # fmt: skip

CHANGES = Table(
    "changes",
    "One row a change of a verdict, kept for good.",
    ("clinic_id", "change_id"),
    ("change_id",),
    (
        Column("change_id", "integer", "Number of the change.", "program"),
        _change("clinic_id", "program", "The clinic."),
        _change("practitioner_id", "program", "The practitioner.", empty=_ABOUT_CLINIC, personal=True),
        _change("at", "program", "When it was decided."),
        _change("field", "program", "The column that changed."),
        _change("before", "verdict", "What stood there.", empty="it was empty", personal=True),
        _change("after", "verdict", "What stands there.", empty="it is empty", personal=True),
        _change("cause", "program", "What brought it about.", values=_CAUSES),
        _change("policy_version", "program", "The policy that decided."),
    ),
    (("clinic_id", "clinics"),),
)  # fmt: skip

REVIEWS = Table(
    "reviews",
    "One row a decision of a person that is published; never by whom.",
    ("clinic_id", "practitioner_id", "decided_at", "said"),
    (),
    (
        Column("clinic_id", "text", "The clinic.", "program"),
        Column("practitioner_id", "text", "The practitioner.", "program", empty=_ABOUT_CLINIC, personal=True),
        Column("decided_at", "moment", "When.", "review"),
        Column("said", "text", "What was decided, in words.", "review", personal=True),
        Column("url", "text", "Where it can be checked.", "review", empty="no public page"),
        Column("undone_at", "moment", "When it was taken back.", "review", empty="it holds"),
    ),
    (("clinic_id", "clinics"),),
)  # fmt: skip

REDIRECTS = Table(
    "redirects",
    "One row an id that is gone because clinics were merged, with the id that took its place for good.",
    ("old_id",),
    ("old_id",),
    (
        _moved("old_id", "program", "The id that is gone."),
        _moved("new_id", "program", "The clinic that stands for it now."),
        _moved("merged_at", "program", "When it was merged."),
    ),
)  # fmt: skip

TABLES = (CLINICS, PRACTITIONERS, EVIDENCE, SITES, OBSERVATIONS, CHANGES, REVIEWS, REDIRECTS)
"""Every published table; the four that were first keep their place."""
