"""Illinois IDFPR: all professional licences, of physicians and of salons alike. Open Database License."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

SOURCE = Source(
    name="licences-il",
    files=(
        FileShape(
            part="licences",
            columns={
                "licence_type": "license_type",
                "description": "description",
                "number": "license_number",
                "status_word": "license_status",
                "is_business": "business",
                "first_name": "first_name",
                "middle_name": "middle",
                "last_name": "last_name",
                "name_suffix": "suffix",
                "business": "business_name",
                "dba": "businessdba",
                "issued": "original_issue_date",
                "effective": "effective_date",
                "expires": "expiration_date",
                "city_name": "city",
                "state_name": "state",
                "zip_code": "zip",
                "disciplined": "ever_disciplined",
                "action": "action",
                "action_date": "discipline_start_date",
                "qualifier": "specialty_qualifier",
            },
            needs=("licence_type", "description", "number", "status_word", "last_name", "first_name", "business"),
            key="number",
            refuse={"last_name = '' AND business = '' AND dba = ''": "neither a person nor a business is named"},
            many_rows=True,
            lookups={"standing": Lookup("status_word || '|' || action", standing_with)},
            unsure="standing = ''",
            unsure_words="status_word",
            newest="greatest(day(effective), day(issued))",
            record={
                "entity": "CASE WHEN last_name = '' OR is_business = 'Y' THEN 'organization' ELSE 'person' END",
                "profession": "CASE description WHEN '' THEN licence_type ELSE description END",
                "licences": licence("number", "'IL'"),
                "standing": STANDING,
                "status": "concat_ws(', ', nullif(status_word, ''), nullif(action, ''))",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
                "updated_on": "day(effective)",
                "details": details(discipline_date="action_date", specialty_qualifier="qualifier"),
            },
            names=(
                {
                    "family": "CASE is_business WHEN 'Y' THEN '' ELSE plain(last_name) END",
                    "given": "CASE is_business WHEN 'Y' THEN '' ELSE plain(first_name) END",
                    "middle": "plain(middle_name)",
                    "suffix": "name_suffix",
                },
                {"organization": "plain(business)"},
                {"organization": "plain(dba)", "use": "'brand'"},
            ),
            # City, state and ZIP only: the file gives no streets, and a licensee's may be a home.
            places=(
                {
                    "city": "plain(city_name)",
                    "region": "state_name",
                    "postal_code": "zip(zip_code)",
                    "country": "'US'",
                },
            ),
        ),
    ),
    released=date_in,
)
