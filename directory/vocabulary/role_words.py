"""The words of roles: what a person's role or job title makes of her, in many languages. Tables."""

from __future__ import annotations

from directory.facts import Kind

# What a role makes of a person: patterns over folded text, the first that fits counts (helpers before doctors).
ROLES: tuple[tuple[str, Kind], ...] = (
    (r"veterinar\w*|\bvet\b|dermatologo veterin\w*", "other"),
    (
        r"nurse practitioners?|infirmi\w+ praticien\w*|\bnps?\b|\baprn\b|\barnp\b|\bfnp\b|\bdnp\b|doctor of nursing|"
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
        r"nutri[cz]ionist\w*|biolog[oa]\b|biomedic[ao]\b|huidtherapeut\w*|oedeemtherapeut\w*|fisioterap\w*|"
        r"fizyoterap\w*|dietit\w*|dietician|massage|radiograph\w*|sonograph\w*|scientist|biochemist|biologist|"
        r"researcher|phd\b|"
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
        r"dermal (?:therapist|clinician)s?|technicien\w* (?:\w+ ){0,2}esthetique\w*|"
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
# The same over the text as written, in scripts that folding changes.
SCRIPT_ROLES: tuple[tuple[str, Kind], ...] = (
    (r"ทันตแพทย์|ทันตกรรม|أسنان|اسنان|שיניים|दंत", "other"),
    (r"เภสัชกร|นักกายภาพ|صيدل|تغذية|פיזיותרפ|תזונ|סטודנט", "other"),
    (r"พยาบาล|ممرض|تمريض|پرستار|אחות|אח מוסמך|नर्स", "nurse"),
    (
        r"เทอราปิส|ผู้เชี่ยวชาญด้านความงาม|ช่างเสริมสวย|(?:[أا]خصائي|خبير)(?:ة)? (?:ال)?(?:تجميل|بشرة|ليزر|عناية)|"
        r"קוסמטיקאי",
        "aesthetician",
    ),
    (
        r"ศัลย(?:แพทย์|กรรม|ศาสตร์)ตกแต่ง|جر[اّ]+حة?\s(?:ال)?(?:تجميل|بلاستيك)|جراح پلاستیک|כירורג\w* פלסטי|"
        r"प्लास्टिक सर्ज",
        "plastic_surgeon",
    ),
    (
        r"ตจแพทย์|ตจวิทยา|แพทย์(?:เฉพาะทาง)?(?:ด้าน|โรค)*ผิวหนัง|ผู้เชี่ยวชาญ(?:เฉพาะทาง)?(?:ด้าน|โรค)*ผิวหนัง|"
        r"เวชศาสตร์ผิวหนัง|"
        r"(?:[أا]خصائي|استشاري|طبيب|متخصص)\w* (?:ال)?(?:[أا]مراض )?(?:ال)?(?:جلد|پوست)|"
        r"דרמטולוג|רופא(?:ת)? עור|ברפואת עור|त्वचा (?:रोग )?(?:विशेषज्ञ|चिकित्सक)|त्वचा रोग|चर्म ?रोग",
        "dermatologist",
    ),
    (r"แพทย์|طبيب|استشاري|جر[اّ]+ح|پزشک|רופא|כירורג|चिकित्सक|सर्जन|डॉक्टर", "other_physician"),
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
        r"plastische[rn]?(?: und asthetische[rn]?)? chirurg(?:in)?\b|plastic ?chirurg\w*|(?:fach(?:arzt|"
        r"arztin)|fa)(?: fmh)?(?: fur)? plastische\w*|chirurgien(?:ne)? plast\w*|"
        r"chirurgien(?:ne)? (?:esthetique et )?plast\w*|ciruj\w+ plastic\w*|ciruj\w+ (?:estetic\w+ y )?plastic\w*|"
        r"cirurgi\w+ plastic\w*|chirurg\w* plastic\w*|chirurg\w* plastyczn\w*|plasticky chirurg\w*|"
        r"plasticke chirurgi\w*|plastik(?: rekonstruktif)?(?: ve)?(?: estetik)? cerrah\w*|plastisch chirurg\w*|"
        r"plastikkirurg\w*|пластическии хирург|"
        r"성형외과 ?(?:전문의|의사|원장)|성형외과전문의|形成外科(?:学会)?(?:認定)?(?:専門医|医|医師)|整形外科醫師|"
        r"整形外科(?:副?主任)?(?:医师|医生|专家)|整型外科專科醫師|整形外科專科醫師|"
        r"πλαστικ\w+ χειρουργ\w+|"
        r"dokter bedah plastik|\bsp ?bp\b|"
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
        r"hautarzt|hautarztin|hautaerztin|dermatolog(?:e|in|en)\b|(?:fach(?:arzt|arztin)|fa)(?: fmh)?(?: fur)? (?:haut|"
        r"dermatologie)|"
        r"dermatologues?\b|dermatolog[ao]s?\b|dermatologist[ai]s?\b|dermatologi\b|"
        r"dermatolog\b|dermatoloog|hudlakare|hudlege|hudlaege|dermatolozka|kozni lekar\w*|"
        r"dermatoloji(?: ve [a-z]+)? uzman\w*|cildiye uzman\w*|deri ve zuhrevi|"
        r"(?<!не )дерматолог|дерматовенеролог|δερματολογ\w+|피부과 ?(?:전문의|의사|원장)|피부과전문의|"
        r"(?<!美容)皮膚科(?:学会)?(?:認定)?(?:専門医|専門醫|專科醫師|"
        r"医師|医|醫師)|皮肤科(?:副?主任)?(?:医生|医师|主任|专家)|"
        r"dokter (?:spesialis )?kulit|\bsp ?(?:kk|dv|dve)\b|spesialis (?:kulit|dermatologi\w*)|dermatolog\w* uzman\w*|"
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
