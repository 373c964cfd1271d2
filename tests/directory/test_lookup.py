"""Looking clinics up: which companies, salons and excluded companies the registries hold at their places."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from benchmarks.npidata import line, npi
from crawler.loading.loading import add_registry
from directory.judging.cases import Loaded
from directory.judging.lookup import records_at, subject_of
from directory.models import Clinic, Practitioner
from directory.snapshots import Snapshots
from tests.crawler.registries.npidata import FULL, person, write

NOW = datetime(2026, 11, 20, tzinfo=UTC)
_PLACE = "Provider Business Practice Location Address"


def _company(number: int, name: str, street: str, zip_code: str, phone: str = "", brand: str = "") -> str:
    values = {
        "NPI": npi(number),
        "Entity Type Code": "2",
        "Provider Organization Name (Legal Business Name)": name,
        "Provider Other Organization Name": brand,
        "Provider Other Organization Name Type Code": "3" if brand else "",
        "Provider First Line Business Practice Location Address": street,
        f"{_PLACE} Postal Code": zip_code,
        f"{_PLACE} Country Code (If outside U.S.)": "US",
        f"{_PLACE} Telephone Number": phone,
    }
    return line(values)


COMPANIES = (
    _company(1, "BRASK MEDICAL PLLC", "12 QUARRY LN STE 4", "973011234"),
    _company(2, "FENWORTH HOLDINGS LLC", "900 ELSEWHERE RD", "98661", phone="5034417782"),
    _company(3, "UNRELATED LLC", "900 ELSEWHERE RD", "98661", phone="3605528841"),
    _company(4, "NEXT DOOR LLC", "14 QUARRY LN", "97301"),
    _company(5, "STRUTHER PLLC", "77 FAR RD", "99201", brand="QUILLBY SKIN"),
    person(6, "Osterlund", "Mariska", street="12 Quarry Ln", zip_code="97301", phone="5034417782"),
)
LEIE = (
    "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,"
    "WAIVERDATE,WVRSTATE\n"
    ",,,BRASK MEDICAL PLLC,CLINIC,,,0000000000,,12 QUARRY LN,ELMBRIDGE,OR,97301,1128b8,20200101,00000000,00000000,\n"
    "QUILL,TOVE,,,NURSE,,,0000000000,,12 QUARRY LN,ELMBRIDGE,OR,97301,1128b4,20200101,00000000,00000000,\n"
    ",,,FAR AWAY INC,CLINIC,,,0000000000,,1 FAR RD,SPOKANE,WA,99201,1128b8,20200101,00000000,00000000,\n"
)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Snapshots:
    data: Path = tmp_path_factory.mktemp("data")
    (data / "UPDATED.csv").write_text(LEIE)
    add_registry(data, "nppes", [write(data, FULL, *COMPANIES)])
    add_registry(data, "leie", [data / "UPDATED.csv"])
    return Snapshots(data)


def _found(snapshots: Snapshots, **given: str) -> set[str]:
    """The names of all records at the place of a clinic, which has this address unless another is given."""
    values: dict[str, Any] = {
        "clinic_id": "c", "site": "quillby.example", "name": "Somewhere", "street": "12 Quarry Lane, Suite 4",
        "city": "Elmbridge", "region": "OR", "postal_code": "97301", "country": "US", "phone": "(503) 441-7782",
    }  # fmt: skip
    clinic = Clinic(**(values | given), first_seen=NOW, last_seen=NOW)
    loaded = {one.name: Loaded(one.registry, one.released_on) for one in snapshots.all()}
    rows = records_at(snapshots, [clinic], loaded).get("c", [])
    return {f"{name}: {record.names[0].organization or record.names[0].family}" for name, record in rows}


HERE, BY_PHONE = "nppes: BRASK MEDICAL PLLC", "nppes: FENWORTH HOLDINGS LLC"
EXCLUDED = "leie: BRASK MEDICAL PLLC"


@pytest.mark.parametrize(
    ("given", "found"),
    [
        pytest.param({}, {HERE, BY_PHONE, EXCLUDED}, id="by-house-and-by-phone"),
        pytest.param({"phone": ""}, {HERE, EXCLUDED}, id="by-house"),
        pytest.param({"street": ""}, {BY_PHONE, EXCLUDED}, id="by-phone"),
        pytest.param({"street": "", "postal_code": ""}, {BY_PHONE}, id="by-phone-alone"),
        pytest.param({"postal_code": "", "phone": ""}, set(), id="a-house-without-its-postal-code"),
        pytest.param({"postal_code": "99999", "phone": ""}, set(), id="nobody-there"),
        pytest.param(
            {"name": "Quillby Skin", "postal_code": "99999", "phone": ""}, {"nppes: STRUTHER PLLC"}, id="by-brand"
        ),
        pytest.param({"country": "GB"}, set(), id="another-country"),
        pytest.param({"country": ""}, set(), id="country-unknown"),
    ],
)
def test_companies_at_a_clinics_place(snapshots: Snapshots, given: dict[str, str], found: set[str]) -> None:
    assert _found(snapshots, **given) == found


def test_somebody_called_like_a_house_is_looked_up_by_given_name_and_surname() -> None:
    clinic = Clinic(clinic_id="c", site="s", name="Brask", first_seen=NOW, last_seen=NOW)
    row = Practitioner(
        practitioner_id="p", clinic_id="c", name="Olive Lake", credentials=["Dr", "MD"], first_seen=NOW, last_seen=NOW
    )
    assert (subject_of([row], {"c": clinic}).name.given, subject_of([row], {"c": clinic}).name.family) == (
        "Olive",
        "Lake",
    )
