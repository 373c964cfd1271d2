"""Regions that a postal code tells."""

import pytest

from crawler.extraction.postal_regions import region_of_postal


@pytest.mark.parametrize(
    ("country", "code", "region"),
    [
        ("US", "78704", "TX"),
        ("US", "04101-2233", "ME"),
        ("CA", "H2J 2L2", "QC"),
        ("AU", "2022", "NSW"),
        ("ES", "28006", "Madrid"),
        ("ES", "41010", "Sevilla"),
        ("ES", "01005", "Álava"),
        ("ES", "52006", "Melilla"),
        ("FR", "75016", "Île-de-France"),
        ("FR", "97400", "La Réunion"),
        ("FR", "69006", "Auvergne-Rhône-Alpes"),
        ("IT", "20121", "MI"),
        ("IT", "80121", "NA"),
        ("IT", "20090", ""),
        ("MX", "44630", "Jalisco"),
        ("MX", "11540", "Ciudad de México"),
        ("BR", "01424-001", "SP"),
        ("BR", "69005-010", ""),
        ("IN", "560 038", "Karnataka"),
        ("IN", "403001", "Goa"),
        ("DE", "80538", ""),
        ("ES", "2800", ""),
        ("", "28006", ""),
    ],
)
def test_a_postal_code_tells_the_region(country, code, region):
    assert region_of_postal(code, country) == region
