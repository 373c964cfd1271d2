"""NPPES: every US provider number, with the specialty its holder declared. Monthly, weekly and deactivation files."""

from __future__ import annotations

import re
from datetime import date, datetime

from crawler.loading.shapes import FileShape, Source, details
from crawler.loading.words import MONTHS

TAXONOMIES = range(1, 16)


def released(names: str) -> date | None:
    """The release date told by file names or a title row: `..._20050523-20251109.csv`, `_110325_110925_Weekly`, `..."""
    if found := re.search(r"_\d{8}-(\d{8})", names):
        return _day(found[1], "%Y%m%d")
    if found := re.search(r"as of\s+(\w+ \d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{4})", names, re.IGNORECASE):
        text = found[1].replace(",", "")
        return _day(text, "%m/%d/%Y") or _day(text, "%B %d %Y") or _day(text, "%b %d %Y")
    if found := re.search(r"(?:\d{6}_|Report_)(\d{6})_", names):
        return _day(found[1], "%m%d%y")
    if found := re.search(r"Dissemination_([A-Za-z]+)_(\d{4})", names):
        month = found[1][:3].lower()
        return date(int(found[2]), MONTHS.index(month) + 1, 1) if month in MONTHS else None
    return None


def is_update(names: str) -> bool:
    """True for weekly files: they say so, or span less than a month."""
    if found := re.search(r"_(\d{8})-(\d{8})", names):
        first, last = _day(found[1], "%Y%m%d"), _day(found[2], "%Y%m%d")
        return bool(first and last and (last - first).days < 32)
    return "weekly" in names.lower()


