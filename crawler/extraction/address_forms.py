"""How countries write an address: their postal codes, and where town and region stand beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extraction import address_words as words


class Address(NamedTuple):
    """One address read from text, with the span it was read from."""

    street: str
    city: str
    region: str
    postal_code: str
    country: str
    start: int
    end: int


class Form(NamedTuple):
    """How a country writes an address: its postal code, and what stands before or after it."""

    countries: tuple[str, ...]  # those that write so; a form with `sure` needs no other sign of the country
    postal: str
    before: str = ""
    after: str = ""
    sure: bool = False
    bare: bool = False  # town and code only: counts behind a street alone

    @property
    def digits(self) -> int:
        """How many digits stand in a row in the postal code, at least."""
        return max(map(int, re.findall(r"\\d\{(\d)\}", self.postal)), default=1)


_SEP = r"[\s,.|•·–—-]*"
_CITY = r"(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38}?)"


def _regions(codes: dict[str, str], others: str) -> str:
    """Codes as they are or with dots, names and older short forms in any case: "R.I.", "TEXAS", "Okla."."""
    dotted = (r"\.\s?".join(code) + r"\." for code in codes)
    return f"{'|'.join((*codes, *dotted))}|(?i:{'|'.join((*codes.values(), others))})"


US = _regions(words.US_STATES, words.US_SHORT_FORMS)
CA = _regions(words.CA_PROVINCES, words.CA_SHORT_FORMS)
AU = _regions(words.AU_STATES, words.AU_SHORT_FORMS)
_AFTER = r"\s*(?:[,|•·–—-]\s*)?"
_CITY_AFTER = _AFTER + r"(?P<city>[^\W\d_](?:(?!\s-|\s{2})[^\n,|•·\d:;()@/–—]){1,38}(?:(?<= )\d{1,2}(?!\d))?)"
_PROVINCE_AFTER = r"(?:\s*[(/,]\s*(?P<region>[A-Z]{2}(?![A-Za-z])|[^\W\d_][^\n,|•·\d:;()@]{2,25})\)?)?"

FORMS = (
    Form(("US", "PR"), r"\d{5}(?:-\d{4})?", before=
        rf"{_CITY}{_SEP}\(?(?<![\w])(?P<region>{US})\)?\.?{_SEP}", sure=True),
    Form(("US", "PR"), r"\d{5}(?:-\d{4})?", before=rf"{_CITY}[\s,]*", bare=True),
    Form(("CA",),
        r"[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z][ -]?\d[A-Za-z]\d", before=
            rf"{_CITY}{_SEP}\(?(?<![\w])(?P<region>{CA})\)?\.?{_SEP}(?:Canada[\s,]*)?", sure=True),
    Form(("GB",),
        r"(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}", before=
            rf"{_CITY}(?:{_SEP}(?<![\w])(?P<region>(?i:{words.UK_COUNTIES})))?{_SEP}", sure=True),
    Form(("GB",), r"[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}", before=rf"{_CITY}{_SEP}", bare=True),
    Form(("IE",),
        r"[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}", before=
            r"(?P<city>[^\W\d_][^\n,|•·:;()@]{1,38}?)"
            r"(?:[\s,]*(?P<region>(?:Co\.?|County) [A-Z][a-z]+))?[\s,.]*", sure=True),
    Form(("AU",), r"\d{4}", before=
        rf"{_CITY}{_SEP}\(?(?<![\w])(?P<region>{AU})\)?\.?{_SEP}", sure=True),
    Form(("AU",), r"\d{4}", before=rf"{_CITY}[\s,]*", bare=True),
    Form(("AR",), r"[A-HJ-NP-Z]\d{4}[A-Z]{3}", after=_CITY_AFTER, sure=True),
    Form(("NZ",), r"\d{4}", before=
        r"(?P<city>Auckland|Wellington|Christchurch|Hamilton|Tauranga|Dunedin|Queenstown|Napier|Nelson|Rotorua|"
        r"Palmerston North|New Plymouth|Whang[aā]rei|Invercargill|Hastings|"
        r"[A-ZĀĒĪŌŪ][a-zāēīōū]+(?: [A-ZĀĒĪŌŪ][a-zāēīōū]+)?)(?: City| Central)?[\s,]*"),
    Form(("IN",), r"\d{3} ?\d{3}", before=
        rf"{_CITY}(?:[\s,.()–-]*(?<![\w])(?P<region>{words.IN_STATES})\)?)?[\s,.:–—-]*(?:PIN(?: ?code)?[\s:.-]*)?"),
    Form(("BR",), r"\d{5}-\d{3}", before=
        r"(?P<city>[^\W\d_][^\n,|•·\d:;()@/–—-]{1,38}?)[\s,]*[\s/–—,-][\s]*(?P<region>[A-Z]{2})"
        r"[\s,.–—|-]*(?:CEP:?\s*)?", sure=True),
    Form(("PT",), r"\d{4}-\d{3}", after=_CITY_AFTER, sure=True),
    Form(("PL",), r"\d{2}-\d{3}", after=_CITY_AFTER, sure=True),
    Form(("PL",), r"\d{2}-\d{3}", before=rf"{_CITY}[\s,]*", bare=True),
    Form(("NL",), r"\d{4} ?[A-Z]{2}(?![A-Za-z])", after=_CITY_AFTER),
    Form(("CZ", "SK", "SE", "GR"), r"\d{3} \d{2}", after=_CITY_AFTER.replace(r"\s*", "[ \t]*")),
    Form(("CZ", "SK", "GR"), r"\d{3} \d{2}", before=r"(?P<city>[^\W\d_][^\n,|•·:;()@]{1,30}?)[\s,.-]*"),
    Form(
        ("DE", "FR", "ES", "IT", "FI", "HR", "RS", "UA", "MC", "EE", "LT", "GR", "SE"),
        r"\d{5}",
        after=_CITY_AFTER + _PROVINCE_AFTER,
    ),
    Form(("TR",), r"\d{5}", after=_AFTER +
        r"(?P<district>[^\W\d_][^\n,|•·\d:;()@/–—]{1,30}?)\s*[/,–-]\s*(?P<city>[^\W\d_]\w{2,20})"),
    Form(("TR",), r"\d{5}", before=r"(?P<city>[^\W\d_]\w{2,20})[\s,/-]*"),
    Form(("MX",), r"(?:C\.?P\.?:? ?)\d{5}", after=r"\s*,?\s*" + _CITY_AFTER +
        r"(?:\s*,\s*(?P<region>[^\W\d_][^\n,|•·\d:;()@]{1,25}))?", sure=True),
    Form(("MX",), r"\d{5}", after=r"[ \t]+(?P<city>[^\W\d_][^\n,|•·\d:;()@]{2,38})"
        r"(?:\s*,\s*(?P<region>[^\W\d_][^\n,|•·\d:;()@]{1,25}))?"),
    Form(("MX", "ID", "MY", "TH", "SA", "MA", "PE", "KR"), r"\d{5}", before=
        r"(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38}?)(?:\s*,\s*(?P<region>[^\W\d_][^\n,|•·\d:;()@]{2,25}))?[\s,.]*"),
    Form(("MX", "MY", "MA", "SA"), r"\d{5}", after=_CITY_AFTER + _PROVINCE_AFTER),
    Form(("SG",), r"\d{6}", before=r"(?P<city>Singapore)[\s,(]*(?:S\(?)?", sure=True),
    Form(("RO",), r"\d{6}", before=
        r"(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,30}?)[\s,]*(?:cod po[sșş]tal:?\s*)?"),
    Form(("RO", "RU", "VN", "CO", "KZ", "BY"), r"\d{6}", after=
        r"[\s,]*(?:г\. ?)?(?P<city>[^\W\d_][^\n,|•·\d:;()@]{1,38})"),
    Form(("AT", "CH", "BE", "DK", "NO", "LU", "HU", "SI", "BG", "ZA", "CY", "LI"), r"\d{4}", after=_CITY_AFTER),
    Form(("ZA", "BG", "PH"), r"\d{4}", before=rf"{_CITY}[\s,]*"),
)  # fmt: skip
COMPILED = tuple(
    (
        form,
        re.compile(rf"(?<![\w/.#-])(?:[A-Z]{{1,2}}-|(?:D|A|CH|B|F|I)\s[–-]\s)?(?P<postal>{form.postal})(?![\w-]|\.\d)"),
        re.compile(rf"(?:^|[\n,|•·:;()]|\s)\s*{form.before}$") if form.before else None,
        re.compile(form.after) if form.after else None,
    )
    for form in FORMS
)
