"""The verbs of giving a treatment in many languages, and what each language puts round them to take it back.

Most languages say in the verb who gives ("aplicamos", "nanášíme"); Germanic ones need "we" beside it.
"""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """How one language says that something is done here, and that it is not, no longer or not yet done."""

    does: str  # "we give", "is given here"
    negation: str  # stands before or behind the verb, or is written together with it
    no_longer: str
    soon: str
    given: str = ""  # "is given", said of clinics at large as well


def _with_we(we: str, verbs: str) -> str:
    """The verb with "we" on either side, or "is given" at the end of its clause."""
    return rf"(?:{verbs}) (?:{we})|(?:{we}) (?:[^\W\d_]+ ){{0,3}}?(?:{verbs})"


LANGUAGES = {
    "es": Language(
        "ofrecemos|realizamos|aplicamos|usamos|utilizamos|empleamos|combinamos|hacemos|ponemos|disponemos|contamos con|"
        "incorporamos|añadimos|asociamos|(?:se )?(?:aplican?|realizan?|ofrecen?)|trabajamos con|tratamos con|"
        "complementamos",
        "no|nunca|tampoco|jamás",
        "ya no|hemos dejado de|dejamos de|hemos retirado|se han retirado",
        "próximamente|muy pronto|en breve|incorporaremos|ofreceremos|tendremos|estrenaremos",
        "se (?:aplican?|realizan?|ofrecen?|usan?)",
    ),
    "pt": Language(
        "oferecemos|realizamos|aplicamos|usamos|utilizamos|fazemos|trabalhamos com|dispomos|contamos com|combinamos|"
        "associamos|"
        "complementamos|tratamos com",
        "não|nunca|jamais",
        "já não|deix[áa]mos de|não .{0,20}mais|foram (?:retirad|suspens)[oa]s",
        "em breve|brevemente|chegam|teremos|vamos ter|a partir de \\w+",
        "(?:são|é) (?:aplicad|realizad|oferecid|utilizad)[oa]s?|aplicam-se",
    ),
    "fr": Language(
        "proposons|offrons|réalisons|utilisons|pratiquons|appliquons|combinons|associons|complétons|"
        "(?:centre|cabinet|clinique|équipe) (?:propose|offre|utilise|pratique)",
        "n['e’]? ?(?:\\w+ )?pas|jamais|aucun",
        "ne \\w+ plus|a (?:cessé|arrêté|suspendu)|avons (?:cessé|arrêté|suspendu)",
        "bientôt|prochainement|arrivent|proposerons",
        "(?:sont|est) (?:proposé|appliqué|réalisé|pratiqué)e?s?",
    ),
    "de": Language(
        _with_we(
            "wir",
            "bieten|verwenden|nutzen|setzen|tragen|geben|applizieren|bringen|arbeiten|behandeln|kombinieren|"
            "schleusen|führen",
        )
        + "|erhalten sie|bekommen sie|kommen bei uns|kommt bei uns",
        "nicht(?! nur)|keine?[nr]?|nie",
        "nicht mehr|keine?[nr]? .{0,30}mehr|eingestellt|aus dem (?:programm|angebot) genommen",
        "demnächst|in kürze|bald (?:auch )?(?:bei uns|in unserer)|ab (?:dem )?(?:frühjahr|sommer|herbst|winter|"
        "januar|februar|märz|"
        "april|mai|juni|juli|august|september|oktober|november|dezember)",
        "aufgetragen|eingebracht|eingeschleust|eingearbeitet|appliziert|angeboten",
    ),
    "it": Language(
        "offriamo|proponiamo|utilizziamo|usiamo|eseguiamo|applichiamo|abbiniamo|effettuiamo|pratichiamo|veicoliamo|"
        "trattiamo con",
        "non|mai",
        "non .{0,25}più|abbiamo (?:sospeso|smesso|interrotto)",
        "prossimamente|in arrivo|a breve|presto|introdurremo|offriremo",
        "(?:vengono|viene|sono) (?:applicat|eseguit|offert|veicolat|utilizzat)[oaie]|si (?:eseguono|usano|applicano|"
        "utilizzano)",
    ),
    "nl": Language(
        _with_we("wij|we", "bieden|gebruiken|brengen|geven|combineren|behandelen|voeren|werken|passen|doen|zetten"),
        "niet(?! alleen)|geen|nooit",
        "niet (?:meer|langer)|geen .{0,25}meer|gestopt",
        "binnenkort|vanaf (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
        "aangebracht|toegepast|aangeboden|gegeven",
    ),
    "pl": Language(
        "oferujemy|stosujemy|wykonujemy|nakładamy|aplikujemy|podajemy|łączymy|używamy|wprowadzamy|zapewniamy|"
        "proponujemy",
        "nie",
        "już nie|nie .{0,25}już|wycofa\\w+|zrezygnowa\\w+|zaprzesta\\w+",
        "wkrótce|niebawem|już niedługo|niedługo w ofercie|planujemy|wprowadzimy",
    ),
    "cs": Language(
        "nabízíme|nanášíme|používáme|provádíme|kombinujeme|aplikujeme|podáváme|poskytujeme",
        "nikdy",
        "(?:již|už) (?:je |jej |ji )?ne\\w+|ukončili",
        "již brzy|už brzy|brzy|připravujeme|chystáme|zavedeme",
    ),
    "sk": Language(
        "ponúkame|používame|aplikujeme|nanášame|vykonávame|kombinujeme|poskytujeme",
        "nikdy",
        "(?:už|viac) ne\\w+|ukončili",
        "čoskoro|pripravujeme|chystáme",
    ),
    "hr": Language(
        "nudimo|nanosimo|koristimo|primjenjujemo|primenjujemo|radimo|izvodimo|kombiniramo|provodimo|pružamo",
        "ne|nikad",
        "više ne|ne .{0,20}više|prestali smo",
        "uskoro|u pripremi|planiramo|uvest ćemo",
    ),
    "sl": Language(
        "nudimo|nanesemo|nanašamo|uporabljamo|izvajamo|kombiniramo|opravljamo",
        "ne|nikoli",
        "ne .{0,20}več|prenehali",
        "kmalu|v pripravi|načrtujemo",
    ),
    "ro": Language(
        "oferim|aplicăm|folosim|utilizăm|efectuăm|realizăm|combinăm|se (?:aplică|efectuează)|asociem",
        "nu|niciodată",
        "nu mai|am (?:încetat|renunțat|oprit)",
        "în curând|curând|vom (?:oferi|introduce)|urmează",
    ),
    "hu": Language(
        "kínál\\w+|alkalmaz\\w+|viszünk fel|végzünk|használunk|kombináljuk|juttatunk",
        "nem|soha",
        "már nem|többé nem|megszűnt\\w*",
        "hamarosan|rövidesen|tervezzük|bevezetjük",
    ),
    "sv": Language(
        _with_we("vi", "erbjuder|använder|utför|kombinerar|applicerar|masserar|lägger|behandlar|gör|har"),
        "inte(?! bara)|inga|aldrig|ej",
        "inte längre|inga .{0,25}längre|slutat|upphört",
        "kommer snart|snart|inom kort|lanserar",
    ),
    "da": Language(
        _with_we("vi", "tilbyder|bruger|anvender|udfører|kombinerer|påfører|masserer|lægger|behandler"),
        "ikke(?! kun)|ingen|aldrig",
        "ikke længere|ingen .{0,25}længere|stoppet med|ophørt",
        "kommer snart|snart|inden længe|på vej",
    ),
    "no": Language(
        _with_we("vi", "tilbyr|bruker|utfører|kombinerer|påfører|masserer|legger|behandler"),
        "ikke(?! bare)|ingen|aldri",
        "ikke lenger|ingen .{0,25}lenger|sluttet med",
        "kommer snart|snart|om kort tid",
    ),
    "fi": Language(
        "tarjoamme|käytämme|yhdistämme|levitämme|teemme|annamme",
        "emme|ei|eivät|koskaan",
        "emme enää|ei enää|emme .{0,20}enää|lopettaneet",
        "tulossa|pian|lähiaikoina",
    ),
    "tr": Language(
        "uyguluyoruz|sunuyoruz|kullanıyoruz|yapıyoruz|veriyoruz|uygulanmaktadır|uygulanır|yapılmaktadır|yapılır|"
        "birleştiriyoruz|sağlıyoruz|kullanılmaktadır|uygulamaktayız|sunmaktayız",
        "asla",
        "artık",
        "çok yakında|yakında|pek yakında|başlıyoruz",
    ),
    "el": Language(
        "προσφέρουμε|εφαρμόζουμε|χρησιμοποιούμε|συνδυάζουμε|παρέχουμε|διαθέτουμε|κάνουμε|πραγματοποιούμε",
        "δεν|ποτέ",
        "δεν .{0,25}πλέον|πλέον δεν|σταματήσαμε|διακόψαμε",
        "σύντομα|προσεχώς|έρχονται",
        "εφαρμόζονται|προσφέρονται|γίνονται",
    ),
    "ru": Language(
        "предлагаем|применяем|используем|наносим|проводим|делаем|выполняем|вводим|сочетаем|комбинируем|назначаем|"
        "дополняем",
        "не|никогда",
        "больше не|уже не|прекратили|перестали|отказались",
        "скоро|в ближайшее время|готовим|планируем|появятся",
        "проводится|проводятся|применяются|наносятся",
    ),
    "uk": Language(
        "пропонуємо|застосовуємо|використовуємо|наносимо|проводимо|робимо|виконуємо|поєднуємо|вводимо",
        "не|ніколи",
        "більше не|вже не|припинили",
        "незабаром|скоро|невдовзі|плануємо",
    ),
    "bg": Language(
        "предлагаме|прилагаме|използваме|нанасяме|извършваме|правим|комбинираме|поставяме",
        "не|никога",
        "вече не|повече не|спряхме",
        "очаквайте|скоро|предстои",
    ),
    "id": Language(
        "kami (?:\\w+ )?(?:menawarkan|menggunakan|menyediakan|menggabungkan|mengoleskan|mengaplikasikan|melayani)|"
        "dioleskan",
        "tidak",
        "tidak lagi|sudah tidak|dihentikan",
        "segera|akan hadir|akan datang",
    ),
    "vi": Language(
        "cung cấp|thoa|sử dụng|thực hiện|kết hợp|áp dụng",
        "không",
        "không còn|đã ngừng|ngừng",
        "sắp ra mắt|sắp có|sắp tới",
    ),
}
GLUED_NEGATION = {"cs": "ne", "sk": "ne"}
"""Languages that write the negation together with the verb."""

