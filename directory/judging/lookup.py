"""From stored practitioners to registry records: who is looked for, asked of every registry in batches, and linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory.addresses import phone_key, postal_key, street_key
from directory.cycles import without_collection
from directory.facts import Claim, RegistryNumber
from directory.judging.cases import Loaded
from directory.judging.numbers import SCHEMES, numbers_of
from directory.judging.questions import answered, question_of
from directory.judging.rarity import Surnames
from directory.judging.settling import NOTHING_SETTLED, Settled
from directory.judging.subjects import Subject
from directory.matching import Link, is_people_register, link_all
from directory.models import Clinic, Practitioner
from directory.names import PersonName, family_keys, fold_key, given_variants, read_known
from directory.records import Record, RecordPlace
from directory.registries import SANCTIONS, Registry
from directory.snapshots import Snapshots, Wanted

ABOUT_PLACES = ("salon", "place", "exclusion")
"""What registries prove that are asked about the clinic's place itself."""


def place_of(clinic: Clinic) -> RecordPlace:
    """The clinic's place in the shape in which places are compared."""
    return RecordPlace(clinic.street, clinic.city, clinic.region, clinic.postal_code, clinic.country, clinic.phone)


def subject_of(rows: Sequence[Practitioner], clinics: Mapping[str, Clinic]) -> Subject:
    """The person behind the rows of one practitioner: one row for each clinic of the site at which she is listed."""
    first = rows[0]
    name = read_known(first.name) or PersonName(family=first.name)
    here = [clinics[r.clinic_id] for r in rows]
    return Subject(
        subject_id=first.practitioner_id,
        name=name,
        credentials=tuple(first.credentials),
        kind=first.site_kind,  # type: ignore[arg-type]
        numbers=tuple(RegistryNumber.model_validate(n) for n in first.numbers),
        places=tuple(dict.fromkeys(place_of(c) for c in here)),
        country=next((c.country for c in here if c.country), ""),
        region=next((c.region for c in here if c.region), ""),
        claims=tuple(Claim.model_validate(c) for c in first.claims),
    )


def wanted_of(subject: Subject, settled: Settled | None = None) -> Wanted:
    """By which names, phones, addresses and numbers the registries are asked for this person; the numbers that a person
    found to be hers among them."""
    name = subject.name
    middles = {m for m in given_variants(name.middle) if len(m) > 1}
    givens = given_variants(name.given) | middles if name.given else frozenset()
    return Wanted(
        key=subject.subject_id,
        families=family_keys(name.family or name.given),
        givens=frozenset(givens),
        phones=frozenset(k for p in subject.places if (k := phone_key(p.phone))),
        houses=frozenset(
            (postal_key(p.postal_code, p.country), house[0])
            for p in subject.places
            if (house := re.search(r"\d+", street_key(p.street)))
        ),
        numbers=frozenset(n for _, n in (*subject.printed_numbers, *(settled.hers if settled else ()))),
        regions=frozenset(r.upper() for r in subject.regions if len(r) <= 3),
    )


