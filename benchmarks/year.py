"""A year of weekly runs over a changing web, in this process and with the clock moved on: `python -m benchmarks.year`.

Everything is as in `exodir run` but the network: visits, schedule, store, registries (released monthly), verdicts,
bounds, what readers see, files, reports and archive; and each release is told from the one before by a delta.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.at_moment import move_to, stand_still

stand_still("2026-01-05T03:00:00")

from sqlmodel import select  # noqa: E402

from benchmarks.changing_web import ChangingWeb, day_of, has_expired, has_left, is_excluded, is_gone, released  # noqa: E402
from crawler.answers import KnownPage  # noqa: E402
from crawler.archive import Archive, forget_old  # noqa: E402
from crawler.arriving import VisitRules  # noqa: E402
from crawler.due import is_due  # noqa: E402
from crawler.items import CrawlSummary  # noqa: E402
from crawler.loading.loading import add_registry  # noqa: E402
from crawler.reading import SiteReader, readers_version  # noqa: E402
from crawler.saving import save_site  # noqa: E402
from crawler.seeds import Seed  # noqa: E402
from crawler.visiting import SiteVisit  # noqa: E402
from directory.bounds import breaches  # noqa: E402
from directory.models import Clinic, Page, Practitioner, Site  # noqa: E402
from directory.observations import Visit  # noqa: E402
from directory.released import keep, release  # noqa: E402
from directory.reports import figures_of  # noqa: E402
from directory.verify import verify  # noqa: E402
from exodir import runs  # noqa: E402
from exodir.commands.export import export_formats  # noqa: E402
from exodir.console import Reporter  # noqa: E402
from exodir.options import Workplace  # noqa: E402
from exodir.run_reports import write_report  # noqa: E402
from exodir.settings import Settings  # noqa: E402
from exports.delta import apply_delta, write_delta  # noqa: E402

ARCHIVE_DAYS = 120


def known_pages(workplace: Workplace, site: str) -> dict[str, KnownPage]:
    """What a visit knows of the last one."""
    wanted = (Page.site == site, Page.status == 200, Page.reader == readers_version())
    with workplace.store.session() as session:
        rows = session.exec(select(Page.url, Page.digest, Page.etag, Page.last_modified).where(*wanted))
        return {row[0]: KnownPage(*row) for row in rows}


async def visit_due(workplace: Workplace, seeds: list[Seed], run_id: str, web: ChangingWeb, now: datetime) -> int:
    """Visit the sites that are due; how many."""
    with workplace.store.session() as session:
        known = {site.site: site for site in session.exec(select(Site))}
    due = [s for s in seeds if s.site not in known or is_due(known[s.site], now=now, revisit_days=7)]
    archive = Archive(workplace.settings.data / "archive", run_id)
    rules = VisitRules(run_id, 25, 0, lambda *_: True, frozenset(s.site for s in seeds), SiteReader, archive.put)
    for seed in due:
        visit: Visit = await SiteVisit(seed, web, rules, known_pages(workplace, seed.site)).run()
        save_site(workplace.store, CrawlSummary(sites_total=len(seeds)), visit)
    archive.close()
    for path in (workplace.settings.data / "archive").glob(f"{run_id}*"):
        os.utime(path, (now.timestamp(), now.timestamp()))
    return len(due)


def one_week(workplace: Workplace, seeds: list[Seed], week: int) -> dict[str, Any]:
    """One weekly run; its figures."""
    now, data = day_of(week), workplace.settings.data
    move_to(now.replace(tzinfo=None).isoformat())
    if monthly := week % 4 == 0:
        for name, file in released(len(seeds), week, data.parent).items():
            add_registry(data, name, [file])
    keep(workplace.store, workplace.released)
    run, _ = runs.open_run(workplace.store, "run", "year")
    web = ChangingWeb(week)
    visited = asyncio.run(visit_due(workplace, seeds, run.run_id, web, now))
    with workplace.store.session() as session:
        verify(session, workplace.snapshots, now=now)
        figures = figures_of(session, workplace.snapshots.all())
        found = breaches(figures, runs.last_published(session))
    held = any(breach.severity == "fatal" for breach in found)
    causes = {} if held else publish(workplace, week)
    counts = {"figures": figures.model_dump(), "published": not held}
    runs.close_run(workplace.store, run.run_id, "done", counts)
    gone = forget_old(data / "archive", days=ARCHIVE_DAYS, gigabytes=0, now=now)
    report = write_report(workplace, run.run_id, "published", found=found, published=not held, forgotten=gone)
    return {
        "week": week, "visited": visited, "whole": web.whole, "same": web.same, "clinics": figures.clinics,
        "certified": figures.certified, "barred": figures.practitioners.get("barred", 0), "monthly": monthly,
        "failed": sum(len(f.sites) for f in report.failures), "asks": len(report.asks), "news": len(report.news),
        "held": held, "causes": causes, "archives": len(list((data / "archive").glob("*.gz"))),
        "archive_mb": size(data / "archive"), "database_mb": size(data, "exodir.db*"),
        "registries_mb": size(data / "registries"), "snapshots": len(list(data.glob("registries/*/2*"))),
        "release_mb": size(data.parent / "release"), "delta_mb": size(data.parent / "delta"),
        "report_kb": round((data / "reports" / f"{run.run_id}.json").stat().st_size / 1e3),
    }  # fmt: skip


def publish(workplace: Workplace, week: int) -> dict[str, int]:
    """Let readers see it, write the release, and tell it from the one before; rows that differ, by cause."""
    place = workplace.settings.data.parent
    new, old, delta = place / "release", place / "former", place / "delta"
    shutil.rmtree(old, ignore_errors=True)
    if new.exists():
        shutil.copytree(new, old)
    release(workplace.store, workplace.released)
    export_formats(workplace, ["csv"], new, Reporter(quiet=True))
    if not old.exists():
        return {}
    for folder in (delta, place / "again"):
        shutil.rmtree(folder, ignore_errors=True)
    changed = write_delta(old, new, delta)
    if week % 8 == 1:
        apply_delta(old, delta, place / "again")  # which checks every file against its digest
    causes = Counter[str]()
    for (_table, _op, cause), rows in changed.counts.items():
        causes[cause] += rows
    return dict(causes)


def size(folder: Path, pattern: str = "*") -> float:
    """Megabytes of the files in a folder."""
    return round(sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file()) / 1e6, 2)


def standing(workplace: Workplace) -> dict[str, str]:
    """What is said of the dermatologist of each site that treats there now."""
    with workplace.store.session() as session:
        treating = (Practitioner.current, Practitioner.treats_here, Practitioner.kind == "dermatologist")
        rows = select(Clinic.site, Practitioner.status).where(Clinic.clinic_id == Practitioner.clinic_id, *treating)
        return dict(session.exec(rows).all())


def faults_of(weeks: list[dict[str, Any]], sites: int) -> list[str]:
    """What is not as a maintainer may expect of a year."""
    first, last = weeks[0], weeks[-1]
    said = [f"week {w['week']} was held back" for w in weeks if w["held"]]
    if any(w["whole"] > first["whole"] / 4 for w in weeks[1:]):
        said.append("a later week fetched more than a quarter of the first")
    if last["database_mb"] > 2.5 * weeks[min(3, len(weeks) - 1)]["database_mb"]:
        said.append(f"the database grew from {weeks[3]['database_mb']} to {last['database_mb']} MB")
    if max(w["archives"] for w in weeks) > ARCHIVE_DAYS / 7 + 2:
        said.append("archives were kept beyond their age")
    for week in weeks:
        if week["causes"].keys() & {"policy", "review", "merge"} or (
            week["causes"].get("registry") and not week["monthly"]
        ):
            said.append(f"week {week['week']}: differences have a cause that was not: {week['causes']}")
    if last["snapshots"] > 3 * 3:
        said.append(f"{last['snapshots']} snapshots are kept of three registries")
    if last["clinics"] < 0.9 * sites:
        said.append(f"{last['clinics']} clinics are left of {sites}")
    return said


def wrong_people(seeds: list[Seed], said: dict[str, str], week: int) -> list[str]:
    """Doctors of whom something else is said at the end than is so, as far as registries and sites have told it."""
    wrong, told = [], week - week % 4 - 1  # what the last release knew
    for number, seed in enumerate(seeds):
        first = not has_left(number, week)
        want = "barred" if first and has_expired(number, told) else "certified"
        if first and is_excluded(number, told):
            want = "ambiguous"  # the list has no number of hers: withheld, and a person is asked
        have = said.get(seed.site)
        if want != have and not is_gone(number, week):
            wrong.append(f"{seed.site}: {have} and not {want}")
    return wrong


def measure(sites: int, weeks: int) -> tuple[list[dict[str, Any]], list[str]]:
    """The figures of each week, and what is wrong at the end."""
    seeds = [Seed(f"clinic-{n:04}.example", f"http://clinic-{n:04}.example/", country="US") for n in range(sites)]
    with tempfile.TemporaryDirectory() as name:
        workplace = Workplace(Settings(data=Path(name, "data"), contact="desk@crawler.example"))
        found = [one_week(workplace, seeds, week) for week in range(weeks)]
        wrong = wrong_people(seeds, standing(workplace), weeks - 1)
        workplace.shown.close()
    return found, [*faults_of(found, sites), *wrong]


def main() -> None:
    """Measure and print."""
    sites, weeks = [int(word) for word in sys.argv[1:]] or [200, 52]
    began = time.monotonic()
    found, faults = measure(sites, weeks)
    print("\n".join(json.dumps(week) for week in found if week["week"] % 4 < 2 or week["week"] == weeks - 1))
    print(f"{time.monotonic() - began:.0f} s, {time.process_time():.0f} CPU s")
    print("\n".join(faults) or "A year without surprise.")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
