"""NPI Registry API v2.1: its answers, read tolerantly and written as a file of NPPES form that is loaded like one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from crawler.loading.shapes import Source
from crawler.loading.words import date_in
from crawler.registries import nppes
from directory.errors import ExodirError

_OWN = {"question": "Question", "answer": "Answer", "asked_on": "Asked On"}
_QUESTION = "question <> ''"


def _unless_question(phrase: str, otherwise: str) -> str:
    return f"CASE WHEN {_QUESTION} THEN {otherwise} ELSE {phrase} END"


_RECORD = dict(nppes.NPIDATA.record or {})
SOURCE = Source(
    name="nppes-api",
    files=(
        replace(
            nppes.NPIDATA,
            part="answers",
            columns=dict(nppes.NPIDATA.columns) | _OWN,
            needs=(*nppes.NPIDATA.needs, *_OWN),
            key="CASE WHEN question <> '' THEN question ELSE npi END",
            refuse={f"NOT ({_QUESTION}) AND {wrong}": why for wrong, why in nppes.NPIDATA.refuse.items()},
            keyed=False,
            many_rows=True,
            newest="day(asked_on)",
            record=_RECORD
            | {
                "standing": _unless_question(_RECORD["standing"], "'unknown'"),
                "status": _unless_question(_RECORD["status"], "answer"),
            },
        ),
    ),
    released=date_in,
)
"""One row a place or further name of a record, and one row a question with how it was answered."""

KEPT = (
    "number", "enumeration_type", "basic", "addresses", "practiceLocations", "taxonomies", "other_names",
    "created_epoch", "last_updated_epoch",
)  # fmt: skip
"""What is kept of a record: no identifiers of other kinds, no mailboxes."""


class AnswerError(ExodirError):
    """The service answered with an error, or with something that is no answer of the known form."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of an answer."""

    records: tuple[Mapping[str, Any], ...]
    whole: bool  # as many records as it says are here


def read_answer(body: bytes, address: str) -> Answer:
    """Read one page; AnswerError for an `Errors` answer (which comes with status 200) and for an unknown form."""
    try:
        found = json.loads(body)
    except ValueError as error:
        raise AnswerError(f"{address}: the answer is no JSON ({error}).") from error
    errors = found.get("Errors") or found.get("errors") if isinstance(found, dict) else None
    if errors:
        said = "; ".join(str(one.get("description", one)) if isinstance(one, dict) else str(one) for one in errors)
        raise AnswerError(f"{address}: the service answers with an error: {said}.")
    if not isinstance(found, dict) or not isinstance(found.get("results"), list):
        raise AnswerError(f"{address}: the answer has no list of results (shape changed).")
    for one in found["results"]:
        if not isinstance(one, dict) or not _npi(one) or not isinstance(one.get("basic"), dict):
            raise AnswerError(f"{address}: a result has no number or no name (shape changed).")
    records = tuple({key: one[key] for key in KEPT if key in one} | _practice(one) for one in found["results"])
    return Answer(records, found.get("result_count", len(records)) == len(records))


def _npi(record: Mapping[str, Any]) -> str:
    number = str(record.get("number") or "")
    return number if len(number) == 10 and number.isdigit() else ""


def _practice(record: Mapping[str, Any]) -> dict[str, Any]:
    """The addresses but for mailing ones: those are often homes and never places of practice."""
    listed = record.get("addresses") or ()
    return {"addresses": [one for one in listed if str(one.get("address_purpose", "")).upper() != "MAILING"]}


def surnames_of(record: Mapping[str, Any]) -> Iterator[str]:
    """Every surname of a record, former ones too."""
    for one in (record["basic"], *(record.get("other_names") or ())):
        if name := _text(one, "last_name"):
            yield name


def write_answers(
    path: Path, records: Iterable[Mapping[str, Any]], questions: Mapping[str, str], asked_on: date
) -> None:
    """A file to be loaded: the records, and the questions with how each was answered."""
    columns = {ours: spelt if isinstance(spelt, str) else spelt[0] for ours, spelt in SOURCE.files[0].columns.items()}
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
        writer.writerow(columns)
        for record in records:
            writer.writerows(row | {"asked_on": asked_on.isoformat()} for row in rows_of(record))
        for question, answer in sorted(questions.items()):
            writer.writerow({"question": question, "answer": answer, "asked_on": asked_on.isoformat()})


