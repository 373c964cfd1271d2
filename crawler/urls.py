"""Addresses of the web: which site a URL belongs to, and when two URLs are the same page."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

import tldextract

MAX_URL = 2_000
"""Longer addresses are machine-made or hostile and are not followed."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_INDEX = re.compile(r"/(?:index|default|home)(?:\.(?:html?|php|aspx?|jsp))?$", re.I)
_PAGE_SUFFIX = re.compile(r"\.(?:html?|php|aspx?|jsp)$", re.I)
_TRACKING = re.compile(
    r"^(?:utm_\w+|gclid|fbclid|msclkid|dclid|yclid|igshid|mc_[ce]id|_ga|_gl|_hs\w+|ref|referrer|source|from|"
    r"phpsessid|jsessionid|sid|sessionid|session_id|replytocom|share|print|amp|v|ver|cache|nocache|ts|_t)$",
    re.I,
)
_HOST = re.compile(r"^(?:[\w](?:[\w-]*[\w])?\.)*[\w](?:[\w-]*[\w])?$")
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), include_psl_private_domains=True, cache_dir=None)


def site_key(url: str) -> str:
    """The key of the site a URL belongs to: host in lower case without `www.`, and the port if it is an unusual one."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    host = f"[{host}]" if ":" in host else host
    port = parts.port
    return host if port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f"{host}:{port}"


@lru_cache(maxsize=20_000)
def registered_domain(key: str) -> str:
    """The registered domain of a site key (`a.example.co.uk` -> `example.co.uk`); an IP address is its own."""
    host, colon, port = key.rpartition(":") if re.search(r":\d+$", key) else (key, "", "")
    if is_address(host) or "." not in host:
        return key
    found = _suffixes(host)
    domain = found.top_domain_under_public_suffix or ".".join(host.split(".")[-2:])
    return f"{domain}{colon}{port}"


def is_address(host: str) -> bool:
    """Whether a host is an IP address and not a name."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return is_address(host) and ipaddress.ip_address(host).is_loopback


def is_host(host: str) -> bool:
    """Whether a text can be the host of a web site: a dotted name, localhost, or an IP address."""
    return is_address(host) or host == "localhost" or ("." in host and bool(_HOST.match(host)))


def absolute(base: str, href: str) -> str:
    """The full address of a link without its fragment; '' when it leads to no web page."""
    href = href.strip()
    scheme = href[:12].partition(":")[0].lower()
    if scheme in ("mailto", "tel", "javascript", "data", "sms", "whatsapp", "callto", "about", "blob", "file"):
        return ""
    try:
        url = urljoin(base, href).partition("#")[0]
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > MAX_URL:
            return ""
        _ = parts.port  # raises when it is no number
    except ValueError:
        return ""
    if " " in url or not url.isascii():
        return _encoded(parts)
    return url


def page_key(url: str) -> str:
    """One key for all spellings of a page: no scheme, `www.`, index file, page suffix, end slash or tracking words."""
    parts = urlsplit(url)
    path = _INDEX.sub("", unquote(parts.path)).rstrip("/")
    path = _PAGE_SUFFIX.sub("", re.sub(r"/{2,}", "/", path))
    key = site_key(url) + path.lower()
    if parts.query:
        kept = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k))
        if kept:
            key += "?" + urlencode(kept)
    return key


def _encoded(parts: SplitResult) -> str:
    """A URL in ASCII: names in IDNA, path and query percent-encoded once."""
    host = parts.hostname or ""
    try:
        host = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return ""
    netloc = host if parts.port is None else f"{host}:{parts.port}"
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~-._"), quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return SplitResult(parts.scheme, netloc, path, query, "").geturl()
