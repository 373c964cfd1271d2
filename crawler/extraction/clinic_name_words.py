"""The words round and in the names of clinics: copyright marks, legal forms, menus, slogans, logos."""

from __future__ import annotations

import re

from directory.names import fold

ROLE_PROPERTIES = frozenset(
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
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|copyright|ⓒ)\s*(?:©|\(c\)|copyright|ⓒ|by)?\s*(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|"
    r"20)\d\d|\d\d|present|today))?)?\s*(?:©|by\b|[,.|:–-])?\s*(?P<name>[^|•·\n©]{2,90})",
    re.I,
)
COPYRIGHT_END = re.compile(
    r"\s*(?:[,.;:|•·–—(-]\s*)?(?:\b(?:all rights|rights reserved|alle rechte|tous droits|todos (?:los|os) "
    r"(?:derechos|direitos)|tutti i diritti|wszelkie prawa|všechna práva|все права|tüm hakları|alle rechten|"
    r"designed|website|web ?site|site by|powered|developed|"
    r"privacy|terms|made|built|created|sitemap|impressum|datenschutz|hosted|theme|template|p\.? ?iva|registered|"
    r"company no|cookie|disclaimer|inc\b\.?$)\b|all rights|版权|版權|無断|保留).*$",
    re.I | re.S,
)
YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present))?\b")
LEGAL = re.compile(
    r",?\s+(?:llc|l\.l\.c\.?|pllc|p\.l\.l\.c\.?|inc\.?|incorporated|ltd\.?|limited|corp\.?|gmbh|ug|s\.?r\.?l\.?|"
    r"s\.?l\.?u?\.?|s\.?a\.?s\.?|s\.?a\.?|b\.?v\.?|sp\. z o\.\s?o\.|s\.r\.o\.|pty\.? ltd\.?|pty|p\.?c\.|plc|p\.a\.|"
    r"llp|a\.ş\.|oy|ab|aps|ltda\.?|eireli|co\.?)$",
    re.I,
)
SEPARATOR = re.compile(r"\s+[|–—»«•·:~]\s+|\s+-{1,2}\s+|\s*[|｜│]\s*|\s*【|】\s*|:\s+")
PAGE_WORDS = re.compile(
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
SEO = re.compile(
    r"\b(?:best|top|#1|no\.? ?1|leading|affordable|near me|in [A-Z][\w.]+,? (?:[A-Z]{2}|[A-Z][a-z]+)\b|your "
    r"(?:trusted|local)|treatments? in|injections?|we |discover|learn more|specialists? in|book|experience|what is|"
    r"how to|cost of|prices in|welcome)\b|[!?]|\d+%"
)
CLINIC_WORD = re.compile(
    r"clinic|clinique|klinik|clínica|clinica|dermatolog|aesthetic|esthetic|ästhet|estétic|estetic|medspa|med spa|"
    r"medical|skin|laser|surgery|surgical|wellness|beauty|spa\b|studio|institute|cent(?:er|re)|centro|health|"
    r"practice|praxis|hair|face|rejuven|regener|"
    r"dr\.?\s|md\b|doctor|salon|lounge|atelier|kosmetik|cabinet|poradna|ordinace|gabinet|hospital|doctors|cosmetic|"
    r"derma|клиник|центр|κλινικ|ιατρε|クリニック|医院|病院|皮膚科|의원|병원|클리닉|피부과|성형외과|诊所|診所|"
    r"医美|醫美|皮肤科",
    re.I,
)
PLACEHOLDER = re.compile(
    r"\[[^\]]*\]|\{\{|lorem|your (?:clinic|company|business|name|logo)|clinic name|company name|example\b|"
    r"placeholder|%[a-z_]+%",
    re.I,
)
BEFORE_STREET = re.compile(
    r"(?P<name>[^\d\n,;|·•:–—]{3,60}?)\s*(?:[,|·•–—\n]|\s-)\s*\d{1,5}[A-Za-z]?\s+[A-Z][^\n]*?\s[^@]{0,90}?"
    r"(?:\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b)",
    re.S,
)
LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|navbar-brand|site-title|site-name|custom-logo)", re.I)
LOGO_WORD = re.compile(
    r"\s+(?:official )?web ?site$|^(?:the )?(?:(?:site|company|header|footer|main|brand|home|white|dark|"
    r"light)\s+)*(?:logo(?: of| for| di| du| de)?)\s*[:-]?\s+|\s+(?:(?:white|dark|light|header|footer|main|site|"
    r"brand|company|horizontal|official)\s+)*logo(?:\s*\d+)?$|^(?:home|back to home)\s*[-–:|]\s*|\.(?:png|svg|"
    r"jpe?g|webp)$",
    re.I,
)
NAME_END = re.compile(r"\n|\s[|•·–—-]\s|[;!?]\s|(?<=[a-z]{3})\.\s")
PARTS = re.compile(r"\n|\s[|•·–—]\s|\s{2,}|\.\s(?=[A-Z])|,\s(?=\d)|©\s?(?:\d{4})?")
COMPANY_NUMBER = re.compile(
    r"\W*(?:CNPJ|P\.? ?IVA|Partita IVA|C\.?F\.?|ABN|ACN|SIRET|SIREN|RCS|NIF|CIF|NIPC|NIP|REGON|KRS|I[ČC]O?|DI[ČC]|"
    r"USt|HRB|VAT|Company (?:no|number|reg)|Registered in|KvK|Org\.? ?nr|CVR|UID|사업자|Tax ID|EIN|RUC|RUT|CUIT)\b",
    re.I,
)
LEGAL_SUBJECT = re.compile(
    r"([A-ZÀ-Ý][\w&'’ .+-]{2,50}?),? (?:Ltd|Limited|LLC|PLLC|Inc|GmbH|Pty Ltd|S\.?L|S\.?r\.?l|SAS|B\.?V|LLP|"
    r"PLC)\b\.?,? "
    r"(?:is|are|trading|registered|ist|est|es|è)\b"
)
OWN_SCRIPT = re.compile("[ぁ-んァ-ヶ一-龥가-힣]")
PARTNER = re.compile(r"partner|brands|client|sponsor|press|award|carousel|slider|featured|as-seen|accredit")
HOME_LINK = re.compile(r"^(?:(?:\.{0,2}/)*(?:(?:index|home|default)(?:\.\w+)?/?)?|https?://[^/]+/?(?:index\.\w+)?)$")
HOME_TITLE = re.compile(
    r"^(?:welcome to|bienvenid[oa]s? a|bienvenue (?:à|chez|au)|willkommen (?:bei|in)|benvenuti (?:da|in|a)|"
    r"bem-vindo[sa]? (?:à|ao|a))\s+(?:the\s+)?",
    re.I,
)

