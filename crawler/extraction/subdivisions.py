"""Which words name a region of a country: ISO 3166-2 with the short forms people write."""

from __future__ import annotations

from functools import cache, lru_cache

import pycountry

from directory.names import fold

SHORT_FORMS = {
    "MX": "CDMX|DF|D.F.|Edo. de México|Edo. Méx.|Estado de México|Ags|BC|B.C.|BCS|Coah|Chih|Chis|Dgo|Gto|Gro|Hgo|Jal|"
    "Mich|Mor|"
    "Nay|NL|N.L.|Oax|Pue|Qro|Q. Roo|QRoo|SLP|S.L.P.|Sin|Son|Tab|Tamps|Tlax|Ver|Yuc|Zac|Michoacán|Coahuila|Veracruz",
    "ID": "DKI Jakarta|Banten|Bali|West Java|East Java|Central Java|DI Yogyakarta|Yogyakarta|Jabar|Jatim|Jateng",
    "MY": "Selangor|Penang|Pulau Pinang|Johor|Sabah|Sarawak|Perak|Melaka|Wilayah Persekutuan",
    "IT": "Lombardia|Lazio|Campania|Piemonte|Veneto|Toscana|Sicilia|Puglia|Emilia-Romagna|Liguria|Sardegna|Calabria",
    "ES": "Comunidad de Madrid|Comunitat Valenciana|Comunidad Valenciana|Cataluña|Catalunya|Andalucía|País Vasco|"
    "Euskadi",
    "AR": "CABA|C.A.B.A.|Bs. As.|Buenos Aires",
    "CO": "Cundinamarca|D.C.",
    "IN": "TN|KA|MH|UP|DL|GJ|WB|TS|AP|KL|RJ|HR|PB",
    "RO": "Ilfov",
}
"""Forms that the standard does not give, joined by bars."""


@cache
def _names(country: str) -> frozenset[str]:
    known = [one for one in pycountry.subdivisions if one.country_code == country]
    short = (SHORT_FORMS.get(country) or "").split("|")
    return frozenset(fold(word) for one in known for word in (one.name, one.code.split("-")[1])) | {
        fold(word) for word in short if word
    }


@lru_cache(maxsize=4096)
def is_subdivision(text: str, country: str) -> bool:
    """Whether a word or code names a state, province or region of the country."""
    return bool(country) and fold(text) in _names(country)
