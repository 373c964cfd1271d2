"""What kind of page it is, from its address, its title and its headings."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawler.extraction.page import Page
from directory.facts import PageKind

# Words of the last parts of an address, in the order they are tried; the first kind that fits counts.
URL_WORDS: tuple[tuple[PageKind, str], ...] = (
    ("legal",
        r"privacy|terms|cookies?|disclaimer|imprint|impressum|legal|gdpr|datenschutz|mentions-legales|aviso-legal|"
        r"note-legali|informativa|avvertenze-legali|aviso-de-privacidad|termos|condicoes|condiciones|privatnost|"
        r"pravila|zasady|gdpr-info|ochrana-udaju|privacybeleid|privacyverklaring|integritetspolicy|persondatapolitik|"
        r"politica|privacidad(?:e)?|accessibility|agb|hipaa|tokushoho|refund|kvkk|regulamin|polityka"),
    ("blog",
        r"blogs?|news|articles?|posts?|journal|magazine|press|media|insights?|stories|noticias?|notizie|aktuelles|"
        r"actualites?|actus?|novinky|aktualnosci|haber(?:ler)?|blogue|column|columns|topics|resources?|learn|"
        r"glossary|glossaire|glosario|glossar|glossario|lexikon|slownik|writings?|essays?|thoughts|"
        r"guides?|explain(?:ed|er|s)|versus|vs|myths?|hype|facts|research|science|publications?|wiki|library|education|case-stud(?:y|ies)|events?"),
    ("course",
        r"courses?|training|academy|workshops?|masterclass|certification|cursos?|formations?|formacion|"
        r"schulung(?:en)?|kurse?|szkolenia|corsi|egitim(?:ler)?|seminars?|webinars?"),
    ("shop",
        r"shop|store|products?|cart|checkout|tienda|loja|boutique|produits?|produkte?|prodotti|sklep|obchod|magaza|"
        r"urun(?:ler)?|collections?|skincare-products|winkel"),
    ("price",
        r"prices?|pricing|price-?list|pricelist|fees?|rates?|costs?|tarifs?|tarife|preise|preisliste|precios|"
        r"tarifas|precos|prezzi|listino|cennik|cenik|fiyat(?:lar)?|prijzen|tarieven|menu|service-menu|ryokin|ceny|"
        r"timokatalogos|ceni|financing|specials|offers|promotions?"),
    ("faq",
        r"faqs?|questions|frequently-asked-questions|preguntas(?:-frecuentes)?|perguntas(?:-frequentes)?|"
        r"domande(?:-frequenti)?|haeufige-fragen|sss|qa|q-and-a|veelgestelde-vragen"),
    ("contact",
        r"contact(?:-us|-me|o|os|e|ez)?|contacts|locations?|find-us|visit-us|visit|directions|kontakte?|contatti|"
        r"contato|contacto|contactez-nous|nous-trouver|ubicacion(?:es)?|sedes?|sedi|standorte?|anfahrt|iletisim|"
        r"kontakty|access|clinics|our-clinics|hours|offices?|map|appointment|book(?:ing|-now|-online)?|kontakt|"
        r"epikoinonia|kontakti|hubungi(?:-kami)?|toegang"),
    ("team",
        r"team|our-team|meet-the-team|meet-our-team|meet-us|staff|providers?|our-providers|doctors?|our-doctors|"
        r"physicians|surgeons?|clinicians?|about|about-us|about-me|people|practitioners|specialists|experts|equipe|equipo|"
        r"nosotros|sobre(?:-nos|-nosotros)?|quienes-somos|quem-somos|qui-sommes-nous|a-propos|praxisteam|aerzte|"
        r"unser-team|ueber-uns|uber-uns|chi-siamo|o-nas|zespol|lekarze|lekari|nas-tym|hakkimizda|ekibimiz|"
        r"doktorlar(?:imiz)?|kadromuz|over-ons|ons-team|artsen|tim|tentang-kami|medici|medecins|medicos|"
        r"corpo-clinico|profil|profile|doctor-profile|staff-profile|greeting|who-we-are|our-story|leadership|board|"
        r"omada|o-klinice|om-oss|om-os|medarbeidere|medarbejdere|medarbetare|ansatte|laeger|lakare|meista|"
        r"henkilokunta|le-cabinet|le-centre|la-clinica|a-clinica|lo-studio|de-kliniek|die-praxis|orvosaink|rolunk|"
        r"csapatunk|echipa|despre-noi|o-nama|iatroi|i-omada-mas|doi-ngu|doi-ngu-bac-si|gioi-thieu|ve-chung-toi|"
        r"vrachi|komanda|o-kompanii|kollektiv|dokter"),
    ("service",
        r"services?|what-(?:i|we)-(?:do|treat|offer)|my-work|work|treatments?|procedures?|"
        r"therap(?:y|ies)|facials?|lasers?|aesthetics?|injectables|behandlungen?|"
        r"leistungen|tratamientos?|tratamentos?|servicios?|servicos?|soins?|traitements?|trattamenti|zabiegi|"
        r"uslugi|hizmetler(?:imiz)?|tedavi(?:ler)?|osetreni|sluzby|behandeling(?:en)?|layanan|perawatan|"
        r"microneedling|exosom\w*|exosomas?|exossomos|esosomi|egzosomy|eksozom|prp|botox|fillers?|peels?|skin|hair|"
        r"face|body|wellness|menus?|conditions|what-we-do|therapeies|uslugi-i-ceny|iv-\w+|clinic-menu|beauty"),
    ("person",
        r"dr-[\w-]+|doctors?_[\w-]+|doctor-[\w-]+|meet-dr-[\w-]+|[\w-]+-(?:md|do|pa-c|np|rn|dermatologist|surgeon|"
        r"mbbs)|meet-[\w-]+|prof-[\w-]+|dra-[\w-]+"),
)  # fmt: skip
_URL_KINDS = tuple((kind, re.compile(rf"(?:{words})")) for kind, words in URL_WORDS)

# Words of a title or first heading that tell the kind when the address does not.
TITLE_WORDS: tuple[tuple[PageKind, str], ...] = (
    ("legal",
        r"privacy policy|terms (?:of|and|&)|cookie policy|datenschutz|impressum|aviso legal|política de privacidad|"
        r"mentions légales|プライバシー|개인정보|隐私|隱私|политика конфиденц"),
    ("faq",
        r"\bfaqs?\b|frequently asked|preguntas frecuentes|perguntas frequentes|questions fréquentes|häufige fragen|"
        r"domande frequenti|よくある質問|자주 묻는|常见问题|常見問題|часто задаваемые|sık sorulan|veelgestelde|"
        r"najczęściej zadawane|"
        r"časté dotazy|συχνές ερωτήσεις"),
    ("course",
        r"training (?:course|academy|programme?)|masterclass|workshop|hands-on course|certification course|講習|세미나|"
        r"培训课程"),
    ("price",
        r"price ?list|\bprices?\b|pricing|\btarifs\b|preisliste|\bpreise\b|\bprecios\b|\bpreços\b|listino prezzi|"
        r"\bcennik\b|\bceník\b|fiyat listesi|\bprijzen\b|料金|価格|가격|비용 안내|价目|價目|收费|прайс|цены|"
        r"τιμοκατάλογος|tarieven"),
    ("contact",
        r"contact(?: us)?\b|find us|our locations?|visit us|kontakt\b|contatti|contacto|contato\b|contactez|アクセス|"
        r"お問い合わせ|오시는 ?길|찾아오시는|联系|聯絡|контакты|iletişim|επικοινωνία"),
    ("team",
        r"(?:meet|our) (?:the )?(?:team|doctors?|providers?|physicians?|surgeons?|staff|specialists|experts)|about "
        r"us\b|unser team|notre équipe|nuestro equipo|nossa equipe|corpo clínico|il team|chi siamo|o nas\b|zespół|"
        r"náš tým|ekibimiz|hakkımızda|over ons|医師紹介|スタッフ紹介|의료진|团队|團隊|医师|наша команда|врачи|"
        r"η ομάδα μας"),
    ("person", r"^(?:meet )?(?:dr\.?|prof\.?|dra\.?|doc\. dr\.?|op\. dr\.?)\s+\w+"),
)  # fmt: skip
_TITLE_KINDS = tuple((kind, re.compile(words, re.I)) for kind, words in TITLE_WORDS)
_POST = re.compile(r'"@type"\s*:\s*\[?\s*"(?:BlogPosting|NewsArticle|ScholarlyArticle)"')
_ARTICLE = re.compile(r'"@type"\s*:\s*\[?\s*"Article"')  # some site builders call every page so
_PRODUCT = re.compile(r'"@type"\s*:\s*\[?\s*"Product"')
_DATED = re.compile(r"/(?:19|20)\d\d/\d{1,2}(?:/|$)")
_PEOPLE_FOLDER = re.compile(
    r"(?:our-|meet-the-|meet-our-)?(?:team|staff|providers?|doctors?|physicians|surgeons?|people|practitioners|"
    r"specialists)|equipe|equipo|"
    r"aerzte|unser-team|zespol|lekarze|lekari|doktorlar(?:imiz)?|artsen|medici|medecins|medicos|vrachi"
)
_PERSON_POST = re.compile(
    r"(?:meet|introducing|welcom\w+|getting-to-know|spotlight|staff-spotlight|new-(?:doctor|provider))-\w|dra?-\w"
)
_INDEX = re.compile(r"^(?:index|home|default|main|accueil|inicio|startseite|start)?(?:\.\w{2,5})?$")
_LANGUAGE_PART = re.compile(r"^[a-z]{2}(?:[-_][a-z]{2})?$")


def _parts(url: str) -> list[str]:
    """The parts of an address's path, lower case, without file endings, index names and language codes."""
    path = unquote(urlsplit(url).path).lower().replace("_", "-")
    parts = [re.sub(r"\.(?:html?|php|aspx?|jsp)$", "", part) for part in path.split("/")]
    return [part for part in parts if part and not _INDEX.match(part) and not _LANGUAGE_PART.match(part)]


