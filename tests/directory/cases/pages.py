"""Who treats there, as pages tell it: directors, voices, brands, states, and people who have left."""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """One case: a page of a spa, and whom it shows to treat there, with what they are."""

    id: str
    html: str
    treating: dict[str, str] = {}  # name: kind  # noqa: RUF012
    path: str = ""


NURSE = "<h2>Our team</h2><h3>Pia Vantongeren, RN</h3><p>Nurse injector</p>"
PIA = {"Pia Vantongeren": "nurse"}

CASES: tuple[Page, ...] = (
    Page("47b named as retired on a team page",
         NURSE + "<h2>Our former doctors</h2><p>Dr. Jane Rye retired in 2021.</p>", PIA, "team"),
    Page("50 products developed by dermatologists", NURSE + "<p>Our serums are dermatologist-developed.</p>", PIA,
         "team"),
    Page("51 a quoted dermatologist",
         "<h1>Quillby Spa</h1><p>Exosomes are promising, says Dr. Jane Rye, a dermatologist in Boise.</p>"),
    Page("51b a patient who is a doctor",
         "<h1>Reviews</h1><blockquote>I love this place! - Dr. Jane Rye, dermatologist</blockquote>",
         path="reviews"),
    Page("52 a reviewer of an article",
         "<h1>What exosomes are</h1><p>Small vesicles.</p><p>Medically reviewed by Dr. Jane Rye, FAAD.</p>",
         path="blog/exo"),
    Page("53 the site's own type of itself, nobody named",
         '<script type="application/ld+json">{"@type": "Physician", "name": "Quillby Spa", "medicalSpecialty":'
         ' "Dermatology"}</script><h1>Quillby Spa</h1><p>Facials and exosomes.</p>'),
    Page("54 MD in a brand", "<h1>Ageless MD Spa</h1><p>Skin MD facials. MD Esthetics peels.</p>"),
    Page("55 MD is Maryland", "<h1>Quillby Spa</h1><p>Jane Rye, Bethesda, MD 20814</p><p>Silver Spring, MD</p>"),
    Page("62 two clinics of a chain name their people on their own pages",
         "<h1>Quillby North</h1><h2>Our North team</h2><h3>Jane Rye, MD</h3><p>Dermatologist</p>",
         {"Jane Rye": "dermatologist"}, "north"),
    Page("70 credentials in a picture are not read",
         NURSE + '<h3>Jane Rye</h3><p>Skin specialist</p><img src="rye-md-faad.png">',
         PIA | {"Jane Rye": "aesthetician"}, "team"),
)  # fmt: skip