def _day(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()
    except ValueError:
        return None


def _npidata_columns() -> dict[str, str | tuple[str, ...]]:
    practice = "Provider Business Practice Location Address"
    columns: dict[str, str | tuple[str, ...]] = {
        "npi": "NPI",
        "entity_code": "Entity Type Code",
        "replacement": "Replacement NPI",
        "legal_business": "Provider Organization Name (Legal Business Name)",
        "last_name": "Provider Last Name (Legal Name)",
        "first_name": "Provider First Name",
        "middle_name": "Provider Middle Name",
        "name_suffix": "Provider Name Suffix Text",
        "credential": "Provider Credential Text",
        "other_business": "Provider Other Organization Name",
        "other_business_type": "Provider Other Organization Name Type Code",
        "other_last": "Provider Other Last Name",
        "other_first": "Provider Other First Name",
        "other_middle": "Provider Other Middle Name",
        "other_suffix": "Provider Other Name Suffix Text",
        "other_type": "Provider Other Last Name Type Code",
        "line_1": "Provider First Line Business Practice Location Address",
        "line_2": "Provider Second Line Business Practice Location Address",
        "city_name": f"{practice} City Name",
        "state_name": f"{practice} State Name",
        "zip_code": f"{practice} Postal Code",
        "country_code": f"{practice} Country Code (If outside U.S.)",
        "telephone": f"{practice} Telephone Number",
        "enumerated": "Provider Enumeration Date",
        "last_update": "Last Update Date",
        "deactivated": "NPI Deactivation Date",
        "reactivated": "NPI Reactivation Date",
        "sex_code": ("Provider Sex Code", "Provider Gender Code"),
        "official_last": "Authorized Official Last Name",
        "official_first": "Authorized Official First Name",
        "official_middle": "Authorized Official Middle Name",
        "official_title": "Authorized Official Title or Position",
        "official_credential": "Authorized Official Credential Text",
        "parent": "Parent Organization LBN",
        "certified_on": "Certification Date",
    }
    for n in TAXONOMIES:
        columns[f"taxonomy_{n}"] = f"Healthcare Provider Taxonomy Code_{n}"
        columns[f"licence_{n}"] = f"Provider License Number_{n}"
        columns[f"licence_state_{n}"] = f"Provider License Number State Code_{n}"
        columns[f"switch_{n}"] = f"Healthcare Provider Primary Taxonomy Switch_{n}"
        columns[f"group_{n}"] = f"Healthcare Provider Taxonomy Group_{n}"
    return columns


def _slot(n: int) -> str:
    return f"{{'code': taxonomy_{n}, 'label': '', 'is_primary': switch_{n} = 'Y'}}"


def _licence(n: int) -> str:
    state = f"CASE licence_state_{n} WHEN 'NULL' THEN '' ELSE licence_state_{n} END"
    return f"{{'number': licence_{n}, 'state': {state}}}"


# Most entries fill one slot of the fifteen: the long way is for the others.
_ONE_SLOT = " AND ".join(f"taxonomy_{n} = '' AND licence_{n} = ''" for n in TAXONOMIES[1:])
_SPECIALTIES = (
    f"CASE WHEN {_ONE_SLOT} THEN CASE taxonomy_1 WHEN '' THEN [] ELSE [{_slot(1)}] END "
    f"ELSE list_distinct(list_filter([{', '.join(map(_slot, TAXONOMIES))}], lambda x: x.code <> '')) END"
)
_LICENCES = (
    f"CASE WHEN {_ONE_SLOT} THEN CASE WHEN usable(licence_1) THEN [{_licence(1)}] ELSE [] END "
    f"ELSE list_distinct(list_filter([{', '.join(map(_licence, TAXONOMIES))}], lambda x: usable(x.number))) END"
)
_OFFICIAL = (
    "CASE WHEN official_last = '' THEN '' ELSE concat_ws(', ', concat_ws(' ', nullif(official_first, ''), "
    "nullif(official_middle, ''), official_last), nullif(official_credential, ''), nullif(official_title, '')) END"
)
_DEAD = "(deactivated <> '' AND (reactivated = '' OR day(reactivated) < day(deactivated)))"
_BAD_NPI = {"NOT regexp_full_match(npi, '[0-9]{10}')": "the NPI is not ten digits"}
_OTHER_USE = "CASE other_type WHEN '1' THEN 'former' WHEN '2' THEN 'professional' ELSE 'other' END"
_BRAND_USE = "CASE {} WHEN '3' THEN 'brand' WHEN '4' THEN 'former' ELSE 'other' END"

NPIDATA = FileShape(
    part="npidata",
    columns=_npidata_columns(),
    needs=(
        "npi",
        "entity_code",
        "legal_business",
        "last_name",
        "first_name",
        "credential",
        "line_1",
        "state_name",
        "zip_code",
        "telephone",
        "last_update",
        "deactivated",
        "reactivated",
        "taxonomy_1",
        "licence_1",
        "licence_state_1",
        "switch_1",
        "taxonomy_15",
        "switch_15",
    ),
    key="npi",
    refuse=_BAD_NPI,
    untrimmed=tuple(f"{one}_{n}" for one in ("taxonomy", "licence_state", "switch", "group") for n in TAXONOMIES),
    keyed=True,
    newest="greatest(day(last_update), day(deactivated), day(reactivated))",
    record={
        "entity": "CASE entity_code WHEN '1' THEN 'person' WHEN '2' THEN 'organization' ELSE '' END",
        "credentials": "credential",
        "sex": "CASE WHEN sex_code IN ('M', 'F') THEN sex_code ELSE '' END",
        "specialties": _SPECIALTIES,
        "licences": _LICENCES,
        "standing": f"CASE WHEN {_DEAD} THEN 'lapsed' ELSE 'good' END",
        "status": f"CASE WHEN {_DEAD} THEN 'deactivated on ' || deactivated "
        "WHEN deactivated <> '' THEN 'active (reactivated on ' || reactivated || ')' ELSE 'active' END",
        "replaced_by": "replacement",
        "contact": _OFFICIAL,
        "valid_from": "day(enumerated)",
        "valid_until": f"CASE WHEN {_DEAD} THEN day(deactivated) END",
        "updated_on": "greatest(day(last_update), day(deactivated), day(reactivated))",
        "details": f"CASE WHEN parent <> '' OR group_1 <> '' THEN {details(parent='parent', group='group_1')} END",
    },
    names=(
        {
            "family": "CASE entity_code WHEN '2' THEN '' ELSE plain(last_name) END",
            "given": "CASE entity_code WHEN '2' THEN '' ELSE plain(first_name) END",
            "middle": "plain(middle_name)",
            "suffix": "name_suffix",
            "organization": "CASE entity_code WHEN '2' THEN plain(legal_business) ELSE '' END",
            "use": "'legal'",
        },
        {
            "family": "plain(other_last)",
            "given": "CASE WHEN other_last = '' THEN '' WHEN other_first = '' THEN plain(first_name) "
            "ELSE plain(other_first) END",
            "middle": "plain(other_middle)",
            "suffix": "other_suffix",
            "use": _OTHER_USE,
        },
        {
            "organization": "CASE WHEN other_business = '<UNAVAIL>' THEN '' ELSE plain(other_business) END",
            "use": _BRAND_USE.format("other_business_type"),
        },
    ),
    places=(
        {
            "street": "plain(join2(line_1, line_2))",
            "city": "plain(city_name)",
            "region": "state_name",
            "postal_code": "zip_code",
            "country": "CASE country_code WHEN '' THEN 'US' ELSE country_code END",
            "phone": "telephone",
        },
    ),
)

_SECOND = "Provider Secondary Practice Location Address"
PL = FileShape(
    part="pl",
    columns={
        "npi": "NPI",
        "line_1": f"{_SECOND}- Address Line 1",
        "line_2": f"{_SECOND}-  Address Line 2",
        "city_name": f"{_SECOND} - City Name",
        "state_name": f"{_SECOND} - State Name",
        "zip_code": f"{_SECOND} - Postal Code",
        "country_code": f"{_SECOND} - Country Code (If outside U.S.)",
        "telephone": f"{_SECOND} - Telephone Number",
    },
    needs=("npi", "line_1", "city_name", "state_name", "zip_code"),
    lacks="Entity Type Code",
    key="npi",
    refuse=_BAD_NPI,
    many_rows=True,
    places=(
        {
            "street": "plain(join2(line_1, line_2))",
            "city": "plain(city_name)",
            "region": "state_name",
            "postal_code": "zip_code",
            "country": "CASE country_code WHEN '' THEN 'US' ELSE country_code END",
            "phone": "telephone",
        },
    ),
)

OTHERNAME = FileShape(
    part="othername",
    columns={
        "npi": "NPI",
        "other_name": "Provider Other Organization Name",
        "type_code": "Provider Other Organization Name Type Code",
    },
    needs=("npi", "other_name", "type_code"),
    lacks="Entity Type Code",
    key="npi",
    refuse=_BAD_NPI,
    many_rows=True,
    names=({"organization": "plain(other_name)", "use": _BRAND_USE.format("type_code")},),
)

_WEB_SITE = (
    r"(type_code <> 'DIRECT' AND NOT contains(endpoint, '@') AND NOT contains(lower(endpoint), 'fhir') "
    r"AND regexp_matches(lower(endpoint), '^(https?://)?(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}/?$'))"
)
ENDPOINT = FileShape(
    part="endpoint",
    columns={"npi": "NPI", "type_code": "Endpoint Type", "endpoint": "Endpoint"},
    needs=("npi", "type_code", "endpoint"),
    lacks="Entity Type Code",
    key="npi",
    refuse=_BAD_NPI,
    leave=f"NOT {_WEB_SITE}",  # mailboxes and machine interfaces say nothing about a clinic
    many_rows=True,
    record={"details": details(website="lower(endpoint)")},
)

DEACTIVATED = FileShape(
    part="deactivated",
    columns={"npi": "NPI", "deactivated_on": "NPPES Deactivation Date"},
    needs=(),
    key="npi",
    headerless=r'"?\d{10}"?,"?\d{1,2}/\d{1,2}/\d{4}"?\s*$',
    refuse=_BAD_NPI,
    newest="day(deactivated_on)",
    record={
        "standing": "'lapsed'",
        "status": "'deactivated on ' || deactivated_on",
        "valid_until": "day(deactivated_on)",
        "updated_on": "day(deactivated_on)",
    },
)

SOURCE = Source(
    name="nppes",
    files=(NPIDATA, OTHERNAME, PL, ENDPOINT, DEACTIVATED),
    released=released,
    is_update=is_update,
    ignores=r"(?i)fileheader|readme|\.pdf$|code ?values",
)
