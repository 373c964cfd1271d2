"""`exodir discover sitemaps`, `search` and `nppes`: hosts by their sitemaps, search APIs, registered organizations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.commands.discover import finish, keep, waiting_clinics
from exodir.console import Reporter

if TYPE_CHECKING:
    from crawler.discovery.host_sitemaps import Checked
    from crawler.seeds import Seed

NAMED = 20
"""Hosts that could not be asked that are named before the rest is only counted."""


def register(discover: typer.Typer) -> None:
    """Put the commands on the group."""
    discover.command()(sitemaps)
    discover.command()(search)
    discover.command()(nppes)


def sitemaps(
    hosts: Annotated[
        Path | None, typer.Argument(metavar="[HOSTS]", help="One host or address a line, or a CSV with `url`.")
    ] = None,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Instead: the sites of the clinics that wait among the candidates.")
    ] = False,
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Which hosts of a list have pages on exosomes, by their robots.txt and sitemaps alone.

    No page is fetched; several hosts are asked side by side, each for one thing at a time.

    \b
    exodir discover sitemaps hosts.txt --contact you@example.org
    exodir discover sitemaps --waiting --contact you@example.org
    """
    from crawler.discovery.host_sitemaps import read_hosts
    from crawler.seeds import Seed

    if (hosts is None) != waiting:
        raise typer.BadParameter("give either a file of hosts or --waiting")
    workplace, reporter = options.open_workplace(data=data, db=db, contact=contact, delay=delay), Reporter(quiet=quiet)
    if hosts is None:
        seeds = [Seed(one.site, one.url, one.name, one.country) for one in waiting_clinics(workplace)]
    else:
        seeds, problems = read_hosts(hosts)
        for problem in problems:
            reporter.problem(problem)
    _check(workplace, reporter, seeds, str(hosts or "clinics that wait"))
    finish(workplace, reporter)


def search(
    queries: Annotated[list[str], typer.Argument(metavar="QUERY...", help='What to search for, as "exosomes Dover".')],
    most: Annotated[int, typer.Option("--max-requests", metavar="N", min=1, help="Requests at the most.")] = 20,
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Sites that a search API names (Brave Search; needs a key of yours in `search_key` or EXODIR_SEARCH_KEY).

    Results are not kept unless your plan allows it (`search_may_store = true`): then sites are checked through their
    own sitemaps, and only what these say is kept. No page of results is ever read.

    \b
    exodir discover search "exosome therapy Dover" "exosomas Madrid" --contact you@example.org
    """
    from crawler.discovery.search_api import BraveSearch, Searching, candidate_of
    from crawler.discovery.search_api import search as ask
    from directory.errors import ExodirError

    workplace, reporter = options.open_workplace(data=data, db=db, contact=contact, delay=delay), Reporter(quiet=quiet)
    settings = workplace.settings
    if not settings.search_key:
        raise ExodirError("A search needs a key of Brave Search: search_key in exodir.toml, or EXODIR_SEARCH_KEY.")
    api = BraveSearch(
        settings.data / "downloads", contact=settings.contact, pause=max(settings.delay, 1.0), key=settings.search_key
    )
    done = Searching(budget=most)
    with reporter.stage("Searching", unit="sites"):
        found = list(ask(api, queries, done))
    reporter.say(f"{done.asked} requests, {done.hits} results, {len(found)} sites.")
    for problem in done.problems:
        reporter.problem(problem)
    if done.left:
        reporter.problem(f"The budget of {most} requests is used up; not asked to the end: {', '.join(done.left)}")
    if settings.search_may_store:
        keep(workplace, reporter, (candidate_of(seed, hit, api) for seed, hit in found), api.title)
    elif found:
        _check(workplace, reporter, [seed for seed, _hit in found], "their own sitemaps")
    finish(workplace, reporter)


def nppes(data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Organizations of dermatology and plastic surgery in the loaded NPPES.

    They have no web site there, so nothing is visited: they tell which known clinics are registered, and which places
    are not known yet.

    \b
    exodir registry add nppes NPPES_Data_Dissemination.zip
    exodir discover nppes
    """
    from crawler.discovery.nppes_organizations import organizations
    from directory.errors import ExodirError

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter(quiet=quiet)
    snapshot = workplace.snapshots.current("nppes")
    if snapshot is None:
        raise ExodirError("NPPES is not loaded. First: exodir registry add nppes FILE")
    found = organizations(snapshot, workplace.settings.data / "discovery")
    keep(workplace, reporter, found, f"NPPES of {snapshot.released_on}")
    finish(workplace, reporter)


def _check(workplace: options.Workplace, reporter: Reporter, seeds: list[Seed], what: str) -> None:
    """Check hosts through their sitemaps, keep those that name exosomes, and say what came of all."""
    from crawler.discovery.host_sitemaps import check_hosts

    settings = workplace.settings
    states: Counter[str] = Counter()
    missed: list[Checked] = []
    with reporter.stage("Reading sitemaps", len(seeds), unit="hosts") as stage:
        checked = check_hosts(seeds, settings.data / "downloads", contact=settings.contact, pause=settings.delay)

        def found() -> Iterable[Checked]:
            for number, one in enumerate(checked, 1):
                states[one.state] += 1
                stage.update(number, note=one.site)
                if one.state in ("not reached", "not permitted"):
                    missed.append(one)
                if one.pages:
                    yield one

        keep(workplace, reporter, (one.candidate() for one in found()), what)
    reporter.say(f"{len(seeds)} hosts: " + ", ".join(f"{count} {state}" for state, count in sorted(states.items())))
    for one in missed[:NAMED]:
        reporter.problem(f"{one.site}: {one.state}: {one.why}")
    if len(missed) > NAMED:
        reporter.problem(f"{len(missed) - NAMED} further hosts could not be asked.")
