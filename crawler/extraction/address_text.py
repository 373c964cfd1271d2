"""Addresses in running text: found by their postal code or region, read backwards or forwards by the country's form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from crawler.extraction import address_words as words
from crawler.extraction.countries import named_country

MAX_TEXT = 200_000
MAX_STREET = 110
_BEFORE = 260  # how far before a postal code an address reaches
_AFTER = 120


class Address(NamedTuple):
    """One address read from text, with the span it was read from."""

    street: str
    city: str
    region: str
    postal_code: str
    country: str
    start: int
    end: int


class Form(NamedTuple):
    """How a country writes an address: its postal code, and what stands before or after it."""

    countries: tuple[str, ...]  # those that write so; a form with `sure` needs no other sign of the country
    postal: str
    before: str = ""
    after: str = ""
    sure: bool = False


_SEP = r"[\s,.|•·–—-]*"
_CITY = r"(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38}?)"
_US = "|".join(
    (*words.US_STATES, *words.US_STATES.values(), r"D\.C\.", r"N\.Y\.", r"N\.J\.", "Calif\\.?", "Fla\\.?", "Tex\\.?")
)
_CA = "|".join((*words.CA_PROVINCES, *words.CA_PROVINCES.values(), "Québec", "PQ"))
_AU = "|".join((*words.AU_STATES, *words.AU_STATES.values(), r"N\.S\.W\.?", "Vic", "Qld", "Tas"))
_CITY_AFTER = r"[ \t]*,?[ \t]*(?P<city>[^\W\d_][^\n,|•·\d:;()@/–—]{1,38}(?:(?<= )\d{1,2}(?!\d))?)"
_PROVINCE_AFTER = r"(?:\s*[(/,]\s*(?P<region>[A-Z]{2}|[^\W\d_][^\n,|•·\d:;()@]{2,25})\)?)?"

FORMS = (
    Form(("US", "PR"), r"\d{5}(?:-\d{4})?", before=rf"{_CITY}{_SEP}(?<![\w])(?P<region>{_US})\.?[\s,]*", sure=True),
    Form(("CA",),
        r"[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z][ -]?\d[A-Za-z]\d", before=
            rf"{_CITY}{_SEP}\(?(?<![\w])(?P<region>{_CA})\)?\.?[\s,]*(?:Canada[\s,]*)?", sure=True),
    Form(("GB",),
        r"(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}", before=
            rf"{_CITY}(?:{_SEP}(?<![\w])(?P<region>{words.UK_COUNTIES}))?[\s,.|•·-]*", sure=True),
    Form(("IE",),
        r"[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}", before=
            r"(?P<city>[^\W\d_][^\n,|•·:;()@]{1,38}?)"
            r"(?:[\s,]*(?P<region>(?:Co\.?|County) [A-Z][a-z]+))?[\s,.]*", sure=True),
    Form(("AU",), r"\d{4}", before=rf"{_CITY}{_SEP}(?<![\w])(?P<region>{_AU})[\s,]*", sure=True),
    Form(("NZ",), r"\d{4}", before=
        r"(?P<city>Auckland|Wellington|Christchurch|Hamilton|Tauranga|Dunedin|Queenstown|Napier|Nelson|Rotorua|"
        r"Palmerston North|New Plymouth|Whang[aā]rei|Invercargill|Hastings|[A-Z][a-zā]+)(?: City| Central)?[\s,]*"),
    Form(("IN",), r"\d{3} ?\d{3}", before=
        rf"{_CITY}(?:[\s,.()–-]*(?<![\w])(?P<region>{words.IN_STATES})\)?)?[\s,.:–—-]*(?:PIN(?: ?code)?[\s:.-]*)?"),
    Form(("BR",), r"\d{5}-\d{3}", before=
        r"(?P<city>[^\W\d_][^\n,|•·\d:;()@/–—-]{1,38}?)[\s,]*[\s/–—,-][\s]*(?P<region>[A-Z]{2})"
        r"[\s,.–—|-]*(?:CEP:?\s*)?", sure=True),
    Form(("PT",), r"\d{4}-\d{3}", after=_CITY_AFTER, sure=True),
    Form(("PL",), r"\d{2}-\d{3}", after=_CITY_AFTER, sure=True),
    Form(("NL",), r"\d{4} ?[A-Z]{2}(?![A-Za-z])", after=_CITY_AFTER),
    Form(("CZ", "SK", "SE", "GR"), r"\d{3} \d{2}", after=_CITY_AFTER),
    Form(("CZ", "SK", "GR"), r"\d{3} \d{2}", before=r"(?P<city>[^\W\d_][^\n,|•·:;()@]{1,30}?)[\s,.-]*"),
    Form(
        ("DE", "FR", "ES", "IT", "FI", "HR", "RS", "UA", "MC", "EE", "LT", "GR", "SE"),
        r"\d{5}",
        after=_CITY_AFTER + _PROVINCE_AFTER,
    ),
    Form(("TR",), r"\d{5}", after=
        r"\s*[,\n]?\s*(?P<district>[^\W\d_][^\n,|•·\d:;()@/–—]{1,30}?)\s*[/,–-]\s*(?P<city>[^\W\d_]\w{2,20})"),
    Form(("MX",), r"(?:C\.?P\.?:? ?)\d{5}", after=r"\s*,?\s*" + _CITY_AFTER +
        r"(?:\s*,\s*(?P<region>[^\W\d_][^\n,|•·\d:;()@]{1,25}))?", sure=True),
    Form(("MX", "ID", "MY", "TH", "SA", "MA", "PE", "KR"), r"\d{5}", before=
        r"(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38}?)(?:\s*,\s*(?P<region>[^\W\d_][^\n,|•·\d:;()@]{2,25}))?[\s,.]*"),
    Form(("MX", "MY", "MA", "SA"), r"\d{5}", after=_CITY_AFTER + _PROVINCE_AFTER),
    Form(("SG",), r"\d{6}", before=r"(?P<city>Singapore)[\s,(]*(?:S\(?)?", sure=True),
    Form(("RO", "RU", "VN", "CO"), r"\d{6}", after=r"[\s,]*(?:г\. ?)?(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38})"),
    Form(("AT", "CH", "BE", "DK", "NO", "LU", "HU", "SI", "BG", "ZA", "CY", "LI"), r"\d{4}", after=_CITY_AFTER),
    Form(("ZA", "BG", "PH"), r"\d{4}", before=rf"{_CITY}[\s,]*"),
)  # fmt: skip
_COMPILED = tuple(
    (
        form,
        re.compile(rf"(?<![\w/.#-])(?:(?:[A-Z]{{1,2}}|CH|FI)-)?(?P<postal>{form.postal})(?![\w-]|\.\d)"),
        re.compile(rf"(?:^|[\n,|•·:;()]|\s)\s*{form.before}$") if form.before else None,
        re.compile(form.after) if form.after else None,
    )
    for form in FORMS
)

_NUMBER = r"(?:\d{1,6}[A-Za-z]?(?:\s?[-–/&]\s?\d{1,5}[A-Za-z]?)?)"
_STREET = re.compile(
    rf"(?<![\w.+/$£€-])(?:{_NUMBER}|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|"
    rf"Ten)(?=\s[A-Z]))[,]?[ ]+(?:(?:[NSEW]{{1,2}}\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|"
    rf"Upper|Lower|Old|New|Great|The)\s+)?"
    rf"(?:[^\W_][\w.'’&-]*[ ]+){{0,5}}?(?:{words.STREET_TYPES})\b\.?(?!\w)"
)
_STREET_BEFORE = re.compile(
    rf"(?<![\w])(?:{_NUMBER}(?:\s?(?:bis|ter|quater))?,?\s+)?(?:{words.STREET_BEFORE})\s*(?=\S)[^\n|•·;:()]{{2,60}}",
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
    rf"(?:^|\n|,\s*)(?P<street>[^\W\d_][^\n,|•·;:\d]{{2,40}}\s+(?:No\.?\s?:?\s?|č\.\s?|n[º°.]\s?|"
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
_VENUE = re.compile(rf"\b(?:{words.VENUES})\b|^inside\b|^within\b|^opp(?:osite|\.)?\b|^near\b|^behind\b|^above\b", re.I)
_JUNK = re.compile(
    r"@|https?:|www\.|\b(?:tel|phone|call|fax|mob(?:ile)?|e-?mail|hours|\d ?(?:am|pm)|mon(?:day)?|tue|open|closed|"
    r"copyright|©|rights|book|text us|whats ?app|directions|get directions|view map|follow|menu|contact|visit us|"
    r"our (?:clinic|location|office)s?|find us|address)\b|\+\d{2}|\(\d{3}\)",
    re.I,
)
_LABEL = re.compile(
    r"^.{0,40}?\b(?:address|location|office|clinic|visit(?: us)?(?: at)?|find us(?: at)?|located (?:at|in|on)|"
    r"based (?:at|in)|adresse|anschrift|dirección|direccion|endereço|indirizzo|adres|adresa|διεύθυνση|адрес|sede|"
    r"ubicación|alamat|where|practice|studio)\s*(?:is|:|：|-|–)?\s*[:：]\s*|^(?:we are (?:located|based) at|located "
    r"at|visit us at|find us at|come see us at)\s+",
    re.I,
)
_PO_BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s?box|post office box|postfach|boîte postale|\bbp \d|apartado|caixa postal|casella postale|"
    r"postbus|mailing address|private bag)\b",
    re.I,
)
PLACEHOLDER = re.compile(
    r"\[[^\]]*\]|\b(?:anywhere|anytown|any city|any street|your (?:street|city|town|address)|lorem|ipsum|street "
    r"name|street address|city,? state|sample (?:street|st)|example (?:street|st|road)|some ?(?:street|city|town)|"
    r"fake st|placeholder|xxx+|my street|address line|musterstra(?:ß|ss)e|musterstadt|calle falsa|ciudad ejemplo|"
    r"nowhere)\b|^\s*(?:123|1234|12345),? (?:main|street|example|fake|sample|test|clinic|beauty|wellness|medical|"
    r"health|business|ocean) ?(?:st|street|road|rd|ave|avenue|blvd|drive|dr|way|lane)?\b[^\d]*(?:anytown|city|"
    r"00000|12345)",
    re.I,
)


def find_addresses(text: str, country: str) -> Iterator[Address]:
    """The addresses of a text, lines kept apart by line breaks; `country` (ISO alpha-2 or '') picks between forms."""
    text = text[:MAX_TEXT]
    last_end = 0
    for form, match in _postal_codes(text, country):
        if match.start() < last_end:
            continue
        address = _read(text, form, match, last_end, country)
        if address:
            last_end = address.end
            yield address


def _postal_codes(text: str, country: str) -> list[tuple[int, re.Match[str]]]:
    """Places where a form's postal code stands, in the order of the text; the country's own forms come first."""
    found: list[tuple[int, int, int, re.Match[str]]] = []
    for index, (form, postal, _before, _after) in enumerate(_COMPILED):
        if country not in form.countries and not form.sure and (country or "DE" not in form.countries):
            continue
        rank = 0 if country in form.countries else 1
        found.extend((match.start("postal"), rank, index, match) for match in postal.finditer(text))
    found.sort(key=lambda one: one[:3])
    return [(index, match) for _start, _rank, index, match in found]


def _read(text: str, index: int, match: re.Match[str], floor: int, country: str) -> Address | None:
    form, _postal, before, after = _COMPILED[index]
    start, end = match.start(), match.end("postal")
    head = text[max(floor, start - _BEFORE) : start]
    if before is not None:
        town = before.search(head[-110:])
        if not town:
            return None
        rest = head[: len(head) - len(head[-110:]) + town.start("city")]
    else:
        assert after is not None
        town = after.match(text[end : end + _AFTER])
        if not town:
            return None
        rest, end = head, end + town.end()
    groups = town.groupdict()
    city, region = (groups.get("city") or "").strip(" .,-–\n"), (groups.get("region") or "").strip(" .,")
    if region and before is not None and not form.sure and rest.strip() and rest.rstrip(" ")[-1] not in ",\n|•·":
        # "5 boulevard X, Casablanca 20250": what looked like town and region is the end of the street and the town.
        rest, city, region = f"{rest}{city}, ", region, ""
    sure = country in form.countries or form.sure
    return _assemble(
        text,
        rest,
        start - len(head),
        city,
        region,
        match["postal"],
        country if country in form.countries else form.countries[0],
        end,
        sure=sure,
    )


def _assemble(
    text: str, rest: str, offset: int, city: str, region: str, postal: str, country: str, end: int, *, sure: bool
) -> Address | None:
    """Put the parts together: the street out of what stands before the town, or after it where the form is so."""
    span = street_span(rest, country)
    if span is None and country in ENGLISH_COUNTRIES and (glued := _unglued(rest, city)):
        street, city, start = glued
        return Address(_tidy(street), city, region, postal, country, offset + start, end)
    if span is None and country in LOOSE_COUNTRIES:
        span = _loose_span(rest)
    if span is None:
        if not sure or _JUNK.search(city) or len(city.split()) > 4:
            return None
        return Address("", city, region, postal, country, offset + len(rest), end)
    if span[1] - span[0] > MAX_STREET:
        return None
    street = rest[span[0] : span[1]] + _tail(rest[span[1] :], country)
    if _PO_BOX.search(street) or _PO_BOX.search(rest[-60:]):
        return None
    return Address(_tidy(street), city, region, postal, country, offset + span[0], end)


def _tail(after: str, country: str) -> str:
    """What of the words between street and town belongs to the street: all of it, in Britain and Ireland units only."""
    if country not in ("GB", "IE"):
        return after
    parts = [part for part in re.split(r"[,\n]", after) if _is_unit(part.strip()) or _VENUE.search(part)]
    return "".join(f", {part.strip()}" for part in parts)


def _unglued(rest: str, city: str) -> tuple[str, str, int] | None:
    """Split "4410 Quarry Lane Austin", which no comma keeps apart, behind the street's type and unit."""
    start = max(rest.rfind("\n"), rest.rfind("|")) + 1
    line = rest[start:] + city
    matches = list(_STREET.finditer(line))
    if not matches:
        return None
    match = matches[-1]
    tail = _GLUED_TAIL.match(line[match.end() :])
    cut = match.end() + (tail.end() if tail else 0)
    town = line[cut:].strip(" ,.-")
    if not town or re.search(r"\d", town) or len(town.split()) > 4:
        return None
    return line[match.start() : cut], town, start + match.start()


