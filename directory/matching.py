"""Who is it: a person named on a site against the records of the registries, each comparison named, weighed and told.
Pure.

The rule is in `choose`: the name must agree *and* a second, independent fact must. Weights only order what passed that
rule. The specialty claimed on the site is never compared: it may not pick the record that then confirms it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from directory.judging.agreeing import agree_on_one_person, other_licence, schemes_of, weakly_matched
from directory.judging.candidates import STRENGTH, Candidate, Namesake, assess, meet
from directory.judging.comparisons import Finding
from directory.judging.links import Link as Link
from directory.judging.links import LinkState, record_order
from directory.judging.numbers import SCHEMES, Number, Ref, is_pointed_at, numbers_of
from directory.judging.rarity import NOT_COUNTED, Surnames
from directory.judging.subjects import Person, Subject, same_bearer
from directory.names import fold_key
from directory.records import Record
from directory.registries import Registry

MARGIN = 1.5
"""How much better (in log-odds) a record must fit than the next one of the same strength; less is a tie."""

NONE_COUNTED: Mapping[str, Surnames] = {}

# The least strength of second fact that a name of each quality needs; half a name or an initial needs a number.
NEEDED = {"full": 1, "variant": 2, "middle_slot": 4, "initial": 5, "half": 5}


def link(
    subject: Subject,
    records: Sequence[Record],
    *,
    registry: Registry,
    known: Iterable[Record] = (),
    surnames: Surnames = NOT_COUNTED,
) -> Link:
    """Find the subject among the records of one registry that blocking brought up.

    `known`: records of other registries; those with a number in common with a record lend it their names and places.
    `surnames`: how rare they are in that registry. The order of records never matters.
    """
    people = gather(records, known)
    candidates = _assess_all(subject, people, registry, surnames)
    chosen = choose(candidates, registry, lists_hers=_lists_all_of(subject, registry))
    carriers = [p for p in people if p.carries(subject.printed_numbers)] if subject.numbers else []
    unused = [p for p in carriers if not any(c.person is p for c in candidates)]
    return replace(chosen, unused=tuple(r for p in unused for r in p.own)) if unused else chosen


def _assess_all(subject: Subject, people: Sequence[Person], registry: Registry, surnames: Surnames) -> list[Candidate]:
    """Everybody who may be chosen. Somebody near (the same number, telephone or house) whose name agrees leaves no room
    for others, and these are not looked at."""
    meetings = [meet(subject, person) for person in people]
    near = [c for m in meetings if m.near and (c := assess(subject, m, registry, surnames))]
    if any(is_sound(c) for c in near):
        return near
    return near + [c for m in meetings if not m.near and (c := assess(subject, m, registry, surnames))]


def is_sound(candidate: Candidate) -> bool:
    """Whether the second fact is as strong as a name that agrees so far needs it."""
    return candidate.strength >= NEEDED[candidate.name_level]


def gather(records: Sequence[Record], known: Iterable[Record] = ()) -> list[Person]:
    """The persons behind the records of one registry: rows of one number together, replaced numbers followed."""
    alive = {r.record_id for r in records}
    own: dict[str, list[Record]] = {}
    former: dict[str, set[Number]] = {}
    for record in sorted(records, key=record_order):
        if record.replaced_by and record.replaced_by in alive:
            former.setdefault(record.replaced_by, set()).update(numbers_of(record))
        else:
            own.setdefault(_bearer_of(record), []).append(record)
    by_number: dict[Number, list[Record]] = {}
    for other in sorted(known, key=record_order):
        for number in numbers_of(other):
            by_number.setdefault(number, []).append(other)
    return [
        Person(tuple(rows), _lenders(rows, by_number) if by_number else (), frozenset(former.get(key, ())))
        for key, rows in own.items()
    ]


def _lenders(rows: Sequence[Record], by_number: Mapping[Number, Sequence[Record]]) -> tuple[Record, ...]:
    """The records of other registries that are about the bearer of these rows: a number and the surname in common."""
    sharing = ((r, k) for r in rows for n in numbers_of(r) for k in by_number.get(n, ()))
    return tuple({id(k): k for r, k in sharing if same_bearer(r, k)}.values())


def _bearer_of(record: Record) -> str:
    """What tells the person behind a record: its own key; of a list without numbers of its own, a number beside it with
    the surname (a surgeon of two boards)."""
    if record.record_id.isdigit() and record.registry.split("-")[0] in SCHEMES:
        return record.record_id
    numbers = {number for scheme, number in numbers_of(record) if not scheme.startswith("licence")}
    if not numbers or record.record_id in numbers or not record.names:
        return record.record_id
    return f"{min(numbers)} {fold_key(record.names[0].family)}"


def _lists_all_of(subject: Subject, registry: Registry) -> bool:
    """Whether by law the registry lists everybody of her profession where she works."""
    here = subject.country == registry.country and (not registry.region or registry.region in subject.regions)
    return registry.lists_everybody and here


def choose(candidates: Sequence[Candidate], registry: Registry, *, lists_hers: bool = False) -> Link:
    """Pick the one candidate whose name and second fact agree; a tie is ambiguous, an equal name alone is nothing.

    `lists_hers`: the registry lists everybody of her profession where she works.
    """
    sound = [c for c in candidates if is_sound(c)]
    if lists_hers and not sound:
        sound = _alone_in_full_register(candidates)
    if not sound:
        return _by_name_only(candidates, registry)
    if len(sound) == 1:
        return _link_to(sound[0], registry, "matched")
    top = max(c.strength for c in sound)
    best = max(c.weight for c in sound if c.strength == top)
    tied = [c for c in sound if c.strength == top and c.weight > best - MARGIN]
    live = [c for c in tied if not c.person.dead]
    tied = live or tied
    if len(tied) == 1:
        return _link_to(tied[0], registry, "matched")
    return Link(
        registry=registry.name,
        state="ambiguous",
        rivals=tuple(sorted((c.person.own[0] for c in tied), key=record_order)),
        strength=top,
    )


def _link_to(candidate: Candidate, registry: Registry, state: LinkState) -> Link:
    return Link(
        registry=registry.name,
        state=state,
        records=candidate.person.own,
        findings=candidate.findings,
        strength=candidate.strength,
        weight=candidate.weight,
        second=candidate.second,
    )


def _alone_in_full_register(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Where the law puts every such professional of the country on the list, a full name that occurs there once will
    do."""
    bearers = [c for c in candidates if c.name_level in ("full", "variant", "middle_slot") and not c.person.dead]
    full = [c for c in bearers if c.name_level == "full"]
    if len(full) == 1 and full[0].credential_agrees:
        only = Finding("alone_in_register", 2.0, "nobody else on this register, which lists everybody, bears the name")
        return [replace(full[0], findings=(*full[0].findings, only), strength=1, second="alone_in_register")]
    return []


