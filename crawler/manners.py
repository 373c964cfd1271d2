"""Who may be visited by whom: real servers only by someone who can be reached."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from crawler.seeds import Seeds
from crawler.urls import is_loopback
from directory.errors import ExodirError


class ContactMissingError(ExodirError):
    """A crawl of real servers without anybody they could turn to."""


def check_contact(seeds: Seeds, contact: str) -> None:
    """Refuse to visit other people's servers without a contact; loopback, or a proxy on loopback, needs none."""
    for seed in seeds.rows:
        check_url(seed.url, contact)


def check_url(url: str, contact: str, *, via: str = "") -> None:
    """Refuse to ask one address of somebody else's server without a contact; `via` is a proxy given for it."""
    parts = urlsplit(url)
    if contact or (is_loopback(via) if via else not leaves_this_machine(parts.scheme, parts.hostname or "")):
        return
    raise ContactMissingError(
        f"{url} is somebody's server, and it is told no way to reach you. Give --contact with an e-mail "
        "address or a page about your crawl (or contact in exodir.toml, or EXODIR_CONTACT)."
    )


@lru_cache(maxsize=20_000)
def leaves_this_machine(scheme: str, host: str) -> bool:
    """Whether a request to a host goes to another machine: neither the host nor the proxy to it is on loopback."""
    return not is_loopback(proxy_for(scheme, host) or f"{scheme}://{f'[{host}]' if ':' in host else host}/")


@lru_cache(maxsize=20_000)
def proxy_for(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for a host (http_proxy, https_proxy, no_proxy); None for a direct way.

    Kept, because asking the environment anew for every request costs more than half a millisecond.
    """
    proxy = "" if proxy_bypass(host) else getproxies().get(scheme, "")
    return (proxy if "//" in proxy else f"http://{proxy}") if proxy else None
