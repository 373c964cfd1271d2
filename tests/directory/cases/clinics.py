"""Clinic and place: what the people who treat there, a salon licence and a company's records make of a place."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from directory.judging.clinic_verdict import Member
from directory.records import Record, RecordName, RecordSpecialty
from directory.registries import REGISTRIES, Registry
from tests.directory.cases.given import SEOUL
from tests.directory.invented import CLINIC, DERM, leie, member, nppes, salon

AtPlace = tuple[Registry, Record]


class Place(NamedTuple):
    """One case: who is named there, what the site presents itself as, what registries list at the place."""

    id: str
    members: tuple[Member, ...]
    kind: str
    certified: bool = False
    says: tuple[str, ...] = ()  # of the evidence about the place
    at_place: tuple[AtPlace, ...] = ()
    presents_as: str = "clinic"
    name: str = "Quillby Skin"
    flags: tuple[str, ...] = ()


DIRECTOR = member("dermatologist", "certified", "B", here=False, relation="medical_director")
DOCTOR = member("dermatologist", "certified", "B")
NURSE = member("nurse_practitioner", "other_profession")
AESTHETICIAN = member("aesthetician", "not_found")
COMPANY = (
    REGISTRIES["nppes"],
    replace(
        nppes(1, "", DERM, entity="organization"), names=(RecordName(organization="QUILLBY DERMATOLOGY PLLC"),),
        places=(CLINIC,), contact="Jane Rye, owner",
    ),
)  # fmt: skip
EXCLUDED = (
    REGISTRIES["leie"],
    replace(
        leie("org", "x"), entity="organization", names=(RecordName(organization="QUILLBY SKIN"),), places=(CLINIC,)
    ),
)
COUNTED = (
    REGISTRIES["hira"],
    Record(
        "hira", "k1", "organization", (RecordName(organization="별빛의원"),), profession="의원",
        specialties=(RecordSpecialty("14", "피부과", True),), places=(SEOUL,), details={"피부과": "2"},
    ),
)  # fmt: skip

CASES: tuple[Place, ...] = (
    Place("33b a company with a dermatology code, owned by a nurse practitioner", (NURSE,), "non_physician",
          says=("neutral",), at_place=(COMPANY,)),
    Place("44 an excluded organization whose doctors are not", (DOCTOR,), "dermatologist", True,
          says=("contradicts",), at_place=(EXCLUDED,), flags=("review",)),
    Place("49 a spa whose director practises elsewhere", (DIRECTOR, AESTHETICIAN), "salon", presents_as="salon"),
    Place("49b the same where a nurse practitioner treats", (DIRECTOR, NURSE), "non_physician", presents_as="salon"),
    Place("49c the same where the site does not present itself as a salon", (DIRECTOR, AESTHETICIAN), "unknown"),
    Place("54 MD in the name, nobody named", (), "unknown", name="Ageless MD Lounge"),
    Place("56 dermatology in the name, nobody named", (), "unknown", name="Quillby Dermatology",
          says=("neutral",), at_place=(COMPANY,)),
    Place("56b dermatology in the name, a nurse practitioner", (NURSE,), "non_physician", name="Quillby Dermatology"),
    Place("57 a med spa with physicians", (DOCTOR, NURSE), "dermatologist", True, name="Quillby Medspa"),
    Place("57b a med spa with another physician", (member("other_physician", "other_profession"), NURSE),
          "other_physician", name="Quillby Medspa"),
    Place("58 a salon licence at the same number, another suite", (AESTHETICIAN,), "unknown",
          at_place=(salon("410 Larkspur Bend Ste 310"),)),
    Place("58b at the same number and suite", (AESTHETICIAN,), "salon", says=("supports",),
          at_place=(salon("410 Larkspur Bend Ste 200"),)),
    Place("59 a dermatology practice with a salon licence", (DOCTOR, AESTHETICIAN), "dermatologist", True,
          says=("supports",), at_place=(salon("410 Larkspur Bend Ste 200"),)),
    Place("63 nothing found about anyone", (), "unknown"),
    Place("63b nobody placed, only a claim that says nothing", (member("unknown", "not_found"),), "unknown"),
    Place("76 a Korean name with the field behind it", (), "unknown", says=("contradicts",),
          name="별빛의원 진료과목: 피부과"),
    Place("76b a Korean name with the field in it", (), "unknown", says=("supports",), name="별빛피부과의원"),
)  # fmt: skip
