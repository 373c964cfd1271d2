"""The words by which pages speak of people: titles, roles, teams, and words that are no part of a name. Data only."""

from __future__ import annotations

from directory.vocabulary.professions import ALPHABETIC, as_written


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in " ".join(table.split()).split("|"))


# Titles before a name, longest first where one begins another; dots and case do not matter.
TITLES_BEFORE = """
    bs.ckii|bs.cki|bs. ckii|bs. cki|ths.bs.|ths. bs.|ths.bs|ts.bs.|ts.bs|pgs.ts.bs.|pgs.ts.|
    bác sĩ ckii|bác sĩ cki|bác sĩ|bs.|
    ao. univ.-prof. dr.|univ.-doz. dr.|priv.-doz. dr.|prof. assoc. dr.|asist. dr.|primarius dr.|prim. mr. dr.|
    dr.in med. univ.|dr.in med.|dr.in|ddr.|univ.-prof. dr.|
    adj. assoc. prof.|adj. asst. prof.|clin. assoc. prof.|clin. asst. prof.|
    a/prof. dr.|a/prof.|clin. prof.|adj. prof.|associate professor|clinical professor|adjunct professor|
    assoc. prof. dr.|assist. prof. dr.|asst. prof. dr.|assoc. prof.|assist. prof.|asst. prof.|
    prof. univ. dr.|prof. dr. med.|priv.-doz. dr. med.|pd dr. med.|
    prof. dr.|doç. dr.|yrd. doç. dr.|dr. öğr. üyesi|uzm. dr.|op. dr.|opr. dr.|uzman dr.|dr. med. univ.|dr. med. dent.|
    dr. med.|dr. dr.|prof. dott.|dott. ssa|dott.ssa|dottoressa|dottor|dott.|dr.ssa|prim. dr.|oa dr.|oä dr.|dra.|
    doutora|doutor|doctora|
    doctor|docteur|doktor|prof. ssa|prof.ssa|professor|professeur|profesor|profesora|prof.|mudr.|mddr.|doc. mudr.|
    prof. mudr.|lek. med.|lek. dent.|lek.|dr hab.|drs.|dr.|dipl.-med.|mr.|mrs.|ms.|miss|ubr.|врач|доктор|профессор|
    д-р|δρ.|ιατρός|enf.ª|enf.º|enfª|enf.a|enf.|dgkp|dgks|mgr inż.|mgr|mag.a|mag.|lic.
"""
# Titles that only nurses bear, folded: as good as a degree.
NURSE_TITLES = _words(
    """
    enf enfa enfo dgkp dgks
    """
)
MEDICAL_TITLES = _words(
    """
    bs bsckii bscki ths ts pgs bac si
    a/prof aprof dr drs dra doctor doctora doutor doutora docteur docteure doktor dott dottor dottoressa dottssa
    drssa prof
    professor mudr mddr lek op uz doc врач доктор профессор дρ δρ ιατρος
    """
)

# Titles that are also nouns: "our doctor", and the words behind which they are titles all the same.
TITLE_NOUNS = _words(
    """
    doctor doctora doctors doutor doutora docteur doktor professor professeur profesor profesora
    """
)
BEFORE_TITLE_NOUN = _words(
    """
    by with meet see and or ask consult contact from visit to for is son notre nuestro of le la el il o a der die de
    du del do da dal dr par por pour avec con com mit von bei
    """
)

# Words before a name with degrees that do not belong to it, and registers whose letters follow a name.
BEFORE_NAME = _words(
    """
    by meet dr hi im nurse doctor about with home director founder owner surgeon
    """
)
REGISTERS = _words(
    """
    crm rqe cro gmc npi ahpra nmc gdc rpps lanr big pwz reg lic
    """
)
NO_CJK_NAMES = _words(
    """
    대표 진료 총괄 피부 성형 전담 담당 수석 의료 여자 남자 주치 専門 主治 主任 担当 当院 全員 總
    """
)

