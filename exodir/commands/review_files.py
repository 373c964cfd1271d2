"""`exodir review export` and `load`: what people decided, as a file to keep in git."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from exodir import options
from exodir.console import Reporter


def register(app: typer.Typer) -> None:
    """Put the commands on the app of `exodir review`."""
    app.command()(export)
    app.command()(load)


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV; it names reviewers, so keep it private.")],
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Write all reviews to a file that can be kept in git and loaded again.

    \b
    exodir review export reviews.csv
    """
    from directory.judging.review_file import export_reviews

    with options.open_workplace(data=data, db=db).store.session() as session:
        count = export_reviews(session, file)
    Reporter().say(f"{count} reviews in {file}")


def load(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="As written by `exodir review export`.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what is wrong with the file.")] = False,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Load reviews from a file, and decide again; those that are here already change nothing.

    \b
    exodir review load reviews.csv
    exodir review load --check corrections.csv
    """
    from directory.judging.review_file import load_reviews
    from exodir.corrections import take_effect
    from exodir.readers import carry_over

    reporter = Reporter(quiet=quiet)
    workplace = options.open_workplace(data=data, db=db)
    with workplace.store.session() as session:
        report = load_reviews(session, file)
        if check:
            session.rollback()
        else:
            take_effect(session, workplace.snapshots, report.sites, now=datetime.now(UTC))
    carry_over(workplace)
    reporter.say("Nothing was changed." if check else report.sentence)
    for problem in report.problems:
        reporter.problem(problem)
    raise typer.Exit(reporter.finish())
