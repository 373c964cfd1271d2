"""Provider locators drawn as a map of Google My Maps, which is given as KML."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from crawler.discovery.locator_asking import CHANGED, Row, ShapeChangedError
from crawler.discovery.locator_platform import Platform


class MyMaps(Platform):
    """A map that somebody drew: each place has a name and a position, and what else its author wrote into columns."""

    name, title, needs = "google-my-maps", "Google My Maps", ("mid",)
    marks = (r"google\.[a-z.]+/maps/d/(?:u/\d+/)?(?:embed|viewer|edit|kml)\?(?:[^\"'<>\s]*?[&;])?mid=(?P<mid>[\w.-]+)",)
    address = "https://www.google.com/maps/d/kml?mid={mid}&forcekml=1"

    def rows(self) -> Iterator[Row]:
        """All places of the map; lines and areas are none."""
        reply = self.asker.ask(self.url(self.address))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
        root = etree.fromstring(reply.body, parser) if reply.body.strip() else None
        if root is None or etree.QName(root).localname != "kml":
            raise ShapeChangedError(f"{reply.url}: the answer is no XML of a map (KML). {CHANGED}")
        for number, place in enumerate(root.iter("{*}Placemark"), 1):
            spot = place.findtext("{*}Point/{*}coordinates", "").split(",")
            if len(spot) < 2:
                continue
            own = {data.get("name", ""): data.findtext("{*}value", "") for data in place.iter("{*}Data")}
            said = {"name": place.findtext("{*}name", ""), "address": place.findtext("{*}address", "")}
            yield {
                "id": place.get("id") or f"{number}",
                "longitude": spot[0].strip(),
                "latitude": spot[1].strip(),
                **own,
                **{key: value for key, value in said.items() if value},
            }
