"""`exodir review` as a maintainer uses it: list, show, decide, undo, export, load; wrong use has one clear answer."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from directory.judging.decisions import DECISIONS
from directory.storage import open_store
from tests.directory.published import clinic, person
from tests.exodir.conftest import Exodir

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
WHY = ("--why", "looked her up", "--by", "Ilse Brandt")
LINK = ("--source", "https://board.example/verify?name=twin")


@pytest.fixture
def exodir(exodir: Exodir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exodir:
    """The command line over a store with two clinics and three people; one of them waits for a person."""
    monkeypatch.delenv("EXODIR_REVIEWER", raising=False)
    store = open_store(f"sqlite:///{tmp_path / 'data' / 'exodir.db'}")
    with store.session() as session:
        session.add_all(
            [clinic("c-mill", "Old Mill Skin"), clinic("c-quay", "Quayside Skin"), clinic("c-pier", "Pier")]
        )
        session.flush()
        session.add_all(
            [
                person("p-twin", "c-mill", "Sam Twin", credentials=["MD"], status="ambiguous", flags=["review"]),
                person("p-lone", "c-mill", "Ada Lone", credentials=["RN"]),
                person("p-both", "c-quay", "Uma Both"),
                person("p-both", "c-pier", "Uma Both"),
            ]
        )
    store.close()
    return exodir


@pytest.mark.parametrize("command", ["list", "show", "decide", "undo", "export", "load"])
def test_every_help_has_an_example(exodir: Exodir, command: str) -> None:
    assert f"\n  exodir review {command}" in exodir("review", command, "--help").out


def test_the_help_tells_every_decision(exodir: Exodir) -> None:
    said = exodir("review", "decide", "--help").out
    assert [name for name in DECISIONS if f"\n  {name} " not in said] == []


def test_from_the_list_to_a_decision_and_back(exodir: Exodir) -> None:
    listed = exodir("review", "list")
    assert listed.out == "p-twin  Sam Twin at Old Mill Skin: several records fit equally well\n"
    assert "Waiting for a person: 1." in listed.err
    shown = exodir("review", "show", "p-twin")
    assert "Sam Twin, MD (p-twin)" in shown.out
    assert "Where to look:" in shown.out
    decided = exodir(
        "review", "decide", "Sam Twin", "confirmed", "--register", "American Board of Dermatology", *LINK, *WHY
    )
    assert decided.status == 0
    assert "Sam Twin at c-mill: Certified, confirmed; treats here" in decided.err
    assert "Old Mill Skin (c-mill): Certified, confirmed" in decided.err
    assert "Nothing waits" in exodir("review", "list").err
    explained = exodir("explain", "p-twin").out
    assert "certification: a person's review" in explained
    assert "What would change it:" in explained
    assert "Ilse" not in explained
    review_id = re.findall(r"exodir review undo (r-\w+)", decided.err)[0]
    assert f"{review_id}  " in exodir("review", "list", "--decided").out
    undone = exodir("review", "undo", review_id, "--why", "another Sam Twin", "--by", "Ilse Brandt")
    assert "Sam Twin at c-mill: Not looked up yet" in undone.err
    assert "undo of" in exodir("review", "show", "p-twin").out


def test_a_file_goes_out_and_in_again(exodir: Exodir, tmp_path: Path) -> None:
    exodir("review", "decide", "p-lone", "hide", "--source", "her letter", *WHY)
    assert "Ada Lone" not in exodir("explain", "c-mill").out
    assert exodir("review", "export", "reviews.csv").status == 0
    assert "Reviews added: 0, known already: 1" in exodir("review", "load", "reviews.csv").err
    loaded = exodir("review", "load", "reviews.csv", "--data", "elsewhere")
    assert loaded.status == 0
    assert "Reviews added: 1" in loaded.err
    assert "not in this store (yet): 1" in loaded.err


def test_the_file_of_corrections_holds_for_an_export_alone(exodir: Exodir, tmp_path: Path) -> None:
    people = tmp_path / "out" / "practitioners.csv"
    assert exodir("export", "csv").status == 0
    assert "Ada Lone" in people.read_text()
    asked = "2026-11-19T09:00:00Z,Ilse Brandt,c-mill.example,c-mill,Ada Lone,hide,she objects,her letter"
    (tmp_path / "corrections.csv").write_text(f"at,who,site,clinic_id,name,decision,why,source\n{asked}\n")
    said = exodir("export", "csv")
    assert (said.status, "Ada Lone" in people.read_text()) == (0, False), said.err


def test_a_removal_that_finds_nobody_is_told(exodir: Exodir, tmp_path: Path) -> None:
    """A misspelt site or name must not look as if it had been heeded."""
    asked = "2026-11-19T09:00:00Z,Ilse Brandt,c-mil.example,Ada Lone,hide,she objects,her letter"
    (tmp_path / "corrections.csv").write_text(f"at,who,site,name,decision,why,source\n{asked}\n")
    assert "about people or clinics not in this store (yet): 1 (line 2)" in exodir("export", "csv").err


def test_a_record_that_is_not_loaded_is_told(exodir: Exodir) -> None:
    said = exodir("review", "decide", "p-twin", "same-person", "--register", "nppes", "--number", "2000000010", *WHY)
    assert said.status == 1
    assert "No record 2000000010 of nppes came up for Sam Twin" in said.err


WRONG_USE: list[tuple[str, list[str], str]] = [
    ("nobody", ["p-none", "stands", "--source", "x"], "Nobody and no clinic here"),
    ("unknown decision", ["p-twin", "approve", "--source", "x"], "there is no decision 'approve'"),
    ("no link", ["p-twin", "confirmed", "--register", "abd", "--source", "I know"], "needs a link"),
    ("a person decision about a clinic", ["c-mill", "hide", "--source", "x"], "It names: "),
    ("a clinic decision about a person", ["p-twin", "salon", *LINK], "about a clinic"),
    ("several places", ["p-both", "not-here", "--source", "x"], "Say at which with --clinic"),
    ("several clinics", ["Skin", "stands", "--source", "x"], "Give the id"),
]


@pytest.mark.parametrize(("words", "message"), [c[1:] for c in WRONG_USE], ids=[c[0] for c in WRONG_USE])
def test_wrong_use(exodir: Exodir, words: list[str], message: str) -> None:
    said = exodir("review", "decide", *words, *WHY)
    assert said.status == 2
    assert message in said.err
    assert "Traceback" not in said.err


def test_at_one_of_several_clinics(exodir: Exodir) -> None:
    said = exodir("review", "decide", "p-both", "not-here", "--clinic", "c-pier", "--source", "she told us", *WHY)
    assert said.status == 0
    assert "Uma Both at c-pier: Not looked up yet; not shown to treat here" in said.err
    assert "Uma Both at c-quay: " in exodir("review", "decide", "p-both", "stands", "--source", "x", *WHY).err
