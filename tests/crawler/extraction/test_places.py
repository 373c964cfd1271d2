"""Addresses as clinics of many countries write them, on invented pages."""

# ruff: noqa: E501 (tables of cases, one a line)
import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.places import find_places


def places(
    html: str, *, country: str = "", url: str = "https://elmbrook.example/contact"
) -> list[tuple[str, str, str, str, str]]:
    page = parse_page(f"<html><body>{html}</body></html>", url)
    facts = [observed.fact for observed in find_places(page, country)]
    return [(f.street, f.city, f.region, f.postal_code, f.country) for f in facts]


TEXTS = {
    "US one line": ("US", "4410 Quarry Lane, Suite 210, Austin, TX 78704", ("4410 Quarry Lane, Suite 210", "Austin", "TX", "78704", "US")),
    "US two lines": ("US", "4410 Quarry Lane<br>Austin, TX 78704", ("4410 Quarry Lane", "Austin", "TX", "78704", "US")),
    "US unit on its own line": ("US", "4410 Quarry Lane<br>Suite 210<br>Austin, Texas 78704-1123", ("4410 Quarry Lane, Suite 210", "Austin", "TX", "78704-1123", "US")),
    "US floor before": ("US", "3rd Floor, 18 East 61st Street, New York, NY 10065", ("3rd Floor, 18 East 61st Street", "New York", "NY", "10065", "US")),
    "US no comma before the town": ("US", "4410 Quarry Lane Austin, TX 78704", ("4410 Quarry Lane", "Austin", "TX", "78704", "US")),
    "US highway": ("US", "12309 N Alder Expy, Bldg 2, Round Rock, TX 78681", ("12309 N Alder Expy, Bldg 2", "Round Rock", "TX", "78681", "US")),
    "US saint town": ("US", "77 Olive Blvd, St. Louis, MO 63101", ("77 Olive Blvd", "St. Louis", "MO", "63101", "US")),
    "US no postal code": ("US", "540 Pewter Dr, Ste 102, Southlake, TX", ("540 Pewter Dr, Ste 102", "Southlake", "TX", "", "US")),
    "US each part in its own span": ("US", "<span>4410 Quarry Lane</span> <span>Austin</span><span>,</span> <span>TX</span> <span>78704</span>", ("4410 Quarry Lane", "Austin", "TX", "78704", "US")),
    "US blocks": ("US", "<div>4410 Quarry Lane</div><div>Suite 5</div><div>Austin, TX 78704</div>", ("4410 Quarry Lane, Suite 5", "Austin", "TX", "78704", "US")),
    "US country behind": ("US", "4410 Quarry Lane, Austin, TX 78704, USA", ("4410 Quarry Lane", "Austin", "TX", "78704", "US")),
    "US inside another business": ("US", "Inside Sola Salon Suites, 900 Larch Ave #12, Denver, CO 80203", ("Inside Sola Salon Suites, 900 Larch Ave #12", "Denver", "CO", "80203", "US")),
    "US Broadway": ("US", "1650 Broadway, Suite 300, New York, NY 10019", ("1650 Broadway, Suite 300", "New York", "NY", "10019", "US")),
    "US name above": ("US", "Elmbrook Dermatology<br>4410 Quarry Lane<br>Austin, TX 78704", ("4410 Quarry Lane", "Austin", "TX", "78704", "US")),
    "US Congress Avenue": ("US", "9 Congress Avenue, Suite B<br>Quillby, TX 78701", ("9 Congress Avenue, Suite B", "Quillby", "TX", "78701", "US")),
    "US University Dr": ("US", "1100 University Dr.<br>Quillby, TX 78701", ("1100 University Dr", "Quillby", "TX", "78701", "US")),
    "UK one line": ("GB", "12 Lavender Mews, London, W1G 8YS", ("12 Lavender Mews", "London", "", "W1G 8YS", "GB")),
    "UK without comma": ("GB", "12 Lavender Mews, London W1G 8YS", ("12 Lavender Mews", "London", "", "W1G 8YS", "GB")),
    "UK county": ("GB", "4 Mill Road<br>Guildford<br>Surrey<br>GU1 3XX", ("4 Mill Road", "Guildford", "Surrey", "GU1 3XX", "GB")),
    "UK first floor": ("GB", "First Floor, 88 Deansgate, Manchester M3 2ER", ("First Floor, 88 Deansgate", "Manchester", "", "M3 2ER", "GB")),
    "UK house name": ("GB", "Suite 4, Wren House, 15 Castle Street, Bristol, BS1 3XX", ("Suite 4, Wren House, 15 Castle Street", "Bristol", "", "BS1 3XX", "GB")),
    "Canada": ("CA", "220 Maple Street West, Unit 4, Toronto, ON M5V 2T6", ("220 Maple Street West, Unit 4", "Toronto", "ON", "M5V 2T6", "CA")),
    "Canada in French": ("CA", "1455 rue Sherbrooke Ouest, Montréal (Québec) H3G 1L2", ("1455 rue Sherbrooke Ouest", "Montréal", "QC", "H3G 1L2", "CA")),
    "Australia": ("AU", "Level 2, 55 Collins Street, Melbourne VIC 3000", ("Level 2, 55 Collins Street", "Melbourne", "VIC", "3000", "AU")),
    "Australia unit": ("AU", "Shop 3/12 Wattle Road, Bondi Junction NSW 2022", ("Shop 3/12 Wattle Road", "Bondi Junction", "NSW", "2022", "AU")),
    "New Zealand": ("NZ", "14 Totara Street, Ponsonby, Auckland 1011", ("14 Totara Street, Ponsonby", "Auckland", "", "1011", "NZ")),
    "Ireland": ("IE", "21 Fitzhugh Square, Dublin 2, D02 X285", ("21 Fitzhugh Square", "Dublin 2", "", "D02 X285", "IE")),
    "Germany": ("DE", "Lindenstraße 14a, 10969 Berlin", ("Lindenstraße 14a", "Berlin", "", "10969", "DE")),
    "Germany two lines": ("DE", "Am Alten Markt 3<br>80331 München", ("Am Alten Markt 3", "München", "", "80331", "DE")),
    "Austria": ("AT", "Mariahilfer Straße 88/2, 1070 Wien", ("Mariahilfer Straße 88/2", "Wien", "", "1070", "AT")),
    "Switzerland": ("CH", "Bahnhofstrasse 21, CH-8001 Zürich", ("Bahnhofstrasse 21", "Zürich", "", "8001", "CH")),
    "France": ("FR", "12 bis rue de la Roquette, 75011 Paris", ("12 bis rue de la Roquette", "Paris", "Île-de-France", "75011", "FR")),
    "Spain": ("ES", "Calle de Velázquez, 24, 1º izq., 28001 Madrid", ("Calle de Velázquez, 24, 1º izq", "Madrid", "Madrid", "28001", "ES")),
    "Italy": ("IT", "Via Manzoni, 12 - 20121 Milano (MI)", ("Via Manzoni, 12", "Milano", "MI", "20121", "IT")),
    "Netherlands": ("NL", "Prinsengracht 210, 1016 HD Amsterdam", ("Prinsengracht 210", "Amsterdam", "", "1016 HD", "NL")),
    "Belgium": ("BE", "Avenue Louise 143, 1050 Bruxelles", ("Avenue Louise 143", "Bruxelles", "", "1050", "BE")),
    "Poland": ("PL", "ul. Mokotowska 15/3, 00-640 Warszawa", ("ul. Mokotowska 15/3", "Warszawa", "", "00-640", "PL")),
    "Czechia": ("CZ", "Křižíkova 34, Praha 8, 186 00", ("Křižíkova 34", "Praha 8", "", "186 00", "CZ")),
    "Czechia code first": ("CZ", "Vinohradská 12, 120 00 Praha 2", ("Vinohradská 12", "Praha 2", "", "120 00", "CZ")),
    "Greece": ("GR", "Σκουφά 18, 106 73 Αθήνα", ("Σκουφά 18", "Αθήνα", "", "106 73", "GR")),
    "Portugal": ("PT", "Rua Augusta 45, 2.º, 1100-048 Lisboa", ("Rua Augusta 45, 2.º", "Lisboa", "", "1100-048", "PT")),
    "Sweden": ("SE", "Storgatan 5, 114 55 Stockholm", ("Storgatan 5", "Stockholm", "", "114 55", "SE")),
    "Denmark": ("DK", "Bredgade 30, 1260 København K", ("Bredgade 30", "København K", "", "1260", "DK")),
    "Hungary": ("HU", "1051 Budapest, Sas utca 12.", ("Sas utca 12", "Budapest", "", "1051", "HU")),
    "Brazil": ("BR", "Rua das Acácias, 127 - Moema, São Paulo - SP, 04547-003", ("Rua das Acácias, 127 - Moema", "São Paulo", "SP", "04547-003", "BR")),
    "Brazil without CEP": ("BR", "Av. das Palmeiras, 127 — Vila Nova — São Paulo — SP", ("Av. das Palmeiras, 127 — Vila Nova", "São Paulo", "SP", "", "BR")),
    "Mexico": ("MX", "Av. Masaryk 123, Col. Polanco, C.P. 11560, Ciudad de México", ("Av. Masaryk 123, Col. Polanco", "Ciudad de México", "", "11560", "MX")),
    "Turkey": ("TR", "Nispetiye Cad. No: 12 Kat 3, 34340 Beşiktaş/İstanbul", ("Nispetiye Cad. No: 12 Kat 3", "İstanbul", "İstanbul", "34340", "TR")),
    "India": ("IN", "2nd Floor, Rose Arcade, M.G. Road, Indiranagar, Bengaluru, Karnataka 560038", ("2nd Floor, Rose Arcade, M.G. Road, Indiranagar", "Bengaluru", "Karnataka", "560038", "IN")),
    "India with a dash": ("IN", "14 Hill Road, Bandra West, Mumbai - 400050", ("14 Hill Road, Bandra West", "Mumbai", "Maharashtra", "400050", "IN")),
    "Japan": ("JP", "〒150-0001 東京都渋谷区神宮前4-2-17 青葉ビル3F", ("神宮前4-2-17 青葉ビル3F", "渋谷区", "東京都", "150-0001", "JP")),
    "Japan city": ("JP", "〒460-0008 愛知県名古屋市中区栄3-15-1", ("栄3-15-1", "名古屋市中区", "愛知県", "460-0008", "JP")),
    "Korea": ("KR", "서울특별시 강남구 테헤란로 152, 4층", ("테헤란로 152, 4층", "강남구", "서울특별시", "", "KR")),
    "Taiwan": ("TW", "106台北市大安區忠孝東路四段77號5樓", ("大安區忠孝東路四段77號5樓", "台北市", "", "106", "TW")),
    "Singapore": ("SG", "290 Orchard Road #05-12, Singapore 238859", ("290 Orchard Road #05-12", "Singapore", "", "238859", "SG")),
    "Emirates": ("AE", "Address: Villa 12, Jumeirah Beach Road, Umm Suqeim 2, Dubai, UAE", ("Villa 12, Jumeirah Beach Road, Umm Suqeim 2", "Dubai", "", "", "AE")),
    "Russia": ("RU", "г. Москва, ул. Садовая, д. 5, 123456", ("ул. Садовая, д. 5", "Москва", "", "123456", "RU")),
}  # fmt: skip


