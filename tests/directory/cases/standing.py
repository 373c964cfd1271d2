"""Licence, exclusion, time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.directory.cases.given import STATES, Given
from tests.directory.invented import DERM, ELSEWHERE, FAMILY, TRAINEE, cms, discipline, leie, licence, nppes, who

CASES: tuple[Given, ...] = (
    Given(
        "36 licences in other states only",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", licences=[("22", "WI"), ("33", "PA")]),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "37 licence of the clinic's state expired",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]),
            licence("TX", "Q4711", "RYE, JANE", standing="lapsed", status="Expired"),
        ),
        "barred", "dermatologist",
    ),
    Given(
        "38 licence expired in a state left years ago",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX"), ("99", "IL")]),
            licence("IL", "99", "RYE, JANE", standing="lapsed", status="Not renewed"),
            licence("TX", "Q4711", "RYE, JANE"),
        ),
        "certified", "dermatologist", "B",
    ),
    Given(
        "38b revoked in another state counts anywhere",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("99", "IL")]),
            licence("IL", "99", "RYE, JANE", standing="barred", status="Revoked"),
        ),
        "barred", "dermatologist",
    ),
    Given(
        "39 probation",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]),
            licence("TX", "Q4711", "RYE, JANE", standing="restricted", status="Active - Probation"),
        ),
        "specialist", "dermatologist",
    ),
    Given(
        "39b a training permit is Active too",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]),
            licence("TX", "Q4711", "RYE, JANE", kind="Physician in Training Permit"),
        ),
        "specialist", "dermatologist",
    ),
    Given(
        "39c a training permit beside the full licence is long past",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX"), ("P11", "TX")]),
            licence("TX", "P11", "RYE, JANE", kind="Physician in Training Permit"),
            licence("TX", "Q4711", "RYE, JANE"),
        ),
        "certified", "dermatologist", "B",
    ),
    Given(
        "39d a limited licence shows no end of training",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", DERM, TRAINEE, licences=[("Q4711", "TX")]),
            licence("TX", "Q4711", "RYE, JANE", kind="Physician and Surgeon Limited License"),
        ),
        "specialist", "dermatologist",
    ),
    Given(
        "40 exclusion list: same name and state only",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE"), leie("a", "RYE, JANE")),
        "ambiguous", "dermatologist",
    ),
    Given(
        "41 exclusion list: contradicting middle name",
        who("Jane Beth Rye, MD", says=STATES), (nppes(1, "RYE, JANE BETH"), leie("a", "RYE, JANE QUINN")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "41b the middle name is known from the registry only",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE BETH"), leie("a", "RYE, JANE QUINN")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "42 exclusion list without NPI: name, state and specialty agree",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE"), leie("a", "RYE, JANE", general="PHYSICIAN (MD, DO)", specialty="DERMATOLOGY")),
        "barred", "dermatologist",
    ),
    Given(
        "42b somebody else of that name and profession fits too",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE"),
            nppes(2, "RYE, JANE", FAMILY, places=[ELSEWHERE]),
            leie("a", "RYE, JANE", general="PHYSICIAN (MD, DO)"),
        ),
        "ambiguous", "dermatologist",
    ),
    Given(
        "42c exclusion list with the NPI",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE"), leie("a", "RYE, JANE", number=1, state="OH")),
        "barred", "dermatologist",
    ),
    Given(
        "42d exclusion list with another NPI is another person",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE"), leie("a", "RYE, JANE", number=5, general="PHYSICIAN (MD, DO)")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "43 reinstated",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE"),
            replace(leie("a", "RYE, JANE", number=1), standing="unknown", valid_until=date(2023, 1, 4)),
        ),
        "certified", "dermatologist", "B",
    ),
    Given(
        "43b licence surrendered to the board of the clinic's state",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]), discipline("TX", "Q4711", "RYE, JANE", standing="lapsed")),
        "barred", "dermatologist",
    ),
    Given(
        "43c surrendered to the board of another state: not in good standing",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", licences=[("99", "NY")]), discipline("NY", "99", "RYE, JANE", standing="lapsed")),
        "specialist", "dermatologist",
    ),
    Given(
        "43d surrendered, and licensed again there",
        who("Jane Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]),
            discipline("TX", "Q4711", "RYE, JANE", standing="lapsed"),
            licence("TX", "Q4711", "RYE, JANE"),
        ),
        "specialist", "dermatologist",
    ),
    Given(
        "43e the number on the board's list is somebody else's",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", licences=[("Q4711", "TX")]), discipline("TX", "Q4712", "RYE, JANE", standing="lapsed")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "46 absent from CMS",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE"), cms(9, "VANTONGEREN, PIA", "DERMATOLOGY")),
        "certified", "dermatologist", "B",
    ),
)  # fmt: skip
