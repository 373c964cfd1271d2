"""What kind of page this is, from its address, its title and its first heading."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from crawler.extraction.page import Page
from directory.facts import PageKind
from directory.names import fold

# Words that tell a kind, folded; the first kind that fits wins. Words of scripts without spaces match anywhere.
WORDS: tuple[tuple[PageKind, str], ...] = (
    ("legal", "privacy|terms|cookie|cookies|disclaimer|hipaa|accessibility|datenschutz|agb|impressum|imprint|privacidad|"
     "privacidade|aviso legal|mentions legales|confidentialite|gizlilik|kvkk|notice of privacy|プライバシー|개인정보|隱私"),
    ("blog", "blog|blogs|news|article|articles|post|posts|press|journal|insights|magazine|in the media|noticias|"
     "aktuelles|actualites|novedades|notizie|haberler|aktualnosci|コラム|ブログ|ニュース|블로그|뉴스|新聞|文章"),
    ("course", "course|courses|training|academy|webinar|workshop|masterclass|curso|cursos|formation|schulung|corso|egitim|教育"),
    ("shop", "shop|store|cart|checkout|product|products|collections|tienda|loja|boutique|sklep|magaza"),
    ("price", "price|prices|pricing|price list|pricelist|fees|cost|costs|rates|precios|tarifas|precos|prezzi|listino|preise|"
     "tarifs|tarieven|prijzen|cennik|cenik|fiyat|fiyatlar|料金|価格|가격|비용|價格|价格|收費"),
    ("faq", "faq|faqs|frequently asked|preguntas frecuentes|perguntas frequentes|haufige fragen|よくある|자주"),
    ("contact", "contact|contact us|location|locations|find us|directions|contacto|contato|contatti|kontakt|anfahrt|iletisim|"
     "nous trouver|ubicacion|sedes|アクセス|お問い合わせ|오시는길|오시는 길|聯絡|联系|交通"),
    ("team", "team|our team|staff|doctors|our doctors|physicians|providers|our providers|surgeons|practitioners|clinicians|"
     "meet the team|meet our team|meet the doctors|about|about us|who we are|our people|specialists|equipo|nosotros|"
     "quienes somos|medicos|equipe|quem somos|sobre|sobre nos|corpo clinico|chi siamo|medici|uber uns|ueber uns|arzte|"
     "aerzte|das team|praxisteam|notre equipe|qui sommes nous|a propos|over ons|artsen|zespol|nasz zespol|o nas|lekarze|"
     "nas tym|lekari|ekibimiz|kadromuz|hakkimizda|doktorlarimiz|команда|врачи|о нас|ομαδα|医師紹介|スタッフ|의료진|醫師|医生|團隊|团队"),
)  # fmt: skip
_TABLE: tuple[tuple[PageKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile("|".join(rf"(?:\b{word}\b)" if word.isascii() else word for word in words.split("|"))))
    for kind, words in WORDS
)
_PERSON = re.compile(
    r"^(?:meet |about )?(?:our )?(?:dr|dra|doctor|prof|mr|ms|miss|drs|dott|dottssa|mudr|uzm dr|op dr)\b(?!s)(?: \w+){1,6}$"
    r"|^meet (?!the |our |your |us\b)\w+(?: \w+){1,5}$"
)
_PEOPLE_FOLDER = re.compile(
    r"^(?:our )?(?:team|staff|doctors?|physicians?|providers?|surgeons?|practitioners?|people|bios?|medicos|equipo|"
    r"equipe|arzte|aerzte|specialists|dermatologists|lekarze|lekari|doktorlar)(?: members?)?$"
)
_SERVICE = re.compile(
    r"\b(?:services?|treatments?|procedures?|therap|microneedling|laser|injectables?|facials?|peel|prp|exosom|tratamiento|"
    r"tratamento|trattament|behandlung|leistung|soins|zabieg|hizmet|tedavi|hair|skin|body|botox|filler)|施術|治療|시술|療程"
)
_LANGUAGE = re.compile(r"^[a-z]{2}(?:[-_][a-z]{2})?$", re.I)
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp)$", re.I)


def page_kind(page: Page) -> PageKind:
    """The kind of a page: its own address decides, then the folders above it, then title and first heading."""
    segments = _segments(page.url)
    if not segments:
        return "home"
    if _PERSON.match(segments[-1]) or (len(segments) > 1 and _PEOPLE_FOLDER.match(segments[-2])):
        return "person"
    for segment in reversed(segments):
        if kind := _kind_of(segment):
            return kind
    heading = next((block.text for block in page.blocks if block.level == 1), "")
    if _PERSON.match(fold(heading)[:80]):
        return "person"
    for text in (heading, page.title):
        if text and (kind := _kind_of(fold(text)[:80])) and kind != "blog":
            return kind
    return "service" if any(map(_SERVICE.search, segments)) or _SERVICE.search(fold(heading)) else "other"


def _kind_of(text: str) -> PageKind | None:
    return next((kind for kind, words in _TABLE if words.search(text)), None)


def _segments(url: str) -> list[str]:
    """The folded folders and file name of an address, without languages, index files and extensions."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part and not _LANGUAGE.match(part)]
    folded = [fold(_EXTENSION.sub("", part)) for part in parts]
    return [part for part in folded if part and part not in ("index", "home", "default", "startseite", "inicio")]
