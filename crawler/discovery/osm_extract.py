"""Extracts of OpenStreetMap (.osm.pbf), read as a stream with the extra `osm`; a country in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crawler.discovery.place_files import osm_place
from crawler.discovery.place_rows import Reading
from directory.candidates import Found
from directory.errors import ExodirError

KEYS = ("amenity", "healthcare", "healthcare:speciality", "shop", "beauty")
"""Tags one of which every clinic and every salon has; all other elements are passed over by the library itself."""


def read_extract(path: Path, reading: Reading) -> Iterator[Found]:
    """The clinics and salons of an extract; those that are drawn as areas come without coordinates.

    A file that is cut off gives what it holds, and is named. ExodirError when the extra is not there.
    """
    try:
        import osmium
    except ImportError as error:
        raise ExodirError(
            f"{path} is an extract of OpenStreetMap, which needs one more library: pip install 'exosome-directory[osm]'"
        ) from error
    wanted = osmium.FileProcessor(str(path)).with_filter(osmium.filter.KeyFilter(*KEYS))
    try:
        for element in wanted:
            tags = {tag.k: tag.v for tag in element.tags}
            spot: tuple[float | None, float | None] = (None, None)
            if isinstance(element, osmium.osm.Node) and element.location.valid():
                spot = (element.location.lat, element.location.lon)
            kind = {"n": "node", "w": "way", "r": "relation"}.get(element.type_str(), "")
            yield from osm_place(tags, f"{kind}/{element.id}", *spot, reading)
    except RuntimeError as error:
        reading.refuse(str(path), f"cut off or damaged after {reading.rows:,} places ({error})")
