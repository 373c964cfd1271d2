"""`exodir registry update` as a person uses it, against a loopback copy of the publishers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from crawler.extraction.read import read_page
from crawler.manners import leaves_this_machine, proxy_for
from crawler.seeds import Seed, Seeds
from directory.models import Practitioner
from directory.observations import PageSeen, Visit, save_visit
from directory.storage import open_store
from exodir import options
from exodir.commands.registry import ask_in_a_run
from exodir.console import Reporter
from tests.crawler.registries.npi_service import SERVICE, Service, entry, errors, many
from tests.crawler.registries.publishers import Publishers, csv, serve
from tests.exodir.conftest import Exodir

SAMPLES = Path(__file__).parent.parent / "crawler" / "registries" / "samples"
LEIE = "oig.hhs.gov/exclusions/downloadables/UPDATED.csv"


@pytest.fixture
def publishers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publishers]:
    with serve({LEIE: csv((SAMPLES / "leie" / "UPDATED.csv").read_text(), etag='"a"')}) as running:
        monkeypatch.setenv("EXODIR_REGISTRY_MIRROR", running.address)
        monkeypatch.setenv("EXODIR_DELAY", "0")
        yield running


@pytest.fixture
def update(exodir: Exodir, publishers: Publishers, monkeypatch: pytest.MonkeyPatch) -> Exodir:
    """`exodir registry update WORDS...` without waiting."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setenv("EXODIR_REGISTRY_MIRROR", publishers.address)
    monkeypatch.setenv("EXODIR_DELAY", "0")
    return lambda *words: exodir("registry", "update", *words)


def test_a_named_registry_is_fetched_and_put_in_use(exodir: Exodir, update: Exodir) -> None:
    said = update("leie", "--contact", "me@example.org")
    assert said.status == 0
    assert "leie: release" in said.err
    assert "leie" in exodir("registry", "list").err


def test_without_a_name_those_in_use_are_updated(update: Exodir) -> None:
    first = update()
    assert first.status == 2
    assert "No registry that can be fetched is in use yet" in first.err
    update("leie")
    again = update()
    assert (again.status, "leie: nothing new." in again.err) == (0, True)


def test_one_that_is_not_fetched_says_where_it_is_had(update: Exodir) -> None:
    said = update("gmc", "leie")
    assert said.status == 1
    assert "gmc is not fetched: the file is a licensed subscription" in said.err
    assert "leie: release" in said.err


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [("nppez", 2, "There is no registry 'nppez'"), ("salons-tx", 1, "ltcosshp.csv: there is no such file")],
)
def test_what_goes_wrong_is_told(update: Exodir, name: str, status: int, words: str) -> None:
    said = update(name)
    assert said.status == status
    assert words in said.err
    assert "Traceback" not in said.err


def test_real_publishers_want_a_contact(exodir: Exodir, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "EXODIR_REGISTRY_MIRROR"):
        monkeypatch.delenv(name, raising=False)
    said = exodir("registry", "update", "leie")
    assert said.status == 2
    assert "told no way to reach you" in said.err


# --- the NPI Registry, about the people in the store


@pytest.fixture
def service(publishers: Publishers) -> Service:
    service = Service([])
    publishers.web[SERVICE] = service
    return service


PAGE = """<!doctype html><html lang=en><title>Tarnbeck Dermatology</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "MedicalClinic",
"name": "Tarnbeck Dermatology", "telephone": "(503) 441-7782", "address": {"@type": "PostalAddress",
"streetAddress": "12 Quarry Ln", "addressLocality": "Elmbridge", "addressRegion": "OR", "postalCode": "97301",
"addressCountry": "US"}}</script>
<body><h1>Exosome therapy</h1><p>We offer microneedling with exosomes, $450 a session.</p>
<h2>Our doctor</h2><h3>Mariska Osterlund, MD, FAAD</h3><p>Dr. Osterlund is a board-certified dermatologist.</p>
<footer>12 Quarry Ln, Elmbridge, OR 97301 (503) 441-7782</footer></body></html>"""