def _loose_span(rest: str) -> tuple[int, int] | None:
    """Where an address begins that needs no house number: at its first unit, building, road or number."""
    cut = _last_block(rest)
    base = len(rest) - len(cut)
    for part in re.finditer(r"[^,\n|]+", cut):
        said = part[0].strip()
        if (
            said
            and not _JUNK.search(said)
            and (
                _is_unit(said)
                or _VENUE.search(said)
                or re.search(r"\d|\b(?:road|rd|street|marg|lane|avenue)\b", said, re.I)
            )
            and cut_is_inline(said, -1)
        ):
            return base + part.start() + len(part[0]) - len(part[0].lstrip()), len(rest.rstrip(" ,\n"))
    return None


def _tidy(street: str) -> str:
    """A street on one line, parts joined by commas, without labels and trailing marks."""
    parts = [part.strip(" ,;|•·-–—\t") for part in re.split(r"\n|\s[|•·]\s", street)]
    joined = ", ".join(part for part in parts if part)
    return re.sub(r"\s*,(?:\s*,)+", ",", re.sub(r"\s+", " ", joined)).strip(" ,;|•·–—-.:")


def street_span(rest: str, country: str) -> tuple[int, int] | None:
    """Where the street stands in what precedes a town: the last one, with units and venues right before it."""
    forms = (_STREET,) if country in ("US", "GB", "IE", "AU", "NZ") else (_STREET, _STREET_AFTER, _STREET_BEFORE)
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
            core = matches[0].span() if len(matches) == 1 else _first_near(rest_cut, [m.span() for m in matches])
            break
    if core is None:
        for pattern in (_PLAIN_NUMBERED, _NAMED_NUMBER):
            plain = list(pattern.finditer(rest_cut[-90:]))
            if plain:
                shift = len(rest_cut) - len(rest_cut[-90:])
                core = (plain[-1].start("street") + shift, plain[-1].end("street") + shift)
                break
    if core is None or _JUNK.search(rest_cut[core[0] :]):
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
        label = _LABEL.match(line)
        if label:
            kept.append(line[label.end() :])
            break
        if (_JUNK.search(line) and kept) or len(kept) == 5 or (len(line) > 150 and kept):
            break
        kept.append(line)
    cut = "\n".join(reversed(kept))
    return rest[len(rest) - len(cut) :] if rest.endswith(cut) else cut


