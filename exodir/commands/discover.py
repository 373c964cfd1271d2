"""`exodir discover` and `exodir candidates`: find clinics nobody gave as seeds, and judge what was found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.console import Reporter, Stage

if TYPE_CHECKING:
    from directory.candidates import Found, State

discover = typer.Typer(
    no_args_is_help=True,
    help="""Find clinics that nobody gave as seeds. What a source names becomes a candidate; `exodir run` visits those
that a source names with exosomes, and those you accept.

\b
  exodir discover places clinics.json            Overpass, All The Places, Foursquare OS Places
  exodir discover common-crawl part-*.parquet    index files of Common Crawl
  exodir discover locators                       provider locators of brands
""",
)
candidates = typer.Typer(no_args_is_help=True, help="See and judge what was found.")

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files as published.")]


@discover.command()
def places(files: Files, data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Clinics and salons with a web site, from open place files.

    Overpass JSON (OpenStreetMap), GeoJSON of All The Places, Parquet of Foursquare OS Places; told by their content.
    They wait to be accepted, unless a name or an address speaks of exosomes.

    \b
    exodir discover places dover.json
    exodir candidates list
    """
    from crawler.discovery.place_files import Reading, read_places

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter(quiet=quiet)
    for file in files:
        reading = Reading()
        with reporter.stage(f"Reading {file.name}", unit="places") as stage:
            _keep(workplace, reporter, _shown(read_places(file, reading), stage), str(file))
        left = "; ".join(f"{count:,} {reason}" for reason, count in sorted(reading.left_out.items()))
        reporter.say(f"{file}: {reading.rows:,} rows, {reading.kept:,} kept{f'; left out: {left}' if left else ''}.")
        for problem in reading.problems:
            reporter.problem(problem)
    raise typer.Exit(reporter.finish())


@discover.command("common-crawl")
def common_crawl(files: Files, data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Hosts with a page whose address names exosomes, from index files of Common Crawl.

    The columnar index (Parquet), file by file: what was scanned is not read again, so an interrupted scan goes on.

    \b
    exodir discover common-crawl part-00000.c000.gz.parquet part-00001.c000.gz.parquet
    """
    from crawler.discovery.common_crawl import finds, scan
    from directory.errors import ExodirError

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter(quiet=quiet)
    folder = workplace.settings.data / "discovery" / "common-crawl"
    with reporter.stage("Scanning", len(files), unit="files") as stage:
        for number, file in enumerate(files, 1):
            try:
                found = scan(file, folder)
                _keep(
                    workplace,
                    reporter,
                    finds(found.result, folder),
                    f"{file}: {found.rows:,} rows, {found.pages:,} pages",
                )
            except (ExodirError, OSError) as error:
                reporter.problem(f"{error} The other files are read all the same.")
            stage.update(number, note=file.name)
    raise typer.Exit(reporter.finish())


@discover.command()
def locators(
    names: Annotated[list[str] | None, typer.Argument(metavar="[BRAND...]", help="Only these brands.")] = None,
    brands: Annotated[
        Path | None,
        typer.Option("--brands", metavar="FILE", help="Brands of your own, in place of those shipped (TOML)."),
    ] = None,
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Places that brands name as providers in their public locators.

    One request at a time, as far as robots.txt of the brand's page and of its platform allow it.
    A new brand is five lines in a file of your own: docs/discovering.md shows them.

    \b
    exodir discover locators --contact you@example.org
    exodir discover locators "Dewbright Pro" --brands brands.toml --contact you@example.org
    """
    from crawler.discovery.locator_asking import Asker
    from crawler.discovery.locators import Outcome, chosen, load_brands, read_locator

    wanted = chosen(load_brands(brands), names or [])
    workplace, reporter = options.open_workplace(data=data, db=db, contact=contact, delay=delay), Reporter(quiet=quiet)
    settings = workplace.settings
    asker = Asker(settings.data / "downloads", contact=settings.contact, pause=settings.delay)
    for brand in wanted:
        outcome = Outcome(brand)
        with reporter.stage(f"Reading the locator of {brand.name}", unit="places") as stage:
            _keep(workplace, reporter, _shown(read_locator(brand, asker, outcome), stage), brand.name)
        reporter.say(outcome.sentence)
        if outcome.status != "read":
            reporter.problem(f"{brand.name}: {outcome.status}: {outcome.why}")
    raise typer.Exit(reporter.finish())


@candidates.command("list")
def show(
    state: Annotated[str, typer.Option("--state", help="new, accepted or rejected.")] = "new",
    source: Annotated[str, typer.Option("--source", metavar="NAME", help="Only of this source.")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Rows at the most.")] = 50,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Show candidates, the newest first.

    \b
    exodir candidates list
    exodir candidates list --state rejected --source openstreetmap
    """
    from directory.candidates import listed

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter()
    with workplace.store.session() as session:
        rows = listed(session, state=_state(state), source=source, limit=limit)
    reporter.table(
        f"Candidates ({state})",
        ("id", "site", "name", "place", "why"),
        [(c.candidate_id, c.site or "-", c.name, ", ".join(filter(None, (c.city, c.country))), c.why) for c in rows],
    )


@candidates.command()
def accept(
    who: Annotated[str, typer.Argument(help="A candidate's id, or a site.")],
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason.")] = "",
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Visit it at the next run.

    \b
    exodir candidates accept glow.example
    """
    _decide(options.open_workplace(data=data, db=db), who, "accepted", why)


@candidates.command()
def reject(
    who: Annotated[str, typer.Argument(help="A candidate's id, or a site.")],
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason; shown if it is asked again.")],
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Leave it alone until the source says something else.

    \b
    exodir candidates reject glow.example --why "sells creams only"
    """
    _decide(options.open_workplace(data=data, db=db), who, "rejected", why)


def _decide(workplace: options.Workplace, who: str, state: State, why: str) -> None:
    from directory.candidates import decide

    with workplace.store.session() as session:
        for candidate in decide(session, who, state, note=why, now=datetime.now(UTC)):
            Reporter().say(f"{candidate.candidate_id} {candidate.site}: {state}")


def _state(text: str) -> State:
    from directory.candidates import STATES
    from directory.errors import ExodirError

    state = next((state for state in STATES if state == text), None)
    if state is None:
        raise ExodirError(f"There is no state '{text}'. States are: {', '.join(STATES)}.")
    return state


def _keep(workplace: options.Workplace, reporter: Reporter, found: Iterable[Found], what: str) -> None:
    """Save what was found and say what became of it."""
    from directory.candidates import link_clinics, save

    with workplace.store.session() as session:
        tally = save(session, found, now=datetime.now(UTC))
        tied = link_clinics(session)
    again = f", {tally.asked_again} rejected before and asked again" if tally.asked_again else ""
    known = tally.known + tally.changed
    reporter.say(f"{what}: {tally.new} new candidates, {known} known{again}; {tied} of all are known clinics.")


def _shown(found: Iterable[Found], stage: Stage) -> Iterable[Found]:
    """The same, with progress now and then."""
    for number, one in enumerate(found, 1):
        if number % 1_000 == 0:
            stage.update(number)
        yield one
