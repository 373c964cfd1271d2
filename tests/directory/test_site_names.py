"""The name chosen for a site from one of its pages: what footers, logos and addresses say beats titles for engines."""

from __future__ import annotations

import pytest

from crawler.extraction.read import read_page
from directory.facts import NameFact, PlaceFact
from directory.naming import choose_name

# title, host, markup, country, name
SITES = [
    (
        "Skin Clinic Leeds | Botox & Fillers",
        "heronmoor.co.uk",
        '<div class=wrap><h1 class=site><a href="/index.html">Heronmoor Skin</a></h1></div><p>text</p>',
        "GB",
        "Heronmoor Skin",
    ),
    (
        "Dermatologist Boise",
        "tamarackderm.com",
        "<p>hi</p><div>Tamarack Dermatology LLC — 44 Larch St, Boise, ID 83702</div>",
        "US",
        "Tamarack Dermatology",
    ),
    (
        "Dermatología Madrid",
        "x.es",
        "<footer><p>Clínica Garza S.L. | CIF B12345678 | Calle Tilo 12, 28001 Madrid</p></footer>",
        "ES",
        "Clínica Garza",
    ),
    (
        "Hautarzt Köln",
        "hautarzt-koeln.de",
        '<header><a href="/"><img src="l.png" alt="Hautzentrum Reiher"></a></header>',
        "DE",
        "Hautzentrum Reiher",
    ),
    (
        "Home",
        "brambleskin.com",
        "<footer>Copyright © 2019-2025 Bramble Skin &amp; Laser. All Rights Reserved. Site by Pixel Barn</footer>",
        "US",
        "Bramble Skin & Laser",
    ),
    (
        "Home | Best Med Spa in Reno",
        "mesaglow.com",
        '<script type="application/ld+json">{"@type":"MedicalBusiness","name":"Mesa Glow Med '
        'Spa","address":{"streetAddress":"4 Elm St","addressLocality":"Reno"}}</script><p>hi</p>',
        "US",
        "Mesa Glow Med Spa",
    ),
    ("Welcome to Larkspur Aesthetics", "larkspur.com", "<h1>Look like you</h1>", "US", "Larkspur Aesthetics"),
    (
        "Facials",
        "oat.com",
        "<footer><p>The Oat House Facials<br>12 Elm Street<br>Camden, ME 04843</p></footer>",
        "US",
        "The Oat House Facials",
    ),
    (
        "Untitled",
        "pines.com",
        "<table><tr><td>PINE STREET LASER</td><td>9 PINE "
        "ST</td><td>CAMDEN</td><td>MAINE</td><td>04843</td></tr></table>",
        "US",
        "PINE STREET LASER",
    ),
    (
        "Aesthetic Clinic Dublin",
        "x.ie",
        '<meta property="og:site_name" content="Linnet Aesthetics"><p>a</p>',
        "IE",
        "Linnet Aesthetics",
    ),
    ("Dr. Ana Reiher - Dermatologa em Porto", "anareiher.pt", "<p>oi</p>", "PT", "Ana Reiher"),
    (
        "Chirurgie esthétique Lyon",
        "x.fr",
        "<p>Cabinet du Docteur Tilleul, 4 rue du Parc, 69001 Lyon</p>",
        "FR",
        "Cabinet du Docteur Tilleul",
    ),
    (
        "Botox Manchester",
        "glowroom.co.uk",
        '<div id=top><a href="index.html">The Glow Room</a> <a href="prices.html">Prices</a></div>',
        "GB",
        "The Glow Room",
    ),
    (
        "Treatments",
        "willowmed.com",
        "<footer><p>Willow Medical Aesthetics Ltd is registered in England, company number 01234567.</p></footer>",
        "GB",
        "Willow Medical Aesthetics",
    ),
    (
        "美容皮膚科 札幌",
        "hakucho.jp",
        "<footer><p>白鳥スキンクリニック</p><p>〒060-0042 北海道札幌市中央区大通西9丁目1-2</p></footer>",
        "JP",
        "白鳥スキンクリニック",
    ),
]


@pytest.mark.parametrize("site", SITES, ids=lambda site: site[4])
def test_the_name_is_what_the_clinic_calls_itself(site):
    title, host, markup, country, name = site
    html = f"<html><head><title>{title}</title></head><body>{markup}</body></html>"
    observed = [one.fact for one in read_page(html, f"http://{host}/", country=country).observed]
    names = [(fact, f"http://{host}/") for fact in observed if isinstance(fact, NameFact)]
    towns = [fact.city for fact in observed if isinstance(fact, PlaceFact)]
    assert choose_name(names, "", towns).removeprefix("Dr. ") == name
