"""Compares what an export says of the sample web with what it should say (expected*.csv), host by host."""

from __future__ import annotations

import csv
from pathlib import Path
from urllib.parse import urlsplit

from directory.names import fold

DEMO = Path(__file__).parents[2] / "exodir" / "demo"
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """The rows of a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def host_of(url: str) -> str:
    """The host of a URL or a bare host, without `www.`."""
    return str(urlsplit(url if "//" in url else f"//{url}").hostname).removeprefix("www.")


def agrees(found: str, wanted: str) -> bool:
    """Whether a cell says one of the spellings joined by `|`."""
    return fold(found) in {fold(spelling) for spelling in wanted.split("|")}


def differences(out: Path) -> dict[str, list[str]]:
    """What is wrong for each host of the sample web, in words; every host has an entry."""
    sites = {host_of(row["site"]): row for row in read(out / "sites.csv")}
    clinics = read(out / "clinics.csv")
    practitioners = read(out / "practitioners.csv")
    wrong: dict[str, list[str]] = {row["host"]: [] for row in read(DEMO / "expected.csv")}
    for wanted in read(DEMO / "expected.csv"):
        wrong[wanted["host"]] += _site_problems(wanted, sites.get(wanted["host"], {}))
        if wanted["provider_kind"]:
            here = [clinic for clinic in clinics if host_of(clinic["website"]) == wanted["host"]]
            wrong[wanted["host"]] += _clinic_problems(wanted, here)
    for wanted in read(DEMO / "expected_practitioners.csv"):
        ids = {clinic["clinic_id"] for clinic in clinics if host_of(clinic["website"]) == wanted["host"]}
        people = [person for person in practitioners if person["clinic_id"] in ids]
        wrong[wanted["host"]] += _person_problems(wanted, people)
    for host, problems in wrong.items():
        wrong[host] = list(dict.fromkeys(problems + _strangers(host, clinics, practitioners)))
    return wrong


def _site_problems(wanted: Row, found: Row) -> list[str]:
    outcome = found.get("outcome", "")
    return [] if outcome == wanted["outcome"] else [f"outcome {outcome!r}, wanted {wanted['outcome']!r}"]


def _clinic_problems(wanted: Row, found: list[Row]) -> list[str]:
    here = [clinic for clinic in found if agrees(clinic["city"], wanted["city"])]
    if len(here) != 1:
        return [f"{len(here)} clinics in {wanted['city']}: {[clinic['city'] for clinic in found]}"]
    clinic = here[0]
    columns = ("name", "provider_kind", "certified", "grade")
    return [
        f"clinic {column} {clinic[column]!r}, wanted {wanted[column]!r} ({clinic['reason']})"
        for column in columns
        if not agrees(clinic[column], wanted[column])
    ]


def _person_problems(wanted: Row, found: list[Row]) -> list[str]:
    words = set(fold(wanted["name"]).split())
    here = [person for person in found if words <= set(fold(person["name"]).split())]
    if not here:
        return [f"{wanted['name']} is missing"]
    columns = ("status", "grade", "kind", "treats_here")
    here = [person for person in here if person["treats_here"] == wanted["treats_here"]] or here
    return [
        f"{wanted['name']}: {column} {person[column]!r}, wanted {wanted[column]!r} ({person['reason']})"
        for person in here
        for column in columns
        if not agrees(person[column], wanted[column])
    ]


def _strangers(host: str, clinics: list[Row], practitioners: list[Row]) -> list[str]:
    """People the export calls dermatologists, surgeons or certified whom nobody expects."""
    ids = {clinic["clinic_id"] for clinic in clinics if host_of(clinic["website"]) == host}
    known = [set(fold(row["name"]).split()) for row in read(DEMO / "expected_practitioners.csv") if row["host"] == host]
    return [
        f"unexpected: {person['name']} ({person['role']}, {person['status']})"
        for person in practitioners
        if person["clinic_id"] in ids and not any(words <= set(fold(person["name"]).split()) for words in known)
    ]
