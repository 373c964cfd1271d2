"""The vocabularies of the registries (NUCC, CMS, GMC, NHS, CPSA, RPPS, licences) turned into kinds. Pure."""

from __future__ import annotations

import re

from directory.facts import Kind
from directory.vocabulary.person_name import fold

# --- NUCC provider taxonomy: own words for the codes that matter ----------------------------------

# code: kind | what a reader is told. Everything else goes by the first characters, below.
_NUCC = """
    207N00000X: dermatologist | dermatology
    207ND0101X: dermatologist | dermatology (Mohs surgery)
    207ND0900X: dermatologist | dermatology (dermatopathology)
    207NI0002X: dermatologist | dermatology (laboratory immunology)
    207NP0225X: dermatologist | dermatology (paediatric)
    207NS0135X: dermatologist | dermatology (procedural)
    208200000X: plastic_surgeon | plastic surgery
    2082S0099X: plastic_surgeon | plastic surgery (head and neck)
    2082S0105X: plastic_surgeon | plastic surgery (hand)
    2086S0122X: plastic_surgeon | plastic and reconstructive surgery
    207YS0123X: facial_plastic_surgeon | facial plastic surgery
    207YX0905X: facial_plastic_surgeon | facial plastic surgery (ear, nose and throat)
    207YX0007X: facial_plastic_surgeon | plastic surgery of head and neck (ear, nose and throat)
    207Y00000X: other_physician | ear, nose and throat medicine
    207ZD0900X: other_physician | pathology (skin)
    2086S0105X: other_physician | hand surgery
    207XS0106X: other_physician | orthopaedic hand surgery
    207WX0200X: other_physician | ophthalmic plastic surgery
    207W00000X: other_physician | ophthalmology
    204E00000X: other_physician | oral and maxillofacial surgery
    207Q00000X: other_physician | family medicine
    207QA0505X: other_physician | family medicine (adults)
    207R00000X: other_physician | internal medicine
    208D00000X: other_physician | general practice
    207P00000X: other_physician | emergency medicine
    207V00000X: other_physician | obstetrics and gynaecology
    207VG0400X: other_physician | gynaecology
    207L00000X: other_physician | anaesthesiology
    207X00000X: other_physician | orthopaedic surgery
    207K00000X: other_physician | allergy and immunology
    208600000X: other_physician | general surgery
    208000000X: other_physician | paediatrics
    208100000X: other_physician | physical medicine and rehabilitation
    208800000X: other_physician | urology
    208G00000X: other_physician | thoracic surgery
    2084P0800X: other_physician | psychiatry
    2084N0400X: other_physician | neurology
    2085R0202X: other_physician | radiology
    207ZP0102X: other_physician | pathology
    207RC0000X: other_physician | cardiology
    207RG0100X: other_physician | gastroenterology
    207RE0101X: other_physician | endocrinology
    207RH0003X: other_physician | haematology and oncology
    2086S0129X: other_physician | vascular surgery
    207T00000X: other_physician | neurosurgery
    208M00000X: other_physician | hospital medicine
    202D00000X: other_physician | integrative medicine
    202K00000X: other_physician | phlebology
    174400000X: unknown | specialist (no field named)
    390200000X: unknown | student or resident in training
    363L00000X: nurse_practitioner | nurse practitioner
    363LF0000X: nurse_practitioner | nurse practitioner (family)
    363LA2200X: nurse_practitioner | nurse practitioner (adults)
    363A00000X: physician_assistant | physician assistant
    363AM0700X: physician_assistant | physician assistant (medical)
    363AS0400X: physician_assistant | physician assistant (surgical)
    163W00000X: nurse | registered nurse
    163WS0121X: nurse | registered nurse (plastic surgery)
    164W00000X: nurse | licensed practical nurse
    367500000X: nurse | nurse anaesthetist
    1223S0112X: other | dentistry (oral surgery)
    175F00000X: other | naturopathy
    171100000X: other | acupuncture
    183500000X: other | pharmacy
    225700000X: other | massage therapy
    374700000X: other | technician
"""
# Beginnings of codes, the longest that fits counts: kind | what a reader is told.
_NUCC_FAMILIES = """
    207N: dermatologist | dermatology
    2082: plastic_surgeon | plastic surgery
    20: other_physician | another medical specialty
    207Q: other_physician | family medicine
    207R: other_physician | internal medicine
    207V: other_physician | obstetrics and gynaecology
    207P: other_physician | emergency medicine
    207L: other_physician | anaesthesiology
    207W: other_physician | ophthalmology
    207X: other_physician | orthopaedic surgery
    207Y: other_physician | ear, nose and throat medicine
    207Z: other_physician | pathology
    2080: other_physician | paediatrics
    2083: other_physician | preventive medicine
    2084: other_physician | psychiatry or neurology
    2085: other_physician | radiology
    2086: other_physician | surgery
    2088: other_physician | urology
    208VP: other_physician | pain medicine
    363L: nurse_practitioner | nurse practitioner
    363A: physician_assistant | physician assistant
    163W: nurse | registered nurse
    164: nurse | practical nurse
    364S: nurse | clinical nurse specialist
    3675: nurse | nurse anaesthetist
    367A: nurse | midwife
    376: nurse | nursing aide
    122: other | dentistry
    124: other | dental assistance
    111N: other | chiropractic
    152W: other | optometry
    213E: other | podiatry
    103: other | psychology
    104: other | social work
    183: other | pharmacy
    225: other | therapy
    261Q: unknown | clinic
    193: unknown | group practice
"""


