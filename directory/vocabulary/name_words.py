"""Words around names: titles before them, roles after them, and words that no name holds. Data only."""

from __future__ import annotations

from directory.vocabulary.person_name import folded_words, phrases

# standard title: spellings, folded without dots and spaces ("Op. Dr." is read as two titles).
TITLES = """
    Dr: dr drs doctor doctora docteur doktor dottore dottoressa dott dottssa dra doutor doutora dre
    Dr: drmed dokter lekarz lek др д-р drin ddr ddrin mag.dr drssa docteure доктор δρ
    Dr: prim oa oä exp
    Prof: prof professor professeur profesor profesora professora profdr professore profesör проф профессор
    Prof: profssa univprof ao
    Assoc Prof: assoc assocprof associateprofessor assistantprofessor asstprof
    Assoc Prof: aprof clinprof adjprof adjunctprofessor clinicalprofessor asst adj clin
    Doç: doç doc docent dozent priv-doz privdoz pd doçdr
    Op: op opr
    Uz: uz uzm uzman
    Yrd: yrd öğr üyesi
    MUDr: mudr mddr mvdr
    Mr: mr mister dhr
    Mrs: mrs mevr mevrouw mw
    Ms: ms
    Miss: miss
    Mx: mx
    Sir: sir
    Dame: dame
    Nurse: nurse schwester enfermera infirmière enf enfa enfo dgkp dgks dgkpin
    Sister: sister
    Herr: herr
    Frau: frau
    Mme: mme madame
    M: monsieur
    Sra: sra señora senhora
    Srta: srta señorita
    Sr: señor senhor
    Lic: lic licda
    Ing: ing mgr bc rndr phdr judr dipl-ing magister mag maga dipl inż mgrinż
    Rev: rev
    Capt: capt col maj lt
    med: med univ habil hab habilitation medic
"""

# Words that a name may be introduced with.
LEAD_INS = folded_words("""meet about by with introducing hi i'm im hello contact ask from written reviewed""")

# Words that never stand in a person's name (folded): their presence makes a text no name.
NEVER = folded_words("""
    the our your my we us this that these those what why how when where who which about contact home book read
    learn view all
    team staff doctor doctors physician physicians provider providers surgeon surgeons dermatologist
    dermatologists nurse nurses practitioner
    practitioners aesthetician aestheticians esthetician estheticians therapist therapists specialist
    specialists expert experts director
    manager coordinator receptionist assistant assistants owner founder cofounder ceo president consultant
    consultants injector injectors
    technician technicians professional professionals patient patients client clients member members faculty
    leadership
    clinic clinics clinica clínica klinik klinika clinique center centre centers hospital practice medspa spa
    spas salon salons studio
    lounge boutique institute academy college university school group associates association society foundation
    council company
    inc llc ltd pllc pc pa-c corp gmbh
    dermatology dermatologic dermatological dermatologie dermatologia dermatología plastic surgery surgical
    surgeries cosmetic cosmetics aesthetic
    aesthetics esthetics medical medicine medicina health healthcare wellness beauty skincare laser lasers
    therapy therapies treatment treatments
    exosome exosomes microneedling botox filler fillers injectables injectable facial facials peels hydrafacial
    prp rejuvenation restoration
    removal tightening resurfacing contouring lift lifting augmentation reduction implant implants transplant
    liposuction rhinoplasty
    blepharoplasty acne eczema psoriasis rosacea melasma wrinkles aging anti-aging antiaging ageless hydration
    collagen keratin serum cream
    iv vitamin vitamins weight loss hormone hormones bioidentical stem cell cells regenerative consultation
    consultations appointment
    appointments schedule booking pricing prices services service procedures procedure products product shop
    store gallery reviews review
    testimonials testimonial faq faqs blog news events careers policy privacy terms copyright rights reserved
    welcome hours location locations
    directions phone email fax address website menu search login sign follow instagram facebook youtube twitter tiktok
    february september october november december
    and but for with without before after into onto than then your their his her its is are was were be been has
    have had will can
    placeholder name firstname lastname surname lorem ipsum dolor anywhere anytown example unknown anonymous tbd tba
    new york angeles francisco city street avenue boulevard suite floor road unit building america american usa
    united kingdom states california florida texas certified licensed registered award awards winning top
    trusted advanced premier
    luxury elite ultimate complete free online virtual training course courses education certification research
    science technology
    body skin hair nails lips eyes eyelid breast tummy brow brows lash lashes waxing massage tattoo scar scars
    cellulite
    financing insurance cards special specials offers offer deals package packages membership memberships
    part-time full-time bilingual dedicated years experience
    unser unsere das team praxis ärzte arzt ärztin fachärztin facharzt kontakt behandlung behandlungen
    nuestro nuestra equipo médico médica doctores cirujano cirugía tratamientos contacto notre équipe médecin
    chirurgien
    nosso nossa equipe médicos tratamentos cirurgião nasz zespół lekarze hakkımızda ekibimiz uzmanlar
    наша команда врачи врач клиника косметолог дерматолог услуги контакты о нас
    """)

