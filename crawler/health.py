"""What can go wrong with a site: each failure gets an outcome and one plain reason."""

from __future__ import annotations

import re
from http import HTTPStatus

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

from directory.failures import FAILURES, FailureName

_OF_STATUS: dict[int, FailureName] = {404: "not_found", 410: "gone", 429: "too_busy", 503: "too_busy"}
_TLS = re.compile(r"\b(?:SSL|TLS|certificate)", re.I)


class SiteError(Exception):
    """Why a page or a whole site cannot be read; the text is the reason shown to people.

    `failure` is a class of failures.FAILURES; empty when a page is merely not wanted.
    """

    def __init__(self, failure: FailureName, reason: str) -> None:
        """Keep class and reason."""
        super().__init__(reason)
        self.failure = failure
        self.reason = reason

    @property
    def outcome(self) -> str:
        """What it makes of the site: `unreachable`, `error` ...; empty when a page is merely not wanted."""
        return FAILURES[self.failure].outcome if self.failure else ""


class RefusedByRobots(IgnoreRequest):
    """robots.txt does not allow this address."""


class AskedToWait(IgnoreRequest):
    """The server asks for a longer pause than a visit can last."""


def failure_of(error: BaseException) -> SiteError:
    """The outcome and reason for an exception met while fetching."""
    if isinstance(error, SiteError):
        return error
    if isinstance(error, RefusedByRobots):
        return SiteError("robots", str(error))
    if isinstance(error, AskedToWait):
        return SiteError("too_busy", str(error))
    if isinstance(error, CannotResolveHostError):
        return SiteError("dns", "the host name is not known (DNS)")
    if isinstance(error, DownloadConnectionRefusedError):
        return SiteError("connection_refused", "the server refuses the connection")
    if isinstance(error, DownloadTimeoutError | TimeoutError):
        return SiteError("timeout", "the server did not answer in time, or its answer never ended")
    if isinstance(error, DownloadCancelledError):
        return SiteError("too_large", "the answer is too large")
    if isinstance(error, UnsupportedURLSchemeError):
        return SiteError("not_html", "the address is no web address")
    if isinstance(error, ResponseDataLossError):
        return SiteError("broken_off", "the connection broke off in the middle of the answer")
    if isinstance(error, IgnoreRequest):  # of the decompression: a small answer that would unpack to a huge one
        return SiteError("too_large", "the answer is too large once unpacked")
    words = _words(error)
    if _TLS.search(words):
        return SiteError("tls", f"no safe connection can be made ({words})")
    return SiteError("connection", f"the connection failed ({words})")


def failure_of_status(status: int) -> SiteError:
    """The outcome and reason for a status that is no success."""
    try:
        phrase = HTTPStatus(status).phrase.lower()
    except ValueError:
        phrase = "unknown status"
    return SiteError(_OF_STATUS.get(status, _class_of(status)), f"the server answers {status} ({phrase})")


def _class_of(status: int) -> FailureName:
    return "server_error" if status >= 500 else "forbidden"


def _words(error: BaseException) -> str:
    """The innermost cause in a few words; wrapped errors often say nothing themselves."""
    while error.__cause__ is not None:
        error = error.__cause__
    reasons = getattr(error, "reasons", None)
    if reasons:
        error = getattr(reasons[0], "value", error)
    text = " ".join(str(error).split())[:120]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