@without_collection()
def look_up(
    snapshots: Snapshots,
    subjects: Mapping[str, Subject],
    loaded: Mapping[str, Loaded],
    settled: Mapping[str, Settled],
) -> dict[str, dict[str, Link]]:
    """The links of every subject in every registry of its country; one question a registry, never one a person.

    `settled`: what people decided about some of the subjects, by id.

    A registry that is asked person by person has no link to those of whom it was not asked, or not answered in full:
    nobody is "not found" there. A number that one registry settles is then asked of the others that use the same
    numbers, for it may stand there under another name, or be dead.
    """
    found: dict[str, Mapping[str, list[Record]]] = {}
    surnames: dict[str, Surnames] = {}
    for name, one in loaded.items():
        if not (is_people_register(one.registry) or one.registry.proves in SANCTIONS):
            continue
        asked = [s for s in subjects.values() if one.registry.country in ("", s.country) or not s.country]
        if one.registry.by_person and (snapshot := snapshots.current(name)):
            known = answered(snapshot)
            asked = [s for s in asked if question_of(s) in known]
        wanted = [wanted_of(s, settled.get(s.subject_id)) for s in asked]
        found[name] = snapshots.candidates(name, wanted)
        surnames[name] = snapshots.surnames(name, {key for one in wanted for key in one.families})
    registries = {name: one.registry for name, one in loaded.items()}
    missing: dict[str, list[Wanted]] = {name: [] for name in found}
    links = {}
    for i, subject in subjects.items():
        records = {name: by_key[i] for name, by_key in found.items() if i in by_key}
        links[i] = _link_up(subject, records, registries, settled.get(i), surnames)
        for name, numbers in _not_brought_up(links[i], records):
            missing[name].append(Wanted(key=i, numbers=numbers))
    late: dict[str, dict[str, list[Record]]] = {}
    for name, wanted in missing.items():
        for i, more in snapshots.candidates(name, wanted).items():
            known_ids = {r.record_id for r in found[name][i]} if more else set()
            if new := [r for r in more if r.record_id not in known_ids]:
                late.setdefault(i, {})[name] = new
    for i in (i for i in subjects if i in late):
        records = {n: [*by_key[i], *late[i].get(n, ())] for n, by_key in found.items() if i in by_key}
        links[i] = _link_up(subjects[i], records, registries, settled.get(i), surnames)
    return links


def _link_up(
    subject: Subject,
    records: Mapping[str, Sequence[Record]],
    registries: Mapping[str, Registry],
    settled: Settled | None,
    surnames: Mapping[str, Surnames],
) -> dict[str, Link]:
    known = settled or NOTHING_SETTLED
    return link_all(subject, records, registries, hers=known.hers, others=known.others, surnames=surnames)


def _not_brought_up(
    links: Mapping[str, Link], records: Mapping[str, Sequence[Record]]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Settled numbers that a registry of the same numbering did not bring up by name, by registry."""
    sure = {n for li in links.values() if li.state == "matched" for r in li.records for n in numbers_of(r)}
    for name, rows in records.items():
        scheme = SCHEMES.get(name.split("-")[0], "")
        missing = {n for s, n in sure if s == scheme} - {r.record_id for r in rows} if scheme else set()
        if missing:
            yield name, frozenset(missing)


def _company_at(clinic: Clinic) -> Wanted:
    """The question for companies at a clinic's telephone number, or at its house."""
    house = re.search(r"\d+", street_key(clinic.street))
    key = (postal_key(clinic.postal_code, clinic.country), house[0] if house else "")
    phone = phone_key(clinic.phone)
    return Wanted(
        key=clinic.clinic_id,
        organizations=frozenset({fold_key(clinic.name)}),
        phones=frozenset({phone} if phone else ()),
        houses=frozenset({key} if all(key) else ()),
    )


def records_at(
    snapshots: Snapshots, clinics: Iterable[Clinic], loaded: Mapping[str, Loaded]
) -> dict[str, list[tuple[str, Record]]]:
    """What salon lists, lists of regulated places and exclusions hold under each clinic's postal code, and which
    companies the registries of professionals list at its telephone number or house, by clinic id."""
    clinics = list(clinics)
    by_key: dict[tuple[str, str], list[str]] = {}
    for clinic in clinics:
        if key := postal_key(clinic.postal_code, clinic.country):
            by_key.setdefault((clinic.country, key), []).append(clinic.clinic_id)
    result: dict[str, list[tuple[str, Record]]] = {}
    for name, one in sorted(loaded.items()):
        if one.registry.proves == "specialty" and not one.registry.by_person:
            asked = [_company_at(c) for c in clinics if c.country == one.registry.country]
            for clinic_id, records in snapshots.candidates(name, asked).items():
                companies = [(name, record) for record in records if record.entity == "organization"]
                result.setdefault(clinic_id, []).extend(companies)
        if one.registry.proves not in ABOUT_PLACES:
            continue
        country = one.registry.country
        keys = {key for c, key in by_key if country in ("", c)}
        for record in snapshots.at_place(name, keys):
            if one.registry.proves == "exclusion" and record.entity != "organization":
                continue
            near = {postal_key(p.postal_code, p.country or country) for p in record.places}
            for key in sorted(near):
                for clinic_id in by_key.get((country, key), ()):
                    result.setdefault(clinic_id, []).append((name, record))
    return result
