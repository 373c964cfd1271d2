"""`exodir discover places` and `locators`, and what all sources share: what was found becomes candidates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from exodir import options
from exodir.console import Reporter, Stage

if TYPE_CHECKING:
    from directory.candidates import Found, Promise

discover = typer.Typer(
    no_args_is_help=True,
    help="""Find clinics that nobody gave as seeds. What a source names becomes a candidate; `exodir run` visits those
that a source names with exosomes, and those you accept.

\b
  exodir discover places clinics.json            Overpass, All The Places, Foursquare, Overture
  exodir discover locators                       provider locators of brands
  exodir discover common-crawl part-*.parquet    the index of Common Crawl
  exodir discover archives theirs/*.warc.gz      pages or texts that somebody archived
  exodir discover sitemaps hosts.txt             hosts, by their sitemaps alone
  exodir discover sitemaps --waiting             clinics that place files listed, by theirs
""",
)
AT_ONCE = 100
"""Candidates that are saved in one go."""

FILES = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files as published.")]


@discover.command()
def places(files: FILES, data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Clinics and salons with a web site, from open place files.

    Overpass JSON and extracts (.osm.pbf) of OpenStreetMap, GeoJSON of All The Places, Parquet of Foursquare OS Places
    and of Overture's places; told by their content. They wait to be accepted, unless a name speaks of exosomes; what
    their own sitemaps say, `exodir discover sitemaps --waiting` asks.

    \b
    exodir discover places dover.json
    exodir candidates list
    """
    from crawler.discovery.place_files import read_places
    from crawler.discovery.place_rows import Reading

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter(quiet=quiet)
    for file in files:
        reading = Reading()
        with reporter.stage(f"Reading {file.name}", unit="places") as stage:
            keep(workplace, reporter, shown(read_places(file, reading), stage), str(file))
        left = "; ".join(f"{count:,} {reason}" for reason, count in sorted(reading.left_out.items()))
        reporter.say(f"{file}: {reading.rows:,} rows, {reading.kept:,} kept{f'; left out: {left}' if left else ''}.")
        for problem in reading.problems:
            reporter.problem(problem)
    finish(workplace, reporter)


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
            keep(workplace, reporter, shown(read_locator(brand, asker, outcome), stage), brand.name)
        reporter.say(outcome.sentence)
        if outcome.status != "read":
            reporter.problem(f"{brand.name}: {outcome.status}: {outcome.why}")
    finish(workplace, reporter)


def keep(workplace: options.Workplace, reporter: Reporter, found: Iterable[Found], what: str) -> None:
    """Save what was found, some at a time, so that an interruption costs little; and say what became of it."""
    from directory.candidates import Tally, save

    tally = Tally()
    waiting = iter(found)
    while batch := list(islice(waiting, AT_ONCE)):
        with workplace.store.session() as session:
            save(session, batch, now=datetime.now(UTC), tally=tally)
    again = f", {tally.asked_again} rejected before and asked again" if tally.asked_again else ""
    reporter.say(f"{what}: {tally.new} new candidates, {tally.known + tally.changed} known{again}.")


def finish(workplace: options.Workplace, reporter: Reporter) -> NoReturn:
    """Tie what was found to the clinics that are known, and end."""
    from directory.candidates import link_clinics

    with workplace.store.session() as session:
        tied = link_clinics(session)
    reporter.say(f"{tied} of all candidates are clinics that are known.")
    raise typer.Exit(reporter.finish())


def waiting_clinics(workplace: options.Workplace) -> list[Promise]:
    """The clinics that wait among the candidates; ExodirError when none does."""
    from directory.candidates import waiting
    from directory.errors import ExodirError

    with workplace.store.session() as session:
        clinics = waiting(session)
    if not clinics:
        raise ExodirError("No clinic waits among the candidates. First: exodir discover places FILE...")
    return clinics


def shown(found: Iterable[Found], stage: Stage) -> Iterable[Found]:
    """The same, with progress now and then."""
    for number, one in enumerate(found, 1):
        if number % 1_000 == 0:
            stage.update(number)
        yield one