# Words of which one stands in every passage that names somebody by title or by what she is, folded.
HINTS = _words(
    """
    ddr enf dgkp dgks
    bs ths bác dr drs dra doctor doctora doctors doutor doutora docteur doktor dott dottor dottoressa prof professor
    professeur profesor profesora mudr mddr lek op uzm opr dipl mr mrs ms miss founder cofounder founded owner
    owned led run opened started nurse injector aesthetician esthetician practitioner director dermatologist
    enfermera enfermeira esteticista infirmiere kosmetikerin infermiera estetista hemsire krankenschwester
    surgeon physician provider proprietor supervised overseen name llamo nombre nome heisse inhaber inhaberin
    grunder grunderin hautarzt fundadora fundador propietaria propietario appelle im врач доктор профессор
    дерматолог хирург косметолог δρ ιατρος δερματολογος
    """
)

# Words in capitals that follow a name in a heading and end it.
ENDS_NAME = _words(
    """
    and or of at in on for with the to from who is are was has had will can says said explains discusses shares
    answers performs joins featured talks wins named receives speaks offers uses treats sees brings believes
    recommends welcomes i we you he she they his her our my your what why how when where about now also please
    call book meet read y e und et ve oraz con mit avec em en de ist es est explica cirurgia cirugia chirurgie
    chirurgia dermatologia dermatologie dermatology medicina medicine clinica clinic klinik estetica aesthetics
    plastica surgery facial skin plastik dermatoloji estetik cerrah cerrahi uzmani hekimi skincare practice
    performs certified bio biography profile team professor
    consultant dermatologist surgeon specialist director founder owner
    """
)

# Words that look like names where nothing marks them: places, days, headings of biographies.
NOT_NAMES = _words(
    """
    office offices campus residency fellowship internship recognition memberships membership interests education
    training main county metro downtown northwest northeast southwest southeast mon tue tues wed thu thur thurs
    fri sat sun disorders sinus apnea obstruction allergy avenue street road suite plaza center centre mall
    falls beach springs
    """
)

# Words that head a line of a profile: what follows tells something of the person, but they are nobody's name.
FIELDS = _words(
    """
    position title role roles specialty specialties speciality function profession occupation qualification
    qualifications credentials degree degrees degree(s) certification certifications licence license experience
    background education training languages language hours interests hobbies focus expertise areas department
    today currently previously profile about note availability schedule status level category type rank
    fachgebiet fachrichtung funktion beruf schwerpunkt schwerpunkte sprachen ausbildung especialidad especialidades
    cargo puesto formacion idiomas funcao especialidade formacao fonction specialite specialites formation langues
    ruolo specialita formazione lingue stanowisko specjalizacja jezyki gorev unvan uzmanlik egitim functie opleiding
    post gmc nmc qualifications guest guests visiting senior junior featured resident attending consulting
    certified licensed registered medical
    clinical cosmetic aesthetic surgical head chief master dermal laser beauty injectable
    people clinicians practitioners professionals girls ladies guys everyone somebody anyone nobody others
    yes no sim nao si oui non ja nein tak nie evet hayir bonjour hola hello welcome thanks
    kami nuestro nuestra nuestros nuestras notre nos unser unsere nossa nosso nossos nostri nostro naszych nasi nasz
    """
)

# Brands and inventions that carry a doctor's name or degree.
BRANDS = _phrases(
    """
    dr pen|dr jart|dr dennis gross|dr brandt|dr barbara sturm|dr sturm|dr zein obagi|zein obagi|dr obagi|
    dr murad|dr perricone|dr hauschka|dr scholl|dr oz|dr phil|dr google|dr pepper|dr seuss|dr martens|dr cyj|
    dr numb|dr arrivo|dr loretta|dr lancer|dr few|dr rogers|dr ceuracle|dr botanica|dr organic|dr bronner|
    dr martin luther|dr no|dr forever|dr select|dr who|dr strange|doctor babor|dr babor|dr spiller|dr grandel|
    dr schrammek|dr kitzinger|dr fauci|dr kellogg|dr drip|dr hyal|dr derm|dr luke|dr skin|dr mercola
    """
)

