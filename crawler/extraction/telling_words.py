"""The words by which running text tells what somebody is or does at a clinic, in many languages. Data only."""

from __future__ import annotations

import re

_COPULA = (
    r"is|was|has been|had been|works as|worked as|am|ist|war|arbeitet als|es|era|trabaja como|é|trabalha como|est|"
    r"travaille comme|exerce comme|è|lavora come|is werkzaam als|werkt als|jest|pracuje jako|je|pracuje jako|er|är|"
    r"arbetar som|arbejder som|jobber som|on|este|este un|lucrează ca|radi kao|a|olan|είναι"
)
_ARTICLE = (
    r"an?|our|the|one of (?:our|the)|eine?|unsere?|die|der|un|una|uno|nuestr[oa]|el|la|il|lo|uma?|noss[oa]|o|une|notre|"
    r"le|een|onze|de|nasz|naszą|naša?|náš|en|et|vår|vores|el|ένας|μία|η|ο"
)
IS_WHAT = re.compile(
    rf"^(?P<comma>,|\s[–—-]|\s?\()?\s*(?:(?:who|qui|que|die|der|che|quien|który|która|som)\s+)?"
    rf"(?P<copula>(?:{_COPULA}|joined(?: us| our team| the (?:team|clinic|practice))?(?: in (?:19|"
    rf"20)\d\d)? as)\s+)?(?:(?:currently|also|now|actualmente|auch|également|anche|också|også|ook|también)\s+)?"
    rf"(?:(?:{_ARTICLE})\s+)?(?<=[\s(,])(?!(?:and|und|y|et|e|en|och|og|ve|i|or)\s)(?=[^\W\d_])"
)
"""Between a name and the role it is followed by: a comma, a bracket, "is a", "ist unsere"."""

LICENSED = re.compile(
    r"^(?:leg|dipl|lic|cert|reg|med|aut|autor|kand|mgr|mag|gepr|staatl|approb|exam|spec|prof)\.\s+", re.I
)
"""Abbreviations with which a role may begin."""

WORKS = re.compile(
    r"^,?\s(?:(?:also|now|currently|personally|who|and \w+|qui|que|che|die|der|vous|si|se|ha|a|est|auch|"
    r"également)\s){0,2}"
    r"(?:have (?:practi[sc]ed|worked|run|led|treated)|practi[sc]e|lead|run|treat|work|leads?|heads|runs|"
    r"directs|co-?founded|founded|opened|established|owns|co-?owns|joined (?:us|our|the)|"
    r"joins (?:us|our|the)|treats|sees (?:patients|clients|all|every)|performs|injects|offers|provides (?:\w+ ){0,3}"
    r"(?:treatments|care|facials)|looks? after|cares? for|takes care of|speciali[sz]es|practi[cs]es|consults|"
    r"leitet|führt|gründete|eröffnete|behandelt|betreut|empfängt|übernahm|arbeitet|"
    r"dirige|fundó|abrió|atiende|trabaja|realiza|se encarga|lidera|"
    r"fondé|ouvert|reçoit|accueille|travaille|pratique|réalise|assure|exerce|"
    r"fondato|aperto|riceve|lavora|esegue|segue|occupa|effettua|guida|"
    r"fundou|abriu|atende|trabalha|cuida|conduz|"
    r"leidt|runt|opende|startte|werkt|ontvangt|behandelt|verzorgt|"
    r"prowadzi|założyła?|przyjmuje|pracuje|wykonuje|zajmuje|kieruje|"
    r"vede|založila?|ordinuje|provádí|"
    r"leder|driver|driv(?:er)?|startade|grundade|arbetar|behandlar|arbejder|jobber|behandler|grundlagde|grunnla|"
    r"rendel|vezeti|dolgozik|vodi|radi|osnovala|osnovao|conduce|lucrează|yönet\w+|çalış\w+)\b"
)
"""Behind a name: what a clinic's people do, and others seldom."""

