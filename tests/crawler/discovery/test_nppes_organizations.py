"""Organizations of a loaded NPPES as candidates."""

from __future__ import annotations

from pathlib import Path

from benchmarks.npidata import head, line, npi
from crawler.discovery.nppes_organizations import organizations
from crawler.loading.loading import add_registry
from directory.snapshots import Snapshots
from tests.crawler.registries.npidata import FULL, person

PLACE = "Provider Business Practice Location Address"


def organization(number: int, name: str, code: str, **further: str) -> str:
    values = {
        "NPI": npi(number),
        "Entity Type Code": "2",
        "Provider Organization Name (Legal Business Name)": name,
        "Provider First Line Business Practice Location Address": "12 Quarry Ln",
        f"{PLACE} City Name": "Elmbridge",
        f"{PLACE} State Name": "OR",
        f"{PLACE} Postal Code": "973011234",
        f"{PLACE} Country Code (If outside U.S.)": "US",
        f"{PLACE} Telephone Number": "5034417782",
        "Healthcare Provider Taxonomy Code_1": code,
        "Healthcare Provider Primary Taxonomy Switch_1": "Y",
    }
    return line(values | further)


def test_dermatology_and_plastic_surgery_with_their_places(tmp_path: Path) -> None:
    rows = [
        organization(1, "ELMBRIDGE DERMATOLOGY LLC", "207N00000X"),
        organization(2, "QUARRY PLASTIC SURGERY PC", "208200000X"),
        organization(3, "ELMBRIDGE FAMILY CLINIC", "207Q00000X"),
        organization(4, "FORMER SKIN CLINIC", "207N00000X", **{"NPI Deactivation Date": "09/15/2026"}),
        person(5, "Reinhard", "Jane"),
    ]
    (tmp_path / FULL).write_text(head() + "".join(rows))
    add_registry(tmp_path / "data", "nppes", [tmp_path / FULL])
    snapshot = Snapshots(tmp_path / "data").current("nppes")
    assert snapshot is not None
    found = list(organizations(snapshot, tmp_path))
    assert [one.name for one in found] == ["ELMBRIDGE DERMATOLOGY LLC", "QUARRY PLASTIC SURGERY PC"]
    assert (found[0].city, found[0].region, found[0].phone, found[0].site) == ("Elmbridge", "OR", "+15034417782", "")
    assert not any(one.names_exosomes for one in found)
