"""Where in a text a person is named: with title, with degrees, by what is said of her, or as a label of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.extraction.person_words import (
    ADMINISTRATIVE,
    BRAND_WORDS,
    BRANDS,
    CITIES_BEFORE_STATE,
    CJK_ROLES,
    ENDS_NAME,
    MEDICAL_TITLES,
    PLACEHOLDERS,
    ROLES,
    TITLES_BEFORE,
)
from directory import credentials
from directory.given_names import KNOWN_GIVEN
from directory.name_words import NEVER
from directory.names import PersonName, fold, parse_name


@dataclass(frozen=True, slots=True)
class Span:
    """One person named in a text, with titles and degrees."""

    start: int
    end: int
    name: PersonName
    marked: bool  # a medical title or a degree stands with the name
    weak: bool = False  # could be a brand or a place: needs other evidence


@dataclass(frozen=True, slots=True)
class Label:
    """A short text that does nothing but name a person, perhaps with her role."""

    name: PersonName
    marked: bool
    role: str = ""
    weak: bool = False


def _upper() -> str:
    extended = (*range(0x100, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    return "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in extended if chr(code).isupper())


_UP = _upper()
_PARTICLE = (
    r"(?:de la|de los|de las|de|da|do|dos|das|del|della|di|du|van der|van den|van de|van|von der|von|zu|bin|bint|ibn|"
    r"al|el|la|le|y|e|ter|ten|af|dal|lo)"
)
_WORD = (
    rf"(?:[{_UP}][^\W\d_]*\.(?=[{_UP}][a-z])|(?:[dDlL]['’]|O['’]|Mc|Mac|al-|el-)?[{_UP}][^\W\d_]*(?:['’‑-][^\W\d_]+)*)"
)
_INITIAL = rf"[{_UP}]\.(?:[ -]?[{_UP}]\.)*"
_NICK = rf"(?:[ ][\"“'(][{_UP}][\w.]+[\"”')])?"
_SUFFIX = r"(?:,?[ ](?:Jr|Sr|II|III|IV)\b\.?)?"
_NAME = rf"(?:{_INITIAL}|{_WORD}){_NICK}(?:[ ](?:{_PARTICLE}[ ]){{0,2}}(?:{_INITIAL}|{_WORD})){{0,4}}{_SUFFIX}"
_TITLE = "|".join(
    re.escape(title).replace(r"\.", r"\.?").replace(r"\ ", r"\s?")
    for title in re.sub(r"\s*\n\s*", "", TITLES_BEFORE).split("|")
)
_TITLED = re.compile(rf"(?<![\w@.’'-])(?P<titles>(?i:(?:{_TITLE})[ ]+)+)(?P<name>{_NAME})")
_PLURAL = re.compile(
    rf"(?<!\w)(?:Drs|DRS|Doctors|Dres)\.?[ ]+(?P<names>{_NAME}(?:,[ ]{_NAME})*,?[ ](?:and|&|y|und|et)[ ]{_NAME})"
)
_NAME_END = re.compile(rf"(?<![\w@'’-])(?P<name>{_NAME})(?P<gap>[ ]?[,(|–—-]?[ ]*)$")
_DEGREE = re.compile(
    r"(?<![\w@.])(?:[A-Z]\.[ ][A-Z]\.(?![ ]?[A-Z][a-z])|[A-Z](?:\w|\.(?=[\w])|-(?=\w))*(?:\((?:\w+)\))?\.?)(?![\w@])"
)
_NEXT_DEGREE = re.compile(
    r"[\s,()/|&•·–-]{1,4}(?:and[ ])?((?:[A-Z]\.[ ]?){2,5}|Dr\. med\.|[A-Za-z0-9](?:[\w]|[.-](?=\w))*(?:[ ]?\((?:Plast|Derm|Aes|Hons)\w*\.?\))?\.?)\)?"
)
_STREET_BEFORE = re.compile(r"\d[\w-]*\s+(?:[NSEW]{1,2}\.?\s+)?(?:[\w.'-]+\s+){1,4}$")
_STREET_AFTER = re.compile(
    r"\s*(?:Blvd|Boulevard|Street|St\b|Ave|Avenue|Way|Drive|Road|Rd|Suite|Ste\b|#\s?\d|Parkway|Hwy)", re.I
)
_PRODUCT_AFTER = re.compile(
    r"\s*(?:®|™|['’]s (?:skin ?care|line|brand|book)|\s*(?:skin ?care|serum|cream|cosmetics|pen\b|peel\b|products?|brand))",
    re.I,
)
_BEFORE_PLACE = re.compile(r"(?:\b(?:in|near|serving|around|from|of|to|at)|[\d,])\s*$", re.I)
_LEAD_IN = re.compile(
    r"^(?:please )?(?:meet(?: the (?:doctor|founder|owner|expert|injector|provider))?|about|introducing|(?:hi|hello|hey),?(?: there)?[,!]? i[’']?a?m|"
    r"i[’']m|i am|my name is|welcome to|read more about|learn more about|find out more about|more about|get to know|discover|"
    r"view(?: profile(?: of)?)?|bio(?:graphy)?(?: of)?|profile(?: of)?|(?:book|consult|schedule)(?: an? (?:appointment|consultation))? with|"
    r"portrait(?: of)?|photo(?:graph)?(?: of)?|picture of|image of|headshot of|founded by|led by|owned by|owner|founder|"
    r"conoce a(?: la| el)?|conozca a(?:l)?|conheça(?: [oa])?|sobre(?: [oa])?|quien es|über|à propos d[eu]|chi è|hakkında|o mnie)"
    r"\b[\s:,–—-]*(?=\S)",
    re.I,
)
_TAIL = re.compile(
    r"(?:['’]s)?\s*(?:[-–|:]\s*)?(?:\b(?:bio(?:graphy)?|profile|story|headshot|portrait|photo|read more|learn more|view profile|full bio)\b)?\s*(?:[→»›+>…]|(?<=(?-i:[a-z]))\.)*$",
    re.I,
)
_PARTS = re.compile(r"\n|\s*[|•·‖｜]\s*|\s+[/–—-]\s+|\s*—\s*|:\s+")
_ROLE_START = re.compile(r"^\s*[,(;/–—|:-]")
_CUED = re.compile(
    rf"(?:\b(?:founded|owned|led|run|operated|created|headed|directed|started|opened|supervised)(?: and \w+)? by(?: our)?(?: (?:founder|owner))?,? |"
    rf"\b(?i:founder|co-founder|cofounder|owner|proprietor|nurse|injector|aesthetician|esthetician|practitioner|director|dermatologist|"
    rf"surgeon|physician|provider|fundadora?|propietari[oa]|dermat[oó]log[oa]|cirujan[oa]|inhaberin|inhaber|gründerin|gründer|hautarzt|hautärztin)"
    rf"(?:,| is| and \w+,?)? |"
    rf"\b(?i:i am|i[’']m|my name is|me llamo|mi nombre es|meu nome é|ich bin|mein name ist|je suis|je m[’']appelle|sono) )"
    rf"(?P<name>{_NAME})"
)
_ROLE_WORD = re.compile(rf"\b(?:{ROLES})\b", re.I)
_SAID_OF = re.compile(
    rf"(?<![\w.’'-])(?P<name>{_WORD}(?:[ ](?:{_PARTICLE}[ ])?(?:{_INITIAL}|{_WORD})){{1,3}})"
    r"(?=,? (?:is|has been|was|ist|es|é|est|è|jest|je)(?: (?:currently|also|now))? (?:an?|our|the|one of|eine?|una?|uma?|une?|board|certified|dually|double|licensed|registered|la|el|der|die)\b"
    r"|,? (?:an?|our|the) [\w -]{0,40}(?:founder|owner|director|nurse|aesthetician|esthetician|injector|practitioner|surgeon|dermatologist|physician)\b"
    r"|, (?:[\w-]+ ){0,3}(?:founder|owner|director|nurse|aesthetician|esthetician|injector|practitioner|surgeon|dermatologist|physician)\b)"
)
_KANA = "ぁ-いぅ-うぇ-えぉ-おか-くけ-げこ-すせ-そた-つて-てな-にぬ-ねひ-ほま-んァ-ヶ"  # without particles: no, ha, ga, wo, to, de
_HAN = "一-龯々"
_KOREAN_ROLES = "|".join(role for role in CJK_ROLES.split("|") if "가" <= role[0] <= "힣")
_HAN_ROLES = "|".join(role for role in CJK_ROLES.split("|") if "一" <= role[0] <= "龥")
_CJK = re.compile(
    r"(?:대표원장|부원장|진료원장|원장|전문의|의사)[ ]?:?[ ]?(?P<korean_after>[가-힣](?:[ ][가-힣]|[가-힣]){1,3})(?=[^가-힣]|$)"
    rf"|(?P<korean>[가-힣](?:[ ]?[가-힣]){{1,3}})[ ]?(?:{_KOREAN_ROLES})(?=님|[^가-힣]|은|는|이|가|의|과|와|$)"
    rf"|(?:院長|副院長|理事長|主治醫師|主任醫師|医師|醫師|院长|医生)[ 　:：]+"
    rf"(?P<han_after>[{_HAN}]{{1,4}}[ 　]?[{_HAN}{_KANA}]{{1,4}})(?=[^{_HAN}]|$)"
    rf"|(?P<han>[{_HAN}]{{1,4}}[ 　]?[{_HAN}{_KANA}]{{1,4}})[ 　]?(?:{_HAN_ROLES}|先生|大夫)"
)
_REGISTERS = frozenset("crm rqe cro gmc npi ahpra nmc gdc rpps lanr big pwz reg lic".split())
_BEFORE_NAME = frozenset("by meet dr hi im nurse doctor about with home director founder owner surgeon".split())
_NOUNS = frozenset(
    "doctor doctora doctors doutor doutora docteur doktor professor professeur profesor profesora".split()
)
_BEFORE_NOUN = frozenset(
    "by with meet see and or ask consult contact from visit to for is son notre nuestro of".split()
)
_NO_CJK_NAME = re.compile(
    r"[과科]$|^(?:皮膚|皮肤|整形|形成|美容|外科|内科|內科|피부|성형|専門|主治|醫學|医学|日本|當院|本院|専任|非常勤)|専門|專科"
)
_NO_CJK_NAMES = frozenset(
    "대표 진료 총괄 피부 성형 전담 담당 수석 의료 여자 남자 주치 専門 主治 主任 担当 当院 全員 總".split()
)


def find_spans(text: str) -> list[Span]:
    """All persons named in a text, in order, without overlaps; what is marked by title or degree comes first."""
    found: list[Span] = []
    for span in (*_titled(text), *_with_degrees(text), *_cued(text), *_in_cjk(text)):
        if not any(span.start < other.end and other.start < span.end for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.start)


def read_label(text: str) -> Label | None:
    """The person a short text names, None when it says anything more than a name, degrees and a role."""
    if len(text) > 160:
        return None
    text = _TAIL.sub("", _LEAD_IN.sub("", text.strip(' *#"“”'))).strip()
    if not text or "[" in text or "{" in text:
        return None
    whole = _whole(text)
    if whole is not None:
        return whole
    parts = [part.strip() for part in _PARTS.split(text) if part and part.strip()]
    for number, part in enumerate(parts):
        label = _whole(part)
        if label is None:
            continue
        others = [other for place, other in enumerate(parts) if place != number]
        if not label.marked and not all(_is_role(other) or degrees_of(other) for other in others):
            continue
        others = [other for other in others if _is_role(other) or degrees_of(other)]
        role = " - ".join(filter(None, (label.role, *(other for other in others if not degrees_of(other)))))
        name = _with(label.name, [degree for other in others for degree in degrees_of(other)])
        return Label(name, label.marked or bool(name.credentials), role, label.weak and len(parts) == 1)
    return None


def degrees_of(text: str) -> tuple[str, ...]:
    """The degrees of a text that holds nothing else; further letters of the same kind may stand among them."""
    if len(text) > 120 or (found := credentials.only_credentials(text)):
        return found if len(text) <= 120 else ()
    words = credentials.words_of(text)
    known = [credentials.standard(word) for word in words]
    like = all(
        degree or (sum(map(str.isupper, word)) > 1 and len(word) <= 14)
        for degree, word in zip(known, words, strict=True)
    )
    told = tuple(dict.fromkeys(filter(None, known)))
    return told if like and len(told) * 2 >= len(words) and text.upper() != text.lower() else ()


def refused(name: PersonName, written: str = "") -> bool:
    """Whether a name is that of nobody: a placeholder or a brand."""
    said, plain = fold(written), fold(name.display)
    if plain in PLACEHOLDERS or {*plain.split(), *said.split()} & BRAND_WORDS:
        return True
    return any(f"{said} ".startswith(f"{brand} ") or f"dr {plain}" == brand for brand in BRANDS)


def _whole(text: str) -> Label | None:
    """A label that is one name from its beginning to its end, a role after a comma aside."""
    match = _TITLED.match(text)
    if match is not None and (span := _span_of_title(text, match)) is not None:
        return _label(text, span)
    for span in _with_degrees(text):
        if span.start == 0:
            return _label(text, span)
        break
    if (label := _whole_cjk(text)) is not None:
        return label
    if degrees_of(text) or _administrative(text):
        return None
    name = None if _PARTS.search(text) else parse_name(text)
    if name is not None and not refused(name, text) and _is_plain(name, text) and not _NO_CJK_NAME.search(name.display):
        marked = bool(name.credentials) or bool(MEDICAL_TITLES & {fold(title) for title in name.titles})
        role = _role_behind(text) if "," in text else ""
        return Label(name, marked, role)
    return None


def _whole_cjk(text: str) -> Label | None:
    spans = list(_in_cjk(text)) if len(text) <= 40 else []
    if len(spans) != 1:
        return None
    rest = (text[: spans[0].start] + " " + text[spans[0].end :]).strip(" ,:：|·")
    return Label(spans[0].name, marked=True, role=rest) if len(rest) <= 24 else None


def _administrative(text: str) -> bool:
    return re.match(rf"(?:{ADMINISTRATIVE})", text, re.I) is not None


def _is_plain(name: PersonName, text: str) -> bool:
    """Whether a label read as a whole is more than a brand with a degree or letters mixed from two scripts."""
    if name.credentials and not name.titles and not (name.given and name.family):
        return "," in text or "(" in text
    return text.isascii() or not re.search(r"[A-Za-z]", text) or not re.search(r"[ぁ-んァ-ヶ一-龥가-힣]", text)


def _label(text: str, span: Span) -> Label | None:
    rest = text[span.end :].strip()
    if rest and not _ROLE_START.match(text[span.end :]) and not (span.marked and _is_role(rest)):
        return None
    role = rest.strip(" ,(;/–—|:-)")
    if role and (len(role) > 90 or _TITLED.search(role) or role.lower().startswith(("and ", "& ", "who "))):
        return None
    return Label(span.name, span.marked, role, span.weak)


def _is_role(text: str) -> bool:
    return (
        len(text) <= 90
        and _ROLE_WORD.search(text) is not None
        and not text.rstrip().endswith(".")
        and not re.search(r"\d{3}", text)
    )


def _role_behind(text: str) -> str:
    """The part behind a comma that is neither degree nor suffix: "Jane Rye, Nurse Injector"."""
    parts = [part.strip() for part in text.split(",")[1:]]
    return ", ".join(part for part in parts if not degrees_of(part) and _ROLE_WORD.search(part))


def _titled(text: str) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        if (span := _span_of_title(text, match)) is not None:
            yield span
    for match in _PLURAL.finditer(text):
        start = match.start("names")
        for piece in re.finditer(rf"{_NAME}(?=,|[ ](?:and|&|y|und|et)[ ]|$)", match["names"]):
            name = parse_name(f"Dr. {piece[0]}")
            if name is not None:
                yield Span(start + piece.start(), start + piece.end(), name, marked=True)


def _span_of_title(text: str, match: re.Match[str]) -> Span | None:
    if _STREET_BEFORE.search(text[max(0, match.start() - 60) : match.start()]):
        return None
    if fold(match["titles"]) in _NOUNS and not _opens(text[: match.start()]):
        return None
    words = _cut(match["name"].split(" "))
    while words:
        end = match.start("name") + len(" ".join(words))
        if _STREET_AFTER.match(text, end) or _PRODUCT_AFTER.match(text, end):
            return None
        written = text[match.start() : end]
        name = parse_name(written)
        if name is not None and (name.given or name.family):
            if refused(name, written):
                return None
            return _extended(text, match.start(), end, name, marked=_medical(match["titles"]))
        words.pop()
    return None


def _opens(before: str) -> bool:
    """Whether a word like Doctor can be a title here: not behind another noun ("ENT Doctor Austin")."""
    words = re.findall(r"[\w’']+\s*$", before[-30:])
    return not words or fold(words[0]) in _BEFORE_NOUN


def _cut(words: list[str]) -> list[str]:
    """The words up to the first that ends a name; a possessive ends it and loses its s."""
    for place, word in enumerate(words):
        if place and _ends_name(word):
            return words[:place]
        if (possessive := re.match(r"(.{2,})['’](?:s(?![a-z])|$)", word)) is not None:
            return [*words[:place], possessive[1]]
    return words


def _ends_name(word: str) -> bool:
    """Whether a capitalised word behind a name belongs to it no more."""
    key, folded = credentials.credential_key(word), fold(word)
    if word.isupper() and credentials.standard(word) and (key == "MD" or key not in credentials.AMBIGUOUS):
        return True
    if folded.split(" ")[0] in _REGISTERS or word in ("I", "A"):
        return True
    return (folded in ENDS_NAME and word not in ("de", "y", "e")) or (folded in NEVER and folded not in KNOWN_GIVEN)


def _medical(titles: str) -> bool:
    return bool(MEDICAL_TITLES & set(fold(titles).split()))


def _extended(text: str, start: int, end: int, name: PersonName, *, marked: bool) -> Span | None:
    """Take in the degrees that follow a name."""
    end, found = degrees_after(text, end)
    full = parse_name(text[start:end]) if found else None
    name = full or _with(name, found)
    if not marked and not name.credentials:
        return None
    return Span(start, end, _with(name, found), marked=True)


def degrees_after(text: str, end: int) -> tuple[int, list[str]]:
    """Degrees that directly follow a position, and where they end."""
    found: list[str] = []
    while (match := _NEXT_DEGREE.match(text, end)) is not None:
        word = match[1]
        degree = credentials.standard(word)
        strong = sum(char.isupper() for char in word) > 1 or "." in word.rstrip(".")
        if not degree or not strong or re.match(r"\s+\d{5}\b", text[match.end() :]):
            break
        found.append(degree)
        end = match.end()
    return end, found


def _with_degrees(text: str) -> Iterator[Span]:
    """Names that a degree follows: "Jane Rye, MD, FAAD"."""
    past = 0
    for match in _DEGREE.finditer(text):
        word = match[0]
        if match.start() < past or len(word) < 2 or not credentials.standard(word):
            continue
        if credentials.group_of(word) == "neutral" or not (sum(map(str.isupper, word)) > 1 or "." in word.rstrip(".")):
            continue
        before = _NAME_END.search(text[max(0, match.start() - 80) : match.start()])
        if before is None or before["gap"].strip() in ("–", "—", "|", "-") and not before["gap"].startswith(" "):
            continue
        offset = max(0, match.start() - 80)
        span = _span_of_degree(text, offset + before.start("name"), offset + before.end("name"), before["gap"], word)
        if span is not None:
            past = span.end
            yield span


def _span_of_degree(text: str, start: int, end: int, gap: str, degree: str) -> Span | None:
    words = text[start:end].split(" ")
    stops = [
        place
        for place, word in enumerate(words)
        if fold(word) in _BEFORE_NAME or (place < len(words) - 1 and _ends_name(word))
    ]
    for word in words[: stops[-1] + 1] if stops else ():
        start += len(word) + 1
    words = words[stops[-1] + 1 :] if stops else words
    comma = "," in gap or "(" in gap
    if not words or (len(words) == 1 and not comma):
        return None
    after, found = degrees_after(text, end)
    while words:
        name = parse_name(text[start:end] + ", " + ", ".join(found or [degree]))
        if name is not None:
            break
        start += len(words[0]) + 1
        words = words[1:]
    if not words or name is None or refused(name, text[start:end]) or (len(words) == 1 and not comma):
        return None
    key = credentials.credential_key(degree)
    ambiguous = key in credentials.AMBIGUOUS and len(found) < 2
    known = fold(words[0]).split()[:1] and fold(words[0]).split()[0] in KNOWN_GIVEN
    if ambiguous and (re.match(r"\s+\d{5}", text[after:]) or fold(text[start:end]) in CITIES_BEFORE_STATE):
        return None
    if ambiguous and not known and _BEFORE_PLACE.search(text[:start]):
        return None
    if len(words) == 1 and not known and ambiguous:
        return None
    return Span(start, max(after, end), _with(name, found), marked=True, weak=not known and (ambiguous or not comma))


def _cued(text: str) -> Iterator[Span]:
    """Names without title or degree of whom the text says what they are."""
    for match in (*_CUED.finditer(text), *_SAID_OF.finditer(text)):
        words = match["name"].split(" ")
        for keep in range(len(words)):
            if fold(words[keep]) in ENDS_NAME and words[keep].islower() is False and keep:
                words = words[:keep]
                break
        written = re.sub(r"['’]s?$", "", " ".join(words))
        name = parse_name(written)
        if name is None or refused(name, written):
            continue
        if len(words) == 1 and fold(written) not in KNOWN_GIVEN:
            continue
        if not name.family and not name.given:
            continue
        start = match.start("name")
        yield Span(start, start + len(written), name, marked=False, weak=fold(words[0]) not in KNOWN_GIVEN)


def _in_cjk(text: str) -> Iterator[Span]:
    """Korean, Japanese and Chinese names with the title that follows or precedes them."""
    if text.isascii():
        return
    for match in _CJK.finditer(text):
        group = match.lastgroup or ""
        written = match[group]
        name = parse_name(
            written if " " in written.strip() and len(written.split()) == 2 else written.replace(" ", "") + " 院長"
        )
        if (
            name is None
            or not name.given
            or not name.family
            or written.strip() in _NO_CJK_NAMES
            or refused(name, written)
        ):
            continue
        yield Span(match.start(group), match.end(group), PersonName(name.given, name.middle, name.family), marked=True)


def _with(name: PersonName, degrees: list[str]) -> PersonName:
    """The name with these degrees added."""
    merged = tuple(dict.fromkeys((*name.credentials, *degrees)))
    if merged == name.credentials:
        return name
    return PersonName(name.given, name.middle, name.family, name.suffix, name.titles, merged)
