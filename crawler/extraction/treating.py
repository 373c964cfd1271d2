"""Whether a page says that somebody sees patients there, or that she does not."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.extraction.quick import Quick

_PATIENTS = r"(?:patients?|clients?|people|anyone|guests)"
_NOT = Quick(
    rf"\bnever (?:\w+ )?(?:treats?|sees?|injects?)\b|"
    rf"\b(?:do|does|did|will)(?: not|"
    rf"n[’']t) (?:\w+ ){{0,2}}?(?:see|treat|inject|examine|consult(?: with)?|"
    rf"practi[sc]e|"
    rf"accept|take)\b(?: (?:any|our|new))?(?: {_PATIENTS}\b)?"
    rf"(?! ?(?:\w+ )?(?:{_PATIENTS} )?(?:under|younger|below|with(?:out)?|who|that|for|on (?:sun|sat|fri|mon)\w*)\b)"
    rf"|\bsees? no {_PATIENTS}\b|\bwithout (?:seeing|treating) {_PATIENTS}|\bnot (?:see|seeing|treat|treating|"
    rf"involved in "
    rf"(?:the )?(?:care|treatment) of) {_PATIENTS}"
    r"|\bis(?: not|n[’']t) (?:an? |one of (?:our|the) )?(?:clinicians?|providers?|doctors?|physicians?|nurses?|"
    r"injectors?|"
    r"medical(?:ly)? (?:professional|trained)|practitioners?|on ?site|on the premises)\b|\bnon-?clinical\b"
    r"|\b(?:oversees|reviews|approves|signs off on|writes) (?:our |the |all (?:of our )?|"
    r"treatment )?(?:\w+ )?(?:protocols|charts)\b"
    r"(?! and (?:sees|treats))|\bon the end of the (?:phone|line)\b|\b(?:remote|"
    r"off-?site) (?:medical )?(?:director|supervision|"
    r"oversight)\b|\b(?:available|supports? us|supervises|reachable) (?:only )?(?:by|over the) (?:phone|"
    r"telephone|video)\b"
    r"|\byou (?:will|may|might) (?:not|never|rarely|seldom|hardly) (?:\w+ )?(?:meet|see) (?:him|her|them)\b"
    r"|\bbehind (?:our|the) (?:medical )?licen[cs]e\b"
    r"|\bgood[- ]faith exam[^.;]{0,40}\b(?:by|via|over|through) (?:\w+ )?(?:video|phone|telephone|tele-?health|zoom)\b"
    r"|\bno (?:atiende|visita|pasa consulta|trata)\b|\bn[ãa]o (?:atende|trata|realiza)\b|\bnon (?:visita|riceve|"
    r"esegue|effettua)\b"
    r"|\bne (?:re[çc]oit|consulte|voit|traite|pratique) (?:pas|aucun)|\b(?:behandelt|sieht|betreut) (?:hier |"
    r"selbst )?"
    r"(?:nicht|keine)\b|\bhält keine sprechstunde|\bhasta (?:kabul etme|bakma|görme)me|\bnie przyjmuje\b|"
    r"\bbehandelt geen\b"
    r"|診療(?:は|を)?(?:行|担当)(?:わ|って|し)(?:な|い?ま(?:せ))|진료(?:를|는)? ?하지 않",
)
_DOES = Quick(
    rf"\b(?:sees|treats|examines|consults with|meets|evaluates) (?:all |every |our |new |your |his |her |adult |"
    rf"most )*"
    rf"(?:of (?:our|the) )?{_PATIENTS}\b|\b(?:personally )?(?:injects|operates)\b|\bperforms (?:all|our|every|"
    rf"most|the|his|her)\b"
    r"|\b(?:sees|treats|consults|in clinic|in the (?:office|clinic)|available|appointments?|"
    r"is in)\b[^.;]{0,40}?\bon (?:\w+ ){0,2}"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:done|performed|given|administered|carried out|provided) by our\b"
    r"|\b(?:atiende|pasa consulta|visita a|atende|riceve|reçoit|behandelt|przyjmuje|ordiniert|hasta kabul eder)\b",
)


def says_treats(sentences: Iterable[str]) -> bool | None:
    """False where one of the sentences about a person denies that she sees patients, True where one says so."""
    said = list(sentences)
    if any(_NOT.search(sentence) for sentence in said):
        return False
    return True if any(_DOES.search(sentence) for sentence in said) else None
