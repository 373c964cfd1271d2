"""How clinics say that they offer exosomes, per language.

In every pattern `§` stands for the exosome word or brand that is written there.
"""

from __future__ import annotations

_CLINICIAN = (
    r"(?:doctor|nurse|provider|injector|surgeon|clinician|therapist|a?esthetician|dermatologist|physician|team|"
    r"practitioner|specialist|technician|facialist|medic)s?"
)
_DOES = (
    r"(?<!not )(?<!n't )(?<!never )(?:adds?|appl(?:y|ies)|finish(?:es)?|follows?|paints?|uses?|layers?|infuses?|"
    r"injects?|"
    r"spreads?|massages?|works?|puts?|places?|lays?|offers?|combines?|pairs?|smooths?|drips?|presse?s?|introduces?|"
    r"includes?|tops?|seals?|brush(?:es)?|drizzles?|dabs?|sprays?|rolls?|pumps?|deliver(?:s)?|perform(?:s)?|does)"
)

_WE = (
    r"(?:we|i|our (?:clinic|practice|team|doctors?|physicians?|providers?|surgeons?|nurses?|specialists?|"
    r"experts?|medspa|spa)|(?:dr|mr|ms|mrs)\.? [\w.' -]{2,30}?)"
)

OFFERED = {
    "en": (
        rf"§[^.;]{{0,60}}\b(?:by|under) (?:our|dr\.?|the) (?:\w+ )?(?:{_CLINICIAN}|"
        r"[A-Z][\w-]+'s (?:direction|supervision|care))\b",
        rf"\b{_WE}(?:'re|'ve|'ll|'m)?(?: (?:am|are|is|now|also|currently|proudly|only|exclusively|can|have|then|often|"
        rf"typically|may|like|love|to|pleased|proud|happy|delighted|excited|thrilled|been|usually|routinely|always|"
        rf"therefore|both|gently|carefully|immediately|directly|specialize[sd]?|in))* "
        r"(?:offer|use|using|provide|providing|perform|appl(?:y|ies)|combin|pair|add|infus|inject|administer|"
        r"include|carry|recommend|incorporat|featur|introduc|bring|deliver|finish|treat|specializ|specialis|"
        r"leverag|utiliz|utilis|harness|work|source|select|partner|layer|follow|drip|massage|seal|"
        r"stock)\w*\b[^.;]{0,120}§",
        r"\b(?:in|at) our (?:\w+ )?(?:clinic|practice|office|studio|spa|surgery|cent(?:er|re)|medspa)s?\b[^.;]{0,90}§",
        r"\b(?:do not|don't) (?:only|just|merely|simply) (?:offer|use|provide)\b[^.;]{0,60}§",
        r"§[^.]{0,110}\bwe\b[^.;]{0,30}\b(?:offer|use|combine|apply|pair|perform|inject|provide|recommend)\w* "
        r"(?:them|it)\b|§[^.]{0,60}; they are (?:applied|used|infused|massaged)\b",
        r"\bour (?:[\w'’®™+&-]+[\s-]+){0,5}§|\bour §",
        r"§[^.;]{0,80}\b(?:(?:now |also |is |are )?available (?:at|in|here|now|as|with|for)|in[- ](?:clinic|"
        r"office)|add[- ]?ons?|book(?:ing)? (?:now|online|your|a|an)|at (?:our|the) (?:clinic|practice|office|spa|"
        r"studio|medspa|surgery|center|centre)|starting (?:at|from)|per session|for (?:only|just) [$£€])\b",
        r"\b(?:book|schedule|reserve|enquire about|inquire about|ask (?:us )?(?:about|for)|try|experience|add|"
        r"upgrade (?:with|to)|enhance with|treat yourself to|come in for|visit us for|request|get)\b[^.;?]{0,50}§",
        r"\b(?:now offering|now available|introducing|we're excited to|add-on|upgrade)\b[^.;]{0,60}§",
        r"\byour (?:\w+ ){0,3}(?:provider|injector|nurse|doctor|dermatologist|therapist|practitioner|clinician|"
        r"aesthetician|esthetician|surgeon)\b[^.;]{0,90}§",
        r"\b(?:at|here at|visit) [A-Z][\w&' -]{2,40},? (?:we|you|our)\b[^.;]{0,90}§",
    ),
    "es": (
        r"\b(?:ofrec(?:emos|e)|realizamos|aplicamos|usamos|utilizamos|combinamos|contamos con|disponemos de|"
        r"trabajamos con|nuestr[oa]s?|reserva\w*|agenda\w*|pide tu|te ofrecemos|infiltra\w+|disponible en "
        r"(?:nuestra|la) clínica|potencia\w+ con)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:en nuestra clínica|en nuestro "
        r"centro|disponible|reserva|pide (?:tu )?cita|desde \d|agenda tu)\b",
    ),
    "pt": (
        r"\b(?:oferecemos|realizamos|aplicamos|usamos|utilizamos|combinamos|contamos com|dispomos de|trabalhamos "
        r"com|nossos?|nossas?|agende|marque|associamos)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:na nossa clínica|em nossa "
        r"clínica|disponíve\w+ (?:na|em|aqui)|agende|marque|a partir de)\b",
    ),
    "fr": (
        r"\b(?:proposons|offrons|réalisons|utilisons|pratiquons|combinons|associons|appliquons|notre|nos|votre|"
        r"réservez|prenez rendez-vous|le dr \w+ (?:propose|utilise|pratique))\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:dans "
        r"notre (?:clinique|cabinet|centre)|au cabinet|disponible\w*|réservez|à partir de \d|prenez rendez-vous|"
        r"chez nous)\b",
    ),
    "de": (
        r"\b(?:bieten|verwenden|nutzen|setzen|kombinieren|arbeiten|behandeln|führen|applizieren|unsere?[rmn]?|"
        r"buchen|vereinbaren|ihre?[rmn]?)\b[^.;]{0,90}§|§[^.;]{0,80}\b(?:bei uns|in unserer (?:praxis|klinik)|"
        r"jetzt (?:neu|buchen)|termin|ab \d+ ?€|in der praxis|angeboten|bieten wir|wenden wir|setzen wir|verwenden "
        r"wir|kombinieren wir|an\.?$)",
    ),
    "it": (
        r"§[^.;]{0,40}\b(?:utilizziamo|proponiamo|offriamo|eseguiamo)\b",
        r"\b(?:offriamo|proponiamo|utilizziamo|usiamo|eseguiamo|applichiamo|abbiniamo|combiniamo|il nostro|la "
        r"nostra|i nostri|le nostre|prenota\w*|effettuiamo|pratichiamo)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:nel nostro "
        r"(?:studio|centro)|nella nostra clinica|disponibil\w+|prenota|a partire da \d|presso)\b",
    ),
    "nl": (
        r"§[^.;]{0,40}\b(?:gebruiken|bieden|combineren|passen) (?:wij|we)\b(?! (?:\w+ )?niet)",
        r"\b(?:bieden|gebruiken|combineren|werken|behandelen|onze|boek|passen)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:bij "
        r"ons|in onze (?:kliniek|praktijk)|boek|vanaf €|beschikbaar)\b",
    ),
    "pl": (
        r"§[^.;]{0,40}\b(?:stosujemy|oferujemy|wykonujemy|podajemy|łączymy)\b",
        r"\b(?:oferujemy|stosujemy|wykonujemy|łączymy|używamy|zapraszamy|nasz[aeiy]?\w*|zarezerwuj|umów|"
        r"podajemy)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:w naszej (?:klinice|gabinecie)|w naszym gabinecie|w ofercie|od "
        r"\d+ ?zł|umów|zarezerwuj|dostępn\w+)\b",
    ),
    "cs": (
        r"§[^.;]{0,40}\b(?:aplikujeme|používáme|nabízíme|kombinujeme|provádíme)\b",
        r"\b(?:nabízíme|používáme|provádíme|kombinujeme|aplikujeme|naše|našich?|naší|objednejte)\b[^.;]{0,90}§|"
        r"§[^.;]{0,60}\b(?:u nás|na naší klinice|v naší ordinaci|objednejte|v nabídce|od \d+ ?kč)",
    ),
    "el": (
        r"(?:κλινική|ιατρε[ίι]ο|κέντρο) (?:μας )?(?:προσφ[έε]ρει|διαθ[έε]τει|εφαρμ[όο]ζει|παρ[έε]χει)[^.;]{0,60}§|"
        r"§[^.;]{0,40}(?:προσφ[έε]ρονται|εφαρμ[όο]ζονται)[^.;]{0,40}μας",
        r"(?:προσφ[έε]ρουμε|χρησιμοποιο[ύυ]με|εφαρμ[όο]ζουμε|συνδυ[άα]ζουμε|παρ[έε]χουμε|κλε[ίι]στε|"
        r"αν[αά]λαμβ[άα]νουμε|διαθ[έε]τουμε)[^.;]{0,90}§|§[^.;]{0,60}(?:στην κλινική μας|στο ιατρε[ίι]ο μας|"
        r"διαθ[έε]σιμ\w+|κλε[ίι]στε|από \d+ ?€)",
    ),
    "ru": (
        r"\b(?:в клинике|в центре|у нас)\b[^.;]{0,50}\b(?:проводится|проводят|выполняется|применяются|"
        r"доступн\w+)\b[^.;]{0,40}§",
        r"\b(?:предлага(?:ем|ет)|использу(?:ем|ет)|применя(?:ем|ет)|проводи(?:м|т)|выполня(?:ем|ет)|делаем|"
        r"сочетаем|комбинируем|наш\w*|запишитесь|записаться|вводим)\b[^.;]{0,90}§|§[^.;]{0,70}\b(?:в нашей клинике|"
        r"у нас|запишитесь|от \d[\d ]*(?:₽|руб)|доступн\w+)",
    ),
    "tr": (
        r"\b(?:kliniğimiz\w*|merkezimiz\w*|randevu\w*)\b[^.;]{0,90}§|§[^.;]{0,90}\b(?:uyguluyoruz|sunuyoruz|"
        r"kullanıyoruz|yapıyoruz|uygulanmaktadır|uygulanır|yapılmaktadır|sunmaktayız|uygulamaktayız|"
        r"birleştiriyoruz|kombine ediyoruz|kliniğimiz\w*|merkezimiz\w*|randevu\w*|fiyat\w*)",
    ),
    "id": (
        r"\b(?:kami (?:menawarkan|menggunakan|menyediakan|menggabungkan)|tersedia|pesan)\b[^.;]{0,90}§|"
        r"§[^.;]{0,60}\b(?:di klinik kami|tersedia|booking|mulai (?:dari )?rp)\b",
    ),
    "ja": (
        r"(?:当院|当クリニック|本院|私たち|院内)[^。]{0,60}§|§[^。]{0,60}(?:当院|を(?:行って|提供|導入|使用して|"
        r"用いて|採用|併用|ご用意|取り扱って|塗布|注入|投与)|ご予約|"
        r"(?:初回|税込|料金|\d[\d,]*円)|受けられ|をうけるなら|をご希望|取り扱っております|(?:治療|施術|点滴|"
        r"注射|導入)(?:を(?:開始|始め|ご提供)|のご案内|メニュー)|を?組み合わせ)",
    ),
    "ko": (
        r"(?:저희|본원|당원|우리 병원|저희 병원)[^.]{0,60}§|§[^.]{0,60}(?:시술(?:을|를)? (?:진행|시행|제공|하고|"
        r"합니다|받)|진행(?:합니다|하고|해)|"
        r"시행(?:합니다|하고)|제공(?:합니다|하고)|사용(?:합니다|하고|해)|예약|이벤트|\d[\d,.]* ?(?:원|만원)|"
        r"병행|함께|도포|주입|침투|결합)",
    ),
    "zh": (
        r"(?:本院|我们|我們|本诊所|本診所|本中心|診所提供|诊所提供|本所)[^。]{0,50}§|§[^。]{0,50}(?:预约|預約|"
        r"\d[\d,]* ?元|搭配|联合|聯合|疗程(?:价|費)|療程價|"
        r"导入|導入|結合|结合|配合)|(?:提供|搭配|结合|結合|施打|预约|預約|引进|引進)[^。，]{0,25}§",
    ),
    "ar": (
        r"(?:نقدم|نستخدم|نوفر|احجز|عيادتنا|في عيادتنا|مركزنا)[^.]{0,80}§|§[^.]{0,60}(?:في عيادتنا|احجز|متوفر|لدينا)",
    ),
    "sv": (
        r"\b(?:vi (?:erbjuder|använder|kombinerar|utför|tilbyder|tilbyr|bruger|bruker)|vår\w*|vores|boka|bestill|"
        r"bestil)\b[^.;]{0,90}§|§[^.;]{0,60}\b(?:hos oss|hos os|på vår klinik|boka|från \d+ ?kr)",
    ),
    "fi": (r"\b(?:tarjoamme|käytämme|yhdistämme|varaa)\b[^.;]{0,90}§",),
    "ro": (
        r"\b(?:oferim|folosim|utilizăm|combinăm|programează\w*|clinica noastră)\b[^.;]{0,90}§|§[^.;]{0,60}(?:în "
        r"clinica noastră|programează)",
    ),
    "hu": (
        r"\b(?:kínál\w+|alkalmaz\w+|foglaljon|klinikánk\w*|rendelőnk\w*)\b[^.;]{0,90}§|§[^.;]{0,60}(?:klinikánk\w*|"
        r"rendelőnk\w*|foglal\w+)",
    ),
    "vi": (r"\b(?:chúng tôi|phòng khám)\b[^.;]{0,90}§|§[^.;]{0,60}(?:tại phòng khám|đặt lịch)",),
    "th": (r"(?:คลินิก|เรา|จอง)[^.]{0,80}§|§[^.]{0,60}(?:ที่คลินิก|จอง|บาท)",),
    "he": (r"(?:אנו|אנחנו) (?:מציעים|משתמשים|מבצעים)[^.]{0,60}§|§[^.]{0,60}(?:במרפאתנו|אצלנו)",),
}

