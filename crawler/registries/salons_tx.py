"""Texas TDLR: licences of salons, shops and the people in them (and of other trades). Owners' phones are not loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crawler.loading.shapes import FileShape, Lookup, Source, licence
from crawler.loading.words import PERSON_FIELDS, date_in, read_person

ESTABLISHMENTS = {
    "CS": "cosmetology salon",
    "MS": "manicure salon",
    "FS": "esthetician salon",
    "HS": "hair weaving salon",
    "FM": "esthetician and manicure salon",
    "WS": "wig salon",
    "BS": "barber shop",
    "DS": "dual barber shop and salon",
}
_PEOPLE = "('OP', 'FA', 'MA', 'HW', 'WG', 'SH', 'OR', 'MR', 'FR', 'BA', 'BT', 'TE', 'FI', 'MI', 'IN', 'WI')"


def read_kind(subtype: str) -> str:
    """What an establishment's subtype stands for; empty for people and other trades."""
    return ESTABLISHMENTS.get(subtype.strip().upper(), "")


def read_town(text: str) -> Mapping[str, str]:
    """City, state and ZIP written in one field: "MCALLEN TX 78504-1234"."""
    found = re.match(r"(.*?)[\s,]+([A-Z]{2})[\s,]+(\d{5})(?:-?(\d{4}))?\s*$", text.strip(), re.IGNORECASE)
    if not found:
        return {"city": text.strip(" ,"), "state": "", "zip": ""}
    return {"city": found[1].strip(" ,"), "state": found[2].upper(), "zip": found[3] + (found[4] or "")}


SOURCE = Source(
    name="salons-tx",
    files=(
        FileShape(
            part="licences",
            columns={
                "licence_type": "license_type",
                "number": "license_number",
                "subtype": "license_subtype",
                "business": "business_name",
                "line_1": ("business_address_line1", "BUSINESS ADDRESS-LINE1"),
                "line_2": ("business_address_line2", "BUSINESS ADDRESS-LINE2"),
                "town": "business_city_state_zip",
                "town_zip": "business_zip",
                "telephone": ("business_telephone", "BUSINESS PHONE"),
                "owner": "owner_name",
                "expires": "license_expiration_date_mmddccyy",
            },
            needs=("licence_type", "number", "subtype", "business", "line_1", "town", "owner"),
            key="CASE number WHEN '' THEN '' ELSE concat_ws('-', nullif(subtype, ''), number) END",
            refuse={"business = '' AND owner = ''": "neither a business nor an owner is named"},
            many_rows=True,
            lookups={
                "kind": Lookup("subtype", read_kind),
                "person": Lookup(f"CASE WHEN subtype IN {_PEOPLE} THEN owner ELSE '' END", read_person, PERSON_FIELDS),
                "place": Lookup("town", read_town, ("city", "state", "zip")),
            },
            record={
                "entity": f"CASE WHEN subtype IN {_PEOPLE} THEN 'person' ELSE 'organization' END",
                "profession": "concat_ws(', ', nullif(licence_type, ''), nullif(kind, ''))",
                "licences": licence("number", "'TX'"),
                "standing": "'good'",
                "status": "'listed'",
                "contact": f"CASE WHEN subtype IN {_PEOPLE} THEN '' ELSE owner END",
                "valid_until": "day(expires)",
            },
            names=(
                {
                    "family": "person.family",
                    "given": "person.given",
                    "middle": "person.middle",
                    "suffix": "person.suffix",
                },
                {
                    "organization": f"CASE WHEN subtype IN {_PEOPLE} THEN '' WHEN business = '' THEN plain(owner) "
                    "ELSE plain(business) END",
                    "use": "'brand'",
                },
            ),
            places=(
                {
                    # A person's business address may be her home: only establishments keep theirs.
                    "street": f"CASE WHEN subtype IN {_PEOPLE} THEN '' ELSE plain(join2(line_1, line_2)) END",
                    "city": "plain(place.city)",
                    "region": "place.state",
                    "postal_code": "CASE place.zip WHEN '' THEN zip(town_zip) ELSE place.zip END",
                    "country": "'US'",
                    "phone": f"CASE WHEN subtype IN {_PEOPLE} THEN '' ELSE telephone END",
                },
            ),
        ),
    ),
    released=date_in,
)
