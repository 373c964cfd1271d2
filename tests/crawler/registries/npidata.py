"""Small NPPES files of true form for the tests, about people who do not exist."""

from __future__ import annotations

from pathlib import Path

from benchmarks.npidata import head, line, npi

FULL = "npidata_pfile_20050523-20260913.csv"
WEEK = "npidata_pfile_20260914-20260920.csv"
_PLACE = "Provider Business Practice Location Address"


def person(
    number: int,
    family: str = "",
    given: str = "",
    *,
    middle: str = "",
    credential: str = "MD",
    code: str = "207N00000X",
    street: str = "12 Quarry Ln",
    zip_code: str = "973011234",
    phone: str = "5034417782",
    updated: str = "03/04/2021",
    deactivated: str = "",
    reactivated: str = "",
    **further: str,
) -> str:
    """A row of an individual; without a family name, of a deactivated number."""
    values = {"NPI": npi(number), "NPI Deactivation Date": deactivated, "NPI Reactivation Date": reactivated}
    if family:
        values |= {
            "Entity Type Code": "1",
            "Provider Last Name (Legal Name)": family,
            "Provider First Name": given,
            "Provider Middle Name": middle,
            "Provider Credential Text": credential,
            "Provider First Line Business Practice Location Address": street,
            f"{_PLACE} City Name": "Elmbridge",
            f"{_PLACE} State Name": "OR",
            f"{_PLACE} Postal Code": zip_code,
            f"{_PLACE} Country Code (If outside U.S.)": "US",
            f"{_PLACE} Telephone Number": phone,
            "Last Update Date": updated,
            "Healthcare Provider Taxonomy Code_1": code,
            "Healthcare Provider Primary Taxonomy Switch_1": "Y",
        }
    return line(values | further)


def write(folder: Path, name: str, *rows: str) -> Path:
    """An npidata file with these rows."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(head() + "".join(rows), encoding="utf-8")
    return path


PL_HEAD = (
    '"NPI","Provider Secondary Practice Location Address- Address Line 1",'
    '"Provider Secondary Practice Location Address-  Address Line 2",'
    '"Provider Secondary Practice Location Address - City Name",'
    '"Provider Secondary Practice Location Address - State Name",'
    '"Provider Secondary Practice Location Address - Postal Code",'
    '"Provider Secondary Practice Location Address - Country Code (If outside U.S.)",'
    '"Provider Secondary Practice Location Address - Telephone Number",'
    '"Provider Secondary Practice Location Address - Telephone Extension",'
    '"Provider Practice Location Address - Fax Number"\n'
)


def location(number: int, street: str, zip_code: str = "98661", phone: str = "3605528841") -> str:
    """A row of a pl_pfile."""
    return f'"{npi(number)}","{street}","","Lowmere","WA","{zip_code}","US","{phone}","",""\n'
