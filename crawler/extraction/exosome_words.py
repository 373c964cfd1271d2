"""The words for exosomes in many languages, and the brands that sell them."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extraction.quick import Letters

EXOSOME_WORDS = (
    r"exo-?som[aeiouyáéóůų]?\w*",  # en exosome, es exosomas, de Exosomen, nl, cs exosomy, sv exosomer
    r"exossom\w*",  # pt exossomos, exossomas
    r"esosom\w*",  # it esosomi
    r"e[kg][sz]o[sz]om\w*",  # tr eksozom, id eksosom, pl egzosomy, fi eksosomit, hr egzosomi
    r"exoz[oó]m\w*",  # ro exozomi, sk exozómy
    r"exosz[oó]m\w*",  # hu exoszómák
    r"εξωσ[ωώ]μ\w*|εξ[ώω]σωμ\w*",  # el
    r"экзосом\w*|екзосом\w*|екзозом\w*",  # ru, uk, bg
    r"エクソソ[ーォ]?ム|エキソソ[ーォ]?ム|エクソゾーム",  # ja
    r"엑소좀|엑소솜|엑소 ?좀",  # ko
    r"外泌[体體]|胞外体泌",  # zh
    r"[إا][كق]سو[سز]وم\w*|اگزوزوم\w*",  # ar, fa
    r"א[קכ]סוזום\w*|אקסוזומ\w*",  # he
    r"เอ็?กโซโซม|เอ็กโซโซม",  # th
    r"एक्सोसोम\w*",  # hi
    r"exo[ -](?:facial|booster|therapy|needling|infusion|boost)s?",  # short forms on menus
)
ROOTS = (
    *[
        "exosom",
        "exo-som",
        "exossom",
        "esosom",
        "eksozom",
        "eksosom",
        "egzosom",
        "ekzosom",
        "egsosom",
        "exozom",
        "exozóm",
        "exoszóm",
        "exoszom",
        "exosóm",
    ],
    *[
        "asce+",
        "asceplus",
        "xoglo",
        "elevai",
        "regenosom",
        "exomide",
        "purasom",
        "innoexoma",
        "inno-exoma",
        "exoscrt",
        "exo-scrt",
        "exoflo",
        "kimera",
        "exolution",
        "exoxe",
        "exojuve",
        "exosthetics",
        "exo-skin",
    ],
    *(
        "asce +",
        "asce plus",
        "exo|e",
        "exo | e",
        "xo glo",
        "vamp exo",
        "exo facial",
        "exo-facial",
        "exo booster",
        "exo-booster",
        "exo therapy",
    ),
    *(
        "exo-therapy",
        "exo needling",
        "exo-needling",
        "exo boost",
        "exo infusion",
        "exo-infusion",
        "cell exo",
        "cellexo",
    ),
    *[
        "εξωσ",
        "εξώσ",
        "экзосом",
        "екзосом",
        "екзозом",
        "エクソソ",
        "エキソソ",
        "エクソゾ",
        "엑소좀",
        "엑소솜",
        "外泌",
        "胞外体泌",
        "كسوسوم",
        "كسوزوم",
        "قسوسوم",
        "اگزوزوم",
        "סוזום",
        "סוזומ",
        "โซโซม",
        "एक्सोसोम",
        "셀엑소",
        "마이좀",
    ],
    "엑소 좀",
)
"""What every form of the words and of the brands that say it holds, in lower case: a quick look before the patterns."""
EXOSOME = re.compile(r"(?<!\w)(?:" + "|".join(EXOSOME_WORDS) + r")|" + "|".join(EXOSOME_WORDS[8:14]), re.I)
"""Finds an exosome word of any language in visible text."""

OTHER_SENSES = re.compile(
    r"rna exosome|exosome complex|exosome diagnostics?|exodx|liquid biops|prostate (?:test|score)|exosome (?:test|"
    r"assay)",
    re.I,
)
"""Passages where the word is no treatment: the RNA-degrading complex and blood or urine tests."""

NEAR_WORDS = re.compile(
    r"\bpdrn\b|polynucl[eé]otid\w*|polinucl[eé]?[oó]t\w*|\bprp\b|\bprf\b|platelet[- ]rich|growth factors?|salmon|"
    r"stem[- ]cells?|"
    r"hyaluronic|profhilo|rejuran|培養上清|幹細胞|サーモン|성장인자|연어|줄기세포|生长因子|三文鱼|干细胞",
    re.I,
)
"""What is sold beside exosomes and is none: a negation may belong to these instead."""


class Brand(NamedTuple):
    """A product or maker: its standard name, how pages write it, and whether the name alone says exosomes."""

    name: str
    pattern: str
    says_exosome: bool = False


BRANDS = (
    Brand("AnteAGE", r"ante ?age\b"),
    Brand("ASCE+", r"\basce ?(?:\+|plus\b)", True),
    Brand("ExoCoBio", r"\bexo ?co ?bio\b"),
    Brand("Elevai", r"\belevai\b", True),
    Brand("BENEV", r"\bbenev\b"),
    Brand("Exo|E", r"\bexo ?[|｜ǀ] ?e\b", True),
    Brand("Kimera XoGlo", r"\bkimera(?: labs)?(?: xo ?glo)?\b|\bxo ?glo\b", True),
    Brand("Rion", r"\brion(?: aesthetics)?\b"),
    Brand("Regenosomes", r"\bregenosomes?\b", True),
    Brand("(plated)", r"\(plated\)|\bplated(?:™|®| intense| skin ?science| calm)"),
    Brand("Exomide", r"\bexomide\b", True),
    Brand("Purasomes", r"\bpurasomes?\b", True),
    Brand("InnoExoma", r"\binno-?exoma\b", True),
    Brand("Exo-Skin", r"\bexo-skin\b", True),
    Brand("ExoSCRT", r"\bexo-?scrt\b", True),
    Brand("ExoFlo", r"\bexoflo\b", True),
    Brand("Zofin", r"\bzofin\b"),
    Brand("Calecim", r"\bcalecim\b"),
    Brand("Exosthetics", r"\bexosthetics\b", True),
    Brand("Exolution", r"\bexolution\b", True),
    Brand("VAMP EXO", r"\bvamp exo\w*", True),
    Brand("Exoxe", r"\bexoxe\b", True),
    Brand("Exojuve", r"\bexojuve\b", True),
    Brand("DE|RIVE", r"\bde[|｜]rive\b"),
    Brand("E-50", r"\be-?50 exosom\w*"),
    Brand("PBME", r"\bpbme\b"),
    Brand("NeoGenesis", r"\bneogenesis\b"),
    Brand("Mesoestetic", r"\bmesoestetic\b"),
    Brand("Cellexosome", r"셀엑소좀|\bcell ?exosome\b", True),
    Brand("Maizome", r"마이좀"),
)
_BRANDS = tuple((brand.name, re.compile(brand.pattern, re.I)) for brand in BRANDS)
EXOSOME_BRAND = re.compile("|".join(brand.pattern for brand in BRANDS if brand.says_exosome), re.I)
"""Brands whose name alone says that exosomes are meant ("Morpheus8 with ASCE+")."""


LETTERS = Letters(ROOTS)
"""Finds the roots in a lowered text."""


def has_exosome(text: str) -> bool:
    """Whether the text names exosomes, by a word of any language or by a brand that is nothing else."""
    return LETTERS.stand_in(text.lower()) and bool(EXOSOME.search(text) or EXOSOME_BRAND.search(text))


def products_in(text: str) -> tuple[str, ...]:
    """The exosome brands named in the text, by their standard names, in the order of the table."""
    return tuple(name for name, pattern in _BRANDS if pattern.search(text))