@pytest.mark.parametrize("case", TEXTS)
def test_an_address_in_the_footer(case):
    country, text, expected = TEXTS[case]
    assert places(f"<footer><p>{text}</p><p>Open daily</p></footer>", country=country)[:1] == [expected]


REFUSED = {
    "mail box": "P.O. Box 1180, Austin, TX 78704",
    "bought theme": "123 Anywhere St., Any City, ST 12345",
    "example town": "123 Main Street, Anytown, CA 90000",
    "square brackets": "[Street address], Austin, TX 78704",
    "regulator": "General Medical Council, 3 Hardman Street, Manchester M3 3AW",
    "agency": "U.S. Food and Drug Administration, 10903 Birch Avenue, Silver Spring, MD 20993",
    "areas served": "Proudly serving Tampa, FL 33602, Orlando, FL 32801 and Miami, FL 33101",
    "citation": "Kemble et al. (2020). Vesicles for wounds, 1051 Review",
    "years": "Founded in 2009 Winner of 3 awards",
    "price": "Botox from 4500 Unit price",
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_place_of_treatment(case):
    assert places(f"<footer><p>{REFUSED[case]}</p></footer>") == []
    assert places(f"<main><p>{REFUSED[case]}</p></main>", country="US") == []


def phones_of(html: str, *, country: str = "US") -> list[tuple[str, str]]:
    page = parse_page(f"<html><body>{html}</body></html>", "https://elmbrook.example/locations")
    return [(o.fact.street, o.fact.phone) for o in find_places(page, country)]


@pytest.mark.parametrize(
    "address",
    [
        "Bramble Animal Hospital<br>880 Old Mill Rd<br>Lexington, KY 40504",
        "Bramble Animal Hospital, 880 Old Mill Rd, Lexington, KY 40504",
        "<p>Chemical peel $95</p><p>Bramble Animal Hospital<br>880 Old Mill Rd<br>Lexington, KY 40504</p>",
    ],
)
def test_the_clinics_own_name_is_no_part_of_the_street(address):
    html = f"<title>Home | Bramble Animal Hospital</title><footer>{address}</footer>"
    assert places(html, country="US") == [("880 Old Mill Rd", "Lexington", "KY", "40504", "US")]


def test_a_unit_before_the_clinics_own_name_is_kept():
    html = "<title>Bramble House</title><footer>Suite 4, Bramble House, 88 Old Mill Rd, Lexington, KY 40504</footer>"
    assert places(html, country="US")[0][0] == "Suite 4, 88 Old Mill Rd"


def test_the_address_of_a_holiday_replacement_is_no_place_of_the_clinic():
    html = (
        "<p>Die Praxis bleibt geschlossen. Vertretung: Dr. med. Ulla Reiher, Tannenstr. 9, 01099 Dresden.</p>"
        "<footer>Königsallee 41<br>01099 Dresden</footer>"
    )
    assert [street for street, *_ in places(html, country="DE")] == ["Königsallee 41"]


def test_a_heading_of_the_page_above_is_no_name_of_the_place_in_the_footer():
    html = (
        "<div><h2>Botox</h2><p>Softens lines.</p></div>"
        "<div class='elementor elementor-40 elementor-location-footer'>18 Larch Street, Boise, ID 83702</div>"
    )
    page = parse_page(f"<html><body>{html}</body></html>", "https://elmbrook.example/botox")
    assert [(one.fact.name, one.fact.source) for one in find_places(page, "US")] == [("", "footer")]


def test_each_location_has_its_own_phone():
    html = """<div class="loc"><h3>Elm Grove</h3><p>4410 Quarry Lane<br>Austin, TX 78704</p><p>Phone: (512) 642-7781</p></div>
    <div class="loc"><h3>Round Rock</h3><p>77 Olive Blvd, Suite 9<br>Round Rock, TX 78681</p><p>Phone: (512) 642-9934<br>Fax: (512) 642-9935</p></div>"""
    assert phones_of(html) == [("4410 Quarry Lane", "+15126427781"), ("77 Olive Blvd, Suite 9", "+15126429934")]


def test_a_location_has_the_name_of_its_heading():
    page = parse_page("<h3>Lakeside office</h3><p>4410 Quarry Lane, Austin, TX 78704</p>", "https://elmbrook.example/")
    assert find_places(page, "US")[0].fact.name == "Lakeside office"


LD = '<script type="application/ld+json">{}</script>'
ADDRESS = '{"@type":"PostalAddress","streetAddress":"4410 Quarry Lane","addressLocality":"Austin","addressRegion":"Texas","postalCode":"78704","addressCountry":"US"}'
ELSEWHERE = ADDRESS.replace("4410 Quarry Lane", "9 Pine Court").replace("78704", "78705")
AUSTIN = ("4410 Quarry Lane", "Austin", "TX", "78704", "US")
STRUCTURED = {
    "clinic": f'{{"@type":"MedicalClinic","name":"Elmbrook","address":{ADDRESS}}}',
    "list of types": f'{{"@type":["BeautySalon","MedicalBusiness"],"name":"Elmbrook","address":{ADDRESS}}}',
    "graph": f'{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite"}},{{"@type":"Physician","address":{ADDRESS}}}]}}',
    "array of addresses": f'{{"@type":"Dermatology","address":[{ADDRESS},{ELSEWHERE}]}}',
    "trailing comma": f'{{"@type":"MedicalClinic","address":{ADDRESS},}}',
    "raw line break": '{"@type":"MedicalClinic","description":"one\ntwo","address":' + ADDRESS + "}",
    "literal backslash-n": '[{"@type":"Thing"},\\n{"@type":"MedicalClinic","address":' + ADDRESS + "}]",
    "comment": '/* data */ {"@type":"MedicalClinic", "address":' + ADDRESS + "} // end",
    "html comment": "<!-- " + '{"@type":"MedicalClinic","address":' + ADDRESS + "} -->",
    "missing comma": '{"@type":"MedicalClinic","address":' + ADDRESS + '} {"@type":"Thing"}',
    "one line of text": '{"@type":"MedicalClinic","address":"4410 Quarry Lane, Austin, TX 78704"}',
    "all in the street": '{"@type":"MedicalClinic","address":{"@type":"PostalAddress","streetAddress":"4410 Quarry Lane, Austin, TX 78704","addressCountry":"USA"}}',
    "location node": f'{{"@type":"Organization","location":{{"@type":"Place","address":{ADDRESS}}}}}',
    "country as a node": '{"@type":"MedicalClinic","address":' + ADDRESS.replace('"US"', '{"@type":"Country","name":"US"}') + "}",
}  # fmt: skip


@pytest.mark.parametrize("case", STRUCTURED)
def test_addresses_in_json_ld(case):
    assert places(LD.format(STRUCTURED[case]))[0] == AUSTIN


def test_two_addresses_in_json_ld_are_two_places():
    assert len(places(LD.format(STRUCTURED["array of addresses"]))) == 2


@pytest.mark.parametrize("types", ['"Person"', '"Event"', '"Review"'])
def test_addresses_of_others_in_json_ld_are_left_out(types):
    assert places(LD.format(f'{{"@type":{types},"name":"A. Guest","address":{ADDRESS}}}')) == []


def test_microdata():
    html = """<div itemscope itemtype="https://schema.org/MedicalClinic"><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
    <span itemprop="streetAddress">4410 Quarry Lane</span>, <span itemprop="addressLocality">Austin</span>, <span itemprop="addressRegion">TX</span>
    <span itemprop="postalCode">78704</span></div></div>"""
    assert places(html, country="US")[0] == AUSTIN


def test_a_map_gives_position_and_address():
    html = '<iframe src="https://www.google.com/maps/embed?pb=!1m18!2d-97.7431!3d30.2672!2sElmbrook"></iframe><p>4410 Quarry Lane, Austin, TX 78704</p>'
    page = parse_page(html, "https://elmbrook.example/")
    fact = find_places(page, "US")[0].fact
    assert (fact.latitude, fact.longitude) == (30.2672, -97.7431)
    linked = '<a href="https://www.google.com/maps?q=4410+Quarry+Lane,+Austin,+TX+78704">Map</a>'
    assert places(linked, country="US") == [AUSTIN]


def test_the_same_address_twice_is_one_place():
    html = "<address>4410 Quarry Lane<br>Austin, TX 78704</address><footer>4410 Quarry Lane, Austin, TX 78704</footer>"
    assert places(html) == [AUSTIN]


def test_a_town_without_a_street():
    assert places("<footer><p>Edgewater SA 5039</p></footer>", country="AU") == [("", "Edgewater", "SA", "5039", "AU")]


LOCATIONS = {
    "phone above the address": '<div><h3>North</h3><p>(512) 642-7781</p><p>4410 Quarry Lane, Austin, TX 78704</p></div><div><h3>South</h3><p>(512) 642-9934</p><p>77 Olive Blvd, Austin, TX 78745</p></div>',
    "phone only in the link": '<div><p>4410 Quarry Lane, Austin, TX 78704</p><p><a href="tel:5126427781">Call</a></p></div><div><p>77 Olive Blvd, Austin, TX 78745</p><p><a href="tel:5126429934">Call</a></p></div>',
    "table rows": "<table><tr><td>North</td><td>4410 Quarry Lane, Austin, TX 78704</td><td>(512) 642-7781</td></tr><tr><td>South</td><td>77 Olive Blvd, Austin, TX 78745</td><td>(512) 642-9934</td></tr></table>",
    "one paragraph each": "<p>4410 Quarry Lane<br>Austin, TX 78704<br>512.642.7781</p><p>77 Olive Blvd<br>Austin, TX 78745<br>512.642.9934</p>",
    "flat": "<h3>North</h3><p>4410 Quarry Lane, Austin, TX 78704</p><p>512-642-7781</p><h3>South</h3><p>77 Olive Blvd, Austin, TX 78745</p><p>512-642-9934</p>",
}  # fmt: skip


@pytest.mark.parametrize("case", LOCATIONS)
def test_each_location_keeps_its_own_phone(case):
    assert phones_of(LOCATIONS[case]) == [("4410 Quarry Lane", "+15126427781"), ("77 Olive Blvd", "+15126429934")]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Address:</td><td>4410 Quarry Lane, Austin, TX 78704</td></tr></table>",
        "<dl><dt>Address</dt><dd>4410 Quarry Lane<br>Austin, TX 78704</dd></dl>",
        "<p><b>Address:</b> 4410 Quarry Lane, Austin, TX 78704 <b>Phone:</b> 512-642-7781</p>",
        "<ul><li>4410 Quarry Lane</li><li>Austin, TX 78704</li><li>512-642-7781</li></ul>",
        "<p>Visit us at 4410 Quarry Lane, Austin, TX 78704 for your consultation.</p>",
        "<p>Elmbrook Skin • 4410 Quarry Lane • Austin, TX 78704 • 512-642-7781</p>",
        "<p>Elmbrook Skin | 4410 Quarry Lane | Austin, TX 78704</p>",
        "<p>Elmbrook Skin - 4410 Quarry Lane, Austin, TX 78704</p>",
        "<p>Mon-Fri 9am-5pm</p><p>4410 Quarry Lane</p><p>Austin, TX 78704</p>",
        "<p>Call 512-642-7781</p><p>4410 Quarry Lane</p><p>Austin, TX 78704</p>",
        "<div class='x'><div>4410 Quarry Lane</div><div>Austin</div><div>TX</div><div>78704</div></div>",
        "<a href='https://maps.google.com/?q=x'>4410 Quarry Lane, Austin, TX 78704</a>",
        "<p>4410 Quarry Lane<br>Austin TX, 78704</p>",
        "<p>4410 QUARRY LANE, AUSTIN, TX 78704</p>",
    ],
)
def test_an_address_in_many_layouts(html):
    (street, city, region, postal, country) = places(html, country="US")[0]
    assert (street.lower(), city.lower(), region, postal, country) == (
        "4410 quarry lane",
        "austin",
        "TX",
        "78704",
        "US",
    )


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("Manhattan, NY", "US", ("", "Manhattan", "NY", "", "US")),
        ("Sheffield, UK", "", ("", "Sheffield", "", "", "GB")),
        ("Based in Perth, WA", "AU", ("", "Perth", "WA", "", "AU")),
    ],
)
def test_a_footer_that_names_only_a_town(text, country, place):
    assert places(f"<footer><p>{text}</p></footer>", country=country) == [place]
    assert places(f"<footer><p>{text}</p><p>Orlando, FL</p></footer>", country=country) == []
    assert places(f"<main><p>{text}</p></main>", country=country) == []


