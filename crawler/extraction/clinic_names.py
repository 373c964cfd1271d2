"""The names a page gives the clinic: structured data, og:site_name, copyright line, logo, address block, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from crawler.extraction.jsonld import ORGANISATIONS, listed, read_jsonld, text_of, types_of, walk_page
from crawler.extraction.page import Page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.text import quote
from directory.facts import NameFact, Observed, PlaceFact
from directory.names import fold, fold_key

Source = Literal["jsonld", "microdata", "og", "copyright", "logo", "address", "heading", "title"]

_ROLE_PROPERTIES = frozenset(
    (
        "author",
        "publisher",
        "employee",
        "employees",
        "founder",
        "founders",
        "worksFor",
        "parentOrganization",
        "memberOf",
        "affiliation",
        "alumniOf",
        "reviewedBy",
        "sponsor",
        "recognizedBy",
        "itemReviewed",
        "areaServed",
        "manufacturer",
        "brand",
        "seller",
        "provider",
        "creator",
        "isPartOf",
        "about",
    )
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|copyright|ⓒ)\s*(?:©|\(c\)|copyright|ⓒ|by)?\s*(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|"
    r"20)\d\d|\d\d|present|today))?)?\s*(?:©|by\b|[,.|:–-])?\s*(?P<name>[^|•·\n©]{2,90})",
    re.I,
)
_COPYRIGHT_END = re.compile(
    r"\s*(?:[,.;:|•·–—(-]\s*)?(?:\b(?:all rights|rights reserved|alle rechte|tous droits|todos (?:los|os) "
    r"(?:derechos|direitos)|tutti i diritti|wszelkie prawa|všechna práva|все права|tüm hakları|alle rechten|"
    r"designed|website|web ?site|site by|powered|developed|"
    r"privacy|terms|made|built|created|sitemap|impressum|datenschutz|hosted|theme|template|p\.? ?iva|registered|"
    r"company no|cookie|disclaimer|inc\b\.?$)\b|all rights|版权|版權|無断|保留).*$",
    re.I | re.S,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present))?\b")
_LEGAL = re.compile(
    r",?\s+(?:llc|l\.l\.c\.?|pllc|p\.l\.l\.c\.?|inc\.?|incorporated|ltd\.?|limited|corp\.?|gmbh|ug|s\.?r\.?l\.?|"
    r"s\.?l\.?u?\.?|s\.?a\.?s\.?|s\.?a\.?|b\.?v\.?|sp\. z o\.\s?o\.|s\.r\.o\.|pty\.? ltd\.?|pty|p\.?c\.|plc|p\.a\.|"
    r"llp|a\.ş\.|oy|ab|aps|ltda\.?|eireli|co\.?)$",
    re.I,
)
_SEPARATOR = re.compile(r"\s+[|–—»«•·:~]\s+|\s+-{1,2}\s+|\s*[|｜│]\s*|\s*【|】\s*|:\s+")
_PAGE_WORDS = re.compile(
    r"^(?:home ?page|home|welcome(?: to)?|about(?: us)?|contact(?: us)?|services?|treatments?|our (?:team|services|"
    r"story|treatments|doctors|providers)|meet (?:the|our) .*|team|faqs?|blog|news|pricing|prices?|price ?list|"
    r"book(?: now| online)?|gallery|reviews|testimonials|"
    r"[\w-]*logo[\w-]*|md|dr|dr\.|doctor|clinic|spa|close|search|open menu|skip to (?:main )?content|facebook|"
    r"instagram|index|untitled|page not found|404.*|inicio|contacto|nosotros|accueil|startseite|"
    r"start|willkommen|kontakt|"
    r"über uns|leistungen|team|home ?-? ?page|início|sobre|contato|chi siamo|contatti|главная|контакты|ana ?sayfa|"
    r"iletişim|hakkımızda|ホーム|トップ(?:ページ)?|홈|首页|首頁|logo|"
    r"menu|site logo|main logo|brand|header logo|footer logo|image|default|my (?:site|blog|website)|wordpress|site "
    r"title|your (?:company|clinic|site)(?: name)?|company name|clinic name|wix|squarespace|template|website|just "
    r"another wordpress site)$",
    re.I,
)
_SEO = re.compile(
    r"\b(?:best|top|#1|no\.? ?1|leading|affordable|near me|in [A-Z][\w.]+,? (?:[A-Z]{2}|[A-Z][a-z]+)\b|your "
    r"(?:trusted|local)|treatments? in|injections?|we |discover|learn more|specialists? in|book|experience|what is|"
    r"how to|cost of|prices in|welcome)\b|[!?]|\d+%"
)
_CLINIC_WORD = re.compile(
    r"clinic|clinique|klinik|clínica|clinica|dermatolog|aesthetic|esthetic|ästhet|estétic|estetic|medspa|med spa|"
    r"medical|skin|laser|surgery|surgical|wellness|beauty|spa\b|studio|institute|cent(?:er|re)|centro|health|"
    r"practice|praxis|hair|face|rejuven|regener|"
    r"dr\.?\s|md\b|doctor|salon|lounge|atelier|kosmetik|cabinet|poradna|ordinace|gabinet|hospital|doctors|cosmetic|"
    r"derma|клиник|центр|κλινικ|ιατρε|クリニック|医院|病院|皮膚科|의원|병원|클리닉|피부과|성형외과|诊所|診所|"
    r"医美|醫美|皮肤科",
    re.I,
)
_PLACEHOLDER = re.compile(
    r"\[[^\]]*\]|\{\{|lorem|your (?:clinic|company|business|name|logo)|clinic name|company name|example\b|"
    r"placeholder|%[a-z_]+%",
    re.I,
)
_BEFORE_STREET = re.compile(
    r"(?P<name>[^\d\n,;|·•:–—]{3,60}?)\s*(?:[,|·•–—\n]|\s-)\s*\d{1,5}[A-Za-z]?\s+[A-Z][^\n]*?\s[^@]{0,90}?"
    r"(?:\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b)",
    re.S,
)
_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|navbar-brand|site-title|site-name|custom-logo)", re.I)
_LOGO_WORD = re.compile(
    r"\s+(?:official )?web ?site$|^(?:the )?(?:(?:site|company|header|footer|main|brand|home|white|dark|"
    r"light)\s+)*(?:logo(?: of| for| di| du| de)?)\s*[:-]?\s+|\s+(?:(?:white|dark|light|header|footer|main|site|"
    r"brand|company|horizontal|official)\s+)*logo(?:\s*\d+)?$|^(?:home|back to home)\s*[-–:|]\s*|\.(?:png|svg|"
    r"jpe?g|webp)$",
    re.I,
)
_NAME_END = re.compile(r"\n|\s[|•·–—-]\s|[;!?]\s|(?<=[a-z]{3})\.\s")
_PARTS = re.compile(r"\n|\s[|•·–—]\s|\s{2,}|\.\s(?=[A-Z])|,\s(?=\d)|©\s?(?:\d{4})?")
_COMPANY_NUMBER = re.compile(
    r"\W*(?:CNPJ|P\.? ?IVA|Partita IVA|C\.?F\.?|ABN|ACN|SIRET|SIREN|RCS|NIF|CIF|NIPC|NIP|REGON|KRS|I[ČC]O?|DI[ČC]|"
    r"USt|HRB|VAT|Company (?:no|number|reg)|Registered in|KvK|Org\.? ?nr|CVR|UID|사업자|Tax ID|EIN|RUC|RUT|CUIT)\b",
    re.I,
)
_LEGAL_SUBJECT = re.compile(
    r"([A-ZÀ-Ý][\w&'’ .+-]{2,50}?),? (?:Ltd|Limited|LLC|PLLC|Inc|GmbH|Pty Ltd|S\.?L|S\.?r\.?l|SAS|B\.?V|LLP|"
    r"PLC)\b\.?,? "
    r"(?:is|are|trading|registered|ist|est|es|è)\b"
)
_SHOWN = ("address", "footer", "text")
_OWN_SCRIPT = re.compile("[ぁ-んァ-ヶ一-龥가-힣]")
_PARTNER = re.compile(r"partner|brands|client|sponsor|press|award|carousel|slider|featured|as-seen|accredit")
_HOME_LINK = re.compile(r"^(?:(?:\.{0,2}/)*(?:(?:index|home|default)(?:\.\w+)?/?)?|https?://[^/]+/?(?:index\.\w+)?)$")
_HOME_TITLE = re.compile(
    r"^(?:welcome to|bienvenid[oa]s? a|bienvenue (?:à|chez|au)|willkommen (?:bei|in)|benvenuti (?:da|in|a)|"
    r"bem-vindo[sa]? (?:à|ao|a))\s+(?:the\s+)?",
    re.I,
)


def clean_name(text: str) -> str:
    """A name as a person would say it: without logo words, years, legal forms and trailing marks; '' when none."""
    name = " ".join(text.replace("®", "").replace("™", "").split())
    name = _LOGO_WORD.sub("", _LOGO_WORD.sub("", name))
    name = _HOME_TITLE.sub("", name)
    name = name.strip(" \t,;:|–—-•·*_\"“”'")
    if name.endswith(".") and not re.search(r"\b(?:inc|co|ltd|dr|corp|s\.a|p\.c|st|\w)\.$", name, re.I):
        name = name[:-1]
    if (
        not 2 <= len(name) <= 80
        or _is_sentence(text.strip())
        or not re.search(r"[^\W\d_]", name)
        or _PAGE_WORDS.match(name)
        or _PLACEHOLDER.search(name)
    ):
        return ""
    if (
        "@" in name
        or "http" in name.lower()
        or re.search(r"^(?:www\.)?[\w-]+\.(?:com|org|net|co\.uk|de|fr|io)$", name, re.I)
    ):
        return ""
    return name


def _is_sentence(text: str) -> bool:
    """Several words that end in a full stop, most of the longer ones in small letters: said, not called."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    small = sum(word[0].islower() for word in longer)
    return text.endswith((".", "!", "?", "…")) and len(text.split()) >= 5 and 2 * small > len(longer)


