"""The words of claims: what stands behind "board certified", and what takes a claim back. Tables."""

from __future__ import annotations

import re

from directory.facts import Kind

# Behind "board certified": what the person is called. The earliest in the text counts, then the first line.
PERSONS: tuple[tuple[str, Kind, bool], ...] = (
    (
        r"(?:\w+ ){0,3}nurse practitioner|(?:dermatology |family |adult |aesthetic )?(?:np|aprn|fnp)\b",
        "nurse_practitioner",
        False,
    ),
    (r"(?:\w+ ){0,2}physician (?:assistant|associate)|dermatology pa\b|\bpa c\b", "physician_assistant", False),
    (r"(?:\w+ ){0,2}(?:registered )?nurse\b(?: injector| anesthetist)?", "nurse", False),
    (r"(?:\w+ )?(?:a?esthetician|cosmetologist)", "aesthetician", False),
    (
        r"facial (?:plastic|cosmetic)s?(?: (?:and|&))?(?: (?:reconstructive|cosmetic|plastic|aesthetic|surgery|"
        r"surgical))*(?: and)?(?: reconstructive)? surgeon",
        "facial_plastic_surgeon",
        True,
    ),
    (r"(?:oculo ?(?:facial )?plastic|ophthalmic plastic)(?: and reconstructive)? surgeon", "other_physician", False),
    (
        r"(?:(?:cosmetic|aesthetic|reconstructive) )?(?:(?:and|&) )?plastic(?: (?:and|&|reconstructive|cosmetic|"
        r"aesthetic|hand|surgical))* surgeon",
        "plastic_surgeon",
        True,
    ),
    (r"(?:cosmetic|aesthetic|esthetic) dermatologist", "dermatologist", True),
    (
        r"dermatologist(?:s(?= drs? ))?|(?:mohs|dermatologic|dermatological)(?: micrographic)?(?: (?:and|"
        r"&) \w+)? surgeon",
        "dermatologist",
        True,
    ),
    (
        r"(?:\w+ ){0,2}(?:physician|surgeon|doctor|internist|otolaryngologist|ophthalmologist|ob gyn|gynecologist|"
        r"pediatrician|anesthesiologist|"
        r"dermatopathologist|psychiatrist|pathologist|radiologist|urologist|cardiologist|neurologist|oncologist|"
        r"allergist|dentist)",
        "other_physician",
        False,
    ),
)
# Behind "board certified in": the fields, read one after the other as long as they follow each other.
FIELDS: tuple[tuple[str, Kind, bool], ...] = (
    (r"facial plastics?(?: (?:and|&|reconstructive|cosmetic|aesthetic))*(?: surgery)?", "facial_plastic_surgeon", True),
    (r"(?:ophthalmic plastic|oculoplastic)(?: (?:and|&|reconstructive))* surgery", "other_physician", False),
    (
        r"(?:(?:cosmetic|aesthetic|reconstructive) (?:and|&) )?plastic(?: (?:and|&|reconstructive|cosmetic|"
        r"aesthetic))* surgery",
        "plastic_surgeon",
        True,
    ),
    (r"(?:cosmetic|aesthetic) dermatology", "dermatologist", False),
    (
        r"(?:(?:general|medical|surgical|paediatric|pediatric|adult|clinical|procedural|both|"
        r"and) )*dermatology(?: and venereology)?|"
        r"(?:mohs|micrographic)(?: micrographic| dermatologic)*(?: surgery)?|dermatologic surgery",
        "dermatologist",
        True,
    ),
    (
        r"dermatopathology|(?:\w+ ){0,4}(?:medicine|surgery|pediatrics|paediatrics|nursing)|"
        r"otolaryngology(?: head (?:and|&) neck surgery)?|ophthalmology|"
        r"obstetrics(?: (?:and|&) gyn\w+)?|ob gyn|gyn\w+cology|anesthesiology|pathology|radiology|psychiatry|"
        r"neurology|urology|pediatrics|oncology|"
        r"phlebology|cardiology|family practice|immunology|allergy",
        "other_physician",
        False,
    ),
)
TELLS = re.compile(
    r"certif|board|fellow|diplom|\bf ?a ?a ?d\b|fasds|member|frcs|fach|전문의|"
    r"specialist|consultant|royal college|frcpc|\babd\b|\babps\b"
)
BOARD_CERTIFIED = re.compile(r"\bboards? certifi(?:ed|cations?)\b")
IN = re.compile(
    r"\s*(?:(?:and|also|dual|both|fully|fellowship trained|recertified|by|is|are|holds|include|includes|"
    r"the field of|the fields of|the specialty of) )*in\s+(?:both |the (?:fields?|specialt\w+|areas?) of |"
    r"general )?"
)
AND = re.compile(r"\s*(?:(?:and|&|as well as|in|both|also) )*\s*")
GAP = re.compile(
    r"(?:\s+(?!(?:who|is|was|with|has|had|he|she|they|works?|working|under|at|from|for|that|which|practice|team|"
    r"provider|clinic|to|by|supervis\w+|"
    r"dermatology|owner)\b)\w+){0,6}?\s+"
)
AGAINST = re.compile(
    r"\b(?:train(?:ed|ing) (?:under|by|with|alongside)|under (?:the )?(?:\w+ ){0,2}(?:direction|supervision|"
    r"guidance|care|oversight|mentorship)|"
    r"supervised|overseen|mentored|shadow\w+|work(?:s|ed|ing)? (?:\w+ )?(?:with|under|alongside|for|beside)|"
    r"alongside|consult\w* (?:with )?(?:a|an|your|our)|"
    r"in consultation with|see (?:a|an|your)|ask (?:a|an|your)|deserves?|refer\w* (?:\w+ ){0,2}to|"
    r"visit (?:a|an|your)|choos\w+ (?:a|an|your)|"
    r"find (?:a|an)|select\w* (?:a|an)|look(?:ing)? for|"
    r"(?:daughter|son|wife|husband|sister|brother|child) of|married to|"
    r"(?:her|his|their|my|whose) (?:mentor|teacher|father|mother|husband|wife|spouse|partner|colleague|boss|"
    r"employer|brother|sister|uncle|aunt|grandfather)|assist(?:s|ed|ing|ant to)|"
    r"collaborat\w+ (?:\w+ )?with|partner\w* with|"
    r"learn\w* from|taught by|recommended by|developed by|created by|formulated by|referred (?:to|by)|make sure|"
    r"always (?:choose|see)|"
    r"not(?! only| just)(?: a| an| yet)?|never|isn t|isnt|non|if you|should be|performed by|administered by|"
    r"(?:nurse|assistant|pa|coordinator|aesthetician|esthetician|secretary|injector) (?:to|for))\s+(?:\w+ ){0,4}$"
)
PURSUING = re.compile(
    r"\b(?:board eligible|pursuing|seeking|working toward\w*|preparing for|candidate for|eligible for|sit for|"
    r"will be|will become|anticipat\w+|expects?|expecting|awaiting|soon to be)\b"
)
CERTIFIES = re.compile(
    r"\b(?:certifi\w+|recertified|diplomate?s?|board certified|abd|abps|abfprs|aobd|fellow|on the|"
    r"specialist register|"
    r"entry)\b"
)
NO_CERTIFICATE = re.compile(
    r"\b(?:examiner|eligible|director of|past president|president of|question writer|item writer|committee|"
    r"candidate)\b"
)
IS_A = re.compile(
    r"(?:^|\b(?:is|am|as|being|became|was|practi[sc]es as|i m|im|a|an|our|the|dr \w+ \w+|md|do|faad|facs|mbbs)\s+)"
    r"(?:(?:a|an|our|the|also|leading|renowned|experienced|expert|female|male|consultant|cosmetic|medical|"
    r"surgical|general|pediatric|adult|"
    r"fellowship trained|trained|award winning|nationally|recognized|respected|skilled|practicing|accredited|"
    r"qualified|licensed|and|aesthetic|"
    r"internationally|known|certified|local|top|best|established|lead|senior|chief|specialist|uk|us|"
    r"[a-z]+ based)\s+)*"
    r"(?P<noun>facial plastic(?: and reconstructive)? surgeon|plastic(?: (?:and|&|reconstructive|cosmetic|"
    r"aesthetic))* surgeon|dermatologist)\b"
)
FORMER = re.compile(r"\b(?:former(?:ly)?|previously|no longer|used to be|once)(?: an?)?(?: \w+){0,2} $")
"""Right before a claim: it was so once."""
OVER = re.compile(
    r"(?: \w+){0,6}? (?:lapsed|expired|revoked|surrendered|pending|in progress|no longer|until (?:19|20)\d\d|"
    r"(?:from|between) (?:19|20)\d\d (?:to|and|until|through) (?:19|20)\d\d)\b"
)
"""Right behind a claim: the certificate is over, or not there yet."""
FOREIGN_BOARD = re.compile(
    r"(?: certified)?(?: \d{4})? (?:by|of|from|through) (?:the )?(?!american\b|us\b|united states\b)"
    r"(?:\w+ ){1,4}?board\b"
)
"""Right behind a claim: a board that is not one of ours says so."""
_COUNTRIES = (
    "mexico|colombia|brazil|argentina|venezuela|peru|chile|ecuador|cuba|costa rica|panama|guatemala|"
    "(?:the )?dominican republic|spain|portugal|italy|france|germany|greece|turkey|russia|ukraine|poland|romania|"
    "hungary|israel|lebanon|egypt|syria|iraq|iran|jordan|saudi arabia|kuwait|the uae|dubai|pakistan|india|bangladesh|"
    "sri lanka|china|taiwan|(?:south )?korea|japan|(?:the )?philippines|vietnam|thailand|indonesia|malaysia|nigeria|"
    "south africa|kenya|europe|asia|latin america|south america"
)
_STATES = (
    "a[lkzr]|c[aot]|de|fl|ga|i[ld]|k[sy]|la|m[adeinost]|n[cdehjmvy]|oh|ok|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|alabama|"
    "arkansas|florida|georgia|illinois|indiana|iowa|kansas|kentucky|maine|michigan|missouri|new \\w+|ohio|oregon|"
    "pennsylvania|tennessee|texas|utah|vermont|wisconsin"
)
ABROAD = re.compile(
    r" (?:and (?:licensed|practicing|practising) )?(?:in|from|of) "
    rf"(?:(?:her|his|their|my) (?:home|native) country|(?:{_COUNTRIES})(?! (?:{_STATES}|city)\b))\b"
)
"""Right behind a claim: certified in another country, which no US board knows of."""
LONGER_NAME = re.compile(
    r" (?:and|&) (?:cosmet|aesthet|esthet|laser|anti ?aging|hair|regenerat|wellness|medical aesthet|skin)\w*"
)
"""Right behind a board's name: it goes on, and is the name of another board."""
ONLY_AROUND = re.compile(r" (?:trained|based|focused|inspired|oriented|minded|related|adjacent)\b")
"""Right behind a field: it is no field of certification but a colouring."""
DOCTOR_BEFORE = re.compile(
    r"\bdrs? (?P<who>\w+(?: (?!who\b|is\b|an?\b|our\b|the\b)\w+){0,2}?)(?: (?:md|do|faad|facs))*"
    r"(?: (?:who|is|was|an?|our|the|also|holds?|and|fellow|certified|by))* $"
)
DOCTOR_BEHIND = re.compile(r"(?: (?:and|founder|owner|our))* drs? (?P<who>\w+(?: \w+)?)")
"""The doctor whom a sentence names right before or behind a claim."""
