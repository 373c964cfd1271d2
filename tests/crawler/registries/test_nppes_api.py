"""The NPI Registry API: its answers are read tolerantly, its errors are no answers, its limits are no absence."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from benchmarks.npidata import npi
from crawler.registries.nppes_api import AnswerError, read_answer, rows_of
from crawler.updating.fetching import Fetcher
from crawler.updating.npi_asking import Asked, ask_about, first_names_to_ask, surnames_to_ask
from directory.facts import RegistryNumber
from directory.judging.questions import answered, question_of
from directory.judging.subjects import Subject
from directory.names import PersonName, parse_name
from directory.records import RecordPlace
from directory.snapshots import Snapshots, Wanted
from tests.crawler.registries.npi_service import SERVICE, Service, entry, errors, many
from tests.crawler.registries.publishers import File, Publishers, serve

TODAY = date(2026, 10, 5)


# --- reading answers


def _body(*records: Mapping[str, Any], **more: Any) -> bytes:
    return json.dumps({"result_count": len(records), "results": records, **more}).encode()


def _old(record: dict[str, Any]) -> dict[str, Any]:
    """The same record as the service wrote it some years ago."""
    basic = dict(record["basic"])
    basic |= {"gender": basic.pop("sex"), "name": "OSTERLUND MARISKA"}
    for new in ("practiceLocations", "endpoints"):
        record.pop(new)
    return record | {
        "number": int(record["number"]),
        "created_epoch": 1171564996,
        "last_updated_epoch": 1222870054,
        "basic": basic,
    }


@pytest.mark.parametrize("shape", [dict, _old], ids=["today", "some-years-ago"])
def test_a_record_is_read_in_both_forms(shape: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    (record,) = read_answer(_body(shape(entry(1, "Osterlund", "Mariska"))), SERVICE).records
    (row,) = rows_of(record)
    wanted = {
        "npi": npi(1), "entity_code": "1", "last_name": "OSTERLUND", "first_name": "MARISKA", "credential": "MD",
        "sex_code": "F", "name_suffix": "", "taxonomy_1": "207N00000X", "switch_1": "Y", "licence_1": "MD4471",
        "licence_state_1": "OR", "line_1": "12 Quarry Ln", "zip_code": "973011234", "last_update": "2026-03-04",
    }  # fmt: skip
    assert {key: row[key] for key in wanted} == wanted


def test_what_is_private_is_not_even_kept() -> None:
    (record,) = read_answer(_body(entry(1, "Osterlund", "Mariska")), SERVICE).records
    kept = json.dumps(record)
    assert not [one for one in ("secret", "direct.example", "1 Home Rd") if one in kept]


def test_further_names_and_places_are_rows_of_their_own() -> None:
    places = [{"address_1": f"{n} Tansy St", "city": "Elmbridge", "state": "OR"} for n in (7, 8)]
    former = {"type": "Former Name", "code": "1", "first_name": "MARISKA", "last_name": "QUILL"}
    rows = list(rows_of(entry(1, "Osterlund", "Mariska", practiceLocations=places, other_names=[former])))
    assert [row["line_1"] for row in rows] == ["12 Quarry Ln", "7 Tansy St", "8 Tansy St"]
    assert [row.get("other_last", "") for row in rows] == ["QUILL", "", ""]


def _company(basic: Mapping[str, str], **more: Any) -> dict[str, Any]:
    """An organization's record, with these names."""
    return entry(5, "", "", enumeration_type="NPI-2", basic=dict(basic), **more)


