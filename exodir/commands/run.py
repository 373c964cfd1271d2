"""`exodir run`: crawl, verify, check and export in one go, made for a schedule."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from crawler.seeds import Seeds
    from directory.bounds import Breach
    from directory.reports import RunReport

RegistryFiles = Annotated[
    list[str] | None,
    typer.Option("--registry", metavar="NAME=PATH", help="Load a registry first; can be given several times."),
]
OutFolder = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the CSV files and the site.")]


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(run)


def run(
    seeds: options.SeedsFile,
    registry: RegistryFiles = None,
    out: OutFolder = Path("out"),
    delay: options.Delay = None,
    max_pages: options.MaxPages = None,
    contact: options.Contact = None,
    again: Annotated[bool, typer.Option("--again", help="Visit also sites that are not due yet.")] = False,
    publish_anyway: Annotated[
        bool, typer.Option("--publish-anyway", help="Export even when the figures moved too far.")
    ] = False,
    all_clinics: options.AllClinics = False,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Crawl, verify and export in one go.

    Interrupted, it goes on where it was when started again. Made for a schedule: sites are visited again after a week
    (`revisit_days`), those that never change up to four weeks later, those that fail after growing pauses. When the
    figures moved too far since the last run, the former files are left in place and the report says why.

    \b
    exodir run --seeds seeds.csv --registry nppes=NPPES.zip --registry leie=UPDATED.csv \\
               --contact me@example.org --out out/
    """
    workplace = options.open_workplace(
        data=data, db=db, delay=delay, max_pages=max_pages, contact=contact, revisit_days=0 if again else None
    )
    reporter = Reporter(quiet=quiet)
    run_all(workplace, seeds, registry or [], out, reporter, all_clinics=all_clinics, publish_anyway=publish_anyway)
    raise typer.Exit(reporter.finish())


def run_all(
    workplace: options.Workplace,
    seeds_file: Path,
    registry_files: list[str],
    out: Path,
    reporter: Reporter,
    *,
    all_clinics: bool = False,
    publish_anyway: bool = False,
) -> None:
    """The whole way of the data: registries, crawl, verdicts, checks, files; with a report of it, also if it dies."""
    from crawler.seeds import read_seeds
    from directory import released
    from exodir import corrections, runs
    from exodir.commands.crawl import begin
    from exodir.commands.export import check_folder
    from exodir.commands.registry import load_registry
    from exodir.journal import Journal

    files = [split_registry_option(text) for text in registry_files]
    seeds = read_seeds(seeds_file)
    check_folder(out)
    with runs.only_one(workplace.settings.data):
        for name in dict.fromkeys(name for name, _path in files):
            load_registry(workplace, name, [path for n, path in files if n == name], reporter)
        released.keep(workplace.store, workplace.released)
        run_id = begin(workplace, "run", seeds, reporter)
        corrections.apply_file(workplace, reporter)
        seeds = corrections.still_wanted(workplace, with_candidates(workplace, seeds, reporter), reporter)
        reporter.journal = Journal(workplace.settings.data / "logs", run_id)
        work = _Work(workplace, run_id, reporter)
        try:
            work.visit(seeds)
            work.decide(seeds)
            work.publish(out, all_clinics=all_clinics, anyway=publish_anyway)
        except (KeyboardInterrupt, typer.Exit):
            work.finish()
            raise
        except Exception as error:
            work.finish(f"{type(error).__name__}: {error}")
            raise
        work.finish()


def with_candidates(workplace: options.Workplace, seeds: Seeds, reporter: Reporter) -> Seeds:
    """The seeds and, behind them, the sites that sources name with exosomes or that a person accepted."""
    from dataclasses import replace

    from crawler.seeds import Seed
    from directory.candidates import promises

    if not workplace.settings.visit_candidates:
        return seeds
    given = {seed.site for seed in seeds.rows}
    with workplace.store.session() as session:
        found = [p for p in promises(session) if p.site not in given]
    if found:
        reporter.say(f"{len(found)} sites were discovered and are visited besides the seeds.")
    return replace(seeds, rows=(*seeds.rows, *(Seed(p.site, p.url, p.name, p.country) for p in found)))


