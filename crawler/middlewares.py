"""Manners toward servers, for every spider: robots.txt, Crawl-delay, and the pauses that servers ask for."""

from __future__ import annotations

import asyncio
import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from crawler.health import AskedToWait, RefusedByRobots, SiteError, failure_of
from crawler.manners import leaves_this_machine
from crawler.robots import Robots, no_rules, out_of_reach, read_robots

BACK_OFF = frozenset({429, 503})
"""Statuses that mean: come back later."""

DEFAULT_PAUSE = 5.0
"""Seconds to pause when a server says 'later' without saying when."""

LONGEST_PAUSE = 60.0
"""Seconds we are ready to wait for one site; a server that asks for more is left in peace for this run."""

TRIES = 3
"""Requests for one address that is answered with 'later', the first included."""

_IS_ROBOTS = "is_robots_txt"
_TRIES = "tries"


class PolitenessMiddleware:
    """Refuses what robots.txt refuses, keeps Crawl-delay, waits as Retry-After asks, and asks nobody without a contact.

    Every host (with its port) is one downloader slot: one request at a time. The pause is counted from the end of an
    answer, so that a slow server has as much rest as a quick one, and sees it in its own log.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Take name and limits from the settings."""
        self._crawler = crawler
        self._agent = crawler.settings["ROBOTSTXT_USER_AGENT"]
        self._contact = crawler.settings["EXODIR_CONTACT"]
        self._delay = crawler.settings.getfloat("DOWNLOAD_DELAY")
        self._robots: dict[str, asyncio.Task[Robots]] = {}
        self._delays: dict[str, float] = {}  # of hosts whose robots.txt asks for a longer one
        self._ended: dict[str, float] = {}
        self._not_before: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PolitenessMiddleware:
        """Scrapy's way to make a middleware."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Hold a request back as long as its host asks; raise RefusedByRobots when it may not be sent."""
        parts = urlparse_cached(request)
        host = parts.netloc
        if not self._contact and leaves_this_machine(parts.scheme, parts.hostname or ""):
            raise SiteError("no_contact", f"{host} is another machine, which is not asked without a contact")
        request.meta["download_slot"] = host
        if not request.meta.get(_IS_ROBOTS):
            rules = await self.robots(request.url)
            if rules.unreachable:
                raise SiteError(rules.failure, rules.unreachable)
            if not rules.allows(request.url):
                raise RefusedByRobots(rules.refusal(request.url))
        while (pause := self._pause(host)) > 0:
            await asyncio.sleep(pause)

    def _pause(self, host: str) -> float:
        """Seconds until a host may be asked again."""
        rested = self._ended.get(host, -math.inf) + self._delays.get(host, self._delay)
        return max(rested, self._not_before.get(host, 0.0)) - monotonic()

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A request that was sent and failed has ended as well."""
        if not isinstance(exception, IgnoreRequest | SiteError):
            self._ended[urlparse_cached(request).netloc] = monotonic()

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        """Send a request again when the server said 'later'; raise AskedToWait when that is too late for us."""
        host = urlparse_cached(request).netloc
        self._ended[host] = monotonic()
        if response.status not in BACK_OFF:
            return response
        tries = request.meta.get(_TRIES, 1)
        asked = retry_after(_header(response, "Retry-After"))
        pause = DEFAULT_PAUSE * tries if asked is None else asked
        if pause > LONGEST_PAUSE:
            raise AskedToWait(f"the server answers {response.status} and asks to wait {pause:.0f} seconds")
        if tries >= TRIES or (asked is None and response.status == 503):
            return response
        self._not_before[host] = monotonic() + pause
        again: Request = request.replace(dont_filter=True)
        again.meta[_TRIES] = tries + 1
        return again

    async def robots(self, url: str) -> Robots:
        """The rules for the host of a URL, fetched once."""
        origin = urljoin(url, "/")
        task = self._robots.get(origin)
        if task is None:
            task = self._robots[origin] = asyncio.ensure_future(self._fetch_robots(origin))
        return await asyncio.shield(task)

    async def _fetch_robots(self, origin: str) -> Robots:
        """Read robots.txt: 4xx allows everything, no answer or 5xx nothing (RFC 9309)."""
        url = urljoin(origin, "/robots.txt")
        for _ in range(6):
            try:
                response = await self._crawler.engine.download_async(Request(url, meta={_IS_ROBOTS: True}))
            except Exception as error:
                failure = failure_of(error)
                return out_of_reach(self._agent, failure.failure, failure.reason)
            location = _header(response, "Location")
            if 300 <= response.status < 400 and location:
                url = urljoin(url, location)
                continue
            if response.status >= 500 or response.status == 429:
                return out_of_reach(
                    self._agent,
                    "robots_unreachable",
                    f"robots.txt is answered with {response.status}, which forbids a visit",
                )
            if response.status >= 300:
                return no_rules(self._agent)
            rules = read_robots(response.body, origin, self._agent)
            self._keep_delay(urlparse_cached(response.request or response).netloc, rules)
            return rules
        return no_rules(self._agent)

    def _keep_delay(self, host: str, rules: Robots) -> None:
        """Widen the pause between two requests where the host's Crawl-delay asks for it."""
        if rules.delay > self._delay:
            self._delays[host] = min(rules.delay, LONGEST_PAUSE)


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")


def retry_after(value: str) -> float | None:
    """Seconds that a Retry-After header asks for (a number or a date); None when it says nothing."""
    value = value.strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
