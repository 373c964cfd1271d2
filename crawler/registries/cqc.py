"""Care Quality Commission (England): regulated locations and their providers. Places, not people."""

from __future__ import annotations

from datetime import date

from crawler.loading.reading import Layout
from crawler.loading.shapes import FileShape, Source, details
from crawler.loading.words import date_in


def released(names: str) -> date | None:
    """The day in the file's name, or in the lines above its header."""
    return date_in(names, day_first=True)


SOURCE = Source(
    name="cqc",
    files=(
        FileShape(
            part="locations",
            columns={
                "location": "Name",
                "also_known": "Also known as",
                "address": "Address",
                "postcode": "Postcode",
                "telephone": "Phone number",
                "website": ("Service's website (if available)", "Services website (if available)"),
                "service_types": "Service types",
                "checked": "Date of latest check",
                "specialisms": ("Specialisms/services", "Specialisms"),
                "provider": "Provider name",
                "region_name": "Region",
                "url": "Location URL",
                "location_id": ("CQC Location ID (for office use only)", "CQC Location ID"),
            },
            needs=("location", "address", "postcode", "service_types", "provider", "location_id"),
            layout=Layout(multiline=True),
            key="location_id",
            many_rows=True,
            newest="uk_day(checked)",
            record={
                "entity": "'organization'",
                "profession": "service_types",
                "standing": "'good'",
                "status": "'registered location'",
                "contact": "provider",
                "updated_on": "uk_day(checked)",
                "details": details(website="lower(website)", specialisms="specialisms", url="url"),
            },
            names=(
                {"organization": "plain(location)", "use": "'brand'"},
                {"organization": "plain(also_known)", "use": "'other'"},
                {"organization": "plain(provider)", "use": "'legal'"},
            ),
            places=(
                {
                    "street": "plain(replace(address, '|', ', '))",
                    "postal_code": "upper(postcode)",
                    "country": "'GB'",
                    # Spreadsheets have taken the leading zero of many numbers.
                    "phone": "CASE WHEN length(digits(telephone)) = 10 AND left(digits(telephone), 1) <> '0' "
                    "THEN '0' || digits(telephone) ELSE digits(telephone) END",
                },
            ),
        ),
    ),
    released=released,
)