def _is_unit(part: str) -> bool:
    """Whether a part of an address is a suite, a floor or the like, with its number, letter or name."""
    return bool(_UNIT.match(part) and (re.search(r"\d|\b[A-Z]\b", part) or _FLOOR.search(part)))


def _with_units(text: str, start: int) -> int:
    """Move the start of a street back over the units, floors and buildings that stand right before it."""
    while True:
        head = text[:start].rstrip(" ,\n–-")
        if not head or start - len(head) > 4:
            return start
        cut = max(head.rfind(","), head.rfind("\n"), head.rfind("|"), head.rfind("–"))
        part = head[cut + 1 :].strip()
        glued = not text[len(head) : start].strip()  # "Shop 3/12 Wattle Road": the number is the unit's
        if (
            not part
            or len(part) > 60
            or not (
                _is_unit(part)
                or (glued and _UNIT.fullmatch(part))
                or (_VENUE.search(part) and cut_is_inline(head, cut))
            )
            or _JUNK.search(part)
        ):
            return start
        start = cut + 1 + len(head[cut + 1 :]) - len(head[cut + 1 :].lstrip())


def cut_is_inline(head: str, cut: int) -> bool:
    """A venue counts after a comma or at the start of its own line; a clinic's name above the street does not."""
    part = head[cut + 1 :].strip()
    return not re.search(r"\b(?:clinic|aesthetics?|dermatology|skin|laser|medspa|surgery|medical spa)\b", part, re.I)


