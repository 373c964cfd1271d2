"""`exodir discover common-crawl`, `common-crawl-pages` and `archives`: what the web said, from archives of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.commands.discover import FILES, finish, keep, waiting_clinics
from exodir.console import Reporter

if TYPE_CHECKING:
    from crawler.discovery.index_files import Budget
    from crawler.discovery.ranges import Fetching, RangeFetcher

Megabytes = Annotated[int, typer.Option("--max-megabytes", metavar="N", min=1, help="What may be fetched at the most.")]
Server = Annotated[str, typer.Option("--server", metavar="URL", help="Another server with the same files.")]

INDEX = "discovery/common-crawl"
"""Where in the data folder the scans and pages of Common Crawl are."""


def register(discover: typer.Typer) -> None:
    """Put the commands on the group."""
    discover.command("common-crawl")(common_crawl)
    discover.command("common-crawl-pages")(common_crawl_pages)
    discover.command()(archives)


def common_crawl(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Index files or lists of them: files here, or addresses.")
    ],
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Instead: all pages of the clinics that wait among the candidates.")
    ] = False,
    megabytes: Megabytes = 500,
    server: Server = "",
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Hosts with a page whose address names exosomes, from the index of Common Crawl.

    Index files (Parquet) that you have, or a release's own list of them: then they are read over the network, one
    request a second, only the columns and parts that are needed. What was read is kept, so the same command goes on
    where it ended or was ended.

    \b
    exodir discover common-crawl part-00000.c000.gz.parquet part-00001.c000.gz.parquet
    exodir discover common-crawl --max-megabytes 5000 --contact you@example.org \\
      https://data.commoncrawl.org/crawl-data/CC-MAIN-2026-40/cc-index-table.paths.gz
    exodir discover common-crawl --waiting part-00000.c000.gz.parquet
    """
    from crawler.discovery.archived_pages import best_of_sites
    from crawler.discovery.common_crawl import finds
    from crawler.discovery.index_files import Budget, ended_early, scan_all
    from crawler.discovery.index_scan import Wanted
    from crawler.discovery.ranges import Ledger
    from directory.errors import ExodirError

    workplace = options.open_workplace(data=data, db=db, contact=contact, delay=delay)
    reporter, folder = Reporter(quiet=quiet), workplace.settings.data / INDEX
    budget = Budget(megabytes * 1_000_000, _fetcher(workplace, server))
    wanted = Wanted(frozenset(one.site for one in waiting_clinics(workplace))) if waiting else Wanted()
    named = [file for argument in files for file in _listed(argument, budget, reporter)]
    read = best_of_sites(Ledger(folder / "pages").sightings())
    left = len(named)
    with reporter.stage("Scanning", len(named), unit="files") as stage:
        for found in scan_all(named, folder, wanted, budget=budget):
            left -= not ended_early(found)
            stage.update(len(named) - left, note=f"{budget.spent / 1e6:,.0f} MB")
            if isinstance(found, ExodirError):
                reporter.problem(f"{found} The other files are read all the same." if len(named) > 1 else str(found))
                continue
            for problem in found.problems:
                reporter.problem(problem)
            if not found.left:
                what = f"{found.file}: {found.rows:,} rows, {found.pages:,} pages"
                keep(workplace, reporter, finds(found.result, folder, read), what)
    if budget.spent:
        reporter.say(f"{budget.spent / 1e6:,.1f} MB fetched.")
    if left:
        reporter.problem(f"{left:,} of {len(named):,} index files are left; the same command goes on with them.")
    finish(workplace, reporter)


def _listed(argument: str, budget: Budget, reporter: Reporter) -> list[str]:
    from crawler.discovery.index_files import index_files
    from directory.errors import ExodirError

    try:
        return index_files(argument, budget.fetcher)
    except ExodirError as error:
        reporter.problem(str(error))
        return []


def _fetcher(workplace: options.Workplace, server: str) -> RangeFetcher:
    from crawler.discovery.ranges import SERVER, RangeFetcher
    from crawler.urls import is_loopback

    settings, address = workplace.settings, server or SERVER
    pause = settings.delay if is_loopback(address) else max(settings.delay, 1.0)
    return RangeFetcher(settings.data / "downloads", contact=settings.contact, pause=pause, server=address)


