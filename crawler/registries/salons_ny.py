"""New York appearance enhancement and barber businesses: active licences only. Positive evidence of a salon."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Source, licence
from crawler.loading.words import date_in

_NUMBER = (
    "CASE WHEN number <> '' THEN number ELSE 'ny-' || left(md5(lower(concat_ws('|', licence_type, business, "
    "address_1, city_name, zip_code))), 16) END"
)

SOURCE = Source(
    name="salons-ny",
    files=(
        FileShape(
            part="businesses",
            columns={
                "number": "license_number",
                "licence_type": ("license_type", "category"),
                "holder": "license_holder_name",
                "issued": "license_issue_date",
                "expires": "license_expiration_date",
                "business": ("business_name", "name"),
                "address_1": ("business_address_1", "address"),
                "address_2": "business_address_2",
                "city_name": ("business_city", "city"),
                "state": "business_state",
                "zip_code": ("business_zip", "zip"),
            },
            needs=("licence_type", "business", "address_1", "city_name", "zip_code"),
            key=_NUMBER,
            refuse={"business = '' AND holder = ''": "neither a business nor a holder is named"},
            many_rows=True,
            newest="day(issued)",
            record={
                "entity": "'organization'",
                "profession": "licence_type",
                "licences": licence("number", "'NY'"),
                "standing": "'good'",
                "status": "'active'",
                "contact": "holder",
                "valid_from": "day(issued)",
                "valid_until": "day(expires)",
            },
            names=(
                {"organization": "plain(business)", "use": "'brand'"},
                {"organization": "plain(holder)", "use": "'legal'"},
            ),
            places=(
                {
                    "street": "plain(join2(address_1, address_2))",
                    "city": "plain(city_name)",
                    "region": "CASE state WHEN '' THEN 'NY' WHEN 'NEW YORK' THEN 'NY' ELSE state END",
                    "postal_code": "zip(zip_code)",
                    "country": "'US'",
                },
            ),
        ),
    ),
    released=date_in,
)