_TOWN_ONLY = re.compile(
    rf"^\W{{0,4}}(?:(?:[Ll]ocated|[Bb]ased) in |[Ll]ocation: ?)?(?P<city>[^\W\d_][^\n,|"
    rf"•·\d:;()@]{{1,30}}),\s*(?:(?P<region>{_US}|{_CA}|{_AU})|(?P<country>[^\W\d_][^\n,|•·\d:;()@]{{1,20}}))\W{{0,2}}$"
)


def town_only(text: str, country: str) -> Address | None:
    """A line that is nothing but a town with its state or country: "Manhattan, NY", "Sheffield, UK"."""
    match = _TOWN_ONLY.match(text)
    if not match or len(match["city"].split()) > 3:
        return None
    code = named_country(match["country"] or "") if match["country"] else country
    if not match["region"] and not code:
        return None
    return Address("", match["city"].strip(), match["region"] or "", "", code, 0, len(text))


def find_unposted(text: str, country: str) -> Iterator[Address]:
    """Addresses without a postal code: a street and a town behind it, only where a region or a label makes it sure."""
    text = text[:MAX_TEXT]
    if country in ("", "US", "CA", "AU"):
        yield from _with_region(text, country)
    if country == "BR":
        yield from _brazilian(text)
    at = 0
    for line in text.split("\n"):
        label = _LABEL.match(line)
        last = line.rsplit(",", 1)[-1].strip(" .").lower()
        if (label or named_country(last)) and len(line) < 220 and not is_po_box(line):
            yield from _labelled(line[label.end() :] if label else line, at + (label.end() if label else 0), country)
        at += len(line) + 1