# Words of clinics and web pages that are hardly ever names: they make a text no name unless a title or degree marks it.
COMMON = folded_words(
    """
    started today get getting submit request inquiry quiz checkout popular common frequent frequently asked
    question questions links
    next step steps progress bar bars header footer transparent corporate minimal dark accordions tabs logo icon
    icons video videos watch
    watched featured press coverage media segment message personal note notes additional preferred tip tips fact
    facts number numbers rate
    success satisfaction total views program programs loyalty points rewards reward tier tiers perks earn redeem
    check jump soon coming
    formerly near everything something anything explore discover find keep use stop treat pay bill bills see
    also other others most option
    options method methods technique techniques candidate candidates level levels frequency details detail
    overview summary benefits benefit
    risks risk effects side safety considerations contraindications indications preparation aftercare before
    during recovery downtime
    session sessions coverage area areas size guide guides plan plans planning custom customized tailored
    individual individualized ongoing
    daily weekly monthly quarterly yearly biyearly routine routines ritual rituals signs symptoms causes
    condition conditions disorder disorders
    disease diseases problem problems concern concerns solution solutions alternative alternatives approach
    management evaluation evaluations
    assessment diagnosis diagnostic testing test tests panel scan scans scanner imaging labs lab studies study
    reports report papers paper case
    cases human animal theoretical research clinical chronic acute obstructive pediatric paediatric adult adults
    kids teens men women male female
    sleep apnea snoring sinus sinusitis nasal nose ear ears throat voice tonsillitis tonsillectomy allergy
    allergies immunotherapy audiology
    hearing tinnitus breathing airway pain joint joints neck back block epidural steroid injection injections
    shot shots booster boosters drops
    vaginal pelvic erectile incontinence dysfunction hymen hymenoplasty labia penile sexual intimate buccal fat
    transfer graft grafts grafting
    extraction excision incision incisions scarring invasive minimally surgical nonsurgical noninvasive density
    follicle follicles scalp
    micropigmentation wrinkle relaxer relaxers pigmentation texture tone toning veins jawline forehead
    cheek cheeks buttocks thighs hips abdomen
    legs leg arm hands feet chest eyebrow eyebrows eyeliner wax teeth whitening manicure pedicure makeup
    makeover mommy cleanse cleanser
    hydrate exfoliate refine enhance enhancement enhancements correction repair reconstruction replacement
    firming tightening brightening whitening
    detox device devices equipment facility technology technologies photofacial photorejuvenation ipl threads
    thread threadlift facelift
    hifu rf plasma platelet rich autologous sculptra restylane dysport juvederm morpheus emsculpt coolsculpting
    thermage ultherapy fotona
    stylist therapist cost costs near affordable virginity tattoo office offices details lounge midtown downtown
    uptown
    excellence quality precision modern permanent natural visible proper secure instant instantly delivery
    shipping returns order orders
    morning evening weekend weekends closed open daytime chart library collection system systems formula complex
    peptide retinol
    yourself together better inclusive inclusivity matters values mission vision story stories journey
    philosophy promise commitment
    double fda approved cleared photo exposure analysis includes kit zones hydration supplement supplements vitamins
    iron zinc injury sports fatigue stress anxiety
    """
)

# Words that are also surnames or given names: they make a text no name when no title, degree or usual given
# name speaks for one.
RARELY = folded_words("""
    young rose face faces hope grace faith joy summer spring winter silver golden gold pearl ruby crystal
    diamond bella ivy olive sage willow lily
    blossom bloom garden gardens park parks hill hills valley lake lakes river rivers bay beach ocean sea island
    mountain forest woods field fields
    stone brook bridge church house court place plaza square village town mills mill springs heights ridge point
    creek fort port mount
    saint santa san las los el la royal king queen prince noble sun moon star sky blue green white black red
    brown pink gray grey nature fit life
    living love home peel light bright shine first second third day night one two three time art line before
    family price page post eagle
    west north south east best gift board nail sunday monday tuesday wednesday thursday friday saturday july
    january august you or sample share card
    states fresh
    """)

