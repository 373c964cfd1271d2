"""What invented sites present themselves as; a clinic with a course or a shop stays a clinic."""

# ruff: noqa: E501 (tables of cases, one a line)
import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.site_kind import find_site_kind


def kind(html: str) -> str:
    found = find_site_kind(parse_page(html, "https://elmbrook.example/"))
    return found[0].fact.presents_as if found else "unclear"


SITES = {
    "clinic": ("clinic", "<title>Elmbrook Dermatology Clinic</title><h1>Skin care by doctors</h1><p>Book an appointment.</p>"),
    "clinic that teaches": ("clinic", "<title>Elmbrook Clinic</title><h1>Our treatments</h1><p>Book a consultation at our clinic. Our patients love us. We also run training courses for injectors: enrol now.</p>"),
    "clinic with a shop": ("clinic", "<title>Elmbrook Clinic</title><p>Book an appointment at our clinic. Opening hours: daily. Visit us.</p><p>Free shipping. Add to cart. Checkout.</p>"),
    "salon": ("salon", "<title>Lotta's Beauty Salon</title><h1>Facials, lashes and brows</h1><p>Book now with our estheticians.</p>"),
    "day spa": ("salon", "<title>Willow Day Spa</title><p>Massages and facials.</p>"),
    "day spa with a director": ("salon", "<title>Willow Day Spa</title><p>Exosome facials in our clinic rooms. Medical Director: Dr. Jane Rye, dermatologist.</p>"),
    "day spa by its own words": ("salon", "<title>Willow &amp; Rye</title><p>Willow &amp; Rye is a quiet day spa in Quillby. Our products are dermatologist-developed.</p>"),
    "day spa with nurses": ("unclear", "<title>Willow Day Spa</title><p>Facials, and injections by our registered nurses.</p>"),
    "medical day spa": ("unclear", "<title>Willow Medical Day Spa</title><p>Peels by our physicians.</p>"),
    "dermatologist's day spa": ("clinic", "<title>The Day Spa at Willow Dermatology</title><p>Facials.</p>"),
    "vet": ("veterinary", "<title>Willow Animal Hospital</title><h1>Caring for your pets</h1><p>Book an appointment. We inject exosomes into the joints of dogs.</p>"),
    "equine": ("veterinary", "<title>Alder River Equine Clinic</title><p>Regenerative therapies for tendons: PRP and exosomes. Call (541) 203-4417.</p>"),
    "animal dermatology": ("veterinary", "<title>Home | Alder Animal Dermatology</title><h1>Alder Animal Dermatology</h1><p>Our clinic treats ears and skin. Book an appointment.</p>"),
    "massage for riders": ("clinic", "<title>Alder Skin Clinic</title><p>Book an appointment at our clinic. Our nurse rides horses and has two dogs.</p>"),
    "German vet": ("veterinary", "<title>Tierarztpraxis Linde</title><p>Termin vereinbaren: unsere Praxis.</p>"),
    "clinic beside a vet": ("clinic", "<title>Willow Skin Clinic</title><p>Book an appointment at our clinic, next to the veterinary surgery.</p>"),
    "go-between": ("directory", "<title>Linden Beauty Journey</title><h1>Your treatment, arranged</h1><p>We only partner with accredited clinics. Book now.</p>"),
    "magazine": ("news", "<title>The Skin Ledger</title><h1>Masthead</h1><p>Beauty editor: Tilda Rye. Advertise with us.</p>"),
    "German salon": ("salon", "<title>Kosmetikstudio Lotta</title><p>Wimpern und Maniküre</p>"),
    "Portuguese school": ("training", "<title>Instituto Tília | Cursos para profissionais</title><h1>Cursos de estética avançada</h1><p>Matrícula aberta.</p>"),
    "Spanish directory": ("directory", "<title>Encuentra tu clínica de medicina estética</title><h1>Compara más de 900 clínicas</h1>"),
    "French directory": ("directory", "<title>Annuaire des médecins esthétiques</title><h1>Trouvez une clinique près de chez vous</h1>"),
    "German wholesaler": ("maker", "<title>Lindenbedarf</title><h1>Großhandel für Institute und Praxen</h1><p>Händler werden</p>"),
    "Dutch laboratory": ("institute", "<title>Blaasjeslab</title><h1>Exosomen als drager</h1><p>Wij behandelen geen patiënten.</p>"),
    "Italian school": ("training", "<title>Corsi di formazione per medici</title><h1>Accademia di estetica</h1>"),
    "Spanish clinic with courses": ("clinic", "<title>Clínica Tilo</title><p>Pide cita en nuestra clínica. Horario de consulta: mañanas.</p><p>Escuela de pacientes.</p>"),
    "no patients under age": ("clinic", "<title>Elmbrook Clinic</title><p>We do not treat patients under 18. Book an appointment.</p>"),
    "training": ("training", "<title>Elmbrook Aesthetics Training Academy</title><h1>Courses for medical professionals</h1><p>Enrol today. Our delegates learn.</p>"),
    "shop": ("shop", "<title>Dewy Things</title><h1>Serums</h1><p>Add to cart</p><p>Add to cart</p><p>Free shipping</p><p>Checkout</p>"),
    "maker": ("maker", "<title>Vesiclia Biotech</title><h1>We manufacture exosomes</h1><p>Manufacturer of vesicles in a GMP facility. Become a distributor. Our distributors span 20 countries.</p>"),
    "directory": ("directory", "<title>Find exosome clinics near you</title><h1>Compare clinics across the country</h1><p>List your clinic.</p>"),
    "news": ("news", "<title>The Daily Vesicle</title><h1>Breaking news</h1><p>Staff writer. Editorial board.</p>"),
    "agency": ("agency", "<title>Pixelmill, marketing agency for med spas</title><h1>Grow your practice</h1><p>SEO agency.</p>"),
    "template": ("template", "<title>MedGlow: clinic website template</title><h1>Medical template</h1>"),
    "institute": ("institute", "<title>Quillon Institute of Renewal</title><h1>Exosomes: small messengers</h1><p>Watch our video.</p>"),
    "institute that treats": ("clinic", "<title>Quillon Institute of Dermatology</title><h1>Dermatology</h1><p>Book an appointment.</p>"),
    "nothing told": ("unclear", "<title>Elmbrook</title><p>Welcome.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("case", SITES)
def test_sites(case):
    expected, html = SITES[case]
    assert kind(html) == expected


def test_the_reason_quotes_the_site():
    (observed,) = find_site_kind(parse_page(SITES["salon"][1], "https://elmbrook.example/"))
    assert "Beauty Salon" in observed.fact.reason
