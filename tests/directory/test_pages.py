"""What the pages say: grades never alike, no fault-finding, hostile text inert, links safe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from directory import queries
from directory.finding.loading import load_catalogue
from directory.models import Candidate
from directory.pages import Pages
from directory.reports import FailureCount, Figures, RunReport
from directory.showing import wording
from directory.showing.checks import checks_for, web_address
from directory.showing.notices import NOTICES, notices_for
from directory.showing.structured import structured_data
from tests.directory.published import NOW, SEEN, clinic, invented_store, person


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with invented_store(tmp_path) as store, store.session() as opened:
        yield opened


def page_of(session: Session, clinic_id: str, **given: object) -> str:
    detail = queries.clinic(session, clinic_id, now=NOW)
    assert detail is not None
    return Pages(**given).clinic(detail)  # type: ignore[arg-type]


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_grades_are_never_worded_or_marked_alike(session: Session) -> None:
    sure, stated = page_of(session, "c-gmc"), page_of(session, "c-derm")
    assert "confirmed by the GMC register" in words_of(sure)
    assert "the clinic states board certification, and NPPES lists the specialty" in words_of(stated)
    assert "confirmed by" not in words_of(stated)
    assert "mark-seal" in sure
    assert "mark-outline" in stated


def test_the_order_of_a_clinic_s_page(session: Session) -> None:
    html = page_of(session, "c-derm")
    order = ["name", "who", "notices", "contact", "exosomes", "evidence", "history", "wrong"]
    places = [html.index(f'id="{name}"') for name in order]
    assert places == sorted(places)


def test_the_absent_stand_apart_and_the_quoted_nowhere(session: Session) -> None:
    html = page_of(session, "c-derm")
    assert html.index("not shown to treat here") < html.index("Tobias Lindqvist")
    assert "Quentin" not in html


def test_a_possible_exclusion_leaves_no_trace(session: Session) -> None:
    about_twin = words_of(page_of(session, "c-phys"))
    assert "TWIN,SAM" not in about_twin
    assert "Sam Twin" in about_twin


@pytest.mark.parametrize("clinic_id", ["c-salon", "c-dunno", "c-nurse", "c-phys", "c-half"])
def test_nobody_is_called_names(session: Session, clinic_id: str) -> None:
    said = words_of(page_of(session, clinic_id)).lower()
    for word in ("fake", "unqualified", "illegal", "danger", "warning", "avoid", "quack"):
        assert word not in said


def test_hostile_text_stays_text(session: Session) -> None:
    html = page_of(session, "c-evil")
    assert "<script>document" not in html
    assert "<img" not in html
    assert not re.search(r"<[a-z][^>]*\sonmouseover", html)
    assert 'href="javascript:' not in html
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert data is not None
    assert json.loads(data.group(1))["name"] == "<script>document.title='pwned'</script>"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https:", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_linked(url: str, kept: bool) -> None:
    assert bool(web_address(url)) is kept


def test_links_to_the_clinic_s_site_are_not_endorsed(session: Session) -> None:
    html = page_of(session, "c-derm")
    for link in re.findall(r'<a href="https://c-derm\.example[^>]*>', html):
        assert 'rel="nofollow noopener noreferrer"' in link
        assert 'target="_blank"' in link


def test_check_it_yourself_has_the_number_and_the_name(session: Session) -> None:
    jane = person("p", "c", "Jane Q. Reinhard", kind="dermatologist", registry_name="nppes", registry_id="1999999984")
    urls = {check.url: check for check in checks_for(jane, "US", "TX")}
    places = [check.title.partition(":")[0] for check in urls.values()]
    assert len(places) == len(set(places)), "one registry is named once"
    assert any("1999999984" in url for url in urls)
    assert any("first_name=Jane" in url and "last_name=Reinhard" in url for url in urls)
    assert all(url.startswith("https://") for url in urls)
    assert not any("gmc-uk" in url for url in urls)


@pytest.mark.parametrize(
    ("country", "first"), [("US", "FDA"), ("GB", "UK law"), ("FR", "EU law"), ("KR", "FDA"), ("", "FDA")]
)
def test_every_country_has_a_dated_notice(country: str, first: str) -> None:
    found = notices_for(country)
    assert first in found[0].short
    assert any("FDA" in notice.authority for notice in found)
    assert all(notice.url.startswith("https://") and notice.dated for notice in NOTICES)


def test_structured_data_claims_no_more_than_is_known(session: Session) -> None:
    stated = structured_data(queries.clinic(session, "c-derm", now=NOW))  # type: ignore[arg-type]
    sure = structured_data(queries.clinic(session, "c-gmc", now=NOW))  # type: ignore[arg-type]
    dunno = structured_data(queries.clinic(session, "c-dunno", now=NOW))  # type: ignore[arg-type]
    assert "hasCredential" not in json.dumps(stated)
    assert sure["employee"][0]["hasCredential"]["credentialCategory"] == "certified in plastic surgery"
    assert dunno["@type"] == "LocalBusiness"
    assert "url" not in dunno


def test_corrections_name_the_contact_and_the_clinic(session: Session) -> None:
    html = page_of(session, "c-derm", contact="desk@directory.example")
    assert "mailto:desk@directory.example?subject=Correction" in html
    assert "Write to whoever publishes" in page_of(session, "c-derm")


@pytest.mark.parametrize("kind", ["dermatologist", "plastic_surgeon", "other_physician", "salon", "unknown", "odd"])
@pytest.mark.parametrize("certified", [True, False])
def test_every_verdict_has_words(kind: str, certified: bool) -> None:
    one = clinic("c", provider_kind=kind, certified=certified, grade="A" if certified else "")
    assert wording.clinic_sentence(one, []).endswith(".")
    assert wording.verdict_words(one).label


@pytest.mark.parametrize("status", [*wording.STATUSES, "something else"])
def test_every_status_has_words(status: str) -> None:
    one = person("p", "c", "Jane Reinhard", status=status, kind="nurse")
    assert wording.status_sentence(one).endswith(".")
    assert wording.status_words(one).mark


def test_who_named_the_clinic_first_is_told_with_the_terms(session: Session) -> None:
    terms = "Open Database License (ODbL) 1.0"
    named = {"source": "overture", "licence": terms, "first_seen": SEEN, "last_seen": SEEN}
    session.add(Candidate(candidate_id="k-1", clinic_id="c-derm", source_url="https://map.example/1", **named))
    session.add(Candidate(candidate_id="k-2", site="c-gmc.example", **named))
    session.flush()
    by_clinic, by_site, neither = (words_of(page_of(session, i)) for i in ("c-derm", "c-gmc", "c-phys"))
    assert f"Found through: map.example ( {terms} )." in by_clinic
    assert f"Found through: overture ( {terms} )." in by_site
    assert "Found through" not in neither


def test_how_often_it_is_wrong_is_told_or_that_nobody_measured(session: Session, tmp_path: Path) -> None:
    known = load_catalogue(session, now=NOW)
    unmeasured = queries.overview(session, None, known, NOW)
    assert "is not measured yet" in Pages().plain("/how-we-decide/", unmeasured)
    labels = tmp_path / "labels.csv"
    labels.write_text("site,country,offers_exosome_therapy,certified\nc-derm.example,US,true,true\n", encoding="utf-8")
    measured = queries.overview(session, None, known, NOW, labels=labels)
    assert "100 % (21 – 100)" in words_of(Pages().plain("/how-we-decide/", measured))


def test_the_status_page_tells_of_the_last_run(session: Session) -> None:
    overview = queries.overview(session, None, load_catalogue(session, now=NOW), NOW)
    assert "The last run" not in Pages().status(overview)
    figures = {"visited": 3, "visits": {"offers": 2, "unreachable": 1}, "pages": 41, "bytes": 1, "seconds": 1.0}
    names = ("earlier", "countries", "news", "refused", "slowest", "thinner", "problems", "breaches")
    lists = {name: [] for name in names}
    failed = FailureCount(failure="dns", says="name not known", action="later", advice="", sites=["gone.example"])
    report = RunReport(
        run_id="r", command="run", started_at=NOW, finished_at=NOW, written_at=NOW, stage="done", outcome="done",
        now=Figures(), failures=[failed], refused_total=0, cases=0, published=True, **figures, **lists,
    )  # fmt: skip
    told = words_of(Pages().status(overview, report))
    assert "3 sites visited, 41 pages read. What it found is published." in told
    assert "name not known : 1" in told
