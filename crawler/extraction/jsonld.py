"""JSON-LD as pages really hold it: parsed strictly first, then once more with the usual slips mended."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from crawler.extraction.page import Page

MAX_NODES = 2_000
"""Nodes that are looked at on one page; machine-made pages hold thousands."""

_SLIPS = (
    (
        re.compile(
            r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|"
            r"//\s*\]\]>|\]\]>)\s*;?\s*$"
        ),
        "",
    ),
    (re.compile(r"/\*[^*]{0,2000}(?:\*(?!/)[^*]{0,2000})*\*/"), " "),
    (re.compile(r"(?m)(?<![:\"'\w/])//[^\n\"]*$"), " "),
)
_OUTSIDE_SLIPS = (
    (re.compile(r"\\[nrt]"), " "),  # a literal backslash-n between items
    (re.compile(r",(\s*[}\]])"), r"\1"),
    (re.compile(r"([}\]])(\s*)(?=[{\[])"), r"\1,\2"),
    (re.compile(r",\s*,"), ","),
    (re.compile(r"\b(?:undefined|NaN)\b"), "null"),
)
_STRINGS = re.compile(r'("(?:[^"\\]|\\.)*")', re.S)
_SMART_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "\u00a0": " "})


def _parse(text: str) -> Any:
    """The value of one script, None when even the second try fails or it nests without end."""
    try:
        return _read_or_mended(text)
    except RecursionError:
        return None


def _read_or_mended(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except ValueError:
        pass
    for slip, mended in _SLIPS:
        text = slip.sub(mended, text)
    for candidate in dict.fromkeys((text, text.translate(_SMART_QUOTES))):
        mended_text = _mend_outside_strings(candidate).strip().rstrip(";").strip()
        while mended_text:
            try:
                return json.JSONDecoder(strict=False).raw_decode(mended_text)[0]
            except ValueError as error:
                mended_text = _mend_at(mended_text, getattr(error, "msg", ""), getattr(error, "pos", 0))
    return None


def _mend_outside_strings(text: str) -> str:
    """Mend commas, literal line breaks and the like, leaving what stands inside strings alone."""
    parts = _STRINGS.split(text)
    for index in range(0, len(parts), 2):
        for slip, mended in _OUTSIDE_SLIPS:
            parts[index] = slip.sub(mended, parts[index])
    joined = "".join(parts)
    return re.sub(r",(\s*[}\]])", r"\1", joined)


def _mend_at(text: str, problem: str, position: int) -> str:
    """One mend where the parser stopped: a wrong escape, or a tail that was cut off; '' when nothing helps."""
    if problem.startswith("Invalid \\escape"):
        return text[:position] + "\\" + text[position:] if text[position - 1 : position] != "\\" else ""
    if position >= len(text.rstrip()) - 1 and len(text) < 200_000:
        missing = "".join("}" if char == "{" else "]" for char in reversed(_open_brackets(text)))
        return text.rstrip().rstrip(",") + missing if missing else ""
    return ""


def _open_brackets(text: str) -> list[str]:
    opened: list[str] = []
    for part in _STRINGS.split(text)[::2]:
        for char in part:
            if char in "{[":
                opened.append(char)
            elif char in "}]" and opened:
                opened.pop()
    return opened


def read_jsonld(page: Page) -> list[dict[str, Any]]:
    """All top level nodes of a page's JSON-LD: arrays and `@graph` opened, what cannot be parsed left out."""
    return list(_nodes(page.jsonld_texts[:100]))


@lru_cache(maxsize=2)  # several finders ask for the same page in turn
def _nodes(texts: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
    found: list[dict[str, Any]] = []
    for text in texts:
        todo = [_parse(text)] if text.strip() else []
        while todo and len(found) < MAX_NODES:
            value = todo.pop(0)
            if isinstance(value, list):
                todo[:0] = value
            elif isinstance(value, dict):
                graph = value.get("@graph")
                if isinstance(graph, list | dict):
                    todo[:0] = graph if isinstance(graph, list) else [graph]
                if len(value) > (2 if graph is not None else 0):
                    found.append(value)
    return tuple(found)


def walk(nodes: list[dict[str, Any]], *, depth: int = 6) -> Iterator[dict[str, Any]]:
    """Every node and nested node, outer ones first; endless or very deep nesting is cut off."""
    todo: deque[tuple[Any, int]] = deque((node, depth) for node in nodes)
    seen = 0
    while todo and seen < MAX_NODES:
        value, left = todo.popleft()
        if isinstance(value, dict):
            seen += 1
            yield value
            if left:
                todo.extend((inner, left - 1) for inner in value.values() if isinstance(inner, dict | list))
        elif isinstance(value, list) and left:
            todo.extend((inner, left - 1) for inner in value)


def walk_page(page: Page) -> tuple[dict[str, Any], ...]:
    """Every node and nested node of a page's JSON-LD, outer ones first; walked once for all who ask."""
    return _walked(page.jsonld_texts[:100]) if page.jsonld_texts else ()


@lru_cache(maxsize=2)
def _walked(texts: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
    return tuple(walk(list(_nodes(texts))))


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """The node's types without their vocabulary address: {"BeautySalon", "MedicalBusiness"}."""
    said = node.get("@type") or node.get("type") or ()
    return frozenset(
        str(one).rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
        for one in (said if isinstance(said, list) else [said])
        if one
    )


def text_of(value: Any) -> str:
    """A value as one line of text: the first of a list, the name of a node, '' for nothing."""
    if isinstance(value, list):
        return next((said for said in map(text_of, value) if said), "")
    if isinstance(value, dict):
        return text_of(value.get("@value") or value.get("name") or "")
    if value is None or isinstance(value, bool):
        return ""
    text = str(value)
    return (
        " ".join(re.sub(r"\\[nrt]|<[^<>]{1,200}>", " ", text).split())
        if "\\" in text or "<" in text
        else " ".join(text.split())
    )


def listed(value: Any) -> list[Any]:
    """A value that may be one, several or missing, as a list."""
    return value if isinstance(value, list) else [value] if value else []


def texts_of(value: Any) -> list[str]:
    """All texts of a value that may be one or a list."""
    return [said for said in map(text_of, listed(value)) if said]


ORGANISATIONS = frozenset(
    [
        "Organization",
        "Corporation",
        "LocalBusiness",
        "MedicalBusiness",
        "MedicalClinic",
        "MedicalOrganization",
        "Physician",
        "Hospital",
        "Dentist",
        "BeautySalon",
        "HealthAndBeautyBusiness",
        "DaySpa",
        "Spa",
        "HealthClub",
        "HairSalon",
        "NailSalon",
        "Dermatology",
        "PlasticSurgery",
        "Clinic",
        "ProfessionalService",
        "DiagnosticLab",
        "Pharmacy",
        "EducationalOrganization",
        "Store",
        "NGO",
        "PhysiciansOffice",
        "IndividualPhysician",
        "CommunityHealth",
        "PrimaryCare",
        "MedicalSpa",
        "Place",
        "TattooParlor",
        "VeterinaryCare",
        "CollegeOrUniversity",
        "NewsMediaOrganization",
    ]
)
"""schema.org types whose name and address are those of a business; they never decide what kind it is."""
