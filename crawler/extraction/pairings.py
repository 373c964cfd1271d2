"""Which procedures exosomes are given with: those a passage pairs them with, never those it rules out or compares."""

from __future__ import annotations

import re

from crawler.extraction.procedure_words import PROCEDURE, procedures_in
from crawler.extraction.stances import marked

_CHUNKS = re.compile(
    r"[;:.!?。；：！？\n]+|[,、，]|\s[–—]\s|"
    r"(?=\b(?:but|sino|pero|mas|mais|sondern|aber|maar|ma|però|ale|ama|ancak|но|men|nego|ci|iar|alla)\s)",
    re.I,
)
_GOES_ON = re.compile(
    r"^\W*(?:n?or|ni|o|nem|ou|oder|noch|né|nè|of|lub|ani|czy|nebo|ή|ούτε|или|ни|veya|ne|eller|vagy|sau|nici|ili|niti|"
    r"atau|"
    r"and|y|e|et|und|en|i|a|και|и|ve|och|og|și|dan)\b|^\W*(?:または|や|及び|或|及|또는)",
    re.I,
)
"""How a list goes on behind a comma, so that a negation before it holds."""
_ONLY = re.compile(
    r"\W*(?:only|just|s[oó]lo|solamente|únicamente|apenas|somente|só|seulement|uniquement|nur|lediglich|sondern|solo|"
    r"solamente|"
    r"soltanto|alleen|enkel|slechts|tylko|wyłącznie|jen|pouze|samo|numai|doar|bara|endast|kun|sadece|yalnızca|hanya|"
    r"μόνο|"
    r"только|лишь)\b",
    re.I,
)
_SHORT = 3
MAX_TEXT = 4_000
"""What is read of one passage."""

_NOT_GIVEN = re.compile(
    r"\b(?:(?:do|does|did|will|would|are|is|was|were|should|can|could|must)(?: not|n't)|cannot|can't|won't|never|"
    r"neither|nor|"
    r"without|avoid\w*|not(?= (?:with|by|in|as|for|after|through|via)\b)|"  # en
    r"(?:no|nunca|jamás|tampoco) (?:(?:se|los|las|lo|la|les|nos|lo) )*\w+(?:mos|n|mo|a)\b|(?:nunca|jamás|tampoco|sin|"
    r"ni)|"  # es
    r"n[ãa]o|nem|nunca|sem|"  # pt
    r"ne (?:les? |la |l'|s'|se |sont |est )?\w+ (?:pas|jamais|plus|ni)|n'\w+ (?:pas|jamais|plus|ni)|ni|sans|jamais|"
    r"pas de|"  # fr
    r"nicht|nie|niemals|keine?[nmrs]?|weder|ohne|"  # de
    r"non|né|senza|niet|geen|nooit|zonder|nie|bez|nigdy|ani|"  # it, nl, pl
    r"ne\w{4,20}me|není|nejsou|nikdy|ne|nije|nisu|nikad|nu|fără|niciodată|"  # cs, hr, ro
    r"inte|ikke|aldrig|aldri|ej|utan|uden|uten|tidak|bukan|tanpa|không|"  # sv, da, no, id, vi
    r"δεν|δε|όχι|χωρίς|ποτέ|ούτε|не|ни|без|никогда)(?!\w)|(?<!\w)(?:لا|ليس|ولا|لن|دون|بدون)(?!\w)|ไม่|"
    r"(?:[不未無没沒](?!同|少|僅|仅|只)|並非|并非)",
    re.I,
)
"""Words that rule out what stands behind them; English and Portuguese "no" are left out: "no downtime", "no rosto"."""

_RULED_OUT_BEHIND = re.compile(
    r"\b(?:wir|wij|we|uns|sie|ze|werden|wird|worden|wordt|on|vi|de)\b.{0,18}\b(?:nicht|niet|inte|ikke|aldrig)\b|"
    r"m[ıiuü]yor|\b(?:değil\w*|yapılmaz|uygulanmaz|edilmez)|ません|しない|ておらず|않|안 (?:합|해|함|씁)|없[습는]|"
    r"\bне (?:проводи|делае|выполня|применя|использу)\w*|\bnie (?:wykonuj|stosuj|podaj|robi)\w*|\bne(?:podáv|prová|"
    r"aplik)\w+|"
    r"\b(?:are|is|were|was) (?:not|never)\b(?=.{0,30}(?:offered|used|done|performed|included|needed|necessary))",
    re.I,
)
"""A negation that ends its clause and rules out what stands before it."""

