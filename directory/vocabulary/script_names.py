"""Names in letters without capitals: Thai, Arabic, Persian, Hebrew, Devanagari; a title or a role tells them. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from directory.vocabulary.person_name import PersonName

# Titles before a name, as written, the longest first where one begins another, and the title they stand for.
TITLES = {
    "ศาสตราจารย์ นายแพทย์": "Prof",
    "ศาสตราจารย์ แพทย์หญิง": "Prof",
    "รองศาสตราจารย์": "Prof",
    "ผู้ช่วยศาสตราจารย์": "Prof",
    "ศาสตราจารย์": "Prof",
    "แพทย์หญิง": "Dr",
    "นายแพทย์": "Dr",
    "ทันตแพทย์หญิง": "Dr",
    "ทันตแพทย์": "Dr",
    "คุณหมอ": "Dr",
    "รศ.": "Prof",
    "ผศ.": "Prof",
    "ศ.": "Prof",
    "นพ.": "Dr",
    "พญ.": "Dr",
    "ทพญ.": "Dr",
    "ทพ.": "Dr",
    "ดร.": "Dr",
    "พว.": "Nurse",
    "หมอ": "Dr",
    "الأستاذة الدكتورة": "Prof",
    "الأستاذ الدكتور": "Prof",
    "البروفيسور": "Prof",
    "بروفيسور": "Prof",
    "الدكتورة": "Dr",
    "الدكتور": "Dr",
    "دكتورة": "Dr",
    "دكتور": "Dr",
    "أ.د.": "Prof",
    "ا.د.": "Prof",
    "أ. د.": "Prof",
    "د.": "Dr",
    "د/": "Dr",
    "دکتر": "Dr",
    "ڈاکٹر": "Dr",
    'ד"ר': "Dr",
    "ד״ר": "Dr",
    "דוקטור": "Dr",
    "פרופ'": "Prof",
    "פרופ׳": "Prof",
    "פרופסור": "Prof",
    "डॉक्टर": "Dr",
    "डॉ.": "Dr",
    "डॉ": "Dr",
    "डा.": "Dr",
}
WORD = (
    r"(?:[\u0e01-\u0e3a\u0e40-\u0e4e]{2,24}|[\u0621-\u063a\u0641-\u065f\u0671-\u06d3]{2,16}|"
    r"[\u05d0-\u05ea][\u05d0-\u05ea'׳-]{1,15}|[\u0900-\u0963]{2,20})"
)
"""One word of a name in one of the scripts."""

# Words that no name holds, or that end it in a sentence: houses, professions, verbs, joining words.
_NO_NAMES = frozenset(
    [
        "مركز",
        "عيادة",
        "عيادات",
        "مستشفى",
        "مجمع",
        "شركة",
        "معهد",
        "دار",
        "فريق",
        "خدمات",
        "خدماتنا",
        "أطباء",
        "أطباؤنا",
        "الأطباء",
        "طاقم",
        "الطاقم",
        "الطبي",
        "الطبية",
        "طبي",
        "طبية",
        "استشاري",
        "استشارية",
        "أخصائي",
        "أخصائية",
        "اخصائي",
        "اخصائية",
        "طبيب",
        "طبيبة",
        "جراح",
        "جراحة",
        "ممرض",
        "ممرضة",
        "البشرة",
        "الجلدية",
        "التجميل",
        "العلاج",
        "علاج",
        "جلسة",
        "جلسات",
        "السعر",
        "الأسعار",
        "اتصل",
        "احجز",
        "موعد",
        "حجز",
        "من",
        "في",
        "على",
        "عن",
        "مع",
        "إلى",
        "هو",
        "هي",
        "وهو",
        "وهي",
        "الذي",
        "التي",
        "أو",
        "ثم",
        "تحت",
        "بعد",
        "قبل",
        "منذ",
        "حاصل",
        "حاصلة",
        "الحاصل",
        "الحاصلة",
        "متخصص",
        "متخصصة",
        "المتخصص",
        "المتخصصة",
        "يعمل",
        "تعمل",
        "تقدم",
        "يقدم",
        "درس",
        "درست",
        "تخرج",
        "تخرجت",
        "مدير",
        "مديرة",
        "رئيس",
        "رئيسة",
        "מרפאה",
        "מרפאת",
        "מרכז",
        "צוות",
        "רופא",
        "רופאה",
        "רופאים",
        "אחות",
        "טיפול",
        "טיפולים",
        "מומחה",
        "מומחית",
        "כירורג",
        "של",
        "על",
        "עם",
        "הוא",
        "היא",
        "את",
        "או",
        "גם",
        "קוסמטיקאית",
        "מנהל",
        "מנהלת",
        "क्लिनिक",
        "अस्पताल",
        "टीम",
        "हमारी",
        "हमारे",
        "हमारा",
        "सेवाएं",
        "उपचार",
        "विशेषज्ञ",
        "चिकित्सक",
        "सर्जन",
        "नर्स",
        "है",
        "हैं",
        "के",
        "की",
        "का",
        "में",
        "से",
        "और",
        "को",
        "کلینیک",
        "مطب",
        "متخصص",
        "جراح",
        "پزشک",
        "پرستار",
        "خدمات",
        "تیم",
        "و",
        "در",
        "لدى",
        "عند",
        "مع",
        "على",
        "في",
        "من",
        "إلى",
        "البروفيسور",
        "الدكتور",
        "الدكتورة",
        "الأستاذ",
        "از",
        "با",
        "است",
        "را",
        "به",
    ]
)
_THAI_PHRASE = re.compile(
    "^(?:เป็น|จบ|ได้|มี|และ|ที่|แพทย์|ผู้|ซึ่ง|โดย|ของ|จาก|กับ|ใน|ทีม|คลินิก|โรงพยาบาล|ศูนย์|บริการ|รีวิว|ติดต่อ|เรา|จอง|นัด|ราคา|"
    "โปรโมชั่น|พยาบาล|ศัลย|วุฒิ|การ|ความ|ทำ|ให้|รักษา|ดูแล|ผลงาน|สาขา|อายุรกรรม|ประจำ|หน้า|ผิว|เพิ่มเติม|ดู|อ่าน|ทั้งหมด)"
)
_JOINS = frozenset(["عبد", "أبو", "ابو", "بن", "بنت", "ابن", "آل", "ال", "بو", "בן", "בר", "בת", "אל"])
TITLE = "|".join(re.escape(title).replace(r"\ ", r"\s?") for title in sorted(TITLES, key=len, reverse=True))
TITLED = re.compile(rf"(?<![\w.])(?P<titles>(?:(?:{TITLE})\s*)+)(?P<name>{WORD}(?:\s{WORD}){{0,4}})")
"""Titles and the words behind them, of which `words_of_name` says how many are the name."""

_WHOLE = re.compile(rf"{WORD}(?:\s{WORD}){{0,4}}")
_FIRST = re.compile(WORD)
_ANY = re.compile(r"[\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f]")


def has_script(text: str) -> bool:
    """Whether a text holds letters of one of the scripts."""
    return not text.isascii() and _ANY.search(text) is not None


def words_of_name(words: list[str]) -> list[str]:
    """The words that are still the name: two in Thai, up to the family name with its article in Arabic."""
    taken: list[str] = []
    for word in words:
        if word in _NO_NAMES or _THAI_PHRASE.match(word):
            break
        taken.append(word)
        joined = len(taken) > 1 and taken[-2] in _JOINS
        if word in _JOINS or (joined and len(taken) == 2):
            continue
        if len(taken) >= 2 and (
            "ก" <= word[0] <= "๎" or "א" <= word[0] <= "ת" or word.startswith("ال") or word[0] >= "ऀ"
        ):
            break
        if len(taken) == 3:
            break
    return taken if not taken or taken[-1] not in _JOINS else taken[:-1]


@lru_cache(maxsize=4096)
def read_script_name(text: str) -> PersonName | None:
    """A whole text that is a name, with a title or without; a single word is one only behind a title."""
    match = TITLED.fullmatch(text)
    titles = titles_of(match["titles"]) if match else ()
    written = match["name"] if match else text
    if match is None and _WHOLE.fullmatch(text) is None:
        return None
    words = written.split()
    if words_of_name(words) != words or (len(words) < 2 and not titles):
        return None
    return PersonName(words[0], " ".join(words[1:-1]), words[-1] if len(words) > 1 else "", titles=titles)


def titles_of(text: str) -> tuple[str, ...]:
    """The titles in a run of them, in standard spelling."""
    found = []
    while text := text.strip():
        title = next((title for title in sorted(TITLES, key=len, reverse=True) if text.startswith(title)), "")
        if not title:
            break
        found.append(TITLES[title])
        text = text[len(title) :]
    return tuple(dict.fromkeys(found))
