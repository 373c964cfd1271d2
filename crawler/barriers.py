"""What stands before a site instead of it: a challenge for browsers, or a parked domain. Told from its first page."""

from __future__ import annotations

import re

from crawler.health import SiteError
from crawler.items import Answer

MOST_WORDS = 250
"""Such pages say little; a page with more words is a site, whatever scripts it carries."""

# Marks that the makers of challenges leave in their pages and headers.
_CHALLENGE = re.compile(
    r"cf-chl-|cf_chl_opt|<title>just a moment\.\.\.|<title>attention required! \| cloudflare|"  # Cloudflare
    r"captcha-delivery\.com|"  # DataDome
    r"px-captcha|_pxAppId|"  # HUMAN, formerly PerimeterX
    r"_incapsula_resource|"  # Imperva
    r"sucuri_cloudproxy|"  # Sucuri
    r"awswafcookiedomainlist|aws-waf-token|"  # AWS WAF
    r"/\.well-known/(?:sg)?captcha|"  # SiteGround
    r"(?:g-recaptcha|h-captcha|cf-turnstile)\b.{0,4000}(?:robot|human|verify|humain|mensch|humano)",
    re.I | re.S,
)

_PARKED = re.compile(
    r"sedoparking\.com|parkingcrew\.net|bodis\.com|dan\.com/buy-domain|hugedomains\.com|afternic\.com|"
    r"(?:this|the) domain(?: name)?(?: [\w.-]+)? (?:is|may be) (?:for sale|parked|available for purchase)|"
    r"buy this domain|domain (?:is )?parked|parked free, courtesy of|this (?:web ?site|domain) has expired|"
    r"(?:diese )?domain (?:steht zum verkauf|zu verkaufen)|(?:este |el )?dominio est[áa] (?:en venta|[àa] venda)|"
    r"(?:ce |nom de )?domaine est [àa] vendre|dominio (?:è )?in vendita|domein is te koop|domena jest na sprzeda[żz]",
    re.I,
)


def barrier_of(answer: Answer, text: str) -> SiteError | None:
    """Why the first page of a site is not the site, given the words a reader sees on it; None when it is."""
    if answer.headers.get("cf-mitigated") == "challenge":
        return SiteError("challenge", "a challenge page for browsers stands before the site")
    if len(text.split()) > MOST_WORDS:
        return None
    html = answer.body[:200_000].decode("utf-8", "replace")
    if _CHALLENGE.search(html):
        return SiteError("challenge", "a challenge page for browsers stands before the site")
    if answer.status == 200 and _PARKED.search(f"{text}\n{html}"):
        return SiteError("parked", "the domain is parked or for sale")
    return None
