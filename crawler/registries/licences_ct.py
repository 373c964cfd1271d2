"""Connecticut eLicense: over 850 kinds of credentials, of people and businesses; a person's name is one field."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import PERSON_FIELDS, STANDING, date_in, read_person, standing_with

_BUSINESS = "upper(holder_kind) = 'BUSINESS'"

SOURCE = Source(
    name="licences-ct",
    files=(
        FileShape(
            part="credentials",
            columns={
                "credential_id": "credentialid",
                "whole_name": "name",
                "holder_kind": "type",
                "business": "businessname",
                "dba": "dba",
                "full_code": "fullcredentialcode",
                "number": "credentialnumber",
                "credential_type": "credentialtype",
                "credential": "credential",
                "status_word": "status",
                "status_reason": "statusreason",
                "issued": "issuedate",
                "effective": "effectivedate",
                "expires": "expirationdate",
                "city_name": "city",
                "state_name": "state",
            },
            needs=("credential_id", "whole_name", "holder_kind", "full_code", "credential", "status_word"),
            key="CASE full_code WHEN '' THEN credential_id ELSE full_code END",
            refuse={"whole_name = '' AND business = ''": "neither a person nor a business is named"},
            many_rows=True,
            lookups={
                "standing": Lookup("status_word || ' ' || status_reason || '|' || status_reason", standing_with),
                "person": Lookup(f"CASE WHEN {_BUSINESS} THEN '' ELSE whole_name END", read_person, PERSON_FIELDS),
            },
            unsure="standing = ''",
            unsure_words="status_word",
            newest="greatest(day(issued), day(effective))",
            record={
                "entity": f"CASE WHEN {_BUSINESS} THEN 'organization' ELSE 'person' END",
                "credentials": "person.degrees",
                "profession": "CASE credential WHEN '' THEN credential_type ELSE credential END",
                "licences": licence("number", "'CT'"),
                "standing": STANDING,
                "status": "concat_ws(', ', nullif(status_word, ''), nullif(status_reason, ''))",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
                "updated_on": "day(effective)",
                "details": details(credential_type="credential_type"),
            },
            names=(
                {
                    "family": "person.family",
                    "given": "person.given",
                    "middle": "person.middle",
                    "suffix": "person.suffix",
                },
                {
                    "organization": f"CASE WHEN NOT {_BUSINESS} THEN '' WHEN business = '' THEN plain(whole_name) "
                    "ELSE plain(business) END"
                },
                {"organization": "plain(dba)", "use": "'brand'"},
            ),
            places=({"city": "plain(city_name)", "region": "state_name", "country": "'US'"},),
        ),
    ),
    released=date_in,
)
