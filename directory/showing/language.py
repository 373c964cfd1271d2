"""The language in which a page is written: which there are, which is spoken now, and a text said in it."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

LANGUAGES: dict[str, str] = {"en": "English", "es": "Español"}
"""The languages shipped complete, each by its own name; the first stands at the addresses without a language."""

SOURCE = "en"
TRANSLATIONS = Path(__file__).parent / "translations"
DOMAIN = "exodir"

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_spoken: ContextVar[str] = ContextVar("spoken", default=SOURCE)


def spoken() -> str:
    """The language spoken now (a key of LANGUAGES)."""
    return _spoken.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within the block everything is said in that language."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def in_all_languages(told: Callable[[str], str], what: str) -> list[str]:
    """What is told of something, in each language."""
    found = []
    for language in LANGUAGES:
        with speaking(language):
            found.append(told(what))
    return list(dict.fromkeys(found))


def say(text: str, **slots: object) -> str:
    """A text of ours in the language spoken now, with its `%(slots)s` filled; itself where it has no translation."""
    told = _translations(spoken()).gettext(text) if text else ""
    return told % slots if slots else told


def say_many(one: str, many: str, count: int, **slots: object) -> str:
    """The text that goes with a count (`%(num)s` in it), in the language spoken now."""
    return plural(one, many, count) % {"num": number(count), **slots}


def plural(one: str, many: str, count: int) -> str:
    """The text that goes with a count, its slots not filled."""
    return _translations(spoken()).ngettext(one, many, count)


def number(count: int) -> str:
    """A whole number with its thousands apart, as the language writes it."""
    apart = f"{count:,}"
    return apart if spoken() == SOURCE else apart.replace(",", "\u202f" if count >= 10_000 else "")


def long_date(moment: datetime | date | None) -> str:
    """`9 November 2026`, as the language writes it."""
    if moment is None:
        return say("not known")
    return say("%(day)s %(month)s %(year)s", day=moment.day, month=say(MONTHS[moment.month - 1]), year=moment.year)


@lru_cache
def _translations(language: str) -> gettext.NullTranslations:
    if language == SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, TRANSLATIONS, [language])


@lru_cache
def names_of_places(language: str, domain: str) -> gettext.NullTranslations:
    """The names of countries (`iso3166-1`) and their parts (`iso3166-2`) in a language, from pycountry."""
    import pycountry

    return gettext.translation(domain, pycountry.LOCALES_DIR, [language], fallback=True)
