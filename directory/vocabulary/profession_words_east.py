"""What people at clinics are called, in other letters and in the languages of the East, by language. Tables only.

The lines are those of `profession_words_west`. In scripts without capitals or spaces a word counts wherever it stands.
"""

from __future__ import annotations

CYRILLIC_AND_GREEK: dict[str, str] = {
    "ru": """
        nurse: медсестр*; медицинск* сестр*; медбрат; старшая сестра
        other: стоматолог*; ортодонт*; фармацевт*; провизор*; психолог*; физиотерапевт*; диетолог*; подолог*;
            массажист*;
            акушерк*; ветеринар*; трихолог-консультант; нутрициолог*; остеопат*
        aesthetician: косметолог-эстетист*; эстетист*; косметик*; бьюти-мастер; мастер маникюра; мастер эпиляции;
            косметолог без медицинского*; мастер по лазерной*; специалист по эстетической косметологии; визажист*
        learner: ординатор*; врач-ординатор; врач-интерн; врач-стажер*
        lead: врач; специалист по; кандидат; профессор
        plastic_surgeon: пластическ* хирург*; челюстно-лицевой и пластический хирург; эстетическ* хирург*
        dermatologist: дерматолог; дерматологи; дерматологом; дерматовенеролог*; дермато-венеролог*;
            дерматокосметолог*; венеролог
        derm_field: дерматологи*; дерматовенерологи*
        other_physician: врач*; хирург*; терапевт*; гинеколог*; доктор; флеболог*; эндокринолог*; главврач*;
            трихолог*;
            кандидат медицинских наук
        cosmetologist: косметолог*
        """,
    "uk": """
        nurse: медсестр*; медична сестр*; сестра медичн*; медичн* сестр*; медбрат
        other: стоматолог*; фармацевт*; психолог*; фізіотерапевт*; дієтолог*; подолог*; масажист*; ортодонт*
        aesthetician: косметолог-естетист*; естетист*; косметик*; майстер*; візажист*
        learner: лікар-інтерн*; інтерн; ординатор*
        plastic_surgeon: пластичн* хірург*
        dermatologist: дерматолог; дерматологи; дерматовенеролог*; дерматокосметолог*; венеролог
        derm_field: дерматологі*; дерматовенерологі*
        lead: лікар; спеціаліст з
        other_physician: лікар*; хірург*; терапевт*; гінеколог*; трихолог*
        cosmetologist: косметолог*
        """,
    "bg": """
        nurse: медицинска сестра; мед. сестра; сестра; старша сестра
        other: стоматолог*; зъболекар*; фармацевт*; психолог*; физиотерапевт*; диетолог*; кинезитерапевт*
        aesthetician: козметик*; козметичк*; естетик; козметолог*
        learner: специализант*
        plastic_surgeon: пластичен хирург*; пластичн* хирург*
        plastic_field: пластична* хирургия; пластично-възстановителна*
        dermatologist: дерматолог; дерматолози; дерматовенеролог*; кожен лекар; специалист по кожни*;
            кожни и венерически*
        derm_field: дерматология; дерматовенерология; кожни и венерически болести
        lead: специалист по; специалист; лекар
        other_physician: лекар*; хирург*; гинеколог*; естетична медицина
        """,
    "sr": """
        nurse: медицинска сестра; медицински техничар
        other: стоматолог*; фармацеут*; психолог*; физиотерапеут*
        aesthetician: козметичар*; естетичар*
        learner: на специјализацији
        lead: специјалиста; спец.
        plastic_surgeon: пластичн* хирург*
        plastic_field: пластичне хирургије; пластичне, реконструктивне и естетске хирургије
        dermatologist: дерматолог; дерматовенеролог*
        derm_field: дерматологије; дерматовенерологије
        other_physician: лекар*; доктор медицине; хирург*
        """,
    "el": """
        nurse: νοσηλευτ*; νοσηλεύτρια*; νοσοκόμ*
        other: οδοντίατρ*; ορθοδοντικ*; φαρμακοποι*; ψυχολόγ*; φυσικοθεραπευτ*; φυσικοθεραπεύτρια; διαιτολόγ*; μαία;
            ποδολόγ*; βιολόγ*; κτηνίατρ*
        aesthetician: αισθητικός; αισθητικός προσώπου; αισθητικοί; τεχνικός λέιζερ; κοσμητολόγ*; τεχνολόγος αισθητικός
        learner: ειδικευόμεν*
        lead: ειδικός; ειδική; ειδικευμέν*
        plastic_surgeon: πλαστικ* χειρουργ*; πλαστικ* και αισθητικ* χειρουργ*
        plastic_field: πλαστικής χειρουργικής; πλαστική χειρουργική
        dermatologist: δερματολόγος; δερματολόγοι; αφροδισιολόγος
        derm_field: δερματολογία*; δερματολογίας
        other_physician: ιατρός; γιατρός; χειρουργ*; παθολόγ*; γυναικολόγ*; ιατρός αισθητικής; ωτορινολαρυγγολόγ*
        """,
}

