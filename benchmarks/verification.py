"""Verification at scale: 10,000 practitioners as sites write them against a million NPPES rows; truth is known.

`python -m benchmarks.verification [rows] [people]` prints seconds, peak memory, precision and recall of who was found.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import select

from benchmarks.npidata import rows, write_npidata
from crawler.registries.loading import add_registry
from directory.models import Clinic, Practitioner
from directory.readings import profession_of
from directory.snapshots import Snapshots
from directory.specialties import kind_of_code, kind_of_credentials, read_credentials
from directory.storage import open_store
from directory.verify import verify

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PLACE = "Provider Business Practice Location Address"
NICKNAMES = {"WILLIAM": "Bill", "ROBERT": "Bob", "ELIZABETH": "Liz", "MICHAEL": "Mike", "KATHLEEN": "Kathy"}


def as_a_site_writes(row: Mapping[str, str], chance: random.Random) -> tuple[Clinic, Practitioner, str]:
    """A clinic and practitioner from a registry row, with what sites do to names and places, and the true NPI."""
    given, middle = row["Provider First Name"], row["Provider Middle Name"]
    family, npi = row["Provider Last Name (Legal Name)"], row["NPI"]
    draw = chance.random()
    if draw < 0.15:
        given = NICKNAMES.get(given, given)
    elif draw < 0.18:
        given, middle = f"{given[0]}.", middle if len(middle) > 1 else ""
    elif draw < 0.20:
        family = family[:-2] + family[-1] + family[-2]  # a typing error
    if chance.random() < 0.6:
        middle = ""
    number = ("npi", npi) if chance.random() < 0.1 else None
    moved, stranger = chance.random() < 0.2, chance.random() < 0.15
    if stranger:  # the same name, somebody else somewhere else: nobody in the registry is this person
        npi, number = "", None
    street = row["Provider First Line Business Practice Location Address"]
    phone, zip_code, state = row[f"{PLACE} Telephone Number"], row[f"{PLACE} Postal Code"], row[f"{PLACE} State Name"]
    if moved or stranger:
        street, phone = (
            f"{chance.randrange(1, 9999)} Quillon Rd",
            f"{chance.randrange(201, 989)}{chance.randrange(2_000_000, 9_999_999)}",
        )
        zip_code = f"{chance.randrange(10000, 99999)}"
    if stranger:
        state = chance.choice(("AK", "HI", "WY", "VT"))
    key = f"{row['NPI']}"
    clinic = Clinic(
        clinic_id=f"c-{key}", site=f"{key}.example", name="Quillby Skin", street=street, city="Springvale",
        region=state, postal_code=zip_code[:5], country="US", phone=phone, first_seen=NOW, last_seen=NOW,
    )  # fmt: skip
    degree = row["Provider Credential Text"].replace(".", "")
    name = " ".join(w for w in (given, middle, family) if w).title()
    practitioner = Practitioner(
        practitioner_id=f"p-{key}", clinic_id=f"c-{key}", name=name,
        credentials=[degree] if degree and chance.random() < 0.9 else [], first_seen=NOW, last_seen=NOW,
        numbers=[{"scheme": number[0], "number": number[1], "region": ""}] if number else [],
    )  # fmt: skip
    return clinic, practitioner, npi


def is_of_one_piece(row: Mapping[str, str]) -> bool:
    """Whether the generated degree and primary code are of one profession, as they mostly are in life."""
    slots = (n for n in range(1, 4) if row.get(f"Healthcare Provider Primary Taxonomy Switch_{n}") == "Y")
    code = next((row[f"Healthcare Provider Taxonomy Code_{n}"] for n in slots), "")
    degree = profession_of(kind_of_credentials(read_credentials(row["Provider Credential Text"])))
    return degree in ("", profession_of(kind_of_code(code)))


def main(count: int = 1_000_000, people: int = 10_000) -> None:
    """Run it and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        began = time.perf_counter()
        add_registry(home, "nppes", [write_npidata(home / "npidata_pfile_20050523-20261108.csv", count)])
        print(f"written and loaded: {count:,} rows in {time.perf_counter() - began:.0f} s")
        chance = random.Random(7)
        step = max(1, int(count * 0.25 / people))
        persons = (r for r in rows(count) if r.get("Entity Type Code") == "1" and is_of_one_piece(r))
        picked = [r for i, r in enumerate(persons) if i % step == 0][:people]
        truth: dict[str, str] = {}
        store = open_store(f"sqlite:///{home / 'exodir.db'}")
        with store.session() as session:
            for row in picked:
                clinic, practitioner, npi = as_a_site_writes(row, chance)
                truth[practitioner.practitioner_id] = npi
                session.add(clinic)
                session.add(practitioner)
        snapshots = Snapshots(home)
        began = time.perf_counter()
        with store.session() as session:
            verify(session, snapshots, now=NOW)
        seconds = time.perf_counter() - began
        with store.session() as session:
            found = list(session.exec(select(Practitioner)))
        right = sum(bool(p.registry_id) and p.registry_id == truth[p.practitioner_id] for p in found)
        wrong = [p for p in found if p.registry_id and p.registry_id != truth[p.practitioner_id]]
        sought = sum(bool(n) for n in truth.values())
        store.close()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{len(found):,} practitioners in {seconds:.1f} s, peak memory {peak:.0f} MB")
        precision, recall = right / max(1, right + len(wrong)), right / max(1, sought)
        print(f"precision {precision:.4f}, recall {recall:.4f}, wrong {len(wrong)}")
        print(dict(Counter(p.status for p in found)))
        for p in wrong[:10]:
            print("  wrong:", p.name, p.credentials, p.registry_id, truth[p.practitioner_id] or "nobody", "|", p.reason)


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:3]))
