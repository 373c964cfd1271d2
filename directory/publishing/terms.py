"""Under which terms a row may be used, and where the page it quotes lies in the archive."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from directory.cells import clean_list
from directory.registries import find_registry

QUOTED = "quoted from the clinic's site"
"""The terms under which a site's own words are shown."""
REVIEWED = "CC BY 4.0"
"""The terms of what the program and its maintainers say themselves."""

_DIGITS = str.maketrans("", "", "-:TZ")


@lru_cache(maxsize=4096)
def licences(sources: Collection[str]) -> tuple[str, ...]:
    """The terms of some sources of evidence, each once."""
    return clean_list(sorted({licence_of(source) for source in sources}))


def licence_of(source: str) -> str:
    """The terms of a source of evidence, in words."""
    if source in ("site", "review"):
        return QUOTED if source == "site" else REVIEWED
    registry = find_registry(source)
    return registry.licence if registry else "unknown"


def is_share_alike(source: str) -> bool:
    """Whether what a source says may be passed on under its own terms only."""
    registry = find_registry(source)
    return registry is not None and registry.share_alike


def warc_record(url: str, at: str) -> str:
    """Where a page lies in the archive, as the tools of web archives write it; `at`: a published moment."""
    return f"{_digits(at)}/{url}"


@lru_cache(maxsize=65536)
def _digits(at: str) -> str:
    return at.translate(_DIGITS)
