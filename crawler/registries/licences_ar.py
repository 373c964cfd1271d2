"""Arkansas State Medical Board: physicians, assistants, therapists, and some companies; the degree ends the name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import PERSON_FIELDS, date_in, read_person, standing_with

_COMPANY = re.compile(
    r"\b(?:clinic|associates|p\.?l\.?l\.?c|l\.?l\.?c|inc|ltd|p\.l\.c|p\.s\.c|d/b/a|center|consultants|group|hospital)\b",
    re.IGNORECASE,
)
_PREFIXES = {
    "MC": "medical corporation",
    "FMC": "medical corporation",
    "GRP": "group",
    "R": "resident training permit",
    "PA": "physician assistant",
    "RPA": "radiology practitioner assistant",
    "RA": "radiologist assistant",
    "OTR": "occupational therapist",
    "OT": "occupational therapy assistant",
    "RCP": "respiratory care practitioner",
    "ST": "surgical technologist",
    "LGC": "genetic counselor",
    "C": "physician",
    "E": "physician",
    "N": "physician",
}


def read_holder(text: str) -> Mapping[str, str]:
    """`number|name` as a person, or as an organization by its prefix or its words."""
    number, _, name = text.partition("|")
    prefix = re.match(r"[A-Z]*", number.upper())
    kind = _PREFIXES.get(prefix[0] if prefix else "", "")
    if kind in ("medical corporation", "group") or _COMPANY.search(name):
        return {**read_person(""), "organization": name.strip(" ,"), "profession": kind}
    # "P.A." behind a person's name is a physician assistant here.
    return {**read_person(re.sub(r",\s*P\.?A\.?\s*$", ", PA-C", name)), "organization": "", "profession": kind}


def read_standing(text: str) -> str:
    """Standing told by `status category|board orders`; the category overrules an active status."""
    words, _, orders = text.partition("|")
    standing = standing_with(words) if words.strip() else ""
    if orders.strip().lower() in ("true", "yes", "y", "1") and standing in ("", "good"):
        return "restricted"
    return standing


SOURCE = Source(
    name="licences-ar",
    files=(
        FileShape(
            part="licences",
            columns={
                "whole_name": "Name",
                "city_name": "City",
                "number": "License number",
                "issued": "Original issue date",
                "expires": "Expiration date",
                "status_word": ("Status", "License status"),
                "category": ("Category", "License category"),
                "orders": "Board orders",
                "flag": "Violation flag",
            },
            needs=("whole_name", "number", "issued"),
            key="number",
            refuse={"whole_name = ''": "nobody is named"},
            many_rows=True,
            lookups={
                "holder": Lookup(
                    "number || '|' || whole_name", read_holder, (*PERSON_FIELDS, "organization", "profession")
                ),
                "standing": Lookup("status_word || ' ' || category || '|' || orders", read_standing),
            },
            unsure="standing = '' AND status_word <> ''",
            unsure_words="status_word",
            newest="day(issued)",
            record={
                "entity": "CASE holder.organization WHEN '' THEN 'person' ELSE 'organization' END",
                "credentials": "holder.degrees",
                "profession": "holder.profession",
                "licences": licence("number", "'AR'"),
                "standing": "CASE WHEN standing <> '' THEN standing WHEN holder.profession LIKE 'resident%' "
                "THEN 'restricted' ELSE 'unknown' END",
                "status": "concat_ws(', ', nullif(status_word, ''), nullif(category, ''), "
                "CASE WHEN lower(orders) = 'true' THEN 'board orders' END)",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
                "details": details(listed_as="whole_name"),
            },
            names=(
                {
                    "family": "holder.family",
                    "given": "holder.given",
                    "middle": "holder.middle",
                    "suffix": "holder.suffix",
                    "organization": "plain(holder.organization)",
                },
            ),
            places=(
                {
                    "city": "plain(city_name)",
                    "region": "CASE city_name WHEN '' THEN '' ELSE 'AR' END",
                    "country": "'US'",
                },
            ),
        ),
    ),
    released=date_in,
)
