"""Chinese, Japanese and Korean names: the surname first, titles behind, no spaces between. Pure."""

from __future__ import annotations

import re

from directory.vocabulary import credentials
from directory.vocabulary.name_words import CJK_SURNAMES, CJK_TITLES
from directory.vocabulary.person_name import PersonName, is_cjk

_CJK_TITLES = sorted(CJK_TITLES.split(), key=len, reverse=True)
_CJK_SURNAMES = sorted(CJK_SURNAMES.split(), key=len, reverse=True)

_NO_CJK_NAME = re.compile(
    "[科院療疗術术膚肤質质症治液剤剂針针線线皮脱細细胞效効果施診诊時时間间約约価价格料費费度率容濃]"
    "|이벤트|주름|고주파|여드름|이마|진료|정보|안내|문의|오시는|전화|유튜브|신청|예약|시술|치료|피부|성형|레이저|보톡스|필러|리프팅|병원|센터|후기|상담|원장님"
)


def read_cjk_name(titles: list[str], words: list[str]) -> PersonName | None:
    """A Chinese, Japanese or Korean name: surname first, a title behind it or Dr before it, letters perhaps spaced."""
    while len(words) > 1 and credentials.only_credentials(words[-1]):
        words = words[:-1]
    if len(words) > 1 and all(len(w) == 1 for w in words):
        words = ["".join(words)]
    if (len(words) > 1 and words[-1] in _CJK_TITLES) or (
        words and len(words) > 1 and all(w in _CJK_TITLES for w in words[1:])
    ):
        while len(words) > 1 and words[-1] in _CJK_TITLES:
            titles, words = [*titles, "Dr"], words[:-1]
        if len(words) > 1 and all(len(w) == 1 for w in words):
            words = ["".join(words)]
    elif len(words) > 1 and words[0] in _CJK_TITLES:
        titles, words = [*titles, "Dr"], words[1:]
    for title in _CJK_TITLES:
        if words and words[-1].endswith(title) and len(words[-1]) - len(title) >= 1 and not _known_length(words[-1]):
            words[-1] = words[-1][: -len(title)]
            titles.append("Dr")
            break
    if len(words) == 2 and all(is_cjk(w) and len(w) <= 4 for w in words):
        if known_surname(words[0]) != words[0] and not titles:
            return None
        return PersonName(given=words[1], family=words[0], titles=tuple(dict.fromkeys(titles)))
    if words and re.match("[가-힣]", words[0]) and not known_surname(words[0]):
        return None
    if len(words) != 1 or not 1 <= len(words[0]) <= 5 or not all(is_cjk(c) for c in words[0]):
        return None
    if not titles and _NO_CJK_NAME.search(words[0]):
        return None
    surname = known_surname(words[0])
    if (not surname and not titles) or (len(words[0]) == 1 and not titles):
        return None
    surname = surname or words[0][:1]
    if not titles and len(words[0]) - len(surname) not in (1, 2):
        return None
    return PersonName(given=words[0][len(surname) :], family=surname, titles=tuple(dict.fromkeys(titles)))


def known_surname(text: str) -> str:
    """The Chinese, Japanese or Korean surname a text begins with, empty where none is known; Korean ones are few."""
    return next((s for s in _CJK_SURNAMES if text.startswith(s)), "")


def _known_length(word: str) -> bool:
    """A title letter that belongs to the name itself: never for words of four letters and more."""
    return len(word) <= 2
