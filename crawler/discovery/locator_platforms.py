"""The platforms that brands' provider locators run on: how each is recognised, asked and answered."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from math import inf
from typing import Any, ClassVar
from urllib.parse import quote, urlencode, urljoin

from lxml import etree

from crawler.discovery.locator_asking import CHANGED, Asker, Row, ShapeChangedError
from crawler.discovery.locator_embedded import rows_in_page
from crawler.discovery.locator_sweep import Box, GeoSweep, geohash_point, looks_cut_off

MILE = 1.609344


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


class Stockist(Platform):
    """Gives all at once, or, where that is turned off, what lies around a point."""

    name, title, needs = "stockist", "Stockist", ("tag",)
    marks = (r"data-stockist-widget-tag=[\"'](?P<tag>u\d+)", r"stockist\.co/api/v1/(?P<tag>u\d+)/")
    address = "https://stockist.co/api/v1/{tag}/locations/all"

    def rows(self) -> Iterator[Row]:
        """All locations."""
        reply = self.asker.ask(self.url(self.address), also=(400,))
        if reply.status == 200:
            yield from reply.rows()
            return
        said = reply.json()
        if not isinstance(said, dict) or said.get("error") != "Method unavailable.":
            raise ShapeChangedError(f"{reply.url}: an error of a new kind (status 400). {CHANGED}")
        widget = self.asker.ask(self.url("https://stockist.co/api/v1/{tag}/widget.js")).json()
        reach = float((widget.get("max_distance") if isinstance(widget, dict) else None) or inf)
        overview = self.asker.ask(self.url("https://stockist.co/api/v1/{tag}/locations/overview.js"))
        points = [point for text in overview.rows("i") if (point := geohash_point(str(text)[:-1]))]
        yield from self.swept(GeoSweep(self._around, reach=reach, points=points))

    def _around(self, box: Box) -> list[Row]:
        address = (
            "https://stockist.co/api/v1/{tag}/locations/search?latitude={north:.5f}&longitude={east:.5f}&distance={km}"
        )
        north, east = box.middle
        return self.asker.ask(self.url(address, north=north, east=east, km=box.reach)).rows("locations")


class StoreRocket(Platform):
    """Gives all at once; some accounts are cut off, and give what lies within one of the account's own distances."""

    name, title, needs, optional = "storerocket", "StoreRocket", ("account",), ("radius", "area")
    marks = (
        r"StoreRocket\.init\(\s*\{[^}]*?\baccount[\"']?\s*:\s*[\"'](?P<account>\w+)",
        r"data-storerocket-account=[\"'](?P<account>\w+)",
        r"cdn\.storerocket\.io/widget",
    )
    address, path = "https://storerocket.io/api/user/{account}/locations", "results.locations"

    def rows(self) -> Iterator[Row]:
        """All locations."""
        answer = self.asker.ask(self.url(self.address)).rows(self.path)
        yield from answer
        if not looks_cut_off(len(answer)):
            return
        if radius := float(self.said.get("radius") or 0):
            yield from self.swept(GeoSweep(lambda box: self._around(box, radius), reach=radius * MILE))
        else:
            self.truncated = f"{len(answer)} locations may be a limit; add radius, the most miles the page offers"

    def _around(self, box: Box, radius: float) -> list[Row]:
        address = self.address + "?lat={north:.5f}&lng={east:.5f}&radius={radius:g}&limit=1000"
        north, east = box.middle
        return self.asker.ask(self.url(address, north=north, east=east, radius=radius)).rows(self.path)


class Closeby(Platform):
    """Gives all at once, and what is needed of each in an answer of its own."""

    name, title, needs = "closeby", "Closeby", ("key",)
    marks = (
        r"closeby\.co/embed/(?P<key>[0-9a-f]{32})",
        r"closeby(?:__)?(?:\.|\s*=\s*\{[^}]*?)mapKey[\"']?\s*[:=]\s*[\"'](?P<key>[0-9a-f]{32})",
    )
    address, path = "https://www.closeby.co/embed/{key}/locations", "locations"

    def rows(self) -> Iterator[Row]:
        """All locations, with their web sites and phones."""
        reply = self.asker.ask(self.url(self.address))
        answer, said = reply.rows(self.path), reply.json()
        if said.get("is_limited_results"):
            self.truncated = f"the server shows {len(answer)} of {said.get('total_count') or 'more'} locations"
        for row in answer:
            detail = None
            if isinstance(row, dict) and str(row.get("id", "")).isalnum():
                if self.most <= 0:
                    self.truncated = "not all locations were asked for their web sites"
                else:
                    self.most -= 1
                    detail = self._detail(str(row["id"]))
            yield row | detail if detail else row

    def _detail(self, number: str) -> Row:
        reply = self.asker.ask(f"https://www.closeby.co/locations/{number}", also=(404,))
        if reply.status == 404:
            return {}
        said = reply.json()
        if not isinstance(said, dict) or not isinstance(said.get("location"), dict):
            raise ShapeChangedError(f"{reply.url}: the answer has no 'location'. {CHANGED}")
        return {key: value for key, value in said["location"].items() if value not in (None, "")}


