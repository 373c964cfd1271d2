"""The file of corrections and removals: kept in git, and applied before anything is visited, decided or published."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from directory.corrections import unwanted_sites
from directory.judging.review_file import load_reviews
from directory.models import Review, Site
from directory.observations import save_reading
from directory.review import remember_evidence
from directory.verify import verify
from exodir.readers import carry_over

if TYPE_CHECKING:
    from crawler.seeds import Seeds
    from directory.snapshots import Snapshots
    from exodir.console import Reporter
    from exodir.options import Workplace


def apply_file(workplace: Workplace, reporter: Reporter) -> None:
    """Let the store agree with the file of corrections, if there is one; a row that cannot hold is named and left out.

    A row that is not in the file any more is taken back, unless the file has a row that cannot be read.
    """
    file = workplace.settings.corrections
    if not file.exists():
        return
    now = datetime.now(UTC)
    with workplace.store.session() as session:
        report = load_reviews(session, file, keeps=True, now=now)
        take_effect(session, workplace.snapshots, report.sites, now=now)
        for review in session.exec(select(Review).where(Review.origin == file.name, Review.evidence_digest == "")):
            remember_evidence(session, review)
    carry_over(workplace)
    for problem in report.problems:
        if problem not in reporter.problems:  # a run applies the file twice: before and after its visits
            reporter.problem(problem)
    if report.added or report.taken_back:
        reporter.say(f"{file}: {report.added} corrections are new, {report.taken_back} are taken back.")
    if report.homeless:
        reporter.say(f"{file}: {report.said_of_homeless}; if that is a surprise, look at their site and name.")


def take_effect(session: Session, snapshots: Snapshots, sites: Collection[str], *, now: datetime) -> None:
    """Derive the clinics of these sites anew with what is corrected, and decide about them again."""
    corrected = set(session.exec(select(Review.site).where(col(Review.decision).in_(("correct", "not-offering")))))
    for key in corrected.intersection(sites):
        if (site := session.get(Site, key)) and site.last_visit:
            save_reading(session, site, ())
    if sites:
        session.flush()
        verify(session, snapshots, now=now, sites=sites)


def still_wanted(workplace: Workplace, seeds: Seeds, reporter: Reporter) -> Seeds:
    """The seeds without the sites that a person removed; each is named."""
    with workplace.store.session() as session:
        unwanted = unwanted_sites(session)
    left_out = [seed for seed in seeds.rows if seed.site in unwanted]
    for seed in left_out:
        reporter.say(f"{seed.site} is not visited: {unwanted[seed.site]}.")
    return replace(seeds, rows=tuple(seed for seed in seeds.rows if seed.site not in unwanted)) if left_out else seeds
