"""HIRA (South Korea): institutions with the number of board specialists in each field. It names nobody."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Source
from crawler.loading.words import date_in

_FIELD = "CASE field_name WHEN '' THEN field_code ELSE field_name END"

SOURCE = Source(
    name="hira",
    files=(
        FileShape(
            part="institutions",
            columns={
                "number": "ykiho",
                "institution": "yadmNm",
                "kind": ("clCdNm", "clCd"),
                "address": "addr",
                "zip_code": "postNo",
                "telephone": "telno",
                "website": "hospUrl",
                "opened": "estbDd",
                "field_code": "dgsbjtCd",
                "field_name": "dgsbjtCdNm",
                "specialists": "dtlSdrCnt",
            },
            needs=("number", "institution", "field_code", "specialists"),
            key="number",
            refuse={"NOT regexp_full_match(specialists, '[0-9]*')": "the number of specialists is no number"},
            many_rows=True,
            record={
                "entity": "'organization'",
                "profession": "kind",
                # Only a field with at least one specialist is a specialty of the institution; the counts are details.
                "specialties": "CASE WHEN specialists NOT IN ('', '0') "
                "THEN [{'code': lpad(field_code, 2, '0'), 'label': field_name, 'is_primary': true}] ELSE [] END",
                "standing": "'good'",
                "status": "'listed'",
                "valid_from": "day(opened)",
                "details": f"map([{_FIELD}, 'website'], [specialists, lower(website)])",
            },
            names=({"organization": "plain(institution)", "use": "'brand'"},),
            places=({"street": "plain(address)", "postal_code": "zip_code", "country": "'KR'", "phone": "telephone"},),
        ),
    ),
    released=date_in,
)