@pytest.fixture
def crawled(exodir: Exodir, publishers: Publishers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exodir:
    """A store with one clinic in Oregon, whose dermatologist is to be looked up."""
    reading = read_page(PAGE, "http://tarnbeck.example/", country="US")
    now = datetime(2026, 10, 5, tzinfo=UTC)
    page = PageSeen("http://tarnbeck.example/", 200, reading.kind, "0", 900, now, observed=tuple(reading.observed))
    visit = Visit("tarnbeck.example", page.url, "r1", now, (page,), pages_fetched=1, country_hint="US")
    with open_store(f"sqlite:///{tmp_path / 'exodir.db'}").session() as session:
        save_visit(session, visit)
    monkeypatch.setenv("EXODIR_DATA", str(tmp_path))
    return exodir


def _status(data: Path) -> tuple[str, str]:
    with open_store(f"sqlite:///{data / 'exodir.db'}").session() as session:
        (row,) = session.exec(select(Practitioner)).all()
        return row.status, row.reason


def test_people_are_asked_for_and_verified_without_the_big_file(
    crawled: Exodir, service: Service, tmp_path: Path
) -> None:
    service.records = [entry(1, "Osterlund", "Mariska")]
    said = crawled("registry", "update", "nppes-api")
    assert said.status == 0
    assert "1 person asked about, 1 requests" in said.err
    assert crawled("verify").status == 0
    status, reason = _status(tmp_path)
    assert status == "certified"
    assert "NPPES lists dermatology" in reason


def test_nobody_found_is_no_certificate(crawled: Exodir, service: Service, tmp_path: Path) -> None:
    crawled("registry", "update", "nppes-api")
    crawled("verify")
    assert _status(tmp_path)[0] == "claimed"  # the site says so, and the registry knows nobody of that name


def test_a_cut_off_answer_leaves_her_unchecked_and_never_not_found(
    crawled: Exodir, service: Service, tmp_path: Path
) -> None:
    service.records = many("Osterlund", 1300, given="Mariska")
    said = crawled("registry", "update", "nppes-api")
    assert "it has more records than it shows of: Mariska Osterlund" in said.err
    crawled("verify")
    status, reason = _status(tmp_path)
    assert status == "unchecked"
    assert "has more of it than it shows" in reason


def test_a_broken_service_keeps_the_verdict(
    crawled: Exodir, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    service.wrong = [errors("Internal error")] * 3
    said = crawled("registry", "update", "nppes-api")
    assert said.status == 1
    assert "the service answers with an error: Internal error" in said.err
    crawled("verify")
    assert _status(tmp_path)[0] == "unchecked"


def test_the_whole_registry_beats_its_answers(crawled: Exodir, service: Service, tmp_path: Path) -> None:
    service.records = [entry(1, "Osterlund", "Mariska")]
    crawled("registry", "update", "nppes-api")
    crawled("registry", "add", "nppes", next((SAMPLES / "nppes").glob("npidata*")))
    said = crawled("verify")
    assert "against nppes of" in said.err
    assert "nppes-api" not in said.err


def test_an_extract_beside_the_answers_is_shown_as_a_part(crawled: Exodir, service: Service) -> None:
    service.records = [entry(1, "Osterlund", "Mariska")]
    crawled("registry", "update", "nppes-api")
    said = crawled("registry", "add", "nppes", next((SAMPLES / "nppes").glob("npidata*")), "--part")
    assert (said.status, "Only a part of it is loaded (npidata)" in said.err) == (0, True)
    listed = crawled("registry", "list").err
    assert "a part (npidata)" in listed
    assert "who is not in it is not taken to be missing" in listed
    assert "nppes-api" in crawled("verify").err


# --- within a run


@pytest.fixture
def run(crawled: Exodir, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a run does between crawl and verification; gives what it says."""

    def within(**settings: str) -> str:
        seeds = Seeds((Seed(site="unvisited.example", url="http://unvisited.example/"),))
        ask_in_a_run(options.open_workplace(**settings), seeds, Reporter())
        return capsys.readouterr().err

    return within


Run = Callable[..., str]


def test_a_run_with_a_contact_asks_for_the_few_people_it_found(run: Run, service: Service) -> None:
    service.records = [entry(1, "Osterlund", "Mariska")]
    assert "1 person asked about, 1 requests" in run(contact="me@example.org")


def test_a_run_without_contact_asks_nobody_and_says_how(run: Run, service: Service) -> None:
    assert "People at US clinics are not looked up in NPPES, which is not loaded whole (1)" in run()
    assert service.asked == []


def test_a_run_over_this_machine_asks_nobody(
    run: Run, publishers: Publishers, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EXODIR_REGISTRY_MIRROR")
    monkeypatch.setenv("http_proxy", publishers.address)
    proxy_for.cache_clear()
    leaves_this_machine.cache_clear()
    assert "not looked up in NPPES" in run(contact="me@example.org")
    assert service.asked == []


def test_a_run_asks_nobody_where_it_is_not_wanted(run: Run, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXODIR_ASK_NPI_REGISTRY", "false")
    assert run(contact="me@example.org") == ""
    assert service.asked == []


def test_a_run_asks_nobody_where_the_whole_registry_is_loaded(run: Run, crawled: Exodir, service: Service) -> None:
    crawled("registry", "add", "nppes", next((SAMPLES / "nppes").glob("npidata*")))
    assert run(contact="me@example.org") == ""
    assert service.asked == []
