"""Describes a release's CSV files for machines: Data Package v2, CSV on the Web, Croissant; one schema, three words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from directory.cells import SEPARATOR
from directory.tables import NEVER, TABLES, Column, Table, Type
from exports.about import DESCRIPTION, LICENCE, NAME, TITLE, About
from exports.index import sha256_of
from exports.written import Written

PACKAGE, CSVW, CROISSANT = "datapackage.json", "csv-metadata.json", "croissant.json"

_IN_PACKAGE: dict[Type, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "moment": {"type": "datetime", "format": "default"},
    "list": {"type": "list", "delimiter": SEPARATOR, "itemType": "string"},
    "json": {"type": "object"},
}
_IN_CSVW: dict[Type, dict[str, Any]] = {
    "text": {"datatype": "string"},
    "integer": {"datatype": "integer"},
    "number": {"datatype": "double"},
    "boolean": {"datatype": {"base": "boolean", "format": "true|false"}},
    "moment": {"datatype": "dateTime"},
    "list": {"datatype": "string", "separator": SEPARATOR},
    "json": {"datatype": "json"},
}
_IN_CROISSANT: dict[Type, str] = {
    "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean", "moment": "sc:DateTime",
}  # fmt: skip
_CROISSANT_CONTEXT: dict[str, Any] = {
    "@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
    "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"}, "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/", "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract", "field": "cr:field", "fileObject": "cr:fileObject", "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet", "format": "cr:format", "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/", "recordSet": "cr:recordSet", "references": "cr:references",
    "regex": "cr:regex", "repeated": "cr:repeated", "replace": "cr:replace", "samplingRate": "cr:samplingRate", "sc": "https://schema.org/",
    "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField", "transform": "cr:transform",
}  # fmt: skip


def write_descriptors(folder: Path, about: About, files: Sequence[Written]) -> list[Written]:
    """Write the three descriptions of the CSV files in the folder."""
    described = (
        (PACKAGE, data_package(folder, about), "Data Package", "application/json"),
        (CSVW, csvw(), "CSV on the Web metadata", "application/csvm+json"),
        (CROISSANT, croissant(folder, about, files), "Croissant metadata", "application/ld+json"),
    )
    written = []
    for name, description, title, media_type in described:
        text = json.dumps(description, ensure_ascii=False, indent=1)
        (folder / name).write_text(text + "\n", encoding="utf-8", newline="\n")
        written.append(Written(folder / name, {}, title, media_type))
    return written


# --- Data Package (datapackage.org, version 2) ------------------------------------------------------------------------


def data_package(folder: Path, about: About) -> dict[str, Any]:
    """The descriptor that frictionless and its kin read."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": f"{about.schema_version}+{about.release}",
        "created": f"{about.release}T00:00:00Z",
        **({"homepage": about.base_url} if about.base_url else {}),
        "licenses": [{"name": LICENCE[0], "path": LICENCE[1], "title": LICENCE[2]}],
        "sources": [
            {"title": f"{one.title}, release of {one.released_on}", "licence": one.licence} for one in about.registries
        ],
        "resources": [_resource(folder, table) for table in TABLES],
    }


def _resource(folder: Path, table: Table) -> dict[str, Any]:
    path = folder / f"{table.name}.csv"
    return {
        "name": table.name,
        "type": "table",
        "path": path.name,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sha256_of(path)}",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [_package_field(column) for column in table.columns],
            "missingValues": [""],
            **({"primaryKey": list(table.identity)} if table.identity else {}),
            "foreignKeys": [
                {"fields": [column], "reference": {"resource": target, "fields": [column]}}
                for column, target in table.refers
            ],
        },
    }


def _package_field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.empty == NEVER else {}
    if column.values:
        constraints["enum"] = list(column.values)
    return {
        "name": column.name,
        **_IN_PACKAGE[column.type],
        "description": column.meaning,
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": constraints} if constraints else {}),
        "empty": column.empty,
        "from": column.source,
        "personal": column.personal,
    }


# --- CSV on the Web (W3C) ---


def csvw() -> dict[str, Any]:
    """The metadata that CSVW tools find beside the files by its name."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": TITLE,
        "dc:description": DESCRIPTION,
        "dc:license": {"@id": LICENCE[1]},
        "tables": [_csvw_table(table) for table in TABLES],
    }


def _csvw_table(table: Table) -> dict[str, Any]:
    return {
        "url": f"{table.name}.csv",
        "dc:description": table.meaning,
        "tableSchema": {
            "columns": [
                {
                    "name": column.name,
                    "titles": column.name,
                    **_IN_CSVW[column.type],
                    "required": column.empty == NEVER,
                    "null": "",
                    "dc:description": column.meaning,
                }
                for column in table.columns
            ],
            **({"primaryKey": list(table.identity)} if table.identity else {}),
            "foreignKeys": [
                {"columnReference": [column], "reference": {"resource": f"{target}.csv", "columnReference": [column]}}
                for column, target in table.refers
            ],
        },
    }


# --- Croissant (MLCommons, version 1.0) ---


def croissant(folder: Path, about: About, files: Sequence[Written]) -> dict[str, Any]:
    """The description that dataset searches and machine-learning tools read."""
    return {
        "@context": _CROISSANT_CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": NAME,
        "description": DESCRIPTION,
        "license": LICENCE[1],
        "version": f"{about.schema_version}.0",
        "datePublished": about.release,
        "citeAs": f"{TITLE}, release {about.release}.",
        **({"url": about.base_url} if about.base_url else {}),
        "distribution": [_file_object(folder / file.path.name, file) for file in files],
        "recordSet": [_record_set(table) for table in TABLES],
    }


def _file_object(path: Path, file: Written) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": path.name,
        "name": path.name,
        "description": file.title,
        "contentUrl": path.name,
        "contentSize": f"{path.stat().st_size} B",
        "encodingFormat": file.media_type,
        "sha256": sha256_of(path),
    }


def _record_set(table: Table) -> dict[str, Any]:
    refers = dict(table.refers)
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.meaning,
        **({"key": [{"@id": f"{table.name}/{name}"} for name in table.identity]} if table.identity else {}),
        "field": [_croissant_field(table, column, refers.get(column.name, "")) for column in table.columns],
    }


def _croissant_field(table: Table, column: Column, target: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.meaning,
        "dataType": _IN_CROISSANT.get(column.type, "sc:Text"),
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": column.name}},
        **({"references": {"field": {"@id": f"{target}/{column.name}"}}} if target else {}),
    }
