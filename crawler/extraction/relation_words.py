"""The words around a name that tell what ties its bearer to the clinic, in the languages of clinics. Data only."""

from __future__ import annotations

import re

from crawler.extraction.person_words import DIRECTOR, OWNER

OWNS = re.compile(rf"(?<!\w)(?:{OWNER})", re.I)
OWNER_AFTER = re.compile(
    r"^[\s,–—-]*(?:(?:(?:is|was) (?:an?|our|the) (?:[\w-]+ ){1,8}(?:and|&) (?:an? |our |the )?)|"
    r"(?:(?:is|was|our|the|an?|and|who|el|la|die|der|le)\s+)*(?:[\w-]+ (?:and|&) )?)"
    rf"(?:[\w-]+ ){{0,2}}(?:{OWNER})(?!\w)",
    re.I,
)
OWNER_BEFORE = re.compile(
    rf"(?<!\w)(?:{OWNER}|(?:founded|owned|started|opened|created|"
    rf"established)(?: in \d{{4}})?(?: and \w+)? by)[\s,:–-]*"
    r"(?:and [\w -]{3,30} )?(?:(?:the|our|husband|wife|couple|sisters?|brothers?|siblings|friends|team|duo|"
    r"mother|daughter|"
    r"father|son|and|partners|married|nurses?|dr\.?)[ -]+){0,6}$",
    re.I,
)
DIRECTS = re.compile(rf"(?<!\w)(?:{DIRECTOR})", re.I)
OUR_DIRECTOR = re.compile(rf"\bour (?:[\w-]+ ){{0,2}}?(?:{DIRECTOR}),?\s*$", re.I)
SUPERVISED = re.compile(
    r"\b(?:telehealth|tele-?medicine|virtual(?:ly)?|remote(?:ly)?)\b[^.;]{0,40}\b(?:with|by|from|through)\b|"
    r"\b(?:(?:medically )?(?:supervised|overseen|delegated) by|under the (?:medical )?(?:direction|supervision|"
    r"oversight|guidance) of|"
    r"medical (?:direction|oversight|supervision)(?: is)?(?: provided)? by|"
    r"(?:standing orders|protocols|prescriptions)\b[^.;]{0,30}\b(?:from|by)|collaborat\w+ (?:physician|doctor)|"
    r"supervising (?:physician|doctor)|"
    r"bajo la (?:dirección|supervisión) de|sob (?:a )?(?:supervisão|direção) de|sous la (?:direction|"
    r"supervision)|unter (?:der )?ärztlicher)",
    re.I,
)
REVIEWED = re.compile(
    r"\b(?:(?:medically|clinically|fact|expert|doctor|physician)?[ -]?(?:reviewed|checked|verified|"
    r"approved)(?: for accuracy)? by|medical reviewer|"
    r"revisado por|revisão médica|revu par|geprüft von|recensito da|監修)",
    re.I,
)
AUTHOR_BEFORE = re.compile(
    r"(?:^|[|·•,\n]\s*|\b)(?:written by|posted by|authored? by|author|published by|article by|words by|por|"
    r"escrito por|autor|von|verfasst von|"
    r"par|écrit par|scritto da|文責|執筆者?|작성자)\s*[:：]?\s*$|^\s*by:?\s*$",
    re.I,
)
AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline|post-meta|entry-meta|blog-meta|article-meta|posted-by)(?:$|[\s_-])"
)
_NOT_HERE = (
    r"(?!(?: from)?,? (?:the |his |her |my |their |active )?(?:u\.?s\.? |united states |royal |general |full[- ]time |"
    r"hospital |public |state )*(?:nhs|army|navy|air force|(?:air )?national guard|marines?|military|"
    r"armed forces|"
    r"duty|academia|academic|faculty|university|hospital|sport|football|rugby|ballet)\b)"
)
"""Behind "retired": from an army or a hospital, not from this practice."""
FORMER = re.compile(
    r"^\s*\(?retired\)|"
    rf"\b(?:(?:has|have|who|recently|now) retired{_NOT_HERE}|"
    rf"retired,? (?:from|in|after|since|(?:19|20)\d\d){_NOT_HERE}|"
    rf"(?:is|are|was) (?:now )?(?:retired|retiring){_NOT_HERE}|will (?:be )?retir(?:e|ing)|"
    r"in (?:loving )?memor(?:y|iam)|passed away|\bdied\b|deceased|(?:he|she) is (?:deeply )?missed|†|"
    r"stepp(?:ed|ing) (?:back|away|down) from (?:\w+ )?(?:patient care|patients|practice|practicing|practising|"
    r"medicine|"
    r"clinical \w+)|handed over (?:the|our|her|his) (?:practice|clinic|office|patients|rooms)|"
    r"passed (?:on )?the (?:torch|baton|reins)|"
    r"left (?:us|our (?:team|practice|clinic))\b|left (?:the (?:practice|clinic) )?in (?:19|20)\d\d|"
    r"no longer (?:with|at|practic\w+|works?|sees?)|(?:has|have) (?:now )?left (?:the|our)|(?:has|"
    r"have) moved (?:on|away)|"
    r"former(?:ly)? (?:partner|associate|member|physician|doctor|colleague|with us|of our|at our)|until (?:his|"
    r"her) (?:retirement|death)|se jubiló|jubilad[oa]|aposentad[oa]|à la retraite|retraitée?|in pensione|"
    r"pensioniert|gepensioneerd|"
    r"emeryt\w*|emekli|"
    r"falleci(?:ó|o|d[oa])|aposentou-se|faleceu|falecid[oa]|décédée?|dece(?:duto|duta)|scompars[oa]|overleden|"
    r"zmarł\w*|zesnul\w*|zemřel\w*|avlid\w*|gestorben|rahmetli|merhum|vefat|elhunyt|decedat\w*|im ruhestand|"
    r"ehemalige[rn]?|verstorben|a pris sa retraite|"
    r"ancien(?:ne)? associé|退職|退任|퇴사|離職)",
    re.I,
)
HANDED_ON = re.compile(
    r"\bbefore (?:handing|passing|selling|turning) [^.;]{0,40}\b(?:to|over)\b|"
    r"\b(?:sold|handed|passed|turned over) (?:it|(?:the|her|his) (?:practice|clinic|keys|reins)) (?:over |on )?to\b|"
    r"\b(?:since|until|after|upon) (?:his|her|their) (?:move|departure|passing)\b[^.;]{0,60}\b"
    r"(?:led|run|continued|owned|carried on|taken over|took over)\b",
    re.I,
)
"""Behind a name in running text: whose practice it was before somebody else had it."""
YEARS = re.compile(r"^\W{0,3}\(?(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d\b")
"""Right behind a name: the years of a life or of a service."""
LATE = re.compile(
    r"\b(?:(?:our |my |the )?former (?:partner|associate|colleague|co-?owner|physician|doctor|"
    r"surgeon|dermatologist|nurse)s?,?|the late|(?:her|his|my|our) late (?:\w+,? )?|†|"
    r"(?:bought|took over|taken over|acquired|purchased|inherited)\b[^.;]{0,60}\bfrom\b[^.;]{0,40}|"
    r"(?:succeed(?:ed|s|ing)|successor (?:of|to)|nachfolger(?:in)? von|succédé (?:à|au)|sucedió al?|opvolger van)|"
    r"übern(?:ahm|ommen)\b[^.;]{0,60}\bvon|"
    r"(?:der |die |el |la |le |o |il )?(?:verstorbene|fallecid[oa]|feu|falecid[oa]|compiant[oa]|zmarły|zesnulý|néhai|"
    r"rahmetli|merhum|śp\.)|retired)\s*(?:prof\.?\s*)?(?:dr\.?\s*)?$",
    re.I,
)
ELSEWHERE_BEFORE = re.compile(
    r"(?:\baccording to|\bas told (?:to|by)|\b(?:developed|invented|created|pioneered|discovered|patented|"
    r"formulated|designed|described|coined|"
    r"popularized|authored|conducted|published|performed in \w+) by|"
    r"\b(?:trained|training|studied|studying|mentored|mentorship|fellowship|apprentic\w+|residency|internship|"
    r"learned|interned)\b[^.;]{0,60}\b(?:under|with|by|alongside|from)|"
    r"\b(?:study|studies|research|paper|trial|article|(?:a|the|new|his|her|this) book|survey|report|editorial|"
    r"interview|lecture|"
    r"podcast)\b[^.;]{0,40}\b(?:by|from|of|with)|"
    r"\b(?:published|co-?authored|collaborat(?:ed|es)|presented|co-?wrote) with|\b(?:named after|students? of|"
    r"based on the work of|referred by|inspired by|interviewed|citing|cited|quoting|quoted)|"
    r"\bDr\. [A-Z]\w+ and his (?:mentor|teacher)|師從|师从|"
    r"\b(?:episode|podcast|webinar|folge|episodio|épisode|odcinek|bölüm)\b[^.;]{0,80}\b(?:with|featuring|mit|con|"
    r"com|avec|z|ile)|"
    r"\bI (?:saw|had seen|went to|used to (?:see|go to)|was (?:seen|treated) by)\b[^.;]{0,40}|"
    r"\b(?:stock|carry|retail|sell)\b[^.;]{0,60}|"
    r"\b(?:residency|fellowship|internship|rotation|clerkship)\b[^;]{0,90}?[–—(:-]\s*(?:(?:chair\w*|director|mentor|"
    r"under|with):?)?|"
    r"\b(?:scale|classification|technique|method|grad\w+|sign|score|types?)\b[^.;]{0,50}\b(?:after|by|of|from)|"
    r"\b(?:assistenz\w*|(?:aus|fort|weiter)bildung|studium|promo(?:tion|vierte|veerde)|hospitation|schüler(?:in)?|"
    r"gelernt|"
    r"form(?:ad[oa]|[óo])|formaci[óo]n|forma[çc][ãa]o|entrenad[oa]|"
    r"treinad[oa]|"
    r"disc[íi]pul[oa]|alun[oa]|alumn[oa]|residencia|residência|aprendi[óoz]\w*|formée|formation|internat?|interne|"
    r"élève|"
    r"disciple|clinicat|thèse|alliev[oa]|formazione|tirocinio|perfezionat[oa]|opgeleid|opleiding|leerling|uczennica|"
    r"uczeń|szkolił\w*|uczył\w*|zdobywał\w*|staż\w*|kształcił\w*|doktorat)\b[^.;]{0,60}?\b"
    r"(?:bei|beim|unter|von|mit|con|por|bajo|com|sob|par|avec|sous|chez|auprès d[eu]|service d[eu]|d[eu]l?|da|dal|"
    r"presso|"
    r"bij|door|van|onder|u|pod|z)|\b(?:alliev[oa]|uczennica|uczeń|leerling|schüler(?:in)?))"
    r"[\s,]*(?:the |her |his |my |a |an |renowned |world-renowned |famed? |famous |celebrity |leading |legendary |"
    r"late |"
    r"dermatologists? |(?:plastic |cosmetic )?surgeons? |chemists? |biologists? |\w+ologists? |"
    r"professors? |scientists? |researchers? |experts? |lead author |inventor |and |el |la |il |dem |der |den |"
    r"l[ea] )*$",
    re.I,
)
REFERRED = re.compile(
    r"\b(?:refer(?:red|s|ral)?|send|sends|sent|write|writes|point|direct|introduce|"
    r"recommend(?:ed)?)\b[^.;]{0,80}\bto\b[^.;]{0,60}$"
    r"|\b(?:my|their|your own|another|your|his|her) (?:\w+ ){0,2}(?:surgeon|doctor|dermatologist|gp|physician|"
    r"dentist|mentor|teacher|"
    r"trainer|friend|neighbou?r|colleague)s?,?\s*$"
    r"|\b(?:neighbou?rs?|friends?|colleagues? (?:at|in|from)\b[^.;]{0,30}|mentor\w*|teachers?|maestr[oa]|"
    r"lehrer\w*|professors?|"
    r"landlord)(?:,| was| is| fue| foi| war| era| el| la| il| der| die)*\s*$"
    r"|\b(?:refer you|see|visit|call|ask|contact)\b[^.;]{0,50}\b(?:elsewhere|instead)\b[^.;]{0,20}$"
    r"|\b(?:partner (?:clinic|hospital|surgeon|doctor)|visiting (?:trainer|lecturer|speaker)|guest (?:speaker|"
    r"lecturer|surgeon|trainer|injector|instructor|educator|artist)|visiting (?:professor|instructor|educator)|"
    r"ponente|palestrante|relat(?:ore|rice)|referent(?:in)?|conférenci(?:er|ère)|spreker|prelegent\w*|konuşmacı|"
    r"invitad[oa]|convidad[oa]|ospite|gastredner(?:in)?|"
    r"keynote|panel|congress|conference|webinar|masterclass|training (?:day )?(?:with|by))\b[^.;]{0,60}$"
    r"|\b(?:an?|any|some|another) (?:[\w-]+ ){0,3}(?:like|such as|called|named)\s*$"
    r"|\b(?:external|extern[aeoi]?|außer\w+|konsiliar\w*|kooperations\w*)\b[^.;]{0,30}$|"
    r"\b(?:colaborador|collaborat|collaborateur|colaborator|consulente|consultor|"
    r"współpracownik)\w* extern\w*[^.;]{0,20}$"
    r"|\b(?:we|I|wir|nous|noi|wij|vi) (?:[\w-]+ ){0,2}(?:work(?:s|ed)?|partner(?:ed)?|collaborate|cooperate|liaise|"
    r"arbeiten|kooperieren|collaborons|travaillons|collaboriamo|werken|samarbetar|samarbejder|samarbeider) "
    r"(?:[\w-]+ ){0,2}(?:with|mit|avec|con|samen met|met|med)\b[^.;]{0,70}$|"
    r"\b(?:colaboramos|trabajamos|trabalhamos|współpracujemy|spolupracujeme)\b[^.;]{0,70}$"
    r"|\((?:[\w-]+ ){0,3}(?:vorstand|leitung|ltg|leiter(?:in)?|chef(?:arzt|ärztin)?|chair\w*|head|director|direttore|"
    r"direktor|prim(?:ar\w*)?|jefe|catedrático|mentor|under|unter|bei|supervis\w+)\.?:?\s*(?:(?:univ\.?-?)?prof\.?\s*)?"
    r"(?:dr\.?\s*)?$"
    r"|\bas seen in\b[^.;]{0,60}\bwhere\b[^.;]{0,20}$"
    r"|\b(?:\w*vertret\w+|remplaçante?|sostitut[oa]|substitut[oa]|locum|waarne\w+|zast[ęe]p\w+|vikari\w+|"
    r"überw[ei]\w+|encaminhad[oa]s?|derivad[oa]s?|remitid[oa]s?|indirizzat[eioa]|adressé\w*|"
    r"orienté\w*|"
    r"doorverwezen|skierowan\w+|sevk|derivamos|remitimos|enviamos|encaminhamos|indirizziamo|inviamo|adressons|"
    r"orientons|verwijzen|"
    r"yönlendiri\w+|kierujemy)\b[^.;]{0,90}$"
    r"|\b(?:rechtsanw[äa]lt\w*|attorney|lawyer|solicitor|avocate?|abogad[oa]|advogad[oa]|avvocato|"
    r"datenschutzbeauftragte\w*|"
    r"fotos?(?! (?:de|von|di))|photos?(?! (?:of|de))|photograph(?:y|er|s)?(?! of)|web ?design|steuerberater\w*|"
    r"notary)\b[^.;]{0,30}$",
    re.I,
)
GONE = re.compile(
    r"\bretired\)|\bretired,? (?:in |since )?(?:19|20)\d\d|"
    r"\((?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d\)|\bin (?:loving )?memor(?:iam|y)\b|"
    r"(?<!professor )\bemerit(?:us|a)\b(?! (?:\w+ )?professor)|\bim ruhestand\b|\bà la retraite\b|"
    r"\((?:retraitée?|jubilad[oa]|aposentad[oa]|pensionat[oa]|pensioniert|pensjonert|pensionerad|emerytowan[ya])\)|"
    r"\bont exercé\b|\bused to (?:work|practi[sc]e)\b|\bhaben (?:hier )?(?:praktiziert|gearbeitet)\b",
    re.I,
)
PAST_HEADING = re.compile(
    r"\bemerit(?:us|a|i)\b|^(?:our )?(?:former|past|previous|retired|late)\b|\bof the past\b|\bin memoriam\b|"
    r"\balumni\b|\bour history\b|^history$|\b(?:antigu[oa]s|anciens?|ehemalige\w*|ex[- ])"
    r"(?: [\w-]+)? ?(?:medicos|medecins|arzte|team)"
)
FROM_TO = re.compile(
    r"\b(?:from|between|von|desde|de|dal|od|van) (?:19|20)\d\d "
    r"(?:to|until|and|bis|hasta|a|até|al|do|tot) (?:19|20)\d\d\b",
    re.I,
)
HERE = re.compile(
    r"\b(?:with us|(?:worked|practi[cs]ed|served) here|at our|in our|part of our|in unsere[rm]|bei uns|en nuestr\w+|"
    r"na noss\w+|da noi|u nas)\b",
    re.I,
)
WITH_US = re.compile(
    r",?(?: [A-Z][\w.-]*,?){0,3} (?:also |now |personally )?"
    r"(?:treats|sees|performs|offers|injects|looks after|leads|runs|works)\b[^.;]{0,60}"
    r"\b(?:with us|at our|in our|here at|our (?:patients|clients|practice|clinic))\b"
)
JOINS_US = re.compile(
    r"[^.;]{0,60}\b(?:joins|joined|is joining|has joined) (?:us\b|our\b|the (?:team|practice|clinic|staff)\b)"
)
OUTSIDER = re.compile(
    r"rechtsanw[äa]lt|attorney|lawyer|solicitor|\bavocate?\b|abogad[oa]|advogad[oa]|avvocato|datenschutz|"
    r"steuerberat|notary|"
    r"tax advis|data protection|photograph|web ?design|\breferrals$",
    re.I,
)
SIGNED = re.compile(r"[”\"»’!.]\s*[—–~-]+\s*$")
"""Behind a quotation and a dash stands who signed it."""

