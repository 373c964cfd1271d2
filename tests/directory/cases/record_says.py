"""What the record says: specialty and profession."""

from __future__ import annotations

from tests.directory.cases.given import PLASTIC_STATES, STATES, Given
from tests.directory.invented import (
    DERM,
    FACIAL,
    FAMILY,
    MOHS,
    NP,
    OBGYN,
    PA,
    RN_PLASTIC,
    TRAINEE,
    cms,
    licence,
    nppes,
    who,
)

CASES: tuple[Given, ...] = (
    Given(
        "22 ENT surgeon with a Mohs code",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", FACIAL, "207YX0007X", MOHS),),
        "specialist", "facial_plastic_surgeon",
    ),
    Given(
        "22b with the statement for facial plastic surgery",
        who("Jane Rye, MD", says="Board-certified facial plastic surgeon"),
        (nppes(1, "RYE, JANE", FACIAL, MOHS),),
        "certified", "facial_plastic_surgeon", "B",
    ),
    Given(
        "23 pathologist with dermatopathology",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", "207ZD0900X"),),
        "other_profession", "other_physician",
    ),
    Given(
        "23b with dermatology as primary",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", "207ZD0900X", DERM, primary=1),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "24 nurse practitioner who declares dermatology",
        who("Dr. Jane Rye", says=STATES), (nppes(1, "RYE, JANE", credentials="DNP, FNP-C"),),
        "other_profession", "nurse_practitioner",
    ),
    Given(
        "24b her degree stands only on the site",
        who("Dr. Jane Rye, DNP, FNP-C", says=STATES), (nppes(1, "RYE, JANE", credentials=""),),
        "other_profession", "nurse_practitioner",
    ),
    Given(
        "24c a nurse practitioner's code beside the physician's, and no credential",
        who("Dr. Jane Rye", says=STATES), (nppes(1, "RYE, JANE", DERM, NP, credentials=""),),
        "other_profession", "nurse_practitioner",
    ),
    Given(
        "24d a physician who was a nurse practitioner once",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", DERM, NP),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "25 CMS says nurse practitioner",
        who("Jane Rye", says=STATES),
        (nppes(1, "RYE, JANE", credentials=""), cms(1, "RYE, JANE", "NURSE PRACTITIONER")),
        "other_profession", "nurse_practitioner",
    ),
    Given(
        "26 dermatology PA",
        who("Jane Rye, PA-C", says="Dermatology PA"), (nppes(1, "RYE, JANE", PA, credentials="PA-C"),),
        "other_profession", "physician_assistant",
    ),
    Given(
        "27 RN, plastic surgery",
        who("Jane Rye, RN"), (nppes(1, "RYE, JANE", RN_PLASTIC, credentials="RN"),),
        "other_profession", "nurse",
    ),
    Given(
        "28 hand surgery under Surgery",
        who("Jane Rye, MD", says=PLASTIC_STATES), (nppes(1, "RYE, JANE", "2086S0105X"),),
        "other_profession", "other_physician",
    ),
    Given(
        "28b hand surgery under Plastic Surgery",
        who("Jane Rye, MD", says=PLASTIC_STATES), (nppes(1, "RYE, JANE", "2082S0105X"),),
        "certified", "plastic_surgeon", "B",
    ),
    Given(
        "28c plastic and reconstructive under Surgery",
        who("Jane Rye, MD", says=PLASTIC_STATES), (nppes(1, "RYE, JANE", "2086S0122X"),),
        "certified", "plastic_surgeon", "B",
    ),
    Given(
        "29 oculoplastic",
        who("Jane Rye, MD", says=PLASTIC_STATES), (nppes(1, "RYE, JANE", "207WX0200X"),),
        "other_profession", "other_physician",
    ),
    Given(
        "30 the switch stands in slot 3",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", FAMILY, OBGYN, DERM, primary=2),),
        "certified", "dermatologist", "B",
    ),
    Given(
        "30b no switch at all",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", DERM, primary=None),),
        "specialist", "dermatologist",
    ),
    Given(
        "30c no switch at all, another field listed behind it",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", DERM, FAMILY, primary=None),),
        "specialist", "dermatologist",
    ),
    Given(
        "30d no switch at all, dermatology behind another field",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", FAMILY, DERM, primary=None),),
        "other_profession", "other_physician",
    ),
    Given(
        "31 dermatology only as secondary",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", FAMILY, DERM),),
        "other_profession", "other_physician",
    ),
    Given(
        "32 resident as primary",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", TRAINEE, DERM),),
        "other_profession", "other_physician",
    ),
    Given(
        "32b a stale trainee code beside dermatology",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE", DERM, TRAINEE),),
        "specialist", "dermatologist",
    ),
    Given(
        "32c CMS shows that training is over",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", DERM, TRAINEE), cms(1, "RYE, JANE", "DERMATOLOGY")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "32d a full licence shows it",
        who("Jane Rye, MD", says=STATES),
        (nppes(1, "RYE, JANE", DERM, TRAINEE, licences=[("Q4711", "TX")]), licence("TX", "Q4711", "RYE, JANE")),
        "certified", "dermatologist", "B",
    ),
    Given(
        "33 organization with a dermatology code, the owner an NP",
        who("Jane Rye, FNP-C", says=STATES),
        (
            nppes(1, "RYE DERMATOLOGY PLLC", entity="organization"),
            nppes(2, "RYE, JANE", NP, credentials="FNP-C"),
        ),
        "other_profession", "nurse_practitioner",
    ),
    Given(
        "34 the site is silent on certification",
        who("Jane Rye, MD"), (nppes(1, "RYE, JANE"),),
        "specialist", "dermatologist",
    ),
    Given(
        "35 FAAD, no record that fits",
        who("Jane Rye, MD, FAAD"), (nppes(1, "VANTONGEREN, PIA"),),
        "claimed", "dermatologist",
    ),
)  # fmt: skip
