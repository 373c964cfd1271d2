"""College of Physicians & Surgeons of Alberta: the alphabetical list of physicians with their specialty codes."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source
from crawler.loading.words import PERSON_FIELDS, date_in, read_person

_TOKENS = r"list_filter(string_split_regex(upper(specialty_codes), '[\s,;]+'), lambda x: x NOT IN ('', '-'))"

SOURCE = Source(
    name="cpsa",
    files=(
        FileShape(
            part="physicians",
            columns={
                "whole_name": "NAME",
                "city_name": "CITY",
                "telephone": "PHONE",
                "specialty_codes": "SPECIALTY",
            },
            needs=("whole_name", "city_name", "telephone", "specialty_codes"),
            # The list has no numbers: an entry is named by its content.
            key="'cpsa-' || left(md5(lower(concat_ws('|', whole_name, city_name, digits(telephone)))), 16)",
            refuse={"whole_name = ''": "nobody is named"},
            many_rows=True,
            lookups={"person": Lookup("whole_name", read_person, PERSON_FIELDS)},
            record={
                "entity": "'person'",
                "profession": "'physician'",
                "specialties": f"list_transform({_TOKENS}, lambda x: {{'code': x, 'label': '', 'is_primary': true}})",
                "standing": "'good'",
                "status": "'listed'",
            },
            names=(
                {
                    # "Last, First" as listed; the reading of the name helps where the comma is missing.
                    "family": "CASE WHEN contains(whole_name, ',') THEN plain(trim(split_part(whole_name, ',', 1))) "
                    "ELSE person.family END",
                    "given": "CASE WHEN contains(whole_name, ',') "
                    "THEN split_part(plain(trim(split_part(whole_name, ',', 2))), ' ', 1) ELSE person.given END",
                    "middle": "CASE WHEN contains(trim(split_part(whole_name, ',', 2)), ' ') "
                    "THEN regexp_replace(plain(trim(split_part(whole_name, ',', 2))), '^[^ ]+ ', '') ELSE '' END",
                },
            ),
            places=(
                {
                    "city": "plain(city_name)",
                    "region": "CASE city_name WHEN '' THEN '' ELSE 'AB' END",
                    "country": "'CA'",
                    "phone": "CASE telephone WHEN '-' THEN '' ELSE telephone END",
                },
            ),
        ),
    ),
    released=date_in,
)
