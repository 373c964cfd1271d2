"""The live app: every address answers, each view has its twins, the API is described, bad requests stay harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.rows import CLINIC_COLUMNS
from directory.web import create_app
from tests.directory.asking import ask
from tests.directory.published import invented_store


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    with invented_store(tmp_path_factory.mktemp("store")) as store:
        yield create_app(store)


@pytest.mark.parametrize(
    "path",
    [
        "/", "/?verdict=all", "/?q=houston&country=US&page=1", "/clinics/c-derm", "/clinics/c-derm/",
        "/clinics/c-evil/",
        "/practitioners/p-reinhard", "/practitioners/p-reinhard/", "/places/", "/places/us/tx/houston/",
        "/before-you-go/",
        "/how-we-decide/", "/glossary/", "/about-the-data/", "/corrections/", "/status", "/healthz", "/index.json",
        "/index.csv", "/.json", "/.csv", "/clinics/c-derm.json", "/practitioners/p-reinhard.json", "/api/v1/clinics",
        "/api/v1/clinics/c-derm", "/api/v1/practitioners/p-reinhard", "/api/v1/openapi.json", "/static/site.css",
        "/robots.txt",
    ],
)  # fmt: skip
def test_addresses_that_answer(app: FastAPI, path: str) -> None:
    answer = ask(app, path)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    ["/clinics/nobody", "/clinics/nobody.json", "/practitioners/p-quoted/", "/places/fr/", "/nothing",
     "/api/v1/nothing",
     "/api/v1/clinics/nobody", "/static/..%2fweb.py", "/static/../web.py", "/api/v1/clinics?after=nobody"],
)  # fmt: skip
def test_addresses_that_lead_nowhere(app: FastAPI, path: str) -> None:
    answer = ask(app, path)
    assert answer.status_code == 404
    assert ("json" in answer.headers["content-type"]) == (path.startswith("/api/") or path.endswith(".json"))


def test_a_merged_clinic_leads_to_the_one_that_took_over(app: FastAPI) -> None:
    for path, target in (
        ("/clinics/c-old", "/clinics/c-derm/"),
        ("/clinics/c-old.json", "/clinics/c-derm.json"),
        ("/api/v1/clinics/c-old", "/api/v1/clinics/c-derm"),
    ):
        answer = ask(app, path)
        assert (answer.status_code, answer.headers["location"]) == (308, target)


def test_certified_clinics_are_shown_first_and_the_others_are_counted(app: FastAPI) -> None:
    html = ask(app, "/").text
    assert "Quarry Road Dermatology" in html
    assert "Gilded Lily" not in html
    assert "Salon or spa" in html
    assert "Gilded Lily" in ask(app, "/?verdict=all").text


@pytest.mark.parametrize("query", ["", "verdict=all", "q=houston&verdict=all", "country=US&verdict=salon", "q=zzz"])
def test_page_csv_and_json_of_a_view_agree(app: FastAPI, query: str) -> None:
    html = ask(app, f"/?{query}").text
    rows = list(csv.DictReader(io.StringIO(ask(app, f"/index.csv?{query}").text)))
    answer = ask(app, f"/index.json?{query}").json()
    assert [r["clinic_id"] for r in rows] == [c["clinic_id"] for c in answer["clinics"]]
    assert answer["total"] == len(rows)
    shown = html.split("For example")[0]
    assert all(f"/clinics/{r['clinic_id']}/" in shown for r in rows)
    assert shown.count('<li class="card">') == len(rows)


def test_csv_of_a_view_has_the_columns_of_the_export(app: FastAPI) -> None:
    first = ask(app, "/index.csv").text.split("\r\n")[0]
    assert first.split(",") == list(CLINIC_COLUMNS)


def test_the_api_goes_through_everything_page_by_page(app: FastAPI) -> None:
    path, seen = "/api/v1/clinics?limit=3", []
    while path:
        answer = ask(app, path).json()
        seen += [c["clinic_id"] for c in answer["clinics"]]
        path = answer["next"]
    assert len(seen) == len(set(seen)) == answer["total"] == 11


def test_the_api_explains_its_verdicts(app: FastAPI) -> None:
    answer = ask(app, "/api/v1/clinics/c-derm").json()
    assert answer["certified"] is True
    assert "states board certification" in answer["sentence"]
    assert answer["practitioners"][0]["registry_id"] == "1999999984"
    assert {e["says"] for e in answer["evidence"]} == {"supports"}
    assert ask(app, "/clinics/c-derm.json").json() == answer


@pytest.mark.parametrize(
    "path", ["/clinics/c-gmc/", "/clinics/c-gmc.json", "/api/v1/clinics/c-gmc", "/api/v1/practitioners/p-weir"]
)
def test_the_words_of_a_register_that_is_not_republished_are_not_shown(app: FastAPI, path: str) -> None:
    told = ask(app, path).text
    assert "7999991" in told
    assert "Specialist Register: Plastic surgery" not in told


ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(app: FastAPI, path: str) -> dict[str, str]:
    """The titles of a feed's entries by the address they lead to."""
    answer = ask(app, path)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.text)
    found = feed.findall("a:entry", ATOM)
    assert [one.findtext("a:updated", "", ATOM) for one in found] == sorted(
        (one.findtext("a:updated", "", ATOM) for one in found), reverse=True
    )
    assert len({one.findtext("a:id", "", ATOM) for one in [feed, *found]}) == len(found) + 1
    return {one.find("a:link", ATOM).attrib["href"]: one.findtext("a:title", "", ATOM) for one in found}


