"""GMC List of Registered Medical Practitioners: UK doctors and their entries in the Specialist Register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crawler.loading.shapes import Columns, FileShape, Lookup, Source, details
from crawler.loading.words import STANDING, date_in, standing_with

SPECIALTY_COLUMNS = range(1, 13)


def released(names: str) -> date | None:
    """The day in the file's name, whichever way it is written."""
    return date_in(names, day_first=True)


def read_status(text: str) -> str:
    """Standing told by `registration status | whether there are conditions`; empty for a status nobody knows."""
    status, _, conditions = text.partition("|")
    return standing_with(f"{status}|{'conditions' if read_conditions(conditions)['any'] else ''}")


def read_conditions(text: str) -> Mapping[str, str]:
    """Whether the conditions column says that there are any."""
    return {"any": "" if text.strip().lower() in ("", "no", "n", "none", "false", "0") else "yes"}


_LABELS = "string_split_regex(concat_ws(';', {}), '[;|]')".format(
    ", ".join(f"specialty_{n}" for n in SPECIALTY_COLUMNS)
)
_SPECIALTIES = (
    f"list_transform(list_filter({_LABELS}, lambda x: trim(x) <> ''), "
    "lambda x: {'code': '', 'label': trim(x), 'is_primary': true})"
)

COLUMNS: Columns = {
    "number": (
        "GMC Ref No",
        "GMC Reference Number",
        "GMC Reference No",
        "GMC Reference",
        "GMC Ref Number",
        "GMC Ref",
        "GMC Number",
        "GMC No",
        "GMC Registration Number",
        "GMC ID",
        "Ref No",
        "UID",
    ),
    "surname": ("Surname", "Family Name", "Last Name"),
    "given_name": (
        "Given Name",
        "Given Names",
        "Forenames",
        "Forename",
        "First Name",
        "First Names",
        "Other Names",
    ),
    "gender": ("Gender", "Sex"),
    "qualification": ("Qualification", "Primary Medical Qualification", "PMQ"),
    "year": (
        "Year Of Qualification",
        "Year of Primary Medical Qualification",
        "Qualification Year",
        "PMQ Year",
    ),
    "place": (
        "Place of Qualification",
        "Place of Primary Medical Qualification",
        "Qualification Place",
        "PMQ Place",
    ),
    "registered": ("Provisional/Full Registration Date", "Full Registration Date", "Registration Date"),
    "specialist_since": ("Specialist Register Date", "Specialist Register Entry Date"),
    "gp_since": ("GP Register Date", "GP Register Entry Date"),
    "registration_status": (
        "Registration Status",
        "Current Registration Status",
        "Registration and Licence Status",
        "Status",
    ),
    "conditions": (
        "FTP Conditions / Undertakings / Warnings Exist",
        "FTP Conditions / Undertakings / Warnings",
        "Conditions / Undertakings / Warnings",
        "FTP Conditions Exist",
        "Conditions",
    ),
    **{
        f"specialty_{n}": (
            f"Specialty/Sub-specialty {n}",
            f"Specialty/Sub-specialty{n}",
            f"Specialty {n}",
            f"Speciality {n}",
            *(("Specialty/Sub-specialty", "Specialty", "Specialties", "Speciality") if n == 1 else ()),
        )
        for n in SPECIALTY_COLUMNS
    },
}
"""The headers of the download are known in part: other spellings of the same words are taken too."""

SOURCE = Source(
    name="gmc",
    files=(
        FileShape(
            part="doctors",
            columns=COLUMNS,
            needs=("number", "surname", "given_name", "registration_status"),
            key="number",
            refuse={"NOT regexp_full_match(number, '[0-9]{7}')": "the GMC number is not seven digits"},
            lookups={
                "condition": Lookup("conditions", read_conditions, ("any",)),
                "standing": Lookup("registration_status || '|' || conditions", read_status),
            },
            unsure="standing = ''",
            unsure_words="registration_status",
            newest="greatest(uk_day(registered), uk_day(specialist_since), uk_day(gp_since))",
            record={
                "entity": "'person'",
                "credentials": "qualification",
                "sex": "CASE left(upper(gender), 1) WHEN 'M' THEN 'M' WHEN 'F' THEN 'F' WHEN 'W' THEN 'F' ELSE '' END",
                "profession": "'doctor'",
                "specialties": _SPECIALTIES,
                "standing": STANDING,
                "status": "registration_status || CASE WHEN condition.any = '' THEN '' ELSE ', with conditions, "
                "undertakings or warnings' END",
                "valid_from": "uk_day(registered)",
                "details": details(
                    specialist_register_date="specialist_since",
                    gp_register_date="gp_since",
                    year_of_qualification="year",
                    place_of_qualification="place",
                ),
            },
            names=(
                {
                    "family": "plain(surname)",
                    "given": "split_part(plain(given_name), ' ', 1)",
                    "middle": "ltrim(substr(plain(given_name), length(split_part(plain(given_name), ' ', 1)) + 1))",
                },
            ),
        ),
    ),
    released=released,
)
