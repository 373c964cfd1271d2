"""People named in passing in somebody else's story, her teachers or heroes: only a colleague is of the clinic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from crawler.extraction.blocks import Block
from crawler.extraction.outsider_words import OUTSIDERS_HEADING
from crawler.extraction.roles import same_person
from crawler.extraction.telling_words import WORKS
from directory.names import PersonName

PRONOUN = re.compile(
    r"^(?:He|She|They|His|Her|Their|Dr\. (?:is|has)|Originally|Born|With (?:over|more than)|Board[- ]certified|"
    r"Certified|A (?:graduate|fellow|member|native)|"
    r"Ella|Él|Su\b|Ela|Ele|Sie|Er\b|Ihre?\b|Elle|Il (?=est\b|a\b|exerce|pratique|reçoit|se\b|s[’'])|Lei|Lui)"
)
_REFERS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|I|[Mm]y|[Ee]lla|[Ee]la|[Ee]lle|[Ll]ei)\b|^(?:Sie|Er|Il|Su|Lui|Ele|Él)\b"
)
_TOGETHER = re.compile(
    r"\b(?:(?:joined|assisted|supported|helped|accompanied|seconded|complemented) by|together with|side by side with|"
    r"in (?:practice|partnership) with|partners? with|shar(?:es?|ing) (?:\w+ ){1,3}with|"
    r"(?:works?|working|operates?|practi[cs]es?|treats?|sees) (?:\w+ ){0,4}(?:with|alongside|beside)|"
    r"(?:founded|opened|starte?d?|runs?|owns?|leads?|established|built|bought)\b[^.;]{2,60}\bwith|"
    r"junto (?:a|con|com)|en equipo con|acompañad[oa] (?:por|de)|zusammen mit|gemeinsam mit|unterstützt von|"
    r"insieme (?:a|con)|affiancat[oa] da|aux côtés d[eu]|assistée? (?:de|par)|wspólnie z|samen met|"
    r"ile birlikte|sammen med|tillsammans med|yhdessä)"
    r"[\s,]*(?:(?:the|her|his|their|my|a|an|husband|wife|sister|brother|daughter|son|mother|father|partner|colleague|"
    r"friend|fellow|dermatologist|surgeon|nurse|practitioner|physician|doctor|assistant|and|suo|sua|collega|son|sa|"
    r"su|colega|ihrem|seinem|seiner|ihrer|mann|frau|kollegen|kollegin)[\s,]+){0,5}$",
    re.I,
)
_ASSOCIATE = re.compile(
    r"\b(?:associée?s?|soci[oa]s?|kolleg(?:e|in|a)|collega|compañer[oa]|colega|koleżanka|kolegyně|makker|confrère|"
    r"consœur),?\s*(?:(?:le|la|el|il|lo|der|die|de|o|a|der|pan|pani|dem|en)\s+)?$",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:zur seite (?:steht|stehen)|(?:wird|werden) (?:\w+ )?unterstützt von|unterstützt (?:sie|ihn|wird)|"
    r"ao lado d\w+|ao seu lado|a su lado|a(?:l suo| suo) fianco|à (?:ses|leurs) côtés|naast (?:haar|hem)|"
    r"obok (?:niej|niego)|"
    r"at (?:her|his) side|(?:supported|helped|backed) by|wspiera(?:ją)? (?:ją|go)|yanında çalış\w+)\b[^;]{0,110}$",
    re.I,
)
_OURS = re.compile(
    r"\b(?:our(?: own)?|nuestr[oa]s?|noss[oa]s?|nostr[oai]|unser[e]?[rnms]?|notre|nos|onze|nasz\w*)"
    r"(?: [\w-]+){0,4},?\s*$",
    re.I,
)
_OURS_AFTER = re.compile(r"^,?\s*(?:who is |is )?(?:our|unser|nuestr|noss|notre|nostr)\w*\b", re.I)
_ACTS = re.compile(
    r"^,?\s+(?:also |now |currently |personally |and \w+ )?"
    r"(?!(?:was|as|says|explains|notes|adds|towards|always|perhaps|across|plus|his|its|this|thus)\b)"
    r"(?:is\b|has\b(?! (?:shown|found|published|been cited|described|written))|[a-z]{2,}s\b)"
)
_THROUGH = re.compile(
    r"\b(?:with|under|by|from|for|of|chair|advis[eo]r|mentor|supervisor|director|head|chief|"
    r"bei|beim|unter|mit|von|durch|con|por|bajo|del?|do|da|dal|dalla|presso|com|sob|par|avec|sous|chez|auprès d[eu]|"
    r"du|bij|door|van|onder|met|pod|uczennica|uczeń|hos|av)s?:?\s*(?:(?:the|the late|dem|der|den|el|la|il|le|lo|"
    r"pana|pani)\s)?"
    r"(?:Drs?\.?\s*)?$",
    re.I,
)
_STATES = re.compile(
    r"\b(?:is|are|we|us|our|your|you|wir|uns|unser\w*|nosotros|nuestr\w+|nous|notre|nos|noi|nostr\w|n[óo]s|noss\w+|"
    r"wij|ons|onze|nas[zi]\w*)\b",
    re.I,
)
_LISTS = re.compile(
    r"^(?:(?:selected|recent|our|my|past|key) )?(?:trainees?|mentors?|teachers?|students|publications?|papers|"
    r"references|"
    r"bibliography|training|education|fellowships?|residenc(?:y|ies)|awards|honou?rs|lectures|presentations|research|"
    r"acknowledge?ments|guests?|speakers|(?:the |our )?podcasts?|episodes|webinars|fellows trained|(?:former|"
    r"past) (?:fellows|students|residents|trainees)|"
    r"pupils|"
    r"(?:(?:our|trusted|preferred|referral|valued) )*partners?(?! in\b)|affiliates?|collaborators|friends of|sponsors?|"
    r"(?:recommended|further|suggested) (?:reading|books)|books|literature|resources|links|committees|visiting \w+|"
    r"guest \w+|press|in the (?:news|media|press)|formaci[oó]n|"
    r"formation|"
    r"publicaciones|ausbildung|publikationen|pubblicazioni|opleiding)\b"
)
_WHERE = re.compile(r"\b(?:where|whose|which|that|who|whom|says?|as|when|than|like)\s*$", re.I)
_OPENS = re.compile(r"^[\W\d_]*(?:(?:Meet|Both|Also|Today|Now|Here|Then|And|But|Our [\w ]{0,30})\b\W*)?$")
_BOTH = re.compile(
    r"(?:.*\s)?(?:[Ss]he|[Hh]e|[Tt]hey|I|[Ss]ie|[Ee]r|[Ee]lla|[ÉéEe]l|[Ee]lle|[Ii]l|[Ll]ei|[Ll]ui|[Ee]la|[Ee]le|[Zz]ij|"
    r"[Hh]ij|[Oo]na|[Oo]n) (?:and|und|y|e|et|en|i|a) "
)
_BRACKET = re.compile(r"^[^()]*\)|\([^()]*\)")
_JOINED = re.compile(r"\s*(?:[,|/·•]|,?\s*(?:and|or|&|y|e|o|und|oder|et|ou))\s*")


class Teller(Protocol):
    """A card: whom it names, and the block that does."""

    number: int
    name: PersonName
    refused: bool


def find_subjects(blocks: Sequence[Block], cards: Iterable[Teller]) -> dict[int, PersonName]:
    """Whom each block goes on about: the last card above it, up to a heading of the card's rank or another part."""
    told: dict[int, PersonName] = {}
    for card in cards:
        if card.refused or blocks[card.number].tag == "img":
            continue
        head = blocks[card.number]
        told[card.number] = card.name
        for number in range(card.number + 1, len(blocks)):
            block = blocks[number]
            if block.region != head.region or 0 < block.level <= (head.level or 3):
                break
            told[number] = card.name
    return told


