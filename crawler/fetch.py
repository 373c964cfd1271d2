"""Fetches one page for a person to look at, with the manners of a crawl: robots.txt, user agent, limits."""

from __future__ import annotations

import urllib.error
import urllib.request
import urllib.response
from dataclasses import dataclass
from urllib.parse import urljoin

from crawler.manners import check_contact
from crawler.robots import Robots, no_rules, read_robots
from crawler.seeds import Seed, Seeds
from crawler.settings import DOWNLOAD_MAXSIZE, EXODIR_PATIENCE, ROBOT, user_agent
from crawler.urls import site_key
from directory.errors import ExodirError


@dataclass(frozen=True, slots=True)
class Fetched:
    """One page as the server gave it."""

    url: str  # after redirects
    body: bytes
    content_type: str


def fetch_page(url: str, *, contact: str) -> Fetched:
    """Fetch a page once; ExodirError when robots.txt forbids it, no contact is set, or the server does not give it."""
    check_contact(Seeds((Seed(site=site_key(url), url=url),)), contact)
    rules = _robots(url, contact)
    if not rules.allows(url):
        raise ExodirError(f"{url}: {rules.refusal(url)}; the page is not fetched.")
    try:
        with _open(url, contact) as answer:
            return Fetched(answer.url, answer.read(DOWNLOAD_MAXSIZE), answer.headers.get("Content-Type", ""))
    except urllib.error.HTTPError as error:
        raise ExodirError(f"{url}: the server answers {error.code} ({error.reason}).") from error
    except (OSError, ValueError) as error:
        raise ExodirError(f"{url}: {getattr(error, 'reason', error)}.") from error


def _robots(url: str, contact: str) -> Robots:
    origin = urljoin(url, "/")
    try:
        with _open(urljoin(origin, "/robots.txt"), contact) as answer:
            return read_robots(answer.read(DOWNLOAD_MAXSIZE), origin, ROBOT)
    except urllib.error.HTTPError as error:
        if error.code >= 500 or error.code == 429:
            raise ExodirError(f"{origin}robots.txt is answered with {error.code}, which forbids a visit.") from error
        return no_rules(ROBOT)
    except (OSError, ValueError) as error:
        raise ExodirError(f"{url}: {getattr(error, 'reason', error)}.") from error


def _open(url: str, contact: str) -> urllib.response.addinfourl:
    request = urllib.request.Request(url, headers={"User-Agent": user_agent(contact)})
    return urllib.request.urlopen(request, timeout=EXODIR_PATIENCE)  # type: ignore[no-any-return]