class WPStoreLocator(Platform):
    """A plugin of WordPress. How many rows it gives at the most is set on the server, so a round number is swept."""

    name, title, optional = "wp-store-locator", "WP Store Locator", ("cap", "area")
    marks = (r"/wp-content/plugins/wp-store-locator/", r"\bwpslSettings\b", r"id=[\"']wpsl-stores")
    address = "/wp-admin/admin-ajax.php?action=store_search&autoload=1"

    def rows(self) -> Iterator[Row]:
        """All locations."""
        answer = self.asker.ask(self.url(self.address)).rows()
        yield from answer
        cap = int(self.said.get("cap") or 0)
        if not answer or (len(answer) >= cap if cap else looks_cut_off(len(answer))):
            yield from self.swept(GeoSweep(self._around, cap=cap))
            if not answer and self.truncated.startswith("the answer is cut off"):
                self.truncated = ""  # nothing here and nothing there: there is nothing

    def _around(self, box: Box) -> list[Row]:
        address = "/wp-admin/admin-ajax.php?action=store_search&lat={north:.5f}&lng={east:.5f}&max_results=500"
        address += "&search_radius={km}"
        north, east = box.middle
        return self.asker.ask(self.url(address, north=north, east=east, km=box.reach)).rows()


class AgileStoreLocator(Platform):
    """A plugin of WordPress; the page holds a word of the day (nonce) that must be given back."""

    name, title, needs, optional = "agile-store-locator", "Agile Store Locator", ("ajax_url",), ("nonce", "asl_lang")
    marks = (
        r"ASL_REMOTE\s*=\s*\{[^}]*?[\"']ajax_url[\"']\s*:\s*[\"'](?P<ajax_url>[^\"']+)",
        r"ASL_REMOTE\s*=\s*\{[^}]*?[\"']nonce[\"']\s*:\s*[\"'](?P<nonce>\w+)",
        r"asl_configuration\s*=\s*\{[^}]*?[\"']lang[\"']\s*:\s*[\"'](?P<asl_lang>[\w-]*)",
        r"/wp-content/plugins/agile-store-locator/",
    )

    def rows(self) -> Iterator[Row]:
        """All locations."""
        asked = {"action": "asl_load_stores", "nonce": self.said.get("nonce", ""),
                 "asl_lang": self.said.get("asl_lang", ""), "load_all": 1, "layout": 0}  # fmt: skip
        place = urljoin(self.page, str(self.said["ajax_url"]).replace("\\/", "/"))
        reply = self.asker.ask(f"{place}?{urlencode(asked)}")
        yield from reply.rows("stores" if isinstance(reply.json(), dict) else "")


class WPGoMaps(Platform):
    """A plugin of WordPress, asked for the markers of one map."""

    name, title, needs = "wp-go-maps", "WP Go Maps", ("map_id",)
    marks = (
        r"\bwpgmza[^>]*data-map-id=[\"'](?P<map_id>\d+)",
        r"id=[\"']wpgmza_map_(?P<map_id>\d+)",
        r"/wp-json/wpgmza/v1/",
    )
    path = "markers"

    def rows(self) -> Iterator[Row]:
        """All markers of the map."""
        wanted = json.dumps({"filter": json.dumps({"map_id": int(self.said["map_id"])})})
        packed = base64.b64encode(zlib.compress(wanted.encode())).decode().rstrip("=")
        yield from self.asker.ask(urljoin(self.page, f"/wp-json/wpgmza/v1/features/base64{packed}")).rows(self.path)


class SuperStoreFinder(Platform):
    """A plugin of WordPress that answers in XML."""

    name, title = "super-store-finder", "Super Store Finder"
    marks = (r"/wp-content/plugins/superstorefinder-wp/",)
    address = "/wp-content/plugins/superstorefinder-wp/ssf-wp-xml.php"

    def rows(self) -> Iterator[Row]:
        """All locations."""
        reply = self.asker.ask(self.url(self.address))
        if not reply.body.strip():
            return
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
        root = etree.fromstring(reply.body, parser)
        stores = [] if root is None else list(root.iter("store"))
        if not stores:
            raise ShapeChangedError(f"{reply.url}: the answer is no XML with a 'store'. {CHANGED}")
        for item in (item for store in stores for item in store.findall("item")):
            yield {str(etree.QName(part).localname): part.text or "" for part in item if isinstance(part.tag, str)}


class StoreLocatorWidgets(Platform):
    """Gives all at once, as a call of the page's own function."""

    name, title, needs = "store-locator-widgets", "Store Locator Widgets", ("key",)
    marks = (
        r"cdn\.storelocatorwidgets\.com/json/(?P<key>\w+)",
        r"storelocatorwidgets\.com/[^>]*?\bdata-uid=[\"'](?P<key>\w+)",
        r"cdn\.storelocatorwidgets\.com",
    )
    address, path = "https://cdn.storelocatorwidgets.com/json/{key}", "stores"


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
                StoreLocatorWidgets, Embedded)
}  # fmt: skip


def recognise(page: str) -> tuple[type[Platform], dict[str, str]] | None:
    """The platform a locator page runs on, with what it says that a brand's entry needs."""
    for platform in PLATFORMS.values():
        said = platform.recognised(page)
        if said is not None:
            return platform, said
    return (Embedded, {}) if rows_in_page(page) else None
