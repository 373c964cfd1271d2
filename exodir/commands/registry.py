"""`exodir registry`: load registry files, fetch their newest releases, and show what is loaded and how old."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from crawler.seeds import Seeds
    from crawler.updating.fetching import Fetcher
    from directory.judging.subjects import Subject
    from directory.snapshots import Snapshot

MOST_IN_A_RUN = 500
"""People the NPI Registry is asked for within a run; for more the whole registry is the better way."""

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Load registry files; fetch new releases; show what is loaded."
)


@app.command()
def add(
    what: Annotated[list[str], typer.Argument(metavar="[NAME] PATH...", help="A registry's name and its files.")],
    force: Annotated[
        bool, typer.Option("--force", help="Load it even if it is older than, or much shorter than, what is in use.")
    ] = False,
    part: Annotated[
        bool, typer.Option("--part", help="These files are an extract: who is not in them may be in the registry.")
    ] = False,
    data: options.Data = None,
    quiet: options.Quiet = False,
) -> None:
    """Load a registry: its published file, several of them, their folder or their zip.

    \b
    exodir registry add nppes NPPES_Data_Dissemination_November_2026_V2.zip
    exodir registry add leie UPDATED.csv
    exodir registry add UPDATED.csv            the registry is recognised by the file's header
    exodir registry add gmc doctors_of_leeds.csv --part       an extract: nobody is taken to be missing from it
    """
    from directory.registries import find_registry

    name, paths = (what[0], what[1:]) if find_registry(what[0]) else (None, what)
    reporter = Reporter(quiet=quiet)
    load_registry(options.open_workplace(data=data), name, [Path(p) for p in paths], reporter, force=force, part=part)
    raise typer.Exit(reporter.finish())


def load_registry(
    workplace: options.Workplace,
    name: str | None,
    paths: list[Path],
    reporter: Reporter,
    *,
    force: bool = False,
    part: bool = False,
) -> None:
    """Load one registry and say what came out: rows in, kept, refused and why."""
    from crawler.loading.loading import add_registry

    with reporter.stage(f"Loading {name or 'registry'}", unit="rows") as stage:
        report = add_registry(
            workplace.settings.data,
            name,
            paths,
            progress=lambda done, total: stage.update(done, total=total),
            force=force,
            extract=part,
        )
    reporter.say(report.sentence)
    for problem in report.problems:
        reporter.problem(problem)


@app.command()
def update(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Registries; `all`; or those in use.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Fetch it again, and load it even if it is older or much shorter.")
    ] = False,
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Fetch the newest release of registries and load what is new.

    Without a name: those that are in use. A download that was broken off goes on where it ended.

    \b
    exodir registry update --contact me@example.org
    exodir registry update nppes leie --contact me@example.org
    exodir registry update nppes-api --contact me@example.org     about the people in the store only
    """
    from exodir import runs

    workplace = options.open_workplace(data=data, db=db, contact=contact, delay=delay)
    reporter = Reporter(quiet=quiet)
    chosen = _to_update(names or [], workplace)
    with runs.only_one(workplace.settings.data / "downloads"):
        for name in chosen:
            if name == "nppes-api":
                ask_npi_registry(workplace, reporter)
            else:
                update_registry(workplace, name, reporter, force=force)
    raise typer.Exit(reporter.finish())


def _to_update(names: list[str], workplace: options.Workplace) -> list[str]:
    """The registries meant: those named, all that can be fetched, or those in use that can."""
    from crawler.updating.releases import RECIPES
    from directory.errors import ExodirError
    from directory.registries import REGISTRIES

    fetchable = ", ".join(sorted((*RECIPES, "nppes-api")))
    if unknown := [name for name in names if name not in REGISTRIES and name != "all"]:
        raise ExodirError(f"There is no registry '{unknown[0]}'. Those that can be fetched: {fetchable}.")
    if "all" in names:
        return sorted(RECIPES)
    chosen = names or [one.name for one in workplace.snapshots.all() if one.name in (*RECIPES, "nppes-api")]
    if not chosen:
        raise ExodirError(f"No registry that can be fetched is in use yet. Name those you want, or all: {fetchable}.")
    return list(dict.fromkeys(chosen))


