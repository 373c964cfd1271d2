"""What clinics write around the word exosome when they offer, announce, refuse, teach or report it, per language.

In every pattern `§` stands for the exosome word or brand: `stance_of` puts it in place of whichever was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

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
_WE = (
    r"(?:we|i|our (?:clinic|practice|team|doctors?|physicians?|providers?|surgeons?|nurses?|specialists?|"
    r"experts?|medspa|spa)|(?:dr|mr|ms|mrs)\.? [\w.' -]{2,30}?)"
)

REFUSED = {
    "en": (
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
        r"§[^.;]{0,40} no (?:est[áa]n?|son|se) (?:\w+ )?(?:disponib\w+|ofrec\w+|utiliza\w*|usa\w*|aplica\w*|"
        r"realiza\w*)|\bno se (?:ofrec\w+|utiliza\w*|usan?|aplican?|realizan?)(?: [\w-]+){0,4}? §",
    ),
    "pt": (
        r"§[^.;]{0,40} não fazem parte|\b(?:decidimos|optámos por|optamos por) não (?:oferecer|usar|"
        r"utilizar)[^.;]{0,20} §",
        r"\bn[ãa]o (?:\w+ ){0,2}?(?:oferec\w+|usa\w*|utiliza\w*|realiza\w*|aplica\w*|trabalha\w* com|dispo\w+ de|"
        r"faz\w*|injeta\w*|recomenda\w*)(?: [\w-]+){0,4}? §",
        r"§[^.;]{0,40} n[ãa]o (?:est[ãa]o?|s[ãa]o|[ée]) (?:\w+ )?(?:dispon\w+|oferecid\w+|utilizad\w+|realizad\w+)",
    ),
    "fr": (
        r"\bne pas (?:proposer|utiliser|offrir|pratiquer|recommander)\b[^.;]{0,20}§|§[^.;]{0,40} ne fai(?:t|sont) "
        r"pas partie",
        r"\bn(?:e |'|’)(?:\w+ )?(?:propos\w+|offr\w+|utilis\w+|pratiqu\w+|inject\w+|réalis\w+|recommand\w+|fai\w+) "
        r"(?:pas|plus|jamais|aucun\w*)(?: [\w'’-]+){0,4}?[ '’]§",
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

TAUGHT = {
    "en": (
        r"§[\s\w&,/-]{0,40}\b(?:training|course|workshop|masterclass|master class|webinar|certification (?:course|"
        r"program\w*)|academy|curriculum|seminar|module|congress|lecture)s?\b(?! of)",
        r"\bget certified\b[^.;]{0,30}§|\b(?:sign up for|join|enrol in) our (?:academy|course|training)\b[^.;]{0,40}§|"
        r"§[^.;:]{0,30}[:.,][^.;]{0,30}\b(?:academy|course|masterclass|delegates?)\b",
        r"\b(?:training|(?<!a )(?<!full )courses?|workshops?|masterclass(?:es)?|webinars?|certification|modules?|"
        r"seminars?|lectures?|curriculum)\s(?:in|on|for|about|covering|covers|cover|includes?|with|:)[^.;]{0,60}§",
        r"\b(?:learn(?:ing)? (?:how )?to|teach(?:es|ing)?|taught|delegates?|attendees|trainees?|students?|"
        r"practitioners? will|participants will|CPD)\b[^.;]{0,70}§",
        r"§[^.;]{0,80}\b(?:delegates?|attendees|trainees?|for (?:medical )?(?:practitioners|professionals|"
        r"injectors|aestheticians)|CPD|hands-on|students?)\b",
    ),
    "es": (
        r"\b(?:curso|formación|capacitación|taller|máster|diplomado|seminario)s?\b[^.;]{0,50}§|"
        r"§[^.;]{0,40}\b(?:curso|formación|capacitación|taller)\b",
    ),
    "pt": (r"\b(?:curso|formação|capacitação|workshop|treinamento|imersão)s?\b[^.;]{0,50}§",),
    "fr": (r"\b(?:formation|atelier|masterclass|cours|stage)s?\b[^.;]{0,50}§|§[^.;]{0,30}\bformation",),
    "de": (
        r"\b(?:kurs|schulung|fortbildung|seminar|workshop|ausbildung|weiterbildung)\w*\b[^.;]{0,50}§|"
        r"§[^.;]{0,5}-?(?:kurs|schulung|seminar|workshop|fortbildung|ausbildung)\w*",
    ),
    "it": (r"\b(?:corso|corsi|formazione|masterclass|workshop)\b[^.;]{0,50}§",),
    "nl": (r"\b(?:cursus|opleiding|training|workshop|nascholing)\w*\b[^.;]{0,50}§",),
    "pl": (r"\b(?:szkoleni|kurs|warsztat)\w*\b[^.;]{0,50}§",),
    "cs": (r"\b(?:školen|kurz|seminář)\w*\b[^.;]{0,50}§",),
    "el": (r"(?:σεμιν[άα]ρι|εκπα[ίι]δευσ)\w*[^.;]{0,50}§",),
    "ru": (r"\b(?:курс[ыа]?|обучени\w+|семинар\w*|мастер-класс\w*|тренинг\w*)\b[^.;]{0,50}§",),
    "tr": (r"§[^.;]{0,40}\b(?:eğitim|kurs|seminer|sertifika)\w*|\b(?:eğitim|kurs)\w*[^.;]{0,40}§",),
    "ja": (r"§[^。]{0,20}(?:セミナー|講習|講座|研修|スクール|トレーニング)",),
    "ko": (r"§[^.]{0,20}(?:교육|세미나|강의|과정|워크숍|아카데미)",),
    "zh": (r"§[^。]{0,12}(?:培训|培訓|课程|課程|讲座|講座|研讨会)",),
}

TRAINED_STAFF = re.compile(
    r"\b(?:complet|underg|receiv|attend|has had|have had|(?<!get )certified in|trained in|advanced training|extensive "
    r"training|our training|her training|his training)\w*\b",
    re.I,
)
"""Staff who took a course: says nothing about teaching."""

OFFERED = {
    "en": (
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
        r"\byour (?:\w+ ){0,2}§|§[^.;]{0,60}\byour (?:appointment|session|visit|treatment|scalp|skin) (?:with us|here)",
        r"\b(?:paired|combined|followed|finished|boosted|infused|enhanced|complemented|topped|supercharged|"
        r"delivered|layered|completed|available|performed) (?:with|by|off with)\b[^.;]{0,60}§",
        r"§[^.;]{0,50}\b(?:is|are) (?:\w+ )?(?:applied|infused|injected|massaged|administered|delivered|introduced|"
        r"included|used|layered|performed|offered)\b",
        r"§[^.;]{0,60}\b(?:in|with|during|after|before|alongside) (?:\w+ )?(?:your|the|a|each|every|this) (?:\w+ "
        r"){0,2}(?:treatment|session|procedure|facial|appointment)\b",
    ),
    "es": (r"§[^.;]{0,40}\b(?:se (?:aplica|infiltra|inyecta|combina)n?|aplicad\w+|combinad\w+ con)\b",),
    "pt": (r"§[^.;]{0,40}\b(?:(?:são|é) aplicad\w+|aplica(?:m)?-se|associad\w+ a\w*|combinad\w+ com)\b",),
    "fr": (r"§[^.;]{0,40}\b(?:(?:sont|est) (?:appliqu|inject|associ)\w+|s'appliquent)",),
    "de": (
        r"§[^.;]{0,50}\b(?:werden?|wird)\b[^.;]{0,60}\b(?:aufgetragen|eingeschleust|injiziert|eingearbeitet|"
        r"appliziert|kombiniert|eingebracht)",
    ),
    "it": (r"§[^.;]{0,40}\b(?:vengono|viene|sono) (?:applicat|iniettat|veicolat|abbinat)\w+",),
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
        r"\b(?:services|treatments?|menu|includes?|included|specialties|specialities|offerings|procedures|options|"
        r"add-ons?|upgrades?)"
        r"\s*:[^.;?]{0,160}§",
        r"(?<!that )(?<!who )(?<!which )\b(?:now |also |currently |proudly )*(?:offers|provides|specializes in|"
        r"specialises in|"
        r"performs|features)\b[^.;]{0,110}§",
        r"\b(?:first|only|one of the (?:first|few)) (?:[\w-]+ ){0,3}(?:clinic|practice|medspa|spa|cent(?:er|re))s? "
        r"(?:in [\w ,]{2,30})?"
        r"(?:to offer|offering|that offers?)\b[^.;]{0,40}§",
        r"§[\w\s/-]{0,25}\b(?:now )?available\b(?! (?:evidence|data|studies|research|from|on the|over))",
        r"§[^.;]{0,40}\b(?:is|are) (?:now )?here\b|\b(?:has|have) (?:finally )?arrived\b",
        r"\b(?:can|may) be (?:\w+ )?(?:added|combined|paired|included|layered)\b(?=.*§|(?<=§).*)|"
        r"§[^.;]{0,40}\b(?:can|may) be "
        r"(?:\w+ )?(?:added to|combined with|paired with|included in)\b[^.;]{0,30}\b(?:any|your|our|most|all|every|"
        r"this)\b",
        r"\b(?:botox|fillers?|prp|lasers?|microneedling|peels?|facials?|hydrafacial|iv drips?|threads?|"
        r"dysport)\b[^.;?]{0,60}, "
        r"(?:and )?§|§,[^.;?]{0,60}\b(?:botox|fillers?|lasers?|microneedling|peels?|facials?|hydrafacial|iv drips?|"
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

WARNED = {
    "en": (
        r"\b(?:warn(?:s|ed|ing|ings)?|consumer alert|safety (?:alert|notice|communication)|beware|be (?:wary|"
        r"cautious|careful)|caution(?:s|ed)? (?:against|patients|about)|dangers?|dangerous|unproven|illegal(?:ly)?|"
        r"serious (?:adverse|infections?|harm)|infections? after|scams?|red flags?|avoid|harmful|should not (?:be "
        r"injected|receive)|risks? of (?:injec|un)\w*|buyer beware|hype)\b",
    ),
    "es": (r"\b(?:advierte\w*|advertencia|alerta|peligro\w*|ilegal\w*|cuidado con|evite|no autorizad\w+)\b",),
    "pt": (r"\b(?:alerta\w*|adverte\w*|perigo\w*|ilegal|proibid\w+|cuidado com|anvisa (?:proíbe|alerta|não)\w*)\b",),
    "fr": (r"\b(?:met en garde|mise en garde|alerte\w*|dangereu\w+|illéga\w+|interdit\w*|attention aux?)\b",),
    "de": (r"\b(?:warn(?:t|en|ung|ungen)|vorsicht|gefährlich\w*|illegal|verboten|risiken)\b",),
    "it": (r"\b(?:avvert\w+|attenzione|pericolos\w+|illegal\w+|vietat\w+|allerta)\b",),
    "nl": (r"\b(?:waarschuw\w*|gevaarlijk\w*|verboden|illegaal|niet toegestaan)\b",),
    "pl": (r"\b(?:ostrzega\w*|ostrzeżeni\w+|niebezpieczn\w+|nielegaln\w+|uwaga na)\b",),
    "cs": (r"\b(?:varuj\w+|varování|nebezpečn\w+|nelegáln\w+|pozor na)",),
    "el": (r"(?:προειδοποι|επικ[ίι]νδυν|παρ[άα]νομ|προσοχή)\w*",),
    "ru": (r"\b(?:предупрежда\w+|опасн\w+|незаконн\w+|осторожно|запрещен\w+)",),
    "tr": (r"\b(?:uyarı\w*|uyar(?:dı|ıyor)\w*|tehlikeli|yasa ?dışı|dikkat|yasak\w*)",),
    "ja": (r"注意喚起|警告|危険|違法|健康被害|リスクに注意|ご注意ください",),
    "ko": (r"경고|위험|불법|주의(?:가|하|보)|부작용 사례",),
    "zh": (r"警告|警示|违法|違法|非法|风险提示|危险|危險|慎选|谨慎",),
}

RESEARCHED = {
    "en": (
        r"\b(?:(?:in )?our (?:study|trial|research|lab\w*|findings|data)|clinical (?:trials?|stud(?:y|ies)|"
        r"research|evidence)|(?:a |recent |new |this |pilot |randomi[sz]ed |preliminary |early |several |some "
        r")(?:stud(?:y|ies)|research|trials?)|researchers?|scientists?|investigat(?:ed|ing|ional|ors?)|in vitro|in "
        r"vivo|preclinical|animal (?:models?|studies)|enrol\w*|recruit\w*|peer-reviewed|journal|published|"
        r"laborator\w+)\b",
    ),
    "es": (r"\b(?:estudios?|ensayos? clínicos?|investiga\w+|científic\w+|in vitro)\b",),
    "pt": (r"\b(?:estudos?|ensaios? clínicos?|pesquisa\w*|investiga\w+|cientist\w+)\b",),
    "fr": (r"\b(?:études?|essais? cliniques?|recherch\w+|chercheurs?|scientifiques?)\b",),
    "de": (r"\b(?:studien?|forsch\w+|klinische prüfung|wissenschaft\w+|untersuch\w+)\b",),
    "it": (r"\b(?:stud(?:io|i)|sperimentazion\w+|ricerc(?:a|he|atori)|scienziati)\b",),
    "nl": (r"\b(?:studies?|onderzoek\w*|wetenschapp\w+)\b",),
    "pl": (r"\b(?:badani\w+|badacz\w*|naukow\w+)\b",),
    "cs": (r"\b(?:studi[ei]\w*|výzkum\w*|vědc\w+)",),
    "el": (r"(?:μελ[έε]τ|[έε]ρευν|ερευνητ)\w*",),
    "ru": (r"\b(?:исследован\w+|учёны\w+|учены\w+|клинически\w+ испытан\w+)",),
    "tr": (r"\b(?:araştırma\w*|çalışma\w*|bilim insan\w*)",),
    "ja": (r"研究|臨床試験|治験|論文",),
    "ko": (r"연구|임상 ?시험|논문",),
    "zh": (r"研究|临床试验|臨床試驗|论文|論文",),
}

NEWS = {
    "en": (
        r"\b(?:according to|reported|reports?|announced|press release|reuters|associated press|told (?:the|"
        r"reporters|us)|said (?:in|on|the|dr)|(?:market|industry) (?:is|will|size|report)|celebrit\w+|tiktok|"
        r"trend\w*|kardashian|the latest craze|lawsuit|headline)\b|[\"”]\s?(?:said|says|told)\b",
    ),
    "es": (r"\b(?:según|informó|anunció|noticia\w*|tendencia)\b",),
    "pt": (r"\b(?:segundo|informou|anunciou|notícia\w*|tendência)\b",),
    "fr": (r"\b(?:selon|a annoncé|actualités?|tendance)\b",),
    "de": (r"\b(?:laut|berichtet\w*|meldung|nachricht\w*|trend)\b",),
    "it": (r"\b(?:secondo|ha annunciato|notizi\w+|tendenza)\b",),
    "ru": (r"\b(?:сообща\w+|новост\w+|по данным)",),
    "tr": (r"\b(?:haber\w*|göre|açıkladı)",),
    "ja": (r"ニュース|報道|発表され|によると",),
    "ko": (r"뉴스|보도|기사|에 따르면",),
    "zh": (r"新闻|新聞|报道|報導|据悉",),
}

COSMETICS = re.compile(
    r"\b(?:serum|cream|moisturi[sz]er|(?:face |sheet )?mask|ampoules?|lotion|toner|eye cream|gel|skin ?care|"
    r"shampoo|lip balm|mist|home ?care|"
    r"crema|sérum|suero facial|creme|crème|siero|serums|krem\w*|сыворотк\w*|крем\w*|ορ[όο]ς|κρ[έε]μα|kremi?)\b|美容液|"
    r"クリーム|化粧品|化粧水|シートマスク|크림|세럼|앰플|마스크팩|화장품|面霜|精华|精華液|面膜|护肤品",
    re.I,
)
BUYING = re.compile(
    r"add to (?:cart|bag|basket)|shop (?:now|all|our)|buy|in stock|out of stock|\b\d+ ?(?:ml|oz|g)\b|online "
    r"(?:shop|store)|take[- ]home|at[- ]home|for home|home ?care|retail|"
    r"your (?:daily|evening|morning) (?:routine|skincare)|daily|(?:warenkorb|kaufen|comprar|carrito|acheter|panier|"
    r"acquista|carrello|koszyk\w*|kup teraz|košík\w*|καλάθι|корзин\w*|купить|sepet\w*|satın al|koop|winkelwagen|"
    r"beli)|カート|購入|通販|ご自宅|장바구니|구매|홈케어|加入购物车|購物車|购买|購買",
    re.I,
)
OFFER_QUESTION = re.compile(
    r"\b(?:do|does|can|could|will|are|is)\s+(?:you|we|i|the clinic|your clinic|dr\.? \w+|§)[^?]{0,60}(?:offer|use|"
    r"provide|do\b|available|get|have|perform|carry)|do you[^?]{0,40}§|"
    r"ofrec\w+|tienen|hacen|usan|oferecem|fazem|vocês|usam|proposez|faites|utilisez|bieten sie|machen sie|gibt es|"
    r"offrite|fate|usate|bieden jullie|doen jullie|oferujecie|wykonujecie|nabízíte|děláte|"
    r"προσφ[έε]ρετε|κ[άα]νετε|предлагаете|делаете|есть ли|yapıyor musunuz|uyguluyor musunuz|var mı|(?:行って|"
    r"扱って|受けられ|"
    r"でき)\S{0,6}(?:ますか|か)|(?:하나요|있나요|가능한가요|받을 수)|(?:有|提供|做)[^?？]{0,12}(?:吗|嗎)|是否提供",
    re.I,
)
NO = re.compile(
    r"^\W*(?:no|not (?:at this time|yet|currently|at present)|(?:at (?:this|the) (?:time|moment|present)|"
    r"currently|for now|right now|"
    r"we currently|i currently)[, ]+(?:we |i )?(?:do not|don't|no)|unfortunately|we do not|we don't|nein|non|não|nee|"
    r"nie|ne|όχι|нет|hayır|tidak|いいえ|아니요|아니오|没有|沒有|否|不提供|目前没有|leider|desafortunadamente|"
    r"lamentablemente|"
    r"infelizmente|malheureusement|purtroppo|helaas|niestety|bohužel|к сожалению|maalesef|残念)(?!\w)",
    re.I,
)
YES = re.compile(
    r"^\W*(?:yes|absolutely|certainly|of course|we do|s[ií]|sim|oui|ja|tak|ano|ναι|да|evet|ya|はい|네|예|是的|"
    r"有的|可以)(?!\w)",
    re.I,
)
THEM = re.compile(
    r"\b(?:them|it|this (?:treatment|therapy|service|procedure)|these (?:treatments?|products|therapies)|any of "
    r"these|such (?:products|treatments)|"
    r"this|los|las|lo|la|ellos|este tratamiento|esta terapia|este tipo|isso|esse tratamento|este tratamento|ces? "
    r"(?:traitements?|soins?)|les|diese\w*|sie|es|questo trattamento|li|deze behandeling\w*|ze|tego zabiegu|jej|"
    r"ich|toto|je|αυτή τη θεραπεία|их|эту процедуру|bu (?:tedavi|uygulama)\w*)\b|この治療|本治療|これら|이 시술|"
    r"해당 시술|该项目|此疗法|"
    r"此療程",
    re.I,
)
CONDITION = re.compile(
    r"^\s*(?:therapy |treatments? |injections? )?(?:alone|on their own|by themselves|unless|until "
    r"(?!.{0,30}(?:evidence|approv|research|regulat|data|licen|proven|trial|safe|studies))|if |without|as a "
    r"stand-?alone|from (?!our)|sourced|during pregnan|in pregnan|on (?:pregnan|patients under|broken)|before |"
    r"that (?:are|have|come|lack)|which|"
    r"of (?:animal|plant|bovine|unknown)|for (?:pregnant|children|patients under|anyone|everyone)|when |over |derived)",
    re.I,
)
"""What may follow "we do not use exosomes ..." and makes it a condition instead of a refusal."""

OTHERS = re.compile(
    r"\b(?:many|most|some|other|few|certain|unlike|clinics|spas|providers|doctors|dermatologists|insurers|"
    r"insurance|fda|medicare|nhs|who|that|which|mhra|ema|salons?)\b[^.;§]{0,40}$",
    re.I,
)
"""Words before a "does not offer" that make it somebody else's."""