def common_crawl_pages(
    megabytes: Megabytes = 500,
    server: Server = "",
    contact: options.Contact = None,
    delay: options.Delay = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """What the pages that the index found say, from the archives of Common Crawl; no clinic's server is asked.

    Up to three pages a site, each a byte range of an archive: one request a second, with long pauses where the server
    asks for them. What was fetched is not fetched again. `exodir crawl --warc` reads the pages into the directory.

    \b
    exodir discover common-crawl-pages --contact you@example.org
    exodir discover common-crawl-pages --max-megabytes 2000 --contact you@example.org
    """
    from crawler.discovery.archived_pages import best_of_sites
    from crawler.discovery.common_crawl import finds, places
    from crawler.discovery.ranges import Ledger, fetch_pages
    from directory.errors import ExodirError

    workplace = options.open_workplace(data=data, db=db, contact=contact, delay=delay)
    reporter, folder = Reporter(quiet=quiet), workplace.settings.data / INDEX
    results = sorted(folder.glob("*.parquet"))
    if not results:
        raise ExodirError("No index file was scanned yet. First: exodir discover common-crawl FILE...")
    fetcher = _fetcher(workplace, server)
    ledger = Ledger(folder / "pages")
    with reporter.stage("Fetching pages", unit="pages") as stage:

        def show(so_far: Fetching) -> None:
            stage.update(so_far.fetched, note=f"{so_far.bytes / 1e6:.1f} MB, {so_far.naming} name exosomes")

        done = fetch_pages(places(results, folder), fetcher, ledger, most_bytes=megabytes * 1_000_000, progress=show)
    failed = "".join(f", {count:,} {what}" for what, count in sorted(done.failed.items()))
    reporter.say(
        f"{done.wanted:,} pages wanted, {done.before:,} fetched before, {done.fetched:,} now ({done.bytes / 1e6:.1f} MB"
        f"{failed}); {done.naming:,} of them name exosomes."
    )
    for problem in done.problems:
        reporter.problem(problem)
    if done.left:
        reporter.problem(f"{done.left:,} pages are left for the next time.")
    read = best_of_sites(ledger.sightings())
    for result in results:
        keep(workplace, reporter, finds(result, folder, read), result.name)
    _say_kept(reporter, sorted(ledger.folder.glob("*.warc.gz")))
    finish(workplace, reporter)


def archives(files: FILES, data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Sites with pages that name exosomes, from WARC and WET files of anyone.

    Several files at a time; a file that was read is not read again. Damaged records are counted, named and skipped.
    `exodir crawl --warc` reads the pages that were kept into the directory.

    \b
    exodir discover archives CC-MAIN-20261001000000-20261001030000-00000.warc.gz
    exodir discover archives theirs/*.warc.gz
    """
    from crawler.discovery.archives import sift_all
    from directory.errors import ExodirError

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter(quiet=quiet)
    folder = workplace.settings.data / "discovery" / "archives"
    kept = []
    with reporter.stage("Reading archives", len(files), unit="files") as stage:
        for number, found in enumerate(sift_all(files, folder), 1):
            stage.update(number)
            if isinstance(found, ExodirError):
                reporter.problem(f"{found} The other files are read all the same.")
                continue
            damaged = f", {found.damaged:,} damaged records skipped" if found.damaged else ""
            what = f"{found.file}: {found.records:,} pages{damaged}, {len(found.sightings):,} name exosomes"
            keep(workplace, reporter, found.candidates(), what)
            for problem in found.problems:
                reporter.problem(problem)
            kept += [found.pages] if found.sightings else []
    _say_kept(reporter, kept)
    finish(workplace, reporter)


def _say_kept(reporter: Reporter, files: list[Path]) -> None:
    if files:
        words = " ".join(f"--warc {file}" for file in files[:3]) + (" ..." if len(files) > 3 else "")
        reporter.say(f"The pages are kept. To read them into the directory: exodir crawl {words}")
