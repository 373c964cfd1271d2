"""What a text claims about one person's specialty and certification, in its own words. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from directory.facts import Claim, Kind
from directory.vocabulary.claim_words import (
    ABROAD,
    AGAINST,
    AND,
    BOARD_CERTIFIED,
    CERTIFIES,
    DOCTOR_BEFORE,
    DOCTOR_BEHIND,
    FIELDS,
    FOREIGN_BOARD,
    FORMER,
    GAP,
    IN,
    IS_A,
    LONGER_NAME,
    NO_CERTIFICATE,
    ONLY_AROUND,
    OVER,
    PERSONS,
    PURSUING,
    TELLS,
)
from directory.vocabulary.person_name import fold
from directory.vocabulary.role_words import NEGATORS
from directory.vocabulary.roles import find_specialist, speaks_of_another
from directory.vocabulary.sentences import Sentence, read_sentence, read_sentences
from directory.vocabulary.titles import BOARDS, FOREIGN, NOT_FULL_MEMBER, OTHER_BOARDS, SOCIETIES, Title

_LINE = 12  # words of a line that is read as a title
_MAX_WORDS = 4000  # words read of one text; a biography has some hundreds
_FOOTNOTE = re.compile(r"(?:^|[\n.;]\s*|\s{1,3})[*†]\s?(?=[A-Za-z])([^*†\n]{3,200})")
_DENIED = re.compile(rf"\b(?:{NEGATORS})(?: (?!only\b|just\b|nur\b|solo\b|seulement\b|but\b)\w+){{0,7}} ?$")
_MARKED = re.compile(r"certified\s?[*†]", re.IGNORECASE)


def read_claims(text: str, *, footnotes: str = "", about: str = "") -> tuple[Claim, ...]:
    """The claims of title and certification that a text makes for the one person it is about.

    `about`: her name, where it is known: what a sentence says of a doctor of another name is not hers.

    `certification` is true only for a recognised board, register or society, or "board certified" together with the
    specialty; "board certified" alone, unprotected titles, memberships and other people's titles ("trained under
    board-certified dermatologists") are not. `footnotes` is text of the page that may hold the note to a "Board
    Certified*"; without its note such a claim proves nothing.
    """
    text = " ".join(text.split(" ")[:_MAX_WORDS])
    hers = frozenset(fold(about).split())
    found: list[Claim] = []
    for sentence in read_sentences(text):
        stated: list[Claim] = []
        if TELLS.search(sentence.folded):
            stated += _read_boards(sentence)
            stated += _read_board_certified(sentence, _footnote_claims(sentence.written, text + "\n" + footnotes))
            stated += _read_titles(sentence)
        stated += _read_plain(sentence)
        found += [claim for claim in stated if not hers or not _is_anothers(sentence, claim, hers)]
    return _unique(found)


def _is_anothers(sentence: Sentence, claim: Claim, hers: frozenset[str]) -> bool:
    """Whether the doctor named right before or behind a claim bears none of her names."""
    words, folded = fold(claim.text), sentence.folded
    places = [m for m in re.finditer(re.escape(words), folded) if not _negated(sentence, m.start())] if words else []
    named = [DOCTOR_BEFORE.search(folded[: m.start()]) or DOCTOR_BEHIND.match(folded, m.end()) for m in places]
    return bool(named) and all(n is not None and not hers & set(n["who"].split()) for n in named)


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
    return [claim for note in _FOOTNOTE.findall(text) for claim in _board_claims(read_sentence("certified " + note))]


def _negated(sentence: Sentence, start: int) -> bool:
    before = sentence.folded[:start]
    return bool(AGAINST.search(before) or _DENIED.search(before) or PURSUING.search(before) or FORMER.search(before))


def _in_force_here(sentence: Sentence, claim: Claim) -> Claim:
    """No statement where the sentence goes on to say that the certificate is over, to come, or another country's."""
    start = sentence.folded.find(fold(claim.text))
    behind = sentence.folded[start + len(fold(claim.text)) :] if start >= 0 else ""
    if not claim.certification or not (OVER.match(behind) or ABROAD.match(behind) or FOREIGN_BOARD.match(behind)):
        return claim
    return claim.model_copy(update={"certification": False})


# --- boards ---------------------------------------------------------------------------------------


def _board_claims(sentence: Sentence) -> list[Claim]:
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
            if LONGER_NAME.match(sentence.folded, match.end()):
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


