"""The words for exosomes in many languages, the brands that sell them, and the procedures they are paired with."""

from __future__ import annotations

import re
from typing import NamedTuple

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
EXOSOME = re.compile(r"(?<!\w)(?:" + "|".join(EXOSOME_WORDS) + r")|" + "|".join(EXOSOME_WORDS[8:12]), re.I)
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

PROCEDURES = (
    (
        "RF microneedling",
        r"morpheus ?-?8|\brf[- ]?micro-?needl\w*|radio-?frequen\w*[- ](?:\w+ )?micro-?needl\w*|micro-?needling"
        r"[ -](?:with |à |con |mit )?(?:rf|radio)\w*|"
        r"fractional rf|secret rf|\bvivace\b|\bpotenza\b|\bsylfirm\b|\bscarlet[ -]?(?:rf|s|x)\b|virtue rf|genius "
        r"rf|\bexion\b|"
        r"radiofrecuencia (?:con|fraccionada)|radiofrequência (?:micro|fracion)\w*|ポテンツァ|シルファーム|"
        r"포텐자|실펌|黄金微[针針]|黃金微針|"
        r"микроигольчат\w+ (?:рф|rf)|altın iğne|złot\w+ ig\w+|射頻微針|射频微针",
    ),
    (
        "microneedling",
        r"micro-? ?needl\w*|mikro-?needl\w*|dermapen\w*|skin ?pen\b|derma-?rollers?|collagen induction|"
        r"microagulh\w*|micro-?aguj\w*|"
        r"micro-?aiguill\w*|микронидл\w*|микроигл\w*|μικροβελ\w*|mikroi[gğ]n\w*|mikroig\w*|mikronakłuw\w*|"
        r"mikrojehl\w*|dermaroller|"
        r"マイクロニード\w*|ダーマペン|ニードリング|마이크로니들\w*|더마펜|微[针針]|nano-?needling|"
        r"(?<![a-z])mts(?![a-z])|microaghi|needling",
    ),
    ("CO2 laser", r"\bco ?[2₂]\b|炭酸ガス"),
    (
        "fractional laser",
        r"fra[ck][tcz]i?[oó]n\w* (?:\w+ )?l[aá]s[eé]r\w*|l[aá]s[eé]r\w* fra[ckz]\w+|\bfraxel\b|clear ?(?:\+|and|&) "
        r"?brilliant|\bhalo laser|moxi\b|"
        r"フラクショナル|프[락랙][셔서]널|点阵|點陣|"
        r"лазер\w* фракц\w*|фракц\w* лазер\w*|fraksiyonel lazer|laser frakcyjn\w*",
    ),
    (
        "laser",
        r"\blasers?\b|\bláser\b|\blazer\b|\blaserbehandlung\w*|лазер\w*|レーザー|레이저|激光|雷射|λέιζερ|"
        r"\bbbl\b|\bipl\b",
    ),
    ("chemical peel", r"\bpeels?\b|\bpeelings?\b|ピーリング|필링|пилинг\w*|换肤|煥膚|πίλινγκ"),
    (
        "mesotherapy",
        r"me[sz]o-?t[eh]*rap\w*|мезотерап\w*|メソ\w*|水光|메조|스킨부스터|skin ?boosters?|μεσοθεραπ\w*|mezo\b",
    ),
    ("PRP", r"\bprp\b|platelet[- ]rich|plasma rico|\bprf\b|vampire (?:facial|facelift)|富血小板|eigenblut\w*"),
    (
        "IV drip",
        r"\biv\b|\bi\.v\.|intravenous\w*|\bdrips?\b|\binfusions? (?:therapy|intrav)|suero\w*|intraven\w*|"
        r"endovenos\w*|点滴|點滴|수액|정맥|капельниц\w*|serum takviyesi|infusionstherapie",
    ),
    (
        "scalp injection",
        r"\bfor (?:\w+ )?hair\b(?! removal)|thinning|\bhair (?:therapy|booster|programme?)\b|saça\b|saç (?:deri|kök|"
        r"teda)\w*|"
        r"\bhaar(?:e|wuchs|boden)\b|\bcabell?os?\b|\bcapelli\b|\bcheveux\b|włosów|\bvlas\w*|волос\w*|毛髪|育毛|発毛|모발|毛发|"
        r"脱发|脫髮|生发|scalp (?:injection|treatment|therapy|boost)\w*|injec\w+ (?:\w+ ){0,3}scalp|scalp|"
        r"hair (?:restoration|"
        r"loss|growth|regrowth|rejuvenation|thinning)|"
        r"cuero cabelludo|couro cabeludo|cuir chevelu|kopfhaut|haarausfall|alopec\w*|capilar\w*|頭皮|薄毛|AGA|"
        r"두피|탈모|头皮|"
        r"saç dökül\w*|кож\w* головы|выпаден\w* волос|skóra głowy|hoofdhuid|cuoio capelluto",
    ),
    (
        "hair transplant",
        r"hair transplant\w*|\btransplant\b(?=.{0,160}\b(?:scalp|hair|grafts?)\b)|transplante capilar|"
        r"greffe de cheveux|haartransplant\w*|saç ekim\w*|植毛|모발이식|植发|"
        r"trapianto (?:di )?capelli|пересадк\w* волос|\bfue\b",
    ),
    ("subcision", r"subcisi[oó]n\w*|サブシジョン|서브시전"),
    (
        "joint injection",
        r"\bjoints?\b|\bknees?\b|orthop[ae]*dic|osteoarthrit\w*|articula\w*|rodilla|joelho|関節|ひざ|관절|무릎|关节|"
        r"gelenk\w*|eklem|сустав\w*",
    ),
    ("nano-infusion", r"nano-?(?:infusion|channel\w*|needl\w*|tip)"),
    (
        "facial",
        r"\bfacials?\b(?! (?:rejuv|plastic|surg|aesthet|nerve|hair|skin|age?ing|contour|volume|feature|balanc|"
        "injec))",
    ),
    ("hydrafacial", r"hydra-?facial\w*"),
    ("thread lift", r"thread ?-?lifts?|\bpdo threads?|スレッド|실리프팅"),
    ("LED therapy", r"(?-i:\bLED\b)|\bled (?:light|therapy|mask)\b|red light"),
    ("dermaplaning", r"dermaplaning"),
    ("ultrasound", r"sonophoresis|ultrasound|electroporation|iontophoresis"),
)
_PROCEDURES = tuple((name, re.compile(pattern, re.I)) for name, pattern in PROCEDURES)
_LASERS = {"CO2 laser", "fractional laser"}


def has_exosome(text: str) -> bool:
    """Whether the text names exosomes, by a word of any language or by a brand that is nothing else."""
    lowered = text.lower()
    return any(root in lowered for root in ROOTS) and bool(EXOSOME.search(text) or EXOSOME_BRAND.search(text))


def products_in(text: str) -> tuple[str, ...]:
    """The exosome brands named in the text, by their standard names, in the order of the table."""
    return tuple(name for name, pattern in _BRANDS if pattern.search(text))


def procedures_in(text: str) -> tuple[str, ...]:
    """The procedures named in the text, in standard words; the special form stands for the general one."""
    found: list[str] = []
    rest = text
    for name, pattern in _PROCEDURES:
        if name == "laser" and _LASERS & set(found):
            continue
        if pattern.search(rest):
            found.append(name)
            if name == "RF microneedling":
                rest = pattern.sub(" ", rest)
    return tuple(found)
