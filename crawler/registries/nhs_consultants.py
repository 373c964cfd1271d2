"""NHS ODS `econcur`: consultants of the NHS with their main specialty, by GMC number, surname and initials."""

from __future__ import annotations

import re
from datetime import date

from crawler.loading.reading import Layout
from crawler.loading.shapes import FileShape, Source, details, specialty
from crawler.loading.words import date_in


def released(names: str) -> date | None:
    """A date in the file's name, or the first day of a year in it (`econcur_2019.csv`)."""
    year = re.search(r"(?<!\d)(20\d{2})(?!\d)", names)
    return date_in(names, day_first=True) or (date(int(year[1]), 1, 1) if year else None)


SOURCE = Source(
    name="nhs-consultants",
    files=(
        FileShape(
            part="consultants",
            columns={
                "gmc": "GMC reference",
                "_code": "practitioner code",
                "surname": "surname",
                "initials": "initials",
                "sex_code": "sex",
                "specialty_code": "main specialty code",
                "_provider_type": "provider type",
                "organisation": "organisation code",
                **{f"_reserved_{n}": "reserved" for n in range(1, 6)},
            },
            needs=(),
            layout=Layout(latin_1=True),
            headerless=r'"?\d{7}"?,"?C\d{7}"?,',
            key="gmc",
            refuse={"NOT regexp_full_match(gmc, '[0-9]{7}')": "the GMC reference is not seven digits"},
            many_rows=True,
            record={
                "entity": "'person'",
                "sex": "CASE WHEN sex_code IN ('M', 'F') THEN sex_code ELSE '' END",
                "profession": "'NHS consultant'",
                "specialties": specialty(code="specialty_code"),
                "status": "'NHS consultant'",
                "details": details(organisation="organisation"),
            },
            names=({"family": "plain(surname)", "given": "initials"},),
        ),
    ),
    released=released,
)
