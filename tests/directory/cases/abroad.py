"""Other countries."""

from __future__ import annotations

from dataclasses import replace

from directory.records import RecordPlace
from tests.directory.cases.given import BERLIN, CALGARY, SYDNEY, Given
from tests.directory.invented import LONDON, gmc, who

CASES: tuple[Given, ...] = (
    Given(
        "73 UK consultant dermatologist not on the Specialist Register",
        who("Dr Jonquil Marchbanks, MBBS", says="Consultant dermatologist", kind="dermatologist", place=LONDON),
        (gmc("7990001", "Marchbanks, Jonquil"),),
        "other_profession", "other_physician",
    ),
    Given(
        "73b on the Specialist Register, a full name that occurs there once",
        who("Dr Jonquil Marchbanks, MBBS", kind="dermatologist", place=LONDON),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology"), gmc("7990002", "Marchbanks, Piers", "Dermatology")),
        "certified", "dermatologist", "A",
    ),
    Given(
        "73c the full name occurs there twice",
        who("Dr Jonquil Marchbanks, MBBS", kind="dermatologist", place=LONDON),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology"), gmc("7990002", "Marchbanks, Jonquil")),
        "ambiguous", "other_physician",
    ),
    Given(
        "74 on the register for general surgery",
        who("Mr Piers Marchbanks, FRCS", says="Consultant plastic surgeon", kind="plastic_surgeon", place=LONDON),
        (gmc("7990002", "Marchbanks, Piers", "General surgery"),),
        "other_profession", "other_physician",
    ),
    Given(
        "75 registered without a licence",
        who("Dr Jonquil Marchbanks, MBBS", place=LONDON, numbers=[("gmc", "7990001")]),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology", standing="restricted",
             status="Registered without a licence"),),
        "specialist", "dermatologist",
    ),
    Given(
        "75b suspended",
        who("Dr Jonquil Marchbanks, MBBS", place=LONDON, numbers=[("gmc", "7990001")]),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology", standing="barred", status="Not Registered - suspended"),),
        "barred", "dermatologist",
    ),
    Given(
        "77 Australian endorsement for cosmetic surgery",
        who("Dr Jane Rye, MBBS", says="Endorsed for cosmetic surgery", place=SYDNEY), (),
        "unchecked", "other_physician",
    ),
    Given(
        "78 Aesthetic medicine is no Facharzt title",
        who("Dr. Jane Rye", says="Ärztin für Ästhetische Medizin, Praxis für Hautgesundheit", place=BERLIN), (),
        "unchecked", "unknown",
    ),
    Given(
        "78b the Facharzt title counts, as a claim",
        who("Dr. med. Jane Rye", says="Fachärztin für Dermatologie", place=BERLIN), (), "unchecked", "dermatologist",
    ),
    Given(
        "73d a register of one province says nothing of a namesake in another",
        who("Dr. Jane Rye, MD", kind="dermatologist", place=replace(CALGARY, city="Toronto", region="ON")),
        (replace(gmc("c1", "Rye, Jane", "DERM"), registry="cpsa", places=(CALGARY,)),),
        "unchecked", "dermatologist",
    ),
    Given(
        "73e a clinic of no known country is on no country's register",
        who("Dr Jonquil Marchbanks, MBBS", kind="dermatologist", place=RecordPlace(city="Quillby")),
        (gmc("7990001", "Marchbanks, Jonquil", "Dermatology"),),
        "unchecked", "dermatologist",
    ),
    Given(
        "79 PSY is psychiatry",
        who("Jane Rye, MD", kind="plastic_surgeon", place=CALGARY),
        (replace(gmc("c1", "Rye, Jane", "PSY"), registry="cpsa", places=(CALGARY,)),),
        "other_profession", "other_physician",
    ),
)  # fmt: skip
