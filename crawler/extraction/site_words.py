"""What only academies, directories, makers, shops, papers and agencies say of themselves, and what clinics do."""

from __future__ import annotations

from directory.facts import SiteKind

# What only such a site says of itself; tried in this order, and each must be met where a site introduces itself.
SAYS: tuple[tuple[SiteKind, str, str], ...] = (
    ("template",
        "the page is a template or a demo",
            r"this is a (?:demo|sample|template|fictional)|demo (?:site|website|clinic)|fictional "
            r"(?:clinic|business|company)|theme demo"),
    ("veterinary",
        "the site treats animals",
            r"\bveterinar(?:y|ians?)\b|"
            r"\b(?:animal|pet|equine|horse|canine|feline) (?:hospital|clinic|practice|surgery|dermatology|dental|"
            r"medical cent(?:er|re)|specialists?)\b|\bequine vets?\b"),
    ("directory",
        "the page lists other people's clinics",
            r"\b(?:find|compare|search|browse|discover) (?:(?:a|an|the|top|best|trusted|verified|accredited|local|"
            r"nearby|leading) )*(?:\w+ ){0,3}(?:clinics|providers|doctors|med ?spas|specialists|practitioners|"
            r"surgeons|dermatologists) (?:near you|near me|in your area|in your city|worldwide|across|by "
            r"(?:location|city|state|zip))|claim (?:your|this) (?:listing|profile|clinic)|list your (?:clinic|"
            r"practice|business)|partner (?:clinics?|hospitals?)\b|(?:panel|network) of (?:\w+ ){0,3}(?:clinics|"
            r"surgeons|"
            r"hospitals|doctors|providers)|clinics on (?:our|the) panel|surgery abroad|treatments? (?:we arrange|"
            r"abroad)|medical (?:travel|tourism)|(?:clinic|provider|doctor) (?:directory|finder|listings)|"
            r"\bdirectory of\b|add "
            r"your (?:clinic|listing)|partner clinics worldwide|we (?:only )?partner with (?:\w+ ){0,3}clinics|"
            r"medical tourism (?:agency|facilitator|concierge|platform)|verzeichnis|annuaire|directorio de "
            r"cl[íi]nicas|diret[óo]rio de cl[íi]nicas"),
    ("training",
        "the site trains practitioners",
            r"\b(?:training (?:academy|provider|courses? for)|aesthetics? (?:training )?(?:academy|school)|academy "
            r"(?:of|for) (?:aesthetic|medical|beauty)|courses? for (?:medical|aesthetic|beauty|health)\w*|become a "
            r"certified|enrol+ (?:now|today|on|in)|our (?:courses|delegates|students|graduates)|CPD"
            r"[- ](?:accredited|certified)|train with us|training for (?:practitioners|professionals|injectors))"),
    ("maker",
        "the site sells to clinics and shops, as a maker",
            r"\b(?:we (?:manufacture|develop and manufacture)|manufacturer of|our manufacturing|gmp"
            r"[- ](?:certified )?(?:facility|manufactur\w+)|our distributors|become a (?:distributor|stockist|"
            r"provider partner|partner clinic)|find a (?:provider|stockist|distributor|clinic)|wholesale|"
            r"manufactures (?:[\w-]+ ){0,4}(?:exosomes?|products?|preparations?|serums?|devices?|vials)|"
            r"(?:exosomes?|products?|preparations?|serums?) for professionals|(?:sell|sold|supply|supplied) "
            r"(?:only )?to (?:(?:licen[sc]ed|medical|aesthetic) )?(?:professionals|practices|clinics|physicians)\b|"
            r"account holders|"
            r"open an account with|(?:sample|request a) vials?|for "
            r"(?:healthcare|licensed) professionals only|professional use only|distributor (?:enquiries|inquiries)|"
            r"our pipeline|biotech(?:nology)? company|investor relations|exosome isolation (?:kits?|services)|"
            r"contract manufactur\w+|b2b)"),
    ("shop",
        "the site is an online shop",
            r"\b(?:free shipping|add to (?:cart|basket|bag)|view (?:cart|basket)|shopping (?:cart|bag)|checkout|"
            r"track your order|free returns|all products|in stock|ships (?:from|within)|delivered to your door|"
            r"returns? (?:policy|& refunds)|kostenloser versand|in den warenkorb|ajouter au "
            r"panier|añadir al carrito|adicionar ao carrinho|aggiungi al carrello|dodaj do koszyka|sepete ekle|в "
            r"корзину|カートに入れる|장바구니|加入购物车)"),
    (
        "news",
        "the site reports news",
        r"\b(?:breaking news|(?:online |daily |weekly )?newspaper|news (?:for|about) (?:the|and)|newsroom|"
        r"editor[- ]in[- ]chief|our journalists|staff (?:writer|reporter)|(?:write to )?the editors|"
        r"editorial (?:team|policy|board|standards)|latest headlines|front page|press agency|daily newsletter|"
        r"our reporters|masthead|(?:beauty|health|managing|deputy|features) editor|advertise with us|media kit)",
    ),
    ("agency",
        "the site is a marketing or web agency's",
            r"\b(?:(?:web design|marketing|seo|digital|advertising|branding) (?:agency|company|services|studio)|we "
            r"(?:build|design) websites|grow your (?:practice|clinic|med ?spa|business)|leads for (?:clinics|med "
            r"?spas)|marketing for (?:clinics|med ?spas|doctors|dermatologists|plastic surgeons)|our (?:agency|"
            r"portfolio of websites)|patient acquisition)"),
    ("institute",
        "the site informs and treats nobody",
            r"\b(?:(?:this (?:site|website)|we) (?:do|does) not (?:provide|offer|give) (?:any )?(?:medical "
            r")?(?:treatments?|care|services|medical advice or treatment)|not a (?:medical )?clinic|health "
            r"enthusiast|not a (?:doctor|physician|medical professional)|i am not a doctor|non-?profit "
            r"(?:organi[sz]ation|institute|foundation)|research institute|patient advocacy|professional (?:society|"
            r"association) (?:of|for)|learned society)"),
)  # fmt: skip

