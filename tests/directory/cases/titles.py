"""Titles and what they prove."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.directory.cases.given import STATES, Given
from tests.directory.invented import FACIAL, FAMILY, OBGYN, PLASTIC, board, npi, nppes, who

CASES: tuple[Given, ...] = (
    Given(
        "53 the site's own word",
        who("Jane Rye", kind="dermatologist"), (), "claimed", "dermatologist",
    ),
    Given(
        "64 cosmetic surgeon trained in OB/GYN",
        who("Jane Rye, MD", says="Board-certified cosmetic surgeon"), (nppes(1, "RYE, JANE", OBGYN),),
        "other_profession", "other_physician",
    ),
    Given(
        "65 double board-certified in facial plastic surgery",
        who("Jane Rye, MD", says="Double board-certified in facial plastic surgery and otolaryngology"),
        (nppes(1, "RYE, JANE", FACIAL),),
        "certified", "facial_plastic_surgeon", "B",
    ),
    Given(
        "66 board certified in anti-aging medicine",
        who("Jane Rye, MD", says="Board certified in anti-aging medicine"), (nppes(1, "RYE, JANE", FAMILY),),
        "other_profession", "other_physician",
    ),
    Given(
        "67 FACS only",
        who("Jane Rye, MD, FACS"), (nppes(1, "RYE, JANE", PLASTIC),),
        "specialist", "plastic_surgeon",
    ),
    Given(
        "68 Dr. with a PhD",
        who("Dr. Jane Rye, PhD"), (nppes(1, "RYE, JANE", "103T00000X", credentials="PHD"),),
        "other_profession", "other",
    ),
    Given(
        "69 MBBS in the US",
        who("Dr. Jane Rye, MBBS", says="International physician"), (nppes(1, "VANTONGEREN, PIA"),),
        "not_found", "unknown",
    ),
    Given(
        "70 F.A.A.D. with dots",
        who("Jane Rye, M.D., F.A.A.D."), (nppes(1, "RYE, JANE"),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "71 board certified without board or specialty",
        who("Jane Rye, MD", says="Board certified"), (nppes(1, "RYE, JANE"),),
        "specialist", "dermatologist",
    ),
    Given(
        "72 a recognised board's list",
        who("Jane Rye, MD"), (board("b1", "RYE, JANE", "American Board of Dermatology"),),
        "certified", "dermatologist", "A",
    ),
    Given(
        "72b an unrecognised board's list",
        who("Jane Rye, MD"),
        (board("b1", "RYE, JANE", "American Board of Cosmetic Surgery"), nppes(1, "RYE, JANE", OBGYN)),
        "other_profession", "other_physician",
    ),
    Given(
        "72d a board's list names somebody of that name in the state, the doctor at the address is another",
        who("Jane Rye, MD", says=STATES),
        (board("b1", "RYE, JANE", "American Board of Dermatology", city="Ostrander Falls"),
         nppes(1, "RYE, JANE", FAMILY)),
        "ambiguous", "dermatologist",
    ),
    Given(
        "72e in the clinic's own town the board is believed",
        who("Jane Rye, MD", says=STATES),
        (board("b1", "RYE, JANE", "American Board of Dermatology"), nppes(1, "RYE, JANE", FAMILY)),
        "certified", "dermatologist", "A",
    ),
    Given(
        "72f a surgeon of two boards",
        who("Jane Rye, MD"),
        (
            replace(board("b1", "RYE, JANE", "American Board of Plastic Surgery"), details={"npi": npi(1)}),
            replace(board("b2", "RYE, JANE", "American Board of Surgery"), details={"npi": npi(1)}),
            nppes(1, "RYE, JANE", PLASTIC),
        ),
        "certified", "plastic_surgeon", "A",
    ),
    Given(
        "72c a certificate that has run out",
        who("Jane Rye, MD", says=STATES),
        (
            board("b1", "RYE, JANE", "American Board of Dermatology", valid_until=date(2025, 12, 31)),
            nppes(1, "RYE, JANE"),
        ),
        "specialist", "dermatologist",
    ),
)  # fmt: skip