def _without_legal_form(name: str) -> str:
    return _LEGAL.sub("", name).strip(" ,")


def best_part(text: str, host: str) -> str:
    """The part of a title or slogan that is the name: the host's words decide, then a clinic's words."""
    parts = [part for part in map(clean_name, _SEPARATOR.split(text)) if part]
    if not parts:
        return ""
    if len(parts) == 1:
        return parts[0]
    site = re.sub(r"^www\d?\.", "", host).split(".")[0]

    def rank(part: str) -> tuple[float, int]:
        key = fold_key(part)
        likeness = _likeness(key, fold_key(site))
        return (
            likeness * 3 + bool(_CLINIC_WORD.search(part)) - 2 * bool(_SEO.search(part)) - (len(part.split()) > 6),
            -len(part),
        )

    return max(parts, key=rank)


def _likeness(key: str, site: str) -> float:
    """How much of a host's name stands in a text, 0 to 1."""
    if not key or not site:
        return 0.0
    if key in site or site in key:
        return min(len(key), len(site)) / max(len(key), len(site)) * 0.5 + 0.5
    common = 0
    while common < min(len(key), len(site)) and key[common] == site[common]:
        common += 1
    return common / max(len(key), len(site))


def find_clinic_names(page: Page, places: Sequence[Observed] = ()) -> list[Observed]:
    """The names a page gives the clinic, the most trustworthy source first; each source at most twice.

    `places` are those found on the same page: what stands before an address names whose it is.
    """
    host = (urlsplit(page.url).hostname or "").lower()
    at_home = kind_of_url(page.url) == "home"
    found: dict[tuple[str, str], Observed] = {}

    def add(name: str, source: Source, said: str) -> None:
        name = _without_legal_form(clean_name(name)) or clean_name(name)
        key = (source, fold(name))
        if name and key not in found and sum(source == one for one, _name in found) < 2:
            found[key] = Observed(fact=NameFact(name=name, source=source), quote=quote(said))

    for name in _structured_names(page):
        add(best_part(name, host) if len(name) > 45 or "|" in name else name, "jsonld", name)
    for node in page.microdata:
        if types_of(node) & ORGANISATIONS and (said := text_of(node.get("name"))):
            add(said, "microdata", said)
    if said := page.meta.get("og:site_name", ""):
        add(best_part(said, host), "og", said)
    for said in _copyrights(page):
        add(said, "copyright", said)
    for said in _logos(page):
        add(best_part(said, host), "logo", said)
    for said in (*_legal_lines(page), *_before_addresses(page, places), *_address_heads(page)):
        add(said, "address", said)
    for said in (page.title, page.meta.get("og:title", "")):
        name = best_part(said, host)
        if (
            name
            and not _SEO.search(name)
            and (at_home or _names_the_site(name, host) or (name != clean_name(said) and _CLINIC_WORD.search(name)))
        ):
            add(name, "title", said)
    heading = _first_heading(page)
    if _names_the_site(name := best_part(heading, host), host):
        add(name, "heading", heading)
    return _in_own_script(list(found.values()), page.language)


