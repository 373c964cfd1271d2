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
    if contact:
        return
    for seed in seeds.rows:
        parts = urlsplit(seed.url)
        if not is_loopback(proxy_for(parts.scheme, parts.hostname or "") or seed.url):
            raise ContactMissingError(
                f"{seed.url} is somebody's server, and it is told no way to reach you. Give --contact with an e-mail "
                "address or a page about your crawl (or contact in exodir.toml, or EXODIR_CONTACT)."
            )


@lru_cache(maxsize=20_000)
def proxy_for(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for a host (http_proxy, https_proxy, no_proxy); None for a direct way.

    Kept, because asking the environment anew for every request costs more than half a millisecond.
    """
    proxy = "" if proxy_bypass(host) else getproxies().get(scheme, "")
    return (proxy if "//" in proxy else f"http://{proxy}") if proxy else None
