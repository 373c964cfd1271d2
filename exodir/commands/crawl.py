"""`exodir crawl` and `exodir rebuild`: visit the sites of a seeds file, or read archived pages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from crawler.items import CrawlSummary
    from crawler.seeds import Seeds


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(crawl)
    app.command()(rebuild)


def crawl(
    seeds: Annotated[Path | None, options.SEEDS_OPTION] = None,
    warc: Annotated[
        list[Path] | None,
        typer.Option("--warc", metavar="FILE", help="Read archived pages instead; can be given several times."),
    ] = None,
    delay: options.Delay = None,
    max_pages: options.MaxPages = None,
    contact: options.Contact = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Visit the sites of a seeds file, or read archived pages.

    What they say is noted with quote, page and date. Interrupted, it goes on when started again.

    \b
    exodir crawl --seeds seeds.csv --contact me@example.org
    exodir crawl --seeds seeds.csv --delay 2 --max-pages 40
    exodir crawl --warc data/archive/NAME.warc.gz
    """
    from crawler.seeds import read_seeds
    from directory.errors import ExodirError
    from exodir import corrections, runs

    if bool(seeds) == bool(warc):
        raise ExodirError("Give either --seeds FILE, to visit sites, or --warc FILE, to read archived pages.")
    workplace = options.open_workplace(data=data, db=db, delay=delay, max_pages=max_pages, contact=contact)
    reporter = Reporter(quiet=quiet)
    wanted = read_seeds(seeds) if seeds else None
    with runs.only_one(workplace.settings.data):
        if wanted:
            run_id = begin(workplace, "crawl", wanted, reporter)
            corrections.apply_file(workplace, reporter)
            wanted = corrections.still_wanted(workplace, wanted, reporter)
            summary = crawl_seeds(workplace, wanted, run_id, reporter)
        else:
            run_id = runs.open_run(workplace.store, "replay", str(datetime.now(UTC)))[0].run_id
            summary = replay_archives(workplace, warc or [], run_id, reporter)
        runs.close_run(workplace.store, run_id, outcome_of(reporter), counts_of(summary))
    raise typer.Exit(reporter.finish())


def rebuild(data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Read the archived pages of every site's last visit anew, and decide again.

    After an improvement of the readers: no server is asked, and nothing but what is read and decided changes. A page
    that is not in the archive keeps what was read on it.

    \b
    exodir rebuild
    exodir rebuild && exodir export all --out out/
    """
    from crawler.items import Progress
    from crawler.replay import rebuild as read_anew
    from exodir import runs
    from exodir.commands.verify import verify_all

    workplace = options.open_workplace(data=data, db=db)
    reporter = Reporter(quiet=quiet)
    archive = workplace.settings.data / "archive"
    with runs.only_one(workplace.settings.data):
        with reporter.stage("Reading archives", unit="sites") as stage:

            def show(progress: Progress) -> None:
                stage.update(progress.sites_done, total=progress.sites_total, note=progress.site)

            summary = read_anew(archive, store=workplace.store, progress=show)
        reporter.say(f"{summary.finished} sites, {summary.pages} pages read anew in {summary.seconds:.0f} s.")
        for problem in summary.problems:
            reporter.problem(problem)
        verify_all(workplace, reporter)
    raise typer.Exit(reporter.finish())


def replay_archives(workplace: options.Workplace, files: list[Path], run_id: str, reporter: Reporter) -> CrawlSummary:
    """Read archived pages with the present parsers; no server is asked."""
    from crawler.items import Progress
    from crawler.replay import replay

    with reporter.stage("Reading archives", unit="sites") as stage:

        def show(progress: Progress) -> None:
            stage.update(progress.sites_done, total=progress.sites_total, note=progress.site)

        summary = replay(files, store=workplace.store, run_id=run_id, progress=show)
    reporter.say(_sentence(summary, skipped="have no page in it that is newer than what is known"))
    for problem in summary.problems:
        reporter.problem(problem)
    return summary


def begin(workplace: options.Workplace, command: str, seeds: Seeds, reporter: Reporter) -> str:
    """The run_id to work under: that of the interrupted run over the same seeds, if there is one."""
    from exodir import runs

    run, resumed = runs.open_run(workplace.store, command, seeds.digest)
    if resumed:
        reporter.say(f"Going on with the run of {run.started_at:%Y-%m-%d %H:%M} UTC that was interrupted.")
    return run.run_id


def crawl_seeds(
    workplace: options.Workplace, seeds: Seeds, run_id: str, reporter: Reporter, *, revisit_days: float = 0
) -> CrawlSummary:
    """Visit every site of the seeds that is due and that this run has not finished yet."""
    from crawler.crawl import CrawlOptions
    from crawler.crawl import crawl as visit
    from crawler.items import Progress

    for row in seeds.problems:
        reporter.problem(f"seeds, {row}")
    settings = workplace.settings
    with reporter.stage("Visiting", len(seeds.rows), unit="sites") as stage:

        def show(progress: Progress) -> None:
            note = (
                f"{progress.pages} pages, {progress.clinics} sites offering; last: {progress.site} {progress.outcome}"
            )
            stage.update(progress.sites_done, total=progress.sites_total, note=note)

        summary = visit(
            seeds,
            store=workplace.store,
            run_id=run_id,
            options=CrawlOptions(
                data=settings.data,
                delay=settings.delay,
                max_pages=settings.max_pages,
                contact=settings.contact,
                revisit_days=revisit_days,
                hours=settings.hours,
                budget_minutes=settings.budget_minutes,
                budget_pages=settings.budget_pages,
                budget_megabytes=settings.budget_megabytes,
            ),
            progress=show,
        )
    reporter.say(_sentence(summary))
    if summary.not_due:
        reporter.say(
            f"{summary.not_due} sites were visited not long ago, or fail and are left in peace for a while: "
            "not due yet (--again visits them now)."
        )
    if summary.spent and summary.left:
        reporter.problem(f"{summary.spent}; {summary.left} sites wait for the next run.")
    if summary.interrupted:
        reporter.say(f"Interrupted; {summary.left} sites are left. The same command goes on from here.")
        raise typer.Exit(130)
    for problem in summary.problems:
        reporter.problem(problem)
    return summary


def outcome_of(reporter: Reporter) -> str:
    """How a run ended that came to its end: done, or with problems."""
    return "problems" if reporter.problems else "done"


def _sentence(summary: CrawlSummary, *, skipped: str = "were finished before") -> str:
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(summary.outcomes.items()))
    before = f" ({summary.skipped} {skipped})" if summary.skipped else ""
    refused = f"; robots.txt refused {summary.refused} addresses" if summary.refused else ""
    return (
        f"{summary.finished} sites visited{before}, {summary.pages} pages in {summary.seconds:.0f} s: "
        f"{outcomes or 'nothing new'}{refused}."
    )


def counts_of(summary: CrawlSummary) -> dict[str, object]:
    """The figures of a crawl that are kept with its run."""
    return {
        "sites": summary.sites_total,
        "pages": summary.pages,
        "refused": summary.refused,
        "outcomes": summary.outcomes,
        "problems": summary.problems,
    }