SCRIPTS: dict[str, str] = {
    "ar": """
        nurse: ممرض; تمريض
        other: أسنان; اسنان; صيدل; تغذية; نفسي; علاج طبيعي
        aesthetician: أخصائية تجميل; أخصائي تجميل; أخصائية بشرة; أخصائي بشرة; أخصائية ليزر; أخصائي ليزر;
            أخصائية عناية;
            أخصائي عناية; خبيرة تجميل; خبير تجميل; خبيرة بشرة; خبيرة عناية; فنية; فني ليزر
        learner: طبيب مقيم; طبيبة مقيمة
        plastic_surgeon: جراحة تجميل; جراح تجميل; جراحات تجميل; جراحة بلاستيك; جراحة تقويم; جراحة ترميم
        dermatologist: جلدية; جلديه; أمراض جلد; طب الجلد
        other_physician: طبيب; استشاري; جراح; جرّاح; طب عام; ممارس عام; أخصائي
        """,
    "fa": """
        nurse: پرستار
        other: دندانپزشک; داروساز; روانشناس
        aesthetician: آرایشگر; زیبایی‌کار
        plastic_surgeon: جراح پلاستیک
        dermatologist: متخصص پوست; فوق تخصص پوست; پوست و مو
        other_physician: پزشک; جراح
        """,
    "he": """
        nurse: אחות; אח מוסמך
        other: שיניים; פיזיותרפ; תזונ; פסיכולוג; רוקח; סטודנט; וטרינר; נטורופת
        aesthetician: קוסמטיקאי; אסתטיקאי; קוסמטולוג
        learner: מתמחה ב
        plastic_surgeon: כירורגיה פלסטית; כירורג פלסטי; כירורגית פלסטית; פלסטיקאי
        dermatologist: דרמטולוג; רופא עור; רופאת עור; רפואת עור; מחלות עור; עור ומין
        other_physician: רופא; כירורג; מומחה; מומחית ב
        """,
    "hi": """
        nurse: नर्स
        other: दंत; फार्मासिस्ट
        aesthetician: ब्यूटीशियन; सौंदर्य विशेषज्ञ
        plastic_surgeon: प्लास्टिक सर्ज
        dermatologist: त्वचा रोग; त्वचा विशेषज्ञ; त्वचा चिकित्सक; चर्म रोग; चर्मरोग; डर्मेटोलॉजिस्ट
        other_physician: चिकित्सक; सर्जन; डॉक्टर
        """,
    "th": """
        nurse: พยาบาล
        other: ทันตแพทย์; ทันตกรรม; เภสัชกร; นักกายภาพ; นักโภชนาการ; แพทย์แผนไทย; แพทย์แผนจีน
        aesthetician: เทอราปิส; ผู้เชี่ยวชาญด้านความงาม; ช่างเสริมสวย; นักบำบัดผิว
        learner: แพทย์ประจำบ้าน
        plastic_surgeon: ศัลยแพทย์ตกแต่ง; ศัลยกรรมตกแต่ง; ศัลยศาสตร์ตกแต่ง
        dermatologist: ตจแพทย์; ตจวิทยา; แพทย์ผิวหนัง; แพทย์เฉพาะทางผิวหนัง; แพทย์เฉพาะทางด้านผิวหนัง;
            แพทย์ด้านผิวหนัง;
            แพทย์โรคผิวหนัง; ผู้เชี่ยวชาญด้านผิวหนัง; ผู้เชี่ยวชาญผิวหนัง; ผู้เชี่ยวชาญเฉพาะทางผิวหนัง;
            ผู้เชี่ยวชาญด้านโรคผิวหนัง; ผู้เชี่ยวชาญโรคผิวหนัง; เวชศาสตร์ผิวหนัง; ผู้เชี่ยวชาญเฉพาะทางด้านผิวหนัง;
            แพทย์เฉพาะทางโรคผิวหนัง
        other_physician: แพทย์
        """,
    "ka": """
        nurse: ექთანი
        aesthetician: ესთეტისტი; კოსმეტოლოგ-ესთეტისტი
        plastic_surgeon: პლასტიკური ქირურგი
        dermatologist: დერმატოლოგი; დერმატოვენეროლოგი
        other_physician: ექიმი; ქირურგი
        cosmetologist: კოსმეტოლოგი
        """,
    "hy": """
        nurse: բուժքույր
        plastic_surgeon: պլաստիկ վիրաբույժ
        dermatologist: մաշկաբան; դերմատոլոգ
        other_physician: բժիշկ; վիրաբույժ
        cosmetologist: կոսմետոլոգ
        """,
}