def _read_boards(sentence: Sentence) -> list[Claim]:
    """Boards that certify the person; a board merely mentioned (as an examiner, a candidate) is none."""
    claims = _board_claims(sentence)
    if not claims:
        return []
    alone = len(sentence.starts) <= max(len(fold(c.text).split()) for c in claims) + 3
    if NO_CERTIFICATE.search(sentence.folded) and not re.search(
        r"\b(?:board certified|diplomate|certified by)\b", sentence.folded
    ):
        return []
    start = sentence.folded.find(fold(claims[0].text))
    if _negated(sentence, max(start, 0)) or not (alone or CERTIFIES.search(_without_boards(sentence.folded))):
        return []
    phrase = CERTIFIES.search(_without_boards(sentence.folded))
    claims = [_in_force_here(sentence, claim) for claim in claims]
    return [_with_lead(sentence, claim) for claim in claims] if phrase else claims


def _without_boards(folded: str) -> str:
    return re.sub(r"american (?:osteopathic )?board of", " ", folded)


def _with_lead(sentence: Sentence, claim: Claim) -> Claim:
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


def _read_board_certified(sentence: Sentence, notes: list[Claim] | None) -> list[Claim]:
    claims: list[Claim] = []
    for match in BOARD_CERTIFIED.finditer(sentence.folded):
        if _negated(sentence, match.start()):
            continue
        found = _read_fields(sentence, match) or _read_person(sentence, match)
        if not found and not _board_claims(sentence):
            found = [Claim(text=sentence.words(*match.span()), certification=False)]
        by = _certified_by(sentence)
        if notes is not None:
            by = notes
        claims += [_in_force_here(sentence, _checked(claim, by)) for claim in found]
        claims += notes or []
    return claims


def _certified_by(sentence: Sentence) -> list[Claim] | None:
    """The boards of "certified by ..."; None when the sentence names none that way."""
    match = re.search(r"\bcertifi(?:ed|cation) (?:\w+ ){0,8}?(?:by|from|through) ", sentence.folded)
    if not match:
        return None
    return (_board_claims(read_sentence(sentence.folded[match.end() :])) and _board_claims(sentence)) or None


def _checked(claim: Claim, by: list[Claim] | None) -> Claim:
    """A specialty claimed with boards that do not certify it is no statement."""
    if by is None or not claim.certification or any(b.certification and b.kind == claim.kind for b in by):
        return claim
    return claim.model_copy(update={"certification": False})


def _read_fields(sentence: Sentence, match: re.Match[str]) -> list[Claim]:
    lead = IN.match(sentence.folded, match.end())
    if not lead:
        return _read_label(sentence, match)
    claims: list[Claim] = []
    at = lead.end()
    while True:
        best = _first_of(FIELDS, sentence.folded, at)
        if best is None:
            return claims
        end, kind, statement = best
        text = sentence.words(match.start(), end) if not claims else sentence.words(at, end)
        claims.append(Claim(text=text[:300], kind=kind, certification=statement))
        more = AND.match(sentence.folded, end)
        at = more.end() if more else end


_NEXT = re.compile(r"\s+(?:and|&|as well as)\s+(?:a |an )?")


@lru_cache(maxsize=64)
def _person_after(gap: re.Pattern[str], pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{gap.pattern}(?P<who>{pattern})(?!\w)")


@lru_cache(maxsize=64)
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)")


def _read_label(sentence: Sentence, match: re.Match[str]) -> list[Claim]:
    """A field as a label's value: "Board Certified: Dermatology", with nothing behind it that makes it a department."""
    best = _first_of(FIELDS, sentence.folded, match.end() + 1)
    if best is None or best[0] < len(sentence.folded):
        return []
    return [Claim(text=sentence.words(match.start(), best[0])[:300], kind=best[1], certification=best[2])]


def _first_of(table: tuple[tuple[str, Kind, bool], ...], folded: str, at: int) -> tuple[int, Kind, bool] | None:
    for pattern, kind, statement in table:
        match = _whole(pattern).match(folded, at)
        if match and match.end() > at and not ONLY_AROUND.match(folded, match.end()):
            return match.end(), kind, statement
    return None


def _read_person(sentence: Sentence, match: re.Match[str]) -> list[Claim]:
    claims: list[Claim] = []
    at = match.end()
    while len(claims) < 4:
        gap = GAP if not claims else _NEXT
        best: tuple[int, int, Kind, bool] | None = None
        for pattern, kind, statement in PERSONS:
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


def _read_titles(sentence: Sentence) -> list[Claim]:
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


def _half_member(title: Title, sentence: Sentence, match: re.Match[str]) -> bool:
    around = sentence.folded[max(0, match.start() - 20) : match.end() + 20]
    return "member" in match[0] and bool(NOT_FULL_MEMBER.search(around))


def _read_plain(sentence: Sentence) -> list[Claim]:
    """A specialist's title without certification: "Dr. Rye is a dermatologist", or a short line that is a title."""
    match = IS_A.search(sentence.folded)
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