def is_passing(sentence: str, start: int, end: int, subject: PersonName | None, *, opener: PersonName | None) -> bool:
    """Whether the name at these positions stands in a sentence about another: the `subject` of the passage or `opener`.

    `opener` is the person with whom the sentence begins. Who begins a sentence, or acts in it now, is its own subject.
    """
    before, after = sentence[:start], sentence[end:]
    if _OPENS.match(before) or _BOTH.fullmatch(before):
        return False
    refers = subject is not None and (
        _REFERS.search(before) or _names(subject, before) or (_THROUGH.search(before) and not _STATES.search(sentence))
    )
    if opener is None and not refers:
        return False
    return not ((_ACTS.match(after) or WORKS.match(after)) and not _WHERE.search(before))


def is_colleague(before: str, after: str) -> bool:
    """Whether the words around a name in passing make its bearer one of the clinic's people."""
    return bool(
        _TOGETHER.search(before[-160:])
        or _BESIDE.search(before[-140:])
        or _ASSOCIATE.search(before[-60:])
        or _OURS.search(before[-60:])
        or _OURS_AFTER.match(after)
    )


def opens_with(sentence: str, known: Iterable[PersonName]) -> PersonName | None:
    """The known person with whose name a sentence begins."""
    head = sentence[:40].lstrip(" \"“'‘(")
    for name in known:
        if any(re.match(rf"(?:Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?{re.escape(part)}(?!\w)", head) for part in _parts(name)):
            return name
    return None


def is_listed_elsewhere(headings: Sequence[str]) -> bool:
    """Whether the heading right above is that of teachers, pupils, papers, guests, advisers or admirers."""
    return bool(headings) and bool(_LISTS.match(headings[-1]) or OUTSIDERS_HEADING.search(headings[-1]))


def are_joined(between: str) -> bool:
    """Whether only a comma, an "and" or an "or" stands between two names, what is in brackets aside."""
    return _JOINED.fullmatch(_BRACKET.sub("", between)) is not None


def is_other(one: PersonName | None, name: PersonName) -> bool:
    """Whether somebody is known to be told of, and it is not the bearer of this name."""
    return one is not None and not same_person(one, name)


def _parts(name: PersonName) -> list[str]:
    return [part for part in (name.given.split(" ")[0], name.family) if len(part) > 2]


def _names(name: PersonName, text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) for part in _parts(name))
