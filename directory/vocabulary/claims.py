"""What a text claims about one person's specialty and certification, in its own words. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from directory.facts import Claim, Kind
from directory.vocabulary.person_name import fold
from directory.vocabulary.roles import find_specialist, speaks_of_another
from directory.vocabulary.titles import BOARDS, FOREIGN, NOT_FULL_MEMBER, OTHER_BOARDS, SOCIETIES, Title

_LONG = 120  # words of one sentence; a longer one is read in pieces
_LINE = 12  # words of a line that is read as a title
_MAX_WORDS = 4000  # words read of one text; a biography has some hundreds
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|[\w'’&]+")
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=[^\W\d_a-zß-ÿ])|\n+|[•|。]|\s[–—]\s")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]{1,2}|Drs?|Prof|Mrs?|Miss|St|Jr|Sr|(?:[A-Za-z]\.)+[A-Za-z]{1,2}|Dra|Hon|vs|Univ|Assoc)\.$"
)
_FOOTNOTE = re.compile(r"(?:^|[\n.;]\s*|\s{1,3})[*†]\s?(?=[A-Za-z])([^*†\n]{3,200})")
_MARKED = re.compile(r"certified\s?[*†]", re.IGNORECASE)

# Behind "board certified": what the person is called. The earliest in the text counts, then the first line.
_PERSONS: tuple[tuple[str, Kind, bool], ...] = (
    (
        r"(?:\w+ ){0,3}nurse practitioner|(?:dermatology |family |adult |aesthetic )?(?:np|aprn|fnp)\b",
        "nurse_practitioner",
        False,
    ),
    (r"(?:\w+ ){0,2}physician (?:assistant|associate)|dermatology pa\b|\bpa c\b", "physician_assistant", False),
    (r"(?:\w+ ){0,2}(?:registered )?nurse\b(?: injector| anesthetist)?", "nurse", False),
    (r"(?:\w+ )?(?:a?esthetician|cosmetologist)", "aesthetician", False),
    (
        r"facial (?:plastic|cosmetic)s?(?: (?:and|&))?(?: (?:reconstructive|cosmetic|plastic|aesthetic|surgery|"
        r"surgical))*(?: and)?(?: reconstructive)? surgeon",
        "facial_plastic_surgeon",
        True,
    ),
    (r"(?:oculo ?(?:facial )?plastic|ophthalmic plastic)(?: and reconstructive)? surgeon", "other_physician", False),
    (
        r"(?:(?:cosmetic|aesthetic|reconstructive) )?(?:(?:and|&) )?plastic(?: (?:and|&|reconstructive|cosmetic|"
        r"aesthetic|hand|surgical))* surgeon",
        "plastic_surgeon",
        True,
    ),
    (r"(?:cosmetic|aesthetic|esthetic) dermatologist", "dermatologist", True),
    (
        r"dermatologist(?:s(?= drs? ))?|(?:mohs|dermatologic|dermatological)(?: micrographic)?(?: (?:and|"
        r"&) \w+)? surgeon",
        "dermatologist",
        True,
    ),
    (
        r"(?:\w+ ){0,2}(?:physician|surgeon|doctor|internist|otolaryngologist|ophthalmologist|ob gyn|gynecologist|"
        r"pediatrician|anesthesiologist|"
        r"dermatopathologist|psychiatrist|pathologist|radiologist|urologist|cardiologist|neurologist|oncologist|"
        r"allergist|dentist)",
        "other_physician",
        False,
    ),
)
# Behind "board certified in": the fields, read one after the other as long as they follow each other.
_FIELDS: tuple[tuple[str, Kind, bool], ...] = (
    (r"facial plastics?(?: (?:and|&|reconstructive|cosmetic|aesthetic))*(?: surgery)?", "facial_plastic_surgeon", True),
    (r"(?:ophthalmic plastic|oculoplastic)(?: (?:and|&|reconstructive))* surgery", "other_physician", False),
    (
        r"(?:(?:cosmetic|aesthetic|reconstructive) (?:and|&) )?plastic(?: (?:and|&|reconstructive|cosmetic|"
        r"aesthetic))* surgery",
        "plastic_surgeon",
        True,
    ),
    (r"(?:cosmetic|aesthetic) dermatology", "dermatologist", False),
    (
        r"(?:(?:general|medical|surgical|paediatric|pediatric|adult|clinical|procedural|both|"
        r"and) )*dermatology(?: and venereology)?|"
        r"(?:mohs|micrographic)(?: micrographic| dermatologic)*(?: surgery)?|dermatologic surgery",
        "dermatologist",
        True,
    ),
    (
        r"dermatopathology|(?:\w+ ){0,4}(?:medicine|surgery|pediatrics|paediatrics|nursing)|"
        r"otolaryngology(?: head (?:and|&) neck surgery)?|ophthalmology|"
        r"obstetrics(?: (?:and|&) gyn\w+)?|ob gyn|gyn\w+cology|anesthesiology|pathology|radiology|psychiatry|"
        r"neurology|urology|pediatrics|oncology|"
        r"phlebology|cardiology|family practice|immunology|allergy",
        "other_physician",
        False,
    ),
)
_TELLS = re.compile(
    r"certif|board|fellow|diplom|\bf ?a ?a ?d\b|fasds|member|frcs|fach|전문의|"
    r"specialist|consultant|royal college|frcpc|\babd\b|\babps\b"
)
_BOARD_CERTIFIED = re.compile(r"\bboards? certifi(?:ed|cations?)\b")
_IN = re.compile(
    r"\s*(?:(?:and|also|dual|both|fully|fellowship trained|recertified|by|is|are|holds|include|includes|"
    r"the field of|the fields of|the specialty of) )*in\s+(?:both |the (?:fields?|specialt\w+|areas?) of |"
    r"general )?"
)
_AND = re.compile(r"\s*(?:(?:and|&|as well as|in|both|also) )*\s*")
_GAP = re.compile(
    r"(?:\s+(?!(?:who|is|was|with|has|had|he|she|they|works?|working|under|at|from|for|that|which|practice|team|"
    r"provider|clinic|to|by|supervis\w+|"
    r"dermatology|owner)\b)\w+){0,6}?\s+"
)
_AGAINST = re.compile(
    r"\b(?:train(?:ed|ing) (?:under|by|with|alongside)|under (?:the )?(?:\w+ ){0,2}(?:direction|supervision|"
    r"guidance|care|oversight|mentorship)|"
    r"supervised|overseen|mentored|shadow\w+|work(?:s|ed|ing)? (?:\w+ )?(?:with|under|alongside|for|beside)|"
    r"alongside|consult\w* (?:with )?(?:a|an|your|our)|"
    r"in consultation with|see (?:a|an|your)|ask (?:a|an|your)|visit (?:a|an|your)|choos\w+ (?:a|an|your)|"
    r"find (?:a|an)|select\w* (?:a|an)|look(?:ing)? for|"
    r"(?:daughter|son|wife|husband|sister|brother|child) of|married to|assist(?:s|ed|ing|ant to)|"
    r"collaborat\w+ (?:\w+ )?with|partner\w* with|"
    r"learn\w* from|taught by|recommended by|developed by|created by|formulated by|referred (?:to|by)|make sure|"
    r"always (?:choose|see)|"
    r"not(?! only| just)(?: a| an| yet)?|never|isn t|isnt|non|if you|should be|performed by|administered by|"
    r"(?:nurse|assistant|pa|coordinator|aesthetician|esthetician|secretary|injector) (?:to|for))\s+(?:\w+ ){0,4}$"
)
_PURSUING = re.compile(
    r"\b(?:board eligible|pursuing|seeking|working toward\w*|preparing for|candidate for|eligible for|sit for)\b"
)
_CERTIFIES = re.compile(
    r"\b(?:certifi\w+|recertified|diplomate?s?|board certified|abd|abps|abfprs|aobd|fellow|on the|"
    r"specialist register|"
    r"entry)\b"
)
_NO_CERTIFICATE = re.compile(
    r"\b(?:examiner|eligible|director of|past president|president of|question writer|item writer|committee|"
    r"candidate)\b"
)
_IS_A = re.compile(
    r"(?:^|\b(?:is|am|as|being|became|was|practi[sc]es as|i m|im|a|an|our|the|dr \w+ \w+|md|do|faad|facs|mbbs)\s+)"
    r"(?:(?:a|an|our|the|also|leading|renowned|experienced|expert|female|male|consultant|cosmetic|medical|"
    r"surgical|general|pediatric|adult|"
    r"fellowship trained|trained|award winning|nationally|recognized|respected|skilled|practicing|accredited|"
    r"qualified|licensed|and|aesthetic|"
    r"internationally|known|certified|local|top|best|established|lead|senior|chief|specialist|uk|us|"
    r"[a-z]+ based)\s+)*"
    r"(?P<noun>facial plastic(?: and reconstructive)? surgeon|plastic(?: (?:and|&|reconstructive|cosmetic|"
    r"aesthetic))* surgeon|dermatologist)\b"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence folded, with the way back to its own words."""

    written: str
    folded: str
    starts: tuple[int, ...]  # where each word begins in `folded`
    spans: tuple[tuple[int, int], ...]  # where it stands in `written`

    def words(self, start: int, end: int) -> str:
        """The written words of a stretch of the folded text."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, max(end - 1, start)) - 1, 0)
        stop = self.spans[last][1]
        stop += self.written[stop : stop + 1] == ")" and "(" in self.written[self.spans[first][0] : stop]
        return self.written[self.spans[first][0] : stop].strip()


def _sentence(text: str) -> _Sentence:
    pieces: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word = match[0].replace(".", "") if "." in match[0] else match[0]
        piece = "&" if word == "&" else fold(word)
        if not piece:
            continue
        starts.append(at)
        spans.append((match.start(), match.end()))
        pieces.append(piece)
        at += len(piece) + 1
    return _Sentence(text, " ".join(pieces), tuple(starts), tuple(spans))


def _sentences(text: str) -> list[_Sentence]:
    whole: list[str] = []
    for piece in _SENTENCE.split(text):
        if whole and _ABBREVIATION.search(whole[-1]) and piece:
            whole[-1] += " " + piece
        elif piece and piece.strip():
            whole.append(piece)
    sentences = [_sentence(piece) for one in whole for piece in _cut(one)]
    return [s for s in sentences if s.starts]


def _cut(written: str) -> list[str]:
    words = written.split(" ")
    return [" ".join(words[at : at + _LONG])[: _LONG * 12] for at in range(0, len(words), _LONG)]


def read_claims(text: str, *, footnotes: str = "") -> tuple[Claim, ...]:
    """The claims of title and certification that a text makes for the one person it is about.

    `certification` is true only for a recognised board, register or society, or "board certified" together with the
    specialty; "board certified" alone, unprotected titles, memberships and other people's titles ("trained under
    board-certified dermatologists") are not. `footnotes` is text of the page that may hold the note to a "Board
    Certified*"; without its note such a claim proves nothing.
    """
    text = " ".join(text.split(" ")[:_MAX_WORDS])
    found: list[Claim] = []
    for sentence in _sentences(text):
        if not _TELLS.search(sentence.folded):
            found += _read_plain(sentence)
            continue
        boards = _read_boards(sentence)
        found += boards
        found += _read_board_certified(sentence, _footnote_claims(sentence.written, text + "\n" + footnotes))
        found += _read_titles(sentence)
        found += _read_plain(sentence)
    return _unique(found)


def _unique(found: list[Claim]) -> tuple[Claim, ...]:
    """Each claim once; a bare title is left out where the same specialty is claimed with more."""
    stated = {claim.kind for claim in found if claim.certification}
    kept: dict[tuple[str, bool, str], Claim] = {}
    for claim in found:
        if claim.certification or claim.board or claim.kind not in stated:
            kept.setdefault((claim.kind, claim.certification, claim.board), claim)
    with_board = {(c.kind, c.certification) for c in kept.values() if c.board}
    return tuple(
        c for c in kept.values() if c.board or (c.kind, c.certification) not in with_board or not c.certification
    )


def _footnote_claims(written: str, text: str) -> list[Claim] | None:
    """The boards named in the note of a "Board Certified*"; None when nothing is marked."""
    if not _MARKED.search(written):
        return None
    return [claim for note in _FOOTNOTE.findall(text) for claim in _board_claims(_sentence("certified " + note))]


def _negated(sentence: _Sentence, start: int) -> bool:
    before = sentence.folded[:start]
    return bool(_AGAINST.search(before) or _PURSUING.search(before))


# --- boards ---------------------------------------------------------------------------------------


def _board_claims(sentence: _Sentence) -> list[Claim]:
    taken: list[tuple[int, int]] = []
    claims: list[Claim] = []
    for board in (*OTHER_BOARDS, *BOARDS):
        for match in re.finditer(board.pattern, sentence.folded):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            words = sentence.words(*match.span())
            if match[0].isalpha() and len(match[0]) <= 6 and words != words.upper():
                continue
            claims.append(Claim(text=words, kind=board.kind, certification=board.statement, board=board.name))
    for match in re.finditer(
        r"american (?:osteopathic )?board of ((?:(?!american\b|who\b|is\b|she\b|he\b)\w+ ?){1,4})", sentence.folded
    ):
        if not any(a <= match.start() < b for a, b in taken):
            claims.append(
                Claim(text=sentence.words(*match.span()), kind="other_physician", board=sentence.words(*match.span()))
            )
    return claims


def _read_boards(sentence: _Sentence) -> list[Claim]:
    """Boards that certify the person; a board merely mentioned (as an examiner, a candidate) is none."""
    claims = _board_claims(sentence)
    if not claims:
        return []
    alone = len(sentence.starts) <= max(len(fold(c.text).split()) for c in claims) + 3
    if _NO_CERTIFICATE.search(sentence.folded) and not re.search(
        r"\b(?:board certified|diplomate|certified by)\b", sentence.folded
    ):
        return []
    start = sentence.folded.find(fold(claims[0].text))
    if _negated(sentence, max(start, 0)) or not (alone or _CERTIFIES.search(_without_boards(sentence.folded))):
        return []
    phrase = _CERTIFIES.search(_without_boards(sentence.folded))
    return [_with_lead(sentence, claim) for claim in claims] if phrase else claims


def _without_boards(folded: str) -> str:
    return re.sub(r"american (?:osteopathic )?board of", " ", folded)


def _with_lead(sentence: _Sentence, claim: Claim) -> Claim:
    """The claim with the words that lead to the board: "certified by the American Board of Dermatology"."""
    start = sentence.folded.find(fold(claim.text))
    lead = list(
        re.finditer(
            r"\b(?:board certified|certified|recertified|diplomate|certification)\b", sentence.folded[: max(start, 0)]
        )
    )
    if not lead or start - lead[-1].start() > 120:
        return claim
    words = sentence.words(lead[-1].start(), start + len(fold(claim.text)))
    return claim.model_copy(update={"text": words[:300]})


# --- "board certified" ----------------------------------------------------------------------------


def _read_board_certified(sentence: _Sentence, notes: list[Claim] | None) -> list[Claim]:
    claims: list[Claim] = []
    for match in _BOARD_CERTIFIED.finditer(sentence.folded):
        if _negated(sentence, match.start()):
            continue
        found = _read_fields(sentence, match) or _read_person(sentence, match)
        if not found and not _board_claims(sentence):
            found = [Claim(text=sentence.words(*match.span()), certification=False)]
        by = _certified_by(sentence)
        if notes is not None:
            by = notes
        claims += [_checked(claim, by) for claim in found]
        claims += notes or []
    return claims


def _certified_by(sentence: _Sentence) -> list[Claim] | None:
    """The boards of "certified by ..."; None when the sentence names none that way."""
    match = re.search(r"\bcertifi(?:ed|cation) (?:\w+ ){0,8}?(?:by|from|through) ", sentence.folded)
    if not match:
        return None
    return (_board_claims(_sentence(sentence.folded[match.end() :])) and _board_claims(sentence)) or None


def _checked(claim: Claim, by: list[Claim] | None) -> Claim:
    """A specialty claimed with boards that do not certify it is no statement."""
    if by is None or not claim.certification or any(b.certification and b.kind == claim.kind for b in by):
        return claim
    return claim.model_copy(update={"certification": False})


def _read_fields(sentence: _Sentence, match: re.Match[str]) -> list[Claim]:
    lead = _IN.match(sentence.folded, match.end())
    if not lead:
        return _read_label(sentence, match)
    claims: list[Claim] = []
    at = lead.end()
    while True:
        best = _first_of(_FIELDS, sentence.folded, at)
        if best is None:
            return claims
        end, kind, statement = best
        text = sentence.words(match.start(), end) if not claims else sentence.words(at, end)
        claims.append(Claim(text=text[:300], kind=kind, certification=statement))
        more = _AND.match(sentence.folded, end)
        at = more.end() if more else end


_NEXT = re.compile(r"\s+(?:and|&|as well as)\s+(?:a |an )?")


@lru_cache(maxsize=64)
def _person_after(gap: re.Pattern[str], pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{gap.pattern}(?P<who>{pattern})(?!\w)")


@lru_cache(maxsize=64)
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)")


def _read_label(sentence: _Sentence, match: re.Match[str]) -> list[Claim]:
    """A field as a label's value: "Board Certified: Dermatology", with nothing behind it that makes it a department."""
    best = _first_of(_FIELDS, sentence.folded, match.end() + 1)
    if best is None or best[0] < len(sentence.folded):
        return []
    return [Claim(text=sentence.words(match.start(), best[0])[:300], kind=best[1], certification=best[2])]


