"""Washington Department of Health: health care provider credentials. No addresses, no specialties."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

SOURCE = Source(
    name="licences-wa",
    files=(
        FileShape(
            part="credentials",
            columns={
                "number": "credentialnumber",
                "last_name": "lastname",
                "first_name": "firstname",
                "middle_name": "middlename",
                "licence_type": "credentialtype",
                "status_word": "status",
                "issued": "firstissuedate",
                "renewed": "lastissuedate",
                "expires": "expirationdate",
                "action": "actiontaken",
            },
            needs=("number", "last_name", "first_name", "licence_type", "status_word", "expires"),
            key="number",
            many_rows=True,
            lookups={"standing": Lookup("status_word", standing_with)},
            unsure="standing = ''",
            unsure_words="status_word",
            newest="greatest(day(issued), day(renewed))",
            record={
                "entity": "'person'",
                "profession": "licence_type",
                # The number proper stands behind the board's prefixes: MD.MD.00012345.
                "licences": licence("regexp_extract(number, '[^.]*$')", "'WA'"),
                "standing": STANDING,
                "status": "status_word",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
                "updated_on": "day(renewed)",
                "details": details(action_taken="action"),
            },
            names=({"family": "plain(last_name)", "given": "plain(first_name)", "middle": "plain(middle_name)"},),
        ),
    ),
    released=date_in,
)
