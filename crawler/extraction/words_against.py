"""How clinics say that they do not, no longer or not yet offer exosomes, per language.

In every pattern `§` stands for the exosome word or brand that is written there.
"""

from __future__ import annotations

_NEG = (
    r"(?:do(?:es)? not|don'?t|doesn'?t|will not|won'?t|cannot|can'?t|(?:is|are|am) not|aren'?t|isn'?t|"
    r"never|have not|haven'?t)"
)
_DO = (
    r"(?:offer(?:ing)?|provid(?:e|ing)|perform(?:ing)?|us(?:e|ing)|inject(?:ing)?|administer(?:ing)?|carry|"
    r"stock(?:ing)?|"
    r"sell(?:ing)?|recommend(?:ing)?|practi[cs]e|include|work with|deliver|prescribe|treat (?:\w+ )?with|have|do|doing)"
)
_OBJECT = (
    r"(?:\s+(?!with\b|during|before|after|without|but\b|only\b|just\b|to\b|if\b|harsh)[\w'’/-]+,?){0,5}?"
    r"\s+(?:(?:treatments?|therap(?:y|ies)|injections?|products?|services?|anything|facials?)\s+(?:with|of|"
    r"containing|using|involving)\s+)?"
)

REFUSED = {
    "en": (
        r"§[^.;]{0,60}\b(?:is|are) not (?:an? |one of the |something |part of )+(?:treatments?|services?|procedures?|"
        r"therap(?:y|ies))?\s*(?:that |which )?(?:i|we|our|the (?:clinic|practice))\b",
        rf"\b{_NEG}\s+(?:(?!only|just|merely|simply)\w+,?\s+){{0,5}}?{_DO}{_OBJECT}§",
        rf"\b(?:declines?|refuses?|hesitates?)\s+to\s+{_DO}{_OBJECT}§",
        rf"\b(?:chose|chosen|choose|choosing|opted|decided|prefers?)\s+(?:\w+\s+)?not\s+to\s+{_DO}{_OBJECT}§",
        rf"\b(?:decided|deciding|advise|choose|chosen)\s+(?:\w+ )?against\s+{_DO}?{_OBJECT}§",
        r"\bnone of (?:our|the) [\w ]{2,30} (?:contain|include|use|involve)\w*\b[^.;]{0,20}§|^\W*no §(?=\s*[,.!]|\W*$)",
        r"§[^.;]{0,30}\bwill not (?:be|form|become) (?:\w+ )?(?:part of|on|offered|available|added)",
        r"§[\w\s/-]{0,40}?\s(?:is|are|were|was|will be)\s*(?:currently|presently|at present|unfortunately|"
        r"deliberately)?\s*(?:not|n't|never)\s+(?:currently\s+|presently\s+|"
        r"something\s+|a treatment\s+|a service\s+|one of\s+|part of\s+)*(?:offered|available|performed|used|"
        r"provided|sold|stocked|injected|administered|(?:we|our)\b)",
        r"§[\w\s/-]{0,30}?\s(?:isn't|aren't)\s+(?:currently\s+)?(?:offered|available|used|provided|something we|"
        r"part of|on our)",
        r"\b(?:you (?:will|won't|'ll) (?:not )?find|no)\s+§[\w\s]{0,20}\s(?:here|in (?:our|this) (?:clinic|"
        r"practice|menu)|at our|on our menu)",
        r"\binstead of §[^.;]{0,30}\bwe\b|\bwe\b[^.;]{3,60}\binstead of (?:\w+ )?§|\brather than §[^.;]{0,40}\bwe "
        r"(?:use|offer|recommend)",
        r"\b(?:why (?:we|i)|what we) (?:don't|do not|never|won't)\b[^.;]{0,30}§",
        r"\b(?:we|i) refer\b[^.;]{0,60}§|§[^.;]{0,60}\b(?:we|i) (?:would |will )?refer\b[^.;]{0,30}(?:elsewhere|to "
        r"(?:a|another|our))",
        r"\bstay(?:s|ed)? away from §|\bsteer clear of §|\b(?:we|i) avoid(?:s)? §",
    ),
    "es": (
        r"§[^.;]{0,40} no forman? parte|\bsin §(?! adicional)|\b(?:decidido|optado por) no (?:ofrecer|usar|"
        r"utilizar)[^.;]{0,20} §",
        r"\bno (?:\w+ ){0,2}?(?:ofrec\w+|usamos|usa|utiliza\w*|realiza\w*|aplica\w*|trabaja\w* con|dispone\w* de|"
        r"hace\w*|inyecta\w*|recomenda\w*|vende\w*)(?: [\w-]+){0,4}? §",
        r"§[^.;]{0,80}\bno (?:los?|las?) (?:ofrec|us|utiliz|realiz|aplic|hac|inyect|recomend)[a-zé]*mos\b",
        r"§[^.;]{0,40} no (?:est[áa]n?|son|se) (?:\w+ )?(?:disponib\w+|ofrec\w+|utiliza\w*|usa\w*|aplica\w*|"
        r"realiza\w*)|\bno se (?:ofrec\w+|utiliza\w*|usan?|aplican?|realizan?)(?: [\w-]+){0,4}? §",
    ),
    "pt": (
        r"§[^.;]{0,40} não fazem parte|\b(?:decidimos|optámos por|optamos por) não (?:oferecer|usar|"
        r"utilizar)[^.;]{0,20} §",
        r"\bn[ãa]o (?:\w+ ){0,2}?(?:oferec\w+|usa\w*|utiliza\w*|realiza\w*|aplica\w*|trabalha\w* com|dispo\w+ de|"
        r"faz\w*|injeta\w*|recomenda\w*)(?: [\w-]+){0,4}? §",
        r"§[^.;]{0,80}\bn[ãa]o (?:os?|as?) (?:oferec|us|utiliz|realiz|aplic|faz|injet|recomend)\w*mos\b",
        r"§[^.;]{0,40} n[ãa]o (?:est[ãa]o?|s[ãa]o|[ée]) (?:\w+ )?(?:dispon\w+|oferecid\w+|utilizad\w+|realizad\w+)",
    ),
    "fr": (
        r"\bne pas (?:proposer|utiliser|offrir|pratiquer|recommander)\b[^.;]{0,20}§|§[^.;]{0,40} ne fai(?:t|sont) "
        r"pas partie",
        r"\bn(?:e |'|’)(?:\w+ )?(?:propos\w+|offr\w+|utilis\w+|pratiqu\w+|inject\w+|réalis\w+|recommand\w+|fai\w+) "
        r"(?:pas|plus|jamais|aucun\w*)(?: [\w'’-]+){0,4}?[ '’]§",
        r"§[^.;]{0,80}\bne (?:les? |la |l['’])(?:propos|offr|utilis|pratiqu|inject|réalis|fais|recommand)\w*ons pas\b",
        r"§[^.;]{0,40} ne (?:sont|est) pas (?:\w+ )?(?:propos\w+|disponib\w+|utilis\w+|pratiqu\w+)",
    ),
    "de": (
        r"§[^.;]{0,60}\b(?:führen|bieten|setzen|verwenden|nutzen) wir (?:\w+ )?nicht\b|\bgegen "
        r"§[^.;]{0,20}\bentschieden|\bohne § (?:arbeiten|behandeln)",
        r"\b(?:bieten|verwenden|nutzen|benutzen|setzen|f[üu]hren|injizieren|empfehlen|arbeiten|"
        r"machen)\b[^.;]{0,25}\b(?:keine?n?|nicht)\b[^.;]{0,25}§",
        r"\b(?:bieten|verwenden|nutzen|setzen|f[üu]hren)\b[^.;]{0,40}§[^.;]{0,40}\bnicht\b(?! nur)",
        r"§[^.;]{0,50}\b(?:nicht|keine)\b[^.;]{0,20}(?:angeboten|an(?=\W*$)|verf[üu]gbar|eingesetzt|verwendet|"
        r"ein(?=\W*$)|durchgef[üu]hrt)",
        r"\bverzichten\b[^.;]{0,30}§|§[^.;]{0,30}\bverzichten\b",
    ),
    "it": (
        r"\bnon si (?:eseguono|usano|utilizzano|offrono|praticano)\b[^.;]{0,40}§|§[^.;]{0,40} non fanno parte|"
        r"\b(?:scelto|deciso) di non (?:offrire|usare|utilizzare|proporre)\b[^.;]{0,20}§",
        r"\bnon (?:\w+ ){0,2}?(?:offr\w+|us\w+|utilizz\w+|propon\w+|esegu\w+|pratic\w+|inietti\w+|effettu\w+)(?: "
        r"[\w'’-]+){0,4}?[ '’]§",
        r"§[^.;]{0,80}\bnon (?:l[ioae]|l['’])\s?(?:offr|us|utilizz|propon|esegu|pratich|iniett|effettu|facc)\w*iamo\b",
        r"§[^.;]{0,40} non (?:sono|è|vengono|viene) (?:\w+ )?(?:disponibil\w+|offert\w+|utilizzat\w+|propost\w+)",
    ),
    "nl": (
        r"§[^.;]{0,30}\bword(?:en|t)\b[^.;]{0,25}\bniet (?:gebruikt|toegepast|aangeboden|uitgevoerd)|\bgekozen om "
        r"geen §|\bervoor gekozen[^.;]{0,20}§[^.;]{0,20}niet",
        r"\b(?:bieden|gebruiken|doen|voeren|werken)\b[^.;]{0,20}\b(?:geen|niet)\b[^.;]{0,20}§",
        r"§[^.;]{0,40}\b(?:bieden|gebruiken) (?:wij|we) (?:\w+ )?niet\b|§[^.;]{0,40}\bniet (?:aangeboden|beschikbaar)",
    ),
    "pl": (
        r"§[^.;]{0,30}\bnie (?:wykonujemy|stosujemy|oferujemy|mamy w ofercie)|\bzrezygnowaliśmy z §",
        r"\bnie (?:\w+ ){0,2}?(?:oferuj\w+|stosuj\w+|wykonuj\w+|u[żz]ywa\w+|prowadzi\w+|podaj\w+)(?: \w+){0,3}? §",
        r"§[^.;]{0,30} nie (?:s[ąa]|jest) (?:\w+ )?(?:dost[ęe]pn\w+|oferowan\w+|stosowan\w+)",
    ),
    "cs": (
        r"\bne(?:nabíz\w+|pouz\w+|používá\w+|provád\w+|aplikuj\w+|poskytuj\w+)(?: \w+){0,3}? §",
        r"§[^.;]{0,30} (?:nenabíz\w+|nepoužív\w+|neprovád\w+)",
    ),
    "el": (
        r"\bδεν (?:\w+ ){0,2}?(?:προσφ[έε]ρ\w+|χρησιμοποι\w+|εφαρμ[όο]ζ\w+|παρ[έε]χ\w+|διαθ[έε]τ\w+|κ[άα]ν\w+)(?: "
        r"\w+){0,3}? §",
    ),
    "ru": (
        r"§[^.;]{0,40}\bне (?:применяю|использую|проводя|выполняю)тся|\bотказались от §",
        r"\bне (?:\w+ ){0,2}?(?:предлага\w+|использу\w+|применя\w+|проводи\w+|делае\w+|выполня\w+|работа\w+ с|"
        r"вводи\w+)(?: \w+){0,3}? §",
        r"§[^.;]{0,40} (?:мы )?не (?:предлага\w+|использу\w+|применя\w+|проводи\w+|делае\w+|проводится)",
    ),
    "tr": (
        r"§[^.;]{0,40}\b(?:bulunmuyor|yer almıyor|tercih etmiyoruz)|§[^.;]{0,60}\bhizmetlerimiz arasında (?:yer "
        r"almamakta|değil)",
        r"§[^.;]{0,60}(?:kullan|uygula|sun|yap|öner)m[ıiuü]yor\w*|§[^.;]{0,60}(?:uygulanma|yapılma|sunulma|"
        r"kullanılma|bulunma)(?:maktad\w+|z|yor\w*)|§[^.;]{0,40}(?:yoktur|mevcut değil)|(?:uygula|sun|kullan|"
        r"yap)m[ıiuü]yoruz[^.;]{0,30}§",
    ),
    "id": (r"\btidak (?:\w+ )?(?:menawarkan|menggunakan|menyediakan|melakukan|melayani)(?: \w+){0,3}? §",),
    "ja": (
        r"§[^。]{0,40}(?:取り?扱|取扱|行な?|使用|提供|採用|実施|用い|扱|導入|お受け|推奨)[^。、]{0,10}(?:ません|"
        r"いない|ておらず|おりません|ない方針|しない|ません)",
        r"§[^。]{0,15}(?:は|の取扱いは|治療は)(?:ありません|ございません|お断り)",
    ),
    "ko": (
        r"§[^.]{0,40}(?:시술|사용|제공|취급|시행|진행|운영|권하|권장|주사)(?:을|를|은|는)?\s?(?:하지|되지|"
        r"안)\s?(?:않|합|하|해)\w*",
        r"§[^.]{0,20}(?:없습니다|안 합니다|하지 않습니다|않습니다)",
    ),
    "zh": (
        r"(?:不|未|没有|沒有|并未|並未|暂不|暫不|从不|從不)(?:再|会|會|曾)?(?:提供|使用|开展|開展|施打|进行|"
        r"進行|做|采用|採用|销售|推荐|推薦)[^。，,；]{0,12}§",
        r"§[^。；]{0,16}(?:不|未|没有|沒有|暂不|暫不)(?:在本|对外)?(?:提供|使用|开展|開展|施打)",
    ),
    "ar": (r"لا (?:نقدم|نستخدم|نوفر|نقوم)[^.]{0,30}§",),
    "sv": (
        r"\b(?:erbjuder|använder|utför|tilbyder|tilbyr|bruker|anvender|bruger)\b[^.;]{0,15}\b(?:inte|ikke|inga|"
        r"ingen)\b[^.;]{0,15}§",
    ),
    "ro": (r"\bnu (?:\w+ )?(?:oferim|folosim|utiliz\w+|efectu\w+)(?: \w+){0,3}? §",),
}

