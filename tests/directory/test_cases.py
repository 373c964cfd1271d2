"""The table of what a careless verifier gets wrong, case by case, with invented people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from directory.judging.clinic_verdict import ClinicFacts, judge_clinic
from directory.judging.comparisons import Subject
from directory.records import Record, RecordName, RecordPlace, RecordSpecialty
from directory.registries import REGISTRIES
from directory.verdict import treats_here
from tests.directory.invented import (
    CLINIC,
    DERM,
    ELSEWHERE,
    FACIAL,
    FAMILY,
    LONDON,
    MOHS,
    NP,
    OBGYN,
    OTHER_STATE,
    PA,
    PEDIATRICS,
    PLASTIC,
    RN_PLASTIC,
    TRAINEE,
    board,
    cms,
    consultant,
    gmc,
    judge,
    leie,
    licence,
    npi,
    nppes,
    who,
)

CALGARY = RecordPlace(city="Calgary", region="AB", country="CA")
SYDNEY = RecordPlace(city="Sydney", region="NSW", country="AU")
BERLIN = RecordPlace(city="Berlin", country="DE")
STATES = "Board-certified dermatologist"
PLASTIC_STATES = "Board-certified plastic surgeon"


class Given(NamedTuple):
    """One case: who the site names, which records blocking brought up, and what is right."""

    id: str
    subject: Subject
    records: tuple[Record, ...]
    status: str
    kind: str
    grade: str = ""


IDENTITY = (
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

NUMBERS = (
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

RECORDS = (
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

STANDING = (
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
        "46 absent from CMS",
        who("Jane Rye, MD", says=STATES), (nppes(1, "RYE, JANE"), cms(9, "VANTONGEREN, PIA", "DERMATOLOGY")),
        "certified", "dermatologist", "B",
    ),
)  # fmt: skip

PLACES = (
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

TITLES = (
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
        "72c a certificate that has run out",
        who("Jane Rye, MD", says=STATES),
        (
            board("b1", "RYE, JANE", "American Board of Dermatology", valid_until=date(2025, 12, 31)),
            nppes(1, "RYE, JANE"),
        ),
        "specialist", "dermatologist",
    ),
)  # fmt: skip

ABROAD = (
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
        "79 PSY is psychiatry",
        who("Jane Rye, MD", kind="plastic_surgeon", place=CALGARY),
        (replace(gmc("c1", "Rye, Jane", "PSY"), registry="cpsa", places=(CALGARY,)),),
        "other_profession", "other_physician",
    ),
)  # fmt: skip

CASES = (*IDENTITY, *NUMBERS, *RECORDS, *STANDING, *PLACES, *TITLES, *ABROAD)


@pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])
def test_case(case: Given) -> None:
    verdict = judge(case.subject, *case.records)
    assert (verdict.status, verdict.kind, verdict.grade) == (case.status, case.kind, case.grade), verdict.reason


@pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])
def test_85_the_order_of_records_changes_nothing(case: Given) -> None:
    assert judge(case.subject, *reversed(case.records)) == judge(case.subject, *case.records)


def test_45_absence_from_the_exclusion_list_is_not_shown() -> None:
    verdict = judge(who("Jane Rye, MD", says=STATES), nppes(1, "RYE, JANE"), leie("a", "VANTONGEREN, PIA"))
    assert "leie" not in {row.source for row in verdict.evidence}


def test_60_a_location_of_a_former_practice_puts_nobody_here() -> None:
    row = cms(1, "RYE, JANE", "DERMATOLOGY", places=[ELSEWHERE])
    assert not treats_here("medical_director", placed="unsaid", here=CLINIC, others=[], locations=row.places)


SEOUL = RecordPlace("12 Maplebyeol-ro", "Seoul", "", "04999", "KR", "+82253129044")
NAMES_76 = {"별빛의원 진료과목: 피부과": ["contradicts"], "별빛피부과의원": ["supports"], "별빛의원": []}


@pytest.mark.parametrize("name", NAMES_76)
def test_76_a_korean_name_tells_whether_a_specialist_must_be_there(name: str) -> None:
    verdict = judge_clinic(ClinicFacts(name, SEOUL), [])
    assert [row.says for row in verdict.evidence] == NAMES_76[name]
    assert (verdict.provider_kind, verdict.certified) == ("unknown", False)


def test_76c_where_only_specialists_are_counted_a_named_doctor_stays_claimed() -> None:
    named = judge(who("김도윤", kind="dermatologist", place=SEOUL), also_loaded=["hira"])
    assert (named.status, named.kind) == ("claimed", "dermatologist")
    assert "counts specialists" in named.reason
    assert judge(who("김도윤", place=SEOUL), also_loaded=["hira"]).status == "unchecked"


def test_76b_specialists_counted_at_the_institution_are_evidence_of_the_clinic_only() -> None:
    institution = Record(
        "hira", "k1", "organization", (RecordName(organization="별빛의원"),), profession="의원",
        specialties=(RecordSpecialty("14", "피부과", True),), places=(SEOUL,), details={"피부과": "2"},
    )  # fmt: skip
    verdict = judge_clinic(ClinicFacts("별빛의원", SEOUL), [], at_place=[(REGISTRIES["hira"], institution)])
    assert [(row.claim, row.says, row.quote) for row in verdict.evidence] == [
        ("specialty", "supports", "별빛의원, 의원, 피부과 2")
    ]
    assert (verdict.provider_kind, verdict.certified) == ("unknown", False)


def test_56_a_company_with_a_dermatology_code_makes_no_dermatology_clinic() -> None:
    company = replace(
        nppes(1, "", DERM, entity="organization"), names=(RecordName(organization="QUILLBY DERMATOLOGY PLLC"),),
        places=(CLINIC,), contact="Jane Rye, owner",
    )  # fmt: skip
    verdict = judge_clinic(ClinicFacts("Quillby Skin", CLINIC), [], at_place=[(REGISTRIES["nppes"], company)])
    assert [(row.claim, row.says) for row in verdict.evidence] == [("place", "neutral")]
    assert "Jane Rye, owner" in verdict.evidence[0].quote
    assert (verdict.provider_kind, verdict.certified) == ("unknown", False)
