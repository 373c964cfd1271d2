"""Titles, boards and societies: what each makes of a person, and what it proves. Tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from directory.facts import Kind


@dataclass(frozen=True, slots=True)
class Title:
    """One title, board or society: how it is recognised and what it means."""

    name: str  # standard name, as shown
    pattern: str  # regular expression over folded text
    kind: Kind
    statement: bool  # counts as the site's statement of certification
    says: str  # one sentence for readers


_JUNTA = r"(?:junta|consejo) (?:norte)?american[ao]"
"""How Spanish pages of the United States call an American board."""

BOARDS: tuple[Title, ...] = (
    Title(
        "American Board of Facial Plastic and Reconstructive Surgery",
        r"american board of facial plastic(?: (?:and|&))?(?: reconstructive)?(?: surgery)?|\babfprs\b|"
        rf"{_JUNTA} de cirugia plastica (?:y reconstructiva )?facial(?: y reconstructiva)?",
        "facial_plastic_surgeon",
        True,
        "Certifies surgeons of ear, nose and throat or of plastic surgery in facial plastic surgery.",
    ),
    Title(
        "American Board of Dermatology",
        rf"american board of dermatology|\babd\b|{_JUNTA} de dermatologia",
        "dermatologist",
        True,
        "The US board that certifies dermatologists (member of the American Board of Medical Specialties).",
    ),
    Title(
        "American Board of Plastic Surgery",
        r"american board of plastic(?: and reconstructive| & reconstructive)? surgery|\babps\b|"
        rf"{_JUNTA} de cirugia plastica(?: y reconstructiva)?(?! facial)",
        "plastic_surgeon",
        True,
        "The US board that certifies plastic surgeons (member of the American Board of Medical Specialties).",
    ),
    Title(
        "American Osteopathic Board of Dermatology",
        r"american osteopathic board of dermatology|\baobd\b",
        "dermatologist",
        True,
        "The board of the American Osteopathic Association that certifies dermatologists.",
    ),
    Title(
        "American Osteopathic Board of Surgery (plastic and reconstructive surgery)",
        r"american osteopathic board of (?:surgery (?:in )?)?plastic(?: and)?(?: reconstructive)? surgery",
        "plastic_surgeon",
        True,
        "The board of the American Osteopathic Association that certifies plastic and reconstructive surgeons.",
    ),
    Title(
        "Royal College of Physicians and Surgeons of Canada (dermatology)",
        r"royal college of physicians and surgeons of canada (?:in |for )?dermatology|frcpc dermatology",
        "dermatologist",
        True,
        "The Canadian college that certifies dermatologists.",
    ),
    Title(
        "Royal College of Physicians and Surgeons of Canada (plastic surgery)",
        r"royal college of (?:physicians and )?surgeons of canada (?:in |for )?plastic surgery|frcsc plastic surgery",
        "plastic_surgeon",
        True,
        "The Canadian college that certifies plastic surgeons.",
    ),
    Title(
        "GMC Specialist Register (dermatology)",
        r"specialist register (?:for |in |of |as a |under )?(?:consultant )?dermatolog(?:y|ist)",
        "dermatologist",
        True,
        "The UK's statutory register of specialists in dermatology.",
    ),
    Title(
        "GMC Specialist Register (plastic surgery)",
        r"specialist register (?:for |in |of |as a |under )?(?:consultant )?plastic surge(?:ry|on)",
        "plastic_surgeon",
        True,
        "The UK's statutory register of specialists in plastic surgery.",
    ),
)
RECOGNISED_BOARDS: dict[str, Title] = {board.name: board for board in BOARDS}
"""Boards and registers that certify dermatologists, plastic surgeons or facial plastic surgeons, by standard name."""

OTHER_BOARDS: tuple[Title, ...] = (
    Title(
        "American Board of Cosmetic Surgery",
        rf"american board of (?:facial )?cosmetic surgery|\babcs\b|{_JUNTA} de cirugia (?:cosmetica|estetica)",
        "other_physician",
        False,
        "Not a member of the American Board of Medical Specialties; it says nothing on dermatology or plastic surgery.",
    ),
    Title(
        "American Board of Aesthetic Medicine",
        rf"american (?:board|academy|association) of aesthetic medicine|\baaam\b|{_JUNTA} de medicina estetica",
        "other_physician",
        False,
        "A private body; it certifies neither dermatologists nor plastic surgeons.",
    ),
    Title(
        "American Academy of Anti-Aging Medicine",
        r"american (?:academy|board) of anti ?aging(?: and regenerative)?(?: medicine)?|\ba4m\b|\babaarm\b|\bfaarm\b",
        "other_physician",
        False,
        "A private body; anti-aging medicine is no recognised specialty.",
    ),
    Title(
        "American Board of Laser Surgery",
        r"american board of laser surgery",
        "other_physician",
        False,
        "A private body; it certifies neither dermatologists nor plastic surgeons.",
    ),
    Title(
        "American Board of Hair Restoration Surgery",
        r"american board of hair restoration(?: surgery)?|\babhrs\b",
        "other_physician",
        False,
        "A private body for hair restoration; it is no certification in dermatology or plastic surgery.",
    ),
    Title(
        "Board of Medical Aesthetics",
        r"(?:american )?board of medical aesthetics",
        "other_physician",
        False,
        "A private body; it certifies neither dermatologists nor plastic surgeons.",
    ),
)

SOCIETIES: tuple[Title, ...] = (
    Title(
        "FAAD",
        r"\bfaad\b|fellow(?: (?!member)\w+){0,9}? (?:american )?academy of dermatology|fellow (?:of )?(?:the )?aad\b",
        "dermatologist",
        True,
        "Fellow of the American Academy of Dermatology: requires certification in dermatology.",
    ),
    Title(
        "FASDS",
        r"\bfasds\b|fellow (?:of )?(?:the )?american society for dermatologic surgery",
        "dermatologist",
        True,
        "Fellow of the American Society for Dermatologic Surgery: requires certification in dermatology.",
    ),
    Title(
        "ASPS member",
        r"\basps (?:member(?: surgeon)?|active member)|"
        r"(?:active )?member (?:surgeon )?(?:of )?(?:the )?(?:american society of plastic "
        r"surgeons|asps)\b|american society of plastic surgeons (?:asps )?(?:active )?member(?: surgeon)?",
        "plastic_surgeon",
        True,
        "Member of the American Society of Plastic Surgeons: requires certification in plastic surgery.",
    ),
    Title(
        "The Aesthetic Society member",
        r"\basaps member|member (?:of )?(?:the )?(?:american society for aesthetic plastic surgery|"
        r"aesthetic society|asaps)\b|"
        r"aesthetic society (?:asaps )?member|american society for aesthetic plastic surgery (?:asaps )?member",
        "plastic_surgeon",
        True,
        "Member of The Aesthetic Society (ASAPS): requires certification in plastic surgery.",
    ),
    Title(
        "FRCS(Plast)",
        r"\bfrcs(?: ?ed)? ?plast(?:ics?|ic surgery)?\b|\bfrcsplast\b",
        "plastic_surgeon",
        True,
        "The UK's final examination in plastic surgery; the GMC's Specialist Register confirms the specialist.",
    ),
)

# Words that make a membership one of beginners or helpers, so no statement.
NOT_FULL_MEMBER = re.compile(
    r"\b(?:candidate|affiliate|resident|associate|trainee|student|international|patient|former|past)\b"
)

_BY_JUNTA = (
    r"(?:doblemente )?certificad[ao] por (?:la |una )?junta(?: medica)?"
    r"(?! (?:\w+ )?(?:de|del|mexic|colomb|venez|argent))"
)

# Specialty titles of other countries: what they are and whether the title alone states certification.
FOREIGN: tuple[Title, ...] = (
    Title(
        "Facharzt für Haut- und Geschlechtskrankheiten",
        r"fach(?:arzt|arztin|aerztin)(?: innen)? fur (?:haut(?: und)? ?geschlechtskrankheiten|"
        r"haut und geschlechts krankheiten|hautkrankheiten"
        r"|dermatologie(?: und venerologie)?)",
        "dermatologist",
        True,
        "A protected German specialist title for dermatologists.",
    ),
    Title(
        "Facharzt für Plastische Chirurgie",
        r"fach(?:arzt|arztin|aerztin) fur plastische(?: (?:und )?(?:rekonstruktive|asthetische|"
        r"aesthetische))*(?: und (?:asthetische|aesthetische))? "
        r"(?:und \w+ )?chirurgie",
        "plastic_surgeon",
        True,
        "A protected German specialist title for plastic surgeons.",
    ),
    Title(
        "Dermatólogo certificado por la junta",
        rf"dermatolog[ao] {_BY_JUNTA}",
        "dermatologist",
        True,
        "How Spanish pages of the United States say board-certified dermatologist.",
    ),
    Title(
        "Cirujano plástico certificado por la junta",
        rf"cirujan[ao] plastic[ao](?: y reconstructiv[ao])? {_BY_JUNTA}",
        "plastic_surgeon",
        True,
        "How Spanish pages of the United States say board-certified plastic surgeon.",
    ),
    Title(
        "피부과 전문의",
        r"피부과 ?전문의",
        "dermatologist",
        True,
        "The Korean board-certified specialist in dermatology.",
    ),
    Title(
        "성형외과 전문의",
        r"성형외과 ?전문의",
        "plastic_surgeon",
        True,
        "The Korean board-certified specialist in plastic surgery.",
    ),
    Title(
        "Specialist Dermatologist",
        r"\bspecialist dermatologist\b",
        "dermatologist",
        True,
        "A licence category in the United Arab Emirates and a protected title in Australia.",
    ),
    Title(
        "Specialist Plastic Surgeon",
        r"\bspecialist plastic surgeon\b",
        "plastic_surgeon",
        True,
        "A licence category in the United Arab Emirates and a protected title in Australia.",
    ),
    Title(
        "Consultant (DHA) Dermatologist",
        r"\bconsultant dermatologist (?:dha|doh|moh|mohap)\b|\b(?:dha|doh) (?:licensed )?consultant dermatologist\b",
        "dermatologist",
        True,
        "A licence category in the United Arab Emirates.",
    ),
    Title(
        "Consultant (DHA) Plastic Surgeon",
        r"\bconsultant plastic surgeon (?:dha|doh|moh|mohap)\b|\b(?:dha|"
        r"doh) (?:licensed )?consultant plastic surgeon\b",
        "plastic_surgeon",
        True,
        "A licence category in the United Arab Emirates.",
    ),
)
