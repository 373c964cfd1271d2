"""Writes the clinics as GeoJSON (RFC 7946): a feature a clinic, without geometry where no position is known."""

from __future__ import annotations

import json
from pathlib import Path

from directory.cells import moment_texts
from directory.published import Batch
from directory.tables import CLINICS
from exports.written import Written

NAME = "clinics.geojson"
MEDIA_TYPE = "application/geo+json"


class GeoJsonWriter:
    """clinics.geojson; one feature a line."""

    def __init__(self, folder: Path) -> None:
        """Begin the file."""
        self._path = folder / NAME
        self._rows = 0
        self._file = self._path.open("w", encoding="utf-8", newline="")
        self._file.write('{"type":"FeatureCollection","features":[')
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

    def add(self, batch: Batch) -> None:
        """Write some clinics; other tables have no place on a map."""
        if batch.table is not CLINICS:
            return
        columns = [
            moment_texts(values) if column.type == "moment" else values
            for values, column in zip(batch.columns, CLINICS.columns, strict=True)
        ]
        for row in zip(*columns, strict=True):
            properties = dict(zip(CLINICS.names, row, strict=True))
            longitude, latitude = properties.pop("longitude"), properties.pop("latitude")
            known = longitude is not None and latitude is not None
            feature = {
                "type": "Feature",
                "id": properties["clinic_id"],
                "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
                "properties": properties,
            }
            self._file.write(("," if self._rows else "") + "\n" + self._encode(feature))
            self._rows += 1

    def close(self) -> list[Written]:
        """Finish the file."""
        with self._file:
            self._file.write("\n]}\n")
        return [Written(self._path, {CLINICS.name: self._rows}, "Clinics on a map", MEDIA_TYPE)]
