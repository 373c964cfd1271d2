"""Texas Medical Board: physicians, physician assistants and others, with disciplinary status."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

SOURCE = Source(
    name="licences-tx",
    files=(
        FileShape(
            part="licences",
            columns={
                "number": "license_number",
                "last_name": "last_name",
                "first_name": "first_name",
                "licence_type": "license_type",
                "registration": "registration_status",
                "expires": "license_expiration_date",
                "status_word": "license_status",
                "discipline": "disciplinary_status",
                "action_date": "current_board_action_date",
                "action": "current_board_action_description",
            },
            needs=("number", "last_name", "first_name", "licence_type", "status_word", "discipline"),
            key="CASE number WHEN '' THEN '' ELSE concat_ws('-', nullif(licence_type, ''), number) END",
            many_rows=True,
            lookups={"standing": Lookup("status_word || '|' || discipline || ' ' || action", standing_with)},
            unsure="standing = ''",
            unsure_words="status_word",
            newest="day(action_date)",
            record={
                "entity": "'person'",
                "profession": "licence_type",
                "licences": licence("number", "'TX'"),
                "standing": STANDING,
                "status": "concat_ws(', ', nullif(status_word, ''), nullif(registration, ''), nullif(discipline, ''))",
                "valid_until": "day(expires)",
                "details": details(board_action_date="action_date"),
            },
            names=({"family": "plain(last_name)", "given": "plain(first_name)"},),
        ),
    ),
    released=date_in,
)
