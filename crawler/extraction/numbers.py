"""Registry and licence numbers printed beside a person's name."""

from __future__ import annotations

import re

from directory.facts import RegistryNumber
from directory.vocabulary.address_words import REGIONS

_CODES = "|".join(REGIONS["US"])
_STATES = {name: code for code, names in REGIONS["US"].items() for name in names}
_LABEL = (
    r"\s*(?:(?:registration|register|reg|ref(?:erence)?|membership|provider|pin|number|no|nr|num|id)\b\.?\s*)*"
    r"(?:№|#)?\s*[:#-]?\s*"
)
_NPI = re.compile(rf"\b(?:NPI|National Provider Identifier)\b{_LABEL}(\d{{10}})\b", re.I)
_GMC = re.compile(rf"\b(?:GMC|General Medical Council)\b{_LABEL}(\d{{7}})\b", re.I)
_GDC = re.compile(rf"\b(?:GDC|General Dental Council)\b{_LABEL}(\d{{5,6}})\b", re.I)
_NMC = re.compile(rf"\b(?:NMC|Nursing and Midwifery Council)\b{_LABEL}(\d\d[A-L]\d{{4}}[A-Z])\b", re.I)
_AHPRA = re.compile(r"\b((?:MED|NMW|DEN|PHA)\d{10})\b")
_CRM = re.compile(
    r"\bCR[MO](?:\s*[-/]?\s*([A-Z]{2}))?\s*[:/-]?\s*(?:n[º°o.]*\s*)?(\d[\d.]{2,7}\d)(?:\s*[-/]\s*([A-Z]{2})\b)?"
)
_RQE = re.compile(r"\bRQE\s*(?:n[º°o.]*)?\s*[:-]?\s*(\d[\d.]{2,6}\d)", re.I)
_RPPS = re.compile(rf"\bRPPS\b{_LABEL}(\d{{11}})\b", re.I)
_OTHER = re.compile(
    r"\b(?:BIG|LANR|NZMC|IMC|SMC|MCI|MCRN|MCRO|PWZ|KMPDC|DHA|MOH|HAAD)[- ]?(?:Nr|No|number|registratie|"
    r"reg)?\.?\s*[:#-]?\s*([A-Z]{0,3}-?\d{5,11})\b|醫字第\s*(\d{4,7})\s*號"
)
_COLEGIADO = re.compile(
    r"\b(?:n[º°o.]*\s*(?:de\s*)?)?colegiad[oa]\s*(?:n[º°o.]*|num\w*)?\s*[:.]?\s*(\d[\d/.-]{3,11}\d)", re.I
)
_LICENCE = re.compile(
    rf"\b(?P<before>{_CODES}|{'|'.join(_STATES)})?\s*(?:(?i:state|"
    rf"medical|nursing|physician|board|professional|esthetician|aesthetician|cosmetology|RN|MD|PA|NP|APRN)\s*)*"
    rf"(?i:licen[cs]e|lic\.?)\s*(?:(?i:number|no\.?|num))?\s*(?:#|"
    rf"№)?\s*(?:\((?P<inside>[A-Z]{{2}})\))?\s*[:#]?\s*(?(before)|(?P<also>(?:{_CODES})\b)?)\s*[-#:]?\s*"
    r"(?P<number>[A-Z]{0,4}[-. ]?\d{3,8}(?:[-.]\d{1,4})?)\b(?:\s*[(,]?\s*(?P<after>[A-Z]{2})\b\)?)?"
)  # fmt: skip


def find_numbers(text: str) -> tuple[RegistryNumber, ...]:
    """All registry and licence numbers in a text that stands for one person; a wrong check digit is no number."""
    if not any(char.isdigit() for char in text):
        return ()
    found: list[RegistryNumber] = []
    found += [RegistryNumber(scheme="npi", number=m[1]) for m in _NPI.finditer(text) if is_npi(m[1])]
    found += [RegistryNumber(scheme="gmc", number=m[1]) for m in _GMC.finditer(text) if m[1] != "1234567"]
    found += [RegistryNumber(scheme="gdc", number=m[1]) for m in _GDC.finditer(text)]
    found += [RegistryNumber(scheme="nmc", number=m[1].upper()) for m in _NMC.finditer(text)]
    found += [RegistryNumber(scheme="ahpra", number=m[1]) for m in _AHPRA.finditer(text)]
    for match in _CRM.finditer(text):
        region = match[1] or match[3] or ""
        found.append(RegistryNumber(scheme="crm", number=match[2].replace(".", ""), region=region))
    found += [RegistryNumber(scheme="other", number="RQE " + m[1].replace(".", "")) for m in _RQE.finditer(text)]
    found += [RegistryNumber(scheme="rpps", number=m[1]) for m in _RPPS.finditer(text)]
    found += [RegistryNumber(scheme="other", number=m[1] or m[2]) for m in _OTHER.finditer(text)]
    found += [RegistryNumber(scheme="other", number=m[1]) for m in _COLEGIADO.finditer(text)]
    found += [_licence(match) for match in _LICENCE.finditer(text)]
    return tuple(dict.fromkeys(found))


def is_npi(number: str) -> bool:
    """Whether ten digits are a National Provider Identifier: Luhn over 80840 and the number."""
    if len(number) != 10 or number[0] not in "12":
        return False
    digits = [int(char) for char in "80840" + number]
    doubled = [
        digit * 2 - 9 * (digit > 4) if place % 2 == len(digits) % 2 else digit for place, digit in enumerate(digits)
    ]
    return sum(doubled) % 10 == 0


def _licence(match: re.Match[str]) -> RegistryNumber:
    said = match["before"] or match["inside"] or match["also"] or match["after"] or ""
    region = _STATES.get(said, said if said in REGIONS["US"] else "")
    return RegistryNumber(scheme="licence", number=match["number"].replace(" ", ""), region=region)