def _read(table: str) -> dict[str, tuple[Kind, str]]:
    rows: dict[str, tuple[Kind, str]] = {}
    for line in table.strip().splitlines():
        code, rest = line.strip().split(": ", 1)
        kind, label = rest.split(" | ")
        rows[code] = (kind, label)  # type: ignore[assignment]  # the table's kinds are checked by a test
    return rows


NUCC: dict[str, tuple[Kind, str]] = _read(_NUCC)
NUCC_FAMILIES: dict[str, tuple[Kind, str]] = _read(_NUCC_FAMILIES)
TRAINEE_CODE = "390200000X"


def _nucc(code: str) -> tuple[Kind, str]:
    code = code.strip().upper()
    if not code:
        return "unknown", ""
    if code in NUCC:
        return NUCC[code]
    for length in range(len(code), 1, -1):
        if code[:length] in NUCC_FAMILIES:
            return NUCC_FAMILIES[code[:length]]
    return "other", "another profession"


def kind_of_code(nucc: str) -> Kind:
    """What a NUCC taxonomy code declares; unknown for an empty one, for "specialist" and for students and residents."""
    return _nucc(nucc)[0]


def label_of_code(nucc: str) -> str:
    """What the code means, in our own words ("dermatology"); an empty string for an empty code."""
    return _nucc(nucc)[1]


# --- words of other registries --------------------------------------------------------------------

_CMS: dict[str, Kind] = {
    "dermatology": "dermatologist",
    "micrographic dermatologic surgery": "dermatologist",
    "micrographic dermatologic surgery mds": "dermatologist",
    "plastic and reconstructive surgery": "plastic_surgeon",
    "facial plastic surgery": "facial_plastic_surgeon",
    "nurse practitioner": "nurse_practitioner",
    "physician assistant": "physician_assistant",
    "certified clinical nurse specialist cns": "nurse",
    "certified clinical nurse specialist": "nurse",
    "certified registered nurse anesthetist crna": "nurse",
    "certified registered nurse anesthetist": "nurse",
    "certified nurse midwife cnm": "nurse",
    "certified nurse midwife": "nurse",
    "anesthesiology assistant": "other",
}
_CMS_OTHER = """
    audiologist; qualified audiologist; chiropractic; optometry; optometrist; podiatry; clinical psychologist;
    psychologist; clinical social worker;
    physical therapist; physical therapist in private practice; occupational therapist; occupational therapist
    in private practice;
    qualified speech language pathologist; speech language pathologist; registered dietitian or nutrition
    professional; dentist; dentistry;
    oral surgery; oral surgery dentist only; pharmacist; pharmacy; marriage and family therapist; mental health
    counselor; mass immunization roster biller
"""
_PHYSICIAN_WORDS = """
    medicine|surgery|surgeon|practice|practitioner|ology|iatry|iatrics|physician|anesthesi|anaesthe|allergy|pain
    management|obstetrics|
    rehabilitation|hospitalist|hospice|orthop|hematolog|immunolog|medic|disease|critical care|intensivist|gynecolog
"""