# Scripts without spaces and those whose verbs do not end in who gives need patterns of their own.
MORE_OFFERED = {
    "zh": (r"(?:後|后)(?:再|會|会)?(?:塗抹|涂抹|敷|導入|导入)§|(?:塗抹|涂抹|敷上|導入|导入)[^。，]{0,6}§",),
    "ja": (r"後に§を(?:塗布|導入|点滴|注入)",),
    "th": (r"(?:ให้บริการ|ทา|ใช้|มีบริการ|ฉีด|ร่วมกับ)[^.]{0,30}§|§[^.]{0,40}(?:ร่วมกับ|หลังจาก|ราคา)",),
    "ar": (r"(?:نضع|نطبق|نقدم|نستخدم|نوفر|نجمع|ندمج|لدينا)[^.]{0,40}§",),
    "he": (r"(?:מורחים|מציעים|משתמשים|מבצעים|מטפלים|משלבים)[^.]{0,30}§",),
}
MORE_REFUSED = {
    "fi": (r"\b(?:emme|ei(?:vät)?)\s+(?:\w+\s+){0,2}?(?:tarjoa|käytä|tee|anna|levitä)[^.;]{0,30}§",),
    "th": (r"ไม่(?:ได้)?(?:ให้บริการ|ใช้|ทำ|มีบริการ)[^.]{0,20}§",),
    "ar": (r"لا (?:نقدم|نستخدم|نوفر|نقوم|نجري|نتعامل)[^.]{0,30}§",),
    "he": (r"(?:איננו|אנחנו לא|אנו לא|לא) (?:מציעים|משתמשים|מבצעים|עובדים)[^.]{0,20}§",),
}
MORE_DISCONTINUED = {
    "th": (r"ไม่[^.]{0,30}§[^.]{0,10}(?:แล้ว|อีกต่อไป)|(?:เลิก|หยุด|ยกเลิก)[^.]{0,30}§",),
    "ar": (r"(?:لم نعد|توقفنا)[^.]{0,30}§",),
    "he": (r"(?:כבר לא|הפסקנו)[^.]{0,30}§",),
}
MORE_PLANNED = {
    "th": (r"เร็ว ?ๆ ?นี้|เตรียมพบ|กำลังจะ",),
    "ar": (r"قريب[اً]+",),
    "he": (r"בקרוב",),
}


