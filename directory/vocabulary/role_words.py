"""The words of roles in English, and how they are ordered among those of all other languages. Tables."""

from __future__ import annotations

from directory.facts import Kind
from directory.vocabulary.professions import ALPHABETIC, OF_CJK, OF_SCRIPTS, folded, led, of_cjk, of_scripts


def _others(kind: str) -> str:
    """The words of a kind in all other languages, over folded text."""
    there = rf"(?:{folded(ALPHABETIC[kind])})(?!\w)"
    return f"{there}|{of_cjk(OF_CJK[kind])}" if kind in OF_CJK else there


def _field(lead: str, field: str) -> str:
    """A specialty that is a whole line, or that stands behind its specialist's word."""
    return rf"{led(ALPHABETIC[lead], ALPHABETIC[field])}(?!\w)|^(?:{folded(ALPHABETIC[field])})$"


LEARNERS = rf"resident|registrar|trainee|medical student|clinical fellow|{folded(ALPHABETIC['learner'])}"
NEGATORS = (
    r"not|never|nor|kein\w*|nicht|n est pas|ne suis pas|no es|no soy|nao e|nao sou|non e|non sono|geen|niet|nie jest|"
    r"nie jestem|neni|nejsem|nie je|nie som|ikke|inte|ej|ei ole|nem|nu este|nu sunt|nije|nisam|не|δεν ειναι"
)
"""Words behind which a profession is one that somebody does not have."""

