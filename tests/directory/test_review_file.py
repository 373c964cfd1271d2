"""The file of reviews: out and in again, here and into another store; what was changed by hand is left out."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from directory.errors import ExodirError
from directory.judging.review_file import export_reviews, load_reviews
from directory.models import Clinic
from directory.review import undo
from directory.storage import open_store
from tests.directory.invented import npi
from tests.directory.test_review import NOW, TWO_OF_A_NAME, jane, rule
from tests.directory.test_review import session as session
from tests.directory.test_verify import clinic, person, run, store


def test_a_file_brings_the_decisions_into_another_store(session: Session, tmp_path: Path) -> None:
    store(session, clinic(), person())
    rule(session, "same-person", *TWO_OF_A_NAME, registry_name="nppes", registry_id=npi(1), why='first, "second"\nline')
    taken = rule(session, "not-here", *TWO_OF_A_NAME, at=NOW + timedelta(hours=1))
    undo(session, taken.review_id, who="Ilse", why="mistaken", at=NOW + timedelta(hours=2))
    file = tmp_path / "reviews.csv"
    assert export_reviews(session, file) == 3
    assert load_reviews(session, file).known == 3
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    with other.session() as there:
        store(there, clinic("c-9"), person("Jane Rye", "c-9", practitioner_id="p-other"))
        first, second = load_reviews(there, file), load_reviews(there, file)
        assert (first.added, first.problems, second.added, second.known) == (3, [], 0, 3)
        run(there, *TWO_OF_A_NAME)
        assert (jane(there).status, there.get_one(Clinic, "c-9").certified) == ("certified", True)
        again = tmp_path / "again.csv"
        export_reviews(there, again)
    other.close()
    assert [r["review_id"] for r in rows(again)] == [r["review_id"] for r in rows(file)]


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="") as opened:
        return list(csv.DictReader(opened))


def test_a_row_changed_by_hand_is_left_out_and_the_others_hold(session: Session, tmp_path: Path) -> None:
    store(session, clinic(), person())
    rule(session, "stands")
    file = tmp_path / "reviews.csv"
    export_reviews(session, file)
    text = file.read_text().replace("looked at it", "never looked")
    file.write_text(text + ",2026-11-21T10:00:00Z,Ilse,new.example,,p-9,Ada Lone,hide,,,,she objects,her letter,,\n"
                    ",yesterday,Ilse,new.example,,p-9,Ada Lone,hide,,,,she objects,her letter,,\n")  # fmt: skip
    report = load_reviews(session, file)
    assert (report.added, report.homeless) == (1, [3])
    assert [p[: p.index(": ")] for p in report.problems] == [
        "reviews.csv, line 2, column review_id", "reviews.csv, line 4, column at",
    ]  # fmt: skip


def test_a_file_of_something_else_is_named(session: Session, tmp_path: Path) -> None:
    (tmp_path / "seeds.csv").write_text("url\nhttp://a.example/\n")
    with pytest.raises(ExodirError, match="no column at, who, site"):
        load_reviews(session, tmp_path / "seeds.csv")
    with pytest.raises(ExodirError, match="Cannot read"):
        load_reviews(session, tmp_path / "none.csv")