def offered() -> dict[str, tuple[str, ...]]:
    """Patterns of what is done here, by language; `§` stands for the exosome word."""
    made: dict[str, tuple[str, ...]] = {
        code: (rf"\b(?:{one.does})\b[^.;]{{0,80}}§|§[^.;]{{0,60}}\b(?:{one.does})\b",)
        for code, one in LANGUAGES.items()
    }
    return made | MORE_OFFERED


def described() -> dict[str, tuple[str, ...]]:
    """Patterns that tell how it is given, without saying where."""
    return _about({code: one.given for code, one in LANGUAGES.items() if one.given})


def refused() -> dict[str, tuple[str, ...]]:
    """Patterns of what is not done here."""
    made: dict[str, tuple[str, ...]] = {}
    for code, one in LANGUAGES.items():
        glued = GLUED_NEGATION.get(code)
        verbs = f"{one.does}|{one.given}" if one.given else one.does
        negated = rf"{glued}(?:{verbs})" if glued else rf"(?:{one.negation})\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{verbs})"
        made[code] = (
            rf"\b{negated}\b[^.;]{{0,40}}§|§[^.;]{{0,40}}\b{negated}\b",
            rf"\b(?:{one.does})\b[^.;§]{{0,12}}\b(?:{one.negation})\b[^.;]{{0,20}}§|"
            rf"§[^.;]{{0,40}}\b(?:{one.does})\b[^.;,]{{0,12}}\b(?:{one.negation})\b",
        )
    return made | MORE_REFUSED


def discontinued() -> dict[str, tuple[str, ...]]:
    """Patterns of what is no longer done here."""
    return _about({code: one.no_longer for code, one in LANGUAGES.items()}) | MORE_DISCONTINUED


def planned() -> dict[str, tuple[str, ...]]:
    """Patterns of what will be done here."""
    return _about({code: one.soon for code, one in LANGUAGES.items()}) | MORE_PLANNED


def _about(words: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {code: (rf"\b(?:{said})\b[^.;]{{0,60}}§|§[^.;]{{0,60}}\b(?:{said})\b",) for code, said in words.items()}
