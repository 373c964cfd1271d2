"""A look at the raw bytes of a page: does it name exosomes in any language and any common encoding?"""

from __future__ import annotations

# What every form of the word holds, in lower case.
_LATIN = (
    "exosom",
    "exossom",
    "esosom",
    "eksozom",
    "eksosom",
    "egzosom",
    "ekzosom",
    "exozom",
    "exozóm",
    "exoszóm",
    "exosóm",
    "exo-som",
)
_BRANDS = ("asce+", "asceplus", "exo|e", "xoglo", "xo glo", "elevai", "regenosome", "exomide", "purasome", "innoexoma", "exoscrt", "exoflo", "kimera", "exolution", "exoxe", "exojuve", "exosthetics", "exo facial", "exo-facial", "exo booster", "exo therapy", "exo-needling", "exo-skin", "exo boost", "exo infusion")  # fmt: skip
_OTHERS = {
    "εξωσ": ("cp1253",), "εξώσ": ("cp1253",), "экзосом": ("cp1251", "koi8_r"), "екзосом": ("cp1251",), "екзозом": ("cp1251",), "Экзосом": ("cp1251",), "ЭКЗОСОМ": ("cp1251",), "Εξωσ": ("cp1253",), "ΕΞΩΣ": ("cp1253",),
    "エクソソ": ("cp932", "euc_jp"), "エキソソ": ("cp932", "euc_jp"), "エクソゾ": ("cp932", "euc_jp"), "엑소좀": ("cp949",), "엑소솜": ("cp949",), "엑소 좀": ("cp949",), "外泌": ("gb18030", "big5"), "كسوسوم": (), "كسوزوم": (), "اگزوزوم": (), "וסום": (), "סוזום": (),
    "โซโซม": (), "एक्सोसोम": (),
}  # fmt: skip


def _needles() -> tuple[bytes, ...]:
    found = [word.encode() for word in (*_LATIN, *_BRANDS)]
    for word, encodings in _OTHERS.items():
        found += [word.encode(name) for name in ("utf-8", *encodings)]
        found.append(word.encode("ascii", "xmlcharrefreplace"))
        found.append(word.encode("unicode_escape").lower())
    # Of two needles one of which holds the other, the shorter does for both.
    return tuple(needle for needle in dict.fromkeys(found) if not any(o in needle for o in found if o != needle))


_NEEDLES = _needles()


def names_exosomes(body: bytes) -> bool:
    """Whether the bytes hold an exosome word or brand; scripts and style sheets count too, for they may hold the text."""
    lowered = body.lower()
    if any(needle in lowered for needle in _NEEDLES):
        return True
    return body[:2] in (b"\xff\xfe", b"\xfe\xff")


def exosome_passages(body: bytes) -> set[bytes]:
    """The surroundings of each exosome word in the bytes; those of a menu or footer are the same on all pages of a site."""
    lowered = body.lower()
    found: set[bytes] = set()
    for needle in _NEEDLES:
        at = lowered.find(needle)
        while at >= 0:
            found.add(lowered[max(0, at - 60) : at + 60])
            at = lowered.find(needle, at + len(needle))
    return found
