"""Verification at scale: 10,000 practitioners as sites write them (`people.py`) against a million NPPES rows.

`python -m benchmarks.verification [rows] [people] [folder]` prints seconds, peak memory, precision and recall of who
was found. A folder is kept, and what was loaded there is used again; without one the peak is that of loading too.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, select

from benchmarks.npidata import write_npidata
from benchmarks.people import Sought, sought
from crawler.loading.loading import add_registry
from directory.models import Clinic, Practitioner
from directory.snapshots import Snapshots
from directory.storage import open_store
from directory.verify import verify

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def prepare(home: Path, count: int) -> None:
    """Generate and load the registry, unless the folder holds it already."""
    if Snapshots(home).current("nppes") is None:
        began = time.perf_counter()
        source = write_npidata(home / "npidata_pfile_20050523-20261108.csv", count)
        add_registry(home, "nppes", [source])
        source.unlink()
        print(f"written and loaded: {count:,} rows in {time.perf_counter() - began:.0f} s")


def put_in(session: Session, people: Sequence[Sought]) -> None:
    """The people as a crawl would leave them in the store, each at a clinic of her own."""
    for one in people:
        clinic_id = f"c-{one.key}"
        session.add(
            Clinic(
                clinic_id=clinic_id, site=f"{one.key}.example", name="Quillby Skin", street=one.street, city=one.city,
                region=one.state, postal_code=one.postal, country="US", phone=one.phone, first_seen=NOW, last_seen=NOW,
            )
        )  # fmt: skip
        session.add(
            Practitioner(
                practitioner_id=f"p-{one.key}", clinic_id=clinic_id, name=one.name, first_seen=NOW, last_seen=NOW,
                credentials=[one.degree] if one.degree else [],
                numbers=[{"scheme": "npi", "number": one.number, "region": ""}] if one.number else [],
            )
        )  # fmt: skip


def measure(home: Path, people: Sequence[Sought]) -> None:
    """Verify them and print the figures."""
    store = open_store(f"sqlite:///{home / 'exodir.db'}")
    with store.session() as session:
        put_in(session, people)
    began, busy = time.perf_counter(), time.process_time()
    with store.session() as session:
        verify(session, Snapshots(home), now=NOW)
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    with store.session() as session:
        found = {p.practitioner_id.removeprefix("p-"): p for p in session.exec(select(Practitioner))}
    store.close()
    linked = [(one, found[one.key]) for one in people if found[one.key].registry_id]
    wrong = [(one, row) for one, row in linked if row.registry_id != one.truth]
    right = len(linked) - len(wrong)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(people):,} people in {seconds:.1f} s ({busy:.1f} s of CPU), peak memory {peak:.0f} MB")
    recall = right / max(1, sum(bool(one.truth) for one in people))
    print(f"precision {right / max(1, len(linked)):.4f}, recall {recall:.4f}, wrong {len(wrong)}")
    print(dict(Counter(row.status for row in found.values())))
    for one, row in wrong[:10]:
        print("  wrong:", one.name, one.degree, row.registry_id, "truth:", one.truth or "nobody", "|", row.reason)


def main(rows: str = "1000000", number: str = "10000", kept: str = "") -> None:
    """Prepare and measure, in a folder that is kept or in one for the moment."""
    count, people = int(rows), int(number)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(kept or folder)
        home.mkdir(parents=True, exist_ok=True)
        prepare(home, count)
        (home / "exodir.db").unlink(missing_ok=True)
        measure(home, list(sought(count, people)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
