"""One sentence and its stance on exosomes, by the words around them; pure functions over text."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extraction import stance_words as words
from crawler.extraction.exosome_words import EXOSOME, EXOSOME_BRAND, NEAR_WORDS, OTHER_SENSES
from crawler.extraction.procedure_words import procedures_in
from crawler.extraction.stance_words import Cues, cues_for
from crawler.extraction.text import sentences
from directory.facts import PageKind, Stance

MAX_SENTENCE = 1_500
"""What is judged of one run-on sentence; cue patterns are bounded, so time stays linear."""


class Judgement(NamedTuple):
    """A stance with its reason and how sure the words are: 4 a price or a plain statement ... 0 the word alone."""

    stance: Stance
    reason: str
    strength: int


DESCRIBED = "describes the treatment"
NOT_THIS_WAY = "says that it is not given in this way"
"""A refusal of injections or drips alone: it holds only where nothing on the site offers exosomes otherwise."""
TREATMENT_PAGES: tuple[PageKind, ...] = ("service", "price", "home", "faq")
"""Pages on which a clinic describes what it does."""

_ELSEWHERE = re.compile(
    r"\b(?:partner(?:ed|ing)?|affiliated|network|panel|accredited) (?:clinics?|hospitals?|surgeons?|doctors?|"
    r"practices?|"
    r"providers?|specialists?|physicians?)\b|\bclinics? (?:in|on) our (?:network|panel)\b|partnerklinik\w*|"
    r"cl[íi]nicas? (?:asociadas?|colaboradoras?|parceiras?|partner)|cliniques? partenaires?|cliniche? partner|"
    r"anlaşmalı (?:klinik|hastane)\w*|клиник\w*-партн[её]р\w*",
    re.I,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "“": '"', "”": '"'})
_BODY = re.compile(
    r"\b(?:our|your|nuestr\w+|noss\w+|nos|notre|unser\w*|nostr\w+|onze|nasz\w*|naš\w*|наш\w*|ihre\w*|"
    r"votre)\s+(?:own\s+|body's\s+|\w+\s+)?(?:cells?|bod(?:y|ies)'?s?|skin(?:'s| cells)|blood|tissues?|organs?|"
    r"immune|understanding|knowledge|guide|article|blog|view|opinion|readers?|research|study|post|"
    r"c[ée]lulas?|cuerpo|corpo|corps|cellules?|zellen|k[öo]rper\w*|cellule|komór\w*|buňk\w*|těl\w*|клетк\w*|"
    r"организм\w*|cellen|lichaam|options for learning)\b",
    re.I,
)
_NOW = re.compile(
    r"\bnow (?:available|offer|open|here)\w*|has arrived|have arrived|just launched|are here\b|ya disponible|já "
    r"disponível|jetzt (?:neu|verfügbar)|déjà disponible|già disponibile|уже доступ|開始しました|시작했습니다|"
    r"现已推出|現已推出",
    re.I,
)
_OWN_RESEARCH = re.compile(
    r"\b(?:in )?our (?:study|trial|lab\w*|findings|data|paper)\b|\bclinical trials?\b|\brecruit\w*|\benrol\w*|"
    r"\bvolunteers?\b|\bparticipants?\b|臨床試験|治験|임상 ?시험|临床试验",
    re.I,
)
_SAID = re.compile(
    r"[\"”'»]\s*,?\s*(?:said|says|told|adds?|added|notes?|noted|shares?|recalls?|explains?|explained|according)\b|"
    r"\b(?:said|says|told|according to)\b",
    re.I,
)
_WE_SAY = re.compile(r"\b(?:our|we|i)\b[^.]{0,60}\b(?:said|says|told)\b", re.I)
_CONTRAST = re.compile(
    r"(?:,\s*(?:but|only|just)|\bbut\b|\brather\b(?! than)|\binstead\b(?! of)|;|:|\bsino\b|\bsondern\b|\bmais\b|"
    r"\bma\b|\bmas\b)[^.]{0,60}§",
    re.I,
)
_CLAUSES = re.compile(
    r"[.;:,。、，；：]|\b(?:but|only|sino|pero|solo|s[oó]lo|mas|mais|apenas|sondern|nur|aber|maar|alleen|ma|ale|tylko|но|"
    r"только|men)\b",
    re.I,
)
_COURSE_OF = re.compile(r"\bcourses? of\b[^.]{0,40}", re.I)


def marked(text: str) -> str:
    """The text with every exosome word and exosome brand put as `§`, the sign of the tables in stance_words."""
    text = text[:MAX_SENTENCE].translate(_APOSTROPHES).replace("§", " ")
    return EXOSOME.sub("§", EXOSOME_BRAND.sub("§", text))


def judge_sentence(sentence: str, *, kind: PageKind = "other", cues: Cues | None = None) -> Judgement:
    """The stance of one sentence that names exosomes; plain words first, then the page it stands on."""
    cues = cues or cues_for()
    text = marked(sentence)
    if OTHER_SENSES.search(sentence):
        return Judgement("mentioned", "another sense of the word", 0)
    if text.rstrip(" \"'").endswith(("?", "？")):
        return Judgement("mentioned", "a question", 0)
    if judgement := _against(text, cues) or _taught(text, cues):
        if judgement.reason == NOT_THIS_WAY and given_otherwise(text):
            described = kind not in ("blog", "legal", "shop", "course")
            return (
                Judgement("offered", DESCRIBED, 2) if described else Judgement("mentioned", "tells how it is given", 0)
            )
        return judgement
    if _ELSEWHERE.search(text):
        return Judgement("mentioned", "done at a partner's", 1)
    if _SAID.search(text) and kind in ("blog", "other") and not _WE_SAY.search(text):
        return Judgement("news", "reports what others say", 2)
    if _OWN_RESEARCH.search(text) and not re.search(r"\boffer\w*\b", text):
        return Judgement("researched", "speaks of studies", 2)
    if _is_goods(text, kind):
        return Judgement("cream", "sold as a cosmetic", 3)
    own = _BODY.sub("", text)
    if cues.offered.search(own):
        return Judgement("offered", "says that it is done here", 3 if kind == "blog" else 4)
    if kind not in ("blog", "legal", "shop", "course") and cues.listed.search(own) and not cues.researched.search(text):
        return Judgement("offered", "named among what is done", 3)
    if kind in TREATMENT_PAGES and cues.described.search(own) and not cues.researched.search(text):
        return Judgement("offered", DESCRIBED, 2)
    for stance, cue, reason in (
        ("warned", cues.warned, "warns"),
        ("researched", cues.researched, "speaks of studies"),
        ("news", cues.news, "reports"),
    ):
        if cue.search(text) and not (stance == "warned" and words.DISCLAIMER.search(text)):
            return Judgement(stance, reason, 1)  # type: ignore[arg-type]
    if (
        kind == "service"
        and procedures_in(sentence)
        and re.search(r"\b(?:with|plus|\+|and|combin|pair|add|con|com|avec|mit|met|z|s)\b|[+＋&]|併用|병행|联合", text)
        and not words.DISCLAIMER.search(text)
    ):
        return Judgement("offered", "paired with a treatment of this page", 2)
    if kind == "shop":
        return Judgement("cream", "stands in a shop", 1)
    if kind == "course":
        return Judgement("taught", "stands on a page of courses", 1)
    return Judgement("mentioned", "explains exosomes" if kind != "legal" else "legal text", 0)


def judge_near(text: str, *, anaphora: bool = False, cues: Cues | None = None) -> Judgement | None:
    """What a short text beside the word takes back or puts off; with `anaphora`, "we do not offer them" counts too."""
    cues = cues or cues_for()
    said = marked(text)
    if not said.strip() or len(said) > 400:
        return None
    if anaphora and "§" not in said:
        if len(said.split()) > 12 and not words.THEM.search(said):
            return None
        short = len(said.split()) <= 12 and len(said) <= 90
        said = words.THEM.sub("§", said, count=1)
        if "§" not in said and not short:
            return None
        if not short and cues.planned.search(said) and not re.search(r"§", said):
            return None
        if NEAR_WORDS.search(said) and "§" not in said:
            return None
    return _against(said, cues) or (_taught(said, cues) if not anaphora else None)


def judge_section(heading: str, *, cues: Cues | None = None) -> Judgement | None:
    """What a heading says of everything under it: "Coming soon", "Treatments we no longer offer"."""
    if len(heading) > 80:
        return None
    cues = cues or cues_for()
    said = marked(heading)
    return _against(said if "§" in said else f"{said} §", cues) or _taught(
        said if "§" in said else f"{said.rstrip(' :')}: §", cues
    )


def judge_answer(question: str, answer: str, *, cues: Cues | None = None) -> Judgement | None:
    """A question with its answer: "Do you offer exosomes?" is decided by yes or no, others by what is answered."""
    parts = sentences(answer)
    asked = bool(words.OFFER_QUESTION.search(marked(question)))
    of_a_way = bool(words.WAYS.search(question))
    for part in parts[:4]:
        if judgement := judge_near(part, anaphora=True, cues=cues):
            return judgement
        said = marked(part)
        if "§" in said and (judgement := judge_sentence(part, kind="faq", cues=cues)).strength >= 2:
            return judgement
    if asked and parts:
        if words.NO.search(parts[0]) and not of_a_way:
            return Judgement("refused", "answers no", 4)
        if words.YES.search(parts[0]):
            return Judgement("offered", "answers yes", 4)
    return None


def _against(text: str, cues: Cues) -> Judgement | None:
    """Refused, discontinued or planned, in plain words."""
    if (match := cues.discontinued.search(text)) and not words.OTHERS.search(text[: match.start()]):
        return Judgement("discontinued", "says that it is no longer done", 4)
    if (match := cues.planned.search(text)) and not _NOW.search(text):
        return Judgement("planned", f"announces it: {match[0].strip()[:60]}", 4)
    if match := cues.refused.search(text):
        before, after = text[: match.start()], text[match.end() :]
        others = (
            not match[0].startswith("§")
            and words.OTHERS.search(before)
            and not re.search(r"\bwe\b|\bour\b", before[-20:], re.I)
        )
        contrast = _CONTRAST.search(match[0]) or re.search(
            r"\b(?:only|just|merely|simply|solo|solamente|apenas|nur|seulement|только)\s*$", before[-14:], re.I
        )
        another_kind = cues.offered.search(text, max(text.find("§") + 1, match.start()))
        if not others and not contrast and not another_kind and not words.CONDITION.search(after):
            if _is_a_way(match[0], before, after):
                return Judgement("refused", NOT_THIS_WAY, 2)
            return Judgement("refused", "says that it is not done here", 4)
    if "§" in text and words.NOT_INJECTED.search(text) and not words.OTHERS.search(text[: text.index("§")]):
        return Judgement("refused", NOT_THIS_WAY, 2)
    return None


_ANOTHER_THING = re.compile(r"[,;.:]|\b(?:or|o|ou|oder|of|lub|nebo|или|and|y|et|und)\b", re.I)


def _is_a_way(negated: str, before: str, after: str) -> bool:
    """Whether only a way of giving is ruled out: "never injected", "no § injections", "not given § by drip"."""
    if way := words.WAYS.search(negated):
        return not words.ANOTHER_VERB.search(negated[: way.start()])
    if negated.startswith("§") and (noun := list(words.WAYS.finditer(before[-40:]))):
        # "Injections of §": a noun right before the word, at most with a preposition.
        return len(before[-40:][noun[-1].end() :].split()) <= 1
    behind = words.WAYS.search(after[:30])
    return behind is not None and not _ANOTHER_THING.search(after[: behind.start()])


def given_otherwise(text: str) -> bool:
    """Whether a clause of a passage puts exosomes on the skin, or names what they follow, and rules nothing out."""
    return any(words.PUT_ON.search(clause) and not words.NOT.search(clause) for clause in _CLAUSES.split(text))


def _taught(text: str, cues: Cues) -> Judgement | None:
    plain = _COURSE_OF.sub(" ", text)
    if "§" in text and "§" not in plain:
        return None
    if cues.taught.search(plain) and not words.TRAINED_STAFF.search(plain):
        return Judgement("taught", "teaches it", 3)
    return None


def _is_goods(text: str, kind: PageKind) -> bool:
    """Whether the sentence sells a bottle: a cosmetic beside the word, with words of buying or in a shop."""
    near = any(words.COSMETICS.search(text[max(0, m.start() - 30) : m.end() + 30]) for m in re.finditer("§", text))
    return (
        near
        and (kind == "shop" or bool(words.BUYING.search(text)))
        and not re.search(r"needl|laser|facial\b|inject|in[- ]clinic|in[- ]office", text, re.I)
    )


def as_goods(judgement: Judgement, text: str, kind: PageKind) -> Judgement:
    """A bottle is not a treatment: cosmetics in a shop or with a volume are sold, not done."""
    if judgement.stance == "offered" and words.COSMETICS.search(text) and (kind == "shop" or words.BUYING.search(text)):
        return Judgement("cream", "sold as a cosmetic", judgement.strength)
    return judgement
