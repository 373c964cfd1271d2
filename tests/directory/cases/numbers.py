"""Numbers printed on a site, and numbers two registries share."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.cases.given import STATES, Given
from tests.directory.invented import (
    ELSEWHERE,
    LONDON,
    OTHER_STATE,
    cms,
    consultant,
    gmc,
    leie,
    licence,
    npi,
    nppes,
    who,
)

CASES: tuple[Given, ...] = (
    Given(
        "13 deactivated number, an older snapshot ties it to the surname",
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))]),
        (nppes(1, "RYE, JANE", standing="lapsed"),),
        "barred", "dermatologist",
    ),
    Given(
        "13b another registry ties it to the surname",
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))]),
        (nppes(1, "", standing="lapsed", entity=""), cms(1, "RYE, JANE", "DERMATOLOGY", places=[ELSEWHERE])),
        "barred", "dermatologist",
    ),
    Given(
        "13c nothing ties it to the surname",
        who("Jane Rye, MD", says=STATES, kind="dermatologist", numbers=[("npi", npi(1))]),
        (nppes(1, "", standing="lapsed", entity=""),),
        "claimed", "dermatologist",
    ),
    Given(
        "14 reactivated is a live record",
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))]),
        (replace(nppes(1, "RYE, JANE"), status="active (reactivated on 04/05/2024)"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "15 the number is somebody else's",
        who("Jane Rye, MD", says=STATES, kind="dermatologist", numbers=[("npi", npi(1))]),
        (nppes(1, "VANTONGEREN, PIA"),),
        "claimed", "dermatologist",
    ),
    Given(
        "15b the number is the organization's",
        who("Jane Rye, MD", says=STATES, kind="dermatologist", numbers=[("npi", npi(1))]),
        (replace(nppes(1, "RYE, JANE", entity="organization")),),
        "claimed", "dermatologist",
    ),
    Given(
        "16 two digits mistyped: the number printed is a dead one, and nobody's",
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(2))]),
        (nppes(1, "RYE, JANE"), nppes(2, "", standing="lapsed", entity="")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "17 GMC number with another surname",
        who("Dr Jonquil Marchbanks, MBBS", kind="dermatologist", place=LONDON, numbers=[("gmc", "7990001")]),
        (gmc("7990001", "Holloway, Jonquil", "Dermatology"),),
        "claimed", "dermatologist",
    ),
    Given(
        "17b a list of initials with two who share half of her double surname is no tie",
        who("Dr Jonquil Marchbanks-Moore, MBBS", kind="dermatologist", place=LONDON, numbers=[("gmc", "7990001")]),
        (
            gmc("7990001", "Holloway, Piers", "Dermatology"),
            consultant("7990002", "Moore", "J", "110"), consultant("7990003", "Moore", "J", "190"),
        ),
        "claimed", "dermatologist",
    ),
    Given(
        "18 licence field PENDING",
        who("Jane Rye", says=STATES, kind="dermatologist", numbers=[("licence", "PENDING")], region="TX"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE], licences=[("PENDING", "TX")]),),
        "claimed", "dermatologist",
    ),
    Given(
        "19 a licence number shared by a plumber and a physician",
        who("Pia Rye", kind="dermatologist"),
        (
            nppes(1, "VANTONGEREN, JO", licences=[("4711", "TX")]),
            licence("TX", "4711", "RYE, PIA", kind="Master Plumber"),
        ),
        "claimed", "dermatologist",
    ),
    Given(
        "19b a plumber of the same surname",
        who("Jo Rye, MD", says=STATES),
        (
            nppes(1, "RYE, JO", licences=[("4711", "TX")]),
            licence("TX", "4711", "RYE, ABEL", kind="Master Plumber", standing="lapsed"),
        ),
        "certified", "dermatologist", "B",
    ),
    Given(
        "20 a zero NPI joins nobody",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE"), replace(leie("z", "VANTONGEREN, PIA"), details={"npi": "0000000000"})),
        "certified", "dermatologist", "B",
    ),
    Given(
        "21 the same digits in two states",
        who("Jane Rye", says=STATES, kind="dermatologist", numbers=[("licence", "A4711")], region="TX"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE], licences=[("A4711", "ME")]),),
        "claimed", "dermatologist",
    ),
    Given(
        "21b zeros carry meaning",
        who("Jane Rye", says=STATES, kind="dermatologist", numbers=[("licence", "0052")], region="TX"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE], licences=[("52", "TX")]),),
        "claimed", "dermatologist",
    ),
    Given(
        "21c the licence number of the same state, with the surname",
        who("Jane Rye", says=STATES, numbers=[("licence", "A-4711")], region="TX"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE], licences=[("A4711", "TX")]),),
        "certified", "dermatologist", "B",
    ),
)  # fmt: skip
