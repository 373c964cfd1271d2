"""Words of addresses: street types, directions, suites, regions and countries. Data only."""

from __future__ import annotations

# one form: other forms
STREET_TYPES: dict[str, str] = {
    "st": "street str strt saint-street",
    "ave": "avenue av aven avn avenu",
    "blvd": "boulevard boul blv bvd boulv",
    "rd": "road",
    "dr": "drive drv",
    "ln": "lane",
    "ct": "court crt",
    "pl": "place",
    "pkwy": "parkway pky pkwy parkwy pway",
    "hwy": "highway hiway hwy",
    "cir": "circle circ",
    "sq": "square",
    "ter": "terrace terr",
    "trl": "trail tr",
    "plz": "plaza plza",
    "expy": "expressway expwy",
    "fwy": "freeway frwy",
    "tpke": "turnpike tpk",
    "cres": "crescent cr",
    "way": "wy",
    "xing": "crossing",
    "aly": "alley",
    "loop": "",
    "row": "",
    "mews": "",
    "gdns": "gardens",
    "cswy": "causeway",
    "rte": "route rt",
    "strasse": "",
    "straat": "",
    "gasse": "",
    "rue": "",
    "calle": "c",
    "rua": "",
    "via": "",
    "avenida": "avda avd",
    "ulica": "ul ulice",
    "platz": "",
    "piazza": "pza",
    "paseo": "",
    "allee": "",
}

DIRECTIONS: dict[str, str] = {
    "n": "north no",
    "s": "south so",
    "e": "east",
    "w": "west",
    "ne": "northeast",
    "nw": "northwest",
    "se": "southeast",
    "sw": "southwest",
}

ORDINALS: dict[str, str] = {
    "1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth", "7": "seventh", "8": "eighth", "9": "ninth", "10": "tenth",
    "11": "eleventh", "12": "twelfth",
}  # fmt: skip

# Words that introduce a suite, as a regular expression.
SUITES = (
    r"suites?|suit|ste|sute|sui|unit|units|apt|apartment|room|rm|office|ofc|shop|flat|no\.? ?#|local|despacho|"
    r"consultorio|oficina|sala|cjto|conj(?:unto)?|"
    r"top|büro|store|bay|space|spc|studio|stall|booth|lot|kiosk|unt|appt|bureau"
)

# Words that introduce a building, tower or entrance: part of the address, not of its key.
BUILDINGS = r"building|bldg|tower|block|wing|entrance|gate|pavilion|annex|haus|torre|bloco|edificio"

REGIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "US": {
        "AL": ("Alabama", "Ala"), "AK": ("Alaska",), "AZ": ("Arizona", "Ariz"), "AR": ("Arkansas", "Ark"), "CA": ("California", "Calif", "Cal"),
        "CO": ("Colorado", "Colo"), "CT": ("Connecticut", "Conn"), "DE": ("Delaware", "Del"), "DC": ("District of Columbia", "D C", "Washington DC", "Washington D C"),
        "FL": ("Florida", "Fla"), "GA": ("Georgia",), "HI": ("Hawaii",), "ID": ("Idaho",), "IL": ("Illinois", "Ill"), "IN": ("Indiana", "Ind"),
        "IA": ("Iowa",), "KS": ("Kansas", "Kans"), "KY": ("Kentucky",), "LA": ("Louisiana",), "ME": ("Maine",), "MD": ("Maryland",),
        "MA": ("Massachusetts", "Mass"), "MI": ("Michigan", "Mich"), "MN": ("Minnesota", "Minn"), "MS": ("Mississippi", "Miss"),
        "MO": ("Missouri",), "MT": ("Montana", "Mont"), "NE": ("Nebraska", "Neb", "Nebr"), "NV": ("Nevada", "Nev"), "NH": ("New Hampshire", "N H"),
        "NJ": ("New Jersey", "N J"), "NM": ("New Mexico", "N M", "N Mex"), "NY": ("New York", "N Y", "New York State"), "NC": ("North Carolina", "N C"),
        "ND": ("North Dakota", "N D"), "OH": ("Ohio",), "OK": ("Oklahoma", "Okla"), "OR": ("Oregon", "Ore"), "PA": ("Pennsylvania", "Penn", "Penna"),
        "RI": ("Rhode Island", "R I"), "SC": ("South Carolina", "S C"), "SD": ("South Dakota", "S D"), "TN": ("Tennessee", "Tenn"),
        "TX": ("Texas", "Tex"), "UT": ("Utah",), "VT": ("Vermont",), "VA": ("Virginia",), "WA": ("Washington", "Wash", "Washington State"),
        "WV": ("West Virginia", "W Va", "W V"), "WI": ("Wisconsin", "Wis", "Wisc"), "WY": ("Wyoming", "Wyo"), "PR": ("Puerto Rico", "P R"),
        "VI": ("Virgin Islands", "US Virgin Islands"), "GU": ("Guam",), "AS": ("American Samoa",), "MP": ("Northern Mariana Islands",),
        "AA": ("Armed Forces Americas",), "AE": ("Armed Forces Europe",), "AP": ("Armed Forces Pacific",),
    },
    "CA": {
        "AB": ("Alberta", "Alta"), "BC": ("British Columbia", "B C", "Colombie Britannique"), "MB": ("Manitoba", "Man"), "NB": ("New Brunswick",),
        "NL": ("Newfoundland and Labrador", "Newfoundland", "NF"), "NS": ("Nova Scotia",), "NT": ("Northwest Territories",), "NU": ("Nunavut",),
        "ON": ("Ontario", "Ont"), "PE": ("Prince Edward Island", "PEI"), "QC": ("Quebec", "Que", "PQ"), "SK": ("Saskatchewan", "Sask"), "YT": ("Yukon",),
    },
    "AU": {
        "NSW": ("New South Wales", "N S W"), "VIC": ("Victoria",), "QLD": ("Queensland",), "WA": ("Western Australia",), "SA": ("South Australia",),
        "TAS": ("Tasmania",), "ACT": ("Australian Capital Territory", "A C T"), "NT": ("Northern Territory",),
    },
}  # fmt: skip