def _by_name_only(candidates: Sequence[Candidate], registry: Registry) -> Link:
    """Nobody passed the rule. Several who fit equally well: ambiguous. One: an equal name alone, which is no match."""
    live = [c for c in candidates if not c.person.dead and not c.credential_contradicts]
    here = [c for c in live if c.same_region]
    pool = here or [c for c in live if c.credential_agrees]
    if len(pool) > 1:
        return Link(
            registry=registry.name,
            state="ambiguous",
            rivals=tuple(sorted((c.person.own[0] for c in pool), key=record_order)),
        )
    return Link(registry=registry.name, state="none")


def link_all(
    subject: Subject,
    found: Mapping[str, Sequence[Record]],
    registries: Mapping[str, Registry],
    *,
    hers: Collection[Ref] = (),
    others: Collection[Ref] = (),
    surnames: Mapping[str, Surnames] = NONE_COUNTED,
) -> dict[str, Link]:
    """Find the subject in every registry at once; what one registry settles (a number, a middle name) holds in the
    others.

    `hers`, `others`: the records of which a person decided that they are hers, or somebody else's; `surnames`: how rare
    they are, by registry.
    """
    if others:
        found = {n: [r for r in rows if not is_pointed_at(r, others)] for n, rows in found.items()}
    people = {n: rows for n, rows in found.items() if is_people_register(registries[n])}
    everyone = [r for rows in people.values() for r in rows]
    links = {
        name: link(
            subject,
            rows,
            registry=registries[name],
            known=[r for r in everyone if r.registry != name],
            surnames=surnames.get(name, NOT_COUNTED),
        )
        for name, rows in sorted(people.items())
    } | _as_decided(people, hers)
    links = agree_on_one_person(links, people)
    links = _ask_again_knowing_more(subject, links, people, registries, surnames)
    sure = _sure_records(links)
    sanctions = sorted(n for n, rows in found.items() if rows and registries[n].proves in ("exclusion", "discipline"))
    weak = [n for n in sorted(links) if weakly_matched(links[n]) and not registries[n].lists_everybody]
    namesakes = Namesake.of(subject, everyone, sure) if sanctions or (weak and len(people) > 1) else []
    for name in weak:
        rivals = any(n.fits(links[name].records) for n in namesakes if n.registry != name)
        if rivals and not _tied(links[name].records, sure, name):
            links[name] = replace(links[name], state="possible")
    sure = _sure_records(links)
    for name in sanctions:
        links[name] = link_sanction(subject, found[name], sure, namesakes=namesakes, registry=registries[name])
    return links | _as_decided({n: found[n] for n in sanctions}, hers)