DESCRIBED = {
    "en": (
        rf"\b(?:we|i|she|he|(?:the|a) {_CLINICIAN})\s+(?:[\w,]+\s+){{0,4}}?{_DOES}\b[^.;?]{{0,80}}§",
        r"\byour (?:\w+ ){0,2}§|§[^.;]{0,60}\byour (?:appointment|session|visit|treatment|scalp|skin) (?:with us|here)",
        r"\b(?:paired|combined|followed|finished|boosted|infused|enhanced|complemented|topped|supercharged|"
        r"delivered|layered|completed|available|performed) (?:with|by|off with)\b[^.;]{0,60}§",
        r"§[^.;]{0,50}\b(?:is|are) (?:\w+ )?(?:(?:micro|nano)-?)?"
        r"(?:applied|infused|dripped|injected|massaged|administered|delivered|introduced|"
        r"included|used|layered|performed|offered)\b",
        r"§[^.;]{0,60}\b(?:in|with|during|after|before|alongside) (?:\w+ )?(?:your|the|a|each|every|this) (?:\w+ "
        r"){0,2}(?:treatment|session|procedure|facial|appointment)\b",
    ),
    "es": (
        r"\b(?:la|el|nuestr[oa]) (?:doctora?|médic[oa]|enfermera|especialista|equipo|dermatólog[oa])\b[^.;]{0,30}"
        r"\b(?:aplica|usa|utiliza|inyecta|combina|añade|infiltra)\b[^.;]{0,60}§",
        r"§[^.;]{0,40}\b(?:se (?:aplica|infiltra|inyecta|combina)n?|aplicad\w+|combinad\w+ con)\b",
    ),
    "pt": (
        r"\b(?:a|o|noss[oa]) (?:doutora?|médic[oa]|enfermeira|especialista|equipe|dermatologista)\b[^.;]{0,30}"
        r"\b(?:aplica|usa|utiliza|injeta|combina|acrescenta)\b[^.;]{0,60}§",
        r"§[^.;]{0,40}\b(?:(?:são|é) aplicad\w+|aplica(?:m)?-se|associad\w+ a\w*|combinad\w+ com)\b",
    ),
    "fr": (
        r"\b(?:le|la|notre|votre) (?:docteure?|médecin|praticien(?:ne)?|dermatologue|infirmière|"
        r"esthéticienne)\b[^.;]{0,30}"
        r"\b(?:appliqu|utilis|inject|propos|associ|ajout)\w+\b[^.;]{0,60}§",
        r"§[^.;]{0,40}\b(?:(?:sont|est) (?:appliqu|inject|associ)\w+|s'appliquent)",
    ),
    "de": (
        r"\b(?:ärztin|arzt|kosmetikerin|therapeutin|dr\.? \w+)\b[^.;]{0,30}"
        r"\b(?:arbeitet|trägt|verwendet|kombiniert|setzt|gibt|schleust)\b[^.;]{0,60}§",
        r"§[^.;]{0,50}\b(?:werden?|wird)\b[^.;]{0,60}\b(?:aufgetragen|eingeschleust|injiziert|eingearbeitet|"
        r"appliziert|kombiniert|eingebracht)",
    ),
    "it": (
        r"\b(?:dottor\w*|medico|estetista|infermiera|specialista)\b[^.;]{0,30}"
        r"\b(?:applica|utilizza|inietta|abbina|propone|aggiunge)\b[^.;]{0,60}§",
        r"§[^.;]{0,40}\b(?:vengono|viene|sono) (?:applicat|iniettat|veicolat|abbinat)\w+",
    ),
    "nl": (r"§[^.;]{0,40}\b(?:worden|wordt)\b[^.;]{0,40}\b(?:aangebracht|ingebracht|geïnjecteerd|gecombineerd)",),
    "pl": (r"§[^.;]{0,40}\b(?:aplikuje się|podaje się|wprowadza\w*|są (?:podawane|wprowadzane|aplikowane))",),
    "cs": (r"§[^.;]{0,40}\bse (?:aplikuj|vpravuj|zapracuj)\w+",),
    "ru": (r"§[^.;]{0,40}\b(?:наносят\w*|вводят\w*|наносится)",),
    "tr": (r"§[^.;]{0,60}\b(?:uygulanır|enjekte edilir|birlikte uygulan\w+)",),
    "ja": (r"§[^。]{0,20}を(?:塗布|注入|点滴|導入)し",),
    "ko": (r"§[^.]{0,20}(?:도포|주입|침투)",),
    "zh": (r"§[^。]{0,12}(?:导入|導入|涂抹|塗抹|注射)",),
}
"""Tells how it is done, which on a page of treatments means that it is done here."""

