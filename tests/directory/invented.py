"""Invented people, clinics and registry records for the tests of matching and verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from directory.facts import Kind, RegistryNumber
from directory.judging.cases import Loaded
from directory.judging.clinic_verdict import Member
from directory.judging.numbers import is_npi
from directory.judging.subjects import Subject
from directory.matching import link_all
from directory.names import parse_name
from directory.records import Entity, Record, RecordLicence, RecordName, RecordPlace, RecordSpecialty, Standing
from directory.registries import REGISTRIES, Registry
from directory.specialties import read_claims
from directory.verdict import PractitionerVerdict, judge_practitioner

TODAY = date(2026, 11, 20)
RELEASED = date(2026, 11, 2)

DERM, PLASTIC, FACIAL, MOHS = "207N00000X", "208200000X", "207YX0905X", "207ND0101X"
FAMILY, PEDIATRICS, OBGYN, TRAINEE = "207Q00000X", "208000000X", "207V00000X", "390200000X"
NP, PA, RN_PLASTIC = "363LF0000X", "363A00000X", "163WS0121X"

CLINIC = RecordPlace("410 Larkspur Bend, Suite 200", "Quillby", "TX", "78790", "US", "+15124086137")
ELSEWHERE = RecordPlace("9 Harrow Mill Rd", "Ostrander Falls", "TX", "79990", "US", "9154702218")
OTHER_STATE = RecordPlace("77 Tern Pier", "Saltmarsh", "ME", "04190", "US", "2075390164")
LONDON = RecordPlace("18 Quillon Mews", "London", "", "W1Z 9QQ", "GB", "+442079463311")


def npi(n: int) -> str:
    """An NPI that passes the check digit and begins with 2, which was never issued."""
    return next(f"2{n:08d}{d}" for d in range(10) if is_npi(f"2{n:08d}{d}"))


def nppes(
    n: int,
    name: str,
    *codes: str,
    credentials: str = "MD",
    places: Iterable[RecordPlace] = (CLINIC,),
    primary: int | None = 0,
    licences: Iterable[tuple[str, str]] = (),
    former: str = "",
    standing: Standing = "good",
    entity: Entity = "person",
    sex: str = "",
    replaced_by: str = "",
    updated_on: date | None = None,
) -> Record:
    """An NPPES record: "FAMILY, GIVEN MIDDLE, SUFFIX"; `primary` is the slot with the switch, or None."""
    specialties = tuple(RecordSpecialty(code, primary=i == primary) for i, code in enumerate(codes or (DERM,)))
    return Record(
        registry="nppes",
        record_id=npi(n),
        entity=entity,
        names=(written(name), *((replace(written(former), use="former"),) if former else ())) if name else (),
        credentials=credentials,
        sex=sex,
        specialties=specialties if name else (),
        licences=tuple(RecordLicence(*one) for one in licences),
        places=tuple(places) if name else (),
        standing=standing,
        status="active" if standing == "good" else "deactivated on 03/02/2025",
        replaced_by=replaced_by,
        updated_on=updated_on,
        released_on=RELEASED,
    )


def written(name: str) -> RecordName:
    """A record's name from "FAMILY, GIVEN MIDDLE, SUFFIX"."""
    family, _, rest = name.partition(", ")
    given, _, suffix = rest.partition(", ")
    first, _, middle = given.partition(" ")
    return RecordName(family=family, given=first, middle=middle, suffix=suffix)


def cms(n: int, name: str, specialty: str, *, places: Iterable[RecordPlace] = (CLINIC,)) -> Record:
    """A row of CMS Doctors and Clinicians."""
    return Record(
        registry="cms-clinicians",
        record_id=npi(n),
        names=(written(name),),
        specialties=(RecordSpecialty(label=specialty, primary=True),),
        places=tuple(places),
        released_on=RELEASED,
    )


def leie(
    key: str, name: str, *, number: int | None = None, general: str = "", specialty: str = "", state: str = "TX"
) -> Record:
    """An entry of the exclusion list."""
    return Record(
        registry="leie",
        record_id=f"leie-{key}",
        names=(written(name),),
        profession=general,
        specialties=(RecordSpecialty(label=specialty, primary=True),) if specialty else (),
        places=(RecordPlace(city="Quillby", region=state, country="US"),),
        standing="barred",
        status="excluded on 2021-06-20 (1128b4)",
        released_on=RELEASED,
        details={"npi": npi(number)} if number is not None else {},
    )


