"""Writes the clinics as GeoJSON (RFC 7946): a feature a clinic, without geometry where no position is known."""

from __future__ import annotations

from json.encoder import encode_basestring
from pathlib import Path

from directory.batches import Batch
from directory.tables import CLINICS
from exports.jsonl import json_rows
from exports.written import Written

NAME = "clinics.geojson"
MEDIA_TYPE = "application/geo+json"
_POSITION = ("longitude", "latitude")


class GeoJsonWriter:
    """clinics.geojson; one feature a line."""

    def __init__(self, folder: Path) -> None:
        """Begin the file."""
        self._path = folder / NAME
        self._rows = 0
        self._file = self._path.open("w", encoding="utf-8", newline="")
        self._file.write('{"type":"FeatureCollection","features":[')

    def add(self, batch: Batch) -> None:
        """Write some clinics; other tables have no place on a map."""
        if batch.table is not CLINICS:
            return
        places = (batch.columns[CLINICS.place(name)] for name in _POSITION)
        ids = map(encode_basestring, batch.columns[CLINICS.place("clinic_id")])
        rows = json_rows(batch, without=_POSITION)
        for longitude, latitude, clinic_id, row in zip(*places, ids, rows, strict=True):
            known = longitude is not None and latitude is not None
            geometry = f'{{"type":"Point","coordinates":[{longitude!r},{latitude!r}]}}' if known else "null"
            feature = f'{{"type":"Feature","id":{clinic_id},"geometry":{geometry},"properties":{row}}}'
            self._file.write((",\n" if self._rows else "\n") + feature)
            self._rows += 1

    def close(self) -> list[Written]:
        """Finish the file."""
        with self._file:
            self._file.write("\n]}\n")
        return [Written(self._path, {CLINICS.name: self._rows}, "Clinics on a map", MEDIA_TYPE)]