def split_registry_option(text: str) -> tuple[str, Path]:
    """NAME=PATH as name and path; ExodirError when it is not of that form or there is no such registry or file."""
    from directory.errors import ExodirError
    from directory.registries import REGISTRIES

    name, equals, path = text.partition("=")
    if not equals or not path:
        raise ExodirError(f"--registry wants NAME=PATH, for example nppes=npidata.csv; got '{text}'.")
    if name not in REGISTRIES:
        raise ExodirError(f"There is no registry '{name}'. Registries are: {', '.join(sorted(REGISTRIES))}.")
    if not Path(path).exists():
        raise ExodirError(f"--registry {name}: there is no file or folder {path}.")
    return name, Path(path)


@dataclass
class _Work:
    """A run under way: its steps, how far it came, and the report of it."""

    workplace: options.Workplace
    run_id: str
    reporter: Reporter
    stage: str = "begun"
    counts: dict[str, object] = field(default_factory=dict)
    found: list[Breach] = field(default_factory=list)
    published: bool = False
    forgotten: list[Path] = field(default_factory=list)

    def visit(self, seeds: Seeds) -> None:
        """Visit the sites that are due, and tie what was discovered to the clinics that turned up."""
        from directory.candidates import link_clinics
        from exodir.commands.crawl import counts_of, crawl_seeds

        self._report()
        days = self.workplace.settings.revisit_days
        self.counts = counts_of(crawl_seeds(self.workplace, seeds, self.run_id, self.reporter, revisit_days=days))
        with self.workplace.store.session() as session:
            link_clinics(session)
        self.stage = "visited"
        self._report()

    def decide(self, seeds: Seeds) -> None:
        """Look everybody up and decide, then compare the figures with the last run that was published."""
        from directory.bounds import breaches
        from directory.reports import figures_of
        from exodir import runs
        from exodir.commands.registry import ask_in_a_run
        from exodir.commands.verify import verify_all

        ask_in_a_run(self.workplace, seeds, self.reporter)
        verify_all(self.workplace, self.reporter)
        with self.workplace.store.session() as session:
            figures = figures_of(session, self.workplace.snapshots.all())
            self.found = breaches(figures, runs.last_published(session))
        self.counts["figures"] = figures.model_dump()
        self.stage = "verified"

    def publish(self, out: Path, *, all_clinics: bool, anyway: bool) -> None:
        """Let readers see what was found and write the files, unless the figures moved too far; then all stays."""
        from directory import released
        from directory.published import Selection
        from exodir import runs
        from exodir.commands.crawl import outcome_of
        from exodir.commands.export import export_formats

        for breach in self.found:
            self.reporter.problem(f"Moved too far: {breach.says}" if breach.severity == "fatal" else breach.says)
        fatal = [breach.says for breach in self.found if breach.severity == "fatal"]
        if anyway or not fatal:
            released.release(self.workplace.store, self.workplace.released)
            selection = Selection(all_clinics=all_clinics)
            export_formats(self.workplace, ["csv", "site"], out, self.reporter, selection=selection)
            self.published = True
        else:
            self.counts["held_back"] = fatal
            self.reporter.problem(
                f"Not published: the files in {out} and what readers see are as they were. If the report shows that "
                "all is right, run with --publish-anyway."
            )
        self.stage = "published" if self.published else "held back"
        self.counts["published"] = self.published
        runs.close_run(self.workplace.store, self.run_id, outcome_of(self.reporter), self.counts)
        if not self.published and (out / "site").exists():
            export_formats(self.workplace, ["site"], out, self.reporter)  # as it was, and now it says why

    def finish(self, error: str = "") -> None:
        """Write the last report and tell the maintainer what cannot wait."""
        from exodir.alerts import alert_of, send

        folder = self.workplace.settings.data / "reports"
        self._forget()
        report = self._report()
        alert = alert_of(report, str(folder), error)
        for failure in send(alert, self.workplace.settings) if alert else ():
            self.reporter.problem(failure)
        self.reporter.say(f"The report: {folder / self.run_id}.html")

    def _forget(self) -> None:
        """Keep the archive within its bounds."""
        from crawler.archive import forget_old

        settings = self.workplace.settings
        self.forgotten += forget_old(
            settings.data / "archive",
            days=settings.archive_days,
            gigabytes=settings.archive_gigabytes,
            now=datetime.now(UTC),
        )
        for path in self.forgotten:
            self.reporter.say(f"Archive: {path.name} is removed, as archive_days and archive_gigabytes say.")

    def _report(self) -> RunReport:
        from exodir.run_reports import write_report

        return write_report(
            self.workplace,
            self.run_id,
            self.stage,
            found=self.found,
            published=self.published,
            forgotten=self.forgotten,
        )