def licence(
    state: str,
    number: str,
    name: str,
    *,
    standing: Standing = "good",
    kind: str = "Physician and Surgeon",
    status: str = "Active",
) -> Record:
    """A row of a state's licence file."""
    return Record(
        registry=f"licences-{state.lower()}",
        record_id=number,
        names=(written(name),),
        profession=kind,
        licences=(RecordLicence(number, state),),
        standing=standing,
        status=status,
        released_on=RELEASED,
    )


def discipline(state: str, number: str, name: str, *, standing: Standing = "barred", kind: str = "MD") -> Record:
    """An action of a state's board against a licence holder."""
    return Record(
        registry=f"discipline-{state.lower()}",
        record_id=f"{number}-20210620",
        names=(written(name),),
        profession=kind,
        licences=(RecordLicence(number, state),),
        places=(RecordPlace(region=state, country="US"),),
        standing=standing,
        status="action of the board, effective 2021-06-20",
        released_on=RELEASED,
    )


def gmc(
    number: str,
    name: str,
    *specialties: str,
    standing: Standing = "good",
    status: str = "Registered with Licence",
) -> Record:
    """A doctor of the GMC's list."""
    return Record(
        registry="gmc",
        record_id=number,
        names=(written(name),),
        credentials="MB ChB",
        profession="doctor",
        specialties=tuple(RecordSpecialty(label=s, primary=True) for s in specialties),
        standing=standing,
        status=status,
        released_on=RELEASED,
    )


def consultant(number: str, family: str, initial: str, code: str) -> Record:
    """A row of the NHS consultant list."""
    return Record(
        registry="nhs-consultants",
        record_id=number,
        names=(RecordName(family=family, given=initial),),
        specialties=(RecordSpecialty(code=code, primary=True),),
        released_on=RELEASED,
    )


def board(
    key: str, name: str, board_name: str, *, region: str = "TX", city: str = "Quillby", valid_until: date | None = None
) -> Record:
    """A certificate on a board's list."""
    return Record(
        registry="boards",
        record_id=key,
        names=(written(name),),
        specialties=(RecordSpecialty(label=board_name, primary=True),),
        places=(RecordPlace(city=city, region=region, country="US"),),
        standing="good",
        status="certified",
        valid_until=valid_until,
        released_on=RELEASED,
        details={"board": board_name},
    )


def who(
    name: str,
    *,
    says: str = "",
    kind: Kind = "unknown",
    place: RecordPlace = CLINIC,
    numbers: Iterable[tuple[str, str]] = (),
    region: str = "",
) -> Subject:
    """A person as a clinic's site names her; `says` is the sentence with her claims, `numbers` scheme and number."""
    parsed = parse_name(name)
    assert parsed is not None, name
    return Subject(
        subject_id="p-1",
        name=parsed,
        credentials=parsed.credentials,
        kind=kind,
        numbers=tuple(RegistryNumber(scheme=s, number=n, region=region) for s, n in numbers),
        places=(place,),
        country=place.country,
        region=place.region,
        claims=read_claims(says) if says else (),
    )


def loaded(*names: str, released: Mapping[str, date] | None = None) -> dict[str, Loaded]:
    """Registries as loaded, with the usual release date or one's own."""
    return {n: Loaded(REGISTRIES[n], (released or {}).get(n, RELEASED)) for n in names}


def judge(
    subject: Subject,
    *records: Record,
    also_loaded: Iterable[str] = (),
    released: Mapping[str, date] | None = None,
) -> PractitionerVerdict:
    """The verdict about a person at the clinic she is listed at, when blocking has brought up these records."""
    names = {r.registry for r in records} | set(also_loaded) or {"nppes"}
    registries = loaded(*names, released=released)
    found = {n: [r for r in records if r.registry == n] for n in names}
    links = link_all(subject, found, {n: one.registry for n, one in registries.items()})
    place = subject.places[0]
    return judge_practitioner(subject, links, registries, country=place.country, region=place.region, today=TODAY)


def member(
    kind: str, status: str = "claimed", grade: str = "", *, here: bool = True, relation: str = "staff"
) -> Member:
    """Somebody at a clinic with a verdict of that status and grade."""
    verdict = PractitionerVerdict(status=status, kind=kind, grade=grade, reason="Somebody: a reason.")  # type: ignore[arg-type]
    return Member("Somebody", here, verdict, relation)


def salon(street: str, name: str = "Wren & Thistle Brows") -> tuple[Registry, Record]:
    """A salon licence at a street of the clinic's town."""
    place = replace(CLINIC, street=street, phone="")
    record = Record(
        "salons-tx", "s1", "organization", (RecordName(organization=name),), profession="Esthetician Salon",
        places=(place,), standing="good", released_on=RELEASED,
    )  # fmt: skip
    return REGISTRIES["salons-tx"], record
