"""How a person named on a page is tied to the clinic, from the words around the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extraction.person_words import DIRECTOR, OWNER
from crawler.extraction.setting import Setting
from directory.facts import Relation

_OWNER = re.compile(rf"(?<!\w)(?:{OWNER})", re.I)
_OWNER_AFTER = re.compile(
    r"^[\s,–—-]*(?:(?:(?:is|was) (?:an?|our|the) (?:[\w-]+ ){1,8}(?:and|&) (?:an? |our |the )?)|"
    r"(?:(?:is|was|our|the|an?|and|who|el|la|die|der|le)\s+)*(?:[\w-]+ (?:and|&) )?)"
    rf"(?:[\w-]+ ){{0,2}}(?:{OWNER})(?!\w)",
    re.I,
)
_OWNER_BEFORE = re.compile(
    rf"(?<!\w)(?:{OWNER}|(?:founded|owned|started|opened|created|"
    rf"established)(?: in \d{{4}})?(?: and \w+)? by)[\s,:–-]*"
    r"(?:and [\w -]{3,30} )?(?:(?:the|our|husband|wife|couple|sisters?|brothers?|siblings|friends|team|duo|"
    r"mother|daughter|"
    r"father|son|and|partners|married|nurses?|dr\.?)[ -]+){0,6}$",
    re.I,
)
_DIRECTOR = re.compile(rf"(?<!\w)(?:{DIRECTOR})", re.I)
_OUR_DIRECTOR = re.compile(rf"\bour (?:[\w-]+ ){{0,2}}?(?:{DIRECTOR}),?\s*$", re.I)
_SUPERVISED = re.compile(
    r"\b(?:(?:medically )?(?:supervised|overseen|delegated) by|under the (?:medical )?(?:direction|supervision|"
    r"oversight|guidance) of|"
    r"medical (?:direction|oversight|supervision)(?: is)?(?: provided)? by|collaborat\w+ (?:physician|doctor)|"
    r"supervising (?:physician|doctor)|"
    r"bajo la (?:dirección|supervisión) de|sob (?:a )?(?:supervisão|direção) de|sous la (?:direction|"
    r"supervision)|unter (?:der )?ärztlicher)",
    re.I,
)
_REVIEWED = re.compile(
    r"\b(?:(?:medically|clinically|fact|expert|doctor|physician)?[ -]?(?:reviewed|checked|verified|"
    r"approved)(?: for accuracy)? by|medical reviewer|"
    r"revisado por|revisão médica|revu par|geprüft von|recensito da|監修)",
    re.I,
)
_AUTHOR_BEFORE = re.compile(
    r"(?:^|[|·•,\n]\s*|\b)(?:written by|posted by|authored? by|author|published by|article by|words by|por|"
    r"escrito por|autor|von|verfasst von|"
    r"par|écrit par|scritto da|文責|執筆者?|작성자)\s*[:：]?\s*$|^\s*by:?\s*$",
    re.I,
)
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline|post-meta|entry-meta|blog-meta|article-meta|posted-by)(?:$|[\s_-])"
)
_FORMER = re.compile(
    r"^\s*\(?retired\)|^\W{0,3}\(?(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d\b|"
    r"\b(?:(?:has|have|who|recently|now) retired|retired,? (?:from|in|after|since|(?:19|20)\d\d)|"
    r"(?:is|are|was) (?:now )?(?:retired|retiring)|will (?:be )?retir(?:e|ing)|"
    r"in (?:loving )?memor(?:y|iam)|passed away|"
    r"left (?:us|our (?:team|practice|clinic))\b|left (?:the (?:practice|clinic) )?in (?:19|20)\d\d|"
    r"no longer (?:with|at|practic\w+|works?|sees?)|(?:has|have) (?:now )?left (?:the|our)|(?:has|"
    r"have) moved (?:on|away)|"
    r"former(?:ly)? (?:partner|associate|member|physician|doctor|colleague|with us|of our|at our)|until (?:his|"
    r"her) (?:retirement|death)|se jubiló|"
    r"falleci[óo]|aposentou-se|faleceu|im ruhestand|ehemalige[rn]?|verstorben|a pris sa retraite|"
    r"ancien(?:ne)? associé|退職|退任|퇴사|離職)",
    re.I,
)
_LATE = re.compile(
    r"\b(?:(?:our |my |the )?former (?:partner|associate|colleague|co-?owner|physician|doctor|"
    r"surgeon|dermatologist|nurse)s?,?|the late|der verstorbene|el fallecido|retired)\s*$",
    re.I,
)
_ELSEWHERE_BEFORE = re.compile(
    r"(?:\baccording to|\bas told (?:to|by)|\b(?:developed|invented|created|pioneered|discovered|patented|"
    r"formulated|designed|described|coined|"
    r"popularized|authored|conducted|published|performed in \w+) by|"
    r"\b(?:trained|training|studied|studying|mentored|mentorship|fellowship|apprentic\w+|residency|internship|"
    r"learned|interned)\b[^.;]{0,60}\b(?:under|with|by|alongside|from)|"
    r"\b(?:study|studies|research|paper|trial|article|book|survey|report|editorial|interview|lecture|"
    r"podcast)\b[^.;]{0,40}\b(?:by|from|of|with)|"
    r"\b(?:published|co-?authored|collaborat(?:ed|es)|presented|co-?wrote) with|\b(?:named after|students? of|"
    r"based on the work of|referred by|inspired by|interviewed|citing|cited|quoting|quoted)|"
    r"\bDr\. [A-Z]\w+ and his (?:mentor|teacher))"
    r"[\s,]*(?:the |her |his |my |a |renowned |world-renowned |famed? |famous |celebrity |leading |legendary |"
    r"dermatologists? |(?:plastic |cosmetic )?surgeons? |"
    r"professors? |scientists? |researchers? |experts? |lead author |inventor |and )*$",
    re.I,
)
_REFERRED = re.compile(
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
    r"lecturer|surgeon)|"
    r"keynote|panel|congress|conference|webinar|masterclass|training (?:day )?(?:with|by))\b[^.;]{0,60}$"
    r"|\b(?:an?|any|some|another) (?:[\w-]+ ){0,3}(?:like|such as|called|named)\s*$"
    r"|\bas seen in\b[^.;]{0,60}\bwhere\b[^.;]{0,20}$"
    r"|\b(?:vertretung|überweis\w+|derivamos|remitimos|enviamos|encaminhamos|indirizziamo|inviamo|adressons|"
    r"orientons|verwijzen|"
    r"yönlendiri\w+|kierujemy)\b[^.;]{0,90}$"
    r"|\b(?:rechtsanw[äa]lt\w*|attorney|lawyer|solicitor|avocate?|abogad[oa]|advogad[oa]|avvocato|"
    r"datenschutzbeauftragte\w*|"
    r"fotos?|photos?|photograph(?:y|er|s)?|web ?design|steuerberater\w*|notary)\b[^.;]{0,30}$",
    re.I,
)
_GONE = re.compile(
    r"\bretired\)|\bretired,? (?:in |since )?(?:19|20)\d\d|"
    r"\((?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d\)|\bin (?:loving )?memor(?:iam|y)\b|"
    r"\bemerit(?:us|a)\b|\bim ruhestand\b|\bà la retraite\b",
    re.I,
)
_PAST_HEADING = re.compile(
    r"\bemerit(?:us|a|i)\b|^(?:our )?(?:former|past|previous|retired|late)\b|\bof the past\b|\bin memoriam\b|"
    r"\balumni\b|\bour history\b|^history$|\b(?:antigu[oa]s|anciens?|ehemalige\w*|ex[- ])"
    r"(?: [\w-]+)? ?(?:medicos|medecins|arzte|team)"
)
_FROM_TO = re.compile(
    r"\b(?:from|between|von|desde|de|dal|od|van) (?:19|20)\d\d "
    r"(?:to|until|and|bis|hasta|a|até|al|do|tot) (?:19|20)\d\d\b",
    re.I,
)
_HERE = re.compile(
    r"\b(?:with us|at our|in our|part of our|in unsere[rm]|bei uns|en nuestr\w+|na noss\w+|da noi|u nas)\b", re.I
)
_WITH_US = re.compile(
    r",?(?: [A-Z][\w.-]*,?){0,3} (?:also |now |personally )?"
    r"(?:treats|sees|performs|offers|injects|looks after|leads|runs|works)\b[^.;]{0,60}"
    r"\b(?:with us|at our|in our|here at|our (?:patients|clients|practice|clinic))\b"
)
_JOINS_US = re.compile(
    r"[^.;]{0,60}\b(?:joins|joined|is joining|has joined) (?:us\b|our\b|the (?:team|practice|clinic|staff)\b)"
)
_OUTSIDER = re.compile(
    r"rechtsanw[äa]lt|attorney|lawyer|solicitor|\bavocate?\b|abogad[oa]|advogad[oa]|avvocato|datenschutz|"
    r"steuerberat|notary|"
    r"tax advis|data protection|photograph|web ?design",
    re.I,
)
_AWAY = re.compile(
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
_TAUGHT_BY = re.compile(
    r"\b(?:trained|mentored|taught|coached|instructed)\b[^.;,]{0,40}\b(?:under|with|by|"
    r"alongside)\b[^.;,]{0,60}$",
    re.I,
)
_ELSEWHERE_AFTER = re.compile(
    r"^\W{0,3}(?:et al\b|(?:the |who |an? )?(?:(?:original|lead|renowned) )?(?:inventor|creator|pioneer|"
    r"developer|discoverer|author)\b|and (?:his|her|their)? ?colleagues\b|(?:tells|told) (?!us\b|our\b|"
    r"you\b)[A-Z]|['’]s (?:study|research|book|paper|invention|team at)|"
    r"(?:[\w,'’ -]{0,60} )?(?:in an? (?:interview|article)|wrote in|writes in|published in|reported in))",
)
_SAYS = re.compile(
    r"\b(?:says|said|explains|explained|notes|noted|adds|added|states|stated|warns|warned|tells|told|"
    r"according to|comments|commented|points out|"
    r"pointed out|recommends|advises|suggests|believes|sagt|erklärt|explica|afirma|dice|diz|explique|déclare|"
    r"spiega|afferma|mówi|říká|diyor)\b",
    re.I,
)
_APPOSITION = re.compile(
    r"^,?\s*(?:(?:MD|DO|PhD|FAAD|M\.D\.)[, ]+)*(?:who is |is )?(?:an?|the|one of|director|chair\w*|chief|head|"
    r"professor|associate|assistant|clinical|"
    r"founder|ceo|president|co-?founder|board)\b[^.;:]{0,110}?\b(?:at|of|from|in|with|"
    r"based in)\s+(?:the )?(?P<where>[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*)*)"
)
_SPOKEN = re.compile(r"[\"”’'»],?\s*(?:says|said|explains|explained|notes|noted|adds|told us|according to)\s*$", re.I)
_QUOTED_BY = re.compile(
    r"\b(?:says|said|explains|explained|notes|noted|adds|added)\s*"
    r"(?:(?:board[- ]certified )?(?:cosmetic )?(?:dermatologist|(?:plastic )?surgeon|expert)s?,? )?(?:Drs?\.? )?$",
    re.I,
)
_SAYS_OUTSIDER = re.compile(
    r"^(?:,? (?:MD|DO|M\.D\.|D\.O\.|PhD|FAAD|FACS))*, (?:an?|the|who is)\b[^.;:“”\"]{0,90}?, "
    r"(?:says|said|explains|explained|notes|noted|adds|recommends|warns|advises|told|tells)\b"
)
"""Whom a text presents, at the moment of quoting, as somebody its readers do not know yet."""
_APPOSITION_ANY = re.compile(
    r"^,\s*(?:an?|the|who|professor|chair\w*|chief|head|director|president|associate|assistant|"
    r"clinical)\b[^.;]{0,90}?\b(?:at|of|from|"
    r"in|with) (?:an?|the|another)\b"
)
_OTHER_PLACE = re.compile(
    r"^,?\s*(?:of|from|at)\s+(?:the )?(?P<where>[A-Z][\w&.'’-]*(?: (?:of |for |the )?[A-Z&][\w&.'’-]*)*)"
)
_ACADEMIC = re.compile(
    r"\b(?:university|universit|college|school of medicine|hospital|institute|harvard|stanford|mayo clinic|"
    r"academy|society|association|"
    r"mount sinai|johns hopkins|journal|magazine|vogue|times|allure|news)\b",
    re.I,
)
_OURS = re.compile(
    r"\b(?:our(?: own)?|here at|joins? (?:our|us|the)|our practice|our clinic|our team|at our|we are (?:proud|"
    r"delighted)|meet|led by|your|"
    r"nuestr[oa]s?|noss[oa]s?|nostr[oai]|unser[e]?[rnms]?|notre|nos|nasz\w*|ekibimiz\w*|kliniğimiz\w*)\b|当院|"
    r"저희|본원|本院",
    re.I,
)
_TREATS = re.compile(
    r"\b(?:treats|sees (?:patients|clients|all)|performs|injects|operates on|practi[cs]es (?:at|here|in our|"
    r"with us)|cares for|"
    r"consults with|works with (?:his|her|our|patients|clients)|(?:his|her) (?:own )?(?:patients|practice)|"
    r"founded|opened|"
    r"atiende|atende|behandelt|reçoit|przyjmuje|visita i)\b",
    re.I,
)


def relation_in_text(text: str, start: int, end: int, setting: Setting, classes: str = "") -> Relation:
    """The tie of a person named in running text at these positions."""
    before, after = text[max(0, start - 160) : start], text[end : end + 200]
    if _REVIEWED.search(before[-80:]):
        return "medical_director" if _OUR_DIRECTOR.search(before[-60:]) else "reviewer"
    if _AUTHOR_BEFORE.search(before) or _AUTHOR_CLASS.search(classes):
        return "author"
    if _FROM_TO.search(before + after[:60]) and _HERE.search(text):
        return "former"
    if _FORMER.search(after[:120]) or _LATE.search(before) or re.search(r"\bmemor(?:y|iam)\b", before, re.I):
        return "former"
    if _SUPERVISED.search(before[-90:]) or _DIRECTOR.search(before[-60:]) or _DIRECTOR.search(after[:40]):
        return "medical_director"
    if _is_elsewhere(before, after, setting):
        return "quoted"
    if owner := _owner(before, after, setting):
        return owner
    if setting.voices and not (_OURS.search(before[-60:]) or _JOINS_US.match(after) or _WITH_US.match(after)):
        return "quoted"
    return "staff"


def _owner(before: str, after: str, setting: Setting) -> Relation | None:
    """owner where the words beside the name say founder or owner; quoted when it is somebody else's business."""
    told = _OWNER_AFTER.match(after)
    if told is None:
        before_it = _OWNER_BEFORE.search(before[-60:])
        whose = (
            re.search(r"([A-Z][\w&.-]*(?: [A-Z&][\w&.-]*)*)['’]s?\s+$", before[-60:][: before_it.start()])
            if before_it
            else None
        )
        if whose is None and before_it and setting.voices:
            whose = re.search(r"([A-Z][\w&.-]*(?: [A-Z&][\w&.-]*)*) (?:is|was) $", before[-60:][: before_it.start()])
        if whose is not None and not setting.is_ours(whose[1]) and not setting.presents:
            return "quoted"
        return "owner" if before_it else None
    where = re.match(r"\s+(?:of|at)\s+(?:the )?([A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*)*)", after[told.end() :])
    ours = where is None or setting.is_ours(where[1]) or setting.presents
    return "owner" if ours else "quoted"


