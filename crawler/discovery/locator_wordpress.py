"""Platforms of provider locators that are plugins of WordPress, asked on the brand's own host."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from urllib.parse import urlencode, urljoin

from lxml import etree

from crawler.discovery.locator_asking import CHANGED, Row, ShapeChangedError
from crawler.discovery.locator_platform import Platform
from crawler.discovery.locator_sweep import Box, GeoSweep, looks_cut_off


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
    """A plugin of WordPress, asked for the markers of one map; older ones give those of all maps."""

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
        reply = self.asker.ask(urljoin(self.page, f"/wp-json/wpgmza/v1/features/base64{packed}"), also=(404,))
        if reply.status == 200:
            yield from reply.rows(self.path)
            return
        for row in self.asker.ask(urljoin(self.page, "/wp-json/wpgmza/v1/features/")).rows(self.path):
            if not isinstance(row, dict) or str(row.get("map_id")) == str(self.said["map_id"]):
                yield row


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