def rows_of(record: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """A record as rows of the file: everything about it, with one place and one further name in each row."""
    places = [*_practice(record)["addresses"], *(record.get("practiceLocations") or ())]
    others = list(record.get("other_names") or ())
    whole = _about(record) | _specialties(record)
    for n in range(max(1, len(places), len(others))):
        place = _place(places[n]) if n < len(places) else {}
        yield whole | place | (_other_name(others[n]) if n < len(others) else {})


def _about(record: Mapping[str, Any]) -> dict[str, str]:
    basic = record["basic"]
    kind = _text(record, "enumeration_type")
    older = ("name",) if kind == "NPI-2" else ()  # some years ago people had a `name` too, in another order
    organization = _text(basic, "organization_name", *older)
    sex = _text(basic, "sex", "gender").upper()
    return {
        "npi": _npi(record),
        "entity_code": {"NPI-1": "1", "NPI-2": "2"}.get(kind, "2" if organization else "1"),
        "legal_business": organization,
        "last_name": _text(basic, "last_name"),
        "first_name": _text(basic, "first_name"),
        "middle_name": _text(basic, "middle_name"),
        "name_suffix": _text(basic, "name_suffix", "suffix"),
        "credential": _text(basic, "credential"),
        "sex_code": sex if sex in ("M", "F") else "",
        "enumerated": _text(basic, "enumeration_date") or _day_of(record.get("created_epoch")),
        "last_update": _text(basic, "last_updated") or _day_of(record.get("last_updated_epoch")),
        "deactivated": _text(basic, "deactivation_date"),
        "reactivated": _text(basic, "reactivation_date"),
        "certified_on": _text(basic, "certification_date"),
        "official_last": _text(basic, "authorized_official_last_name"),
        "official_first": _text(basic, "authorized_official_first_name"),
        "official_middle": _text(basic, "authorized_official_middle_name"),
        "official_title": _text(basic, "authorized_official_title_or_position"),
        "official_credential": _text(basic, "authorized_official_credential"),
        "parent": _text(basic, "parent_organization_legal_business_name"),
    }


def _specialties(record: Mapping[str, Any]) -> dict[str, str]:
    """The taxonomies in numbered columns; codes are compared, as their descriptions change over the years."""
    found: dict[str, str] = {}
    for n, one in zip(nppes.TAXONOMIES, record.get("taxonomies") or (), strict=False):
        primary = one.get("primary") in (True, "true", "True", "Y")
        found |= {
            f"taxonomy_{n}": _text(one, "code"),
            f"switch_{n}": "Y" if primary else "N",
            f"licence_{n}": _text(one, "license"),
            f"licence_state_{n}": _text(one, "state"),
            f"group_{n}": _text(one, "taxonomy_group"),
        }
    return found


def _place(address: Mapping[str, Any]) -> dict[str, str]:
    return {
        "line_1": _text(address, "address_1"),
        "line_2": _text(address, "address_2"),
        "city_name": _text(address, "city"),
        "state_name": _text(address, "state"),
        "zip_code": _text(address, "postal_code"),
        "country_code": _text(address, "country_code"),
        "telephone": _text(address, "telephone_number"),
    }


def _other_name(name: Mapping[str, Any]) -> dict[str, str]:
    if organization := _text(name, "organization_name"):
        return {"other_business": organization, "other_business_type": _text(name, "code")}
    return {
        "other_last": _text(name, "last_name"),
        "other_first": _text(name, "first_name"),
        "other_middle": _text(name, "middle_name"),
        "other_suffix": _text(name, "suffix"),
        "other_type": _text(name, "code"),
    }


def _text(record: Mapping[str, Any], *keys: str) -> str:
    """The first of these fields that says something; `--` and null say nothing."""
    for key in keys:
        text = " ".join(str(record.get(key) or "").split())
        if text.strip("-"):
            return text
    return ""


def _day_of(epoch: object) -> str:
    """The day of a time in seconds or milliseconds."""
    digits = str(epoch or "")
    if not digits.isdigit():
        return ""
    seconds = int(digits) // (1000 if len(digits) > 11 else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
