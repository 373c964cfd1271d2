"""Florida Department of Health (MQA): all health licences, and the list of discipline cases. Pipes, no quotes."""

from __future__ import annotations

from crawler.loading.reading import Layout
from crawler.loading.shapes import FileShape, Lookup, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

PIPES = Layout(delimiter="|", quote="")

LICENCES = FileShape(
    part="licences",
    columns={
        "number": "License-Number",
        "last_name": "Last-Name",
        "first_name": "First-Name",
        "middle_name": "Middle-Name",
        "licence_type": "Profession-Name",
        "status_word": "License-Status-Description",
        "expires": "Expire-Date",
        "action": "Board-Action-Indicator",
    },
    needs=("number", "last_name", "first_name", "licence_type", "status_word"),
    layout=PIPES,
    # Numbers repeat between professions.
    key="CASE number WHEN '' THEN '' ELSE concat_ws('-', nullif(replace(licence_type, ' ', '-'), ''), number) END",
    many_rows=True,
    lookups={"standing": Lookup("status_word", standing_with)},
    unsure="standing = ''",
    unsure_words="status_word",
    record={
        "entity": "CASE first_name WHEN '' THEN 'organization' ELSE 'person' END",
        "profession": "licence_type",
        "licences": licence("number", "'FL'"),
        "standing": STANDING,
        "status": "status_word",
        "valid_until": "day(expires)",
        "details": details(board_action="action"),
    },
    names=(
        {
            "family": "CASE first_name WHEN '' THEN '' ELSE plain(last_name) END",
            "given": "plain(first_name)",
            "middle": "plain(middle_name)",
            "organization": "CASE first_name WHEN '' THEN plain(last_name) ELSE '' END",
        },
    ),
)

CASES = FileShape(
    part="cases",
    columns={
        "number": "License Number",
        "respondent": "Respondent Name",
        "licence_type": "Profession",
        "activity": "Case Activity Type",
        "happened": "Case Activity Date",
        "case_number": "Case Number",
    },
    needs=("number", "licence_type", "activity", "happened", "case_number"),
    layout=PIPES,
    key="CASE number WHEN '' THEN '' ELSE concat_ws('-', nullif(replace(licence_type, ' ', '-'), ''), number) END",
    many_rows=True,
    newest="day(happened)",
    record={
        "profession": "licence_type",
        "details": details(case="case_number", case_activity="activity", case_date="happened"),
    },
)

SOURCE = Source(name="licences-fl", files=(LICENCES, CASES), released=date_in)
