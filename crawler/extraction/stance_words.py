"""The patterns of all stances for the languages of a page, and the words that qualify them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from crawler.extraction import words_by_language
from crawler.extraction.words_against import DISCONTINUED, PLANNED, REFUSED
from crawler.extraction.words_of_offers import DESCRIBED, LISTED, OFFERED
from crawler.extraction.words_of_talk import NEWS, RESEARCHED, TAUGHT, WARNED

TRAINED_STAFF = re.compile(
    r"\b(?:complet|underg|receiv|attend|has had|have had|(?<!get )certified in|trained in|advanced training|extensive "
    r"training|our training|her training|his training)\w*\b",
    re.I,
)
"""Staff who took a course: says nothing about teaching."""

COSMETICS = re.compile(
    r"\b(?:serum|cream|moisturi[sz]er|(?:face |sheet )?mask|ampoules?|lotion|toner|eye cream|gel|skin ?care|"
    r"shampoo|lip balm|mist|home ?care|"
    r"crema|sérum|suero facial|[a-zäöü]{0,12}(?:creme|serum|crème|ampulle[n]?|maske)|crema|siero|serums|krem\w*|"
    r"сыворотк\w*|крем\w*|ορ[όο]ς|κρ[έε]μα|kremi?)\b|美容液|"
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
WAYS = re.compile(
    r"in[jy]e[ckçx]\w*|inje[ktć]\w*|in(?:i|i)e(?:tt|zion)\w*|iniekc\w*|infiltr\w*|\b(?:ge|unter|auf)?spritz\w*|"
    r"wstrzyk\w*|zastrzyk\w*|"
    r"ubrizg\w*|injic\w*|vpich\w*|enjek\w*|suntik\w*|disuntik\w*|ενέ?[σχ]\w*|ин[ъь]?екц\w*|колем|укол\w*|"
    r"\biv\b|\bi\.v\.|intraven\w*|endoven\w*|\binfus[ei]\w*|\bdrips?\b|perfus\w*|sueros?\b|kroplów\w*|капельниц\w*|"
    r"tiêm|"
    r"注射|注入|施打|点滴|點滴|静脈|"
    r"주사|주입|수액|정맥|حقن\w*|نحقن\w*|ฉีด|הזרק\w*",
    re.I,
)
"""Ways of giving: what is not injected may be put on the skin, so this refuses only the way."""

_INJECTS = (
    r"(?:inject(?:ed|ing)?|inyect\w+|injet\w+|infiltr\w+|injec?t(?:ons|ée?s?)|iniett\w+|(?:ge|unter|auf)?spritz(?:t|"
    r"en)|injizier\w+|"
    r"ge[ïi]njecteerd|injecteren|inspuiten|wstrzyk\w+|injiku\w+|injic\w+|injisér\w+|vpich\w+|ubrizg\w+|injectăm|"
    r"injectat\w*|"
    r"disuntik\w*|вкалыва\w+|ввод\w+ инъекц\w+|enjekte)"
)
NOT_INJECTED = re.compile(
    rf"\b(?:not|never|no|nunca|jamás|ni|não|nem|pas|jamais|nicht|nie|niemals|non|mai|niet|nooit|ne|nije|inte|aldrig|"
    rf"ikke|nu|tidak|"
    rf"не|никогда)\s+(?:\w+\s+){{0,2}}?{_INJECTS}\b|\bn['e]\s?{_INJECTS}\b|"
    rf"\b{_INJECTS}\s+(?:\w+\s+){{0,4}}?(?:nicht|niet|inte|ikke|aldrig|nooit|nie|jamais|pas)\b|"
    r"injekčně ne\w+|enjekte (?:etm[ie]yor|edilme)\w*|"
    r"注射(?:は|を)?(?:せず|しません|して(?:い|お)りません|行(?:わ|っておりません))|"
    r"주사(?:로|는|를)?\s?(?:놓지|하지|맞지|투여하지)?\s?않|"
    r"不(?:可|能|會|会|做|得)?[^。，、；]{0,6}注射|لا نحقن|不(?:做|提供)?施打|فلا نحقن",
    re.I,
)
"""That something is not injected, in a verb: "injections are not painful" is none."""

PUT_ON = re.compile(
    r"\b(?:appl(?:y|ied|ies|ying)|massag\w+|spread|topical(?:ly)?|paint\w*|layer\w*|aplic\w+|t[óo]pic\w+|appliqu\w+|"
    r"pos(?:ons|ées?)|"
    r"(?:auf|ein)(?:ge)?(?:trag|arbeit|bring|brach)\w*|tragen|trägt|topisch|einmassier\w*|applic\w+|veicol\w+|stend\w+|"
    r"(?:aan|in)ge?bra\w+|brengen|smeren|aplik\w+|nakłada\w+|wmasow\w+|nanos\w+|nanáš\w+|masser\w+|påfør\w+|stryk\w+|"
    r"aplicăm|aplicat\w*|sür\w+|uygul\w+|dioles\w*|oles\w*|εφαρμ\w+|нанос\w+|нанес\w+)\b|塗[布抹り]|外用|涂抹|敷|도포|발라|"
    r"نضع|يوضع|دهن|ทา",
    re.I,
)
"""Ways of putting something on the skin."""

NOT = re.compile(
    r"\b(?:not|never|nor|without|no|nunca|ni|não|nem|pas|jamais|nicht|kein\w*|nie|non|né|mai|niet|geen|nooit|bez|"
    r"ne\w{3,15}me|inte|"
    r"ikke|aldrig|nu|tidak|δεν|не|ни)\b|n't\b|ません|않|[不沒没未]|m[ıiuü]yor|لا ",
    re.I,
)
"""Negations of any language, for a clause known to speak of exosomes."""

ANOTHER_VERB = re.compile(
    r"(?:\bor\b|\bnor\b|\bo\b|\bni\b|\bou\b|\boder\b|\bnoch\b|\bné\b|\bof\b|\blub\b|\bani\b|\bnebo\b|\bили\b|\bни\b|"
    r"\bveya\b|\beller\b|\bsau\b|\bnici\b|\bili\b|\batau\b|,|や|或|또는|،)\s*(?:\w+\s+){0,2}$",
    re.I,
)
"""Before a way, tells that something else is ruled out too: "we do not offer or inject"."""

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


class Cues:
    """The patterns of each stance for some languages, all of them for None; each is compiled when first asked for."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        """Choose the languages."""
        self._languages = languages

    def _compiled(self, *tables: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
        wanted = self._languages
        chosen = (said for table in tables for code, said in table.items() if wanted is None or code in wanted)
        return re.compile("|".join(pattern for said in chosen for pattern in said) or r"(?!)", re.I)

    refused = cached_property(lambda self: self._compiled(REFUSED, words_by_language.refused()))
    discontinued = cached_property(lambda self: self._compiled(DISCONTINUED, words_by_language.discontinued()))
    planned = cached_property(lambda self: self._compiled(PLANNED, words_by_language.planned()))
    taught = cached_property(lambda self: self._compiled(TAUGHT))
    offered = cached_property(lambda self: self._compiled(OFFERED, words_by_language.offered()))
    described = cached_property(lambda self: self._compiled(DESCRIBED, words_by_language.described()))
    listed = cached_property(lambda self: self._compiled(LISTED))
    warned = cached_property(lambda self: self._compiled(WARNED))
    researched = cached_property(lambda self: self._compiled(RESEARCHED))
    news = cached_property(lambda self: self._compiled(NEWS))


@cache
def cues_for(languages: frozenset[str] | None = None) -> Cues:
    """The patterns for these languages, for all of them when none are given."""
    return Cues(languages)
