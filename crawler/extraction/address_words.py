"""Words addresses are made of: states, street types, units, venues, and what only looks like an address."""

from __future__ import annotations

US_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "PR": "Puerto Rico",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "GU": "Guam",
    "VI": "Virgin Islands",
}
US_SHORT_FORMS = (
    r"Ala|Ariz|Ark|Calif?|Colo|Conn|Dela?|Fla|Ill|Ind|Kans?|Ken|Mass|Mich|Minn|Miss|Mont|Neb(?:r)?|Nev|Okla|Ore(?:g)?|"
    r"Penn(?:a)?|Tenn|Tex|Va|Vt|Wash|W\.? ?Va|Wisc?|Wyo"
)
CA_PROVINCES = {
    "AB": "Alberta",
    "BC": "British Columbia",
    "MB": "Manitoba",
    "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador",
    "NS": "Nova Scotia",
    "NT": "Northwest Territories",
    "NU": "Nunavut",
    "ON": "Ontario",
    "PE": "Prince Edward Island",
    "QC": "Quebec",
    "SK": "Saskatchewan",
    "YT": "Yukon",
}
CA_SHORT_FORMS = "Québec|PQ|Qué|Que|Ont|Man|Sask|Alta|Nfld"
AU_STATES = {
    "ACT": "Australian Capital Territory",
    "NSW": "New South Wales",
    "NT": "Northern Territory",
    "QLD": "Queensland",
    "SA": "South Australia",
    "TAS": "Tasmania",
    "VIC": "Victoria",
    "WA": "Western Australia",
}
AU_SHORT_FORMS = "Vic|Qld|Tas|N\\.S\\.W"
IN_STATES = (
    "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|"
    "Karnataka|Kerala|Madhya Pradesh|"
    "Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Punjab|Rajasthan|Sikkim|Tamil Nadu|Tamilnadu|Telangana|"
    "Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Delhi|New Delhi|Chandigarh|Puducherry|U\\.?P\\.?|M\\.?P\\.?"
)
BR_STATES = "AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO"
UK_COUNTIES = (
    "Avon|Bedfordshire|Berkshire|Buckinghamshire|Bucks|Cambridgeshire|Cambs|Cheshire|Cleveland|Cornwall|County "
    "Durham|Cumbria|Derbyshire|Devon|Dorset|Durham|East Sussex|West Sussex|Sussex|"
    "Essex|Gloucestershire|Greater London|Greater Manchester|Hampshire|Hants|Herefordshire|Hertfordshire|Herts|"
    "Isle of Wight|Kent|Lancashire|Lancs|Leicestershire|Lincolnshire|Lincs|Merseyside|Middlesex|Norfolk|"
    "Northamptonshire|Northants|Northumberland|North Yorkshire|South Yorkshire|West Yorkshire|East Yorkshire|"
    "Yorkshire|Nottinghamshire|Notts|Oxfordshire|Oxon|Rutland|Shropshire|Somerset|Staffordshire|Staffs|Suffolk|"
    "Surrey|"
    "Tyne and Wear|Tyne & Wear|Warwickshire|West Midlands|Wiltshire|Wilts|Worcestershire|Worcs|England|Scotland|"
    "Wales|Northern Ireland|Midlothian|East Lothian|West Lothian|Fife|Lanarkshire|Renfrewshire|Ayrshire|"
    "Aberdeenshire|Angus|Perthshire|"
    "Co\\.? (?:Antrim|Armagh|Down|Fermanagh|Tyrone|Londonderry)|County (?:Antrim|Armagh|Down|Fermanagh|Tyrone|"
    "Londonderry)|South Glamorgan|Mid Glamorgan|West Glamorgan|Gwent|Dyfed|Powys|Gwynedd|Clwyd"
)
STREET_TYPES = (
    "Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|"
    "Pky|Highway|Hwy|Expressway|Expy|Expwy|Freeway|Fwy|Terrace|Ter|Terr|Tce|Circle|Cir|Trail|Trl|"
    "Plaza|Plz|Pike|Turnpike|Tpke|Row|Mews|Crescent|Cres|Close|Gardens|Gdns|Grove|Hill|Park|Walk|Wharf|Quay|Gate|"
    "Green|Broadway|Alley|Loop|Causeway|Cswy|Parade|Pde|Esplanade|Esp|Promenade|Bypass|Commons?|Crossing|Xing|"
    "Landing|Point|Ridge|Run|View|Vista|Mall|Concourse|Center|Centre|Ctr|Route|Rte|Rt|US|State Road|SR|County Road|"
    "CR|FM|RR|Arcade|Passage|Yard|Strand|High Street|Mile|Embankment|Vale|Rise|Bank|Lea|Approach|Corner|Sector|"
    "Marg|Nagar|Cross|Main|Estate|Chowk|Bazaar|Colony|Enclave|Salai|Path|Heights|Junction|Bridge|Interstate|"
    "Service Road|Frontage|Corso|Paseo|Calle|Camino|Via|Rue|Villas?|Gate|Barn"
)
# Street words of other languages that come before the name ("rue de Lyon 4", "ul. Nowa 5") ...
STREET_BEFORE = (
    "rue|avenue|av\\.?|bd\\.?|boulevard|boul\\.?|place|pl\\.?|chemin|allée|allées|cours|quai|impasse|passage|"
    "square|route|faubourg|chaussée|"  # fr
    "calle|c/|c\\.|cl\\.|avenida|avda\\.?|av\\.|paseo|p\\.º|plaza|pza\\.?|plza\\.?|carrer|carretera|ctra\\.?|"
    "camino|ronda|travesía|calzada|blvd\\.?|bulevar|carrera|cra\\.?|kr\\.?|diagonal|gran vía|rambla|glorieta|jirón|"
    "jr\\.?|prolongación|"  # es
    "rua|r\\.|avenida|alameda|al\\.|praça|pça\\.?|largo|travessa|rodovia|estrada|"  # pt
    "via|viale|v\\.le|piazza|p\\.zza|p\\.za|corso|c\\.so|largo|vicolo|piazzale|strada|lungomare|"  # it
    "ul\\.?|ulica|al\\.|aleja|aleje|pl\\.|plac|os\\.|osiedle|rondo|"  # pl
    "ulice|náměstí|nám\\.?|třída|tř\\.?|nábřeží|"  # cs
    "str\\.?|strada|bulevardul|b-dul|bd\\.|calea|șoseaua|șos\\.?|aleea|piața|"  # ro
    "ул\\.?|улица|просп\\.?|проспект|пр-т|пр\\.|пер\\.?|переулок|наб\\.?|набережная|бульвар|б-р|шоссе|пл\\.?|"
    "площадь|вул\\.?|бул\\.?|"  # ru, uk, bg
    "οδός|λεωφ\\.?|λεωφόρος|πλ\\.?|πλατεία|jl\\.?|jalan|jln\\.?|đường|phố|lorong|persiaran|lebuh|"  # el, id, ms, vi
    "an der|am|im|in der|auf der|zum|zur|unter den|alter|alte|neuer|großer|kleine"  # de, before a capital name only
)
# ... and that end it ("Hauptstraße 4", "Nieuwegracht 12", "Nispetiye Cad. No: 4").
STREET_AFTER = (
    "straße|strasse|str\\.|gasse|weg|platz|allee|ring|ufer|damm|markt|chaussee|promenade|steig|hof|graben|berg|tor|"
    "park|"  # de
    "straat|laan|gracht|plein|kade|dijk|singel|steenweg|baan|lei|dreef|pad|hof|"  # nl
    "gatan|vägen|torget|gata|väg|vej|gade|allé|plads|torv|veien|vegen|gate|gata|plass|katu|tie|"  # sv, da, no, fi
    "utca|(?<= )u\\.|(?<= )út|(?<= )tér|körút|krt\\.|"  # hu
    "caddesi|cad\\.?|sokak|sok\\.?|sokağı|sk\\.?|bulvarı|blv\\.?|mahallesi|mah\\.?|"  # tr
    "ulice|náměstí|třída|nábřeží|ulica"  # cs, sk
)
# Street words that are written together with the name ("Lindenhofstraße", "Keizersgracht", "Storgatan").
STREET_GLUED = (
    "(?<=\\w)(?:straße|strasse|str\\.|gasse|weg|platz|allee|ufer|damm|markt|straat|laan|gracht|plein|kade|dijk|singel|"
    "gatan|vägen|gade|vej|gata|katu|utca)"
)
UNITS = (
    "villa|suite|ste|unit|apt|apartment|floor|fl|level|lvl|room|rm|office|ofc|shop|studio|building|bldg|block|blk|"
    "tower|house|flat|no|nr|#|space|spc|bay|door|dept|penthouse|ph|(?:lower|upper|mezzanine|street|main)[ -](?:level|"
    "ground|floor)|"
    "lower ground|ground|first|second|third|fourth|"
    "fifth|1st|2nd|3rd|\\dth|"
    "piso|planta|local|oficina|puerta|bajo|entresuelo|consultorio|despacho|torre|edificio|sala|andar|conj|conjunto|"
    "loja|bloco|étage|bâtiment|bât|escalier|appartement|bureau|etage|stock|og|eg|obergeschoss|erdgeschoss|haus|"
    "aufgang|top|tür|stiege|stg|"
    "piano|scala|interno|int|edificio|verdieping|kat|daire|kapı|iç kapı|d|lok|lokal|piętro|patro|poschodí|budova|"
    "όροφος|этаж|офис|оф|кабинет|корп|стр|помещение|lantai|lt|tầng|inside|within|located in|c/o|at|col|colonia|int|"
    "piso"
)
VENUES = (
    "building|hospital|tower|towers|mall|plaza|cent(?:er|re)|house|court|business park|retail park|shopping|"
    "professional|medical|clinic|hotel|complex|arcade|chambers|apartments?|residenc\\w*|heights|village|galleria|"
    "salon suites?|suites|"
    "edificio|edifício|torre|centro|ospedale|galerie|passage|ärztehaus|krankenhaus|poliklinik|plaza|iş merkezi|"
    "residence|бизнес-центр|бц|тц|flyover|circle|chowk|landmark|nagar|colony|layout|phase|sector"
)
OTHERS_PLACES = (
    "general medical council|gmc|care quality commission|cqc|food and drug administration|\\bfda\\b|medical board|"
    "board of medicine|department of (?:health|consumer)|ombudsman|information commissioner|\\bico\\b|data "
    "protection authority|supervisory authority|"
    "mhra|health improvement scotland|ärztekammer|kammer|aufsichtsbehörde|ordre des médecins|colegio de médicos|"
    "garante|agencia española|anpd|cnil|\\blaboratory address|manufactur|distributed by|distributor|supplier|made "
    "(?:in|by|for)|"
    "hosted by|hosting|web ?design|parking (?:at|garage)|car ?park|hotel|where to stay|nearest (?:station|tube)|"
    "restaurant|training (?:venue|location|centre)|conference|event venue|school of medicine|"
    "\\b(?:congress|university)\\b(?! (?:ave|blvd|boulevard|str?(?:eet)?\\b|dr(?:ive)?\\b|r(?:oa)?d\\b|pkwy|parkway|"
    "pla(?:ce|za)|pl\\b|park|way|court|ct\\b|circle|heights|village|city|square|terrace|lane|ln\\b|loop|mall|hwy))|"
    "residency|fellowship|medical school|"
    "(?:urlaubs|praxis)vertretung|(?<!gesetzliche )vertretung(?: durch|:? (?:dr|praxis|frau|herr))|"
    "en (?:mon|notre) absence|rempla[çc]ant|in our absence|covering (?:doctor|physician|practice)|waarneming|waarnemer|"
    "sostitut[oa]|zast[ęe]pstwo|"
    "pharmacy|attorney|arbitration|registered agent|copyright agent|dmca|better business|better\\s+business"
)
# What a site's builder or host is introduced by; the address and the number behind it are not the clinic's.
BUILDERS = (
    "(?:web ?site|site|web ?page|web ?shop)?\\s?(?:designed|developed|built|created|powered|hosted|made|"
    "maintained)(?: with [^\\n]{1,12})? by|"
    "(?:web ?site|site|theme) by|web ?(?:site)? ?(?:design|development)|hosting|host(?:ed)? (?:by|at)|"  # en
    "(?:web|p[áa]gina|sitio)(?: web)? (?:cread|hech|realizad|elaborad)[ao] por|"
    "dise[nñ]o(?: y desarrollo| y alojamiento)?(?: web)?|dise[nñ]ad[oa] por|desarrollad[oa] por|desarrollo web|"
    "hecho (?:con amor )?por|"
    "alojamiento|hospedaje|"  # es
    "desenvolvid[oa] por|desenvolvimento|criad[oa] por|cria[çc][ãa]o de sites?|hospedagem|feito por|"  # pt
    "conception|r[ée]alisation|r[ée]alis[ée] par|cr[ée]ation (?:de |du )?site|cr[ée][ée] par|h[ée]bergeur|"
    "h[ée]berg[ée]|h[ée]bergement|"
    "développ[ée] par|"  # fr
    "webdesign|webentwicklung|web-?agentur|umsetzung|gestaltung|konzeption|programmierung|hoster|erstellt von|"  # de
    "realizzat[oa] da|realizzazione|sito (?:web )?(?:a cura )?di|sviluppat[oa] da|progettat[oa] da|"  # it
    "realizacja|wykonanie|projekt i (?:wykonanie|realizacja)|stron[ay] wykona\\w+|"  # pl
    "izrada (?:web|stranice)\\w*|izradio|tvorba web\\w*|vytvo[řr]il\\w*|web vytvo\\w+|tvorba str[aá]nek|"  # hr, cs, sk
    "gebouwd door|ontwikkeld door|website door|webbureau|gerealiseerd door|"  # nl
    "webbyr[åa]|webdesign av|producerad av|lavet af|udviklet af|utviklet av|"  # sv, da, no
    "web tasar[ıi]m\\w*|tasar[ıi]m|yaz[ıi]l[ıi]m|geli[şs]tir\\w+|"  # tr
    "creat de|dezvoltat de|realizat de|k[ée]sz[íi]tette|"  # ro, hu
    "разработка сайта|создание сайт\\w*|сайт разработан|сделано в|κατασκευή ιστοσελίδ\\w*|σχεδίαση|"  # ru, el
    "サイト制作|ホームページ制作|制作会社|웹사이트 제작|홈페이지 제작|網站設計|網站製作|网站建设|网站设计|"
    "技术支持|تصميم|برمجة"
)
# Where a company is registered, which is not where it treats when another address is given.
REGISTERED_SEATS = (
    "registered (?:office|address|in)|company address|sede legale|domicilio (?:social|fiscal)|sede social|"
    "si[èe]ge social|"
    "sitz der gesellschaft|firmensitz|siedziba sp[óo][łl]ki|adres rejestrowy|s[íi]dlo (?:spole[čc]nosti|firmy)?|"
    "maatschappelijke zetel|statutair gevestigd|sjedi[šs]te|sediul social|s[äa]te|юридический адрес|юр\\. адрес|"
    "kay[ıi]tl[ıi] adres"
)