@pytest.mark.parametrize(
    ("company", "names"),
    [
        pytest.param(_company({"organization_name": "QUILLBY PLLC"}), [("QUILLBY PLLC", "legal")], id="today"),
        pytest.param(_company({"name": "QUILLBY PLLC"}), [("QUILLBY PLLC", "legal")], id="some-years-ago"),
        pytest.param(
            _company(
                {"organization_name": "QUILLBY PLLC"},
                other_names=[
                    {"code": "3", "organization_name": "QUILLBY GLOW"},
                    {"code": "4", "organization_name": "OLD QUILLBY"},
                ],
            ),
            [("QUILLBY PLLC", "legal"), ("OLD QUILLBY", "former"), ("QUILLBY GLOW", "brand")],
            id="brands-and-former-names",
        ),
    ],
)
def test_a_company_is_loaded_under_all_its_names(
    ask: Ask, service: Service, tmp_path: Path, company: dict[str, Any], names: list[tuple[str, str]]
) -> None:
    service.records.append(company)
    ask(_subject("Mariska Osterlund", "OR", number=npi(5)))
    (found,) = Snapshots(tmp_path).candidates("nppes-api", [Wanted("x", numbers=frozenset({npi(5)}))])["x"]
    assert found.entity == "organization"
    assert sorted((one.organization, one.use) for one in found.names) == sorted(names)


def test_fewer_records_than_it_says_are_not_the_whole_answer() -> None:
    assert read_answer(_body(), SERVICE).whole
    assert not read_answer(_body(entry(1, "Osterlund", "Mariska"), result_count=200), SERVICE).whole


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(
            errors("No valid search criteria provided").body, "No valid search criteria", id="errors-in-a-200"
        ),
        pytest.param(b"<html>busy</html>", "no JSON", id="page"),
        pytest.param(b'{"result_count": 1}', r"no list of results \(shape changed\)", id="no-results"),
        pytest.param(_body({"number": "12", "basic": {}}), r"shape changed", id="no-number"),
        pytest.param(_body({"number": npi(1)}), r"shape changed", id="no-name"),
    ],
)
def test_what_is_no_answer_is_an_error(body: bytes, message: str) -> None:
    with pytest.raises(AnswerError, match=f"{SERVICE}: .*{message}"):
        read_answer(body, SERVICE)


# --- what is asked


@pytest.mark.parametrize(
    ("family", "asked"),
    [
        ("Osterlund", ("OSTERLUND",)),
        ("O’Dalaigh", ("O'DALAIGH", "ODALAIGH")),
        ("Ruiz-Bramante", ("RUIZ-BRAMANTE", "RUIZ BRAMANTE", "RUIZ", "BRAMANTE")),
        ("de la Quill", ("DE LA QUILL", "QUILL")),
        ("Brückmann", ("BRUCKMANN", "BRUECKMANN")),
        ("김", ()),
    ],
)
def test_spellings_of_a_surname_that_are_asked_for(family: str, asked: tuple[str, ...]) -> None:
    assert surnames_to_ask(PersonName(given="Mariska", family=family)) == asked


def test_an_initial_narrows_nothing() -> None:
    assert first_names_to_ask(PersonName(given="M.", family="Osterlund")) == ()
    assert first_names_to_ask(PersonName(given="M.", middle="Tove", family="Osterlund")) == ("TOVE",)


# --- asking

Ask = Callable[..., Asked]


@pytest.fixture
def publishers() -> Iterator[Publishers]:
    with serve({}) as running:
        yield running


@pytest.fixture
def service(publishers: Publishers) -> Service:
    service = Service([entry(1, "Osterlund", "Mariska"), entry(2, "Osterlund", "Tove", state="WA")])
    publishers.web[SERVICE] = service
    return service


@pytest.fixture
def ask(publishers: Publishers, tmp_path: Path) -> Ask:
    """Asks about these subjects on a day."""

    def run(*subjects: Subject, today: date = TODAY) -> Asked:
        fetcher = Fetcher(tmp_path / "downloads", mirror=publishers.address, pause=0, sleep=lambda _: None)
        return ask_about(subjects, tmp_path, fetcher, today=today)

    return run


