"""OIG List of Excluded Individuals/Entities: whom US federal health programmes exclude. Replaced, never merged."""

from __future__ import annotations

import re
from datetime import date

from crawler.loading.shapes import FileShape, Source, details, specialty

_MONTH_FILE = re.compile(r"(?<!\d)(\d{2})(\d{2})(?:excl|rein)", re.IGNORECASE)


def released(names: str) -> date | None:
    """The month a supplement is named after (`1605EXCL.csv` is May 2016); UPDATED.csv tells no date by its name."""
    found = _MONTH_FILE.search(names)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return date(2000 + int(found[1]), int(found[2]), 1)


_NPI = "CASE WHEN regexp_full_match(npi, '[0-9]{10}') AND npi <> '0000000000' THEN npi ELSE '' END"
# No key of its own: an entry is named by its content, so that the same entry has the same id in every release.
_KEY = (
    "'leie-' || left(md5(concat_ws('|', upper(lastname), upper(firstname), upper(midname), upper(busname), npi, "
    "state, excltype, excldate)), 16)"
)

SOURCE = Source(
    name="leie",
    files=(
        FileShape(
            part="exclusions",
            columns={
                "lastname": "LASTNAME",
                "firstname": "FIRSTNAME",
                "midname": "MIDNAME",
                "busname": "BUSNAME",
                "general": "GENERAL",
                "specialty": "SPECIALTY",
                "npi": "NPI",
                "address": "ADDRESS",
                "city_name": "CITY",
                "state": "STATE",
                "zip_code": "ZIP",
                "excltype": "EXCLTYPE",
                "excldate": "EXCLDATE",
                "reindate": "REINDATE",
                "waiverdate": "WAIVERDATE",
                "waiverstate": ("WVRSTATE", "WAIVERSTATE"),
            },
            needs=("lastname", "firstname", "busname", "general", "specialty", "npi", "state", "excltype", "excldate"),
            key=_KEY,
            refuse={"lastname = '' AND busname = ''": "neither a person nor a business is named"},
            many_rows=True,
            newest="greatest(day(excldate), day(reindate))",
            record={
                "entity": "CASE lastname WHEN '' THEN 'organization' ELSE 'person' END",
                "profession": "general",
                "specialties": specialty(label="specialty", primary="true"),
                "standing": "CASE WHEN day(reindate) IS NULL THEN 'barred' ELSE 'good' END",
                "status": "'excluded on ' || coalesce(strftime(day(excldate), '%Y-%m-%d'), 'an unknown day') "
                "|| ' (' || excltype || ')' || CASE WHEN day(reindate) IS NULL THEN '' "
                "ELSE ', reinstated on ' || strftime(day(reindate), '%Y-%m-%d') END",
                "valid_from": "day(excldate)",
                "valid_until": "day(reindate)",
                "updated_on": "greatest(day(excldate), day(reindate), day(waiverdate))",
                "details": details(
                    npi=_NPI,
                    exclusion_type="excltype",
                    waiver_state="CASE WHEN day(waiverdate) IS NULL THEN '' ELSE waiverstate END",
                ),
            },
            names=(
                {
                    "family": "plain(lastname)",
                    "given": "plain(firstname)",
                    "middle": "plain(midname)",
                    "organization": "CASE lastname WHEN '' THEN plain(busname) ELSE '' END",
                },
            ),
            places=(
                {
                    # Of people nothing but city, state and ZIP: the street is mostly a home.
                    "street": "CASE lastname WHEN '' THEN plain(address) ELSE '' END",
                    "city": "city_name",
                    "region": "state",
                    "postal_code": "CASE WHEN zip_code = '00000' THEN '' ELSE zip(zip_code) END",
                    "country": "'US'",
                },
            ),
        ),
    ),
    released=released,
)