def _with_region(text: str, country: str) -> Iterator[Address]:
    """ "540 Silver Dr, Ste 102, Southlake, TX": the state stands in for the postal code."""
    regions = _AU if country == "AU" else _CA if country == "CA" else _US
    code = country or "US"
    for match in re.finditer(
        rf",\s*(?P<region>{regions})\b\.?(?!\s*,?\s*\d{{4,5}})(?=\s*(?:[,\n|•·.;)]|$|USA|\s))", text
    ):
        head = text[max(0, match.start() - 200) : match.start()]
        town = re.search(r"(?:[,\n|•·])\s*(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,30})$", head)
        if not town:
            continue
        rest = head[: town.start()]
        span = street_span(rest, code)
        if span and not PLACEHOLDER.search(rest[span[0] :]) and not is_po_box(rest[span[0] :]):
            yield Address(
                _tidy(rest[span[0] :]),
                town["city"].strip(),
                match["region"],
                "",
                code,
                match.start() - len(head) + span[0],
                match.end(),
            )


def _brazilian(text: str) -> Iterator[Address]:
    """ "Rua X, 12 - Bairro - Cidade - UF": the state behind a dash or slash stands in for the postal code."""
    for match in re.finditer(
        rf"[–—/,-]\s*(?P<region>{words.BR_STATES})(?![\w/])(?!\s*[,–—-]?\s*\d{{5}}-\d{{3}})", text
    ):
        head = text[max(0, match.start() - 200) : match.start()]
        town = re.search(r"[–—,-]\s*(?P<city>[^\W\d_][^\n,|•·\d:;()@–—-]{1,30}?)\s*$", head)
        span = street_span(head[: town.start()].rsplit("\n", 1)[-1], "BR") if town else None
        if town and span:
            line = head[: town.start()].rsplit("\n", 1)[-1]
            start = match.start() - len(head) + town.start() - len(line) + span[0]
            yield Address(_tidy(line[span[0] :]), town["city"], match["region"], "", "BR", start, match.end())


def _labelled(line: str, offset: int, country: str) -> Iterator[Address]:
    """A line that says it is an address: street first, then quarters, the town last before a region or country."""
    parts = [part.strip(" .") for part in re.split(r",|\s[–—|-]\s", line) if part.strip(" .")]
    code = country
    while parts and named_country(parts[-1]):
        code = named_country(parts.pop())
    span = street_span(line, code) if parts else None
    if (
        span is None
        or len(parts) < 2
        or re.search(r"\d", parts[-1])
        or len(parts[-1].split()) > 4
        or _JUNK.search(line)
    ):
        return
    city = parts[-1]
    street = line[span[0] : line.rfind(city)]
    if street.strip(" ,"):
        yield Address(_tidy(street), city, "", "", code, offset + span[0], offset + len(line))


def is_po_box(text: str) -> bool:
    """Whether an address is a mail box."""
    return bool(_PO_BOX.search(text))
