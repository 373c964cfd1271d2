"""The words by which pages in Thai, Arabic, Persian, Hebrew and Devanagari letters speak of people. Data only."""

from __future__ import annotations

from directory.names import fold


def _folded(table: str) -> tuple[str, ...]:
    """Phrases parted by bars, as folding leaves them."""
    return tuple(fold(phrase) for phrase in table.split("|"))


# Roles; words are not parted by spaces everywhere.
SCRIPT_ROLES = (
    "แพทย์|ตจวิทยา|พยาบาล|เภสัชกร|ผู้อำนวยการ|ผู้ก่อตั้ง|เจ้าของคลินิก|ผู้เชี่ยวชาญ|นักกายภาพ|ผู้ช่วย|เทอราปิส|"
    "استشاري|[أا]خصائي|طبيب|جر[اّ]+ح|ممرض|مدير|"
    "خبير|صيدلي|مؤسس|فني|متخصص|پزشک|پرستار|רופא|כירורג|אחות|קוסמטיקאי|מומח|מנהל|דרמטולוג|विशेषज्ञ|चिकित्सक|सर्जन|नर्स|"
    "संस्थापक|निदेशक"
)
NO_SCRIPT_ROLES = (
    "^เป็น|หน้าแรก|ติดต่อ|ของเรา|ทีม|คลินิก|โรงพยาบาล|บริการ|รีวิว|จบ|ประสบการณ์|ปริญญา|มหาวิทยาลัย|اتصل|الرئيسية|فريق|"
    "أطباؤنا|خدماتنا|جامعة|مستشفى|"
    "[.؟?]$|צוות|שלנו|צור קשר|אוניברסיט|हमार|संपर्क|विश्वविद्यालय"
)
# Headings over people in scripts that folding changes.
SCRIPT_TEAMS = _folded(
    """
    ทีมแพทย์|แพทย์ของเรา|ทีมงาน|บุคลากร|แพทย์ประจำ|คณะแพทย์|أطباؤنا|أطبائنا|الأطباء|فريقنا|فريق العمل|الفريق الطبي|
    الطاقم الطبي|    הצוות שלנו|צוות המרפאה|הרופאים שלנו|हमारी टीम|हमारे डॉक्टर|हमारे चिकित्सक|پزشکان ما|تیم ما
    """
)
SCRIPT_PRAISE = _folded(
    """
    รีวิว|เสียงจากลูกค้า|ความคิดเห็นลูกค้า|آراء العملاء|آراء المرضى|قالوا عنا|המלצות|ממליצים|मरीजों की राय|प्रशंसापत्र
    """
)
