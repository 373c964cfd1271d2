"""New York OPMC: every public action of the board against physicians and assistants since 1990."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, licence
from crawler.loading.words import date_in
from directory.vocabulary.standings import standing_of


def read_action(text: str) -> str:
    """Standing told by the words of an action; any action that ends no licence is a restriction."""
    standing = standing_of(text)
    return standing if standing in ("barred", "lapsed") else "restricted"


SOURCE = Source(
    name="discipline-ny",
    files=(
        FileShape(
            part="actions",
            columns={
                "number": "licensenum",
                "last_name": "last_name",
                "first_name": "first_name",
                "licence_type": "licensetype",
                "effective": "effectivedate",
                "action": "webaction",
            },
            needs=("number", "last_name", "first_name", "licence_type", "effective", "action"),
            key="CASE number WHEN '' THEN '' ELSE concat_ws('-', number, nullif(letters(effective), '')) END",
            many_rows=True,
            lookups={"standing": Lookup("action", read_action)},
            newest="day(effective)",
            record={
                "entity": "'person'",
                "profession": "licence_type",
                "licences": licence("number", "'NY'"),
                "standing": "standing",
                "status": "'action of the board, effective ' || effective",
                "valid_from": "day(effective)",
                "updated_on": "day(effective)",
            },
            names=(
                {
                    "family": "plain(last_name)",
                    "given": "split_part(plain(first_name), ' ', 1)",
                    "middle": "ltrim(substr(plain(first_name), length(split_part(plain(first_name), ' ', 1)) + 1))",
                },
            ),
            places=({"region": "'NY'", "country": "'US'"},),
        ),
    ),
    released=date_in,
)
