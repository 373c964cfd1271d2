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


BOARDS: tuple[Title, ...] = (
    Title(
        "American Board of Facial Plastic and Reconstructive Surgery",
        r"american board of facial plastic(?: (?:and|&))?(?: reconstructive)?(?: surgery)?|\babfprs\b",
        "facial_plastic_surgeon",
        True,
        "Certifies surgeons of ear, nose and throat or of plastic surgery in facial plastic surgery.",
    ),
    Title(
        "American Board of Dermatology",
        r"american board of dermatology|\babd\b",
        "dermatologist",
        True,
        "The US board that certifies dermatologists (member of the American Board of Medical Specialties).",
    ),
    Title(
        "American Board of Plastic Surgery",
        r"american board of plastic(?: and reconstructive| & reconstructive)? surgery|\babps\b",
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
        r"american board of (?:facial )?cosmetic surgery|\babcs\b",
        "other_physician",
        False,
        "Not a member of the American Board of Medical Specialties; it says nothing on dermatology or plastic surgery.",
    ),
    Title(
        "American Board of Aesthetic Medicine",
        r"american (?:board|academy|association) of aesthetic medicine|\baaam\b",
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
        r"\bfaad\b|fellow(?: (?!member)\w+){0,9}? (?:american )?academy of dermatology",
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

# What a role makes of a person: patterns over folded text, the first that fits counts (helpers before doctors).
ROLES: tuple[tuple[str, Kind], ...] = (
    (r"veterinar\w*|\bvet\b|dermatologo veterin\w*", "other"),
    (
        r"nurse practitioners?|\bnps?\b|\baprn\b|\barnp\b|\bfnp\b|\bdnp\b|doctor of nursing|"
        r"advanced practice (?:registered )?(?:nurse|provider)",
        "nurse_practitioner",
    ),
    (
        r"physician s? ?assistants?|physicians assistants?|physician associates?|\bpa c\b|(?:dermatology|surgical|"
        r"certified|aesthetic|lead) pa\b|^pa$",
        "physician_assistant",
    ),
    (
        r"nurses?\b|nursing|\brn\b|\blpn\b|\blvn\b|krankenschwester|pflegefach\w*|enfermei?r[ao]s?|infirmi\w+|"
        r"infermier\w*|hemsire\w*|pielegniark\w*|"
        r"zdravotni sestra|\w*sjukskoterska|sygeplejerske|sykepleier|sairaanhoitaja|verpleegkundige|"
        r"간호사|看護師|護理師|护士|медсестра|медицинская сестра|perawat",
        "nurse",
    ),
    (
        r"orthodont\w*|endodont\w*|dentist\w*|dental\b|zahnarzt\w*|odontolog\w*|치과|歯科|牙科|стоматолог|"
        r"chirurgien dentiste",
        "other",
    ),
    (
        r"naturopath\w*|heilpraktiker\w*|homeopath\w*|homoopath\w*|chiropract\w*|acupunctur\w*|pharmacist|"
        r"farmaceut\w*|optometrist|podiatr\w*|"
        r"psycholog\w*|audiolog\w*|physiotherap\w*|physical therap\w*|"
        r"osteopath(?:ic manual)?(?! ic)\b(?! physician)|paramedic\b|\bemt\b|nutritionist\w*|"
        r"nutri[cz]ionist\w*|biolog[oa]\b|fisioterap\w*|fizyoterap\w*|dietit\w*|dietician|massage|radiograph\w*|sonograph\w*|scientist|biochemist|biologist|researcher|phd\b|"
        r"midwife|hebamme|embryolog\w*|"
        r"traditional chinese medicine|anatomist|engineer|doctor of (?:pharmacy|chiropractic|physical therapy|"
        r"dental|education|philosophy|psychology)",
        "other",
    ),
    (
        r"cosmetic dermatology consultant|(?:para)?medical a?estheticians?|a?estheticians?|aesthetic (?:therapist|"
        r"technician|specialist|practitioner)|"
        r"skin ?(?:care)? ?(?:therapist|specialist|technician|coach|expert|consultant)s?|skincare (?:therapist|"
        r"specialist|expert|consultant)s?|"
        r"laser ?(?:technician|therapist|specialist|practitioner|operator|tech)s?|facialist\w*|beautician\w*|"
        r"beauty therapist\w*|cosmetolog(?:ist\w*)?|"
        r"cosmetician\w*|make ?up artist|lash|brow|nail technician|hair ?(?:stylist|dresser)|kosmetiker\w*|"
        r"kosmetolog\w*|kosmetyczk\w*|estheticienne?s?|"
        r"esteticien\w*|estheticien\w*|estetista|esteticista|cosmetolog[ao]s?|cosmiatra|schoonheidsspecialist\w*|"
        r"huidtherapeut|dermal (?:therapist|clinician)s?|technicien\w* (?:\w+ ){0,2}esthetique\w*|"
        r"kozmetolog|guzellik uzmani|"
        r"피부관리사|에스테티션|エステティシャン|美容師|美容师|^косметолог|косметолог эстетист|kosmetick\w*",
        "aesthetician",
    ),
    (
        r"receptionist\w*|front desk|(?:office|practice|clinic|business|spa|operations|marketing|general|care|"
        r"studio) (?:manager|director|administrator|coordinator)|"
        r"coordinator|concierge|bookkeeper|accountant|billing|medical assistant|patient (?:care|advocate|liaison)|"
        r"surgical tech\w*|scrub tech\w*|secretary|"
        r"administrat\w*|marketing|social media|photographer|sales|lash artist|trichologist|injector(?= trainer)|"
        r"scribe|web|intern$",
        "other",
    ),
    (
        r"ocul ?o? ?(?:facial )?plastic\w*|oculofacial|ophthalmic plastic|ophthalmolog\w*|eye surgeon|augenarzt\w*",
        "other_physician",
    ),
    (
        r"facial plastic(?:s)?(?:(?: and)? (?:reconstructive|cosmetic|aesthetic))* surge(?:on|ry)|facial plastic|"
        r"plastic surgeon of the face|"
        r"facial (?:cosmetic|reconstructive) and plastic surgeon|plastische gesichtschirurg\w*",
        "facial_plastic_surgeon",
    ),
    (
        r"\bgp ?wer\b|\bgpwsi\b|general practitioner|\bgp\b|family (?:medicine|physician|doctor|practitioner)|"
        r"special interest in dermatology|"
        r"extended role in dermatology|resident|registrar|trainee|medical student|clinical fellow|"
        r"allgemeinmedizin\w*|medecin generaliste|hausarzt\w*",
        "other_physician",
    ),
)
# Fields that follow a specialist's word: "Consultant in Dermatology", or stand alone as somebody's department.
SPECIALISTS: tuple[tuple[str, Kind], ...] = (
    (
        r"plastic(?:(?: and| &)? (?:reconstructive|aesthetic|cosmetic|hand|craniofacial|burns?))*(?: (?:and|"
        r"&) (?:reconstructive|aesthetic|cosmetic|hand))* surgeons?\b|"
        r"(?:cosmetic|aesthetic|reconstructive) (?:and|&)? ?plastic surgeons?\b|(?:consultant|specialist|"
        r"professor|chief|head|diplomate|specialised|specialized|chairman|"
        r"chair|expert) (?:\w+ ){0,2}(?:in|of) plastic(?: \w+){0,4} surgery|^(?:aesthetic |"
        r"cosmetic )?plastic(?: (?:and|&)? ?(?:reconstructive|aesthetic|cosmetic))* surgery$|"
        r"plastische[rn]?(?: und asthetische[rn]?)? chirurg(?:in)?\b|plastic ?chirurg\w*|fach(?:arzt|"
        r"arztin) fur plastische\w* .*chirurgie|chirurgien(?:ne)? plast\w*|"
        r"chirurgien(?:ne)? (?:esthetique et )?plast\w*|ciruj\w+ plastic\w*|ciruj\w+ (?:estetic\w+ y )?plastic\w*|"
        r"cirurgi\w+ plastic\w*|chirurg\w* plastic\w*|chirurg\w* plastyczn\w*|plasticky chirurg\w*|"
        r"plasticke chirurgi\w*|plastik(?: rekonstruktif)?(?: ve)?(?: estetik)? cerrah\w*|plastisch chirurg\w*|"
        r"plastikkirurg\w*|пластическии хирург|"
        r"성형외과 ?(?:전문의|의사|원장)|성형외과전문의|形成外科(?:専門医|医|医師)|整形外科醫師|"
        r"整形外科医师|整型外科專科醫師|整形外科專科醫師|"
        r"πλαστικ\w+ χειρουργ\w+|"
        r"dokter bedah plastik|"
        r"spesialis bedah plastik|plastikkirurgi|plastisk kirurg",
        "plastic_surgeon",
    ),
    (
        r"dermatologists?\b|(?:dermatologic|dermatological|mohs|dermatology|"
        r"dermatologic mohs)(?: micrographic)?(?: (?:and|&) \w+)? surgeons?|dermatopathologist|"
        r"dermato ?venereolog\w*|dermatosurgeon|"
        r"(?:consultant|specialist|professor|chief|head|diplomate|chairman|chair|expert|physician|"
        r"md) (?:\w+ ){0,2}(?:in|of) (?:\w+ )?dermatology|"
        r"^(?:(?:cosmetic|medical|surgical|general|paediatric|pediatric|aesthetic|adult|and) )*dermatology$|"
        r"hautarzt|hautarztin|hautaerztin|dermatolog(?:e|in|en)\b|fach(?:arzt|arztin) fur (?:haut|dermatologie)|"
        r"dermatologues?\b|dermatolog[ao]s?\b|dermatologist[ai]s?\b|dermatologi\b|"
        r"dermatolog\b|dermatoloog|hudlakare|hudlege|hudlaege|dermatolozka|kozni lekar\w*|"
        r"dermatoloji(?: ve [a-z]+)? uzman\w*|cildiye uzman\w*|deri ve zuhrevi|"
        r"(?<!не )дерматолог|дерматовенеролог|δερματολογ\w+|피부과 ?(?:전문의|의사|원장)|피부과전문의|"
        r"(?<!美容)皮膚科(?:専門医|専門醫|專科醫師|"
        r"医師|医|醫師)|皮肤科(?:医生|医师|主任)|"
        r"dokter (?:spesialis )?kulit|spesialis (?:kulit|dermatologi\w*)|dermatolog\w* uzman\w*|"
        r"medico dermatolog\w*|derm[ao]tologa\b",
        "dermatologist",
    ),
)
PHYSICIANS: tuple[tuple[str, Kind], ...] = (
    (
        r"(?:cosmetic|aesthetic|a?esthetic|general|hand|orthop\w*|oral|maxillofacial|vascular|bariatric|"
        r"hair transplant|breast|laser|ent|head and neck|trauma|eye|colorectal|cardiac|neuro) ?surgeons?|"
        r"surgeons?\b|physicians?\b|otolaryngolog\w*|\bent\b|ent specialist|internist|anesthesiolog\w*|"
        r"anaesthetist|gynaecolog\w*|gynecolog\w*|obstetric\w*|"
        r"p(?:a)?ediatric\w*|cardiolog\w*|urolog\w*|psychiatr\w*|radiolog\w*|neurolog\w*|oncolog\w*|"
        r"medical doctor|doctor of medicine|cosmetic doctor|aesthetic doctor|aesthetics doctor|"
        r"medical practitioner|"
        r"aesthetic medicine|anti ?aging medicine|internal medicine|emergency medicine|facharzt\w*|fachartz\w*|"
        r"\barzt\b|\barztin\b|asthetische\w* (?:medizin|chirurg\w*)|schonheitschirurg\w*|"
        r"chirurg\w*|cirurgia\w+|ciruj\w+|medecin\b|medic[ao]s?\b|lekar[zk]?\w*|doktor\b|cerrah\w*|хирург|врач|"
        r"терапевт|의사|전문의|원장|医師|醫師|医生|医师|院長|院长|専門医|ιατρος|dokter\b|lakare|"
        r"pathologist|immunologist|endocrinolog\w*|rheumatolog\w*|hospitalist|intensivist|"
        r"osteopathic physician|phlebolog\w*",
        "other_physician",
    ),
)
