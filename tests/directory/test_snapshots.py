"""Looking records up: by name, nickname, part of a surname, phone, house, number; in batches, in the right registry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.npidata import npi
from crawler.loading.loading import add_registry
from crawler.loading.phrases import prepare
from crawler.loading.tables import index_keys, surname_keys_sql
from directory.addresses import phone_key, postal_key
from directory.errors import ExodirError
from directory.names import fold_key
from directory.snapshots import Snapshots, Wanted, open_duckdb
from tests.crawler.registries.npidata import FULL, person, write

PEOPLE = (
    person(1, "Osterlund", "Mariska", middle="Jane"),
    person(2, "Osterlund", "Marcus", street="1 Else Rd", zip_code="97302", phone="5034417799"),
    person(3, "Reinhard-Rye", "Jane", street="800 Harrow Rd", zip_code="98661", phone="3605528841"),
    person(4, "Ruiz de Leon", "Amparo", street="5 Tallow St", zip_code="98662", phone="3605528842"),
    person(5, "Smithers", "J", middle="Robert", street="6 Tallow St", zip_code="98663", phone="3605528843"),
    person(6, "Fenworth", "Abel", **{"Replacement NPI": npi(7)}, deactivated="01/01/2020"),
    person(7, "Fenworth", "Abel"),
)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Snapshots:
    data = tmp_path_factory.mktemp("data")
    add_registry(data, "nppes", [write(data, FULL, *PEOPLE)])
    return Snapshots(data)


def _keys(*texts: str) -> frozenset[str]:
    return frozenset(fold_key(text) for text in texts)


CASES = [
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("Mariska")), {1}, id="full-name"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("Maris")), {1}, id="beginning-of-the-given-name"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("M")), {1, 2}, id="initial"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("M", "Mariska")), {1}, id="initial-beside-the-name-itself"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("Bob", "Mariska")), {1}, id="one-of-the-variants"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("Jane")), {1}, id="middle-name-as-first"),
    pytest.param(Wanted("w", _keys("Smithers"), _keys("Robert")), {5}, id="middle-name-behind-an-initial"),
    pytest.param(Wanted("w", _keys("Rye"), _keys("Jane")), {3}, id="part-of-a-hyphenated-surname"),
    pytest.param(Wanted("w", _keys("Reinhard Rye"), _keys("Jane")), {3}, id="hyphen-dropped"),
    pytest.param(Wanted("w", _keys("Leon"), _keys("Amparo")), {4}, id="part-behind-particles"),
    pytest.param(Wanted("w", _keys("de"), _keys("Amparo")), set(), id="a-particle-is-no-surname"),
    pytest.param(Wanted("w", _keys("Osterlund"), _keys("Zoe")), set(), id="other-given-name"),
    pytest.param(
        Wanted("w", _keys("Osterlund"), _keys("Zoe"), phones=frozenset({"5034417799"})), {2}, id="surname-and-phone"
    ),
    pytest.param(
        Wanted("w", _keys("Newname"), _keys("Jane"), houses=frozenset({("98661", "800")})), {3}, id="given-and-house"
    ),
    pytest.param(Wanted("w", phones=frozenset({"5034417799"})), set(), id="a-phone-alone-is-nobody"),
    pytest.param(Wanted("w", numbers=frozenset({npi(4)})), {4}, id="number"),
    pytest.param(Wanted("w", numbers=frozenset({npi(6)})), {6, 7}, id="replaced-number-brings-the-live-one"),
    pytest.param(Wanted("w"), set(), id="nothing-known"),
]


@pytest.mark.parametrize(("wanted", "numbers"), CASES)
def test_who_is_a_candidate(snapshots: Snapshots, wanted: Wanted, numbers: set[int]) -> None:
    found = snapshots.candidates("nppes", [wanted])["w"]
    assert {record.record_id for record in found} == {npi(number) for number in numbers}


def test_a_batch_answers_each_by_its_own_key(snapshots: Snapshots) -> None:
    asked = [
        Wanted("a", _keys("Osterlund"), _keys("Mariska")),
        Wanted("b", _keys("Fenworth"), _keys("Abel")),
        Wanted("c", _keys("Nobody"), _keys("At All")),
    ]
    found = snapshots.candidates("nppes", asked)
    assert {key: [record.record_id for record in records] for key, records in found.items()} == {
        "a": [npi(1)],
        "b": [npi(6), npi(7)],
        "c": [],
    }


def test_a_record_is_whole(snapshots: Snapshots) -> None:
    (record,) = snapshots.candidates("nppes", [Wanted("w", numbers=frozenset({npi(1)}))])["w"]
    assert (record.names[0].family, record.names[0].given, record.names[0].middle) == ("Osterlund", "Mariska", "Jane")
    assert (record.places[0].street, record.places[0].phone) == ("12 Quarry Ln", "5034417782")
    assert record.specialties[0].code == "207N00000X"
    assert record.released_on is not None


def test_records_at_a_place(snapshots: Snapshots) -> None:
    assert [record.record_id for record in snapshots.at_place("nppes", ["98661", "98662"])] == [npi(3), npi(4)]
    assert snapshots.at_place("nppes", ["", "00000"]) == []


def test_nothing_loaded_is_nothing_found(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    assert snapshots.all() == []
    assert snapshots.current("nppes") is None
    assert snapshots.candidates("nppes", [Wanted("w", _keys("Osterlund"), _keys("Mariska"))]) == {"w": []}
    assert snapshots.at_place("nppes", ["97301"]) == []


def test_loaded_for_a_country(snapshots: Snapshots) -> None:
    assert [one.name for one in snapshots.loaded_for("US")] == ["nppes"]
    assert snapshots.loaded_for("GB") == []


def test_a_damaged_snapshot_is_told(tmp_path: Path) -> None:
    snapshot = add_registry(tmp_path, "nppes", [write(tmp_path, FULL, *PEOPLE)]).snapshot
    (snapshot.folder / "snapshot.json").write_text("{")
    with pytest.raises(ExodirError, match=r"snapshot\.json.*load the registry file again"):
        Snapshots(tmp_path).current("nppes")


@pytest.fixture(scope="module")
def duck(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """DuckDB with the words that loaders use."""
    connection = open_duckdb(tmp_path_factory.mktemp("spill"))
    prepare(connection)
    return connection


def _ask(duck: duckdb.DuckDBPyConnection, phrase: str, text: str) -> Any:
    found = duck.execute(f"SELECT {phrase}", [text]).fetchone()
    assert found is not None
    return found[0]


@settings(deadline=None)
@given(text=st.text(st.characters(codec="ascii", exclude_characters="\x00"), max_size=30))
def test_sql_folds_names_as_names_py_does(duck: duckdb.DuckDBPyConnection, text: str) -> None:
    assert _ask(duck, "ascii_key($1)", text) == fold_key(text)


WORDS = st.sampled_from(["de", "LA", "Van", "O'Neil", "Ruiz", "St.", "X", "Smith-Jones", "--"])


@settings(deadline=None)
@given(words=st.lists(WORDS, max_size=4))
def test_sql_parts_surnames_as_python_does(duck: duckdb.DuckDBPyConnection, words: list[str]) -> None:
    family = " ".join(words)
    assert sorted(_ask(duck, surname_keys_sql("$1"), family)) == sorted(index_keys(family))


ODD_PHONES = st.sampled_from(["5034441234", "1112223333", "1212121212", "2125550123", "5551234567", "4445555555"])


@settings(deadline=None)
@given(text=st.from_regex(r"[1-9][0-9]{9}", fullmatch=True) | ODD_PHONES)
def test_sql_keys_usual_phones_as_addresses_py_does(duck: duckdb.DuckDBPyConnection, text: str) -> None:
    assert _ask(duck, "usual_phone($1)", text)
    assert _ask(duck, "usual_phone_key($1)", text) == phone_key(text)


@settings(deadline=None)
@given(text=st.from_regex(r"[0-9]{5}([0-9]{4})?", fullmatch=True))
def test_sql_keys_usual_postal_codes_as_addresses_py_does(duck: duckdb.DuckDBPyConnection, text: str) -> None:
    assert _ask(duck, "usual_postal($1, 'US')", text)
    assert _ask(duck, "usual_postal_key($1)", text) == postal_key(text, "US")
