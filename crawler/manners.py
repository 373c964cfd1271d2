"""Who may be visited by whom: real servers only by someone who can be reached."""

from __future__ import annotations

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
    proxies = getproxies()
    for seed in seeds.rows:
        parts = urlsplit(seed.url)
        proxy = "" if proxy_bypass(parts.hostname or "") else proxies.get(parts.scheme, "")
        reached = (proxy if "//" in proxy else f"http://{proxy}") if proxy else seed.url
        if not is_loopback(reached):
            raise ContactMissingError(
                f"{seed.url} is somebody's server, and it is told no way to reach you. Give --contact with an e-mail "
                "address or a page about your crawl (or contact in exodir.toml, or EXODIR_CONTACT)."
            )