def update_registry(workplace: options.Workplace, name: str, reporter: Reporter, *, force: bool = False) -> None:
    """Fetch one registry's newest release, load it, and say what came out."""
    from crawler.updating.releases import RECIPES
    from crawler.updating.updating import update_registry as fetch_and_load
    from crawler.updating.updating import why_by_hand

    if name not in RECIPES:
        reporter.problem(f"{name} is not fetched: {why_by_hand(name)}")
        return
    with reporter.stage(f"Updating {name}") as stage:
        came = fetch_and_load(
            workplace.settings.data,
            name,
            _fetcher(workplace),
            tell=lambda words: lambda done, total: stage.update(done, total=total or None, note=words),
            force=force,
        )
    reporter.say(came.sentence)
    for problem in came.problems:
        reporter.problem(problem)


def _fetcher(workplace: options.Workplace) -> Fetcher:
    from crawler.updating.fetching import Fetcher

    settings = workplace.settings
    return Fetcher(
        settings.data / "downloads", contact=settings.contact, mirror=settings.registry_mirror, pause=settings.delay
    )


def ask_npi_registry(workplace: options.Workplace, reporter: Reporter) -> None:
    """Ask the NPI Registry API about everybody at a US clinic of the store, and put its answers in use."""
    from crawler.updating.npi_asking import ask_about

    if workplace.snapshots.holds_all("nppes"):
        reporter.say("nppes-api: nobody is asked for, as the whole registry is loaded (nppes).")
        return
    people = us_people(workplace)
    if not people:
        reporter.say("nppes-api: nobody to ask for; crawl sites of US clinics first.")
        return
    with reporter.stage("Asking the NPI Registry", len(people), unit="people") as stage:
        asked = ask_about(
            people,
            workplace.settings.data,
            _fetcher(workplace),
            today=datetime.now(UTC).date(),
            progress=lambda done, total: stage.update(done, total=total),
        )
    reporter.say(asked.sentence)
    for problem in asked.problems:
        reporter.problem(problem)


def ask_in_a_run(workplace: options.Workplace, seeds: Seeds, reporter: Reporter) -> None:
    """Within a run: ask the NPI Registry when the crawl was of real servers, small, and nppes is not loaded.

    Whoever crawls only this machine, or more people than are asked for politely, is told how to look them up instead.
    """
    from urllib.parse import urlsplit

    from crawler.manners import leaves_this_machine

    people = 0 if workplace.snapshots.holds_all("nppes") else len(us_people(workplace))
    settings = workplace.settings
    if not people or not settings.ask_npi_registry:
        return
    hosts = {(parts.scheme, parts.hostname or "") for parts in (urlsplit(seed.url) for seed in seeds.rows)}
    real = settings.registry_mirror or any(leaves_this_machine(*host) for host in hosts)
    if people <= MOST_IN_A_RUN and settings.contact and real:
        ask_npi_registry(workplace, reporter)
        return
    reporter.say(
        f"People at US clinics are not looked up in NPPES, which is not loaded whole ({people}). Load it with: exodir "
        "registry update nppes; or ask about them alone with: exodir registry update nppes-api; then: exodir verify"
    )


def us_people(workplace: options.Workplace) -> list[Subject]:
    """Everybody at a US clinic of the store."""
    from directory.verify import current_subjects

    with workplace.store.session() as session:
        return [one for one in current_subjects(session) if one.country == "US"]


@app.command(name="list")
def list_loaded(data: options.Data = None) -> None:
    """Show what is loaded: release date, age, rows, whether it is all of the registry, what it proves, licence."""
    from directory.registries import REGISTRIES

    workplace = options.open_workplace(data=data)
    reporter = Reporter()
    today = datetime.now(UTC).date()
    rows = []
    for snapshot in workplace.snapshots.all():
        facts = REGISTRIES[snapshot.name]
        age = (today - snapshot.released_on).days
        old = " (old)" if age > facts.max_age_days else ""
        rows.append(
            (
                snapshot.name,
                snapshot.released_on,
                f"{age} days{old}",
                snapshot.rows,
                _how_much(snapshot),
                facts.proves,
                facts.licence,
            )
        )
    if rows:
        columns = ("name", "release", "age", "rows", "holds", "proves", "licence")
        reporter.table("Registries loaded", columns, rows)
        if any(not snapshot.whole for snapshot in workplace.snapshots.all()):
            reporter.say("A part speaks for those who are in it; who is not in it is not taken to be missing.")
    else:
        reporter.say("No registry is loaded. Load one: exodir registry add nppes FILE")


def _how_much(snapshot: Snapshot) -> str:
    """What of the registry is loaded, as far as somebody's absence is concerned."""
    if snapshot.registry.by_person:
        return "people asked for"
    return "all" if snapshot.whole else f"a part ({', '.join(part.name for part in snapshot.parts)})"
