"""Platforms of provider locators that are services of their own, on hosts of their own."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from crawler.discovery.locator_asking import CHANGED, Row, ShapeChangedError
from crawler.discovery.locator_platform import Platform
from crawler.discovery.locator_sweep import Box, GeoSweep, geohash_point, looks_cut_off

MILE = 1.609344


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


class StoreLocatorWidgets(Platform):
    """Gives all at once, as a call of the page's own function."""

    name, title, needs = "store-locator-widgets", "Store Locator Widgets", ("key",)
    marks = (
        r"cdn\.storelocatorwidgets\.com/json/(?P<key>\w+)",
        r"storelocatorwidgets\.com/[^>]*?\bdata-uid=[\"'](?P<key>\w+)",
        r"cdn\.storelocatorwidgets\.com",
    )
    address, path = "https://cdn.storelocatorwidgets.com/json/{key}", "stores"
