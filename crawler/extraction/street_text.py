"""Where a street begins and ends in the words before a town, with its suite, floor and building."""

from __future__ import annotations

import re

from crawler.extraction import address_words as words

_NUMBER = r"(?:\d{1,6}[A-Za-z]?(?:\s?[-–/&]\s?\d{1,5}[A-Za-z]?)?)"
_STREET = re.compile(
    rf"(?<![\w.+/$£€-])(?:{_NUMBER}|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|"
    rf"Ten)(?=\s[A-Z]))[,]?[ ]+(?:(?:[NSEW]{{1,2}}\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|"
    rf"Upper|Lower|Old|New|Great|The)\s+)?"
    rf"(?:[^\W_][\w.'’&-]*[ ]+){{0,5}}?(?:{words.STREET_TYPES})\b\.?(?!\w)"
)
_STREET_BEFORE = re.compile(
    rf"(?<![\w])(?:{_NUMBER}(?:\s?(?:bis|ter|quater))?,?[ \t]+)?(?:{words.STREET_BEFORE})(?:(?<=[./º])|\b)\s*(?=\S)"
    r"[^\n|•·;:()]{2,60}",
    re.I,
)
_STREET_AFTER = re.compile(
    rf"(?<![\w])[^\W\d_](?:(?! - )[^\n,|•·;:\d]){{1,40}}?(?:{words.STREET_AFTER})(?![^\W\d_])\s*"
    r"(?:No\.?\s?:?\s?)?,?\s*\d{1,5}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}[a-zA-Z]?)?",
    re.I,
)
_PLAIN_NUMBERED = re.compile(
    rf"(?:^|\n|,\s*)(?P<street>{_NUMBER}\s+(?:[A-Z][\w.'’&-]*|de|du|of|the|and|la|le|"
    rf"des)(?:\s+(?:[A-Z\d][\w.'’&-]*|of|the|and|de|la)){{0,5}})(?=\s*(?:[,\n]|$))"
)
_NAMED_NUMBER = re.compile(
    rf"(?:^|\n|,\s*|\s[–—-]\s+)(?P<street>[^\W\d_](?:(?!\s[–—-]\s)[^\n,|•·;:\d]){{2,40}}\s+(?:No\.?\s?:?\s?|č\.\s?|"
    rf"n[º°.]\s?|"
    rf"д\.\s?)?{_NUMBER})(?=\s*(?:[,\n]|$))"
)
_GLUED_TAIL = re.compile(
    r"(?:\s+(?:[NSEW]{1,2}|North|South|East|West)\b\.?(?!\s*$))?(?:[\s,]*(?:Suite|Ste|Unit|Apt|Floor|Fl|Bldg|"
    r"Building|Room|Rm|#)\.?\s*#?[\w-]+)*",
    re.I,
)
ENGLISH_COUNTRIES = ("US", "CA", "GB", "IE", "AU", "NZ", "IN", "SG", "ZA")
"""Where the type ends a street's name, so that what follows it is the town."""
_FLOOR = re.compile(
    r"floor|level|ground|basement|penthouse|inside|within|located|étage|geschoss|erdgesch|piso|planta|bajo|"
    r"piano|kat\b|patro|piętro|"
    r"όροφος|этаж|house|building|villa|tower|\bat\b|\bog\b|\beg\b",
    re.I,
)
LOOSE_COUNTRIES = ("IN", "AE", "PK", "SA", "QA", "KW", "EG", "LB", "NG", "BD", "LK", "NP", "PH", "MY", "ID", "VN", "TH")
"""Countries whose addresses often have landmarks and buildings instead of house numbers."""
_UNIT = re.compile(
    rf"^(?:{words.UNITS})(?:\b|(?<=[#.]))[\s.:#-]*[\w#&/ -]{{0,40}}$|^#\s?\w+|^\d{{1,3}}(?:st|nd|rd|th) floor", re.I
)
_VENUE = re.compile(
    rf"\b(?:{words.VENUES})\b|^inside\b|^within\b|^the old \w+|^opp(?:osite|\.)?\b|^near\b|^behind\b|^above\b", re.I
)
JUNK = re.compile(
    r"@|https?:|www\.|\b(?:tel|phone|call|fax|mob(?:ile)?|e-?mail|hours|\d ?(?:am|pm)|mon(?:day)?|tue|open|closed|"
    r"copyright|©|rights|book|text us|whats ?app|directions|get directions|view map|follow|menu|contact|visit us|"
    r"our (?:clinic|location|office)s?|find us|address)\b|\+\d{2}|\(\d{3}\)",
    re.I,
)
_PRICED = re.compile(
    r"[$£€¥₩₺₹฿]\s?\d|\d\s?[€£₩₺฿円元원]|\b(?:usd|gbp|eur|chf|aed|inr|mxn|sek|nok|dkk|pln|czk|rs\.)\s?\d|"
    r"\d[\d.,]*\s?(?:kr|zł|kč|eur|chf|sek|nok|dkk|aed|mxn|บาท)(?!\w)",
    re.I,
)
"""A price: a line of a price list that stands above an address."""
LABEL = re.compile(
    r"^.{0,40}?\b(?:address|location|office|clinic|visit(?: us)?(?: at)?|find us(?: at)?|located (?:at|in|on)|"
    r"based (?:at|in)|adresse|anschrift|dirección|direccion|endereço|indirizzo|adres|adresa|διεύθυνση|адрес|sede|"
    r"ubicación|alamat|where|practice|studio)\s*(?:is|:|：|-|–)?\s*[:：]\s*|^(?:we are (?:located|based) at|located "
    r"at|visit us at|find us at|come see us at)\s+",
    re.I,
)
PO_BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s?box|post office box|postfach|boîte postale|\bbp \d|apartado|caixa postal|casella postale|"
    r"postbus|mailing address|private bag)\b",
    re.I,
)
PLACEHOLDER = re.compile(
    r"\[[^\]]*\]|\b(?:anywhere|anytown|any city|any street|your (?:street|city|town|address)|lorem|ipsum|street "
    r"name|street address|city,? state|sample (?:street|st)|example (?:street|st|road)|some ?(?:street|city|town)|"
    r"fake st|placeholder|xxx+|my street|address line|musterstra(?:ß|ss)e|musterstadt|calle falsa|ciudad ejemplo|"
    r"nowhere|rua exemplo|calle ejemplo|rue exemple|via esempio|beispielstra(?:ß|ss)e|ulica przykładowa|"
    r"örnek sokak)\b|^\s*(?:123|1234|12345),? (?:main|street|example|fake|sample|test|clinic|beauty|wellness|medical|"
    r"health|business|ocean) ?(?:st|street|road|rd|ave|avenue|blvd|drive|dr|way|lane)?\b[^\d]*(?:anytown|city|"
    r"00000|12345)",
    re.I,
)


