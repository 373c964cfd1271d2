"""Korean, Japanese and Chinese names with the title that follows or precedes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction.name_shapes import Span, refused
from crawler.extraction.person_words import CJK_ROLES, NO_CJK_NAMES
from directory.names import PersonName, parse_name
from directory.vocabulary.cjk_names import known_surname

_KANA = "ぁ-いぅ-うぇ-えぉ-おか-くけ-げこ-すせ-そた-つて-てな-にぬ-ねひ-ほま-んァ-ヶ"  # without the particles
_HAN = "一-龯々"
_KOREAN_ROLES = "|".join(role for role in CJK_ROLES.split("|") if "가" <= role[0] <= "힣")
_HAN_ROLES = "|".join(role for role in CJK_ROLES.split("|") if "一" <= role[0] <= "龥")
_CJK = re.compile(
    r"(?:대표원장|부원장|진료원장|원장|전문의|의사)(?:[ ]*[:|]|(?=[ ]))[ ]*"
    r"(?P<korean_after>[가-힣](?:[ ][가-힣]|[가-힣]){1,2})(?=입니다|이며|이고|[은는이가의과와]|님|[^가-힣]|$)"
    rf"|(?<![가-힣])(?P<korean>[가-힣](?:[ ]?[가-힣]){{1,2}})[ ]?(?:{_KOREAN_ROLES})(?=님|입니다|[^가-힣]|"
    rf"[은는이가의과와]|$)"
    rf"|(?:院長|医師)の[ 　]?(?P<han_of>[{_HAN}]{{1,4}}[ 　]?[{_HAN}{_KANA}]{{1,4}})(?=です|が|は|と申)"
    rf"|(?:院長|副院長|理事長|主治醫師|主任醫師|医師|醫師|院长|医生)[ 　:：|]+"
    rf"(?P<han_after>[{_HAN}]{{1,4}}[ 　]?[{_HAN}{_KANA}]{{1,4}})(?=[^{_HAN}]|$)"
    rf"|(?P<han>[{_HAN}]{{1,4}}[ 　]?[{_HAN}{_KANA}]{{1,4}})[ 　]?(?:{_HAN_ROLES}|先生|大夫)"
)
NO_CJK_NAME = re.compile(
    r"[과科]$|^(?:皮膚|皮肤|整形|形成|美容|外科|内科|內科|피부|성형|専門|主治|醫學|医学|日本|當院|本院|専任|"
    r"非常勤)|専門|專科|時間|案内|紹介|團隊|团队|陣容|メニュー|一覧|予約|診療|안내|진료|略歴|経歴|資格|学歴|職歴|所属|役職|氏名|趣味|挨拶|専門|"
    r"學歷|經歷|簡歷|專長|現任|證照|學會|학력|약력|경력|자격|소속|전공|학회"
)


def cjk_spans(text: str) -> Iterator[Span]:
    """Korean, Japanese and Chinese names with the title that follows or precedes them."""
    if text.isascii():
        return
    for match in _CJK.finditer(text):
        group = match.lastgroup or ""
        written = match[group]
        spaced = len(written.split()) == 2
        name = parse_name(written) if spaced else None
        name = name or parse_name((written if spaced else written.replace(" ", "")) + " 院長")
        if (
            name is None
            or not name.given
            or not name.family
            or written.strip() in NO_CJK_NAMES
            or NO_CJK_NAME.search(written.strip())
            or refused(name, written)
            or _at_the_desk(text, match.end(group))
            or (group.startswith("korean") and not is_korean_name(written.replace(" ", "")))
        ):
            continue
        yield Span(match.start(group), match.end(group), PersonName(name.given, name.middle, name.family), marked=True)


def _at_the_desk(text: str, end: int) -> bool:
    """Whether a 실장, who may run a room or the desk, is said to take bookings and payments."""
    around = re.split(r"[.。!?]", text[:end])[-1][-30:] + re.split(r"[.。!?]", text[end:])[0][:40]
    return _MANAGER.match(text[end:]) is not None and _DESK.search(around) is not None


_MANAGER = re.compile(r" ?(?:실장|팀장|매니저)")
_DESK = re.compile(r"데스크|접수|예약|비용|수납|코디네이터")
_READING = re.compile(
    r"\s*(?:[（(][^（()）]*[)）]|[A-Za-z][A-Za-z .,'-]*|[ァ-ヶー・]{4,}[ 　]?[ァ-ヶー]*|[ぁ-ん]{5,})$"
)
_HOUSE = re.compile("クリニック|医院|醫院|診所|诊所|診療所|病院|의원|병원|클리닉|医疗|醫療|サロン|센터")
_KOREAN = re.compile("[가-힣]")


def named_by_role(text: str) -> PersonName | None:
    """A name of Han letters, kana or Hangul alone that stands beside a role; a reading behind it is left out."""
    if _HOUSE.search(text):
        return None
    written = re.sub(r"[ 　]+", " ", _READING.sub("", text.strip())).strip()
    bare = written.replace(" ", "")
    if not 2 <= len(bare) <= 7 or not re.fullmatch(rf"[{_HAN}ぁ-んァ-ヶー가-힣]+", bare):
        return None
    if NO_CJK_NAME.search(bare) or bare in NO_CJK_NAMES or (_KOREAN.search(bare) and not (is_korean_name(bare))):
        return None
    name = parse_name(written) or parse_name(f"{written} 院長")
    if name is None or not (name.given and name.family) or refused(name, written):
        return None
    return PersonName(name.given, "", name.family)


def is_korean_name(text: str) -> bool:
    """Whether Hangul can be a whole name: one of the few surnames and one or two letters."""
    surname = known_surname(text)
    return bool(surname) and 1 <= len(text) - len(surname) <= 2
