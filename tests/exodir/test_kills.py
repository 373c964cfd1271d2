"""A run killed at random moments comes through when it is started again, with the files of an undisturbed one."""

from __future__ import annotations

from benchmarks.kills import measure


def test_a_run_that_was_killed_leaves_the_files_of_an_undisturbed_one() -> None:
    found = measure(1, seed=5, sites=2, only="boards")
    assert found.faults == []
    assert found.kills == 1