DISCONTINUED = {
    "en": (
        rf"\bno longer\s+(?:\w+\s+){{0,3}}?{_DO}{_OBJECT}§|"
        rf"\bnot?\b[^.;]{{0,12}}\b{_DO}{_OBJECT}§[^.;]{{0,30}}\bany ?(?:more|longer)\b",
        rf"\b(?:stopped(?! short)|ceased|quit|paused|suspended|phased out|used to|(?:formerly|previously) "
        rf"(?=offered|used|"
        rf"provided))\s*(?:all\s+)?{_DO}?(?:ed|d)?{_OBJECT}§",
        r"\b(?:discontinued|withdrawn|withdrew|removed|retired|dropped|ended) (?:\w+ ){0,3}§",
        r"§[^.;]{0,70}\b(?:(?:has|have|had) been (?:discontinued|suspended|withdrawn|removed|retired|phased out)|"
        r"(?:was|were|is|are) (?:discontinued|no longer (?:offer|avail|us|perform|provid|on)\w*|suspended|"
        r"withdrawn|removed from|offered until|available until)|no longer (?:offer|avail|perform|provid)\w*|"
        r"discontinued\b|stopped offering|any ?more\W*$)",
        r"§[^.;]{0,30}\buntil (?:\w+ )?20\d\d\b[^.;]{0,60}\b(?:stopped|ended|no longer|since then)",
    ),
    "es": (
        r"\b(?:ya no|dejamos de|hemos dejado de|dejó de|se suspendi\w+|descontinu\w+|retiramos)\b[^.;]{0,50}§|"
        r"§[^.;]{0,50}\b(?:ya no|descontinuad\w+|retirad\w+|suspendid\w+)\b",
    ),
    "pt": (
        r"\b(?:já não|não\b[^.;]{0,20}\bmais|deixamos de|deixou de|descontinu\w+|suspende\w+)\b[^.;]{0,50}§|"
        r"§[^.;]{0,50}\b(?:já não|descontinuad\w+|suspens\w+|não (?:é|são) mais)\b",
    ),
    "fr": (
        r"\b(?:ne\b[^.;]{0,20}\bplus\b|n'\w+ plus|avons (?:cessé|arrêté)|a été (?:arrêté|suspendu))[^.;]{0,40}§|"
        r"§[^.;]{0,50}(?:n(?:e |')\w+ plus|arrêté|suspendu|abandonné)",
    ),
    "de": (
        r"\bkeine?\b[^.;]{0,12}§[^.;]{0,20}\bmehr\b|\b(?:nicht mehr|keine?\b[^.;]{0,20}\bmehr|eingestellt|"
        r"früher)\b[^.;]{0,40}§|§[^.;]{0,60}\b(?:nicht mehr|eingestellt|aus dem programm)\b",
    ),
    "it": (
        r"\b(?:non\b[^.;]{0,25}\bpiù|abbiamo (?:smesso|interrotto|sospeso))\b[^.;]{0,40}§|"
        r"§[^.;]{0,50}\b(?:non\b[^.;]{0,20}\bpiù|sospes\w+|interrott\w+)\b",
    ),
    "nl": (
        r"\bgeen\b[^.;]{0,12}§[^.;]{0,20}\bmeer\b|\b(?:niet (?:langer|meer)|geen\b[^.;]{0,20}\bmeer|"
        r"gestopt)\b[^.;]{0,40}§|§[^.;]{0,50}\b(?:niet (?:langer|meer)|gestopt)\b",
    ),
    "pl": (
        r"\bnie\b[^.;]{0,25}\bjuż\b[^.;]{0,30}§|\bjuż nie\b[^.;]{0,40}§|§[^.;]{0,40}\b(?:już nie|wycofan\w+|"
        r"nie\b[^.;]{0,15}\bjuż)\b",
    ),
    "cs": (r"\bjiž ne\w+[^.;]{0,40}§|\bu[žz] ne\w+[^.;]{0,40}§|§[^.;]{0,40}\b(?:již|už) ne\w+",),
    "el": (r"δεν\b[^.;]{0,25}\bπλέον\b[^.;]{0,30}§|πλέον δεν[^.;]{0,30}§|§[^.;]{0,40}(?:πλέον δεν|διακ[όο]π\w+)",),
    "ru": (r"\bбольше не\b[^.;]{0,40}§|\bпрекратил\w*[^.;]{0,40}§|§[^.;]{0,40}\b(?:больше не|прекращ\w+)",),
    "tr": (
        r"\bartık\b[^.;]{0,50}§[^.;]{0,40}m[ıiuü]yor|§[^.;]{0,50}\bartık\b[^.;]{0,40}(?:m[ıiuü]yor|mamakta|"
        r"memekte)|§[^.;]{0,40}(?:sonlandır|durdur)\w+",
    ),
    "ja": (r"§[^。]{0,40}(?:終了|中止|廃止|休止|取りやめ|やめ)(?:し|いた|と|ま|て|に)?",),
    "ko": (r"§[^.]{0,40}(?:중단|종료|더 ?이상|폐지)|더 ?이상[^.]{0,30}§",),
    "zh": (
        r"(?:不再|已停止|停止|已取消|暂停|暫停)[^。；]{0,15}§|§[^。；]{0,20}(?:不再|已停止|已下架|已取消|停止|已停)",
    ),
}

