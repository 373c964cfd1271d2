"""The words in addresses and link texts that tell which pages of a clinic's site matter, in many languages."""

from __future__ import annotations

# What a page is about -> how much it is wanted (0 to 100) and the beginnings of words that tell; folded, so without
# accents and in lower case. Words of scripts without spaces match anywhere.
WANTED: dict[str, tuple[int, str]] = {
    "exosomes": (
        100,
        "exosom exossom esosom egzosom eksozom eksosom εξωσωμ экзосом エクソソーム 엑소좀 外泌 细胞外囊泡 細胞外小胞",
    ),
    "people": (
        80,
        "team|our team|staff|doctor|doctors|dr|physician|provider|surgeon|practitioner|clinician|meet|"
        "dermatologist|injector|aesthetician|esthetician|medical director|founder|bio|bios|biography|biographies|"
        "profile|leadership|our people|specialists|consultants|nurses|equipo|medicos|doctores|doctora|dra|"
        "especialistas|cirujan|cirurgia|equipe|corpo clinico|chi siamo|medici|medico|dottor|aerzte|arzte|arzt|"
        "praxisteam|medecin|docteur|artsen|medewerkers|zespol|lekarz|lekarze|specjalisci|tym|lekari|nas tym|"
        "ekibimiz|doktor|kadromuz|hekim|tim kami|dokter|profil|curriculum|ομαδα|γιατρ|ιατρ|команда|врач|доктор|"
        "специалист|医師|スタッフ|院長|ドクター|의료진|원장|대표원장|醫師|医生|醫生|团队|團隊|專家|专家",
    ),
    "contact": (
        78,
        "contact|location|find us|directions|our clinics|offices|our office|our center|our centre|visit us|"
        "where we are|contacto|ubicacion|sede|sedes|contato|unidades|contatti|dove siamo|kontakt|standort|anfahrt|"
        "impressum|imprint|nous trouver|coordonnees|adres|vestiging|iletisim|hubungi|lokasi|alamat|επικοινωνια|"
        "контакт|адрес|アクセス|お問い合わせ|クリニック一覧|오시는길|오시는 길|위치|지점|联系|聯絡|交通|門市|据点",
    ),
    "about": (
        75,
        "about|who we are|our story|our practice|the clinic|our clinic|nosotros|quienes somos|sobre|quem somos|"
        "uber uns|ueber uns|praxis|a propos|qui sommes|over ons|o nas|o klinice|hakkimizda|tentang|σχετικα|"
        "ποιοι ειμαστε|о нас|о клинике|医院紹介|当院|クリニック紹介|소개|인사말|關於|关于|簡介|简介",
    ),
    "prices": (
        62,
        "price|pricing|fees|cost|costs|rates|menu|treatment menu|precio|tarifa|preco|prezzi|listino|preise|tarif|"
        "tarieven|prijzen|cennik|cenik|ceny|fiyat|harga|τιμες|τιμοκαταλογ|цены|прайс|стоимость|料金|価格|メニュー|"
        "가격|비용|价格|價格|收費|收费",
    ),
    "pairings": (
        58,
        "microneedling|micro needling|microagujas|dermapen|skinpen|morpheus|prp|prf|platelet|skin booster|booster|"
        "laser|co2|fraxel|hair|scalp|alopecia|haar|capilar|capelli|cheveux|regenerat|rejuvenat|stem cell|"
        "growth factor|mesother|polynucleotid|pdrn|biostimulat|injectable|iv therapy|iv drip|chemical peel|peel|"
        "facial|wlosy|sac ekimi|μεσοθεραπεια|мезотерап|волос|"
        "再生|水光|幹細胞|ダーマペン|毛髪|줄기세포|재생|스킨부스터|탈모|干细胞",
    ),
    "services": (
        55,
        "service|treatment|procedure|therap|what we offer|aesthetic|cosmetic|skin|anti aging|wellness|servicio|"
        "tratamiento|estetic|tratamento|servico|trattament|leistung|behandlung|soins|traitement|behandeling|"
        "zabieg|uslugi|sluzby|osetreni|hizmet|tedavi|layanan|perawatan|υπηρεσι|θεραπει|услуг|процедур|лечение|"
        "косметолог|施術|治療|診療|美容|시술|진료|피부|治疗|服务|服務|疗程|療程|項目",
    ),
    "questions": (30, "faq|questions|preguntas|perguntas|domande|fragen|soru|вопрос|よくある|자주|常見|常见"),
    "home": (40, "home|inicio|startseite|accueil|strona glowna|ana sayfa|главная|ホーム|首頁|首页"),
}

# Pages that carry little, however they are named otherwise, and the most they can be worth; below zero: never visited.
UNWANTED: dict[str, tuple[int, str]] = {
    "journal": (
        14,
        "blog|news|press|media|article|articles|insights|journal|magazine|noticias|aktuelles|nieuws|actualites|"
        "novedades|новости|ニュース|コラム|뉴스|블로그|新聞|新闻|最新消息",
    ),
    "pictures": (8, "gallery|before after|before and after|photos|videos|portfolio|galeria|galerie|症例|전후|案例"),
    "praise": (6, "testimonial|review|reviews|success stories|bewertung|temoignage|отзыв|口コミ|후기"),
    "offers": (
        12,
        "gift|specials|promotion|membership|rewards|financing|referral|events|event|book|booking|appointment",
    ),
    "selling": (4, "shop|store|product|products|collection|collections|webinar|course|courses|training|academy"),
    "legal": (
        -10,
        "privacy|terms|cookie|cookies|disclaimer|accessibility|hipaa|datenschutz|agb|privacidad|privacidade|"
        "mentions legales|gizlilik|kvkk|политика|プライバシー|개인정보|隱私|隐私",
    ),
    "jobs": (-10, "careers|jobs|vacancies|karriere|empleo|recruit|採用|채용"),
    "machinery": (
        -50,
        "login|log in|sign in|signin|signup|register|my account|cart|checkout|basket|wishlist|wp json|wp admin|"
        "wp login|wp content|xmlrpc|feed|rss|sitemap|search|tag|tags|category|categories|author|archive|archives|"
        "calendar|trackback|print|cdn cgi|add to cart|compare|logout|password|unsubscribe",
    ),
}