def tail_of(after: str, country: str) -> str:
    """What of the words between street and town belongs to the street: all of it, in Britain and Ireland units only."""
    if country not in ("GB", "IE"):
        return after
    parts = [part for part in re.split(r"[,\n]", after) if is_unit(part.strip()) or is_venue(part)]
    return "".join(f", {part.strip()}" for part in parts)


def unglued(rest: str, city: str) -> tuple[str, str, int] | None:
    """Split "4410 Quarry Lane Austin", which no comma keeps apart, behind the street's type and unit."""
    start = max(rest.rfind("\n"), rest.rfind("|")) + 1
    line = rest[start:] + city
    matches = list(_STREET.finditer(line))
    if not matches:
        return None
    match = matches[-1]
    behind = _GLUED_TAIL.match(line[match.end() :])
    cut = match.end() + (behind.end() if behind else 0)
    town = line[cut:].strip(" ,.-")
    if not town or re.search(r"\d", town) or len(town.split()) > 4:
        return None
    return line[match.start() : cut], town, start + match.start()


def loose_span(rest: str) -> tuple[int, int] | None:
    """Where an address begins that needs no house number: at its first unit, building, road or number."""
    cut = _last_block(rest)
    base = len(rest) - len(cut)
    for part in re.finditer(r"[^,\n|]+", cut):
        said = part[0].strip()
        if (
            said
            and not JUNK.search(said)
            and (
                is_unit(said) or is_venue(said) or re.search(r"\d|\b(?:road|rd|street|marg|lane|avenue)\b", said, re.I)
            )
            and cut_is_inline(said, -1)
        ):
            return base + part.start() + len(part[0]) - len(part[0].lstrip()), len(rest.rstrip(" ,\n"))
    return None


def tidy(street: str) -> str:
    """A street on one line, parts joined by commas, without labels and trailing marks."""
    parts = [part.strip(" ,;|•·-–—\t") for part in re.split(r"\n|\s[|•·]\s", street)]
    joined = ", ".join(part for part in parts if part)
    return re.sub(r"\s*,(?:\s*,)+", ",", re.sub(r"\s+", " ", joined)).strip(" ,;|•·–—-.:")