PLANNED = {
    "en": (
        r"\b(?:coming (?:soon|this|next|in|early|late|to)|launch(?:ing|es)? (?:soon|this|next|in|early|on)|"
        r"launching\b|opening soon|available (?:soon|from (?:january|february|march|april|may|june|july|august|"
        r"september|october|november|december|spring|summer|autumn|fall|winter|next|20\d\d))|"
        r"arriving (?:soon|this|next|in)|watch this space|stay tuned|wait(?:ing)?[- ]?list|pre-?register|"
        r"upcoming(?! (?:event|appointment))|register your interest|notify me|planned for|not yet (?:available|"
        r"offered|offering)|we (?:do not|don't) yet|in the pipeline)\b",
        r"\b(?:will|'ll) (?:soon |shortly |also )*be (?:offer|introduc|add|launch|bring|start)ing\b|\b(?:will|'ll) "
        r"(?:soon|shortly) \w+|\b(?:plans?|planning|hop(?:e|es|ing)|intends?|preparing|about|working|looking|look "
        r"forward|excited|getting ready) to (?:\w+ )?(?:offer(?:ing)?|introduc\w+|bring\w*|add\w*|launch\w*|start "
        r"offering)\b(?!.{0,20}\bnow\b)",
        r"\b(?:from|in|starting|as of|by|this|next) (?:early |late |mid-?)?(?:january|february|march|april|may|"
        r"june|july|august|"
        r"september|october|november|december|spring|summer|autumn|fall|winter|20\d\d)\b[^.;]{0,40}\bwill (?:be "
        r")?(?:offer|"
        r"introduc|add|launch|bring|start|have)",
        r"\bwill (?:be )?(?:offer|introduc|add|launch|bring|start|open|arriv|becom)\w*\b[^.;]{0,60}\b(?:20\d\d|soon|"
        r"in the (?:spring|summer|autumn|fall|winter|new year)|from (?:january|february|march|april|may|june|july|"
        r"august|"
        r"september|october|november|december))\b|^\W*soon\b\s*[:–-]|\blaunch(?:es|ing)? (?:this|next|in)\b",
        r"\b(?:soon|later this year|next (?:year|month|spring|summer|autumn|fall|winter)|in (?:early|late) "
        r"20\d\d)\b[^.;]{0,40}\b(?:offer|add|introduc|launch|available|bring|be able)\w*|\b(?:offer|add|introduc|"
        r"launch|available)\w*[^.;]{0,50}\b(?:soon|later this year|next (?:year|month|spring|summer|autumn|fall|"
        r"winter))\b",
    ),
    "es": (
        r"próximamente|proximamente|muy pronto|pronto (?:ofrecer\w+|dispon\w+|tendremos|estar\w+|en)|en breve|"
        r"lista de espera|a partir de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept\w+|octubre|"
        r"noviembre|diciembre)|ofreceremos|incorporaremos|disponibles? (?:pronto|en 20\d\d)",
    ),
    "pt": (
        r"em breve|brevemente|próximo lançamento|lista de espera|ofereceremos|chegando|a partir de (?:janeiro|"
        r"fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|vamos (?:oferecer|"
        r"introduzir)",
    ),
    "fr": (
        r"bientôt|prochainement|à venir|arrive(?:nt|ra)? (?:bientôt|en)|liste d'attente|proposerons|dès (?:janvier|"
        r"février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|à partir d[e'u ]+ "
        r"?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|20\d\d|"
        r"printemps)",
    ),
    "de": (
        r"demnächst|in kürze|bald (?:bei uns|verfügbar|auch|im|erhältlich|neu)|in vorbereitung|warteliste|in "
        r"planung|geplant|kommt bald|ab (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|"
        r"november|dezember|frühjahr|sommer|herbst|20\d\d)|künftig|werden wir[^.;]{0,40}anbieten",
    ),
    "it": (
        r"prossimamente|in arrivo|a breve|presto (?:disponibil\w+|in|anche)|coming soon|lista d'attesa|offriremo|"
        r"introdurremo|da (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|"
        r"dicembre)",
    ),
    "nl": (
        r"binnenkort|wachtlijst|vanaf (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
        r"november|december)|gepland|verwacht in",
    ),
    "pl": (
        r"wkrótce|już niebawem|niebawem|w przygotowaniu|planujemy|lista oczekujących|od (?:stycznia|lutego|marca|"
        r"kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)",
    ),
    "cs": (
        r"již brzy|brzy (?:u nás|nabídneme|v nabídce|k dispozici)|připravujeme|chystáme|plánujeme|od (?:ledna|"
        r"února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince)",
    ),
    "el": (r"σύντομα|προσεχώς|έρχεται|έρχονται|λίστα αναμονής",),
    "ru": (
        r"скоро|в ближайшее время|готовим\w*|планиру\w+|лист ожидания|с (?:января|февраля|марта|апреля|мая|июня|"
        r"июля|августа|сентября|октября|ноября|декабря)",
    ),
    "tr": (r"yakında|çok yakında|çok yakinda|planlıyoruz|bekleme listesi|hazırlanıyor",),
    "id": (r"segera hadir|akan datang|akan segera",),
    "ja": (
        r"準備中|近日|開始予定|導入予定|予定です|予定して|今後(?:導入|提供|開始)|まもなく|もうすぐ|coming soon|"
        r"予約受付開始予定",
    ),
    "ko": (
        r"준비 ?중|출시 ?예정|오픈 ?예정|도입 ?예정|예정입니다|예정이며|곧 (?:시작|만나|선보|오픈|도입|출시)|"
        r"커밍 ?순|coming soon",
    ),
    "zh": (
        r"即将|即將|敬请期待|敬請期待|筹备中|籌備中|准备中|準備中|将于|將於|即将推出|尚未|计划(?:引进|开展|"
        r"推出)|預計|预计|规划中",
    ),
    "ar": (r"قريبا|قريبًا",),
    "sv": (r"kommer snart|lanseras|kommer i|väntelista|venteliste|snart",),
    "ro": (r"în curând|in curand|curând disponibil",),
    "hu": (r"hamarosan",),
    "vi": (r"sắp ra mắt|sắp có",),
    "th": (r"เร็ว ?ๆ ?นี้",),
}