TEACHES = re.compile(r"[^.;]{0,80}\b(?:masterclass|workshop|seminar|lectures?|demonstrat\w+|training day)\b", re.I)
"""Behind a name and the place it is of: a guest who teaches the staff."""

AWAY = re.compile(
    r"^,?\s*(?:(?:who|which) (?:is|has|works|practi[cs]es|runs) |(?:an? |the |dean |professor |chair |head |"
    r"chief |lecturer |"
    r"director )[\w -]{0,40}?)?(?:(?:,|who is|is)\s+)?"
    r"(?:(?:at|of|from|in|with) (?:our partner|the|an?|another|his own|her own|their) (?!(?:practice|team|clinic|"
    r"office)\b)(?:[\w’'-]+ ){0,4}?"
    r"(?:hospital|university|rooms|partner|department|institute|school|practice|clinic|office|center|centre|"
    r"pharmacy|laboratory|"
    r"derm|facility|group)\b"
    r"|\w+ (?:streets|blocks|doors|miles|minutes) (?:away|from)|across the (?:street|road|hall)|next door|"
    r"down the (?:street|road|hall)|"
    r"upstairs|nearby|in (?:the city|another city|town)\b)",
)
TAUGHT_BY = re.compile(
    r"\b(?:students?|pupils?|disciples?|prot[ée]g[ée]e?s?|mentees?|apprentices?) of\b[^.;,]{0,40}$|"
    r"\b(?:trained|mentored|taught|coached|instructed)\b[^.;,]{0,40}\b(?:under|with|by|"
    r"alongside)\b[^.;,]{0,60}$",
    re.I,
)
ELSEWHERE_AFTER = re.compile(
    r"^(?:['’]\w{1,4})? (?:yanında|öğrencisi|danışmanlığında|gözetiminde|ekibinde)\b|^(?:教授|先生|博士)?(?:に師事|"
    r"のもとで|に学)|"
    r"^ ?(?:교수|박사)?(?:님)? ?(?:지도|사사|문하)|^\W{0,3}(?:et al\b|(?:the |who |an? )?(?:(?:original|lead|"
    r"renowned) )?(?:inventor|creator|pioneer|"
    r"developer|discoverer|author)\b|and (?:his|her|their)? ?colleagues\b|(?:tells|told) (?!us\b|our\b|"
    r"you\b)[A-Z]|['’]s (?:study|research|book|paper|invention|team at)|"
    r"(?:[\w,'’ -]{0,60} )?(?:in an? (?:interview|article)|wrote in|writes in|published in|reported in))",
)
SAYS = re.compile(
    r"\b(?:says|said|explains|explained|notes|noted|adds|added|states|stated|warns|warned|tells|told|"
    r"according to|comments|commented|points out|"
    r"pointed out|recommends|advises|suggests|believes|sagt|erklärt|explica|afirma|dice|diz|explique|déclare|"
    r"spiega|afferma|mówi|říká|diyor)\b",
    re.I,
)
APPOSITION = re.compile(
    r"^,?\s*(?:(?:MD|DO|PhD|FAAD|M\.D\.)[, ]+)*(?:who is |is )?(?:an?|the|one of|director|chair\w*|chief|head|"
    r"professor|associate|assistant|clinical|"
    r"founder|ceo|president|co-?founder|board)\b[^.;:]{0,110}?\b(?:at|of|from|in|with|"
    r"based in)\s+(?:the )?(?P<where>[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*)*)"
)
SPOKEN = re.compile(r"[\"”’'»],?\s*(?:says|said|explains|explained|notes|noted|adds|told us|according to)\s*$", re.I)
QUOTED_BY = re.compile(
    r"\b(?:says|said|explains|explained|notes|noted|adds|added)\s*"
    r"(?:(?:board[- ]certified )?(?:cosmetic )?(?:dermatologist|(?:plastic )?surgeon|expert)s?,? )?(?:Drs?\.? )?$",
    re.I,
)
SAYS_OUTSIDER = re.compile(
    r"^(?:,? (?:MD|DO|M\.D\.|D\.O\.|PhD|FAAD|FACS))*, (?:an?|the|who is)\b[^.;:“”\"]{0,90}?, "
    r"(?:says|said|explains|explained|notes|noted|adds|recommends|warns|advises|told|tells)\b"
)
"""Whom a text presents, at the moment of quoting, as somebody its readers do not know yet."""
APPOSITION_ANY = re.compile(
    r"^,\s*(?:an?|the|who|professor|chair\w*|chief|head|director|president|associate|assistant|"
    r"clinical)\b[^.;]{0,90}?\b(?:at|of|from|"
    r"in|with) (?:an?|the|another)\b"
)
OTHER_PLACE = re.compile(
    r"^,?\s*(?:of|from|at)\s+(?:the )?(?P<where>[A-Z][\w&.'’-]*(?: (?:of |for |the )?[A-Z&][\w&.'’-]*)*)"
)
ACADEMIC = re.compile(
    r"\b(?:university|universit|college|school of medicine|hospital|institute|harvard|stanford|mayo clinic|"
    r"academy|society|association|"
    r"mount sinai|johns hopkins|journal|magazine|vogue|times|allure|news)\b",
    re.I,
)
HOUSE = re.compile(
    r"\b(?:OB|GYN|ENT|dermatology|surgery|clinic|medical|health|associates|aesthetics|med ?spa|partners|"
    r"practice)\b",
    re.I,
)
"""Words of a house somebody may be of: "of Rye Dermatology"."""