DONE_BY = re.compile(
    r"(?:\b(?:founded|owned|led|run|operated|created|headed|directed|started|opened|established|staffed|"
    r"performed|given|done|administered|carried out|provided|delivered|undertaken|treated|injected)"
    r"(?: in (?:19|20)\d\d)?(?: and \w+)?(?: (?:exclusively|personally|only|solely))? by|"
    r"\b(?:vykonáva|provádí|vede|vedie|prowadzi|wykonuje|ordinuje|dirige|atiende|atende|reçoit|riceve)|"
    r"\b(?:supported|assisted|joined|accompanied|seconded) by|\bunterstützt von|\b(?:assistée?|secondée?) (?:par|de)|"
    r"\baffiancat[oa] da(?:lla)?|\b(?:apoyad[oa]|acompañad[oa]) por|\bbijgestaan door|"
    r"\b(?:gegründet|geführt|geleitet|durchgeführt|betrieben|behandelt)\w* von|"
    r"\b(?:fundad[oa]|dirigid[oa]|liderad[oa]|atendid[oa]|realizad[oa]|cread[oa])s?(?: [\w']+){0,5}? por|"
    r"\b(?:fondée?|dirigée?|créée?|tenue?|réalisée?|assurée?|pratiquée?|effectuée?)s?(?: [\w']+){0,5}? par|"
    r"\b(?:fondat[oa]|dirett[oa]|gestit[oa]|eseguit[oaie]|effettuat[oaie]|"
    r"condott[oa])(?: [\w']+){0,5}? dal?(?:la|l['’])?|"
    r"\b(?:opgericht|geleid|uitgevoerd|gerund) door|\b(?:założon[ya]|prowadzon[ya]|wykonywan[yae]\w*) przez|"
    r"\b(?:drivs|drives|utförs|utføres|udføres|grundat|grunnlagt|grundlagt|leds|ledes|startades|startet|startede)"
    r"(?: (?:19|20)\d\d)? a[vf]|\banslöt|"
    r"\b(?:appointments?|consultations?|book(?:ing)?|session|treatment|facial) with|\b(?:[Aa]sk|[Bb]ook) (?:for|with)|"
    r"\b[Mm]eet|\b[Ww]elcome(?:s|d)?(?: to)?)(?: our| the)?(?: (?:founder|owner|[Ss]ister|[Nn]urse|[Ss]chwester))?,?\s*"
    r"(?:(?:le|la|el|il|der|die|den|dem)\s+)?$"
)
"""Before a name: whose work or house it is, or whom one asks for."""

JOINED = re.compile(
    r"\s*(?:[,/&]|,?\s(?:and|und|y|e|et|och|og|en|i|ve|and our|and also))\s*(?:(?:[Ss]taff )?[Nn]urse\s|[Ss]ister\s)?"
)
"""Between two names of one list."""

FIRMS = frozenset(
    [
        "estates",
        "estate",
        "realty",
        "properties",
        "digital",
        "design",
        "designs",
        "studio",
        "studios",
        "media",
        "agency",
        "photography",
        "photo",
        "photos",
        "consulting",
        "group",
        "partners",
        "associates",
        "foundation",
        "academy",
        "institute",
        "company",
        "ltd",
        "llc",
        "inc",
        "gmbh",
        "sl",
        "srl",
        "bv",
        "show",
        "productions",
        "creative",
        "marketing",
        "communications",
        "software",
        "solutions",
        "fotografie",
        "fotografia",
        "webdesign",
        "architects",
    ]
)
"""Last words, folded, by which what looks like a name is a firm or a show."""

OTHER_THING = re.compile(
    r"\b(?:laborator\w*|labs?|compan(?:y|ies)|brands?|stud(?:y|ies)|trials?|research\w*|(?:product|skin ?care) lines?|"
    r"foundation|institut\w*|universit\w*|hospitals?|start-?ups?|manufacturer|school|academy|courses?|firma|"
    r"marca|marque|"
    r"hersteller|empresa|entreprise|azienda|technolog\w*|devices?|building|society|association)\b",
    re.I,
)
"""What others found, lead or own."""
