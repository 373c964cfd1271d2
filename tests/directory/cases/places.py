"""Who is where: absence, shared addresses, thinned and mangled registries."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.cases.given import STATES, Given
from tests.directory.invented import ELSEWHERE, OTHER_STATE, RN_PLASTIC, leie, nppes, who

CASES: tuple[Given, ...] = (
    Given(
        "45 not on the exclusion list",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE"), leie("a", "VANTONGEREN, PIA")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "61 only the telephone of a billing company is shared: no practice location, no second fact",
        who("Jane Rye", says=STATES, kind="dermatologist"), (nppes(1, "RYE, JANE", places=[OTHER_STATE]),),
        "claimed", "dermatologist",
    ),
    Given(
        "83 all rows are loaded: the nurse of that name is there too",
        who("Jane Rye", says=STATES, kind="dermatologist"),
        (nppes(1, "RYE, JANE", places=[ELSEWHERE]), nppes(2, "RYE, JANE", RN_PLASTIC, credentials="RN")),
        "other_profession", "nurse",
    ),
    Given(
        "83b and neither is at the address",
        who("Jane Rye", says=STATES, kind="dermatologist"),
        (
            nppes(1, "RYE, JANE", places=[ELSEWHERE]),
            nppes(2, "RYE, JANE", RN_PLASTIC, credentials="RN", places=[ELSEWHERE]),
        ),
        "ambiguous", "unknown",
    ),
    Given(
        "84 a ZIP saved by a spreadsheet",
        who("Jane Rye", says=STATES, place=replace(OTHER_STATE, street="", phone="", city="")),
        (nppes(1, "RYE, JANE", places=[replace(OTHER_STATE, postal_code="41903134")]),),
        "certified", "dermatologist", "B",
    ),
)  # fmt: skip