# Words of brands: they make a text no name unless a title or a degree stands with it.
BRANDS = folded_words("""
    glow derma derm dermis lip lux luxe vita nova zen oasis lotus orchid vision image look looks radiance
    radiant pure natural essence elixir renew
    renewal revive refresh restore youth smooth sculpt slim touch arts lines plus pro max results general public
    cart menu care now more concept concepts
    del-mar sculpting medi medik
    """)

# Cities that read like people.
CITIES = phrases(
    """
    beverly hills; boca raton; palo alto; virginia beach; coral gables; ann arbor; baton rouge; marina del rey;
    jackson hole; jackson heights;
    sandy springs; sandy hook; chula vista; costa mesa; delray beach; newport beach; redondo beach; cedar
    rapids; grand rapids; san diego;
    santa monica; santa barbara; los gatos; la jolla; mission viejo; laguna niguel; st louis; saint louis; st
    paul; st petersburg; st george;
    salt lake; park city; eden prairie; maple grove; mc lean; van nuys; des moines; el paso; la mesa; monte
    carlo; buenos aires; sao paulo;
    rio de janeiro; kuala lumpur; ho chi minh; abu dhabi; tel aviv; cape town; milton keynes; st albans; bury st
    edmunds; royal oak; cherry creek;
    preston hollow; paradise valley; carmel valley; florence italy; sherman oaks; thousand oaks; woodland hills;
    vero beach; bel air
    """
)

# Words that show that the part behind a comma or dash is a role, not a name.
ROLES = folded_words(
    """
    owner founder cofounder co-founder director physician doctor dermatologist surgeon nurse practitioner
    assistant aesthetician esthetician
    specialist injector consultant manager coordinator therapist technician provider professor chief ceo
    president partner resident fellow
    plastic cosmetic dermatology medical aesthetic aesthetics lead senior clinical board-certified certified
    licensed registered head
    facharzt fachärztin dermatologe dermatologin dermatólogo dermatóloga dermatologue chirurgien médecin
    cirujano cirujana dermatologo
    dermatologista médico médica dermatolog chirurg lekarz uzmanı врач дерматолог косметолог хирург facs faad
    internist gp
    receptionist trainer educator cosmetologist laser patient skin
    """
)

# Titles that follow a Chinese, Japanese or Korean name.
CJK_TITLES = """
    대표원장 총괄원장 부원장 원장 의사 박사 교수 선생님 전문의 실장 간호사 피부관리사 대표 원장님
    總院長 副院長 院長 医師 醫師 医生 醫生 先生 博士 教授 主任醫師 主任 看護師 護理師 医学博士 医長 部長
    理事長 老師 院长 副院长 主任医师 大夫 さん
"""

CJK_SURNAMES = """
    김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성
    차 주 우 구 민 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소
    석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 남궁 황보 제갈 선우 독고 사공
    王 李 張 张 劉 刘 陳 陈 楊 杨 黃 黄 趙 赵 吳 吴 周 徐 孫 孙 馬 马 朱 胡 林 郭 何 高 羅 罗 鄭 郑 梁 謝 谢
    宋 唐 許 许 鄧 邓 韓 韩 馮 冯 曹 彭 曾 蕭 肖 田 董 潘 袁
    蔡 蔣 蒋 余 于 杜
    葉 叶 程 魏 蘇 苏 呂 吕 丁 任 盧 卢 姚 沈 鍾 钟 姜 崔 譚 谭 陸 陆 范 汪 廖 石 金 賈 贾 夏 邱 方 侯 鄒 邹
    熊 孟 秦 白 江 閻 薛 尹 段 雷 龍 史 陶 賀 顧 毛 郝 龔 邵
    萬 錢 嚴 賴 覃 洪 武 莫 孔 向
    歐陽 欧阳 司馬 司马 諸葛 上官 詹 游 柯 莊 庄 簡 翁 施 涂 溫 連 紀
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎
    森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田
    後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 藤原 岡本 三浦 金子 中野 中川 原田 松田 竹内 小野
    田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本
    大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉
    菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野
    渡部 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎
    福島 本田 樋口 秋山 永井 田口 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本
    星野 矢野 浅野 大久保
"""