GROUP = re.compile(r"^(?:[A-Z][\w.’'-]* ){1,4}(?:Group|Associates|Partners|Center|Centre|Clinic|Institute|Hospital)$")
"""Behind a role: the name of a house, which is no further task."""

OURS = re.compile(
    r"\b(?:our(?: own)?|here at|joins? (?:our|us|the)|our practice|our clinic|our team|at our|we are (?:proud|"
    r"delighted)|meet|led by|your|welcom(?:e|es|ed|ing)(?: to)?|"
    r"nuestr[oa]s?|noss[oa]s?|nostr[oai]|unser[e]?[rnms]?|notre|nos|nasz\w*|ekibimiz\w*|kliniğimiz\w*)\b|当院|"
    r"저희|본원|本院",
    re.I,
)
TREATS = re.compile(
    r"\b(?:treats|sees (?:patients|clients|all)|performs|injects|operates on|practi[cs]es (?:at|here|in our|"
    r"with us)|cares for|"
    r"consults with|works with (?:his|her|our|patients|clients)|(?:his|her) (?:own )?(?:patients|practice)|"
    r"founded|opened|"
    r"atiende|atende|behandelt|reçoit|przyjmuje|visita i)\b",
    re.I,
)
TEAM_OF = re.compile(r"\b(?:equip[oe]|équipe|cuadro|plantel|team|staff)\b[^.;]{0,60}\bform\w+\b[^.;]{0,60}$", re.I)
"""Before a name: of whom a team is made up, in words that else tell who trained whom."""
