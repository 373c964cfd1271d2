"""How pages teach, warn of, research and report on exosomes, per language.

In every pattern `§` stands for the exosome word or brand that is written there.
"""

from __future__ import annotations

TAUGHT = {
    "en": (
        r"§[^.;]{0,90}\b(?:theory|live demonstration|and demonstration|taught by|trainer|live models?|diploma|"
        r"training only|prerequisites?)\b",
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
