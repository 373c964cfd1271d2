"""How a visit to a site can fail: each class with the outcome it gives and what is done about it. Data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

FailureName = Literal[
    "",
    "dns",
    "connection_refused",
    "tls",
    "timeout",
    "broken_off",
    "connection",
    "server_error",
    "too_busy",
    "robots_unreachable",
    "no_contact",
    "forbidden",
    "challenge",
    "robots",
    "not_found",
    "gone",
    "parked",
    "moved",
    "redirects",
    "not_html",
    "too_large",
    "javascript",
    "empty",
    "reading",
    "storing",
]
Outcome = Literal["not_a_provider", "robots_disallowed", "unreachable", "error"]
Action = Literal["retry", "ask", "retire"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One class of failure."""

    outcome: Outcome
    action: Action  # retry: by itself, with growing pauses; ask: a person, and seldom; retire: twice a year
    says: str  # for maintainers, in a few words
    advice: str  # what a person may do


FAILURES: dict[str, Failure] = {
    "dns": Failure(
        "unreachable", "retry", "host name not known",
        "If it stays so, the site is gone: take it off the seeds.",
    ),
    "connection_refused": Failure(
        "unreachable", "retry", "connection refused",
        "Nothing, unless it stays so.",
    ),
    "tls": Failure(
        "unreachable", "retry", "no safe connection",
        "Open the site in a browser: its certificate is wrong.",
    ),
    "timeout": Failure(
        "unreachable", "retry", "no answer in time",
        "Nothing, unless it stays so.",
    ),
    "broken_off": Failure(
        "unreachable", "retry", "answer broke off",
        "Nothing, unless it stays so.",
    ),
    "connection": Failure(
        "unreachable", "retry", "connection failed",
        "Nothing, unless it stays so.",
    ),
    "server_error": Failure(
        "unreachable", "retry", "server error",
        "Nothing, unless it stays so.",
    ),
    "too_busy": Failure(
        "unreachable", "retry", "server asks to wait",
        "Nothing; a longer --delay may help.",
    ),
    "robots_unreachable": Failure(
        "unreachable", "retry", "robots.txt cannot be had",
        "Nothing, unless it stays so.",
    ),
    "no_contact": Failure(
        "unreachable", "ask", "no contact is set",
        "Set a contact (exodir.toml or --contact).",
    ),
    "forbidden": Failure(
        "unreachable", "ask", "access refused",
        "Ask the clinic; this program does not disguise itself.",
    ),
    "challenge": Failure(
        "unreachable", "ask", "a challenge page stands before the site",
        "Ask the clinic; challenges are not evaded.",
    ),
    "robots": Failure(
        "robots_disallowed", "retry", "robots.txt refuses the site",
        "Nothing: it is respected.",
    ),
    "not_found": Failure(
        "unreachable", "ask", "start page not found",
        "Find the site's new address for the seeds.",
    ),
    "gone": Failure(
        "unreachable", "retire", "gone for good",
        "Take it off the seeds.",
    ),
    "parked": Failure(
        "not_a_provider", "retire", "the domain is parked or for sale",
        "Take it off the seeds.",
    ),
    "moved": Failure(
        "unreachable", "ask", "leads to another site",
        "Put the new address into the seeds.",
    ),
    "redirects": Failure(
        "error", "ask", "redirects lead nowhere",
        "Find the site's right address for the seeds.",
    ),
    "not_html": Failure(
        "error", "ask", "no web page",
        "Find the site's right address for the seeds.",
    ),
    "too_large": Failure(
        "error", "ask", "answer too large",
        "Give a smaller page of the site as its seed.",
    ),
    "javascript": Failure(
        "error", "ask", "nothing without JavaScript",
        "Install the extra `browser`, which reads such sites.",
    ),
    "empty": Failure(
        "error", "ask", "pages are empty",
        "Look at the site; it may be under construction.",
    ),
    "reading": Failure(
        "error", "ask", "the visit broke off",
        "An error in this program: please report it.",
    ),
    "storing": Failure(
        "error", "ask", "could not be stored",
        "An error in this program: please report it.",
    ),
}  # fmt: skip
"""Every class, in the order in which reports list them."""

PAUSES = (0, 1, 3, 7, 14, 28)
"""Days until a site that failed once, twice, ... in a row is asked again; the last counts from then on."""

SELDOM = 28
"""Days until a site that needs a person is asked again, once it has failed twice."""

RETIRED = 180
"""Days until a retired site is asked again."""


def pause_after(failure: str, failures: int) -> timedelta:
    """How long a site is left in peace after so many failures in a row, the last of this class."""
    action = FAILURES[failure].action
    if action == "retire":
        return timedelta(days=RETIRED)
    if action == "ask" and failures > 1:
        return timedelta(days=SELDOM)
    return timedelta(days=PAUSES[min(failures, len(PAUSES)) - 1]) if failures else timedelta()
