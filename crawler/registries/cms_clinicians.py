"""CMS Doctors and Clinicians, and the opt-out affidavits: the specialty designated on enrolment in Medicare."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details
from crawler.loading.words import PERSON_FIELDS, date_in, read_person

_SECOND = range(1, 5)
_LISTED = ["{'code': '', 'label': pri_spec, 'is_primary': true}"] + [
    f"{{'code': '', 'label': sec_spec_{n}, 'is_primary': false}}" for n in _SECOND
]
_SPECIALTIES = f"list_filter([{', '.join(_LISTED)}], lambda x: x.label <> '')"
_BAD_NPI = {"NOT regexp_full_match(npi, '[0-9]{10}')": "the NPI is not ten digits"}

CLINICIANS = FileShape(
    part="clinicians",
    columns={
        "npi": "NPI",
        "last_name": ("Provider Last Name", "lst_nm"),
        "first_name": ("Provider First Name", "frst_nm"),
        "middle_name": ("Provider Middle Name", "mid_nm"),
        "name_suffix": "suff",
        "whole_name": ("Provider Name", "name"),
        "sex_code": "gndr",
        "credential": "Cred",
        "school": "Med_sch",
        "year": "Grd_yr",
        "pri_spec": ("pri_spec", "Primary Specialty"),
        **{f"sec_spec_{n}": f"sec_spec_{n}" for n in _SECOND},
        "line_1": ("adr_ln_1", "Address"),
        "line_2": "adr_ln_2",
        "city_name": ("City/Town", "cty", "City"),
        "state": ("State", "st"),
        "zip_code": ("ZIP Code", "zip"),
        "telephone": ("Telephone Number", "phn_numbr"),
    },
    needs=("npi", "pri_spec", "line_1", "state", "zip_code"),
    key="npi",
    refuse=_BAD_NPI,
    many_rows=True,
    lookups={"person": Lookup("whole_name", read_person, PERSON_FIELDS)},
    record={
        "entity": "'person'",
        "credentials": "credential",
        "sex": "CASE WHEN sex_code IN ('M', 'F') THEN sex_code ELSE '' END",
        "profession": "pri_spec",
        "specialties": _SPECIALTIES,
        "status": "'enrolled in Medicare'",
        "details": details(school="school", graduated="year"),
    },
    names=(
        {
            "family": "CASE last_name WHEN '' THEN person.family ELSE plain(last_name) END",
            "given": "CASE last_name WHEN '' THEN person.given ELSE plain(first_name) END",
            "middle": "CASE last_name WHEN '' THEN person.middle ELSE plain(middle_name) END",
            "suffix": "CASE last_name WHEN '' THEN person.suffix ELSE name_suffix END",
        },
    ),
    places=(
        {
            "street": "plain(join2(line_1, line_2))",
            "city": "plain(city_name)",
            "region": "state",
            "postal_code": "zip(zip_code)",
            "country": "'US'",
            "phone": "telephone",
        },
    ),
)

OPT_OUTS = FileShape(
    part="opt-outs",
    columns={
        "first_name": "First Name",
        "last_name": "Last Name",
        "npi": "npi",
        "spec": "Specialty",
        "out_from": "Optout Effective Date",
        "out_until": "Optout End Date",
        "line_1": "First Line Street Address",
        "line_2": "Second Line Street Address",
        "city_name": "City Name",
        "state": "State Code",
        "zip_code": "Zip code",
        "updated": "Last updated",
    },
    needs=("first_name", "last_name", "npi", "spec", "out_from", "out_until"),
    key="npi",
    refuse=_BAD_NPI,
    many_rows=True,
    newest="day(updated)",
    record={
        "entity": "'person'",
        "profession": "spec",
        "specialties": "CASE spec WHEN '' THEN [] ELSE [{'code': '', 'label': spec, 'is_primary': true}] END",
        "status": "'opted out of Medicare from ' || out_from || ' to ' || out_until",
        "updated_on": "day(updated)",
    },
    names=({"family": "plain(last_name)", "given": "plain(first_name)"},),
    places=(
        {
            "street": "plain(join2(line_1, line_2))",
            "city": "plain(city_name)",
            "region": "state",
            "postal_code": "zip(zip_code)",
            "country": "'US'",
        },
    ),
)

SOURCE = Source(name="cms-clinicians", files=(CLINICIANS, OPT_OUTS), released=date_in)