# What a role makes of a person: patterns over folded text, the first that fits counts (helpers before doctors).
ROLES: tuple[tuple[str, Kind], ...] = (
    (r"veterinar\w*|\bvet\b|dermatologo veterin\w*", "other"),
    (
        r"nurse practitioners?|\bnps?\b|\baprn\b|\barnp\b|\bfnp\b|\bdnp\b|doctor of nursing|"
        r"advanced practice (?:registered )?(?:nurse|provider)",
        "nurse_practitioner",
    ),
    (_others("nurse_practitioner"), "nurse_practitioner"),
    (
        r"physician s? ?assistants?|physicians assistants?|physician associates?|\bpa c\b|(?:dermatology|surgical|"
        r"certified|aesthetic|lead) pa\b|^pa$",
        "physician_assistant",
    ),
    (_others("physician_assistant"), "physician_assistant"),
    (r"nurses?\b|nursing|\brn\b|\blpn\b|\blvn\b|\brgn\b", "nurse"),
    (_others("nurse"), "nurse"),
    (r"orthodont\w*|endodont\w*|dentist\w*|dental\b", "other"),
    (
        r"naturopath\w*|homeopath\w*|chiropract\w*|acupunctur\w*|pharmacist|optometrist|podiatr\w*|"
        r"psycholog\w*|audiolog\w*|physiotherap\w*|physical therap\w*|"
        r"osteopath(?:ic manual)?(?! ic)\b(?! physician)|paramedic\b|\bemt\b|nutritionist\w*|"
        r"dietit\w*|dietician|massage|radiograph\w*|sonograph\w*|scientist|biochemist|biologist|researcher|phd\b|"
        r"midwife|embryolog\w*|traditional chinese medicine|anatomist|engineer|doctor of (?:pharmacy|chiropractic|"
        r"physical therapy|dental|education|philosophy|psychology)",
        "other",
    ),
    (_others("other"), "other"),
    (
        r"cosmetic dermatology consultant|(?:para)?medical a?estheticians?|a?estheticians?|aesthetic (?:therapist|"
        r"technician|specialist|practitioner)|"
        r"skin ?(?:care)? ?(?:therapist|specialist|technician|coach|expert|consultant)s?|skincare (?:therapist|"
        r"specialist|expert|consultant)s?|"
        r"laser ?(?:technician|therapist|specialist|practitioner|operator|tech)s?|facialist\w*|beautician\w*|"
        r"beauty therapist\w*|cosmetician\w*|make ?up artist|lash|brow|nail technician|hair ?(?:stylist|dresser)|"
        r"dermal (?:therapist|clinician)s?",
        "aesthetician",
    ),
    (_others("aesthetician"), "aesthetician"),
    (
        r"receptionist\w*|front desk|(?:office|practice|clinic|business|spa|operations|marketing|general|care|"
        r"studio) (?:manager|director|administrator|coordinator)|"
        r"coordinator|concierge|bookkeeper|accountant|billing|medical assistant|patient (?:care|advocate|liaison)|"
        r"surgical tech\w*|scrub tech\w*|secretary|"
        r"administrat\w*|marketing|social media|photographer|sales|lash artist|trichologist|injector(?= trainer)|"
        r"scribe|web|intern$",
        "other",
    ),
    (r"ocul ?o? ?(?:facial )?plastic\w*|oculofacial|ophthalmic plastic|ophthalmolog\w*|eye surgeon", "other_physician"),
    (
        r"facial plastic(?:s)?(?:(?: and)? (?:reconstructive|cosmetic|aesthetic))* surge(?:on|ry)|facial plastic|"
        r"plastic surgeon of the face|"
        r"facial (?:cosmetic|reconstructive) and plastic surgeon|plastische gesichtschirurg\w*",
        "facial_plastic_surgeon",
    ),
    (
        r"\bgp ?wer\b|\bgpwsi\b|general practitioner|\bgp\b|family (?:medicine|physician|doctor|practitioner)|"
        r"special interest in dermatology|"
        r"extended role in dermatology|resident|registrar|trainee|medical student|clinical fellow",
        "other_physician",
    ),
    (_others("learner"), "other_physician"),
)
# The same over the text as written, in scripts that folding changes.
_IN_ORDER: tuple[tuple[str, Kind], ...] = (
    ("other", "other"),
    ("nurse", "nurse"),
    ("aesthetician", "aesthetician"),
    ("learner", "other_physician"),
    ("plastic_surgeon", "plastic_surgeon"),
    ("dermatologist", "dermatologist"),
    ("other_physician", "other_physician"),
    ("cosmetologist", "aesthetician"),
)
SCRIPT_ROLES: tuple[tuple[str, Kind], ...] = tuple((of_scripts(OF_SCRIPTS[key]), kind) for key, kind in _IN_ORDER)
# Fields that follow a specialist's word: "Consultant in Dermatology", or stand alone as somebody's department.
SPECIALISTS: tuple[tuple[str, Kind], ...] = (
    (
        r"plastic(?:(?: and| &)? (?:reconstructive|aesthetic|cosmetic|hand|craniofacial|burns?))*(?: (?:and|"
        r"&) (?:reconstructive|aesthetic|cosmetic|hand))* surgeons?\b|"
        r"(?:cosmetic|aesthetic|reconstructive) (?:and|&)? ?plastic surgeons?\b|(?:consultant|specialist|"
        r"professor|chief|head|diplomate|specialised|specialized|chairman|"
        r"chair|expert) (?:\w+ ){0,2}(?:in|of) plastic(?: \w+){0,4} surgery|^(?:aesthetic |"
        r"cosmetic )?plastic(?: (?:and|&)? ?(?:reconstructive|aesthetic|cosmetic))* surgery$|"
        r"\b(?:mch|m ch|dnb|ms|mrcs|frcs|fracs) plastic(?: (?:and )?(?:reconstructive|aesthetic|cosmetic))*"
        r"(?: surgery)?\b",
        "plastic_surgeon",
    ),
    (f"{_others('plastic_surgeon')}|{_field('lead', 'plastic_field')}", "plastic_surgeon"),
    (
        r"dermatologists?\b|(?:dermatologic|dermatological|mohs|dermatology|"
        r"dermatologic mohs)(?: micrographic)?(?: (?:and|&) \w+)? surgeons?|dermatopathologist|"
        r"dermato ?venereolog\w*|dermatosurgeon|"
        r"(?:consultant|specialist|professor|chief|head|diplomate|chairman|chair|expert|physician|"
        r"md) (?:\w+ ){0,2}(?:in|of) (?:\w+ )?dermatology|"
        r"^(?:(?:cosmetic|medical|surgical|general|paediatric|pediatric|aesthetic|adult|and) )*dermatology$|"
        r"\b(?:md|m d|dnb|dvd|ddv|ddvl|m ?med|fams|fcps|fc|fhkam|frcp|frcpc|mrcp(?: uk)?) (?:of |in |sa )?"
        r"(?:(?:dermatology|derm|dermat|dvl|dv l|dvd|skin (?:and )?v ?d|venereology)\b)",
        "dermatologist",
    ),
    (f"{_others('dermatologist')}|{_field('lead', 'derm_field')}", "dermatologist"),
    (r"cosmetolog(?:ist\w*|[aoi]s?\b|hi\b|he\b|ue\b)?", "aesthetician"),
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
        r"aesthetic medicine|anti ?aging medicine|internal medicine|emergency medicine|fachartz\w*|"
        r"asthetische\w* (?:medizin|chirurg\w*)|schonheitschirurg\w*|"
        r"pathologist|immunologist|endocrinolog\w*|rheumatolog\w*|hospitalist|intensivist|"
        r"osteopathic physician|phlebolog\w*",
        "other_physician",
    ),
    (_others("other_physician"), "other_physician"),
    (_others("cosmetologist"), "aesthetician"),
)