BRAND_WORDS = _words(
    """
    obagi clenziderm anteage hydrafacial skinmedica neostrata isdin elta alastin sente revision skinceuticals zo
    topicals juvederm restylane sculptra radiesse kybella morpheus8 ultherapy dysport botox xeomin jeuveau
    daxxify emsculpt coolsculpting thermage sofwave exilis vivace skinpen dermapen rejuran profhilo skinvive
    bellafill renuva versa crm rqe npi gmc
    """
)

# Beginnings of words that name a house and nobody: "Hudkliniken Ekeby".
HOUSES = r"(?:klini[kc]|clinic|praxis|praktij|ordinat|zentrum|centrum|hospital|institut|salong|poliklin|medspa)"

PLACEHOLDERS = _phrases(
    """
    john doe|jane doe|jon doe|john q public|your name|first last|firstname lastname|first name|last name|
    full name|doctor name|name surname|team member|staff member|member name|name here|name placeholder|
    placeholder|dr name|max mustermann|erika mustermann|mario rossi|fulano de tal|jean dupont|jan kowalski|
    john smith|jane smith|provider name|physician name|nombre apellido|nome cognome|vorname nachname|
    lorem ipsum|test user|demo user|joe bloggs|홍길동|山田太郎|doe|mustermann|admin|administrator
    """
)
"""Names of nobody, folded."""