def street_span(rest: str, country: str) -> tuple[int, int] | None:
    """Where the street stands in what precedes a town: the last one, with units and venues right before it."""
    if country in ("US", "GB", "IE", "AU", "NZ"):
        forms: tuple[re.Pattern[str], ...] = (_STREET,)
    elif country in ("", *ENGLISH_COUNTRIES, *LOOSE_COUNTRIES):
        forms = (_STREET, _STREET_AFTER, _STREET_BEFORE)
    else:
        forms = (_STREET_AFTER, _STREET_BEFORE, _STREET)
    rest_cut = _last_block(rest)
    base = len(rest) - len(rest_cut)
    core: tuple[int, int] | None = None
    for pattern in forms:
        matches = [
            m
            for m in pattern.finditer(rest_cut)
            if re.search(r"\d", m[0]) or (pattern is _STREET_BEFORE and re.search(r"\d", rest_cut[m.end() :][:12]))
        ]
        if matches:
            near = matches[0].span() if len(matches) == 1 else _first_near(rest_cut, [m.span() for m in matches])
            # "Str. Teiului 61, Sector 1": what ends like a street in another tongue lies inside the street.
            core = near if core is None or (near[0] < core[0] and core[1] <= near[1]) else core
            if pattern is not _STREET_AFTER:
                break
    if core is None:
        for pattern in (_PLAIN_NUMBERED, _NAMED_NUMBER):
            plain = [match for match in pattern.finditer(rest_cut[-90:]) if not is_unit(match["street"])]
            if plain:
                shift = len(rest_cut) - len(rest_cut[-90:])
                core = (plain[-1].start("street") + shift, plain[-1].end("street") + shift)
                break
    if core is None or JUNK.search(rest_cut[core[0] :]):
        return None
    start = _with_units(rest_cut, core[0])
    return base + start, base + core[1]


def _first_near(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Of several streets the first of the last group: "Level 2, 55 Collins Street, 3 The Arcade" is one address."""
    chosen = spans[-1]
    for span in reversed(spans[:-1]):
        if chosen[0] - span[1] <= 3 and "\n" not in text[span[1] : chosen[0]]:
            chosen = span
        else:
            break
    return chosen


def _last_block(rest: str) -> str:
    """The last four lines, after any line that is no part of an address (phones, hours, labels)."""
    kept: list[str] = []
    for line in reversed(rest.split("\n")):
        label = LABEL.match(line)
        if label:
            kept.append(line[label.end() :])
            break
        if (kept and (JUNK.search(line) or _PRICED.search(line))) or len(kept) == 5 or (len(line) > 150 and kept):
            break
        kept.append(line)
    cut = "\n".join(reversed(kept))
    return rest[len(rest) - len(cut) :] if rest.endswith(cut) else cut


def is_venue(part: str) -> bool:
    """Whether a part of an address names a building, a landmark or the business the place is inside of."""
    return bool(_VENUE.search(part))


def is_unit(part: str) -> bool:
    """Whether a part of an address is a suite, a floor or the like, with its number, letter or name."""
    return bool(_UNIT.match(part) and (re.search(r"\d|\b[A-Z]\b", part) or _FLOOR.search(part)))


def _with_units(text: str, start: int) -> int:
    """Move the start of a street back over the units, floors and buildings that stand right before it."""
    while True:
        head = text[:start].rstrip(" ,\n–/-")
        if not head or start - len(head) > 4:
            return start
        cut = max(head.rfind(","), head.rfind("\n"), *(head.rfind(mark) for mark in "|–·•"))
        part = head[cut + 1 :].strip()
        glued = not text[len(head) : start].strip()  # "Shop 3/12 Wattle Road": the number is the unit's
        if (
            not part
            or len(part) > 60
            or not (is_unit(part) or (glued and _UNIT.fullmatch(part)) or (is_venue(part) and cut_is_inline(head, cut)))
            or JUNK.search(part)
        ):
            return start
        start = cut + 1 + len(head[cut + 1 :]) - len(head[cut + 1 :].lstrip())


def cut_is_inline(head: str, cut: int) -> bool:
    """A venue counts after a comma or at the start of its own line; a clinic's name above the street does not."""
    part = head[cut + 1 :].strip()
    return not re.search(
        r"\b(?:clinic|a?esthetics?|dermatology|skin|laser|medspa|med spa|surgery|medical spa|"
        r"facials?|wellness|beauty|centre m[ée]dical|centro m[ée]dico|clinique|cl[íi]nic[ao]|klinik\w*|poliklin\w*|"
        r"poliambulatori\w*|"
        r"dermato\w*|est[ée]ti\w+|esth[ée]ti\w+|praxis|ordination|gabinet|cabinet|studio medico|medisch centrum)\b",
        part,
        re.I,
    )


def is_po_box(text: str) -> bool:
    """Whether an address is a mail box."""
    return bool(PO_BOX.search(text))
