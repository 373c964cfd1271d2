"""Registry and licence numbers as clinics print them."""

import pytest

from crawler.extraction.numbers import find_numbers, is_npi


@pytest.mark.parametrize(
    ("text", "scheme", "number", "region"),
    [
        ("NPI: 1234567893", "npi", "1234567893", ""),
        ("GMC registration number: 7123456", "gmc", "7123456", ""),
        ("GDC No 123456", "gdc", "123456", ""),
        ("NMC PIN: 12A3456B", "nmc", "12A3456B", ""),
        ("AHPRA MED0001234567", "ahpra", "MED0001234567", ""),
        ("CRM/SP 12.345", "crm", "12345", "SP"),
        ("CRM 12345-RJ", "crm", "12345", "RJ"),
        ("RQE nº 54321", "other", "RQE 54321", ""),
        ("RPPS : 10001234567", "rpps", "10001234567", ""),
        ("Nº colegiado 28/2812345", "other", "28/2812345", ""),
        ("Texas Medical License #K1234", "licence", "K1234", "TX"),
        ("License: FL ME123456", "licence", "ME123456", "FL"),
        ("Lic. # MD12345 (TX)", "licence", "MD12345", "TX"),
        ("醫字第012345號", "other", "012345", ""),
    ],
)
def test_number_is_read_with_its_scheme(text: str, scheme: str, number: str, region: str) -> None:
    (found,) = find_numbers(text)
    assert (found.scheme, found.number, found.region) == (scheme, number, region)


@pytest.mark.parametrize(
    "text", ["NPI 1234567890", "licensed since 2004", "GMC 1234567", "call 512 444 2345", "ME 12345"]
)
def test_what_is_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_check_digit_of_an_npi() -> None:
    assert is_npi("1234567893")
    assert not any(is_npi(number) for number in ("1234567894", "3234567893", "123456789"))
