"""Persons without title or degree of whom a text says what they are: "our nurse Ana Rye", "Ana Rye is the owner"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction.name_shapes import INITIAL, NAME, PARTICLE, SUFFIX, WORD, Span, refused
from crawler.extraction.person_words import ENDS_NAME, FIELDS
from crawler.extraction.roles import is_role
from directory.names import fold, parse_name
from directory.vocabulary.given_names import USUAL_GIVEN
from directory.vocabulary.name_words import COMMON, NEVER, RARELY

_CUED = re.compile(
    rf"(?:\b(?:founded|owned|led|run|operated|created|headed|directed|started|opened|"
    rf"supervised|performed|given|done|administered)(?: and \w+)? by(?: our)?(?: (?:founder|owner))?,? |"
    rf"\b(?i:founder|co-founder|cofounder|owner|proprietor|nurse|injector|aesthetician|esthetician|practitioner|"
    rf"director|dermatologist|"
    rf"surgeon|physician|provider|physician assistant|nurse practitioner|enfermei?r[ao]|heilpraktiker(?:in)?|"
    rf"biom[eé]dic[oa]|fisioterapeuta|cosmet[oó]log[oa]|kosmetolog|kosmetyczka|"
    r"pielęgniarka|lekarz|lekarka|huidtherapeute?|verpleegkundige|arts|schoonheidsspecialiste|médecin|esthéticienne|"
    r"estetisyen|infirmi(?:ère|er)|"
    rf"infermier[ae]|krankenschwester|kosmetikerin|esteticista|estetista|hemşire|fundadora?|propietari[oa]|"
    rf"dermat[oó]log[oa]|cirujan[oa]|inhaberin|inhaber|"
    rf"gründerin|gründer|hautarzt|hautärztin)"
    rf"(?:,| is| and \w+,?)? |"
    rf"\b(?i:i am|i[’']m|my name is|me llamo|mi nombre es|meu nome é|ich bin|mein name ist|je suis|"
    rf"je m[’']appelle|sono) )"
    rf"(?P<name>{NAME})"
)
_SAID_OF = re.compile(
    rf"(?<![\w.’'-])(?P<name>{WORD}(?:[ ](?:{PARTICLE}[ ])?(?:{INITIAL}|{WORD})){{1,3}}{SUFFIX})"
    r"(?=,? (?:is|has been|had been|works as|worked as|was|ist|es|é|est|è|jest|je)(?: (?:currently|also|"
    r"now))? (?:an?|our|the|one of|eine?|"
    r"una?|uma?|une?|board|certified|dually|double|licensed|registered|la|el|der|die)\b"
    r"|,? (?:an?|our|the) [\w -]{0,40}(?:founder|owner|director|nurse|aesthetician|esthetician|injector|"
    r"practitioner|surgeon|dermatologist|physician)\b"
    r"|, (?:[\w-]+ ){0,3}(?:founder|owner|director|nurse|aesthetician|esthetician|injector|practitioner|surgeon|"
    r"dermatologist|physician)\b"
    r"| (?:has |have )?(?:founded|opened|established|retired|graduated|earned|speciali[sz]es|"
    r"joined (?:the|our|us)|brings|leads our|owns)\b)"
)
_OUR_BEFORE = re.compile(
    r"\b(?:[Oo]ur|[Mm]y|[Hh]er|[Hh]is|[Ll]a|[Ee]l|[AaOo]|[Nn]uestr[ao]|[Nn]ossa|[Uu]nsere|[Nn]otre|[Dd]ie|"
    r"[Ll][’'])\s*"
    r"(?:[a-zà-ÿ-]+\s){0,2}[a-zà-ÿ]+,?\s$"
)
_BRACKETED = re.compile(
    rf"(?<![\w.’'-])(?P<name>{WORD}(?:[ ](?:{INITIAL}|{WORD})){{0,2}})[ ]\((?P<role>[^()]{{2,50}})\)"
)


def _is_introduced(text: str, match: re.Match[str], key: str) -> bool:
    """Whether an unusual first name stands behind "our nurse" or "la esteticista", in small letters."""
    if key in NEVER or key in COMMON or key in RARELY or key in FIELDS:
        return False
    return _OUR_BEFORE.search(text[: match.start("name")][-60:]) is not None


def cued(text: str) -> Iterator[Span]:
    """Names without title or degree of whom the text says what they are."""
    bracketed = [match for match in _BRACKETED.finditer(text) if is_role(match["role"])] if "(" in text else []
    for match in (*_CUED.finditer(text), *_SAID_OF.finditer(text), *bracketed):
        words = match["name"].split(" ")
        for keep in range(len(words)):
            if fold(words[keep]) in ENDS_NAME and words[keep].islower() is False and keep:
                words = words[:keep]
                break
        written = re.sub(r"['’]s?$", "", " ".join(words))
        name = parse_name(written)
        if name is None or refused(name, written):
            continue
        if len(words) == 1 and fold(written) not in USUAL_GIVEN and not _is_introduced(text, match, fold(written)):
            continue
        if not name.family and not name.given:
            continue
        start = match.start("name")
        yield Span(start, start + len(written), name, marked=False, weak=fold(words[0]) not in USUAL_GIVEN)