def test_a_view_can_be_followed_as_a_feed(app: FastAPI) -> None:
    everything = entries(app, "/index.atom")
    british = entries(app, "/index.atom?country=GB&verdict=salon")
    assert british
    assert british.items() <= everything.items()
    assert everything["http://directory.example/clinics/c-gmc/"] == "Ash & Marrow Clinic: new in the directory"
    assert set(british) == {f"http://directory.example/clinics/{i}/" for i in ("c-gmc",)}
    assert "http://directory.example/es/clinics/c-gmc/" in entries(app, "/es/index.atom")


def test_every_api_address_is_described(app: FastAPI) -> None:
    described = ask(app, "/api/v1/openapi.json").json()["paths"]
    assert set(described) == {
        "/api/v1/clinics",
        "/api/v1/clinics/{clinic_id}",
        "/api/v1/practitioners/{practitioner_id}",
    }


@pytest.mark.parametrize("query", ["verdict=fake", "limit=0", "limit=1000", "q=" + "x" * 300])
def test_the_api_refuses_what_it_does_not_know(app: FastAPI, query: str) -> None:
    assert ask(app, f"/api/v1/clinics?{query}").status_code == 422


def test_the_same_page_is_not_sent_twice(app: FastAPI) -> None:
    first = ask(app, "/clinics/c-gmc/")
    again = ask(app, "/clinics/c-gmc/", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_first_page_is_light_and_loads_nothing_from_elsewhere(app: FastAPI) -> None:
    html = ask(app, "/?verdict=all").text
    css = ask(app, "/static/site.css").text
    assert len(html) + len(css) < 100_000
    assert re.findall(r'<script[^>]*>|\bsrc="[^"]*"', html) == ['<script src="/static/near.js" defer>']
    assert "url(" not in css
    assert "@import" not in css


def test_head_requests(app: FastAPI) -> None:
    assert ask(app, "/", method="HEAD").status_code == 200
    assert ask(app, "/", method="POST").status_code == 405


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    q=st.text(max_size=60),
    verdict=st.text(max_size=10),
    page=st.text(max_size=8),
    city=st.text(max_size=20),
)
def test_no_question_breaks_the_first_page(app: FastAPI, q: str, verdict: str, page: str, city: str) -> None:
    query = "&".join(
        f"{key}={quote(value.encode('utf-8', 'replace'))}"
        for key, value in (("q", q), ("verdict", verdict), ("page", page), ("city", city))
    )
    assert ask(app, f"/?{query}").status_code == 200


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40))
def test_no_id_breaks_a_page(app: FastAPI, text: str) -> None:
    part = quote(text.encode("utf-8", "replace"), safe="")
    for path in (f"/clinics/{part}", f"/practitioners/{part}/", f"/places/{part}/", f"/api/v1/clinics/{part}"):
        assert ask(app, path).status_code in (200, 404)
