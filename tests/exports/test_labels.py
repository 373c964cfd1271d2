"""Known error rates: a labelled sample against a release, counted rightly, and its mistakes named."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory.errors import ExodirError
from directory.labels import Labels, share
from exports.index import read_index
from exports.release import write_release
from tests.directory.published import NOW, invented_store

SAMPLE = """site,country,offers_exosome_therapy,certified
c-derm.example,US,true,true
c-gmc.example,GB,true,false
c-none.example,US,true,true
c-salon.example,US,true,false
never-seen.example,US,false,
"""


def test_rates_are_told_by_question_and_country(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text(SAMPLE)
    with invented_store(tmp_path / "store") as store, store.session() as session:
        write_release(session, tmp_path / "out", now=NOW, labels=tmp_path / "labels.csv")
    rates = read_index(tmp_path / "out")["error_rates"]
    offers, certified = rates["offers_exosome_therapy"]["all"], rates["certified"]["all"]
    assert (offers["sites"], offers["rightly_yes"], offers["wrongly_yes"], offers["wrongly_no"]) == (5, 3, 0, 1)
    assert offers["recall"]["share"] == 0.75
    assert (certified["sites"], certified["rightly_yes"], certified["wrongly_yes"], certified["wrongly_no"]) == (
        4,
        1,
        1,
        1,
    )
    assert rates["certified"]["GB"]["precision"]["share"] == 0
    assert rates["certified"]["GB"]["recall"] is None
    assert "| certified | all | 4 | 50.0% (9" in (tmp_path / "out" / "RELEASE.md").read_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site,certified\n", "needs the columns site, offers_exosome_therapy, certified"),
        ("site,offers_exosome_therapy,certified\na.example,yes,\n", "line 2: offers_exosome_therapy is 'yes'"),
        ("site,offers_exosome_therapy,certified\na.example,,\na.example,,\n", "line 3: the site is there twice"),
        ("site,offers_exosome_therapy,certified\n,true,\n", "line 2: the site is missing"),
    ],
)
def test_a_sample_that_cannot_be_used_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "labels.csv").write_text(text)
    with pytest.raises(ExodirError, match=said):
        Labels(tmp_path / "labels.csv")


def test_a_share_of_nothing_is_not_known() -> None:
    assert share(0, 0) is None
    assert share(10, 10) == {"share": 1.0, "low": 0.7225, "high": 1.0}