def _first_of(table: tuple[tuple[str, Kind, bool], ...], folded: str, at: int) -> tuple[int, Kind, bool] | None:
    for pattern, kind, statement in table:
        match = _whole(pattern).match(folded, at)
        if match and match.end() > at:
            return match.end(), kind, statement
    return None


def _read_person(sentence: _Sentence, match: re.Match[str]) -> list[Claim]:
    claims: list[Claim] = []
    at = match.end()
    while len(claims) < 4:
        gap = _GAP if not claims else _NEXT
        best: tuple[int, int, Kind, bool] | None = None
        for pattern, kind, statement in _PERSONS:
            found = _person_after(gap, pattern).match(sentence.folded, at)
            if found and (best is None or found.start("who") < best[0]):
                best = (found.start("who"), found.end(), kind, statement)
        if best is None:
            return claims
        start, end, kind, statement = best
        text = sentence.words(match.start(), end) if not claims else sentence.words(start, end)
        follows = all(claim.certification for claim in claims)
        claims.append(Claim(text=text[:300], kind=kind, certification=statement and follows))
        at = end
    return claims


# --- societies, foreign titles, bare titles -------------------------------------------------------


def _read_titles(sentence: _Sentence) -> list[Claim]:
    claims: list[Claim] = []
    for title in (*SOCIETIES, *FOREIGN):
        match = re.search(title.pattern, sentence.folded)
        if match and not _negated(sentence, match.start()) and not _half_member(title, sentence, match):
            claims.append(
                Claim(
                    text=sentence.words(*match.span())[:300],
                    kind=title.kind,
                    certification=title.statement,
                    board=title.name if title in SOCIETIES else "",
                )
            )
    return claims


def _half_member(title: Title, sentence: _Sentence, match: re.Match[str]) -> bool:
    around = sentence.folded[max(0, match.start() - 20) : match.end() + 20]
    return "member" in match[0] and bool(NOT_FULL_MEMBER.search(around))


def _read_plain(sentence: _Sentence) -> list[Claim]:
    """A specialist's title without certification: "Dr. Rye is a dermatologist", or a short line that is a title."""
    match = _IS_A.search(sentence.folded)
    if match:
        start, end, noun = match.start(), match.end(), match.start("noun")
        found = find_specialist(match["noun"])
    elif len(sentence.starts) <= _LINE:
        found = find_specialist(sentence.folded)
        start, end, noun = (found[1], found[2], found[1]) if found else (0, 0, 0)
    else:
        return []
    if (
        not found
        or _negated(sentence, noun)
        or speaks_of_another(sentence.folded, noun)
        or sentence.folded[:end].endswith(("dermatologists", "surgeons"))
    ):
        return []
    return [Claim(text=sentence.words(start, end)[:300], kind=found[0])]
