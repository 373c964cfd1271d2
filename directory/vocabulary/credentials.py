"""The degrees and memberships that stand behind a name: one readable table, and how to find them in text. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from directory.vocabulary.person_name import phrases, words

# Standard spellings by what they make of a person; dots, spaces, hyphens and case do not matter when reading.
PHYSICIAN = """
    MD DO MBBS MBChB MBBCh BMBS BMBCh MUDr BMed BM MBBChBAO MBBCH-BAO MDCM MD-PhD DVD DDVL DVL MDDVL DNB
    DCH DGO FCPS MMed MMedSc MCh Dr.med. MBBSc MBBChir AdvMDerm MDerm MSurg MChir MCPS DDV DDerm DermVen
    Sp.KK Sp.DV Sp.DVE Sp.BP Sp.BP-RE Sp.B Sp.OG Sp.THT Sp.A Sp.PD Sp.KKLP
"""
SPECIALIST_FELLOWSHIPS = """
    FAAD FAOCD FASDS FACMS FACD FRCS(Plast) MRCP(Derm) FACS FACOS FAACS FACCS FASOPRS FRCP FRCPC FRCSC FRACS FRACP
    FRCS MRCP MRCS MRCPCH MRCGP FRCPath FACOG FACEP FAAFP FAAP FACP FACOI FAAO-HNS FAAOA FRCOG MRCOG FACC FAARM ABAARM
    FACOOG FAOAO FICS FEBOPRAS EBOPRAS FACAM FASLMS FRCA FRCR FFPRM
    FHKAM FHKCP FHKCS FHKCFP FCSHK FAMS FAMM FCDerm FCPlastSurg FPDS FPAPRAS FPCS FPSGS FPAFP
    FINSDV FAADV FIMSA FICOG FISCD FEBDV EBDV EBOPRAS FWACP FWACS FMCS FCS FCP FRCSEd FRCPEd FRCSEng FRCPLond FRCSGlasg
    FRCPGlasg FAARFM FABMS FMH ESAPRAS FESBCS FPSDS FAPSDS
    FRACGP FACRRM FRNZCGP FNZCAM MRCPI FRCPI FRCSI MRCSI MICGP FRANZCOG FANZCA FACEM FRANZCO FACCSM
"""
NURSE_PRACTITIONER = """
    NP NP-C NP-BC FNP FNP-C FNP-BC CFNP APRN APRN-C APRN-BC ARNP CRNP DNP ANP ANP-C ANP-BC AGNP AGNP-C AGPCNP
    AGPCNP-BC AGPCNP-C AGACNP AGACNP-BC ACNP ACNP-BC WHNP WHNP-BC PMHNP PMHNP-BC PNP GNP DCNP CNP APN APN-C
    MSN-FNP NPP ACNPC-AG
"""
PHYSICIAN_ASSISTANT = "PA PA-C PAC MPAS MPA-C DMSc RPA-C RPA MSPAS PA-S MPAP MHS-PA DMS"
NURSE = """
    RN BSN MSN ADN LPN LVN CANS CPSN RN-BC RGN CRNA CNS CNM DNSc RGN-INP INP NIP BScN RPN BNurs DipHE CEN CCRN
    NMC V300 EN RNP CNOR ISPAN-F ACNS-BC
"""
AESTHETICIAN = "LE LME CLT CLS CME NCEA CIDESCO MLE LMLE L7Dip(Aes) VTCT LCE CMLE LMT COE CLSO CLO"
OTHER_PROFESSION = """
    PhD DDS DMD BDS ND NMD DC OD PharmD RPh DPM DVM LAc DAOM DACM EdD PsyD DPT PT JD AuD RD RDN LDN
    FDSRCS MFDS MJDF MFDSRCS BHMS BAMS BUMS BSMS BPT MPT CSc DrSc PhDr RNDr PharmDr MVDr MDDr
    DrPH ScD DSc Pharm.D. EMT-P EMT Paramedic MPharm IPT BPharm MDS LMFT LCSW CCP SLP OT OTR CNHP
