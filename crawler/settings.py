"""Scrapy's settings for all spiders: manners first, then what makes many small sites fast."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

try:
    VERSION = version("exosome-directory")
except PackageNotFoundError:  # run from a checkout that is not installed
    VERSION = "0"

ROBOT = "exosome-directory"
"""The name robots.txt may address this program by."""


def user_agent(contact: str) -> str:
    """Who we are, and how to reach the person who runs this."""
    return f"{ROBOT}/{VERSION} (+{contact})" if contact else f"{ROBOT}/{VERSION}"


BOT_NAME = ROBOT
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# Our own: where data goes, who runs this, how much of a site is read, how many sites are visited side by side.
EXODIR_DATA = Path(os.environ.get("EXODIR_DATA", "data"))
EXODIR_CONTACT = os.environ.get("EXODIR_CONTACT", "")
EXODIR_MAX_PAGES = int(os.environ.get("EXODIR_MAX_PAGES", "25"))
EXODIR_REVISIT_DAYS = 0.0
EXODIR_HOURS = os.environ.get("EXODIR_HOURS", "")  # 22-6: visits begin in these hours only
EXODIR_BUDGET_MINUTES = EXODIR_BUDGET_PAGES = EXODIR_BUDGET_MEGABYTES = 0.0  # of a run; 0: no limit
EXODIR_SITES_AT_ONCE = 32
EXODIR_ARCHIVE = True
EXODIR_BROWSER = False  # crawl.py finds one

# Manners. PolitenessMiddleware obeys robots.txt, Crawl-delay and Retry-After; visits follow redirects themselves.
USER_AGENT = user_agent(EXODIR_CONTACT)
ROBOTSTXT_USER_AGENT = ROBOT
ROBOTSTXT_OBEY = False
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = float(os.environ.get("EXODIR_DELAY", "1"))
DOWNLOAD_DELAY_JITTER = 0
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"}

# Limits: an answer that never ends is cut by time, one that is huge (packed or not) by size.
EXODIR_PATIENCE = 30.0  # seconds, as crawler/patience.py counts them
DOWNLOAD_TIMEOUT = 900  # by the clock, whatever the machine is busy with
DOWNLOAD_HANDLERS = dict.fromkeys(("http", "https"), "crawler.patience.PatientHandler")
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DNS_TIMEOUT = 20

# Nothing is kept between sites and nothing is sent anywhere but to the sites.
COOKIES_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
REFERER_ENABLED = False
HTTPCACHE_ENABLED = False

# Speed: few tasks per answer, no middleware whose work a visit does itself.
CONCURRENT_REQUESTS = EXODIR_SITES_AT_ONCE
CONCURRENT_ITEMS = 4
REACTOR_THREADPOOL_MAXSIZE = 20
RETRY_ENABLED = False
REDIRECT_ENABLED = False
METAREFRESH_ENABLED = False
DOWNLOADER_STATS = False
DOWNLOADER_MIDDLEWARES = {
    "crawler.middlewares.PolitenessMiddleware": 100,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
}
ITEM_PIPELINES = {"crawler.pipelines.StorePipeline": 100}
LOG_LEVEL = "INFO"
LOG_FORMATTER = "crawler.logs.PlainLogFormatter"
