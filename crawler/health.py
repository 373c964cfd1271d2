"""What can go wrong with a site: each failure gets an outcome and one plain reason."""

from __future__ import annotations

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

from directory.observations import Failure


class SiteError(Exception):
    """Why a page or a whole site cannot be read; the text is the reason shown to people.

    `outcome` is `unreachable` when no answer comes or the server refuses or fails, `error` when what it answers
    cannot be read, `robots_disallowed` when the site asks not to be visited, empty when a page is merely not wanted.
    """

    def __init__(self, outcome: Failure, reason: str) -> None:
        """Keep outcome and reason."""
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason


class RefusedByRobots(IgnoreRequest):
    """robots.txt does not allow this address."""


class AskedToWait(IgnoreRequest):
    """The server asks for a longer pause than a visit can last."""


def failure_of(error: BaseException) -> SiteError:
    """The outcome and reason for an exception met while fetching."""
    if isinstance(error, SiteError):
        return error
    if isinstance(error, RefusedByRobots):
        return SiteError("robots_disallowed", str(error))
    if isinstance(error, AskedToWait):
        return SiteError("unreachable", str(error))
    if isinstance(error, CannotResolveHostError):
        return SiteError("unreachable", "the host name is not known (DNS)")
    if isinstance(error, DownloadConnectionRefusedError):
        return SiteError("unreachable", "the server refuses the connection")
    if isinstance(error, DownloadTimeoutError | TimeoutError):
        return SiteError("unreachable", "the server did not answer in time, or its answer never ended")
    if isinstance(error, DownloadCancelledError):
        return SiteError("error", "the answer is too large")
    if isinstance(error, UnsupportedURLSchemeError):
        return SiteError("error", "the address is no web address")
    if isinstance(error, ResponseDataLossError):
        return SiteError("unreachable", "the connection broke off in the middle of the answer")
    if isinstance(error, IgnoreRequest):  # of the decompression: a small answer that would unpack to a huge one
        return SiteError("error", "the answer is too large once unpacked")
    return SiteError("unreachable", f"the connection failed ({_words(error)})")


def failure_of_status(status: int) -> SiteError:
    """The outcome and reason for a status that is no success."""
    try:
        phrase = HTTPStatus(status).phrase.lower()
    except ValueError:
        phrase = "unknown status"
    return SiteError("unreachable", f"the server answers {status} ({phrase})")


def _words(error: BaseException) -> str:
    """The innermost cause in a few words; wrapped errors often say nothing themselves."""
    while error.__cause__ is not None:
        error = error.__cause__
    reasons = getattr(error, "reasons", None)
    if reasons:
        error = getattr(reasons[0], "value", error)
    text = " ".join(str(error).split())[:120]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