LISTED = {
    "en": (
        rf"\b(?:dr\.? [\w'’-]+|(?:our|your) (?:\w+ )?{_CLINICIAN})\s+(?:[\w,]+\s+){{0,4}}?{_DOES}\b[^.;?]{{0,80}}§",
        r"\b(?:services|treatments?|menu|includes?|included|specialties|specialities|offerings|procedures|options|"
        r"add-ons?|upgrades?)"
        r"\s*:[^.;?]{0,160}§",
        r"(?<!that )(?<!who )(?<!which )\b(?:now |also |currently |proudly )*(?:offers|provides|specializes in|"
        r"specialises in|"
        r"performs|features)\b[^.;]{0,110}§",
        r"\b(?:first|only|one of the (?:first|few)) (?:[\w-]+ ){0,3}(?:clinic|practice|medspa|spa|cent(?:er|re))s? "
        r"(?:in [\w ,]{2,30})?"
        r"(?:to (?:offer|bring|introduce)|offering|introducing|that offers?)\b[^.;]{0,40}§",
        r"§[\w\s/-]{0,25}\b(?:now )?available\b(?! (?:evidence|data|studies|research|from|on the|over))",
        r"§[^.;]{0,40}\b(?:is|are) (?:now )?here\b|\b(?:has|have) (?:finally )?arrived\b",
        r"\b(?:can|may) be (?:\w+ )?(?:added|combined|paired|included|layered)\b(?=.*§|(?<=§).*)|"
        r"§[^.;]{0,40}\b(?:can|may) be "
        r"(?:\w+ )?(?:added to|combined with|paired with|included in)\b[^.;]{0,30}\b(?:any|your|our|most|all|every|"
        r"this)\b",
        r"\b(?:botox|fillers?|prp|lasers?|microneedling|peels?|facials?|hydrafacial|iv drips?|threads?|"
        r"dysport)\b[^.;?]{0,60}, "
        r"(?:and )?§|§[^.;?,]{0,15},[^.;?]{0,60}\b(?:botox|fillers?|lasers?|microneedling|peels?|facials?|"
        r"hydrafacial|iv drips?|"
        r"threads?)\b",
    ),
    "es": (
        r"\b(?:servicios|tratamientos)\s*:[^.;?]{0,160}§|\b(?:bótox|botox|rellenos|láser|"
        r"peelings?)\b[^.;?]{0,60}(?:,| y) §",
    ),
    "pt": (
        r"\b(?:serviços|tratamentos)\s*:[^.;?]{0,160}§|\b(?:botox|preenchimentos?|laser|"
        r"peelings?)\b[^.;?]{0,60}(?:,| e) §",
    ),
    "fr": (r"\b(?:soins|prestations|traitements)\s*:[^.;?]{0,160}§|\b(?:propose|utilise|pratique)\b[^.;]{0,60}§",),
    "de": (r"\b(?:leistungen|behandlungen|angebot)\s*:[^.;?]{0,160}§|\bbietet\b[^.;]{0,60}§",),
    "it": (r"\b(?:servizi|trattamenti)\s*:[^.;?]{0,160}§|\b(?:offre|propone|esegue)\b[^.;]{0,60}§",),
    "nl": (r"\b(?:behandelingen|diensten)\s*:[^.;?]{0,160}§|\bbiedt\b[^.;]{0,60}§",),
    "pl": (r"\b(?:zabiegi|usługi|oferta)\s*:[^.;?]{0,160}§|\b(?:oferuje|stosuje|wykonuje)\b[^.;]{0,60}§",),
    "cs": (r"\b(?:služby|ošetření)\s*:[^.;?]{0,160}§|\bnabízí\b[^.;]{0,60}§",),
    "ru": (r"\b(?:услуги|процедуры)\s*:[^.;?]{0,160}§",),
    "tr": (r"\b(?:hizmetlerimiz|tedaviler|uygulamalar)\w*\s*:[^.;?]{0,160}§",),
    "ja": (r"(?:診療内容|施術|メニュー|診療科目)\s*[:：][^。]{0,120}§",),
    "ko": (r"(?:진료과목|시술|진료내용|프로그램)\s*[:：][^.]{0,120}§",),
    "zh": (r"(?:项目|項目|服务|服務|疗程|療程)\s*[:：][^。]{0,100}§",),
}
"""A list of what is done, or the third person: an offer on any page but an article, a shop or a course."""
