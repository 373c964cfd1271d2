"""Two languages, both complete: no text is missing, slots and markup stay, an address shows everybody the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from fastapi import FastAPI

from directory.judging.reasons import SECOND_WORDS
from directory.pages import Pages
from directory.showing.language import LANGUAGES, SOURCE, long_date, number, say, say_many, speaking
from directory.showing.retelling import retell
from directory.showing.wording import country_name, region_name
from directory.web import create_app
from tests import translating
from tests.directory.asking import ask
from tests.directory.published import invented_store

TRANSLATED = [code for code in LANGUAGES if code != SOURCE]
SLOTS = re.compile(r"%\(\w+\)s|</?\w+|\"%\(\w+\)s\"")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    with invented_store(tmp_path_factory.mktemp("store")) as store:
        yield create_app(store)


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_missing_and_none_is_left_over(code: str) -> None:
    wanted = {text[0] if isinstance(text, tuple) else text for text in translating.texts()}
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in translating.catalog_of(code)}
    assert wanted - known == set(), "run `make words`, then translate what is empty"
    assert known - wanted - {""} == set(), "run `make words`"
    empty = [message.id for message in translating.catalog_of(code) if message.id and not all(_texts(message.string))]
    assert empty == []
    assert not any(message.fuzzy for message in translating.catalog_of(code) if message.id)


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_read_is_what_was_translated(code: str) -> None:
    assert translating._file(code, "mo").read_bytes() == translating.compiled(code), "run `make words`"


@pytest.mark.parametrize("code", TRANSLATED)
def test_slots_and_markup_are_the_same_in_a_translation(code: str) -> None:
    for message in (one for one in translating.catalog_of(code) if one.id):
        for text in _texts(message.string):
            original = _texts(message.id)[-1]
            assert sorted(SLOTS.findall(text)) == sorted(SLOTS.findall(original)), message.id


def _texts(value: str | tuple[str, ...] | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def test_days_numbers_and_places_are_written_as_the_language_writes_them() -> None:
    day = date(2026, 11, 9)
    assert (long_date(day), number(12345), country_name("DE"), region_name("NY", "US")) == (
        "9 November 2026", "12,345", "Germany", "New York",
    )  # fmt: skip
    with speaking("es"):
        assert (long_date(day), country_name("DE"), region_name("NY", "US")) == (
            "9 de noviembre de 2026", "Alemania", "Nueva York",
        )  # fmt: skip
        assert number(12345) == "12\u202f345"
        assert number(1234) == "1234"
        assert say("Find") == "Buscar"
        assert say_many("%(first)s and %(num)s more", "%(first)s and %(num)s more", 2, first="A") == "A y 2 más"
    assert say("Find") == "Find"


@pytest.mark.parametrize("second", SECOND_WORDS.values())
def test_a_stored_reason_is_told_in_spanish(second: str) -> None:
    reason = (
        "the clinic states board certification; NPPES lists dermatology as the primary specialty; record 1999999984,"
        f" release of 2026-11-09, last updated 2021-12-03, matched by name and {second}."
    )
    assert retell(reason) == reason
    with speaking("es"):
        told = retell(reason)
    assert "9 de noviembre de 2026" in told
    assert "dermatología" in told
    assert "matched" not in told


@pytest.mark.parametrize(
    "reason",
    [
        "certified: confirmed by the GMC register for plastic surgery; record 7999991, release of 2026-11-09.",
        "only the clinic's own site names a dermatologist; no record in NPPES of 2026-11-09, CMS Doctors and Clinicians"
        " of 2026-11-01 could be tied to this person.",
        "NPPES lists a nurse practitioner (Family); record 1, release of 2026-11-09.",
        "3 records in NPPES fit this name equally well, so none is used.",
        "not looked up, as no registry for DE is loaded.",
        "NPPES (US National Provider Identifier registry): the release of 2026-06-08 is older than 60 days",
        "no record in NPPES of 2026-11-09 could be tied to this person; such registries list physicians and nurses, not"
        " aestheticians.",
        "only the clinic's own site names a dermatologist; the registry of the country counts specialists and names"
        " nobody.",
        "listed on the OIG List of Excluded Individuals/Entities; record X, release of 2026-11-09.",
    ],
)
def test_reasons_of_every_kind_are_told(reason: str) -> None:
    with speaking("es"):
        told = retell(reason)
    assert told
    assert not re.search(r"\b(?:the|of|is|by|lists|release)\b", told)


def test_a_reason_nobody_knows_stays_english_and_is_marked(app: FastAPI) -> None:
    with speaking("es"):
        assert retell("something quite new") == ""
    html = ask(app, "/es/clinics/c-derm/").text
    assert '<span lang="en">NPPES lists dermatology; the site says FAAD.</span>' in html


@pytest.mark.parametrize(
    "path", ["/", "/clinics/c-derm/", "/practitioners/p-reinhard/", "/places/us/tx/", "/glossary/", "/how-we-decide/"]
)
def test_every_page_is_there_in_every_language(app: FastAPI, path: str) -> None:
    english, spanish = ask(app, path).text, ask(app, f"/es{path}").text
    assert '<html lang="en">' in english
    assert '<html lang="es">' in spanish
    assert f'hreflang="es" href="/es{path}' in english
    assert f'hreflang="en" href="{path}' in spanish
    assert 'href="/es/glossary/"' in spanish
    assert 'href="/static/site.css"' in spanish


def test_the_verdict_is_said_in_the_language_of_the_page(app: FastAPI) -> None:
    assert "Aquí atiende un cirujano plástico certificado, confirmado por el registro del GMC." in (
        ask(app, "/es/clinics/c-gmc/").text
    )


def test_an_address_shows_everybody_the_same_but_the_bare_first_page(app: FastAPI) -> None:
    spanish = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}
    assert ask(app, "/clinics/c-gmc/", headers=spanish).text == ask(app, "/clinics/c-gmc/").text
    assert ask(app, "/?verdict=all", headers=spanish).status_code == 200
    led = ask(app, "/", headers=spanish)
    assert (led.status_code, led.headers["location"]) == (302, "/es/")
    assert "Accept-Language" in led.headers["vary"]
    assert ask(app, "/", headers=spanish | {"Sec-Fetch-Site": "same-origin"}).status_code == 200
    assert ask(app, "/?lang=en", headers=spanish).status_code == 200


@pytest.mark.parametrize("header", ["", "de,fr", "en,es;q=0.5", "es;q=0", "*", ";;;q=x", "es;q=nan" * 100, "e" * 5000])
def test_who_does_not_prefer_another_language_is_not_led_away(app: FastAPI, header: str) -> None:
    assert ask(app, "/", headers={"Accept-Language": header}).status_code == 200


def test_a_merged_clinic_stays_in_its_language(app: FastAPI) -> None:
    assert ask(app, "/es/clinics/c-old").headers["location"] == "/es/clinics/c-derm/"


@pytest.mark.parametrize("path", ["/es/nothing", "/es/clinics/nobody/", "/en/", "/de/"])
def test_addresses_of_no_page(app: FastAPI, path: str) -> None:
    assert ask(app, path).status_code == 404


def test_pages_of_a_folder_lead_to_the_other_language() -> None:
    with speaking("es"):
        html = Pages(static=True).missing()
    assert '<html lang="es">' in html
