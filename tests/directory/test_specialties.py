"""What degrees, roles, claims, codes and statuses say about a person."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.facts import SPECIALISTS, Kind
from directory.specialties import (
    PERSON_WORDS,
    RECOGNISED_BOARDS,
    SPECIALTY_WORDS,
    explain_title,
    is_salon_licence,
    kind_of_ahpra,
    kind_of_cms,
    kind_of_code,
    kind_of_cpsa,
    kind_of_credentials,
    kind_of_gmc,
    kind_of_hira,
    kind_of_licence_type,
    kind_of_nhs,
    kind_of_role,
    kind_of_rpps,
    label_of_code,
    read_claims,
    read_credentials,
    requires_certification,
    standing_of,
)
from directory.vocabulary.specialty_codes import NUCC, NUCC_FAMILIES

KINDS = get_args(Kind)

DEGREES = {
    "with dots": ("M.D., F.A.A.D.", ("MD", "FAAD")),
    "with spaces": ("M. D.", ("MD",)),
    "surgeon": ("DO, FACOS, FACS", ("DO", "FACOS", "FACS")),
    "UK": ("MBBS, MRCP(Derm)", ("MBBS", "MRCP(Derm)")),
    "UK in two words": ("MB ChB FRCS (Plast)", ("MBChB", "FRCS(Plast)")),
    "nurses": ("BSN RN", ("BSN", "RN")),
    "physician assistant": ("P.A.-C", ("PA-C",)),
    "UK level": ("L7Dip(Aes)", ("L7Dip(Aes)",)),
    "behind a name": ("Jane Rye, DNP, FNP-C", ("DNP", "FNP-C")),
    "in a sentence": ("Jane Rye, MD is a dermatologist in Boise", ("MD",)),
    "said twice": ("MD, M.D.", ("MD",)),
    "a brand": ("Skin MD", ()),
    "a spa": ("Ageless MD Spa", ()),
    "a product": ("AnteAGE MD Growth Factor", ()),
    "a state": ("Bethesda, MD 20814", ()),
    "a state behind two words": ("Silver Spring, MD", ()),
    "a title": ("Dr. Jane Rye", ()),
    "a verb": ("What do we do?", ()),
}


@pytest.mark.parametrize(("text", "degrees"), DEGREES.values(), ids=DEGREES)
def test_degrees_are_read_in_standard_spelling(text: str, degrees: tuple[str, ...]) -> None:
    assert read_credentials(text) == degrees


@pytest.mark.parametrize(
    ("degrees", "kind"),
    [
        (("MD", "FAAD"), "dermatologist"),
        (("MD", "FACS"), "other_physician"),
        (("MBBS", "FRCS(Plast)"), "plastic_surgeon"),
        (("Dr", "DNP", "FNP-C"), "nurse_practitioner"),
        (("Dr", "DDS"), "other"),
        (("Dr", "PhD"), "other"),
        (("ND",), "other"),
        (("PharmD",), "other"),
        (("DC",), "other"),
        (("MS", "PA-C"), "physician_assistant"),
        (("MD", "PA-C"), "physician_assistant"),
        (("BSN", "RN"), "nurse"),
        (("RN", "LE"), "nurse"),
        (("LE",), "aesthetician"),
        (("MD", "PhD"), "other_physician"),
        (("Dr",), "unknown"),
        ((), "unknown"),
        (("MBA",), "unknown"),
    ],
)
def test_degrees_beat_titles(degrees: tuple[str, ...], kind: Kind) -> None:
    assert kind_of_credentials(degrees) == kind


ROLES = {
    "dermatologist": [
        "Consultant Dermatologist",
        "Mohs surgeon",
        "Board-Certified Dermatologist & Founder",
        "dermatólogo",
        "Fachärztin FMH Dermatologie und Venerologie",
        "日本皮膚科学会認定 皮膚科専門医",
        "แพทย์ผู้เชี่ยวชาญด้านผิวหนัง (ตจวิทยา)",
        "استشارية الأمراض الجلدية",
        "רופאת עור",
        "Dermatologue",
        "dermatolog",
        "Hautärztin",
        "Fachärztin für Haut- und Geschlechtskrankheiten",
        "皮膚科専門医",
        "皮膚科醫師",
        "피부과 전문의",
        "Dermatoloji Uzmanı",
        "врач-дерматолог",
        "Consultant in Dermatology",
        "dermatologista",
    ],
    "plastic_surgeon": [
        "Plastic Surgeon",
        "Consultant Plastic, Reconstructive & Aesthetic Surgeon",
        "cirurgião plástico",
        "Cirujana plástica",
        "chirurgien plasticien",
        "Facharzt für Plastische und Ästhetische Chirurgie",
        "성형외과 전문의",
        "пластический хирург",
        "Plastik, Rekonstrüktif ve Estetik Cerrahi Uzmanı",
        "Chirurg plastyczny",
    ],
    "facial_plastic_surgeon": ["Facial Plastic Surgeon", "otolaryngologist and facial plastic surgeon"],
    "other_physician": [
        "cosmetic surgeon",
        "aesthetic physician",
        "Oculoplastic surgeon",
        "médecin esthétique",
        "GP with special interest in dermatology",
        "Dermatology Resident",
        "Family Physician",
        "врач-косметолог",
        "General Surgeon",
        "Internist",
    ],
    "nurse_practitioner": ["dermatology nurse practitioner", "Doctor of Nursing Practice", "Aesthetic NP"],
    "physician_assistant": ["Dermatology PA", "Physician Assistant, Dermatology", "PA-C"],
    "nurse": ["Nurse Injector", "RN", "Registered Nurse, Plastic Surgery", "간호사"],
    "aesthetician": [
        "esthetician",
        "laser technician",
        "skin therapist",
        "cosmetologist",
        "dermatologist-trained aesthetician",
        "косметолог",
        "Medical Aesthetician",
        "Kosmetikerin",
    ],
    "other": [
        "audiologist",
        "dentist",
        "naturopath",
        "paramedic",
        "Practice Manager",
        "Plastic Surgery Coordinator",
        "Heilpraktikerin",
        "Biomédica esteta",
        "Huidtherapeut",
        "ทันตแพทย์",
    ],
    "unknown": ["Founder", "Medical Director", "", "Owner"],
}


@pytest.mark.parametrize(("kind", "role"), [(kind, role) for kind, roles in ROLES.items() for role in roles])
def test_a_role_says_what_a_person_is(kind: Kind, role: str) -> None:
    assert kind_of_role(role) == kind


STATEMENTS = {
    "board and specialty": (
        "Dr. Rye is double board-certified in dermatology and Mohs surgery by the American Board of Dermatology",
        "dermatologist",
    ),
    "specialty": ("She is a board-certified and fellowship-trained dermatologist", "dermatologist"),
    "city between": ("board-certified New York City dermatologist Dr. Jane Rye", "dermatologist"),
    "label": ("Board Certified: Dermatology", "dermatologist"),
    "since": ("Board certified since 2004 by the American Board of Dermatology.", "dermatologist"),
    "diplomate": ("Diplomate, American Board of Dermatology", "dermatologist"),
    "abbreviation": ("board-certified by the ABD", "dermatologist"),
    "osteopathic": ("Jane Rye, DO, certified by the American Osteopathic Board of Dermatology", "dermatologist"),
    "fellow, short": ("Fellow, AAD", "dermatologist"),
    "a city abroad by name only": ("board-certified dermatologist in Mexico, Missouri", "dermatologist"),
    "two boards": (
        "certified by the American Board of Dermatology and the American Board of Pediatrics",
        "dermatologist",
    ),
    "fellow with dots": ("Jane Rye, MD, F.A.A.D.", "dermatologist"),
    "fellow in words": ("Fellow of the American Academy of Dermatology", "dermatologist"),
    "plastic surgeon": ("Triple Board-Certified Plastic Surgeon", "plastic_surgeon"),
    "plastic and reconstructive": ("a board certified plastic and reconstructive surgeon", "plastic_surgeon"),
    "with its note": (
        "Board Certified* Plastic Surgeon. *Certified by the American Board of Plastic Surgery",
        "plastic_surgeon",
    ),
    "society": ("Member, American Society of Plastic Surgeons", "plastic_surgeon"),
    "UK plastic": ("Mr John Rye MBBS FRCS(Plast)", "plastic_surgeon"),
    "UK register": ("on the GMC Specialist Register for Dermatology", "dermatologist"),
    "facial": ("Double board-certified in facial plastic surgery and otolaryngology", "facial_plastic_surgeon"),
    "Spanish": ("Dermatóloga certificada por la Junta Americana de Dermatología", "dermatologist"),
    "Spanish, council": ("Certificado por el Consejo Americano de Cirugía Plástica", "plastic_surgeon"),
    "Spanish, facial": ("certificado por la Junta Americana de Cirugía Plástica Facial", "facial_plastic_surgeon"),
    "Spanish, no name of the board": ("cirujana plástica certificada por la junta", "plastic_surgeon"),
    "German": ("Fachärztin für Haut- und Geschlechtskrankheiten", "dermatologist"),
    "German plastic": ("Facharzt für Plastische und Ästhetische Chirurgie", "plastic_surgeon"),
    "Korean": ("피부과 전문의", "dermatologist"),
    "Emirates": ("Specialist Dermatologist", "dermatologist"),
    "two doctors named": ("Our board-certified dermatologists Dr. Rye and Dr. Hart", "dermatologist"),
}


@pytest.mark.parametrize(("text", "kind"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_of_certification(text: str, kind: Kind) -> None:
    stated = [claim for claim in read_claims(text) if claim.certification]
    assert [claim.kind for claim in stated] == [kind]
    assert all(claim.text in " ".join(text.split()) for claim in stated)


NO_STATEMENTS = {
    "no board, no specialty": "Board certified",
    "unnamed degree": "Board-Certified MD",
    "cosmetic surgeon": "board-certified cosmetic surgeon",
    "wrong board": "a board-certified plastic surgeon certified by the American Board of Cosmetic Surgery",
    "wrong board behind the field": "board-certified in plastic surgery by the American Board of Cosmetic Surgery",
    "note names the wrong board": "Board Certified* Plastic Surgeon\n*American Board of Cosmetic Surgery",
    "note is missing": "Board Certified* Plastic Surgeon",
    "anti-aging": "board-certified in anti-aging and aesthetic medicine",
    "other field": "board-certified in internal medicine and practices dermatology",
    "other boards": "triple board-certified in family medicine, obesity medicine and anti-aging",
    "another person before": "Board-certified family physician & cosmetic dermatologist",
    "eligible": "board eligible dermatologist",
    "formerly": "formerly board-certified in dermatology",
    "former": "Former board-certified dermatologist",
    "lapsed": "Her board certification in dermatology lapsed in 2015",
    "until": "board-certified dermatologist until 2012",
    "from and to": "was board certified by the American Board of Dermatology from 1995 to 2005",
    "pending": "Board certification in dermatology pending",
    "to come": "She will be board certified in dermatology in 2027",
    "anticipated": "anticipates board certification by the American Board of Dermatology",
    "trained in it only": "board-certified in internal medicine and dermatology-trained",
    "a board with a longer name": "certified by the American Board of Dermatology and Cosmetology",
    "a board of another country": "board certified in dermatology by the Quillish Board of Physicians",
    "certified abroad": "licensed and board-certified dermatologist in Colombia",
    "in the home country": "a board-certified plastic surgeon in her home country",
    "what patients deserve": "Our patients deserve a board-certified dermatologist",
    "referral": "We refer you to a board-certified dermatologist",
    "the mentor": "She studied with her mentor, a board-certified dermatologist",
    "nurse practitioner": "board-certified dermatology nurse practitioner",
    "physician assistant": "A board-certified Physician Assistant in dermatology",
    "trained under": "trained under board-certified dermatologists",
    "supervised by": "Lead injector supervised by board certified plastic surgeon Dr Hart",
    "works with": "Jane works with a board-certified dermatologist",
    "advice": "Always see a board-certified dermatologist",
    "not": "Jane is not board certified in dermatology",
    "a team": "Our team of board-certified dermatologists",
    "a practice": "board-certified dermatology practice",
    "examiner": "Examiner for the American Board of Dermatology",
    "fellow of surgeons": "Jane Rye, MD, FACS",
    "member of the academy": "Member of the American Academy of Dermatology",
    "candidate": "candidate member of the American Society of Plastic Surgeons",
    "consultant": "Consultant Dermatologist",
    "French": "Dermatologue",
    "Spanish, cosmetic": "certificado por la Junta Americana de Cirugía Cosmética",
    "Spanish, another country's": "dermatóloga certificada por la Junta Mexicana de Dermatología",
    "Spanish, a council abroad": "dermatólogo certificado por el Consejo Mexicano de Dermatología",
    "German, unprotected": "Praxis für Ästhetische Medizin",
    "developed": "dermatologist-developed products",
}


@pytest.mark.parametrize("text", NO_STATEMENTS.values(), ids=NO_STATEMENTS)
def test_no_statement_of_certification(text: str) -> None:
    assert not [claim for claim in read_claims(text) if claim.certification]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dr. Rye is a dermatologist in Boise.", "dermatologist"),
        ("Dermatóloga", "dermatologist"),
        ("Consultant Plastic Surgeon", "plastic_surgeon"),
    ],
)
def test_a_bare_title_is_a_claim_without_certification(text: str, kind: Kind) -> None:
    assert [(claim.kind, claim.certification) for claim in read_claims(text)] == [(kind, False)]


@pytest.mark.parametrize(
    "text",
    ["Dermatologist-owned", "See a dermatologist", "dermatologists often say", "Dermatology Nurse", "Our facials"],
)
def test_what_claims_nothing_for_the_person(text: str) -> None:
    assert not [claim for claim in read_claims(text) if claim.kind in SPECIALISTS]


OF_ANOTHER = [
    "Jane trained under board-certified dermatologists and joined Dr. Hartung, a board-certified dermatologist",
    "joined Dr. Hartung, a board-certified dermatologist, in 2020",
    "works in the office of board-certified dermatologist Dr. Silke Hartung",
    "His partner in the practice is Dr. Hartung, who is board certified in dermatology",
    "He followed Dr. S. Hartung, diplomate of the American Board of Dermatology",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_what_another_doctor_is_claims_nothing_for_the_person(text: str) -> None:
    assert not [claim for claim in read_claims(text, about="Jane Reinhard-Rye") if claim.certification]
    assert [claim.kind for claim in read_claims(text, about="Silke Hartung")] == ["dermatologist"]


def test_the_note_of_a_marked_claim_may_stand_elsewhere_on_the_page() -> None:
    claims = read_claims("Board Certified* Plastic Surgeon", footnotes="Home\n* American Board of Plastic Surgery")
    assert any(claim.certification and claim.board == "American Board of Plastic Surgery" for claim in claims)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(claim.text for claim in read_claims(text))
    assert kind_of_role(text) in KINDS
    read_credentials(text)


@pytest.mark.parametrize(
    "words",
    ["board certified ", "american board of ", "in medicine and ", "dr x y "],
)
def test_a_hostile_text_is_read_in_the_end(words: str) -> None:
    assert len(read_claims(words * 1500)) < 20


CODES = {
    "dermatology": ("207N00000X", "dermatologist"),
    "Mohs": ("207ND0101X", "dermatologist"),
    "skin pathology under pathology": ("207ZD0900X", "other_physician"),
    "plastic surgery": ("208200000X", "plastic_surgeon"),
    "plastic surgery under surgery": ("2086S0122X", "plastic_surgeon"),
    "hand under plastic": ("2082S0105X", "plastic_surgeon"),
    "hand under surgery": ("2086S0105X", "other_physician"),
    "hand under orthopaedics": ("207XS0106X", "other_physician"),
    "facial plastic": ("207YX0905X", "facial_plastic_surgeon"),
    "ear, nose and throat": ("207Y00000X", "other_physician"),
    "oculoplastic": ("207WX0200X", "other_physician"),
    "family medicine": ("207Q00000X", "other_physician"),
    "any nurse practitioner": ("363LX0001X", "nurse_practitioner"),
    "physician assistant": ("363AM0700X", "physician_assistant"),
    "nurse of plastic surgery": ("163WS0121X", "nurse"),
    "naturopath": ("175F00000X", "other"),
    "dentist": ("1223S0112X", "other"),
    "specialist": ("174400000X", "unknown"),
    "student": ("390200000X", "unknown"),
    "empty": ("", "unknown"),
    "never heard of": ("999X00000X", "other"),
}


@pytest.mark.parametrize(("code", "kind"), CODES.values(), ids=CODES)
def test_a_declared_code_is_compared_not_its_words(code: str, kind: Kind) -> None:
    assert kind_of_code(code) == kind
    assert bool(label_of_code(code)) == bool(code)


def test_the_tables_hold_only_kinds() -> None:
    assert {kind for kind, _ in (*NUCC.values(), *NUCC_FAMILIES.values())} <= set(KINDS)
    assert set(SPECIALTY_WORDS) == set(PERSON_WORDS) == set(KINDS)
    assert {board.kind for board in RECOGNISED_BOARDS.values()} == set(SPECIALISTS)


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (kind_of_cms("MICROGRAPHIC DERMATOLOGIC SURGERY (MDS)"), "dermatologist"),
        (kind_of_cms("NURSE PRACTITIONER"), "nurse_practitioner"),
        (kind_of_cms("PLASTIC AND RECONSTRUCTIVE SURGERY"), "plastic_surgeon"),
        (kind_of_cms("HAND SURGERY"), "other_physician"),
        (kind_of_cms("CLINICAL SOCIAL WORKER"), "other"),
        (kind_of_cms(""), "unknown"),
        (kind_of_cms("PULMONARY DISEASE"), "other_physician"),
        (kind_of_gmc("Dermatology"), "dermatologist"),
        (kind_of_gmc("Plastic surgery - Hand"), "plastic_surgeon"),
        (kind_of_gmc("General surgery - Plastic"), "other_physician"),
        (kind_of_gmc(""), "unknown"),
        (kind_of_nhs("330"), "dermatologist"),
        (kind_of_nhs("160"), "plastic_surgeon"),
        (kind_of_nhs("110"), "other_physician"),
        (kind_of_cpsa("PS"), "plastic_surgeon"),
        (kind_of_cpsa("PSY"), "other_physician"),
        (kind_of_cpsa("IM DERM"), "dermatologist"),
        (kind_of_cpsa("-"), "unknown"),
        (kind_of_rpps("Dermatologie et vénéréologie"), "dermatologist"),
        (kind_of_rpps("", "Infirmier"), "nurse"),
        (kind_of_rpps("Chirurgie plastique, reconstructrice et esthétique"), "plastic_surgeon"),
        (kind_of_rpps("", "Médecin"), "other_physician"),
        (kind_of_hira("14"), "dermatologist"),
        (kind_of_hira("8"), "plastic_surgeon"),
        (kind_of_ahpra("Surgery - Plastic surgery"), "plastic_surgeon"),
        (kind_of_ahpra("Surgery - General surgery"), "other_physician"),
        (kind_of_licence_type("Physician And Surgeon License"), "other_physician"),
        (kind_of_licence_type("LICENSED ESTHETICIAN"), "aesthetician"),
        (kind_of_licence_type("PHYSICIAN ASSISTANT"), "physician_assistant"),
        (kind_of_licence_type("Advanced Registered Nurse Practitioner"), "nurse_practitioner"),
        (kind_of_licence_type("Registered Nurse License"), "nurse"),
        (kind_of_licence_type("Master Plumber"), "other"),
    ],
)
def test_the_words_of_each_registry(found: Kind, kind: Kind) -> None:
    assert found == kind


def test_a_salon_licence_is_an_establishments() -> None:
    assert is_salon_licence("COSMETOLOGY SALON")
    assert is_salon_licence("DOSAEBUSINESS")
    assert not is_salon_licence("LICENSED ESTHETICIAN")


STANDINGS = {
    "good": [
        "CLEAR/ACTIVE",
        "Active",
        "AC",
        "Current",
        "Registered with Licence",
        "ACTIVE IN RENEWAL",
        "Active, unrestricted",
        "REGISTERED",
    ],
    "restricted": [
        "Active - Probation",
        "Registered with conditions",
        "Registered without a licence",
        "Revoked/Stayed",
        "Training License",
        "Active - With Conditions",
        "TEMPORARY",
        "Limited",
        "INSTITUTIONAL",
    ],
    "lapsed": [
        "EXPIRED",
        "INACTIVE",
        "RETIRED",
        "VOLUNTARY SURRENDER",
        "NULL AND VOID",
        "Not Registered - Voluntary erasure",
        "Deceased",
        "LAPSED DUE TO NON-RENEWAL",
        "DELINQUENT",
        "RELINQUISHED",
    ],
    "barred": ["REVOKED", "SUSPENDED", "Summarily Suspended", "Not Registered - Erased"],
    "unknown": ["", "Frobnicated", "PENDING"],
}


@pytest.mark.parametrize(
    ("standing", "words"), [(standing, words) for standing, rows in STANDINGS.items() for words in rows]
)
def test_a_status_means_a_standing(standing: str, words: str) -> None:
    assert standing_of(words) == standing


@pytest.mark.parametrize(
    ("title", "certified"),
    [
        ("FAAD", True),
        ("F.A.A.D.", True),
        ("American Board of Plastic Surgery", True),
        ("FACS", False),
        ("American Board of Cosmetic Surgery", False),
    ],
)
def test_readers_are_told_what_a_title_means(title: str, certified: bool) -> None:
    assert requires_certification(title) is certified
    assert explain_title(title).endswith(".")