# The same in other languages.
OTHER_LANGUAGES: dict[SiteKind, str] = {
    "veterinary": r"\b(?:cl[íi]nica veterinaria|hospital veterinario|veterin[áa]ri[oa]s?|v[ée]t[ée]rinaires?|"
    r"tier(?:arzt|ärzt\w*|klinik|arztpraxis)|veterinari|weterynar\w*|dierenarts\w*|dierenkliniek\w*|veteriner\w*|djurklinik\w*|"
    r"dyrlæge\w*|veterinär\w*|veterinář\w*|ветеринар\w*|κτηνιατρ\w*)|動物病院|동물 ?병원|動物醫院|宠物医院|动物医院|"
    r"สัตวแพทย์|بيطري",
    "directory": r"\b(?:encuentra (?:tu|una|las mejores|el mejor) (?:\w+ )?(?:clínicas?|centros?|médicos?|"
    r"especialistas?)|compara (?:más de [\d.]+ )?"
    r"(?:clínicas|precios|centros)|buscador de (?:clínicas|médicos)|directorio de|¿eres (?:clínica|médico|"
    r"profesional)\?|anuncia tu (?:clínica|"
    r"centro)|da de alta tu|date de alta gratis|pide presupuesto gratis|clínicas que ofrecen|las mejores clínicas|"
    r"encontre (?:a melhor |a sua |uma )?(?:clínicas?|médicos?|profissionais)|compare (?:clínicas|preços)|"
    r"cadastre sua clínica|as melhores clínicas|"
    r"trouvez (?:une |votre |la meilleure |le meilleur )?(?:clinique|praticien|médecin|centre)|"
    r"comparez les (?:cliniques|prix|centres)|"
    r"annuaire (?:des|de)|référencez votre|inscrivez votre (?:clinique|cabinet|centre)|les meilleures cliniques|"
    r"finden sie (?:ihre |die beste |eine |den besten )?(?:klinik|praxis|arzt|ärzte|anbieter)|(?:klinik|arzt|ärzte|"
    r"praxis)(?:en)?verzeichnis|"
    r"kliniken vergleichen|ihre praxis eintragen|die besten kliniken|"
    r"trova (?:la |il |una )?(?:clinica|centro|medico|migliore)|confronta (?:cliniche|prezzi)|"
    r"registra la tua (?:clinica|struttura)|"
    r"vind (?:een |de beste |jouw )?(?:kliniek|arts|behandelaar)|vergelijk klinieken|meld je kliniek aan|"
    r"znajdź (?:klinikę|lekarza|gabinet)|porównaj (?:kliniki|ceny)|dodaj (?:gabinet|klinikę)|najdi kliniku|"
    r"porovnejte kliniky|"
    r"klinik bul|klinikleri karşılaştır|найдите (?:клинику|врача)|сравните (?:клиники|цены)|каталог клиник|"
    r"добавить клинику)|"
    r"クリニック(?:を(?:探す|検索|比較)|検索サイト|比較サイト)|병원 (?:찾기|비교)|診所(?:搜尋|比較)|诊所(?:搜索|对比)",
    "training": r"\b(?:cursos? (?:de [\w ]{3,30} )?(?:para|dirigid\w+ a) (?:profesionales|profissionais|médicos|"
    r"biomédicos|esteticistas)|nuestros alumnos|"
    r"(?:mil |\d )alumnos|alunos formados|nossos alunos|aulas? práticas?|horas/aula|certificado reconhecido|"
    r"matr[íi]cula(?:s|-se|te)?\b|"
    r"turmas? (?:de|abertas?)|cursos de est[ée]tica|escuela de|academia de|formación para (?:médicos|profesionales)|"
    r"inscríbete|"
    r"formations? (?:pour|aux|des) (?:médecins|professionnels|praticiens|esthéticiennes)|centre de formation|"
    r"organisme de formation|nos stagiaires|"
    r"(?:schulungen|kurse|ausbildung|seminare|workshops) für (?:ärzte|kosmetik\w+|fachpersonal|heilpraktiker)|"
    r"schulungszentrum|akademie für|"
    r"teilnehmerzahl|corsi (?:di formazione|per (?:medici|estetiste|professionisti))|i nostri corsisti|accademia di|"
    r"iscriviti al corso|"
    r"opleiding(?:en)? voor|trainingen voor|onze cursisten|szkolenia dla (?:lekarzy|kosmetolog\w+)|nasi kursanci|"
    r"akademia (?:kosmetologii|medycyny)|"
    r"kurzy pro (?:lékaře|kosmetičky)|eğitim(?:leri)? (?:merkezi|programı)|kursiyer\w*|курсы для (?:врачей|"
    r"косметологов)|обучение (?:врачей|косметологов)|"
    r"учебный центр|наши выпускники)|(?:技術|施術)?(?:講習|スクール)(?:生|のご案内|受講)|수강생|교육원|學員|学员|"
    r"培训班|培訓班",
    "maker": r"\b(?:fabricamos|fabricantes? de|nuestros distribuidores|hazte distribuidor|solo para profesionales|"
    r"venta exclusiva a profesionales|"
    r"nossos distribuidores|seja um distribuidor|uso exclusivo (?:profissional|profesional)|fabricant de|"
    r"nos distributeurs|devenir (?:distributeur|"
    r"revendeur)|réservé aux professionnels|hersteller von|unsere (?:vertriebspartner|händler)|händler werden|"
    r"nur für (?:gewerbetreibende|"
    r"fachpersonal|fachkreise)|großhandel|fachhandel für|produttore di|i nostri distributori|diventa (?:distributore|"
    r"rivenditore)|"
    r"solo per professionisti|fabrikant van|word dealer|groothandel|producent\w* |zostań dystrybutorem|hurtownia|"
    r"výrobce|velkoobchod|"
    r"üretici(?:si|yiz)|toptan|bayilik|производитель|оптом|стать дистрибьютором|"
    r"(?:inversores|investisseurs|investoren|investeerders|inwestorzy|инвесторам)\b)|製造元|代理店募集|제조사|"
    r"대리점 모집|製造商|经销商|經銷商",
    "shop": r"\b(?:envío gratis|frete grátis|livraison (?:gratuite|offerte)|spedizione gratuita|gratis verzending|"
    r"darmowa (?:dostawa|wysyłka)|"
    r"doprava zdarma|ücretsiz kargo|бесплатная доставка|in winkelwagen|přidat do košíku|dodaj u košaricu|"
    r"adaugă în coș|lägg i (?:varukorg|kundvagn)|"
    r"læg i kurv|προσθήκη στο καλάθι|tambah ke keranjang)|送料無料|무료배송|免運",
    "news": r"\b(?:últimas noticias|redacción|periódico digital|últimas notícias|redação|jornal (?:online|digital)|"
    r"la rédaction|journal en ligne|"
    r"toute l'actualité|redaktion|nachrichtenportal|la redazione|testata giornalistica|quotidiano online|de redactie|"
    r"nieuwsportaal|redakcja|"
    r"portal informacyjny|redakce|zpravodajství|haber (?:sitesi|portalı)|редакция|новостной портал|"
    r"свидетельство о регистрации сми)(?!\w)|編集部|ニュースサイト|편집국|编辑部|編輯部",
    "agency": r"\b(?:agencia de (?:marketing|publicidad|diseño)|agência de (?:marketing|publicidade)|agence (?:web|"
    r"de communication|marketing)|"
    r"werbeagentur|webagentur|marketing-?agentur|agenzia (?:di )?(?:marketing|comunicazione|web)|reclamebureau|"
    r"marketingbureau|agencja (?:marketingowa|"
    r"reklamowa|interaktywna)|reklamní agentura|reklam ajansı|маркетинговое агентство)\b",
}