def kind_of_url(url: str) -> PageKind:
    """What an address alone tells; `other` when it tells nothing."""
    parts = _parts(url)
    if not parts:
        return "home"
    if _DATED.search(urlsplit(url).path):
        return "blog"
    for whole in (True, False):
        for kind, pattern in _URL_KINDS:
            # A folder says what a page is ("/blog/botox-prices"); the last part is the page itself.
            if whole and any(pattern.fullmatch(part) for part in parts):
                return "person" if kind == "team" and _PEOPLE_FOLDER.fullmatch(parts[-2] if parts[1:] else "") else kind
            if not whole and any(pattern.fullmatch(word) for word in re.split(r"[-.+ ]", parts[-1])):
                return kind
    return "other"


def introduces_person(url: str) -> bool:
    """Whether an address is that of a post about somebody of the practice: /blog/meet-dr-rye, /journal/welcome-ana."""
    parts = _parts(url)
    return bool(parts) and _PERSON_POST.match(parts[-1]) is not None


@lru_cache(maxsize=1)  # several readers ask for a page's kind
def find_page_kind(page: Page) -> PageKind:
    """The kind of a page; structured data and the address come before the title and the first heading."""
    kind = kind_of_url(page.url)
    if kind in ("home", "legal", "blog", "course", "shop", "price", "faq", "contact"):
        return kind
    if ("article:published_time" in page.meta and kind == "other") or any(map(_POST.search, page.jsonld_texts)):
        return "blog" if kind in ("other", "service", "team") else kind
    if kind == "other" and any(map(_ARTICLE.search, page.jsonld_texts)):
        return "blog"
    first = next((block.text for block in page.blocks if block.level == 1), "")
    if kind == "other":
        for told, pattern in _TITLE_KINDS:
            if pattern.search(first or "") or pattern.search(re.split(r"\s[|–—-]\s|｜", page.title)[0]):
                return told
        if any(map(_PRODUCT.search, page.jsonld_texts)):
            return "shop"
    return kind
