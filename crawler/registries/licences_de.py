"""Delaware Division of Professional Regulation: licences, and the list of disciplinary actions beside them."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

LICENCES = FileShape(
    part="licences",
    columns={
        "number": "license_no",
        "last_name": "last_name",
        "first_name": "first_name",
        "licence_type": "license_type",
        "status_word": "license_status",
        "expires": "expiration_date",
        "disciplined": "disciplinary_action",
    },
    needs=("number", "last_name", "first_name", "licence_type", "status_word"),
    key="number",
    many_rows=True,
    lookups={"standing": Lookup("status_word", standing_with)},
    unsure="standing = ''",
    unsure_words="status_word",
    record={
        "entity": "CASE first_name WHEN '' THEN 'organization' ELSE 'person' END",
        "profession": "licence_type",
        "licences": licence("number", "'DE'"),
        "standing": STANDING,
        "status": "status_word",
        "valid_until": "day(expires)",
        "details": details(disciplinary_action="disciplined"),
    },
    names=(
        {
            "family": "CASE first_name WHEN '' THEN '' ELSE plain(last_name) END",
            "given": "plain(first_name)",
            "organization": "CASE first_name WHEN '' THEN plain(last_name) ELSE '' END",
        },
    ),
)

ACTIONS = FileShape(
    part="actions",
    columns={
        "number": "license_id_l",
        "last_name": "last_name",
        "first_name": "first_name",
        "licence_type": "license_type",
        "started": "disp_start",
        "action": "item_text",
    },
    needs=("number", "last_name", "first_name", "started", "action"),
    key="number",
    many_rows=True,
    lookups={"standing": Lookup("action", standing_with)},
    newest="day(started)",
    record={
        "entity": "'person'",
        "profession": "licence_type",
        "licences": licence("number", "'DE'"),
        "standing": "CASE standing WHEN 'barred' THEN 'barred' WHEN 'lapsed' THEN 'lapsed' ELSE 'restricted' END",
        "status": "'action of the board on ' || started",
        "updated_on": "day(started)",
    },
    names=({"family": "plain(last_name)", "given": "plain(first_name)"},),
)

SOURCE = Source(name="licences-de", files=(LICENCES, ACTIONS), released=date_in)