_AND = "and|or|y|o|e|ou|et|und|oder|of|en|i|lub|a|nebo|и|или|ve|veya|och|eller"
_COMPARED = re.compile(
    r"\b(?:unlike|instead of|rather than|compared (?:with|to)|versus|vs\.?|alternatives? to|different from|"
    r"differs? from|"
    r"difference between|not to be confused with|better than|more than|"
    r"a diferencia de|en lugar de|en vez de|al contrario|frente a|diferente de|em vez de|ao contrário|contrairement|"
    r"au lieu|"
    r"plutôt que|à la place|anders als|statt|anstelle|im gegensatz|im vergleich|diversamente|a differenza|invece|"
    r"in tegenstelling|in plaats|anders dan|zamiast|w przeciwieństwie|w odróżnieniu|namísto|na rozdíl|místo|"
    r"в отличие|вместо|"
    r"i stället|till skillnad|i stedet|i modsætning|σε αντίθεση|αντί)\b"
    rf"\W+(?:\w+\W+){{0,2}}?(?:{PROCEDURE.pattern})(?:\W+(?:{_AND})\W+(?:{PROCEDURE.pattern}))*|"
    rf"(?:{PROCEDURE.pattern})(?:と異なり|と違い|の代わり|[와과] 달리| 대신)|"
    rf"(?:不同於|不同于|而非|取代)(?:{PROCEDURE.pattern})",
    re.I,
)
"""What exosomes are only compared with."""

_IS_NO_EXOSOME = re.compile(
    r"\b(?:not|n't|nor?|non|não|pas|kein\w*|nicht|geen|niet|nie|ne|nejsou|není|nu|inte|ikke|tidak|bukan|δεν|не)\b"
    r"[^§]{0,12}§|§[^§]{0,4}(?:değil\w*|ではな|ではあり|이 아|가 아)|[不非]是?§",
    re.I,
)
_INJECTED = re.compile(
    r"in[jy]e[ck]|injiz|iniett|spritz|wstrzyk|iniekc|инъек|注射|注入|주사|주입|enjek|infiltr|micro-?dos|ubrizg", re.I
)
_CARRIERS = frozenset({"RF microneedling", "microneedling", "mesotherapy", "hair transplant", "PRP", "nano-infusion"})


def paired_in(text: str) -> tuple[str, ...]:
    """The procedures a passage pairs exosomes with, in standard words, each once."""
    kept = " , ".join(_affirmed(text[:MAX_TEXT]))
    found = procedures_in(kept)
    if "scalp injection" in found and _CARRIERS & set(found) and not _INJECTED.search(kept):
        # "Into the scalp with microneedling": the scalp is where, not how.
        found = tuple(name for name in found if name != "scalp injection")
    return found


def _affirmed(text: str) -> list[str]:
    """What the clauses of a passage say is done, without what they rule out or only compare with."""
    kept: list[str] = []
    ruled_out = False
    at = 0
    for part in _parts(text):
        chunk = text[at:part]
        separator = text[at - 1 : at] if at else ""
        at = part
        chunk = chunk.lstrip(" ,;:、，.!?。；：！？\n–—")
        if not chunk.strip():
            continue
        goes_on = (
            separator in ",、，"
            and (len(chunk.split()) <= _SHORT or bool(_GOES_ON.match(chunk)))
            and not _ONLY.match(chunk)
        )
        if ruled_out and separator and goes_on:
            continue
        said, ruled_out = _said_of(chunk)
        if said:
            kept.append(said)
    return kept


def _parts(text: str) -> list[int]:
    """Where the clauses of a text end."""
    return [*(match.end() for match in _CHUNKS.finditer(text) if match.end()), len(text)]


def _said_of(chunk: str) -> tuple[str, bool]:
    """What of a clause is affirmed, and whether its end is ruled out."""
    chunk = _COMPARED.sub("", chunk)
    if not PROCEDURE.search(chunk):
        return "", bool(_NOT_GIVEN.search(chunk))
    if _IS_NO_EXOSOME.search(marked(chunk)) and PROCEDURE.search(chunk):
        before = PROCEDURE.search(chunk)
        negation = _NOT_GIVEN.search(chunk)
        if before and negation and before.start() < negation.start():
            return "", True
    if _RULED_OUT_BEHIND.search(chunk):
        return "", True
    if negation := _NOT_GIVEN.search(chunk):
        return chunk[: negation.start()], True
    return chunk, False
