"""Colorado DORA: professional and occupational licences, one row a discipline case. Numbers repeat between boards."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

SOURCE = Source(
    name="licences-co",
    files=(
        FileShape(
            part="licences",
            columns={
                "last_name": "lastname",
                "first_name": "firstname",
                "middle_name": "middlename",
                "name_suffix": "suffix",
                "entity_name": "entityname",
                "city_name": "city",
                "state_name": "state",
                "licence_type": "licensetype",
                "subcategory": "subcategory",
                "number": "licensenumber",
                "issued": "licensefirstissuedate",
                "renewed": "licenselastreneweddate",
                "expires": "licenseexpirationdate",
                "status_word": "licensestatusdescription",
                "declared": "specialty",
                "action": "programaction",
                "action_date": "disciplineeffectivedate",
                "case_number": "casenumber",
            },
            needs=("last_name", "first_name", "licence_type", "number", "status_word", "expires"),
            # A plumber and a physician may bear the same number: the type belongs to it.
            key="CASE number WHEN '' THEN '' ELSE concat_ws('.', nullif(licence_type, ''), nullif(subcategory, ''), "
            "number) END",
            refuse={"last_name = '' AND entity_name = ''": "neither a person nor a business is named"},
            many_rows=True,
            lookups={"standing": Lookup("status_word || '|' || action", standing_with)},
            unsure="standing = ''",
            unsure_words="status_word",
            newest="greatest(day(issued), day(renewed))",
            record={
                "entity": "CASE last_name WHEN '' THEN 'organization' ELSE 'person' END",
                "profession": "concat_ws(' ', licence_type, nullif(subcategory, ''))",
                "licences": licence("number", "'CO'"),
                "standing": STANDING,
                "status": "concat_ws(', ', nullif(status_word, ''), nullif(action, ''))",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
                "updated_on": "day(renewed)",
                "details": details(declared_specialty="declared", case_number="case_number"),
            },
            names=(
                {
                    "family": "plain(last_name)",
                    "given": "plain(first_name)",
                    "middle": "plain(middle_name)",
                    "suffix": "name_suffix",
                },
                {"organization": "CASE last_name WHEN '' THEN plain(entity_name) ELSE '' END"},
            ),
            places=({"city": "plain(city_name)", "region": "state_name", "country": "'US'"},),
        ),
    ),
    released=date_in,
)
