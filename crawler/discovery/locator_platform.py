"""What every platform of provider locators is: how it is recognised, asked and answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar
from urllib.parse import quote, urljoin

from crawler.discovery.locator_asking import Asker, Row
from crawler.discovery.locator_sweep import Box, GeoSweep


class Platform:
    """One platform. Most are an address and where the rows stand in its answer; the others read in their own way.

    Sources of the shapes: the store finders of alltheplaces.xyz and public code that reads these platforms.
    """

    name: ClassVar[str]  # as a brand's entry has it
    title: ClassVar[str]
    needs: ClassVar[tuple[str, ...]] = ()  # what a brand's entry must say, or the locator page shows
    optional: ClassVar[tuple[str, ...]] = ()
    marks: ClassVar[tuple[str, ...]] = ()  # what only pages with this platform show; named groups fill `needs`
    address: ClassVar[str] = ""
    path: ClassVar[str] = ""  # of keys, to the rows

    def __init__(self, asker: Asker, page: str, said: Mapping[str, Any]) -> None:
        """`page`: the locator page's address; `said`: all that the platform needs, and what is optional."""
        self.asker, self.page, self.said = asker, page, said
        self.truncated = ""  # why rows may be missing
        self.most = 1_000  # requests of a sweep

    def rows(self) -> Iterator[Row]:
        """All locations, in the platform's own words."""
        yield from self.asker.ask(self.url(self.address)).rows(self.path)

    def url(self, address: str, **more: object) -> str:
        """An address of the platform with what the brand's entry says put in; one without a host is the page's."""
        said = {name: quote(str(value), safe="") for name, value in self.said.items()}
        return urljoin(self.page, address.format(**said, **more))

    def swept(self, sweep: GeoSweep) -> Iterator[Row]:
        """The rows of a sweep; what it may have missed is noted."""
        sweep.most = self.most
        if area := self.said.get("area"):
            sweep.area = Box(*area)
        yield from sweep.rows()
        self.truncated = sweep.truncated
        if not sweep.hits:
            self.truncated = "the answer is cut off, and the search around a place finds nothing"

    @classmethod
    def recognised(cls, page: str) -> dict[str, str] | None:
        """What a page with this platform says that a brand's entry needs; None when it shows no sign of it."""
        found = [match for mark in cls.marks if (match := re.search(mark, page, re.I))]
        groups = [match.groupdict() for match in found]
        return {name: value for group in reversed(groups) for name, value in group.items() if value} if found else None
