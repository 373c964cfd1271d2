"""Which languages a page may be in, by its script and its commonest words; declared languages are often wrong."""

from __future__ import annotations

import re

# The commonest small words of each language written in Latin letters.
SMALL_WORDS = {
    "en": "the and of to for with our your is are we you in on",
    "es": "el la los las de y en con para que del una nuestra su por es",
    "pt": "o a os as de e em com para que do da uma nossa sua por não ao",
    "fr": "le la les des et en avec pour que du une notre votre est dans sur",
    "de": "der die das und mit für ist nicht ein eine wir sie unsere bei zur",
    "it": "il la le di e con per che del una nostra è nel gli alla della",
    "nl": "de het een en van met voor is wij onze u bij niet zijn op",
    "pl": "i w z na do się jest dla nie oraz po przez naszej to od",
    "cs": "a v s na do je pro se není po naší od které nebo",
    "tr": "ve bir için ile bu da de olarak daha en sonra kliniğimizde",
    "id": "dan yang di untuk dengan dari kami pada ini adalah",
    "sv": "och att för med på är vi din som en av på til og i",
    "ro": "și în de la cu pentru din este sau care noastră prin",
    "hu": "és a az hogy nem egy van is bőr meg",
    "fi": "ja on ei se että kanssa me",
    "vi": "và của cho các là không",
}
_SPEAK = {
    word: tuple(language for language, said in SMALL_WORDS.items() if word in said.split())
    for words in SMALL_WORDS.values()
    for word in words.split()
}
_SCRIPTS = (
    ("ja", re.compile("[ぁ-んァ-ヶ]")),
    ("ko", re.compile("[가-힣]")),
    ("zh", re.compile("[一-龥]")),
    ("ru", re.compile("[а-яА-Я]{3}")),
    ("el", re.compile("[α-ωΑ-Ω]{3}")),
    ("ar", re.compile("[ء-ي]{2}")),
    ("he", re.compile("[א-ת]{2}")),
    ("th", re.compile("[ก-๛]{3}")),
)
_WORD = re.compile(r"[^\W\d_]+")


def languages_of(text: str, declared: str) -> frozenset[str]:
    """The languages a page may speak: English always, the declared one, those of its scripts and of its small words."""
    sample = text[:12_000].lower()
    found = {"en", declared} | {language for language, letters in _SCRIPTS if letters.search(text[:40_000])}
    counts = dict.fromkeys(SMALL_WORDS, 0)
    for word in filter(_SPEAK.__contains__, _WORD.findall(sample)):
        for language in _SPEAK[word]:
            counts[language] += 1
    ranked = sorted(counts, key=lambda language: -counts[language])
    found.update(ranked[:2] if counts[ranked[0]] else ())
    return frozenset(found - {""})