def _is_elsewhere(before: str, after: str, setting: Setting) -> bool:
    """Whether the words around a name place the person outside the clinic."""
    if _ELSEWHERE_BEFORE.search(before) or _TAUGHT_BY.search(before) or _ELSEWHERE_AFTER.match(after):
        return True
    if _REFERRED.search(before) or _AWAY.match(after):
        return True
    if _QUOTED_BY.search(before[-60:]) or _SAYS_OUTSIDER.match(after):
        return not _OURS.search(before[-60:])
    if _SPOKEN.search(before) and _APPOSITION_ANY.match(after):
        return True
    place = _APPOSITION.match(after) or _OTHER_PLACE.match(after)
    if place is None or setting.is_ours(place["where"]) or _OURS.search(before[-40:]):
        return False
    if place.re is _OTHER_PLACE and _ACADEMIC.search(place["where"]):
        return True
    says = _SAYS.search(before[-60:]) or _SAYS.search(after)
    return bool(says) or (setting.voices and bool(_ACADEMIC.search(place["where"])))


def is_outsider(text: str) -> bool:
    """Whether the few words with a name say that somebody only works for the clinic: its lawyer, its photographer."""
    return len(text) < 120 and _OUTSIDER.search(text) is not None


def is_gone(text: str, headings: Sequence[str] = ()) -> bool:
    """Whether the few words with a name, or a heading above it, say that the person has left, retired or died."""
    return (len(text) < 120 and _GONE.search(text) is not None) or any(map(_PAST_HEADING.search, headings))


def relation_of_card(role: str, words: str, setting: Setting, classes: str, *, family: str) -> Relation:
    """The tie of a person who has a card, a heading or a row of her own; `words` is what the card says.

    A medical director treats where the card says so, has another role too, or has given the practice her name.
    """
    if _AUTHOR_CLASS.search(classes):
        return "author"
    if _FORMER.search(words[:600]) and not re.search(r"\b(?:founded|joined)\b.{0,40}\bretired\b", words[:600], re.I):
        return "former"
    if _OWNER.search(role):
        return "owner"
    if _DIRECTOR.search(role):
        rest = _DIRECTOR.sub("", role).strip(" ,&|/-–—and")
        return "staff" if len(rest) > 3 or _TREATS.search(words) or setting.is_named_for(family) else "medical_director"
    return "staff"
