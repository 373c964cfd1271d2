"""Who is it: names and identity."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.cases.given import STATES, Given
from tests.directory.invented import (
    CLINIC,
    ELSEWHERE,
    FAMILY,
    LONDON,
    OTHER_STATE,
    PEDIATRICS,
    consultant,
    gmc,
    npi,
    nppes,
    who,
)

CASES: tuple[Given, ...] = (
    Given(
        "1 same full name in CA, CA, AZ",
        who("Jane Rye, MD", says=STATES, place=replace(CLINIC, region="CA", postal_code="90990")),
        tuple(nppes(n, "RYE, JANE", places=[p]) for n, p in enumerate(
            (replace(ELSEWHERE, region="CA"), replace(ELSEWHERE, region="CA"), replace(ELSEWHERE, region="AZ"))
        )),
        "ambiguous", "other_physician",
    ),
    Given(
        "1b the telephone singles one out",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE"), nppes(2, "RYE, JANE", places=[ELSEWHERE]), nppes(3, "RYE, JANE", places=[OTHER_STATE])),
        "certified", "dermatologist", "B",
    ),
    Given(
        "2 one dermatologist and one pediatrician of that name in the state",
        who("Jane Rye, MD", says=STATES, kind="dermatologist"),
        (nppes(1, "RYE, JANE", places=[ELSEWHERE]), nppes(2, "RYE, JANE", PEDIATRICS, places=[ELSEWHERE])),
        "ambiguous", "other_physician",
    ),
    Given(
        "3 the son, Jr, a family doctor at the father's address",
        who("Amos Tolliver Jr., MD", says=STATES),
        (nppes(1, "TOLLIVER, AMOS, SR"), nppes(2, "TOLLIVER, AMOS, JR", FAMILY)),
        "other_profession", "other_physician",
    ),
    Given(
        "3b no suffix on the site",
        who("Amos Tolliver, MD", says=STATES),
        (nppes(1, "TOLLIVER, AMOS, SR"), nppes(2, "TOLLIVER, AMOS, JR", FAMILY)),
        "ambiguous", "other_physician",
    ),
    Given(
        "4 married name, matched by the former one and the phone",
        who("Jane Reinhard-Rye, MD", says=STATES),
        (nppes(1, "REINHARD, JANE", former="RYE, JANE"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "5 accents and hyphens",
        who("Dr. Zoë O'Müller-Quist, MD", says=STATES),
        (nppes(1, "OMUELLER QUIST, ZOE"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "5b folded names agree, but the second fact is still needed",
        who("Zoë Müller", says=STATES, kind="dermatologist"),
        (nppes(1, "MUELLER, ZOE", places=[OTHER_STATE]),),
        "claimed", "dermatologist",
    ),
    Given(
        "6 Alex is Alexander or Alexandra",
        who("Alex Pomeroy-Vance, MD", says=STATES, kind="dermatologist"),
        (
            nppes(1, "POMEROY-VANCE, ALEXANDER", places=[ELSEWHERE], sex="M"),
            nppes(2, "POMEROY-VANCE, ALEXANDRA", FAMILY, places=[ELSEWHERE], sex="F"),
        ),
        "ambiguous", "other_physician",
    ),
    Given(
        "6b a contradicting sex code speaks against",
        who("Ms. Alex Pomeroy-Vance, MD", says=STATES),
        (
            nppes(1, "POMEROY-VANCE, ALEXANDER", places=[ELSEWHERE], sex="M"),
            nppes(2, "POMEROY-VANCE, ALEXANDRA", FAMILY, places=[ELSEWHERE], sex="F"),
        ),
        "other_profession", "other_physician",
    ),
    Given(
        "6c Bill is William",
        who("Bill Quarrington, MD", says=STATES),
        (nppes(1, "QUARRINGTON, WILLIAM"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "7 middle name used as first, same phone",
        who("Robert Sallowfield, MD", says=STATES),
        (nppes(1, "SALLOWFIELD, JAMES ROBERT"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "7b middle name used as first, only the state agrees",
        who("Robert Sallowfield, MD", says=STATES, kind="dermatologist"),
        (nppes(1, "SALLOWFIELD, JAMES ROBERT", places=[ELSEWHERE]),),
        "claimed", "dermatologist",
    ),
    Given(
        "8 only a surname, several fit",
        who("Dr. Tolliver", says=STATES, kind="dermatologist"),
        (nppes(1, "TOLLIVER, AMOS"), nppes(2, "TOLLIVER, BEA")),
        "ambiguous", "other_physician",
    ),
    Given(
        "8b only a surname, one fits",
        who("Dr. Tolliver", says=STATES, kind="dermatologist"),
        (nppes(1, "TOLLIVER, AMOS"),),
        "claimed", "dermatologist",
    ),
    Given(
        "9 surname and initial",
        who("Dr J Marchbanks, MBBS", says="Consultant dermatologist", kind="dermatologist", place=LONDON),
        (consultant("7990001", "Marchbanks", "J", "330"),),
        "claimed", "dermatologist",
    ),
    Given(
        "9b the GMC number with the same surname is enough",
        who("Dr J Marchbanks, MBBS", place=LONDON, numbers=[("gmc", "7990001")]),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology"),),
        "certified", "dermatologist", "A",
    ),
    Given(
        "10 contradicting middle name",
        who("Jane Beth Rye, MD", says=STATES, kind="dermatologist"),
        (nppes(1, "RYE, JANE QUINN"),),
        "claimed", "dermatologist",
    ),
    Given(
        "11 equal name and nothing else",
        who("Jane Rye", says=STATES, kind="dermatologist"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE]),),
        "claimed", "dermatologist",
    ),
    Given(
        "11b equal name, the site claims nothing",
        who("Jane Rye"),
        (nppes(1, "RYE, JANE", places=[OTHER_STATE]),),
        "not_found", "unknown",
    ),
    Given(
        "12 two numbers, one replaced by the other",
        who("Jane Rye, MD", says=STATES, numbers=[("npi", npi(1))]),
        (nppes(1, "", standing="lapsed", entity="", replaced_by=npi(2)), nppes(2, "RYE, JANE")),
        "certified", "dermatologist", "B",
    ),
)  # fmt: skip
