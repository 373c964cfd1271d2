"""The procedures that exosomes are paired with, in many languages."""

from __future__ import annotations

import re

PROCEDURES = (
    (
        "RF microneedling",
        r"morpheus ?-?8|\brf[- ]?micro-?needl\w*|radio-?frequen\w*[- ](?:\w+ )?micro-?needl\w*|micro-?needling"
        r"[ -](?:with |à |con |mit )?(?:rf|radio)\w*|"
        r"fractional rf|secret rf|\bvivace\b|\bpotenza\b|\bsylfirm\b|\bscarlet[ -]?(?:rf|s|x)\b|virtue rf|genius "
        r"rf|\bexion\b|"
        r"radio-?fr[eé][cq]u?[eéê]n[cz]\w* (?:[\w-]+ ){0,2}(?:con|com|à|a|avec|con le|par) (?:les |la )?m[ií]cro-?\w+|"
        r"m[ií]cro-?(?:agulh|aguj|aiguill|aghi)\w* (?:de |d'|com |con |por )+radio-?fr\w+|"
        r"radiofrecuencia (?:con|fraccionada)|radiofrequência (?:micro|fracion)\w*|ポテンツァ|シルファーム|"
        r"포텐자|실펌|黄金微[针針]|黃金微針|"
        r"микроигольчат\w+ (?:рф|rf)|rf-?микроигл\w*|altın iğne|złot\w+ ig\w+|射頻微針|射频微针",
    ),
    (
        "microneedling",
        # "Mezoterapia mikroigłowa" is no mesotherapy but needling, with or without the Polish letter.
        r"me[sz]oterap\w* (?:mikro|micro|микро)\w+|микроигольчат\w+ мезотерап\w*|"
        r"micro-? ?needl\w*|mikro-?needl\w*|mikro-?nål\w*|dermapen\w*|skin ?pen\b|derma-?rollers?|collagen induction|"
        r"microagulh\w*|micro-?aguj\w*|"
        r"micro-?aiguill\w*|микронидл\w*|микроигл\w*|μικροβελ\w*|mikroi[gğ]n\w*|mikroig\w*|mikronakłuw\w*|"
        r"mikrojehl\w*|mikroac\w*|microneedl\w*|micro-?ac[eiu]\w*|dermaroller|"
        r"マイクロニード\w*|ダーマペン|ニードリング|마이크로니들\w*|더마펜|微[针針]|nano-?needling|"
        r"(?<![a-z])mts(?![a-z])|microaghi|needling",
    ),
    ("CO2 laser", r"\bco ?[2₂]\b|炭酸ガス"),
    (
        "fractional laser",
        r"fra[ck][tcz]i?[oó]n\w* (?:\w+ )?l[aá]s[eé]r\w*|l[aá]s[eé]r\w* fra[ckz]\w+|\bfraxel\b|clear ?(?:\+|and|&) "
        r"?brilliant|\bhalo laser|moxi\b|"
        r"フラクショナル|프[락랙][셔서]널|点阵|點陣|"
        r"лазер\w* фракц\w*|фракц\w* лазер\w*|fraksiyonel lazer|laser frakcyjn\w*|frakčn\w* laser\w*|"
        r"fraktion\w* laser\w*|frakcijsk\w* laser\w*|飛梭",
    ),
    (
        "picosecond laser",
        r"\bpico(?:sure|way|genesis|second|lase\w*)?(?:[ -]?(?:toning|l[aá][sz]er\w*))|\bpico(?:sure|way|second)\b|"
        r"picosecond\w*|"
        r"picosegundo\w*|picoseconde\w*|piko-?(?:sekund\w*|saniye|laser\w*|lazer\w*)|пикосекунд\w*|ピコ(?:レーザー|トーニング|"
        r"フラクショナル)|"
        r"피코 ?(?:레이저|토닝|슈어)?|皮秒",
    ),
    (
        "laser",
        r"\blaser\w{0,5}\b|\bláser\b|\blazer\w{0,4}\b|\blaserbehandlung\w*|лазер\w*|レーザー|레이저|激光|雷射|λέιζερ|"
        r"\bbbl\b|\bipl\b",
    ),
    (
        "chemical peel",
        r"(?<!skin )(?<!may )(?<!will )(?<!can )(?<!to )\bpeels?\b(?! (?:away|off|back|for a few|slightly|and flak))|"
        r"(?<!skin )(?<!is )(?<!are )peelings?(?! (?:away|off|skin))|piling\w*|peelin\w+|ピーリング|필링|"
        r"пилинг\w*|换肤|煥膚|"
        r"πίλινγκ",
    ),
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
        # The adjective of Spanish and Portuguese names no treatment: "regeneración facial".
        r"(?<!ión )(?<!ão )(?<!pia )(?<!nto )(?<!ing )\bfacials?\b"
        r"(?! (?:rejuv|plastic|surg|aesthet|nerve|hair|skin|age?ing|contour|volume|feature|balanc|injec))",
    ),
    ("hydrafacial", r"hydra-?facial\w*"),
    ("thread lift", r"thread ?-?lifts?|\bpdo threads?|スレッド|실리프팅"),
    ("LED therapy", r"(?-i:\bLED\b)|\bled (?:light|therapy|mask)\b|red light"),
    ("dermaplaning", r"dermaplaning"),
    ("ultrasound", r"sonophoresis|ultrasound|electroporation|iontophoresis"),
)
_PROCEDURES = tuple((name, re.compile(pattern, re.I)) for name, pattern in PROCEDURES)
_LASERS = {"CO2 laser", "fractional laser", "picosecond laser"}
_TAKING = {"RF microneedling", "microneedling"}
"""Their words are not read again: "mezoterapia mikroigłowa" is no mesotherapy."""
PROCEDURE = re.compile("|".join(f"(?:{pattern})" for _name, pattern in PROCEDURES), re.I)
"""Any of them."""


def procedures_in(text: str) -> tuple[str, ...]:
    """The procedures named in the text, in standard words; the special form stands for the general one."""
    found: list[str] = []
    rest = text
    for name, pattern in _PROCEDURES:
        if name == "laser" and _LASERS & set(found):
            continue
        if pattern.search(rest):
            found.append(name)
            if name in _TAKING:
                rest = pattern.sub(" ", rest)
    return tuple(found)
