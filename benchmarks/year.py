"""A year of weekly runs over a changing web, in this process and with the clock moved on: `python -m benchmarks.year`.

Everything is as in `exodir run` but the network: visits, schedule, store, verdicts, bounds, reports and archive.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.at_moment import move_to, stand_still

stand_still("2026-01-05T03:00:00")

from sqlmodel import select  # noqa: E402

from benchmarks.broken_web import clinic  # noqa: E402
from crawler.answers import KnownPage  # noqa: E402
from crawler.archive import Archive, forget_old  # noqa: E402
from crawler.arriving import VisitRules  # noqa: E402
from crawler.due import is_due  # noqa: E402
from crawler.health import SiteError  # noqa: E402
from crawler.items import Answer, CrawlSummary  # noqa: E402
from crawler.reading import SiteReader, readers_version  # noqa: E402
from crawler.robots import Robots, no_rules  # noqa: E402
from crawler.saving import save_site  # noqa: E402
from crawler.seeds import Seed  # noqa: E402
from crawler.visiting import SiteVisit  # noqa: E402
from directory.bounds import breaches  # noqa: E402
from directory.models import Page, Site  # noqa: E402
from directory.observations import Visit  # noqa: E402
from directory.reports import figures_of  # noqa: E402
from directory.verify import verify  # noqa: E402
from exodir import runs  # noqa: E402
from exodir.options import Workplace  # noqa: E402
from exodir.run_reports import write_report  # noqa: E402
from exodir.settings import Settings  # noqa: E402

BEGIN = datetime(2026, 1, 5, 3, tzinfo=UTC)
ARCHIVE_DAYS = 120


class ChangingWeb:
    """Sites as they are in one week: some change a page, some fail for once, some go for good."""

    renders = False

    def __init__(self, week: int) -> None:
        """The web of a week."""
        self.week = week
        self.whole = self.same = 0  # answers with a body, and without one

    async def get(self, url: str, known: KnownPage | None = None, *, rendered: bool = False) -> Answer:
        """A page, or 304 where it is as it was known."""
        parts = urlsplit(url)
        number = int(parts.netloc[7:11])
        chance = random.Random(f"{number} {self.week}")
        if self._gone(number):
            return self._answer(url, 410, b"gone")
        if chance.random() < 0.03:
            raise SiteError("timeout", "the server did not answer in time")
        reply = clinic(number).get(parts.path)
        if reply is None or isinstance(reply, str):
            return self._answer(url, 404, b"")
        body = bytes(reply[2]) if isinstance(reply[2], bytes) else b""
        if parts.path == "/prices":
            body += f"<p>Prices of issue {self._changes(number)}.</p>".encode()
        if parts.path == "/team" and self._changes(number) > 1:
            body += b"<h2>Jon Heather, RN</h2><p>Nurse injector</p>"
        etag = sha256(body).hexdigest()[:12]
        if known and known.etag == etag:
            self.same += 1
            return self._answer(url, 304, b"", etag)
        self.whole += 1
        return self._answer(url, 200, body, etag)

    async def robots(self, url: str) -> Robots:
        """Everything is allowed."""
        return no_rules("exosome-directory")

    def _gone(self, number: int) -> bool:
        """One site in twenty goes for good some time in the year."""
        return number % 20 == 7 and self.week > number % 52

    def _changes(self, number: int) -> int:
        """How often a site has changed a page so far: one in five does so now and then."""
        return (
            sum(random.Random(f"{number} {w}").random() > 0.9 for w in range(self.week + 1)) if number % 5 == 0 else 0
        )

    def _answer(self, url: str, status: int, body: bytes, etag: str = "") -> Answer:
        headers = {"content-type": "text/html; charset=utf-8", "etag": etag}
        return Answer(url, status, headers, body, BEGIN + timedelta(weeks=self.week))


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
    now = BEGIN + timedelta(weeks=week)
    move_to(now.replace(tzinfo=None).isoformat())
    run, _ = runs.open_run(workplace.store, "run", "year")
    web = ChangingWeb(week)
    visited = asyncio.run(visit_due(workplace, seeds, run.run_id, web, now))
    with workplace.store.session() as session:
        verify(session, workplace.snapshots, now=now)
        figures = figures_of(session, [])
        found = breaches(figures, runs.last_published(session))
    held = any(breach.severity == "fatal" for breach in found)
    counts = {"figures": figures.model_dump(), "published": not held}
    runs.close_run(workplace.store, run.run_id, "done", counts)
    data = workplace.settings.data
    gone = forget_old(data / "archive", days=ARCHIVE_DAYS, gigabytes=0, now=now)
    report = write_report(workplace, run.run_id, "published", found=found, published=not held, forgotten=gone)
    return {
        "week": week, "visited": visited, "whole": web.whole, "same": web.same, "clinics": figures.clinics,
        "failed": sum(len(f.sites) for f in report.failures), "asks": len(report.asks), "news": len(report.news),
        "held": held, "archives": len(list((data / "archive").glob("*.gz"))),
        "archive_mb": round(sum(p.stat().st_size for p in (data / "archive").glob("*.gz")) / 1e6, 2),
        "database_mb": round(sum(p.stat().st_size for p in data.glob("exodir.db*")) / 1e6, 2),
        "report_kb": round((data / "reports" / f"{run.run_id}.json").stat().st_size / 1e3),
    }  # fmt: skip


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
    if last["clinics"] < 0.9 * sites:
        said.append(f"{last['clinics']} clinics are left of {sites}")
    return said


def measure(sites: int, weeks: int) -> list[dict[str, Any]]:
    """The figures of each week."""
    seeds = [Seed(f"clinic-{n:04}.example", f"http://clinic-{n:04}.example/", country="US") for n in range(sites)]
    with tempfile.TemporaryDirectory() as name:
        workplace = Workplace(Settings(data=Path(name), contact="desk@crawler.example"))
        found = [one_week(workplace, seeds, week) for week in range(weeks)]
        workplace.store.close()
    return found


def main() -> None:
    """Measure and print."""
    sites, weeks = [int(word) for word in sys.argv[1:]] or [200, 52]
    began = time.monotonic()
    found = measure(sites, weeks)
    print("\n".join(json.dumps(week) for week in found if week["week"] % 4 == 3 or week["week"] in (0, 1, weeks - 1)))
    print(f"{time.monotonic() - began:.0f} s, {time.process_time():.0f} CPU s")
    faults = faults_of(found, sites)
    print("\n".join(faults) or "A year without surprise.")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