def kind_of_cms(text: str) -> Kind:
    """What a CMS specialty (`pri_spec`, the specialty of an opt-out) says."""
    words = fold(text)
    if words in _CMS:
        return _CMS[words]
    if not words or words.startswith("undefined"):
        return "unknown"
    if words in {fold(w) for w in _CMS_OTHER.split(";")}:
        return "other"
    return "other_physician" if _IS_PHYSICIAN.search(words) else "unknown"


_IS_PHYSICIAN = re.compile("|".join(w.strip() for w in _PHYSICIAN_WORDS.replace("\n", "").split("|")))


def kind_of_gmc(text: str) -> Kind:
    """What one specialty of the GMC's Specialist Register says; the sub-specialty behind " - " does not count."""
    head = fold(re.split(r"\s+[-–/]\s+|/", text.strip())[0])
    if head in ("dermatology", "dermato venereology", "dermatovenereology"):
        return "dermatologist"
    if head in ("plastic surgery", "plastic reconstructive and aesthetic surgery"):
        return "plastic_surgeon"
    return "other_physician" if head else "unknown"


def kind_of_nhs(code: str) -> Kind:
    """What an NHS main specialty code of a consultant says (330 dermatology, 160 plastic surgery)."""
    code = code.strip()
    if code in ("330", "160"):
        return "dermatologist" if code == "330" else "plastic_surgeon"
    return "other_physician" if code.isdigit() else "unknown"


NHS_LABELS: dict[str, str] = {
    "100": "general surgery",
    "101": "urology",
    "110": "trauma and orthopaedics",
    "120": "ear, nose and throat",
    "130": "ophthalmology",
    "145": "oral and maxillofacial surgery",
    "160": "plastic surgery",
    "190": "anaesthetics",
    "300": "general medicine",
    "330": "dermatology",
    "502": "gynaecology",
    "711": "child psychiatry",
    "710": "adult mental illness",
    "420": "paediatrics",
}

_CPSA: dict[str, Kind] = {"DERM": "dermatologist", "PS": "plastic_surgeon"}


def kind_of_cpsa(text: str) -> Kind:
    """What the specialty cell of Alberta's list says, by whole tokens ("PS" is plastic surgery, "PSY" is not)."""
    tokens = [t for t in re.split(r"[\s,;/]+", text.upper()) if t.strip("-")]
    found = [_CPSA[t] for t in tokens if t in _CPSA]
    return found[0] if found else "other_physician" if tokens else "unknown"


def kind_of_rpps(label: str, profession: str = "") -> Kind:
    """What a French RPPS row says: the label of the specialty, else the profession."""
    words = fold(label)
    if words.startswith(("dermatologie", "dermato venereologie")):
        return "dermatologist"
    if words.startswith(("chirurgie plastique", "chir plast")):
        return "plastic_surgeon"
    job = fold(profession)
    if job in ("infirmier", "infirmiere"):
        return "nurse"
    if job and not job.startswith("medecin"):
        return "other"
    return "other_physician" if words or job else "unknown"


def kind_of_hira(code: str) -> Kind:
    """What a Korean treatment-subject code says (14 dermatology, 08 plastic surgery)."""
    code = code.strip().zfill(2) if code.strip() else ""
    if code in ("14", "08"):
        return "dermatologist" if code == "14" else "plastic_surgeon"
    return "other_physician" if code else "unknown"


def kind_of_ahpra(text: str) -> Kind:
    """What an Australian specialty says: only "Dermatology" and "Surgery - Plastic surgery" are specialists here."""
    words = fold(text)
    if words == "dermatology":
        return "dermatologist"
    if words in ("surgery plastic surgery", "plastic surgery"):
        return "plastic_surgeon"
    return "other_physician" if words else "unknown"