DISCLAIMER = re.compile(
    r"not (?:been )?(?:fda|ema|mhra|tga)?[- ]?(?:approved|cleared|evaluated|licensed)|no (?:fda|ema)[- ]approv|"
    r"off-label|investigational|not intended to (?:diagnose|treat)|has(?:n't| not) (?:been )?(?:evaluated|"
    r"approved)|fda[- ]approv|"
    r"no (?:está|están) aprobad|não (?:é|são) aprovad|n(?:e |')(?:est|sont) pas (?:approuv|autoris)|nicht "
    r"(?:zugelassen|fda)|non (?:è|sono) approvat|не одобрен|onaylı değil|onaylanma|未承認|承認され|미승인|"
    r"허가(?:받지|되지)|未经批准|"
    r"未獲|未获",
    re.I,
)
"""What clinics that do sell it must say about approval; it refuses and warns of nothing."""


class Cues(NamedTuple):
    """The patterns of each stance for some languages."""

    refused: re.Pattern[str]
    discontinued: re.Pattern[str]
    planned: re.Pattern[str]
    taught: re.Pattern[str]
    offered: re.Pattern[str]
    described: re.Pattern[str]
    listed: re.Pattern[str]
    warned: re.Pattern[str]
    researched: re.Pattern[str]
    news: re.Pattern[str]


@cache
def cues_for(languages: frozenset[str] | None = None) -> Cues:
    """The patterns for these languages, for all of them when none are given."""

    def compiled(table: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
        chosen = (said for language, said in table.items() if languages is None or language in languages)
        return re.compile("|".join(pattern for said in chosen for pattern in said) or r"(?!)", re.I)

    tables: tuple[Mapping[str, tuple[str, ...]], ...] = (
        REFUSED,
        DISCONTINUED,
        PLANNED,
        TAUGHT,
        OFFERED,
        DESCRIBED,
        LISTED,
        WARNED,
        RESEARCHED,
        NEWS,
    )
    return Cues(*map(compiled, tables))
