"""What somebody is called at a clinic, language by language: the word tells what she is."""

import pytest

from directory.facts import Kind
from directory.specialties import is_learner, kind_of_role

CALLED: dict[Kind, str] = {
    "dermatologist": """
        Facharzt FMH für Dermatologie und Venerologie; FA für Dermatologie und Venerologie
        Dermatologue – Vénérologue, ancienne cheffe de clinique; Spécialiste en dermatologie
        Médica especialista en Dermatología (UBA); Médico Dermatólogo; Dermatóloga
        Médica Dermatologista | RQE 56.789; Especialista em Dermatologia
        Medico Chirurgo, Specialista in Dermatologia e Venereologia
        Dermatoloog; Specialist i hud- och könssjukdomar, med dr; Speciallæge i hudsygdomme (dermato-venerologi)
        Speciallæge i dermato-venerologi, ph.d.; Spesialist i hudsykdommer og veneriske sykdommer
        Ihotautien ja allergologian erikoislääkäri, LT; Húðlæknir; Nahaarst; Dermatoveneroloog
        Dermatologė; Gydytoja dermatovenerologė; Dermatoloģe; ādas ārste
        specjalista dermatolog-wenerolog; specjalista dermatologii i wenerologii; kožní lékařka
        dermatovenerolog, vedoucí lékařka; dermatovenerologička, primárka; bőrgyógyász-kozmetológus szakorvos
        Medic primar dermatovenerologie; specijalistica dermatologije i venerologije; Δερματολόγος – Αφροδισιολόγος
        Врач-дерматовенеролог, косметолог; Лікар-дерматовенеролог вищої категорії; Специалист по кожни болести
        Deri ve Zührevi Hastalıklar Uzmanı; cilt doktoru; استشاري الجلدية والتجميل; מומחית ברפואת עור ומין
        皮肤科主任医师、教授; 皮膚科專科醫師; 日本皮膚科学会認定 皮膚科専門医; 피부과 전문의
        Bác sĩ chuyên khoa Da liễu
        Dokter Spesialis Dermatologi, Venereologi dan Estetika; pakar dermatologi
        MBBS, MD (DVL); MBBS, DNB (Dermatology); Dermatologist & Cosmetologist; M.D. (Skin & V.D.)
        """,
    "plastic_surgeon": """
        Fachärztin für Plastische, Rekonstruktive und Ästhetische Chirurgie; Chirurgien plasticien, qualifié
        Especialista en Cirugía Plástica, Estética y Reparadora; Cirurgião Plástico | RQE 4321
        Specialista in Chirurgia Plastica, Ricostruttiva ed Estetica; Plastisch chirurg; Plastikkirurg, överläkare
        Speciallæge i plastikkirurgi; Overlege, spesialist i plastikkirurgi; Plastiikkakirurgian erikoislääkäri
        specjalista chirurgii plastycznej; plastický chirurg; lekár – plastická chirurgia; plasztikai sebész
        Medic specialist chirurgie plastică; spec. plastične, rekonstrukcijske i estetske kirurgije
        Πλαστικός χειρουργός; Пластический хирург; Пластичний хірург; Plastik Cerrah; استشاري جراحة التجميل
        מומחה בכירורגיה פלסטית; 整形外科副主任医师; 形成外科専門医(日本形成外科学会); 성형외과 전문의
        Dokter Bedah Plastik
        MBBS, MS, M.Ch. (Plastic Surgery)
        """,
    "other_physician": """
        Weiterbildungsassistentin Dermatologie; Assistenzärztin in der Dermatologie; Médecin esthétique
        Médico, pós-graduado em dermatologia; Médico residente de dermatología; Medico estetico; Cosmetisch arts KNMG
        Legitimerad läkare; w trakcie specjalizacji z dermatologii i wenerologii; lekarz medycyny estetycznej
        lékařka estetické medicíny; esztétikai orvos; Medic rezident dermatologie; Врач-косметолог
        Врач-ординатор дерматолог; Medikal Estetik Hekimi; 美容皮膚科医師; 住院医师 皮肤科; 가정의학과 전문의
        Dokter Estetika
        Lääketieteen lisensiaatti, esteettinen lääkäri; ST-läkare, dermatologi; AIOS dermatologie
        """,
    "nurse": """
        dipl. Pflegefachfrau HF; Infirmière diplômée d'État; Enfermera estética; Enfermeira; Infermiera professionale
        Leg. sjuksköterska; Sygeplejerske; Autorisert sykepleier; Sairaanhoitaja; mgr pielęgniarka; zdravotní sestra
        Asistent medical; medicinska sestra; Νοσηλεύτρια; Медицинская сестра; Медсестра; Hemşire; ممرضة; אחות מוסמכת
        간호사; 看護師; 护士长; 護理師; พยาบาล; Điều dưỡng; Perawat; Dermatologische Fachpflegerin
        Registered General Nurse (RGN)
        """,
    "nurse_practitioner": "Verpleegkundig specialist dermatologie",
    "physician_assistant": "Physician assistant dermatologie",
    "aesthetician": """
        Dipl. Kosmetikerin EFZ; Esthéticienne; Técnico superior en estética; Esteticista; Estetista
        Schoonheidsspecialiste; Hudterapeut, diplomerad; Kosmetolog; Hudpleier; Kosmetologi; kosmetička; kozmetička
        kozmetikus; Cosmeticiană; Αισθητικός; Косметолог-эстетист; Güzellik Uzmanı; Medikal Estetisyen; أخصائية تجميل
        קוסמטיקאית רפואית; 피부관리사; エステティシャン; 美容师; Terapis Kecantikan; Cosmiatra; mgr kosmetolog
        """,
    "other": """
        Biomédica esteta – CRBM 1 23456; Cirurgiã-dentista; Farmacêutica Esteta; Fisioterapeuta dermatofuncional
        Medizinische Fachangestellte; Heilpraktikerin & Kosmetikerin; Huidtherapeut; Doktersassistente
        Kinesióloga dermatofuncional; Biologa nutrizionista; Auxiliar y atención al paciente; Medisch pedicure
        歯科医師; 牙医; стоматолог-косметолог
        """,
    "unknown": """
        Medical Director; Founder; ästhetische Beratung; she is not a dermatologist; Ich bin kein Hautarzt
        Je ne suis pas dermatologue; No soy dermatóloga; Não sou dermatologista; Non sono un dermatologo
        """,
}
CASES = [
    (kind, role.strip())
    for kind, table in CALLED.items()
    for role in table.replace("\n", ";").split(";")
    if role.strip()
]


@pytest.mark.parametrize(("kind", "role"), CASES)
def test_the_word_for_a_profession_tells_what_somebody_is(kind: Kind, role: str) -> None:
    assert kind_of_role(role) == kind


@pytest.mark.parametrize("role", ["Dermatology Resident", "Assistenzarzt Dermatologie", "Medic rezident dermatologie"])
def test_who_still_trains_is_told_from_specialists(role: str) -> None:
    assert is_learner(role)


@pytest.mark.parametrize("role", ["Consultant Dermatologist", "Specialista in Dermatologia", "medicina interna"])
def test_a_specialist_is_no_learner(role: str) -> None:
    assert not is_learner(role)
