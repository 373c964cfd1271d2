"""The API: its description holds, views agree as page, JSON and CSV, and readers are kept from asking too much."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from sqlmodel import select

from directory.finding.answers import ClinicList
from directory.geo.locating import locate_clinic
from directory.limiting import DataDoor, reader_of
from directory.models import Clinic
from directory.web import create_app
from tests.directory.asking import ask
from tests.directory.published import invented_store

_FOLDER = tempfile.TemporaryDirectory()
_STORE = invented_store(Path(_FOLDER.name))
_store = _STORE.__enter__()
with _store.session() as _session:
    for _clinic in _session.scalars(select(Clinic)):
        locate_clinic(_clinic)
app = create_app(_store, per_second=0)
described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)

PLACE = "place=Houston&radius=500&verdict=all"


@pytest.fixture(scope="module", autouse=True)
def _ended() -> Iterator[None]:
    yield
    _STORE.__exit__(None, None, None)
    _FOLDER.cleanup()


@described.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_description_holds(case: schemathesis.Case) -> None:
    case.call_and_validate()


@pytest.mark.parametrize(
    "query",
    [
        "verdict=all", PLACE, f"{PLACE}&sort=distance", "q=houston", "q=fennwright&verdict=all",
        "place=Texas&verdict=all", "lat=29.76&lon=-95.36&radius=2000&verdict=all", "place=Vienna", "place=Xyzzy",
        "country=US&region=TX&verdict=all", "verdict=all&page=2", "procedure=laser&verdict=certified&verdict=salon",
    ],
)  # fmt: skip
def test_page_json_csv_and_api_give_the_same_rows(query: str) -> None:
    answer = ask(app, f"/index.json?{query}").json()
    listed = [row["clinic_id"] for row in answer["clinics"]]
    whole = [row["clinic_id"] for row in csv.DictReader(io.StringIO(ask(app, f"/index.csv?{query}").text))]
    html = ask(app, f"/?{query}").text
    shown = list(dict.fromkeys(re.findall(r'href="/clinics/([\w-]+)/"', html)))
    page = int(re.findall(r"page=(\d+)", query)[0]) if "page=" in query else 1
    assert listed == whole[20 * (page - 1) : 20 * page]
    assert answer["total"] == len(whole)
    if listed:
        assert shown == listed
    api = re.sub("verdict=all&?|page=\\d+|sort=ranking", "", query)
    if "verdict" in query and page == 1:
        assert [row["clinic_id"] for row in ask(app, f"/api/v1/clinics?{api}").json()["clinics"]] == listed


def test_a_search_answers_as_described() -> None:
    body = ask(app, f"/api/v1/clinics?{PLACE.replace('&verdict=all', '')}").content
    answer = ClinicList.model_validate_json(body, strict=False)
    assert answer.place is not None
    assert (answer.place.label, answer.place.radius_km) == ("Houston, Texas", 500)
    assert all(row.distance_km is not None and row.reason is not None for row in answer.clinics)


def test_where_nothing_is_near_the_nearest_is_told() -> None:
    answer = ask(app, "/api/v1/clinics?place=Vienna&radius=10&verdict=certified").json()
    assert answer["total"] == 0
    distances = [row["distance_km"] for row in answer["nearest"]]
    assert distances == sorted(distances)
    assert answer["nearest"][0]["certified"]


def test_what_has_not_changed_is_not_sent_again() -> None:
    first = ask(app, "/api/v1/clinics?limit=2")
    again = ask(app, "/api/v1/clinics?limit=2", headers={"If-None-Match": f'W/{first.headers["etag"]}, "other"'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("path", ["/api/v1/clinics", "/api/v1/clinics/nobody", "/index.json", "/index.csv"])
def test_data_is_open_to_pages_of_any_origin(path: str) -> None:
    assert ask(app, path).headers["access-control-allow-origin"] == "*"
    before = ask(app, path, method="OPTIONS")
    assert (before.status_code, before.headers["access-control-allow-methods"]) == (204, "GET")


def test_pages_are_not_data() -> None:
    assert "access-control-allow-origin" not in ask(app, "/").headers


def test_who_asks_too_often_is_told_when_to_go_on() -> None:
    slow = DataDoor(app, per_second=0.5, at_once=3)
    answers = [ask(slow, "/api/v1/clinics?limit=1") for _ in range(5)]  # type: ignore[arg-type]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 2
    assert "Too many requests" in answers[-1].json()["detail"]
    assert ask(slow, "/").status_code == 200  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
    ],
)
def test_who_one_reader_is(one: str, other: str, same: bool) -> None:
    readers = [reader_of({"type": "http", "client": (address, 1)}) for address in (one, other)]
    assert (readers[0] == readers[1]) == same