def test_data_that_shifts_quarter_and_town_gives_way_to_the_text():
    data = '{"@type":"MedicalClinic","address":{"@type":"PostalAddress","streetAddress":"14 Hill Road","addressLocality":"Bandra","addressRegion":"Mumbai","postalCode":"400050","addressCountry":"IN"}}'
    html = LD.format(data) + "<footer>14 Hill Road, Bandra, Mumbai, Maharashtra 400050</footer>"
    assert places(html, country="IN") == [("14 Hill Road, Bandra", "Mumbai", "Maharashtra", "400050", "IN")]


def test_a_street_and_town_before_the_code_without_a_region():
    text = "5 boulevard Anfa Haut, Casablanca 20250"
    assert places(f"<footer>{text}</footer>", country="MA") == [
        ("5 boulevard Anfa Haut", "Casablanca", "", "20250", "MA")
    ]


@pytest.mark.parametrize(
    ("html", "town"),
    [
        ("<title>Elmbrook</title><meta name='description' content='Private skin care in Leeds. Book now.'>", "Leeds"),
        ("<title>Elmbrook | Laser clinic in Milton Keynes</title>", "Milton Keynes"),
        ("<p>A dermatology practice in the heart of Bath, for everyone.</p>", "Bath"),
    ],
)
def test_a_home_page_that_only_says_where_it_works(html, town):
    assert places(html, country="GB", url="https://elmbrook.example/") == [("", town, "", "", "GB")]


@pytest.mark.parametrize(
    "html",
    [
        "<title>Experts in Skin Health</title>",
        "<p>The latest treatments in Aesthetic Medicine.</p>",
        "<p>Our clinic in Leeds and our clinic in York.</p>",
        "<p>We open our new clinic in May.</p>",
    ],
)
def test_other_capitals_are_no_towns(html):
    assert places(html, country="GB", url="https://elmbrook.example/") == []