# Names that pycountry does not know, and names in the country's own language.
COUNTRIES: dict[str, tuple[str, ...]] = {
    "US": (
        "USA",
        "U.S.A.",
        "U.S.",
        "United States",
        "America",
        "Estados Unidos",
        "États-Unis",
        "Vereinigte Staaten",
        "United States of America",
        "EE. UU.",
    ),
    "GB": (
        "UK",
        "U.K.",
        "Great Britain",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "Britain",
        "United Kingdom",
        "Vereinigtes Königreich",
    ),
    "KR": ("Korea", "South Korea", "Republic of Korea", "대한민국", "한국", "Korea South", "Corea del Sur"),
    "JP": ("Japan", "日本", "日本国", "Japon"),
    "CN": ("China", "中国", "中國", "PRC"),
    "TW": ("Taiwan", "台灣", "臺灣", "台湾", "Taiwan R.O.C."),
    "HK": ("Hong Kong", "香港", "Hong Kong SAR"),
    "SG": ("Singapore", "新加坡"),
    "DE": ("Germany", "Deutschland", "Alemania", "Allemagne"),
    "AT": ("Austria", "Österreich"),
    "CH": ("Switzerland", "Schweiz", "Suisse", "Svizzera"),
    "FR": ("France", "Francia", "Frankreich"),
    "ES": ("Spain", "España", "Espagne", "Spanien"),
    "IT": ("Italy", "Italia", "Italien"),
    "PT": ("Portugal",),
    "NL": ("Netherlands", "The Netherlands", "Nederland", "Holland"),
    "BE": ("Belgium", "België", "Belgique"),
    "PL": ("Poland", "Polska"),
    "CZ": ("Czech Republic", "Czechia", "Česko", "Česká republika"),
    "SK": ("Slovakia", "Slovensko"),
    "HU": ("Hungary", "Magyarország"),
    "RO": ("Romania", "România"),
    "BG": ("Bulgaria", "България"),
    "GR": ("Greece", "Ελλάδα", "Hellas"),
    "TR": ("Turkey", "Türkiye", "Turkiye"),
    "RU": ("Russia", "Россия", "Russian Federation"),
    "UA": ("Ukraine", "Україна"),
    "SE": ("Sweden", "Sverige"),
    "NO": ("Norway", "Norge"),
    "DK": ("Denmark", "Danmark"),
    "FI": ("Finland", "Suomi"),
    "IE": ("Ireland", "Éire", "Republic of Ireland"),
    "MX": ("Mexico", "México"),
    "BR": ("Brazil", "Brasil"),
    "AR": ("Argentina",),
    "CO": ("Colombia",),
    "AE": ("UAE", "U.A.E.", "United Arab Emirates", "Dubai", "Abu Dhabi"),
    "SA": ("Saudi Arabia", "KSA"),
    "IN": ("India", "Bharat"),
    "ID": ("Indonesia",),
    "TH": ("Thailand", "ประเทศไทย"),
    "VN": ("Vietnam", "Viet Nam", "Việt Nam"),
    "MY": ("Malaysia",),
    "PH": ("Philippines", "Pilipinas"),
    "MA": ("Morocco", "Maroc"),
    "AU": ("Australia",),
    "NZ": ("New Zealand", "Aotearoa"),
    "CA": ("Canada",),
    "ZA": ("South Africa",),
    "IL": ("Israel",),
    "IR": ("Iran",),
    "PR": ("Puerto Rico",),
}
