"""An NPI Registry API on loopback: answers as the true one does, about people who do not exist."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from benchmarks.npidata import npi
from tests.crawler.registries.publishers import File

SERVICE = "npiregistry.cms.hhs.gov/api/"


def entry(number: int, family: str, given: str, *, state: str = "OR", **more: Any) -> dict[str, Any]:
    """A record in today's form of the answer; `more` replaces whole keys of it."""
    return {
        "number": npi(number),
        "enumeration_type": "NPI-1",
        "created_epoch": "1171564996000",
        "last_updated_epoch": "1222870054000",
        "basic": {
            "first_name": given.upper(),
            "last_name": family.upper(),
            "credential": "MD",
            "name_suffix": "--",
            "sex": "F",
            "status": "A",
            "enumeration_date": "2007-02-15",
            "last_updated": "2026-03-04",
        },
        "addresses": [_address("MAILING", "1 Home Rd", state), _address("LOCATION", "12 Quarry Ln", state)],
        "practiceLocations": [],
        "taxonomies": [
            {
                "code": "207N00000X",
                "desc": None,
                "taxonomy_group": "",
                "license": "MD4471",
                "primary": True,
                "state": state,
            }
        ],
        "identifiers": [{"code": "05", "desc": "MEDICAID", "identifier": "secret", "issuer": "", "state": state}],
        "endpoints": [{"endpoint": "someone@direct.example"}],
        "other_names": [],
    } | more


def _address(purpose: str, street: str, state: str) -> dict[str, str]:
    return {
        "address_purpose": purpose, "address_type": "DOM", "address_1": street, "city": "Elmbridge", "state": state,
        "postal_code": "973011234", "country_code": "US", "telephone_number": "503-441-7782",
    }  # fmt: skip


def many(family: str, count: int, *, given: str = "Tove") -> list[dict[str, Any]]:
    """So many bearers of a surname."""
    return [entry(10_000 + n, family, given) for n in range(count)]


@dataclass
class Service:
    """The service: its records, and what goes wrong with its next answers."""

    records: list[dict[str, Any]]
    wrong: list[File] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)

    def __call__(self, query: str) -> File:
        asked = {key: value[0] for key, value in parse_qs(query).items()}
        self.asked.append(asked)
        if self.wrong:
            return self.wrong.pop(0)
        assert asked["version"] == "2.1"
        found = [one for one in self.records if _fits(one, asked)]
        skip, limit = int(asked.get("skip", 0)), int(asked.get("limit", 10))
        assert skip <= 1000
        assert limit <= 200
        page = found[skip : skip + limit]
        return File(json.dumps({"result_count": len(page), "results": page}).encode())


def _fits(record: dict[str, Any], asked: dict[str, str]) -> bool:
    basic = record["basic"]
    if "number" in asked:
        return str(record["number"]) == asked["number"]
    if record["enumeration_type"] != asked.get("enumeration_type", record["enumeration_type"]):
        return False
    states = {one["state"] for one in record["addresses"]}
    return (
        basic["last_name"] == asked["last_name"]
        and asked.get("first_name", basic["first_name"]) == basic["first_name"]
        and asked.get("state", "") in ("", *states)
    )


def errors(description: str) -> File:
    """An error of the service, which comes with status 200."""
    said = {"Errors": [{"description": description, "field": "generic", "number": "04"}]}
    return File(json.dumps(said).encode())