# Roles that say what a person does at a place; `specialties.kind_of_role` knows the professions themselves.
ROLES = (
    r"\w+ologist|\w+iatrist|\w+iatrician|medical director|clinical director|clinic director|clinic lead|"
    r"lead (?:clinician|injector|practitioner|provider|aesthetician|"
    r"esthetician|nurse)|(?:co[ -]?)?founder|(?:co[ -]?)?owner|proprietor|principal|ceo|chief|president|"
    r"director|partner|associate|"
    r"injector|practitioner|provider|clinician|consultant|apprentice|phlebotomist|stylist|(?:laser|lash|nail|"
    r"brow|skin) tech|biologist|"
    r"technicien(?:ne)?|praticien(?:ne)?|\w*assistent(?:in)?|assistant(?:e|in)|\w*therapeut(?:in)?|oberarzt|"
    r"oberärztin|\w+ärztin|"
    r"\w*sjuksköterska|\w*läkare|sygeplejerske|sykepleier|\w*læge|\w*lege|hudterapeut|sairaanhoitaja|\w*lääkäri|"
    r"dermatoložka|zdravotní sestra|"
    r"hekimi?|doktoru|terapist\w*|fizyoterapist|teknisyeni?|fisioterapeuta|t[eé]cnic[oa]|auxiliar|masajista|"
    r"massoterapeuta|"
    r"biolog[oa]|nutrizionista|nutricionista|nutri[cç]ionista|estetista|infermier[ae]|ostetrica|assistente|"
    r"farmac[eê]utic[oa]|"
    r"cosmet[oó]log[oa]|tric[oó]log[oa]|pod[oó]log[oa]|cosmiatra|kosmetyczka|terapeuta|\w*pfleger(?:in)?|"
    r"pflegefach\w+|hudvårdsterapeut|podotherapeut|medisch pedicure|fachpflege\w*|"
    r"pielęgniarz|kosmetolożka|kosmetička|huidtherapeut|schoonheidsspecialiste?|doktersassistente?|"
    r"specialist\w*|spe[cs][ij]+alist\w*|farmacobi[oó]log[oa]|psic[oó]log[oa]|diyetisyen|diététicien(?:ne)?|"
    r"especialista|spécialiste|"
    r"spezialist(?:in)?|surgeon|physician|doctor|nurse|therapist|technician|technologist|aesthetician|artist|"
    r"facialist|waxer|"
    r"prescriber|physiotherapist|pharmacist|dentist|naturopath\w*|chiropractor|"
    r"esthetician|cosmetologist|assistant|paramedic|instructor|trainer|nutritionist|dietitian|acupuncturist|"
    r"audiologist|"
    r"director[ae]? m[eé]dic[oa]|directora?|fundadora?|propriet[aá]ri[oa]|propietari[oa]|m[eé]dic[oa]|"
    r"enfermeir[oa]|enfermer[oa]|"
    r"cirujan[oa]|cirurgi(?:ão|ao|ã|a)|dermat[oó]log[oa]|esteticista|biom[eé]dic[oa]|titolare|fondat(?:ore|"
    r"rice)|medico|chirurgo|"
    r"dermatologo|dermatologa|direttore sanitario|(?:praxis)?inhaber(?:in)?|gründer(?:in)?|ärzt(?:in)?|arzt|"
    r"fach(?:arzt|"
    r"ärztin)[\w\s,-]*|"
    r"ärztliche leit(?:ung|er|erin)|geschäftsführer(?:in)?|kosmetikerin|heilpraktiker(?:in)?|krankenschwester|"
    r"médecin|"
    r"dermatologue|chirurgien(?:ne)?|fondat(?:eur|rice)|directeur|directrice|infirmi(?:er|ère)|esthéticienne|"
    r"kurucu|başhekim|"
    r"mesul müdür|hemşire|uzmanı|estetisyen|cerrah[ıi]?|lekarz|lekarka|dermatolog|kosmetolog|właściciel(?:ka)?|"
    r"założyciel(?:ka)?|"
    r"chirurg|pielęgniarka|lékař(?:ka)?|primář(?:ka)?|vedoucí lékař(?:ka)?|zakladatel(?:ka)?|majitel(?:ka)?|sestra|"
    r"dermatoloog|dentista|odont[oó]log[oa]|dentiste|tandarts|zahn(?:arzt|ärztin)|dentysta|"
    r"fa für [\w -]+|медсестра|медицинская сестра|трихолог|фельдшер|эстетист|νοσηλεύτρια|αισθητικός|arts|"
    r"huidtherapeut(?:e)?|verpleegkundige|eigenaar|eigenaresse|врач|дерматолог|косметолог|хирург|"
    r"главный врач|основатель|δερματολόγος|ιατρός|χειρουργός|"
) + as_written(
    word
    for kind in (
        *("nurse", "other", "aesthetician", "learner", "plastic_surgeon", "dermatologist", "other_physician"),
        *("cosmetologist", "nurse_practitioner", "physician_assistant"),
    )
    for word in ALPHABETIC[kind]
)
# Names of the specialties in other languages, for roles like "especialista en dermatología".
SPECIALTIES: dict[str, str] = {
    "dermatologist": r"dermato(?:venero)?log(?:[ií]a|ie|ii|iya|i|ije|iji)\b|hudsjukdom\w*|hudsygdom\w*|"
    r"дерматологи|皮膚科専門医|皮膚科專科|피부과 전문의",
    "plastic_surgeon": r"cirug[ií]a pl[aá]stica|cirurgia pl[aá]stica|chirurgia plastica|chirurgie plastique|"
    r"plastische[nr]? chirurgie|chirurgi[ia] plastyczn|plastick[aáeé] chirurgi|plastik cerrah|"
    r"plasti[čc]n\w+ kirurgij\w*|plastikkirurgi|пластическ\w+ хирурги|"
    r"形成外科(?:学会)?専門医|整形外科專科|성형외과 전문의",
}
CJK_ROLES = (
    "대표원장|부원장|원장|전문의|의사|간호사|간호조무사|피부관리사|실장|박사|院長|副院長|理事長|医師|医学博士|"
    "看護師|専門医|"
    "形成外科医|皮膚科医|"
    "美容師|美容师|エステティシャン|研修医|看護部長|院长|副院长|醫師|医师|醫生|医生|主任醫師|主治醫師|護理師|护士|"
    "皮膚科專科|整形外科專科"
)
OWNER = (
    r"(?:co[ -]?)?founder|(?:co[ -]?)?owner|founding|proprietor|owns\b|ceo|fundador[ae]?|"
    r"s[oó]ci[oa][- ]fundador|propriet[aá]ri[oa]|"
    r"propietari[oa]|due[nñ][oa]|titolare|fondat(?:ore|rice|eur)|inhaber(?:in)?|praxisinhaber(?:in)?|"
    r"gr[uü]nder(?:in)?|kurucu|"
    r"w[lł]a[sś]ciciel(?:ka)?|za[lł]o[zż]yciel(?:ka)?|zakladatel(?:ka)?|majitel(?:ka)?|eigenaar|eigenaresse|"
    r"основатель|владелец|"
    r"대표원장|대표|理事長|院長(?!補佐)|創設者|創辦人|创始人|院长|負責人|"
    r"ผู้ก่อตั้ง|เจ้าของ|مؤسس|المؤسس|صاحب|מייסד|संस्थापक"
)
DIRECTOR = (
    r"medical director|(?:supervising|collaborating|delegating|overseeing|sponsoring|referring|off-?site|remote|"
    r"affiliate|partner|on[- ]call) "
    r"(?:physician|provider|doctor|dermatologist|(?:(?:facial )?plastic )?surgeon|md)(?: \(?(?:off-?site|"
    r"remote)\b\)?)?|"
    r"chief medical (?:officer|advis[eo]r)|(?:medical|clinical|physician|scientific) advis[eo]r|"
    r"tele-?(?:health|medicine) (?:physician|provider|doctor|prescriber|clinician)|physician of record|"
    r"(?:physician|doctor|dermatologist|surgeon)[- ]on[- ]call|physician partner|(?:physician|medical) consultant|"
    r"director m[eé]dic[oa]|"
    r"directora? m[eé]dica|"
    r"m[eé]dic[oa] respons[aá]vel|direct(?:or|ora) t[eé]cnic[oa] m[eé]dic[oa]|respons[aá]vel t[eé]cnic[oa]|"
    r"direttore sanitario|ärztliche leitung|"
    r"ärztlicher leiter|directeur médical|medisch directeur|mesul müdür|dyrektor medyczny|"
    r"ผู้อำนวยการแพทย์|المدير(?:ة)? الطبي|מנהל(?:ת)? רפואי"
)
ADMINISTRATIVE = (
    r"receptionist|reception\b|front desk|front office|office manager|practice manager|business manager|"
    r"clinic manager|"
    r"operations|coordinator|coordinadora?|co-?ordinator|billing|marketing|administrat|secretar|concierge|"
    r"accounts?\b|"
    r"bookkeep|social media|human resources|guest services|client (?:care|relations|services)|patient (?:care|"
    r"relations) (?:coord|spec|liaison|rep)|"
    r"insurance|financ(?:e|ial|ing)\b|first impressions|(?:patient|client|guest) (?:advocate|experience|success|"
    r"care manager)|chief of staff|(?:executive|personal|administrative|office) assistant|\bp\.?a\.? to\b|biller\b|"
    r"outreach|communications|creative director|brand\b|purchasing|inventory|logistics|compliance|recruit|payroll|"
    r"graphic|videograph|content (?:creator|manager)|community (?:manager|relations)|(?:office|practice|wellness|"
    r"support|shop|spa) (?:dog|cat|pup)|"
    r"scheduler|call cent|sales|front of house|host(?:ess)?\b|intern\b|chief executive|chief financial|"
    r"chief operating|c[fo]o\b|investor|web ?master|photograph|recepcionista|recepción|empfang|mfa\b|"
    r"medizinische fachangestellte|accueil|"
    r"secrétaire|recepción|recepción|segreteria|secr[eé]tariat|anmeldung|recepção|recepcja|rejestracja|"
    r"resepsiyon|hasta danışman|상담실장|코디네이터|매니저|受付|事務|諮詢師|"
    r"咨询师|客服|"
    r"therapy dog|chief (?:barking|happiness)|mascot|shop\b|shipping|inbox|warehouse|housekeep|handyman|dog['’]s|"
    r"(?:runs|handles|keeps|answers|mans) the (?:phones?|inbox|desk|books|calendar)|administratie|balie|recep[cç]?[ãa]o"
)
# Who helps those who treat: a practitioner only where the page says that she treats somebody herself.
HELPERS = (
    r"(?:certified |registered |lead |senior |clinical )*medical assistants?|clinical assistants?|c\.?m\.?a\b|"
    r"r\.?m\.?a\b|"
    r"scrib(?:e|es)|sterili[sz]ation tech\w*|doktersassistent\w*|"
    r"zahnmedizinische\w*|"
    r"assistante(?: médicale| dentaire)?|aide[- ]soignante?|auxiliar(?:es)? de cl[ií]nica"
)
# Titles that tell a profession and stand before a name, without dots -> the role they mean.
TITLE_ROLES = {
    "piel": "pielęgniarka",
    "kosm": "kosmetolog",
    "poł": "położna",
    "inf": "infermiera",
    "qfb": "químico farmacobiólogo",
    "dyt": "diyetisyen",
    "hem": "hemşire",
    "nutr": "nutricionista",
    "fzt": "fizyoterapist",
    "psic": "psicóloga",
}
TEAM = (
    r"\b(?:(?:our|the|meet|das|unser|notre|nuestro|nossa|nosso|il nostro|nasz|náš|ons) )?(?:medical |clinical |"
    r"expert |praxis)?"
    r"(?:team|staff|doctors|physicians|providers|practitioners|surgeons|dermatologists|specialists|clinicians|"
    r"injectors|nurses|"
    r"aestheticians|estheticians|experts|equipo|equipe|équipe|médicos|doctores|especialistas|ärzte|"
    r"aerzte|medici|lekarze|"
    r"specjaliści|zespół|tým|lékaři|ekibimiz|kadromuz|doktorlarımız|hekimlerimiz|команда|врачи|специалисты|ομάδα)\b"
    r"|\bmeet (?:dr|your|the|our)\b|\babout (?:dr|me|the doctor|your)\b|\bwho we are\b|\b(?:our|the|meet(?: our|"
    r" the)?) people\b|^people$|\bfounders?\b|"
    r"의료진|원장|医師紹介|院長紹介|スタッフ|醫師|医生|團隊|团队"
)
TEAM_CLASS = (
    r"(?:^|[\s_-])(?:team|staff|doctors?|physicians?|providers?|practitioners?|surgeons?|members?|bios?|"
    r"biograph\w*|profiles?|"
    r"people|persons?|experts?|specialists?|medics?|equipo|equipe|aerzte|founder|injectors?|nurses?|"
    r"clinicians?)(?:$|[\s_-])"
)
# What people at a clinic do with their hands, by which a card without a role says that somebody treats.
HANDWORK = (
    r"inject\w*|iniekcj\w*|facials?|hydrafacials?|chemical peels?|peels?|peelings?|lasers?|(?:iv )?drips?|infusions?|"
    r"brows?|lash(?:es)?|wax(?:ing)?|micro-?needling|needling|dermaplan\w*|botox|neuromodula\w*|fillers?|"
    r"mesotherap\w*|mezoterapi\w*|massages?|extractions?|tattoo removal|hair removal|[eé]pilation|depila\w+|"
    r"limpiezas?|limpezas?|soins? du visage|gesichtsbehandlung\w*|hautpflege|huidverbetering|oczyszczani\w+|"
    r"prp|threads?|body contouring|cryotherapy|acne|pigmentation|scars?|littekens|wound care|skin checks?"
)