TREATS_NOBODY = (
    r"(?:\b(?:no (?:tratamos|atendemos) pacientes|não (?:tratamos|atendemos) pacientes|"
    r"nous ne (?:traitons|recevons) (?:pas de|aucun) patients?|wir behandeln keine patienten|"
    r"non (?:trattiamo|curiamo) pazienti|wij behandelen geen patiënten|nie leczymy pacjentów|neléčíme pacienty|"
    r"hasta tedavi etmiyoruz|не лечим пациентов|we (?:do not|don't) (?:treat|see) patients)|"
    r"患者の診療は行って(?:い|お)りません|환자를 진료하지 않\w*)(?=\s*(?:[.!。\n]|$))"
)
"""Said of oneself at the end of a sentence, it settles that nobody is treated there."""

PATIENTS = (
    r"\b(?:book (?:an |your |a |now|online)|appointments?|consultation|our (?:clinic|practice|patients|clients|"
    r"treatments)|opening hours|visit us|"
    r"pide (?:tu )?cita|reserva(?:r)? (?:tu )?cita|nuestr[oa]s? (?:clínica|consulta|pacientes|centro)|"
    r"horario de (?:consulta|atención)|pedir cita|"
    r"agende|agendar|marque (?:a sua )?consulta|marcar consulta|noss[oa]s? (?:clínica|pacientes|consultório)|"
    r"prendre rendez-vous|rendez-vous|nos patients|notre (?:cabinet|clinique)|horaires d'ouverture|"
    r"termin(?:e)? (?:vereinbaren|buchen)|sprechzeiten|unsere (?:praxis|patienten|klinik)|öffnungszeiten|"
    r"prenota (?:una )?(?:visita|ora)|nostr[oi] (?:studio|pazienti|centro)|orari di (?:apertura|visita)|"
    r"maak een afspraak|onze (?:kliniek|praktijk|patiënten)|openingstijden|umów wizytę|nasi pacjenci|"
    r"nasz(?:a klinika|ym gabinecie)|godziny otwarcia|"
    r"objednejte se|ordinační hodiny|naši pacienti|naručite se|radno vrijeme|programează-te|program de lucru|"
    r"boka tid|öppettider|bestil tid|"
    r"åbningstider|randevu al\w*|kliniğimiz\w*|hastalarımız|запишитесь|записаться на приём|наша клиника|"
    r"наши пациенты|режим работы|"
    r"κλείστε ραντεβού|το ιατρείο μας|buat janji|klinik kami)\b|ご予約|診療時間|当院|예약|진료시간|본원|預約|"
    r"看診時間|本診所|预约|احجز|عيادتنا"
)
"""What a place of treatment says to its patients."""