def _subject(name: str, *states: str, number: str = "") -> Subject:
    parsed = parse_name(name)
    assert parsed
    places = tuple(RecordPlace(region=state, country="US") for state in states)
    numbers = (RegistryNumber(scheme="npi", number=number),) if number else ()
    return Subject("p1", parsed, places=places, country="US", numbers=numbers)


MARISKA = _subject("Mariska Osterlund, MD", "OR")


def _answered(data: Path) -> frozenset[str]:
    snapshot = Snapshots(data).current("nppes-api")
    return answered(snapshot) if snapshot else frozenset()


def _known(data: Path, family: str = "osterlund") -> set[str]:
    wanted = Wanted("x", families=frozenset({family}), givens=frozenset("abcdefghijklmnopqrstuvwxyz"))
    return {one.record_id for one in Snapshots(data).candidates("nppes-api", [wanted])["x"]}


def test_everybody_of_the_surname_in_the_clinics_state_is_asked_for(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.records += [entry(3, "Osterlund", "Mark")]
    asked = ask(MARISKA)
    assert asked.problems == []
    assert "1 person asked about, 1 requests" in asked.sentence
    assert _known(tmp_path) == {npi(1), npi(3)}
    assert _answered(tmp_path) == {question_of(MARISKA)}
    assert service.asked[0] | {"limit": "200", "skip": "0", "enumeration_type": "NPI-1"} == service.asked[0]


def test_nobody_found_is_an_answer_too(ask: Ask, service: Service, tmp_path: Path) -> None:
    nobody = _subject("Tove Brask", "OR")
    assert ask(nobody).report
    assert _answered(tmp_path) == {question_of(nobody)}
    assert _known(tmp_path, "brask") == set()


def test_a_name_that_cannot_be_asked_for_is_not_answered(ask: Ask, service: Service, tmp_path: Path) -> None:
    asked = ask(Subject("p2", PersonName(given="민수", family="김"), country="US"), MARISKA)
    assert asked.problems == []
    assert _answered(tmp_path) == {question_of(MARISKA)}


def test_without_a_known_state_the_whole_country_is_searched_by_both_names(
    ask: Ask, service: Service, tmp_path: Path
) -> None:
    ask(_subject("Tove Osterlund", ""))
    assert _known(tmp_path) == {npi(2)}


def test_all_states_of_her_clinics_are_asked_for(ask: Ask, service: Service, tmp_path: Path) -> None:
    ask(_subject("Mariska Osterlund", "OR", "WA"))
    assert _known(tmp_path) == {npi(1), npi(2)}


def test_a_printed_number_with_her_surname_needs_no_search(ask: Ask, service: Service, tmp_path: Path) -> None:
    ask(_subject("Mariska Osterlund", "OR", number=npi(1)))
    assert [list(one)[1] for one in service.asked] == ["number"]
    assert _known(tmp_path) == {npi(1)}


@pytest.mark.parametrize("number", [npi(77), npi(3)], ids=["unknown-or-deactivated", "of-somebody-else"])
def test_a_printed_number_that_is_not_hers_is_not_the_end(
    ask: Ask, service: Service, tmp_path: Path, number: str
) -> None:
    service.records.append(entry(3, "Brask", "Mariska"))
    ask(_subject("Mariska Osterlund", "OR", number=number))
    assert npi(1) in _known(tmp_path)


def test_many_are_read_page_by_page(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.records += many("Osterlund", 450)
    ask(MARISKA)
    assert [one["skip"] for one in service.asked] == ["0", "200", "400"]
    assert len(_known(tmp_path)) == 451


def test_more_than_it_shows_is_narrowed_by_the_first_name(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.records = [*many("Osterlund", 1300), *service.records]
    asked = ask(MARISKA)
    assert asked.cut_off == []
    assert _known(tmp_path) == {npi(1)}
    assert service.asked[-1]["first_name"] == "MARISKA"
    assert _answered(tmp_path) == {question_of(MARISKA)}


@pytest.mark.parametrize("name", ["Mariska Osterlund", "M. Osterlund"], ids=["narrowed", "cannot-be-narrowed"])
def test_what_stays_cut_off_is_unknown_and_no_verdict_comes_from_it(
    ask: Ask, service: Service, tmp_path: Path, name: str
) -> None:
    service.records = many("Osterlund", 1300, given="Mariska")
    asked = ask(_subject(name, "OR"), _subject("Tove Brask", "OR"))
    assert len(asked.cut_off) == 1
    assert f"it has more records than it shows of: {name} (unknown)" in asked.sentence
    assert _answered(tmp_path) == {question_of(_subject("Tove Brask", "OR"))}
    assert _known(tmp_path) == set()


def test_an_error_is_asked_again(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.wrong = [errors("Internal error"), File(b"<html>oops</html>")]
    assert ask(MARISKA).problems == []
    assert _answered(tmp_path) == {question_of(MARISKA)}


def test_an_error_that_stays_is_told_and_never_taken_for_nobody(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.wrong = [errors("Internal error")] * 3
    asked = ask(MARISKA, _subject("Tove Brask", "OR"))
    assert "the service answers with an error: Internal error" in asked.problems[0]
    assert _answered(tmp_path) == {question_of(_subject("Tove Brask", "OR"))}


def test_while_the_service_is_broken_earlier_answers_stay(ask: Ask, service: Service, tmp_path: Path) -> None:
    ask(MARISKA)
    service.wrong = [File(status=403)] * 9
    later = ask(MARISKA, today=TODAY + timedelta(days=40))
    assert f"The answer of {TODAY} stays in use" in later.problems[0]
    snapshot = Snapshots(tmp_path).current("nppes-api")
    assert snapshot
    assert snapshot.released_on == TODAY
    assert _known(tmp_path) == {npi(1)}


def test_a_service_that_does_not_answer_is_left_alone(ask: Ask, service: Service, tmp_path: Path) -> None:
    service.wrong = [File(status=403)] * 99
    asked = ask(*(_subject(f"Mariska {family}", "OR") for family in ("Ash", "Birch", "Cedar", "Dogwood", "Elm")))
    assert len(service.asked) == 3
    assert "it does not answer; those who are left are asked for next time" in asked.problems[-1]
    assert asked.sentence == "nppes-api: nothing was answered about 5 people."
    assert Snapshots(tmp_path).current("nppes-api") is None


def test_a_service_out_of_reach_is_left_alone_at_once(ask: Ask, publishers: Publishers) -> None:
    publishers.address = "http://127.0.0.1:9"
    asked = ask(MARISKA, _subject("Tove Brask", "OR"), _subject("Tove Ash", "OR"))
    assert asked.requests == 1
    assert len(asked.problems) == 2


def test_what_is_known_is_not_asked_again_until_it_is_old(ask: Ask, service: Service, tmp_path: Path) -> None:
    ask(MARISKA)
    ask(MARISKA, today=TODAY + timedelta(days=29))
    assert len(service.asked) == 1
    service.records.append(entry(3, "Osterlund", "Mark"))
    ask(MARISKA, today=TODAY + timedelta(days=30))
    assert len(service.asked) == 2
    assert _known(tmp_path) == {npi(1), npi(3)}


def test_people_who_are_gone_leave_the_snapshot(ask: Ask, service: Service, tmp_path: Path) -> None:
    ask(MARISKA)
    nobody = _subject("Tove Brask", "OR")
    ask(nobody)
    assert _known(tmp_path) == set()
    assert _answered(tmp_path) == {question_of(nobody)}


def test_robots_is_obeyed(ask: Ask, service: Service, publishers: Publishers) -> None:
    publishers.web["npiregistry.cms.hhs.gov/robots.txt"] = File(b"User-agent: *\nDisallow: /api/")
    assert "robots.txt does not allow /api/" in ask(MARISKA).problems[0]
    assert service.asked == []