def _as_decided(found: Mapping[str, Sequence[Record]], hers: Collection[Ref]) -> dict[str, Link]:
    """The links that a person decided: stronger than any comparison of the machine's."""
    links = {}
    for name, rows in found.items():
        mine = tuple(sorted((r for r in rows if is_pointed_at(r, hers)), key=record_order))
        if mine:
            seen = Finding("reviewed", 12.0, "a person found that this record is hers")
            strength = max(STRENGTH.values()) + 1
            links[name] = Link(name, "matched", mine, (), (seen,), strength, seen.weight, "reviewed")
    return links


def _ask_again_knowing_more(
    subject: Subject,
    links: dict[str, Link],
    people: Mapping[str, Sequence[Record]],
    registries: Mapping[str, Registry],
    surnames: Mapping[str, Surnames],
) -> dict[str, Link]:
    """What her sure records add (degree, middle name, further places) may find her where the site alone could not."""
    sure = _sure_records(links)
    unsure = [n for n in sorted(links) if links[n].state in ("none", "ambiguous")]
    schemes = schemes_of(sure) if unsure else set()
    others = [n for n in unsure if sure and not schemes_of(people[n]) & schemes]
    known = subject.knowing(sure) if others else subject
    if known == subject:
        return links
    again = {
        n: link(known, people[n], registry=registries[n], known=sure, surnames=surnames.get(n, NOT_COUNTED))
        for n in others
    }
    return agree_on_one_person(links | again, people)


def _sure_records(links: Mapping[str, Link]) -> list[Record]:
    return [r for name in sorted(links) if links[name].state == "matched" for r in links[name].records]


def is_people_register(registry: Registry) -> bool:
    """Whether the registry says who a person is: a list of professionals, not of sanctions, salons or places."""
    return registry.proves in ("certification", "specialty", "licence")


def _tied(records: Sequence[Record], sure: Sequence[Record], name: str) -> bool:
    numbers = {n for r in records for n in numbers_of(r)}
    return any(numbers & numbers_of(other) for other in sure if other.registry != name)


def link_sanction(
    subject: Subject,
    records: Sequence[Record],
    sure: Sequence[Record],
    *,
    namesakes: Sequence[Namesake],
    registry: Registry,
) -> Link:
    """Find the subject on a list of exclusions or discipline.

    Surely on it: the registry number with the surname, or full name, state and an agreeing profession or specialty with
    nobody else who fits. Only name and state: possible, which asks a person to look and accuses nobody.
    """
    known = subject.knowing(sure)
    numbers = {n for r in sure for n in numbers_of(r)} | known.printed_numbers
    schemes = {scheme for scheme, _ in numbers if not scheme.startswith("licence")}
    sure_hits: list[Candidate] = []
    possible: list[Candidate] = []
    for person in gather(records):
        candidate = assess(known, meet(known, person), registry)
        if candidate is None or (candidate.name_level in ("half", "initial", "middle_slot") and candidate.strength < 5):
            continue
        mine = {n for r in person.own for n in numbers_of(r)}
        if mine & numbers or candidate.strength >= 5:
            sure_hits.append(
                replace(
                    candidate,
                    strength=max(candidate.strength, 5),
                    second="same_registry_number" if mine & known.printed_numbers else "same_number",
                )
            )
        elif {s for s, _ in mine} & schemes or other_licence(person.own, sure):
            continue
        elif candidate.same_region and not candidate.credential_contradicts:
            (sure_hits if candidate.credential_agrees and not candidate.specialty_differs else possible).append(
                candidate
            )
    by_number = [c for c in sure_hits if c.strength >= 5]
    by_name = [c for c in sure_hits if c.strength < 5]
    if by_number:
        return _link_to(by_number[0], registry, "matched")
    alone = [c for c in by_name if not any(n.fits(c.person.own) for n in namesakes)]
    if alone:
        return _link_to(alone[0], registry, "matched")
    if by_name or possible:
        return _link_to((by_name + possible)[0], registry, "possible")
    return Link(registry=registry.name, state="none")