# What menus are made of, in many languages: a text of these words alone names nobody.
_MENU_WORDS = frozenset(
    fold(
        """
        home start index main welcome about us our services service treatments treatment team doctors doctor providers
        contact
        contacts book now online faq faqs blog news prices pricing fees gallery reviews shop menu search english en
        more bio
        biography profile login call map locations location close skip to content the and
        inicio portada nosotros servicios tratamientos equipo medico contacto contactanos contactenos precios tarifas
        cita
        ubicacion doctores noticias espanol es
        início inicio sobre servicos tratamentos equipe equipa contato contactos contato precos blogue marcacoes
        portugues pt
        accueil soins tarifs equipe medecins contact actualites rendez vous rdv acces nous joindre trouver francais fr
        prestations
        startseite willkommen leistungen praxis aktuelles kontakt termin anfahrt sprechzeiten behandlungen preise uber
        uns
        deutsch de impressum datenschutz angebot standorte
        chi siamo trattamenti servizi listino prezzi dove sedi contatti prenota italiano it specialita
        behandelingen tarieven over ons afspraak nederlands nl contact
        strona glowna zabiegi cennik zespol kontakt oferta o nas rezerwacja polski pl uslugi
        uvod domu domov sluzby cenik lekari kontakty o klinice objednavka cs cenník
        naslovnica pocetna usluge cjenik tim nas kontakt domov storitve hr sl
        acasa servicii echipa preturi contact programare ro
        fooldal kezdolap szolgaltatasok arak rolunk kapcsolat hu
        hem behandlingar prislista om oss hitta hit boka sv kontakta
        forside behandlinger priser om klinikken kontakt da hjem no
        etusivu palvelut hinnasto yhteystiedot ota yhteytta fi
        anasayfa ana sayfa hakkimizda hizmetler hizmetlerimiz tedaviler iletisim randevu ekibimiz tr turkce
        αρχικη θεραπειες υπηρεσιες ιατροι επικοινωνια τιμες
        главная услуги цены врачи контакты о нас клинике головна послуги контакти начало
        beranda layanan dokter kami tentang hubungi kontak id laman utama
        trang chu dich vu lien he gioi thieu vi
        """
    ).split()
) | {
    *(
        "ホーム",
        "トップ",
        "メニュー",
        "料金",
        "料金表",
        "アクセス",
        "医院紹介",
        "医師紹介",
        "診療案内",
        "お問い合わせ",
        "홈",
        "의료진",
        "진료안내",
    ),
    *(
        "오시는",
        "길",
        "首頁",
        "首页",
        "關於我們",
        "关于我们",
        "療程項目",
        "醫師團隊",
        "交通資訊",
        "聯絡我們",
        "หน้าแรก",
        "ติดต่อเรา",
        "แพทย์ของเรา",
    ),
    *("الرئيسية", "خدماتنا", "الأطباء", "اتصل", "بنا", "العربية", "من", "نحن", "בית", "צור", "קשר"),
}
MENU_WORDS = frozenset(word for said in _MENU_WORDS for word in fold(said).split())

GENERIC_PLACE = re.compile(
    r"(?P<what>.+?)\s+(?:in|a|à|en|em|w|we|v|te|i|at|de|da|do|din|на|"
    r"в)\s+[A-ZÀ-ÝŁŚŽŠČ][\w'’.-]+(?:\s[A-ZÀ-Ý][\w-]+){0,2}(?:\s\d{1,2})?$"
)
"""A trade with a town behind it: "Dermatologo a Napoli"."""