def _in_own_script(found: list[Observed], language: str) -> list[Observed]:
    """On Japanese, Korean and Chinese pages the name in their script; a romanised one only where there is no other."""
    if language not in ("ja", "ko", "zh"):
        return found
    own = [one for one in found if isinstance(one.fact, NameFact) and _OWN_SCRIPT.search(one.fact.name)]
    return own or found


def _names_the_site(name: str, host: str) -> bool:
    """Whether a first heading is the clinic's name: it looks like the host's name."""
    key, site = fold_key(name), fold_key(re.sub(r"^www\.", "", host).split(".")[0])
    alike = _likeness(key, site) > 0.6 or (len(key) >= 6 and site.startswith(key[: max(6, len(site) // 2)]))
    return alike and len(name.split()) <= 7


def _structured_names(page: Page) -> list[str]:
    """Names of organisation nodes that stand for the site's owner, not for a publisher, a brand or a school."""
    owners: list[str] = []
    sites: list[str] = []
    foreign: set[int] = set()
    nodes = read_jsonld(page)
    top = {id(node) for node in nodes}
    for node in walk_page(page):
        for name in node.keys() & _ROLE_PROPERTIES:
            for inner in listed(node[name]):
                if isinstance(inner, dict) and not (inner.get("address") and name in ("publisher", "provider")):
                    foreign.add(id(inner))
        said = text_of(node.get("name"))
        if not said or id(node) in foreign or not (id(node) in top or node.get("address") or node.get("telephone")):
            continue
        types = types_of(node)
        if types & ORGANISATIONS and types != {"Place"}:
            owners.append(said)
        elif "WebSite" in types:
            sites.append(said)
    return owners + sites


def _is_marked(text: str) -> bool:
    """Whether a text holds a copyright mark."""
    return "©" in text or "ⓒ" in text or "(c)" in (lowered := text.lower()) or "copyright" in lowered


def _copyrights(page: Page) -> list[str]:
    """Names after a copyright mark; the last of the page first, for footers stand last."""
    found: list[str] = []
    for block in reversed(page.blocks if _is_marked(page.text) else ()):
        if len(found) >= 2 or len(block.text) > 600 or not _is_marked(block.text):
            continue
        for line in block.text.split("\n"):
            match = _COPYRIGHT.search(line)
            if match:
                name = _YEAR.sub("", _COPYRIGHT_END.sub("", match["name"]))
                name = re.split(r"(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bDra)(?<!\bProf)(?<!\b[A-Z])\.\s|\s[-–—|]\s", name)[0]
                found.append(name)
    return [name for name in found if name and 1 <= len(name.split()) <= 9][:2]


def _logos(page: Page) -> list[str]:
    """Alternative texts of logos, and the words of a text logo, in the header first."""
    found = []
    for index, block in enumerate(page.blocks):
        framed = block.region in ("header", "nav", "footer")
        if len(block.text) > 80 or not (framed or index < 12):
            continue
        if not framed and _PARTNER.search(block.classes):
            continue
        named = bool(_LOGO.search(block.classes)) or (block.tag == "img" and "logo" in block.text.lower())
        home_link = bool(block.href and _HOME_LINK.match(block.href))
        if (named or home_link) and (
            block.tag == "img" or (block.tag in ("a", "div", "p", "h1", "h2", "header", "nav", "span", "section", "td"))
        ):
            found.append(block.text.replace("\n", " "))
    for link in page.links[:8]:
        if _HOME_LINK.match(link.href) and 3 <= len(link.text) <= 50 and len(link.text.split()) <= 7:
            found.append(link.text)
    return list(dict.fromkeys(found))[:4]


def _before_addresses(page: Page, places: Sequence[Observed]) -> list[str]:
    """What stands right before an address in its own block, or alone above it: "Bramble Skin, 12 Elm Street ..."."""
    found = []
    for one in places:
        if not isinstance(one.fact, PlaceFact) or not one.fact.street or one.fact.source not in _SHOWN:
            continue
        first = one.quote.split("\n")[0]
        for index, block in enumerate(page.blocks):
            at = block.text.find(first) if len(block.text) <= 500 else -1
            if at < 0:
                continue
            head = _NAME_END.split(block.text[:at].rstrip(" ,;:|·•–—-\n"))[-1]
            if not block.text[:at].strip() and index and page.blocks[index - 1].path[:-1] == block.path[:-1]:
                head = page.blocks[index - 1].text
            if head and _is_name_like(head, page):
                found.append(head)
    return found


def _is_name_like(text: str, page: Page) -> bool:
    """A few words, some of them capital, that speak of a clinic or are like the host's name."""
    text = text.strip()
    if not 3 <= len(text) <= 60 or len(text.split()) > 8 or re.search(r"\d{3}|@|[.!?:]\s*$", text):
        return False
    longer = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.lower() != word.upper()]
    if _SEO.search(text) or 2 * sum(word[0].isupper() for word in longer) < len(longer):
        return False
    host = re.sub(r"^www\.", "", (urlsplit(page.url).hostname or "")).split(".")[0]
    return bool(_CLINIC_WORD.search(text)) or _likeness(fold_key(text), fold_key(host)) > 0.4


def _legal_lines(page: Page) -> list[str]:
    """Names in a footer that stand before a tax or company number or end in a legal form, one to a line or part."""
    last = [block for block in page.blocks[-25:] if len(block.text) <= 600 and block.tag not in ("option", "img")]
    return [name for block in last for name in _legal_names(block.text)]


@lru_cache(maxsize=2048)  # footers stand on every page of a site
def _legal_names(text: str) -> tuple[str, ...]:
    found = []
    parts = [part.strip(" ,;:–—-") for part in _PARTS.split(text)]
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        legal = _LEGAL.search(part.rstrip(".")) or _LEGAL.search(part)
        if (
            part
            and len(part.split()) <= 8
            and not _is_sentence(f"{part}.")
            and (legal or _COMPANY_NUMBER.match(following))
        ):
            found.append(part)
        elif subject := _LEGAL_SUBJECT.match(part):
            found.append(subject[1])
    return tuple(found)


def _address_heads(page: Page) -> list[str]:
    """Names that open an address block: the line above the street, or what stands before it on the same line."""
    found = []
    for block in page.blocks:
        if block.tag == "address" or "vcard" in block.classes:
            first = block.text.split("\n")[0]
            if "\n" in block.text and not re.search(r"\d", first) and _CLINIC_WORD.search(first) and len(first) < 60:
                found.append(first)
        if len(block.text) <= 240 and (match := _BEFORE_STREET.match(block.text)) and _CLINIC_WORD.search(match[1]):
            found.append(match[1])
    return found[:2]


def _first_heading(page: Page) -> str:
    return next((block.text.replace("\n", " ") for block in page.blocks if block.level == 1), "")
