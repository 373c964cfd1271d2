"""What may be put in front of readers: a case table of runs against the last published one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.bounds import breaches
from directory.reports import Figures

BEFORE: dict[str, Any] = {
    "sites": 100,
    "outcomes": {"offers": 60, "does_not_offer": 30, "unreachable": 10},
    "clinics": 70,
    "certified": 40,
    "practitioners": {"certified": 50, "claimed": 30, "not_found": 20},
    "coverage": {"name": 1.0, "street": 0.9, "phone": 0.8},
    "registries": {"nppes": "2026-10-12", "leie": "2026-11-01"},
}
CASES = [
    # what is different now, the severity, words of the message
    pytest.param({}, "", "", id="nothing changed"),
    pytest.param({"clinics": 66}, "", "", id="a few clinics fewer"),
    pytest.param({"clinics": 58}, "warning", "clinics: 70 before, 58 now (-17%)", id="a sixth of the clinics gone"),
    pytest.param({"clinics": 35}, "fatal", "clinics: 70 before, 35 now (-50%)", id="half of the clinics gone"),
    pytest.param({"clinics": 700}, "", "", id="many new clinics are welcome"),
    pytest.param({"certified": 20}, "fatal", "certified clinics", id="half of the certified gone"),
    pytest.param({"certified": 81}, "fatal", "certified clinics: 40 before, 81 now", id="twice as many certified"),
    pytest.param({"certified": 61}, "warning", "certified clinics", id="half as many certified again"),
    pytest.param({"outcomes": {"unreachable": 100}}, "fatal", "can be read: 90% before", id="the network was down"),
    pytest.param({"coverage": {"name": 1, "street": 0.3, "phone": 0.8}}, "fatal", "with a street", id="no addresses"),
    pytest.param({"practitioners": {"unchecked": 100}}, "fatal", "looked up", id="nobody could be looked up"),
    pytest.param({"registries": {"leie": "2026-11-01"}}, "fatal", "registry nppes", id="a registry is missing"),
    pytest.param(
        {"registries": {"nppes": "2026-09-08", "leie": "2026-11-01"}}, "warning", "older", id="an older release"
    ),
]


@pytest.mark.parametrize(("now", "severity", "words"), CASES)
def test_what_is_out_of_bounds(now: dict[str, Any], severity: str, words: str) -> None:
    found = breaches(Figures(**BEFORE | now), Figures(**BEFORE))
    assert (found[0].severity if found else "") == severity
    assert any(words in breach.says for breach in found) or not words


def test_a_first_run_has_nothing_to_be_compared_with() -> None:
    assert breaches(Figures(**BEFORE), None) == []


def test_of_a_handful_no_share_is_judged() -> None:
    small = {"sites": 3, "outcomes": {"offers": 3}, "clinics": 3, "certified": 2, "practitioners": {"certified": 2}}
    assert breaches(Figures(sites=3, outcomes={"unreachable": 3}), Figures(**small)) == []


figures = st.builds(
    Figures,
    sites=st.integers(0, 500),
    clinics=st.integers(0, 500),
    certified=st.integers(0, 500),
    practitioners=st.dictionaries(st.sampled_from(["certified", "unchecked"]), st.integers(0, 500)),
    coverage=st.dictionaries(st.sampled_from(["street", "phone"]), st.floats(0, 1)),
)


@given(figures)
def test_a_run_is_never_out_of_bounds_against_itself(one: Figures) -> None:
    assert breaches(one, one) == []