"""
NEUTRAL = """
    MS MA MSc MBA MPH BA BS BSc MHA MEd MHS MSCI MSCE MHSc MSCR MBE MHCM MPhil PGDip PGCert DipDerm PGDipDerm Dip.Derm
    MCEM CAQ CPC MSHS MAS MMSc MSPH MFA LLB LLM MSEd PGDCC FRSM FRSA FHEA MAcadMEd BAO MFPM ACLS CCFP CCFP(EM) FCFP
    CME-Derm CertMedEd Hons DIP DipAes MBCAM MBCAD MBAAPS MBAPRAS BAPRAS FISHRS ABHRS DABD DABPS DABFPRS DABR DABFM
    DABIM FLMS FABR QC OBE MBE CBE
    BMedSci BMSc BBiomedSc BMedSc BAppSc BPharmSci MHSM CMA RMA BHSc BPhty AAS CPT CCT ESQ
"""
AMBIGUOUS = words(
    "FMH SPA SPB EBDV FCS FCP DDV MD DO PA ND MA MS LE DC OD BA BS PT ME DIP BM EN OT RD JD IPT NIP INP CCP CLO CNS"
)
"""Keys that are also a state, a surname, a title or a word: they need a name, a comma or a neighbour to count."""

GROUPS: dict[str, str] = {
    "physician": PHYSICIAN,
    "fellowship": SPECIALIST_FELLOWSHIPS,
    "nurse_practitioner": NURSE_PRACTITIONER,
    "physician_assistant": PHYSICIAN_ASSISTANT,
    "nurse": NURSE,
    "aesthetician": AESTHETICIAN,
    "other": OTHER_PROFESSION,
    "neutral": NEUTRAL,
}

# Other ways to write the same degree -> its standard spelling.
SAME_AS: dict[str, str] = {
    "PAC": "PA-C",
    "RPAC": "RPA-C",
    "MBBCHBAO": "MB BCh BAO",
    "MBBCHIR": "MB BChir",
    "FCDERMSA": "FCDerm",
    "FCPLASTSURGSA": "FCPlastSurg",
    "MBBSC": "MBBS",
    "BMBCH": "BMBCh",
    "MBCHB": "MBChB",
    "MUDR": "MUDr",
    "DRMED": "MD",
    "PHARMD": "PharmD",
    "LAC": "LAc",
    "MDPHD": "MD",
    "FRCSPLASTICS": "FRCS(Plast)",
    "FRCSPLASTIC": "FRCS(Plast)",
    "FRCSPLASTICSURGERY": "FRCS(Plast)",
    "MRCPDERMATOLOGY": "MRCP(Derm)",
    "SCEDERM": "MRCP(Derm)",
    "MRCPSCEDERM": "MRCP(Derm)",
    "REGISTEREDNURSE": "RN",
    "LICENSEDESTHETICIAN": "LE",
    "MSNFNP": "FNP",
    "NDNMD": "ND",
}


@lru_cache(maxsize=16384)
def credential_key(text: str) -> str:
    """Letters and digits of a degree in upper case: the form in which degrees are compared ("P.A.-C" -> "PAC")."""
    return "".join(c for c in text.upper() if c.isalnum())


def _table() -> tuple[dict[str, str], dict[str, str]]:
    spelling: dict[str, str] = {}
    group: dict[str, str] = {}
    for name, table in GROUPS.items():
        for word in table.split():
            key = credential_key(word)
            spelling.setdefault(key, SAME_AS.get(key, word))
            group.setdefault(key, name)
    for key, word in SAME_AS.items():
        spelling[key] = word
        group.setdefault(key, group.get(credential_key(word), "neutral"))
    return spelling, group


SPELLING, GROUP = _table()
_BEGINNINGS = frozenset(key[:end] for key in SPELLING for end in range(len(key) + 1))
_ENDINGS = frozenset(key[start:] for key in SPELLING for start in range(len(key) + 1))
_LONGEST = 4  # words a single degree may be broken into: "M. B. B. S."
_SPLIT = re.compile(r"[\s,;/&|+•·]+|(?<=\))(?=[A-Z])")
_FOOTNOTE = re.compile(r"[*†‡®™©]+")


def group_of(credential: str) -> str:
    """The group of GROUPS a degree belongs to; empty for one we do not know."""
    return GROUP.get(credential_key(credential), "")


@lru_cache(maxsize=16384)
def standard(credential: str) -> str:
    """Standard spelling of one degree, empty when it is none we know."""
    return SPELLING.get(credential_key(credential), "")


def take_leading(words: list[str]) -> tuple[str, int]:
    """The longest degree that a list of words begins with, and how many words it takes ("" and 0 for none)."""
    if words and credential_key(words[0]) not in _BEGINNINGS:
        return "", 0
    for count in range(min(_LONGEST, len(words)), 0, -1):
        joined = "".join(words[:count])
        if count > 1 and not _may_be_broken(words[:count]):
            continue
        found = standard(joined)
        if found:
            return found, count
    return "", 0


def take_trailing(words: list[str]) -> tuple[str, int]:
    """The longest degree that a list of words ends with, and how many words it takes."""
    if words and credential_key(words[-1]) not in _ENDINGS:
        return "", 0
    for count in range(min(_LONGEST, len(words)), 0, -1):
        if count > 1 and not _may_be_broken(words[-count:]):
            continue
        found = standard("".join(words[-count:]))
        if found:
            return found, count
    return "", 0


def _may_be_broken(words: list[str]) -> bool:
    """Pieces of one degree are short ("M. D.", "MB ChB"), in brackets ("FRCS (Plast)") or tied by a hyphen."""
    if any(standard(w) and len(credential_key(w)) > 1 and credential_key(w) not in _PIECES for w in words[1:]):
        return False
    return all(len(credential_key(w)) <= 2 or w[:1] in "(-–" or credential_key(w) in _PIECES for w in words[1:]) and (
        len(credential_key(words[0])) <= 2 or words[1][:1] in "(-–" or credential_key(words[0]) in _PIECES
    )


_PIECES = words("MB CH BCH CHB BCHIR CHIR FC ADV SP BAO BS MED DERM PLAST DIP AES C BC PHARM D FRCS MRCP SC PG")


def may_be_of_degree(word: str) -> bool:
    """Whether a word is a degree or a piece of one of several words."""
    key = credential_key(word)
    return key in SPELLING or key in _PIECES


def words_of(text: str) -> list[str]:
    """The words of a run of degrees, without commas, slashes and footnote marks."""
    return [w for w in _SPLIT.split(_FOOTNOTE.sub("", text)) if w and w not in {"-", "–", "and", "."}]


@lru_cache(maxsize=16384)
def only_credentials(text: str) -> tuple[str, ...]:
    """The degrees of a text that holds nothing else ("M.D., F.A.A.D."), in order; empty when there is anything else."""
    words = words_of(text)
    found: list[str] = []
    while words:
        name, count = take_leading(words)
        if not count:
            return ()
        found.append(name)
        words = words[count:]
    return tuple(dict.fromkeys(found))


_STATES = re.compile(r"^([\w .'-]+),\s*(?:MD|PA|ND|DC|MA|ME|MS)\.?(?:\s+\d{5}.*)?$")
_CITIES = phrases("""
    silver spring; chevy chase; ellicott city; college park; owings mills; glen burnie; bel air; ocean city;
    severna park; takoma park; upper
    marlboro; hunt valley; north bethesda; north potomac; havre de grace; fort washington; new carrollton; king
    of prussia; bryn mawr; new hope;
    west chester; state college; newtown square; blue bell; cranberry township; grand forks; west fargo; devils
    lake; north andover; fall river;
    new bedford; newton center; great barrington; ocean springs; gulf breeze; bay st louis; pass christian;
    saint louis; bar harbor;
    old orchard beach; south portland; cape elizabeth; white plains; wyndmoor hills; plymouth meeting; penn
    valley; paoli pike
    """)


def is_city_and_state(text: str) -> bool:
    """Whether "X, MD" names a place and no person: one word, a ZIP code behind it, or a known city."""
    match = _STATES.match(text.strip())
    if not match:
        return False
    words = match[1].lower().split()
    return len(words) == 1 or " ".join(words) in _CITIES or text.strip()[-1].isdigit()
