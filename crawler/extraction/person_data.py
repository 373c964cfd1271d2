"""People whom a page's structured data names as staff, founders, authors or reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crawler.extraction.biographies import Mention
from crawler.extraction.jsonld import read_jsonld, text_of, texts_of, types_of
from crawler.extraction.name_shapes import degrees_of, refused
from crawler.extraction.page import Page
from crawler.extraction.setting import Setting
from directory.facts import Relation
from directory.names import PersonName, parse_name

# Properties through which a business names its people, and what they say of them.
PEOPLE: dict[str, Relation] = {
    "founder": "owner",
    "founders": "owner",
    "owner": "owner",
    "employee": "staff",
    "employees": "staff",
    "member": "staff",
    "members": "staff",
    "physician": "staff",
    "practitioner": "staff",
    "performer": "staff",
    "provider": "staff",
    "worksfor": "staff",
    "alumni": "former",
    "author": "author",
    "creator": "author",
    "editor": "author",
    "contributor": "author",
    "reviewedby": "reviewer",
    "medicalreviewer": "reviewer",
    "review": "testimonial",
    "reviews": "testimonial",
}
_PERSON_TYPES = frozenset(("Person", "Physician", "IndividualPhysician", "MedicalDoctor"))
_MAX_DEPTH = 7


def find_data(page: Page, setting: Setting) -> list[Mention]:
    """Mentions in JSON-LD and microdata; who wrote a review is left out."""
    nodes = [*read_jsonld(page), *page.microdata]
    found: list[Mention] = []
    for node in nodes[:300]:
        found += _in_node(node, "", setting, 0)
    return found[:100]


def _in_node(node: dict[str, Any], way: str, setting: Setting, depth: int) -> Iterator[Mention]:
    relation = PEOPLE.get(way)
    if relation == "testimonial" or depth > _MAX_DEPTH:
        return
    if (mention := _person(node, relation, setting)) is not None:
        yield mention
    for key, value in node.items():
        for inner in value if isinstance(value, list) else [value]:
            name = key.lower().removeprefix("schema:")
            if isinstance(inner, dict):
                yield from _in_node(
                    inner, name if name in PEOPLE else ("" if relation is None else way), setting, depth + 1
                )
            elif isinstance(inner, str) and PEOPLE.get(name) in ("owner", "staff") and name != "worksfor":
                person = _named(inner)
                if person is not None and person.given and person.family:
                    yield Mention(person, "jsonld", PEOPLE[name], inner)


def _person(node: dict[str, Any], relation: Relation | None, setting: Setting) -> Mention | None:
    types = types_of(node)
    written = text_of(node.get("name"))
    if not types & _PERSON_TYPES or not written:
        return None
    name = _named(" ".join(filter(None, (text_of(node.get("honorificPrefix")), written))))
    if name is None or not (name.given or name.family):
        return None
    marked = bool(name.titles or name.credentials)
    person = "Person" in types
    if not person and not marked:
        return None
    role = text_of(node.get("jobTitle"))
    if relation is None:
        tied = any(key in node for key in ("worksFor", "affiliation", "hospitalAffiliation", "memberOf"))
        shown = (marked or bool(role)) and setting.kind in ("team", "person", "home")
        if not (tied or not person or shown):
            return None
        relation = "staff"
    if relation == "staff" and re.search(r"\b(?:founder|owner)\b", role, re.I):
        relation = "owner"
    degrees = [degree for text in _degree_texts(node) for degree in degrees_of(text)]
    said = [*texts_of(node.get("description")), *texts_of(node.get("knowsAbout"))[:0], *_credentials(node)]
    numbers = [
        f"{text_of(item.get('propertyID') or item.get('name'))}: {text_of(item.get('value'))}"
        for item in _nodes(node.get("identifier"))
    ]
    return Mention(
        name, "jsonld", relation, written, marked=marked, role=role, degrees=tuple(degrees), words=[*said, *numbers]
    )


def _named(text: str) -> PersonName | None:
    name = parse_name(text)
    return None if name is None or refused(name, text) else name


def _degree_texts(node: dict[str, Any]) -> list[str]:
    return [
        *texts_of(node.get("honorificSuffix")),
        *(text_of(item.get("name")) for item in _nodes(node.get("hasCredential"))),
    ]


def _credentials(node: dict[str, Any]) -> list[str]:
    found = [text_of(item.get("name") or item.get("credentialCategory")) for item in _nodes(node.get("hasCredential"))]
    memberships = [f"Member of {said}" for said in texts_of(node.get("memberOf"))]
    return [
        text
        for text in (*found, *texts_of(node.get("medicalSpecialty")), *memberships, *texts_of(node.get("award"))[:0])
        if text
    ]


def _nodes(value: Any) -> list[dict[str, Any]]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]
