"""Links in several registries held against each other: they are about one person, or one gives way. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.judging.candidates import STRENGTH
from directory.judging.comparisons import Finding
from directory.judging.links import Link, record_order
from directory.judging.numbers import licence_digits, numbers_of
from directory.judging.subjects import same_bearer
from directory.records import Record


def agree_on_one_person(links: dict[str, Link], found: Mapping[str, Sequence[Record]]) -> dict[str, Link]:
    """The best supported link settles the numbers: the others follow it, or are about another person."""
    if len(links) < 2:
        return links
    result = dict(links)
    by_support = sorted(links.values(), key=lambda li: (-li.strength, -li.weight, li.registry))
    for anchor in (li for li in by_support if li.state == "matched"):
        if result[anchor.registry] is not anchor:
            continue
        for name in sorted(links):
            if name != anchor.registry and result[anchor.registry] is anchor:
                result[name], result[anchor.registry] = _settle(result[name], anchor, found[name])
    return result


def _settle(other: Link, anchor: Link, rows: Sequence[Record]) -> tuple[Link, Link]:
    """What another registry's link and the anchor become once they are held against each other."""
    schemes = schemes_of(anchor.records)
    nobody = Link(registry=other.registry, state="none", unused=other.unused)
    same = [r for r in rows if _is_same(r, anchor) and r.record_id not in _replaced(rows)]
    rivals_here = other.state == "ambiguous" and bool(schemes_of(other.rivals) & schemes)
    if same and rivals_here and anchor.strength <= other.strength:
        return other, replace(anchor, state="ambiguous", rivals=other.rivals, records=())
    if same:
        return _tie(other, same, anchor), anchor
    if rivals_here:
        return nobody, anchor
    if other.state == "matched" and schemes_of(other.records) & schemes:
        if other.strength < min(anchor.strength, STRENGTH["same_phone"]):
            return nobody, anchor
        rivals = (*anchor.records, *other.records)
        return tuple(replace(li, state="ambiguous", rivals=rivals, records=()) for li in (other, anchor))  # type: ignore[return-value]
    if other.state == "ambiguous" and len(tied := _same_digits(other.rivals, anchor.records)) == 1:
        return _tie(other, tied, anchor), anchor
    if weakly_matched(other) and other_licence(other.records, anchor.records):
        return nobody, anchor
    return other, anchor


def schemes_of(records: Sequence[Record]) -> set[str]:
    """What kinds of registry numbers these records carry, licences left out."""
    return {scheme for r in records for scheme, _ in numbers_of(r) if not scheme.startswith("licence")}


def _is_same(record: Record, anchor: Link) -> bool:
    return any(numbers_of(record) & numbers_of(r) and same_bearer(record, r) for r in anchor.records)


def weakly_matched(link: Link) -> bool:
    """Matched by region and credential, or as the only bearer of the name: not by address, phone or number."""
    return link.state == "matched" and link.strength <= STRENGTH["region_and_credential"]


def _replaced(records: Sequence[Record]) -> set[str]:
    alive = {r.record_id for r in records}
    return {r.record_id for r in records if r.replaced_by in alive}


def _tie(other: Link, same: Sequence[Record], anchor: Link) -> Link:
    """The same number and surname in another registry: the same person there."""
    if other.state == "matched" and {r.record_id for r in other.records} & {r.record_id for r in same}:
        return other
    tie = Finding("same_number", 10.0, f"the same number as the {anchor.registry} record")
    return Link(
        registry=other.registry,
        state="matched",
        records=tuple(sorted(same, key=record_order)),
        findings=(tie,),
        unused=other.unused,
        strength=anchor.strength,
        weight=anchor.weight,
        second="same_number",
    )


def _licences(records: Sequence[Record], *, padded: bool) -> set[tuple[str, str]]:
    """State and digits of all usable licences of some records; `padded` keeps leading zeros."""
    found = {(li.state.upper(), licence_digits(li.number)) for r in records for li in r.licences if li.state}
    return {(state, digits if padded else digits.lstrip("0")) for state, digits in found if digits.strip("0")}


def other_licence(records: Sequence[Record], sure: Sequence[Record]) -> bool:
    """Whether the sure record names a licence of the same state whose digits differ: then this is somebody else's.

    The figures of a profession's prefix (036 before an Illinois physician's number) are written in one place and left
    out in another: they say nothing.
    """
    known, mine = _licences(sure, padded=False), _licences(records, padded=False)
    pairs = [(a, b) for state, a in known for there, b in mine if state == there]
    return bool(pairs) and not any(_end_alike(a, b) for a, b in pairs)


def _end_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= SHORTEST_BEHIND_PREFIX and long.endswith(short))


SHORTEST_BEHIND_PREFIX = 5
"""Digits that a licence number must have before another one that ends with them may be the same behind a prefix."""


def _same_digits(rivals: Sequence[Record], sure: Sequence[Record]) -> list[Record]:
    """Of namesakes in a state's file, those whose licence has the digits that the sure record names for the state."""
    known = _licences(sure, padded=True)
    return [r for r in rivals if _licences([r], padded=True) & known]
