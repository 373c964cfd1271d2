"""Florida DBPR: cosmetology and barber licences of establishments and people. By position: there is no header row."""

from __future__ import annotations

from dataclasses import replace

from crawler.loading.reading import Layout
from crawler.loading.shapes import FileShape, Lookup, Source, licence
from crawler.loading.words import PERSON_FIELDS, date_in, read_person

_SHOP = "regexp_matches(class_code, '^(CE|MCS|BS|MBS)')"

BY_POSITION = FileShape(
    part="licences",
    columns={
        "_board": "Board Number",
        "occupation": "Occupation Code",
        "licensee": "Licensee Name",
        "dba": ("Doing Business As Name", "DBA Name", "DBA"),
        "class_code": ("Class Code", "Class"),
        "line_1": ("Address Line 1", "Address 1"),
        "line_2": ("Address Line 2", "Address 2"),
        "_line_3": ("Address Line 3", "Address 3"),
        "city_name": ("City", "City Name"),
        "state": ("State", "State Code"),
        "zip_code": ("Zip", "Zip Code"),
        "_county": ("County Code", "County"),
        "number": ("License Number", "License No"),
        "primary_status": ("Primary Status", "Primary Status Code"),
        "secondary_status": ("Secondary Status", "Secondary Status Code"),
        "issued": ("Original Licensure Date", "Original License Date"),
        "effective": ("Effective Date", "Status Effective Date"),
        "expires": ("Expiration Date", "License Expiration Date"),
    },
    needs=(),
    layout=Layout(latin_1=True),
    headerless=r'"?\d{2,4}"?,"?\d{2,4}"?,(?:"[^"]*"|[^",]*),(?:"[^"]*"|[^",]*),"?[A-Z]{2,3}"?,',
    key="CASE number WHEN '' THEN '' ELSE concat_ws('-', nullif(class_code, ''), number) END",
    refuse={"licensee = '' AND dba = ''": "nobody is named"},
    many_rows=True,
    lookups={"person": Lookup(f"CASE WHEN {_SHOP} THEN '' ELSE licensee END", read_person, PERSON_FIELDS)},
    newest="day(effective)",
    record={
        "entity": f"CASE WHEN {_SHOP} THEN 'organization' ELSE 'person' END",
        "profession": f"CASE WHEN {_SHOP} THEN 'cosmetology salon (' || class_code || ')' "
        "ELSE 'cosmetology (' || class_code || ')' END",
        "licences": licence("number", "'FL'"),
        "standing": "CASE WHEN primary_status = 'C' AND secondary_status = 'A' THEN 'good' "
        "WHEN secondary_status = 'I' OR primary_status = 'D' THEN 'lapsed' ELSE 'unknown' END",
        "status": "primary_status || '/' || secondary_status",
        "valid_from": "day(issued)",
        "valid_until": "day(expires)",
        "updated_on": "day(effective)",
    },
    names=(
        {
            "family": "person.family",
            "given": "person.given",
            "middle": "person.middle",
            "suffix": "person.suffix",
        },
        {"organization": f"CASE WHEN {_SHOP} THEN plain(licensee) ELSE '' END"},
        {"organization": "plain(dba)", "use": "'brand'"},
    ),
    places=(
        {
            # A person's address may be her home: only establishments keep their street.
            "street": f"CASE WHEN {_SHOP} THEN plain(join2(line_1, line_2)) ELSE '' END",
            "city": "plain(city_name)",
            "region": "state",
            "postal_code": "zip(zip_code)",
            "country": "'US'",
        },
    ),
)

# The extracts come without a header; copies of them that somebody has opened and saved have one.
BY_HEADER = replace(
    BY_POSITION,
    headerless="",
    needs=("licensee", "class_code", "line_1", "city_name", "number", "primary_status", "secondary_status"),
)

SOURCE = Source(name="salons-fl", files=(BY_POSITION, BY_HEADER), released=date_in)
