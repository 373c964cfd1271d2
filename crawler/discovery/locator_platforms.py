"""The platforms that brands' provider locators run on, and which of them a page shows."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.discovery.locator_asking import CHANGED, Row, ShapeChangedError
from crawler.discovery.locator_embedded import rows_in_page
from crawler.discovery.locator_hosted import Closeby, Stockist, StoreLocatorWidgets, StoreRocket
from crawler.discovery.locator_my_maps import MyMaps
from crawler.discovery.locator_platform import Platform
from crawler.discovery.locator_wordpress import AgileStoreLocator, SuperStoreFinder, WPGoMaps, WPStoreLocator


class Embedded(Platform):
    """The locations stand in the page itself."""

    name, title = "embedded", "locations in the page"

    def rows(self) -> Iterator[Row]:
        """All locations of the page."""
        reply = self.asker.ask(self.page)
        found = rows_in_page(reply.text)
        if not found:
            raise ShapeChangedError(f"{self.page}: there are no locations in the page (data-lat and data-lng, or a "
                                    f"list with lat and lng in a script). {CHANGED}")  # fmt: skip
        yield from found


PLATFORMS: dict[str, type[Platform]] = {
    one.name: one
    for one in (Stockist, StoreRocket, Closeby, WPStoreLocator, AgileStoreLocator, WPGoMaps, SuperStoreFinder,
                StoreLocatorWidgets, MyMaps, Embedded)
}  # fmt: skip


def recognise(page: str) -> tuple[type[Platform], dict[str, str]] | None:
    """The platform a locator page runs on, with what it says that a brand's entry needs."""
    for platform in PLATFORMS.values():
        said = platform.recognised(page)
        if said is not None:
            return platform, said
    return (Embedded, {}) if rows_in_page(page) else None
