"""Sites that show nothing without JavaScript: told from their first page, and read with a browser where one is at hand.

The browser is the machine's own Chromium, driven by scrapy-playwright (the extra `browser`). It is started for the
first page that needs it, and is given scripts and data only: no pictures, no fonts, nothing but GET, and nothing that
robots.txt of its host refuses (crawler/browser.py).
"""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from crawler.manners import leaves_this_machine
from crawler.urls import site_key

if TYPE_CHECKING:
    from playwright.async_api import Page, Request

_EXECUTABLES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SHELL_WORDS = 12
"""An empty shell may say that it is loading, or to switch JavaScript on; a page with more words says something."""

_SCRIPT = re.compile(rb"<script\b", re.I)
_MOUNT = re.compile(
    rb"""<(?:div|main|section)\b[^>]{0,200}\b(?:id=["']?(?:root|app|__next|__nuxt|___gatsby|q-app|svelte|react-root|"""
    rb"""app-root|main-app|ember\d*|SITE_CONTAINER)["'\s>]|data-reactroot|ng-app|v-cloak)|<app-root\b""",
    re.I,
)
_SWITCH_ON = re.compile(
    r"\b(?:enable|requires?|need|activate|turn on|aktivieren|activez|active|habilit)\b.{0,40}javascript", re.I
)
_REST = 8_000
"""Milliseconds a page is given to come to rest once it has loaded."""

_LOADED = frozenset(("document", "script", "xhr", "fetch"))


def needs_javascript(body: bytes, text: str) -> bool:
    """Whether a page is an empty shell that scripts fill, given the words a visitor without JavaScript sees on it."""
    if not _SCRIPT.search(body) or len(text.split()) > _SHELL_WORDS:
        return False
    return not any(map(str.isalnum, text)) or bool(_MOUNT.search(body) or _SWITCH_ON.search(text))


def find_browser() -> str:
    """The machine's Chromium; '' where there is none or the extra `browser` is not installed."""
    if find_spec("scrapy_playwright") is None:
        return ""
    return next((path for name in _EXECUTABLES if (path := shutil.which(name))), "")


def browser_settings(path: str, *, timeout: float, proxy: str) -> dict[str, Any]:
    """Scrapy's settings for reading pages with the browser at a path."""
    launch: dict[str, Any] = {"executable_path": path, "args": ["--no-sandbox", "--disable-dev-shm-usage"]}
    if proxy:
        launch["proxy"] = {"server": proxy}
    handler = "crawler.browser.BrowserHandler"
    return {
        "EXODIR_BROWSER": True,
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
        "PLAYWRIGHT_LAUNCH_OPTIONS": launch,
        "PLAYWRIGHT_MAX_CONTEXTS": 2,
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 2,
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": timeout * 1000,
    }


class Unwanted:
    """Tells which requests of a page the browser does not send."""

    def __init__(self, contact: str) -> None:
        """Without a contact nothing leaves this machine."""
        self._contact = contact

    def __call__(self, request: Request) -> bool:
        """Whether a request is for anything but scripts and data, or would go where it may not."""
        if request.method != "GET" or request.resource_type not in _LOADED:
            return True
        scheme, _, rest = request.url.partition("://")
        return not self._contact and leaves_this_machine(scheme, rest.partition("/")[0].partition(":")[0])


def render_meta() -> dict[str, Any]:
    """What a request carries that the browser shall answer."""
    from scrapy_playwright.page import PageMethod

    return {"playwright": True, "playwright_page_methods": [PageMethod(_come_to_rest)]}


async def _come_to_rest(page: Page) -> None:
    """Wait until nothing is loading any more; a page that never rests is taken as it is."""
    from playwright.async_api import TimeoutError as NeverRests

    try:
        await page.wait_for_load_state("networkidle", timeout=_REST)
    except NeverRests:
        return


def led_elsewhere(asked: str, shown: str) -> bool:
    """Whether the browser was led to another site than it was sent to."""
    return site_key(asked) != site_key(shown)