CJK: dict[str, str] = {
    "ko": """
        nurse: 간호사; 간호조무사; 간호부장; 간호팀장; 수간호사
        other: 치과; 한의사; 약사; 물리치료사; 영양사; 임상병리사
        aesthetician: 피부관리사; 에스테티션; 관리사; 피부미용사
        learner: 레지던트; 전공의; 인턴
        plastic_surgeon: 성형외과 전문의; 성형외과전문의; 성형외과 의사; 성형외과 원장; 성형외과학 전문의
        dermatologist: 피부과 전문의; 피부과전문의; 피부과 의사; 피부과 원장; 피부과학 전문의; 피부과 교수
        other_physician: 의사; 전문의; 원장; 의학박사
        """,
    "ja": """
        nurse: 看護師; 准看護師; 看護部長; 保健師
        other: 歯科; 薬剤師; 理学療法士; 管理栄養士; 臨床検査技師; 鍼灸師; 柔道整復師; 獣医
        aesthetician: エステティシャン; 美容師; アイリスト; 美容部員; フェイシャリスト; セラピスト; エステティスト
        learner: 研修医; 専攻医
        plastic_surgeon: 形成外科専門医; 形成外科医; 形成外科認定医; 形成外科学会専門医; 形成外科学会認定専門医;
            形成外科学会認定医; 形成外科学会認定形成外科専門医
        dermatologist: 皮膚科専門医; 皮膚科医; 皮膚科医師; 皮膚科学会専門医; 皮膚科学会認定専門医; 皮膚科学会認定医;
            皮膚科認定医; 皮膚科学会認定皮膚科専門医
        other_physician: 医師; 院長; 専門医; 医学博士; 形成外科; 外科医
        """,
    "zh": """
        nurse: 護理師; 护士; 護士; 护理师; 护士长; 護理長; 護理人員
        other: 牙科; 牙醫; 牙医; 口腔; 药师; 藥師; 营养师; 營養師; 物理治疗师; 物理治療師; 諮詢師; 咨询师; 中医师;
            中醫師
        aesthetician: 美容师; 美容師; 美疗师; 美療師; 皮肤管理师; 皮膚管理師; 芳疗师; 芳療師
        learner: 住院医师; 住院醫師; 规培医师
        plastic_surgeon: 整形外科医师; 整形外科主任医师; 整形外科副主任医师; 整形外科主治医师; 整形外科医生;
            整形外科专家;
            整形外科醫師; 整形外科專科醫師; 整型外科專科醫師; 整形外科主任; 整形外科主治醫師; 整形外科專科;
            整形外科专科医生;
            整形美容外科主任医师; 整形美容外科副主任医师; 整形美容外科主治医师
        dermatologist: 皮肤科主任医师; 皮肤科副主任医师; 皮肤科主治医师; 皮肤科医师; 皮肤科医生; 皮肤科专家;
            皮肤科主任;
            皮肤科执业医师; 皮肤科专科医生; 皮膚科專科醫師; 皮膚科專科; 皮膚科醫師; 皮膚科醫生; 皮膚科專科醫生;
            皮膚科主任; 皮膚專科醫師;
            皮膚科主治醫師; 皮肤病学专家; 皮肤美容科主任医师; 皮肤美容科副主任医师; 皮肤科博士; 皮肤科教授
        other_physician: 醫師; 医生; 医师; 醫生; 院長; 院长; 主任医师; 主治医师; 专家; 執業醫師
        """,
}

SOUTHEAST: dict[str, str] = {
    "vi": """
        nurse: điều dưỡng*; y tá
        other: nha sĩ; dược sĩ*; bác sĩ răng*; bác sĩ nha khoa; chuyên gia dinh dưỡng
        aesthetician: kỹ thuật viên*; chuyên viên thẩm mỹ*; chuyên viên chăm sóc da*; chuyên viên da liễu;
            thợ phun xăm;
            chuyên viên spa*; chuyên viên điều trị da
        learner: bác sĩ nội trú đang*; bác sĩ thực tập
        lead: bác sĩ; bác sĩ chuyên khoa; thạc sĩ, bác sĩ; chuyên khoa; bs chuyên khoa; bác sĩ cki; bác sĩ ckii;
            tiến sĩ
        plastic_surgeon: phẫu thuật tạo hình*; bác sĩ phẫu thuật thẩm mỹ*; bác sĩ tạo hình*
        dermatologist: bác sĩ da liễu*; bs da liễu*; bác sĩ chuyên khoa da liễu*
        derm_field: da liễu
        other_physician: bác sĩ*; bác sỹ*
        """,
    "id": """
        nurse: perawat*; jururawat*
        other: dokter gigi*; drg; apoteker*; psikolog*; fisioterapis*; ahli gizi*; bidan; doktor gigi; pegawai farmasi
        aesthetician: terapis kecantikan*; beauty therapist*; ahli kecantikan*; terapis*; kosmetolog*; estetisi*
        learner: dokter muda; koas; residen
        lead: dokter spesialis; spesialis; pakar; doktor pakar; ahli
        plastic_surgeon: dokter bedah plastik*; spesialis bedah plastik*; pakar bedah plastik*; sp.bp*;
            ahli bedah plastik
        plastic_field: bedah plastik*; pembedahan plastik*
        dermatologist: dokter kulit*; dokter spesialis kulit*; spesialis kulit*; sp.kk*; sp.dv*; sp.dve*; sp.d.v.e;
            pakar kulit*;
            spesialis dermatologi*; pakar dermatologi*; doktor pakar kulit*; ahli dermatologi*; dermatologis
        derm_field: dermatologi*; kulit dan kelamin
        other_physician: dokter*; doktor; pakar bedah
        """,
}
