"""What a whole small site is judged to be: offering, not offering or no place of treatment, said in many ways."""

from __future__ import annotations

import pytest

from crawler.extraction.read import read_page
from directory.facts import ExosomeFact, SiteKindFact
from directory.offering import Said, decide_offering, decide_site_kind, site_outcome

HOME = "http://heron.example/"

# outcome, markup by path
SITES = [
    (
        "offers",
        {
            "": "<h1>Heron Dermatology</h1><p>Call 208-342-7711</p>",
            "microneedling": "<h1>Microneedling</h1><p>Our nurse numbs you "
            "first.</p><p>Afterwards she can smooth on a vial "
            "of exosomes for an extra $150.</p>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Medspa</h1><p>Book now</p>",
            "services": "<h1>Services</h1><ul><li>Botox</li><li>Exosomes</li><li>Peels</li></ul>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Medspa</h1>",
            "book": "<h1>Book</h1><form><select><option>Botox</option><option>Microneedling + "
            "Exosome</option></select></form>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Medspa</h1>",
            "specials": "<h1>November specials</h1><p>Vampire facial upgrade with exosomes: was $900 now $650</p>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Hair</h1>",
            "faq": "<h3>Do you do exosomes for hair?</h3><p>Absolutely. Two sessions, six weeks apart.</p>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Clinic</h1><p>We were the first practice in Leeds to bring exosome therapy to our "
            "patients.</p>"
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Clinic</h1>",
            "skin-boosters": "<h1>Skin boosters</h1><p>Polynucleotides, "
            "Profhilo and exosomes are all available. Exosomes are "
            "not licensed as medicines in the UK and are used topically.</p>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Cabinet Reiher</h1>",
            "soins": "<h1>Nos soins</h1><p>Après le microneedling, la docteure applique un sérum d'exosomes qui "
            "apaise la peau.</p>",
        },
    ),
    (
        "offers",
        {"": "<h1>Praxis Reiher</h1>", "leistungen": "<h1>Leistungen</h1><p>Microneedling mit Exosomen: 290 €</p>"},
    ),
    (
        "offers",
        {
            "": "<h1>Clínica Garza</h1>",
            "tratamientos": "<h1>Tratamientos</h1><h3>Exosomas</h3><p>Sesión de 45 minutos. Desde 350 €.</p>",
        },
    ),
    (
        "offers",
        {
            "": "<h1>Heron Aesthetics</h1>",
            "treatments/exosomes": "<h1>Exosome therapy</h1><p>Exosomes are tiny "
            "messengers released by cells. They may help the "
            "skin to repair itself.</p><p>Results build over three months. Book a consultation.</p>",
        },
    ),
    ("offers", {"": "<h1>Heron Aesthetics</h1><p>New! Exosome facials have arrived. Call 208-342-7711</p>"}),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Dermatology</h1>",
            "blog/exosomes": "<h1>What are exosomes?</h1><p>Exosomes are "
            "vesicles. Many spas now sell them. The evidence is "
            "thin. We will keep reading.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Dermatology</h1>",
            "faq": "<h3>Do you offer exosomes?</h3><p>Not at the moment. The data are not there yet.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Dermatology</h1>",
            "microneedling": "<h1>Microneedling</h1><p>Some clinics apply "
            "exosomes afterwards. We prefer plain hyaluronic "
            "acid, because nobody knows what is in the vials.</p>",
        },
    ),
    (
        "does_not_offer",
        {"": "<h1>Heron Dermatology</h1>", "prp": "<h1>PRP</h1><p>Unlike exosomes, PRP comes from your own blood.</p>"},
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "about": "<h1>Dr Heron</h1><p>Dr Heron lectures on exosomes and has published on them in two journals.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "news": "<h1>News</h1><p>From January we will be adding exosomes to our menu. Watch this space.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "treatments": "<h1>Treatments</h1><p>We stopped offering "
            "exosomes in June after the regulator's letter.</p>",
        },
    ),
    (
        "does_not_offer",
        {"": "<h1>Heron Clinic</h1>", "shop": "<h1>Shop</h1><p>Exosome Night Serum 30 ml £89. Add to basket.</p>"},
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "training": "<h1>Training academy</h1><p>Exosome masterclass for nurses and doctors, £650, includes live "
            "models.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "research": "<h1>Research</h1><p>We are recruiting volunteers for a trial of exosomes in eczema.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "safety": "<h1>Exosomes: our view</h1><p>Patients ask about them weekly. No product is licensed here. "
            "Until one is, you will not be offered one by us.</p>",
        },
    ),
    (
        "does_not_offer",
        {"": "<h1>Praxis Reiher</h1>", "faq": "<h3>Bieten Sie Exosomen an?</h3><p>Nein, derzeit nicht.</p>"},
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Cabinet Tilleul</h1>",
            "actu": "<h1>Actualités</h1><p>On parle beaucoup d'exosomes. Leur injection est interdite en France et "
            "nous ne les proposons pas.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "team": "<h1>Team</h1><p>Before joining us, Kay worked at a spa where she gave exosome facials.</p>",
        },
    ),
    (
        "does_not_offer",
        {
            "": "<h1>Heron Clinic</h1>",
            "reviews": '<h1>Reviews</h1><p>"I had exosomes in Miami and they did nothing. Dr Heron fixed it with a '
            'peel." Pam</p>',
        },
    ),
    (
        "does_not_offer",
        {"": "<h1>Heron Clinic</h1>", "terms": "<h1>Terms</h1><p>Vouchers cannot be used for exosomes.</p>"},
    ),
    (
        "not_a_provider",
        {
            "": "<title>Heron Academy</title><h1>Aesthetic training for medics</h1><p>Our courses are CPD "
            "accredited. Enrol now. Our delegates come from everywhere.</p>",
            "courses": "<h1>Courses</h1><p>Exosome and microneedling course £450</p>",
        },
    ),
    (
        "not_a_provider",
        {
            "": "<title>Glow finder</title><h1>Find a clinic near you</h1><p>Compare prices at 300 clinics. "
            "Claim your listing.</p>",
            "exosomes": "<h1>Exosome therapy clinics</h1><p>From $350. Book with a trusted provider.</p>",
        },
    ),
    (
        "not_a_provider",
        {
            "": "<title>Heron Travel</title><h1>Hair transplants in Turkey</h1><p>Your coordinator books the "
            "flights and the hotel. Our partner hospitals are accredited. We match patients with surgeons.</p>",
            "packages": "<h1>Packages</h1><p>FUE with exosomes, 3 nights, €2,200</p>",
        },
    ),
    (
        "not_a_provider",
        {
            "": "<title>ExoHeron</title><h1>Professional exosome serums</h1><p>We manufacture exosome serums in "
            "our GMP facility. Become a distributor. Wholesale enquiries welcome. Our distributors ship to "
            "20 countries.</p>"
        },
    ),
    (
        "not_a_provider",
        {
            "": "<title>Skin Weekly</title><h1>Exosomes everywhere</h1><p>Our reporters visited. Subscribe to "
            "our daily newsletter.</p><p>Editor in chief: Sam. Write to the editors.</p>"
        },
    ),
]


@pytest.mark.parametrize("site", SITES, ids=lambda site: f"{site[0]} {list(site[1].values())[-1][:70]}")
def test_a_site_is_judged_as_a_reader_would(site):
    outcome, pages = site
    said, kinds = [], []
    for path, markup in pages.items():
        title = "" if "<title>" in markup else "<title>Heron</title>"
        html = f"<html><body>{title}{markup}<footer>Heron, 12 Elm St · 208-342-7711</footer></body></html>"
        for one in read_page(html, HOME + path).observed:
            if isinstance(one.fact, ExosomeFact):
                said.append(Said(one.fact, one.quote, HOME + path))
            elif isinstance(one.fact, SiteKindFact):
                kinds.append((one.fact, HOME + path))
    kind, because = decide_site_kind(kinds, HOME)
    assert site_outcome(decide_offering(said), kind, because, pages=len(pages))[0] == outcome
